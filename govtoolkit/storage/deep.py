"""A long look at a sound file: whether all that can be reckoned twice comes out the same."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from govtoolkit.record.revisions import ERASED, History, Revision, heads
from govtoolkit.storage import readable, store


def faults(connection: store.Connection) -> Iterator[str]:
    """Yield what is not as govtoolkit writes it, as sentences; none in a file that only govtoolkit wrote.

    Args:
        connection: to the copy of a file that `opener.examine` found sound: every version of every entry can be read.
    """
    # as it stands there: `store.read_history` would blank what was erased
    history = History({each.uid: each for each in store.read_revisions(connection)}, store.read_purged(connection))
    revisions = history.revisions
    current = {each.uid: each for every in heads(revisions.values()).values() for each in every}
    yield from (
        f"The readable tables differ from the history: {edit.words}."
        for edit in readable.edits(connection, current.values())
    )
    if {each.uid for each in store.read_revisions(connection, "current_version")} != current.keys():
        yield "The view “current_version” shows other versions than govtoolkit does."
    yield from _of_parents(connection, history)
    yield from _of_erasures(history)
    kinds: dict[str, set[str]] = {}
    for each in revisions.values():
        kinds.setdefault(each.record_uid, set()).add(each.record_kind)
        if each.seq < 1 and not _is_blank(each):
            yield f"The version {each.uid} has no count of its states."
    yield from (
        f"The entry {uid} is of several kinds: {', '.join(sorted(of))}." for uid, of in kinds.items() if len(of) > 1
    )


def _of_parents(connection: store.Connection, history: History) -> Iterator[str]:
    """Yield faults of what answers what; an earlier version that is not in the file was left out of a copy, and is none."""
    revisions = history.revisions
    lost = connection.execute(
        "SELECT DISTINCT revision_uid FROM revision_parent WHERE revision_uid NOT IN (SELECT uid FROM revision)"
    ).fetchall()
    yield from (f"What the version {uid} answers is there, but not the version itself." for (uid,) in sorted(lost))
    for each in revisions.values():
        for seen in each.parents:
            parent = revisions.get(seen.uid)
            if parent is None:
                continue
            if parent.record_uid != each.record_uid:
                yield f"The version {each.uid} answers one of another entry, {parent.uid}."
            elif seen.seq > parent.seq and not _is_blank(parent):
                yield f"The version {each.uid} answers a later state of {parent.uid} than the file has."
    try:
        TopologicalSorter({each.uid: [seen.uid for seen in each.parents] for each in revisions.values()}).prepare()
    except CycleError as error:
        yield f"Some versions answer each other in a circle: {', '.join(sorted(set(error.args[1])))}."


def _of_erasures(history: History) -> Iterator[str]:
    blank = History.of(history.revisions.values(), history.purged.values()).revisions
    with_visits = {each.uid for each in history.purged.values()}
    for uid, each in history.revisions.items():
        if blank[uid] != each or (uid in with_visits and not _is_blank(each)):
            yield f"The version {uid} was erased for good, but is not blank."


def _is_blank(revision: Revision) -> bool:
    return (revision.content, revision.seq, revision.author_uid, revision.written_at) == (ERASED, 0, "", "")
