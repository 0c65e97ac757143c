"""One published set of questions in a card of its own, as many of them as are wanted."""

from collections.abc import Collection

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from govtoolkit.content.model import QuestionSet
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.question_words import set_title
from govtoolkit.ui.reading import from_source
from govtoolkit.ui.widgets.answer_box import AnswerBox
from govtoolkit.ui.widgets.labels import rule
from govtoolkit.ui.widgets.prose import Prose


class QuestionSection(QFrame):
    """A set under its title, its introduction and its source; its questions are built when they are wanted.

    Attributes:
        boxes: the questions that were built, by key.
    """

    def __init__(self, desk: Desk, question_set: QuestionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._desk = desk
        self._questions = {question.key: question for question in question_set.question}
        self._rules: dict[str, QFrame] = {}
        self.boxes: dict[str, AnswerBox] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(14)
        column.addWidget(Prose(set_title(question_set), "section", self), 0, Prose.ALIGNED)
        intro = f"{question_set.intro} {from_source(desk.toolkit, question_set.source)}".strip()
        column.addWidget(Prose(intro, "soft", self), 0, Prose.ALIGNED)
        column.addLayout(self._rows)
        if question_set.tip:
            column.addWidget(rule(self))
            column.addWidget(Prose(f"To read: {question_set.tip}", parent=self), 0, Prose.ALIGNED)

    def box(self, key: str) -> AnswerBox:
        """Return a question with its answers, built in its place where it was not yet."""
        if key not in self.boxes:
            question = self._questions[key]
            box = AnswerBox(self._desk, key, question.text, question.follow_up, question.note, self)
            line = rule(self)
            order = list(self._questions)
            place = 2 * sum(order.index(other) < order.index(key) for other in self.boxes)
            self._rows.insertWidget(place, line)
            self._rows.insertWidget(place + 1, box)
            self.boxes[key], self._rules[key] = box, line
        return self.boxes[key]

    def show_only(self, keys: Collection[str]) -> None:
        """Show those of the questions built that are among these; without any the whole set is hidden."""
        for key, box in self.boxes.items():
            box.setVisible(key in keys)
            self._rules[key].setVisible(key in keys)
        self.setVisible(any(key in keys for key in self.boxes))
