"""A visit on its way to the clerk: what a release covers, and what came or changed after it.

A release is a `Link` of the sort 'release' whose `other_uid` lists the revisions that were given out ('uid:seq', parted by
spaces). Several of them add up, so a release on one laptop and a late text accepted on another never disagree.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from govtoolkit.record.model import Entry, Link, Mark, Note, Visit, VisitQuestion
from govtoolkit.record.record import Record, Version, random_uid
from govtoolkit.record.revisions import Revision, Seen

RELEASE = "release"
"""The sort of link, and the reason that a release leaves beside the visit."""


_TAKEN_BACK = "taken back: "


@dataclass(frozen=True)
class Afterwards:
    """What is in a released visit and was not given out with it.

    Fields:
        arrived: texts and marks that came from a colleague later, not accepted yet.
        corrected: what was changed with a reason, its date or title too, by when it was written.
    """

    arrived: tuple[Version[Entry], ...] = ()
    corrected: tuple[Version[Entry], ...] = ()


def release(record: Record, visit: Visit, day: str) -> tuple[Entry, ...]:
    """Return what stands once a visit is released on a day ('YYYY-MM-DD'): the visit, and what the release covers."""
    return (replace(visit, state="released", released_on=day), _covering(visit.uid, _written(record, (visit.uid,))))


def acceptance(visit: Visit, arrived: Iterable[Version[Entry]]) -> Link:
    """Return what accepts texts that arrived after a release: from then on they are part of it."""
    return _covering(visit.uid, arrived)


def taken_back(reason: str) -> str:
    """Return the reason that stays where a change with a reason is taken back, '' where it had none."""
    return f"{_TAKEN_BACK}{reason}" if reason else ""


def what_was_taken_back(reason: str) -> str:
    """Return the reason of the change that was taken back, '' where a reason is not of that sort."""
    return reason.removeprefix(_TAKEN_BACK) if reason.startswith(_TAKEN_BACK) else ""


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
    """Tell whether a revision came to a released visit later, without a reason, and was not accepted yet.

    Args:
        given_out: what each release covers. Of a visit of which nobody knows what its release covered nothing is late.
    """
    return (
        visit is not None
        and visit.state == "released"
        and not revision.reason
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
    for version in _written(record, visits):
        visit = visits[_visit_uid(version.entry)]
        if is_late(version.revision, visit, given_out):
            arrived.setdefault(visit.uid, []).append(version)
        elif version.revision.reason and version.revision.seen not in given_out.get(visit.uid, ()):
            corrected.setdefault(visit.uid, []).append(version)
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
