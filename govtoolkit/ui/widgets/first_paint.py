"""The moment in which a widget is first seen: what is not in sight yet is built after it, whatever timers say."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Looks at one widget until it is painted.

    Signals:
        seen: it is being painted for the first time since it was looked for.
    """

    seen = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.look()

    def look(self) -> None:
        """Look for the next paint, after the widget was out of sight."""
        self._widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of the first paint, and look no more."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.seen.emit()
        return False
