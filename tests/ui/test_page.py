"""What every page has in common: what stands below the fold never holds up another page."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget
from pytestqt.qtbot import QtBot

from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.widgets.first_paint import FirstPaint


def test_a_page_that_is_left_is_built_on_only_when_it_is_shown_again(qtbot: QtBot, desk: Desk) -> None:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    page, other = Page(desk, stack), Page(desk, stack)
    stack.addWidget(page)
    stack.addWidget(other)
    page.build_later(lambda: None)
    other.build_later(lambda: None)
    first_paint = FirstPaint(page.widget())
    first_paint.seen.connect(lambda: QTimer.singleShot(0, stack, lambda: stack.setCurrentWidget(other)))
    stack.show()
    qtbot.waitUntil(lambda: other.is_whole)  # begun later, with the same moment to wait
    assert not page.is_whole
    stack.setCurrentWidget(page)
    qtbot.waitUntil(lambda: page.is_whole)
