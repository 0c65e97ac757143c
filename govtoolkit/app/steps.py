"""How a step of the Edit menu makes records stand, done, undone and done again."""

from collections.abc import Mapping, Sequence

from govtoolkit.app.undo import Step
from govtoolkit.record import rules
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import Entry, decode, encode
from govtoolkit.record.record import RESOLUTION, TYPED, Record
from govtoolkit.record.revisions import Seen

SETTLE = "Settle two versions"
"""What the step is called in the Edit menu."""


def change(record: Record, name: str, wanted: Mapping[str, Entry | None], reason: str) -> Step:
    """Return the step after which records stand as `wanted` has them by their uids; None is deleted."""
    # what is on screen is replaced, every version is deleted
    before = {uid: standing(record, uid)[: 1 if entry else None] for uid, entry in wanted.items()}
    after = {uid: (_as_kept(entry),) if entry else () for uid, entry in wanted.items()}
    return Step(name, before, after, reason=reason)


def settle(record: Record, entry: Entry, seen: tuple[Seen, ...], reason: str) -> Step:
    """Return the step after which a record stands as `entry` where the versions on screen stood."""
    before = on_screen(record, entry.uid, seen)
    return Step(SETTLE, {entry.uid: before}, {entry.uid: (_as_kept(entry),)}, reason=reason, settles=True)


def require_allowed(record: Record, step: Step) -> None:
    """Refuse a step into a released visit that gives no reason.

    Raises:
        UserError: a visit that it belongs to was released.
    """
    for uid, entries in step.after.items() if not step.reason else ():
        for entry in entries or standing(record, uid):
            require_open_visit_of(record, entry)


def make_stand(record: Record, step: Step, author_uid: str) -> Changes:
    """Make records stand as after a step; each version is a step of its own in the history.

    What is answered are the versions that the step replaces: others go on standing beside what it leaves, and what it
    leaves are several versions where there were several, for none of them answers another.
    """
    changes = Changes()
    for uid, entries in step.after.items():
        replaced = [entry for entry in step.before[uid] if step.settles or entry not in entries]
        new = [entry for entry in entries if step.settles or entry not in step.before[uid]]
        origin = RESOLUTION if step.settles else TYPED
        seen = _seen_as(record, replaced, uid)
        record.end_burst(uid)
        if replaced and not new:
            changes += record.remove(uid, author_uid=author_uid, seen=seen, reason=step.reason)
        for entry in new:
            changes += record.put(entry, author_uid=author_uid, seen=seen, origin=origin, reason=step.reason)
        record.end_burst(uid)
    return changes


def standing(record: Record, record_uid: str) -> tuple[Entry, ...]:
    """Return the versions of a record that stand."""
    return tuple(version.entry for version in record.versions(record_uid))


def on_screen(record: Record, record_uid: str, seen: tuple[Seen, ...]) -> tuple[Entry, ...]:
    """Return those versions of a record that its writer had on screen."""
    return tuple(each.entry for each in record.versions(record_uid) if each.revision.seen in seen)


def require_open_visit_of(record: Record, entry: Entry) -> None:
    """Refuse to change what belongs to a released visit.

    Raises:
        UserError: it does.
    """
    visit = rules.frozen_visit(record, entry)
    if visit is not None:
        rules.require_open(visit)


def _as_kept(entry: Entry) -> Entry:
    """Return a record as it stands once it was written: with one kind of line end, for one."""
    return decode(entry.kind, entry.uid, encode(entry))


def _seen_as(record: Record, entries: Sequence[Entry], record_uid: str) -> tuple[Seen, ...]:
    """Return the current revisions of a record but for versions that say something else than these."""
    others = {each.revision.seen for each in record.versions(record_uid) if each.entry not in entries}
    return tuple(each for each in record.seen(record_uid) if each not in others)
