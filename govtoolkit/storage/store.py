"""Revisions in and out of a monitoring file: the rows, and nothing but the rows."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from govtoolkit.record.release import needed_of_history
from govtoolkit.record.revisions import ERASED, History, Purge, Revision, Seen, first_written, heads
from govtoolkit.record.revisions import unite as union_of
from govtoolkit.storage import readable, rows, seal
from govtoolkit.storage.transaction import transaction, write_anew

Connection = sqlite3.Connection
"""What the rooms above may pass along without knowing SQL."""


class Contents(NamedTuple):
    """What a session needs of a file at first: history stays there until it is asked for.

    Fields:
        earlier: those revisions that are not current any more and that the record needs (`release.needed_of_history`).
        first_written: the time of the first revision of each record, by the record's uid.
        stamp: what `stamp` said then.
    """

    info: dict[str, str]
    current: tuple[Revision, ...]
    earlier: tuple[Revision, ...]
    first_written: dict[str, str]
    stamp: tuple[object, ...]


class United(NamedTuple):
    """What a union left.

    Fields:
        changed: the revisions that are new, or in another state than before.
        current: the current revisions of each record that these are of, by its uid.
        earlier: as of `Contents`, for these records.
        first_written: the time of the first revision of each of these records.
        known: how far each revision of these records has got (`seq`), by its uid; 0 where it was erased.
    """

    changed: tuple[Revision, ...]
    current: dict[str, tuple[Revision, ...]]
    earlier: tuple[Revision, ...]
    first_written: dict[str, str]
    known: dict[str, int]


def read_contents(connection: sqlite3.Connection) -> Contents:
    """Read the current revisions, as the view `current_version` has them, and what the record needs beside them.

    Raises:
        UnreadableRecordError: a link is not what this program writes.
    """
    current = read_revisions(connection, "current_version")
    return Contents(
        read_info(connection),
        current,
        read_earlier(connection, current),
        dict(
            connection.execute(
                "SELECT record_uid, min(written_at) FROM revision WHERE written_at <> '' GROUP BY record_uid"
            ).fetchall()
        ),
        stamp(connection),
    )


def read_earlier(connection: sqlite3.Connection, current: Sequence[Revision]) -> tuple[Revision, ...]:
    """Read what the record needs of the history: a few records' worth, where there is any."""
    revisions, records = needed_of_history(current)
    records = records.union(
        uid for (uid,) in rows.having(connection, "SELECT record_uid FROM revision", "uid", revisions)
    )
    standing = {each.uid for each in current}
    found = [
        row
        for row in rows.having(connection, f"SELECT {rows.COLUMNS} FROM revision", "record_uid", records)
        if row[0] not in standing
    ]
    parents: dict[str, list[Seen]] = {}
    for child, parent, seq in rows.having(
        connection,
        "SELECT revision_uid, parent_uid, parent_seq FROM revision_parent",
        "revision_uid",
        [row[0] for row in found],
    ):
        parents.setdefault(child, []).append(Seen(parent, seq))
    return tuple(rows.revision_of(row, parents.get(row[0], ())) for row in found)


def stamp(connection: sqlite3.Connection) -> tuple[object, ...]:
    """Return what is another in another file, and after any write of ours: revisions are added, counted up, or blanked."""
    found: tuple[object, ...] = connection.execute(
        "SELECT count(*), total(seq), (SELECT value FROM file_info WHERE key = 'created_at') FROM revision"
    ).fetchone()
    return found


def read_if_changed(connection: sqlite3.Connection, contents: Contents) -> Contents:
    """Return what stands in the file: `contents`, where nothing was written since they were read."""
    return contents if stamp(connection) == contents.stamp else read_contents(connection)


def read_info(connection: Connection) -> dict[str, str]:
    """Read what the file says of itself."""
    return dict(connection.execute("SELECT key, value FROM file_info").fetchall())


def read_history(connection: sqlite3.Connection) -> History:
    """Read every revision and every erasure."""
    return History.of(read_revisions(connection), read_purged(connection).values())


