"""What a page is made of: pieces that know their height, can be split at a page end, and draw themselves.

A piece is laid out for one width when it is made, and never again: splitting it gives two views of the same lines. Pieces
that are split keep their nodes, so a cell that runs over seventy pages is still one cell to a screen reader. Nothing
changes a piece; that they are not frozen halves what a start takes to define them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from govtoolkit.printing.pdf.style import RULE
from govtoolkit.printing.pdf.tagging import Node, TaggedCanvas

SLACK = 1e-6
"""Heights that differ by less are the same."""


class Piece(Protocol):
    """Anything that can be put on a page."""

    @property
    def height(self) -> float:
        """The height of the whole piece."""

    @property
    def least(self) -> float:
        """The room below which it is better to start on the next page."""

    def split(self, room: float, /) -> "tuple[Piece | None, Piece | None]":
        """Return what fits into `room` and what is left; None for nothing."""

    def draw(self, canvas: TaggedCanvas, left: float, top: float, depth: float, /) -> None:
        """Draw everything from `top` downwards; `depth`, at least the height, may be filled."""


@dataclass(eq=False, slots=True)
class Gap:
    """Empty space, which is dropped at a page end."""

    height: float

    @property
    def least(self) -> float:
        """Space needs no room."""
        return 0.0

    def split(self, room: float) -> tuple[Piece | None, Piece | None]:
        """Leave space behind that does not fit."""
        return (self if self.height <= room + SLACK else None), None

    def draw(self, canvas: TaggedCanvas, left: float, top: float, depth: float, /) -> None:
        """Draw nothing."""


@dataclass(eq=False, slots=True)
class Stack:
    """Pieces one beneath the other; `first` is where this view of them begins, `head` stands for that first piece.

    So many pieces as `together` says begin on one page, if the page has room for them elsewhere.
    """

    pieces: Sequence[Piece]
    height: float
    first: int = 0
    head: Piece | None = None
    together: int = 1

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> "Stack":
        """Put pieces together."""
        return cls(pieces, sum(piece.height for piece in pieces))

    def _piece(self, index: int) -> Piece:
        return self.head if self.head is not None and index == self.first else self.pieces[index]

    @property
    def least(self) -> float:
        """As much as its first pieces."""
        if self.first >= len(self.pieces):
            return 0.0
        last = min(self.first + self.together, len(self.pieces)) - 1
        return sum(self._piece(index).height for index in range(self.first, last)) + self._piece(last).least

    def split(self, room: float) -> tuple[Piece | None, Piece | None]:
        """Take whole pieces while they fit, then a part of the next one if there is decent room for it."""
        taken: list[Piece] = []
        used = passed = 0.0
        index, last = self.first, len(self.pieces) - 1
        rest: Piece | None = None
        while index <= last:
            piece = self._piece(index)
            if taken and piece.least > room - used + SLACK:
                break
            part, rest = piece.split(room - used)
            if part is not None:
                taken.append(part)
                used += part.height
            if rest is not None and (rest.height > SLACK or index == last):
                passed += piece.height - rest.height
                break
            passed += piece.height
            index, rest = index + 1, None
        if all(isinstance(piece, Gap) for piece in taken):
            return (None, self) if index <= last else (None, None)
        while rest is None and index <= last and isinstance(self.pieces[index], Gap):
            passed += self.pieces[index].height
            index += 1
        tail = Stack(self.pieces, self.height - passed, index, rest) if index <= last else None
        return Stack.of(taken), tail

    def draw(self, canvas: TaggedCanvas, left: float, top: float, depth: float) -> None:
        """Draw one piece after the other; the last may fill what is left."""
        bottom = top - depth
        last = len(self.pieces) - 1
        for index in range(self.first, len(self.pieces)):
            piece = self._piece(index)
            piece.draw(canvas, left, top, top - bottom if index == last else piece.height)
            top -= piece.height


TALLEST_LEAD = 240.0
"""In points: no page is so low that it would not hold a lead of this height and more."""


@dataclass(eq=False, slots=True)
class Led:
    """A piece with something above it that never stands alone, such as who wrote it."""

    lead: Piece
    body: Piece

    @property
    def height(self) -> float:
        """Both together."""
        return self.lead.height + self.body.height

    @property
    def least(self) -> float:
        """The lead and what the piece itself wants."""
        return self.lead.height + self.body.least

    def split(self, room: float) -> tuple[Piece | None, Piece | None]:
        """Split the body; what is left of it goes on without the lead. A lead as high as a page is split itself."""
        if self.height <= room + SLACK:
            return self, None
        if self.lead.height > TALLEST_LEAD:
            return Stack.of([self.lead, self.body]).split(room)
        part, rest = self.body.split(room - self.lead.height)
        return (None, self) if part is None else (replace(self, body=part), rest)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, depth: float) -> None:
        """Draw one above the other."""
        self.lead.draw(canvas, left, top, self.lead.height)
        self.body.draw(canvas, left, top - self.lead.height, depth - self.lead.height)


_MOST_LINES_KEPT_TOGETHER = 8
_MOST_OF_A_FEW = 6
"""The same where fewer lines will do; of more than these four are decent."""


@dataclass(eq=False, slots=True)
class Ruled:
    """Lines to write on; where there is more room than it needs, it is ruled further down.

    With a `node` it is not ruled: it is a `field` to fill in on a screen. It ends where a page ends by which `fewest` lines or
    more are there; 0 is for all of them, wherever they stand.
    """

    width: float
    pitch: float
    lines: int
    field: str = ""
    node: Node | None = None
    fewest: int = 0

    @property
    def height(self) -> float:
        """As many lines as were asked for."""
        return self.lines * self.pitch

    @property
    def least(self) -> float:
        """All of a few lines, which look lost when torn apart; two of many, or four of many that may end there."""
        kept, some = (_MOST_OF_A_FEW, min(self.fewest, 4)) if self.fewest else (_MOST_LINES_KEPT_TOGETHER, 2)
        return (self.lines if self.lines <= kept else some) * self.pitch

    def split(self, room: float) -> tuple[Piece | None, Piece | None]:
        """Break between two lines; what is left may be of no lines, to be ruled as far as the row goes."""
        fitting = min(max(int((room + SLACK) / self.pitch), 0), self.lines)
        if self.lines and not fitting:
            return None, self
        is_enough = 0 < self.fewest <= fitting
        left, fewest = (0, 0) if is_enough else (self.lines - fitting, max(self.fewest - fitting, 0))
        return replace(self, lines=fitting, fewest=0), replace(self, lines=left, fewest=fewest)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, depth: float) -> None:
        """Draw the lines as decoration."""
        number = max(int((depth + SLACK) / self.pitch), self.lines)
        if not number:
            return
        if self.node is not None and canvas.fields is not None:
            box = (left, top - number * self.pitch, left + self.width, top)
            canvas.fields.text(canvas, self.node, self.field, box)
            return
        levels = [top - self.pitch * (line + 1) for line in range(number)]
        with canvas.artifact():
            canvas.write(
                f"{RULE} RG 0.5 w",
                *(f"{left:.2f} {y:.2f} m {left + self.width:.2f} {y:.2f} l S" for y in levels),
            )


@dataclass(eq=False, slots=True)
class Rule:
    """A thin line across."""

    width: float
    colour: str
    thickness: float
    height: float

    @property
    def least(self) -> float:
        """The whole."""
        return self.height

    def split(self, room: float) -> tuple[Piece | None, Piece | None]:
        """Stay whole."""
        return (self, None) if self.height <= room + SLACK else (None, self)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, _depth: float) -> None:
        """Draw the line as decoration."""
        y = top - self.thickness / 2
        with canvas.artifact():
            canvas.write(
                f"{self.colour} RG {self.thickness:g} w {left:.2f} {y:.2f} m {left + self.width:.2f} {y:.2f} l S"
            )


@dataclass(eq=False, slots=True)
class Row:
    """Pieces side by side, each at its distance from the left edge, with `padding` above and below.

    A row no higher than `kept` is not torn apart if the page has room for it elsewhere.
    """

    cells: Sequence[tuple[float, Piece]]
    padding: float = 0.0
    kept: float = 0.0

    @property
    def height(self) -> float:
        """As high as its highest cell."""
        return max(cell.height for _, cell in self.cells) + 2 * self.padding

    @property
    def least(self) -> float:
        """All of a short row, else what its neediest cell wants."""
        height = self.height
        return height if height <= self.kept else max(cell.least for _, cell in self.cells) + 2 * self.padding

    def split(self, room: float) -> tuple[Piece | None, Piece | None]:
        """Split every cell at the same height."""
        heads: list[tuple[float, Piece]] = []
        tails: list[tuple[float, Piece]] = []
        inner = room - 2 * self.padding
        if inner < 0:
            return None, self
        for offset, cell in self.cells:
            head, tail = cell.split(inner)
            if head is not None:
                heads.append((offset, head))
            if tail is not None:
                tails.append((offset, tail))
        if not any(tail.height > SLACK for _, tail in tails):
            return replace(self, cells=heads) if heads else self, None
        if not any(head.height > SLACK for _, head in heads):
            return None, self
        return replace(self, cells=heads), replace(self, cells=tails)

    def split_decently(self, room: float, decent: float) -> "tuple[Piece | None, Piece | None]":
        """Split, so that no less than `decent` is left for the next page where that can be had."""
        head, tail = self.split(room)
        while head is not None and tail is not None and tail.height < decent - SLACK:
            # a line or two would look lost on the next page: they get company from this one
            shorter, longer = self.split(head.height - (decent - tail.height))
            if shorter is None or shorter.height < decent - SLACK:
                break
            head, tail = shorter, longer
        return head, tail

    def draw(self, canvas: TaggedCanvas, left: float, top: float, depth: float) -> None:
        """Draw the cells from left to right."""
        for offset, cell in self.cells:
            cell.draw(canvas, left + offset, top - self.padding, depth - 2 * self.padding)
