"""The question that is asked when a file does not take its last words."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from govtoolkit.errors import UserError
from govtoolkit.ui.asking import Unsaved
from govtoolkit.ui.dialogs.unsaved import UnsavedDialog

_ERROR = UserError("“a.db” could not be saved: the disk is full.", "Make some room. Your words are kept in “b.json”.")


@pytest.fixture
def dialog(qtbot: QtBot) -> UnsavedDialog:
    made = UnsavedDialog(_ERROR, "Benchmark 1\n\nSeen.")
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_why_and_where_the_words_are(dialog: UnsavedDialog) -> None:
    assert dialog.ui.reason.text() == _ERROR.text
    assert dialog.ui.kept.text() == _ERROR.hint


def test_closing_it_stays_in_the_file(dialog: UnsavedDialog) -> None:
    dialog.reject()
    assert dialog.way is Unsaved.STAY


def test_each_way_out_has_its_button(dialog: UnsavedDialog) -> None:
    dialog.ui.other_name.click()
    assert dialog.way is Unsaved.OTHER_NAME
    dialog.ui.close_anyway.click()
    assert dialog.way is Unsaved.CLOSE_ANYWAY


def test_copying_leaves_the_question_open(dialog: UnsavedDialog) -> None:
    dialog.ui.copy.click()
    assert QGuiApplication.clipboard().text() == "Benchmark 1\n\nSeen."
    assert dialog.ui.copied.isVisible()
    assert dialog.isVisible()


def test_without_words_of_notes_there_is_nothing_to_copy(qtbot: QtBot) -> None:
    dialog = UnsavedDialog(_ERROR, "")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.ui.copy.isVisible()
