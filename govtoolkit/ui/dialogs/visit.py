"""A visit's date, kind, title and who was met: for a new one, to change one, and to correct one that was released."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.app.naming import suggested_title
from govtoolkit.clock import todays_date
from govtoolkit.errors import UserError
from govtoolkit.record import actions, next_visit, questions, rules
from govtoolkit.record.model import Entry, Note, Visit
from govtoolkit.record.record import random_uid
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_visit import Ui_VisitForm
from govtoolkit.ui.visit_words import KINDS, came_forward
from govtoolkit.ui.wording import visit_title

NEW, EDIT, CORRECT = "New visit", "Edit visit", "Correct visit"
"""What these steps are called in the Edit menu."""

_MET = "visit.met"
_MET_LINES = 3


class VisitDialog(SmallDialog):
    """Adds a visit and shows it, or changes one; all in one step that can be undone.

    Args:
        visit: the one to change, None for a new one.
        last: the visit that a new one is to follow at first, None for the newest.
    """

    help_anchor = "visits"

    def __init__(
        self, desk: Desk, visit: Visit | None, parent: QWidget | None = None, *, last: Visit | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._visit = visit
        self.ui = Ui_VisitForm()
        self.ui.setupUi(self)
        for kind, words in KINDS.items():
            self.ui.occasion.addItem(words, kind)
        self.ui.name_hint.setText("What you would call it in conversation. It will be on the pages you print.")
        self._met_before = self._my_words()
        self._offer_starts(last)
        self._fill(visit or Visit("", next_visit.suggested_day(desk.record, todays_date()), ""))
        self._first_day = self.ui.date.day
        self._say_what_can_be_done()
        self.give_lines(self.ui.met, _MET_LINES)
        self._connect()

    def accept(self) -> None:
        """Keep the visit; what is refused is said here, and nothing typed is lost."""
        title = self.ui.name.text().strip()
        if not title:
            self.say_trouble(UserError("The visit needs a title.", "“Autumn visit” would do."))
            self.ui.name.setFocus()
            return
        reason = self.ui.reason.text().strip()
        if self._is_released and not reason:
            self.say_trouble(UserError("A correction needs a reason.", "A few words will do: “The date was wrong”."))
            self.ui.reason.setFocus()
            return
        visit = self._answered(title)
        last = self._last if self._visit is None else None
        entries: list[Entry] = list(next_visit.following(self._desk.record, visit, last)) if last else [visit]
        entries = [each for each in entries if each != self._desk.record.find(type(each), each.uid)]
        met = self.ui.met.toPlainText().strip()
        if met != self._met_before.strip():
            entries.append(replace(self._my_note(visit), body=met))
        step = NEW if self._visit is None else CORRECT if self._is_released else EDIT
        if not entries or self._desk.try_to(lambda: self._desk.session.put(step, *entries, reason=reason)):
            super().accept()
            if self._visit is None:
                self._show(visit.uid, follows=last is not None)

    @property
    def _last(self) -> Visit | None:
        """The visit that a new one is to follow."""
        return self._desk.record.find(Visit, str(self.ui.start.currentData()))

    @property
    def _is_released(self) -> bool:
        return self._visit is not None and self._visit.state == "released"

    def _show(self, visit_uid: str, *, follows: bool) -> None:
        """Show a visit that was added, and say what came forward where it follows another one."""
        self._desk.choose_visit(visit_uid)
        self._desk.go("visit")
        visit, record = self._desk.visit, self._desk.record
        if follows and visit is not None:
            asked, left = questions.chosen(record, visit_uid), actions.carried_forward(record, visit)
            self._desk.news.emit(f"“{visit.title}” is ready. {came_forward(len(asked), len(left))}")

    def _connect(self) -> None:
        self.ui.start.currentIndexChanged.connect(self._say_start)
        self.ui.date.dateChanged.connect(self._on_date_changed)
        self.ui.occasion.currentIndexChanged.connect(self._suggest)
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self._desk.trouble.connect(self.say_trouble)

    def _offer_starts(self, last: Visit | None) -> None:
        """Offer the visits that a new one can follow, the newest first and chosen where no other was wanted."""
        visits = rules.visits_newest_first(self._desk.record) if self._visit is None else []
        for visit in visits:
            self.ui.start.addItem(visit_title(visit), visit.uid)
        self.ui.start.addItem("Nothing: an empty visit", "")
        self.ui.start.setCurrentIndex(max(0, self.ui.start.findData(last.uid)) if last is not None else 0)
        self.ui.start_part.setVisible(bool(visits))

    @Slot()
    def _say_start(self) -> None:
        last = self._last
        if last is None:
            self.ui.start_hint.setText("No question is chosen yet. Open actions show on it all the same.")
            return
        asked = next_visit.forward(self._desk.record, last)
        left = actions.carried_to(self._desk.record, self.ui.date.day)
        self.ui.start_hint.setText(f"{came_forward(len(asked), len(left))}")

    def _fill(self, visit: Visit) -> None:
        self.ui.date.show_day(visit.visit_date or todays_date())
        self.ui.occasion.setCurrentIndex(self.ui.occasion.findData(visit.occasion))
        self.ui.name.setText(visit.title)
        self._suggested = ""
        if self._visit is None:
            self._suggest()
        self._say_start()
        self._say_day()
        self.ui.met.setPlainText(self._met_before)
        others = [f"{each.author} wrote: {each.note.body}" for each in self._others_words()]
        self.ui.met_hint.setText(
            "\n".join(others) or "Names and posts, one after the other. It can be filled in later."
        )

    def _say_what_can_be_done(self) -> None:
        title = NEW if self._visit is None else "Correct the visit" if self._is_released else EDIT
        self.setWindowTitle(title)
        self.ui.title.setText(title)
        self.ui.trouble.hide()
        self.ui.accept_button.setText("Add visit" if self._visit is None else "Keep")
        self.ui.reason_part.setVisible(self._is_released)
        read_only = self._desk.session.read_only
        if read_only is None:
            self.ui.intro.setText(
                "One occasion, with notes of its own. Earlier visits stay as they are."
                if self._visit is None
                else "This visit was released: a correction needs a reason."
                if self._is_released
                else "What is changed here can be taken back with Edit > Undo."
            )
            return
        self.ui.reason_part.hide()
        self.setWindowTitle("Visit")
        self.ui.title.setText("Visit")
        self.ui.intro.setText(str(read_only))
        self.ui.date.setReadOnly(True)
        self.ui.name.setReadOnly(True)
        self.ui.met.setReadOnly(True)
        self.ui.occasion.setEnabled(False)
        self.ui.accept_button.hide()
        self.ui.cancel.setText("Close")

    def _answered(self, title: str) -> Visit:
        day = self.ui.date.day
        kept_date = self._visit is not None and day == self._first_day  # '' stays '' until a day is given
        known = self._visit and self._desk.record.find(Visit, self._visit.uid)
        visit = known or self._visit or Visit(random_uid(), "", "")
        return replace(
            visit,
            visit_date=visit.visit_date if kept_date else day,
            title=title,
            occasion=str(self.ui.occasion.currentData()),
            state="planned" if self._visit is None and day > todays_date() else visit.state,
        )

    def _my_words(self) -> str:
        if self._visit is None:
            return ""
        return self._my_note(self._visit).body

    def _my_note(self, visit: Visit) -> Note:
        return rules.own_note(self._desk.record, visit.uid, _MET, self._desk.session.me.uid)

    def _others_words(self) -> list[rules.StandingNote]:
        if self._visit is None:
            return []
        standing = rules.notes_by_place(self._desk.record, self._visit.uid).get(_MET, [])
        mine = self._my_note(self._visit).uid
        return [each for each in standing if each.note.uid != mine]

    def _say_day(self) -> None:
        self.ui.date_hint.setText(self.ui.date.words())

    @Slot()
    def _on_date_changed(self) -> None:
        self._say_start()
        self._say_day()
        self._suggest()

    @Slot()
    def _suggest(self) -> None:
        """Follow date and kind with the title of a new visit, until somebody types one."""
        if self._visit is not None or self.ui.name.text() != self._suggested:
            return
        day = date.fromisoformat(self.ui.date.day)
        self._suggested = suggested_title(day, str(self.ui.occasion.currentData()))
        self.ui.name.setText(self._suggested)
