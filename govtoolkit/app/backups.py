"""Earlier copies of a file: those that this computer keeps, how they differ from the file now, and one as a file again."""

from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from govtoolkit.app.naming import restored_path
from govtoolkit.app.reading import read, record_of
from govtoolkit.app.session import Session
from govtoolkit.clock import from_utc_text, long_date
from govtoolkit.errors import UserError
from govtoolkit.files import is_same_file
from govtoolkit.record import rules
from govtoolkit.record.differences import what_differs
from govtoolkit.record.record import Record
from govtoolkit.storage import opener, share
from govtoolkit.storage.backup import Backup, Backups


@dataclass(frozen=True)
class Kept:
    """The earlier copies of a file.

    Fields:
        copies: the newest first.
        now: what stands in the file; None where that cannot be read.
        all_bytes: what the earlier copies of all files take together.
    """

    copies: tuple[Backup, ...]
    now: Record | None
    all_bytes: int


@dataclass(frozen=True)
class EarlierCopy:
    """What an earlier copy holds.

    Fields:
        differs: how it differs from the file as it stands, in words ("2 notes fewer"); none where that cannot be read.
        trouble: why the copy cannot be read, '' where it can.
    """

    backup: Backup
    visits: int = 0
    notes: int = 0
    differs: tuple[str, ...] = ()
    trouble: str = ""


def look_for(path: Path, data_folder: Path, session: Session | None = None) -> Kept:
    """Return the earlier copies of a file, which may be damaged or gone; waits for the disk.

    Args:
        data_folder: the user's own.
        session: what this program has open, this file or another.

    Raises:
        UserError: the open file cannot be read.
    """
    backups = Backups(data_folder)
    now: Record | None
    if session is not None and is_same_file(session.path, path):
        now, created_at = Record(session.every_version().revisions.values()), session.created_at
    else:
        try:
            reading = read(path)
            now, created_at = reading.record, reading.info["created_at"]
        except UserError:
            now, created_at = None, ""
    return Kept(backups.of_file(path, created_at), now, backups.size())


def has_any(path: Path, data_folder: Path) -> bool:
    """Tell whether there are earlier copies of a file that was where this path leads."""
    return bool(Backups(data_folder).of_file(path))


def look_at(backup: Backup, now: Record | None) -> EarlierCopy:
    """Return what an earlier copy holds; `now` is what stands in the file, None where that cannot be read."""
    try:
        examined = opener.examine(backup.path)
    except UserError as error:
        return EarlierCopy(backup, trouble=error.text)
    examined.connection.close()
    record = record_of(examined)
    return EarlierCopy(
        backup,
        len(rules.visits_newest_first(record)),
        len(rules.standing_notes(record)),
        what_differs(record, now) if now is not None else (),
    )


def when_made(backup: Backup) -> str:
    """Return when a copy was made, in the time of this computer: '22 November 2026, 14:05:11'."""
    moment = from_utc_text(backup.made_at).astimezone()
    return f"{long_date(moment.date().isoformat())}, {moment:%H:%M:%S}"


def restore(backup: Backup, target: Path) -> None:
    """Make an earlier copy a file of its own again, to read or to work in; nothing that stands at `target` is replaced.

    Raises:
        UserError: the copy is not sound any more, the target is taken, or the folder or the disk does not take it.
    """
    examined = opener.examine(backup.path)
    with closing(examined.connection) as connection:
        if examined.seal != "right":
            raise UserError("This earlier copy was changed or damaged since it was kept.", "Choose another one.")
        with closing(share.in_memory(connection)) as copy:
            share.write_out(copy, target, replace=False)


def restore_beside(backup: Backup, file: Path, otherwise: Path) -> Path:
    """Make an earlier copy a file of its own beside the file that it is of, under a free name; return its path.

    Args:
        otherwise: the folder for it where the file's own is gone.

    Raises:
        UserError: the copy is not sound any more, or the folder or the disk does not take it.
    """
    folder = file.parent if file.parent.is_dir() else otherwise
    with suppress(OSError):  # what is wrong with the folder is said when the file cannot be made in it
        folder.mkdir(parents=True, exist_ok=True)
    target = restored_path(folder, file.stem, from_utc_text(backup.made_at).astimezone())
    restore(backup, target)
    return target
