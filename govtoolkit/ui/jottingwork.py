"""Taking private jottings along: save those of this file's visits to a file of their own, and load them from one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from govtoolkit.app.jottings import ENDING, Spot
from govtoolkit.app.naming import safe_name, with_ending
from govtoolkit.errors import UserError
from govtoolkit.record.model import Visit
from govtoolkit.storage.jottings import Jotting
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.folders import documents_folder
from govtoolkit.ui.mainwindow import MainWindow
from govtoolkit.ui.messages import Prompter

LOAD = "Load private jottings"
"""What it is called in the Edit menu."""

_KINDS = f"Private jottings (*{ENDING})"


class JottingWork(QObject):
    """Does what the two lines of the menu File ask for, beside the window."""

    def __init__(self, desk: Desk, prompter: Prompter, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._prompter = prompter
        self._window = window
        actions: dict[str, QAction] = window.actions_by_name
        actions["save_jottings"].triggered.connect(self._on_save_wanted)
        actions["load_jottings"].triggered.connect(self._on_load_wanted)

    @Slot()
    def _on_save_wanted(self) -> None:
        self._window.take_words()
        session = self._desk.session
        try:
            copies = session.jottings.to_save(self._visit_uids())
        except UserError as error:
            self._desk.trouble.emit(error)
            return
        suggestion = documents_folder() / self._file_name()
        chosen = self._prompter.save_file(self._window, "Save my private jottings", suggestion, _KINDS)
        if chosen is None:
            return
        target = with_ending(chosen, ENDING)
        self._desk.runner.run(
            lambda _progress: session.jottings.save_to(target, copies, replace=target == chosen),
            lambda _none: self._on_saved(target, len(copies)),
            self._desk.trouble.emit,
        )

    @Slot()
    def _on_load_wanted(self) -> None:
        self._window.take_words()
        chosen = self._prompter.open_file(self._window, documents_folder(), LOAD, f"{_KINDS};;All files (*)")
        if chosen is not None:
            jottings = self._desk.session.jottings
            self._desk.runner.run(
                lambda _progress: jottings.read_from(chosen), partial(self._on_read, chosen), self._desk.trouble.emit
            )

    def _on_saved(self, target: Path, number: int) -> None:
        what = "1 private jotting is" if number == 1 else f"{number} private jottings are"
        self._desk.news.emit(f"{what} saved in “{target}”. Whoever has that file can read them.")

    def _on_read(self, source: Path, found: tuple[Jotting, ...]) -> None:
        if not self._desk.is_taken:
            return
        session = self._desk.session
        wanted = session.jottings.wanted_from(source, found)
        if not wanted:
            self._desk.news.emit(f"Every private jotting in “{source.name}” is here already: nothing was changed.")
        elif self._desk.try_to(lambda: session.jot_all(LOAD, wanted)):
            self._desk.news.emit(self._came_in(wanted))

    def _came_in(self, wanted: dict[Spot, str]) -> str:
        here = self._visit_uids()
        elsewhere = sum(spot.visit_uid not in here for spot in wanted)
        said = "1 private jotting came in." if len(wanted) == 1 else f"{len(wanted)} private jottings came in."
        if elsewhere:
            said += f" {elsewhere} of them will be seen when the monitoring file with their visits is open."
        return f"{said} What stood here stays; Edit > Undo takes this back."

    def _visit_uids(self) -> frozenset[str]:
        return frozenset(each.entry.uid for each in self._desk.record.all(Visit))

    def _file_name(self) -> str:
        school = self._desk.record.school
        name = safe_name(school.name if school is not None else "")
        return f"{name} private jottings{ENDING}" if name else f"Private jottings{ENDING}"
