"""Where the visit shown stands on its way to the clerk, and the next step."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from govtoolkit.clock import todays_date
from govtoolkit.record import release
from govtoolkit.record.model import VISIT_STATES, Visit
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.release_words import ADD, CORRECT
from govtoolkit.ui.visit_words import SHORT_STATES
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.labels import wear
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.wording import day, whole_dates

if TYPE_CHECKING:
    from govtoolkit.ui.widgets.checked_day import CheckedDay
    from govtoolkit.ui.widgets.date_field import DateField

BEGIN, GIVE, CHECKED, NOT_CHECKED = "Begin to write", "Give to headteacher", "Record the check", "Take the check back"
TO_PLANNED, TO_DRAFT = "Back to planned", "Back to writing"
"""What these steps are called in the Edit menu."""


@dataclass(frozen=True)
class Way:
    """One thing that can be done next: the words of its button, and the verb."""

    words: str
    verb: Callable[[], object]


class VisitStrip(QFrame):
    """Tells the state of the visit shown in words, and offers the next step on one main button.

    Signals:
        next_wanted: a visit that follows this one should be started.
    """

    next_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAccessibleName("Where this visit stands")
        self._desk = desk
        self._ways: list[Way] = []
        self._steps: dict[str, QLabel] = {}
        steps = self._make_steps()
        self._sentence = Prose(parent=self)
        self._checked_day: CheckedDay | None = None
        self.main_button = QPushButton(self)
        self.main_button.setProperty("look", "main")
        self.other_buttons = (QPushButton(self), QPushButton(self))
        self._build(steps)
        for place, button in enumerate(self._buttons):
            button.clicked.connect((self._on_main_clicked, self._on_first_clicked, self._on_second_clicked)[place])

    def refresh(self) -> None:
        """Show the state of the visit shown now."""
        visit = self._desk.visit
        if visit is None:
            self.hide()
            return
        for state, step in self._steps.items():
            is_now = state == visit.state
            wear(step, "step now" if is_now else "step")
            words = SHORT_STATES[state]
            step.setAccessibleName(f"{words}: the visit is here now" if is_now else words)
        had_focus = self._ask_for_day(is_asked=visit.state == "with head" and not visit.checked_on)
        self._sentence.setText(whole_dates(self._said(visit)))
        self._ways = self._possible(visit)
        self._show_ways(had_focus=had_focus)
        self.show()

    @property
    def sentence(self) -> str:
        """What it says now."""
        return self._sentence.text().replace("\u00a0", " ")

    @property
    def checked_on(self) -> "DateField | None":
        """The day on which the facts were checked, None until it is first asked for."""
        return self._checked_day.field if self._checked_day is not None else None

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.main_button, *self.other_buttons)

    def _make_steps(self) -> FlowLayout:
        steps = FlowLayout(gap=4)
        for place, state in enumerate(VISIT_STATES):
            if place:
                arrow = QLabel("→", self)
                arrow.setProperty("look", "arrow")
                steps.addWidget(arrow)
            self._steps[state] = QLabel(f"\u2002{SHORT_STATES[state]}\u2002", self)
            steps.addWidget(self._steps[state])
        return steps

    def _build(self, steps: FlowLayout) -> None:
        buttons = FlowLayout()
        for button in self._buttons:
            buttons.addWidget(button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(10)
        column.addLayout(steps)
        column.addWidget(self._sentence, 0, Prose.ALIGNED)
        column.addLayout(buttons)

    def _ask_for_day(self, *, is_asked: bool) -> bool:
        """Ask on which day the facts were checked, or stop asking; return whether the keyboard was lost by that.

        The field is made when it is first needed: its calendar takes as long as a page.
        """
        if is_asked and self._checked_day is None:
            from govtoolkit.ui.widgets.checked_day import CheckedDay  # noqa: PLC0415

            self._checked_day = CheckedDay(self)
            self._checked_day.hide()
            self._checked_day.stackUnder(self.main_button)  # to be read before the buttons
            self._column.insertWidget(self._column.indexOf(self._sentence) + 1, self._checked_day)
        if self._checked_day is None:
            return False
        had_focus = self._checked_day.field.hasFocus()
        if is_asked and not self._checked_day.isVisibleTo(self):
            self._checked_day.field.show_day(todays_date())
        self._checked_day.setVisible(is_asked)
        return had_focus and not is_asked

    def _show_ways(self, *, had_focus: bool) -> None:
        lost = had_focus or any(button.hasFocus() for button in self._buttons[len(self._ways) :])
        read_only = self._desk.session.read_only
        for place, button in enumerate(self._buttons):
            way = self._ways[place] if place < len(self._ways) else None
            button.setVisible(way is not None)
            button.setText(way.words if way else "")
            button.setEnabled(read_only is None)
            button.setAccessibleDescription(read_only.text if read_only else "")
        if lost:
            self.main_button.setFocus()

    def _said(self, visit: Visit) -> str:
        if visit.state == "planned":
            return (
                "This visit is planned. Prepare it below: what it is for, whom to meet, what to ask. "
                "When the day has come, begin to write."
            )
        if visit.state == "draft":
            return (
                "You are writing. When it is finished, print it or save a PDF for the headteacher, "
                "who reads it first and checks the facts."
            )
        if visit.state == "with head":
            if visit.checked_on:
                return (
                    f"The headteacher checked the facts on {day(visit.checked_on)}. Put right what was wrong, keep the "
                    "corrections at the end of this page, and release the visit to the clerk."
                )
            return (
                "It is with the headteacher, who checks the facts: names of jobs and providers, dates, figures. "
                "Keep what they say at the end of this page, each correction by itself, and say when they checked it."
            )
        record = self._desk.record
        by = release.released_by(record, visit.uid)
        who = f" by {record.name_of(by)}" if by else ""
        count = len(release.covered(record, visit.uid))
        given = f" What was given out: {count} notes, ticks and questions." if count > 1 else ""
        how = (
            f": to change a text, press “{CORRECT}” below it, or “{ADD}” where you wrote nothing, and give the reason. "
            "Actions can still be marked as done or dropped."
        )
        if self._desk.session.read_only is not None:
            how = "."
        return f"Released to the clerk on {day(visit.released_on)}{who}.{given} It is frozen now{how}"

    def _possible(self, visit: Visit) -> list[Way]:
        """Return what can be done next, the main step first."""
        back = Way("Back to writing", lambda: self._put(TO_DRAFT, replace(visit, state="draft")))
        let_go = Way("Release without a check…", self._release)
        if visit.state == "planned":
            return [Way("Begin to write", lambda: self._put(BEGIN, replace(visit, state="draft")))]
        if visit.state == "draft":
            return [
                Way("Give it to the headteacher", lambda: self._give(visit)),
                let_go,
                Way("Back to planned", lambda: self._put(TO_PLANNED, replace(visit, state="planned"))),
            ]
        if visit.state == "with head" and visit.checked_on:
            not_yet = Way("Not checked yet", lambda: self._put(NOT_CHECKED, replace(visit, checked_on="")))
            return [Way("Release to the clerk…", self._release), back, not_yet]
        if visit.state == "with head":
            return [Way("The facts are checked", lambda: self._check(visit)), back, let_go]
        return [Way("New visit from this one…", self.next_wanted.emit)]

    def _give(self, visit: Visit) -> None:
        if self._put(GIVE, replace(visit, state="with head", checked_on="")):
            self._desk.news.emit(f"“{visit.title}” is with the headteacher. Edit > Undo takes that back.")

    def _check(self, visit: Visit) -> None:
        if self.checked_on is not None:
            self._put(CHECKED, replace(visit, checked_on=self.checked_on.day))

    def _release(self) -> None:
        visit = self._desk.visit
        if visit is not None:
            asking.ask_release(self.window(), self._desk, visit)

    def _put(self, step: str, visit: Visit) -> bool:
        return self._desk.try_to(lambda: self._desk.session.put(step, visit))

    def _do(self, place: int) -> None:
        if place < len(self._ways):
            self._ways[place].verb()

    @Slot()
    def _on_main_clicked(self) -> None:
        self._do(0)

    @Slot()
    def _on_first_clicked(self) -> None:
        self._do(1)

    @Slot()
    def _on_second_clicked(self) -> None:
        self._do(2)
