"""What every field to find something in has in common."""

from PySide6.QtCore import QEvent, QMargins, QRect, QSize, Qt, Slot
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from govtoolkit.ui.icons import icon

_BEFORE, _AFTER = 9, 3
"""Pixels from the edge to the sign, and from the sign to the words."""
_LOWEST = 24
"""Pixels that a button has at the least."""
_LEAST_WORDS = 12
"""Characters for which there must be room before there is a cross."""


class FindField(QLineEdit):
    """A field to type words to look for; a magnifying glass, as high as the letters, stands at its beginning.

    It gives way to words that would not fit beside it.

    Args:
        name: what it is for, as a screen reader says it and as the empty field shows it; '' where a form says so.
    """

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self._sign = QIcon()
        self._cross: QToolButton | None = None
        if name:
            self.setPlaceholderText(name)
            self.setAccessibleName(name)
        self._make_room()
        self.textChanged.connect(self._offer_to_clear)

    def changeEvent(self, event: QEvent) -> None:
        """Make room for signs of another size, and draw them in other colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_cross"):
            self._sign = QIcon()
            self._dress_cross()
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the end."""
        super().resizeEvent(event)
        self._place_cross()
        self._make_room()

    def sizeHint(self) -> QSize:
        """Wish for the same width with a cross and without: nothing beside the field moves when it comes."""
        return super().sizeHint() + QSize(self._missing(), 0)

    def minimumSizeHint(self) -> QSize:
        """Do with the same width as well."""
        return super().minimumSizeHint() + QSize(self._missing(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign; Qt's own place for it knows one size only."""
        super().paintEvent(event)
        if not self.textMargins().left():
            return
        if self._sign.isNull():
            self._sign = icon("search")
        size = self.fontMetrics().height()
        painter = QPainter(self)
        self._sign.paint(painter, QRect(_BEFORE, (self.height() - size) // 2, size, size))
        painter.end()

    @Slot()
    def _offer_to_clear(self) -> None:
        """Show a cross while there is something to clear; made at the first letter, for a field without one is there sooner."""
        if self._cross is None:
            self._cross = QToolButton(self)
            self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._cross.setCursor(Qt.CursorShape.ArrowCursor)
            self._cross.setToolTip("Clear the field")
            self._cross.setAccessibleName(f"Clear the field: {self.accessibleName()}")
            self._cross.clicked.connect(self.clear)
            self._dress_cross()
        self._make_room()

    def _dress_cross(self) -> None:
        if self._cross is not None:
            size = self.fontMetrics().height()
            self._cross.setIcon(icon("x"))
            self._cross.setIconSize(QSize(size, size))
            self._place_cross()

    def _place_cross(self) -> None:
        if self._cross is not None:
            size = max(self._cross.iconSize().width(), _LOWEST)
            self._cross.setGeometry(self.width() - size - _AFTER, (self.height() - size) // 2, size, size)

    def _missing(self) -> int:
        """Return the pixels by which the margins of now are less than those of a field with its sign and without a cross."""
        margins = self.textMargins()
        return self.fontMetrics().height() + _AFTER - margins.left() - margins.right()

    def _make_room(self) -> None:
        sign = self.fontMetrics().height()
        cross = max(sign, _LOWEST)
        words = self.fontMetrics().averageCharWidth() * _LEAST_WORDS
        has_cross = bool(self._cross and self.text()) and self.width() >= _BEFORE + sign + words + cross
        if self._cross is not None:
            self._cross.setVisible(has_cross)
        after = cross - _AFTER if has_cross else 0
        room = self.width() - 2 * _BEFORE - sign - _AFTER - after
        has_sign = self.fontMetrics().horizontalAdvance(self.text()) <= max(room, 0)
        margins = QMargins(sign + _AFTER if has_sign else 0, 0, after, 0)
        if margins != self.textMargins():  # Qt would lay out all that stands around the field, at every letter
            self.setTextMargins(margins)
