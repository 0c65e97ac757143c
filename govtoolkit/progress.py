"""How long work says how far it has come."""

from collections.abc import Callable

Progress = Callable[[str], None]
"""Called between steps with what is being done ("Page 12"); raises `CancelledError` to stop the work."""


def no_progress(_step: str) -> None:
    """Say nothing."""
