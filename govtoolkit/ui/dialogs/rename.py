"""Ask for another name for a monitoring file."""

from PySide6.QtWidgets import QWidget

from govtoolkit.app.naming import ENDING, LONGEST_NAME, trouble_with_name
from govtoolkit.ui.dialogs.name_dialog import NameDialog
from govtoolkit.ui.forms.ui_rename import Ui_RenameForm


class RenameDialog(NameDialog):
    """Asks for a name, and takes only one that every computer can give to a file."""

    help_anchor = "files"

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.ui = Ui_RenameForm()
        self.ui.setupUi(self)
        self.ask_in(self.ui.name, self.ui.trouble, longest=LONGEST_NAME + len(ENDING))
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)

    @property
    def name(self) -> str:
        """The new name, without the file's ending."""
        return self.ui.name.text().strip().removesuffix(ENDING).rstrip()

    def _trouble(self) -> str:
        return trouble_with_name(self.name)
