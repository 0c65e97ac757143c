"""The benchmark table in its two layouts, and the choice between them.

*Columns* is one table of four columns. *Across* is a table of the three reading columns and, in a box joined to it, the notes
over the full width; where even three columns would cut words, they stand beneath each other. To a screen reader those notes
are a section under a heading of their own, not a cell: prose of any length is easier to find and to read there, and no row
has to stand under headings that are not its own.
"""

from collections.abc import Sequence
from itertools import pairwise

from govtoolkit.printing.document import BenchmarkTable, Note, RuledSpace
from govtoolkit.printing.options import Layout
from govtoolkit.printing.pdf import measuring
from govtoolkit.printing.pdf.blocks import cell
from govtoolkit.printing.pdf.breaking import widest_word
from govtoolkit.printing.pdf.entries import entries
from govtoolkit.printing.pdf.fonts import typeface
from govtoolkit.printing.pdf.notetext import NoteText
from govtoolkit.printing.pdf.panel import Panel
from govtoolkit.printing.pdf.pieces import Piece, Row
from govtoolkit.printing.pdf.style import Styles
from govtoolkit.printing.pdf.tagging import Node

_MOST_NOTES, _LEAST_NOTES = 0.40, 1 / 3
"""The share of the width that the notes column gets: what the reading columns leave, within these."""
_READABLE = 16.0
"""The width in ems that a reading column would like to have."""
_NARROWEST = 12.0
"""Three reading columns narrower than so many ems on average are hard to read and take many pages: they are stacked."""
_ON_A_PAGE = 0.85
"""Beside notes such narrow columns stand only where they are no higher than this part of a page, and are not torn."""
_TALLEST_NOTES = 1.25
"""Notes that would stand higher than about this, measured in the tallest reading column, go across."""
_DECENT_LINES = 4
"""A table is not begun with less than so many lines of it on the page."""


class TableLayout:
    """Lays out one benchmark table for pages of a width and `depth`.

    Nodes are hung on `parent`, a heading of its own is an `H<level>`.
    """

    def __init__(
        self, table: BenchmarkTable, width: float, depth: float, styles: Styles, parent: Node, level: int
    ) -> None:
        self._table = table
        self._width = width
        self._depth = depth
        self._styles = styles
        self._parent = parent
        self._level = level
        self._needs = [measuring.least_width(column, styles) for column in table.columns]

    def pieces(self, layout: Layout) -> list[Panel]:
        """Return the table, as one panel in columns or as two and more across; no layout is kept that cuts words."""
        if layout is Layout.ACROSS:
            return self._across()
        edges, roomy = self._column_edges()
        if not roomy or (layout is Layout.BEST and not self._suits(edges)):
            return self._across()
        headings = [column.heading for column in self._table.columns] + [self._table.notes_heading]
        return [self._panel(edges, headings)]

    def _suits(self, edges: Sequence[float]) -> bool:
        """Tell whether four columns are read with ease, and the notes would not stand much higher than the others."""
        columns = self._table.columns
        inner = [right - left - 2 * self._styles.padding for left, right in pairwise(edges)]
        written = measuring.cell_height(self._table.notes, inner[-1], self._styles)
        if any(isinstance(block, Note) for block in self._table.notes):  # room beneath them is no room beside the rows
            written += self._styles.pitch * sum(
                each.lines for each in self._table.notes if isinstance(each, RuledSpace)
            )
        heights = (
            measuring.column_height(column, width, self._styles) for column, width in zip(columns, inner, strict=False)
        )
        reading = max(heights, default=0.0)
        is_narrow = edges[len(columns)] < len(columns) * _NARROWEST * self._styles.size
        return written <= _TALLEST_NOTES * reading and not (is_narrow and reading > _ON_A_PAGE * self._depth)

    def _across(self) -> list[Panel]:
        columns = self._table.columns
        needs = measuring.comfortable_widths(self._needs, columns, self._styles, self._width)
        if max(sum(needs), len(columns) * _NARROWEST * self._styles.size) > self._width:
            reading = self._stacked()
        else:
            edges = measuring.edges(needs, [measuring.amount(column) for column in columns], self._width)
            reading = [self._panel(edges, [column.heading for column in columns])]
        section = self._parent.add("Sect")
        heading = section.add(f"H{self._level}", once=True)
        padding = self._styles.padding
        inner = self._width - 2 * padding
        written = Panel(
            (0.0, self._width),
            Row([(padding, NoteText.of(self._table.notes_heading, inner, self._styles.strong, heading))], padding),
            Row([(padding, cell(self._table.notes, inner, self._styles, section))], padding),
            self._decent,
        )
        return [*reading, written]

    def _stacked(self) -> list[Panel]:
        """Put the reading columns beneath each other, where words would be cut beside each other; it is one table still."""
        padding = self._styles.padding
        inner = self._width - 2 * padding
        whole = self._parent.add("Table")
        heading_row, row = whole.add("TR"), whole.add("TR")
        panels: list[Panel] = []
        for column in self._table.columns:
            title = heading_row.add("TH", once=True, scope="Column")
            heading = Row([(padding, NoteText.of(column.heading, inner, self._styles.strong, title))], padding)
            body = Row([(padding, entries(column.items, inner, self._styles, row.add("TD")))], padding)
            panels.append(Panel((0.0, self._width), heading, body, self._decent))
        return panels

    @property
    def _decent(self) -> float:
        return _DECENT_LINES * self._styles.body.leading + 2 * self._styles.padding

    def _panel(self, edges: Sequence[float], headings: Sequence[str]) -> Panel:
        """Lay out the heading row and the one row beneath it."""
        padding = self._styles.padding
        whole = self._parent.add("Table")
        heading_row, row = whole.add("TR"), whole.add("TR")
        heading_cells: list[tuple[float, Piece]] = []
        cells: list[tuple[float, Piece]] = []
        for index, heading in enumerate(headings):
            left = edges[index] + padding
            inner = edges[index + 1] - edges[index] - 2 * padding
            title = heading_row.add("TH", once=True, scope="Column")
            heading_cells.append((left, NoteText.of(heading, inner, self._styles.strong, title)))
            node = row.add("TD")
            if index < len(self._table.columns):
                cells.append((left, entries(self._table.columns[index].items, inner, self._styles, node)))
            else:
                cells.append((left, cell(self._table.notes, inner, self._styles, node)))
        return Panel(edges, Row(heading_cells, padding), Row(cells, padding), self._decent)

    def _column_edges(self) -> tuple[list[float], bool]:
        """Return the edges of four columns, and whether every word has room in its column."""
        columns, styles = self._table.columns, self._styles
        most = (1 - _LEAST_NOTES) * self._width
        needs = measuring.comfortable_widths(self._needs, columns, styles, most)
        liked = max(sum(needs), _READABLE * styles.size * len(columns), (1 - _MOST_NOTES) * self._width)
        reading = min(liked, most)
        edges = measuring.edges(needs, [measuring.amount(column) for column in columns], reading)
        notes_need = styles.size * widest_word(self._table.notes_heading, typeface(bold=True)) + 2 * styles.padding
        return [*edges, self._width], sum(needs) <= most and notes_need <= self._width - reading
