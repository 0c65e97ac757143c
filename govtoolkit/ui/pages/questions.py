"""The questions: the board's, those for each benchmark, and the governors' own, with their answers; one group at a time."""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollBar, QStackedWidget, QWidget

from govtoolkit.record import rules
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.question_groups import Group, question_groups
from govtoolkit.ui.visit_words import counted
from govtoolkit.ui.widgets.chooser import Choice, Chooser
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.question_group import QuestionGroup
from govtoolkit.ui.wording import in_one_line

_LAST_GROUP = "questions_group"
_NARROW_CHARACTERS = 110
_EDGE = 32


class QuestionsPage(Page):
    """A list of groups; the questions of the one that is chosen stand beside it, or under it where there is little room."""

    help_anchor = "questions"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._groups = {group.key: group for group in question_groups(desk.toolkit)}
        self._views: dict[str, QuestionGroup] = {}
        self.column.setContentsMargins(_EDGE, 24, 0, 0)  # the questions scroll as far as the window goes
        self._title = Prose("Questions", "title")
        self.chooser = Chooser("Groups of questions")
        self._stack = QStackedWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(16)
        self._halves.addWidget(self.chooser)
        self._halves.addWidget(self._stack, 1)
        self.column.addWidget(self._title, 0, Prose.ALIGNED)
        self.column.addLayout(self._halves, 1)
        self.chooser.chosen.connect(self._on_chosen)
        self._say_groups(self._answers())
        kept = desk.settings.text(_LAST_GROUP)
        self.chooser.choose(kept if kept in self._groups else next(iter(self._groups)))

    @property
    def view(self) -> QuestionGroup | None:
        """The questions that are shown."""
        return self._views.get(self.chooser.current)

    @property
    def scroll_bar(self) -> QScrollBar:
        """That of the questions that are shown."""
        return self.view.verticalScrollBar() if self.view is not None else super().scroll_bar

    def refresh(self) -> None:
        """Show what stands now: in the list of groups, and in the group that is shown."""
        answers = self._answers()
        self._say_groups(answers)
        if self.view is not None:
            self.view.refresh(answers)

    def leave(self) -> None:
        """Take what was typed into the record."""
        if self.view is not None:
            self.view.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list above the questions where there is little room."""
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
        if isinstance(before, QuestionGroup):
            before.leave()
        view = self._views.get(key)
        if view is None:
            view = self._views[key] = QuestionGroup(self.desk, self._groups[key])
            self._stack.addWidget(view)
        view.refresh(self._answers())
        self._stack.setCurrentWidget(view)
        self.desk.settings.put(_LAST_GROUP, key)

    def _answers(self) -> dict[str, list[StandingNote]]:
        """Return the answers of the visit shown, by their places."""
        visit = self.desk.visit
        return rules.notes_by_place(self.desk.record, visit.uid) if visit else {}

    def _say_groups(self, answers: dict[str, list[StandingNote]]) -> None:
        self.chooser.set_choices([self._choice(group, answers) for group in self._groups.values()])

    def _choice(self, group: Group, answers: dict[str, list[StandingNote]]) -> Choice:
        places = group.places(self.desk.record)
        answered = sum(place in answers for place in places)
        title = in_one_line(group.title, f"{answered} answered") if answered else group.title
        return Choice(group.key, title, group.heading, counted(len(places), "question", "questions"))

    def _fold(self) -> None:
        folded = self.width() < self.fontMetrics().averageCharWidth() * _NARROW_CHARACTERS
        self.chooser.fold(folded)
        self.chooser.setContentsMargins(0, 0, _EDGE if folded else 0, 0 if folded else _EDGE)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(down if folded else across)
        self._title.setVisible(not folded)
