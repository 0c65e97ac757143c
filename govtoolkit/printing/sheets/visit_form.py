"""The visit form: to write on before, during and after a visit, in the order of the page “This visit”."""

from collections.abc import Iterator, Mapping

from govtoolkit.content.model import Benchmark, Toolkit
from govtoolkit.printing.document import Block, Document, Heading, Item, Items, PageBreak, Paragraph, RuledSpace, Table
from govtoolkit.printing.options import PrintOptions
from govtoolkit.printing.sheets.actions_sheet import actions_table, empty_table
from govtoolkit.printing.sheets.chosen import benchmarks_of_visit, questions_of_visit
from govtoolkit.printing.sheets.question_blocks import all_groups, chosen_blocks, questions_by_place
from govtoolkit.printing.sheets.rows import marked_row
from govtoolkit.printing.sheets.visit import VisitOnPaper
from govtoolkit.record import actions, reminders
from govtoolkit.record.model import VISIT_PLACES
from govtoolkit.record.record import Record

TITLE = "Visit form"

_CHOOSE = (
    "Choose benchmarks before you print, and what to look for in them stands here, with boxes to tick. The sheet “Toolkit” "
    "has all eight."
)
_NONE_LOOKED_AT = "No benchmark was looked at on this visit."

# The places of each part and the ruled lines they have: on A4 each part of a blank form fills about a page.
_FIRST = {"visit.purpose": 2, "visit.plan": 1, "visit.agreed": 1, "visit.to_meet": 2}
_SECOND = {"visit.papers": 2, "visit.to_send": 2}
_THERE = {"visit.met": 3, "visit.seen": 6}
_THERE_WITHOUT_FOCUS = {"visit.met": 3, "visit.seen": 19}
_LATER = {"visit.summary": 4, "visit.learned": 2, "visit.strengths": 2, "visit.open": 2}
_CORRECTIONS = {"visit.corrections": 4}
_BENCHMARK_LINES = 6
_QUESTIONS_TO_WRITE, _ACTIONS_TO_WRITE = 6, 3
_ROW_LINES, _MOST_ROW_LINES = 2, 6


def visit_form(toolkit: Toolkit, record: Record | None, options: PrintOptions) -> Document:
    """Return the form of one visit, or an empty one where there is no file.

    It has the benchmarks in focus and the questions chosen for the visit, unless others are chosen for this print; where it
    holds what was written, also those that something was written about.

    Raises:
        UserError: there is no such visit or question.
    """
    visit = VisitOnPaper.of(record, options)
    blocks = (*visit.opening(TITLE), *_VisitForm(toolkit, visit).blocks())
    return Document(TITLE, visit.header, visit.date, blocks, visit.authors)


