"""The visits of the file, newest first: which one is shown, and what each of them holds."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from govtoolkit.errors import UserError
from govtoolkit.record import links, release, rules
from govtoolkit.record.links import Offer
from govtoolkit.record.model import Visit
from govtoolkit.record.together import SAME_VISIT
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.regions import holds_keyboard
from govtoolkit.ui.visit_words import what_goes_with_it
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_button import IconButton
from govtoolkit.ui.widgets.labels import card, take_out
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.visit_card import VisitCard, visit_lines
from govtoolkit.ui.wording import day

DELETE = "Delete visit"
"""What it is called in the Edit menu."""

_LEAD = (
    "Notes, ticks and answers belong to the visit that is shown. Choose another one here, or at the top of the window."
)
_EMPTY = (
    "A visit is one occasion of monitoring: a visit to the school, a meeting, a call, or an evening with its reports. "
    "Press “New visit…” and give it a date; then there is a place for your notes."
)


class VisitsPage(Page):
    """A card for each visit."""

    help_anchor = "visits"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._cards: dict[str, VisitCard] = {}
        content = self.widget()
        title = Prose("Visits", "title", content)
        self._lead = Prose(_LEAD, "soft", content)
        self._why = Prose("", "warn", content)
        self.new_button = IconButton("New visit…", "plus", "main", content)
        self.new_button.setAccessibleName("New visit: add one to the file")
        self.new_button.clicked.connect(self._on_new_clicked)
        self._empty, empty_column = card(parent=content)
        empty_column.addWidget(Prose("No visit yet", "section", self._empty), 0, Prose.ALIGNED)
        empty_column.addWidget(Prose(_EMPTY, parent=self._empty), 0, Prose.ALIGNED)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        buttons = FlowLayout()
        buttons.addWidget(self.new_button)
        self.column.addWidget(title, 0, Prose.ALIGNED)
        self.column.addWidget(self._lead, 0, Prose.ALIGNED)
        self.column.addWidget(self._why, 0, Prose.ALIGNED)
        self.column.addLayout(buttons)
        self.column.addWidget(self._empty)
        self.column.addLayout(self._list)
        self.column.addStretch(1)
        self.refresh()

    @property
    def cards(self) -> list[VisitCard]:
        """The cards from the top."""
        return sorted(self._cards.values(), key=self._list.indexOf)

    def refresh(self) -> None:
        """Show the visits as they stand; cards stay, and move where the order is another one."""
        read_only = self.desk.session.read_only
        visits = rules.visits_newest_first(self.desk.record)
        self._why.setText(self.desk.why_read_only)
        self._why.setVisible(bool(self.desk.why_read_only))
        self.new_button.setEnabled(read_only is None)
        self._empty.setVisible(not visits)
        self._lead.setVisible(bool(visits))
        for uid in self._cards.keys() - {visit.uid for visit in visits}:
            self._drop(self._cards.pop(uid))
        notes: dict[str, dict[str, list[rules.StandingNote]]] = {}
        for each in rules.standing_notes(self.desk.record):
            notes.setdefault(each.visit_uid, {}).setdefault(each.note.place, []).append(each)
        after = release.afterwards_by_visit(self.desk.record)
        twins = _twins(links.offers(self.desk.record))
        for place, visit in enumerate(visits):
            visit_card = self._cards.get(visit.uid) or self._add(visit.uid)
            if self._list.indexOf(visit_card) != place:
                self._list.removeWidget(visit_card)
                self._list.insertWidget(place, visit_card)
            visit_card.tell(
                visit_lines(
                    visit,
                    notes.get(visit.uid, {}),
                    follows=self.desk.record.find(Visit, visit.follows_uid) if visit.follows_uid else None,
                    after=after.get(visit.uid),
                ),
                is_shown=self.desk.visit is not None and visit.uid == self.desk.visit.uid,
                is_closed=visit.state == "released",
                may_change=read_only is None,
            )
            visit_card.twin.tell(
                visit,
                len(self.desk.record.shown_with(visit.uid)),
                twins.get(visit.uid, ()),
                may_change=read_only is None,
            )

    def _add(self, uid: str) -> VisitCard:
        made = self._cards[uid] = VisitCard(uid, self.widget())
        made.show_wanted.connect(self.desk.choose_visit)
        made.edit_wanted.connect(self._on_edit_wanted)
        made.next_wanted.connect(self._on_next_wanted)
        made.delete_wanted.connect(self._on_delete_wanted)
        made.twin.apart_wanted.connect(partial(self._show_apart, uid))
        made.twin.same_wanted.connect(partial(self._show_as_one, uid))
        made.erase_wanted.connect(self._on_erase_wanted)
        return made

    def _drop(self, gone: VisitCard) -> None:
        if holds_keyboard(gone):
            self.new_button.setFocus()
        take_out(self._list, gone)

    def _show_as_one(self, uid: str, other_uid: str) -> None:
        """Show two visits as one: nothing of either is changed."""
        link = links.link(SAME_VISIT, uid, other_uid)
        if self.desk.try_to(lambda: self.desk.session.put(links.LINK, link)):
            self.desk.settle_visit()
            self.desk.news.emit("The two visits are shown as one now. Edit > Undo shows them apart again.")

    def _show_apart(self, uid: str) -> None:
        """Show apart again what was shown as one."""
        gone = [each.uid for each in links.links_of(self.desk.record, uid)]
        if self.desk.try_to(lambda: self.desk.session.remove(links.UNLINK, *gone)):
            self.desk.news.emit("The visits are shown apart again. Edit > Undo shows them as one.")

    @Slot()
    def _on_new_clicked(self) -> None:
        asking.ask_new_visit(self.window(), self.desk)

    @Slot(str)
    def _on_edit_wanted(self, uid: str) -> None:
        visit = self.desk.record.find(Visit, uid)
        if visit is not None:
            asking.ask_visit(self.window(), self.desk, visit)

    @Slot(str)
    def _on_next_wanted(self, uid: str) -> None:
        visit = self.desk.record.find(Visit, uid)
        if visit is not None:
            asking.ask_next_visit(self.window(), self.desk, visit)

    @Slot(str)
    def _on_erase_wanted(self, uid: str) -> None:
        visit = self.desk.record.find(Visit, uid)
        if visit is not None:
            asking.ask_erase_visit(self.window(), self.desk, visit)

    @Slot(str)
    def _on_delete_wanted(self, uid: str) -> None:
        record = self.desk.record
        visit = record.find(Visit, uid)
        if visit is None:
            return
        called = f"“{visit.title}” of {day(visit.visit_date)}"
        if visit.state == "released":
            self.desk.trouble.emit(
                UserError(
                    f"The visit {called} was released and cannot be deleted.", "It stays as it was given to the board."
                )
            )
            return
        gone = rules.belongings(record, uid)
        beside = what_goes_with_it(record, gone)
        if self.desk.try_to(lambda: self.desk.session.remove(DELETE, uid, *gone)):
            self.desk.settle_visit()
            back = "them" if beside else "it"
            self.desk.news.emit(f"The visit {called} was deleted{beside}. Edit > Undo brings {back} back.")


def _twins(offers: Iterable[Offer]) -> dict[str, list[Visit]]:
    """Return the visits that may be the same as others, by the uid of the later one, which offers to be shown with them."""
    found: dict[str, list[Visit]] = {}
    for offer in offers:
        if isinstance(offer.one, Visit) and isinstance(offer.other, Visit):
            found.setdefault(offer.other.uid, []).append(offer.one)
    return found
