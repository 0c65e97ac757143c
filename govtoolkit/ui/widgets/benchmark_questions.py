"""The questions about one benchmark, published and own, with a place to answer each."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from govtoolkit.content.model import Benchmark, QuestionSet
from govtoolkit.record.model import Question
from govtoolkit.record.question_bank import BankAtVisit
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.answer_box import AnswerBox
from govtoolkit.ui.widgets.labels import label, take_out
from govtoolkit.ui.widgets.prose import Prose

_OWN = "Our own question"


class BenchmarkQuestions(QFrame):
    """A card of questions; own ones come after the published ones, in their order.

    Signals:
        more_wanted: the person wants to see all questions, or to write one.
    """

    more_wanted = Signal()

    def __init__(self, desk: Desk, benchmark: Benchmark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAccessibleName(f"Questions for benchmark {benchmark.number}")
        self._desk = desk
        self._published: list[AnswerBox] = []
        self._own: list[AnswerBox] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 14, 18, 16)
        self._column.setSpacing(20)
        self._column.addWidget(label("Questions for this benchmark", "section"))
        for group in desk.toolkit.question_set:
            if group.benchmark == benchmark.number:
                self._add_set(group)
        self._own_column = QVBoxLayout()
        self._own_column.setSpacing(20)
        self._column.addLayout(self._own_column)
        more = QPushButton("See or add questions")
        more.setProperty("look", "link")
        more.clicked.connect(self.more_wanted)
        self._column.addWidget(more, 0, Prose.ALIGNED)
        self._column.addStretch(1)

    @property
    def boxes(self) -> tuple[AnswerBox, ...]:
        """The questions with their answers, from the top."""
        return (*self._published, *self._own)

    def refresh(
        self, own: Sequence[Question], answers: Mapping[str, Sequence[StandingNote]], bank: BankAtVisit
    ) -> None:
        """Show the own questions of this benchmark, and what stands in the visit that the desk shows.

        Args:
            answers: every text that stands in that visit, by its place.
            bank: the questions at that visit.
        """
        self._show_own(own)
        for box in self.boxes:
            box.refresh(answers.get(box.place, ()), bank)

    def refresh_marks(self, bank: BankAtVisit) -> None:
        """Show what is to become of the questions; enough where nothing else has changed."""
        for box in self.boxes:
            box.refresh_marks(bank)

    def _add_set(self, group: QuestionSet) -> None:
        if group.intro:
            self._column.addWidget(Prose(group.intro, "soft"), 0, Prose.ALIGNED)
        for question in group.question:
            box = AnswerBox(self._desk, question.key, question.text, question.follow_up, question.note)
            self._published.append(box)
            self._column.addWidget(box)
        if group.tip:
            self._column.addWidget(Prose(f"To read: {group.tip}", "soft"), 0, Prose.ALIGNED)

    def _show_own(self, questions: Sequence[Question]) -> None:
        known = {box.place: box for box in self._own}
        wanted = [each.uid for each in questions]
        for uid, box in known.items():
            if uid not in wanted:
                box.leave()
                take_out(self._own_column, box)
        if wanted != list(known):
            self._own = [known.get(uid) or AnswerBox(self._desk, uid, "") for uid in wanted]
            for place, box in enumerate(self._own):
                self._own_column.insertWidget(place, box)
        for box, question in zip(self._own, questions, strict=True):
            box.show_question(question.wording, (), _OWN)
