"""How a record changes and how two copies of its history come together without losing a word.

A record changes by a revision: the whole record, who wrote it, and its parents, that is, the revisions its writer had on
screen and how far each had got (`seq`). A revision is current unless a child cites it with a `seq` at least as high: whoever
answered an early state of a burst of typing has not seen the rest of it. No clock decides anything but which of several
current versions is shown first.

Histories unite as sets: the same in any order, however often, and purged text never returns.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from govtoolkit.record.model import Entry, decode

ERASED = "{}"
"""The content of a tombstone and of an erased revision."""


@dataclass(frozen=True, order=True)
class Seen:
    """A revision as its reader had it on screen."""

    uid: str
    seq: int


@dataclass(frozen=True)
class Revision:
    """One state of one record; `content` is its JSON text, `written_at` a UTC time 'YYYY-MM-DDTHH:MM:SSZ'."""

    uid: str
    record_kind: str
    record_uid: str
    seq: int
    author_uid: str
    written_at: str
    origin: str
    reason: str
    deleted: bool
    content: str
    parents: tuple[Seen, ...]

    @property
    def seen(self) -> Seen:
        """This revision as somebody has it on screen now."""
        return Seen(self.uid, self.seq)

    @cached_property
    def entry(self) -> Entry:
        """The record as this revision has it, decoded once; there is none in a tombstone.

        Raises:
            UnreadableRecordError: the content is not what this program writes.
        """
        return decode(self.record_kind, self.record_uid, self.content)


class Purge(NamedTuple):
    """An erasure for good: of one revision, or of everything that belongs to a visit (`kind`)."""

    uid: str
    kind: str
    purged_at: str
    purged_by: str
    reason: str


@dataclass(frozen=True)
class History:
    """Every revision and every erasure of a monitoring file, by uid."""

    revisions: Mapping[str, Revision]
    purged: Mapping[str, Purge]

    @classmethod
    def of(cls, revisions: Iterable[Revision], purged: Iterable[Purge] = ()) -> "History":
        """Return a history with these revisions and erasures, the erased ones blank."""
        blanked = {purge.uid: purge for purge in purged}
        return cls({each.uid: _blank_if_purged(each, blanked) for each in revisions}, blanked)


def unite(one: History, other: History) -> History:
    """Return the union of two histories; of a revision that both hold, the state typed last stands."""
    purged = dict(one.purged)
    for uid, purge in other.purged.items():
        purged[uid] = min(purge, purged.get(uid, purge), key=_purge_order)
    revisions = dict(one.revisions)
    for uid, revision in other.revisions.items():
        mine = revisions.get(uid)
        revisions[uid] = revision if mine is None or mine == revision else _latest(mine, revision)
    return History.of(revisions.values(), purged.values())


def heads(revisions: Iterable[Revision]) -> dict[str, tuple[Revision, ...]]:
    """Return the current revisions of each record, by its uid, the one to show first first."""
    every = list(revisions)
    answered: dict[str, int] = {}
    for child in every:
        for parent in child.parents:
            answered[parent.uid] = max(parent.seq, answered.get(parent.uid, parent.seq))
    current: dict[str, list[Revision]] = {}
    for revision in every:
        if answered.get(revision.uid, revision.seq - 1) < revision.seq:
            current.setdefault(revision.record_uid, []).append(revision)
    return {uid: in_order_of_display(each) for uid, each in current.items()}


def first_written(revisions: Iterable[Revision]) -> dict[str, str]:
    """Return the time of the first revision of each record, by its uid; what was erased has no time."""
    found: dict[str, str] = {}
    for each in revisions:
        if each.written_at:
            found[each.record_uid] = min(each.written_at, found.get(each.record_uid, each.written_at))
    return found


def in_order_of_display(current: Iterable[Revision]) -> tuple[Revision, ...]:
    """Return current revisions of one record, the one to show first first.

    That is: not deleted, then a visit that was released before one that was not, then written last, then by uid. Whoever
    wrote on in a visit without knowing of its release does not open it again.
    """
    every = tuple(current)  # mostly there is one, and a file that is opened has thousands
    return every if len(every) == 1 else tuple(sorted(every, key=_display_order, reverse=True))


def standing(current: Iterable[Revision]) -> tuple[Revision, ...]:
    """Return the versions that stand: those of the current revisions that are not deleted, each content once."""
    contents: set[str] = set()
    versions = []
    for revision in in_order_of_display(current):
        if not revision.deleted and revision.content not in contents:
            contents.add(revision.content)
            versions.append(revision)
    return tuple(versions)


def visit_of(revision: Revision) -> str | None:
    """Return the uid of the visit that a revision is about; None where it is about none, or says nothing any more."""
    if revision.record_kind == "visit":
        return revision.record_uid
    visit: str | None = json.loads(revision.content).get("visit_uid")
    return visit


def _display_order(revision: Revision) -> tuple[bool, bool, str, str]:
    return (not revision.deleted, _is_released(revision), revision.written_at, revision.uid)


def _is_released(revision: Revision) -> bool:
    return revision.record_kind == "visit" and json.loads(revision.content).get("state") == "released"


def _purge_order(purge: Purge) -> tuple[str, str, str, str]:
    return (purge.purged_at, purge.purged_by, purge.kind, purge.reason)


def _latest(one: Revision, other: Revision) -> Revision:
    """Return the later state of one revision; only its own session writes it, so equal `seq` is equal content."""
    later = max(one, other, key=lambda each: (each.seq, each.written_at, each.content, each.author_uid, each.deleted))
    parents: dict[str, int] = {}
    for parent in (*one.parents, *other.parents):
        parents[parent.uid] = max(parent.seq, parents.get(parent.uid, parent.seq))
    return replace(later, parents=tuple(sorted(Seen(uid, seq) for uid, seq in parents.items())))


def _blank_if_purged(revision: Revision, purged: Mapping[str, Purge]) -> Revision:
    if revision.uid in purged or (purged and visit_of(revision) in purged):
        # seq 0: any child supersedes it, however early the state was that the child's writer had seen
        return replace(revision, content=ERASED, author_uid="", written_at="", reason="", deleted=True, seq=0)
    return revision
