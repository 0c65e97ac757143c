"""What arrived from colleagues after the visit shown was released: each with its place, who and when, until it is settled."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from govtoolkit.phrases import listed
from govtoolkit.record import release
from govtoolkit.record.late import is_deletion
from govtoolkit.record.model import Entry, Note, Visit
from govtoolkit.record.reasons import BROUGHT_BACK
from govtoolkit.record.record import Version
from govtoolkit.record.release import Afterwards
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.release_words import (
    ACCEPT,
    ACCEPT_STEP,
    BRING_BACK,
    BRING_BACK_STEP,
    LEAVE,
    LEAVE_STEP,
    arrivals,
    changes,
    deletion,
    what_changed,
)
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.labels import take_out
from govtoolkit.ui.widgets.note_card import NoteCard
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.wording import in_one_line, written_on

_EXPLAINED = (
    "Somebody wrote, changed or deleted this before they knew of the release, and it was brought in later. It is not part of "
    "what was given to the clerk. Accept it, and it belongs to this visit like the rest."
)
_ACCEPT_DELETION = "Accept the deletion"


class ArrivalsCard(QFrame):
    """Lists what came late to the visit shown, and what of it was deleted or changed late; hidden where there is nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "news")
        self.setAccessibleName("Arrived after release")
        self._desk = desk
        self._visit: Visit | None = None
        self._arrived: tuple[Version[Entry], ...] = ()
        self._told: tuple[Visit | None, tuple[Version[Entry], ...]] = (None, ())
        self._cards: list[NoteCard] = []
        self._title = Prose("", "section", self)
        explained = Prose(_EXPLAINED, parent=self)
        self.all_button = QPushButton("Accept all of it", self)
        self.all_back_button = QPushButton("Bring back all that was deleted", self)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(8)
        column.addWidget(self._title, 0, Prose.ALIGNED)
        column.addWidget(explained, 0, Prose.ALIGNED)
        column.addLayout(self._list)
        buttons = FlowLayout()
        for button in (self.all_button, self.all_back_button):
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.all_button.clicked.connect(self._on_all_clicked)
        self.all_back_button.clicked.connect(self._on_all_back_clicked)
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
        self._arrived = after.arrived
        if (visit, after.arrived) != self._told:  # what was changed of the visit is told beside what stands
            self._told = (visit, after.arrived)
            self._fill()
        self.setVisible(bool(after.arrived))
        self._title.setText(arrivals(after))
        self.all_button.setVisible(may_write and len(after.arrived) > 1)
        self.all_back_button.setVisible(may_write and sum(map(is_deletion, after.arrived)) > 1)
        for card in self._cards:
            card.set_offered(offered=may_write)

    def _fill(self) -> None:
        for card in self._cards:
            take_out(self._list, card)
        self._cards = [self._make_card(version) for version in self._arrived]
        for card in self._cards:
            self._list.addWidget(card)

    def _make_card(self, version: Version[Entry]) -> NoteCard:
        record, entry, revision = self._desk.record, version.entry, version.revision
        about = what_changed(self._desk.toolkit, record, version)
        head = in_one_line(
            about if isinstance(entry, Note | Visit) else "Not a text",
            record.name_of(revision.author_uid),
            written_on(revision.written_at),
        )
        told = entry.body if isinstance(entry, Note) else about
        if is_deletion(version):
            card = NoteCard(_ACCEPT_DELETION, BRING_BACK)
            named = in_one_line(about, record.name_of(entry.author_uid)) if isinstance(entry, Note) else "Not a text"
            card.show_note(f"{named}\n{deletion(record, version)}", told)
            card.instead_wanted.connect(partial(self._bring_back, (version,)))
        elif isinstance(entry, Visit):
            card = NoteCard(ACCEPT, LEAVE)
            card.show_note(head, changes(record, Version(entry, revision)))
            card.instead_wanted.connect(partial(self._leave, version))
        else:
            card = NoteCard(ACCEPT)
            card.show_note(head, told)
        card.wanted.connect(partial(self._accept, (version,)))
        return card

    def _accept(self, versions: tuple[Version[Entry], ...], *_text: object) -> None:
        visit, session, record = self._visit, self._desk.session, self._desk.record
        if visit is None:
            return
        settled = release.acceptance(visit, versions)
        changed = release.taken_over(record, visit, versions)
        if changed == visit:
            self._desk.try_to(lambda: session.put(ACCEPT_STEP, settled))
            return
        authors = {record.name_of(each.revision.author_uid) for each in versions if isinstance(each.entry, Visit)}
        reason = f"{listed(sorted(authors, key=str.casefold))} had changed it before the release was known"
        self._desk.try_to(lambda: session.put(ACCEPT_STEP, changed, settled, reason=reason))

    def _leave(self, version: Version[Entry]) -> None:
        visit = self._visit
        if visit is not None:
            self._desk.try_to(lambda: self._desk.session.put(LEAVE_STEP, release.acceptance(visit, (version,))))

    def _bring_back(self, versions: tuple[Version[Entry], ...]) -> None:
        entries = [version.entry for version in versions if is_deletion(version)]
        self._desk.try_to(lambda: self._desk.session.put(BRING_BACK_STEP, *entries, reason=BROUGHT_BACK))

    @Slot()
    def _on_all_clicked(self) -> None:
        self._accept(self._arrived)

    @Slot()
    def _on_all_back_clicked(self) -> None:
        self._bring_back(self._arrived)
