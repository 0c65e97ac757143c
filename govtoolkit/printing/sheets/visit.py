"""What every sheet says of the visit it is about: its head, its notes, and the notes whose place is gone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from govtoolkit.clock import long_date
from govtoolkit.content.model import Toolkit
from govtoolkit.printing.document import (
    Block,
    Cover,
    Heading,
    KeyValues,
    Note,
    Paragraph,
    RuledSpace,
    Title,
    Written,
    one_line,
)
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets.bylines import byline, byline_without_name
from govtoolkit.printing.sheets.codes import Codes
from govtoolkit.printing.sheets.earlier import EarlierNotes, earlier_blocks, earlier_notes
from govtoolkit.printing.sheets.sayings import school_name
from govtoolkit.record import rules
from govtoolkit.record.marks import marks_by_item
from govtoolkit.record.model import VISIT_PLACES, Mark, Visit
from govtoolkit.record.record import Record
from govtoolkit.record.rules import StandingNote, focus_of

NO_NOTE = "No note for this visit."

# The places about the visit itself that a blank sheet has room for, and how many lines.
_TO_WRITE_IN = {"visit.purpose": 2, "visit.met": 1, "visit.summary": 2}

_HEAD_FIELDS = ("head.school", "head.visit", "head.date", "head.governor")


@dataclass(frozen=True)
class VisitOnPaper:
    """One visit of a record as a sheet needs it; without a record everything is left to be written in by hand.

    Fields:
        notes: every text that stands in the visit, by its place; empty on a blank sheet.
        marks: what was looked at and seen in it, by what it is; empty on a blank sheet.
        earlier: what stands on the visits before it, where that is wanted.
    """

    record: Record | None
    visit: Visit | None
    options: PrintOptions
    notes: dict[str, list[StandingNote]]
    marks: dict[str, list[Mark]]
    earlier: EarlierNotes = field(default_factory=dict)

    @classmethod
    def of(cls, record: Record | None, options: PrintOptions) -> "VisitOnPaper":
        """Return the visit that the options choose.

        Raises:
            UserError: there is no such visit.
        """
        if record is None:
            return cls(None, None, replace(options, filling=Filling.BLANK), {}, {})
        visit = rules.choose_visit(record, options.visit_uid)
        earlier = earlier_notes(record, visit) if options.earlier else {}
        if options.filling is Filling.BLANK:
            return cls(record, visit, options, {}, {}, earlier)
        notes, marks = rules.notes_by_place(record, visit.uid), marks_by_item(record, visit.uid)
        return cls(record, visit, options, notes, marks, earlier)

    @property
    def filling(self) -> Filling:
        """What stands in the places to write in."""
        return self.options.filling

    @property
    def blank(self) -> bool:
        """Whether nothing that anybody wrote on this visit is to stand on the sheet."""
        return self.filling is Filling.BLANK

    @property
    def to_write_on(self) -> bool:
        """Whether there is room to write on it."""
        return self.filling is not Filling.FILLED

    @property
    def named(self) -> bool:
        """Whether notes say who wrote them and when."""
        return self.options.bylines

    @property
    def in_focus(self) -> frozenset[int]:
        """The numbers of the benchmarks that were chosen for this print, or else for the visit."""
        return frozenset(self.options.benchmarks) or (focus_of(self.visit) if self.visit else frozenset())

    @property
    def date(self) -> str:
        """The visit's date as it is stored, '' without one."""
        return self.visit.visit_date if self.visit else ""

    @property
    def authors(self) -> str:
        """Who wrote the notes, where that is to be said."""
        names = (one_line(note.author) for notes in self.notes.values() for note in notes)
        return ", ".join(dict.fromkeys(names)) if self.named else ""

    @property
    def header(self) -> tuple[str, ...]:
        """The parts of the running head that are known."""
        parts = (school_name(self.record), self._visit_and_date, self.authors)
        return tuple(part for part in parts if part)

    def head(self) -> KeyValues:
        """Return the lines at the top of the first page; what is not known is left to write in."""
        pairs = [
            ("School", school_name(self.record)),
            ("Visit", self._visit_title),
            ("Date", long_date(self.date)),
            ("Written by" if self.authors else "Governor", self.authors),
        ]
        if not self.named and not self.blank:
            pairs.pop()
        return KeyValues(tuple(pairs), _HEAD_FIELDS[: len(pairs)])

    def opening(self, title: str, head: KeyValues | None = None) -> tuple[Block, ...]:
        """Return how a sheet begins: its name and its head, or a cover, where what is to be written in follows on page two.

        Args:
            head: in place of the usual one.
        """
        lines = self.head() if head is None else head
        if not self.options.cover:
            return (Title(title), lines)
        known = tuple(pair for pair in lines.pairs if pair[1])
        unknown = tuple(pair for pair in lines.pairs if not pair[1])
        names = tuple(name for pair, name in zip(lines.pairs, lines.fields, strict=False) if not pair[1])
        return (Cover(title, "", known), *((KeyValues(unknown, names),) if unknown else ()))

    def notes_at(self, place: str, lines: int, nothing: str = NO_NOTE) -> tuple[Written, ...]:
        """Return what stands at a place: the notes and room to write, or a word that there are none.

        Args:
            lines: the usual number of ruled lines where there is nothing else; beneath notes there are half as many.
        """
        notes = notes_on_paper(self.notes.get(place, ()), named=self.named)
        if self.to_write_on:
            return (*notes, self.room_for(place, (lines + 1) // 2 if notes else lines))
        return notes or (Paragraph(nothing, soft=True),)

    def room_for(self, place: str, lines: int) -> RuledSpace:
        """Return room to write at a place, which usually has so many ruled lines: a number that was asked for is kept."""
        return RuledSpace(self.options.ruled(lines), f"note.{place}", flexible=self.options.lines is None)

    def earlier_at(self, place: str, level: int = 2) -> tuple[Block, ...]:
        """Return what was noted at a place, under a heading of a level, on earlier visits, where that is wanted."""
        return earlier_blocks(self.earlier.get(place, ()), named=self.named, level=level)

    def code_of(self, key: str) -> str:
        """Return what a row, a question or a place can be found by, '' where that is not wanted."""
        return self._codes.of(key) if self.options.codes else ""

    def about_the_visit(self) -> Iterator[Block]:
        """Yield what was noted about the visit itself; on a blank sheet room for the little that every visit needs."""
        to_write_in = _TO_WRITE_IN if self.to_write_on else {}
        known = {*to_write_in, *self.notes, *self.earlier}
        places = [place for place in VISIT_PLACES if place in known]
        if places:
            yield Heading(1, "About this visit")
        for place in places:
            yield Heading(2, VISIT_PLACES[place])
            yield from self.notes_at(place, _TO_WRITE_IN.get(place, 2))
            yield from self.earlier_at(place)

    def unplaced(self, toolkit: Toolkit) -> Iterator[Block]:
        """Yield the notes whose place is gone: no text is dropped with a question or a change of the toolkit."""
        known = set(rules.known_places(toolkit, self.record)) if self.record else set()
        lost = [place for place in self.notes if place not in known]
        if lost:
            yield Heading(1, "Unplaced notes")
            yield Paragraph(
                "What these notes were written about is no longer in this file or in the toolkit.", soft=True
            )
        for place in lost:
            yield from notes_on_paper(self.notes[place], named=self.named)

    @cached_property
    def _codes(self) -> Codes:
        return Codes(self.record)

    @property
    def _visit_title(self) -> str:
        return one_line(self.visit.title) if self.visit else ""

    @property
    def _visit_and_date(self) -> str:
        return ", ".join(part for part in (self._visit_title, long_date(self.date)) if part)


def notes_on_paper(notes: Sequence[StandingNote], *, named: bool = True) -> tuple[Note, ...]:
    """Return notes word for word, each with who wrote it and when, and what became of it after a release.

    Without names, several notes are counted, so that a reader sees where one ends.
    """
    if named:
        return tuple(Note(each.note.body, byline(each)) for each in notes)
    several = len(notes) > 1
    leads = (f"Note {number} of {len(notes)}" if several else "" for number, _ in enumerate(notes, start=1))
    return tuple(Note(each.note.body, byline_without_name(each, lead)) for each, lead in zip(notes, leads, strict=True))
