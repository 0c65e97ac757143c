"""Revisions in and out of a monitoring file: the rows, and nothing but the rows."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from govtoolkit.record.release import needed_of_history
from govtoolkit.record.revisions import ERASED, History, Purge, Revision, Seen
from govtoolkit.storage import readable, rows

Connection = sqlite3.Connection
"""What the rooms above may pass along without knowing SQL."""

_COMMIT_TRIES = 5
_ASKED_AT_ONCE = 500  # SQLite takes more, but not every build of it


@dataclass(frozen=True)
class Contents:
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


def read_contents(connection: sqlite3.Connection) -> Contents:
    """Read the current revisions, as the view `current_version` has them, and what the record needs beside them.

    Raises:
        UnreadableRecordError: a link is not what this program writes.
    """
    current = read_revisions(connection, "current_version")
    return Contents(
        read_info(connection),
        current,
        _read_earlier(connection, current),
        dict(
            connection.execute(
                "SELECT record_uid, min(written_at) FROM revision WHERE written_at <> '' GROUP BY record_uid"
            ).fetchall()
        ),
        stamp(connection),
    )


def _read_earlier(connection: sqlite3.Connection, current: Sequence[Revision]) -> tuple[Revision, ...]:
    """Read what the record needs of the history: a few records' worth, where there is any."""
    revisions, records = needed_of_history(current)
    records = records.union(uid for (uid,) in _rows_of(connection, "SELECT record_uid FROM revision", "uid", revisions))
    standing = {each.uid for each in current}
    found = [
        row
        for row in _rows_of(connection, f"SELECT {rows.COLUMNS} FROM revision", "record_uid", records)
        if row[0] not in standing
    ]
    parents: dict[str, list[Seen]] = {}
    for child, parent, seq in _rows_of(
        connection,
        "SELECT revision_uid, parent_uid, parent_seq FROM revision_parent",
        "revision_uid",
        [row[0] for row in found],
    ):
        parents.setdefault(child, []).append(Seen(parent, seq))
    return tuple(rows.revision_of(row, parents.get(row[0], ())) for row in found)


def _rows_of(
    connection: sqlite3.Connection, select: str, column: str, values: Collection[str]
) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a SELECT in which a column has one of these values."""
    for some in _batched(values, _ASKED_AT_ONCE):
        marks = ", ".join("?" * len(some))
        yield from connection.execute(f"{select} WHERE {column} IN ({marks})", some)


def _batched(values: Collection[str], size: int) -> Iterator[tuple[str, ...]]:
    """Yield values in parts of a size, the last one smaller."""
    rest = iter(values)
    while part := tuple(islice(rest, size)):
        yield part


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
    purged = connection.execute("SELECT uid, kind, purged_at, purged_by, reason FROM purged").fetchall()
    return History.of(read_revisions(connection), (Purge(*row) for row in purged))


def read_revisions(connection: sqlite3.Connection, table: str = "revision") -> tuple[Revision, ...]:
    """Read the revisions as they stand in the rows of a table, whatever they say."""
    parents: dict[str, list[Seen]] = {}
    for child, parent, seq in connection.execute(
        f"SELECT p.revision_uid, p.parent_uid, p.parent_seq FROM revision_parent p JOIN {table} r ON r.uid = p.revision_uid"
    ):
        parents.setdefault(child, []).append(Seen(parent, seq))
    found = connection.execute(f"SELECT {rows.COLUMNS} FROM {table}").fetchall()
    return tuple(rows.revision_of(row, parents.get(row[0], ())) for row in found)


def superseded_rows(connection: sqlite3.Connection) -> Iterable[Sequence[Any]]:
    """Yield the rows, in `rows.COLUMNS`, of every revision that is no longer current."""
    return connection.execute(f"SELECT {rows.COLUMNS} FROM revision WHERE uid NOT IN (SELECT uid FROM current_version)")


def append(connection: sqlite3.Connection, revisions: Sequence[Revision]) -> None:
    """Store revisions and bring the readable tables up to date, in one transaction: all or nothing.

    A revision that is there already takes the later of the two states. When this returns, the words are on the disk.

    Raises:
        sqlite3.Error: nothing was stored.
    """
    with writing(connection):
        _insert(connection, revisions)
        readable.refresh(connection, {(revision.record_kind, revision.record_uid) for revision in revisions})


def write_info(connection: sqlite3.Connection, info: dict[str, str]) -> None:
    """Write keys of `file_info`, inside the caller's transaction."""
    connection.executemany(
        "INSERT INTO file_info VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", info.items()
    )


class writing:  # noqa: N801 - reads as a verb: `with writing(connection):`
    """A transaction that takes the write lock at once and tries again where a reader holds up the commit."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        try:
            if kind is None:
                self._commit()
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _commit(self) -> None:
        for attempt in range(1, _COMMIT_TRIES + 1):
            try:
                self._connection.execute("COMMIT")
            except sqlite3.OperationalError as error:
                # a reader in the way leaves the transaction whole: waiting (the time-out) and trying again is enough
                if attempt == _COMMIT_TRIES or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    raise
            else:
                return


def _insert(connection: sqlite3.Connection, revisions: Iterable[Revision]) -> None:
    for each in revisions:
        connection.execute(
            f"INSERT INTO revision ({rows.COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET"
            " seq = excluded.seq, author_uid = excluded.author_uid, written_at = excluded.written_at,"
            " origin = excluded.origin, reason = excluded.reason, deleted = excluded.deleted, content = excluded.content"
            " WHERE excluded.seq > revision.seq",
            rows.row_of(each),
        )
        connection.executemany(
            "INSERT INTO revision_parent VALUES (?, ?, ?) ON CONFLICT (revision_uid, parent_uid)"
            " DO UPDATE SET parent_seq = max(parent_seq, excluded.parent_seq)",
            [(each.uid, parent.uid, parent.seq) for parent in each.parents],
        )
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
