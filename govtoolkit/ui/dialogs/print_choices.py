"""What a person chose in the print dialog: from the form to a `Wish`, and remembered in the settings sheet by sheet."""

import re
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox

from govtoolkit.app.print_wish import Settled, Wish, from_json, settle, to_json
from govtoolkit.app.printouts import make_document
from govtoolkit.clock import todays_date
from govtoolkit.printing.document import Document
from govtoolkit.printing.options import (
    LARGEST_TEXT,
    MOST_LINES,
    SMALLEST_TEXT,
    Filling,
    Layout,
    Paper,
    PrintOptions,
    Room,
)
from govtoolkit.printing.sheets import SHEETS, Choice
from govtoolkit.printing.sheets.sayings import school_name
from govtoolkit.record import rules
from govtoolkit.record.model import Visit
from govtoolkit.record.record import Record
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.print_benchmarks import PrintBenchmarks
from govtoolkit.ui.dialogs.print_questions import PrintQuestions
from govtoolkit.ui.forms.ui_print import Ui_PrintDialog
from govtoolkit.ui.widgets.tab_order import stop_at_chosen
from govtoolkit.ui.wording import day, visit_title

_LAYOUTS = {
    Layout.BEST: "Where they fit best", Layout.COLUMNS: "In the fourth column", Layout.ACROSS: "Across the page",
}  # fmt: skip
_PAPERS = {
    Paper.A4: "A4 upright", Paper.A4_LANDSCAPE: "A4 sideways", Paper.A3: "A3 upright", Paper.A3_LANDSCAPE: "A3 sideways",
    Paper.LETTER: "Letter upright", Paper.LETTER_LANDSCAPE: "Letter sideways",
}  # fmt: skip
_NUMBER = "number"
_ROOMS = {
    Room.USUAL: "As usual", Room.NARROW: "Narrow: half as much", Room.WIDE: "Wide: twice as much",
    _NUMBER: "A number of lines",
}  # fmt: skip
_USUAL_LINES = 12
_NO_BENCHMARK = "No benchmark is ticked. Tick those to print, or choose “All”."
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
        self._wishes: dict[str, Wish] = {}
        self._is_showing = False
        self.benchmarks = PrintBenchmarks(ui, desk.toolkit, self)
        self.questions = PrintQuestions(ui, desk, self)
        self._fillings = {Filling.FILLED: ui.filled, Filling.HALF: ui.half, Filling.BLANK: ui.blank}
        self._extras: dict[Choice, QCheckBox] = {
            Choice.EARLIER: ui.earlier, Choice.CODES: ui.codes, Choice.BYLINES: ui.bylines,
            Choice.COVER: ui.cover, Choice.FILLABLE: ui.fillable,
        }  # fmt: skip
        self._fill()
        last = desk.settings.text("print_sheet") if desk.is_taken else ""
        self._wish = self._recalled(last if last in SHEETS else next(iter(SHEETS)))
        self.show_wish(self._wish)
        self._connect()

    # What was chosen

    @property
    def wish(self) -> Wish:
        """What was chosen, whichever file and visit it is printed from."""
        return self._wish

    @property
    def sheet(self) -> str:
        """The sheet by its name in `SHEETS`."""
        return self._wish.sheet

    @property
    def problem(self) -> str:
        """Why nothing can be printed as it stands, '' when it can."""
        if self._record is None and SHEETS[self.sheet].needs_file:
            return f"“{SHEETS[self.sheet].title}” is made from a monitoring file with a visit. Open one first."
        if self._wish.uses_benchmarks and self.benchmarks.is_none:
            return _NO_BENCHMARK
        return self._settled.problem

    @property
    def options(self) -> PrintOptions:
        """What was chosen, in the terms of printing."""
        return self._settled.options

    def draft(self) -> tuple[Document, PrintOptions]:
        """Return the document of what was chosen; reads the record.

        Raises:
            UserError: the visit is gone.
        """
        begun = self._desk.session.created_at if self._record is not None else ""
        return make_document(self.sheet, self._record, self.options, begun)

    @property
    def file_name(self) -> str:
        """A good name for the PDF: the school, the sheet and the visit's day."""
        school, visit = school_name(self._record), self.visit
        sheet = SHEETS[self.sheet].title
        if self.options.filling is not Filling.FILLED:
            sheet = f"{sheet} to write on"
        when = day(visit.visit_date) if visit and visit.visit_date and self._offers(Choice.VISIT) else ""
        parts = (_NOT_IN_FILE_NAMES.sub(" ", part).strip(" .") for part in (school[:_LONGEST_SCHOOL], sheet, when))
        return " – ".join(part for part in parts if part) + ".pdf"

    @property
    def visit(self) -> Visit | None:
        """The visit to print, None where there is none."""
        uid = self._ui.visit.currentData()
        return next((visit for visit in self._visits if visit.uid == uid), None)

    @property
    def _record(self) -> Record | None:
        """The record to print from; without a visit, a sheet about one is blank as it is without a file."""
        needs_none = self._desk.is_taken and not self._offers(Choice.VISIT)
        return self._desk.record if self._visits or needs_none else None

    @property
    def _settled(self) -> Settled:
        return settle(self._wish, self._desk.toolkit, self._record, self.visit, today=todays_date())

    def _offers(self, choice: Choice) -> bool:
        return choice in SHEETS[self.sheet].choices

    # Remembering

    def keep(self) -> None:
        """Remember the choices in the settings; the visit is not one of them."""
        settings = self._desk.settings
        if self._desk.is_taken:  # without a file it always begins with the toolkit
            settings.put("print_sheet", self.sheet)
        for sheet, wish in {**self._wishes, self.sheet: self._wish}.items():
            if not self._visits:  # blank for want of anything else, which is nobody's choice
                wish = replace(wish, filling=self._remembered(sheet).filling)  # noqa: PLW2901
            settings.put(f"print_{sheet}", to_json(wish))

    def _recalled(self, sheet: str) -> Wish:
        """Return what was chosen for a sheet the last time."""
        wish = self._wishes.get(sheet) or self._remembered(sheet)
        return wish if self._visits else wish.without_a_file()

    def _remembered(self, sheet: str) -> Wish:
        wish = from_json(self._desk.settings.text(f"print_{sheet}"), Wish.usual(sheet))
        filling = wish.filling if wish.filling in SHEETS[sheet].fillings else SHEETS[sheet].fillings[0]
        return replace(wish, sheet=sheet, filling=filling)

    # Filling the form

    def _fill(self) -> None:
        ui = self._ui
        for visit in self._visits:
            # the day first: it tells visits apart where a long title is cut off
            ui.visit.addItem(f"{day(visit.visit_date)} · {visit.title}", visit.uid)
            ui.visit.setItemData(ui.visit.count() - 1, visit_title(visit), Qt.ItemDataRole.ToolTipRole)
        if self._desk.is_taken and self._desk.visit is not None:
            ui.visit.setCurrentIndex(ui.visit.findData(self._desk.visit.uid))
        for picker, words in ((ui.layout_picker, _LAYOUTS), (ui.paper, _PAPERS), (ui.room, _ROOMS)):
            for value, text in words.items():
                picker.addItem(text, str(value))
        ui.lines.setRange(1, MOST_LINES)
        ui.text_size.setRange(int(SMALLEST_TEXT), int(LARGEST_TEXT))
        for numbers in (ui.lines, ui.text_size):
            numbers.lineEdit().setTextMargins(8, 0, 0, 0)  # the style sheet's padding does not reach into a spin box
            numbers.lineEdit().setAccessibleName(numbers.accessibleName())

    def show_wish(self, wish: Wish) -> None:
        """Show other choices; it is no change by hand, but something else is to be printed."""
        ui = self._ui
        self._is_showing = True
        ui.sheet.choose(wish.sheet)
        self._fillings[wish.filling].setChecked(True)
        self.benchmarks.show_wish(wish)
        self.questions.show_wish(wish)
        ui.room.setCurrentIndex(ui.room.findData(_NUMBER if wish.lines else str(wish.room)))
        ui.lines.setValue(wish.lines or _USUAL_LINES)
        ui.layout_picker.setCurrentIndex(ui.layout_picker.findData(str(wish.layout)))
        ui.paper.setCurrentIndex(ui.paper.findData(str(wish.paper or SHEETS[wish.sheet].paper)))
        ui.text_size.setValue(round(wish.text_size))
        for choice, tick in self._extras.items():
            tick.setChecked(getattr(wish, choice.value))
        for group in (ui.fillings, ui.extents):
            stop_at_chosen(group)
        self._is_showing = False
        self._wish = wish
        self._show_what_applies()

    def _read(self) -> Wish:
        """Return what stands in the form; what is out of sight keeps its place there."""
        ui = self._ui
        has_number = ui.room.currentData() == _NUMBER
        return Wish(
            sheet=ui.sheet.sheet,
            filling=next(filling for filling, button in self._fillings.items() if button.isChecked()),
            benchmarks=self.benchmarks.chosen,
            asked=self.questions.asked,
            picked=self.questions.picked,
            room=Room.USUAL if has_number else Room(ui.room.currentData()),
            lines=ui.lines.value() if has_number else None,
            paper=Paper(ui.paper.currentData()),
            text_size=float(ui.text_size.value()),
            layout=Layout(ui.layout_picker.currentData()),
            **{choice.value: tick.isChecked() for choice, tick in self._extras.items()},
        )

    # What happens

    def _connect(self) -> None:
        ui = self._ui
        ui.sheet.currentIndexChanged.connect(self._on_sheet_chosen)
        ui.fillings.buttonClicked.connect(self._on_chosen)
        for part in (self.benchmarks, self.questions):
            part.changed.connect(self._on_chosen)
        for picker in (ui.visit, ui.layout_picker, ui.paper, ui.room):
            picker.currentIndexChanged.connect(self._on_chosen)
        for numbers in (ui.lines, ui.text_size):
            numbers.valueChanged.connect(self._on_chosen)
        for tick in self._extras.values():
            tick.clicked.connect(self._on_chosen)

    @Slot()
    def _on_sheet_chosen(self) -> None:
        """Go on as this sheet was printed the last time, with the benchmarks, the picked questions and the text size of now."""
        if self._is_showing:
            return
        before = self._wish
        self._wishes[before.sheet] = before
        self.show_wish(
            replace(
                self._recalled(self._ui.sheet.sheet), benchmarks=before.benchmarks, picked=before.picked,
                text_size=before.text_size,
            )
        )  # fmt: skip
        self.changed.emit()

    @Slot()
    def _on_chosen(self) -> None:
        if self._is_showing:
            return
        self._wish = self._read()
        self._show_what_applies()
        self.changed.emit()

    def _show_what_applies(self) -> None:
        """Show what can be chosen about the sheet, and say what the choices come to."""
        ui, wish, sheet = self._ui, self._wish, SHEETS[self.sheet]
        ui.about.setText(sheet.about)
        has_notes = self._record is not None
        has_choice = len(sheet.fillings) > 1
        for filling, button in self._fillings.items():
            button.setVisible(has_choice and filling in sheet.fillings)
            button.setEnabled(has_notes or filling is Filling.BLANK)
        ui.no_file.setVisible(not has_notes and has_choice)
        for widget in (ui.visit_label, ui.visit):
            widget.setVisible(bool(self._visits) and self._offers(Choice.VISIT))
        tells_of_whole = self.sheet == "toolkit" and not self.options.questions
        self.benchmarks.show_what_applies(wish, self.options.filling, self.visit, tells_of_whole=tells_of_whole)
        self.questions.show_what_applies(wish, self._settled, self.visit)
        rows = ui.how_rows
        rows.setRowVisible(ui.room, wish.offers(Choice.LINES))
        rows.setRowVisible(ui.lines, wish.offers(Choice.LINES) and ui.room.currentData() == _NUMBER)
        rows.setRowVisible(ui.layout_picker, wish.offers(Choice.LAYOUT))
        for choice, tick in self._extras.items():
            tick.setVisible(wish.offers(choice))
        ui.extras.setVisible(any(wish.offers(choice) for choice in self._extras))
        ui.which.setVisible(any(map(self._offers, (Choice.VISIT, Choice.BENCHMARKS, Choice.QUESTIONS))))
