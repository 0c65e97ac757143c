"""The room in a scroll area is that of its viewport, which is not asked for it."""

import pytest
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.ui.widgets.room import room_of


@pytest.mark.parametrize("height", [100, 2000], ids=["without a scroll bar", "with a scroll bar"])
def test_the_room_is_the_width_of_the_viewport(qtbot: QtBot, height: int) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    content = QWidget()
    content.setMinimumHeight(height)
    area.setWidget(content)
    area.resize(400, 300)
    with qtbot.waitExposed(area):
        area.show()
    assert room_of(area) == area.viewport().width()