def read_purged(connection: sqlite3.Connection) -> dict[str, Purge]:
    """Read what was erased for good, by uid."""
    found = connection.execute("SELECT uid, kind, purged_at, purged_by, reason FROM purged").fetchall()
    return {row[0]: Purge(*row) for row in found}


def read_revisions(connection: sqlite3.Connection, table: str = "revision") -> tuple[Revision, ...]:
    """Read the revisions as they stand in the rows of a table, whatever they say."""
    parents: dict[str, list[Seen]] = {}
    for child, parent, seq in connection.execute(
        f"SELECT p.revision_uid, p.parent_uid, p.parent_seq FROM revision_parent p JOIN {table} r ON r.uid = p.revision_uid"
    ):
        parents.setdefault(child, []).append(Seen(parent, seq))
    found = connection.execute(f"SELECT {rows.COLUMNS} FROM {table}").fetchall()
    return tuple(rows.revision_of(row, parents.get(row[0], ())) for row in found)


def read_states(connection: sqlite3.Connection) -> dict[str, int]:
    """Read how far each revision has got (`seq`), by its uid; 0 where it was erased."""
    return dict(connection.execute("SELECT uid, seq FROM revision").fetchall())


def append(connection: sqlite3.Connection, revisions: Sequence[Revision]) -> None:
    """Store revisions and bring the readable tables up to date, in one transaction: all or nothing.

    A revision that is there already takes the later of the two states. When this returns, the words are on the disk.

    Raises:
        sqlite3.Error: nothing was stored.
    """
    if not revisions:
        return
    with writing(connection):
        _insert(connection, revisions)
        readable.refresh(connection, {(revision.record_kind, revision.record_uid) for revision in revisions})


def unite(connection: sqlite3.Connection, theirs: History) -> United:
    """Bring in another history by the rule of `record.revisions.unite`, in one transaction: all or nothing.

    Where nothing is new, not a byte of a sealed file is written.

    Raises:
        sqlite3.Error: nothing was stored.
    """
    with transaction(connection):
        mine, theirs = _what_differs(connection, theirs)
        united = union_of(mine, theirs)
        purged = [each for uid, each in united.purged.items() if mine.purged.get(uid) != each]
        changed = [each for uid, each in united.revisions.items() if mine.revisions.get(uid) != each]
        changed.sort(key=lambda each: each.uid)  # in the order of the index: half the time
        touched = {each.record_uid for each in changed}
        every = [each for each in united.revisions.values() if each.record_uid in touched]
        current = heads(every)
        if changed or purged:
            seal.remove(connection)
            write_purged(connection, purged)
            _write_as_it_is(connection, changed)
            records = sorted({(each.record_kind, each.record_uid) for each in changed})
            readable.settle(
                connection, {(kind, uid): [r for r in current[uid] if r.record_kind == kind] for kind, uid in records}
            )
        elif not read_info(connection).get("content_seal"):
            write_anew(connection)  # a union that failed may be in the file already
        earlier = read_earlier(connection, [each for revisions in current.values() for each in revisions])
    return United(tuple(changed), current, earlier, first_written(every), {each.uid: each.seq for each in every})


def erase(connection: sqlite3.Connection, purges: Iterable[Purge]) -> United:
    """Erase for good, in one transaction; nothing of it is left in the bytes of the file, and no union brings it back.

    Raises:
        sqlite3.Error: nothing was erased, or all was, and the file could not be made compact after that.
    """
    united = unite(connection, History({}, {each.uid: each for each in purges}))
    connection.execute("VACUUM")
    return united


def write_info(connection: sqlite3.Connection, info: dict[str, str]) -> None:
    """Write keys of `file_info`, inside the caller's transaction."""
    connection.executemany(
        "INSERT INTO file_info VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", info.items()
    )


