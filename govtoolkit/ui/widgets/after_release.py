"""What can still happen at one place of a released visit: a correction of mine with its reason, and late texts to accept."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from govtoolkit.record import release
from govtoolkit.record.model import Person, Visit
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.release_words import ACCEPT, ACCEPT_STEP, ADD, CORRECT, correction_of, note_head
from govtoolkit.ui.widgets.note_stack import NoteStack
from govtoolkit.ui.widgets.prose import Prose


class AfterRelease(QWidget):
    """Stands below the notes of one place while the visit shown is released.

    Args:
        name: what a screen reader calls my note there.
    """

    def __init__(self, desk: Desk, place: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = place
        self._name = name
        self._visit: Visit | None = None
        self._notes: list[StandingNote] = []
        self._late = NoteStack(ACCEPT)
        self._corrected = Prose("", "caption")
        self.correct_button = QPushButton()
        self.correct_button.setProperty("look", "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._corrected, 0, Prose.ALIGNED)
        column.addWidget(self.correct_button, 0, Prose.ALIGNED)
        column.addWidget(self._late)
        self._late.wanted.connect(self._on_accept_wanted)
        self.correct_button.clicked.connect(self._on_correct_clicked)

    @property
    def late(self) -> NoteStack:
        """The texts that arrived after the release."""
        return self._late

    @property
    def correction(self) -> str:
        """What is said about a correction of my own text, '' where there is none."""
        return self._corrected.text()

    def refresh(self, visit: Visit, me: Person, notes: Sequence[StandingNote]) -> None:
        """Show what came or changed at this place after the release of a visit.

        Args:
            notes: the texts that stand here in that visit.
        """
        may_write = self._desk.session.read_only is None
        own = self._desk.record.shown_with(me.uid)
        mine = [each for each in notes if each.note.author_uid in own]
        self._visit = visit
        self._notes = [each for each in notes if each.is_late]
        corrections = "\n".join(correction_of(each) for each in mine if each.reason)
        self._corrected.setText(corrections)
        self._corrected.setVisible(bool(corrections))
        self.correct_button.setText(CORRECT if mine else ADD)
        self.correct_button.setAccessibleName(f"{self.correct_button.text().rstrip('…')}: {self._name}")
        self.correct_button.setVisible(may_write)
        self._late.show_notes([(note_head(each), each.note.body) for each in self._notes])
        self._late.set_offered(offered=may_write)

    @Slot()
    def _on_correct_clicked(self) -> None:
        if self._visit is not None:
            asking.ask_correction(self.window(), self._desk, self._visit, self._place)

    @Slot(str)
    def _on_accept_wanted(self, text: str) -> None:
        visit, record = self._visit, self._desk.record
        accepted = {each.seen for each in self._notes if each.note.body == text}
        versions = [
            version
            for uid in {each.note.uid for each in self._notes}
            for version in record.versions(uid)
            if version.revision.seen in accepted
        ]
        if visit is not None and versions:
            self._desk.try_to(lambda: self._desk.session.put(ACCEPT_STEP, release.acceptance(visit, versions)))
