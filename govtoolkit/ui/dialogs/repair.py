"""Tell what can be read of a damaged file, and what cannot, before a copy of that is saved."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from govtoolkit.app.repair import Repair
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_repair import Ui_RepairForm

_MOST_LINES = 9


class RepairDialog(SmallDialog):
    """Lists what did not come back, so that it can be read, copied and asked for elsewhere."""

    help_anchor = "opening"

    def __init__(self, repair: Repair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = "\n".join(f"• {each}" for each in repair.said)
        self.ui = Ui_RepairForm()
        self.ui.setupUi(self)
        notes = {0: "No note", 1: "1 note"}.get(repair.notes, f"{repair.notes} notes")
        self.ui.found.setText(
            f"{notes} in “{repair.path.name}” can still be read. The repaired copy is a new file with all that can be read;"
            " the damaged file stays as it is."
        )
        self.ui.list_label.setVisible(not repair.is_whole)
        if repair.is_whole:
            self.ui.list.setAccessibleName("What came back")
        self.ui.list.setPlainText(self._said)
        self.give_lines(self.ui.list, max(3, min(_MOST_LINES, self.lines_for(repair.said))), least=2)
        self.ui.copied.hide()
        self.ui.save.setFocus()
        self.ui.save.clicked.connect(self.accept)
        self.ui.copy.clicked.connect(self._on_copy_clicked)
        self.ui.leave.clicked.connect(self.reject)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._said)
        self.ui.copied.show()
        self.fit()
