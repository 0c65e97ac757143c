"""Erasing for good: what has to be blanked so that nothing is left of a note, or of a visit."""

from collections.abc import Collection, Iterator

from govtoolkit.record.revisions import ERASED, History, Purge, visit_of

NOTE, VISIT = "revision", "visit"
"""The kinds of purge."""


def purges_of_record(history: History, record_uid: str, at: str, by: str, reason: str) -> tuple[Purge, ...]:
    """Return what erases a record: each of its versions that anybody here knows, or knows to have been.

    A copy without its past names the versions that it left out; they must not come back with another copy.

    Args:
        at: when, as a UTC time.
        by: the uid of whoever erases it.
    """
    versions = [each for each in history.revisions.values() if each.record_uid == record_uid]
    uids = {each.uid for each in versions} | {parent.uid for each in versions for parent in each.parents}
    return tuple(Purge(uid, NOTE, at, by, reason) for uid in sorted(uids) if uid not in history.purged)


def purges_of_visits(history: History, visit_uids: Collection[str], at: str, by: str, reason: str) -> tuple[Purge, ...]:
    """Return what erases visits and all that was written on them; arguments as for `purges_of_record`.

    What a deletion says of its reason goes as well, although a deletion names no visit.
    """
    visits = (Purge(uid, VISIT, at, by, reason) for uid in sorted(visit_uids) if uid not in history.purged)
    deletions = (Purge(uid, NOTE, at, by, reason) for uid in sorted(_deletions(history, visit_uids)))
    return (*visits, *deletions)


def _deletions(history: History, visit_uids: Collection[str]) -> Iterator[str]:
    on = {each.record_uid for each in history.revisions.values() if visit_of(each) in visit_uids}
    for each in history.revisions.values():
        if each.record_uid in on and each.content == ERASED and each.record_uid not in visit_uids and each.seq:
            yield each.uid
