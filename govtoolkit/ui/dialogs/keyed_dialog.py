"""What Enter and F1 do in every dialog: one presses the button that has the keyboard, the other shows the help."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from govtoolkit.ui import asking
from govtoolkit.ui.enterkey import EnterKey


class KeyedDialog(QDialog):
    """A dialog in which nobody who pressed Enter on “Cancel” finds that something was done all the same.

    Qt presses the dialog's main button unless the one with the keyboard may become the main one itself; ours may not, or
    Enter in a field would press whichever comes first.
    """

    help_anchor = ""
    """The page of resources/help/ that F1 opens here, '' for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        EnterKey(self)
        if self.help_anchor:
            QShortcut(QKeySequence("F1"), self).activated.connect(self._on_help_wanted)

    @Slot()
    def _on_help_wanted(self) -> None:
        asking.show_help(self, self.help_anchor)
