"""A text to read of which only whole lines are shown, however high it is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_MARGIN, _ASIDE = 3, 1
"""Pixels around the text, at the top only above its first line: so few that no letter of the next line is seen in them."""

_SPARE = 1
"""A pixel below the last line, without which Qt takes it for one that has to be scrolled to."""


class WholeLines(QPlainTextEdit):
    """A plain text box that leaves the rest blank where half a line would fit: it scrolls by lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many lines as there is room for."""
        super().resizeEvent(event)
        edges = self.contentsMargins()
        room = self.height() - edges.top() - edges.bottom() - _MARGIN - _SPARE
        self.setViewportMargins(_ASIDE, 0, _ASIDE, max(0, room) % self.fontMetrics().lineSpacing())
