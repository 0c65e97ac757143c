"""How a sheet looks: colours, sizes and distances, all derived from one text size."""

from dataclasses import dataclass
from typing import NamedTuple

MARGIN = 36.0
MILLIMETRE = 72 / 25.4
LINE_PITCH = 8 * MILLIMETRE
"""The least distance between ruled lines: room for handwriting."""


def _colour(code: str) -> str:
    """Return '#RRGGBB' as the three operands of a PDF colour operator."""
    return " ".join(f"{int(code[i : i + 2], 16) / 255:.3f}" for i in (1, 3, 5))


TEXT = _colour("#1A2330")
SOFT = _colour("#4B5768")
ACCENT = _colour("#15608A")
TINT = _colour("#E3F0F7")
RULE = _colour("#7A8693")
"""Lines to write on and edges of ticks: pale, yet dark enough for an office printer."""
HAIRLINE = _colour("#AEB8C4")

_TICK = ((0.18, 0.52), (0.42, 0.22), (0.86, 0.88))
"""Where the line of a tick begins, turns and ends, in parts of its box."""


def tick_path(left: float, base: float, width: float, height: float) -> str:
    """Return the operators that draw a tick in a box."""
    begin, turn, end = (f"{left + x * width:.2f} {base + y * height:.2f}" for x, y in _TICK)
    return f"{TEXT} RG 1.4 w {begin} m {turn} l {end} l S"


class TextStyle(NamedTuple):
    """How a run of text is set; all lengths in points. Text that stands `beside` text of another size keeps to its lines."""

    size: float
    bold: bool = False
    colour: str = TEXT
    spacing: float = 1.4
    beside: float = 0.0

    @property
    def leading(self) -> float:
        """The height of one line."""
        return (self.beside or self.size) * self.spacing

    @property
    def ascent(self) -> float:
        """How far below the top of its line the letters stand."""
        return (self.leading + 0.72 * (self.beside or self.size)) / 2


@dataclass(frozen=True)
class Styles:
    """Every text style and distance of a sheet set in `size` points, `close` where it should take little room.

    `fillable` is for a form: the room to write in is filled in on a screen.
    """

    size: float
    close: bool = False
    fillable: bool = False

    @property
    def _spacing(self) -> float:
        return 1.22 if self.close else 1.4

    @property
    def title(self) -> TextStyle:
        """The name of the sheet."""
        return TextStyle(1.7 * self.size, bold=True, colour=ACCENT, spacing=1.25)

    @property
    def cover_title(self) -> TextStyle:
        """The name of the sheet on a page of its own."""
        return TextStyle(2.8 * self.size, bold=True, colour=ACCENT, spacing=1.2)

    @property
    def subtitle(self) -> TextStyle:
        """The line beneath the name of the sheet."""
        return TextStyle(1.12 * self.size, colour=SOFT)

    @property
    def cover_subtitle(self) -> TextStyle:
        """The line beneath the name of the sheet on a page of its own."""
        return TextStyle(1.4 * self.size, colour=SOFT)

    def heading(self, level: int) -> TextStyle:
        """A heading of level 1 to 3."""
        if level == 1:
            return TextStyle(1.3 * self.size, bold=True, spacing=1.3)
        return TextStyle((1.12 if level == 2 else 1.0) * self.size, bold=True, spacing=1.35)

    @property
    def body(self) -> TextStyle:
        """Running text."""
        return TextStyle(self.size, spacing=self._spacing)

    @property
    def strong(self) -> TextStyle:
        """Labels and the headings of columns."""
        return TextStyle(self.size, bold=True, spacing=self._spacing)

    @property
    def soft(self) -> TextStyle:
        """Captions and remarks."""
        return TextStyle(0.9 * self.size, colour=SOFT, spacing=self._spacing)

    @property
    def small(self) -> TextStyle:
        """What was recorded about an entry."""
        return TextStyle(0.9 * self.size)

    @property
    def code(self) -> TextStyle:
        """What an entry can be found by."""
        return TextStyle(0.82 * self.size, bold=True, spacing=self._spacing, beside=self.size)

    @property
    def byline(self) -> TextStyle:
        """Who wrote a note, and when."""
        return TextStyle(0.9 * self.size, bold=True, colour=SOFT)

    @property
    def furniture(self) -> TextStyle:
        """The header and the footer of a page."""
        return TextStyle(min(0.85 * self.size, 12.0), colour=SOFT)

    @property
    def furniture_strong(self) -> TextStyle:
        """The first part of the header."""
        return TextStyle(self.furniture.size, bold=True)

    @property
    def furniture_stamp(self) -> TextStyle:
        """What is said on every page about the whole of it, such as that it is a draft."""
        return TextStyle(self.furniture.size, bold=True, spacing=1.6)

    @property
    def indent(self) -> float:
        """How far the text of a list entry stands from its bullet or box."""
        return 1.25 * self.size

    @property
    def measure(self) -> float:
        """The width beyond which lines of prose are hard to follow, even where the paper is wider."""
        return 78 * self.size

    @property
    def pitch(self) -> float:
        """The distance between two ruled lines."""
        return max(LINE_PITCH, 1.7 * self.size)

    @property
    def gap(self) -> float:
        """Between two paragraphs; other distances are multiples of it."""
        return (0.25 if self.close else 0.5) * self.size

    @property
    def padding(self) -> float:
        """Between the edge of a table cell and its text."""
        return 1.0 + 0.2 * self.size if self.close else 3.0 + 0.25 * self.size
