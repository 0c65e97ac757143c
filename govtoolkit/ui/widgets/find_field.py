"""What every field to find something in has in common."""

from PySide6.QtCore import QEvent, QRect, Qt, Slot
from PySide6.QtGui import QAction, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from govtoolkit.ui.icons import icon

_QTS_OWN = "_q_qlineeditclearaction"
_BEFORE, _AFTER = 9, 3
"""Pixels from the edge to the sign, and from the sign to the words."""


class FindField(QLineEdit):
    """A field to type words to look for; a magnifying glass, as high as the letters, stands at its beginning.

    Args:
        name: what it is for, as a screen reader says it and as the empty field shows it; '' where a form says so.
    """

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self._sign = QIcon()
        if name:
            self.setPlaceholderText(name)
            self.setAccessibleName(name)
        self._make_room()
        self.textChanged.connect(self._offer_to_clear, Qt.ConnectionType.SingleShotConnection)

    def changeEvent(self, event: QEvent) -> None:
        """Make room for a sign of another size, and draw it in other colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_sign"):
            self._sign = QIcon()
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign; Qt's own place for it knows one size only."""
        super().paintEvent(event)
        if self._sign.isNull():
            self._sign = icon("search")
        size = self.fontMetrics().height()
        painter = QPainter(self)
        self._sign.paint(painter, QRect(_BEFORE, (self.height() - size) // 2, size, size))
        painter.end()

    @Slot()
    def _offer_to_clear(self) -> None:
        """Show Qt's button for that from the first letter on: a field without one is there sooner."""
        self.setClearButtonEnabled(True)
        name_inner_buttons(self)

    def _make_room(self) -> None:
        self.setTextMargins(self.fontMetrics().height() + _AFTER, 0, 0, 0)


def name_inner_buttons(field: QLineEdit) -> None:
    """Give words to the small buttons inside a field: Qt shows them as pictures, and a screen reader as nothing."""
    for action in field.findChildren(QAction):
        if not action.text():
            name = field.accessibleName()
            action.setText(f"Clear the field: {name}" if action.objectName() == _QTS_OWN else name)
