"""The whole window on real files: what a person meets from the first start to the last word saved."""

import os
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, QProcess, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QScreen
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollBar, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from govtoolkit.app.reading import Ahead, create, look_ahead
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.printing.options import Paper
from govtoolkit.record.model import Note, School, Visit
from govtoolkit.record.revisions import Revision
from govtoolkit.storage.shelf import MonitoringShelf
from govtoolkit.ui import asking
from govtoolkit.ui.application import build_window
from govtoolkit.ui.doorbell import Doorbell, ask_to_come_forward
from govtoolkit.ui.mainwindow import MainWindow
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.tasks import Runner
from govtoolkit.ui.theme import Appearance
from govtoolkit.ui.widgets.navigation import PAGES
from tests.samples import copy_sample

Opened = Callable[[Path], None]


class Prompter:
    """Answers the system's file dialogs at once."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def open_file(self, parent: QWidget, folder: Path) -> Path | None:
        return self.path

    def save_file(self, parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
        return self.path

    def choose_printer(self, parent: QWidget, title: str, pages: int, paper: Paper) -> QPrinter | None:
        return None


@pytest.fixture
def prompter() -> Prompter:
    return Prompter()


@pytest.fixture
def window(
    qapp: QApplication, settings: Settings, runner: Runner, prompter: Prompter, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window at its start page; whatever is open at the end is closed as a person would."""
    made = build_window(qapp, settings, runner, prompter)
    made.setWindowState(Qt.WindowState.WindowNoState)  # the screen of these tests is small
    made.resize(1280, 860)
    made.show()
    qtbot.waitUntil(lambda: not runner.is_busy)
    yield made
    _close(made, qtbot)
    delete(made)  # or every later change of the looks would paint it as well


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    copy_sample(tmp_path / "Clunmere.db")
    return tmp_path / "Clunmere.db"


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot) -> Opened:
    """Return a way to open a file and wait for it."""

    def open_it(path: Path) -> None:
        with qtbot.waitSignal(window._files.rested):
            window.open(path)

    return open_it


def _close(window: MainWindow, qtbot: QtBot) -> None:
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    qtbot.waitUntil(lambda: not window._desk.runner.is_busy)


def _type(window: MainWindow, text: str) -> QPlainTextEdit:
    """Type into the first box for one's own words on the page, at its end; from the overview go to a benchmark first."""
    if window._navigation.current == PAGES[0]:
        window._navigation.choose("b1")
    page = window._pages.current
    assert page is not None
    editor = next(each for each in page.findChildren(QPlainTextEdit) if each.isVisible() and not each.isReadOnly())
    editor.setFocus()
    QTest.keyClicks(editor, text)
    return editor


def _visits(window: MainWindow) -> int:
    return sum(1 for _ in window._desk.record.all(Visit))


