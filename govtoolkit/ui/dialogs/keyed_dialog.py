"""What Enter does in every dialog: it presses the button that has the keyboard, and only else the main one."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget


class KeyedDialog(QDialog):
    """A dialog in which nobody who pressed Enter on “Cancel” finds that something was done all the same.

    Qt presses the dialog's main button unless the one with the keyboard may become the main one itself; ours may not, or
    Enter in a field would press whichever comes first.
    """

    _is_following = False

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to follow the keyboard."""
        if not self._is_following:
            self._is_following = True
            cast("QApplication", QApplication.instance()).focusChanged.connect(self._on_keyboard_moved)
        self._on_keyboard_moved()
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press the button that has the keyboard; an Enter from a field that put the keyboard there is not for it."""
        if (
            isinstance(watched, QPushButton)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            if not event.isAutoRepeat():
                watched.click()
            return True
        return super().eventFilter(watched, event)

    @Slot()  # without the two widgets of the signal: one of them may be on its way out
    def _on_keyboard_moved(self) -> None:
        focused = cast("QWidget | None", self.focusWidget())
        if isinstance(focused, QPushButton):
            focused.installEventFilter(self)
