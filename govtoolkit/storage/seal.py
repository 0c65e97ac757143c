"""The seal of a monitoring file: a sum over every row of every table, by which a change from outside is noticed.

SQLite has no such sum of its own: of 400 single flipped bits its integrity check let 137 pass that changed what the file
says. The seal is written when a file is closed or copied, and taken away by the first write. It is no secret and no
signature: whoever knows this program can make one.
"""

import sqlite3
from collections.abc import Callable, Sequence
from hashlib import sha256
from operator import itemgetter
from typing import Any, Literal, TypeAlias

from govtoolkit.storage.transaction import transaction

Seal = Literal["right", "missing", "wrong"]
"""How a file's seal fits it: 'missing' where it was not closed properly, 'wrong' where it was changed outside govtoolkit."""

Row: TypeAlias = tuple[Any, ...]
Look: TypeAlias = Callable[[str, Sequence[Row]], None]
"""Is shown the name and the rows of a table, all columns of them."""

_OUR_OWN = "content_seal"
_LINE = "\0"  # stands in no text of a monitoring file
_AT_A_TIME = 500


class NoTextError(ValueError):
    """There is a character in a table that no text has; `table` is its name."""

    def __init__(self, table: str) -> None:
        super().__init__(table)
        self.table = table


def look_at(connection: sqlite3.Connection, look: Look | None = None) -> Seal:
    """Tell how the file's seal fits it; reads every row, and shows it to `look`.

    Raises:
        NoTextError: as `sum_of`.
    """
    found = connection.execute("SELECT value FROM file_info WHERE key = ?", (_OUR_OWN,)).fetchone()
    if found is not None and _LINE in found[0]:
        raise NoTextError("file_info")
    found_sum = sum_of(connection, look)
    if found is None or not found[0]:
        return "missing"
    return "right" if found[0] == found_sum else "wrong"


def write(connection: sqlite3.Connection) -> None:
    """Seal the file as it stands now, unless it is sealed already."""
    with transaction(connection):
        found = connection.execute("SELECT value FROM file_info WHERE key = ?", (_OUR_OWN,)).fetchone()
        if found is None or not found[0]:
            connection.execute(
                "INSERT INTO file_info VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (_OUR_OWN, sum_of(connection)),
            )


def remove(connection: sqlite3.Connection) -> None:
    """Take the seal away, inside the caller's transaction: what it was a seal of is about to change."""
    connection.execute("UPDATE file_info SET value = '' WHERE key = ? AND value <> ''", (_OUR_OWN,))


def sum_of(connection: sqlite3.Connection, look: Look | None = None) -> str:
    """Return the sum (SHA-256, in hexadecimal) over all rows but that of the seal itself, in the order of their keys.

    Args:
        look: is shown every row on the way, for reading them is most of the work.

    Raises:
        NoTextError: a text has a NUL in it, so that the sum would not tell all rows apart.
    """
    found = sha256()
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    for (table,) in tables:
        rows = _rows(connection, table)
        found.update(f"table {table}{_LINE}".encode())
        whole = f"={f'%s{_LINE}' * len(rows[0])}" if rows else ""  # half the time of what `_told` does, and the same
        for start in range(0, len(rows), _AT_A_TIME):
            some = rows[start : start + _AT_A_TIME]
            text = "".join([whole % row if None not in row else _told(row) for row in some])
            if text.count(_LINE) != len(some) * len(some[0]):
                raise NoTextError(table)
            found.update(text.encode())
        if look is not None:
            look(table, rows)
    return found.hexdigest()


def _rows(connection: sqlite3.Connection, table: str) -> list[Row]:
    if table == "revision":  # the largest by far: half the time as it comes, and it has one key
        return sorted(connection.execute("SELECT * FROM revision"), key=itemgetter(0))
    where = f"WHERE key <> '{_OUR_OWN}'" if table == "file_info" else ""
    return connection.execute(f'SELECT * FROM "{table}" {where} ORDER BY 1, 2').fetchall()


def _told(row: Row) -> str:
    """Return a row that has a value missing as a text that no other row of its table has."""
    values = ("" if each is None else f"={each}" for each in row)
    return f"?{_LINE.join(values)}{_LINE}"
