"""The PDF back-end; its one door is `render.render`."""

from govtoolkit.printing.pdf.sparing import load_reportlab

load_reportlab()
