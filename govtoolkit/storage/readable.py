"""The readable copy of the current revisions: one row a record, for people with other programs.

It follows from the current revisions alone, so it can be refreshed for some records, rebuilt for all, or compared. A note
whose visit or author is gone keeps a stand-in row to refer to: no text ever disappears from the readable tables with it.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from govtoolkit.record.model import KINDS, SOMEBODY, Entry, UnreadableRecordError, columns, decode
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
    settle(connection, {record: _current_of(connection, *record) for record in records})


def settle(connection: sqlite3.Connection, current: Mapping[tuple[str, str], Iterable[Revision]]) -> None:
    """Bring the rows of some records (kind, uid) up to date, inside the caller's transaction.

    Args:
        current: all current revisions of each of these records.
    """
    connection.execute("PRAGMA defer_foreign_keys = ON")
    wanted = {record: _shown_row(revisions) for record, revisions in current.items()}
    unsettled = {record for record in wanted if record[0] in _STAND_IN}
    for kind in KINDS.keys() - _STAND_IN.keys():
        mine = {uid: row for (each, uid), row in wanted.items() if each == kind}
        before = _stored_references(connection, kind, mine)
        after = {each for row in mine.values() for each in _references(kind, row)}
        _write(connection, kind, mine)
        unsettled |= before - after
        unsettled |= {(table, other) for table, other in after if _stored_row(connection, table, other) is None}
    for kind, uid in unsettled:
        row = wanted[kind, uid] if (kind, uid) in wanted else _shown_row(_current_of(connection, kind, uid))
        if row is None and _is_referred_to(connection, kind, uid):
            row = _STAND_IN[kind]
        _write(connection, kind, {uid: row})


def rebuild(connection: sqlite3.Connection) -> None:
    """Write every row anew, inside the caller's transaction."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for kind in KINDS:
        connection.execute(f"DELETE FROM {kind}")
    refresh(connection, connection.execute("SELECT DISTINCT record_kind, record_uid FROM revision").fetchall())


class Edit(NamedTuple):
    """A row that is not what the current revisions say: somebody edited it with another program.

    Fields:
        kind: of record, which is the name of the table.
        stands: the row as it is, None where it was taken away.
        expected: the row as it should be, None where it was added.
    """

    kind: str
    uid: str
    stands: Row | None
    expected: Row | None

    @property
    def words(self) -> str:
        """What was done, for a complaint."""
        if self.expected is None:
            return f"a row was added to {self.kind}: {self.uid}"
        if self.stands is None:
            return f"a row was taken from {self.kind}: {self.uid}"
        return f"a row was changed in {self.kind}: {self.uid}"


def differences(connection: sqlite3.Connection, current: Iterable[Revision]) -> Iterator[str]:
    """Yield, in words, each row that is not what the current revisions say."""
    return (edit.words for edit in edits(connection, current))


def edits(connection: sqlite3.Connection, current: Iterable[Revision]) -> Iterator[Edit]:
    """Yield each row that is not what the current revisions say, table by table: added, taken, changed."""
    expected = _expected_rows(current)
    for kind in KINDS:
        names = _column_names(kind)
        stored: dict[str, tuple[str | int | None, ...]] = {
            row[0]: row[1:] for row in connection.execute(f"SELECT {', '.join((_KEY[kind], *names))} FROM {kind}")
        }
        wanted = {uid: tuple(row[name] for name in names) for uid, row in expected[kind].items()}
        added, taken = sorted(stored.keys() - wanted.keys()), sorted(wanted.keys() - stored.keys())
        changed = (uid for uid in sorted(stored.keys() & wanted.keys()) if stored[uid] != wanted[uid])
        for uid in (*added, *taken, *changed):
            row = dict(zip(names, stored[uid], strict=True)) if uid in stored else None
            yield Edit(kind, uid, row, expected[kind].get(uid))


def entry_of(kind: str, uid: str | None, row: Mapping[str, object]) -> Entry:
    """Return the record that a readable row, without its key, shows; without a uid it has the one that follows from it.

    Raises:
        UnreadableRecordError: it shows none that this program could have written.
    """
    values = {name: value for name, value in row.items() if name != "updated_at"}
    for column in columns(kind):
        if column.types == (bool,) and values.get(column.name) in (0, 1):
            values[column.name] = bool(values[column.name])
    if _KEY[kind] == "key":
        values["key"] = uid
    if any(isinstance(value, bytes) for value in values.values()):
        raise UnreadableRecordError(f"{kind}: bytes are not the kind of value it holds")
    return decode(kind, uid, json.dumps(values, ensure_ascii=False))


def is_stand_in(entry: Entry) -> bool:
    """Tell whether a record shows no more than the row that stands in for one that is gone."""
    row = _STAND_IN.get(entry.kind)
    return row is not None and all(getattr(entry, each.attribute) == row[each.name] for each in columns(entry.kind))


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


def _current_of(connection: sqlite3.Connection, kind: str, uid: str) -> list[Revision]:
    found = connection.execute(
        f"SELECT {rows.COLUMNS} FROM current_version WHERE record_uid = ? AND record_kind = ?", (uid, kind)
    )
    return [rows.revision_of(row) for row in found]


def _shown_row(current: Iterable[Revision]) -> Row | None:
    """Return the readable row of a record with these current revisions; there is none where it is deleted."""
    versions = standing(current)
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


def _stored_references(connection: sqlite3.Connection, kind: str, uids: Collection[str]) -> set[tuple[str, str]]:
    """Return the table and key of each row that the stored rows of some records refer to."""
    names = [name for name in _REFERENCES if name in _column_names(kind)]
    found: set[tuple[str, str]] = set()
    if names:
        for row in rows.having(connection, f"SELECT {', '.join(names)} FROM {kind}", _KEY[kind], uids):
            found.update((_REFERENCES[name], uid) for name, uid in zip(names, row, strict=True) if uid is not None)
    return found


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


def _write(connection: sqlite3.Connection, kind: str, wanted: Mapping[str, Row | None]) -> None:
    """Let the rows of a table stand as `wanted` has them by their keys; None is deleted."""
    connection.executemany(
        f"DELETE FROM {kind} WHERE {_KEY[kind]} = ?", [(uid,) for uid, row in wanted.items() if row is None]
    )
    names = _column_names(kind)
    updates = ", ".join(f"{name} = excluded.{name}" for name in names)
    connection.executemany(
        f"INSERT INTO {kind} ({', '.join((_KEY[kind], *names))}) VALUES (?{', ?' * len(names)})"
        f" ON CONFLICT ({_KEY[kind]}) DO UPDATE SET {updates}",
        [(uid, *(row[name] for name in names)) for uid, row in wanted.items() if row is not None],
    )
