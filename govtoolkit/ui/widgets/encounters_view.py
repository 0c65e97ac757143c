"""Encounters with providers of apprenticeships and technical education: the grid of key phases in a school year."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from govtoolkit.record.duties import (
    DOES_NOT_APPLY,
    PhaseYear,
    encounter_grid,
    school_year,
    school_years,
    written_down,
)
from govtoolkit.record.model import CheckLine, Encounter
from govtoolkit.record.record import random_uid
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.duty_words import encounters_in_words
from govtoolkit.ui.reading import from_source
from govtoolkit.ui.widgets.choice_field import ChoiceField
from govtoolkit.ui.widgets.duty_view import DutyView, Standing, what_stands
from govtoolkit.ui.widgets.labels import card
from govtoolkit.ui.widgets.phase_card import PhaseCard
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.wording import day, in_one_line, unbroken, written_on

DELETE, EXCLUDE, INCLUDE = "Delete encounter", "Phase does not apply", "Phase does apply"
"""What these steps are called in the Edit menu."""

_SHORT_NAME = 20
"""Characters of a name that stays on one line, in the narrowest cell and the largest text too."""

_INTRO = (
    "Students meet providers of apprenticeships and technical education in each key phase. "
    "Record here what the school put on for a whole phase: when, with whom, and what it was. "
    "Never write down who came: nothing about single students belongs in this file."
)


class EncountersView(DutyView):
    """The school year on top, then a card for each key phase."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.year = ChoiceField()
        self.year.setAccessibleName("School year")
        self._summary = Prose("", "strong")
        self.cards: dict[str, PhaseCard] = {}
        head, head_column = card()
        choosing = QHBoxLayout()
        choosing.setSpacing(8)
        choosing.addWidget(QLabel("School year"))
        choosing.addWidget(self.year)
        choosing.addStretch(1)
        head_column.addWidget(Prose("Encounters with providers", "section"), 0, Prose.ALIGNED)
        head_column.addWidget(Prose(_INTRO, "soft"), 0, Prose.ALIGNED)
        head_column.addLayout(choosing)
        head_column.addWidget(self._summary, 0, Prose.ALIGNED)
        self.column.addWidget(head)
        for phase in desk.toolkit.encounter_phase:
            made = self.cards[phase.key] = PhaseCard(phase, from_source(desk.toolkit, phase.source))
            made.add_wanted.connect(self._on_add_wanted)
            made.edit_wanted.connect(self._on_edit_wanted)
            made.delete_wanted.connect(self._on_delete_wanted)
            made.excluded.connect(self._on_excluded)
            made.included.connect(self._on_included)
            made.school_wanted.connect(self._on_school_wanted)
            self.column.addWidget(made)
        self.column.addStretch(1)
        self.year.activated.connect(self._on_year_chosen)

    def refresh(self, standing: Standing) -> None:
        """Show the year that was chosen, this one at first."""
        self._fill_years(standing.today)
        grid = encounter_grid(self.desk.toolkit, self.desk.record, self.year.currentText())
        self._summary.setText(encounters_in_words(grid))
        for shown in grid:
            bylines = {each.uid: self._written_down(each) for each in shown.held}
            self.cards[shown.phase.key].show_phase(shown, self._said_by(shown), bylines, may_write=self.may_write)
        self.order_tab_stops()

    def show_place(self, place: str) -> None:
        """Show a phase by its key, an encounter by its uid in its year, or the school years."""
        encounter = self.desk.record.find(Encounter, place)
        if encounter is not None:
            self._choose_year(encounter.school_year)
        shown = self.cards.get(encounter.phase_key if encounter is not None else place)
        if shown is None:
            self.year.setFocus()
            self.verticalScrollBar().setValue(0)
        else:
            shown.take_focus()
            self.bring(shown)

    def _fill_years(self, today: str) -> None:
        years = school_years(self.desk.record, today)
        if years != [self.year.itemText(row) for row in range(self.year.count())]:
            chosen = self.year.currentText() or school_year(today)
            self.year.clear()
            self.year.addItems(years)
            self.year.setCurrentText(chosen if chosen in years else school_year(today))

    def _choose_year(self, year: str) -> None:
        self.year.setCurrentText(year)
        self.refresh(what_stands(self.desk))

    def _said_by(self, shown: PhaseYear) -> str:
        look = shown.look
        if look is None or look.state != DOES_NOT_APPLY:
            return ""
        return f"{self.desk.record.name_of(look.author_uid)}, {day(look.checked_on)},"

    def _written_down(self, encounter: Encounter) -> str:
        who, when = written_down(self.desk.record, encounter)
        return in_one_line(f"Written down by {unbroken(who) if len(who) <= _SHORT_NAME else who}", written_on(when))

    @Slot()
    def _on_year_chosen(self) -> None:
        self.refresh(what_stands(self.desk))

    @Slot(str)
    def _on_add_wanted(self, phase_key: str) -> None:
        year = asking.ask_new_encounter(self.window(), self.desk, phase_key, self.year.currentText())
        if year:
            self._choose_year(year)

    @Slot(str)
    def _on_edit_wanted(self, uid: str) -> None:
        encounter = self.desk.record.find(Encounter, uid)
        if encounter is not None:
            year = asking.ask_encounter(self.window(), self.desk, encounter)
            if year:
                self._choose_year(year)

    @Slot(str)
    def _on_delete_wanted(self, uid: str) -> None:
        encounter = self.desk.record.find(Encounter, uid)
        if encounter is not None and self.desk.try_to(partial(self.desk.session.remove, DELETE, uid)):
            with_whom = f" with {encounter.provider}" if encounter.provider else ""
            self.desk.news.emit(f"The encounter{with_whom} was deleted. Edit > Undo brings it back.")

    @Slot(str)
    def _on_excluded(self, phase_key: str) -> None:
        me, today = self.desk.session.me.uid, what_stands(self.desk).today
        look = CheckLine(random_uid(), phase_key, None, me, today, DOES_NOT_APPLY)
        if self.desk.try_to(partial(self.desk.session.put, EXCLUDE, look)):
            self.cards[phase_key].take_focus()

    @Slot(str)
    def _on_included(self, phase_key: str) -> None:
        """Take back every look that says the phase does not apply, or an older one would say so again."""
        looks = what_stands(self.desk).looks.get(phase_key, [])
        uids = [look.uid for look in looks if look.state == DOES_NOT_APPLY]
        if self.desk.try_to(partial(self.desk.session.remove, INCLUDE, *uids)):
            self.cards[phase_key].take_focus()

    @Slot()
    def _on_school_wanted(self) -> None:
        asking.ask_school(self.window(), self.desk)
