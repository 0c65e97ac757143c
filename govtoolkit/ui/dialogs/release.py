"""Release a visit to the clerk: what that means, what it covers, and what is not there yet."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.clock import todays_date
from govtoolkit.record import marks, release, rules
from govtoolkit.record.model import Visit
from govtoolkit.record.overview import gaps_for_release
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_release import Ui_ReleaseForm
from govtoolkit.ui.overview_words import gap_lines
from govtoolkit.ui.release_words import coverage
from govtoolkit.ui.wording import visit_title

STEP = "Release visit"
"""What it is called in the Edit menu."""


class ReleaseDialog(SmallDialog):
    """Releases a visit; nothing that is not there yet keeps anybody from it, and one step takes it back."""

    help_anchor = "visit"

    def __init__(self, desk: Desk, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._visit = visit
        self.ui = Ui_ReleaseForm()
        self.ui.setupUi(self)
        self._fill()
        self._connect()

    def accept(self) -> None:
        """Release the visit as it stands now."""
        visit = self._desk.record.find(Visit, self._visit.uid) or self._visit
        day = self.ui.day.day
        covering = release.release(self._desk.record, visit, day)
        if self._desk.try_to(lambda: self._desk.session.put(STEP, *covering, reason=release.RELEASE)):
            super().accept()
            self._desk.news.emit(f"“{visit.title}” is released to the clerk. Edit > Undo takes the release back.")

    def _fill(self) -> None:
        record, visit = self._desk.record, self._visit
        self.setWindowTitle("Release to the clerk")
        self.ui.title.setText("Release to the clerk")
        self.ui.intro.setText(
            f"{visit_title(visit)} becomes the board’s paper. From then on its notes, ticks and questions are frozen: "
            "they can be read and printed, and a correction needs a reason, which stays beside it. "
            "Actions can still be marked as done or dropped. "
            f"It is released by {self._desk.session.me.name or 'you'}."
        )
        notes = rules.standing_notes(record, visit.uid)
        ticks = sum(len(each) for each in marks.marks_by_item(record, visit.uid).values())
        self.ui.covers.setText(coverage(notes, ticks, record, visit))
        toolkit = self._desk.toolkit
        lines = [each.words for each in gap_lines(toolkit, gaps_for_release(toolkit, record, visit))]
        self.ui.lacks_part.setVisible(bool(lines))
        self.ui.lacks.show_lines([f"•  {line}" for line in lines])
        self.ui.day.show_day(todays_date())
        self._say_day()
        self.ui.trouble.hide()

    def _connect(self) -> None:
        self.ui.day.dateChanged.connect(self._say_day)
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self._desk.trouble.connect(self.say_trouble)

    @Slot()
    def _say_day(self) -> None:
        self.ui.day_hint.setText(self.ui.day.words())
