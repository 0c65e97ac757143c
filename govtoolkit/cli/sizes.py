"""What `print` takes as a size: of the text, and of the room to write in."""

from contextlib import suppress

import click

from govtoolkit.printing.options import LARGEST_TEXT, MOST_LINES, SMALLEST_TEXT, Room

_WORDS = (Room.NARROW.value, Room.WIDE.value)


def text_size(text: str) -> float:
    """Take a size of text in points; what is no number at all is left for the print to refuse."""
    with suppress(ValueError):
        size = float(text)
        if not (size < SMALLEST_TEXT or size > LARGEST_TEXT):
            return size
    raise click.BadParameter(f"{text!r} is not a size from {SMALLEST_TEXT:g} to {LARGEST_TEXT:g} points.")


def ruled_lines(text: str) -> int | Room:
    """Take a number of ruled lines, or a word for it."""
    if text in _WORDS:
        return Room(text)
    if text.isdecimal() and 1 <= int(text) <= MOST_LINES:
        return int(text)
    raise click.BadParameter(f"{text!r} is not a number from 1 to {MOST_LINES}, nor {' or '.join(_WORDS)}.")
