"""Opening, making, renaming and closing monitoring files, beside the window."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from govtoolkit.app.naming import ENDING, trouble_with_name, with_ending
from govtoolkit.app.reading import Ahead, create, read
from govtoolkit.app.session import Session
from govtoolkit.errors import UserError
from govtoolkit.files import is_same_file
from govtoolkit.record.model import School
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.doorbell import ask_to_come_forward

SAMPLE_NAME = "Sample monitoring file.db"
FIRST_VISIT = "Monitoring visit"
LONGEST_WAIT = 300
"""Milliseconds that the first window waits for its page."""

Result = TypeVar("Result")


class FileWork(QObject):
    """Does what is asked of files with the desk's runner, one thing at a time.

    Signals:
        found: a file is there to be opened (`Path`): it was looked at, made, or has its new name.
        elsewhere: a file is open in another window, which has come forward (`Path`).
        opened: a session is open (`Session`); it has not been given to the desk yet.
        refused: a file could not be opened, made or renamed (`UserError`).
        not_opened: which one could not be opened (`Path`), and why (`UserError`); after `refused`.
        closed: the session is closed; all words are on the disk, or were left on purpose.
        close_failed: the session could not be closed without losing words (`UserError`); it stays open and keeps trying.
        copied: all words of a session are in a new file (`Path`).
        not_copied: they are not (`UserError`).
        rested: nothing is under way any more.
    """

    found = Signal(object)
    elsewhere = Signal(object)
    opened = Signal(object)
    refused = Signal(object)
    not_opened = Signal(object, object)
    closed = Signal()
    close_failed = Signal(object)
    copied = Signal(object)
    not_copied = Signal(object)
    rested = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._under_way = 0

    @property
    def is_busy(self) -> bool:
        """Whether a file is being opened, made, renamed or closed."""
        return self._under_way > 0

    def look(self, path: Path) -> None:
        """Look whether a file can be opened; answers by `found`, `elsewhere` or `refused`.

        The file that is open stays open meanwhile, so that a wrong choice costs nothing.
        """
        open_file = self._desk.session.path if self._desk.is_taken else None

        def work() -> bool:
            if open_file is not None and is_same_file(path, open_file):  # it must not be read beside its connection
                raise UserError(f"“{path.name}” is open already: this is it.")
            if ask_to_come_forward(path):
                return False
            if open_file is not None:
                read(path)
            return True

        def done(is_here: bool) -> None:  # noqa: FBT001 - the work's answer
            if is_here:
                self.found.emit(path)
            else:
                self.elsewhere.emit(path)

        self._run(work, done, partial(self._refuse, path))

    def open(self, path: Path, ahead: Ahead | None = None, *, take_over: bool = False) -> None:
        """Open a file, checks and all, or with those that were begun ahead; answers by `opened` or `refused`.

        Args:
            take_over: writes in it although somebody else seems to have it open.
        """
        desk = self._desk
        me = desk.settings.me()

        def work() -> Session:
            session = Session(
                path,
                settings=desk.settings,
                me=me,
                post=desk.runner.poster.post,
                watcher=desk.watcher,
                may_be_read_only=True,
                take_over=take_over,
                ahead=ahead,
            )
            session.jottings.read()
            return session

        self._run(work, self._on_opened, partial(self._refuse, path))

    def do(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[UserError], None] | None = None,
    ) -> None:
        """Do something else with files beside the window, and then `done`; answers by `refused` where it fails."""
        self._run(work, done, failed or self.refused.emit)

    def change(self, path: Path, work: Callable[[Path], object]) -> None:
        """Change a closed file by a program's own means, and open it anew; answers by `found`, after `refused` as it was."""

        def failed(error: UserError) -> None:
            self.found.emit(path)
            self.refused.emit(error)

        self._run(lambda: work(path), lambda _done: self.found.emit(path), failed)

    def call_at_rest(self, show: Callable[[], object]) -> None:
        """Show the first window once nothing is under way, so that it is not drawn twice; in a moment where that takes long."""
        alone = QTimer(self, singleShot=True, interval=LONGEST_WAIT)
        alone.timeout.connect(show)
        for at_rest in (alone.stop, show):
            self.rested.connect(at_rest, Qt.ConnectionType.SingleShotConnection)
        alone.start()

    def create(self, path: Path, school: School) -> None:
        """Make a new file; answers by `found` or `refused`."""
        me = self._desk.settings.me()

        def work() -> None:
            with suppress(OSError):  # what is wrong with the folder is said when the file cannot be made in it
                path.parent.mkdir(parents=True, exist_ok=True)
            create(path, school, FIRST_VISIT, me)

        self._run(work, lambda _none: self.found.emit(path), self.refused.emit)

    def try_sample(self) -> None:
        """Find the sample in the user's own folder, made there when it is not yet; answers by `found` or `refused`."""
        path = self._desk.settings.data_folder / SAMPLE_NAME

        def work() -> None:
            from govtoolkit.app.sample import create_sample  # noqa: PLC0415 - it reads TOML: not on the way of a start

            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                create_sample(path)

        self._run(work, lambda _none: self.look(path), self.refused.emit)

    def close(self, session: Session) -> None:
        """Save what is left and close; answers by `closed` or `close_failed`."""

        def work() -> None:
            session.save_now()  # refused, the session goes on; after `close` it could not
            session.close()

        self._run(work, lambda _none: self.closed.emit(), self.close_failed.emit)

    def close_anyway(self, session: Session) -> None:
        """Close without waiting for words that the file does not take; they stay in the rescue file. Answers by `closed`."""

        def work() -> None:
            with suppress(UserError):
                session.close()

        self._run(work, lambda _none: self.closed.emit(), self.refused.emit)

    def copy_all(self, session: Session, target: Path) -> None:
        """Make a file of all that is in a session, saved or not; answers by `copied` or `not_copied`."""
        path = with_ending(target)

        def done(_none: None) -> None:
            self._desk.settings.note_recent(path)
            self.copied.emit(path)

        from govtoolkit.app import elsewhere  # noqa: PLC0415 - not on the way of a start

        known = elsewhere.in_memory(session)
        self._run(lambda: elsewhere.write_under_another_name(session, path, known), done, self.not_copied.emit)

    def rename(self, path: Path, name: str) -> None:
        """Give a closed file another name in its folder; answers by `found`, with its old name after `refused`."""

        def work() -> Path:
            trouble = trouble_with_name(name)
            if trouble:
                raise UserError(f"“{path.name}” keeps its name.", trouble)
            target = path.with_name(f"{name}{ENDING}")
            if target.exists() and not target.samefile(path):
                raise UserError(f"“{target.name}” is there already.", "Choose another name.")
            try:
                path.rename(target)
            except OSError as error:
                raise UserError(
                    f"“{path.name}” could not be renamed ({error.strerror}).",
                    "Perhaps another program has it open, or its folder is protected.",
                ) from error
            return target

        def renamed(target: Path) -> None:
            self._desk.settings.forget_recent(path)
            self.found.emit(target)

        def failed(error: UserError) -> None:
            self.found.emit(path)
            self.refused.emit(error)

        self._run(work, renamed, failed)

    def _run(
        self, work: Callable[[], Result], done: Callable[[Result], None], failed: Callable[[UserError], None]
    ) -> None:
        self._under_way += 1

        def answer(callback: Callable[[], None]) -> None:
            self._under_way -= 1
            callback()
            if not self._under_way:
                self.rested.emit()

        self._desk.runner.run(
            lambda _progress: work(),
            lambda result: answer(lambda: done(result)),
            lambda error: answer(lambda: failed(error)),
        )

    def _refuse(self, path: Path, error: UserError) -> None:
        self.refused.emit(error)
        self.not_opened.emit(path, error)

    def _on_opened(self, session: Session) -> None:
        self._desk.settings.note_recent(session.path)
        self._desk.keep_settings(quietly=True)
        self.opened.emit(session)
