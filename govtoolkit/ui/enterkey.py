"""What Enter does in the window: it presses the button that has the keyboard, as it does in every dialog."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget


class EnterKey(QObject):
    """Presses the button with the keyboard when an Enter that nobody took reaches the window; alone it would take Space."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Press the button, once for each time that the key goes down."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        button = self._window.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or event.isAutoRepeat() or not isinstance(button, QPushButton | QToolButton):
            return False
        button.click()
        return True
