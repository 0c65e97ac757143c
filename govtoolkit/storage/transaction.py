"""A transaction that is all or nothing, and waits for others rather than fail."""

import sqlite3

_COMMIT_TRIES = 5


class transaction:  # noqa: N801 - reads as a verb: `with transaction(connection):`
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


def write_anew(connection: sqlite3.Connection) -> None:
    """Let the caller's transaction write to the file even where it changes nothing.

    A commit of which only the very last sync failed is in the file, but perhaps not on the disk. Storing the same again
    changes nothing, and SQLite would say yes to that without asking the disk.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute(f"PRAGMA user_version = {version}")  # its page is written whatever stands there
