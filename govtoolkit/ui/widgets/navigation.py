"""The list of pages at the left: only pages that work, benchmarks with a mark where the visit has notes."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from govtoolkit.content.model import Benchmark
from govtoolkit.record import rules
from govtoolkit.ui.desk import Desk

_BEFORE = {"overview": "Overview", "visit": "This visit"}
_AFTER = {
    "questions": "Questions",
    "duties": "Duties and access",
    "actions": "Actions",
    "visits": "Visits",
    "reference": "Reference",
}
_OTHERS = _BEFORE | _AFTER
_SHORT = {"duties": "Duties"}
"""What is said where there is little room, in place of a title that would need two lines."""
PAGES = (*_BEFORE, *(f"b{number}" for number in range(1, 9)), *_AFTER)
_HAS_NOTES = Qt.ItemDataRole.UserRole
_PADDING = 20
"""Pixels that the style sheet takes beside a title: padding and frame."""


class Navigation(QObject):
    """Keeps the list of pages current.

    Signals:
        chosen: a page was chosen (its name).
    """

    chosen = Signal(str)

    def __init__(self, view: QListWidget, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._desk = desk
        self._folded = False
        for _ in PAGES:
            view.addItem(QListWidgetItem())
        self._dots: dict[bool, QIcon] = {}
        self.renew()
        view.setItemDelegate(_Wrapping(view))
        view.currentItemChanged.connect(self._on_current_changed)
        view.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        desk.changed.connect(self.refresh)
        desk.visit_chosen.connect(self.refresh)

    @property
    def view(self) -> QListWidget:
        """The list itself."""
        return self._view

    @property
    def current(self) -> str:
        """The name of the page that is chosen, or ''."""
        row = self._view.currentRow()
        return PAGES[row] if row >= 0 else ""

    def choose(self, name: str) -> None:
        """Choose a page by its name."""
        if name in PAGES:
            self._view.setCurrentRow(PAGES.index(name))

    def rest(self) -> None:
        """Let no page be chosen: something else is shown."""
        self._view.setCurrentRow(-1)

    def choose_by(self, steps: int) -> None:
        """Choose the next page, or the one before."""
        self._view.setCurrentRow(max(0, min(len(PAGES) - 1, self._view.currentRow() + steps)))

    def fold(self, *, folded: bool) -> None:
        """Show numbers only, where there is little room; or names again."""
        if folded != self._folded:
            self._folded = folded
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Say again what each page is called, and which benchmarks have notes in this visit."""
        if not self._desk.is_taken:
            return
        visit = self._desk.visit
        places = rules.notes_by_place(self._desk.record, visit.uid) if visit else {}
        benchmarks = {each.key: each for each in self._desk.toolkit.benchmark}
        for row, name in enumerate(PAGES):
            item = self._view.item(row)
            if name in benchmarks:
                self._show_benchmark(item, benchmarks[name], has_notes=name in places)
            else:
                item.setText(_SHORT.get(name, _OTHERS[name]) if self._folded else _OTHERS[name])
                item.setData(Qt.ItemDataRole.AccessibleTextRole, _OTHERS[name])

    def renew(self) -> None:
        """Draw the marks anew, in the colours and the size of now."""
        height = self._view.fontMetrics().height()
        self._dots = {has_notes: _dot(height, filled=has_notes) for has_notes in (False, True)}
        self._view.setIconSize(QSize(height, height))
        for row in range(len(PAGES)):
            self._view.item(row).setData(_HAS_NOTES, None)
        self.refresh()

    def _show_benchmark(self, item: QListWidgetItem, benchmark: Benchmark, *, has_notes: bool) -> None:
        state = "has notes in this visit" if has_notes else "no notes in this visit yet"
        words = f"{benchmark.number}" if self._folded else f"{benchmark.number}  {benchmark.short_title}"
        if item.text() == words and item.data(_HAS_NOTES) == has_notes:
            return
        item.setText(words)
        item.setData(_HAS_NOTES, has_notes)
        item.setIcon(self._dots[has_notes])
        item.setToolTip(f"Benchmark {benchmark.number}: {benchmark.short_title} ({state})")
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole, f"Benchmark {benchmark.number}, {benchmark.short_title}, {state}"
        )

    @Slot()
    def _on_current_changed(self) -> None:
        if self.current:
            self.chosen.emit(self.current)

    @Slot()
    def _on_range_changed(self) -> None:
        """Keep the page that is shown in sight when the window or its text changes size."""
        self._view.scrollTo(self._view.currentIndex())


class _Wrapping(QStyledItemDelegate):
    """Gives a long title a second line; Qt forgets the style sheet's padding when it counts the lines."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a title that is in sight as a whole; the bar beside it says that there are more."""
        if option.rect.bottom() < self._view.maximumViewportSize().height():
            super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of the title at the width that is left for it."""
        narrower = QStyleOptionViewItem(option)
        narrower.rect.setWidth(option.rect.width() - _PADDING)
        return super().sizeHint(narrower, index)


def _dot(height: int, *, filled: bool) -> QIcon:
    """Return a ring, or a disc, that stands in a square of this height."""
    palette = QGuiApplication.palette()
    picture = QPixmap(2 * height, 2 * height)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    role = QPalette.ColorRole.Accent if filled else QPalette.ColorRole.Mid
    painter.setPen(QPen(QColor(palette.color(role)), max(1.5, height / 12)))
    if filled:
        painter.setBrush(palette.color(role))
    margin = height * 0.26
    painter.drawEllipse(QRectF(margin, margin, height - 2 * margin, height - 2 * margin))
    painter.end()
    return QIcon(picture)
