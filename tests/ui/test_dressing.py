"""How often the style sheet dresses the parts of a page: each time costs as much as making them."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages import build_page
from govtoolkit.ui.widgets.labels import wear
from govtoolkit.ui.widgets.navigation import PAGES


class _Dresser(QObject):
    """Counts how often something in the application is dressed."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.times = 0
        application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.times += event.type() == QEvent.Type.StyleChange
        return False


@pytest.mark.parametrize("name", [each for each in PAGES if each != "reference"])  # a list and a text, no more
def test_the_parts_of_a_new_page_are_made_where_they_stand_for_each_move_dresses_them_again(
    name: str, qtbot: QtBot, desk: Desk, qapp: QApplication
) -> None:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    stack.show()
    dresser = _Dresser(qapp)
    page = build_page(name, desk, stack)
    stack.addWidget(page)
    stack.setCurrentWidget(page)
    qapp.removeEventFilter(dresser)
    assert dresser.times < 1.5 * len(page.findChildren(QWidget))


def test_a_look_that_is_put_on_before_anybody_sees_it_is_that_of_one_that_is_put_on_later(qtbot: QtBot) -> None:
    frame = QWidget()
    qtbot.addWidget(frame)
    early, late = QLabel("Being written", frame), QLabel("Being written", frame)
    late.ensurePolished()
    for label in (early, late):
        wear(label, "step now")
        label.ensurePolished()
        assert label.font().bold()
    assert early.sizeHint() == late.sizeHint()
