"""Copies of a monitoring file, to give away or to keep: compact, sealed, one file, looked at again before it is there.

A copy is made in memory, so that nothing that is left out ever reaches the disk, not even in a free corner of a page.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from govtoolkit.errors import UserError
from govtoolkit.files import whole_file
from govtoolkit.record.revisions import History, Revision, Seen, heads
from govtoolkit.storage import connection as connections
from govtoolkit.storage import failures, migrating, opener, readable, seal, store
from govtoolkit.storage.transaction import transaction

Choice = Callable[[History], History]
"""Returns what of a history goes into a copy: some of its revisions, which may cite more parents, and all its erasures."""


def save_copy(
    connection: sqlite3.Connection,
    target: Path,
    choose: Choice | None,
    *,
    copy_of: str,
    replace: bool,
    mend: bool = False,
) -> store.Contents:
    """Save a copy of the file behind a connection, and return what the copy holds, read again from the disk.

    Args:
        choose: what goes into it; None for all of it.
        copy_of: what it is a copy of, in words; '' for a file to work in.
        replace: lets it take the place of a file that is there.
        mend: writes the readable tables anew, for another program changed them.

    Raises:
        UserError: the target is taken, the folder or the disk does not take it, or what is there is not what was written;
            nothing is left behind.
    """
    try:
        with closing(in_memory(connection)) as copy:
            migrating.bring_up_to_date(copy)
            with transaction(copy):
                if choose is not None:
                    _leave_out(copy, store.read_history(copy), choose)
                if mend:
                    readable.rebuild(copy)
                store.write_info(copy, {"content_seal": "", "copy_of": copy_of})
            seal.write(copy)
            return write_out(copy, target, replace=replace)
    except sqlite3.Error as error:
        raise failures.explain(error, target) from error


def in_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return a connection to a copy in memory of what stands in a file now."""
    data = connection.serialize()
    copy = sqlite3.connect(":memory:", isolation_level=None)
    copy.deserialize(data)
    return copy


def write_out(copy: sqlite3.Connection, target: Path, *, replace: bool) -> store.Contents:
    """Write a sealed copy in memory to a file, compact, and return what it holds, read again from the disk.

    Raises:
        UserError: as `save_copy`.
    """
    with whole_file(target, replace=replace) as temporary:
        try:
            copy.execute("VACUUM INTO ?", (str(temporary.absolute()),))
            wanted = store.read_info(copy)["content_seal"]
        except sqlite3.Error as error:
            raise failures.explain(error, target) from error
        return _looked_at_again(temporary, target, wanted)


def make_working_copy(path: Path) -> None:
    """Let a file that is marked as a copy be one to work in; nobody in this process may have it open.

    Raises:
        UserError: it cannot be written to.
    """
    try:
        connection = connections.connect(path)
        try:
            was_sealed = seal.look_at(connection) == "right"
            with store.writing(connection):
                store.write_info(connection, {"copy_of": ""})
            if was_sealed:
                seal.write(connection)
        finally:
            connections.close(connection)
    except sqlite3.Error as error:
        raise failures.explain(error, path) from error


def _leave_out(copy: sqlite3.Connection, whole: History, choose: Choice) -> None:
    """Take out of a copy what was not chosen, inside the caller's transaction."""
    part = choose(whole)
    out = [each for uid, each in whole.revisions.items() if uid not in part.revisions]
    cites_more = [each for uid, each in part.revisions.items() if each.parents != whole.revisions[uid].parents]
    copy.executemany("DELETE FROM revision WHERE uid = ?", [(each.uid,) for each in out])
    copy.executemany(
        "DELETE FROM revision_parent WHERE revision_uid = ?", [(each.uid,) for each in (*out, *cites_more)]
    )
    copy.executemany(
        "INSERT INTO revision_parent VALUES (?, ?, ?)",
        [(each.uid, seen.uid, seen.seq) for each in cites_more for seen in each.parents],
    )
    before, after = heads(whole.revisions.values()), heads(part.revisions.values())
    kinds = {each.record_uid: each.record_kind for each in out}
    readable.settle(
        copy,
        {
            (kind, uid): after.get(uid, ())
            for uid, kind in kinds.items()
            if _states(before.get(uid, ())) != _states(after.get(uid, ()))
        },
    )


def _states(revisions: tuple[Revision, ...]) -> set[Seen]:
    return {each.seen for each in revisions}


def _looked_at_again(temporary: Path, target: Path, wanted: str) -> store.Contents:
    """Return what a file holds that was just written; its seal tells it from anything else in one look at every row."""
    problem = UserError(
        f"“{target}” was not saved: what the disk gave back is not what was written.", "Try another disk."
    )
    try:
        examined = opener.examine(temporary)
    except failures.UnusableFileError as error:
        raise problem from error
    examined.connection.close()
    if examined.seal != "right" or examined.contents.info["content_seal"] != wanted:
        raise problem
    return examined.contents
