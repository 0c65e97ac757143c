"""A small dialog is as large as its words; what scrolls on a small screen does not where there is room."""

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from govtoolkit.record import rules
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.correction import CorrectionDialog
from govtoolkit.ui.dialogs.key_date import KeyDateDialog
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.dialogs.visit import VisitDialog


def _dialog(name: str, desk: Desk) -> SmallDialog:
    newest, *_, oldest = rules.visits_newest_first(desk.record)
    if name == "next visit":
        return VisitDialog(desk, None, last=newest)
    return CorrectionDialog(desk, oldest, "b8") if name == "correction" else KeyDateDialog(desk, "next visit")


@pytest.mark.parametrize("name", ["next visit", "correction", "key date"])
def test_fields_go_as_far_as_the_buttons_where_nothing_scrolls(name: str, desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(name, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    scroll = dialog.findChild(QScrollArea, "scroll")
    assert scroll is not None
    content = scroll.widget()
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() == 0)
    qtbot.waitUntil(lambda: content.layout().contentsMargins().right() == 0)
