"""What a visit says to its readers: as it stands, or, once it was released, as it was given out and corrected since."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from govtoolkit.record import release, rules
from govtoolkit.record.model import Mark, Note, Visit, VisitQuestion
from govtoolkit.record.questions import added_up
from govtoolkit.record.reasons import is_deliberate
from govtoolkit.record.record import Record, Version
from govtoolkit.record.revisions import ERASED, Revision, Seen
from govtoolkit.record.rules import StandingNote

Belonging = TypeVar("Belonging", bound=Note | Mark | VisitQuestion)
Entry = TypeVar("Entry")


@dataclass(frozen=True)
class GivenOut:
    """What was written on a visit and is for its readers.

    Fields:
        notes: the texts by their place; where somebody who did not know of the release wrote over one, or deleted it, the
            text that was given out.
        marks: what was looked at and seen, by what it is.
        questions: what became of the questions, in their order.
        late: texts that came after the release and were not accepted yet.
    """

    notes: dict[str, list[StandingNote]]
    marks: dict[str, list[Mark]]
    questions: list[VisitQuestion]
    late: list[StandingNote]


def given_out(record: Record, visit: Visit) -> GivenOut:
    """Return what a visit says to its readers."""
    reader = _Reader(record, visit)
    standing = rules.standing_notes(record, visit.uid)
    notes = [each for each in standing if not each.is_late]
    known = {each.seen for each in notes}
    notes += [note for note in map(reader.note, reader.read(Note)) if note.seen not in known and note.note.body.strip()]
    notes.sort(key=lambda each: (each.author.casefold(), each.note.uid, each.written_at))
    marks = [version.entry for version in reader.read(Mark) if version.entry.seen]
    marks.sort(key=lambda mark: (record.name_of(mark.author_uid).casefold(), mark.uid))
    chosen = [version.entry for version in reader.read(VisitQuestion)]
    chosen.sort(key=lambda each: (each.position, record.first_written(each.uid), each.uid))
    return GivenOut(
        _by(notes, lambda each: each.note.place),
        _by(marks, lambda each: each.item_key),
        [added_up(some) for some in _by(chosen, lambda each: each.question_key).values()],
        [each for each in standing if each.is_late],
    )


class _Reader:
    """Reads the versions of what was written on a visit that its release covers, or that stand where it was not released."""

    def __init__(self, record: Record, visit: Visit) -> None:
        self._record = record
        self._visit = visit
        self._visits = record.shown_with(visit.uid)
        self._given = release.covered_by_visit(record)

    def read(self, kind: type[Belonging]) -> Iterator[Version[Belonging]]:
        """Yield each version of a kind of record."""
        record = self._record
        known = [version.entry for version in record.all(kind)]
        uids = {entry.uid for entry in known if entry.visit_uid in self._visits}
        for uid in sorted({*uids, *record.uids_with_earlier}):
            kept = [each.revision for each in record.versions(uid) if not self._is_late(each.revision)]
            for revision in kept or self._replaced(uid):
                entry = revision.entry
                if isinstance(entry, kind) and entry.visit_uid in self._visits:
                    yield Version(entry, revision)

    def note(self, version: Version[Note]) -> StandingNote:
        """Return a text that was given out and does not stand any more."""
        record, revision = self._record, version.revision
        return StandingNote(
            version.entry,
            record.name_of(version.entry.author_uid),
            revision.written_at,
            1,
            revision.seen,
            self._visit.uid,
            revision.reason,
            record.name_of(revision.author_uid) if revision.reason else "",
            again=rules.correction_again(record, revision),
        )

    def _replaced(self, uid: str) -> list[Revision]:
        """Return what was given out of a record that somebody changed or deleted who did not know of the release."""
        if not any(self._is_late(each) for each in self._record.revisions(uid) if each.written_at):
            return []
        covered: frozenset[Seen] = self._given.get(self._visit.uid, frozenset())
        known = [
            each
            for each in self._record.earlier(uid)
            if each.content != ERASED and each.written_at and (each.seen in covered or is_deliberate(each.reason))
        ]
        return [max(known, key=lambda each: (each.written_at, each.uid))] if known else []

    def _is_late(self, revision: Revision) -> bool:
        return release.is_late(revision, self._visit, self._given)


def _by(entries: Iterable[Entry], key: Callable[[Entry], str]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for each in entries:
        found.setdefault(key(each), []).append(each)
    return found
