"""Ask which questions go on paper, and in which order."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QBoxLayout, QWidget

from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record import questions as bank
from govtoolkit.record.model import Visit
from govtoolkit.record.questions import BankQuestion
from govtoolkit.record.record import Record
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.keyed_dialog import KeyedDialog
from govtoolkit.ui.forms.ui_pick_questions import Ui_PickQuestionsForm
from govtoolkit.ui.question_words import origin, set_title
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.line_delegate import REMARK, LineDelegate
from govtoolkit.ui.widgets.question_ticks import KEY, QuestionTicks

_OUR_OWN = "Our own questions"
_SIDE_BY_SIDE = 72
"""Letters of width from which the two lists stand beside each other."""


class PickQuestionsDialog(KeyedDialog):
    """Shows every question with a tick, and those that are ticked in an order that can be changed."""

    help_anchor = "print"

    def __init__(self, desk: Desk, visit: Visit | None, picked: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PickQuestionsForm()
        self.ui.setupUi(self)
        record = desk.record if desk.is_taken else Record()
        self._questions = {each.key: each for each in bank.bank(careers_toolkit(), record)}
        self._of_the_visit = [each.question_key for each in bank.chosen(record, visit.uid)] if visit else []
        self._order = [key for key in picked if key in self._questions]
        self._bank = QuestionTicks(self._groups(), self)
        self._picked = QStandardItemModel(self)
        self._fill()
        self._connect()
        self._show_order()
        if parent is not None:
            self.resize(parent.window().size() * 0.94)

    @property
    def picked(self) -> tuple[str, ...]:
        """The keys of the questions in their order."""
        return tuple(self._order)

    def _groups(self) -> dict[str, list[BankQuestion]]:
        titles = {each.key: set_title(each) for each in careers_toolkit().question_set}
        groups: dict[str, list[BankQuestion]] = {}
        own = [each for each in self._questions.values() if each.source == bank.OWN]
        for question in (*own, *self._questions.values()):
            heading = titles.get(question.source, _OUR_OWN)
            if question not in groups.setdefault(heading, []):
                groups[heading].append(question)
        return {heading: every for heading, every in groups.items() if every}

    def _fill(self) -> None:
        ui = self.ui
        for view, model in ((ui.bank, self._bank), (ui.picked, self._picked)):
            view.setModel(model)
            view.setItemDelegate(LineDelegate(view))
        flow = FlowLayout(ui.order_buttons)
        for button in (ui.up_button, ui.down_button, ui.off_button, ui.visit_button):
            flow.addWidget(button)
        ui.visit_button.setVisible(bool(self._of_the_visit))
        self._bank.tick(self._order)
        ui.bank.setCurrentIndex(self._bank.index(1, 0))

    def _connect(self) -> None:
        ui = self.ui
        self._bank.itemChanged.connect(self._on_ticked)
        ui.find.textChanged.connect(self._on_sought)
        ui.picked.selectionModel().currentChanged.connect(self._on_place_chosen)
        ui.up_button.clicked.connect(self._on_up_wanted)
        ui.down_button.clicked.connect(self._on_down_wanted)
        ui.off_button.clicked.connect(self._on_off_wanted)
        ui.visit_button.clicked.connect(self._on_visit_wanted)
        ui.cancel.clicked.connect(self.reject)
        ui.accept_button.clicked.connect(self.accept)
        for keys, verb in (
            ("Alt+Up", self._on_up_wanted), ("Alt+Down", self._on_down_wanted), ("Delete", self._on_off_wanted),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), ui.picked, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(verb)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(ui.find.setFocus)

    # The order

    @Slot(QStandardItem)
    def _on_ticked(self, line: QStandardItem) -> None:
        key = line.data(KEY)
        is_ticked = line.checkState() is Qt.CheckState.Checked
        if is_ticked and key not in self._order:
            self._order.append(key)
            self._show_order(len(self._order) - 1)
        elif not is_ticked and key in self._order:
            place = self._order.index(key)
            self._order.remove(key)
            self._show_order(place)

    @Slot()
    def _on_up_wanted(self) -> None:
        self._move(-1)

    @Slot()
    def _on_down_wanted(self) -> None:
        self._move(1)

    def _move(self, steps: int) -> None:
        place = self.ui.picked.currentIndex().row()
        if place >= 0 and 0 <= place + steps < len(self._order):
            self._order.insert(place + steps, self._order.pop(place))
            self._show_order(place + steps)

    @Slot()
    def _on_off_wanted(self) -> None:
        place = self.ui.picked.currentIndex().row()
        if place >= 0:
            del self._order[place]
            self._bank.tick(self._order)
            self._show_order(place)

    @Slot()
    def _on_visit_wanted(self) -> None:
        """Add the questions of the visit, in their order there, at the end."""
        self._order += [key for key in self._of_the_visit if key in self._questions and key not in self._order]
        self._bank.tick(self._order)
        self._show_order(len(self._order) - 1)

    def _show_order(self, place: int = 0) -> None:
        self._picked.clear()
        for number, key in enumerate(self._order, start=1):
            question = self._questions[key]
            line = QStandardItem(f"{number}. {question.wording}")
            line.setData(origin(question), REMARK)
            line.setData(f"{number}. {question.wording}, {origin(question)}", Qt.ItemDataRole.AccessibleTextRole)
            self._picked.appendRow(line)
        index = self._picked.index(min(place, len(self._order) - 1), 0)
        self.ui.picked.setCurrentIndex(index)
        self.ui.picked.scrollTo(index)
        self._show_what_can_be_done()

    @Slot(QModelIndex)
    def _on_place_chosen(self, _index: QModelIndex) -> None:
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        ui, place, count = self.ui, self.ui.picked.currentIndex().row(), len(self._order)
        ui.up_button.setEnabled(place > 0)
        ui.down_button.setEnabled(0 <= place < count - 1)
        ui.off_button.setEnabled(place >= 0)
        ui.visit_button.setEnabled(not set(self._of_the_visit) <= set(self._order))
        ui.accept_button.setEnabled(bool(count))
        ui.count_line.setText("1 question" if count == 1 else f"{count} questions" if count else "None is picked yet")

    @Slot(str)
    def _on_sought(self, words: str) -> None:
        hidden = self._bank.hidden_rows(words)
        for row in range(self._bank.rowCount()):
            self.ui.bank.setRowHidden(row, row in hidden)
        shown = (row for row in range(self._bank.rowCount()) if row not in hidden and self._bank.item(row).data(KEY))
        if self.ui.bank.currentIndex().row() in hidden:
            self.ui.bank.setCurrentIndex(self._bank.index(next(shown, -1), 0))

    # Room

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the field to find something."""
        super().showEvent(event)
        self.ui.find.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the lists beside each other, or one below the other where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_order"):
            self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= self.fontMetrics().averageCharWidth() * _SIDE_BY_SIDE
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self.ui.halves.setDirection(direction)
