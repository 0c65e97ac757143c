"""Takes the pictures of the window in one look; `screenshots.py` says which looks there are.

Nothing waits for a clock: a picture is taken when the window has nothing left to lay out or to paint.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar
from unittest import mock

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QObject,
    QPropertyAnimation,
    QSize,
    QTimer,
    SignalInstance,
)
from PySide6.QtGui import QFont, QImage
from PySide6.QtPdf import QPdfPageRenderer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QWidget

from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Person
from govtoolkit.ui.application import build_window
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.about import AboutDialog
from govtoolkit.ui.dialogs.help import HelpDialog
from govtoolkit.ui.dialogs.new_file import NewFileDialog
from govtoolkit.ui.dialogs.print import PrintDialog
from govtoolkit.ui.dialogs.rename import RenameDialog
from govtoolkit.ui.dialogs.school import SchoolDialog
from govtoolkit.ui.dialogs.unsaved import UnsavedDialog
from govtoolkit.ui.dialogs.visit import VisitDialog
from govtoolkit.ui.dialogs.writer import WriterDialog
from govtoolkit.ui.mainwindow import MainWindow
from govtoolkit.ui.messages import SystemPrompter
from govtoolkit.ui.pagemaker import PageMaker
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.pages.questions import FOR_THIS_VISIT, QuestionsPage
from govtoolkit.ui.pages.reference import ReferencePage
from govtoolkit.ui.reading import readings
from govtoolkit.ui.tasks import Runner
from govtoolkit.ui.theme import Tokens
from govtoolkit.ui.widgets.chooser import Chooser

AnyPage = TypeVar("AnyPage", bound=Page)
SHOTS = Path(__file__).parent.parent / "build" / "shots"
LARGE, SMALL = QSize(1280, 860), QSize(900, 700)
LONGEST_WAIT = 20_000
"""Milliseconds after which what is waited for will not come."""
LONGEST_PAUSE = 400
"""Milliseconds; what waits longer than that waits for a person or a disk, and changes nothing on the screen."""
QUIET_TURNS = 4
"""Turns of the event loop without any work for the screen, after which a window stands still."""
NOW = datetime(2026, 11, 21, 14, 5, tzinfo=UTC)
SAMPLE, NEW = "Clunmere School careers 2026-27.db", "New school.db"
PAGES = ("overview", "visit", "b1", "b3", "b5", "questions", "duties", "actions", "visits", "reference")
UNKNOWN_SIGN = "\U00013080"
"""A hieroglyph, which no font of ours can draw."""
FULL = UserError(
    "“/home/asha/Documents/Clunmere School careers 2026-27.db” could not be saved: the disk is full.",
    "Make some room and save again. Your words are kept in “/home/asha/.local/share/govtoolkit/rescued-5b1e.json” and come"
    " back when the file is opened again.",
)
"""What the writer says about a full disk."""


@dataclass(frozen=True)
class Look:
    """A text size in percent and colours; `name` is how they stand in a picture's name.

    `is_full`: also what differs from other pictures only in its words. `is_plain`: no page in its full length, none small.
    """

    zoom: int
    tokens: Tokens
    is_full: bool = False
    is_plain: bool = False

    @property
    def name(self) -> str:
        """The end of a picture's name."""
        return f"{self.zoom}-{self.tokens.name}"


