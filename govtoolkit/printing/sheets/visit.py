"""What every sheet says of the visit it is about: its head, its notes, and the notes whose place is gone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govtoolkit.clock import long_date
from govtoolkit.content.model import Toolkit
from govtoolkit.printing.document import Block, Heading, KeyValues, Note, Paragraph, RuledSpace, one_line
from govtoolkit.printing.options import PrintOptions
from govtoolkit.record import rules
from govtoolkit.record.marks import marks_by_item
from govtoolkit.record.model import VISIT_PLACES, Mark, Visit
from govtoolkit.record.reasons import BROUGHT_BACK, what_was_taken_back
from govtoolkit.record.record import Record
from govtoolkit.record.rules import StandingNote

NO_NOTE = "No note for this visit."

# The places about the visit itself that a blank sheet has room for, and how many lines.
_TO_WRITE_IN = {"visit.purpose": 2, "visit.met": 2, "visit.summary": 2}


@dataclass(frozen=True)
class VisitOnPaper:
    """One visit of a record as a sheet needs it; without a record everything is left to be written in by hand.

    Fields:
        notes: every text that stands in the visit, by its place; empty on a blank sheet.
        marks: what was looked at and seen in it, by what it is; empty on a blank sheet.
    """

    record: Record | None
    visit: Visit | None
    blank: bool
    notes: dict[str, list[StandingNote]]
    marks: dict[str, list[Mark]]

    @classmethod
    def of(cls, record: Record | None, options: PrintOptions) -> "VisitOnPaper":
        """Return the visit that the options choose.

        Raises:
            UserError: there is no such visit.
        """
        if record is None:
            return cls(None, None, True, {}, {})
        visit = rules.choose_visit(record, options.visit_uid)
        if options.blank:
            return cls(record, visit, True, {}, {})
        return cls(record, visit, False, rules.notes_by_place(record, visit.uid), marks_by_item(record, visit.uid))

    @property
    def date(self) -> str:
        """The visit's date as it is stored, '' without one."""
        return self.visit.visit_date if self.visit else ""

    @property
    def authors(self) -> str:
        """Who wrote the notes."""
        return ", ".join(dict.fromkeys(one_line(note.author) for notes in self.notes.values() for note in notes))

    @property
    def header(self) -> tuple[str, ...]:
        """The parts of the running head that are known."""
        parts = (self._school, self._visit_and_date, self.authors)
        return tuple(part for part in parts if part)

    def head(self) -> KeyValues:
        """Return the lines at the top of the first page; what is not known is left to write in."""
        return KeyValues(
            (
                ("School", self._school),
                ("Visit", self._visit_title),
                ("Date", long_date(self.date)),
                ("Written by" if self.authors else "Governor", self.authors),
            )
        )

    def notes_at(self, place: str, lines: int, nothing: str = NO_NOTE) -> tuple[Note | Paragraph | RuledSpace, ...]:
        """Return what stands at a place: the notes, or a word that there are none, or room to write."""
        if self.blank:
            return (RuledSpace(lines, f"note.{place}"),)
        found = self.notes.get(place, [])
        return notes_on_paper(found) if found else (Paragraph(nothing, soft=True),)

    def about_the_visit(self) -> Iterator[Block]:
        """Yield what was noted about the visit itself; on a blank sheet room for the little that every visit needs."""
        places = [place for place in VISIT_PLACES if place in (_TO_WRITE_IN if self.blank else self.notes)]
        if places:
            yield Heading(1, "About this visit")
        for place in places:
            yield Heading(2, VISIT_PLACES[place])
            yield from self.notes_at(place, _TO_WRITE_IN.get(place, 0))

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
            yield from notes_on_paper(self.notes[place])

    @property
    def _school(self) -> str:
        school = self.record.school if self.record else None
        return one_line(school.name) if school else ""

    @property
    def _visit_title(self) -> str:
        return one_line(self.visit.title) if self.visit else ""

    @property
    def _visit_and_date(self) -> str:
        return ", ".join(part for part in (self._visit_title, long_date(self.date)) if part)


def notes_on_paper(notes: Sequence[StandingNote]) -> tuple[Note, ...]:
    """Return notes word for word, each with who wrote it and when."""
    return tuple(Note(each.note.body, _byline(each)) for each in notes)


def _byline(note: StandingNote) -> str:
    versions = f" (one of {note.one_of} versions that stand)" if note.one_of > 1 else ""
    late = ", arrived after release" if note.is_late else ""
    return f"{one_line(note.author)}, {long_date(note.written_at[:10])}{_correction(note)}{late}{versions}"


def _correction(note: StandingNote) -> str:
    """Return that and why a note was corrected, and who did it where it was somebody else."""
    by = f" by {one_line(note.corrected_by)}" if note.corrected_by != note.author else ""
    before = what_was_taken_back(note.reason)
    if not note.reason:
        return ""
    if note.reason == BROUGHT_BACK:
        return f", brought back{by}"
    done = "correction taken back" if before else "corrected"
    again = f", corrected by {one_line(note.again.who)}: {one_line(note.again.reason)}" if note.again else ""
    return f"{again}, {done}{by}: {one_line(before or note.reason)}"
