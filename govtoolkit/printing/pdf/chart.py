"""The chart: bars one beneath the other, told apart from their frame in black and white as well."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from govtoolkit.printing.document import Bar, Chart, printable_line
from govtoolkit.printing.pdf.fonts import typeface
from govtoolkit.printing.pdf.furniture import shortened
from govtoolkit.printing.pdf.notetext import NoteText
from govtoolkit.printing.pdf.pieces import SLACK, Piece
from govtoolkit.printing.pdf.style import ACCENT, RULE, Styles
from govtoolkit.printing.pdf.tagging import Node, TaggedCanvas

_LONGEST_LABEL = 0.45
"""The part of the width that labels may take up beside their bars."""
_LONGEST_SAID = 0.4
"""The part of the width that what they say may take up, unless the labels stand above."""
_WIDEST_BAR = 26.0
"""In ems: a longer bar tells no more."""
_SHORTEST_BAR = 8.0
_FEW = 4
"""So many bars stand in one column, however short they are."""
_MANY = 20
"""So many, too, for a figure in two columns is never torn apart."""
_BETWEEN_COLUMNS = 2.0
"""In ems."""
_LONGEST_TEXT = 4
"""How many lines a text beside a bar may have about; what the chart says stands in its alternative, too."""


@dataclass(eq=False, slots=True)
class _Line:
    """One bar: its label at the left, what it says at the right, both wrapped where need be."""

    label: NoteText
    said: NoteText
    part: float
    height: float


@dataclass(eq=False, slots=True)
class Bars:
    """A chart, drawn as one figure; it is not torn apart unless it is higher than a page (`depth`).

    A bar begins `bar_left` from the left and is at most `bar_width` wide; with `stacked` it stands under its label. Where
    there are two columns, `beside` is how far apart they are, and the first `rows` bars stand in the first.
    """

    lines: Sequence[_Line]
    height: float
    depth: float
    width: float
    bar_left: float
    bar_width: float
    stacked: bool
    styles: Styles
    node: Node
    rows: int
    beside: float = 0.0

    @property
    def least(self) -> float:
        """The whole of it."""
        return min(self.height, self.depth)

    def split(self, room: float) -> tuple[Piece | None, Piece | None]:
        """Stay whole if any page can take it."""
        if self.height <= room + SLACK:
            return self, None
        if self.height <= self.depth + SLACK or self.beside:
            return None, self
        fitting, used = 0, 0.0
        while used + self.lines[fitting].height <= room + SLACK:
            used += self.lines[fitting].height
            fitting += 1
        if not fitting:
            return None, self
        rest = replace(self, lines=self.lines[fitting:], height=self.height - used)
        return replace(self, lines=self.lines[:fitting], height=used), rest

    def draw(self, canvas: TaggedCanvas, left: float, top: float, _depth: float) -> None:
        """Draw the bars with their words as one mark."""
        if self.node.box is None:
            self.node.box = (left, top - self.height, left + self.width, top)
        with canvas.tagged(self.node):
            at = top
            for number, line in enumerate(self.lines):
                if number == self.rows:
                    left, at = left + self.beside, top
                self._draw_line(canvas, line, left, at)
                at -= line.height

    def _draw_line(self, canvas: TaggedCanvas, line: _Line, left: float, top: float) -> None:
        size = self.styles.size
        line.label.write(canvas, left, top)
        if self.stacked:
            top -= line.label.height
        start, bottom = left + self.bar_left, top - self.styles.body.ascent - 0.08 * size
        frame = f"{start:.2f} {bottom:.2f} {self.bar_width:.2f} {0.88 * size:.2f} re"
        canvas.write(f"{RULE} RG 0.6 w {frame} S")
        if line.part > 0:
            canvas.write(
                f"{ACCENT} rg {start:.2f} {bottom:.2f} {line.part * self.bar_width:.2f} {0.88 * size:.2f} re f"
            )
        line.said.write(canvas, start + self.bar_width + 0.6 * size, top)


def bars(chart: Chart, width: float, depth: float, styles: Styles, node: Node) -> Bars:
    """Lay out the bars of a chart, many of them in two columns; `node` is the figure."""
    if _FEW < len(chart.bars) < _MANY:
        half = (width - _BETWEEN_COLUMNS * styles.size) / 2
        laid = _column(chart.bars, half, depth, styles, node)
        rows = -(-len(chart.bars) // 2)
        height = max(sum(line.height for line in part) for part in (laid.lines[:rows], laid.lines[rows:]))
        if not laid.stacked and height <= depth:
            beside = half + _BETWEEN_COLUMNS * styles.size
            return replace(laid, width=width, height=height, rows=rows, beside=beside)
    return _column(chart.bars, width, depth, styles, node)


def _column(these: Sequence[Bar], width: float, depth: float, styles: Styles, node: Node) -> Bars:
    """Lay out bars one beneath the other, their labels beside them or, where there is no room, above."""
    face, size = typeface(bold=False), styles.size
    labels = max(face.width(printable_line(bar.label)) for bar in these) * size + 0.8 * size
    widest = max(face.width(printable_line(bar.said)) for bar in these) * size + 0.1
    said = min(widest, _LONGEST_SAID * width)
    stacked = labels > _LONGEST_LABEL * width or width - labels - said < _SHORTEST_BAR * size
    if stacked:
        said = min(widest, max(said, width - (_SHORTEST_BAR + 0.6) * size))
    bar_left = 0.0 if stacked else labels
    bar_width = min(width - bar_left - said - 0.6 * size, _WIDEST_BAR * size)
    lines = []
    for bar in these:
        room = width if stacked else labels
        label = NoteText.of(shortened(bar.label, _LONGEST_TEXT * room, styles.body), room, styles.body, node)
        words = NoteText.of(shortened(bar.said, _LONGEST_TEXT * said, styles.body), said, styles.body, node)
        below = words.height + (label.height if stacked else 0.0)
        lines.append(_Line(label, words, _part(bar), max(below, label.height) + 0.5 * styles.gap))
    height = sum(line.height for line in lines)
    return Bars(lines, height, depth, width, bar_left, bar_width, stacked, styles, node, len(lines))


def _part(bar: Bar) -> float:
    return min(max(bar.value / bar.most, 0.0), 1.0) if bar.most > 0 else 0.0
