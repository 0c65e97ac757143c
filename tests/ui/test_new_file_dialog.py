"""The dialog that starts a file."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.app.settings import Settings
from govtoolkit.printing.options import Paper
from govtoolkit.ui.dialogs.new_file import NewFileDialog


class _Prompter:
    """Answers the system's file dialogs at once."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.suggestion: Path | None = None

    def open_file(self, parent: QWidget, folder: Path) -> Path | None:
        return self.path

    def save_file(self, parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
        self.suggestion = suggestion
        return self.path

    def choose_printer(self, parent: QWidget, title: str, pages: int, paper: Paper) -> QPrinter | None:
        return None


@pytest.fixture
def prompter() -> _Prompter:
    return _Prompter(None)


@pytest.fixture
def dialog(settings: Settings, tmp_path: Path, prompter: _Prompter, qtbot: QtBot) -> NewFileDialog:
    made = NewFileDialog(settings, tmp_path, prompter, clock=lambda: datetime(2026, 11, 12, 9, tzinfo=UTC))
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_has_to_be_typed(dialog: NewFileDialog, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.accepted):
        dialog.ui.start.click()
    assert dialog.path == tmp_path / "Careers 2026-27.db"
    assert dialog.school.name == ""


def test_the_place_follows_the_schools_name(dialog: NewFileDialog, tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.ui.school, "Clunmere School")
    assert dialog.path == tmp_path / "Clunmere School careers 2026-27.db"
    assert str(dialog.path) in dialog.ui.place.text().replace("\u200b", "")
    assert dialog.school.name == "Clunmere School"


def test_whether_the_school_has_a_sixth_form_is_asked_and_not_guessed(dialog: NewFileDialog) -> None:
    dialog.ui.school.setText("Clunmere School")
    assert not dialog.school.has_sixth_form
    dialog.ui.sixth_form.click()
    assert dialog.school.has_sixth_form


def test_a_taken_name_is_numbered_while_one_types(dialog: NewFileDialog, tmp_path: Path) -> None:
    (tmp_path / "Clunmere careers 2026-27.db").touch()
    dialog.ui.school.setText("Clunmere")
    assert dialog.path.name == "Clunmere careers 2026-27 2.db"


def test_a_chosen_place_stays_whatever_the_school_is_called(
    dialog: NewFileDialog, tmp_path: Path, prompter: _Prompter
) -> None:
    prompter.path = tmp_path / "elsewhere"
    dialog.ui.choose.click()
    assert prompter.suggestion == tmp_path / "Careers 2026-27.db"
    dialog.ui.school.setText("Clunmere")
    assert dialog.path == tmp_path / "elsewhere.db"


def test_leaving_the_systems_dialog_changes_nothing(dialog: NewFileDialog, tmp_path: Path) -> None:
    dialog.ui.choose.click()
    assert dialog.path == tmp_path / "Careers 2026-27.db"


def test_a_file_that_is_there_is_refused_in_the_dialog(
    dialog: NewFileDialog, tmp_path: Path, prompter: _Prompter, qtbot: QtBot
) -> None:
    prompter.path = tmp_path / "mine.db"
    prompter.path.write_text("precious")
    dialog.ui.choose.click()
    dialog.ui.start.click()
    assert dialog.isVisible()
    assert "“mine.db” is in that folder already" in dialog.ui.trouble.text()
    assert dialog.ui.trouble.isVisible()
    assert prompter.path.read_text() == "precious"


def test_choosing_another_place_takes_the_complaint_away(
    dialog: NewFileDialog, tmp_path: Path, prompter: _Prompter, qtbot: QtBot
) -> None:
    prompter.path = tmp_path / "mine.db"
    prompter.path.touch()
    dialog.ui.choose.click()
    dialog.ui.start.click()
    prompter.path = tmp_path / "other.db"
    dialog.ui.choose.click()
    assert not dialog.ui.trouble.isVisible()
    with qtbot.waitSignal(dialog.accepted):
        dialog.ui.start.click()


def test_ones_own_name_is_asked_once(
    dialog: NewFileDialog, settings: Settings, tmp_path: Path, prompter: _Prompter, qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.ui.person, " Margaret Ashworth ")
    dialog.ui.start.click()
    assert settings.me().name == "Margaret Ashworth"
    second = NewFileDialog(settings, tmp_path, prompter)
    qtbot.addWidget(second)
    assert second.ui.person.text() == "Margaret Ashworth"


def test_cancelling_keeps_nothing(dialog: NewFileDialog, settings: Settings, tmp_path: Path) -> None:
    dialog.ui.person.setText("Margaret")
    dialog.ui.cancel.click()
    assert settings.text("person_name") == ""
    assert not list(tmp_path.glob("*.db"))


def test_enter_starts_the_file_and_escape_leaves(dialog: NewFileDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.ui.school, Qt.Key.Key_Return)


def test_the_keyboard_reaches_all_of_it_in_order(dialog: NewFileDialog, qtbot: QtBot) -> None:
    ui = dialog.ui
    ui.school.setFocus()
    reached = []
    for _ in range(6):
        reached.append(dialog.focusWidget())
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
    wanted = [ui.school, ui.sixth_form, ui.person, ui.choose, ui.start, ui.cancel]
    assert [each for each in reached if each is not ui.place] == wanted
