"""The time, through one seam, so that tests can set it; and how days and moments are written."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache

Clock = Callable[[], datetime]
"""Returns the time now, with its time zone."""

_UTC_TEXT = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def system_clock() -> datetime:
    """Return the computer's time in its own time zone."""
    return datetime.now().astimezone()


def todays_date() -> str:
    """Return the day where the computer is: 'YYYY-MM-DD'."""
    return system_clock().date().isoformat()


def utc_text(moment: datetime) -> str:
    """Return `moment` as it is stored: 'YYYY-MM-DDTHH:MM:SSZ'."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def from_utc_text(text: str) -> datetime:
    """Return the moment that `utc_text` wrote.

    Raises:
        ValueError: it did not.
    """
    moment = datetime.fromisoformat(text)
    if utc_text(moment) != text:
        raise ValueError(f"{text!r} is not a time as it is stored")
    return moment


def is_utc_text(text: str) -> bool:
    """Tell whether `text` is a time as `utc_text` writes it."""
    return _UTC_TEXT.fullmatch(text) is not None and _is_day(text[:10])


@lru_cache(maxsize=16_384)
def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def long_date(day: str) -> str:
    """Return 'YYYY-MM-DD' as '12 November 2026', in English whatever the computer's language, and '' as ''."""
    return f"{int(day[8:])} {MONTHS[int(day[5:7]) - 1]} {day[:4]}" if day else ""
