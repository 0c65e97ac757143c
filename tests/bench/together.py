"""What is done with a whole file: opened and checked, brought together with another, given away. Ratios in one run."""

import gc
import json
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path

from bench import make_ten_years, report, void

from govtoolkit.app.copies import save_copy
from govtoolkit.app.reading import create, read
from govtoolkit.app.settings import Settings
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import Note, Person, School, Visit
from govtoolkit.record.record import Record
from govtoolkit.record.revisions import History, Revision
from govtoolkit.storage import connection as connections
from govtoolkit.storage import store
from govtoolkit.storage.creation import create_file

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
UNION = 3_600


def main() -> None:
    """Print the figures."""
    gc.disable()  # as a command does, and the window, which looks for garbage in its own time
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        me = Settings(folder, folder).me()
        ten, empty = folder / "ten.db", folder / "empty.db"
        make_ten_years(ten, me)
        create(empty, School("A school"), "Visit", me)
        safe_open(ten, empty)
        union(folder)
        copy(folder, me)


def safe_open(ten: Path, empty: Path) -> None:
    """Open a ten-year file with all checks and the seal, against an empty one and against reading its rows unchecked."""
    ours, _ = report(f"safe open of a ten-year file ({megabytes(ten)}) / an empty file", opening(ten), opening(empty))
    _, plain = report("safe open of a ten-year file / its rows read unchecked", opening(ten), lambda: rows_of(ten))
    print(f"  safe open with the seal: {ours * 1000:.0f} ms here (aim 40), unchecked {plain * 1000:.0f} ms")
    _, least = report(
        "safe open of a ten-year file / the least that any check takes", opening(ten), lambda: least_of(ten)
    )
    print(f"  SQLite's own check, every row read and hashed, its JSON parsed, and no more: {least * 1000:.0f} ms here")


def union(folder: Path) -> None:
    """Unite 3,600 new revisions with a file, against a bare insert of as many rows."""
    base = folder / "base.db"
    revisions = many_revisions(UNION)
    create_file(base, careers_toolkit(), revisions[:3], NOW)
    theirs = History.of(revisions)

    def ours() -> None:
        path = Path(shutil.copyfile(base, folder / "united.db"))
        connection = connections.connect(path)
        try:
            store.unite(connection, theirs)
        finally:
            connection.close()

    def bare() -> None:
        path = folder / "bare.db"
        path.unlink(missing_ok=True)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute("CREATE TABLE revision (uid TEXT PRIMARY KEY, content TEXT) STRICT")
            connection.execute("BEGIN")
            connection.executemany(
                "INSERT INTO revision VALUES (?, ?)", [(each.uid, each.content) for each in revisions]
            )
            connection.execute("COMMIT")

    seconds, _ = report(f"union of {UNION:,} revisions / a bare insert of their texts", ours, bare)
    print(f"  union of {UNION:,} revisions: {seconds * 1000:.0f} ms here (aim 50)")
    tables = rows_by_table(folder / "united.db")
    _, least = report(
        f"union of {UNION:,} revisions / the same rows written and nothing compared",
        ours,
        lambda: write_rows(Path(shutil.copyfile(base, folder / "written.db")), tables),
    )
    print(f"  the same rows written, in the order of their keys, and no more: {least * 1000:.0f} ms here")


def copy(folder: Path, me: Person) -> None:
    """Save a checked copy of 10 MB, whole and without history, against a plain copy of the file."""
    large = folder / "large.db"
    make_ten_years(large, me, versions=9)
    numbers = iter(range(100_000))

    def ours(*, with_history: bool = True) -> None:
        save_copy(large, folder / f"copy-{next(numbers)}.db", by="Ann", with_history=with_history)

    def plain() -> None:
        shutil.copyfile(large, folder / f"copy-{next(numbers)}.db")

    for what, with_history in (("with its history", True), ("without earlier wordings", False)):
        seconds, _ = report(
            f"a checked copy of {megabytes(large)} {what} / a plain copy of the file",
            partial(ours, with_history=with_history),
            plain,
        )
        print(f"  the copy: {seconds * 1000:.0f} ms here (aim 150)")

    def least() -> None:
        target = folder / f"copy-{next(numbers)}.db"
        least_of(large)
        with closing(sqlite3.connect(large)) as connection:
            connection.execute("VACUUM INTO ?", (str(target),))
        with target.open("rb+") as file:
            os.fsync(file.fileno())
        least_of(target)

    _, seconds = report(
        "a checked copy / the least that any check takes of the file, and of a compact copy", ours, least
    )
    print(f"  that least: {seconds * 1000:.0f} ms here")


def many_revisions(count: int) -> tuple[Revision, ...]:
    """Return a person, a visit each 60 notes, and notes of 1.5 KB, each in five versions."""
    record = Record(clock=lambda: NOW)
    ann = Person("ann", "Ann")
    found = [*record.put(ann, author_uid="ann", seen=()).revisions]
    found += record.put(School("A school"), author_uid="ann", seen=()).revisions
    places = [f"b{number}" for number in range(1, 9)] + list(careers_toolkit().questions)[:4]
    visits = 0
    while len(found) < count:
        visits += 1
        visit = Visit(f"visit-{visits}", "2026-11-12", f"Visit {visits}")
        found += record.put(visit, author_uid="ann", seen=()).revisions
        for place in places:
            for version in range(5):
                note = Note(visit.uid, place, "ann", f"Version {version}. " + "Some words of a note. " * 65)
                found += record.put(note, author_uid="ann", seen=record.seen(note.uid)).revisions
                record.end_burst()
    return tuple(found[:count])


def rows_of(path: Path) -> None:
    """Read every row of a file as a program would that believes everything."""
    with closing(sqlite3.connect(path)) as connection:
        for table in ("revision", "revision_parent", "note", "mark", "visit"):
            connection.execute(f"SELECT * FROM {table}").fetchall()


def rows_by_table(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of the tables that a union writes, in the order of their keys."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
            for table in ("person", "school", "visit", "note", "revision", "revision_parent")
        }


def write_rows(path: Path, tables: dict[str, list[tuple[object, ...]]]) -> None:
    """Write rows into a monitoring file in one transaction."""
    connection = connections.connect(path)
    try:
        connection.execute("BEGIN IMMEDIATE")
        for table, rows in tables.items():
            connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
        connection.execute("COMMIT")
    finally:
        connection.close()


def least_of(path: Path) -> None:
    """Do to a file what no safe opening can do without, with nothing but the standard library, and look at none of it."""
    parse, found = json.JSONDecoder().raw_decode, sha256()
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(path.read_bytes())
        connection.execute("PRAGMA integrity_check").fetchall()
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        for (table,) in tables:
            rows = connection.execute(f"SELECT * FROM {table}").fetchall()
            found.update("\0".join(map(str, chain.from_iterable(rows))).encode())
            if table == "revision":
                for row in rows:
                    parse(row[-1])


def opening(path: Path) -> Callable[[], None]:
    """Return what opens a file safely."""
    return lambda: void(read(path))


def megabytes(path: Path) -> str:
    """Return the size of a file."""
    return f"{path.stat().st_size / 1e6:.1f} MB"


if __name__ == "__main__":
    main()
