"""A field for a whole number that does not change when somebody scrolls the page over it."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox


class NumberField(QSpinBox):
    """A spin box that leaves the wheel to the page unless it has the focus."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the number, unless the person is at work here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
