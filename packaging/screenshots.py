"""Draw every page and dialog of the sample, and the first pages of its PDFs, into build/shots/: `make shots`.

No screen is needed: it draws offscreen, with the bundled font, at a laptop's size. The names are NAME-ZOOM-COLOURS.png; a NAME
that ends in "-whole" is a page in its full length, one in "-small" the window at 900 by 700. Nothing waits for a clock: a
picture is taken when the window has nothing left to lay out or to paint.
"""

import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QDate,
    QEvent,
    QEventLoop,
    QIODevice,
    QMessageLogContext,
    QObject,
    QSize,
    QTimer,
    QtMsgType,
    SignalInstance,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from govtoolkit import assets
from govtoolkit.app import session as sessions
from govtoolkit.app.printouts import make_printout
from govtoolkit.app.sample import create_sample
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.printing.options import PrintOptions
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Person, School
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
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.pages.questions import QuestionsPage
from govtoolkit.ui.tasks import Runner
from govtoolkit.ui.theme import Appearance

SHOTS = Path(__file__).parent.parent / "build" / "shots"
SCREEN = QSize(1440, 900)
LARGE, SMALL = QSize(1280, 860), QSize(900, 700)
LONGEST_WAIT = 20_000
"""Milliseconds after which what is waited for will not come."""
QUIET_TURNS = 4
"""Turns of the event loop without any work for the screen, after which a window stands still."""
PDF_PAGES, PDF_WIDTH = 2, 1240
NOW = datetime(2026, 11, 21, 14, 5, tzinfo=UTC)
PAGES = ("b1", "b3", "b5", "questions", "visits", "reference")
QUESTIONS = ("board", "b5", "own")


@dataclass(frozen=True)
class Look:
    """A text size in percent and colours; `name` is how they stand in a picture's name."""

    zoom: int
    appearance: Appearance

    @property
    def name(self) -> str:
        """The end of a picture's name."""
        return f"{self.zoom}-{self.appearance.replace('high ', '')}"


LOOKS = (
    Look(100, Appearance.LIGHT), Look(200, Appearance.LIGHT), Look(100, Appearance.DARK), Look(200, Appearance.DARK),
    Look(100, Appearance.CONTRAST),
)  # fmt: skip


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
        self._settings = Settings(home / ".config", home / ".local")
        self._settings.put("zoom", look.zoom)
        self._settings.put("appearance", look.appearance)
        self._settings.put("person_uid", writer.uid)
        self._settings.put("person_name", writer.name)
        self._runner = Runner()
        self._prompter = SystemPrompter()
        application.setFont(QFont("Noto Sans", 10))
        self._window = build_window(application, self._settings, self._runner, self._prompter)
        self._desk = self._window.findChildren(Desk)[0]

    def work(self) -> None:
        """Take all pictures."""
        self._window.resize(LARGE)
        self._window.show()
        self._take("start-first", self._window)
        self._take_print("print-blank")
        self._open(self._home / "Documents" / "New school.db")
        self._show_page("b1")
        self._take("new-b1", self._window)
        self._open(self._home / "Documents" / "Clunmere School careers 2026-27.db")
        for name in PAGES:
            self._show_page(name)
            self._take_page(name)
        for group in QUESTIONS[1:]:
            self._settings.put("questions_group", group)
            self._show_questions(group)
            self._take_page(f"questions-{group}")
        self._take_dialogs()
        self._take_print("print")
        self._take_messages()
        self._close_file()
        self._wait_for_rest()
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

    def _open(self, path: Path) -> None:
        until(self._window.file_changed, lambda: self._window.open(path), lambda: self._is_open(path))

    def _is_open(self, path: Path) -> bool:
        return self._desk.is_taken and self._desk.session.path == path

    def _close_file(self) -> None:
        action = self._window.actions_by_name["close"]
        until(self._window.file_changed, action.trigger, lambda: not self._desk.is_taken)

    def _show_page(self, name: str) -> None:
        self._desk.wanted.emit(name)
        self._still.wait()

    def _show_questions(self, group: str) -> None:
        self._show_page("questions")
        self._window.findChildren(QuestionsPage)[0].chooser.choose(group)
        self._still.wait()

    def _resized(self, size: QSize) -> None:
        self._window.resize(size)
        self._still.wait()

    def _wait_for_rest(self) -> None:
        if self._runner.is_busy:
            until(self._runner.idle, lambda: None, lambda: not self._runner.is_busy)

    # Taking pictures

    def _take(self, name: str, widget: QWidget) -> None:
        self._still.wait()
        keep(widget.grab().toImage(), f"{name}-{self._look.name}")

    def _take_page(self, name: str) -> None:
        """Take the window with a page, the same on a small screen, and the page in its full length."""
        self._take(name, self._window)
        page = shown_page(self._window)
        if page.verticalScrollBar().maximum():
            self._take(f"{name}-whole", page.widget())
        self._resized(SMALL)
        self._take(f"{name}-small", self._window)
        self._resized(LARGE)

    def _take_dialogs(self) -> None:
        window, desk = self._window, self._desk
        visit = rules.visits_newest_first(desk.record)[0]
        new_visit = VisitDialog(desk, None, window)
        new_visit.ui.date.setDate(
            QDate(NOW.year, NOW.month, NOW.day)
        )  # not today's: the picture would change every day
        folder = Path("/home/asha/Documents")
        trouble = UserError("The disk is full.", "Make room on it, or keep the words elsewhere.")
        dialogs: dict[str, QDialog] = {
            "new-file": NewFileDialog(self._settings, folder, self._prompter, window, clock=lambda: NOW),
            "new-visit": new_visit,
            "visit": VisitDialog(desk, visit, window),
            "writer": WriterDialog(desk, window),
            "school": SchoolDialog(desk, window),
            "rename": RenameDialog(desk.session.path.stem, window),
            "unsaved": UnsavedDialog(trouble, "Some words", window),
            "help": HelpDialog("benchmark", window),
            "about": AboutDialog(window),
        }
        for name, dialog in dialogs.items():
            dialog.show()
            self._take(name, dialog)
            dialog.close()
        self._still.wait()

    def _take_print(self, name: str) -> None:
        dialog = PrintDialog(self._desk, self._prompter, self._window)
        renderer = dialog.preview.view.findChildren(QPdfPageRenderer)[0]
        renderer.setRenderMode(QPdfPageRenderer.RenderMode.SingleThreaded)  # the pages are there when they are painted
        dialog.show()
        while dialog.is_making:
            until(self._runner.idle, lambda: None, lambda: not self._runner.is_busy)
            self._still.wait()
        self._take(name, dialog)
        dialog.resize(SMALL)
        self._take(f"{name}-small", dialog)
        dialog.close()
        self._wait_for_rest()

    def _take_messages(self) -> None:
        self._show_page("b5")
        self._desk.trouble.emit(UserError("The disk is full.", "Make room on it, then press Ctrl+S."))
        self._take("trouble", self._window)
        visits = rules.visits_newest_first(self._desk.record)
        self._desk.choose_visit(visits[-1].uid)
        self._desk.news.emit("The visit “Autumn visit” of 14 October 2026 was deleted. Edit > Undo brings it back.")
        self._take("news", self._window)
        self._desk.choose_visit(visits[0].uid)


