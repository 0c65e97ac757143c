"""What Enter does in the window and in every dialog: it presses the button that has the keyboard."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget


class EnterKey(QObject):
    """Presses the button of a window that has the keyboard; alone it would take Space, or Enter would press the main one.

    An Enter from a field or a list that put the keyboard on a button is not for that button.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._on_keyboard_moved)

    def eventFilter(self, button: QObject, event: QEvent) -> bool:
        """Press the button, once for each time that the key goes down."""
        if (
            not isinstance(button, QPushButton | QToolButton)
            or not isinstance(event, QKeyEvent)
            or event.type() != QEvent.Type.KeyPress
            or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            return False
        if not event.isAutoRepeat():
            button.click()
        return True

    @Slot()  # without the two widgets of the signal, and without the window: any of them may be on its way out
    def _on_keyboard_moved(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton | QToolButton) and focused.window() is self.parent():
            focused.installEventFilter(self)
