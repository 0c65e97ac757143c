"""What the record means: which visit is meant, whose notes stand at a place and in which order, what may be changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from govtoolkit.content.model import Toolkit
from govtoolkit.errors import UserError
from govtoolkit.record.model import VISIT_PLACES, Action, CheckLine, Mark, Note, Question, Visit, VisitQuestion
from govtoolkit.record.record import Record, Version

SHORTEST_UID_START = 4
"""Characters of a uid that are enough to name a visit, where no other starts with them."""


@dataclass(frozen=True)
class StandingNote:
    """A text that stands at a place: `one_of` is the number of versions of this person's note there, mostly 1."""

    note: Note
    author: str
    written_at: str
    one_of: int


def visits_newest_first(record: Record) -> list[Visit]:
    """Return the visits by their date, those of one day by when they were made, the newest first."""
    return sorted(
        (version.entry for version in record.all(Visit)),
        key=lambda visit: (visit.visit_date, record.first_written(visit.uid), visit.uid),
        reverse=True,
    )


def choose_visit(record: Record, name: str | None = None) -> Visit:
    """Return the visit that `name` means: its uid, the start of it, or its date; without a name the newest.

    Raises:
        UserError: no visit, or more than one, answers to the name; or the file has none.
    """
    visits = visits_newest_first(record)
    if not visits:
        raise UserError("This monitoring file has no visit.", "Add one first.")
    if name is None:
        return visits[0]
    found = [visit for visit in visits if name in (visit.uid, visit.visit_date)] or [
        visit for visit in visits if len(name) >= SHORTEST_UID_START and visit.uid.startswith(name)
    ]
    if len(found) == 1:
        return found[0]
    known = "; ".join(f"{visit.uid} ({visit.visit_date or 'no date'}, {visit.title})" for visit in visits)
    what = "More than one visit answers" if found else "No visit answers"
    raise UserError(f"{what} to “{name}”.", f"The visits are: {known}.")


def require_open(visit: Visit) -> None:
    """Refuse to write into a released visit.

    Raises:
        UserError: the visit is released.
    """
    if visit.state == "released":
        raise UserError(
            f"The visit “{visit.title}” of {visit.visit_date} was released and is closed to new notes.",
            "Name another visit, or start a new one.",
        )


def notes_by_place(record: Record, visit_uid: str) -> dict[str, list[StandingNote]]:
    """Return every text that stands in a visit, by its place, each place in the order of `standing_notes`."""
    places: dict[str, list[StandingNote]] = {}
    for each in standing_notes(record, visit_uid):
        places.setdefault(each.note.place, []).append(each)
    return places


def standing_notes(record: Record, visit_uid: str | None = None) -> list[StandingNote]:
    """Return every text that stands in a visit, or anywhere, by the names of their authors, then by uid.

    Empty notes are left out.
    """
    notes = []
    for first in record.all(Note):
        if visit_uid not in (None, first.entry.visit_uid):
            continue
        versions: list[Version[Note]] = [
            Version(version.entry, version.revision)
            for version in record.versions(first.entry.uid)
            if isinstance(version.entry, Note) and version.entry.body.strip()
        ]
        notes += [
            StandingNote(each.entry, record.name_of(each.entry.author_uid), each.revision.written_at, len(versions))
            for each in versions
        ]
    return sorted(notes, key=lambda each: (each.author.casefold(), each.note.uid, each.written_at))


def belongings(record: Record, visit_uid: str) -> list[str]:
    """Return the uids of all that goes when a visit goes: its notes, marks, chosen questions and actions.

    Looks at check lines stay: they are about the school, whichever visit they were taken on.
    """
    notes = (version.entry for version in record.all(Note))
    marks = (version.entry for version in record.all(Mark))
    chosen = (version.entry for version in record.all(VisitQuestion))
    actions = (version.entry for version in record.all(Action))
    everything: Iterator[Note | Mark | VisitQuestion | Action] = chain(notes, marks, chosen, actions)
    return sorted(entry.uid for entry in everything if entry.visit_uid == visit_uid)


def own_questions(record: Record) -> list[Question]:
    """Return the governors' own questions in their order: by benchmark, those without one first."""
    return sorted(
        (version.entry for version in record.all(Question)),
        key=lambda each: (each.benchmark or 0, each.position, record.first_written(each.uid), each.uid),
    )


def marks_on(record: Record, visit_uid: str, item_key: str) -> list[Mark]:
    """Return who looked at an indicator, or saw an information source, in a visit, by their names."""
    marks = [
        version.entry
        for version in record.all(Mark)
        if version.entry.seen and (version.entry.visit_uid, version.entry.item_key) == (visit_uid, item_key)
    ]
    return sorted(marks, key=lambda mark: (record.name_of(mark.author_uid).casefold(), mark.uid))


def marks_by_item(record: Record, visit_uid: str) -> dict[str, list[Mark]]:
    """Return the marks of a visit by what they are on, those of each in the order of `marks_on`."""
    items: dict[str, list[Mark]] = {}
    every = (version.entry for version in record.all(Mark))
    marks = [mark for mark in every if mark.seen and mark.visit_uid == visit_uid]
    for mark in sorted(marks, key=lambda mark: (record.name_of(mark.author_uid).casefold(), mark.uid)):
        items.setdefault(mark.item_key, []).append(mark)
    return items


def looks_newest_first(record: Record) -> list[CheckLine]:
    """Return every look at every line of the checklists, the newest first."""
    return sorted(
        (version.entry for version in record.all(CheckLine)),
        key=lambda look: (look.checked_on, record.first_written(look.uid), look.uid),
        reverse=True,
    )


def known_places(toolkit: Toolkit, record: Record) -> Iterator[str]:
    """Yield every place that a note of this file can stand at, in reading order."""
    yield from VISIT_PLACES
    yield from (benchmark.key for benchmark in toolkit.benchmark)
    yield from toolkit.questions
    yield from (question.uid for question in own_questions(record))


def choose_place(toolkit: Toolkit, record: Record, name: str) -> str:
    """Return the place that `name` means: a key as it stands, or a question's key without its 'q.'.

    Raises:
        UserError: there is no such place.
    """
    places = set(known_places(toolkit, record))
    for place in (name, f"q.{name}"):
        if place in places:
            return place
    raise UserError(
        f"There is no place called “{name}” to write at.",
        f"Places are b1 to b8, questions such as {next(iter(toolkit.questions))}, and {', '.join(VISIT_PLACES)}.",
    )
