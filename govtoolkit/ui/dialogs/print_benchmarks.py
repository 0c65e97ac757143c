"""The benchmarks of the print dialog: a tick each, and what is ticked in words."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QCheckBox

from govtoolkit.app.print_wish import Wish
from govtoolkit.content.model import Toolkit
from govtoolkit.printing.options import Filling
from govtoolkit.printing.sheets.sayings import benchmarks_named
from govtoolkit.record.model import Visit
from govtoolkit.record.rules import focus_of
from govtoolkit.ui.forms.ui_print import Ui_PrintDialog
from govtoolkit.ui.widgets.tab_order import follow_layout

_TICKS_IN_A_ROW = 4
_WHOLE = {
    Filling.FILLED: "All eight, what was noted about the visit, and the board’s questions.",
    Filling.HALF: "All eight, what was noted about the visit, and the board’s questions, with room to write.",
    Filling.BLANK: "All eight, and room for the visit itself and for the board’s questions.",
}


class PrintBenchmarks(QObject):
    """Holds the ticks.

    Signals:
        changed: others are ticked now.
    """

    changed = Signal()

    def __init__(self, ui: Ui_PrintDialog, toolkit: Toolkit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._toolkit = toolkit
        self._focus: tuple[int, ...] = ()
        self.ticks = self._add_ticks()
        self._goes_by_visit = False
        for tick in self.ticks.values():
            tick.clicked.connect(self.changed)
        ui.visit_benchmarks.clicked.connect(self._on_visit_clicked)
        ui.all_benchmarks.clicked.connect(self._on_all_chosen)
        ui.no_benchmarks.clicked.connect(self._on_none_chosen)
        ui.focus_benchmarks.clicked.connect(self._on_focus_chosen)

    @property
    def ticked(self) -> tuple[int, ...]:
        """The numbers that are ticked."""
        return tuple(number for number, tick in self.ticks.items() if tick.isChecked())

    @property
    def chosen(self) -> tuple[int, ...]:
        """What is chosen, in the terms of a wish: nothing for what is usual."""
        if self._goes_by_visit:
            return () if self._ui.visit_benchmarks.isChecked() else self.ticked
        return self.ticked if len(self.ticked) < len(self.ticks) else ()

    @property
    def is_none(self) -> bool:
        """Whether a benchmark must be ticked, and none is."""
        return not self.ticked and not (self._goes_by_visit and self._ui.visit_benchmarks.isChecked())

    def show_wish(self, wish: Wish) -> None:
        """Show what is wanted."""
        self._goes_by_visit = wish.goes_by_the_visit
        self._ui.visit_benchmarks.setChecked(not wish.benchmarks)
        self._tick(wish.benchmarks)

    def show_what_applies(self, wish: Wish, filling: Filling, visit: Visit | None, *, tells_of_whole: bool) -> None:
        """Show the ticks where they apply, and say in words what is ticked."""
        ui = self._ui
        self._focus = tuple(sorted(focus_of(visit) & self.ticks.keys())) if visit else ()
        applies = wish.uses_benchmarks
        has_ticks = applies and not (self._goes_by_visit and ui.visit_benchmarks.isChecked())
        ui.benchmarks_label.setVisible(applies)
        ui.benchmarks_line.setVisible(applies)
        ui.visit_benchmarks.setVisible(applies and self._goes_by_visit)
        for widget in (ui.all_benchmarks, ui.no_benchmarks, ui.benchmark_buttons, *self.ticks.values()):
            widget.setVisible(has_ticks)
        ui.focus_benchmarks.setVisible(has_ticks and bool(self._focus))
        ui.benchmarks_line.setText(
            self._in_words(filling, tells_of_whole=tells_of_whole) if has_ticks else self._of_the_visit()
        )

    def _of_the_visit(self) -> str:
        return (
            f"It is about {benchmarks_named(self._toolkit, self._focus)}." if self._focus else "The visit names none."
        )

    def _tick(self, numbers: tuple[int, ...]) -> None:
        """Tick these and no others; without a number all of them."""
        for number, tick in self.ticks.items():
            tick.setChecked(not numbers or number in numbers)

    def _in_words(self, filling: Filling, *, tells_of_whole: bool) -> str:
        ticked = self.ticked
        if not ticked:
            return "None is ticked."
        if len(ticked) == len(self.ticks):
            return _WHOLE[filling] if tells_of_whole else "All eight."
        left_out = tuple(number for number in self.ticks if number not in ticked)
        few, words = (ticked, "Only") if len(ticked) <= len(left_out) else (left_out, "All but")
        return f"{words} {benchmarks_named(self._toolkit, few)}."

    def _add_ticks(self) -> dict[int, QCheckBox]:
        ticks = {}
        for place, benchmark in enumerate(self._toolkit.benchmark):
            tick = QCheckBox(str(benchmark.number))
            tick.setAccessibleName(f"Benchmark {benchmark.number}: {benchmark.short_title}")
            tick.setToolTip(tick.accessibleName())
            self._ui.benchmark_grid.addWidget(tick, place // _TICKS_IN_A_ROW, place % _TICKS_IN_A_ROW)
            ticks[benchmark.number] = tick
        follow_layout(self._ui.which)
        return ticks

    @Slot()
    def _on_visit_clicked(self) -> None:
        """Begin with what the visit is about where others are to be chosen."""
        if not self._ui.visit_benchmarks.isChecked():
            self._tick(self._focus)
        self.changed.emit()

    @Slot()
    def _on_all_chosen(self) -> None:
        self._tick(())
        self.changed.emit()

    @Slot()
    def _on_none_chosen(self) -> None:
        for tick in self.ticks.values():
            tick.setChecked(False)
        self.changed.emit()

    @Slot()
    def _on_focus_chosen(self) -> None:
        self._tick(self._focus)
        self.changed.emit()
