"""The actions sheet: what was promised, by whom and by when, in the order in which a board goes through it."""

from collections.abc import Iterator, Sequence

from govtoolkit.clock import long_date
from govtoolkit.content.model import Toolkit
from govtoolkit.phrases import counted
from govtoolkit.printing.document import (
    Block,
    Cell,
    Document,
    Heading,
    KeyValues,
    Note,
    Paragraph,
    RuledSpace,
    Table,
    Title,
    one_line,
)
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets.sayings import benchmarks_named, overdue_by, school_name
from govtoolkit.record.actions import grouped_actions
from govtoolkit.record.model import Action, Visit
from govtoolkit.record.record import Record

TITLE = "Actions"
HEADINGS = ("What is to be done", "Who", "By when", "What came of it")
SHARES = (4.4, 1.8, 1.9, 2.9)

_ROWS_TO_WRITE_IN, _ROWS_BENEATH = 13, 6
_LINES = 2
_STILL_OPEN = ("Overdue", "Open")


def actions_sheet(toolkit: Toolkit, record: Record | None, options: PrintOptions) -> Document:
    """Return every action of the file, or of the chosen benchmarks; blank, an empty table to write in."""
    school = school_name(record)
    is_blank = record is None or options.filling is Filling.BLANK
    day = "" if is_blank else options.today  # nobody knows when a blank one will be written on
    blocks: list[Block] = [Title(TITLE), KeyValues((("School", school), ("Date", long_date(day))))]
    if record is not None and not is_blank:
        blocks += _standing(toolkit, record, options)
    if is_blank or options.filling is Filling.HALF:
        if not is_blank:
            blocks.append(Heading(1, "New actions"))
        blocks.append(empty_table(_ROWS_TO_WRITE_IN if is_blank else _ROWS_BENEATH, options.ruled(_LINES)))
    header = tuple(part for part in (school, long_date(day)) if part)
    return Document(TITLE, header, day, tuple(blocks))


def empty_table(rows: int, lines: int, *, with_outcome: bool = True) -> Table:
    """Return a table of actions to write in by hand."""
    brief = (lines + 1) // 2  # a name and a day
    parts = (("what", lines), ("who", brief), ("when", brief), *((("outcome", lines),) if with_outcome else ()))
    cells = [tuple((RuledSpace(room, f"action.{row}.{part}"),) for part, room in parts) for row in range(1, rows + 1)]
    return Table(HEADINGS[: len(parts)], SHARES[: len(parts)], tuple(cells))


def actions_table(record: Record, actions: Sequence[Action], today: str, *, with_visit: bool = True) -> Table:
    """Return actions as a table; what each is about, and the visit it was agreed on, stand beneath it."""
    telling = _Telling(record, today, with_visit=with_visit)
    return Table(HEADINGS, SHARES, tuple(telling.row(each) for each in actions))


def _standing(toolkit: Toolkit, record: Record, options: PrintOptions) -> Iterator[Block]:
    groups = grouped_actions(record, options.today)
    if options.benchmarks:
        groups = groups.only(lambda each: each.benchmark in options.benchmarks)
        yield Paragraph(f"Only actions about these benchmarks: {benchmarks_named(toolkit, options.benchmarks)}.")
    still_open = len(groups.overdue) + len(groups.open)
    yield Paragraph(_summary(still_open, len(groups.overdue), len(groups.closed)))
    parts = (
        ("Overdue", groups.overdue),
        ("Open", groups.open),
        ("Done", [each for each in groups.closed if each.status == "done"]),
        ("Dropped", [each for each in groups.closed if each.status == "dropped"]),
    )
    for heading, actions in parts:
        if actions:
            yield Heading(1, heading)
            room = options.ruled(_LINES) if options.filling is Filling.HALF and heading in _STILL_OPEN else 0
            telling = _Telling(record, options.today, with_state=False, room=room)
            yield Table(HEADINGS, SHARES, tuple(telling.row(each) for each in actions))


def _summary(still_open: int, overdue: int, closed: int) -> str:
    if not still_open and not closed:
        return "No action is noted."
    opening = f"{counted(still_open, 'action is', 'actions are')} open"
    if overdue:
        opening += f", {overdue} of them overdue"
    return f"{opening}; {counted(closed, 'is', 'are')} done or dropped."


class _Telling:
    """Says each action in the cells of a row.

    Args:
        with_visit: the visit it was agreed on is named.
        with_state: it is said whether it is open, where no heading above says so.
        room: how many lines there are to write what came of it on.
    """

    def __init__(
        self, record: Record, today: str, *, with_visit: bool = True, with_state: bool = True, room: int = 0
    ) -> None:
        self._record = record
        self._today = today
        self._with_visit = with_visit
        self._with_state = with_state
        self._room = room

    def row(self, action: Action) -> tuple[Cell, ...]:
        what: Cell = (Note(action.wording),)
        if about := self._about(action):
            what = (*what, Paragraph(about, soft=True))
        who: Cell = (Note(action.owner),) if action.owner.strip() else ()
        return (what, who, self._when(action), self._outcome(action))

    def _about(self, action: Action) -> str:
        parts = [f"Benchmark {action.benchmark}" if action.benchmark is not None else ""]
        visit = self._record.find(Visit, self._record.shown_as(action.visit_uid)) if self._with_visit else None
        if visit is not None:
            day = long_date(visit.visit_date)
            parts.append(f"agreed on {day}, {one_line(visit.title)}" if day else f"agreed on {one_line(visit.title)}")
        said = "; ".join(part for part in parts if part)
        return f"{said[:1].upper()}{said[1:]}." if said else ""

    def _when(self, action: Action) -> Cell:
        due = Paragraph(long_date(action.due_on) or "No date")
        overdue = overdue_by(action, self._today)
        return (due, Paragraph(overdue.capitalize())) if overdue else (due,)

    def _outcome(self, action: Action) -> Cell:
        said = {"open": "Open.", "done": "Done.", "dropped": "Dropped."}[action.status]
        state: Cell = (Paragraph(said),) if self._with_state else ()
        outcome: Cell = (Note(action.outcome),) if action.outcome.strip() else ()
        room: Cell = (RuledSpace(self._room, f"outcome.{action.uid}"),) if self._room else ()
        return (*state, *outcome, *room)
