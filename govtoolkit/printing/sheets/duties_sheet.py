"""The duties sheet: what is known of every line of the checklists, which encounters took place, and the dates ahead.

Nothing is taken for granted: a line that nobody looked at says so.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from govtoolkit.clock import long_date
from govtoolkit.content import model as content
from govtoolkit.content.model import EncounterPhase, Toolkit
from govtoolkit.phrases import listed
from govtoolkit.printing.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Heading,
    Item,
    Items,
    KeyValues,
    Note,
    PageBreak,
    Paragraph,
    RuledSpace,
    Table,
    Title,
)
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets.sayings import Sayings, joined, school_name
from govtoolkit.record import duties
from govtoolkit.record.duties import KEY_DATE_TITLES, NOT_LOOKED_AT, PhaseYear
from govtoolkit.record.model import CHECK_STATES, CheckLine, Encounter, KeyDate
from govtoolkit.record.record import Record

TITLE = "Duties and access"

_ENCOUNTERS = "Encounters with providers"
_INTRO = "A line that nobody has looked at says so; that does not mean that something is missing at the school."
_TO_WRITE = "Tick what was found, and note what was seen, by whom and when. Leave a line empty that nobody looks at."
_LINES = 3
_LINES_BELOW = 1
_ENCOUNTERS_IN_A_ROW = 2


def duties_sheet(toolkit: Toolkit, record: Record | None, options: PrintOptions) -> Document:
    """Return the checklists with what is known of each line, the encounters with providers and the dates ahead."""
    paper = DutiesOnPaper(toolkit, record, options)
    return Document(TITLE, paper.header, paper.day, tuple(paper.blocks()))


@dataclass(frozen=True)
class DutiesOnPaper:
    """What a file knows of the duties of a school; without a record everything is left to be written in by hand."""

    toolkit: Toolkit
    record: Record | None
    options: PrintOptions

    @property
    def header(self) -> tuple[str, ...]:
        """The parts of the running head that are known."""
        return tuple(part for part in (school_name(self.record), long_date(self.day)) if part)

    @property
    def day(self) -> str:
        """The day that the sheet speaks of; a blank one has none, for nobody knows when it will be written on."""
        return "" if self._known is None else self.options.today

    @property
    def _known(self) -> Record | None:
        """The record, unless nothing that is known is to stand on the sheet."""
        return None if self.options.filling is Filling.BLANK else self.record

    def blocks(self) -> Iterator[Block]:
        """Yield the sheet: everything at a glance on a page, then line by line."""
        if self._known is None:
            yield Title(TITLE)
            yield KeyValues((("School", school_name(self.record)), ("Date", "")), ("head.school", "head.date"))
            yield Paragraph(_TO_WRITE)
            yield from self.encounters()
        else:
            yield Title(TITLE, " · ".join(self.header))
            yield Paragraph(_INTRO)
            yield Heading(1, "At a glance")
            yield Bullets(tuple(self._glance()))
            yield from self.encounters()
            yield from self._dates(self._known)
            yield PageBreak()
        yield from self.checklists()

    def checklists(self, level: int = 1) -> Iterator[Block]:
        """Yield each checklist as a table under a heading of a level, and the looks at lines that the toolkit has no more."""
        looks = self._looks
        for checklist in self.toolkit.checklist:
            yield Heading(level, checklist.title)
            yield Paragraph(checklist.intro, soft=True)
            headings = ("What to check", "What was found", "What was seen, by whom and when")
            rows = tuple(self._row(item, looks.get(item.key, ())) for item in checklist.item)
            yield Table(headings, (4.2, 1.8, 4.0), rows)
        if self._known is not None:
            phases = {phase.key for phase in self.toolkit.encounter_phase}
            gone = sorted(looks.keys() - self.toolkit.check_items.keys() - phases)
            if gone:
                yield Heading(level, "Lines that are no longer in the toolkit")
            sayings = Sayings(self.toolkit, self._known)
            for key in gone:
                yield Paragraph(sayings.line(key, looks[key], named=self.options.bylines))

    def encounters(self) -> Iterator[Block]:
        """Yield the encounters that are due in each key phase, and those that took place in the school year."""
        headings, shares = ("Key phase", "First", "Second", "More"), (3.8, 2.4, 2.4, 1.6)
        record = self._known
        if record is None:
            yield Heading(1, _ENCOUNTERS)
            phases = self.toolkit.encounter_phase
            rows = tuple((_phase_name(each), *_room(f"encounter.{each.key}", len(headings) - 1)) for each in phases)
            yield Table(headings, shares, rows)
            return
        year = self._school_year(record)
        yield Heading(1, f"{_ENCOUNTERS}, school year {year}" if year else _ENCOUNTERS)
        grid = duties.encounter_grid(self.toolkit, record, year)
        yield Table(headings, shares, tuple(self._phase(row) for row in grid))
        said = [self._written_down(record, (each for row in grid for each in row.held))]
        other = {each.entry.school_year for each in record.all(Encounter)} - {year}
        if other:
            named = ", ".join(sorted(other, reverse=True))
            years = "school year" if len(other) == 1 else "school years"
            said.append(f"The file also has encounters of the {years} {named}.")
        if any(said):
            yield Paragraph(" ".join(filter(None, said)), soft=True)

    @property
    def _looks(self) -> Mapping[str, Sequence[CheckLine]]:
        return {} if self._known is None else duties.looks_by_item(self._known)

    def _school_year(self, record: Record) -> str:
        """Return the school year of today, or the latest one that has encounters."""
        held = [each.entry.school_year for each in record.all(Encounter)]
        if self.options.today:
            return duties.school_year(self.options.today)
        return max(held, default="")

    def _glance(self) -> Iterator[str]:
        """Yield how many lines of each checklist are in which state."""
        looks = self._looks
        for each in self.toolkit.checklist:
            tally = duties.tally(each.item, looks)
            counts = {**tally.states, NOT_LOOKED_AT: tally.left}
            said = ", ".join(f"{count} {state}" for state, count in counts.items() if count)
            yield f"{each.title}: {said} (of {tally.lines})"

    def _row(self, item: content.Item, looks: Sequence[CheckLine]) -> tuple[Cell, ...]:
        line: Cell = (Paragraph(item.text), *((Paragraph(item.note, soft=True),) if item.note else ()))
        boxes = Items(
            tuple(
                Item(state.capitalize(), tick=False, field=f"check.{item.key}.{state.replace(' ', '-')}")
                for state in CHECK_STATES
            )
        )
        if looks:
            is_half = self.options.filling is Filling.HALF
            room: Cell = (self._ruled(item.key, _LINES_BELOW),) if is_half else ()
            # what is filled in on a screen is brought in as a new look, which must say what was found
            again: Cell = (boxes,) if is_half and self.options.fillable else ()
            return (line, (Paragraph(f"{looks[0].state.capitalize()}."), *again), (*self._found(looks), *room))
        if self._known is not None and self.options.filling is Filling.FILLED:
            return (line, (Paragraph(f"{NOT_LOOKED_AT.capitalize()}."),), ())
        return (line, (boxes,), (self._ruled(item.key, _LINES),))

    def _ruled(self, key: str, lines: int) -> RuledSpace:
        return RuledSpace(self.options.ruled(lines), f"check.{key}")

    def _found(self, looks: Sequence[CheckLine]) -> Iterator[Note | Paragraph]:
        """Yield the evidence of the newest look, who took it and when, then the earlier ones, each beneath what was found."""
        for number, look in enumerate(looks):
            before = f"Before that: {look.state}" if number else ""
            said = ", ".join(part for part in (before, self._who_and_when(look)) if part)
            if said and before:
                yield Paragraph(f"{said}.", soft=True)
            if look.evidence.strip():
                yield Note(look.evidence)
            if said and not before:
                yield Paragraph(f"{said}.", soft=True)

    def _who_and_when(self, look: CheckLine) -> str:
        if not self.options.bylines or self.record is None:
            return ""
        parts = (self.record.name_of(look.author_uid), long_date(look.checked_on))
        return ", ".join(part for part in parts if part)

    def _phase(self, row: PhaseYear) -> tuple[Cell, ...]:
        name = _phase_name(row.phase)
        if not row.applies:
            why = f" {row.look.evidence}" if row.look is not None and row.look.evidence.strip() else ""
            return (name, _said(f"Does not apply.{why}"), (), ())
        cells = [_said(Sayings.encounter(each)) for each in row.held]
        due = [*cells[:_ENCOUNTERS_IN_A_ROW]]
        while len(due) < _ENCOUNTERS_IN_A_ROW:
            due.append((Paragraph("None recorded yet."), *self._room_for_encounter(row, len(due))))
        beyond = tuple(block for cell in cells[_ENCOUNTERS_IN_A_ROW:] for block in cell)
        return (name, *due, beyond)

    def _written_down(self, record: Record, held: Iterable[Encounter]) -> str:
        """Return who wrote encounters down and when; below their table, where it leaves the page for the chair one page."""
        found: dict[str, list[tuple[str, str]]] = {}
        for each in held if self.options.bylines else ():
            who, when = duties.written_down(record, each)
            found.setdefault(who, []).append((when[:10], long_date(each.held_on) or "no date"))
        told = []
        for who, those in found.items():
            moments = [when for when, _held_on in those]
            last = "last on " if len(set(moments)) > 1 else ""
            of_which = f": {listed([held_on for _when, held_on in those])}" if len(found) > 1 else ""
            told.append(f"by {who}, {last}{long_date(max(moments))}{of_which}")
        return f"Written down {'; '.join(told)}." if told else ""

    def _room_for_encounter(self, row: PhaseYear, place: int) -> Cell:
        if self.options.filling is not Filling.HALF:
            return ()
        return (RuledSpace(_LINES_BELOW, f"encounter.{row.phase.key}.{place + 1}"),)

    @staticmethod
    def _dates(record: Record) -> Iterator[Block]:
        known = {each.entry.key: each.entry for each in record.all(KeyDate)}
        yield Heading(1, "Dates")
        yield Bullets(tuple(_dated(title, known.get(key)) for key, title in KEY_DATE_TITLES.items()))


def _dated(title: str, date: KeyDate | None) -> str:
    """Return when something falls due, and what was remarked on it."""
    falls_on = long_date(date.falls_on) if date is not None else ""
    return joined(f"{title}: {falls_on or 'not set yet'}", date.remark if date is not None else "")


def _phase_name(phase: EncounterPhase) -> Cell:
    return (Paragraph(f"{phase.title} ({phase.years})"), Paragraph(phase.duty, soft=True))


def _room(field: str, cells: int) -> Iterator[Cell]:
    for number in range(1, cells + 1):
        yield (RuledSpace(_LINES, f"{field}.{number}"),)


def _said(text: str) -> Cell:
    return (Paragraph(text),)
