"""What Enter and F1 do in every dialog: one presses the button that has the keyboard, the other shows the help."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from govtoolkit.ui import asking


class KeyedDialog(QDialog):
    """A dialog in which nobody who pressed Enter on “Cancel” finds that something was done all the same.

    Qt presses the dialog's main button unless the one with the keyboard may become the main one itself; ours may not, or
    Enter in a field would press whichever comes first.
    """

    help_anchor = ""
    """The page of resources/help/ that F1 opens here, '' for none."""

    _is_following = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if self.help_anchor:
            QShortcut(QKeySequence("F1"), self).activated.connect(self._on_help_wanted)

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

    @Slot()
    def _on_help_wanted(self) -> None:
        asking.show_help(self, self.help_anchor)
