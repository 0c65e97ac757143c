"""What the record means: which visit is meant, whose notes stand at a place and in which order, what may be changed."""

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import dropwhile
from typing import NamedTuple

from govtoolkit.clock import long_date
from govtoolkit.content.model import Toolkit
from govtoolkit.errors import UserError
from govtoolkit.record import late, release
from govtoolkit.record.model import (
    VISIT_PLACES,
    Action,
    CheckLine,
    Entry,
    Mark,
    Note,
    Person,
    Question,
    Visit,
    VisitQuestion,
)
from govtoolkit.record.record import Record, Version
from govtoolkit.record.revisions import Revision, Seen

SHORTEST_UID_START = 4
"""Characters of a uid that are enough to name a visit, where no other starts with them."""


class StandingNote(NamedTuple):
    """A text that stands at a place.

    Fields:
        one_of: the number of versions of this person's note there, mostly 1.
        seen: the revision whose text it is.
        visit_uid: the visit that it is shown on: the note's own, or one that is linked with it.
        reason: why it was corrected after the visit was released, '' where it was not.
        corrected_by: who corrected it, '' where nobody did.
        is_late: it arrived after the visit was released, and nobody accepted it yet.
        again: the correction that stands again, where `reason` says that a later one was taken back; mostly None.
    """

    note: Note
    author: str
    written_at: str
    one_of: int
    seen: Seen
    visit_uid: str
    reason: str = ""
    corrected_by: str = ""
    is_late: bool = False
    again: "Correction | None" = None


class Correction(NamedTuple):
    """A change of something that had been released: why, by whom (their name) and when."""

    reason: str
    who: str
    written_at: str


def visits_newest_first(record: Record) -> list[Visit]:
    """Return the visits by their date, those of one day by when they were made, the newest first.

    Of visits that are linked as the same there is the one that is shown.
    """
    return sorted(
        (version.entry for version in record.all(Visit) if record.shown_as(version.entry.uid) == version.entry.uid),
        key=lambda visit: (visit.visit_date, record.first_written(visit.uid), visit.uid),
        reverse=True,
    )


def visits_before(record: Record, visit: Visit) -> list[Visit]:
    """Return the visits before one, the newest first; none where that one is not shown."""
    return list(dropwhile(lambda each: each.uid != visit.uid, visits_newest_first(record)))[1:]


def focus_of(visit: Visit) -> frozenset[int]:
    """Return the numbers of the benchmarks that a visit sets out to look at."""
    return frozenset(int(part) for part in visit.focus.replace(",", " ").split() if part.isdecimal())


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
    found = [visit for visit in visits if name in (*record.shown_with(visit.uid), visit.visit_date)] or [
        visit
        for visit in visits
        if len(name) >= SHORTEST_UID_START and any(uid.startswith(name) for uid in record.shown_with(visit.uid))
    ]
    if len(found) == 1:
        return found[0]
    what = "More than one visit answers" if found else "No visit answers"
    raise UserError(f"{what} to “{name}”.", f"The visits are: {names_of_visits(record)}.")


def names_of_visits(record: Record) -> str:
    """Return by which names a visit can be chosen, the newest first; '' in a file without one."""
    visits = visits_newest_first(record)
    return "; ".join(f"{visit.uid} ({visit.visit_date or 'no date'}, {visit.title})" for visit in visits)


def frozen_visit(record: Record, entry: Entry | None) -> Visit | None:
    """Return the released visit that closes a record to changes: the visit itself, or the one it was written on; or None.

    Actions go on: they are done, or dropped, after the visit that they were agreed on.
    """
    if not isinstance(entry, Visit | Note | Mark | VisitQuestion):
        return None
    visit = record.find(Visit, record.shown_as(entry.uid if isinstance(entry, Visit) else entry.visit_uid))
    return visit if visit is not None and visit.state == "released" else None


def require_open(visit: Visit) -> None:
    """Refuse to write into a released visit.

    Raises:
        UserError: the visit is released.
    """
    if visit.state == "released":
        dated = f" of {long_date(visit.visit_date)}" if visit.visit_date else ""
        raise UserError(
            f"The visit “{visit.title}”{dated} was released and is closed to new notes.",
            "Name another visit, start a new one, or correct this one with a reason.",
        )


