"""Which font draws which character: Noto Sans first, then the first of the others that has it."""

import unicodedata
from collections.abc import Iterable
from functools import cache

from govtoolkit import assets
from govtoolkit.printing.pdf.clusters import is_invisible
from govtoolkit.printing.pdf.truetype import PRIVATE, EmbeddedFont

BOX = "\u25a1"
"""Drawn for a character that no font has."""

_EMOJI = "NotoEmoji-Regular.ttf"
_FIRST_EMOJI = "\u203c"
_AS_EMOJI, _KEYCAP = "\ufe0f", "\u20e3"
_EVERYTHING = ((0, PRIVATE - 1),)
_CHINESE_JAPANESE_KOREAN = (
    (0x1100, 0x11FF), (0x2E80, 0x9FFF), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF),
    (0x20000, 0x3FFFF),
)  # fmt: skip

# Each font with the code points it is asked for, so that a rare sign does not open five megabytes of Chinese.
_FALLBACKS: tuple[tuple[str, tuple[tuple[int, int], ...]], ...] = (
    ("NotoSansArabic-Regular.ttf", ((0x0600, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE))),
    ("NotoSansBengali-Regular.ttf", ((0x0980, 0x09FF),)),
    ("NotoSansGurmukhi-Regular.ttf", ((0x0A00, 0x0A7F),)),
    ("NotoSansGujarati-Regular.ttf", ((0x0A80, 0x0AFF),)),
    ("NotoSansTamil-Regular.ttf", ((0x0B80, 0x0BFF),)),
    ("wqy-microhei.ttc", _CHINESE_JAPANESE_KOREAN),
    (_EMOJI, ((0x1F000, 0x1FAFF),)),
    ("DejaVuSans.ttf", _EVERYTHING),
    (_EMOJI, ((0x203C, 0x3299),)),
)  # fmt: skip


@cache
def font(file: str) -> EmbeddedFont:
    """Open a shipped font, the first one of a collection; a process opens each at most once."""
    return EmbeddedFont(f"govtoolkit-{file}", assets.path("fonts", file))


def draws_pictures(face: EmbeddedFont) -> bool:
    """Tell whether a font is of pictures, not of letters."""
    return str(face.fontName).endswith(_EMOJI)


def _is_emoji(cluster: str) -> bool:
    """Tell whether several characters are one picture; a digit is one only on a key."""
    return cluster[-1] == _KEYCAP or (
        cluster[0] >= _FIRST_EMOJI and (_AS_EMOJI in cluster or cluster[-1] >= "\U0001f000")
    )


class _Advances(dict[str, float]):
    """The width of each character in ems, measured when first asked for."""

    def __init__(self, typeface: "Typeface") -> None:
        super().__init__()
        self._typeface = typeface

    def __missing__(self, character: str) -> float:
        if is_invisible(character):
            advance = 0.0
        else:
            drawn = self._typeface.font_for(character)
            advance = self[BOX] if drawn is None else drawn.advance(character) / 1000
        self[character] = advance
        return advance


class Typeface:
    """One weight of text with everything that helps it out.

    `advances` gives the width of each character in ems. Nothing here depends on a document or on what was drawn before.
    """

    def __init__(self, file: str) -> None:
        self.first = font(file)
        self.advances = _Advances(self)
        self._plain: set[str] = set()
        self._fonts: dict[str, EmbeddedFont | None] = {}

    def font_for(self, character: str) -> EmbeddedFont | None:
        """Return the font that draws a character, None where none can."""
        try:
            return self._fonts[character]
        except KeyError:
            found = self._fonts[character] = self._find(character)
            return found

    def _find(self, character: str) -> EmbeddedFont | None:
        if self.first.has(character):
            return self.first
        code = ord(character)
        for file, ranges in _FALLBACKS:
            if any(low <= code <= high for low, high in ranges):
                candidate = font(file)
                if candidate.has(character):
                    return candidate
        return None

    def font_for_all(self, cluster: str) -> EmbeddedFont | None:
        """Return the font that draws what looks like one letter, None where no one font can."""
        if len(cluster) == 1:
            return self.first if is_invisible(cluster) else self.font_for(cluster)
        try:
            return self._fonts[cluster]
        except KeyError:
            found = self._fonts[cluster] = self._find_for_all(cluster)
            return found

    def _find_for_all(self, cluster: str) -> EmbeddedFont | None:
        seen = [character for character in cluster if not is_invisible(character)]
        if _is_emoji(cluster) and all(map(font(_EMOJI).has, seen)):
            return font(_EMOJI)
        # the shaper puts together what a font has only whole, and takes apart what it has only in parts
        for characters in (seen, [unicodedata.normalize("NFC", "".join(seen))]):
            found = [self.font_for(character) for character in characters if len(character) == 1]
            for candidate in found:
                if candidate is not None and all(map(candidate.has, characters)):
                    return candidate
        return None

    def is_plain(self, text: Iterable[str]) -> bool:
        """Tell whether each character is drawn by the first font, for itself and from left to right."""
        if self._plain.issuperset(text):
            return True
        self._plain.update(character for character in set(text) if self._draws_plainly(character))
        return self._plain.issuperset(text)

    def _draws_plainly(self, character: str) -> bool:
        return (
            ord(character) < 0x0590 or 0x1E00 <= ord(character) < 0x2C00
        ) and self.first.has(character) and not is_invisible(character) and not unicodedata.combining(character)  # fmt: skip

    def width(self, text: str) -> float:
        """Return the width of unshaped text in ems."""
        return sum(map(self.advances.__getitem__, text))


@cache
def typeface(*, bold: bool) -> Typeface:
    """Return the regular or the bold typeface."""
    return Typeface("NotoSans-Bold.ttf" if bold else "NotoSans-Regular.ttf")
