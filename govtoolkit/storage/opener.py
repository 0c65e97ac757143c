"""Open any file safely: look at a private copy in memory, believe nothing, change nothing.

The order is that of the measurements: the header's bytes before any SQL, then the schema, the integrity, the references and
every row. The file itself is only ever read here.
"""

import os
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import NamedTuple

from govtoolkit.record.model import LONGEST_CONTENT
from govtoolkit.storage import checking, readable, schema, store
from govtoolkit.storage import seal as seals
from govtoolkit.storage.failures import DamagedFileError, UnusableFileError

SMALLEST_FILE = 512
LARGEST_FILE = 256 * 1024 * 1024
LONGEST_CHECK = 5.0
"""Seconds that a check of a file may take before it is given up as hostile."""

KEEPS_CHANGES_BESIDE = "another program keeps its last changes beside it, and without that second file they are missing"

_MAGIC = b"SQLite format 3\x00"
_WRITE_AHEAD_LOG = b"\x02\x02"  # a way of writing that we never use: the file alone may be old
_BESIDE = ("-journal", "-wal")
_READS = 100
_SECONDS_BETWEEN_READS = 0.02
_STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 100_000
_OTHER_FORMATS = {
    b"PK\x03\x04": "a zip archive or an office document",
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a photograph",
    b"GIF8": "a picture",
    b"{\\rtf": "a text document",
}


class Examined(NamedTuple):
    """A sound monitoring file, as a private copy in memory.

    Fields:
        connection: to the copy; whoever examined the file closes it.
        contents: what the file holds.
        version: of its format; one that is older than ours is read as it is.
        seal: 'missing' where the file was not closed properly, 'wrong' where it was changed outside govtoolkit.
        changed_outside: what another program changed, in words; empty in a file that only we wrote.
        read_only: why the file cannot be written to, as a sentence; '' where it can.
    """

    connection: sqlite3.Connection
    contents: store.Contents
    version: int
    seal: seals.Seal
    changed_outside: tuple[str, ...]
    read_only: str


def examine(path: Path) -> Examined:
    """Return what a monitoring file holds, after checking all of it. Never changes a byte of it.

    Raises:
        UnusableFileError: it is missing, may not be read, is not a database, another program's, made by a newer version of
            govtoolkit, or damaged. The sentence says which.
    """
    data = read_bytes(path)
    _check_header(path, data)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        _load(connection, data)
        version = int.from_bytes(data[60:64])
        _check_schema(path, connection, version)
        _check_integrity(path, connection)
        contents, seal = _check_rows(path, connection)
        changed = (*_switched(path), *_changed_rows(connection, contents, seal))
        connection.set_progress_handler(None, 0)
    except (sqlite3.Error, UnicodeDecodeError, MemoryError) as error:
        connection.close()
        what = "checking it took too long" if "interrupted" in str(error) else "parts of it cannot be read"
        raise DamagedFileError(path, what) from error
    except BaseException:
        connection.close()
        raise
    return Examined(connection, contents, version, seal, changed, _why_read_only(path))


def _switched(path: Path) -> Iterator[str]:
    with path.open("rb") as file:
        if file.read(20)[18:20] == _WRITE_AHEAD_LOG:
            yield KEEPS_CHANGES_BESIDE


def _changed_rows(connection: sqlite3.Connection, contents: store.Contents, seal: seals.Seal) -> Iterator[str]:
    if seal == "right":  # it covers the readable tables as well
        return
    changed = tuple(readable.differences(connection, contents.current))
    yield from changed
    if seal == "wrong" and not changed:
        yield "something in it is not as govtoolkit left it"