def notes_by_place(record: Record, visit_uid: str) -> dict[str, list[StandingNote]]:
    """Return every text that stands in a visit, by its place, each place in the order of `standing_notes`."""
    places: dict[str, list[StandingNote]] = {}
    for each in standing_notes(record, visit_uid):
        places.setdefault(each.note.place, []).append(each)
    return places


def standing_notes(record: Record, visit_uid: str | None = None) -> list[StandingNote]:
    """Return every text that stands in a visit, or anywhere, by the names of their authors, then by uid.

    Empty notes are left out. A visit that is linked with others as the same has the texts of all of them.
    """
    notes = []
    given_out = release.covered_by_visit(record)
    wanted = None if visit_uid is None else record.shown_as(visit_uid)
    for first in record.all(Note):
        shown_on = record.shown_as(first.entry.visit_uid)
        if wanted not in (None, shown_on):
            continue
        visit = record.find(Visit, shown_on)
        versions: list[Version[Note]] = [
            Version(version.entry, version.revision)
            for version in record.versions(first.entry.uid)
            if isinstance(version.entry, Note) and version.entry.body.strip()
        ]
        notes += [_standing_note(record, each, len(versions), shown_on, visit, given_out) for each in versions]
    return sorted(notes, key=lambda each: (each.author.casefold(), each.note.uid, each.written_at))


def _standing_note(
    record: Record,
    version: Version[Note],
    one_of: int,
    shown_on: str,
    visit: Visit | None,
    given_out: Mapping[str, frozenset[Seen]],
) -> StandingNote:
    revision = version.revision
    return StandingNote(
        version.entry,
        record.name_of(version.entry.author_uid),
        revision.written_at,
        one_of,
        revision.seen,
        shown_on,
        revision.reason,
        record.name_of(revision.author_uid) if revision.reason else "",
        release.is_late(revision, visit, given_out),
        correction_again(record, revision),
    )


def correction_again(record: Record, revision: Revision) -> Correction | None:
    """Return the correction that stands again because a later one was taken back, None where there is none."""
    first = late.standing_again(record, revision)
    return Correction(first.reason, record.name_of(first.author_uid), first.written_at) if first is not None else None


def person_called(record: Record, name: str) -> Person | None:
    """Return who has a name, compared as people do: neither case nor the way a keyboard writes an accent makes another one."""
    wanted = name_key(name)
    found = (version.entry for version in record.all(Person) if name_key(version.entry.name) == wanted)
    first = min(found, key=lambda each: each.uid, default=None)
    return None if first is None else record.find(Person, record.shown_as(first.uid))


def name_key(name: str) -> str:
    """Return a name as people compare names."""
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()


def own_note(record: Record, visit_uid: str, place: str, person_uid: str) -> Note:
    """Return the note in which a person writes at a place of a visit, as it stands, or an empty one.

    Where the visit, or the person, is linked with others as the same, it is the note that is there already.
    """
    notes = [
        Note(visit, place, person, "")
        for visit in _itself_first(record.shown_with(visit_uid), visit_uid)
        for person in _itself_first(record.shown_with(person_uid), person_uid)
    ]
    standing = (record.find(Note, each.uid) for each in notes)
    return next((each for each in standing if each is not None), notes[0])


def _itself_first(uids: tuple[str, ...], uid: str) -> list[str]:
    return [uid, *(each for each in uids if each != uid)]


def belongings(record: Record, visit_uid: str) -> list[str]:
    """Return the uids of all that goes when a visit goes: its notes, marks, chosen questions and actions.

    Visits that are linked with it as the same go with it, and all that is theirs. Looks at check lines stay: they are about
    the school, whichever visit they were taken on.
    """
    kinds: tuple[type[Note | Mark | VisitQuestion | Action], ...] = (Note, Mark, VisitQuestion, Action)
    visits = record.shown_with(visit_uid)
    others = (uid for uid in visits if uid != visit_uid)
    everything = (version.entry for kind in kinds for version in record.all(kind))
    return sorted((*others, *(entry.uid for entry in everything if entry.visit_uid in visits)))


def own_questions(record: Record) -> list[Question]:
    """Return the governors' own questions in their order: by benchmark, those without one first."""
    return sorted(
        (version.entry for version in record.all(Question)),
        key=lambda each: (each.benchmark or 0, each.position, record.first_written(each.uid), each.uid),
    )


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
