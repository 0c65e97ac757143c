"""All running text: paragraphs, notes, headings, cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from govtoolkit.printing.document import printable
from govtoolkit.printing.pdf.addresses import has_any
from govtoolkit.printing.pdf.breaking import Line, break_lines
from govtoolkit.printing.pdf.fonts import typeface
from govtoolkit.printing.pdf.lettering import write_lines
from govtoolkit.printing.pdf.linked import Part, draw_linked, linked
from govtoolkit.printing.pdf.pieces import SLACK, Piece
from govtoolkit.printing.pdf.style import TextStyle
from govtoolkit.printing.pdf.tagging import Node, TaggedCanvas

_MOST_KEPT_TOGETHER = 6
"""A text of so few lines is never torn apart if the page has room for it elsewhere."""
_MOST_MOVED = 3
"""How many lines may go to the next page to keep another company."""


@dataclass(eq=False, slots=True)
class NoteText:
    """Plain text in one style, broken into lines when it is made; splitting it costs nothing.

    `node` is the element the text belongs to. With `paragraphs` each line of the text, as typed, becomes a P beneath it;
    `links` then says of what parts the lines are made up in which there are addresses to open.
    """

    lines: Sequence[Line]
    start: int
    stop: int
    width: float
    style: TextStyle
    node: Node
    paragraphs: Mapping[int, Node] | None = field(repr=False)
    links: Mapping[int, Sequence[Part]] = field(repr=False)

    @classmethod
    def of(cls, text: str, width: float, style: TextStyle, node: Node, *, paragraphs: bool = False) -> "NoteText":
        """Lay out any text a person may have typed."""
        text = printable(text)
        lines = break_lines(text, width / style.size, typeface(bold=style.bold))
        if not paragraphs:
            return cls(lines, 0, len(lines), width, style, node, None, {})
        # made now, not when they are drawn: a text that waits for a page still comes before what is added after it
        said = dict.fromkeys(line.paragraph for line in lines if line.text)
        nodes = {number: node.add("P") for number in said}
        links = linked(text, lines, nodes, typeface(bold=style.bold)) if has_any(text) else {}
        return cls(lines, 0, len(lines), width, style, node, nodes, links)

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
        """Break between two lines; empty ones are not taken to the top of the next page."""
        fitting = int((room + SLACK) / self.style.leading)
        if fitting >= self.stop - self.start:
            return self, None
        if fitting < 1:
            return None, self
        middle = following = self._best_break(self.start + fitting)
        while following < self.stop and not self.lines[following].text:
            following += 1
        rest = replace(self, start=following) if following < self.stop else None
        return replace(self, stop=middle), rest

    def _best_break(self, latest: int) -> int:
        """Return the last place for a break that leaves no line of a paragraph alone on its page, else the latest."""
        for middle in range(latest, max(latest - _MOST_MOVED, self.start + 1) - 1, -1):
            before, after = self._same_paragraph(middle, -1), self._same_paragraph(middle, 1)
            if not (before and after) or (before > 1 and after > 1):
                return middle
        return latest

    def _same_paragraph(self, middle: int, step: int) -> int:
        """Count, up to 2, the lines just before or after a break that belong to the paragraph it would tear apart."""
        first = middle if step > 0 else middle - 1
        paragraph = self.lines[middle].paragraph
        for count in range(2):
            index = first + step * count
            if not self.start <= index < self.stop or self.lines[index].paragraph != paragraph:
                return count
        return 2

    def draw(self, canvas: TaggedCanvas, left: float, top: float, _depth: float) -> None:
        """Write the lines, those of one paragraph as one mark."""
        at = self.start
        for paragraph, group in groupby(self.lines[self.start : self.stop], key=lambda line: line.paragraph):
            lines = list(group)
            at += len(lines)
            if at - 1 in self.links:
                for index, line in enumerate(lines, start=at - len(lines)):
                    draw_linked(
                        canvas,
                        line,
                        self.links[index],
                        left,
                        top - (index - at + len(lines)) * self.style.leading,
                        self.style,
                    )
            elif any(line.text for line in lines):
                with canvas.tagged(self._node(paragraph)):
                    write_lines(canvas, lines, left, top, self.width, self.style)
            top -= len(lines) * self.style.leading

    def write(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Write the lines inside a mark that is open already."""
        write_lines(canvas, self.lines[self.start : self.stop], left, top, self.width, self.style)

    def _node(self, paragraph: int) -> Node:
        return self.node if self.paragraphs is None else self.paragraphs[paragraph]
