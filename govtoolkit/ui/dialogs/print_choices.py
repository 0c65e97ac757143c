"""What a person chose in the print dialog: from the form to `PrintOptions`, and remembered in the settings."""

import re

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox

from govtoolkit.app.printouts import make_document
from govtoolkit.printing.document import Document
from govtoolkit.printing.options import LARGEST_TEXT, MOST_LINES, SMALLEST_TEXT, Layout, Paper, PrintOptions
from govtoolkit.printing.sheets import SHEETS
from govtoolkit.record import rules
from govtoolkit.record.model import Visit
from govtoolkit.record.record import Record
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.forms.ui_print import Ui_PrintDialog
from govtoolkit.ui.widgets.tab_order import follow_layout
from govtoolkit.ui.wording import day, visit_title

_LAYOUTS = {
    Layout.BEST: "Where they fit best", Layout.COLUMNS: "In the fourth column", Layout.ACROSS: "Across the page",
}  # fmt: skip
_TICKS_IN_A_ROW = 4
_NOT_IN_FILE_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\s]+')
_LONGEST_SCHOOL = 80  # characters of a file's name


class PrintChoices(QObject):
    """Fills the options of the form, keeps what does not apply out of sight, and reads what was chosen.

    Signals:
        changed: something else is to be printed now.
    """

    changed = Signal()

    def __init__(self, ui: Ui_PrintDialog, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._desk = desk
        self._visits: list[Visit] = rules.visits_newest_first(desk.record) if desk.is_taken else []
        self._ticks = self._add_ticks()
        self._fill()
        self._recall()
        self._settle()
        self._connect()

    # What was chosen

    @property
    def problem(self) -> str:
        """Why nothing can be printed as it stands, '' when it can."""
        if self._uses_ticks and not self._ticked:
            return "No benchmark is ticked. Tick those to print, or choose “All”."
        return ""

    @property
    def sheet(self) -> str:
        """The sheet by its name in `SHEETS`."""
        return "toolkit" if self._ui.toolkit.isChecked() else "questions"

    @property
    def options(self) -> PrintOptions:
        """What was chosen, in the terms of printing; fields that are out of sight are left at their usual values."""
        ui = self._ui
        return PrintOptions(
            benchmarks=self._benchmarks,
            visit_uid=self._visit.uid if self._visit else None,
            blank=ui.blank.isChecked(),
            lines=(ui.lines.value() or None) if ui.blank.isChecked() else None,
            paper=Paper.A4 if ui.portrait.isChecked() else Paper.A4_LANDSCAPE,
            text_size=float(ui.text_size.value()),
            layout=Layout(ui.layout_picker.currentData()) if self.sheet == "toolkit" else Layout.BEST,
        )

    def draft(self) -> tuple[Document, PrintOptions]:
        """Return the document of what was chosen; reads the record.

        Raises:
            UserError: the visit is gone.
        """
        return make_document(self.sheet, self._record, self.options)

    @property
    def file_name(self) -> str:
        """A good name for the PDF: the school, the sheet and the visit's day."""
        record = self._record
        school = record.school.name if record and record.school else ""
        sheet = "Toolkit" if self.sheet == "toolkit" else "Questions"
        if self._ui.blank.isChecked():
            sheet = f"{sheet} to write on"
        when = day(self._visit.visit_date) if self._visit and self._visit.visit_date else ""
        parts = (_NOT_IN_FILE_NAMES.sub(" ", part).strip(" .") for part in (school[:_LONGEST_SCHOOL], sheet, when))
        return " – ".join(part for part in parts if part) + ".pdf"

    def keep(self) -> None:
        """Remember the choices in the settings; the visit is not one of them."""
        settings, ui = self._desk.settings, self._ui
        settings.put("print_sheet", self.sheet)
        if self._visits:
            settings.put("print_blank", int(ui.blank.isChecked()))
        settings.put("print_benchmarks", [str(number) for number in self._ticked])
        settings.put("print_some_questions", int(ui.some_questions.isChecked()))
        settings.put("print_layout", str(ui.layout_picker.currentData()))
        settings.put("print_lines", ui.lines.value())
        settings.put("print_text_size", ui.text_size.value())
        settings.put(f"print_paper_{self.sheet}", str(self.options.paper))

    @property
    def _record(self) -> Record | None:
        """The record to print from; a file without a visit gives blank sheets like no file at all."""
        return self._desk.record if self._visits else None

    @property
    def _visit(self) -> Visit | None:
        uid = self._ui.visit.currentData()
        return next((visit for visit in self._visits if visit.uid == uid), None)

    @property
    def _ticked(self) -> tuple[int, ...]:
        return tuple(number for number, tick in self._ticks.items() if tick.isChecked())

    @property
    def _uses_ticks(self) -> bool:
        return self.sheet == "toolkit" or self._ui.some_questions.isChecked()

    @property
    def _benchmarks(self) -> tuple[int, ...]:
        if not self._uses_ticks or (self.sheet == "toolkit" and len(self._ticked) == len(self._ticks)):
            return ()  # the whole sheet, also what belongs to no benchmark
        return self._ticked

    # Filling the form

    def _add_ticks(self) -> dict[int, QCheckBox]:
        ticks = {}
        for place, benchmark in enumerate(self._desk.toolkit.benchmark):
            tick = QCheckBox(str(benchmark.number))
            tick.setAccessibleName(f"Benchmark {benchmark.number}: {benchmark.short_title}")
            tick.setToolTip(tick.accessibleName())
            self._ui.benchmark_grid.addWidget(tick, place // _TICKS_IN_A_ROW, place % _TICKS_IN_A_ROW)
            ticks[benchmark.number] = tick
        follow_layout(self._ui.which)
        return ticks

    def _fill(self) -> None:
        ui = self._ui
        for visit in self._visits:
            # the day first: it tells visits apart where a long title is cut off
            ui.visit.addItem(f"{day(visit.visit_date)} · {visit.title}", visit.uid)
            ui.visit.setItemData(ui.visit.count() - 1, visit_title(visit), Qt.ItemDataRole.ToolTipRole)
        for layout, words in _LAYOUTS.items():
            ui.layout_picker.addItem(words, str(layout))
        ui.lines.setMaximum(MOST_LINES)
        ui.text_size.setRange(int(SMALLEST_TEXT), int(LARGEST_TEXT))
        for numbers in (ui.lines, ui.text_size):
            numbers.lineEdit().setTextMargins(8, 0, 0, 0)  # the style sheet's padding does not reach into a spin box
            numbers.lineEdit().setAccessibleName(numbers.accessibleName())
        ui.filled.setEnabled(bool(self._visits))
        ui.no_file.setVisible(not self._visits)
        ui.visit_label.setVisible(bool(self._visits))
        ui.visit.setVisible(bool(self._visits))

    def _recall(self) -> None:
        settings, ui = self._desk.settings, self._ui
        is_questions = settings.text("print_sheet") == "questions"
        (ui.questions if is_questions else ui.toolkit).setChecked(True)
        is_blank = not self._visits or settings.number("print_blank", 0)
        (ui.blank if is_blank else ui.filled).setChecked(True)
        (ui.some_questions if settings.number("print_some_questions", 0) else ui.all_questions).setChecked(True)
        kept = settings.texts("print_benchmarks")
        for number, tick in self._ticks.items():
            tick.setChecked(not kept or str(number) in kept)
        if self._desk.is_taken and self._desk.visit is not None:
            ui.visit.setCurrentIndex(ui.visit.findData(self._desk.visit.uid))
        ui.layout_picker.setCurrentIndex(max(0, ui.layout_picker.findData(settings.text("print_layout"))))
        ui.lines.setValue(settings.number("print_lines", 0))
        ui.text_size.setValue(settings.number("print_text_size", 10))
        self._recall_paper()

    def _recall_paper(self) -> None:
        """Choose the paper that was used last for this sheet, or else the one that it is made for."""
        kept = self._desk.settings.text(f"print_paper_{self.sheet}")
        paper = Paper(kept) if kept in list(Paper) else SHEETS[self.sheet].paper
        (self._ui.portrait if paper is Paper.A4 else self._ui.landscape).setChecked(True)

    # What happens

    def _connect(self) -> None:
        ui = self._ui
        ui.sheets.buttonClicked.connect(self._on_sheet_chosen)
        for group in (ui.fillings, ui.extents, ui.papers):
            group.buttonClicked.connect(self._on_chosen)
        for tick in self._ticks.values():
            tick.clicked.connect(self._on_chosen)
        ui.visit.currentIndexChanged.connect(self._on_chosen)
        ui.layout_picker.currentIndexChanged.connect(self._on_chosen)
        ui.lines.valueChanged.connect(self._on_chosen)
        ui.text_size.valueChanged.connect(self._on_chosen)
        ui.all_benchmarks.clicked.connect(self._on_all_chosen)
        ui.no_benchmarks.clicked.connect(self._on_none_chosen)

    @Slot()
    def _on_sheet_chosen(self) -> None:
        self._recall_paper()
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        self._settle()
        self.changed.emit()

    @Slot()
    def _on_all_chosen(self) -> None:
        self._tick_all(ticked=True)

    @Slot()
    def _on_none_chosen(self) -> None:
        self._tick_all(ticked=False)

    def _tick_all(self, *, ticked: bool) -> None:
        for tick in self._ticks.values():
            tick.setChecked(ticked)
        self._on_chosen()

    def _settle(self) -> None:
        """Show what applies to the sheet that is chosen, and say in words what is ticked."""
        ui = self._ui
        is_toolkit = self.sheet == "toolkit"
        ui.all_questions.setVisible(not is_toolkit)
        ui.some_questions.setVisible(not is_toolkit)
        for widget in (
            ui.benchmarks_label, ui.benchmarks_line, ui.all_benchmarks, ui.no_benchmarks, *self._ticks.values(),
        ):  # fmt: skip
            widget.setVisible(self._uses_ticks)
        ui.how_rows.setRowVisible(ui.layout_picker, is_toolkit)
        ui.how_rows.setRowVisible(ui.lines, ui.blank.isChecked())
        ui.benchmarks_line.setText(self._what_is_ticked())

    def _what_is_ticked(self) -> str:
        ticked = self._ticked
        if not ticked:
            return "None is ticked."
        if len(ticked) == len(self._ticks):
            whole = "All eight, what was noted about the visit, and the board’s questions."
            return whole if self.sheet == "toolkit" else "All eight."
        left_out = tuple(number for number in self._ticks if number not in ticked)
        few, words = (ticked, "Only") if len(ticked) <= len(left_out) else (left_out, "All but")
        named = (f"{each.number} {each.short_title}" for each in self._desk.toolkit.benchmark if each.number in few)
        return f"{words} {'; '.join(named)}."
