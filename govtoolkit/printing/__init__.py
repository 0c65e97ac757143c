"""Content and record to a neutral document, and the document to paper.

`app.printouts` asks a sheet of `sheets` for a `document.Document`: what is said. `pdf.render` lays each of its blocks out as a
piece (`pdf.blocks`, `pdf.pieces`) and pours those onto pages (`pdf.flow`): how it looks. `text` is the same without looks.
"""
