"""Every question of the bank that the filters let through: the published sets in cards, then the governors' own."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from govtoolkit.content.model import QuestionSet
from govtoolkit.record.question_bank import BankAtVisit
from govtoolkit.record.questions import OWN
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.answer_box import AnswerBox
from govtoolkit.ui.widgets.gradually import Gradually
from govtoolkit.ui.widgets.labels import card
from govtoolkit.ui.widgets.own_questions import OwnQuestions
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.question_section import QuestionSection

Answers = Mapping[str, Sequence[StandingNote]]

_OWN_INTRO = (
    "Questions that you or your board wrote. They are kept in this file for every visit; "
    "an answer belongs to the visit that is shown."
)


class QuestionBank(QWidget):
    """A column of cards; questions that are not in sight are built while the person reads.

    Signals:
        built: every question that is wanted was built, or our own stand in another order.

    Attributes:
        own: the governors' own questions.
    """

    built = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._bank: BankAtVisit | None = None
        self._answers: Answers = {}
        self._with_own = False
        self._shown: tuple[str, ...] = ()
        self._own_shown: tuple[str, ...] = ()
        self._ready: set[str] = set()  # the published questions that are on the page, out of those that are shown
        self._own_is_ready = False
        self._sets = {question.key: group for group in desk.toolkit.question_set for question in group.question}
        self._sections: dict[str, QuestionSection] = {}
        self._later = Gradually(self._build, self)
        self._later.built.connect(self.built)
        self._own_card, own = card(parent=self)
        self._own_card.hide()
        own.setSpacing(14)
        own.addWidget(Prose("Our own questions", "section", self._own_card), 0, Prose.ALIGNED)
        own.addWidget(Prose(_OWN_INTRO, "soft", self._own_card), 0, Prose.ALIGNED)
        self.own = OwnQuestions(desk, self._own_card)
        self.own.arranged.connect(self.built)
        own.addWidget(self.own)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._column.addWidget(self._own_card)

    @property
    def boxes(self) -> tuple[AnswerBox, ...]:
        """The questions that were built, shown or not."""
        published = (box for section in self._sections.values() for box in section.boxes.values())
        return (*published, *(row.box for row in self.own.rows))

    @property
    def is_whole(self) -> bool:
        """Whether every question that is wanted was built."""
        return not self._later.waiting

    def refresh(self, bank: BankAtVisit, answers: Answers, shown: Sequence[str], *, with_own: bool) -> None:
        """Show these questions as they stand, with these answers by their places.

        Args:
            with_own: whether the card of own questions is shown even where none of them is among these.
        """
        self._bank, self._answers, self._with_own = bank, answers, with_own
        self._shown = tuple(key for key in shown if key in self._sets)
        self._own_shown = tuple(key for key in shown if key not in self._sets)
        self._ready &= set(self._shown)
        for section in self._sections.values():
            section.show_only(self._ready)
            for key, box in section.boxes.items():
                if key in self._ready:
                    box.refresh(answers.get(key, ()), bank)
        if self._own_is_ready:
            self._refresh_own()
        waiting = [key for key in self._shown if key not in self._ready]
        self._later.want(waiting if self._own_is_ready else [*waiting, OWN], len(self._ready))

    def refresh_marks(self, bank: BankAtVisit) -> None:
        """Show what is to become of the questions; enough where nothing else has changed."""
        self._bank = bank
        for box in self.boxes:
            if box.place in self._ready or box.place in self._own_shown:
                box.refresh_marks(bank)

    def box_of(self, key: str) -> AnswerBox | None:
        """Return a question that is shown, built by now; None where it is not shown."""
        self._later.finish_to(OWN if key in self._own_shown else key)
        return next((box for box in self.boxes if box.place == key and not box.isHidden()), None)

    def add(self) -> None:
        """Let an own question be written."""
        self._later.finish_to(OWN)
        self.own.add()

    def put_away(self, below: int) -> None:
        """Hide what stands below a height, until it is wanted again: the page is out of sight, and is quicker to show."""
        self._later.rest()
        for section in self._sections.values():
            top = section.y()
            self._ready -= {key for key, box in section.boxes.items() if top + box.y() > below}
            section.show_only(self._ready)
        if self._own_card.y() > below and not any(row.is_edited for row in self.own.rows):
            self._own_is_ready = False
            self._own_card.hide()

    def leave(self) -> None:
        """Take what was typed into the record, and end its bursts."""
        for section in self._sections.values():
            for box in section.boxes.values():
                box.leave()
        self.own.leave()

    def _refresh_own(self) -> None:
        if self._bank is not None:
            self.own.refresh(self._bank, self._answers, self._own_shown)
        self._own_card.setVisible(self._with_own or bool(self.own.rows))

    def _build(self, key: str) -> None:
        if key == OWN:
            self._own_is_ready = True
            self._refresh_own()
        elif self._bank is not None:
            self._ready.add(key)
            section = self._section(self._sets[key])
            section.box(key).refresh(self._answers.get(key, ()), self._bank)
            section.show_only(self._ready)

    def _section(self, question_set: QuestionSet) -> QuestionSection:
        if question_set.key not in self._sections:
            self._sections[question_set.key] = QuestionSection(self._desk, question_set, self)
            order = list(dict.fromkeys(each.key for each in self._sets.values()))
            place = sum(order.index(other) < order.index(question_set.key) for other in self._sections)
            self._column.insertWidget(place, self._sections[question_set.key])
        return self._sections[question_set.key]
