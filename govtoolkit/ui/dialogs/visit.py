"""A visit's date, kind, title and who was met: for a new one, and to change one."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, QEvent, Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Entry, Note, Visit
from govtoolkit.record.record import random_uid
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_visit import Ui_VisitForm
from govtoolkit.ui.visit_words import KINDS, suggested_title

NEW, EDIT = "New visit", "Edit visit"
"""What these steps are called in the Edit menu."""

_MET = "visit.met"
_MET_LINES = 3


class VisitDialog(SmallDialog):
    """Adds a visit and shows it, or changes one; all in one step that can be undone.

    Args:
        visit: the one to change, None for a new one.
    """

    def __init__(self, desk: Desk, visit: Visit | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._visit = visit
        self.ui = Ui_VisitForm()
        self.ui.setupUi(self)
        for kind, words in KINDS.items():
            self.ui.occasion.addItem(words, kind)
        self.ui.name_hint.setText("What you would call it in conversation. It stands on what you print.")
        self._met_before = self._my_words()
        self._fill(visit or Visit("", date.today().isoformat(), ""))  # noqa: DTZ011 - the day where the governor is
        self._first_day = self.ui.date.date()
        self._say_what_can_be_done()
        self._size_met()
        self._connect()

    def accept(self) -> None:
        """Keep the visit; what is refused is said here, and nothing typed is lost."""
        title = self.ui.name.text().strip()
        if not title:
            self._say_trouble(UserError("The visit needs a title.", "“Autumn visit” would do."))
            self.ui.name.setFocus()
            return
        visit = self._answered(title)
        entries: list[Entry] = [visit] if visit != self._desk.record.find(Visit, visit.uid) else []
        met = self.ui.met.toPlainText().strip()
        if met != self._met_before.strip():
            entries.append(Note(visit.uid, _MET, self._desk.session.me.uid, met))
        step = NEW if self._visit is None else EDIT
        if not entries or self._desk.try_to(lambda: self._desk.session.put(step, *entries)):
            super().accept()
            if self._visit is None:
                self._desk.choose_visit(visit.uid)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the room for names in step with the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_first_day"):
            self._size_met()

    def _connect(self) -> None:
        self.ui.date.dateChanged.connect(self._on_date_changed)
        self.ui.occasion.currentIndexChanged.connect(self._suggest)
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self._desk.trouble.connect(self._say_trouble)
        self.finished.connect(self.deleteLater)

    def _fill(self, visit: Visit) -> None:
        known = visit.visit_date or date.today().isoformat()  # noqa: DTZ011 - the day where the governor is
        self.ui.date.setDate(QDate.fromString(known, "yyyy-MM-dd"))
        self.ui.occasion.setCurrentIndex(self.ui.occasion.findData(visit.occasion))
        self.ui.name.setText(visit.title)
        self._suggested = ""
        if self._visit is None:
            self._suggest()
        self._say_day()
        self.ui.met.setPlainText(self._met_before)
        others = [f"{each.author} wrote: {each.note.body}" for each in self._others_words()]
        self.ui.met_hint.setText(
            "\n".join(others) or "Names and posts, one after the other. It can be filled in later."
        )

    def _say_what_can_be_done(self) -> None:
        title = "New visit" if self._visit is None else "Edit visit"
        self.setWindowTitle(title)
        self.ui.title.setText(title)
        self.ui.trouble.hide()
        self.ui.accept_button.setText("Add visit" if self._visit is None else "Keep")
        closed = self._why_closed()
        if not closed:
            self.ui.intro.setText(
                "One occasion, with notes of its own. Earlier visits stay as they are."
                if self._visit is None
                else "What is changed here can be taken back with Edit > Undo."
            )
            return
        self.setWindowTitle("Visit")
        self.ui.title.setText("Visit")
        self.ui.intro.setText(closed)
        self.ui.date.setReadOnly(True)
        self.ui.name.setReadOnly(True)
        self.ui.met.setReadOnly(True)
        self.ui.occasion.setEnabled(False)
        self.ui.accept_button.hide()
        self.ui.cancel.setText("Close")

    def _why_closed(self) -> str:
        read_only = self._desk.session.read_only
        if read_only is not None:
            return f"{read_only.text} {read_only.hint}".strip()
        if self._visit is not None and self._visit.state == "released":
            return "This visit was released: it can be read here, but not changed."
        return ""

    def _answered(self, title: str) -> Visit:
        day = self.ui.date.date()
        kept_date = self._visit is not None and day == self._first_day  # '' stays '' until a day is given
        known = self._visit and self._desk.record.find(Visit, self._visit.uid)
        visit = known or self._visit or Visit(random_uid(), "", "")
        return replace(
            visit,
            visit_date=visit.visit_date if kept_date else day.toString("yyyy-MM-dd"),
            title=title,
            occasion=str(self.ui.occasion.currentData()),
        )

    def _my_words(self) -> str:
        if self._visit is None:
            return ""
        uid = Note(self._visit.uid, _MET, self._desk.session.me.uid, "").uid
        note = self._desk.record.find(Note, uid)
        return note.body if note else ""

    def _others_words(self) -> list[rules.StandingNote]:
        if self._visit is None:
            return []
        standing = rules.notes_by_place(self._desk.record, self._visit.uid).get(_MET, [])
        return [each for each in standing if each.note.author_uid != self._desk.session.me.uid]

    def _size_met(self) -> None:
        frame = 2 * int(self.ui.met.document().documentMargin()) + 14
        self.ui.met.setFixedHeight(self.fontMetrics().lineSpacing() * _MET_LINES + frame)

    def _say_day(self) -> None:
        self.ui.date_hint.setText(self.ui.date.words())

    @Slot()
    def _on_date_changed(self) -> None:
        self._say_day()
        self._suggest()

    @Slot()
    def _suggest(self) -> None:
        """Follow date and kind with the title of a new visit, until somebody types one."""
        if self._visit is not None or self.ui.name.text() != self._suggested:
            return
        day = self.ui.date.date()
        self._suggested = suggested_title(date(day.year(), day.month(), day.day()), str(self.ui.occasion.currentData()))
        self.ui.name.setText(self._suggested)

    @Slot(object)
    def _say_trouble(self, error: UserError) -> None:
        self.ui.trouble.setText(f"{error.text} {error.hint}".strip())
        self.ui.trouble.setAccessibleName(self.ui.trouble.text())
        self.ui.trouble.show()
        self.fit()
