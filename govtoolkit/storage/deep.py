"""A long look at a sound file: whether all that can be reckoned twice comes out the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from govtoolkit.record.revisions import ERASED, History, Revision, heads
from govtoolkit.storage import store


@dataclass(frozen=True)
class Fault:
    """Something that is not as govtoolkit writes it.

    Fields:
        words: what it is, as the rest of a sentence about the record.
        record_uid: of the record; '' where that is not known, or where it is about the whole file.
        names: the uids that show where it is.
    """

    words: str
    record_uid: str = ""
    names: tuple[str, ...] = ()


def faults(connection: store.Connection) -> Iterator[Fault]:
    """Yield what is not as govtoolkit writes it in the history of a file; nothing where only govtoolkit wrote it.

    Args:
        connection: to the copy of a file that `opener.examine` found sound: every version of every entry can be read.
    """
    # as it stands there: `store.read_history` would blank what was erased
    history = History({each.uid: each for each in store.read_revisions(connection)}, store.read_purged(connection))
    revisions = history.revisions
    current = {each.uid for every in heads(revisions.values()).values() for each in every}
    if {each.uid for each in store.read_revisions(connection, "current_version")} != current:
        yield Fault("what other programs see as its newest versions is not what govtoolkit shows")
    yield from _of_parents(connection, history)
    yield from _of_erasures(history)
    kinds: dict[str, set[str]] = {}
    for each in revisions.values():
        kinds.setdefault(each.record_uid, set()).add(each.record_kind)
        if each.seq < 1 and not _is_blank(each):
            yield _of(each, "one of its versions does not say how often it was saved")
    yield from (
        Fault("its versions are of different things", uid, (uid, *sorted(of)))
        for uid, of in kinds.items()
        if len(of) > 1
    )


def _of_parents(connection: store.Connection, history: History) -> Iterator[Fault]:
    """Yield faults of what answers what; an earlier version that is not in the file was left out of a copy, and is none."""
    revisions = history.revisions
    lost = connection.execute(
        "SELECT revision_uid, min(parent_uid) FROM revision_parent"
        " WHERE revision_uid NOT IN (SELECT uid FROM revision) GROUP BY revision_uid ORDER BY revision_uid"
    ).fetchall()
    for uid, parent_uid in lost:
        record_uid = revisions[parent_uid].record_uid if parent_uid in revisions else ""
        yield Fault("a version that was written after another is missing", record_uid, (uid,))
    for each in revisions.values():
        for seen in each.parents:
            parent = revisions.get(seen.uid)
            if parent is None:
                continue
            if parent.record_uid != each.record_uid:
                yield _of(each, "one of its versions is said to follow a version of something else", parent)
            elif seen.seq > parent.seq and not _is_blank(parent):
                yield _of(each, "a version that another follows is not there as it was then", parent)
    try:
        TopologicalSorter({each.uid: [seen.uid for seen in each.parents] for each in revisions.values()}).prepare()
    except CycleError as error:
        names = sorted(set(error.args[1]))
        yield Fault("versions are said to follow each other in a circle", revisions[names[0]].record_uid, tuple(names))


def _of_erasures(history: History) -> Iterator[Fault]:
    blank = History.of(history.revisions.values(), history.purged.values()).revisions
    with_visits = {each.uid for each in history.purged.values()}
    for uid, each in history.revisions.items():
        if blank[uid] != each or (uid in with_visits and not _is_blank(each)):
            yield _of(each, "a version was erased for good, but its words are still there")


def _of(revision: Revision, words: str, *others: Revision) -> Fault:
    return Fault(words, revision.record_uid, tuple(each.uid for each in (revision, *others)))


def _is_blank(revision: Revision) -> bool:
    return (revision.content, revision.seq, revision.author_uid, revision.written_at) == (ERASED, 0, "", "")
