"""The files opened last, as they stand on the disk now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path


@dataclass(frozen=True)
class RecentFile:
    """A file that was opened before.

    Fields:
        changed_on: the day of its last change; None when it is not there any more.
        has_copies: whether earlier copies of it are kept; only looked for where it is not there any more.
    """

    path: Path
    changed_on: date | None
    has_copies: bool = False


def look_at(paths: Iterable[Path], data_folder: Path) -> tuple[RecentFile, ...]:
    """Return which of these files are there, and when they changed; may wait for a slow or absent disk.

    Args:
        data_folder: the user's own, where earlier copies are kept.
    """
    return tuple(_look_at(path, data_folder) for path in paths)


def folder_in_words(path: Path) -> str:
    """Return a file's folder as a person would say it, without the way to their own folder."""
    folder = path.parent
    try:
        inside = folder.relative_to(Path.home())
    except (ValueError, RuntimeError):  # elsewhere, or a user without a home
        return str(folder)
    return str(inside) if inside.parts else "Your own folder"


def _look_at(path: Path, data_folder: Path) -> RecentFile:
    changed_on = _changed_on(path)
    if changed_on is not None:
        return RecentFile(path, changed_on)
    # only where a file is gone: not on the way of the window's start
    from govtoolkit.app.backups import has_any  # noqa: PLC0415

    return RecentFile(path, None, has_copies=has_any(path, data_folder))


def _changed_on(path: Path) -> date | None:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).astimezone().date()
    except (OSError, ValueError, OverflowError):
        return None