def write_purged(connection: sqlite3.Connection, purged: Iterable[Purge]) -> None:
    """Take note of what was erased for good, inside the caller's transaction; of two that name one thing the earlier stands."""
    connection.executemany(
        "INSERT INTO purged (uid, kind, purged_at, purged_by, reason) VALUES (?, ?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET"
        " kind = excluded.kind, purged_at = excluded.purged_at, purged_by = excluded.purged_by, reason = excluded.reason"
        " WHERE (excluded.purged_at, excluded.purged_by, excluded.kind, excluded.reason)"
        " < (purged.purged_at, purged.purged_by, purged.kind, purged.reason)",
        [(each.uid, each.kind, each.purged_at, each.purged_by, each.reason) for each in purged],
    )


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Change the file in one transaction; the seal goes with the first change."""
    with transaction(connection):
        seal.remove(connection)
        write_anew(connection)
        yield


def _what_differs(connection: sqlite3.Connection, theirs: History) -> tuple[History, History]:
    """Return what the file and another history have of the records in which the two differ.

    Of two copies of one file nearly everything is the same: it is told by its rows, before anything is made of them. An
    erasure that is new to the file may be of any record.
    """
    purged = read_purged(connection)
    parents: dict[str, list[Seen]] = {}
    for child, parent, seq in connection.execute(
        "SELECT revision_uid, parent_uid, parent_seq FROM revision_parent ORDER BY revision_uid, parent_uid"
    ):
        parents.setdefault(child, []).append(Seen(parent, seq))
    found = connection.execute(f"SELECT {rows.COLUMNS} FROM revision").fetchall()
    known = {row[0]: row for row in found}
    records = {
        each.record_uid
        for uid, each in theirs.revisions.items()
        if known.get(uid) != rows.row_of(each) or tuple(parents.get(uid, ())) != each.parents
    }
    if any(purged.get(uid) != each for uid, each in theirs.purged.items()):
        records |= {row[2] for row in found}
    mine = (rows.revision_of(row, parents.get(row[0], ())) for row in found if row[2] in records)
    others = {uid: each for uid, each in theirs.revisions.items() if each.record_uid in records}
    return History({each.uid: each for each in mine}, purged), History(others, theirs.purged)


def _write_as_it_is(connection: sqlite3.Connection, changed: Sequence[Revision]) -> None:
    """Write revisions in the state that they have, whatever state the file has them in."""
    names = [name.strip() for name in rows.COLUMNS.split(",")]
    updates = ", ".join(f"{name} = excluded.{name}" for name in names if name != "uid")
    connection.executemany(
        f"INSERT INTO revision ({rows.COLUMNS}) VALUES (?{', ?' * (len(names) - 1)})"
        f" ON CONFLICT (uid) DO UPDATE SET {updates}",
        map(rows.row_of, changed),
    )
    _write_parents(connection, changed)


def _write_parents(connection: sqlite3.Connection, revisions: Iterable[Revision]) -> None:
    connection.executemany(
        "INSERT INTO revision_parent VALUES (?, ?, ?) ON CONFLICT (revision_uid, parent_uid)"
        " DO UPDATE SET parent_seq = max(parent_seq, excluded.parent_seq)",
        [(each.uid, parent.uid, parent.seq) for each in revisions for parent in each.parents],
    )


def _insert(connection: sqlite3.Connection, revisions: Iterable[Revision]) -> None:
    connection.executemany(
        f"INSERT INTO revision ({rows.COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET"
        " seq = excluded.seq, author_uid = excluded.author_uid, written_at = excluded.written_at,"
        " origin = excluded.origin, reason = excluded.reason, deleted = excluded.deleted, content = excluded.content"
        " WHERE excluded.seq > revision.seq",
        map(rows.row_of, revisions),
    )
    _write_parents(connection, revisions)
    _blank_purged(connection, revisions)


def _blank_purged(connection: sqlite3.Connection, revisions: Iterable[Revision]) -> None:
    """Keep what was erased for good erased, whatever has just come in."""
    purged = {uid for (uid,) in connection.execute("SELECT uid FROM purged")}
    if purged:
        for blank in History.of(revisions, (Purge(uid, "", "", "", "") for uid in purged)).revisions.values():
            if blank.content == ERASED and blank.seq == 0:
                connection.execute(
                    "UPDATE revision SET seq = 0, author_uid = '', written_at = '', reason = '', deleted = 1, content = ?"
                    " WHERE uid = ?",
                    (ERASED, blank.uid),
                )
