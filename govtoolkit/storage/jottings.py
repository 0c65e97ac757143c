"""Private jottings: a file of the user's own, beside no monitoring file and never part of one.

A row is what one run of the program wrote at one place of a visit. It takes the place of the rows that its writer had on
screen, and of no others: of two windows that write at one place, both texts stand. Earlier wordings are not kept.
"""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from time import monotonic
from typing import Any

from govtoolkit import files
from govtoolkit.clock import is_utc_text
from govtoolkit.errors import UserError
from govtoolkit.files import whole_file, write_whole
from govtoolkit.record.revisions import Seen
from govtoolkit.storage import connection as connections
from govtoolkit.storage import store
from govtoolkit.storage.failures import UnusableFileError, explain
from govtoolkit.storage.transaction import transaction, write_anew

APPLICATION_ID = 0x476F764A  # "GovJ": told from a monitoring file by its header
FORMAT_VERSION = 1
LARGEST_FILE = 64 * 1024 * 1024
LONGEST_CHECK = 5.0
"""Seconds that a check of a file may take before it is given up as hostile."""

_JOTTING = """CREATE TABLE jotting (
  uid TEXT PRIMARY KEY NOT NULL, visit_uid TEXT NOT NULL,
  place TEXT NOT NULL,         -- as of a note: 'b5', 'q.board.1', an own question's uid; 'visit' for the visit itself
  seq INTEGER NOT NULL,        -- grows while it is written on
  written_at TEXT NOT NULL, body TEXT NOT NULL
) STRICT"""
_COLUMNS = "uid, visit_uid, place, seq, written_at, body"
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 100_000
_ANOTHER = "Choose a file that was made with “Save my private jottings”."


@dataclass(frozen=True)
class Jotting:
    """What stands at a place of a visit; `replaces` are the states that its writer had on screen there."""

    uid: str
    visit_uid: str
    place: str
    seq: int
    written_at: str
    body: str
    replaces: tuple[Seen, ...] = ()

    @property
    def seen(self) -> Seen:
        """This very state."""
        return Seen(self.uid, self.seq)


class JottingShelf:
    """The user's own file of jottings, made when it is first written to, and the rescue files beside it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._rescue_file = path.with_name(f"rescued-{path.stem}-{os.urandom(4).hex()}.json")

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    def connect(self) -> sqlite3.Connection:
        """Connect; a new file can be read by its owner only."""
        self._make_room()
        connection = connections.connect(self._path)
        try:
            _lay_out(connection)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def look_outside(self, connection: sqlite3.Connection) -> tuple[sqlite3.Connection, None]:
        """See nothing: what another window jots is read when a file is opened."""
        return connection, None

    def close(self, connection: sqlite3.Connection) -> None:
        """Close the file."""
        connections.close(connection)

    def append(self, connection: sqlite3.Connection, words: Sequence[Jotting]) -> None:
        """Store jottings; an empty one is gone from the file."""
        with transaction(connection):
            write_anew(connection)
            _insert(connection, words)

    def keep(self, words: Sequence[Jotting]) -> Path:
        """Keep jottings in this run's rescue file."""
        self._make_room(file=False)
        write_whole(self._rescue_file, json.dumps([asdict(each) for each in words]).encode(), replace=True)
        return self._rescue_file

    def kept(self) -> Mapping[Path, tuple[Jotting, ...]]:
        """Return what any run kept, by the rescue files it is in; one that cannot be read stays where it is."""
        found = {}
        for path in sorted(self._path.parent.glob(f"rescued-{self._path.stem}-*.json")):
            try:
                found[path] = tuple(map(_jotting_of, json.loads(path.read_bytes())))
            except (OSError, ValueError, TypeError, KeyError):
                continue
        return found

    def _make_room(self, *, file: bool = True) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if file and not self._path.exists():
                self._path.touch(mode=0o600)
        except OSError as error:
            raise files.explain(error, self._path) from error


def standing(jottings: Iterable[Jotting]) -> tuple[Jotting, ...]:
    """Return those that stand, the oldest first: neither empty nor replaced, each in its newest state."""
    newest: dict[str, Jotting] = {}
    gone: dict[str, int] = {}
    for each in jottings:
        known = newest.get(each.uid)
        if known is None or known.seq < each.seq:
            newest[each.uid] = each
        for seen in each.replaces:
            gone[seen.uid] = max(seen.seq, gone.get(seen.uid, 0))
    found = (each for each in newest.values() if each.body and gone.get(each.uid, 0) < each.seq)
    return tuple(sorted(found, key=lambda each: (each.written_at, each.uid)))


def read(connection: store.Connection, path: Path) -> tuple[Jotting, ...]:
    """Return what stands in the user's own file.

    Raises:
        UserError: it is not a file of jottings, or is damaged.
    """
    return tuple(_checked(connection, path))


