"""The print dialog: options beside the real pages, which are then saved or printed as they are."""

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from govtoolkit.app.printouts import Printout
from govtoolkit.errors import UserError
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.keyed_dialog import KeyedDialog
from govtoolkit.ui.dialogs.print_check import PrintCheck
from govtoolkit.ui.dialogs.print_choices import PrintChoices
from govtoolkit.ui.dialogs.print_output import PrintOutput
from govtoolkit.ui.dialogs.print_presets import PrintPresets
from govtoolkit.ui.forms.ui_print import Ui_PrintDialog
from govtoolkit.ui.messages import Banner, Prompter
from govtoolkit.ui.pagemaker import PageMaker
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.pdf_preview import PdfPreview

_MOST_NAMED = 6
"""Characters that could not be printed and are named one by one."""
_EDGE = 2
"""The hairline between the options and the pages."""
_COMFORTABLE = 44
"""Letters of width that the options take where there is room."""
_FOOT_EDGES = 48
_BESIDE_BUTTONS = 14
"""Letters of room that the line beside the buttons needs; with less it stands above them."""


class PrintDialog(KeyedDialog):
    """Chooses what to print, shows it, saves it and prints it; without an open file it prints blank sheets.

    What is saved or printed is what the preview shows: a wish that comes while pages are being made waits for them.
    """

    help_anchor = "print"

    def __init__(self, desk: Desk, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._desk = desk
        self._printout: Printout | None = None
        self._when_made: Callable[[Printout], None] | None = None
        self._is_over = False
        self.ui = Ui_PrintDialog()
        self.ui.setupUi(self)
        self._lay_out_buttons()
        self.banner = Banner()
        self.ui.banner_place.addWidget(self.banner)
        self.preview = PdfPreview()
        self.ui.preview_column.addWidget(self.preview)
        self.choices = PrintChoices(self.ui, desk, self)
        self.presets = PrintPresets(self.ui, desk, self.choices, self.banner, self)
        self._check = PrintCheck(self.ui, desk, self.choices.draft, self)
        self._maker = PageMaker(desk.runner, self._check.draft, self, wants_look=self._shows_first_page)
        self._output = PrintOutput(self.ui, desk, prompter, self.choices, self.banner, self._with_pages, self)
        self._arrange_soon = QTimer(self, singleShot=True, interval=0)
        for widget in (self.ui.stop_button, self.ui.missing_line):
            widget.hide()
        self._connect()
        self._take_size(parent)
        self._on_chosen()
        if not self.choices.problem:
            self.preview.show_message("Making the pages…")
            self._maker.make()

    @property
    def is_making(self) -> bool:
        """Whether the pages shown are not yet those that were chosen."""
        return self._maker.is_working

    def _connect(self) -> None:
        ui = self.ui
        self.choices.changed.connect(self._on_chosen)
        self.presets.chosen.connect(self._on_chosen)
        self._maker.stepped.connect(self._on_stepped)
        self._maker.slowed.connect(ui.stop_button.show)
        self._maker.looked.connect(self._on_looked)
        self._maker.made.connect(self._on_made)
        self._maker.failed.connect(self._on_failed)
        self._output.said.connect(self._say)
        self._output.rested.connect(self._on_rested)
        ui.stop_button.clicked.connect(self._on_stop_wanted)
        ui.close_button.clicked.connect(self.close)
        self._arrange_soon.timeout.connect(self._arrange)
        for keys, verb in (
            ("Ctrl+S", ui.save_button.click), ("Ctrl+P", ui.print_button.click),
            ("Ctrl+Shift+C", ui.copy_button.click),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(verb)

    def _lay_out_buttons(self) -> None:
        ui = self.ui
        for place, buttons in (
            (ui.foot_buttons, (ui.stop_button, ui.copy_button, ui.print_button, ui.save_button, ui.close_button)),
            (ui.benchmark_buttons, (ui.all_benchmarks, ui.no_benchmarks, ui.focus_benchmarks)),
            (ui.questions_buttons, (ui.pick_button,)),
        ):
            flow = FlowLayout(place)
            for button in buttons:
                flow.addWidget(button)

    # Making the pages

    @Slot()
    def _on_chosen(self) -> None:
        """Take note that something else is wanted now; the pages shown stay until the new ones are there."""
        ui = self.ui
        self._printout = None
        self._when_made = None
        self._check.forget()
        self.banner.hide()
        self.presets.follow_choices()
        self._output.forget()
        ui.stop_button.setVisible(self._output.is_printing)
        problem = self.choices.problem
        for button in (ui.save_button, ui.print_button, ui.copy_button):
            button.setEnabled(not problem)
        if problem:
            self._maker.stop()
            ui.missing_line.hide()
            self.preview.show_message(problem)
            self._say("Nothing to print yet")
        else:
            self._say("Making the pages…")
            self._maker.make_soon()
        self._arrange_soon.start()  # other options are in sight, and need another width

    @Slot(str)
    def _on_stepped(self, step: str) -> None:
        self._say(f"Making {step.lower()}…")

    def _shows_first_page(self) -> bool:
        return self.preview.page <= 1 and not self.preview.ui.search.text()

    @Slot(object)
    def _on_looked(self, look: Printout) -> None:
        self.preview.show_pdf(look.data, is_whole=False)

    @Slot(object)
    def _on_made(self, printout: Printout) -> None:
        self._printout = printout
        self.preview.show_pdf(printout.data)
        self._on_rested()
        self._check.look()
        self.ui.missing_line.setText(_not_printed(printout.missing))
        self.ui.missing_line.setVisible(bool(printout.missing))
        then, self._when_made = self._when_made, None
        if then is not None:
            then(printout)

    @Slot(object)
    def _on_failed(self, error: UserError) -> None:
        self._when_made = None
        self.ui.stop_button.hide()
        self._say("No pages")
        self.preview.show_message("The pages could not be made.")
        self.banner.show_trouble(error)

    @Slot()
    def _on_stop_wanted(self) -> None:
        if self._output.is_printing:
            self._output.stop_printing()
            return
        self._maker.stop()
        self._when_made = None
        self.ui.stop_button.hide()
        self._say("Stopped. Save or print to make the pages after all.")
        self.ui.save_button.setFocus()

    @Slot()
    def _on_rested(self) -> None:
        """Say how many pages there are, now that nothing is under way with them."""
        self.ui.stop_button.setVisible(self._output.is_printing)
        if self._printout is not None:
            self._say("1 page" if self._printout.pages == 1 else f"{self._printout.pages} pages")

    def _with_pages(self, then: Callable[[Printout], None]) -> None:
        """Do something with the pages that were chosen, once they are there."""
        if self._printout is not None:
            then(self._printout)
            return
        self._when_made = then
        if not self._maker.is_working:
            self._maker.make()

    @Slot(str)
    def _say(self, text: str) -> None:
        self.ui.pages_line.setText(text)

    # Coming and going

    def done(self, result: int) -> None:
        """Stop what is being made and remember the choices; what is on its way to a disk or a printer gets there."""
        if not self._is_over:
            self._is_over = True
            self._maker.stop()
            self._check.forget()
            self._output.leave()
            self.choices.keep()
            self._desk.keep_settings()
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the pages beside the options, or beneath them where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for another text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_maker"):
            self._arrange()

    @Slot()
    def _arrange(self) -> None:
        area = self.ui.options_area
        least = self.ui.options_page.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width() + _EDGE
        beside = self.width() - least >= self.preview.minimumSizeHint().width()
        wanted = max(least, min(self.fontMetrics().averageCharWidth() * _COMFORTABLE, int(self.width() * 0.3)))
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self.ui.halves.setDirection(direction)
        self.ui.halves.setStretch(0, 0 if beside else 1)
        self.ui.halves.setStretch(1, 1)
        area.setMinimumWidth(wanted if beside else 0)
        area.setMaximumWidth(wanted if beside else 16_777_215)
        line = self.fontMetrics().averageCharWidth() * _BESIDE_BUTTONS
        has_room = self.ui.foot_buttons.sizeHint().width() + line <= self.ui.foot.contentsRect().width() - _FOOT_EDGES
        self.ui.foot_row.setDirection(
            QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom
        )

    def _take_size(self, parent: QWidget | None) -> None:
        """Be nearly as large as the window beneath, for the pages."""
        self.setMinimumSize(400, 340)  # or the options beside the pages would keep it from becoming narrow
        if parent is not None:
            self.resize(parent.window().size() * 0.94)


def _not_printed(missing: tuple[str, ...]) -> str:
    """Return a sentence that names the characters that no font has."""
    named = [f"{each} ({unicodedata.name(each, f'U+{ord(each):04X}').title()})" for each in missing[:_MOST_NAMED]]
    if len(missing) > _MOST_NAMED:
        named.append(f"{len(missing) - _MOST_NAMED} more")
    what = "This character" if len(missing) == 1 else "These characters"
    verb = "stands" if len(missing) == 1 else "stand"
    return f"{what} cannot be printed and {verb} as a box: {', '.join(named)}." if missing else ""
