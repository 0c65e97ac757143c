"""What every dialog is that asks for a name: it says at once why one cannot be had, and takes no other."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from govtoolkit.errors import UserError
from govtoolkit.ui.dialogs.small_dialog import SmallDialog

_CHARACTERS = 48


class NameDialog(SmallDialog):
    """Asks for a name; subclasses hand over the parts of their form to `ask_in` and say by `_trouble` what is wrong.

    Args:
        old_name: the one that is to be replaced, '' for a first one.
    """

    def __init__(self, old_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, characters=_CHARACTERS)
        self._old_name = old_name

    @property
    def name(self) -> str:
        """The name."""
        return self._field.text()

    def ask_in(self, field: QLineEdit, trouble: QLabel, *, longest: int) -> None:
        """Ask in a field of the form, at first for the old name again; what is wrong is said in a label of it."""
        self._field, self._said = field, trouble
        field.setMaxLength(longest)
        field.setText(self._old_name)
        field.selectAll()
        field.textChanged.connect(self._on_name_changed)
        trouble.hide()

    def accept(self) -> None:
        """Take the name, unless it cannot be had; the same name again changes nothing."""
        trouble = self._trouble()
        if trouble:
            self.say_trouble(UserError(trouble))
            self._field.setFocus()
        elif self.name == self._old_name:
            self.reject()
        else:
            super().accept()

    def _trouble(self) -> str:
        """Return why the name cannot be had, '' where it can."""
        raise NotImplementedError

    @Slot()
    def _on_name_changed(self) -> None:
        if self._said.isVisible():
            trouble = self._trouble()
            self.say_trouble(UserError(trouble) if trouble else None)
