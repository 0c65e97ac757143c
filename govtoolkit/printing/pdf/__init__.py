"""The PDF back-end; its one door is `render.render`. Nothing is imported here, so that nobody pays for what they do not use."""
