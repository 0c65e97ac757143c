"""The questions: those that this visit goes with, in their order, and the whole bank to choose from."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QTabBar, QWidget

from govtoolkit.record import rules
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import VisitQuestion
from govtoolkit.record.question_bank import NEVER_ASKED, BankAtVisit, Filter, bank_at
from govtoolkit.record.questions import OWN
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.widgets.answer_box import AnswerBox
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_button import IconButton
from govtoolkit.ui.widgets.labels import card
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.tab_order import follow_layout
from govtoolkit.ui.widgets.visit_questions import VisitQuestions

if TYPE_CHECKING:
    from govtoolkit.ui.widgets.question_bank import QuestionBank
    from govtoolkit.ui.widgets.question_filters import QuestionFilters

FOR_THIS_VISIT, ALL = 0, 1
"""The two views, by their tabs."""

_TAB, _PART, _BENCHMARK, _STATE = "questions_tab", "questions_part", "questions_benchmark", "questions_state"


@dataclass(frozen=True)
class _AllQuestions:
    """The second view."""

    filters: "QuestionFilters"
    bank: "QuestionBank"


class QuestionsPage(Page):
    """Two views of the questions, one at a time; a question can be chosen, asked, answered and kept open in both.

    A question that does not fit the filters any more stays where it is until other ones are asked for: nothing goes away
    from under the hands of somebody who answers it.
    """

    help_anchor = "questions"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._kept: set[str] = set()
        content = self.widget()
        self._title = Prose("Questions", "title", content)
        self._closed, closed = card("news", parent=content)
        closed.setContentsMargins(12, 8, 12, 8)
        self._why_closed = Prose(parent=self._closed)
        closed.addWidget(self._why_closed, 0, Prose.ALIGNED)
        self.tabs = QTabBar(content)
        self.tabs.setAccessibleName("Which questions")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for words in ("For this visit", "All questions"):
            self.tabs.addTab(words)
        self.add_button = IconButton("Write a question of our own", "plus", parent=content)
        self.visit_list = VisitQuestions(desk, content)
        self._all: _AllQuestions | None = None
        self._build()
        bank = self._bank_now()
        self.tabs.setCurrentIndex(desk.settings.number(_TAB, FOR_THIS_VISIT if bank.chosen else ALL))
        self._connect()
        self._show(bank)

    def _build(self) -> None:
        top = FlowLayout(gap=16)
        top.addWidget(self.tabs)
        top.addWidget(self.add_button)
        self.column.addWidget(self._title, 0, Prose.ALIGNED)
        self.column.addWidget(self._closed)
        self.column.addLayout(top)
        self.column.addWidget(self.visit_list)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.visit_list.more_wanted.connect(self._on_more_wanted)
        self.add_button.clicked.connect(self._on_add_clicked)
        self.visit_list.built.connect(self._on_built)

    @property
    def view(self) -> "VisitQuestions | QuestionBank":
        """The view that is shown."""
        return self.visit_list if self.tabs.currentIndex() == FOR_THIS_VISIT else self.bank

    @property
    def filters(self) -> "QuestionFilters":
        """What says which of all questions are shown."""
        return self._all_questions().filters

    @property
    def bank(self) -> "QuestionBank":
        """All questions that the filters let through."""
        return self._all_questions().bank

    def _all_questions(self) -> "_AllQuestions":
        """Return the second view, which is made when it is first wanted and goes back to what was asked for last."""
        if self._all is None:
            from govtoolkit.ui.widgets.question_bank import QuestionBank  # noqa: PLC0415
            from govtoolkit.ui.widgets.question_filters import QuestionFilters  # noqa: PLC0415

            content, settings = self.widget(), self.desk.settings
            filters, bank = QuestionFilters(self.desk.toolkit, content), QuestionBank(self.desk, content)
            filters.stackUnder(self.visit_list)  # to be read before it, as it is seen
            self.column.insertWidget(self.column.indexOf(self.visit_list), filters)
            self.column.insertWidget(self.column.indexOf(self.visit_list) + 1, bank)
            filters.show_bank(self._bank_now())
            filters.ask_for(Filter(settings.text(_PART), settings.number(_BENCHMARK, 0), settings.text(_STATE)))
            filters.filtered.connect(self._on_filtered)
            bank.built.connect(self._on_built)
            self._all = _AllQuestions(filters, bank)
            self._on_built()
        return self._all

    def refresh(self) -> None:
        """Show what stands now in the view that is shown."""
        self._show(self._bank_now())

    def _show(self, bank: BankAtVisit) -> None:
        answers = rules.notes_by_place(self.desk.record, bank.visit.uid) if bank.visit else {}
        self._closed.setHidden(not self.desk.why_closed_here)
        self._why_closed.setText(self.desk.why_closed_here)
        self.add_button.setEnabled(self.desk.session.read_only is None)
        self._show_tabs(bank)
        is_all = self.tabs.currentIndex() == ALL
        self.visit_list.setHidden(is_all)
        if is_all or self._all is not None:
            self.filters.setVisible(is_all)
            self.bank.setVisible(is_all)
        if is_all:
            self._refresh_bank(bank, answers)
        else:
            self.visit_list.refresh(bank, answers)

    def leave(self) -> None:
        """Take what was typed into the record."""
        self.visit_list.leave()
        if self._all is not None:
            self._all.bank.leave()

    def show_place(self, place: str) -> None:
        """Show a question, in the visit's own list where it is chosen, whatever the filters let through.

        The key of a benchmark shows all questions about that one, `NEVER_ASKED` those that no visit put.
        """
        bank = self._bank_now()
        about = next((each.number for each in self.desk.toolkit.benchmark if each.key == place), None)
        if about is not None or place == NEVER_ASKED:
            self.tabs.setCurrentIndex(ALL)
            self._ask_for(Filter(benchmark=about or 0, state="" if about else place))
            self.filters.take_focus()
            return
        if bank.is_chosen(place):
            self.tabs.setCurrentIndex(FOR_THIS_VISIT)
        elif place in bank.every:
            self.tabs.setCurrentIndex(ALL)
            if place not in self._kept:
                self._ask_for(Filter())
        box = self.view.box_of(place)
        if box is not None:
            self._show_box(box)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the filters be strict again when the page is next shown; a window that is put aside stays as it is."""
        super().hideEvent(event)
        if event.spontaneous():
            return
        self._kept.clear()
        self.visit_list.rest()
        if self._all is not None:
            bank = self._all.bank
            bank.put_away(self.verticalScrollBar().value() + self.height() - bank.y())

    def _bank_now(self) -> BankAtVisit:
        return bank_at(self.desk.toolkit, self.desk.record, self.desk.visit)

    def _show_tabs(self, bank: BankAtVisit) -> None:
        self.tabs.setTabText(FOR_THIS_VISIT, f"For this visit ({len(bank.chosen)})")
        self.tabs.setTabText(ALL, f"All questions ({len(bank.every)})")

    def _refresh_bank(self, bank: BankAtVisit, answers: dict[str, list[rules.StandingNote]]) -> None:
        self.filters.show_bank(bank)
        asked_for = self.filters.filter
        self._kept |= {row.question.uid for row in self.bank.own.rows if row.is_edited}
        self._kept |= set(bank.wanted(asked_for))
        shown = [key for key in bank.every if key in self._kept]
        self.filters.show_count(len(shown), len(bank.every))
        self.bank.own.benchmark = asked_for.benchmark or None
        may_be_own = asked_for.part in ("", OWN) and not asked_for.state
        self.bank.refresh(bank, answers, shown, with_own=may_be_own)

    def _show_box(self, box: AnswerBox) -> None:
        box.take_focus()
        QTimer.singleShot(0, box, lambda: self._bring_into_sight(box))

    def _bring_into_sight(self, box: AnswerBox) -> None:
        self.ensureWidgetVisible(box)
        self.ensureWidgetVisible(box.editor)

    def _ask_for(self, wanted: Filter) -> None:
        self.filters.ask_for(wanted)
        self._on_filtered()

    @Slot()
    def _on_filtered(self) -> None:
        asked_for = self.filters.filter
        for name, value in ((_PART, asked_for.part), (_BENCHMARK, asked_for.benchmark), (_STATE, asked_for.state)):
            self.desk.settings.put(name, value)
        self.leave()
        self._kept.clear()
        self.refresh()

    @Slot(int)
    def _on_tab_changed(self, tab: int) -> None:
        self.leave()
        self.desk.settings.put(_TAB, tab)
        self._kept.clear()
        self.refresh()
        self.verticalScrollBar().setValue(0)

    @Slot()
    def _on_more_wanted(self) -> None:
        self.tabs.setCurrentIndex(ALL)
        self.tabs.setFocus()

    @Slot()
    def _on_add_clicked(self) -> None:
        """Write a question of our own, among the others; what the filters ask for stays as far as it fits one."""
        self.tabs.setCurrentIndex(ALL)
        asked_for = self.filters.filter
        self._ask_for(Filter("" if asked_for.part != OWN else OWN, asked_for.benchmark))
        self.bank.add()

    @Slot()
    def _on_built(self) -> None:
        content = self.widget()
        if content is not None:
            follow_layout(content)

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        """Show what changed; a page that is not on screen waits until it is (the window refreshes what it shows)."""
        if not self.isVisible():
            return
        mine = {box.note_uid: box for box in self.view.boxes}
        if isinstance(changes, Changes) and changes.record_uids <= mine.keys():
            for uid in changes.record_uids:  # somebody is typing here: no more than that place is different
                mine[uid].refresh_mine()
        elif self.tabs.currentIndex() == ALL and _kinds(changes) == {VisitQuestion.kind}:
            bank = self._bank_now()
            self._show_tabs(bank)
            self.filters.show_bank(bank)
            self.bank.refresh_marks(bank)
        else:
            self.refresh()

    @Slot(str)
    def _on_visit_chosen(self, _visit_uid: str) -> None:
        self.leave()
        self._kept.clear()
        if self.isVisible():
            self.refresh()


def _kinds(changes: object) -> set[str]:
    return {each.record_kind for each in changes.revisions} if isinstance(changes, Changes) else set()
