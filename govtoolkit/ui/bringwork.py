"""Bringing in a colleague's notes on wish, chosen or dropped on the window, and the places where two versions stand."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.filework import documents_folder
from govtoolkit.ui.mainwindow import MainWindow
from govtoolkit.ui.messages import Prompter

CHOOSE = "Choose the file of a colleague, or several"


class BringWork(QObject):
    """Does what two lines of the menus ask for, and what is dropped on the window."""

    def __init__(self, desk: Desk, prompter: Prompter, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._prompter = prompter
        self._window = window
        window.actions_by_name["bring_in"].triggered.connect(self._on_wanted)
        window.actions_by_name["two_versions"].triggered.connect(self._on_versions_wanted)
        window.files_dropped.connect(self._on_dropped)
        desk.bring_in_wanted.connect(self.bring_in)

    @Slot(object)
    def bring_in(self, others: Sequence[Path]) -> None:
        """Tell what is in other files, and bring it in where that is wanted."""
        self._window.take_words()
        if asking.ask_bring_in(self._window, self._desk, others):
            asking.show_two_versions(self._window, self._desk)

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
        if (
            not self._desk.is_taken
            or self._desk.session.read_only is not None
            or _is_alone(paths, self._desk.session.path)
        ):
            self._window.open(paths[0])
            return
        way = asking.ask_dropped(self._window, paths, self._desk.session.path)
        if way is asking.Dropped.OPEN:
            self._window.open(paths[0])
        elif way is asking.Dropped.BRING_IN:
            self.bring_in(paths)


def _is_alone(paths: Sequence[Path], here: Path) -> bool:
    return [each.absolute() for each in paths] == [here.absolute()]
