"""A visit on its way to the clerk: what a release covers, and what came or changed after it.

A release is a `Link` of the sort 'release' whose `other_uid` lists the revisions that were given out ('uid:seq', parted by
spaces). Several of them add up, so a release on one laptop and a late text accepted on another never disagree.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from govtoolkit.record import late
from govtoolkit.record.model import Entry, Link, Mark, Note, Visit, VisitQuestion
from govtoolkit.record.reasons import is_deliberate, what_was_taken_back
from govtoolkit.record.record import Record, Version, random_uid
from govtoolkit.record.revisions import History, Revision, Seen

RELEASE = "release"
"""The sort of link, and the reason that a release leaves beside the visit."""


@dataclass(frozen=True)
class Afterwards:
    """What is in a released visit and was not given out with it.

    Fields:
        arrived: what came from a colleague later, not accepted yet: texts, marks and chosen questions; what they deleted of
            that which was given out (`late.is_deletion`); and the visit as they have it, where they changed its details.
        corrected: what was changed with a reason, its date or title too, by when it was written.
    """

    arrived: tuple[Version[Entry], ...] = ()
    corrected: tuple[Version[Entry], ...] = ()


def release(record: Record, visit: Visit, day: str) -> tuple[Entry, ...]:
    """Return what stands once a visit is released on a day ('YYYY-MM-DD'): the visit, and what the release covers."""
    beside = record.versions(visit.uid)[1:]  # known by then, so they do not arrive later
    covered = (*_written(record, (visit.uid,)), *beside)
    return (replace(visit, state="released", released_on=day), _covering(visit.uid, covered))


def acceptance(visit: Visit, arrived: Iterable[Version[Entry]]) -> Link:
    """Return what settles things that arrived after a release: from then on they are part of it.

    That is enough for texts, marks and deletions. The details of a visit stay as they were given out; see `taken_over`.
    """
    return _covering(visit.uid, arrived)


def taken_over(record: Record, visit: Visit, arrived: Iterable[Version[Entry]]) -> Visit:
    """Return a released visit with the details that arrived after its release; itself where none did."""
    changed: dict[str, Any] = {}
    for version in arrived:
        if isinstance(version.entry, Visit):
            changed |= late.changed_details(record, Version(version.entry, version.revision))
    return replace(visit, **changed)


def needed_of_history(current: Iterable[Revision]) -> tuple[frozenset[str], frozenset[str]]:
    """Return which earlier revisions a record needs beside the current ones, to tell what became of released visits.

    Returns:
        The uids of revisions, of whose records all of the history is needed; and the uids of such records themselves.
    """
    known: set[str] = set()
    given_out: set[str] = set()
    records: set[str] = set()
    visits: set[str] = set()
    for revision in current:
        known.add(revision.uid)
        if revision.record_kind == Link.kind and not revision.deleted:
            link = revision.entry
            if isinstance(link, Link) and link.sort == RELEASE:
                given_out |= {seen.uid for seen in _listed(link.other_uid)}
        if what_was_taken_back(revision.reason):
            records.add(revision.record_uid)
        if revision.record_kind == Visit.kind:
            if revision.record_uid in visits:
                records.add(revision.record_uid)
            visits.add(revision.record_uid)
    return frozenset(given_out - known), frozenset(records)


def earlier_of(history: History, current: Mapping[str, tuple[Revision, ...]]) -> Iterator[Revision]:
    """Yield those of a history's earlier revisions that a record needs beside the current ones, by `needed_of_history`."""
    standing = [revision for revisions in current.values() for revision in revisions]
    uids, records = needed_of_history(standing)
    records |= {history.revisions[uid].record_uid for uid in uids if uid in history.revisions}
    known = {revision.uid for revision in standing}
    yield from (each for each in history.revisions.values() if each.record_uid in records and each.uid not in known)


def covered(record: Record, visit_uid: str) -> frozenset[Seen]:
    """Return the revisions that were given out with a visit, or accepted since; none where it was never released."""
    return covered_by_visit(record).get(visit_uid, frozenset())


def released_by(record: Record, visit_uid: str) -> str:
    """Return the uid of the person who released a visit, '' where it was never released."""
    releases = [
        first.revision for first in record.all(Link) if (first.entry.sort, first.entry.one_uid) == (RELEASE, visit_uid)
    ]
    first = min(releases, key=lambda revision: (revision.written_at, revision.uid), default=None)
    return first.author_uid if first is not None else ""


