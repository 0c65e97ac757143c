"""A table of many rows: short ones stay whole, long ones run over pages, the heading row is repeated on each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from govtoolkit.printing.pdf.pieces import SLACK, Gap, Led, Piece, Row, Stack
from govtoolkit.printing.pdf.style import HAIRLINE, RULE, TINT
from govtoolkit.printing.pdf.tagging import TaggedCanvas


@dataclass(eq=False, slots=True)
class GridRow:
    """One row, `edges` being where its cells begin and the last one ends; a `joined` one belongs to the row above it.

    `again` says what it is about on each further page that it runs over.
    """

    row: Row
    edges: Sequence[float]
    joined: bool = False
    again: Piece | None = None

    @property
    def height(self) -> float:
        """The height of the whole row."""
        return self.row.height

    def rest(self, left: Row) -> "GridRow":
        """Return what is `left` of it for the next page: in columns, its first cell tells what it is about once it is over."""
        cells = left.cells
        if self.again is None:
            return replace(self, row=left)
        if len(self.edges) == 2:  # one cell over the full width
            above = Stack.of([self.again, Gap(left.padding)])
            cells = [(offset, Led(above, cell)) for offset, cell in cells]
        elif not any(offset < self.edges[1] and cell.height > SLACK for offset, cell in cells):
            cells = [(left.padding, self.again), *cells]
        return replace(self, row=replace(left, cells=cells))


@dataclass(eq=False, slots=True)
class Grid:
    """Rows under a heading row, which stands on every page above the first row that is in columns.

    A row no higher than `short` is never torn apart if the page has room for it elsewhere; of a higher one no less than
    `decent` stands on a page. No page is left for that while more than `most_free` of it is free. `first` is where this
    view of the rows begins, `head` stands for that first row, and `rows_height` is how high all of them are together.
    """

    heading: GridRow | None
    rows: Sequence[GridRow]
    rows_height: float
    short: float
    decent: float
    most_free: float
    first: int = 0
    head: GridRow | None = None

    @classmethod
    def of(
        cls, heading: GridRow | None, rows: Sequence[GridRow], *, short: float, decent: float, most_free: float
    ) -> "Grid":
        """Put rows together."""
        return cls(heading, rows, sum(row.height for row in rows), short, decent, most_free)

    @property
    def height(self) -> float:
        """All rows and the heading row, if it stands above any."""
        place = self._heading_place()
        return self.rows_height + (0.0 if place is None else self._above(place))

    def _row(self, index: int) -> GridRow:
        return self.head if self.head is not None and index == self.first else self.rows[index]

    def _heading_place(self) -> int | None:
        """Return the row that the heading row stands above: the first one, unless that belongs to one on the page before."""
        joined = self.first < len(self.rows) and self.rows[self.first].joined
        place = self.first + joined
        return None if self.heading is None or (joined and place == len(self.rows)) else place

    def _above(self, index: int) -> float:
        """Return the height of what stands directly above a row."""
        return self.heading.height if self.heading and index == self._heading_place() else 0.0

    def _least_at(self, index: int) -> float:
        """Return what a row wants with what stands above it; one with another joined to it wants a part of that, too."""
        row = self._row(index)
        if row.height > self.short:
            return self._above(index) + max(self.decent, row.row.least)
        after = self.rows[index + 1] if index + 1 < len(self.rows) else None
        joined = after.height if after and after.joined else 0.0
        return self._above(index) + row.height + (joined if joined <= self.short else self.decent)

    @property
    def least(self) -> float:
        """The heading row with what the first row wants."""
        return self._least_at(self.first) if self.first < len(self.rows) else self.height

    def split(self, room: float) -> tuple[Piece | None, Piece | None]:
        """Take whole rows while they fit, then a part of the next one if it is long and there is decent room for it."""
        if self.height <= room + SLACK:
            return self, None
        taken: list[GridRow] = []
        rest: GridRow | None = None
        used = taken_height = passed = 0.0
        index = self.first
        while index < len(self.rows):
            row = self._row(index)
            if taken and self._least_at(index) > room - used + SLACK and room - used <= self.most_free:
                break
            used += self._above(index)
            part: Piece | None = row.row
            left: Piece | None = None
            if row.height > room - used + SLACK:
                part, left = row.row.split_decently(room - used, self.decent)
            if not isinstance(part, Row):
                break
            taken.append(replace(row, row=part))
            taken_height += part.height
            used += part.height
            rest = row.rest(left) if isinstance(left, Row) else None
            passed += row.height - (rest.height if rest else 0.0)
            if rest:
                break
            index += 1
        if not taken:
            return None, self
        head = replace(self, rows=taken, rows_height=taken_height, first=0, head=None)
        if index == len(self.rows):
            return head, None
        return head, replace(self, rows_height=self.rows_height - passed, first=index, head=rest)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, _depth: float) -> None:
        """Draw the lines, then what is between them."""
        rows = [self._row(index) for index in range(self.first, len(self.rows))]
        place = self._heading_place()
        if self.heading is not None and place is not None:
            rows.insert(place - self.first, self.heading)
        if not rows:
            return
        levels = [top]
        for row in rows:
            levels.append(levels[-1] - row.height)
        with canvas.artifact():
            self._draw_lines(canvas, left, levels, rows)
        for y, row in zip(levels, rows, strict=False):
            row.row.draw(canvas, left, y, row.height)

    def _draw_lines(self, canvas: TaggedCanvas, left: float, levels: Sequence[float], rows: Sequence[GridRow]) -> None:
        """Tint the heading row and draw the lines around cells; `levels` is where rows begin and the last one ends."""
        width = rows[0].edges[-1]
        boxes = list(zip(levels, rows, strict=False))
        upright = (
            f"{left + x:.2f} {y:.2f} m {left + x:.2f} {y - row.height:.2f} l S" for y, row in boxes for x in row.edges
        )
        strong = dict.fromkeys((levels[0], levels[-1]) if self.heading else levels)
        for y, row in boxes:
            if row is self.heading:
                canvas.write(f"{TINT} rg {left:.2f} {y - row.height:.2f} {width:.2f} {row.height:.2f} re f")
                strong |= {y: None, y - row.height: None}
        canvas.write(
            f"{HAIRLINE} RG 0.5 w",
            *upright,
            *(_across(left, y, width) for y, row in boxes if not row.joined and y not in strong),
            f"{RULE} RG 0.75 w",
            *(_across(left, y, width) for y in strong),
        )


def _across(left: float, y: float, width: float) -> str:
    return f"{left:.2f} {y:.2f} m {left + width:.2f} {y:.2f} l S"
