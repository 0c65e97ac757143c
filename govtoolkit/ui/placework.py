"""Where the open file lies, what lies beside it, and what happens to it from outside while it is open."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.clock import todays_date
from govtoolkit.errors import UserError
from govtoolkit.phrases import listed
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.filework import FileWork
from govtoolkit.ui.folders import documents_folder, show_folder
from govtoolkit.ui.messages import WayOut
from govtoolkit.ui.notices import Notice, Notices

if TYPE_CHECKING:  # not on the way of the window's start
    from govtoolkit.app.beside import State
    from govtoolkit.app.session import Session

SAVE_IT = "Save it in Documents"

_A_MOMENT = 300
"""Milliseconds in which the page of a file is shown before anybody looks where the file lies, and what lies beside it."""

_WARNED = "warned_places"
_MOST_WARNED = 200


class PlaceWork(QObject):
    """Warns of a place that needs care, offers what lies beside the file, and goes on elsewhere where the file is lost.

    Signals:
        moved: the session goes on in another file; nothing else has changed.
    """

    moved = Signal()

    def __init__(
        self, desk: Desk, files: FileWork, notices: Notices, go_to: Callable[[Path, str], None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._files = files
        self._notices = notices
        self._go_to = go_to  # closes what is open, opens this file, and says this
        self._is_moving = False
        self._looking_for: Session | None = None
        self._is_place_told = False
        self._looked_at: set[State] = set()
        self._moment = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._moment.timeout.connect(self._on_moment_over)
        desk.not_saved.connect(self._on_not_saved)
        window.installEventFilter(self)

    def look_around(self) -> None:
        """Look in a moment where the file that was just opened lies, and what lies beside it."""
        self._is_place_told = False
        self._looked_at = set()
        self._moment.start()

    def stop(self) -> None:
        """Leave it: the file is closed."""
        self._moment.stop()

    def save_in_documents(self) -> None:
        """Let the file go on in the Documents folder, with all that was typed."""
        from govtoolkit.app import elsewhere  # noqa: PLC0415

        session, folder = self._desk.session, documents_folder()

        def work() -> Path:
            return elsewhere.save_in(session, folder)

        if session.read_only is None:
            self._move(work, lambda name: f"{_is_in_documents(name)} All that you wrote is in it.")
        else:
            self._files.do(work, lambda target: self._go_to(target, _is_in_documents(target.name)))

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Notice what others did to the file, or left beside it, as soon as somebody comes back to the window."""
        if event.type() == QEvent.Type.WindowActivate and self._desk.is_taken and not self._files.is_busy:
            self._desk.session.look_outside()
            self._moment.start()
        return False

    @Slot()
    def _on_moment_over(self) -> None:
        if not self._desk.is_taken or self._looking_for is self._desk.session:
            return
        if self._files.is_busy:  # it is being closed, or goes on elsewhere: look once that is over
            self._moment.start()
            return
        session, path, looked_at = self._desk.session, self._desk.session.path, self._looked_at
        is_told = self._is_place_told  # a drive that does not answer is asked only once

        def work() -> tuple[object, tuple[Path, ...]]:
            from govtoolkit.app import beside, places  # noqa: PLC0415

            copies = beside.copies_with_news(session, looked_at) if session.read_only is None else ()
            return None if is_told else places.place_of(path), copies

        def done(found: tuple[object, tuple[Path, ...]]) -> None:
            over()
            if self._desk.is_taken and self._desk.session is session and session.path == path:
                place, copies = found
                if not self._is_place_told:
                    self._is_place_told = True
                    self._tell_of_place(place)
                if copies:
                    self._offer(copies)

        def over(_error: UserError | None = None) -> None:
            if self._looking_for is session:
                self._looking_for = None

        self._looking_for = session
        self._desk.runner.run(lambda _progress: work(), done, over)

    def _tell_of_place(self, place: object) -> None:
        from govtoolkit.app.places import Place, warning  # noqa: PLC0415

        session = self._desk.session
        if isinstance(place, tuple) and place[0] is Place.TEMPORARY:
            way = WayOut(SAVE_IT, self.save_in_documents, stays=True)
            self._notices.add(
                Notice(f"{warning(place)} Keep it where you will find it again.", (way,), is_trouble=True)
            )
        elif isinstance(place, tuple) and place[0] is not Place.ATTACHMENT and session.read_only is None:
            settings, key = self._desk.settings, f"{place[0].name} {session.path.absolute()}"
            if key not in settings.texts(_WARNED):
                settings.put(_WARNED, [*settings.texts(_WARNED), key][-_MOST_WARNED:])
                self._desk.keep_settings(quietly=True)
                self._notices.add(Notice(warning(place)))

    def _offer(self, copies: tuple[Path, ...]) -> None:
        many = len(copies) > 1
        called = listed([f"“{each.name}”" for each in copies])
        text = (
            f"Beside this file lie other copies of it, {called}. Things stand in them that this file does not have."
            if many
            else f"Beside this file lies another copy of it, {called}. Things stand in it that this file does not have."
        )
        words = "Bring them in…" if many else "Bring it in…"
        self._notices.add(Notice(text, (WayOut(words, partial(self._desk.bring_in_wanted.emit, copies)),)))

    # A file that another one replaced

    @Slot(object)
    def _on_not_saved(self, error: UserError) -> None:
        from govtoolkit.app import elsewhere  # noqa: PLC0415

        if not elsewhere.is_lost(error) or self._is_moving or not self._desk.is_taken:
            return
        session, known = self._desk.session, elsewhere.in_memory(self._desk.session)
        what = error.text.replace(str(session.path), session.path.name)
        work = partial(elsewhere.go_on_beside, session, known, documents_folder(), todays_date())

        def said(name: str) -> str:
            return f"{what} So you are writing in a file of its own now: “{name}”. All your words are in it."

        self._move(work, said, (WayOut("Show in folder", self._show_in_folder, stays=True),))

    def _move(self, work: Callable[[], object], said: Callable[[str], str], ways: tuple[WayOut, ...] = ()) -> None:
        """Let the session go on in another file while everything on screen stays as it is, typing hands too."""
        session = self._desk.session

        def done(_result: object) -> None:
            self._is_moving = False
            settings = self._desk.settings
            settings.put("page_file", str(session.path))
            settings.note_recent(session.path)
            self._desk.keep_settings(quietly=True)
            self._notices.clear()
            self._notices.add(Notice(said(session.path.name), ways))
            self._desk.saved.emit()
            self.moved.emit()

        def failed(error: UserError) -> None:
            self._is_moving = False
            self._files.refused.emit(error)

        self._is_moving = True
        self._files.do(work, done, failed)

    def _show_in_folder(self) -> None:
        self._desk.try_to(partial(show_folder, self._desk.session.path.parent))


def _is_in_documents(name: str) -> str:
    return f"“{name}” is in your Documents folder now, and this is it."
