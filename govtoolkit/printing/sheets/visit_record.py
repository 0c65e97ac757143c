"""All that a monitoring file says of one visit, as a document to read."""

from collections.abc import Iterable, Iterator

from govtoolkit.clock import long_date
from govtoolkit.content.model import Toolkit
from govtoolkit.phrases import counted
from govtoolkit.printing.document import Block, Bullets, Heading, KeyValues, one_line
from govtoolkit.printing.document import Note as NoteBlock
from govtoolkit.printing.sheets.sayings import STATES, Sayings
from govtoolkit.printing.sheets.visit import notes_on_paper
from govtoolkit.record import late, release, rules
from govtoolkit.record.model import Action, Entry, Mark, Note, Visit, VisitQuestion
from govtoolkit.record.record import Record, Version


class VisitRecord:
    """Says what stands on the visits of a record."""

    def __init__(self, toolkit: Toolkit, record: Record) -> None:
        self._record = record
        self._sayings = Sayings(toolkit, record)
        self._places = list(rules.known_places(toolkit, record))

    def visit(self, visit: Visit) -> Iterator[Block]:
        """Yield a visit: what is known of it, what came after its release, and all that was written on it."""
        yield Heading(1, self._sayings.visit_name(visit))
        given_out = len(release.covered(self._record, visit.uid))
        facts = (
            ("Kind", visit.occasion),
            ("State", STATES.get(visit.state, visit.state)),
            ("Benchmarks in focus", visit.focus),
            ("Follows", self._sayings.visit_name(self._record.find(Visit, visit.follows_uid or ""))),
            ("Checked by the headteacher", long_date(visit.checked_on)),
            ("Released", long_date(visit.released_on)),
            ("Given out", counted(given_out, "entry", "entries") if given_out else ""),
            ("Visit ID", visit.uid),
        )
        yield KeyValues(tuple((label, one_line(value)) for label, value in facts if value))
        yield from self._afterwards(visit)
        yield from self.belongings(visit.uid)

    def belongings(self, visit_uid: str) -> Iterator[Block]:
        """Yield all that was written on a visit, also where the visit itself is gone."""
        notes = rules.notes_by_place(self._record, visit_uid)
        for place in (*self._places, *(place for place in notes if place not in self._places)):
            if place in notes:
                yield Heading(2, self._sayings.place(place))
                yield from notes_on_paper(notes[place])
        for heading, items in self._lists(visit_uid):
            if items:
                yield Heading(2, heading)
                yield Bullets(tuple(items))

    def _afterwards(self, visit: Visit) -> Iterator[Block]:
        later = release.afterwards(self._record, visit)
        for heading, versions in (("Arrived after release", later.arrived), ("Corrected", later.corrected)):
            if versions:
                yield Heading(2, heading)
                yield Bullets(tuple(self._sayings.later(version) for version in versions))
                yield from self._deleted(versions)

    def _deleted(self, versions: Iterable[Version[Entry]]) -> Iterator[Block]:
        """Yield the texts that were given out and are gone, word for word."""
        for version in versions:
            if isinstance(version.entry, Note) and late.is_deletion(version):
                place, author = self._sayings.place(version.entry.place), self._record.name_of(version.entry.author_uid)
                yield NoteBlock(version.entry.body, f"{place}: {one_line(author)}, as released")

    def _lists(self, visit_uid: str) -> Iterator[tuple[str, list[str]]]:
        record, say = self._record, self._sayings
        visits = record.shown_with(visit_uid)
        chosen = [each.entry for each in record.all(VisitQuestion) if each.entry.visit_uid in visits]
        chosen.sort(key=lambda each: (each.position, record.first_written(each.uid), each.uid))
        yield "Questions", [say.chosen(each) for each in chosen]
        marks = [each.entry for each in record.all(Mark) if each.entry.visit_uid in visits and each.entry.seen]
        marks.sort(key=lambda each: (each.item_key, each.uid))
        yield "Looked at and seen", [say.mark(each) for each in marks]
        actions = [each.entry for each in record.all(Action) if each.entry.visit_uid in visits]
        actions.sort(key=lambda each: (each.due_on, each.uid))
        yield "Actions", [say.action(each) for each in actions]
