"""Disks that are slow or that fail, under SQLite's own code: what no real disk does when a test asks it to.

Our own code runs over them by a connection of apsw that behaves as one of sqlite3. Neither may have a file open that the
other has open in this process, or the locks of one of them are dropped.
"""

import sqlite3
from itertools import count
from pathlib import Path
from time import sleep

import apsw

from govtoolkit.storage import connection as connections

_NUMBERS = count(1)
_AS_IN_SQLITE3 = {
    apsw.BusyError: sqlite3.SQLITE_BUSY,
    apsw.CantOpenError: sqlite3.SQLITE_CANTOPEN,
    apsw.FullError: sqlite3.SQLITE_FULL,
    apsw.IOError: sqlite3.SQLITE_IOERR,
    apsw.ReadOnlyError: sqlite3.SQLITE_READONLY,
}


class Disk(apsw.VFS):
    """A disk that passes on everything that is done to it.

    Attributes:
        waits: whether a sync waits until the real disk has everything.
    """

    waits = True

    def __init__(self) -> None:
        self.vfs_name = f"disk-{next(_NUMBERS)}"
        super().__init__(self.vfs_name, "")

    def before(self, what: str) -> None:
        """Do something before 'write', 'truncate', 'sync', 'delete' or 'open' is passed on, or raise an error instead."""

    def xOpen(self, name, flags):  # noqa: N802 - apsw's own names, here and below
        self.before("open")
        return _File(self, name, flags)

    def xDelete(self, filename, syncdir):  # noqa: N802
        self.before("delete")
        super().xDelete(filename, syncdir)


class _File(apsw.VFSFile):
    def __init__(self, disk, name, flags):
        self._disk = disk
        super().__init__("", name, flags)

    def xWrite(self, data, offset):  # noqa: N802
        self._disk.before("write")
        super().xWrite(data, offset)

    def xTruncate(self, newsize):  # noqa: N802
        self._disk.before("truncate")
        super().xTruncate(newsize)

    def xSync(self, flags):  # noqa: N802
        self._disk.before("sync")
        if self._disk.waits:
            super().xSync(flags)


class SlowDisk(Disk):
    """A disk that takes its time for each sync.

    Attributes:
        seconds: how long one sync takes.
        syncs: how many there were.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds, self.syncs = seconds, 0
        super().__init__()

    def before(self, what: str) -> None:
        if what == "sync":
            self.syncs += 1
            sleep(self.seconds)


class FailingDisk(Disk):
    """A disk that fails when it is told to.

    Attributes:
        error: what it fails with, None while all is well.
        works: so many things it still does before.
        fails_for_good: whether it goes on failing after the first time, until `mend`.
        only: the kind of thing that it fails at; '' for any.
        has_failed: whether it did since it was told to.
    """

    waits = False  # what it fails at is told before; no power is cut, and the real disk would take most of the time

    def __init__(self) -> None:
        self.fail(None)
        super().__init__()

    def fail(self, error, *, after=0, for_good=True, only=""):
        self.error, self.works, self.fails_for_good, self.only = error, after, for_good, only
        self.has_failed = False

    def mend(self):
        self.error = None

    def before(self, what: str) -> None:
        if self.error is None or (self.only and self.only != what):
            return
        self.works -= 1
        if self.works >= 0 or (self.has_failed and not self.fails_for_good):
            return
        self.has_failed = True
        raise self.error("the disk was told to fail")


class DiskConnection:
    """As much of `sqlite3.Connection` as our own code asks for, over a disk of ours."""

    def __init__(self, path: Path, vfs_name: str, prelude: str = "") -> None:
        self._connection = self._call(lambda: apsw.Connection(str(path), apsw.SQLITE_OPEN_READWRITE, vfs_name))
        self._connection.set_busy_timeout(int(connections.BUSY_SECONDS * 1000))
        self.is_open = True
        try:
            self.executescript(connections._PRELUDE + prelude)
        except sqlite3.Error:
            self.close()
            raise

    def execute(self, sql, parameters=()):
        return self._call(self._connection.execute, sql, parameters)

    def executemany(self, sql, parameters):
        return self._call(self._connection.executemany, sql, list(parameters))

    def executescript(self, script):
        # only who asks for all rows has all statements done
        return self._call(lambda: self._connection.execute(script).fetchall())

    @property
    def in_transaction(self):
        return self._connection.in_transaction

    @property
    def total_changes(self):
        return self._connection.total_changes()

    def serialize(self):
        return self._call(self._connection.serialize, "main")

    def close(self):
        self.is_open = False
        self._call(self._connection.close)

    @staticmethod
    def _call(work, *arguments):
        try:
            return work(*arguments)
        except apsw.Error as error:
            as_there = sqlite3.OperationalError(str(error))
            as_there.sqlite_errorcode = next(
                (code for kind, code in _AS_IN_SQLITE3.items() if isinstance(error, kind)), sqlite3.SQLITE_ERROR
            )
            raise as_there from error
