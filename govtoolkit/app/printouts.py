"""Print a sheet: from the record to a document, and from the document to a file."""

import stat
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.files import write_whole
from govtoolkit.printing.document import Document, Form
from govtoolkit.printing.options import Filling, Paper, PrintOptions
from govtoolkit.printing.sheets import SHEETS, Choice
from govtoolkit.printing.text import render_text
from govtoolkit.progress import Progress, no_progress
from govtoolkit.record import rules
from govtoolkit.record.record import Record


class Printout(NamedTuple):
    """A printed sheet, ready to be written.

    Fields:
        data: the bytes of the file.
        pages: how many pages it has; 0 for text, which has none.
        missing: characters that no font could draw; they stand as a box, their true text is kept for search.
    """

    data: bytes
    pages: int = 0
    missing: tuple[str, ...] = ()


def make_document(
    sheet: str, record: Record | None, options: PrintOptions, file: str = ""
) -> tuple[Document, PrintOptions]:
    """Return the document of a sheet, and the options with what the sheet chose for itself.

    Args:
        file: when the monitoring file was begun, by which a form that is filled in on a screen is known again.

    Raises:
        UserError: there is no such visit or question, or the sheet says nothing without a monitoring file.
    """
    plan = SHEETS[sheet]
    if record is None and plan.needs_file:
        raise UserError(f"The sheet “{plan.title}” is made from a monitoring file.", "Open one first, or name one.")
    chosen = replace(options, paper=options.paper or plan.paper)
    document = plan.build(careers_toolkit(), record, chosen)
    is_filled = record is not None and chosen.filling is Filling.FILLED
    if chosen.fillable and not is_filled and Choice.FILLABLE in plan.choices:
        visit = ""
        if record is not None and Choice.VISIT in plan.choices:
            visit = rules.choose_visit(record, chosen.visit_uid).uid
        document = replace(document, form=Form(sheet, file, visit, document.date))
    return document, chosen


def make_printout(
    sheet: str,
    record: Record | None,
    options: PrintOptions,
    kind: str,
    progress: Progress = no_progress,
    *,
    file: str = "",
) -> Printout:
    """Return a sheet as a file of the `kind` '.pdf' or '.txt'; `file` as for `make_document`.

    Raises:
        UserError: there is no such visit or question, the sheet says nothing without a monitoring file, or there is no such
            kind of file.
    """
    document, chosen = make_document(sheet, record, options, file)
    return make_printout_of(document, chosen, kind, progress)


def make_printout_of(
    document: Document, options: PrintOptions, kind: str, progress: Progress = no_progress, *, most_pages: int = 0
) -> Printout:
    """Return a document as a file of the `kind` '.pdf' or '.txt'; reads no record, so that any thread may do it.

    Args:
        options: as `make_document` returned them.
        most_pages: how many pages of a PDF are made for a quick look, 0 for all.

    Raises:
        UserError: there is no such kind of file.
    """
    if kind == ".txt":
        return Printout(render_text(document).encode())
    if kind != ".pdf":
        raise UserError(f"A sheet cannot be printed to a file that ends in “{kind}”.", "End its name in .pdf or .txt.")
    # 70 ms, half of it reportlab: only when a PDF is wanted
    from govtoolkit.printing.pdf.render import render  # noqa: PLC0415

    pdf = render(
        document,
        paper=options.paper or Paper.A4,
        text_size=options.text_size,
        layout=options.layout,
        progress=progress,
        most_pages=most_pages,
    )
    return Printout(pdf.data, pdf.pages, pdf.missing)


def write_printout(printout: Printout, target: Path, *, replace: bool) -> None:
    """Write a printed sheet beside its target and move it into place.

    Raises:
        UserError: the target is there already and `replace` is not set, or it is protected, or the disk or folder does not
            take it.
    """
    if replace and _is_protected(target):
        raise UserError(
            f"“{target}” is protected: it can only be read.", "Choose another name, or let the file be changed first."
        )
    write_whole(target, printout.data, replace=replace)


def _is_protected(target: Path) -> bool:
    """Tell whether its owner does not want a file to be changed; its folder alone would let it be replaced."""
    try:
        return target.is_file() and not target.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    except OSError:
        return False  # whoever writes finds out
