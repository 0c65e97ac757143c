"""The actions about one benchmark, at the foot of its page: the open ones by name, the others by number."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from govtoolkit.clock import todays_date
from govtoolkit.content.model import Benchmark
from govtoolkit.record.actions import grouped_actions
from govtoolkit.ui import asking
from govtoolkit.ui.action_words import lateness, who_by_when
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.visit_words import counted
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_button import IconButton
from govtoolkit.ui.widgets.link_lines import LinkLine, LinkLines
from govtoolkit.ui.widgets.prose import Prose, break_long_words

_NONE = "Nothing is promised here at the moment."


class BenchmarkActions(QFrame):
    """A card of lines that lead to the page Actions, and a button to add one about this benchmark."""

    def __init__(self, desk: Desk, benchmark: Benchmark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._number = benchmark.number
        self.setProperty("look", "card")
        self.setAccessibleName(f"Actions about benchmark {benchmark.number}")
        self._none = Prose(_NONE, "soft")
        self.lines = LinkLines()
        self.closed_button = QPushButton()
        self.closed_button.setProperty("look", "link")
        self.add_button = IconButton("Add an action…", "plus")
        self.add_button.setAccessibleName(f"Add an action about benchmark {benchmark.number}")
        buttons = FlowLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.closed_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(8)
        column.addWidget(Prose("Actions", "section"), 0, Prose.ALIGNED)
        column.addWidget(self._none, 0, Prose.ALIGNED)
        column.addWidget(self.lines)
        column.addSpacing(4)
        column.addLayout(buttons)
        self.lines.wanted.connect(self._on_wanted)
        self.closed_button.clicked.connect(self._on_closed_clicked)
        self.add_button.clicked.connect(self._on_add_clicked)

    def refresh(self) -> None:
        """Show the actions as they stand."""
        today = todays_date()
        groups = grouped_actions(self._desk.record, today).only(lambda each: each.benchmark == self._number)
        still_open = [
            LinkLine(each.uid, break_long_words(each.wording), who_by_when(each), lateness(each, today))
            for each in (*groups.overdue, *groups.open)
        ]
        self.lines.show_lines(still_open)
        self._none.setVisible(not still_open)
        self.closed_button.setVisible(bool(groups.closed))
        self.closed_button.setText(f"{counted(len(groups.closed), 'action', 'actions')} done or dropped")
        self.add_button.setEnabled(self._desk.session.read_only is None and self._desk.visit is not None)

    @Slot(str)
    def _on_wanted(self, uid: str) -> None:
        self._desk.go("actions", uid)

    @Slot()
    def _on_closed_clicked(self) -> None:
        self._desk.go("actions")

    @Slot()
    def _on_add_clicked(self) -> None:
        asking.ask_new_action(self.window(), self._desk, self._number)
