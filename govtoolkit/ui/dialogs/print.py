"""The print dialog: options beside the real pages, which are then saved or printed as they are."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from govtoolkit.app.printouts import Printout, write_printout
from govtoolkit.app.recent import folder_in_words
from govtoolkit.errors import UserError
from govtoolkit.printing.options import Paper
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.keyed_dialog import KeyedDialog
from govtoolkit.ui.dialogs.print_check import PrintCheck
from govtoolkit.ui.dialogs.print_choices import PrintChoices
from govtoolkit.ui.filework import documents_folder
from govtoolkit.ui.forms.ui_print import Ui_PrintDialog
from govtoolkit.ui.messages import Banner, Prompter
from govtoolkit.ui.pagemaker import PageMaker
from govtoolkit.ui.printing import PrinterWork
from govtoolkit.ui.widgets.pdf_preview import PdfPreview

_MOST_NAMED = 6
"""Characters that could not be drawn and are named one by one."""
_EDGE = 2
"""The hairline between the options and the pages."""
_COMFORTABLE = 44
"""Letters of width that the options take where there is room."""


class PrintDialog(KeyedDialog):
    """Chooses what to print, shows it, saves it and prints it; without an open file it prints blank sheets.

    What is saved or printed is what the preview shows: a wish that comes while pages are being made waits for them.
    """

    def __init__(self, desk: Desk, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._desk = desk
        self._prompter = prompter
        self._printout: Printout | None = None
        self._when_made: Callable[[Printout], None] | None = None
        self._saved_as: Path | None = None
        self._is_over = False
        self.ui = Ui_PrintDialog()
        self.ui.setupUi(self)
        self.banner = Banner()
        self.ui.banner_place.addWidget(self.banner)
        self.preview = PdfPreview()
        self.ui.preview_column.addWidget(self.preview)
        self.choices = PrintChoices(self.ui, desk, self)
        self._check = PrintCheck(self.ui, desk, self.choices.draft, self)
        self._maker = PageMaker(desk.runner, self._check.draft, self)
        self._arrange_soon = QTimer(self, singleShot=True, interval=0)
        self._printer_work = PrinterWork(desk.runner, desk)  # goes on when the dialog is closed
        for widget in (self.ui.stop_button, self.ui.missing_line, self.ui.saved_row):
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
        self._maker.stepped.connect(self._on_stepped)
        self._maker.slowed.connect(ui.stop_button.show)
        self._maker.made.connect(self._on_made)
        self._maker.failed.connect(self._on_failed)
        self._printer_work.stepped.connect(self._on_printer_stepped)
        self._printer_work.sent.connect(self._on_sent)
        self._printer_work.failed.connect(self._on_not_sent)
        ui.stop_button.clicked.connect(self._on_stop_wanted)
        ui.print_button.clicked.connect(self._on_print_wanted)
        ui.save_button.clicked.connect(self._on_save_wanted)
        ui.close_button.clicked.connect(self.close)
        ui.open_button.clicked.connect(self._on_open_wanted)
        ui.folder_button.clicked.connect(self._on_folder_wanted)
        self._arrange_soon.timeout.connect(self._arrange)
        for keys, verb in (("F1", self._help), ("Ctrl+S", ui.save_button.click), ("Ctrl+P", ui.print_button.click)):
            QShortcut(QKeySequence(keys), self).activated.connect(verb)

    # Making the pages

    @Slot()
    def _on_chosen(self) -> None:
        """Take note that something else is wanted now; the pages shown stay until the new ones are there."""
        ui = self.ui
        self._printout = None
        self._when_made = None
        self._check.forget()
        self.banner.hide()
        ui.saved_row.hide()
        ui.stop_button.hide()
        problem = self.choices.problem
        ui.save_button.setEnabled(not problem)
        ui.print_button.setEnabled(not problem)
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

    @Slot(object)
    def _on_made(self, printout: Printout) -> None:
        self._printout = printout
        self.ui.stop_button.hide()
        self.preview.show_pdf(printout.data)
        self._say("1 page" if printout.pages == 1 else f"{printout.pages} pages")
        self.ui.missing_line.setText(_not_drawn(printout.missing))
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
        self._maker.stop()
        self._when_made = None
        self.ui.stop_button.hide()
        self._say("Stopped. Save or print to make the pages after all.")
        self.ui.save_button.setFocus()

    def _with_pages(self, then: Callable[[Printout], None]) -> None:
        """Do something with the pages that were chosen, once they are there."""
        if self._printout is not None:
            then(self._printout)
            return
        self._when_made = then
        if not self._maker.is_working:
            self._maker.make()

    # Saving

    @Slot()
    def _on_save_wanted(self) -> None:
        suggestion = documents_folder() / self.choices.file_name
        chosen = self._prompter.save_file(self, "Save the PDF", suggestion, "PDF files (*.pdf)")
        if chosen is None:
            return
        # an ending that is added makes another name, which nobody was asked about
        target = chosen if chosen.suffix.lower() == ".pdf" else chosen.with_name(f"{chosen.name}.pdf")
        self._with_pages(lambda printout: self._save(printout, target, replace=target == chosen))

    def _save(self, printout: Printout, target: Path, *, replace: bool) -> None:
        self.banner.hide()
        self.ui.saved_row.hide()
        self._say("Saving…")
        self._desk.runner.run(
            lambda _progress: write_printout(printout, target, replace=replace),
            lambda _none: self._on_saved(target),
            self._on_not_saved,
        )

    def _on_saved(self, target: Path) -> None:
        if self._is_over:
            self._desk.news.emit(f"Saved as “{target}”.")
            return
        self._saved_as = target
        self._say_pages()
        self._tell(f"Saved as “{target.name}” in “{folder_in_words(target)}”.", has_file=True)

    def _on_not_saved(self, error: UserError) -> None:
        if self._is_over:
            self._desk.trouble.emit(error)
            return
        self._say_pages()
        self.banner.show_trouble(error)

    @Slot()
    def _on_open_wanted(self) -> None:
        if self._saved_as is not None:
            self._open(self._saved_as, "No program was found that shows PDF files.")

    @Slot()
    def _on_folder_wanted(self) -> None:
        if self._saved_as is not None:
            self._open(self._saved_as.parent, "The folder cannot be shown here.")

    def _open(self, path: Path, trouble: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.banner.show_trouble(UserError(trouble, f"It is “{path}”."))

    # Printing

    @Slot()
    def _on_print_wanted(self) -> None:
        self._with_pages(self._print)

    def _print(self, printout: Printout) -> None:
        self.banner.hide()
        title = self.choices.file_name.removesuffix(".pdf")
        is_landscape = self.choices.options.paper is Paper.A4_LANDSCAPE
        try:
            printer = self._prompter.choose_printer(self, title, printout.pages, landscape=is_landscape)
        except UserError as error:
            self.banner.show_trouble(error)
            return
        if printer is not None:
            self.ui.saved_row.hide()
            self._say("Sending to the printer…")
            self._printer_work.send(printout, printer)

    @Slot(str)
    def _on_printer_stepped(self, step: str) -> None:
        self._say(f"Sending {step.lower()} to the printer…")

    @Slot(str)
    def _on_sent(self, text: str) -> None:
        self._say_pages()
        self._tell(text, has_file=False)

    @Slot(object)
    def _on_not_sent(self, error: UserError) -> None:
        self._say_pages()
        self.banner.show_trouble(error)

    # Telling

    def _say(self, text: str) -> None:
        self.ui.pages_line.setText(text)

    def _say_pages(self) -> None:
        if self._printout is not None:
            self._say("1 page" if self._printout.pages == 1 else f"{self._printout.pages} pages")

    def _tell(self, text: str, *, has_file: bool) -> None:
        self.ui.saved_line.setText(text)
        self.ui.open_button.setVisible(has_file)
        self.ui.folder_button.setVisible(has_file)
        self.ui.saved_row.show()

    @Slot()
    def _help(self) -> None:
        asking.show_help(self, "print")

    # Coming and going

    def done(self, result: int) -> None:
        """Stop what is being made and remember the choices; what is on its way to a disk or a printer gets there."""
        if not self._is_over:
            self._is_over = True
            self._maker.stop()
            self._check.forget()
            self._printer_work.sent.disconnect(self._on_sent)
            self._printer_work.failed.disconnect(self._on_not_sent)
            self._printer_work.sent.connect(self._desk.news)
            self._printer_work.failed.connect(self._desk.trouble)
            self._printer_work.stepped.disconnect(self._on_printer_stepped)
            self._printer_work.leave()
            self.choices.keep()
            settings = self._desk.settings
            self._desk.runner.run(lambda _progress: settings.save(), lambda _none: None, self._desk.trouble.emit)
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

    def _take_size(self, parent: QWidget | None) -> None:
        """Be nearly as large as the window beneath, for the pages."""
        self.setMinimumSize(400, 340)  # or the options beside the pages would keep it from becoming narrow
        if parent is not None:
            self.resize(parent.window().size() * 0.94)


def _not_drawn(missing: tuple[str, ...]) -> str:
    """Return a sentence that names the characters that no font has."""
    named = [f"{each} ({unicodedata.name(each, f'U+{ord(each):04X}').title()})" for each in missing[:_MOST_NAMED]]
    if len(missing) > _MOST_NAMED:
        named.append(f"{len(missing) - _MOST_NAMED} more")
    what = "This character" if len(missing) == 1 else "These characters"
    verb = "stands" if len(missing) == 1 else "stand"
    return f"{what} cannot be drawn and {verb} as a box: {', '.join(named)}." if missing else ""
