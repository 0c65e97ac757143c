"""What stands on every page: the header above, the title and the page number below."""

from collections.abc import Sequence

from govtoolkit.printing.document import one_line, printable
from govtoolkit.printing.pdf.breaking import Line
from govtoolkit.printing.pdf.direction import is_rtl
from govtoolkit.printing.pdf.fonts import typeface
from govtoolkit.printing.pdf.lettering import write_lines
from govtoolkit.printing.pdf.style import ACCENT, HAIRLINE, MARGIN, Styles, TextStyle
from govtoolkit.printing.pdf.tagging import TaggedCanvas

_BETWEEN = "   \u00b7   "
_ELLIPSIS = "\u2026"
_LONGEST_TOTAL = " of 8888"


def shortened(text: str, width: float, style: TextStyle) -> str:
    """Return `text` on one line, its end replaced by an ellipsis where it is wider than `width` points."""
    face = typeface(bold=style.bold)
    text = one_line(printable(text))
    room = width / style.size
    if face.width(text) <= room:
        return text
    used = face.width(_ELLIPSIS)
    for index, character in enumerate(text):
        used += face.advances[character]
        if used > room:
            return text[:index].rstrip() + _ELLIPSIS
    return text


def _name(page: int) -> str:
    return f"page-{page}"


class Furniture:
    """The header and the footer of a document; text goes between `bottom` and `top`."""

    def __init__(self, page_size: tuple[float, float], title: str, header: Sequence[str], styles: Styles) -> None:
        self._width = page_size[0] - 2 * MARGIN
        self._style = styles.furniture
        self._strong = styles.furniture_strong
        self._title = title
        self._header_top = page_size[1] - MARGIN
        self._lines = self._header_lines([part for part in header if part.strip()])
        header_height = len(self._lines) * self._style.leading + 4.0 if self._lines else 0.0
        self._rule = self._header_top - header_height
        self.top = self._rule - (styles.size if self._lines else 0.0)
        self.bottom = MARGIN + self._style.leading + 0.8 * styles.size

    def _header_lines(self, parts: list[str]) -> list[list[tuple[float, str, TextStyle]]]:
        """Return the lines of the header, each as texts with their distance from the left: one line, two if need be."""
        if not parts:
            return []
        first, rest = parts[0], _BETWEEN.join(parts[1:])
        whole = shortened(first, float("inf"), self._strong)
        after = typeface(bold=True).width(whole) * self._strong.size + 1.6 * self._style.size
        rest_width = typeface(bold=False).width(rest) * self._style.size
        if not rest:
            return [[(0.0, shortened(first, self._width, self._strong), self._strong)]]
        if after + rest_width <= self._width:
            return [[(0.0, whole, self._strong), (after, shortened(rest, self._width, self._style), self._style)]]
        return [
            [(0.0, shortened(first, self._width, self._strong), self._strong)],
            [(0.0, shortened(rest, self._width, self._style), self._style)],
        ]

    def draw(self, canvas: TaggedCanvas, page: int) -> None:
        """Draw the header and the footer of one page."""
        with canvas.artifact("Pagination"):
            top = self._header_top
            for line in self._lines:
                for offset, text, style in line:
                    self._write(canvas, text, MARGIN + offset, top, self._width - offset, style)
                top -= self._style.leading
            if self._lines:
                self._draw_rule(canvas, self._rule, ACCENT)
            self._draw_footer(canvas, page)

    def _draw_footer(self, canvas: TaggedCanvas, page: int) -> None:
        top = MARGIN + self._style.leading
        self._draw_rule(canvas, top + 2.0, HAIRLINE)
        canvas.write(f"q 1 0 0 1 {MARGIN + self._width:.2f} {top:.2f} cm")
        canvas.doForm(_name(page))
        canvas.write("Q")
        title_width = self._width - self._length(f"Page {page}{_LONGEST_TOTAL}") - 2 * self._style.size
        title = shortened(self._title, title_width, self._style)
        self._write(canvas, title, MARGIN, top, title_width, self._style)

    def draw_numbers(self, canvas: TaggedCanvas, pages: int) -> None:
        """Define the "Page 3 of 12" that each footer refers to, now that it is known how far it reaches to the left."""
        leading = self._style.leading
        for page in range(1, pages + 1):
            number = f"Page {page} of {pages}"
            left = -self._length(number)
            canvas.beginForm(_name(page), left, -2 * leading, 0, leading)
            self._write(canvas, number, left, 0.0, self._width, self._style)
            canvas.endForm()

    def _length(self, text: str) -> float:
        return typeface(bold=self._style.bold).width(text) * self._style.size

    @staticmethod
    def _write(canvas: TaggedCanvas, text: str, left: float, top: float, width: float, style: TextStyle) -> None:
        line = Line(text, "", 0, rtl=False)
        if is_rtl(text):  # stands at the left all the same, but in its own order
            width = min(width, typeface(bold=style.bold).width(text) * style.size)
            line = line._replace(rtl=True)
        write_lines(canvas, [line], left, top, width, style)

    def _draw_rule(self, canvas: TaggedCanvas, y: float, colour: str) -> None:
        canvas.write(f"{colour} RG 0.5 w {MARGIN:.2f} {y:.2f} m {MARGIN + self._width:.2f} {y:.2f} l S")
