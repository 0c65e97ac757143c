"""The questions of one group with their answers: published sets in cards, then the governors' own."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from govtoolkit.content.model import QuestionSet
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.question_groups import OWN, Group, set_title, source_of
from govtoolkit.ui.widgets.answer_box import AnswerBox
from govtoolkit.ui.widgets.labels import card, rule
from govtoolkit.ui.widgets.own_questions import OwnQuestions
from govtoolkit.ui.widgets.prose import Prose

_OWN_INTRO = (
    "Questions that you or your board wrote. They are kept in this file for every visit; "
    "an answer belongs to the visit that is shown."
)
_EDGE = 32
"""Pixels from the cards to the edges of the window; the page leaves them to this column, so that it is not cut before."""


class QuestionGroup(QScrollArea):
    """A scrolling column of one group's questions."""

    def __init__(self, desk: Desk, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.group = group
        self.boxes: list[AnswerBox] = []
        self.own: OwnQuestions | None = None
        self._why = Prose("", "warn")
        self._why.hide()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setObjectName("page")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, _EDGE, _EDGE)
        self._column.setSpacing(16)
        self._column.addWidget(self._why, 0, Prose.ALIGNED)
        for question_set in group.sets:
            self._add_set(question_set)
        if group.key == OWN or group.benchmark is not None:
            self._add_own()
        self._column.addStretch(1)
        self.setWidget(content)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def refresh(self, answers: Mapping[str, Sequence[StandingNote]]) -> None:
        """Show what stands, with these answers by their places."""
        why = self._desk.why_closed
        self._why.setText(why)
        self._why.setVisible(bool(why))
        for box in self.boxes:
            box.refresh(answers.get(box.place, ()))
        if self.own is not None:
            self.own.refresh(answers)

    def leave(self) -> None:
        """Take what was typed into the record, and end its bursts."""
        for box in self.boxes:
            box.leave()
        if self.own is not None:
            self.own.leave()

    @Slot(int, int)
    def _on_range_changed(self, _least: int, most: int) -> None:
        """Let the cards end at the same place with a scroll bar and without."""
        bar = self.verticalScrollBar().sizeHint().width() if most else 0
        self._column.setContentsMargins(0, 0, _EDGE - bar, _EDGE)

    def _add_set(self, question_set: QuestionSet) -> None:
        frame, column = card()
        column.setSpacing(14)
        column.addWidget(Prose(set_title(question_set), "section"), 0, Prose.ALIGNED)
        intro = f"{question_set.intro} {source_of(self._desk.toolkit, question_set)}".strip()
        column.addWidget(Prose(intro, "soft"), 0, Prose.ALIGNED)
        for question in question_set.question:
            box = AnswerBox(self._desk, question.key, question.text, question.follow_up, question.note)
            self.boxes.append(box)
            column.addWidget(rule())
            column.addWidget(box)
        if question_set.tip:
            column.addWidget(rule())
            column.addWidget(Prose(f"To read: {question_set.tip}"), 0, Prose.ALIGNED)
        self._column.addWidget(frame)

    def _add_own(self) -> None:
        frame, column = card()
        column.setSpacing(14)
        all_of_them = self.group.key == OWN
        title = "Our own questions" if all_of_them else "Our own questions on this benchmark"
        column.addWidget(Prose(title, "section"), 0, Prose.ALIGNED)
        if all_of_them:
            column.addWidget(Prose(_OWN_INTRO, "soft"), 0, Prose.ALIGNED)
        self.own = OwnQuestions(self._desk, self.group)
        column.addWidget(self.own)
        self._column.addWidget(frame)
