"""What colleagues who did not know of a release deleted, or changed of the visit itself; and which reason stands again."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from govtoolkit.record.model import Entry, Mark, Note, Visit, VisitQuestion
from govtoolkit.record.reasons import BROUGHT_BACK, is_deliberate, what_was_taken_back
from govtoolkit.record.record import Record, Version
from govtoolkit.record.revisions import Revision, Seen

DETAILS = ("visit_date", "title", "occasion", "focus", "follows_uid", "checked_on")
"""The fields of a visit that somebody may change who does not know of its release, in the order of reading."""


def is_deletion(version: Version[Entry]) -> bool:
    """Tell whether what came is that something given out is gone: `entry` is what was given out, `revision` took it away."""
    return version.revision.deleted or _is_emptied(version.revision.entry) != _is_emptied(version.entry)


def taken_away(record: Record, given_out: Mapping[str, frozenset[Seen]]) -> Iterator[tuple[str, Version[Entry]]]:
    """Yield what releases covered and what is gone since without being accepted, each with the uid of its visit.

    A note that was emptied is gone like one that was deleted. `entry` is what was given out, `revision` what took it away.
    """
    visit_uids = {seen.uid: visit_uid for visit_uid, listed in given_out.items() for seen in listed}
    for record_uid in record.uids_with_earlier:
        if any(not _is_emptied(version.entry) for version in record.versions(record_uid)):
            continue
        given = [each for each in record.earlier(record_uid) if each.uid in visit_uids and _says_something(each)]
        if not given:
            continue
        last = max(given, key=_by_time)
        covered = given_out[visit_uids[last.uid]]
        gone = [each for each in record.revisions(record_uid) if each.written_at]  # not what was erased for good
        late = [each for each in gone if not is_deliberate(each.reason)]
        settled = [each for each in gone if each not in late]
        if gone and not any(each.seen in covered for each in gone):
            for each in settled or late:
                yield visit_uids[last.uid], Version(last.entry, _by_whom_first(record, each))


def is_gone_from(record: Record, visit_uid: str, place: str) -> bool:
    """Tell whether something was written at a place of a visit that does not stand there any more, as far as is known here."""
    for record_uid in record.uids_with_earlier:
        if all(_is_emptied(version.entry) for version in record.versions(record_uid)):
            texts = (each.entry for each in record.earlier(record_uid) if _says_something(each))
            if any(isinstance(each, Note) and (each.visit_uid, each.place) == (visit_uid, place) for each in texts):
                return True
    return False


def changed_visits(record: Record, visit: Visit, covered: frozenset[Seen]) -> Iterator[Version[Entry]]:
    """Yield the versions of a released visit in which somebody changed its details who did not know of the release."""
    for version in record.versions(visit.uid):
        is_late = version.revision.seen not in covered and not is_deliberate(version.revision.reason)
        if is_late and isinstance(version.entry, Visit) and version.entry.state != "released":
            late = Version(version.entry, version.revision)
            if changed_details(record, late):
                yield version


def changed_details(record: Record, late: Version[Visit]) -> dict[str, object]:
    """Return what somebody changed of a visit and what differs from what stands, by the names of the fields.

    What was changed is told from what the two versions have in common, where the record knows it: what others did to the
    visit meanwhile is no change of this one's.
    """
    versions = record.versions(late.entry.uid)
    if not versions or not isinstance(versions[0].entry, Visit):
        return {}
    stands = versions[0].entry
    common = _common_ground(record, late.revision, versions[0].revision)
    before = common.entry if common is not None else stands
    changed = {name: getattr(late.entry, name) for name in DETAILS}
    return {
        name: value for name, value in changed.items() if value not in (getattr(before, name), getattr(stands, name))
    }


def standing_again(record: Record, revision: Revision) -> Revision | None:
    """Return the correction that stands again because a later one was taken back, None where there is none.

    Its reason, its author and its day are those of what is read now.
    """
    if not what_was_taken_back(revision.reason):
        return None
    first = _first_of(record, revision)
    return first if first is not None and first.reason else None


def _by_whom_first(record: Record, revision: Revision) -> Revision:
    """Return a revision as its first author wrote it, where it stands again because what answered it was taken back."""
    if what_was_taken_back(revision.reason) != BROUGHT_BACK:
        return revision
    first = _first_of(record, revision)
    return replace(revision, author_uid=first.author_uid, written_at=first.written_at) if first else revision


def _first_of(record: Record, revision: Revision) -> Revision | None:
    """Return the last earlier revision that says the same and took nothing back."""
    same = [
        each
        for each in record.earlier(revision.record_uid)
        if (each.deleted, each.content) == (revision.deleted, revision.content)
        and each.written_at
        and not what_was_taken_back(each.reason)
    ]
    return max(same, key=_by_time, default=None)


def _common_ground(record: Record, one: Revision, other: Revision) -> Revision | None:
    """Return the last revision that both come from, None where the record does not know it."""
    known = {each.uid: each for each in record.earlier(one.record_uid) if not each.deleted}
    shared = _ancestors(one, known) & _ancestors(other, known)
    return max((known[uid] for uid in shared), key=_by_time, default=None)


def _ancestors(revision: Revision, known: Mapping[str, Revision]) -> set[str]:
    found: set[str] = set()
    waiting = [parent.uid for parent in revision.parents]
    while waiting:
        uid = waiting.pop()
        if uid in known and uid not in found:
            found.add(uid)
            waiting += [parent.uid for parent in known[uid].parents]
    return found


def _says_something(revision: Revision) -> bool:
    """Tell whether anybody would miss what a revision says."""
    if revision.deleted:
        return False
    match revision.entry:
        case Note(body=body):
            return bool(body.strip())
        case Mark(seen=seen):
            return seen
        case VisitQuestion(planned=planned, asked=asked, still_open=still_open):
            return planned or asked or still_open
        case _:
            return False


def _is_emptied(entry: Entry) -> bool:
    return isinstance(entry, Note) and not entry.body.strip()


def _by_time(revision: Revision) -> tuple[str, str]:
    return (revision.written_at, revision.uid)
