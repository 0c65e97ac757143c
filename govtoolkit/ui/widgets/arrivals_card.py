"""What arrived from colleagues after the visit shown was released: each with its place, who and when, until it is accepted."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from govtoolkit.record import release
from govtoolkit.record.model import Entry, Note, Visit
from govtoolkit.record.record import Version
from govtoolkit.record.release import Afterwards
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.release_words import ACCEPT, ACCEPT_STEP, arrivals, what_changed
from govtoolkit.ui.widgets.note_card import NoteCard
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.wording import in_one_line, written_on

_EXPLAINED = (
    "Somebody wrote this before they knew of the release, and it was brought in later. It is not part of what was given to "
    "the clerk. Accept it, and it belongs to this visit like the rest."
)


class ArrivalsCard(QFrame):
    """Lists the late texts and ticks of the visit shown; hidden where there is none."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "news")
        self.setAccessibleName("Arrived after release")
        self._desk = desk
        self._visit: Visit | None = None
        self._arrived: tuple[Version[Entry], ...] = ()
        self._cards: list[NoteCard] = []
        self._title = Prose("", "section")
        self.all_button = QPushButton("Accept all of it")
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(8)
        column.addWidget(self._title, 0, Prose.ALIGNED)
        column.addWidget(Prose(_EXPLAINED), 0, Prose.ALIGNED)
        column.addLayout(self._list)
        column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.all_button.clicked.connect(self._on_all_clicked)
        self.hide()

    @property
    def title(self) -> str:
        """What it says arrived."""
        return self._title.text()

    @property
    def cards(self) -> tuple[NoteCard, ...]:
        """What arrived, the earliest first."""
        return tuple(self._cards)

    def refresh(self, visit: Visit, after: Afterwards) -> None:
        """Show what arrived after the release of a visit."""
        may_write = self._desk.session.read_only is None
        self._visit = visit
        if after.arrived != self._arrived:
            self._arrived = after.arrived
            self._fill()
        self.setVisible(bool(after.arrived))
        self._title.setText(arrivals(after))
        self.all_button.setVisible(may_write and len(after.arrived) > 1)
        for card in self._cards:
            card.set_offered(offered=may_write)

    def _fill(self) -> None:
        for card in self._cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        record = self._desk.record
        self._cards = []
        for version in self._arrived:
            card = NoteCard(ACCEPT)
            who = record.name_of(version.revision.author_uid)
            about = what_changed(self._desk.toolkit, record, version)
            told = version.entry.body if isinstance(version.entry, Note) else about
            named = about if isinstance(version.entry, Note) else "Not a text"
            card.show_note(in_one_line(named, who, written_on(version.revision.written_at)), told)
            card.wanted.connect(partial(self._accept, (version,)))
            self._cards.append(card)
            self._list.addWidget(card)

    def _accept(self, versions: tuple[Version[Entry], ...], *_text: object) -> None:
        visit = self._visit
        if visit is not None:
            self._desk.try_to(lambda: self._desk.session.put(ACCEPT_STEP, release.acceptance(visit, versions)))

    @Slot()
    def _on_all_clicked(self) -> None:
        self._accept(self._arrived)
