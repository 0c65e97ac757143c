"""What stands on every page: the header above, the title and the page number below."""

from collections.abc import Sequence
from typing import NamedTuple

from govtoolkit.printing.document import printable_line
from govtoolkit.printing.pdf.breaking import Line
from govtoolkit.printing.pdf.direction import is_rtl
from govtoolkit.printing.pdf.fonts import typeface
from govtoolkit.printing.pdf.lettering import write_lines
from govtoolkit.printing.pdf.style import ACCENT, HAIRLINE, MARGIN, TEXT, Styles, TextStyle
from govtoolkit.printing.pdf.tagging import TaggedCanvas

_BETWEEN = "   \u00b7   "
_ELLIPSIS = "\u2026"
_LONGEST_TOTAL = " of 8888"
_GOES_ON = "Continued on the next page   \u00b7   "
GOING_ON = "Continued: "
"""Stands before what goes on from the page before."""
_LEAST_OF_A_HEADING = 8.0
"""A heading of which there is no room for so many ems says too little."""
_WIDEST_STAMP = 0.5
"""A stamp wider than this part of the page stands above the header, not beside it."""


def shortened(text: str, width: float, style: TextStyle) -> str:
    """Return `text` on one line, its end replaced by an ellipsis where it is wider than `width` points."""
    face = typeface(bold=style.bold)
    text = printable_line(text)
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


class Running(NamedTuple):
    """What is said on every page: parts of the header, the title, and a stamp; a `cover` is spared the header.

    With `goes_on`, each page but the last says that it is not the last.
    """

    title: str
    header: Sequence[str] = ()
    stamp: str = ""
    cover: bool = False
    goes_on: bool = False


