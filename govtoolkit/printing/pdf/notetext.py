"""All running text: paragraphs, notes, headings, cells."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from govtoolkit.printing.document import printable
from govtoolkit.printing.pdf.breaking import Line, break_lines
from govtoolkit.printing.pdf.fonts import typeface
from govtoolkit.printing.pdf.lettering import write_lines
from govtoolkit.printing.pdf.pieces import SLACK, Piece
from govtoolkit.printing.pdf.style import TextStyle
from govtoolkit.printing.pdf.tagging import Node, TaggedCanvas

_MOST_KEPT_TOGETHER = 6
"""A text of so few lines is never torn apart if the page has room for it elsewhere."""


@dataclass(frozen=True, eq=False, slots=True)
class NoteText:
    """Plain text in one style, broken into lines when it is made; splitting it costs nothing.

    `node` is the element the text belongs to. With `paragraphs` each line of the text, as typed, becomes a P beneath it.
    """

    lines: Sequence[Line]
    start: int
    stop: int
    width: float
    style: TextStyle
    node: Node
    paragraphs: dict[int, Node] | None = field(repr=False)

    @classmethod
    def of(cls, text: str, width: float, style: TextStyle, node: Node, *, paragraphs: bool = False) -> "NoteText":
        """Lay out any text a person may have typed."""
        lines = break_lines(printable(text), width / style.size, typeface(bold=style.bold))
        if not paragraphs:
            return cls(lines, 0, len(lines), width, style, node, None)
        # made now, not when they are drawn: a text that waits for a page still comes before what is added after it
        said = dict.fromkeys(line.paragraph for line in lines if line.text)
        return cls(lines, 0, len(lines), width, style, node, {number: node.add("P") for number in said})

    @property
    def height(self) -> float:
        """All lines together."""
        return (self.stop - self.start) * self.style.leading

    @property
    def least(self) -> float:
        """Two lines, or all of a short text."""
        lines = self.stop - self.start
        return (lines if lines <= _MOST_KEPT_TOGETHER else 2) * self.style.leading

    def split(self, room: float) -> tuple[Piece | None, Piece | None]:
        """Break between two lines; a last line is not left alone if it can have company."""
        fitting = int((room + SLACK) / self.style.leading)
        if fitting >= self.stop - self.start:
            return self, None
        if fitting < 1:
            return None, self
        if self.stop - self.start - fitting == 1 and fitting > 2:
            fitting -= 1
        middle = self.start + fitting
        return replace(self, stop=middle), replace(self, start=middle)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, _depth: float) -> None:
        """Write the lines, those of one paragraph as one mark."""
        for paragraph, group in groupby(self.lines[self.start : self.stop], key=lambda line: line.paragraph):
            lines = list(group)
            if any(line.text for line in lines):
                with canvas.tagged(self._node(paragraph)):
                    write_lines(canvas, lines, left, top, self.width, self.style)
            top -= len(lines) * self.style.leading

    def _node(self, paragraph: int) -> Node:
        return self.node if self.paragraphs is None else self.paragraphs[paragraph]
