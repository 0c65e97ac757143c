"""A list to read that never shows half a line."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from govtoolkit.ui.theme import LIGHT, dress
from govtoolkit.ui.widgets.whole_lines import WholeLines


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("height", [120, 184, 191, 203])
def test_the_last_line_is_whole_at_any_height(qapp: QApplication, qtbot: QtBot, zoom: int, height: int) -> None:
    dress(qapp, LIGHT, zoom, 10.0)
    box = WholeLines()
    qtbot.addWidget(box)
    box.setPlainText("\n".join(f"Line {number}" for number in range(40)))
    box.resize(400, height)
    with qtbot.waitExposed(box):
        box.show()
    line = box.fontMetrics().lineSpacing()
    for top in (0, 7):
        box.verticalScrollBar().setValue(top)
        ends = []
        block = box.firstVisibleBlock()
        while block.isValid():
            place = box.blockBoundingGeometry(block).translated(box.contentOffset())
            if place.top() < box.viewport().height() - 4:  # the topmost pixels of a line are blank
                ends.append(place.bottom())
            block = block.next()
        assert max(ends) <= box.viewport().height()
        assert max(ends) > box.viewport().height() - line
