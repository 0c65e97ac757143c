"""What of a history goes into a copy that is given away: without its past, or of chosen visits only.

What stays goes on answering all that came before it: each revision then cites every ancestor that is left out, as far as it
was seen on the way. So an older copy that comes back later brings nothing back that was answered long ago.
"""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from govtoolkit.record.model import Action, CheckLine, Link, Mark, Note, Person, Visit, VisitQuestion
from govtoolkit.record.record import Record
from govtoolkit.record.release import RELEASE
from govtoolkit.record.revisions import ERASED, History, Revision, Seen, heads
from govtoolkit.record.together import SAME_PERSON, SAME_VISIT

_ON_A_VISIT = (Note.kind, Mark.kind, VisitQuestion.kind, Action.kind)


def part_of(history: History, *, with_history: bool, visits: Collection[str] | None = None) -> History:
    """Return what of a history goes into a copy; erasures go into every one.

    Args:
        with_history: with the earlier wordings of what stands, and not only what stands. Deletions stay either way.
        visits: only what belongs to these visits, to those that are shown as one with them, and to none. Of the people then
            those who wrote, or are named in, what stays. None for all visits.
    """
    current = heads(history.revisions.values())
    standing = [revision for revisions in current.values() for revision in revisions]
    belongs = (lambda _revision: True) if visits is None else _ChosenVisits(history, standing, visits).stays
    kept = [each for each in standing if belongs(each)]
    if with_history:
        kept += _earlier(history, kept, belongs)
    if visits is not None:
        people = _people_of(kept, history, standing)
        kept = [each for each in kept if each.record_kind != Person.kind or each.record_uid in people]
        kept = [each for each in kept if not _is_link_of_others(each, people)]
    uids = {each.uid for each in kept}
    answering = (_answering_all(each, history.revisions, uids) for each in kept)
    return History.of(answering, history.purged.values())


class _ChosenVisits:
    """What belongs to chosen visits, and to none."""

    def __init__(self, history: History, standing: Iterable[Revision], visits: Collection[str]) -> None:
        record = Record(standing)
        self._chosen = {each for uid in visits for each in record.shown_with(uid)}
        on = {each.record_uid for each in history.revisions.values() if self._says_here(each)}
        self._once_here = frozenset(on)

    def stays(self, revision: Revision) -> bool:
        """Tell whether a revision stays; a tombstone does where its record was here once."""
        if revision.record_kind == Visit.kind:
            return revision.record_uid in self._chosen
        if revision.content == ERASED:
            is_bound = revision.record_kind in (*_ON_A_VISIT, CheckLine.kind, Link.kind)
            return not is_bound or revision.record_uid in self._once_here
        return self._says_here(revision)

    def _says_here(self, revision: Revision) -> bool:
        if revision.content == ERASED:
            return False
        content = json.loads(revision.content)
        if revision.record_kind in _ON_A_VISIT:
            return content["visit_uid"] in self._chosen
        if revision.record_kind == CheckLine.kind:
            return content["visit_uid"] is None or content["visit_uid"] in self._chosen
        if revision.record_kind == Link.kind and content["kind"] == RELEASE:
            return content["one_uid"] in self._chosen
        if revision.record_kind == Link.kind and content["kind"] == SAME_VISIT:
            return {content["one_uid"], content["other_uid"]} <= self._chosen
        return True


def _earlier(history: History, kept: Iterable[Revision], belongs: Callable[[Revision], bool]) -> list[Revision]:
    """Return what stood before what is kept, and is answered by it: an answer that is left out lets nothing stand again."""
    answered: dict[str, int] = {}
    for each in kept:
        for uid, seq in _ancestors(each, history.revisions).items():
            answered[uid] = max(seq, answered.get(uid, seq))
    here = {each.uid for each in kept}
    earlier = (history.revisions[uid] for uid in answered if uid in history.revisions and uid not in here)
    return [each for each in earlier if each.seq <= answered[each.uid] and belongs(each)]


def _people_of(kept: Iterable[Revision], history: History, standing: Iterable[Revision]) -> set[str]:
    """Return the uids of all who wrote, or are named in, what is kept, and of those who are shown as one with them."""
    named = {purge.purged_by for purge in history.purged.values()}
    for each in kept:
        if each.record_kind != Person.kind:
            named |= {each.author_uid, json.loads(each.content).get("author_uid") or ""}
    record = Record(standing)
    return {each for uid in named for each in record.shown_with(uid)}


def _is_link_of_others(revision: Revision, people: Collection[str]) -> bool:
    if revision.record_kind != Link.kind or revision.content == ERASED:
        return False
    content = json.loads(revision.content)
    return content["kind"] == SAME_PERSON and not {content["one_uid"], content["other_uid"]} <= {*people}


def _answering_all(revision: Revision, every: Mapping[str, Revision], kept: Collection[str]) -> Revision:
    """Return a revision as it cites all of its ancestors, where one that it cites is left out."""
    if all(parent.uid in kept for parent in revision.parents):
        return revision
    ancestors = _ancestors(revision, every)
    return replace(revision, parents=tuple(sorted(Seen(uid, seq) for uid, seq in ancestors.items())))


def _ancestors(revision: Revision, every: Mapping[str, Revision]) -> dict[str, int]:
    """Return all that came before a revision, each as far as it was seen on the way."""
    found: dict[str, int] = {}
    waiting = list(revision.parents)
    while waiting:
        seen = waiting.pop()
        if found.get(seen.uid, seen.seq - 1) < seen.seq:
            found[seen.uid] = seen.seq
            waiting += every[seen.uid].parents if seen.uid in every else ()
    return found
