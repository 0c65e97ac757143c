"""Correct what I wrote on a released visit, or add to it: the text, and the reason that stays beside it."""

from PySide6.QtWidgets import QWidget

from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Visit
from govtoolkit.record.place_names import place_name
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_correction import Ui_CorrectionForm
from govtoolkit.ui.wording import day, unbroken

_LINES = 8


class CorrectionDialog(SmallDialog):
    """Writes my note at a place of a released visit, with a reason; one step that can be undone.

    Args:
        place: where the note stands or is to stand.
    """

    help_anchor = "visit"

    def __init__(self, desk: Desk, visit: Visit, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._visit = visit
        self._place = place
        self._uid = rules.own_note(desk.record, visit.uid, place, desk.session.me.uid).uid
        self._seen = desk.record.seen(self._uid)
        note = desk.record.find(Note, self._uid)
        self._before = note.body if note else ""
        self.ui = Ui_CorrectionForm()
        self.ui.setupUi(self)
        self._fill()
        self.give_lines(self.ui.text, _LINES)
        self._connect()

    def accept(self) -> None:
        """Keep the correction; what is refused is said here, and nothing typed is lost."""
        text, reason = self.ui.text.toPlainText(), self.ui.reason.text().strip()
        if text == self._before:
            self.say_trouble(UserError("The text is as it was.", "Change it, or press Cancel."))
            self.ui.text.setFocus()
        elif not reason:
            self.say_trouble(UserError("A correction needs a reason.", "A few words will do: “The date was wrong”."))
            self.ui.reason.setFocus()
        elif self._desk.try_to(
            lambda: self._desk.session.write_note(self._visit, self._place, text, seen=self._seen, reason=reason)
        ):
            super().accept()
            self._desk.news.emit("The correction stands, with its reason beside it. Edit > Undo takes it back.")

    def _fill(self) -> None:
        title = "Correct this text" if self._before else "Add a correction"
        name = place_name(self._desk.toolkit, self._desk.record, self._place)
        self.setWindowTitle(title)
        self.ui.title.setText(title)
        self.ui.intro.setText(
            f"The visit “{self._visit.title}” of {unbroken(day(self._visit.visit_date))} was released. The clerk has the "
            "text as it was; what you change here stands in the file from now on, with your name, the date and the reason."
        )
        self.ui.text_label.setText(f"&Text: {name.replace('&', '&&')}")
        self.ui.text.setAccessibleName(f"Text: {name}")
        self.ui.text.setPlainText(self._before)
        self.ui.reason_hint.setText("It is needed. For example: “The headteacher sent the right figure.”")
        self.ui.trouble.hide()

    def _connect(self) -> None:
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self._desk.trouble.connect(self.say_trouble)
