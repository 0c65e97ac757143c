"""Who has a monitoring file open: a small text file beside it, for people and for other computers.

It informs and prevents nothing: what two people write at once is kept by SQLite's own locks and by the union of histories.
The lock of a run that crashed is told from one that is held by a lock of the operating system on the little file itself,
which goes with its process; whether a run on another computer crashed, nobody can know from here.
"""

import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from time import sleep

from govtoolkit.clock import from_utc_text, is_utc_text, long_date, utc_text

if sys.platform == "win32":
    import msvcrt
    import platform
else:
    import fcntl

_LOOKS = 10
_BETWEEN_LOOKS = 0.03  # seconds
_BEYOND_THE_TEXT = 1 << 20  # Windows lets nobody read a byte that is locked


@dataclass(frozen=True)
class Holder:
    """Who has a file open.

    Fields:
        name: of the person, as others are to read it.
        user: the uid that this computer's user has in the settings.
        machine: the computer's name.
        since: a UTC time; '' where nobody knows.
        run: tells this run of the program from any other.
    """

    name: str
    user: str
    machine: str
    since: str
    run: str


SOMEBODY_UNKNOWN = Holder("Somebody", "", "another computer", "", "")
"""Whom a lock names that cannot be read."""


class FileLock:
    """The lock of one monitoring file, `.~lock.NAME#` beside it, as office programs do."""

    def __init__(self, file: Path, holder: Holder) -> None:
        self._path = _beside(file)
        self._holder = holder
        self._handle: int | None = None

    @property
    def path(self) -> Path:
        """Where the lock is."""
        return self._path

    def take(self) -> Holder | None:
        """Take the lock; return who has it instead, None where nobody else has, or where the folder has no room for one.

        Another run of the same user on this computer is nobody else: it goes on holding the lock for both.
        """
        try:
            self._handle = self._make()
        except FileExistsError:
            other = self.holder()
            if other is not None and (other.machine, other.user) != (self._holder.machine, self._holder.user):
                return other
            if other is None or self._is_left_over():
                self.take_over()
        except OSError:  # it only informs: nobody is kept from writing for want of it
            self._handle = None
        return None

    def take_over(self) -> None:
        """Take the lock whoever has it."""
        self._let_go()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        with suppress(OSError):
            self._handle = self._make()

    def holder(self) -> Holder | None:
        """Return who has the lock now, None where nobody has."""
        for _ in range(_LOOKS):
            found = self._read()
            if found is not SOMEBODY_UNKNOWN:
                return found
            sleep(_BETWEEN_LOOKS)  # perhaps it is just being written
        return SOMEBODY_UNKNOWN

    def _read(self) -> Holder | None:
        try:
            values = json.loads(self._path.read_bytes())
            found = Holder(**{name: str(values[name]) for name in asdict(SOMEBODY_UNKNOWN)})
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError):
            return SOMEBODY_UNKNOWN
        return found if is_utc_text(found.since) else SOMEBODY_UNKNOWN

    def release(self) -> None:
        """Give the lock back, unless somebody took it over."""
        is_ours = self._handle is not None and self.holder() == self._holder
        self._let_go()
        if is_ours:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def move(self, file: Path) -> None:
        """Give the lock back, and take the one of another file."""
        self.release()
        self._path = _beside(file)
        self.take()

    def _make(self) -> int:
        handle = os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o644)
        try:
            os.write(handle, json.dumps(asdict(self._holder), ensure_ascii=False).encode())
        except OSError:
            os.close(handle)
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
            raise
        with suppress(OSError):  # a network folder may know no such locks: then nobody takes this one for left over
            _hold(handle)
        return handle

    def _is_left_over(self) -> bool:
        """Tell whether the run that made the lock on this computer is gone."""
        try:
            handle = os.open(self._path, os.O_RDWR)
        except OSError:
            return False
        try:
            _hold(handle)
        except OSError:
            return False
        finally:
            os.close(handle)
        return True

    def _let_go(self) -> None:
        if self._handle is not None:
            with suppress(OSError):
                os.close(self._handle)
            self._handle = None


def _beside(file: Path) -> Path:
    real = Path(os.path.realpath(file))
    return real.with_name(f".~lock.{real.name}#")


def this_run(name: str, user: str, now: datetime) -> Holder:
    """Return this run of the program as a holder: the person's name, and the uid that the user has in the settings."""
    return Holder(name, user, _machine() or "this computer", utc_text(now), os.urandom(8).hex())


def in_words(holder: Holder) -> str:
    """Return who has a file open and since when: 'Ann Smith has had it open on LAPTOP-7 since 14:05 on 22 November 2026'."""
    if not holder.since:
        return f"{holder.name} has it open on {holder.machine}"
    since = from_utc_text(holder.since).astimezone()
    return f"{holder.name} has had it open on {holder.machine} since {since:%H:%M} on {long_date(since.date().isoformat())}"


def _machine() -> str:
    if sys.platform == "win32":
        return platform.node()
    return os.uname().nodename  # what `platform` says too, which has much to prepare first


def _hold(handle: int) -> None:
    """Hold the lock of the operating system on an open file.

    Raises:
        OSError: another process has it.
    """
    if sys.platform == "win32":
        os.lseek(handle, _BEYOND_THE_TEXT, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
