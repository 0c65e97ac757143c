"""One of the dates that the board lives by."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.clock import todays_date
from govtoolkit.record.duties import KEY_DATE_TITLES
from govtoolkit.record.model import KeyDate
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.duty_words import from_today
from govtoolkit.ui.forms.ui_key_date import Ui_KeyDateForm

SET = "Set date"
"""What this step is called in the Edit menu."""


class KeyDateDialog(SmallDialog):
    """Asks for a day and a remark, and keeps them."""

    help_anchor = "duties"

    def __init__(self, desk: Desk, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = key
        self._today = todays_date()
        self.ui = Ui_KeyDateForm()
        self.ui.setupUi(self)
        self.setWindowTitle(KEY_DATE_TITLES[key])
        self.ui.title.setText(KEY_DATE_TITLES[key])
        self.ui.intro.hide()
        self.ui.trouble.hide()
        known = desk.record.find(KeyDate, key)
        self.ui.date.show_day((known and known.falls_on) or self._today)
        self.ui.remark.setText(known.remark if known is not None else "")
        self._say_day()
        self.ui.date.dateChanged.connect(self._say_day)
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        desk.trouble.connect(self.say_trouble)

    def accept(self) -> None:
        """Keep the date; a refusal is said here, and nothing typed is lost."""
        date = KeyDate(self._key, self.ui.date.day, " ".join(self.ui.remark.text().split()))
        standing = self._desk.record.find(KeyDate, self._key)
        if date == standing or self._desk.try_to(lambda: self._desk.session.put(SET, date)):
            super().accept()

    @Slot()
    def _say_day(self) -> None:
        self.ui.date_hint.setText(f"{self.ui.date.words()}, {from_today(self.ui.date.day, self._today)}")
