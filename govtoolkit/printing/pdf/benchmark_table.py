"""The benchmark table in its two layouts, and the choice between them.

*Columns* is one table of four columns. *Across* is a table of the three reading columns and, in a box joined to it, the notes
over the full width. To a screen reader those notes are a section under a heading of their own, not a cell: prose of any
length is easier to find and to read there, and no row has to stand under headings that are not its own.
"""

from collections.abc import Sequence
from itertools import pairwise

from govtoolkit.printing.document import BenchmarkTable, Item
from govtoolkit.printing.options import Layout
from govtoolkit.printing.pdf import measuring
from govtoolkit.printing.pdf.blocks import TickBox, bullet, list_entry, notes
from govtoolkit.printing.pdf.breaking import widest_word
from govtoolkit.printing.pdf.fonts import typeface
from govtoolkit.printing.pdf.notetext import NoteText
from govtoolkit.printing.pdf.panel import Panel
from govtoolkit.printing.pdf.pieces import Gap, Piece, Row, Stack
from govtoolkit.printing.pdf.style import Styles
from govtoolkit.printing.pdf.tagging import Node

_MOST_NOTES, _LEAST_NOTES = 0.40, 1 / 3
"""The share of the width that the notes column gets: what the reading columns leave, within these."""
_READABLE = 16.0
"""The width in ems that a reading column would like to have."""
_TALLEST_NOTES = 1.25
"""Notes that would stand higher than about this, measured in the tallest reading column, go across."""
_DECENT_LINES = 4
"""A table is not begun with less than so many lines of it on the page."""


class TableLayout:
    """Lays out one benchmark table in a given width; nodes are hung on `parent`, a heading of its own is an `H<level>`."""

    def __init__(self, table: BenchmarkTable, width: float, styles: Styles, parent: Node, level: int) -> None:
        self._table = table
        self._width = width
        self._styles = styles
        self._parent = parent
        self._level = level

    def pieces(self, layout: Layout) -> list[Panel]:
        """Return the table, as one panel in columns or as two panels across."""
        if layout is Layout.ACROSS:
            return self._across()
        edges, roomy = self._column_edges()
        if layout is Layout.BEST and not (roomy and self._notes_fit_beside(edges)):
            return self._across()
        headings = [column.heading for column in self._table.columns] + [self._table.notes_heading]
        return [self._panel(edges, headings)]

    def _notes_fit_beside(self, edges: Sequence[float]) -> bool:
        """Tell whether the notes would not stand much higher than what they are about."""
        inner = [right - left - 2 * self._styles.padding for left, right in pairwise(edges)]
        written = measuring.notes_height(self._table.notes, inner[-1], self._styles)
        reading = (
            measuring.column_height(column, width, self._styles)
            for column, width in zip(self._table.columns, inner, strict=False)
        )
        return written <= _TALLEST_NOTES * max(reading, default=0.0)

    def _across(self) -> list[Panel]:
        columns = self._table.columns
        needs = [measuring.least_width(column, self._styles) for column in columns]
        edges = measuring.edges(needs, [measuring.amount(column) for column in columns], self._width)
        reading = self._panel(edges, [column.heading for column in columns])
        section = self._parent.add("Sect")
        heading = section.add(f"H{self._level}", once=True)
        padding = self._styles.padding
        inner = self._width - 2 * padding
        written = Panel(
            (0.0, self._width),
            Row([(padding, NoteText.of(self._table.notes_heading, inner, self._styles.strong, heading))], padding),
            Row([(padding, notes(self._table.notes, inner, self._styles, section))], padding),
            self._decent,
        )
        return [reading, written]

    @property
    def _decent(self) -> float:
        return _DECENT_LINES * self._styles.body.leading + 2 * self._styles.padding

    def _panel(self, edges: Sequence[float], headings: Sequence[str]) -> Panel:
        """Lay out the heading row and the one row beneath it."""
        padding = self._styles.padding
        node = self._parent.add("Table")
        heading_row, row = node.add("TR"), node.add("TR")
        heading_cells: list[tuple[float, Piece]] = []
        cells: list[tuple[float, Piece]] = []
        for index, heading in enumerate(headings):
            left = edges[index] + padding
            inner = edges[index + 1] - edges[index] - 2 * padding
            title = heading_row.add("TH", once=True, scope="Column")
            heading_cells.append((left, NoteText.of(heading, inner, self._styles.strong, title)))
            cell = row.add("TD")
            if index < len(self._table.columns):
                cells.append((left, self._items(self._table.columns[index].items, inner, cell)))
            else:
                cells.append((left, notes(self._table.notes, inner, self._styles, cell)))
        return Panel(edges, Row(heading_cells, padding), Row(cells, padding), self._decent)

    def _items(self, items: Sequence[Item], width: float, cell: Node) -> Stack:
        """Lay out a reading column: each entry with its box or bullet, its note and what was recorded about it."""
        body_style = self._styles.body
        inner = width - self._styles.indent
        entries = cell.add("L") if items else cell
        pieces: list[Piece] = []
        for item in items:
            entry = entries.add("LI")
            if item.tick is None:
                marker: Piece = bullet(self._styles, entry.add("Lbl"))
            else:
                marker = TickBox(body_style, entry.add("Lbl") if item.tick else None)
            body = entry.add("LBody")
            texts: list[Piece] = [NoteText.of(item.text, inner, body_style, body, paragraphs=True)]
            for text, style in ((item.note, self._styles.soft), (item.remark, self._styles.small)):
                if not text:
                    continue
                texts.append(NoteText.of(text, inner, style, body, paragraphs=True))
            pieces += [list_entry(marker, Stack.of(texts), self._styles), Gap(self._styles.gap)]
        return Stack.of(pieces[:-1])

    def _column_edges(self) -> tuple[list[float], bool]:
        """Return the edges of four columns, and whether every word has room in its column."""
        columns, styles = self._table.columns, self._styles
        needs = [measuring.least_width(column, styles) for column in columns]
        most = (1 - _LEAST_NOTES) * self._width
        liked = max(sum(needs), _READABLE * styles.size * len(columns), (1 - _MOST_NOTES) * self._width)
        reading = min(liked, most)
        edges = measuring.edges(needs, [measuring.amount(column) for column in columns], reading)
        notes_need = styles.size * widest_word(self._table.notes_heading, typeface(bold=True)) + 2 * styles.padding
        return [*edges, self._width], sum(needs) <= most and notes_need <= self._width - reading
