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
    """

    path: Path
    changed_on: date | None


def look_at(paths: Iterable[Path]) -> tuple[RecentFile, ...]:
    """Return which of these files are there, and when they changed; may wait for a slow or absent disk."""
    return tuple(RecentFile(path, _changed_on(path)) for path in paths)


def folder_in_words(path: Path) -> str:
    """Return a file's folder as a person would say it, without the way to their own folder."""
    folder = path.parent
    try:
        inside = folder.relative_to(Path.home())
    except (ValueError, RuntimeError):  # elsewhere, or a user without a home
        return str(folder)
    return str(inside) if inside.parts else "Your own folder"


def _changed_on(path: Path) -> date | None:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).astimezone().date()
    except (OSError, ValueError, OverflowError):
        return None
