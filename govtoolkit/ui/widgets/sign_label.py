"""One sign of the legend, as high as a line of text, and what it means."""

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from govtoolkit.ui.widgets.signs import Sign, draw_sign

_SMALLER = 0.7
"""The side of a mark, as a part of that of a sheet."""


class SignLabel(QWidget):
    """A sign with its words beside it."""

    def __init__(self, sign: Sign, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = sign
        self._words = QLabel(words, self)
        self._words.setProperty("look", "caption")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for the sign at another text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_row"):
            self._make_room()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side * (1.0 if self._sign is Sign.NOTES else _SMALLER)
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(0, 0, self._side, self.height()).center())
        draw_sign(painter, self._sign, square)
        painter.end()

    def _make_room(self) -> None:
        self._words.ensurePolished()
        self._side = self._words.fontMetrics().ascent()
        self._row.setContentsMargins(self._side + 6, 2, 8, 2)
