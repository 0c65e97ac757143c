"""The plain table: rows under headings, side by side where the page is wide enough, else one cell beneath the other.

Stacked or not, a screen reader meets the same table: the first cell of a row is the heading of that row.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from govtoolkit.printing.document import Cell, Items, Note, Paragraph, RuledSpace, Table, Written
from govtoolkit.printing.pdf import measuring
from govtoolkit.printing.pdf.again import said_again
from govtoolkit.printing.pdf.blocks import cell as lay_out
from govtoolkit.printing.pdf.breaking import widest_word
from govtoolkit.printing.pdf.fonts import typeface
from govtoolkit.printing.pdf.grid import Grid, GridRow
from govtoolkit.printing.pdf.notetext import NoteText
from govtoolkit.printing.pdf.pieces import Gap, Led, Piece, Row, Ruled, Stack
from govtoolkit.printing.pdf.style import Styles
from govtoolkit.printing.pdf.tagging import Node

_DECENT_LINES = 3
_SHORT_LINES = 14
_WIDEST_WORD = 14.0
"""Longer words than so many ems may be cut: they are addresses, and a table is not stacked for them."""
_FEWEST_EMS = 10.0
"""A column with more than a line to read in it is no narrower than this."""
_FEW_LINES = 2
"""So many lines to write on, or fewer, stand beside what they are for."""
_WIDEST_LABEL = 0.4
"""Where a heading is wider than this part of a row, what stands beside headings is not put in line."""
_MOST_FREE = 0.42
"""How much of a page may be left free to keep a row whole."""
_FEW_EMS = 45.0
"""A table of no more ems across is one in large print."""
_MOST_KEPT = 0.75
"""A row of cells beneath each other is kept whole where it takes up no more of a page."""
_LINES_AGAIN = 3
"""In how many lines about a row that runs over pages says in its first cell what it is about."""
_KEPT_CELL = 0.3
"""A cell beneath another is not torn apart where it takes up no more of a page: boxes to tick stand together."""
_TALLEST_HEADING, _TALLEST_CELL = 0.3, 0.4
"""How much of a page headings may take up beside each other, and a cell that is higher than those beside it."""


def grid(table: Table, width: float, depth: float, styles: Styles, parent: Node) -> Grid | None:
    """Lay out a table for pages of `depth`; None where there is nothing to lay out."""
    if not table.headings:
        return None
    return _PlainTable(table, width, depth, styles, parent).grid()


class _PlainTable:
    """Lays out one table; the nodes of its cells are made in the order in which they are read."""

    def __init__(self, table: Table, width: float, depth: float, styles: Styles, parent: Node) -> None:
        self._table = table
        self._width = width
        self._styles = styles
        self._short = min(_SHORT_LINES * styles.body.leading + 2 * styles.padding, _MOST_FREE * depth)
        self._decent = _DECENT_LINES * styles.body.leading + 2 * styles.padding
        self._depth = depth
        self._node = parent.add("Table")

    def grid(self) -> Grid:
        """Return the table, stacked if its columns have no room beside each other."""
        table, styles = self._table, self._styles
        titles = self._node.add("TR")
        headings = [titles.add("TH", once=True, scope="Column") for _ in table.headings]
        needs = [self._need(column) for column in range(len(table.headings))]
        edges = measuring.shared(needs, table.shares, self._width)
        if sum(needs) <= self._width and not self._had_better_be_stacked(edges):
            heading = GridRow(Row(self._beside(edges, table.headings, headings), styles.padding), edges)
            if heading.height <= _TALLEST_HEADING * self._depth:
                rows = [part for row in table.rows for part in self._rows_beside(edges, headings, row)]
                return self._put_together(heading, rows, self._short)
        stacked = [self._row_stacked(headings, row, first=not number) for number, row in enumerate(table.rows)]
        return self._put_together(None, stacked, _MOST_KEPT * self._depth)

    def _had_better_be_stacked(self, edges: Sequence[float]) -> bool:
        """Tell whether large print makes a row so high in columns that it is torn, and all rows take less room without."""
        if self._width > _FEW_EMS * self._styles.size or not self._table.rows:
            return False
        beside = [self._height_beside(edges, row) for row in self._table.rows]
        beneath = sum(self._height_beneath(cell) for row in self._table.rows for cell in row if cell)
        return max(beside) > _MOST_FREE * self._depth and beneath < sum(beside)

    def _height_beside(self, edges: Sequence[float], row: Sequence[Cell]) -> float:
        long = self._long_cell(edges, row)
        cells = zip(row, pairwise(edges), strict=True)
        heights = [self._cell_height(cell, right - left) for cell, (left, right) in cells]
        return max(height for column, height in enumerate(heights) if column != long)

    def _height_beneath(self, cell: Cell) -> float:
        label = 0.0 if self._is_brief(cell, self._width / 2) else self._styles.body.leading
        return label + self._cell_height(cell, self._width) + self._styles.gap

    def _cell_height(self, cell: Cell, width: float) -> float:
        styles = self._styles
        ruled = sum(block.lines for block in cell if isinstance(block, RuledSpace))
        between = 1.6 * styles.gap * (len(cell) - 1) + ruled * styles.pitch
        return measuring.cell_height(cell, width - 2 * styles.padding, styles) + between

    def _put_together(self, heading: GridRow | None, rows: Sequence[GridRow], short: float) -> Grid:
        return Grid.of(heading, rows, short=short, decent=self._decent, most_free=_MOST_FREE * self._depth)

    def _beside(self, edges: Sequence[float], texts: Sequence[str], nodes: Sequence[Node]) -> list[tuple[float, Piece]]:
        """Lay out the headings of the columns."""
        padding = self._styles.padding
        return [
            (left + padding, NoteText.of(text, right - left - 2 * padding, self._styles.strong, node))
            for (left, right), text, node in zip(pairwise(edges), texts, nodes, strict=True)
        ]

    def _nodes(self, row: Sequence[Cell]) -> list[Node]:
        """Make the nodes of a row: one that begins with nothing has no heading."""
        node = self._node.add("TR")
        first = node.add("TH", scope="Row") if row[0] else node.add("TD")
        return [first, *(node.add("TD") for _ in row[1:])]

    def _rows_beside(self, edges: Sequence[float], headings: Sequence[Node], row: Sequence[Cell]) -> Iterator[GridRow]:
        """Yield a row; what would become a thin strip down the page stands over the full width beneath."""
        padding, nodes = self._styles.padding, self._nodes(row)
        long = self._long_cell(edges, row)
        cells: list[tuple[float, Piece]] = []
        for column, (left, right) in enumerate(pairwise(edges)):
            if column != long:
                inner = right - left - 2 * padding
                cells.append((left + padding, lay_out(row[column], inner, self._styles, nodes[column])))
        if not any(row):  # to be written in
            cells.append((padding, Gap(self._styles.pitch)))
        yield GridRow(Row(cells, padding), edges, again=self._again(row, edges[1] - edges[0], _LINES_AGAIN))
        if long is not None:
            inner = self._width - 2 * padding
            title = NoteText.of(self._table.headings[long], inner, self._styles.strong, headings[long])
            body = lay_out(row[long], inner, self._styles, nodes[long])
            again = self._again(row, self._width)
            yield GridRow(Row([(padding, Led(title, body))], padding), (0.0, self._width), joined=True, again=again)

    def _again(self, row: Sequence[Cell], width: float, lines: int = 1) -> Piece | None:
        """Return what the row is about, for the pages that it runs over."""
        return said_again(row[0], width - 2 * self._styles.padding, lines, self._styles)

    def _long_cell(self, edges: Sequence[float], row: Sequence[Cell]) -> int | None:
        """Return which cell would stand far higher than those beside it."""
        *others, (highest, column) = sorted(
            (measuring.cell_height(blocks, right - left - 2 * self._styles.padding, self._styles), column)
            for column, (blocks, (left, right)) in enumerate(zip(row, pairwise(edges), strict=True))
        )
        rest = others[-1][0] if others else highest
        return column if column and highest > _TALLEST_CELL * self._depth and highest > 2 * rest else None

    def _row_stacked(self, headings: Sequence[Node], row: Sequence[Cell], *, first: bool) -> GridRow:
        """Put the cells of a row beneath each other, each under the heading of its column; empty ones are left out."""
        styles = self._styles
        inner = self._width - 2 * styles.padding
        labels = [(typeface(bold=True).width(text) + 1) * styles.size for text in self._table.headings]
        aligned = max(labels) if max(labels) <= _WIDEST_LABEL * inner else 0.0
        pieces: list[Piece] = []
        cells = zip(self._table.headings, labels, headings, row, self._nodes(row), strict=True)
        for text, own, heading, blocks, node in cells:
            if not (blocks or first or not any(row)):
                continue
            label: Piece = NoteText.of(text, inner, styles.strong, heading)
            beside = own if any(isinstance(block, RuledSpace) for block in blocks) else aligned or own
            if self._is_brief(blocks, inner - beside):
                body: Piece = lay_out(blocks, inner - beside, styles, node)
                if isinstance(blocks[0], RuledSpace):  # the label stands on the first line
                    label = Stack.of([Gap(max(styles.pitch - styles.strong.leading, 0.0)), label])
                pieces += [Row([(0.0, label), (beside, body)]), Gap(styles.gap)]
            else:
                body = Ruled(inner, styles.pitch, 1)
                if any(row):
                    body = lay_out(blocks, inner, styles, node, beside_each_other=True)
                pieces += [Row([(0.0, Led(label, body))], kept=_KEPT_CELL * self._depth), Gap(styles.gap)]
        body = Row([(styles.padding, Stack.of(pieces[:-1]))], styles.padding)
        return GridRow(body, (0.0, self._width), again=self._again(row, self._width))

    def _is_brief(self, blocks: Cell, width: float) -> bool:
        """Tell whether all there is in a cell is a line that has room in this width, or a line or two to write on."""
        match blocks:
            case (RuledSpace(lines),):
                return lines <= _FEW_LINES and width > self._width / 2
            case (Paragraph(text),) | (Note(text, ""),):
                return "\n" not in text and typeface(bold=False).width(text) * self._styles.size <= width
            case _:
                return False

    def _need(self, column: int) -> float:
        """Return the width that a column cannot do without."""
        styles = self._styles
        words = measuring.heading_need(self._table.headings[column], styles)
        for row in self._table.rows:
            for block in row[column]:
                words = max(words, self._need_of(block))
        return words + 2 * styles.padding + 0.1

    def _need_of(self, block: Written | Items) -> float:
        size, regular = self._styles.size, typeface(bold=False)
        match block:
            case Items(items):
                brief = measuring.brief_need(items, self._styles)
                if brief < math.inf:
                    return brief
                need = measuring.entries_need(items, self._styles)
                text = max((item.text for item in items), key=len, default="")
            case Note(text, byline):
                need = size * max(widest_word(text, regular), 0.9 * widest_word(byline, typeface(bold=True)))
            case Paragraph(text):
                need = size * widest_word(text, regular)
            case _:
                return _FEWEST_EMS * size
        if len(text) > 2 * _FEWEST_EMS:
            need = max(need, _FEWEST_EMS * size)
        return min(need, _WIDEST_WORD * size)
