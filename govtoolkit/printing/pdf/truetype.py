"""TrueType fonts as ReportLab embeds them, mended and able to shape text."""

from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from weakref import WeakKeyDictionary

from reportlab.pdfbase.ttfonts import TTEncoding, TTFont

from govtoolkit.printing.pdf.face import Face

if TYPE_CHECKING:
    import uharfbuzz

PRIVATE = 0xF0000
"""Shaped glyphs that stand for no single character are known as this plus their number in the font."""

_NOTHING = "\u200b"
"""What stands for a stand-in of which another of its cluster says the text: a space without width."""

NO_BREAK_SPACE = 0xA0
"""ReportLab draws an ordinary space for it."""

PdfDocument: TypeAlias = Any
"""ReportLab's record of a PDF in the making; ReportLab carries no types."""

_MOST_ENTRIES = 100
"""A PDF reader need not accept more entries than this in one block of a character map."""


class Glyph(NamedTuple):
    """A shaped glyph: the character or stand-in that draws it, where, and how far the next one is; all in 1/1000 em.

    `text` is what a stand-in is drawn for, '' where another of its cluster says so; a character is drawn for itself.
    """

    character: str
    x_offset: float
    y_offset: float
    advance: float
    text: str


class EmbeddedFont(TTFont):  # type: ignore[misc]  # reportlab carries no types
    """A font of which each document gets only the glyphs it uses, with a defect of ReportLab mended.

    It writes characters beyond U+FFFF wrongly into the map that gives a reader the text back: here they are UTF-16, and the
    slots that stand for nothing are left out.
    """

    def __init__(self, name: str, file: Path) -> None:
        # what the one of TTFont does, but for the face
        self.fontName = name
        self.face = Face(str(file))
        self.encoding = TTEncoding()
        self.state: WeakKeyDictionary[PdfDocument, Any] = WeakKeyDictionary()
        self._asciiReadable = False
        self.shapable = False
        self._own_characters = frozenset(code for code in self.face.charToGlyph if code < PRIVATE)
        self._meanings: WeakKeyDictionary[PdfDocument, dict[int, str]] = WeakKeyDictionary()

    def has(self, character: str) -> bool:
        """Tell whether the font has a glyph for a character, whatever was shaped with it before."""
        return ord(character) in self._own_characters

    def advance(self, character: str) -> float:
        """Return the width of a character in thousandths of the text size."""
        return float(self.face.getCharWidth(ord(character)))

    @cached_property
    def _shaper(self) -> "uharfbuzz.Font":
        import uharfbuzz  # noqa: PLC0415  # 15 ms: most texts are not shaped

        return uharfbuzz.Font(uharfbuzz.Face(self.face._ttf_data))  # noqa: SLF001  # so that the file is read once

    def shape(self, text: str, *, rtl: bool) -> list[Glyph]:
        """Return the glyphs for a run of text, from left to right."""
        import uharfbuzz  # noqa: PLC0415

        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.flags |= uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        uharfbuzz.shape(self._shaper, buffer)
        scale = 1000 / self._shaper.face.upem
        drawn = [
            (self._stand_in(info.codepoint), info.cluster, position)
            for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
            if info.codepoint  # nothing is left of what only steers others
        ]
        starts = sorted({cluster for _, cluster, _ in drawn})
        texts = dict(zip(starts, (text[a:b] for a, b in pairwise([*starts, len(text)])), strict=True))
        for character, cluster, _ in drawn:
            texts[cluster] = texts[cluster].replace(character, "", 1)
        return [
            Glyph(
                character,
                position.x_offset * scale,
                position.y_offset * scale,
                position.x_advance * scale,
                texts.pop(cluster, "") if ord(character) >= PRIVATE else "",
            )
            for character, cluster, position in drawn
        ]

    def _stand_in(self, glyph: int) -> str:
        """Return a character by which ReportLab finds a glyph: one it is the sign of, else a private one.

        The private one depends on nothing but the font, so a document comes out the same whatever was shaped before.
        """
        for code in self.face.glyphToChar.get(glyph, ()):
            if code in self._own_characters and code != NO_BREAK_SPACE:
                return chr(code)
        code = PRIVATE + glyph
        self.face.charToGlyph[code] = glyph
        self.face.charWidths[code] = self._shaper.get_glyph_h_advance(glyph) * 1000 / self._shaper.face.upem
        return chr(code)

    def mean(self, doc: PdfDocument, glyph: Glyph) -> None:
        """Take note of what a stand-in is drawn for in a document, if that is the first time."""
        if glyph.text:
            self._meanings.setdefault(doc, {}).setdefault(ord(glyph.character), glyph.text)

    def _meaning(self, doc: PdfDocument, character: int) -> str:
        """Return the text that a reader gets for a character, or for a stand-in, who cannot follow the structure tree."""
        if character < PRIVATE:
            return chr(character)
        return self._meanings.get(doc, {}).get(character, _NOTHING)

    def addObjects(self, doc: PdfDocument) -> None:  # noqa: N802  # ReportLab calls it at the end of a document
        """Write the subsets used by `doc`, then replace their character maps."""
        state = self.state[doc]
        super().addObjects(doc)
        for number, subset in enumerate(state.subsets):
            font = doc.idToObject["BasicFonts"].dict[f"{state.internalName}+{number}"]
            texts = {each: self._meaning(doc, each) for each in subset}
            doc.idToObject[font.ToUnicode.name].content = _character_map(font.BaseFont, subset, texts)


class OtherSubsetError(Exception):
    """A text needs more than the first 255 characters of a font that a document uses."""


class Codes(dict[int, str]):
    """What a PDF string holds for each character of the first subset, for `str.translate`; filled as characters come up.

    Raises:
        OtherSubsetError: on a character of another subset.
    """

    def __init__(self, font: EmbeddedFont, doc: PdfDocument) -> None:
        super().__init__()
        self._font = font
        self._doc = doc

    def __missing__(self, character: int) -> str:
        [(subset, codes)] = self._font.splitString(chr(character), self._doc)
        if subset:
            raise OtherSubsetError
        self[character] = escaped(codes)
        return self[character]


# Every byte of a string as PDF wants it: itself, or an octal escape.
_ESCAPES = {code: f"\\{code:03o}" for code in range(256) if not 32 <= code < 127 or chr(code) in "()\\"}


def escaped(codes: bytes) -> str:
    """Return bytes as the inside of a PDF string."""
    return codes.decode("latin-1").translate(_ESCAPES)


def _character_map(name: str, subset: list[int], texts: Mapping[int, str]) -> str:
    """Return the CMap that leads from the codes of a subset back to text."""
    entries = [
        f"<{code:02X}> <{texts[character].encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(subset)
        if character
    ]
    blocks = []
    for first in range(0, len(entries), _MOST_ENTRIES):
        block = entries[first : first + _MOST_ENTRIES]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )
