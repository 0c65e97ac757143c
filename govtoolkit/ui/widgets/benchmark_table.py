"""The toolkit's own table of one benchmark: three columns to read and tick, and one to write in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from govtoolkit.content.model import Benchmark, Item
from govtoolkit.record.model import Mark
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.labels import rule
from govtoolkit.ui.widgets.notes_panel import NotesPanel
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.tick_row import TickRow

_SHARES = (18, 24, 21, 37)  # percent of the width
_NOTES_LINES = 9


class BenchmarkTable(QFrame):
    """Four columns side by side, or one below the other where there is little room.

    Signals:
        ticked: an indicator or a source was ticked or unticked (its key, and whether it is ticked now).

    Attributes:
        notes: what is written at this benchmark.
        rows: the lines that can be ticked, by key.
    """

    ticked = Signal(str, bool)

    def __init__(self, desk: Desk, benchmark: Benchmark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAccessibleName(f"Benchmark {benchmark.number}: table")
        self._desk = desk
        self.notes = NotesPanel(
            desk,
            benchmark.key,
            name=f"Your notes on benchmark {benchmark.number}, {benchmark.title}",
            mine="Your notes",
            invitation="Write your notes here. They are saved as you type.",
            lines=_NOTES_LINES,
        )
        self.rows: dict[str, TickRow] = {}
        self._hints: list[Prose] = []
        self._heads = [
            _head("Characteristics"),
            _head("Indicators of success", self._hint("Tick what you looked at")),
            _head("Information sources", self._hint("Tick what you have seen")),
            _head("Monitoring notes", self._hint("Write what you saw, heard and read")),
        ]
        self._bodies = [
            _column([_reading(item) for item in benchmark.characteristic]),
            _column([self._row(item, "Looked at") for item in benchmark.indicator]),
            _column([self._row(item, "Seen") for item in benchmark.information_source]),
            _column([self.notes]),
        ]
        self._rules = [rule() for _ in self._heads]
        for line in self._rules:
            line.setParent(self)  # shown before the grid takes them, they would flash as windows of their own
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(18, 14, 18, 18)
        self._stacked: bool | None = None
        self.arrange(stacked=False)

    @property
    def is_stacked(self) -> bool:
        """Whether the columns stand one below the other."""
        return bool(self._stacked)

    def arrange(self, *, stacked: bool) -> None:
        """Put the columns side by side or one below the other."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        grid = self._grid
        for part in (*self._heads, *self._rules, *self._bodies):
            grid.removeWidget(
                part
            )  # not `takeAt`: the item that Python then holds would go on caching the part's height
        for line in self._rules:
            line.setVisible(stacked)
        if stacked:
            for place, parts in enumerate(zip(self._heads, self._rules, self._bodies, strict=True)):
                for step, part in enumerate(parts):
                    grid.addWidget(part, 4 * place + step, 0)
                grid.setRowMinimumHeight(4 * place + 3, 16 if place < 3 else 0)
        else:
            for place, (head, body) in enumerate(zip(self._heads, self._bodies, strict=True)):
                grid.addWidget(head, 0, place)
                grid.addWidget(body, 2, place)
            self._rules[0].show()
            grid.addWidget(self._rules[0], 1, 0, 1, 4)
            for row in (3, 7, 11, 15):
                grid.setRowMinimumHeight(row, 0)
        for place, share in enumerate(_SHARES):
            grid.setColumnStretch(place, (1 if place == 0 else 0) if stacked else share)
        grid.setHorizontalSpacing(0 if stacked else 20)
        grid.setVerticalSpacing(8)

    def refresh(self, notes: Sequence[StandingNote], marks: Mapping[str, Sequence[Mark]]) -> None:
        """Show what stands at this benchmark in the visit that the desk shows."""
        self.notes.refresh(notes)
        for hint in self._hints:
            hint.setVisible(self._desk.may_write)
        record, me = self._desk.record, self._desk.session.me.uid
        for key, row in self.rows.items():
            authors = [mark.author_uid for mark in marks.get(key, ())]
            row.show_marks(
                mine=me in authors,
                others=[record.name_of(uid) for uid in authors if uid != me],
                may_write=self._desk.may_write,
            )

    def _hint(self, text: str) -> Prose:
        hint = Prose(text, "caption")
        self._hints.append(hint)
        return hint

    def _row(self, item: Item, done: str) -> TickRow:
        row = self.rows[item.key] = TickRow(item, done)
        row.ticked.connect(self.ticked)
        return row


def _head(title: str, hint: Prose | None = None) -> QWidget:
    head = QWidget()
    layout = QVBoxLayout(head)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(Prose(title, "column"), 0, Prose.ALIGNED)
    if hint is not None:
        layout.addWidget(hint, 0, Prose.ALIGNED)
    layout.addStretch(1)
    return head


def _reading(item: Item) -> QWidget:
    part = QWidget()
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 5, 0, 0)
    layout.setSpacing(2)
    layout.addWidget(Prose(item.text), 0, Prose.ALIGNED)
    if item.note:
        layout.addWidget(Prose(item.note, "caption"), 0, Prose.ALIGNED)
    return part


def _column(parts: Sequence[QWidget]) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return column
