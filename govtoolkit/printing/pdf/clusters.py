"""What a reader takes for one letter, though it is several characters: a letter with its marks, a family, a flag."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_JOINER = "\u200d"
_FLAG_LETTERS = ("\U0001f1e6", "\U0001f1ff")
_SKIN_TONES = ("\U0001f3fb", "\U0001f3ff")
_JAMO = ("\u1100", "\u11ff")
_FIRST_JAMO_AFTER = "\u1160"
_VIRAMA = 9
"""The combining class of the sign that makes one conjunct of two consonants."""

# Format characters by the book, but drawn: they enclose or underline numbers.
_ARABIC_SIGNS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2")


def is_invisible(character: str) -> bool:
    """Tell whether a character only steers others: joiners, variation selectors, direction marks, soft hyphens, tags."""
    if unicodedata.category(character) == "Cf":
        return character not in _ARABIC_SIGNS
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def clusters(text: str) -> Iterator[str]:
    """Yield the letters of a text with all that clings to each; put together, they are the text."""
    start = flags = 0
    for index in range(1, len(text)):
        before, character = text[index - 1], text[index]
        flags = flags + 1 if _within(before, _FLAG_LETTERS) else 0
        if clings(character) or _follows(before, character) or (flags % 2 and _within(character, _FLAG_LETTERS)):
            continue
        yield text[start:index]
        start = index
    if text:
        yield text[start:]


@lru_cache(maxsize=4096)
def clings(character: str) -> bool:
    """Tell whether a character belongs to the one before it, whatever that is."""
    return unicodedata.category(character)[0] == "M" or is_invisible(character) or _within(character, _SKIN_TONES)


def _follows(before: str, character: str) -> bool:
    """Tell whether a character is made one with just this one before it: an emoji, a conjunct, a Korean syllable."""
    if before == _JOINER or unicodedata.combining(before) == _VIRAMA:
        return unicodedata.category(character) in ("Lo", "So")
    return character >= _FIRST_JAMO_AFTER and _within(character, _JAMO) and _within(before, (_JAMO[0], "\ud7a3"))


def _within(character: str, ends: tuple[str, str]) -> bool:
    return ends[0] <= character <= ends[1]
