"""Ask what to do when a file is to be closed that does not take its last words."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from govtoolkit.errors import UserError
from govtoolkit.ui.asking import Unsaved
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_unsaved import Ui_UnsavedForm
from govtoolkit.ui.widgets.labels import breakable


class UnsavedDialog(SmallDialog):
    """Says why words are not saved, and offers the ways out; closing it stays in the file."""

    help_anchor = "saving"

    def __init__(self, error: UserError, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.way = Unsaved.STAY
        self.ui = Ui_UnsavedForm()
        self.ui.setupUi(self)
        self.ui.reason.setText(breakable(error.text))
        self.ui.kept.setText(breakable(error.hint))
        self.ui.copied.hide()
        self.ui.copy.setVisible(bool(words))
        self.ui.stay.clicked.connect(self.reject)
        self.ui.other_name.clicked.connect(self._on_other_name_clicked)
        self.ui.copy.clicked.connect(self._on_copy_clicked)
        self.ui.close_anyway.clicked.connect(self._on_close_anyway_clicked)

    @Slot()
    def _on_other_name_clicked(self) -> None:
        self.way = Unsaved.OTHER_NAME
        self.accept()

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._words)
        self.ui.copied.show()
        self.fit()

    @Slot()
    def _on_close_anyway_clicked(self) -> None:
        self.way = Unsaved.CLOSE_ANYWAY
        self.accept()
