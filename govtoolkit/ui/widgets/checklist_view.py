"""One checklist: what it is and where it comes from, how far it is, and its lines."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from govtoolkit.content.model import Checklist
from govtoolkit.record.duties import tally
from govtoolkit.record.model import CheckLine
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.duty_words import by_state
from govtoolkit.ui.reading import from_source
from govtoolkit.ui.widgets.check_row import CheckRow
from govtoolkit.ui.widgets.count_strip import CountStrip
from govtoolkit.ui.widgets.duty_view import DutyView, Standing, what_stands
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.labels import card
from govtoolkit.ui.widgets.prose import Prose

_FILTER = "duties_only_left"
_ALL_DONE = "Every line of this list has been looked at."


class ChecklistView(DutyView):
    """The lines of a checklist, all of them or only those that nobody has looked at yet.

    Signals:
        next_wanted: the next list with lines that nobody has looked at should be shown (the key of this one).
    """

    next_wanted = Signal(str)

    def __init__(self, desk: Desk, checklist: Checklist, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._checklist = checklist
        self._kept: set[str] = set()  # lines that were looked at since the list came into sight stay in sight
        self.only_left = QCheckBox("Only lines not looked at yet")
        self.next_button = QPushButton("Next list with lines to look at")
        self._count = Prose("", "strong")
        self._strip = CountStrip()
        self._done = Prose(_ALL_DONE, "soft")
        self.rows = [CheckRow(desk, item) for item in checklist.item]
        head, head_column = card()
        for text, look in (
            (checklist.title, "section"),
            (f"{checklist.intro} {from_source(desk.toolkit, checklist.source)}", "soft"),
        ):
            head_column.addWidget(Prose(text, look), 0, Prose.ALIGNED)
        head_column.addWidget(self._count, 0, Prose.ALIGNED)
        head_column.addWidget(self._strip)
        head_column.addWidget(self.only_left, 0, Prose.ALIGNED)
        lines, lines_column = card()
        lines_column.setSpacing(18)
        lines_column.addWidget(self._done, 0, Prose.ALIGNED)
        for row in self.rows:
            lines_column.addWidget(row)
        on = FlowLayout()
        on.addWidget(self.next_button)
        self.column.addWidget(head)
        self.column.addWidget(lines)
        self.column.addLayout(on)
        self.column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.only_left.clicked.connect(self._on_only_left_clicked)
        self.next_button.clicked.connect(self._on_next_clicked)
        for row in self.rows:
            row.looked.connect(self._kept.add)
            row.unfolded.connect(self.order_tab_stops)

    def begin(self) -> None:
        """Hide lines that were looked at since, where only the others are wanted."""
        self._kept.clear()

    def refresh(self, standing: Standing) -> None:
        """Show what stands now."""
        count = tally(self._checklist.item, standing.looks)
        self._count.setText(by_state(count))
        self._strip.show_count(count.looked_at, count.lines)
        only_left = bool(self.desk.settings.number(_FILTER, 0))
        self.only_left.setChecked(only_left)
        hidden, is_parted = 0, False
        for row in self.rows:
            looks = standing.looks.get(row.key, ())
            row.refresh(looks, standing.today)
            is_hidden = only_left and bool(looks) and row.key not in self._kept
            row.setHidden(is_hidden)
            row.part_from_above(parted=is_parted)
            is_parted = is_parted or not is_hidden
            hidden += is_hidden
        self._done.setVisible(hidden == len(self.rows))
        left = sum(item.key not in standing.looks for item in self.desk.toolkit.check_items.values())
        self.next_button.setVisible(left > count.left)
        self.order_tab_stops()

    def leave(self) -> None:
        """Take what was typed into the record, and end its bursts."""
        for row in self.rows:
            row.leave()

    def show_place(self, place: str) -> None:
        """Bring a line, or the one that a look was taken at (its uid), into sight, hidden or not; put the focus there."""
        look = self.desk.record.find(CheckLine, place)
        key = look.item_key if look is not None else place
        row = next((each for each in self.rows if each.key == key), None)
        if row is None:
            self.only_left.setFocus()
            self.verticalScrollBar().setValue(0)
            return
        self._kept.add(key)
        row.show()
        if look is not None:
            row.unfold_to(look)
        self._done.hide()
        row.take_focus()
        self.bring(row)

    @Slot(bool)
    def _on_only_left_clicked(self, checked: bool) -> None:  # noqa: FBT001 - as the signal sends it
        self.desk.settings.put(_FILTER, int(checked))
        self._kept.clear()
        self.refresh(what_stands(self.desk))

    @Slot()
    def _on_next_clicked(self) -> None:
        self.next_wanted.emit(self._checklist.key)