class Stillness(QObject):
    """Watches the application for work that the screen will show."""

    WORK = frozenset(
        (
            QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.UpdateRequest, QEvent.Type.Paint, QEvent.Type.Show,
            QEvent.Type.ShowToParent, QEvent.Type.PolishRequest, QEvent.Type.StyleChange,
        )
    )  # fmt: skip

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._is_quiet = True
        self._turns = 0
        self._loop = QEventLoop(self)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._on_turn)
        application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take note of work, and let it go on."""
        if event.type() in self.WORK:
            self._is_quiet = False
        return False

    def wait(self) -> None:
        """Return when nothing has moved for some turns."""
        self._turns = 0
        self._turn.start()
        self._loop.exec()
        self._turn.stop()

    def _on_turn(self) -> None:
        self._turns = self._turns + 1 if self._is_quiet else 0
        self._is_quiet = True
        if self._turns >= QUIET_TURNS:
            self._loop.quit()


class Studio:
    """Takes the pictures of one look."""

    def __init__(self, application: QApplication, home: Path, look: Look, writer: Person) -> None:
        self._home = home
        self._look = look
        self._still = Stillness(application)
        self._settings = Settings(home / look.name / ".config", home / look.name / ".local")
        self._settings.put("zoom", look.zoom)
        self._settings.put("person_uid", writer.uid)
        self._settings.put("person_name", writer.name)
        self._runner = Runner()
        self._prompter = Hand(home / "Documents" / f"Toolkit {look.name}.pdf")
        application.setFont(QFont("Noto Sans", 10))
        self._window = build_window(application, self._settings, self._runner, self._prompter)
        self._desk = self._window.findChildren(Desk)[0]

    def work(self) -> None:
        """Take all pictures."""
        self._window.resize(LARGE)
        self._window.show()
        self._take("start-first", self._window)
        with self._printing("print-blank") as dialog:
            self._take_both("print-blank", dialog)
        self._open(NEW)
        self._take_new()
        self._open(SAMPLE)
        self._take_pages()
        self._take_dialogs()
        self._take_menus()
        self._take_print()
        self._take_messages()
        with mock.patch("os.access", return_value=False):
            self._open(SAMPLE, again=True)
        self._show_page("b5")
        self._take("read-only", self._window)
        self._close_file()
        self._wait_for_rest()
        self._settings.note_recent(self._home / "Documents" / "Careers" / "Notes from before.db")
        self._open_and_close(NEW)
        self._take("start", self._window)
        self._resized(SMALL)
        self._take("start-small", self._window)

    def leave(self) -> None:
        """Close the window and end what runs beside it."""
        self._window.close()
        self._wait_for_rest()
        self._runner.stop()
        self._window.deleteLater()
        self._still.wait()

    # Doing what a person would

    def _open(self, name: str, *, again: bool = False) -> None:
        if again:
            self._close_file()
        path = Path("Documents", name)  # from the user's own folder, which has another name at each run
        until(self._window.file_changed, lambda: self._window.open(path), lambda: self._is_open(path))

    def _open_and_close(self, name: str) -> None:
        self._open(name)
        self._close_file()
        self._wait_for_rest()

    def _is_open(self, path: Path) -> bool:
        return self._desk.is_taken and self._desk.session.path.name == path.name

    def _close_file(self) -> None:
        action = self._window.actions_by_name["close"]
        until(self._window.file_changed, action.trigger, lambda: not self._desk.is_taken)

    def _show_page(self, name: str) -> None:
        self._desk.go(name)
        self._rest()

    def _find(self, page: type[AnyPage]) -> AnyPage:
        """Return a page of the window that was shown."""
        return self._window.findChildren(page)[0]

    def _rest(self) -> None:
        """Wait until nothing moves, and nothing will in a moment: long lists are built a few rows at a time."""
        self._still.wait()
        while soon := [each for each in self._window.findChildren(QTimer) if is_due_soon(each)]:
            until(soon[0].timeout, lambda: None, lambda: not is_due_soon(soon[0]))
            self._still.wait()

    def _resized(self, size: QSize) -> None:
        self._window.resize(size)
        self._still.wait()

    def _wait_for_rest(self) -> None:
        if self._runner.is_busy:
            until(self._runner.idle, lambda: None, lambda: not self._runner.is_busy)

    # Taking pictures

    def _take(self, name: str, widget: QWidget) -> None:
        self._rest()
        # the small button that clears a field comes and goes slowly
        for fading in self._window.findChildren(QPropertyAnimation):
            fading.setCurrentTime(fading.totalDuration())
            self._still.wait()
        keep(widget.grab().toImage(), f"{name}-{self._look.name}")

    def _take_both(self, name: str, window: QWidget) -> None:
        """Take a window as it is, and on a small screen."""
        self._take(name, window)
        if not self._look.is_plain:
            before = window.size()
            window.resize(SMALL)
            self._take(f"{name}-small", window)
            window.resize(before)
            self._still.wait()

    def _take_page(self, name: str) -> None:
        """Take the window with a page, the same on a small screen, and the page in its full length."""
        page = shown_page(self._window)
        self._take_both(name, self._window)
        if page.verticalScrollBar().maximum() and not self._look.is_plain:
            self._take(f"{name}-whole", page.findChildren(QWidget, "page")[0])

    def _take_new(self) -> None:
        """Take the pages of a file in which nothing is written yet, and one in which there is not even a visit."""
        for name in ("overview", "visit", "b1", "questions", "duties", "actions", "visits"):
            self._show_page(name)
            self._take_both(f"new-{name}", self._window)
        self._show_page("questions")
        self._find(QuestionsPage).tabs.setCurrentIndex(FOR_THIS_VISIT)
        self._take("new-questions-chosen", self._window)
        self._find(QuestionsPage).add_button.click()
        self._take("new-questions-adding", self._window)
        [visit] = rules.visits_newest_first(self._desk.record)
        self._desk.session.write_note(visit, "b1", f"A sign: {UNKNOWN_SIGN}", seen=())
        with self._printing("print-unknown") as dialog:
            self._take("print-unknown", dialog)
        self._desk.session.undo()
        self._desk.session.remove("Delete visit", visit.uid)
        until(self._desk.saved, self._desk.session.save_now, lambda: not self._desk.session.has_unsaved)
        for name in ("overview", "visit", "b1", "actions", "visits"):
            self._show_page(name)
            self._take(f"no-visit-{name}", self._window)
        self._desk.session.undo()
        self._desk.settle_visit()

    def _take_pages(self) -> None:
        for name in PAGES:
            self._show_page(name)
            self._take_page(name)
        self._show_page("reference")
        page = shown_page(self._window)
        find = page.findChildren(QLineEdit)[0]
        find.setText("destinations")
        self._take("reference-found", self._window)
        find.setText("Xanadu")
        self._take("reference-nothing-found", self._window)
        find.clear()
        if self._look.is_full:
            kinds = {reading.group: reading.key for reading in readings(self._desk.toolkit)}  # the last of each kind
            for number, key in enumerate(kinds.values(), start=1):
                self._find(ReferencePage).findChildren(Chooser)[0].choose(key)
                self._take(f"reference-kind{number}", self._window)
            for number in {*range(1, 9)} - {1, 3, 5}:
                self._show_page(f"b{number}")
                self._take(f"b{number}", self._window)

    def _take_dialogs(self) -> None:
        window, desk = self._window, self._desk
        newest, *_, oldest = rules.visits_newest_first(desk.record)
        folder = Path("/home/asha/Documents")
        dialogs: dict[str, QDialog] = {
            "new-file": NewFileDialog(self._settings, folder, self._prompter, window),
            "dialog-new-visit": VisitDialog(desk, None, window),
            "dialog-visit": VisitDialog(desk, newest, window),
            "dialog-visit-closed": VisitDialog(desk, oldest, window),
            "writer": WriterDialog(desk, window),
            "school": SchoolDialog(desk, window),
            "rename": RenameDialog(desk.session.path.stem, window),
            "unsaved": UnsavedDialog(FULL, "Some words", window),
            "help": HelpDialog("benchmark", window),
            "about": AboutDialog(window),
        }
        for name, dialog in dialogs.items():
            dialog.show()
            self._take(name, dialog)
            if isinstance(dialog, HelpDialog):
                dialog.ui.find.setText("colleague")
                self._take("help-found", dialog)
            dialog.close()
        self._still.wait()

    def _take_menus(self) -> None:
        for menu in self._window.menuBar().findChildren(QMenu):
            if menu.parent() is self._window.menuBar() and menu.title():  # the bar's own menu, for no room, has none
                menu.aboutToShow.emit()
                menu.ensurePolished()
                menu.resize(menu.sizeHint())
                self._take(f"menu-{menu.title().replace('&', '').replace(' ', '-').lower()}", menu)

    @contextmanager
    def _printing(self, name: str) -> Iterator[PrintDialog]:
        """Show the print dialog, first while its pages are being made."""
        gate = threading.Event()
        for _ in range(3):  # nobody is free to make the pages
            self._runner.run(lambda _progress: gate.wait(), lambda _done: None, lambda _error: None)
        dialog = PrintDialog(self._desk, self._prompter, self._window)
        renderer = dialog.preview.view.findChildren(QPdfPageRenderer)[0]
        renderer.setRenderMode(QPdfPageRenderer.RenderMode.SingleThreaded)  # the pages are there when they are painted
        dialog.show()
        if name == "print":
            maker = dialog.findChildren(PageMaker)[0]
            maker.slowed.emit()
            maker.stepped.emit("Page 7")
            self._take("print-busy", dialog)
            dialog.ui.stop_button.hide()
        gate.set()
        self._wait_for_pages(dialog)
        yield dialog
        dialog.close()
        self._wait_for_rest()

    def _wait_for_pages(self, dialog: PrintDialog) -> None:
        self._still.wait()
        while dialog.is_making:
            until(self._runner.idle, lambda: None, lambda: not self._runner.is_busy)
            self._still.wait()
        self._wait_for_rest()
        self._still.wait()

    def _take_print(self) -> None:
        with self._printing("print") as dialog:
            self._take_both("print", dialog)
            dialog.ui.save_button.click()
            self._wait_for_rest()
            self._take("print-saved", dialog)
            dialog.ui.sheet.choose("questions")
            self._wait_for_pages(dialog)
            self._take("print-questions", dialog)
            dialog.ui.benchmark_questions.click()
            dialog.ui.no_benchmarks.click()
            self._take("print-nothing", dialog)
            dialog.ui.all_benchmarks.click()
            for sheet in (
                "visit-form",
                "before-you-come",
                "visit-report",
                "board-page",
                "duties",
                "actions",
                "handbook",
            ):
                dialog.ui.sheet.choose(sheet)
                self._wait_for_pages(dialog)
                self._take(f"print-{sheet}", dialog)
            dialog.ui.sheet.choose("toolkit")
            dialog.ui.preset.setCurrentIndex(1)
            dialog.ui.preset.activated.emit(1)
            self._wait_for_pages(dialog)
            self._take_both("print-night-before", dialog)
            dialog.ui.filled.click()
            self._wait_for_pages(dialog)
            dialog.preview.ui.search.setText("visit")
            dialog.preview.finder.show_next()
            self._take_both("print-found", dialog)

    def _take_messages(self) -> None:
        self._show_page("b5")
        desk, visits = self._desk, rules.visits_newest_first(self._desk.record)
        desk.not_saved.emit(FULL)
        self._take_both("not-saved", self._window)
        desk.saved.emit()
        desk.trouble.emit(UserError("“Letter.docx” is not a monitoring file.", "Choose a file that this program made."))
        self._take("trouble", self._window)
        desk.choose_visit(visits[-1].uid)
        desk.news.emit("The visit “Autumn visit” of 14 October 2026 was deleted. Edit > Undo brings it back.")
        self._take_both("news", self._window)
        desk.choose_visit(visits[0].uid)
        desk.news.emit("Words that could not be saved the last time are back in this file.")
        self._take("recovered", self._window)


class Hand(SystemPrompter):
    """Answers the system's box for a file's name at once."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def save_file(self, parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:  # noqa: ARG002
        """Choose the path that was given."""
        return self._path


