"""The readable copy of the current revisions: one row a record, for people with other programs.

It follows from the current revisions alone, so it can be refreshed for some records, rebuilt for all, or compared. A note
whose visit or author is gone keeps a stand-in row to refer to: no text ever disappears from the readable tables with it.
"""

import sqlite3
from collections.abc import Iterable, Iterator

from govtoolkit.record.model import KINDS, SOMEBODY, columns
from govtoolkit.record.revisions import ERASED, Revision, standing
from govtoolkit.storage import rows

Row = dict[str, str | int | None]

_KEY = {kind: "key" if kind == "key_date" else "uid" for kind in KINDS}
_REFERENCES = {"visit_uid": "visit", "author_uid": "person"}
_STAND_IN: dict[str, Row] = {
    "person": {"name": SOMEBODY, "role": ""},
    "visit": {
        "visit_date": "", "title": "A visit that was deleted", "kind": "visit", "state": "draft", "focus": "",
        "follows_uid": None, "checked_on": "", "released_on": "",
    },
}  # fmt: skip


def refresh(connection: sqlite3.Connection, records: Iterable[tuple[str, str]]) -> None:
    """Bring the rows of some records (kind, uid) up to date, inside the caller's transaction."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    unsettled: set[tuple[str, str]] = set()
    for kind, uid in records:
        if kind in _STAND_IN:
            unsettled.add((kind, uid))
            continue
        before = set(_references(kind, _stored_row(connection, kind, uid)))
        row = _row_of(connection, kind, uid)
        _write(connection, kind, uid, row)
        after = set(_references(kind, row))
        unsettled |= before - after
        unsettled |= {(table, other) for table, other in after if _stored_row(connection, table, other) is None}
    for kind, uid in unsettled:
        row = _row_of(connection, kind, uid)
        if row is None and _is_referred_to(connection, kind, uid):
            row = _STAND_IN[kind]
        _write(connection, kind, uid, row)


def rebuild(connection: sqlite3.Connection) -> None:
    """Write every row anew, inside the caller's transaction."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for kind in KINDS:
        connection.execute(f"DELETE FROM {kind}")
    refresh(connection, connection.execute("SELECT DISTINCT record_kind, record_uid FROM revision").fetchall())


def differences(connection: sqlite3.Connection, current: Iterable[Revision]) -> Iterator[str]:
    """Yield, in words, each row that is not what the current revisions say: somebody edited it with another program."""
    expected = _expected_rows(current)
    for kind in KINDS:
        names = ", ".join((_KEY[kind], *_column_names(kind)))
        stored = {row[0]: row[1:] for row in connection.execute(f"SELECT {names} FROM {kind}")}
        wanted = {uid: tuple(row[name] for name in _column_names(kind)) for uid, row in expected[kind].items()}
        yield from (f"a row was added to {kind}: {uid}" for uid in sorted(stored.keys() - wanted.keys()))
        yield from (f"a row was taken from {kind}: {uid}" for uid in sorted(wanted.keys() - stored.keys()))
        changed = (uid for uid in sorted(stored.keys() & wanted.keys()) if stored[uid] != wanted[uid])
        yield from (f"a row was changed in {kind}: {uid}" for uid in changed)


def _expected_rows(current: Iterable[Revision]) -> dict[str, dict[str, Row]]:
    by_record: dict[tuple[str, str], list[Revision]] = {}
    for revision in current:
        by_record.setdefault((revision.record_kind, revision.record_uid), []).append(revision)
    expected: dict[str, dict[str, Row]] = {kind: {} for kind in KINDS}
    for (kind, uid), revisions in by_record.items():
        versions = standing(revisions)
        if versions:
            expected[kind][uid] = _row(versions[0])
    for kind in KINDS:
        for row in expected[kind].values():
            for table, uid in _references(kind, row):
                expected[table].setdefault(uid, _STAND_IN[table])
    return expected


def _row_of(connection: sqlite3.Connection, kind: str, uid: str) -> Row | None:
    current = connection.execute(
        f"SELECT {rows.COLUMNS} FROM current_version WHERE record_uid = ? AND record_kind = ?", (uid, kind)
    )
    versions = standing(rows.revision_of(row) for row in current)
    return _row(versions[0]) if versions else None


def _row(revision: Revision) -> Row:
    """Return the readable row of one revision, without its key."""
    if revision.content == ERASED:
        raise ValueError("a tombstone has no row")
    entry = revision.entry
    values = {column.name: getattr(entry, column.attribute) for column in columns(entry.kind)}
    row: Row = {name: int(value) if isinstance(value, bool) else value for name, value in values.items()}
    row.pop("key", None)
    if revision.record_kind == "note":
        row["updated_at"] = revision.written_at
    return row


def _column_names(kind: str) -> tuple[str, ...]:
    names = tuple(column.name for column in columns(kind) if column.name != "key")
    return (*names, "updated_at") if kind == "note" else names


def _references(kind: str, row: Row | None) -> Iterator[tuple[str, str]]:
    """Yield the table and key of each row that this row refers to by a foreign key."""
    if row is None or kind in _STAND_IN:
        return
    for name, table in _REFERENCES.items():
        uid = row.get(name)
        if isinstance(uid, str):
            yield table, uid


def _stored_row(connection: sqlite3.Connection, kind: str, uid: str) -> Row | None:
    names = _column_names(kind)
    found = connection.execute(f"SELECT {', '.join(names)} FROM {kind} WHERE {_KEY[kind]} = ?", (uid,)).fetchone()
    return None if found is None else dict(zip(names, found, strict=True))


def _is_referred_to(connection: sqlite3.Connection, table: str, uid: str) -> bool:
    column = next(name for name, other in _REFERENCES.items() if other == table)
    return any(
        connection.execute(f"SELECT 1 FROM {kind} WHERE {column} = ? LIMIT 1", (uid,)).fetchone()
        for kind in KINDS
        if kind not in _STAND_IN and column in _column_names(kind)
    )


def _write(connection: sqlite3.Connection, kind: str, uid: str, row: Row | None) -> None:
    if row is None:
        connection.execute(f"DELETE FROM {kind} WHERE {_KEY[kind]} = ?", (uid,))
        return
    names = (_KEY[kind], *row)
    updates = ", ".join(f"{name} = excluded.{name}" for name in row)
    connection.execute(
        f"INSERT INTO {kind} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
        f" ON CONFLICT ({_KEY[kind]}) DO UPDATE SET {updates}",
        (uid, *row.values()),
    )
