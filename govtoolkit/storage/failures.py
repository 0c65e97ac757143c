"""What to tell a person when SQLite says no: the file, what is wrong with it, and the way out."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from govtoolkit.errors import UserError

READONLY_DBMOVED = 8 | (4 << 8)  # SQLITE_READONLY_DBMOVED: the file was moved or replaced under an open connection


class UnusableFileError(UserError):
    """A file that cannot be opened as a monitoring file.

    `kind` is one of: missing, no permission, busy, not a database, another program, newer version, damaged, too large.
    """

    def __init__(self, kind: str, text: str, hint: str = "") -> None:
        super().__init__(text, hint)
        self.kind = kind


class DamagedFileError(UnusableFileError):
    """A monitoring file, the one at `path`, whose content does not hold together; `what` says where it shows."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(
            "damaged",
            f"“{path}” is damaged: {what}.",
            "Nothing in it was changed. Go back to an earlier copy where there is one, ask whoever sent it for another one, or"
            " save a repaired copy with what can still be read.",
        )
        self.path = path


def explain(error: sqlite3.Error, path: Path) -> UserError:
    """Return the sentence for an error of SQLite while writing to `path`."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    primary = code & 0xFF
    if code == READONLY_DBMOVED:
        return UserError(
            f"“{path}” was moved, renamed or replaced while it was open.", "Open it again where it is now."
        )
    if primary == sqlite3.SQLITE_FULL:
        return UserError(f"“{path}” could not be saved: the disk is full.", "Make some room and save again.")
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return UserError(f"“{path}” could not be saved: another program is using it.", "Close it there and save again.")
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH):
        return UserError(
            f"“{path}” could not be saved: it, or the folder it is in, can only be read.",
            "Copy it to a folder of your own and open the copy.",
        )
    if primary == sqlite3.SQLITE_IOERR:
        return UserError(
            f"“{path}” could not be saved: the disk did not take it.",
            "Check that the disk or memory stick is still there, and save again.",
        )
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DamagedFileError(path, "its parts do not fit together")
    return UserError(f"“{path}” could not be saved ({error}).", "Save a copy under another name.")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Let an error of SQLite while writing to `path` be a sentence.

    Raises:
        UserError: SQLite says no.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise explain(error, path) from error
