"""The sheets, by the names that the command line uses: each a pure function from content, record and options.

What a sheet says, and how many lines it has to write on, stands in its own module. What several say alike is in `visit` (the
head, the notes, the room to write), `rows` (of the toolkit), `question_blocks`, and `sayings` (in words).
"""

from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from typing import NamedTuple

from govtoolkit.content.model import Toolkit
from govtoolkit.printing.document import Document
from govtoolkit.printing.options import Filling, Paper, PrintOptions
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


class Sheet(NamedTuple):
    """A sheet and what can be chosen about it.

    Fields:
        title: its name on screen.
        about: what it is for, in one sentence.
        made_by: where in this package it is made: its module and its function.
        paper: the paper that it is made for.
        fillings: what it can be filled with, the usual one first.
        choices: what can be chosen besides filling, paper and text size.
        needs_file: it says nothing without a monitoring file.
        goes_by_the_visit: it is about the benchmarks that the visit is about, where nobody chooses others.
    """

    title: str
    about: str
    made_by: str
    paper: Paper
    fillings: tuple[Filling, ...]
    choices: frozenset[Choice]
    needs_file: bool = False
    goes_by_the_visit: bool = False

    def build(self, toolkit: Toolkit, record: Record | None, options: PrintOptions) -> Document:
        """Make its document; a sheet is loaded when it is wanted."""
        module, _, name = self.made_by.partition(".")
        make: Callable[[Toolkit, Record | None, PrintOptions], Document]
        make = getattr(import_module(f"{__name__}.{module}"), name)
        return make(toolkit, record, options)

    def or_usual(self, filling: Filling) -> Filling:
        """Return a filling, or the usual one where the sheet never has it."""
        return filling if filling in self.fillings else self.fillings[0]


_ALL_FILLINGS = (Filling.FILLED, Filling.HALF, Filling.BLANK)

SHEETS = {
    "toolkit": Sheet(
        "Toolkit",
        "The tables of the benchmarks, with the notes of a visit or room to write.",
        "toolkit.toolkit_sheet",
        Paper.A4_LANDSCAPE,
        _ALL_FILLINGS,
        frozenset(Choice),
    ),
    "questions": Sheet(
        "Question sheet",
        "Questions to ask, with the answers of a visit or room to write.",
        "questions.questions_sheet",
        Paper.A4,
        _ALL_FILLINGS,
        frozenset(Choice) - {Choice.LAYOUT},
    ),
    "visit-form": Sheet(
        "Visit form",
        "One visit from beginning to end, to write on: before, during and after it.",
        "visit_form.visit_form",
        Paper.A4,
        (Filling.HALF, Filling.BLANK, Filling.FILLED),
        frozenset(Choice) - {Choice.LAYOUT},
        goes_by_the_visit=True,
    ),
    "before-you-come": Sheet(
        "Before you come",
        "For the Careers Leader: why you come, when, and what you would like to ask. No note of yours is on it.",
        "before_you_come.before_you_come",
        Paper.A4,
        (Filling.FILLED, Filling.BLANK),
        frozenset({Choice.BENCHMARKS, Choice.QUESTIONS, Choice.VISIT, Choice.LINES, Choice.CODES, Choice.FILLABLE}),
        goes_by_the_visit=True,
    ),
    "visit-report": Sheet(
        "Visit report",
        "What the headteacher checks and the board is given; marked as a draft until the visit is released.",
        "visit_report.visit_report",
        Paper.A4,
        (Filling.FILLED,),
        frozenset({Choice.VISIT, Choice.CODES, Choice.BYLINES, Choice.COVER}),
        needs_file=True,
    ),
    "board-page": Sheet(
        "Page for the board",
        "One page: what was looked at, key points, what was asked, actions and dates.",
        "board_page.board_page",
        Paper.A4,
        (Filling.FILLED,),
        frozenset({Choice.VISIT, Choice.QUESTIONS}),
        needs_file=True,
    ),
    "duties": Sheet(
        "Duties and access",
        "“Are we legal?”: what is known of every duty, the encounters with providers, and the dates ahead.",
        "duties_sheet.duties_sheet",
        Paper.A4,
        _ALL_FILLINGS,
        frozenset({Choice.LINES, Choice.BYLINES, Choice.FILLABLE}),
    ),
    "actions": Sheet(
        "Actions",
        "What was promised, by whom and by when, and what is overdue.",
        "actions_sheet.actions_sheet",
        Paper.A4_LANDSCAPE,
        _ALL_FILLINGS,
        frozenset({Choice.BENCHMARKS, Choice.LINES}),
    ),
    "handbook": Sheet(
        "Handbook",
        "All of it in one: what to read, the tables, the questions and the checklists.",
        "handbook.handbook_sheet",
        Paper.A4,
        (Filling.BLANK, Filling.FILLED, Filling.HALF),
        frozenset(Choice) - {Choice.BENCHMARKS, Choice.QUESTIONS},
    ),
}
