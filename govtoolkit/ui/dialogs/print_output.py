"""What becomes of the pages of the print dialog: saved, printed, or copied as text."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from govtoolkit.app.naming import with_ending
from govtoolkit.app.printouts import Printout, make_printout_of, write_printout
from govtoolkit.app.recent import folder_in_words
from govtoolkit.errors import UserError
from govtoolkit.printing.options import Paper
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.print_choices import PrintChoices
from govtoolkit.ui.folders import documents_folder, open_outside, show_folder
from govtoolkit.ui.forms.ui_print import Ui_PrintDialog
from govtoolkit.ui.messages import Banner, Prompter
from govtoolkit.ui.printing import PrinterWork

WithPages = Callable[[Callable[[Printout], None]], None]
"""Does something with the pages that were chosen, once they are there."""


class PrintOutput(QObject):
    """Saves, prints and copies; what is on its way when the dialog closes gets there, and is told in the window.

    Signals:
        said: how far it has come, in words.
        rested: nothing more is under way.
    """

    said = Signal(str)
    rested = Signal()

    def __init__(
        self,
        ui: Ui_PrintDialog,
        desk: Desk,
        prompter: Prompter,
        choices: PrintChoices,
        banner: Banner,
        with_pages: WithPages,
        parent: QDialog,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._desk = desk
        self._prompter = prompter
        self._choices = choices
        self._banner = banner
        self._with_pages = with_pages
        self._window = parent
        self._saved_as: Path | None = None
        self._is_over = False
        self._printer_work = PrinterWork(desk.runner, desk)  # goes on when the dialog is closed
        ui.saved_row.hide()
        self._connect()

    @property
    def is_printing(self) -> bool:
        """Whether pages are on their way to a printer."""
        return self._printer_work.is_sending

    def stop_printing(self) -> None:
        """Stop what is on its way to a printer."""
        self._printer_work.stop()

    def forget(self) -> None:
        """Say no longer what was done with other pages."""
        self._ui.saved_row.hide()

    def leave(self) -> None:
        """Let what is under way be told in the window from now on."""
        self._is_over = True
        work = self._printer_work
        work.sent.disconnect(self._on_sent)
        work.failed.disconnect(self._on_not_sent)
        work.stepped.disconnect(self._on_printer_stepped)
        work.stopped.disconnect(self.rested)
        work.sent.connect(self._desk.news)
        work.failed.connect(self._desk.trouble)
        work.leave()

    def _connect(self) -> None:
        ui, work = self._ui, self._printer_work
        work.stepped.connect(self._on_printer_stepped)
        work.sent.connect(self._on_sent)
        work.failed.connect(self._on_not_sent)
        work.stopped.connect(self.rested)
        ui.print_button.clicked.connect(self._on_print_wanted)
        ui.save_button.clicked.connect(self._on_save_wanted)
        ui.copy_button.clicked.connect(self._on_copy_wanted)
        ui.open_button.clicked.connect(self._on_open_wanted)
        ui.folder_button.clicked.connect(self._on_folder_wanted)

    # Saving

    @Slot()
    def _on_save_wanted(self) -> None:
        suggestion = documents_folder() / self._choices.file_name
        chosen = self._prompter.save_file(self._window, "Save the PDF", suggestion, "PDF files (*.pdf)")
        if chosen is None:
            return
        target = with_ending(chosen, ".pdf")
        self._with_pages(lambda printout: self._save(printout, target, replace=target == chosen))

    def _save(self, printout: Printout, target: Path, *, replace: bool) -> None:
        self._banner.hide()
        self._ui.saved_row.hide()
        self.said.emit("Saving…")
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
        self.rested.emit()
        self._tell(f"Saved as “{target.name}” in “{folder_in_words(target)}”.", has_file=True)

    def _on_not_saved(self, error: UserError) -> None:
        if self._is_over:
            self._desk.trouble.emit(error)
            return
        self.rested.emit()
        self._banner.show_trouble(error)

    @Slot()
    def _on_open_wanted(self) -> None:
        if self._saved_as is not None:
            self._open(partial(open_outside, self._saved_as, "No program was found that shows PDF files."))

    @Slot()
    def _on_folder_wanted(self) -> None:
        if self._saved_as is not None:
            self._open(partial(show_folder, self._saved_as.parent))

    def _open(self, verb: Callable[[], None]) -> None:
        try:
            verb()
        except UserError as error:
            self._banner.show_trouble(error)

    # Printing

    @Slot()
    def _on_print_wanted(self) -> None:
        self._with_pages(self._print)

    def _print(self, printout: Printout) -> None:
        self._banner.hide()
        title = self._choices.file_name.removesuffix(".pdf")
        paper = self._choices.options.paper or Paper.A4
        try:
            printer = self._prompter.choose_printer(self._window, title, printout.pages, paper)
        except UserError as error:
            self._banner.show_trouble(error)
            return
        if printer is not None:
            self._ui.saved_row.hide()
            self.said.emit("Sending to the printer…")
            self._printer_work.send(printout, printer, paper)
            self._ui.stop_button.setVisible(self.is_printing)

    @Slot(str)
    def _on_printer_stepped(self, step: str) -> None:
        self.said.emit(f"Sending {step.lower()} to the printer…")

    @Slot(str)
    def _on_sent(self, text: str) -> None:
        self.rested.emit()
        self._tell(text, has_file=False)

    @Slot(object)
    def _on_not_sent(self, error: UserError) -> None:
        self.rested.emit()
        self._banner.show_trouble(error)

    # Copying

    @Slot()
    def _on_copy_wanted(self) -> None:
        """Put the text of the sheet on the clipboard, for pasting it into minutes or a letter."""
        self._banner.hide()
        try:
            document, options = self._choices.draft()
        except UserError as error:
            self._banner.show_trouble(error)
            return
        self._desk.runner.run(
            lambda _progress: make_printout_of(document, options, ".txt").data.decode(),
            self._on_text_made,
            self._on_not_saved,
        )

    def _on_text_made(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        words = "Copied as text. Paste it into minutes, a letter or an e-mail with Ctrl+V."
        if self._is_over:
            self._desk.news.emit(words)
        else:
            self._banner.show_news(words)

    def _tell(self, text: str, *, has_file: bool) -> None:
        self._ui.saved_line.setText(text)
        self._ui.open_button.setVisible(has_file)
        self._ui.folder_button.setVisible(has_file)
        self._ui.saved_row.show()
