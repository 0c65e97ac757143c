"""The two quiet buttons at the foot of a card: change it, delete it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from govtoolkit.ui.icons import icon
from govtoolkit.ui.widgets.flow import FlowLayout


class EditTools(QWidget):
    """The buttons; their signs are drawn when the card first offers them, and most cards never do.

    Signals:
        edit_wanted: the card should be changed.
        delete_wanted: the card should be deleted.

    Args:
        change: what the first button says; "Change…" opens a dialog.
    """

    edit_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, change: str = "Change…", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = (change, "Delete")
        self.edit_button, self.delete_button = (QPushButton(f"\u2002{words}") for words in self._words)
        row = FlowLayout(self)
        for button in (self.edit_button, self.delete_button):
            button.setProperty("look", "quiet")
            row.addWidget(button)
        self.edit_button.clicked.connect(self.edit_wanted)
        self.delete_button.clicked.connect(self.delete_wanted)

    def name(self, about: str) -> None:
        """Say for a screen reader what is changed or deleted: `about` follows the word of the button (": 12 March")."""
        for words, button in zip(self._words, (self.edit_button, self.delete_button), strict=True):
            button.setAccessibleName(f"{words.rstrip('…')}{about}")

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - as Qt has it
        """Draw the signs before the buttons are seen, so that they have their size when they are laid out."""
        if visible and self.edit_button.icon().isNull():
            self._draw_icons()
        super().setVisible(visible)

    def changeEvent(self, event: QEvent) -> None:
        """Draw them in the new colours."""
        super().changeEvent(event)
        is_drawn = hasattr(self, "delete_button") and not self.edit_button.icon().isNull()
        if event.type() == QEvent.Type.PaletteChange and is_drawn:
            self._draw_icons()

    def _draw_icons(self) -> None:
        self.edit_button.setIcon(icon("pencil"))
        self.delete_button.setIcon(icon("trash-2"))