class _VisitForm:
    """Says part by part what a governor needs on a visit."""

    def __init__(self, toolkit: Toolkit, visit: VisitOnPaper) -> None:
        self._toolkit = toolkit
        self._visit = visit
        self._options = visit.options
        self._to_write_on = visit.to_write_on
        self._benchmarks = benchmarks_of_visit(toolkit, visit)
        self._known = questions_by_place(all_groups(toolkit, visit.record))
        self._keys = questions_of_visit(self._known, visit)

    def blocks(self) -> Iterator[Block]:
        yield from self._part("Before the visit", reminders.BEFORE)
        yield from self._places(_FIRST)
        yield from self._focus()
        yield from self._places(_SECOND)
        yield from self._questions()
        if self._visit.blank and not self._keys:
            yield PageBreak()
        yield from self._part("During the visit", reminders.DURING)
        yield from self._places(_THERE if self._benchmarks else _THERE_WITHOUT_FOCUS)
        for benchmark in self._benchmarks:
            yield from self._benchmark(benchmark)
        if not self._benchmarks:
            yield Paragraph(_CHOOSE if self._to_write_on else _NONE_LOOKED_AT, soft=True)
        if self._visit.blank and not self._benchmarks:
            yield PageBreak()
        yield from self._part("After the visit", reminders.AFTER)
        yield from self._places(_LATER)
        yield from self._actions()
        yield from self._check()
        yield from self._visit.unplaced(self._toolkit)

    def _part(self, heading: str, reminder: str) -> Iterator[Block]:
        """Begin a part, with its reminder where it is to be written on; a blank form may be for another day."""
        visit, today = self._visit.visit, self._options.today
        yield Heading(1, heading)
        if self._to_write_on and (self._visit.blank or visit is None or reminders.helps(reminder, visit, today)):
            yield Paragraph(reminder, soft=True)

    def _places(self, places: Mapping[str, int]) -> Iterator[Block]:
        for place, lines in places.items():
            yield Heading(2, VISIT_PLACES[place])
            if self._to_write_on and place not in self._visit.notes:
                yield Paragraph(reminders.ASKED_FOR[place], soft=True)
            yield from self._visit.notes_at(place, lines)
            yield from self._visit.earlier_at(place)

    def _focus(self) -> Iterator[Block]:
        in_focus = self._visit.in_focus
        boxes = (
            Item(f"{each.number}  {each.short_title}", tick=each.number in in_focus, field=f"focus.{each.key}")
            for each in self._toolkit.benchmark
            if self._to_write_on or each.number in in_focus
        )
        yield Heading(2, "Benchmarks in focus")
        yield Items(tuple(boxes)) if self._to_write_on or in_focus else Paragraph("None was chosen.", soft=True)

    def _questions(self) -> Iterator[Block]:
        yield Heading(1, "Questions for this visit")
        yield from chosen_blocks(self._known, self._keys, self._visit, level=2)
        if not self._keys and self._to_write_on:
            yield Paragraph("Write down what you want to ask, and beside it what you are told.", soft=True)
            rows = (
                (
                    RuledSpace(self._row_lines, f"question.{row}.wording"),
                    RuledSpace(self._row_lines, f"question.{row}.answer"),
                )
                for row in range(1, _QUESTIONS_TO_WRITE + 1)
            )
            yield Table(("Question", "Answer"), (1.0, 1.3), tuple(((one,), (other,)) for one, other in rows))
        elif not self._keys:
            yield Paragraph("No question was chosen for this visit.", soft=True)

    def _benchmark(self, benchmark: Benchmark) -> Iterator[Block]:
        code = self._visit.code_of(benchmark.key)
        yield Heading(2, f"Benchmark {benchmark.number}: {benchmark.title}")
        for heading, to_do, rows in (
            ("Indicators of success", "tick what you looked at", benchmark.indicator),
            ("Information sources", "tick what you saw", benchmark.information_source),
        ):
            yield Heading(3, f"{heading}: {to_do}" if self._to_write_on else heading)
            yield Items(tuple(marked_row(row, self._visit) for row in rows))
        yield Heading(3, f"Notes ({code})" if code else "Notes")
        yield from self._visit.notes_at(benchmark.key, _BENCHMARK_LINES)
        yield from self._visit.earlier_at(benchmark.key)

    def _actions(self) -> Iterator[Block]:
        yield Heading(2, "Actions")
        agreed = self._standing(carried=False)
        if agreed is not None:
            yield agreed
        if self._to_write_on:
            if agreed is not None:
                yield Heading(3, "New actions")
            yield empty_table(_ACTIONS_TO_WRITE, self._row_lines, with_outcome=False)
        elif agreed is None:
            yield Paragraph("No action was agreed on this visit.", soft=True)
        carried = self._standing(carried=True)
        if carried is not None:
            yield Heading(2, "Still open from earlier visits")
            yield carried

    def _standing(self, *, carried: bool) -> Table | None:
        """Return the actions that were agreed on this visit, or the open ones that those before it left."""
        record, visit = self._visit.record, self._visit.visit
        if record is None or visit is None or (self._visit.blank and not (carried and self._options.earlier)):
            return None
        found = actions.carried_forward(record, visit) if carried else actions.actions_of_visit(record, visit.uid)
        return actions_table(record, found, self._options.today, with_visit=carried) if found else None

    def _check(self) -> Iterator[Block]:
        visit = self._visit.visit
        is_checked = visit is not None and visit.state in ("with head", "released")
        if "visit.corrections" in self._visit.notes or (is_checked and not self._visit.blank):
            yield from self._part("The headteacher’s check", reminders.CHECK)
            yield from self._places(_CORRECTIONS)

    @property
    def _row_lines(self) -> int:
        """How many ruled lines a row of an empty table has."""
        return min(self._options.ruled(_ROW_LINES), _MOST_ROW_LINES)
