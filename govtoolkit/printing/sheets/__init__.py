"""The sheets, by the names that the command line uses: each a pure function from content, record and options."""

from collections.abc import Callable
from dataclasses import dataclass

from govtoolkit.content.model import Toolkit
from govtoolkit.printing.document import Document
from govtoolkit.printing.options import Paper, PrintOptions
from govtoolkit.printing.sheets.questions import questions_sheet
from govtoolkit.printing.sheets.toolkit import toolkit_sheet
from govtoolkit.record.record import Record


@dataclass(frozen=True)
class Sheet:
    """How a sheet is built, and the paper it is made for."""

    build: Callable[[Toolkit, Record | None, PrintOptions], Document]
    paper: Paper


SHEETS = {
    "toolkit": Sheet(toolkit_sheet, Paper.A4_LANDSCAPE),
    "questions": Sheet(questions_sheet, Paper.A4),
}
