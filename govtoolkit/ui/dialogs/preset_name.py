"""Ask for the name of ready-made choices about a print."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.app.presets import LONGEST_NAME, Presets
from govtoolkit.errors import UserError
from govtoolkit.printing.document import one_line
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_preset_name import Ui_PresetNameForm

_HINT = "All that is chosen now is kept under it: the sheet, the benchmarks, the questions and how they are printed."
_REPLACES = "There is one of this name already. It will be as these choices are."


class PresetNameDialog(SmallDialog):
    """Asks for a name, and takes only one that can be had.

    Args:
        old_name: the one that is to be replaced, '' for new choices.
    """

    def __init__(self, presets: Presets, old_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, characters=48)
        self._presets = presets
        self._old_name = old_name
        self.ui = Ui_PresetNameForm()
        self.ui.setupUi(self)
        self.ui.name.setMaxLength(LONGEST_NAME)
        if old_name:
            self.setWindowTitle("Rename ready-made choices")
            self.ui.title.setText(f"Rename “{old_name}”")
            self.ui.accept_button.setText("Rename")
            self.ui.name.setText(old_name)
            self.ui.name.selectAll()
        self.ui.trouble.hide()
        self._show_hint()
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.name.textChanged.connect(self._on_name_changed)

    @property
    def name(self) -> str:
        """The name."""
        return one_line(self.ui.name.text())

    def accept(self) -> None:
        """Take the name, unless it cannot be had; the same name again changes nothing."""
        trouble = self._presets.trouble_with(self.name, besides=self._old_name)
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
            trouble = self._presets.trouble_with(self.name, besides=self._old_name)
            self.say_trouble(UserError(trouble) if trouble else None)
        self._show_hint()

    def _show_hint(self) -> None:
        is_there = not self._old_name and self._presets.has(self.name)
        self.ui.name_hint.setText(_REPLACES if is_there else _HINT)
        self.ui.name_hint.setVisible(not self._old_name)
        self.ui.accept_button.setText("Rename" if self._old_name else "Replace" if is_there else "Keep")
        if self.isVisible():
            self.fit()
