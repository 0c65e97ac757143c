"""What comes into the record in memory from the file: by a union, because others wrote there, or rescued words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce

from govtoolkit.record import release
from govtoolkit.record.record import Record
from govtoolkit.record.revisions import History, Purge, Revision, heads, unite
from govtoolkit.storage import store

Current = Mapping[str, tuple[Revision, ...]]
"""The current revisions of records, by their uids."""


@dataclass(frozen=True)
class Arrived:
    """What others wrote into the file.

    Fields:
        new: the current revisions of each record that looks different now.
        missing: what stands in memory and is not in the file any more, or in an earlier state.
        has_erasures: whether they erased something that was known here.
    """

    new: Current
    missing: tuple[Revision, ...]
    has_erasures: bool


def take_in(record: Record, history: History) -> Arrived:
    """Take all that stands in the file into a record, beside what was typed here."""
    # what was erased here since the file was read stays erased: nothing else in memory has no `seq`
    erased_here = (Purge(each.uid, "", "", "", "") for each in record.current if not each.seq)
    united = unite(history, History.of(record.current, erased_here))
    missing = _missing_in(history, united)
    erased = {uid for uid, each in united.revisions.items() if not each.seq}
    has_erasures = any(each.uid in erased for each in record.known if each.seq)
    every = heads(united.revisions.values())
    new = {uid: each for uid, each in every.items() if tuple(sorted(r.seen for r in each)) != record.seen(uid)}
    record.adopt(new, release.earlier_of(united, new))
    record.forget(erased)
    return Arrived(new, missing, has_erasures)


def give_back(record: Record, history: History, rescued: Iterable[Iterable[Revision]]) -> tuple[Revision, ...]:
    """Take rescued revisions into a record, beside all that stands in the file; return those that the file does not have."""
    united = reduce(unite, map(History.of, rescued), history)
    current = heads(united.revisions.values())
    record.adopt(current, release.earlier_of(united, current))
    return _missing_in(history, united)


def with_what_was_typed_since(record: Record, united: store.United) -> Current:
    """Return the current revisions that a union left, with those in memory that the file did not have by then."""
    found = {}
    for uid, current in united.current.items():
        since = {
            each.uid: each
            for each in record.revisions(uid)
            if each.uid not in united.known or 0 < united.known[each.uid] < each.seq
        }
        found[uid] = heads((*(each for each in current if each.uid not in since), *since.values()))[uid]
    return found


def not_in(record: Record, stored: Mapping[str, int]) -> tuple[Revision, ...]:
    """Return what stands in memory, and not in a file that has revisions in these states (`seq`); 0 is erased."""
    return tuple(
        each for each in record.current if each.seq and (each.uid not in stored or 0 < stored[each.uid] < each.seq)
    )


def _missing_in(history: History, united: History) -> tuple[Revision, ...]:
    return tuple(each for uid, each in united.revisions.items() if history.revisions.get(uid) != each)
