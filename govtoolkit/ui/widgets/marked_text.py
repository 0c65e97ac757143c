"""A text to read in which what was added and what was removed is marked."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from govtoolkit.record.wordings import ADDED, REMOVED, Piece
from govtoolkit.ui.widgets.prose import longest_line

_BETWEEN = "\u2009"
"""Parts what was removed from what was added in its place."""


class MarkedText(QTextBrowser):
    """Shows pieces of text: what was added is underlined, what was removed is struck through; neither by colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: tuple[Piece, ...] = ()
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    @property
    def widest(self) -> int:
        """How wide the box can be before its lines end short of its edge."""
        longest = longest_line(self.fontMetrics()) + 2 * int(self.document().documentMargin())
        return longest + self.verticalScrollBar().sizeHint().width()

    @property
    def height_of_all(self) -> int:
        """How high the box is when none of its lines has to be scrolled to."""
        self.ensurePolished()
        edges = self.contentsMargins()
        return ceil(self.document().size().height()) + edges.top() + edges.bottom()

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show these, from the beginning of the text; nothing happens when they are the ones shown."""
        if tuple(pieces) != self._pieces:
            self._pieces = tuple(pieces)
            self._write()
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short enough to read."""
        super().resizeEvent(event)
        self._limit_lines()

    def changeEvent(self, event: QEvent) -> None:
        """Show the marks in other colours, and lines of another size, at the same place."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_pieces"):
            place = self.verticalScrollBar().value()
            self._limit_lines()
            self._write()
            self.verticalScrollBar().setValue(place)

    def _limit_lines(self) -> None:
        self.setViewportMargins(0, 0, max(0, self.width() - self.widest), 0)
        # Qt does not lay the text out again when it is not on screen yet, and the lines would be cut off
        self.document().setTextWidth(self.viewport().width())

    def _write(self) -> None:
        formats = self._formats()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        for before, piece in zip((None, *self._pieces), self._pieces, strict=False):
            if before is not None and _are_run_together(before, piece):
                cursor.insertText(_BETWEEN, QTextCharFormat())
            words = piece.text.strip()
            ahead, _, behind = piece.text.partition(words) if words else (piece.text, "", "")
            cursor.insertText(ahead, QTextCharFormat())  # a mark does not go on under the space beside a word
            cursor.insertText(words, formats.get(piece.kind, QTextCharFormat()))
            cursor.insertText(behind, QTextCharFormat())
        cursor.endEditBlock()

    def _formats(self) -> dict[str, QTextCharFormat]:
        palette = self.palette()
        added, removed = QTextCharFormat(), QTextCharFormat()
        added.setFontUnderline(True)
        added.setForeground(palette.color(QPalette.ColorRole.Link))
        removed.setFontStrikeOut(True)
        removed.setForeground(palette.color(QPalette.ColorRole.PlaceholderText))
        return {ADDED: added, REMOVED: removed}


def _are_run_together(before: Piece, after: Piece) -> bool:
    """Tell whether one wording would stand right on the other, as in “October.October:”."""
    is_change = before.kind != after.kind and {before.kind, after.kind} == {ADDED, REMOVED}
    return is_change and not before.text[-1:].isspace() and not after.text[:1].isspace()
