"""Enter presses the button that has the keyboard, in the window as in every dialog."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from govtoolkit.ui.dialogs.new_file import NewFileDialog
from govtoolkit.ui.enterkey import EnterKey
from tests.ui.hands import Hands
from tests.ui.places import House

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    """A window with a button, a tool button, a tick box and a field."""
    made = QMainWindow()
    place = QWidget()
    column = QVBoxLayout(place)
    tool = QToolButton()
    tool.setDefaultAction(QAction("Tool", tool))
    for widget in (QPushButton("Push"), tool, QCheckBox("Tick"), QLineEdit()):
        column.addWidget(widget)
    made.setCentralWidget(place)
    EnterKey(made)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.mark.parametrize("key", ENTER)
@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def test_enter_presses_the_button_with_the_keyboard_once(
    window: QMainWindow, kind: type[QPushButton | QToolButton], key: Qt.Key
) -> None:
    button = window.findChild(kind)
    pressed: list[int] = []
    assert isinstance(button, kind)
    button.clicked.connect(lambda: pressed.append(1))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, key)
    assert pressed == [1]


@pytest.mark.parametrize("kind", [QCheckBox, QLineEdit])
def test_enter_anywhere_else_presses_nothing(window: QMainWindow, kind: type[QWidget]) -> None:
    pressed: list[object] = []
    for button in (*window.findChildren(QPushButton), *window.findChildren(QToolButton)):
        button.clicked.connect(pressed.append)
    field = window.findChild(kind)
    assert isinstance(field, QWidget)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not pressed
    assert not (isinstance(field, QCheckBox) and field.isChecked())


def test_enter_in_a_field_that_puts_the_keyboard_on_a_button_does_not_press_it(window: QMainWindow) -> None:
    button, field = window.findChild(QPushButton), window.findChild(QLineEdit)
    pressed: list[int] = []
    assert isinstance(button, QPushButton)
    assert isinstance(field, QLineEdit)
    button.clicked.connect(lambda: pressed.append(1))
    field.returnPressed.connect(button.setFocus)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert button.hasFocus()
    assert not pressed


def test_a_key_that_is_held_down_presses_once(window: QMainWindow) -> None:
    button = window.findChild(QPushButton)
    pressed: list[int] = []
    assert isinstance(button, QPushButton)
    button.clicked.connect(lambda: pressed.append(1))
    button.setFocus()
    for is_repeated in (False, True, True):
        key = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=is_repeated
        )
        QApplication.sendEvent(button, key)
    assert pressed == [1]


def test_a_button_that_is_out_of_use_is_not_pressed(window: QMainWindow) -> None:
    button = window.findChild(QPushButton)
    pressed: list[object] = []
    assert isinstance(button, QPushButton)
    button.clicked.connect(pressed.append)
    button.setFocus()
    button.setEnabled(False)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert not pressed


def test_the_start_page_is_left_with_enter(house: House, hands: Hands) -> None:
    hands.do(
        hands.tab_to("Start a monitoring file"),
        hands.press(Qt.Key.Key_Return),
        hands.wait_for_dialog(NewFileDialog),
        hands.press(Qt.Key.Key_Escape),
    )
