"""Bringing in a colleague’s notes, or a filled form, chosen or dropped on the window; and where two versions stand."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from govtoolkit.errors import UserError
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.folders import documents_folder
from govtoolkit.ui.mainwindow import MainWindow
from govtoolkit.ui.messages import Prompter

CHOOSE = "Choose the file of a colleague, or several"
CHOOSE_FORM = "Choose the form as it was saved after filling it in"
FORMS = "PDF files (*.pdf);;All files (*)"


class BringWork(QObject):
    """Does what three lines of the menus ask for, and what is dropped on the window."""

    def __init__(self, desk: Desk, prompter: Prompter, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._prompter = prompter
        self._window = window
        window.actions_by_name["bring_in"].triggered.connect(self._on_wanted)
        window.actions_by_name["bring_in_form"].triggered.connect(self._on_form_wanted)
        window.actions_by_name["two_versions"].triggered.connect(self._on_versions_wanted)
        window.files_dropped.connect(self._on_dropped)
        desk.bring_in_wanted.connect(self.bring_in)

    @Slot(object)
    def bring_in(self, others: Sequence[Path]) -> None:
        """Tell what is in other files, and bring it in where that is wanted."""
        self._window.take_words()
        if asking.ask_bring_in(self._window, self._desk, others):
            asking.show_two_versions(self._window, self._desk)

    def bring_in_form(self, path: Path) -> None:
        """Show what is on a filled form, and bring it in where that is wanted."""
        self._window.take_words()
        asking.ask_bring_in_form(self._window, self._desk, path)

    @Slot()
    def _on_form_wanted(self) -> None:
        path = self._prompter.open_file(self._window, documents_folder(), CHOOSE_FORM, FORMS)
        if path is not None:
            self.bring_in_form(path)

    @Slot()
    def _on_wanted(self) -> None:
        others = self._prompter.open_files(self._window, documents_folder(), CHOOSE)
        if others:
            self.bring_in(others)

    @Slot()
    def _on_versions_wanted(self) -> None:
        self._window.take_words()
        asking.show_two_versions(self._window, self._desk)

    @Slot(object)
    def _on_dropped(self, paths: Sequence[Path]) -> None:
        forms = [each for each in paths if each.suffix.casefold() == ".pdf"]
        if forms:
            self._on_forms_dropped(forms, paths)
        elif (
            not self._desk.is_taken
            or self._desk.session.read_only is not None
            or _is_alone(paths, self._desk.session.path)
        ):
            self._window.open(paths[0])
        else:
            self._ask_what_for(paths)

    def _on_forms_dropped(self, forms: Sequence[Path], paths: Sequence[Path]) -> None:
        if not self._desk.is_taken:
            self._window.tell(
                UserError(
                    f"“{forms[0].name}” is a PDF, and no monitoring file is open.",
                    "To bring in a filled form, open the file that it belongs to first.",
                )
            )
        elif self._desk.session.read_only is not None:
            self._window.tell(self._desk.session.read_only)
        elif len(paths) > 1:
            self._window.tell(UserError("A filled form is brought in by itself.", "Drop one form at a time."))
        else:
            self.bring_in_form(forms[0])

    def _ask_what_for(self, paths: Sequence[Path]) -> None:
        way = asking.ask_dropped(self._window, paths, self._desk.session.path)
        if way is asking.Dropped.OPEN:
            self._window.open(paths[0])
        elif way is asking.Dropped.BRING_IN:
            self.bring_in(paths)


def _is_alone(paths: Sequence[Path], here: Path) -> bool:
    return [each.absolute() for each in paths] == [here.absolute()]
