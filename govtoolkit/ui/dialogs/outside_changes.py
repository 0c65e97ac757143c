"""Tell what another program changed in a file, and ask what is to become of it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.app.outside import OutsideChanges
from govtoolkit.ui.asking import Outside
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_outside_changes import Ui_OutsideChangesForm

_CHARACTERS = 70
_MOST_LINES = 9


class OutsideChangesDialog(SmallDialog):
    """Lists the changes; closing it decides nothing.

    Attributes:
        way: what was chosen.
    """

    help_anchor = "opening"

    def __init__(self, changes: OutsideChanges, parent: QWidget | None = None) -> None:
        super().__init__(parent, characters=_CHARACTERS)
        self.way = Outside.LATER
        self.ui = Ui_OutsideChangesForm()
        self.ui.setupUi(self)
        self.ui.about.setText(
            f"“{changes.path.name}” was changed in another program, or was damaged. What is different:"
        )
        self.ui.list.setPlainText("\n".join(f"• {each}" for each in changes.said))
        self.give_lines(self.ui.list, max(3, min(_MOST_LINES, self.lines_for(changes.said))), least=2)
        self.ui.leave_out.setVisible(changes.can_be_left_out)
        self.ui.kept.setVisible(changes.can_be_left_out)
        if not changes.edits:
            self.ui.take_in.setText("&Accept the file as it stands")
        self.ui.later.setFocus()
        self.ui.later.clicked.connect(self.reject)
        self.ui.take_in.clicked.connect(self._on_take_in_clicked)
        self.ui.leave_out.clicked.connect(self._on_leave_out_clicked)

    @Slot()
    def _on_take_in_clicked(self) -> None:
        self.way = Outside.TAKE_IN
        self.accept()

    @Slot()
    def _on_leave_out_clicked(self) -> None:
        self.way = Outside.LEAVE_OUT
        self.accept()