class Furniture:
    """The header and the footer of a document; text goes between `bottom` and `top`."""

    def __init__(self, page_size: tuple[float, float], running: Running, styles: Styles) -> None:
        self._width = page_size[0] - 2 * MARGIN
        self._running = running
        self._style = styles.furniture
        self._strong = styles.furniture_strong
        self._header_top = page_size[1] - MARGIN
        self._stamp = _Stamp(running.stamp, self._width, styles)
        parts = [part for part in running.header if part.strip()]
        above = self._stamp.width > _WIDEST_STAMP * self._width
        self._header_width = self._width - (0.0 if above else self._stamp.width)
        self._lines = self._header_lines(parts)
        self._lines_top = self._header_top - (self._stamp.height if above and parts else 0.0)
        # what stands beneath a stamp has the whole width
        self._first_leading = self._style.leading if above else max(self._style.leading, self._stamp.height)
        height = self._header_top - self._lines_top + sum(self._leadings)
        height = max(height, self._stamp.height)
        self._rule = self._header_top - (height + 4.0 if height else 0.0)
        self.top = self._rule - (styles.size if self._lines else 0.0)  # a stamp alone has no rule beneath it
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
            return [[(0.0, shortened(first, self._header_width, self._strong), self._strong)]]
        if after + rest_width <= self._header_width:
            return [
                [(0.0, whole, self._strong), (after, shortened(rest, self._header_width, self._style), self._style)]
            ]
        return [
            [(0.0, shortened(first, self._header_width, self._strong), self._strong)],
            [(0.0, self._as_many_as_fit(parts[1:]), self._style)],
        ]

    def _as_many_as_fit(self, parts: list[str]) -> str:
        """Return parts on one line: rather fewer of them than one cut off, but for the first."""
        for number in range(len(parts), 1, -1):
            text = printable_line(_BETWEEN.join(parts[:number]))
            if self._length(text) <= self._width:
                return text
        return shortened(parts[0], self._width, self._style)

    @property
    def _leadings(self) -> list[float]:
        """How high each line of the header is: where there are two, the first keeps the second clear of a stamp."""
        return (
            [self._first_leading, self._style.leading]
            if len(self._lines) > 1
            else [self._style.leading] * len(self._lines)
        )

    def draw(self, canvas: TaggedCanvas, page: int, going_on: str = "") -> None:
        """Draw the header and the footer of one page; `going_on` is the heading of what goes on there from the one before."""
        with canvas.artifact("Pagination"):
            self._stamp.draw(canvas, MARGIN + self._width, self._header_top)
            if page > 1 or not self._running.cover:
                self._draw_header(canvas)
            self._draw_footer(canvas, page, going_on)

    def _draw_header(self, canvas: TaggedCanvas) -> None:
        top = self._lines_top
        for line, leading, width in zip(self._lines, self._leadings, (self._header_width, self._width), strict=False):
            for offset, text, style in line:
                _write(canvas, text, MARGIN + offset, top, width - offset, style)
            top -= leading
        if self._lines:
            self._draw_rule(canvas, self._rule, ACCENT)

    def _draw_footer(self, canvas: TaggedCanvas, page: int, going_on: str) -> None:
        top = MARGIN + self._style.leading
        self._draw_rule(canvas, top + 2.0, HAIRLINE)
        canvas.write(f"q 1 0 0 1 {MARGIN + self._width:.2f} {top:.2f} cm")
        canvas.doForm(_name(page))
        canvas.write("Q")
        title_width = self._width - self._length(f"{self._prefix}Page {page}{_LONGEST_TOTAL}") - 2 * self._style.size
        title = shortened(self._running.title, title_width, self._style)
        before = f"{title}{_BETWEEN}{GOING_ON}"
        if going_on and title_width - self._length(before) > _LEAST_OF_A_HEADING * self._style.size:
            title = shortened(f"{before}{going_on}", title_width, self._style)
        _write(canvas, title, MARGIN, top, title_width, self._style)

    def draw_numbers(self, canvas: TaggedCanvas, pages: int, *, is_all: bool = True) -> None:
        """Define the "Page 3 of 12" that each footer refers to, now that it is known how far it reaches to the left.

        Where these are not all pages, it is "Page 3".
        """
        leading = self._style.leading
        for page in range(1, pages + 1):
            number = f"Page {page} of {pages}" if is_all else f"Page {page}"
            if self._running.goes_on and (page < pages or not is_all):
                number = f"{_GOES_ON}{number}"
            left = -self._length(number)
            canvas.beginForm(_name(page), left, -2 * leading, 0, leading)
            _write(canvas, number, left, 0.0, self._width, self._style)
            canvas.endForm()

    @property
    def _prefix(self) -> str:
        return _GOES_ON if self._running.goes_on else ""

    def _length(self, text: str) -> float:
        return typeface(bold=self._style.bold).width(text) * self._style.size

    def _draw_rule(self, canvas: TaggedCanvas, y: float, colour: str) -> None:
        canvas.write(f"{colour} RG 0.5 w {MARGIN:.2f} {y:.2f} m {MARGIN + self._width:.2f} {y:.2f} l S")


class _Stamp:
    """A word on every page, in a box in the corner at the top right; `width` and `height` include the space around it."""

    def __init__(self, text: str, width: float, styles: Styles) -> None:
        self._style = styles.furniture_stamp
        self._pad = 0.5 * self._style.size
        self._text = shortened(text, width - 2 * self._pad, self._style)
        self._inner = typeface(bold=True).width(self._text) * self._style.size + 2 * self._pad
        self.width = self._inner + 1.5 * self._style.size if self._text else 0.0
        self.height = self._style.leading + 2.0 if self._text else 0.0

    def draw(self, canvas: TaggedCanvas, right: float, top: float) -> None:
        """Draw the box and the words, if there are any."""
        if not self._text:
            return
        left, bottom = right - self._inner, top - self._style.leading
        canvas.write(
            f"{TEXT} RG 1 w {left + 0.5:.2f} {bottom:.2f} {self._inner - 1:.2f} {self._style.leading - 0.5:.2f} re S"
        )
        _write(canvas, self._text, left + self._pad, top, self._inner - 2 * self._pad, self._style)


def _write(canvas: TaggedCanvas, text: str, left: float, top: float, width: float, style: TextStyle) -> None:
    """Write one line; one from right to left stands at the left all the same, but in its own order."""
    line = Line(text, "", 0, rtl=False)
    if is_rtl(text):
        width = min(width, typeface(bold=style.bold).width(text) * style.size)
        line = line._replace(rtl=True)
    write_lines(canvas, [line], left, top, width, style)
