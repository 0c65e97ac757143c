"""Parts of sentences: things counted, and things listed."""

from collections.abc import Sequence


def counted(number: int, one: str, more: str) -> str:
    """Return '1 note' or '3 notes'."""
    return f"{number} {one if number == 1 else more}"


def listed(parts: Sequence[str]) -> str:
    """Return parts as one reads them out: 'A', 'A and B', 'A, B and C'."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)
