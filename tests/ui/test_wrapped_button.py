"""A button whose words wrap."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.ui.enterkey import EnterKey
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.wrapped_button import WrappedButton

_LONG = "Replace the form for placement hosts with a short one that asks host and student what the time was worth. " * 2


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.addWidget(WrappedButton(), 0, Prose.ALIGNED)
    column.addStretch(1)
    return made


def _shown(around: QWidget, width: int) -> WrappedButton:
    button = around.findChild(WrappedButton)
    assert isinstance(button, WrappedButton)
    button.show_lines(("Overdue by 2 days", "warn"), (_LONG, "link"), ("", "caption"))
    around.resize(width, 600)
    around.show()
    QApplication.processEvents()
    return button


def test_all_words_are_in_sight_however_narrow_it_is(around: QWidget) -> None:
    heights = []
    for width in (800, 300, 180):
        button = _shown(around, width)
        lines = button.findChildren(Prose)
        assert all(line.height() >= line.heightForWidth(line.width()) for line in lines)
        assert button.rect().contains(lines[-1].geometry())
        heights.append(button.height())
    assert heights[0] < heights[1] < heights[2]


def test_empty_lines_are_left_out_and_a_reader_hears_the_rest(around: QWidget) -> None:
    button = _shown(around, 400)
    assert len(button.findChildren(Prose)) == 2
    assert button.accessibleName() == f"Overdue by 2 days, {_LONG}"
    button.show_lines(("Words", "link"), spoken="Show the words")
    assert button.words == "Words"
    assert button.accessibleName() == "Show the words"


def test_it_is_pressed_by_a_click_on_its_words_and_by_enter_and_space(around: QWidget, qtbot: QtBot) -> None:
    EnterKey(around)
    button = _shown(around, 400)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.findChildren(Prose)[1].geometry().center())
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)


def test_a_small_line_under_a_long_one_leaves_no_room_empty(around: QWidget) -> None:
    button = around.findChild(WrappedButton)
    assert isinstance(button, WrappedButton)
    small = "15 January 2027 · in 8 weeks · The date given at the foot of the careers pages"
    around.show()
    for more in range(30):  # one of them just does not fit the length that is good to read
        button.show_lines(("Next review", "link"), (small + "s" * more, "caption"))
        around.resize(900, 600)
        QApplication.processEvents()
        line = button.findChildren(Prose)[-1]
        metrics = line.fontMetrics()
        needed = metrics.boundingRect(QRect(0, 0, line.width(), 10_000), Qt.TextFlag.TextWordWrap, line.text()).height()
        assert needed <= line.height() < needed + metrics.height()
