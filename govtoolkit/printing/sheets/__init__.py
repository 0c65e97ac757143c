"""The sheets, by the names that the command line uses: each a pure function from content, record and options."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from govtoolkit.content.model import Toolkit
from govtoolkit.printing.document import Document
from govtoolkit.printing.options import Filling, Paper, PrintOptions
from govtoolkit.printing.sheets.actions_sheet import actions_sheet
from govtoolkit.printing.sheets.before_you_come import before_you_come
from govtoolkit.printing.sheets.board_page import board_page
from govtoolkit.printing.sheets.duties_sheet import duties_sheet
from govtoolkit.printing.sheets.handbook import handbook_sheet
from govtoolkit.printing.sheets.questions import questions_sheet
from govtoolkit.printing.sheets.toolkit import toolkit_sheet
from govtoolkit.printing.sheets.visit_form import visit_form
from govtoolkit.printing.sheets.visit_report import visit_report
from govtoolkit.record.record import Record


class Choice(StrEnum):
    """The choices that not every sheet has a use for, by the names of their fields in `PrintOptions`."""

    BENCHMARKS = "benchmarks"
    QUESTIONS = "questions"
    VISIT = "visit_uid"
    LINES = "lines"
    LAYOUT = "layout"
    EARLIER = "earlier"
    CODES = "codes"
    BYLINES = "bylines"
    COVER = "cover"
    FILLABLE = "fillable"


@dataclass(frozen=True)
class Sheet:
    """A sheet and what can be chosen about it.

    Fields:
        title: its name on screen.
        about: what it is for, in one sentence.
        build: makes its document.
        paper: the paper that it is made for.
        fillings: what it can be filled with, the usual one first.
        choices: what can be chosen besides filling, paper and text size.
        needs_file: it says nothing without a monitoring file.
    """

    title: str
    about: str
    build: Callable[[Toolkit, Record | None, PrintOptions], Document]
    paper: Paper
    fillings: tuple[Filling, ...]
    choices: frozenset[Choice]
    needs_file: bool = False


_ALL_FILLINGS = (Filling.FILLED, Filling.HALF, Filling.BLANK)

SHEETS = {
    "toolkit": Sheet(
        "Toolkit",
        "The tables of the benchmarks, with the notes of a visit or room to write.",
        toolkit_sheet,
        Paper.A4_LANDSCAPE,
        _ALL_FILLINGS,
        frozenset(Choice),
    ),
    "questions": Sheet(
        "Question sheet",
        "Questions to ask, with the answers of a visit or room to write.",
        questions_sheet,
        Paper.A4,
        _ALL_FILLINGS,
        frozenset(Choice) - {Choice.LAYOUT},
    ),
    "visit-form": Sheet(
        "Visit form",
        "One visit from beginning to end, to write on: before, during and after it.",
        visit_form,
        Paper.A4,
        (Filling.HALF, Filling.BLANK, Filling.FILLED),
        frozenset(Choice) - {Choice.LAYOUT},
    ),
    "before-you-come": Sheet(
        "Before you come",
        "For the Careers Leader: why you come, when, and what you would like to ask. No note of yours is on it.",
        before_you_come,
        Paper.A4,
        (Filling.FILLED, Filling.BLANK),
        frozenset({Choice.BENCHMARKS, Choice.QUESTIONS, Choice.VISIT, Choice.LINES, Choice.CODES, Choice.FILLABLE}),
    ),
    "visit-report": Sheet(
        "Visit report",
        "What the headteacher checks and the board is given; marked as a draft until the visit is released.",
        visit_report,
        Paper.A4,
        (Filling.FILLED,),
        frozenset({Choice.VISIT, Choice.CODES, Choice.BYLINES, Choice.COVER}),
        needs_file=True,
    ),
    "board-page": Sheet(
        "Page for the board",
        "One page: what was looked at, key points, what was asked, actions and dates.",
        board_page,
        Paper.A4,
        (Filling.FILLED,),
        frozenset({Choice.VISIT, Choice.QUESTIONS}),
        needs_file=True,
    ),
    "duties": Sheet(
        "Duties and access",
        "“Are we legal?”: what is known of every duty, the encounters with providers, and the dates ahead.",
        duties_sheet,
        Paper.A4,
        _ALL_FILLINGS,
        frozenset({Choice.LINES, Choice.BYLINES, Choice.FILLABLE}),
    ),
    "actions": Sheet(
        "Actions",
        "What was promised, by whom and by when, and what is overdue.",
        actions_sheet,
        Paper.A4_LANDSCAPE,
        _ALL_FILLINGS,
        frozenset({Choice.BENCHMARKS, Choice.LINES}),
    ),
    "handbook": Sheet(
        "Handbook",
        "All of it in one: what to read, the tables, the questions and the checklists.",
        handbook_sheet,
        Paper.A4,
        (Filling.BLANK, Filling.FILLED, Filling.HALF),
        frozenset(Choice) - {Choice.BENCHMARKS, Choice.QUESTIONS},
    ),
}