def _notes(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT body FROM note").fetchall()
    return [body for (body,) in rows]


# Opening


def test_it_begins_with_the_start_page_and_without_the_rest(window: MainWindow) -> None:
    assert window.ui.stack.currentWidget() is window._start
    assert not window.ui.side.isVisible()
    assert not window.actions_by_name["save"].isEnabled()
    assert window.actions_by_name["print"].isEnabled()
    assert window._start.buttons["new"].hasFocus() or window.focusWidget() is window._start.buttons["new"]


def test_the_start_page_is_shown_however_narrow_the_window(window: MainWindow) -> None:
    window.resize(500, 400)
    assert window.ui.stack.currentWidget() is window._start


@pytest.fixture
def opening(
    qapp: QApplication, settings: Settings, runner: Runner, prompter: Prompter, qtbot: QtBot
) -> Iterator[MainWindow]:
    """A window that was started with a file, which it is about to open."""
    made = build_window(qapp, settings, runner, prompter, is_opening=True)
    made.resize(1280, 860)
    made.show()
    yield made
    _close(made, qtbot)
    delete(made)


def test_a_window_that_is_about_to_open_a_file_shows_no_page_until_it_is_there(
    opening: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    QApplication.processEvents()
    assert opening.ui.stack.count() == 0
    assert not opening.ui.side.isVisible()
    assert not opening.ui.bar.isVisible()
    assert not opening.actions_by_name["save"].isEnabled()
    with qtbot.waitSignal(opening._files.rested):
        opening.open(sample)
    assert isinstance(opening.ui.stack.currentWidget(), Page)
    assert opening.ui.side.isVisible()
    assert "_start" not in vars(opening), "the start page was built, and nobody had asked for it"


def test_a_window_whose_file_cannot_be_opened_shows_the_start_page_and_why(
    opening: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "letter.db").write_text("Dear governors")
    with qtbot.waitSignal(opening._files.rested):
        opening.open(tmp_path / "letter.db")
    assert opening.ui.stack.currentWidget() is opening._start
    assert opening._start.isVisible()
    assert "letter.db" in opening._banner.text
    assert opening.windowTitle() == "govtoolkit"


def test_a_window_that_was_about_to_open_a_file_can_be_closed_before_it_has(opening: MainWindow, qtbot: QtBot) -> None:
    opening.close()
    qtbot.waitUntil(lambda: not opening.isVisible())


def test_a_file_shows_its_school_visits_and_name(window: MainWindow, sample: Path, opened: Opened) -> None:
    opened(sample)
    assert window.ui.school_name.text() == "Clunmere School"
    assert window.ui.visit_picker.count() == _visits(window)
    assert "12 November 2026" in window.ui.visit_picker.currentText()
    assert window.ui.file_button.toolTip() == str(sample)
    assert window.windowTitle() == "Clunmere School – Clunmere.db"
    assert window._saved_line.text == "✓ All saved"


@pytest.mark.parametrize("name", PAGES)
def test_every_page_in_the_navigation_opens(
    window: MainWindow, sample: Path, opened: Opened, name: str, settings: Settings
) -> None:
    opened(sample)
    window._navigation.choose(name)
    page = window.ui.stack.currentWidget()
    assert isinstance(page, Page)
    assert window._pages.help_anchor == page.help_anchor
    assert settings.text("page") == name


class _TopLevels(QObject):
    """Notes every window that comes up."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(repr(watched))
        return False


def test_no_page_flashes_a_window_of_its_own(
    window: MainWindow, sample: Path, opened: Opened, qapp: QApplication
) -> None:
    opened(sample)
    watcher = _TopLevels()
    qapp.installEventFilter(watcher)
    for name in PAGES:
        window._navigation.choose(name)
    window.resize(800, 700)
    qapp.removeEventFilter(watcher)
    assert watcher.shown == []


def test_pages_are_reached_by_their_keys(window: MainWindow, sample: Path, opened: Opened, qtbot: QtBot) -> None:
    opened(sample)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    keys = window.windowHandle()
    for key, page in ((Qt.Key.Key_3, "b3"), (Qt.Key.Key_PageDown, "b4"), (Qt.Key.Key_PageUp, "b3")):
        QTest.keyClick(keys, key, Qt.KeyboardModifier.ControlModifier)
        assert window._navigation.current == page


def test_the_page_is_the_one_of_the_last_time(
    window: MainWindow, sample: Path, opened: Opened, settings: Settings
) -> None:
    settings.put("page", "b6")
    settings.put("page_file", str(sample))
    opened(sample)
    assert window._navigation.current == "b6"


def test_a_new_visit_has_one_name_in_the_bar_and_in_the_menu(window: MainWindow) -> None:
    assert window.ui.new_visit_button.text() == window.actions_by_name["new_visit"].text().replace("&", "")


def test_a_page_of_another_version_does_no_harm(
    window: MainWindow, sample: Path, opened: Opened, settings: Settings
) -> None:
    settings.put("page", "a page to come")
    settings.put("page_file", str(sample))
    opened(sample)
    assert window._navigation.current == "overview"


def test_another_file_begins_with_its_overview(
    window: MainWindow, sample: Path, opened: Opened, settings: Settings
) -> None:
    settings.put("page", "b6")
    settings.put("page_file", str(sample.with_name("Another.db")))
    opened(sample)
    assert window._navigation.current == "overview"


def test_the_keys_for_a_new_action_work_on_every_page_and_name_its_benchmark(
    window: MainWindow, sample: Path, opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int | None] = []
    monkeypatch.setattr(asking, "ask_new_action", lambda _parent, _desk, benchmark: asked.append(benchmark))
    opened(sample)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for page in ("b5", "questions", "actions"):
        window._navigation.choose(page)
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_A, both)
    assert asked == [5, None, None]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 and so on", b"SQLite format 3\x00" + bytes(2000)])
def test_a_file_that_is_none_of_ours_is_explained_in_the_banner(
    window: MainWindow, tmp_path: Path, opened: Opened, content: bytes
) -> None:
    broken = tmp_path / "broken.db"
    broken.write_bytes(content)
    opened(broken)
    assert "broken.db" in window._banner.text
    assert window.ui.stack.currentWidget() is window._start
    assert broken.read_bytes() == content


def test_a_wrong_choice_leaves_the_file_that_is_open(
    window: MainWindow, sample: Path, tmp_path: Path, opened: Opened
) -> None:
    opened(sample)
    page = window.ui.stack.currentWidget()
    (tmp_path / "letter.db").write_text("Dear governors")
    opened(tmp_path / "letter.db")
    assert "letter.db" in window._banner.text
    assert window.ui.stack.currentWidget() is page
    assert window._desk.session.path == sample


def test_opening_another_file_closes_the_first(
    window: MainWindow, sample: Path, tmp_path: Path, opened: Opened, settings: Settings
) -> None:
    create(tmp_path / "other.db", School("Ysgol Newydd"), "Visit", settings.me())
    opened(sample)
    opened(tmp_path / "other.db")
    assert window.ui.school_name.text() == "Ysgol Newydd"
    assert settings.recent_files == [tmp_path / "other.db", sample]


def test_the_file_that_is_open_is_not_opened_again(window: MainWindow, sample: Path, opened: Opened) -> None:
    opened(sample)
    session = window._desk.session
    window.open(sample)
    assert not window._files.is_busy
    assert window._desk.session is session
    assert "open already" in window._banner.text


def test_a_second_click_while_a_file_opens_does_nothing(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window._files.rested):
        window._start.file_wanted.emit(str(sample))
        window._start.file_wanted.emit(str(sample))
    assert window._desk.is_taken


def test_closing_while_a_file_opens_waits_and_leaves_nothing(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    window.open(sample)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not window._desk.is_taken


# the constructor that PySide6 6.8 has is deprecated in 6.12
@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning")
def test_a_file_is_opened_by_dropping_it(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sample))])
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(window._files.rested):
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    assert window._desk.session.path == sample


@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning")
def test_a_file_dropped_on_a_note_is_opened_and_not_written_into_it(
    window: MainWindow, sample: Path, opened: Opened
) -> None:
    opened(sample)
    editor = _type(window, "")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sample))])
    enter = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    assert not editor.canInsertFromMimeData(data)
    QApplication.sendEvent(editor.viewport(), enter)
    assert enter.isAccepted()
    data.setUrls([])
    data.setText("words")
    assert editor.canInsertFromMimeData(data)


@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning")
def test_what_is_no_file_cannot_be_dropped(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.db")])
    enter = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_a_file_is_opened_by_the_menu(window: MainWindow, sample: Path, prompter: Prompter, qtbot: QtBot) -> None:
    prompter.path = sample
    with qtbot.waitSignal(window._files.rested):
        window.actions_by_name["open"].trigger()
    assert window._desk.session.path == sample


def test_a_recent_file_is_opened_by_the_menu(
    window: MainWindow, sample: Path, settings: Settings, qtbot: QtBot
) -> None:
    settings.note_recent(sample)
    window._menus._fill_recent()
    with qtbot.waitSignal(window._files.rested):
        window._menus._recent.actions()[0].trigger()
    assert window._desk.session.path == sample


def test_without_recent_files_the_menu_says_so(window: MainWindow) -> None:
    window._menus._fill_recent()
    (only,) = window._menus._recent.actions()
    assert not only.isEnabled()


def test_a_file_that_is_gone_stays_listed_with_the_reason(
    window: MainWindow, tmp_path: Path, opened: Opened, settings: Settings
) -> None:
    settings.note_recent(tmp_path / "gone.db")
    opened(tmp_path / "gone.db")
    assert "There is no file" in window._banner.text
    assert settings.recent_files == [tmp_path / "gone.db"]


def test_a_new_file_is_made_and_opened(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = tmp_path / "Documents" / "new.db"
    monkeypatch.setattr(asking, "ask_new_file", lambda *_: asking.NewFile(path, School("Ysgol Newydd")))
    with qtbot.waitSignal(window._files.rested):
        window.actions_by_name["new"].trigger()
    assert window._desk.session.path == path
    assert window.ui.visit_picker.count() == 1


def test_a_new_file_that_cannot_be_made_is_explained(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(asking, "ask_new_file", lambda *_: asking.NewFile(tmp_path / "file" / "new.db", School("")))
    with qtbot.waitSignal(window._files.rested):
        window.actions_by_name["new"].trigger()
    assert "new.db" in window._banner.text


def test_the_sample_is_made_once_and_kept(window: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    for _ in range(2):
        with qtbot.waitSignal(window._files.rested):
            window.actions_by_name["sample"].trigger()
        assert window.ui.school_name.text() == "Clunmere School"
    assert len(list(settings.data_folder.glob("*.db"))) == 1


def test_a_file_is_renamed_in_its_folder(
    window: MainWindow, sample: Path, opened: Opened, settings: Settings, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened(sample)
    monkeypatch.setattr(asking, "ask_name", lambda _parent, name: f"{name} 2026")
    with qtbot.waitSignal(window._files.rested):
        window.actions_by_name["rename"].trigger()
    assert window._desk.session.path == sample.with_name("Clunmere 2026.db")
    assert not sample.exists()
    assert settings.recent_files == [sample.with_name("Clunmere 2026.db")]


def test_a_name_that_is_taken_is_refused_and_the_file_is_open_again(
    window: MainWindow, sample: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened(sample)
    sample.with_name("taken.db").write_text("precious")
    monkeypatch.setattr(asking, "ask_name", lambda _parent, _name: "taken")
    with qtbot.waitSignal(window._files.rested):
        window.actions_by_name["rename"].trigger()
    assert window._desk.session.path == sample
    assert "taken.db” is there already" in window._banner.text
    assert sample.with_name("taken.db").read_text() == "precious"


# Writing and keeping


def test_typing_is_saved_and_said_so_only_then(window: MainWindow, sample: Path, opened: Opened, qtbot: QtBot) -> None:
    opened(sample)
    _type(window, "Seen in Year 9.")
    qtbot.waitUntil(lambda: window._saved_line.text == "Saving…")
    qtbot.waitUntil(lambda: window._saved_line.text.startswith("✓ Saved"))
    assert "Seen in Year 9." in _notes(sample)


def test_no_key_waits_for_a_disk_that_takes_its_time(
    window: MainWindow, sample: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened(sample)
    append, is_at_it, go_on = MonitoringShelf.append, threading.Event(), threading.Event()

    def slowly(shelf: MonitoringShelf, connection: sqlite3.Connection, words: Sequence[Revision]) -> None:
        is_at_it.set()
        assert go_on.wait(10), "the keys wait for the disk"
        append(shelf, connection, words)

    monkeypatch.setattr(MonitoringShelf, "append", slowly)
    _type(window, "First.")
    qtbot.waitUntil(is_at_it.is_set)
    editor = _type(window, " And more.")
    assert editor.toPlainText().endswith("First. And more.")
    assert window._saved_line.text == "Saving…"
    go_on.set()
    qtbot.waitUntil(lambda: any("First. And more." in each for each in _notes(sample)))
    qtbot.waitUntil(lambda: window._saved_line.text.startswith("✓ Saved"))


def test_closing_waits_for_the_last_key_and_leaves_one_file(
    window: MainWindow, sample: Path, opened: Opened, qtbot: QtBot
) -> None:
    opened(sample)
    _type(window, "The very last words.")
    window.close()
    assert window.isVisible()
    assert not window.ui.central.isEnabled()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert "The very last words." in _notes(sample)
    assert [path.name for path in sample.parent.glob("Clunmere*")] == ["Clunmere.db"]


def test_save_now_says_where(window: MainWindow, sample: Path, opened: Opened, qtbot: QtBot) -> None:
    opened(sample)
    _type(window, "Words.")
    with qtbot.waitSignal(window._desk.news):
        window.actions_by_name["save"].trigger()
    assert str(sample) in window._banner.text
    assert "Words." in _notes(sample)


def test_undo_and_redo_are_named_and_go_back_and_forth(
    window: MainWindow, sample: Path, opened: Opened, qtbot: QtBot
) -> None:
    opened(sample)
    undo, redo = window.actions_by_name["undo"], window.actions_by_name["redo"]
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    visit = window._desk.visit
    assert visit is not None
    window._desk.session.put("Change visit", Visit(visit.uid, "2026-11-20", visit.title))
    assert undo.text() == "&Undo Change visit"
    assert "20 November 2026" in window.ui.visit_picker.currentText()
    undo.trigger()
    assert "12 November 2026" in window.ui.visit_picker.currentText()
    assert redo.text() == "&Redo Change visit"
    redo.trigger()
    assert "20 November 2026" in window.ui.visit_picker.currentText()


def test_the_visit_picker_shows_another_visit_and_keeps_what_was_typed(
    window: MainWindow, sample: Path, opened: Opened
) -> None:
    opened(sample)
    first = window._desk.visit
    assert first is not None
    _type(window, "About the first.")
    window.ui.visit_picker.setCurrentIndex(2)
    window.ui.visit_picker.activated.emit(2)
    shown = window._desk.visit
    assert shown is not None
    assert shown.uid == window.ui.visit_picker.currentData() != first.uid
    note = window._desk.record.find(Note, Note(first.uid, "b1", window._desk.session.me.uid, "").uid)
    assert note is not None
    assert note.body == "About the first."


def test_a_deleted_visit_is_replaced_by_the_newest(window: MainWindow, sample: Path, opened: Opened) -> None:
    opened(sample)
    shown = window._desk.visit
    assert shown is not None
    before = _visits(window)
    window._desk.session.remove("Delete visit", shown.uid)
    assert window.ui.visit_picker.count() == _visits(window) == before - 1
    assert window._desk.visit is not None
    assert window.ui.visit_picker.currentData() == window._desk.visit.uid


def test_the_visit_that_was_shown_is_shown_again_when_undo_brings_it_back(
    window: MainWindow, sample: Path, opened: Opened
) -> None:
    opened(sample)
    shown = window._desk.visit
    assert shown is not None
    window._desk.session.remove("Delete visit", shown.uid)
    assert window._desk.visit != shown
    window.actions_by_name["undo"].trigger()
    assert window._desk.visit == shown
    assert window.ui.visit_picker.currentData() == shown.uid


def test_a_visit_that_comes_back_does_not_take_the_place_of_one_that_was_chosen_meanwhile(
    window: MainWindow, sample: Path, opened: Opened
) -> None:
    opened(sample)
    shown = window._desk.visit
    assert shown is not None
    window._desk.session.remove("Delete visit", shown.uid)
    chosen = window.ui.visit_picker.itemData(2)
    window._desk.choose_visit(chosen)
    window.actions_by_name["undo"].trigger()
    assert window._desk.visit is not None
    assert window._desk.visit.uid == chosen


def test_news_that_names_undo_goes_once_something_was_undone_and_trouble_stays(
    window: MainWindow, sample: Path, opened: Opened
) -> None:
    opened(sample)
    shown = window._desk.visit
    assert shown is not None
    window._desk.session.remove("Delete visit", shown.uid)
    window._desk.news.emit("The visit was deleted. Edit > Undo brings it back.")
    window.actions_by_name["undo"].trigger()
    assert window._banner.text == ""
    window._desk.trouble.emit(UserError("The printer is away."))
    window.actions_by_name["redo"].trigger()
    assert window._banner.text == "The printer is away."


@pytest.fixture
def fill_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Return a way to let every write fail, or succeed again."""
    from govtoolkit.storage import store  # noqa: PLC0415

    append = store.append
    state = {"full": False}

    def fail(connection: sqlite3.Connection, revisions: object) -> None:
        if state["full"]:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        append(connection, revisions)  # type: ignore[arg-type]

    monkeypatch.setattr(store, "append", fail)
    monkeypatch.setattr("govtoolkit.storage.writer.RETRY", 0.2)
    return lambda full: state.update(full=full)


def test_words_that_cannot_be_saved_are_told_until_they_are(
    window: MainWindow, sample: Path, opened: Opened, fill_disk: Callable[[bool], None], qtbot: QtBot
) -> None:
    opened(sample)
    fill_disk(True)
    _type(window, "Not yet.")
    qtbot.waitUntil(lambda: window._saved_line.text == "Not saved")
    assert "disk is full" in window._not_saved.text
    _type(window, " And more.")
    window._desk.news.emit("Something else.")
    assert window._saved_line.text == "Not saved"
    assert "disk is full" in window._not_saved.text
    fill_disk(False)
    qtbot.waitUntil(lambda: "Not yet. And more." in _notes(sample))
    qtbot.waitUntil(lambda: window._saved_line.text.startswith("✓ Saved"))
    assert window._not_saved.text == ""


def test_a_close_that_would_lose_words_asks_and_staying_goes_on_saving(
    window: MainWindow,
    sample: Path,
    opened: Opened,
    fill_disk: Callable[[bool], None],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    opened(sample)
    fill_disk(True)
    asked: list[str] = []

    def stay(_parent: QWidget, _error: UserError, words: str, **_: object) -> asking.Unsaved:
        asked.append(words)
        return asking.Unsaved.STAY

    monkeypatch.setattr(asking, "ask_unsaved", stay)
    editor = _type(window, "Precious.")
    with qtbot.waitSignal(window._closing.stayed):
        window.close()
    assert "Precious." in asked[0]
    assert "Benchmark 1" in asked[0]
    assert window.isVisible()
    assert window.ui.central.isEnabled()
    assert window.focusWidget() is editor
    fill_disk(False)
    _type(window, " More.")
    qtbot.waitUntil(lambda: "Precious. More." in _notes(sample))
    qtbot.waitUntil(lambda: window._saved_line.text.startswith("✓ Saved"))


def test_words_that_were_left_come_back_with_the_file(
    window: MainWindow,
    sample: Path,
    opened: Opened,
    fill_disk: Callable[[bool], None],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    opened(sample)
    fill_disk(True)
    monkeypatch.setattr(asking, "ask_unsaved", lambda *_, **__: asking.Unsaved.CLOSE_ANYWAY)
    _type(window, "Rescued.")
    with qtbot.waitSignal(window._closing.ended):
        window.actions_by_name["close"].trigger()
    assert "Rescued." not in _notes(sample)
    fill_disk(False)
    opened(sample)
    assert "are back in this file" in window._banner.text
    assert "Rescued." in _notes(sample)


def test_all_words_can_go_into_a_file_of_another_name(
    window: MainWindow,
    sample: Path,
    opened: Opened,
    prompter: Prompter,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    from govtoolkit.storage import store  # noqa: PLC0415

    append = store.append

    def refuse(connection: sqlite3.Connection, revisions: object) -> None:
        name = connection.execute("PRAGMA database_list").fetchone()[2]
        if Path(name).name == sample.name:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error
        append(connection, revisions)  # type: ignore[arg-type]

    opened(sample)
    monkeypatch.setattr(store, "append", refuse)
    monkeypatch.setattr(asking, "ask_unsaved", lambda *_, **__: asking.Unsaved.OTHER_NAME)
    prompter.path = sample.with_name("Elsewhere")
    _type(window, "Moved.")
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    other = sample.with_name("Elsewhere.db")
    assert "Moved." in _notes(other)
    assert len(_notes(other)) == len(_notes(sample)) + 1
    assert window._desk.settings.recent_files[0] == other


def test_a_file_that_can_only_be_read_says_so_and_takes_no_words(
    window: MainWindow, sample: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)  # root may write everywhere
    opened(sample)
    assert window._saved_line.text == "Open for reading only"
    assert "can only be read" in window._about_file.text
    for name in ("save", "new_visit", "rename"):
        assert not window.actions_by_name[name].isEnabled()
    assert not window.ui.new_visit_button.isEnabled()
    page = window._pages.current
    assert page is not None
    assert all(editor.isReadOnly() for editor in page.findChildren(QPlainTextEdit))


def test_rescued_words_are_told_before_any_page_is_built(
    window: MainWindow, sample: Path, opened: Opened, settings: Settings, fill_disk: Callable[[bool], None]
) -> None:
    session = Session(sample, settings=settings, me=settings.me())
    fill_disk(True)
    visit = next(version.entry for version in session.record.all(Visit) if version.entry.state != "released")
    session.write_note(visit, "b2", "After the power cut.", seen=())
    with pytest.raises(UserError):
        session.close()
    fill_disk(False)
    opened(sample)
    assert "are back in this file" in window._banner.text
    assert "After the power cut." in _notes(sample)


# Looks


def test_zoom_changes_the_letters_and_is_remembered(window: MainWindow, qapp: QApplication, settings: Settings) -> None:
    before = qapp.font().pointSizeF()
    window.actions_by_name["larger"].trigger()
    assert qapp.font().pointSizeF() == pytest.approx(before * 1.1)
    for _ in range(9):
        window.actions_by_name["larger"].trigger()
    assert qapp.font().pointSizeF() == pytest.approx(before * 2)
    assert settings.number("zoom", 0) == 200
    window.actions_by_name["normal"].trigger()
    assert qapp.font().pointSizeF() == pytest.approx(before)


def test_pages_that_are_not_shown_are_built_anew_after_a_zoom(
    window: MainWindow, sample: Path, opened: Opened, qtbot: QtBot
) -> None:
    opened(sample)
    window._navigation.choose("b2")
    _type(window, "Kept.")
    window._navigation.choose("b3")
    shown = window._pages.current
    window.actions_by_name["larger"].trigger()
    assert window._pages.current is shown
    window._navigation.choose("b2")
    page = window._pages.current
    assert page is not None
    assert "Kept." in [editor.toPlainText() for editor in page.findChildren(QPlainTextEdit)]
    window.actions_by_name["normal"].trigger()


def test_on_a_screen_that_is_too_small_the_first_window_fills_it(
    qapp: QApplication,
    settings: Settings,
    runner: Runner,
    prompter: Prompter,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def is_filling() -> bool:
        made = build_window(qapp, settings, runner, prompter)
        filling = bool(made.windowState() & Qt.WindowState.WindowMaximized)
        delete(made)
        return filling

    monkeypatch.setattr(QScreen, "availableGeometry", lambda _: QRect(0, 0, 1366, 768 - 40))
    assert is_filling()
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _: QRect(0, 0, 1920, 1080))
    assert not is_filling()


def test_the_navigation_folds_to_numbers_where_there_is_little_room(
    window: MainWindow, sample: Path, opened: Opened
) -> None:
    opened(sample)
    item = window.ui.navigation.item(PAGES.index("b3"))
    assert item.text().startswith("3  ")
    window.resize(900, 700)
    assert item.text() == "3"
    assert "Benchmark 3" in str(item.data(Qt.ItemDataRole.AccessibleTextRole))
    window.resize(1280, 860)
    assert item.text().startswith("3  ")


def test_a_benchmark_is_marked_as_soon_as_it_has_a_note(
    window: MainWindow, tmp_path: Path, opened: Opened, settings: Settings, qtbot: QtBot
) -> None:
    create(tmp_path / "new.db", School(""), "Visit", settings.me())
    opened(tmp_path / "new.db")
    item = window.ui.navigation.item(PAGES.index("b1"))
    assert "no notes" in str(item.data(Qt.ItemDataRole.AccessibleTextRole))
    _type(window, "Seen.")
    qtbot.waitUntil(lambda: "has notes" in str(item.data(Qt.ItemDataRole.AccessibleTextRole)))


def test_colours_are_chosen_in_the_menu_and_remembered(
    window: MainWindow, settings: Settings, qapp: QApplication
) -> None:
    actions = window._menus._colours.actions()
    actions[list(Appearance).index(Appearance.DARK)].trigger()
    assert settings.text("appearance") == "dark"
    assert qapp.palette().window().color().name().upper() == "#12171D"
    actions[0].trigger()
    assert settings.text("appearance") == "system"


def test_how_far_down_the_page_was_is_remembered(
    window: MainWindow, sample: Path, opened: Opened, qtbot: QtBot
) -> None:
    opened(sample)
    page = window._pages.current
    assert page is not None
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 200)
    page.verticalScrollBar().setValue(150)
    with qtbot.waitSignal(window._closing.ended):
        window.actions_by_name["close"].trigger()
    opened(sample)
    qtbot.waitUntil(
        lambda: window._pages.current is not None and window._pages.current.verticalScrollBar().value() == 150
    )


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("page", ["b2", "questions", "visits", "reference"])
def test_how_far_down_every_page_was_is_remembered_in_the_next_start(
    window: MainWindow, sample: Path, opened: Opened, settings: Settings, qtbot: QtBot, page: str, zoom: int
) -> None:
    settings.put("questions_group", "b3")
    settings.put("reference_read", "checklist.school-duties")
    window._appearance.set_zoom(zoom)

    def how_far() -> QScrollBar:
        shown = window._pages.current
        assert shown is not None
        return shown.scroll_bar

    opened(sample)
    window.resize(1100, 600)
    window._navigation.choose(page)
    qtbot.waitUntil(lambda: how_far().maximum() > 60)
    how_far().setValue(57)
    with qtbot.waitSignal(window._closing.ended):
        window.actions_by_name["close"].trigger()
    opened(sample)
    qtbot.waitUntil(lambda: how_far().value() == 57)
    assert window._navigation.current == page


def test_the_windows_size_is_remembered(
    window: MainWindow, qapp: QApplication, settings: Settings, runner: Runner, prompter: Prompter, qtbot: QtBot
) -> None:
    window.resize(777, 555)
    _close(window, qtbot)
    kept = Settings(settings._path.parent, settings.data_folder)
    second = build_window(qapp, kept, runner, prompter)
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (777, 555)


def test_writing_as_shows_the_name_and_follows_it(
    window: MainWindow, sample: Path, opened: Opened, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(sample)
    assert window.ui.writer_button.words == "Writing as A governor"

    def rename(_parent: QWidget, desk: object) -> None:
        settings.put("person_name", "Ann & Co")
        window._desk.session.me = settings.me()

    monkeypatch.setattr(asking, "ask_writer", rename)
    window.actions_by_name["writer"].trigger()
    assert window.ui.writer_button.words == "Writing as Ann & Co"


def test_the_buttons_beside_it_say_less_before_the_title_of_a_visit_is_cut(
    window: MainWindow, sample: Path, opened: Opened, qtbot: QtBot
) -> None:
    window.resize(1280, 860)
    opened(sample)
    ui, visit = window.ui, window._desk.visit
    assert visit is not None
    qtbot.waitUntil(lambda: ui.save_copy_button.text() == "Copy…")
    assert ui.writer_button.text().strip() == "As A governor"
    window._desk.session.put("Edit visit", replace(visit, title="Autumn"))
    qtbot.waitUntil(lambda: ui.save_copy_button.text() == "Save a copy…")
    assert ui.writer_button.text().strip() == "Writing as A governor"
    assert ui.visit_picker.width() >= ui.visit_picker.whole_width


def test_every_action_has_its_keys_shown_and_none_twice(window: MainWindow) -> None:
    keys = [key.toString() for action in window.actions_by_name.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert window.actions_by_name["save"].shortcut() == QKeySequence("Ctrl+S")


# The first start


def test_a_first_file_comes_up_with_its_page(
    qapp: QApplication, settings: Settings, runner: Runner, prompter: Prompter, sample: Path, qtbot: QtBot
) -> None:
    first = build_window(qapp, settings, runner, prompter, is_opening=True)
    shown: list[str] = []
    first.file_changed.connect(lambda _name: shown.append("visible" if first.isVisible() else "not yet"))
    first.open_first(sample, look_ahead(sample))
    qtbot.waitUntil(first.isVisible)
    assert shown == ["not yet"]
    assert first._desk.is_taken
    _close(first, qtbot)
    delete(first)


def test_a_window_does_not_wait_long_for_a_file_that_takes_long(
    qapp: QApplication, settings: Settings, runner: Runner, prompter: Prompter, sample: Path, qtbot: QtBot
) -> None:
    slow: Ahead = Future()
    first = build_window(qapp, settings, runner, prompter, is_opening=True)
    first.open_first(sample, slow)
    qtbot.waitUntil(first.isVisible)
    assert not first._desk.is_taken
    slow.set_result(look_ahead(sample).result())
    qtbot.waitUntil(lambda: first._desk.is_taken)
    _close(first, qtbot)
    delete(first)


def test_the_icons_of_a_menu_are_drawn_when_it_opens(window: MainWindow) -> None:
    assert window.actions_by_name["save"].icon().isNull()
    (menu,) = [each.menu() for each in window.menuBar().actions() if each.text() == "&File"]
    menu.aboutToShow.emit()
    assert not window.actions_by_name["save"].icon().isNull()
    window._appearance.changed.emit()
    assert window.actions_by_name["save"].icon().isNull()


# Two starts


def test_a_second_start_with_the_file_brings_the_first_window_forward(
    window: MainWindow, sample: Path, opened: Opened, qtbot: QtBot
) -> None:
    doorbell = Doorbell(window)
    window.file_changed.connect(doorbell.answer_for)
    opened(sample)
    window.showMinimized()
    ask = QProcess()
    environment = ask.processEnvironment()
    for name, value in os.environ.items():
        environment.insert(name, value)
    environment.insert("PYTHONPATH", os.pathsep.join(sys.path))
    ask.setProcessEnvironment(environment)
    program = (
        "import sys, pathlib; from govtoolkit.ui.application import ask_to_come_forward;"
        "sys.exit(0 if ask_to_come_forward(pathlib.Path(sys.argv[1])) else 3)"
    )
    with qtbot.waitSignal(ask.finished):
        ask.start(sys.executable, ["-c", program, str(sample)])
    assert ask.exitCode() == 0
    qtbot.waitUntil(lambda: not window.isMinimized())
    doorbell.close()


def test_nobody_answers_for_a_file_that_is_closed(
    window: MainWindow, sample: Path, opened: Opened, qtbot: QtBot
) -> None:
    doorbell = Doorbell(window)
    window.file_changed.connect(doorbell.answer_for)
    opened(sample)
    with qtbot.waitSignal(window._closing.ended):
        window.actions_by_name["close"].trigger()
    assert not ask_to_come_forward(sample)
    assert window.ui.stack.currentWidget() is window._start


def test_a_file_that_another_window_has_is_shown_there(
    window: MainWindow, sample: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govtoolkit.ui.filework.ask_to_come_forward", lambda _path: True)
    opened(sample)
    assert not window._desk.is_taken
    assert "open in another window" in window._banner.text
