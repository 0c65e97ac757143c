"""Writing lines of text into the content of a page."""

from collections.abc import Sequence

from govtoolkit.printing.pdf import direction, fonts, shaping
from govtoolkit.printing.pdf.breaking import Line
from govtoolkit.printing.pdf.fonts import Typeface, typeface
from govtoolkit.printing.pdf.style import TextStyle
from govtoolkit.printing.pdf.tagging import TaggedCanvas
from govtoolkit.printing.pdf.truetype import Codes, EmbeddedFont, Glyph, OtherSubsetError, escaped

_BOLDER = 0.03
"""How thick the line round letters is that makes them bold, by the size of the text."""


def write_lines(
    canvas: TaggedCanvas, lines: Sequence[Line], left: float, top: float, width: float, style: TextStyle
) -> None:
    """Write lines one beneath the other from `top`, those of right-to-left paragraphs against the right edge."""
    writer = _Writer(canvas, style)
    base = top - style.ascent
    for line in lines:
        if line.text:
            writer.write(line, left, base, width)
        base -= style.leading
    canvas.write(" ".join(writer.finished()))


def write_instead(canvas: TaggedCanvas, text: str, left: float, base: float, style: TextStyle) -> None:
    """Write a space that reads as `text`, for what was drawn there without letters."""
    writer = _Writer(canvas, style)
    writer.write_space(text, left, base)
    canvas.write(" ".join(writer.finished()))


class _Writer:
    """One text object of the content stream."""

    def __init__(self, canvas: TaggedCanvas, style: TextStyle) -> None:
        self._canvas = canvas
        self._document = canvas.document
        self._size = style.size
        self._bold = style.bold
        self._outline = f"{style.colour} RG {_BOLDER * style.size:.2f} w"
        self._outlined = False
        self._typeface: Typeface = typeface(bold=style.bold)
        self._operators = ["BT", style.colour, "rg"]
        self._font: tuple[EmbeddedFont, int] | None = None

    def finished(self) -> list[str]:
        """Return all operators, which leave no trace on what is drawn afterwards."""
        if self._outlined:
            return ["q", self._outline, *self._operators, "ET", "Q"]
        return [*self._operators, "ET"]

    def write(self, line: Line, left: float, base: float, width: float) -> None:
        """Write one line with the space or the hyphen that ends it."""
        if not line.rtl and line.ending != "-" and self._typeface.is_plain(line.text):
            self._move(left, base)
            self._show(self._typeface.first, line.text + line.ending)
        else:
            self._write_special(line, left, base, width)

    def write_space(self, meaning: str, left: float, base: float) -> None:
        """Write a space that reads as something else."""
        self._move(left, base)
        self._operators.append(_span(meaning))
        self._show(self._typeface.first, " ")
        self._operators.append("EMC")

    def _write_special(self, line: Line, left: float, base: float, width: float) -> None:
        levels = line.levels
        if not levels and direction.has_rtl(line.text):  # a line that is a paragraph of its own
            levels = direction.levels(line.text, rtl=line.rtl)
        drawn = shaping.visual(line.text, self._typeface, levels)
        self._canvas.missing.update(drawn.missing)
        wide = drawn.width * self._size
        squeezed = wide > width + 0.01 and line.ending != "-"
        self._move(left + max(width - wide, 0.0) if line.rtl else left, base)
        if squeezed:  # a word cut inside a ligature can come out wider than it was measured
            self._operators.append(f"{100 * width / wide:.2f} Tz")
        true = drawn.true and line.ending != "-"
        if not true:
            self._operators.append(_span(line.text + line.ending.strip("-")))
        for run in drawn.runs:
            if run.glyphs is None:
                self._show(run.font, run.text)
            else:
                self._show_glyphs(run.font, run.glyphs)
        if line.ending and not line.rtl:
            self._show(self._typeface.first, line.ending)
        if not true:
            self._operators.append("EMC")
        if squeezed:
            self._operators.append("100 Tz")

    def _move(self, x: float, y: float) -> None:
        self._operators.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")

    def _codes(self, font: EmbeddedFont) -> Codes:
        return self._canvas.codes.get(font) or self._canvas.codes.setdefault(font, Codes(font, self._document))

    def _show(self, font: EmbeddedFont, text: str) -> None:
        codes = self._codes(font)
        try:
            parts = [(0, text.translate(codes))]
        except OtherSubsetError:
            parts = [(subset, escaped(part)) for subset, part in font.splitString(text, self._document)]
        for subset, part in parts:
            self._select(font, subset)
            self._operators.append(f"({part}) Tj")

    def _show_glyphs(self, font: EmbeddedFont, glyphs: Sequence[Glyph]) -> None:
        """Write glyphs where the shaper wants them: shifted, raised, and as far apart."""
        risen = False
        codes = self._codes(font)
        for glyph in glyphs:
            subset = 0
            try:
                code = codes[ord(glyph.character)]
            except OtherSubsetError:
                [(subset, part)] = font.splitString(glyph.character, self._document)
                code = escaped(part)
            self._select(font, subset)
            font.mean(self._document, glyph)
            if glyph.y_offset or risen:
                self._operators.append(f"{glyph.y_offset * self._size / 1000:.2f} Ts")
                risen = bool(glyph.y_offset)
            before = f"{-glyph.x_offset:.0f} " if glyph.x_offset else ""
            after = f" {font.advance(glyph.character) - glyph.advance + glyph.x_offset:.0f}"
            self._operators.append(f"[{before}({code}){'' if after in (' 0', ' -0') else after}] TJ")
        if risen:
            self._operators.append("0 Ts")

    def _select(self, font: EmbeddedFont, subset: int) -> None:
        if (font, subset) != self._font:
            if self._bold and (self._font is None or font is not self._font[0]):
                self._make_bold(outlined=font is not self._typeface.first and not fonts.draws_pictures(font))
            self._font = (font, subset)
            self._operators.append(f"{font.getSubsetInternalName(subset, self._document)} {self._size:g} Tf")

    def _make_bold(self, *, outlined: bool) -> None:
        """Draw a line round letters that there are no bold ones of, so that a heading stands out in any script."""
        if outlined or self._outlined:
            self._operators.append("2 Tr" if outlined else "0 Tr")
        self._outlined = self._outlined or outlined


def _span(text: str) -> str:
    """Return the operator that begins marks which read as `text`."""
    return f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex().upper()}>>> BDC"
