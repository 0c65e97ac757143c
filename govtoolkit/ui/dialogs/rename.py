"""Ask for another name for a monitoring file."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.app.naming import ENDING, LONGEST_NAME, trouble_with_name
from govtoolkit.errors import UserError
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_rename import Ui_RenameForm


class RenameDialog(SmallDialog):
    """Asks for a name, and takes only one that every computer can give to a file."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, characters=48)
        self._old_name = name
        self.ui = Ui_RenameForm()
        self.ui.setupUi(self)
        self.ui.name.setMaxLength(LONGEST_NAME + len(ENDING))
        self.ui.name.setText(name)
        self.ui.name.selectAll()
        self.ui.trouble.hide()
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.name.textChanged.connect(self._on_name_changed)

    @property
    def name(self) -> str:
        """The new name, without the file's ending."""
        return self.ui.name.text().strip().removesuffix(ENDING).rstrip()

    def accept(self) -> None:
        """Take the name, unless no file can have it; the same name again changes nothing."""
        trouble = trouble_with_name(self.name)
        if trouble:
            self.say_trouble(UserError(trouble))
            self.ui.name.setFocus()
        elif self.name == self._old_name:
            self.reject()
        else:
            super().accept()

    @Slot()
    def _on_name_changed(self) -> None:
        if self.ui.trouble.isVisible():
            trouble = trouble_with_name(self.name)
            self.say_trouble(UserError(trouble) if trouble else None)
