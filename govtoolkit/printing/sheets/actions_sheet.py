"""The actions sheet: what was promised, by whom and by when, in the order in which a board goes through it."""

from collections.abc import Iterator, Sequence

from govtoolkit.clock import long_date
from govtoolkit.content.model import Toolkit
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
from govtoolkit.printing.sheets.sayings import school_name
from govtoolkit.record.actions import days_overdue, grouped_actions
from govtoolkit.record.model import Action, Visit
from govtoolkit.record.record import Record

TITLE = "Actions"
HEADINGS = ("What is to be done", "Who", "By when", "What came of it")
SHARES = (4.0, 2.0, 1.6, 3.4)

WITHOUT_OUTCOME = 3
"""How many columns there are before what came of an action."""

_ROWS_TO_WRITE_IN, _ROWS_BENEATH = 13, 6
_LINES = 2


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


def empty_table(rows: int, lines: int) -> Table:
    """Return a table of actions to write in by hand."""
    parts = ("what", "who", "when", "outcome")
    cells = [tuple((RuledSpace(lines, f"action.{row}.{part}"),) for part in parts) for row in range(1, rows + 1)]
    return Table(HEADINGS, SHARES, tuple(cells))


def actions_table(record: Record, actions: Sequence[Action], today: str, *, with_visit: bool = True) -> Table:
    """Return actions as a table; what each is about, and the visit it was agreed on, stand beneath it."""
    telling = _Telling(record, today, with_visit=with_visit)
    return Table(HEADINGS, SHARES, tuple(telling.row(each) for each in actions))


def _standing(toolkit: Toolkit, record: Record, options: PrintOptions) -> Iterator[Block]:
    groups = grouped_actions(record, options.today)
    if options.benchmarks:
        groups = groups.only(lambda each: each.benchmark in options.benchmarks)
        names = {each.number: each.short_title for each in toolkit.benchmark}
        chosen = "; ".join(f"{number} {names[number]}" for number in options.benchmarks)
        yield Paragraph(f"Only actions about these benchmarks: {chosen}.")
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
            yield actions_table(record, actions, options.today)


def _summary(still_open: int, overdue: int, closed: int) -> str:
    if not still_open and not closed:
        return "No action is noted."
    opening = f"{still_open} {'action is' if still_open == 1 else 'actions are'} open"
    if overdue:
        opening += f", {overdue} of them overdue"
    return f"{opening}; {closed} {'is' if closed == 1 else 'are'} done or dropped."


class _Telling:
    """Says each action in the cells of a row."""

    def __init__(self, record: Record, today: str, *, with_visit: bool) -> None:
        self._record = record
        self._today = today
        self._with_visit = with_visit

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
        days = days_overdue(action, self._today) if self._today else 0
        if not days:
            return (due,)
        return (due, Paragraph(f"Overdue by {days} {'day' if days == 1 else 'days'}"))

    @staticmethod
    def _outcome(action: Action) -> Cell:
        said = {"open": "Open.", "done": "Done.", "dropped": "Dropped."}[action.status]
        outcome: Cell = (Note(action.outcome),) if action.outcome.strip() else ()
        return (Paragraph(said), *outcome)