def covered_by_visit(record: Record) -> dict[str, frozenset[Seen]]:
    """Return the revisions that each release covers by the uid of its visit; visits that were never released are left out."""
    found: dict[str, frozenset[Seen]] = {}
    for first in record.all(Link):
        for version in record.versions(first.entry.uid):
            if isinstance(version.entry, Link) and version.entry.sort == RELEASE:
                visit_uid = version.entry.one_uid
                found[visit_uid] = found.get(visit_uid, frozenset()) | _listed(version.entry.other_uid)
    return found


def is_late(revision: Revision, visit: Visit | None, given_out: Mapping[str, frozenset[Seen]]) -> bool:
    """Tell whether a revision came to a released visit from somebody who did not know, and was not accepted yet.

    Args:
        given_out: what each release covers. Of a visit of which nobody knows what its release covered nothing is late.
    """
    return (
        visit is not None
        and visit.state == "released"
        and not is_deliberate(revision.reason)
        and visit.uid in given_out
        and revision.seen not in given_out[visit.uid]
    )


def afterwards(record: Record, visit: Visit) -> Afterwards:
    """Return what came or changed after the release of a visit; nothing where it is not released."""
    return afterwards_by_visit(record).get(visit.uid, Afterwards())


def afterwards_by_visit(record: Record) -> dict[str, Afterwards]:
    """Return what came or changed after the release of each visit, by its uid; visits without such things are left out."""
    given_out = covered_by_visit(record)
    released = [each for each in record.all(Visit) if each.entry.state == "released"]
    visits = {each.entry.uid: each.entry for each in released}
    arrived: dict[str, list[Version[Entry]]] = {}
    corrected: dict[str, list[Version[Entry]]] = {
        each.entry.uid: [Version(each.entry, each.revision)]
        for each in released
        if each.revision.reason not in ("", RELEASE)
    }
    gone = [(uid, version) for uid, version in late.taken_away(record, given_out) if uid in visits]
    emptied = {version.revision.seen for _, version in gone}
    for uid, version in (*gone, *((_visit_uid(each.entry), each) for each in _written(record, visits))):
        if version.revision.seen in emptied and not late.is_deletion(version):
            continue
        if is_late(version.revision, visits[uid], given_out):
            arrived.setdefault(uid, []).append(version)
        elif version.revision.reason and version.revision.seen not in given_out.get(uid, ()):
            corrected.setdefault(uid, []).append(version)
    for uid in visits.keys() & given_out.keys():
        changed = list(late.changed_visits(record, visits[uid], given_out[uid]))
        if changed:
            arrived.setdefault(uid, []).extend(changed)
    return {
        uid: Afterwards(_as_written(arrived.get(uid, ())), _as_written(corrected.get(uid, ())))
        for uid in arrived.keys() | corrected.keys()
    }


def _written(record: Record, visit_uids: Container[str]) -> Iterator[Version[Entry]]:
    """Yield every version of what was written on these visits, the ones that disagree too."""
    kinds: tuple[type[Note | Mark | VisitQuestion], ...] = (Note, Mark, VisitQuestion)
    for kind in kinds:
        for first in record.all(kind):
            if first.entry.visit_uid in visit_uids:
                yield from record.versions(first.entry.uid)


def _visit_uid(entry: Entry) -> str:
    return entry.visit_uid if isinstance(entry, Note | Mark | VisitQuestion) else ""


def _as_written(versions: Iterable[Version[Entry]]) -> tuple[Version[Entry], ...]:
    return tuple(sorted(versions, key=lambda each: (each.revision.written_at, each.revision.uid)))


@lru_cache(maxsize=256)  # one text for each release, read at every look at a note
def _listed(text: str) -> frozenset[Seen]:
    return frozenset(
        Seen(uid, int(seq))
        for uid, _colon, seq in (part.rpartition(":") for part in text.split())
        if uid and seq.isdecimal()
    )


def _covering(visit_uid: str, versions: Iterable[Version[Entry]]) -> Link:
    seen = sorted(version.revision.seen for version in versions)
    return Link(random_uid(), RELEASE, visit_uid, " ".join(f"{each.uid}:{each.seq}" for each in seen))