def read_bytes(path: Path) -> bytes:
    """Return the bytes of the file, after rolling back or taking in, on a private copy, what a crash left beside it.

    Raises:
        UnusableFileError: they cannot be read, or are far more than any monitoring file has.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnusableFileError("not a database", f"“{path}” is a folder.", "Choose a monitoring file in it.")
        if not stat.S_ISREG(status.st_mode):
            raise UnusableFileError(
                "not a database", f"“{path}” is not an ordinary file.", "Choose a file made by govtoolkit."
            )
        if status.st_size > LARGEST_FILE:
            raise UnusableFileError(
                "too large",
                f"“{path}” is far larger than any monitoring file.",
                "Choose a file made by govtoolkit: one of ten years has about 10 MB.",
            )
        return _read_undisturbed(path, Path(os.path.realpath(path)))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UnusableFileError("missing", f"There is no file “{path}”.", "Check the name and the folder.") from error
    except PermissionError as error:
        raise UnusableFileError(
            "no permission",
            f"You may not read “{path}”.",
            "Ask its owner to let you into the folder and read it, or to send you a copy.",
        ) from error
    except OSError as error:
        raise UnusableFileError(
            "damaged",
            f"“{path}” could not be read ({error.strerror}).",
            "Check that the disk or memory stick is still there, or open another copy.",
        ) from error


def _read_undisturbed(path: Path, real: Path) -> bytes:
    """Return the bytes of one moment; `real` is the file itself, for SQLite looks beside that and not beside a link to it."""
    for _ in range(_READS):
        before = _State.of(real)
        data, problem = b"", None
        try:
            data = _settled_copy(real) if before.is_unfinished else real.read_bytes()
        except sqlite3.Error as error:
            problem = error
        if _State.of(real) != before:  # another program saved meanwhile: what was read may be half old and half new
            sleep(_SECONDS_BETWEEN_READS)
        elif problem is not None:
            raise DamagedFileError(path, "its last change was cut short and cannot be undone") from problem
        else:
            return data
    raise UnusableFileError(
        "busy", f"“{path}” is being written to all the time by another program.", "Wait a moment and open it again."
    )


class _State(NamedTuple):
    """What tells that a file was written to: its time, the part of its header that counts changes, what stands beside it."""

    times: tuple[int, int, int]
    header: bytes
    beside: tuple[tuple[str, int, int], ...]

    @classmethod
    def of(cls, path: Path) -> "_State":
        with path.open("rb") as file:
            header = file.read(28)
        status = path.stat()
        beside = []
        for suffix in _BESIDE:
            with suppress(FileNotFoundError):
                found = path.with_name(path.name + suffix).stat()
                if found.st_size:
                    beside.append((suffix, found.st_size, found.st_mtime_ns))
        return cls((status.st_ino, status.st_size, status.st_mtime_ns), header, tuple(beside))

    @property
    def is_unfinished(self) -> bool:
        """Whether the file alone is not what SQLite would read: a crash, or a program with a write-ahead log, left more."""
        return self.header.startswith(_MAGIC) and (bool(self.beside) or self.header[18:20] == _WRITE_AHEAD_LOG)


def _settled_copy(path: Path) -> bytes:
    """Return the bytes as they are after the last complete transaction.

    Raises:
        sqlite3.Error: there is no such state.
    """
    with tempfile.TemporaryDirectory(prefix="govtoolkit-") as folder:
        copy = Path(folder, path.name)
        shutil.copyfile(path, copy)
        for suffix in _BESIDE:
            with suppress(FileNotFoundError):
                shutil.copyfile(path.with_name(path.name + suffix), copy.with_name(copy.name + suffix))
        connection = sqlite3.connect(copy, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
        finally:
            connection.close()
        return copy.read_bytes()


def _check_header(path: Path, data: bytes) -> None:
    if not data.startswith(_MAGIC):
        if not data:
            raise UnusableFileError(
                "not a database", f"“{path}” is empty.", "Perhaps it was not copied or downloaded whole."
            )
        what = next((name for start, name in _OTHER_FORMATS.items() if data.startswith(start)), "something else")
        raise UnusableFileError(
            "not a database", f"“{path}” is not a monitoring file: it is {what}.", "Choose a file made by govtoolkit."
        )
    if len(data) < SMALLEST_FILE:
        raise DamagedFileError(path, "its end is missing")
    application_id, version = int.from_bytes(data[68:72]), int.from_bytes(data[60:64])
    if application_id != schema.APPLICATION_ID:
        raise UnusableFileError(
            "another program",
            f"“{path}” is a database of another program, not a monitoring file.",
            "Choose a file made by govtoolkit.",
        )
    if version > schema.FORMAT_VERSION:
        raise UnusableFileError(
            "newer version",
            f"“{path}” was made by a newer version of govtoolkit (format {version}; this one reads {schema.FORMAT_VERSION}).",
            "Install the newest govtoolkit and open it again, or ask for a print of it.",
        )
    page_size = int.from_bytes(data[16:18])
    page_size = 65536 if page_size == 1 else page_size
    whole = page_size >= SMALLEST_FILE and len(data) % page_size == 0
    if not whole or int.from_bytes(data[28:32]) != len(data) // page_size:
        is_longer = whole and int.from_bytes(data[28:32]) < len(data) // page_size
        raise DamagedFileError(path, "there is more in it than belongs there" if is_longer else "part of it is missing")
    if int.from_bytes(data[56:60]) != 1 or version < 1:
        raise DamagedFileError(path, "its beginning is not one that govtoolkit writes")


def _load(connection: sqlite3.Connection, data: bytes) -> None:
    if data[18:20] != b"\x01\x01":  # in memory there is no write-ahead log
        data = data[:18] + b"\x01\x01" + data[20:]
    connection.deserialize(data)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_CONTENT + 1_000_000)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    for pragma in ("trusted_schema = OFF", "foreign_keys = ON", "cell_size_check = ON"):
        connection.execute(f"PRAGMA {pragma}")
    give_up = monotonic() + LONGEST_CHECK
    connection.set_progress_handler(lambda: int(monotonic() > give_up), _STEPS_BETWEEN_LOOKS_AT_THE_CLOCK)


def _check_schema(path: Path, connection: sqlite3.Connection, version: int) -> None:
    if schema.objects(connection) != schema.expected_objects(version):
        raise DamagedFileError(path, "it is not laid out as govtoolkit does it")


def _check_integrity(path: Path, connection: sqlite3.Connection) -> None:
    # On a writable copy only: a read-only connection does not check CHECK constraints.
    if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise DamagedFileError(path, "its parts do not fit together")
    if connection.execute("PRAGMA foreign_key_check").fetchall():
        raise DamagedFileError(path, "some entries belong to others that are not there")


def _check_rows(path: Path, connection: sqlite3.Connection) -> tuple[store.Contents, seals.Seal]:
    """Read every row of every table, decode every revision, and return what the file holds and how its seal fits."""
    look = checking.Look(connection)
    try:
        seal = seals.look_at(connection, look)
    except seals.NoTextError as error:
        raise DamagedFileError(path, "some of its letters cannot be read") from error
    if look.problem:
        raise DamagedFileError(path, look.problem)
    return look.contents(store.read_info(connection).get("content_seal", "")), seal


def _why_read_only(path: Path) -> str:
    for place in (path, path.absolute().parent):
        if not os.access(place, os.W_OK):
            return f"“{path}” can only be read here: {'the file' if place == path else 'its folder'} does not allow changes."
    return ""
