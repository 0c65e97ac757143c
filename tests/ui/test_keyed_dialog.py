"""Enter does what the button with the keyboard says, in every dialog, and not what the main one says; F1 shows the help."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from govtoolkit.ui.dialogs.help import HelpDialog
from govtoolkit.ui.dialogs.keyed_dialog import KeyedDialog


class _Dialog(KeyedDialog):
    help_anchor = "print"

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        column = QVBoxLayout(self)
        for words in ("Cancel", "Erase"):
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            button.setDefault(words == "Erase")
            button.clicked.connect(lambda _checked=False, words=words: self.pressed.append(words))
            column.addWidget(button)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("words", ["Cancel", "Erase"])
def test_enter_presses_the_button_that_has_the_keyboard(words: str, key: Qt.Key, qtbot: QtBot) -> None:
    dialog = _Dialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == words)
    button.setFocus()
    QTest.keyClick(button, key)
    assert dialog.pressed == [words]


def test_enter_on_a_tool_button_presses_that_and_not_the_main_button(qtbot: QtBot) -> None:
    dialog = _Dialog()
    qtbot.addWidget(dialog)
    tool = QToolButton(dialog)
    tool.clicked.connect(lambda: dialog.pressed.append("Larger"))
    with qtbot.waitActive(dialog):
        dialog.show()
    tool.setFocus()
    QTest.keyClick(tool, Qt.Key.Key_Return)
    assert dialog.pressed == ["Larger"]


def test_f1_shows_the_page_of_the_help_that_is_about_the_dialog(qtbot: QtBot) -> None:
    dialog = _Dialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    shown = dialog.findChild(HelpDialog)
    assert shown is not None
    assert shown.anchor == "print"
    shown.close()
