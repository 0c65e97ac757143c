"""What was noted at one benchmark in earlier visits, to read beside the new visit."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from govtoolkit.record.model import Visit
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.widgets.labels import label
from govtoolkit.ui.widgets.note_stack import NoteStack
from govtoolkit.ui.widgets.prose import Prose, break_long_words
from govtoolkit.ui.wording import day, in_one_line

SHOWN_VISITS = 2
"""How many visits are shown at once; the others wait behind a button."""


class EarlierNotes(QFrame):
    """A card of notes from earlier visits, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAccessibleName("Earlier visits")
        self._visits: list[tuple[Visit, list[StandingNote]]] = []
        self._unfolded = False
        self._none = Prose(
            "Nothing was noted here before. After your next visit, this visit’s notes stand here.", "soft"
        )
        self._stack = NoteStack()
        self._more = QPushButton()
        self._more.setProperty("look", "link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(label("Earlier visits", "section"))
        layout.addWidget(self._none, 0, Prose.ALIGNED)
        layout.addWidget(self._stack)
        layout.addWidget(self._more, 0, Prose.ALIGNED)
        layout.addStretch(1)
        self._more.clicked.connect(self._on_more_clicked)

    def show_visits(self, visits: Sequence[tuple[Visit, list[StandingNote]]]) -> None:
        """Show the notes of these visits, which are in the order to show them in."""
        self._visits = list(visits)
        self._show()

    def _show(self) -> None:
        shown = self._visits if self._unfolded else self._visits[:SHOWN_VISITS]
        self._stack.show_notes(
            [
                (break_long_words(in_one_line(visit.title, day(visit.visit_date), each.author)), each.note.body)
                for visit, notes in shown
                for each in notes
            ]
        )
        hidden = len(self._visits) - SHOWN_VISITS
        self._none.setVisible(not self._visits)
        self._more.setVisible(hidden > 0)
        more = f"Show {hidden} more {'visit' if hidden == 1 else 'visits'}"
        self._more.setText("Show fewer visits" if self._unfolded else more)

    @Slot()
    def _on_more_clicked(self) -> None:
        self._unfolded = not self._unfolded
        self._show()
