"""Earlier copies of monitoring files, kept in the user's own folder: whole files, each looked at again once it is written.

Every file has a folder of its own, known by when the file was created and by where it is. A copy is never written over: a
new one is a new file, and the oldest go as there come to be too many. They are put in order by their number, for a clock
may be wrong.
"""

import hashlib
import json
import logging
import os
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from pathlib import Path

from govtoolkit import files
from govtoolkit.clock import Clock, system_clock, utc_text
from govtoolkit.errors import UserError
from govtoolkit.files import write_whole
from govtoolkit.record.revisions import History, Purge
from govtoolkit.storage import failures, migrating, opener, seal, share, store

MOST_BYTES = 500_000_000
"""How much all earlier copies of all files may take together."""

ALWAYS_KEPT = 3
"""How many of each file are kept, however large they are."""

_ALL, _DAYS, _WEEKS, _MONTHS = timedelta(days=1), 12, 10, 9
_ABOUT = "about.json"
_NAME = re.compile(r"(\d{6})-(\d{8}T\d{6}Z)-([0-9a-f]{16})\.db")

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Backup:
    """An earlier copy.

    Fields:
        made_at: a UTC time.
        number: counts up with each copy of its file; tells which of two is the later.
        size: in bytes.
        file: the monitoring file that it is of, as it was called then.
        school: the name of the school then.
        mark: the beginning of its seal: copies that say the same have the same.
    """

    path: Path
    made_at: str
    number: int
    size: int
    file: Path
    school: str
    mark: str


@dataclass(frozen=True)
class _About:
    """What is kept beside the copies of a file."""

    file: Path
    created_at: str = ""
    school: str = ""
    erasures: int = 0


class Backups:
    """All earlier copies that this computer's user has.

    Args:
        data_folder: of the user; made when it is first needed.
    """

    def __init__(self, data_folder: Path, *, clock: Clock = system_clock) -> None:
        self._folder = data_folder / "backups"
        self._clock = clock

    def make(self, connection: sqlite3.Connection, file: Path) -> Path | None:
        """Keep a copy of the file behind a connection; return it, None where the last one says the same.

        Copies that are there already forget what was erased from the file since.

        Raises:
            UserError: there is no room for one, or it is not what was written; those that are there stay.
        """
        try:
            info = store.read_info(connection)
            folder = self._folder_of(info["created_at"], file)
            self._forget_what_was_erased(connection, folder, info["created_at"])
            known = _in(folder)
            if info["content_seal"] and known and known[0].mark == _mark(info["content_seal"]):
                return None
            with closing(share.in_memory(connection)) as copy:
                seal.write(copy)
                return self._keep(copy, folder, file, known)
        except sqlite3.Error as error:
            raise failures.explain(error, self._folder) from error
        except OSError as error:
            raise files.explain(error, self._folder) from error

    def of_file(self, file: Path, created_at: str = "") -> tuple[Backup, ...]:
        """Return the copies of a file, the newest first: those made where it is, and those of a file that was moved here.

        Args:
            created_at: when the file was created; '' where it cannot be read any more, or is gone.
        """
        here = set(self._folder.glob(f"*-{_key(_real(file))}"))
        moved = {each for each in self._of(created_at) if not _about(each).file.exists()} if created_at else set()
        found = chain.from_iterable(_in(folder) for folder in here | moved)
        return tuple(sorted(found, key=lambda each: (each.made_at, each.number), reverse=True))

    def size(self) -> int:
        """Return how many bytes all copies of all files take."""
        return sum(each.size for each in self._all())

    def erase(self, created_at: str, purges: Iterable[Purge]) -> int:
        """Erase for good from every copy of a file, wherever that was; return how many copies there are now.

        Each is written anew, whole, and looked at again; one that cannot be read any more is taken away.

        Raises:
            UserError: a copy could not be written anew; it is as it was.
        """
        theirs = History({}, {each.uid: each for each in purges})
        count = 0
        try:
            for folder in self._of(created_at):
                count += sum(self._erase(folder, backup, theirs) for backup in _in(folder))
                self._tell_about(folder, replace(_about(folder), created_at=created_at, erasures=len(theirs.purged)))
        except sqlite3.Error as error:
            raise failures.explain(error, self._folder) from error
        except OSError as error:
            raise files.explain(error, self._folder) from error
        return count

    def _erase(self, folder: Path, backup: Backup, theirs: History) -> bool:
        try:
            examined = opener.examine(backup.path)
        except UserError as error:
            _log.info("an earlier copy that cannot be read is taken away: %s", error)
            backup.path.unlink(missing_ok=True)
            return False
        with closing(examined.connection):
            migrating.bring_up_to_date(examined.connection)
            store.unite(examined.connection, theirs)
            if seal.look_at(examined.connection) == "right":  # it was erased from this one before
                return True
            with closing(share.in_memory(examined.connection)) as copy:
                seal.write(copy)
                path = folder / _name(backup.number, backup.made_at, store.read_info(copy)["content_seal"])
                share.write_out(copy, path, replace=True)
        if path != backup.path:
            backup.path.unlink(missing_ok=True)
        return True

    def _forget_what_was_erased(self, connection: sqlite3.Connection, folder: Path, created_at: str) -> None:
        purges = store.read_purged(connection)
        if len(purges) > _about(folder).erasures:
            self.erase(created_at, purges.values())

    def _keep(self, copy: sqlite3.Connection, folder: Path, file: Path, known: Sequence[Backup]) -> Path | None:
        sealed = store.read_info(copy)["content_seal"]
        if known and known[0].mark == _mark(sealed):
            return None
        folder.mkdir(parents=True, exist_ok=True)
        files.sweep(folder)
        path = folder / _name(known[0].number + 1 if known else 1, utc_text(self._clock()), sealed)
        contents = share.write_out(copy, path, replace=True)
        school = next((each for each in contents.current if each.record_kind == "school" and not each.deleted), None)
        name = getattr(school.entry, "name", "") if school else ""
        erasures = len(store.read_purged(copy))
        self._tell_about(folder, _About(_real(file), contents.info["created_at"], name, erasures))
        self._thin(folder)
        return path

    def _thin(self, folder: Path) -> None:
        """Take away the copies of a file that are too many, and the oldest of all where they take too much room."""
        today = self._clock().astimezone(UTC).date()
        known = _in(folder)
        for backup, stays in zip(known, staying([_day(each) for each in known], today), strict=True):
            if not stays:
                backup.path.unlink(missing_ok=True)
        size = self.size()
        late = (each for folder in self._folders() for each in _in(folder)[ALWAYS_KEPT:])
        for backup in sorted(late, key=lambda each: (each.made_at, each.number)):
            if size <= MOST_BYTES:
                break
            _log.info("the oldest earlier copy goes, for together they take too much room")
            backup.path.unlink(missing_ok=True)
            size -= backup.size

    def _folder_of(self, created_at: str, file: Path) -> Path:
        return self._folder / f"{_key(created_at)}-{_key(_real(file))}"

    def _of(self, created_at: str) -> list[Path]:
        return sorted(self._folder.glob(f"{_key(created_at)}-*"))

    def _folders(self) -> list[Path]:
        return sorted(self._folder.glob("*-*"))

    def _all(self) -> Iterator[Backup]:
        return chain.from_iterable(map(_in, self._folders()))

    @staticmethod
    def _tell_about(folder: Path, about: _About) -> None:
        content = {**asdict(about), "file": str(about.file)}
        write_whole(folder / _ABOUT, json.dumps(content, indent=1).encode(), replace=True)


