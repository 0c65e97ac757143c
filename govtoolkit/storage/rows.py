"""Rows of the tables: a revision as one of `revision`, and back; and all rows that have one of many values."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from govtoolkit.record.revisions import Revision, Seen

COLUMNS = "uid, record_kind, record_uid, seq, author_uid, written_at, origin, reason, deleted, content"

_ASKED_AT_ONCE = 500  # SQLite takes more, but not every build of it


def row_of(revision: Revision) -> tuple[str | int, ...]:
    """Return a revision's values for `COLUMNS`; its parents are rows of their own."""
    return (
        revision.uid,
        revision.record_kind,
        revision.record_uid,
        revision.seq,
        revision.author_uid,
        revision.written_at,
        revision.origin,
        revision.reason,
        int(revision.deleted),
        revision.content,
    )


def revision_of(row: Sequence[Any], parents: Iterable[Seen] = ()) -> Revision:
    """Return the revision that `COLUMNS` of one row hold."""
    uid, kind, record_uid, seq, author_uid, written_at, origin, reason, deleted, content = row
    return Revision(
        uid,
        kind,
        record_uid,
        seq,
        author_uid,
        written_at,
        origin,
        reason,
        bool(deleted),
        content,
        tuple(sorted(parents)),
    )


def having(
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