def main() -> None:
    """Take all pictures, a line each."""
    began = perf_counter()
    SHOTS.mkdir(parents=True, exist_ok=True)
    for old in SHOTS.glob("*.png"):
        old.unlink()
    qInstallMessageHandler(take_message)
    with home_of_nobody() as home:
        application = QApplication([])
        application.setStyle("Fusion")
        application.setCursorFlashTime(0)
        for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
            QFontDatabase.addApplicationFont(str(assets.path("fonts", name)))
        make_files(home / "Documents")
        writer = take_pdfs(home / "Documents")
        for look in LOOKS:
            studio = Studio(application, home, look, writer)
            studio.work()
            studio.leave()
    print(f"{len(list(SHOTS.glob('*.png')))} pictures in {perf_counter() - began:.0f} s")


@contextmanager
def home_of_nobody() -> Iterator[Path]:
    """Give Qt a screen that nobody sees, and the user a home of their own; yield that home."""
    with tempfile.TemporaryDirectory(prefix="govtoolkit-shots-") as name:
        home = Path(name, "asha")
        (home / "Documents").mkdir(parents=True)
        screen = {
            "name": "laptop", "x": 0, "y": 0, "width": SCREEN.width(), "height": SCREEN.height(),
            "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
        }  # fmt: skip
        Path(name, "screen.json").write_text(json.dumps({"screens": [screen]}), "utf-8")
        os.environ |= {
            "QT_QPA_PLATFORM": f"offscreen:configfile={Path(name, 'screen.json')}",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "XDG_DATA_HOME": str(home / ".local"),
        }
        yield home


def make_files(folder: Path) -> None:
    """Make the files that the pictures show, as old as the story is."""
    sample, new = folder / "Clunmere School careers 2026-27.db", folder / "New school.db"
    create_sample(sample)
    me = Settings.of_this_user().me()
    sessions.create(new, School(""), "Monitoring visit", me, clock=lambda: NOW)
    for path in (sample, new):
        os.utime(path, (NOW.timestamp(), NOW.timestamp()))


def take_pdfs(folder: Path) -> Person:
    """Draw the first pages of both sheets, filled from the sample and blank; return who wrote most of it."""
    record = sessions.read(folder / "Clunmere School careers 2026-27.db").record
    for sheet in ("toolkit", "questions"):
        for name, blank in (("filled", False), ("blank", True)):
            printout = make_printout(sheet, None if blank else record, PrintOptions(blank=blank), ".pdf")
            document = QPdfDocument()
            buffer = QBuffer(document)
            buffer.setData(QByteArray(printout.data))
            buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            document.load(buffer)
            for page in range(min(PDF_PAGES, document.pageCount())):
                keep(drawn_page(document, page), f"pdf-{sheet}-{name}-page{page + 1}")
            document.close()
    writers = Counter(version.entry.author_uid for version in record.all(Note))
    return next(version.entry for version in record.all(Person) if version.entry.uid == writers.most_common(1)[0][0])


def drawn_page(document: QPdfDocument, page: int) -> QImage:
    """Return a page on white paper."""
    points = document.pagePointSize(page)
    dots = (points * (PDF_WIDTH / points.width())).toSize()
    picture = QImage(dots, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    painter.drawImage(0, 0, document.render(page, dots))
    painter.end()
    return picture


def shown_page(window: MainWindow) -> Page:
    """Return the page that is seen."""
    return next(page for page in window.findChildren(Page) if page.isVisible())


def take_message(_kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
    """Stop at anything that Qt complains about, but for what it always says offscreen."""
    if text and "propagateSizeHints" not in text:
        print(text, file=sys.stderr)
        os._exit(1)


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


if __name__ == "__main__":
    main()