def staying(days: Sequence[date], today: date) -> list[bool]:
    """Tell of each copy whether it stays; `days` are those that they were made on, the newest copy first.

    All of today and yesterday stay, then the newest of each of twelve days, ten weeks and nine months that have any: counted,
    not reckoned from today, so that a clock that jumps takes none away.
    """
    left = {"day": _DAYS, "week": _WEEKS, "month": _MONTHS}
    last: dict[str, object] = {}
    stays = []
    for number, day in enumerate(days):
        periods = {"day": day, "week": day.isocalendar()[:2], "month": (day.year, day.month)}
        is_kept = number < ALWAYS_KEPT or day >= today - _ALL
        if not is_kept:
            period = next((name for name, number in left.items() if number), "")
            is_kept = bool(period) and last.get(period) != periods[period]
            if is_kept:
                left[period] -= 1
        if is_kept:
            last = {**periods}
        stays.append(is_kept)
    return stays


def _in(folder: Path) -> list[Backup]:
    """Return the copies in the folder of a file, the newest first."""
    about = _about(folder)
    found = []
    for path in folder.glob("*.db"):
        parts = _NAME.fullmatch(path.name)
        with suppress(OSError, ValueError):  # gone meanwhile, or named for a day that is none
            if parts:
                made_at = utc_text(datetime.strptime(parts[2], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC))
                size = path.stat().st_size
                found.append(Backup(path, made_at, int(parts[1]), size, about.file, about.school, parts[3]))
    return sorted(found, key=lambda each: each.number, reverse=True)


def _about(folder: Path) -> _About:
    try:
        content = json.loads((folder / _ABOUT).read_bytes())
        return _About(Path(content["file"]), content["created_at"], content["school"], int(content["erasures"]))
    except (OSError, ValueError, TypeError, KeyError):
        return _About(folder)


def _name(number: int, made_at: str, sealed: str) -> str:
    return f"{number:06}-{made_at.replace('-', '').replace(':', '')}-{_mark(sealed)}.db"


def _mark(sealed: str) -> str:
    return sealed[:16]


def _day(backup: Backup) -> date:
    return date.fromisoformat(backup.made_at[:10])


def _key(text: str | Path) -> str:
    return hashlib.sha256(str(text).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _real(file: Path) -> Path:
    return Path(os.path.realpath(file))
