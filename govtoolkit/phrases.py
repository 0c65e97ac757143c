"""Parts of sentences: things counted, things listed, words of others in short, and paths as they are typed."""

import os
from collections.abc import Sequence
from pathlib import Path


def counted(number: int, one: str, more: str = "") -> str:
    """Return '1 note' or '3 notes'; `more` is what to call several of what does not only take an 's'."""
    return f"{number} {one if number == 1 else more or f'{one}s'}"


def listed(parts: Sequence[str]) -> str:
    """Return parts as one reads them out: 'A', 'A and B', 'A, B and C'."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def begun(words: str) -> str:
    """Return words as a sentence begins with them."""
    return f"{words[:1].upper()}{words[1:]}"


def in_short(text: str, most: int) -> str:
    """Return a text in one line; of one with more characters than `most` its first words."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"


def typed(path: Path) -> str:
    """Return a path as it is typed in a command: in quotation marks where the shell would take it apart."""
    import shlex  # noqa: PLC0415 - not on the way of the window's start

    return f'"{path}"' if os.name == "nt" else shlex.quote(str(path))
