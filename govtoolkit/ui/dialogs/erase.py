"""Erase for good: what will be gone, what this cannot reach, and why; a second step says once more what happens."""

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.errors import UserError
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_erase import Ui_EraseForm

_STAYS = (
    "Copies of this file that were sent to others, or are on a memory stick, keep it, and so does paper. Ask whoever has "
    "one to delete it. If such a copy is brought in here later, what you erased stays erased."
)


@dataclass(frozen=True)
class Erasing:
    """What is to be erased, in words.

    Fields:
        title: "Erase this text for good".
        about: where it stands.
        gone: what will be gone, a line each.
        sure: the second step's question, with what it is about.
    """

    title: str
    about: str
    gone: tuple[str, ...]
    sure: str


class EraseDialog(SmallDialog):
    """Asks for a reason, then once more; it erases nothing itself.

    Attributes:
        reason: why, as it was typed.
    """

    help_anchor = "erasing"

    def __init__(self, erasing: Erasing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EraseForm()
        self.ui.setupUi(self)
        self.setWindowTitle(erasing.title)
        self.ui.title.setText(erasing.title)
        self.ui.about.setText(erasing.about)
        self.ui.gone.setText("\n".join(f"•  {line}" for line in erasing.gone))
        self.ui.stays.setText(_STAYS)
        self.ui.sure.setText(erasing.sure)
        self._connect()
        self._show_step(is_sure=False)
        self.ui.reason.setFocus()

    @property
    def reason(self) -> str:
        """Why it is erased."""
        return " ".join(self.ui.reason.text().split())

    def _connect(self) -> None:
        self.ui.reason.returnPressed.connect(self._on_go_on_clicked)
        self.ui.go_on.clicked.connect(self._on_go_on_clicked)
        self.ui.back_button.clicked.connect(self._on_back_clicked)
        self.ui.erase_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)

    def _show_step(self, *, is_sure: bool) -> None:
        ui = self.ui
        ui.sure_reason.setText(f"It cannot be undone.\n\nThe reason that stays: {self.reason}")
        ui.trouble.hide()
        for part in (ui.about, ui.gone_part, ui.stays_part, ui.reason_part, ui.go_on):
            part.setVisible(not is_sure)
        for part in (ui.sure_part, ui.back_button, ui.erase_button):
            part.setVisible(is_sure)
        if self.isVisible():
            self.fit()

    @Slot()
    def _on_go_on_clicked(self) -> None:
        if not self.reason:
            self.say_trouble(UserError("Say in a few words why.", "The reason is all that stays of it."))
            self.ui.reason.setFocus()
            return
        self._show_step(is_sure=True)
        self.ui.cancel.setFocus()  # what a careless Return presses leaves all as it is

    @Slot()
    def _on_back_clicked(self) -> None:
        self._show_step(is_sure=False)
        self.ui.reason.setFocus()
