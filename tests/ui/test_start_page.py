"""The first page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from govtoolkit.app.settings import Settings
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.start import StartPage
from govtoolkit.ui.tasks import Runner
from govtoolkit.ui.theme import LIGHT, dress
from govtoolkit.ui.widgets.elided_button import ElidedButton
from govtoolkit.ui.widgets.recent_row import RecentRow


@pytest.fixture
def page(settings: Settings, runner: Runner, qtbot: QtBot) -> StartPage:
    made = StartPage(Desk(careers_toolkit(), settings, runner))
    qtbot.addWidget(made)
    made.resize(1280, 860)
    made.show()
    return made


@pytest.fixture
def files(settings: Settings, tmp_path: Path) -> tuple[Path, Path]:
    """A recent file that is there, and one that is not."""
    there, gone = tmp_path / "There.db", tmp_path / "Gone.db"
    there.touch()
    settings.note_recent(gone)
    settings.note_recent(there)
    return there, gone


def _rows(page: StartPage) -> list[RecentRow]:
    found = [row for row in page.findChildren(RecentRow) if row.isVisible()]
    return sorted(found, key=lambda row: row.mapTo(page, row.pos()).y())


def _refresh(page: StartPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page._desk.runner.idle):
        page.refresh()
    page.layout()
    page.widget().layout().activate()


def _words(row: RecentRow) -> str:
    return " ".join(label.text() for label in row.findChildren(QLabel)).replace("\u200b", "")


@pytest.mark.parametrize(
    ("button", "signal"),
    [("new", "new_wanted"), ("open", "open_wanted"), ("sample", "sample_wanted"), ("print", "print_wanted")],
)
def test_each_way_to_begin_is_reached_by_keyboard(page: StartPage, button: str, signal: str, qtbot: QtBot) -> None:
    page.buttons[button].setFocus()
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(page.buttons[button], Qt.Key.Key_Space)


def test_each_way_to_begin_is_large_and_explained(page: StartPage) -> None:
    for button in page.buttons.values():
        assert button.height() >= 44
        assert button.accessibleName()
        assert button.accessibleDescription()


def test_without_files_it_says_what_will_be_listed(page: StartPage) -> None:
    page.refresh()
    assert page._no_recent.isVisible()


def test_recent_files_say_where_they_are_and_when_they_changed(
    page: StartPage, files: tuple[Path, Path], qtbot: QtBot
) -> None:
    _refresh(page, qtbot)
    there = next(row for row in page.findChildren(RecentRow) if row.path == files[0])
    assert str(files[0].parent) in _words(there)
    assert "changed" in _words(there)
    assert not page._no_recent.isVisible()


def test_a_recent_file_is_opened_by_its_name(page: StartPage, files: tuple[Path, Path], qtbot: QtBot) -> None:
    _refresh(page, qtbot)
    row = next(row for row in page.findChildren(RecentRow) if row.path == files[0])
    with qtbot.waitSignal(page.file_wanted) as wanted:
        row.findChild(ElidedButton).click()
    assert wanted.args == [str(files[0])]


def test_a_file_that_is_gone_can_be_taken_off_the_list_and_nothing_else(
    page: StartPage, files: tuple[Path, Path], settings: Settings, qtbot: QtBot
) -> None:
    _refresh(page, qtbot)
    there, gone = sorted(page.findChildren(RecentRow), key=lambda row: row.path.name, reverse=True)
    assert "not there any more" in _words(gone)
    assert not gone._open.isEnabled()
    assert gone._remove.isVisible()
    assert not there._remove.isVisible()
    with qtbot.waitSignal(page._desk.runner.idle):
        gone._remove.click()
    assert settings.recent_files == [files[0]]
    assert files[0].exists()
    assert [row.path for row in _rows(page)] == [files[0]]
    assert Settings(settings._path.parent, settings.data_folder).recent_files == [files[0]]


def test_refreshing_keeps_the_rows_and_the_focus(page: StartPage, files: tuple[Path, Path], qtbot: QtBot) -> None:
    _refresh(page, qtbot)
    rows = set(map(id, page.findChildren(RecentRow)))
    page.activateWindow()
    button = next(row for row in page.findChildren(RecentRow) if row.path == files[0])._open
    button.setFocus()
    _refresh(page, qtbot)
    assert set(map(id, page.findChildren(RecentRow))) == rows
    assert button.hasFocus() or page.focusWidget() is button


def test_a_long_name_asks_for_no_room(page: StartPage, settings: Settings, tmp_path: Path, qtbot: QtBot) -> None:
    settings.note_recent(tmp_path / ("Long " * 40 + "name.db"))
    _refresh(page, qtbot)
    assert page.widget().width() <= page.viewport().width()


@pytest.mark.parametrize(("width", "zoom"), [(1280, 100), (700, 100), (1280, 200), (700, 200)])
def test_nothing_is_cut_off_or_scrolls_sideways(
    page: StartPage, files: tuple[Path, Path], width: int, zoom: int, qtbot: QtBot, qapp: QApplication
) -> None:
    dress(qapp, LIGHT, zoom, 10.0)
    page.resize(width, 700)
    _refresh(page, qtbot)
    labels = [label for label in page.widget().findChildren(QLabel) if label.isVisible()]
    assert labels

    def has_room() -> None:
        assert page.horizontalScrollBar().maximum() == 0
        assert page.widget().width() <= page.viewport().width()
        for label in labels:
            assert label.height() >= label.heightForWidth(label.width())
            assert label.mapTo(page.widget(), label.rect().bottomRight()).x() <= page.viewport().width()

    qtbot.waitUntil(has_room)
