"""The time, through one seam, so that tests can set it."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns the time now, with its time zone."""


def system_clock() -> datetime:
    """Return the computer's time in its own time zone."""
    return datetime.now().astimezone()


def utc_text(moment: datetime) -> str:
    """Return `moment` as it is stored: 'YYYY-MM-DDTHH:MM:SSZ'."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def from_utc_text(text: str) -> datetime:
    """Return the moment that `utc_text` wrote.

    Raises:
        ValueError: it did not.
    """
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def is_utc_text(text: str) -> bool:
    """Tell whether `text` is a time as `utc_text` writes it."""
    try:
        return utc_text(from_utc_text(text)) == text
    except ValueError:
        return False
