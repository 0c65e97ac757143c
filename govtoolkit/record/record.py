"""The record in memory: what stands in one monitoring file, and the verbs that change it.

It knows the current revisions, and those earlier ones that tell what became of a released visit; the rest of the history
stays in the file until somebody asks for it. Nothing here waits for a disk.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import chain
from typing import Generic, TypeVar, cast
from uuid import uuid4

from govtoolkit.clock import Clock, system_clock, utc_text
from govtoolkit.record import together
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import SOMEBODY, Entry, Link, Person, School, Visit, encode
from govtoolkit.record.revisions import ERASED, Revision, Seen, heads, standing, visit_of

BURST_PAUSE = timedelta(minutes=5)
"""A longer pause ends a burst of typing."""

_JOINED = (Link.kind, Person.kind, Visit.kind)

TYPED, RESOLUTION = "typed", "resolution"
"""Where a revision comes from: somebody wrote, or somebody settled that several versions stood."""

AnyEntry = TypeVar("AnyEntry", bound=Entry)


@dataclass(frozen=True)
class Version(Generic[AnyEntry]):
    """A record as one current revision has it."""

    entry: AnyEntry
    revision: Revision


@dataclass
class _Burst:
    """A revision that this run of the program may still overwrite."""

    revision: Revision
    author_uid: str
    last_key_at: datetime


def random_uid() -> str:
    """Return a new uid (UUIDv4)."""
    return str(uuid4())


class Record:
    """What stands in a monitoring file, and the only place that makes revisions.

    Args:
        current: the current revisions of the file.
        earlier: revisions that are not current any more, those that `release.needed_of_history` asks for.
        first_written: the time of the first revision of each record that was written earlier than its current ones.
    """

    def __init__(
        self,
        current: Iterable[Revision] = (),
        *,
        earlier: Iterable[Revision] = (),
        first_written: Mapping[str, str] | None = None,
        clock: Clock = system_clock,
        new_uid: Callable[[], str] = random_uid,
    ) -> None:
        self._clock = clock
        self._new_uid = new_uid
        self._first_written = dict(first_written or {})
        self._heads: dict[str, tuple[Revision, ...]] = {}
        self._earlier: dict[str, dict[str, Revision]] = {}
        self._versions: dict[str, tuple[Version[Entry], ...]] = {}
        self._of_kind: dict[str, dict[str, None]] = {}  # uids as they came, those of deleted records too
        self._bursts: dict[str, _Burst] = {}
        self._together: dict[str, tuple[str, ...]] | None = None
        self.adopt(heads(current), earlier)

    # Reading

    def seen(self, record_uid: str) -> tuple[Seen, ...]:
        """Return what whoever shows this record now has on screen; to be handed back to `put` with what they typed."""
        return tuple(sorted(revision.seen for revision in self._heads.get(record_uid, ())))

    def versions(self, record_uid: str) -> tuple[Version[Entry], ...]:
        """Return the versions that stand, the one to show first first; none when deleted or unknown."""
        return self._versions.get(record_uid, ())

    def find(self, kind: type[AnyEntry], record_uid: str) -> AnyEntry | None:
        """Return the record as it is shown, or None when it is deleted, unknown or of another kind."""
        versions = self.versions(record_uid)
        return versions[0].entry if versions and isinstance(versions[0].entry, kind) else None

    def all(self, kind: type[AnyEntry]) -> Iterator[Version[AnyEntry]]:
        """Yield the records of one kind as they are shown, in no particular order."""
        for uid in self._of_kind.get(kind.kind, ()):
            for first in self._versions[uid][:1]:
                if isinstance(first.entry, kind):
                    yield cast("Version[AnyEntry]", first)

    def disagreements(self) -> Iterator[tuple[Version[Entry], ...]]:
        """Yield the versions of each record of which more than one stands."""
        return (versions for versions in self._versions.values() if len(versions) > 1)

    def first_written(self, record_uid: str) -> str:
        """Return when a record was first written, or '' when it is unknown."""
        return self._first_written.get(record_uid, "")

    def revisions(self, record_uid: str) -> tuple[Revision, ...]:
        """Return the current revisions of a record, tombstones too."""
        return self._heads.get(record_uid, ())

    def earlier(self, record_uid: str) -> Collection[Revision]:
        """Return what is known here of a record's revisions that are not current any more."""
        return self._earlier.get(record_uid, {}).values()

    @property
    def uids_with_earlier(self) -> Iterable[str]:
        """The records of which earlier revisions are known here."""
        return self._earlier.keys()

    @property
    def current(self) -> Iterator[Revision]:
        """Every current revision, tombstones too."""
        return (revision for revisions in self._heads.values() for revision in revisions)

    @property
    def known(self) -> Iterator[Revision]:
        """Every revision that is known here, current or earlier."""
        return chain(self.current, *(every.values() for every in self._earlier.values()))

    @property
    def school(self) -> School | None:
        """The school of the file, or None before it was named."""
        return next((version.entry for version in self.all(School)), None)

    def name_of(self, person_uid: str) -> str:
        """Return what to call a person."""
        person = self.find(Person, self.shown_as(person_uid))
        return person.name if person and person.name else SOMEBODY

    def shown_as(self, uid: str) -> str:
        """Return the uid under which a person or a visit is shown: another one's where somebody linked the two."""
        return self.shown_with(uid)[0]

    def shown_with(self, uid: str) -> tuple[str, ...]:
        """Return the uids of all the people or visits that are shown as one with this one, the one that is shown first."""
        if self._together is None:
            links = (version.entry for version in self.all(Link) if version.entry.sort in together.JOINING)
            self._together = together.groups(
                links, lambda each: self.find(Person, each) or self.find(Visit, each), self.first_written
            )
        return self._together.get(uid, (uid,))

    # Changing

    def put(
        self, entry: Entry, *, author_uid: str, seen: tuple[Seen, ...], origin: str = TYPED, reason: str = ""
    ) -> Changes:
        """Write a record as its author now has it; the parents of the revision are what the author had seen.

        Typing on overwrites the author's own last revision until the burst ends (`end_burst`, a pause of five minutes,
        midnight) or until the author has seen anything else. Nothing happens when the content is the only one seen.

        Raises:
            UserError: the record is too long for a monitoring file.
        """
        return self._write(entry.kind, entry.uid, encode(entry), author_uid, seen, origin, reason)

    def remove(self, record_uid: str, *, author_uid: str, seen: tuple[Seen, ...], reason: str = "") -> Changes:
        """Delete a record: a tombstone whose parents are what the author had seen."""
        current = self._heads.get(record_uid, ())
        if not current or all(revision.deleted for revision in current):
            return Changes()
        return self._write(current[0].record_kind, record_uid, ERASED, author_uid, seen, TYPED, reason)

    def remark(self, entry: Entry, *, author_uid: str, reason: str) -> Changes:
        """Keep a reason beside a record that stays as it is: a step of its own in its history."""
        changes = self._write(
            entry.kind, entry.uid, encode(entry), author_uid, self.seen(entry.uid), TYPED, reason, even_if_same=True
        )
        self.end_burst(entry.uid)
        return changes

    def end_burst(self, record_uid: str | None = None) -> None:
        """End the burst of typing in one record, or in all: the next change becomes a step of its own in the history."""
        if record_uid is None:
            self._bursts.clear()
        else:
            self._bursts.pop(record_uid, None)

    def adopt(
        self,
        current: Mapping[str, tuple[Revision, ...]],
        earlier: Iterable[Revision] = (),
        *,
        first_written: Mapping[str, str] | None = None,
    ) -> None:
        """Take these as the current revisions of their records: what was read from the file, or what a union left.

        Args:
            earlier: as for a new record.
            first_written: the time of the first revision of each of them, where a union brought earlier ones.
        """
        self._first_written.update(first_written or {})
        for revision in earlier:
            self._earlier.setdefault(revision.record_uid, {})[revision.uid] = revision
        for record_uid, revisions in current.items():
            self._set_heads(record_uid, revisions)
            burst = self._bursts.get(record_uid)
            # answered or erased elsewhere: what is typed on must be a revision of its own
            if burst is not None and burst.revision not in revisions:
                self.end_burst(record_uid)

    def forget(self, revisions: Iterable[str]) -> None:
        """Forget earlier revisions, by their uids, that were erased for good."""
        gone = set(revisions)
        for record_uid, known in self._earlier.items():
            self._earlier[record_uid] = {uid: each for uid, each in known.items() if uid not in gone}

    def _write(
        self,
        kind: str,
        record_uid: str,
        content: str,
        author_uid: str,
        seen: tuple[Seen, ...],
        origin: str,
        reason: str,
        *,
        even_if_same: bool = False,
    ) -> Changes:
        known = self._heads.get(record_uid, ())
        deleted = content == ERASED
        shown = [revision for revision in known if revision.seen in seen]
        is_same = len(shown) == len(seen) == 1 and (shown[0].content, shown[0].deleted) == (content, deleted)
        if is_same and not even_if_same:
            return Changes()
        now = self._clock()
        revision = Revision(
            uid=self._new_uid(),
            record_kind=kind,
            record_uid=record_uid,
            seq=1,
            author_uid=author_uid,
            written_at=utc_text(now),
            origin=origin,
            reason=reason,
            deleted=deleted,
            content=content,
            parents=tuple(sorted(seen)),
        )
        burst = self._bursts.get(record_uid)
        if (
            burst is not None
            and _is_typing_on(burst.revision, revision)
            and self._goes_on(burst, author_uid, seen, now)
        ):
            begun = burst.revision
            revision = replace(revision, uid=begun.uid, seq=begun.seq + 1, parents=begun.parents)
        self._set_heads(
            record_uid, heads((revision, *(each for each in known if each.uid != revision.uid)))[record_uid]
        )
        if _is_typed(revision):
            self._bursts[record_uid] = _Burst(revision, author_uid, now)
        else:
            self.end_burst(record_uid)
        return Changes((revision,))

    @staticmethod
    def _goes_on(burst: _Burst, author_uid: str, seen: tuple[Seen, ...], now: datetime) -> bool:
        return (
            seen == (burst.revision.seen,)
            and author_uid == burst.author_uid
            and now.date() == burst.last_key_at.date()
            and timedelta(0) <= now - burst.last_key_at <= BURST_PAUSE
        )

    def _set_heads(self, record_uid: str, revisions: tuple[Revision, ...]) -> None:
        versions = tuple(Version(revision.entry, revision) for revision in standing(revisions))
        uids = {revision.uid for revision in revisions}
        replaced = {each.uid: each for each in self._heads.get(record_uid, ()) if each.uid not in uids}
        if replaced:
            self._earlier.setdefault(record_uid, {}).update(replaced)
        self._heads[record_uid], self._versions[record_uid] = revisions, versions
        for revision in revisions:
            self._of_kind.setdefault(revision.record_kind, {})[record_uid] = None
        if any(revision.record_kind in _JOINED for revision in revisions):
            self._together = None
        written = [revision.written_at for revision in revisions if revision.written_at]
        if written:
            self._first_written.setdefault(record_uid, min(written))


def _is_typed(revision: Revision) -> bool:
    return (revision.origin, revision.reason) == (TYPED, "")


def _is_typing_on(begun: Revision, revision: Revision) -> bool:
    """Tell whether a change may overwrite `begun`: a deletion may not, for the history keeps what was deleted.

    Nor may a move to another visit: a revision that changed its visit would make unions depend on their order where one of
    the visits was erased for good.
    """
    return _is_typed(revision) and begun.deleted == revision.deleted and visit_of(begun) == visit_of(revision)
