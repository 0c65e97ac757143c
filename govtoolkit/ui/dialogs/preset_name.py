"""Ask for the name of ready-made choices about a print."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.app.presets import LONGEST_NAME, Presets
from govtoolkit.printing.document import one_line
from govtoolkit.ui.dialogs.name_dialog import NameDialog
from govtoolkit.ui.forms.ui_preset_name import Ui_PresetNameForm

_HINT = "All that is chosen now is kept under it: the sheet, the benchmarks, the questions and how they are printed."
_REPLACES = "There is one of this name already. It will be as these choices are."


class PresetNameDialog(NameDialog):
    """Asks for a name, and takes only one that can be had.

    Args:
        old_name: the one that is to be replaced, '' for new choices.
    """

    help_anchor = "print"

    def __init__(self, presets: Presets, old_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(old_name, parent)
        self._presets = presets
        self.ui = Ui_PresetNameForm()
        self.ui.setupUi(self)
        if old_name:
            self.setWindowTitle("Rename ready-made choices")
            self.ui.title.setText(f"Rename “{old_name}”")
        self.ask_in(self.ui.name, self.ui.trouble, longest=LONGEST_NAME)
        self._show_hint()
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.name.textChanged.connect(self._show_hint)

    @property
    def name(self) -> str:
        """The name."""
        return one_line(self.ui.name.text())

    def _trouble(self) -> str:
        return self._presets.trouble_with(self.name, besides=self._old_name)

    @Slot()
    def _show_hint(self) -> None:
        is_there = not self._old_name and self._presets.has(self.name)
        self.ui.name_hint.setText(_REPLACES if is_there else _HINT)
        self.ui.name_hint.setVisible(not self._old_name)
        self.ui.accept_button.setText("Rename" if self._old_name else "Replace" if is_there else "Keep")
        if self.isVisible():
            self.fit()
