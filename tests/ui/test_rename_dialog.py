"""The dialog that asks for another name for the file."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from govtoolkit.ui.dialogs.rename import RenameDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> RenameDialog:
    made = RenameDialog("Clunmere careers")
    qtbot.addWidget(made)
    made.show()
    return made


def test_typing_replaces_the_old_name(dialog: RenameDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.ui.name, "Careers of Clunmere.db")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.ui.name, Qt.Key.Key_Return)
    assert dialog.name == "Careers of Clunmere"


def test_a_name_that_no_file_can_have_is_refused_in_words(dialog: RenameDialog) -> None:
    dialog.ui.name.setText("what?")
    dialog.ui.accept_button.click()
    assert dialog.isVisible()
    assert "?" in dialog.ui.trouble.text()
    dialog.ui.name.setText("what")
    assert not dialog.ui.trouble.isVisible()


def test_the_same_name_changes_nothing(dialog: RenameDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.rejected):
        dialog.ui.accept_button.click()
