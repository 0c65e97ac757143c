"""Names for monitoring files and visits: what a new one is called, and which names no computer would take."""

import re
import unicodedata
from datetime import date, datetime
from itertools import count
from pathlib import Path

from govtoolkit.clock import long_date
from govtoolkit.record.duties import school_year

ENDING = ".db"
LONGEST_NAME = 100
"""Characters of a name without its ending; a school's longest name fits, and so does a folder deep in a network."""

_FORBIDDEN = '<>:"/\\|?*'
_RESERVED = {"CON", "PRN", "AUX", "NUL", *(f"{port}{number}" for port in ("COM", "LPT") for number in range(10))}


def suggested_title(day: date, occasion: str) -> str:
    """Return a title for a visit by the term and the kind of occasion, such as “Autumn visit”."""
    term = "Spring" if day.month < 4 else "Summer" if day.month < 9 else "Autumn"
    return f"{term} {occasion}"


def suggested_path(folder: Path, school: str, today: date) -> Path:
    """Return where a new file of a school would go: 'Clunmere School careers 2026-27.db', numbered where that is taken."""
    year = school_year(today.isoformat())
    name = safe_name(school)
    return free_path(folder, f"{name} careers {year}" if name else f"Careers {year}")


def clerks_copy_path(folder: Path, school: str, today: date) -> Path:
    """Return where a copy for the clerk would go: 'Clunmere School - for the clerk - 22 November 2026.db', or numbered."""
    name = _shortened(safe_name(school)) or "Careers"
    return free_path(folder, f"{name} - for the clerk - {long_date(today.isoformat())}")


def restored_path(folder: Path, stem: str, made_at: datetime) -> Path:
    """Return where an earlier copy of a file would go: 'School - as of 21 November 2026 18.05.db', or numbered.

    Args:
        stem: the file's name without its ending.
        made_at: when the copy was made, in the time of this computer.
    """
    moment = f"{long_date(made_at.date().isoformat())} {made_at:%H.%M}"
    return free_path(folder, f"{_shortened(stem)} - as of {moment}")


def free_path(folder: Path, stem: str) -> Path:
    """Return where a file of this name would go in a folder, numbered where the name is taken."""
    for number in count(1):
        path = folder / f"{stem}{f' {number}' if number > 1 else ''}{ENDING}"
        if not path.exists():
            return path
    raise AssertionError("count ends never")


def with_ending(path: Path, ending: str = ENDING) -> Path:
    """Return a path that somebody typed as one of a monitoring file, or of another kind of file.

    An ending that is added makes another name, which nobody was asked about.
    """
    return path if path.suffix.lower() == ending else path.with_name(path.name + ending)


def safe_name(text: str) -> str:
    """Return a text without what a file's name cannot hold on any computer."""
    kept = "".join(" " if each in _FORBIDDEN or not each.isprintable() else each for each in text)
    name = re.sub(r"\s+", " ", unicodedata.normalize("NFC", kept))[: LONGEST_NAME - 20].strip(" .-")
    return f"School {name}" if _is_reserved(name) else name


def trouble_with_name(name: str) -> str:
    """Return in a sentence why no file can have this name, without its ending; '' where it can."""
    if not name.strip():
        return "Type a name."
    wrong = next((each for each in name if each in _FORBIDDEN), "")
    if wrong:
        return f"A file’s name cannot hold the character {wrong}"
    if any(not each.isprintable() for each in name):
        return "A file’s name cannot hold a character that does not print."
    if name.startswith((".", " ")) or name.endswith((".", " ")):
        return "A file’s name cannot begin or end with a space or a full stop."
    if _is_reserved(name):
        return f"“{name}” is a name that Windows keeps for itself."
    if len(name) > LONGEST_NAME:
        return f"That name is too long: {LONGEST_NAME} characters at the most."
    return ""


def trouble_with_place(path: Path) -> str:
    """Return in a sentence why no new file can go to this place; '' where it can."""
    trouble = trouble_with_name(path.stem)
    if not trouble and path.exists():
        trouble = f"“{path.name}” is in that folder already. Choose another name or another place for the new file."
    return trouble


def _shortened(stem: str) -> str:
    """Return a name that leaves room for a day and a time behind it."""
    return stem[: LONGEST_NAME - 40].strip(" .-")


def _is_reserved(name: str) -> bool:
    return name.split(".", 1)[0].strip().upper() in _RESERVED
