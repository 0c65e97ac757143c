"""A label for running text: it wraps, can be selected, and is never wider than is good to read."""

import re

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

from govtoolkit.ui.widgets.labels import SELECTABLE, make_wrapped

_LINE = "A line of running text is pleasant to read as long as it is no longer than this"
"""As many characters as a line of running text should have."""


_MOST_HEIGHTS = 16
_LONGEST_WORD = 20
_ENDLESS = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")
_BREAK = "\u200b"
_OTHERWISE = re.compile("[^\\n\\u0020-\\u024f\\u2000-\\u206f\\u20ac]")
"""What is not plainly Latin."""


class Prose(QLabel):
    """Running text of at most some 75 characters a line; put it into layouts with the alignment `Prose.ALIGNED`.

    It can be selected like other text; what that takes is made when somebody first points at it or comes to it, for a
    page has a hundred of these.

    Signals:
        clicked: the text was pressed, not selected.

    Args:
        look: one of the style sheet's ("title", "soft", ...).
    """

    clicked = Signal()

    ALIGNED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._width = 0
        self._heights: dict[int, int] = {}
        make_wrapped(self, look)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # with any other, a label has a whole text document inside
        # at the top: in the middle, the text would stand a pixel higher once it is selectable
        self.setAlignment(self.ALIGNED)
        self._heed_script()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the text be selected from now on."""
        self._be_selectable()
        super().enterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the text be selected from now on."""
        self._be_selectable()
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the text be selected, by whatever does not point at it first."""
        self._be_selectable()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a plain click."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.hasSelectedText():
            self.clicked.emit()

    def sizeHint(self) -> QSize:
        """Wish for lines of the best length."""
        width = self._best_width()
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """Return the height at the width that the text will really have; layouts ask for it again and again."""
        width = min(width, self._best_width())
        if width not in self._heights:
            if len(self._heights) > _MOST_HEIGHTS:
                self._heights.clear()
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def setText(self, text: str) -> None:
        """Show a text; nothing happens when it is the one shown, so a selection stays."""
        if text != self.text():
            self._heights.clear()
            super().setText(text)
            self._heed_script()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew at another text size."""
        if hasattr(self, "_heights"):
            self._heights.clear()
            self._width = 0
        super().changeEvent(event)

    def _heed_script(self) -> None:
        """Be selectable at once where the text would be drawn otherwise then: right to left, with tabs, as the like."""
        if _OTHERWISE.search(self.text()):
            self._be_selectable()

    def _be_selectable(self) -> None:
        if not self.textInteractionFlags() & SELECTABLE:
            self.setTextInteractionFlags(SELECTABLE)
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _best_width(self) -> int:
        if not self._width:
            self.ensurePolished()  # a title's font comes from the style sheet
            self._width = longest_line(self.fontMetrics())
        return self._width


def longest_line(metrics: QFontMetrics) -> int:
    """Return how wide running text may be at the most, to be good to read; an average letter times so many is too much."""
    return metrics.horizontalAdvance(_LINE)


def break_long_words(text: str) -> str:
    """Return `text` with invisible places to break in words that are too long for any line, such as web addresses."""
    return _ENDLESS.sub(rf"\g<0>{_BREAK}", text)
