"""Files that are not simply fine: what is said when one is opened, or cannot be, and the ways out as buttons."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from govtoolkit.app.closed import Closed
from govtoolkit.app.naming import free_path, with_ending
from govtoolkit.app.reading import why_unusable
from govtoolkit.app.session import Session
from govtoolkit.errors import UserError
from govtoolkit.record.model import Visit
from govtoolkit.ui import asking
from govtoolkit.ui.closing import Closing
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.filework import FileWork
from govtoolkit.ui.folders import documents_folder
from govtoolkit.ui.messages import MONITORING_FILES, Banner, Prompter, WayOut
from govtoolkit.ui.notices import Notice, Notices
from govtoolkit.ui.placework import SAVE_IT, PlaceWork

if TYPE_CHECKING:
    from govtoolkit.app.outside import OutsideChanges
    from govtoolkit.app.repair import Repair
    from govtoolkit.ui.mainwindow import MainWindow

_LEFT_OPEN = "This file was not closed properly the last time. Everything that was saved is here."
_RECOVERED = "Words that could not be saved the last time are back in this file."
_ACCEPTED = "The file is accepted as it stands."
_KEPT = "What you did not choose is kept as an earlier copy."


class OpeningWork(QObject):
    """Says what a person should know of the open file, and does what they choose.

    Signals:
        moved: the session goes on in another file; nothing else has changed.
    """

    moved = Signal()

    def __init__(
        self,
        desk: Desk,
        files: FileWork,
        closing: Closing,
        prompter: Prompter,
        window: "MainWindow",
        banners: tuple[Banner, Banner],
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._files = files
        self._closing = closing
        self._prompter = prompter
        self._window = window
        about_the_file, self._banner = banners
        self._notices = Notices(about_the_file, self)
        self._news = ""  # to be told when the file is open again
        self._visit_uid = ""  # to be shown then
        self._notices.changed.connect(self._on_notices_changed)
        self.places = PlaceWork(desk, files, self._notices, self._go_to, window)
        self.places.moved.connect(self.moved)
        files.not_opened.connect(self._on_not_opened)
        closing.ended.connect(self._on_ended)
        window.ui.why_button.clicked.connect(self._on_why_clicked)

    def greet(self, session: Session) -> None:
        """Say what there is to say of a file that has just been opened."""
        self._notices.clear()
        self._window.ui.why_button.setVisible(session.read_only is not None)
        if self._desk.record.find(Visit, self._visit_uid) is not None:
            self._desk.choose_visit(self._visit_uid)
        if session.read_only is not None:
            self._notices.add(self._notice_of(session.read_only.because))
        news = (
            self._news,
            _LEFT_OPEN if session.was_left_open and not session.recovered and session.read_only is None else "",
            _RECOVERED if session.recovered else "",
        )
        self._news = self._visit_uid = ""
        if any(news):
            self._desk.news.emit(" ".join(filter(None, news)))
        self.places.look_around()

    # A file that can only be read

    @Slot()
    def _on_notices_changed(self) -> None:
        """Let the pages say why where the banner does not."""
        desk = self._desk
        if desk.is_taken:
            desk.tell_why(told=desk.session.read_only is not None and self._notices.text == desk.why_closed)

    @Slot()
    def _on_why_clicked(self) -> None:
        """Say again what was closed: it has the only buttons that lead on."""
        if self._desk.is_taken and self._desk.session.read_only is not None:
            self._notices.say_again(self._notice_of(self._desk.session.read_only.because))

    def _notice_of(self, because: Closed) -> Notice:
        text = self._desk.why_closed
        in_a_copy = WayOut("Write in a copy…", self._write_in_a_copy, stays=True)
        ways = [in_a_copy]
        if because is Closed.LOCKED:
            ways.append(WayOut("Take over…", self._take_over, stays=True))
        elif because is Closed.COPY:
            ways = [WayOut("Make this my working copy", self._make_working_copy, stays=True)]
        elif because is Closed.ATTACHMENT:
            ways = [WayOut(SAVE_IT, self.places.save_in_documents, stays=True)]
        elif because is Closed.OUTSIDE:
            ways = [WayOut("Look at the changes…", self._look_at_changes, stays=True)]
        return Notice(text, ways, is_trouble=because in (Closed.OUTSIDE, Closed.OLD))

    def _write_in_a_copy(self) -> None:
        session = self._desk.session
        suggestion = free_path(documents_folder(), f"{session.path.stem} (my copy)")
        chosen = self._prompter.save_file(self._window, "Write in a copy", suggestion, MONITORING_FILES)
        if chosen is None:
            return
        target = with_ending(chosen)
        said = f"You are writing in a copy now, “{target.name}”. The other file stays as it is."

        def work() -> None:
            from govtoolkit.app.copies import save_copy  # noqa: PLC0415 - not on the way of a start

            save_copy(session, target, by=session.me.name, to_work_in=True, replace=target == chosen)

        self._files.do(work, lambda _none: self._go_to(target, said))

    def _take_over(self) -> None:
        path = self._desk.session.path
        who = self._desk.session.read_only.text.replace(str(path), path.name) if self._desk.session.read_only else ""
        if asking.ask_take_over(self._window, who):
            self._go_to(path, "You have taken this file over. It is recorded in its history.", take_over=True)

    def _make_working_copy(self) -> None:
        from govtoolkit.app.copies import make_working_copy  # noqa: PLC0415

        self._change(make_working_copy, "This is your working copy now: you can write in it.")

    def _look_at_changes(self) -> None:
        from govtoolkit.app import outside  # noqa: PLC0415

        path = self._desk.session.path
        self._files.do(lambda: outside.look(path), self._decide)

    def _decide(self, changes: "OutsideChanges") -> None:
        from govtoolkit.app import outside  # noqa: PLC0415

        settings = self._desk.settings
        match asking.ask_outside(self._window, changes):
            case asking.Outside.TAKE_IN:
                said = (
                    f"What was changed stands in the file now, under your name. {_KEPT}" if changes.edits else _ACCEPTED
                )
                self._change(lambda path: outside.take_in(path, settings, settings.me()), said)
            case asking.Outside.LEAVE_OUT:
                said = f"The file says again what govtoolkit wrote last. {_KEPT}"
                self._change(lambda path: outside.leave_out(path, settings, settings.me()), said)
            case asking.Outside.LATER:
                pass

    # A file that cannot be opened

    @Slot(object, object)
    def _on_not_opened(self, path: Path, error: UserError) -> None:
        kind, folder = why_unusable(error), self._desk.settings.data_folder

        def work() -> bool:
            from govtoolkit.app.backups import has_any  # noqa: PLC0415 - only where a file cannot be opened

            return kind in ("damaged", "missing", "not a database") and has_any(path, folder)

        def done(has_earlier: bool) -> None:  # noqa: FBT001 - the work's answer
            if self._banner.text == str(error):  # nothing else was said meanwhile
                self._banner.show_trouble(error, list(self._ways_out_of(path, kind, has_earlier=has_earlier)))

        if kind:
            self._desk.runner.run(lambda _progress: work(), done, lambda _error: None)

    def _ways_out_of(self, path: Path, kind: str, *, has_earlier: bool) -> Iterator[WayOut]:
        if kind == "damaged":
            yield WayOut("Save a repaired copy…", partial(self._look_what_is_left, path), stays=True)
        if has_earlier:
            wanted = partial(self._desk.earlier_copies_wanted.emit, str(path))
            yield WayOut("Earlier copies…", wanted, stays=True)
        yield WayOut("Choose another file…", self._window.actions_by_name["open"].trigger, stays=True)

    def _look_what_is_left(self, path: Path) -> None:
        from govtoolkit.app import repair  # noqa: PLC0415

        me = self._desk.settings.me()
        self._files.do(lambda: repair.look(path, me), self._offer_repair)

    def _offer_repair(self, found: "Repair") -> None:
        from govtoolkit.app import repair  # noqa: PLC0415

        if not asking.ask_repair(self._window, found):
            return
        chosen = self._prompter.save_file(self._window, "Save a repaired copy", found.suggested, MONITORING_FILES)
        if chosen is not None:
            target = with_ending(chosen)
            said = f"This is the repaired copy, “{target.name}”. The damaged file stays as it is."
            self._files.do(lambda: repair.save(found, target), lambda _none: self._go_to(target, said))

    # Going on

    def _go_to(self, path: Path, said: str, *, take_over: bool = False) -> None:
        """Close what is open, open a file at the page and the visit that are shown, and say why."""
        self._keep_place(path, said)
        self._closing.then(partial(self._files.open, path, take_over=take_over))

    def _change(self, work: Callable[[Path], object], said: str) -> None:
        """Change the open file, which can only be read, while it is closed."""
        path = self._desk.session.path
        self._keep_place(path, said)
        self._closing.then(partial(self._files.change, path, work))

    def _keep_place(self, path: Path, said: str) -> None:
        self._news = said
        if self._desk.is_taken:
            self._visit_uid = self._desk.visit.uid if self._desk.visit else ""
            if self._desk.settings.text("page_file") == str(self._desk.session.path):
                self._desk.settings.put("page_file", str(path))

    @Slot()
    def _on_ended(self) -> None:
        self.places.stop()
        self._notices.clear()
