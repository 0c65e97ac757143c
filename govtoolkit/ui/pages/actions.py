"""The actions: what was promised, by whom, by when, and what became of it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.clock import todays_date
from govtoolkit.record.actions import ActionGroups, carried_forward, grouped_actions, may_be_deleted
from govtoolkit.record.model import Action, Visit
from govtoolkit.ui import asking
from govtoolkit.ui.action_words import DELETE, STEPS, agreed_on, closed
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.regions import holds_keyboard
from govtoolkit.ui.widgets.action_card import ActionCard, ActionLines
from govtoolkit.ui.widgets.action_filter import ANY, EARLIER, SHOWN_VISIT, ActionFilter
from govtoolkit.ui.widgets.action_list import SHOWN, ActionList
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_button import IconButton
from govtoolkit.ui.widgets.labels import card
from govtoolkit.ui.widgets.prose import Prose

_LEAD = (
    "What was promised, by whom and by when. An action stays here, visit after visit, until it is done or dropped: "
    "no need to write it again."
)
_EMPTY = (
    "When somebody promises something on a visit, or the board asks for something, press “Add an action…”. Say what is to be "
    "done, who does it and by when. At the next visit it is still here, and the overview tells you when it is overdue."
)
_NONE_HERE = "No action fits what is chosen above. Choose “From every visit” and “Any benchmark” to see all of them."
_NO_VISIT = "An action belongs to a visit, and this file has none. Press “New visit…” at the top of the window first."

_AT_ONCE = 3
"""How many cards are there when the page is first seen."""

_OVERDUE, _OPEN, _CLOSED = "overdue", "open", "closed"
_TITLES = {_OVERDUE: "Overdue", _OPEN: "Open", _CLOSED: "Done and dropped"}


class ActionsPage(Page):
    """A card for each action, in three groups; what stands below the first few is built when those have been seen."""

    help_anchor = "actions"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._cards: dict[str, ActionCard] = {}
        self._held: dict[str, str] = {}  # the group of each action of which is being typed what came of it
        self._unfolded = False
        content = self.widget()
        self.column.addWidget(Prose("Actions", "title", content), 0, Prose.ALIGNED)
        self.column.addWidget(Prose(_LEAD, "soft", content), 0, Prose.ALIGNED)
        self._closed, closed = card("news", parent=content)
        closed.setContentsMargins(12, 8, 12, 8)
        self._why = Prose(parent=self._closed)
        closed.addWidget(self._why, 0, Prose.ALIGNED)
        self.add_button = IconButton("Add an action…", "plus", "main", content)
        self.filter = ActionFilter(desk.toolkit, content)
        self._none_here = Prose(_NONE_HERE, "soft", content)
        self._empty, empty_column = card(parent=content)
        empty_column.addWidget(Prose("No action yet", "section", self._empty), 0, Prose.ALIGNED)
        empty_column.addWidget(Prose(_EMPTY, parent=self._empty), 0, Prose.ALIGNED)
        self._lists = {key: ActionList(title, content) for key, title in _TITLES.items()}
        buttons = FlowLayout()
        buttons.addWidget(self.add_button)
        self.column.addWidget(self._closed)
        self.column.addLayout(buttons)
        self.column.addWidget(self.filter)
        self.column.addWidget(self._none_here, 0, Prose.ALIGNED)
        self.column.addWidget(self._empty)
        for each in self._lists.values():
            self.column.addWidget(each)
        self.column.addStretch(1)
        self.add_button.clicked.connect(self._on_add_clicked)
        self.filter.chosen.connect(self.refresh)
        self._lists[_CLOSED].unfolded.connect(self._on_unfolded)
        self.build_later(self.refresh)
        self.refresh()

    @property
    def cards(self) -> dict[str, list[ActionCard]]:
        """The cards from the top, by the group that they stand in, all built by now."""
        self.finish()
        return {
            key: sorted((each for each in self._cards.values() if each.parent() is group), key=lambda each: each.y())
            for key, group in self._lists.items()
        }

    def card(self, uid: str) -> ActionCard:
        """Return the card of an action that is shown, built by now."""
        self.finish()
        return self._cards[uid]

    @Slot()
    def refresh(self) -> None:
        """Show the actions as they stand; cards stay, and move where their group is another one."""
        record = self.desk.record
        today = todays_date()
        everything = grouped_actions(record, today)
        wanted = everything.only(self._is_wanted())
        groups = self._with_held(wanted)
        total = {key: len(group) for key, group in groups.items()}
        if not self._unfolded:
            groups[_CLOSED] = groups[_CLOSED][:SHOWN]
        is_folded = {key: len(group) < total[key] for key, group in groups.items()}
        if not self.is_whole:
            groups = _first(groups)
        self._say_what_can_be_done(
            is_empty=everything == ActionGroups((), (), ()), is_none_here=not any(total.values())
        )
        shown = {each.uid for group in groups.values() for each in group}
        for uid in self._cards.keys() - shown:
            self._drop(self._cards.pop(uid))
        for key, group in groups.items():
            there = self._lists[key]
            told = [self._told(each, today, there) for each in group]
            there.show_cards(told, total[key], is_folded=is_folded[key])

    def leave(self) -> None:
        """Take what was typed into the record; what is done or dropped goes to its group."""
        for uid in tuple(self._held):
            if uid in self._cards:
                self._cards[uid].leave()
                self._cards[uid].finish(finishing=False)
        self._held.clear()

    def show_place(self, place: str) -> None:
        """Bring an action into sight, by its uid, and put the keyboard on what one would do next there."""
        if self.desk.record.find(Action, place) is None:
            return
        self.finish()
        if place not in self._cards:
            self._unfolded = True
            self.filter.choose(ANY, None)
            self.refresh()
        there = self._cards[place]
        there.take_focus()
        QTimer.singleShot(0, there, lambda: self.ensureWidgetVisible(there))

    def _is_wanted(self) -> Callable[[Action], bool]:
        """Return what tells whether the filter asks for an action; one that is being worked at is always wanted."""
        visit, which, benchmark = self.desk.visit, self.filter.which, self.filter.benchmark
        here = visit.uid if visit else ""
        earlier = {each.uid for each in carried_forward(self.desk.record, visit)} if visit else set()

        def is_wanted(action: Action) -> bool:
            if action.uid in self._held:
                return True
            if benchmark is not None and (action.benchmark or 0) != benchmark:
                return False
            if which == SHOWN_VISIT:
                return self.desk.record.shown_as(action.visit_uid) == here
            return which != EARLIER or action.uid in earlier

        return is_wanted

    def _with_held(self, groups: ActionGroups) -> dict[str, list[Action]]:
        """Return the groups; an action of which is being typed what came of it stands where it stood before."""
        found = {
            _OVERDUE: list(groups.overdue),
            _OPEN: list(groups.open),
            _CLOSED: [each for each in groups.closed if each.uid not in self._held],
        }
        for each in groups.closed:
            if each.uid in self._held:
                there = found[self._held[each.uid]]
                there.append(each)
                there.sort(key=lambda one: (not one.due_on, one.due_on, self.desk.record.first_written(one.uid)))
        return found

    def _told(self, action: Action, today: str, group: ActionList) -> ActionCard:
        """Return the card of an action, told what stands, and made in its group where it was not there yet."""
        record = self.desk.record
        made = self._cards.get(action.uid) or self._add(action.uid, group)
        visit = record.find(Visit, record.shown_as(action.visit_uid))
        benchmark = next((each for each in self.desk.toolkit.benchmark if each.number == action.benchmark), None)
        made.tell(
            action,
            ActionLines(
                f"Benchmark {benchmark.number}: {benchmark.short_title}" if benchmark else "",
                agreed_on(visit) if visit else "",
            ),
            today,
            may_delete=may_be_deleted(record, action),
            may_change=self.desk.session.read_only is None,
        )
        return made

    def _say_what_can_be_done(self, *, is_empty: bool, is_none_here: bool) -> None:
        is_read_only = self.desk.session.read_only is not None
        has_visit = any(True for _ in self.desk.record.all(Visit))
        why = self.desk.why_read_only if is_read_only else "" if has_visit else _NO_VISIT
        self._why.setText(why)
        self._closed.setVisible(bool(why))
        self.add_button.setEnabled(has_visit and not is_read_only)
        self._empty.setVisible(is_empty)
        self.filter.setVisible(not is_empty)
        self._none_here.setVisible(is_none_here and not is_empty)

    def _add(self, uid: str, group: ActionList) -> ActionCard:
        made = self._cards[uid] = ActionCard(self.desk, uid, group)
        made.status_wanted.connect(self._on_status_wanted)
        made.edit_wanted.connect(self._on_edit_wanted)
        made.delete_wanted.connect(self._on_delete_wanted)
        made.visit_wanted.connect(self._on_visit_wanted)
        made.finished.connect(self._on_finished)
        return made

    def _drop(self, gone: ActionCard) -> None:
        if holds_keyboard(gone):
            self.add_button.setFocus()
        gone.leave()
        self._held.pop(gone.uid, None)
        gone.hide()
        gone.setParent(None)
        gone.deleteLater()

    @Slot()
    def _on_add_clicked(self) -> None:
        uid = asking.ask_new_action(self.window(), self.desk, self.filter.benchmark or None)
        if uid:
            self.show_place(uid)

    @Slot()
    def _on_unfolded(self) -> None:
        shown = set(self._cards)
        self._unfolded = True
        self.refresh()
        new = [each for each in self.cards[_CLOSED] if each.uid not in shown]
        for each in new[:1]:
            each.take_focus()

    @Slot(str)
    def _on_edit_wanted(self, uid: str) -> None:
        action = self.desk.record.find(Action, uid)
        if action is not None:
            asking.ask_action(self.window(), self.desk, action)

    @Slot(str, str)
    def _on_status_wanted(self, uid: str, status: str) -> None:
        action = self.desk.record.find(Action, uid)
        if action is None:
            return
        there = self._cards[uid]
        group = next(key for key, each in self._lists.items() if there.parent() is each)
        if status != "open":
            self._held[uid] = group
        changed = replace(action, status=status)
        if not self.desk.try_to(lambda: self.desk.session.put(STEPS[status], changed)):
            self._held.pop(uid, None)
        elif status == "open":
            self.show_place(uid)
        else:
            there.finish(finishing=True)

    @Slot(str)
    def _on_finished(self, uid: str) -> None:
        """Let an action go to the done ones, and the person go on with the one that stood after it."""
        self._held.pop(uid, None)
        before = [each.uid for key in (_OVERDUE, _OPEN) for each in self.cards[key]]
        self.refresh()
        after = before[before.index(uid) + 1 :] if uid in before else []
        action = self.desk.record.find(Action, uid)
        if action is not None and action.status != "open":
            self.desk.news.emit(closed(action))
        rest = [each for each in (*after, *reversed(before)) if each != uid and each in self._cards]
        if rest:
            self._cards[rest[0]].take_focus()
        else:
            self.add_button.setFocus()

    @Slot(str)
    def _on_delete_wanted(self, uid: str) -> None:
        action = self.desk.record.find(Action, uid)
        if action is not None and self.desk.try_to(lambda: self.desk.session.remove(DELETE, uid)):
            self.desk.news.emit(f"The action “{action.wording}” was deleted. Edit > Undo brings it back.")

    @Slot(str)
    def _on_visit_wanted(self, uid: str) -> None:
        action = self.desk.record.find(Action, uid)
        if action is not None:
            self.desk.choose_visit(action.visit_uid)
            self.desk.go("visit")


def _first(groups: dict[str, list[Action]]) -> dict[str, list[Action]]:
    """Return of the groups what is in sight first."""
    left = _AT_ONCE
    found = {}
    for key, group in groups.items():
        found[key] = group[:left]
        left -= len(found[key])
    return found
