"""A box for prose, in which one goes on where the text ends."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_SAYS_NOTHING = (
    Qt.FocusReason.MouseFocusReason,  # the press says where
    Qt.FocusReason.PopupFocusReason,  # these two were never really away
    Qt.FocusReason.MenuBarFocusReason,
)


class ProseBox(QPlainTextEdit):
    """A plain text box: whoever comes to a text by the keyboard finds the cursor at its end, and later where they left it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_untouched = True

    def setPlainText(self, text: str) -> None:
        """Show a text; if it comes while nobody is at work here, it is a new one to go on with."""
        super().setPlainText(text)
        self._is_untouched = not self.hasFocus()

    def put_cursor(self, position: int) -> None:
        """Put the cursor somewhere in the text, where it stays for whoever comes."""
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        self._is_untouched = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go to the end of a text that nobody was in yet."""
        if self._is_untouched and event.reason() not in _SAYS_NOTHING:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self._is_untouched = False
        super().focusInEvent(event)
