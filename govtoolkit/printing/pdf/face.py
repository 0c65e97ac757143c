"""A font file as ReportLab wants it, read a table at a time: ReportLab reads number by number, a twentieth of a print."""

from functools import cached_property
from struct import unpack_from

from reportlab.pdfbase.ttfonts import TTFontFace

_WINDOWS = 3
"""The platform whose map of characters each of our fonts has, the fullest one last."""
_SPACE, _NO_BREAK_SPACE = 0x20, 0xA0


class Face(TTFontFace):  # type: ignore[misc]  # reportlab carries no types
    """What a font knows of its characters and glyphs, under ReportLab's names: widths in 1/1000 em, metrics in its own units.

    ReportLab gives the last glyphs of some fonts wrong metrics; here they are right.
    """

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: ARG002, N802, N803  # ReportLab calls it when the file is open
        """Read what ReportLab would; all but the characters and glyphs it reads itself."""
        super().extractInfo(charInfo=0)
        self.charToGlyph = self._characters()
        self.hmetrics = self._metrics()
        widths = [self._pdfScale(advance) for advance, _ in self.hmetrics]
        self.defaultWidth = widths[0]
        self.charWidths = {code: widths[glyph] for code, glyph in self.charToGlyph.items()}
        if _SPACE in self.charToGlyph:
            self.charToGlyph[_NO_BREAK_SPACE] = self.charToGlyph[_SPACE]
            self.charWidths[_NO_BREAK_SPACE] = self.charWidths[_SPACE]
        is_long = self._numbers("head", 50, "H", 1)[0]
        places = self._numbers("loca", 0, "L" if is_long else "H", self.numGlyphs + 1)
        self.glyphPos = places if is_long else [2 * place for place in places]

    @cached_property
    def glyphToChar(self) -> dict[int, list[int]]:  # noqa: N802  # ReportLab's name
        """The characters that each glyph is the sign of."""
        found: dict[int, list[int]] = {}
        for code, glyph in self.charToGlyph.items():
            found.setdefault(glyph, []).append(code)
        return found

    def _numbers(self, table: str, start: int, kind: str, count: int) -> tuple[int, ...]:
        """Return numbers that stand in a row: of `kind` H for two bytes each, L for four."""
        return unpack_from(f">{count}{kind}", self._ttf_data, self.get_table_pos(table)[0] + start)

    def _metrics(self) -> list[tuple[int, int]]:
        """Return the advance and the bearing of each glyph; the last ones share an advance."""
        count = self._numbers("hhea", 34, "H", 1)[0]
        pairs = self._numbers("hmtx", 0, "H", 2 * count)
        bearings = self._numbers("hmtx", 4 * count, "H", self.numGlyphs - count)
        return [*zip(pairs[::2], pairs[1::2], strict=True), *((pairs[-2], bearing) for bearing in bearings)]

    def _characters(self) -> dict[int, int]:
        """Return the glyph of each character."""
        count = self._numbers("cmap", 2, "H", 1)[0]
        maps = [unpack_from(">HHL", self.get_table("cmap"), 4 + 8 * number) for number in range(count)]
        start = [place for platform, _, place in maps if platform == _WINDOWS][-1]
        is_long = self._numbers("cmap", start, "H", 1)[0] == 12
        return self._long_map(start) if is_long else self._short_map(start)

    def _long_map(self, start: int) -> dict[int, int]:
        """Return what a map of format 12 says: from one character to another, from this glyph on."""
        found: dict[int, int] = {}
        groups = self._numbers("cmap", start + 12, "L", 1)[0]
        numbers = self._numbers("cmap", start + 16, "L", 3 * groups)
        for first, last, glyph in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True):
            found.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
        return found

    def _short_map(self, start: int) -> dict[int, int]:
        """Return what a map of format 4 says: as format 12, or by a list of glyphs that stands behind it."""
        found: dict[int, int] = {}
        length, _, doubled = self._numbers("cmap", start + 2, "H", 3)
        lasts, firsts, deltas, offsets = (
            self._numbers("cmap", start + 14 + part * doubled + (2 if part else 0), "H", doubled // 2)
            for part in range(4)
        )
        after = 16 + 3 * doubled
        listed = self._numbers("cmap", start + after, "H", (length - after) // 2)
        for number, (first, last, delta, offset) in enumerate(zip(firsts, lasts, deltas, offsets, strict=True)):
            for code in range(first, last + 1):
                place = number + offset // 2 + code - first
                glyph = code if not offset else listed[place] if place < len(listed) else 0
                found[code] = (glyph + delta) & 0xFFFF if glyph or not offset else 0
        return found
