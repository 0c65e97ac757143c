"""What every page has in common: what stands below the fold never holds up another page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.ui import mainwindow, pagestack
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages import load_page
from govtoolkit.ui.pages.page import _MOMENT, Page
from govtoolkit.ui.widgets.first_paint import FirstPaint
from govtoolkit.ui.widgets.navigation import PAGES
from tests.ui.places import House


class _Slow(QWidget):
    """Takes longer to paint than the moment that a page waits; looks at it as soon as it can."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.was_whole: bool | None = None

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self.was_whole is None:
            clock = QElapsedTimer()
            clock.start()
            while clock.elapsed() < 2 * _MOMENT:
                pass
            QTimer.singleShot(1, self, self._look)

    def _look(self) -> None:
        self.was_whole = self._page.is_whole


def test_keys_are_answered_between_the_first_sight_of_a_page_and_the_rest_of_it(qtbot: QtBot, desk: Desk) -> None:
    page = Page(desk)
    qtbot.addWidget(page)
    slow = _Slow(page)
    page.column.addWidget(slow)
    page.build_later(lambda: None)
    page.show()
    qtbot.waitUntil(lambda: page.is_whole)
    qtbot.waitUntil(lambda: slow.was_whole is not None)
    assert slow.was_whole is False


def test_what_a_page_is_made_of_is_loaded_while_its_file_is_read(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[tuple[str, bool]] = []

    def load(name: str) -> Callable[[Desk, QWidget], Page]:
        loaded.append((name, house.desk.is_taken))
        return load_page(name)

    monkeypatch.setattr(mainwindow, "load_page", load)
    house.open_sample()
    assert loaded == [("overview", False)]
    house.window._navigation.choose("b3")
    house.window.actions_by_name["close"].trigger()
    house.settle()
    house.open_sample()
    assert loaded == [("overview", False), ("b3", False)]


def test_what_the_other_pages_are_made_of_is_loaded_once_the_first_one_is_there(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []
    monkeypatch.setattr(pagestack, "load_page", loaded.append)
    house.open_sample()
    qtbot.waitUntil(lambda: loaded == list(PAGES))


def test_a_page_that_is_left_right_after_its_paint_waits(qtbot: QtBot, desk: Desk) -> None:
    page = Page(desk)
    qtbot.addWidget(page)
    page.build_later(lambda: None)
    with qtbot.waitSignal(page._first_paint.seen):
        page.show()
    page.hide()  # what the paint posted is still on its way
    QApplication.processEvents()
    assert not page._soon.isActive()


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
