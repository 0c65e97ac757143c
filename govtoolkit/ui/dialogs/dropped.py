"""What is to become of files that were dropped on the window while another one is open."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.phrases import listed
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_dropped import Ui_DroppedForm


class DroppedDialog(SmallDialog):
    """Asks whether to bring in what is in them, or to open the file instead.

    Attributes:
        opens: the file is to be opened instead.
    """

    help_anchor = "bring_in"

    def __init__(self, paths: Sequence[Path], here: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opens = False
        self.ui = Ui_DroppedForm()
        self.ui.setupUi(self)
        self.ui.title.setText(f"What shall happen with {listed([f'“{each.name}”' for each in paths])}?")
        is_one = len(paths) == 1
        self.ui.intro.setText(
            f"“{here.name}” is open. Bring in what a colleague wrote in {'the other file' if is_one else 'the other files'}: "
            "you see what it is before anything is changed."
            + (" Or close this file and open the other one." if is_one else "")
        )
        self.ui.open_button.setVisible(is_one)
        self.ui.bring_button.clicked.connect(self.accept)
        self.ui.open_button.clicked.connect(self._on_open_clicked)
        self.ui.cancel.clicked.connect(self.reject)

    @Slot()
    def _on_open_clicked(self) -> None:
        self.opens = True
        self.accept()
