"""Duties and access: the checklists, the encounters with providers, the board's dates, what the school reports."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from govtoolkit.record.duties import KEY_DATE_TITLES, tally
from govtoolkit.record.model import CheckLine, Encounter
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.widgets.chooser import Choice, Chooser
from govtoolkit.ui.widgets.duties_glance import DutiesGlance
from govtoolkit.ui.widgets.duty_view import EDGE, DutyView, Standing, what_stands
from govtoolkit.ui.widgets.labels import say
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.wording import in_one_line

GLANCE, ENCOUNTERS, DATES, RESULTS = "glance", "encounters", "dates", "results"
"""The keys of the parts that are no checklists."""

_OTHERS = {
    ENCOUNTERS: "Encounters with providers",
    DATES: "Dates the board lives by",
    RESULTS: "What the school reports",
}
_LAST_PART = "duties_part"
_NARROW_CHARACTERS = 110


class DutiesPage(Page):
    """A list of parts; the one that is chosen stands beside it, or under it where there is little room.

    `show_place` knows the keys of the parts, of checklists and their lines, of key phases and of dates, the days of
    reported percentages, and the uids of looks and of encounters.
    """

    help_anchor = "duties"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._checklists = {each.key: each for each in desk.toolkit.checklist}
        self._part_of = {item.key: each.key for each in desk.toolkit.checklist for item in each.item}
        self._part_of |= {phase.key: ENCOUNTERS for phase in desk.toolkit.encounter_phase}
        self._part_of |= dict.fromkeys(KEY_DATE_TITLES, DATES)
        self._views: dict[str, DutyView] = {}
        self.column.setContentsMargins(EDGE, 24, 0, 0)  # the parts scroll as far as the window goes
        content = self.widget()
        self._title = Prose("Duties and access", "title", content)
        self._why = Prose("", "warn", content)
        self.chooser = Chooser("Parts of duties and access", content)
        self._stack = QStackedWidget(content)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(16)
        self._halves.addWidget(self.chooser)
        self._halves.addWidget(self._stack, 1)
        self.column.addWidget(self._title, 0, Prose.ALIGNED)
        self.column.addWidget(self._why, 0, Prose.ALIGNED)
        self.column.addLayout(self._halves, 1)
        self.chooser.chosen.connect(self._on_chosen)
        self._say_parts(what_stands(desk))
        kept = desk.settings.text(_LAST_PART)
        self.chooser.choose(kept if kept in self.chooser.keys else GLANCE)
        self._say_why()

    @property
    def view(self) -> DutyView:
        """The part that is shown."""
        shown = self._stack.currentWidget()
        if not isinstance(shown, DutyView):
            raise TypeError("no part is shown")
        return shown

    def refresh(self) -> None:
        """Show what stands now: in the list of parts, and in the one that is shown."""
        standing = what_stands(self.desk)
        self._say_why()
        self._say_parts(standing)
        self.view.refresh(standing)

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst."""
        self.view.leave()

    def show_place(self, place: str) -> None:
        """Choose the part that a place is in, and put the focus to the place."""
        look, encounter = self.desk.record.find(CheckLine, place), self.desk.record.find(Encounter, place)
        wanted = look.item_key if look is not None else place
        part = ENCOUNTERS if encounter is not None else self._part_of.get(wanted, wanted)
        if part in self.chooser.keys:
            self.chooser.choose(part)
            self.view.show_place(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list above the part where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_halves"):
            self._fold()

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        before = self._stack.currentWidget()
        if isinstance(before, DutyView):
            before.leave()
        view = self._views.get(key)
        if view is None:
            view = self._views[key] = self._made(key)
            self._stack.addWidget(view)
        view.begin()
        view.refresh(what_stands(self.desk))
        self._stack.setCurrentWidget(view)
        self.desk.settings.put(_LAST_PART, key)

    def _made(self, key: str) -> DutyView:
        # each view is loaded when it is first wanted, as the pages are
        if key == GLANCE:
            parts = _OTHERS | {each.key: each.title for each in self._checklists.values()}
            glance = DutiesGlance(self.desk, parts, self._stack)
            glance.part_wanted.connect(self.show_place)
            return glance
        if key == ENCOUNTERS:
            from govtoolkit.ui.widgets.encounters_view import EncountersView  # noqa: PLC0415

            return EncountersView(self.desk, self._stack)
        if key == DATES:
            from govtoolkit.ui.widgets.key_dates_view import KeyDatesView  # noqa: PLC0415

            return KeyDatesView(self.desk, self._stack)
        if key == RESULTS:
            from govtoolkit.ui.widgets.results_view import ResultsView  # noqa: PLC0415

            return ResultsView(self.desk, self._stack)
        from govtoolkit.ui.widgets.checklist_view import ChecklistView  # noqa: PLC0415

        checklist = ChecklistView(self.desk, self._checklists[key], self._stack)
        checklist.next_wanted.connect(self._on_next_wanted)
        return checklist

    @Slot(str)
    def _on_next_wanted(self, key: str) -> None:
        """Show the next list that has lines nobody has looked at; after the last comes the first."""
        looks = what_stands(self.desk).looks
        keys = list(self._checklists)
        after = keys.index(key) + 1
        for each in (*keys[after:], *keys[: after - 1]):
            left = [item.key for item in self._checklists[each].item if item.key not in looks]
            if left:
                self.show_place(left[0])
                return

    def _say_why(self) -> None:
        say(self._why, self.desk.why_read_only)

    def _say_parts(self, standing: Standing) -> None:
        self.chooser.set_choices(list(self._choices(standing)))

    def _choices(self, standing: Standing) -> Iterator[Choice]:
        yield Choice(GLANCE, "Where we stand")
        for key, title in _OTHERS.items():
            yield Choice(key, title, "Access, dates and figures")
        for checklist in self._checklists.values():
            count = tally(checklist.item, standing.looks)
            done = f"{count.looked_at} of {count.lines} looked at"
            yield Choice(checklist.key, in_one_line(checklist.title, done), "Checklists")

    def _fold(self) -> None:
        folded = self.width() < self.fontMetrics().averageCharWidth() * _NARROW_CHARACTERS
        self.chooser.fold(folded)
        self.chooser.setContentsMargins(0, 0, EDGE if folded else 0, 0 if folded else EDGE)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(down if folded else across)
        self._title.setVisible(not folded)
