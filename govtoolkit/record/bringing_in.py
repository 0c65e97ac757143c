"""What comes in when another copy of a monitoring file is brought in: looked at before anything is changed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import reduce
from typing import Literal

from govtoolkit.record import release
from govtoolkit.record.links import Offer, offers
from govtoolkit.record.model import Entry, Link, Note, School, Visit
from govtoolkit.record.record import Record, Version
from govtoolkit.record.revisions import ERASED, History, Revision, first_written, heads, standing, unite
from govtoolkit.record.rules import name_key

How = Literal["new", "back", "changed", "deleted", "erased"]
"""What comes in of a record; 'back' is one that was deleted here, and that somebody wrote on who did not know of that."""


@dataclass(frozen=True)
class Arrival:
    """One record of which something comes in that looks different then.

    Fields:
        entry: what it says then, or what it said before it was deleted or erased.
        author_uid: who wrote what comes in: of a note whose note it is; '' where nobody knows any more.
        visit: the visit that it is shown on, or that it is; None where it is about none.
        is_late: it comes to a visit that was released without it.
    """

    how: How
    entry: Entry
    author_uid: str
    visit: Visit | None = None
    is_late: bool = False


@dataclass(frozen=True)
class Disagreement:
    """A record of which more than one version stands; `is_new` where that is so because of what comes in."""

    versions: tuple[Version[Entry], ...]
    is_new: bool


@dataclass(frozen=True)
class Coming:
    """What comes in with another history.

    Fields:
        arrivals: what looks different then.
        disagreements: every record of which more than one version stands then.
        offers: visits and people that two copies made each for itself, and that may be the same.
        earlier: how many records look as before, and have more earlier versions.
        nothing_new: there is nothing in the other history that is not here already, no earlier version either.
        record: what stands then.
    """

    arrivals: tuple[Arrival, ...]
    disagreements: tuple[Disagreement, ...]
    offers: tuple[Offer, ...]
    earlier: int
    nothing_new: bool
    record: Record

    @property
    def new_disagreements(self) -> tuple[Disagreement, ...]:
        """Those that this brings."""
        return tuple(each for each in self.disagreements if each.is_new)


def what_comes_in(mine: History, *theirs: History) -> Coming:
    """Return what other histories bring; none of them is changed."""
    united = reduce(unite, theirs, mine)
    before, after = _record_of(mine), _record_of(united)
    changed = [each for uid, each in united.revisions.items() if mine.revisions.get(uid) != each]
    touched = dict.fromkeys(each.record_uid for each in changed)
    erased = {each.record_uid for each in changed if each.content == ERASED and each.seq == 0}
    late = {
        version.revision.uid
        for later in release.afterwards_by_visit(after).values()
        for version in later.arrived
        if version.revision.uid not in mine.revisions or version.revision != mine.revisions[version.revision.uid]
    }
    found = [_arrival(uid, before, after, late, is_erased=uid in erased) for uid in touched]
    arrivals = [each for each in found if each is not None]
    disagreements = [
        Disagreement(versions, is_new=_contents(versions) != _contents(before.versions(versions[0].entry.uid)))
        for versions in after.disagreements()
    ]
    return Coming(
        tuple(sorted(arrivals, key=_order)),
        tuple(sorted(disagreements, key=lambda each: (each.versions[0].entry.kind, each.versions[0].entry.uid))),
        _made_apart(offers(after), (mine, *theirs)),
        len(found) - len(arrivals),
        united.purged == mine.purged and not arrivals and all(_is_known(each, mine) for each in changed),
        after,
    )


def is_another_school(mine: School | None, theirs: School | None) -> bool:
    """Tell whether two files are of different schools: both the names and the numbers are there, and both differ."""
    return may_be_another_school(mine, theirs) and bool(mine and theirs and mine.urn.strip() and theirs.urn.strip())


def may_be_another_school(mine: School | None, theirs: School | None) -> bool:
    """Tell whether two files may be of different schools: the names differ, and no number says that they are the same."""
    if mine is None or theirs is None or not mine.name.strip() or not theirs.name.strip():
        return False
    is_same_number = mine.urn.strip() == theirs.urn.strip() and bool(mine.urn.strip())
    return name_key(mine.name) != name_key(theirs.name) and not is_same_number


def school_of(history: History) -> School | None:
    """Return the school that a history is about, as it is shown."""
    found = (each for each in history.revisions.values() if each.record_kind == School.kind)
    versions = standing(revision for current in heads(found).values() for revision in current)
    entry = versions[0].entry if versions else None
    return entry if isinstance(entry, School) else None


def _is_known(revision: Revision, mine: History) -> bool:
    """Tell whether a revision is here; a copy that was made without its past may know of more that it answers."""
    here = mine.revisions.get(revision.uid)
    return here is not None and replace(here, parents=revision.parents) == revision


def _record_of(history: History) -> Record:
    every = history.revisions.values()
    by_record = heads(every)
    current = (revision for revisions in by_record.values() for revision in revisions)
    return Record(current, earlier=release.earlier_of(history, by_record), first_written=first_written(every))


def _arrival(uid: str, before: Record, after: Record, late: set[str], *, is_erased: bool) -> Arrival | None:
    """Return what comes in of a record, None where it looks as before."""
    old, new = before.versions(uid), after.versions(uid)
    if _contents(old) == _contents(new):
        return None
    known = {version.revision.seen for version in old}
    incoming = [version for version in new if version.revision.seen not in known]
    if not new:
        how: How = "erased" if is_erased else "deleted"
        gone = next((each for each in after.current if each.record_uid == uid), None)
        author = gone.author_uid if gone else ""
        is_late = gone is not None and gone.uid in late
        return Arrival(how, old[0].entry, author, _visit_of(old[0].entry, before), is_late)
    shown = incoming[0] if incoming else new[0]
    how = "changed" if old else "back" if before.seen(uid) else "new"
    author = shown.entry.author_uid if isinstance(shown.entry, Note) else shown.revision.author_uid
    is_late = any(version.revision.uid in late for version in incoming)
    return Arrival(how, shown.entry, author, _visit_of(shown.entry, after), is_late)


def _visit_of(entry: Entry, record: Record) -> Visit | None:
    uid = entry.one_uid if isinstance(entry, Link) else entry.uid if isinstance(entry, Visit) else None
    uid = uid or getattr(entry, "visit_uid", None)
    return record.find(Visit, record.shown_as(uid)) if uid else None


def _contents(versions: Iterable[Version[Entry]]) -> set[str]:
    return {version.revision.content for version in versions}


def _made_apart(found: Iterable[Offer], copies: Iterable[History]) -> tuple[Offer, ...]:
    """Return the offers of which one copy has the one alone, and another copy the other alone.

    What stood side by side in one copy from the start, such as two visits on one day, somebody wanted so.
    """
    known = [{each.record_uid for each in copy.revisions.values()} for copy in copies]

    def is_apart(one: str, other: str) -> bool:
        return {frozenset(uids & {one, other}) for uids in known} >= {frozenset([one]), frozenset([other])}

    return tuple(each for each in found if is_apart(each.one.uid, each.other.uid))


def _order(arrival: Arrival) -> tuple[str, str, bool, str, str]:
    visit, entry = arrival.visit, arrival.entry
    is_part = not isinstance(entry, Visit)  # a visit comes before what was written on it
    return (visit.visit_date if visit else "", visit.uid if visit else "", is_part, entry.kind, entry.uid)
