"""Print a sheet: from the record to a document, and from the document to a file."""

from dataclasses import dataclass, replace
from pathlib import Path

from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.files import write_whole
from govtoolkit.printing.document import Document
from govtoolkit.printing.options import Paper, PrintOptions
from govtoolkit.printing.sheets import SHEETS
from govtoolkit.printing.text import render_text
from govtoolkit.progress import Progress, no_progress
from govtoolkit.record.record import Record


@dataclass(frozen=True)
class Printout:
    """A printed sheet, ready to be written.

    Fields:
        data: the bytes of the file.
        pages: how many pages it has; 0 for text, which has none.
        missing: characters that no font could draw; they stand as a box, their true text is kept for search.
    """

    data: bytes
    pages: int = 0
    missing: tuple[str, ...] = ()


def make_document(sheet: str, record: Record | None, options: PrintOptions) -> tuple[Document, PrintOptions]:
    """Return the document of a sheet, and the options with what the sheet chose for itself.

    Raises:
        UserError: there is no such visit or question.
    """
    chosen = replace(options, paper=options.paper or SHEETS[sheet].paper)
    return SHEETS[sheet].build(careers_toolkit(), record, chosen), chosen


def make_printout(
    sheet: str, record: Record | None, options: PrintOptions, kind: str, progress: Progress = no_progress
) -> Printout:
    """Return a sheet as a file of the `kind` '.pdf' or '.txt'.

    Raises:
        UserError: there is no such visit or question, or no such kind of file.
    """
    document, chosen = make_document(sheet, record, options)
    return make_printout_of(document, chosen, kind, progress)


def make_printout_of(
    document: Document, options: PrintOptions, kind: str, progress: Progress = no_progress
) -> Printout:
    """Return a document as a file of the `kind` '.pdf' or '.txt'; reads no record, so that any thread may do it.

    Args:
        options: as `make_document` returned them.

    Raises:
        UserError: there is no such kind of file.
    """
    if kind == ".txt":
        return Printout(render_text(document).encode())
    if kind != ".pdf":
        raise UserError(f"A sheet cannot be printed to a file that ends in “{kind}”.", "End its name in .pdf or .txt.")
    # 90 ms of reportlab: only when a PDF is wanted
    from govtoolkit.printing.pdf.render import render  # noqa: PLC0415

    pdf = render(
        document,
        paper=options.paper or Paper.A4,
        text_size=options.text_size,
        layout=options.layout,
        progress=progress,
    )
    return Printout(pdf.data, pdf.pages, pdf.missing)


def write_printout(printout: Printout, target: Path, *, replace: bool) -> None:
    """Write a printed sheet beside its target and move it into place.

    Raises:
        UserError: the target is there already and `replace` is not set, or the disk or folder does not take it.
    """
    write_whole(target, printout.data, replace=replace)