def read_saved(path: Path) -> tuple[Jotting, ...]:
    """Return what stands in a file that was saved or sent by somebody, on a private copy in memory: it may be anything.

    Raises:
        UserError: it is missing, is not a file of jottings, or is damaged.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UnusableFileError("too large", f"“{path}” is far larger than any file of jottings.", _ANOTHER)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnusableFileError("missing", f"There is no file “{path}”.", "Check the name and the folder.") from error
    except OSError as error:
        raise UnusableFileError(
            "no permission",
            f"“{path}” could not be read ({error.strerror}).",
            "See that the disk or memory stick is still there, and that you may open the file.",
        ) from error
    if not _is_ours(data[:_HEADER]):
        raise UnusableFileError("another program", f"“{path}” is not a file of private jottings.", _ANOTHER)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.deserialize(data[:18] + b"\x01\x01" + data[20:])  # in memory there is no write-ahead log
        connection.execute("PRAGMA trusted_schema = OFF")
        give_up = monotonic() + LONGEST_CHECK
        connection.set_progress_handler(lambda: int(monotonic() > give_up), _STEPS_BETWEEN_LOOKS_AT_THE_CLOCK)
        return tuple(_checked(connection, path))
    except (sqlite3.Error, UnicodeDecodeError, MemoryError) as error:
        raise _damaged(path, "parts of it cannot be read") from error
    finally:
        connection.close()


def write_saved(path: Path, jottings: Sequence[Jotting], *, replace: bool) -> None:
    """Write jottings to a file of their own, whole or not at all; only a file of jottings is ever replaced.

    Raises:
        UserError: the path is taken, or the folder or the disk does not take it.
    """
    if replace and path.exists() and not _holds_jottings(path):
        raise UserError(f"“{path}” is there already, and is not a file of private jottings.", "Choose another name.")
    with whole_file(path, replace=replace) as temporary:
        try:
            connection = connections.connect(temporary)
            try:
                _lay_out(connection)
                with transaction(connection):
                    _insert(connection, jottings)
            finally:
                connections.close(connection)
        except sqlite3.Error as error:
            raise explain(error, path) from error


def _lay_out(connection: sqlite3.Connection) -> None:
    """Make the table where there is none yet, even if another window is just doing the same."""
    if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        return
    with transaction(connection):
        connection.execute(_JOTTING.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS"))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT_VERSION}")


def _insert(connection: sqlite3.Connection, jottings: Iterable[Jotting]) -> None:
    for each in jottings:
        connection.execute(
            f"INSERT INTO jotting ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET"
            " seq = excluded.seq, written_at = excluded.written_at, body = excluded.body WHERE excluded.seq > jotting.seq",
            (each.uid, each.visit_uid, each.place, each.seq, each.written_at, each.body),
        )
        gone = (*each.replaces, *(() if each.body else (each.seen,)))
        connection.executemany("DELETE FROM jotting WHERE uid = ? AND seq <= ?", [(one.uid, one.seq) for one in gone])


def _damaged(path: Path, what: str) -> UnusableFileError:
    return UnusableFileError(
        "damaged",
        f"“{path}” is damaged: {what}.",
        "Nothing in it was changed. Use another copy of your private jottings, if you have one.",
    )


def _checked(connection: sqlite3.Connection, path: Path) -> Iterator[Jotting]:
    """Yield the jottings of a file after looking at all of it."""
    found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application == APPLICATION_ID and version > FORMAT_VERSION:
        raise UnusableFileError(
            "newer version", f"“{path}” was made by a newer version of govtoolkit.", "Install the newest govtoolkit."
        )
    if application != APPLICATION_ID or found != _expected():
        raise _damaged(path, "it is not laid out as govtoolkit does it")
    if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise _damaged(path, "its parts do not fit together")
    for row in connection.execute(f"SELECT {_COLUMNS} FROM jotting ORDER BY written_at, uid"):
        jotting = Jotting(*row)
        if "\x00" in "".join((jotting.uid, jotting.visit_uid, jotting.place, jotting.body)):
            raise _damaged(path, "some of its letters cannot be read")
        if jotting.seq < 1 or not is_utc_text(jotting.written_at):
            raise _damaged(path, "one of its entries cannot be read")
        yield jotting


@cache
def _expected() -> list[tuple[str, str]]:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute(_JOTTING)
        return connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    finally:
        connection.close()


def _is_ours(header: bytes) -> bool:
    return header.startswith(_MAGIC) and int.from_bytes(header[68:72]) == APPLICATION_ID


def _holds_jottings(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _is_ours(file.read(_HEADER))
    except OSError as error:
        raise files.explain(error, path) from error


def _jotting_of(fields: dict[str, Any]) -> Jotting:
    return Jotting(**{**fields, "replaces": tuple(Seen(**each) for each in fields["replaces"])})
