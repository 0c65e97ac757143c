"""Closing the open file without losing a word, and going on with what was wanted next."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.app.naming import ENDING, suggested_path
from govtoolkit.app.session import Session
from govtoolkit.clock import system_clock
from govtoolkit.errors import UserError
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.filework import FileWork
from govtoolkit.ui.folders import documents_folder
from govtoolkit.ui.messages import Prompter


class Closing(QObject):
    """Closes the file beside the window; where its words cannot be saved, a person says what is to become of them.

    Signals:
        began: the file is being closed; what was typed is to be handed over now, and nothing more to be typed.
        stayed: it was not closed after all, and can be written in again.
        ended: it is closed, and the desk is empty.
    """

    began = Signal()
    stayed = Signal()
    ended = Signal()

    def __init__(self, files: FileWork, desk: Desk, prompter: Prompter, window: QWidget) -> None:
        super().__init__(window)
        self._files = files
        self._desk = desk
        self._prompter = prompter
        self._window = window
        self._next: Callable[[], object] | None = None
        files.closed.connect(self._on_closed)
        files.close_failed.connect(self._on_close_failed)
        files.copied.connect(self._on_copied)
        files.not_copied.connect(self._on_not_copied)

    def then(self, next_thing: Callable[[], object]) -> None:
        """Close the file, if one is open, and do the next thing when all its words are on the disk."""
        if not self._desk.is_taken:
            next_thing()
        elif self._next is None:
            self._next = next_thing
            self.began.emit()
            self._files.close(self._desk.session)

    @Slot()
    def _on_closed(self) -> None:
        self._desk.stand_up()
        next_thing, self._next = self._next, None
        self.ended.emit()
        if next_thing is not None:
            next_thing()

    @Slot(object)
    def _on_close_failed(self, error: UserError) -> None:
        from govtoolkit.app.elsewhere import unsaved_words  # noqa: PLC0415 - not on the way of a start

        session = self._desk.session
        match asking.ask_unsaved(self._window, error, unsaved_words(session), is_of_file=bool(session.unsaved)):
            case asking.Unsaved.CLOSE_ANYWAY:
                self._files.close_anyway(session)
            case asking.Unsaved.OTHER_NAME:
                self._ask_other_name(session)
            case asking.Unsaved.STAY:
                self._stay(error)

    def _ask_other_name(self, session: Session) -> None:
        school = session.record.school
        suggestion = suggested_path(documents_folder(), school.name if school else "", system_clock().date())
        kinds = f"Monitoring files (*{ENDING})"
        path = self._prompter.save_file(self._window, "Save under another name", suggestion, kinds)
        if path is None:
            self._next = None
            self.stayed.emit()
        else:
            self._files.copy_all(session, path)

    @Slot(object)
    def _on_copied(self, path: Path) -> None:
        self._desk.news.emit(f"Everything is in “{path}” now. Open that file to go on.")
        self._files.close_anyway(self._desk.session)

    @Slot(object)
    def _on_not_copied(self, error: UserError) -> None:
        self._stay(error)

    def _stay(self, error: UserError) -> None:
        self._next = None
        self.stayed.emit()
        self._desk.not_saved.emit(error)
