"""The toolkit's own table of one benchmark: three columns to read and tick, and one to write in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from govtoolkit.content.model import Benchmark, Item
from govtoolkit.record.marks import number_seen
from govtoolkit.record.model import Mark
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.mark_words import how_many, looked_at_by, seen_by
from govtoolkit.ui.widgets.labels import rule
from govtoolkit.ui.widgets.notes_panel import NotesPanel
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.source_details import SourceDetails
from govtoolkit.ui.widgets.tick_row import TickRow

_SHARES = (18, 24, 21, 37)  # percent of the width
_NOTES_LINES = 9
_HINTS = ("Tick what you looked at", "Tick what you have seen", "Write what you saw, heard and read")


class BenchmarkTable(QFrame):
    """Four columns side by side, or one below the other where there is little room.

    Signals:
        ticked: an indicator or a source was ticked or unticked (its key, and whether it is ticked now).

    Attributes:
        notes: what is written at this benchmark.
        rows: the lines that can be ticked, by key.
        readings: the characteristics, by key.
        details: what stands under each information source, by its key.
    """

    ticked = Signal(str, bool)

    def __init__(self, desk: Desk, benchmark: Benchmark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAccessibleName(f"Benchmark {benchmark.number}: table")
        self._desk = desk
        self._benchmark = benchmark
        self.rows: dict[str, TickRow] = {}
        self.details: dict[str, SourceDetails] = {}
        self.readings: dict[str, Prose] = {}
        self._bodies = [QWidget(self) for _ in _SHARES]
        reading, looked_at, seen, writing = self._bodies
        _fill(reading, [self._reading(item, reading) for item in benchmark.characteristic])
        _fill(looked_at, [self._row(item, "Looked at", looked_at) for item in benchmark.indicator])
        _fill(seen, [self._source_row(item, seen) for item in benchmark.information_source])
        self.notes = NotesPanel(
            desk,
            benchmark.key,
            name=f"Your notes on benchmark {benchmark.number}, {benchmark.title}",
            mine="Your notes",
            invitation="Write your notes here. They are saved as you type.",
            lines=_NOTES_LINES,
            parent=writing,
        )
        _fill(writing, [self.notes])
        self._rules = [rule(self) for _ in self._bodies]
        read, _ = _head(self, "Characteristics")
        tick, (hint_to_tick, self._looked_at) = _head(self, "Indicators of success", _HINTS[0], "")
        see, (hint_to_see, self._seen) = _head(self, "Information sources", _HINTS[1], "")
        write, (hint_to_write,) = _head(self, "Monitoring notes", _HINTS[2])
        self._heads = [read, tick, see, write]
        self._hints = [hint_to_tick, hint_to_see, hint_to_write]
        for head, body in zip(self._heads, self._bodies, strict=True):
            head.stackUnder(body)  # to be read before it, as it is seen
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
        self.refresh_marks(marks)

    def refresh_marks(self, marks: Mapping[str, Sequence[Mark]]) -> None:
        """Show what was looked at and seen in that visit; enough where nothing else has changed."""
        record, me = self._desk.record, self._desk.record.shown_with(self._desk.session.me.uid)
        for key, row in self.rows.items():
            here = marks.get(key, ())
            others = [mark for mark in here if mark.author_uid not in me]
            row.show_marks(
                mine=any(mark.seen for mark in here if mark.author_uid in me),
                others=seen_by(record, others) if key in self.details else looked_at_by(record, others),
                may_write=self._desk.may_write,
            )
        for details in self.details.values():
            details.show_mark()
        for line, items, done in (
            (self._looked_at, self._benchmark.indicator, "looked at"),
            (self._seen, self._benchmark.information_source, "seen"),
        ):
            line.setText(how_many(number_seen(items, marks), len(items), done))

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst."""
        self.notes.leave()
        for details in self.details.values():
            details.leave()

    def fold(self) -> None:
        """Close what was opened to be changed."""
        for details in self.details.values():
            details.fold()

    def _reading(self, item: Item, parent: QWidget) -> QWidget:
        part = QWidget(parent)
        text = self.readings[item.key] = Prose(item.text, parent=part)
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 5, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(text, 0, Prose.ALIGNED)
        if item.note:
            layout.addWidget(Prose(item.note, "caption", part), 0, Prose.ALIGNED)
        return part

    def _row(self, item: Item, done: str, parent: QWidget) -> TickRow:
        row = self.rows[item.key] = TickRow(item, done, parent)
        row.ticked.connect(self.ticked)
        return row

    def _source_row(self, item: Item, parent: QWidget) -> TickRow:
        row = self._row(item, "Seen", parent)
        self.details[item.key] = SourceDetails(self._desk, item, row)
        row.add_below(self.details[item.key])
        return row


def _head(parent: QWidget, title: str, *captions: str) -> tuple[QWidget, list[Prose]]:
    """Return the head of a column, and the captions in it."""
    head = QWidget(parent)
    layout = QVBoxLayout(head)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(Prose(title, "column", head), 0, Prose.ALIGNED)
    made = [Prose(words, "caption", head) for words in captions]
    for caption in made:
        layout.addWidget(caption, 0, Prose.ALIGNED)
    layout.addStretch(1)
    return head, made


def _fill(column: QWidget, parts: Sequence[QWidget]) -> None:
    """Put the parts of a column, which were made in it, one below the other."""
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
