"""Giving the file away and going back: a copy for the clerk, the earlier copies, and what kept one from being made."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from govtoolkit.app.session import Session
from govtoolkit.errors import UserError
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.mainwindow import MainWindow
from govtoolkit.ui.messages import Prompter

_TOLD, _UNTOLD = "backup_trouble_told", "backup_trouble"
"""What the settings keep: why no earlier copy could be kept, and whether anybody was there to read it."""


class CopyWork(QObject):
    """Does what the menu File and the bar ask for, and says once when an earlier copy could not be kept."""

    def __init__(self, desk: Desk, prompter: Prompter, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._prompter = prompter
        self._window = window
        self._session: Session | None = None
        window.actions_by_name["save_copy"].triggered.connect(self._on_save_wanted)
        window.actions_by_name["earlier_copies"].triggered.connect(self._on_earlier_wanted)
        window.ui.save_copy_button.clicked.connect(self._on_save_wanted)
        window.file_changed.connect(self._on_file_changed)
        desk.earlier_copies_wanted.connect(self.show_earlier)

    @Slot()
    def _on_save_wanted(self) -> None:
        if self._is_ready:
            self._window.take_words()
            asking.show_save_copy(self._window, self._desk, self._prompter)

    @Slot()
    def _on_earlier_wanted(self) -> None:
        if self._is_ready:
            self._window.take_words()
            self.show_earlier(str(self._desk.session.path))

    @Slot(str)
    def show_earlier(self, name: str) -> None:
        """Show the earlier copies of a file by its path, and open one that was restored where that is wanted."""
        wanted = asking.show_earlier_copies(self._window, self._desk, Path(name), self._prompter)
        if wanted is not None:
            self._window.open(wanted)

    @Slot(str)
    def _on_file_changed(self, name: str) -> None:
        if name:
            self._session = self._desk.session
            QTimer.singleShot(0, self, self._tell_what_waits)
        elif self._session is not None:
            session, self._session = self._session, None
            self._take_note(str(session.backup_trouble or ""))

    def _take_note(self, trouble: str) -> None:
        """Tell why the file that was just closed has no new copy: once, and where the window goes, at the next start."""
        settings = self._desk.settings
        if not trouble:
            settings.put(_TOLD, "")
            settings.put(_UNTOLD, "")
        elif trouble != settings.text(_TOLD):
            settings.put(_UNTOLD, trouble)
            QTimer.singleShot(0, self, self._tell_what_waits)  # where the window goes, nobody would read it

    @Slot()
    def _tell_what_waits(self) -> None:
        settings = self._desk.settings
        trouble = settings.text(_UNTOLD)
        if trouble and self._window.isVisible():
            settings.put(_UNTOLD, "")
            settings.put(_TOLD, trouble)
            self._desk.trouble.emit(UserError(trouble))

    @property
    def _is_ready(self) -> bool:
        """Whether a file is open, and not on its way to be closed."""
        return self._desk.is_taken and self._window.ui.central.isEnabled()