def shown_page(window: MainWindow) -> Page:
    """Return the page that is seen."""
    return next(page for page in window.findChildren(Page) if page.isVisible())


def is_due_soon(timer: QTimer) -> bool:
    """Tell whether a timer is about to do something, once, for a page that is seen."""
    above = timer.parent()
    while above is not None and not isinstance(above, QWidget):
        above = above.parent()
    is_seen = not isinstance(above, QWidget) or above.isVisible()
    return timer.isActive() and timer.isSingleShot() and timer.interval() <= LONGEST_PAUSE and is_seen


def keep(picture: QImage, name: str) -> None:
    """Put a picture on the disk and say so."""
    path = SHOTS / f"{name}.png"
    if not picture.save(str(path)):
        raise SystemExit(f"{path} could not be written")
    print(f"{path.name}  {picture.width()} x {picture.height()}", flush=True)


def until(signal: SignalInstance, start: Callable[[], object], is_so: Callable[[], bool]) -> None:
    """Start something, and return when a signal has come and it is so."""
    loop = QEventLoop()
    late = QTimer(singleShot=True, interval=LONGEST_WAIT)
    late.timeout.connect(partial(loop.exit, 1))

    def look(*_arguments: object) -> None:
        if is_so():
            loop.quit()

    signal.connect(look)
    late.start()
    start()
    is_late = not is_so() and loop.exec()
    signal.disconnect(look)
    if is_late:
        raise SystemExit("what was waited for did not come")
