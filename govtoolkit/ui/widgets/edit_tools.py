"""The two quiet buttons at the foot of a card: change it, delete it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_button import IconButton


class EditTools(QWidget):
    """The buttons.

    Signals:
        edit_wanted: the card should be changed.
        delete_wanted: the card should be deleted.

    Args:
        change: what the first button says; "Change…" opens a dialog.
        delete: what the second one says.
        drawings: the names of their icons.
        look: the first one's, where it is not as quiet as the second.
    """

    edit_wanted = Signal()
    delete_wanted = Signal()

    def __init__(
        self,
        change: str = "Change…",
        delete: str = "Delete",
        *,
        drawings: tuple[str, str] = ("pencil", "trash-2"),
        look: str = "quiet",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.edit_button = IconButton(change, drawings[0], look)
        self.delete_button = IconButton(delete, drawings[1], "quiet")
        row = FlowLayout(self)
        for button, wanted in (
            (self.edit_button, self.edit_wanted),
            (self.delete_button, self.delete_wanted),
        ):
            row.addWidget(button)
            button.clicked.connect(wanted)

    def name(self, about: str) -> None:
        """Say for a screen reader what is changed or deleted: `about` follows the word of the button (": 12 March")."""
        for button in (self.edit_button, self.delete_button):
            button.setAccessibleName(f"{button.words.rstrip('…')}{about}")
