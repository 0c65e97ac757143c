"""A drawn row of squares, one for each line of a list: filled where it was looked at. The words beside it say the same."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

_MOST_WIDTH, _GAP = 2.0, 0.25
"""In heights of the strip: a square is no wider, and that is what stands between two."""
_MOST_HEIGHT = 0.75
"""In widths of a square: narrow ones that were higher would look like letters that are missing."""


class CountStrip(QWidget):
    """So many of so many: one colour, whatever was found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._all = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_count(self, done: int, of_all: int) -> None:
        """Fill as many squares as are done."""
        if (done, of_all) != (self._done, self._all):
            self._done, self._all = done, of_all
            self.update()

    def sizeHint(self) -> QSize:
        """Wish for the height of a small letter."""
        height = self._side()
        return QSize(int(height * _MOST_WIDTH * max(1, self._all)), height)

    def minimumSizeHint(self) -> QSize:
        """Be no lower; as narrow as it must."""
        return QSize(40, self._side())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the squares, filled ones first."""
        if not self._all:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = float(self.height())
        step = min(height * _MOST_WIDTH, self.width() / self._all)
        gap = min(height * _GAP, step * _GAP)
        colours = self.palette()
        width = step - gap - 1
        high = min(height - 1, width * _MOST_HEIGHT)
        top = (height - high) / 2
        for place in range(self._all):
            filled = place < self._done
            role = QPalette.ColorRole.Accent if filled else QPalette.ColorRole.Mid
            painter.setPen(QPen(colours.color(role), 1))
            painter.setBrush(colours.color(role) if filled else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(place * step + 0.5, top, width, high), 2, 2)
        painter.end()

    def _side(self) -> int:
        return max(8, int(self.fontMetrics().height() * 0.6))
