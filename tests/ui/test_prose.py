"""Running text: it can be selected, and does not move when it comes to be."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from govtoolkit.ui.theme import LIGHT, dress
from govtoolkit.ui.widgets.labels import SELECTABLE
from govtoolkit.ui.widgets.prose import Prose

TEXTS = (
    "Short",
    "A line that goes on for longer than there is room for it. " * 3,
    "one\n\ttwo & three",
    "مرحبا بكم " * 9,
)


@pytest.mark.parametrize("zoom", [100, 125, 200])
@pytest.mark.parametrize("look", ["", "title", "section", "caption", "strong"])
def test_text_looks_the_same_before_and_after_it_can_be_selected(
    qapp: QApplication, qtbot: QtBot, look: str, zoom: int
) -> None:
    dress(qapp, LIGHT, zoom, 10.0)
    for text in TEXTS:
        prose = Prose(text, look)
        qtbot.addWidget(prose)
        prose.resize(333, prose.heightForWidth(333))
        before = prose.grab().toImage()
        QApplication.sendEvent(prose, QEnterEvent(QPointF(), QPointF(), QPointF()))
        assert prose.textInteractionFlags() == SELECTABLE
        assert prose.grab().toImage() == before
        assert Prose(text, look).heightForWidth(333) == prose.height()


def test_text_is_selected_by_whoever_presses_without_pointing_first(qtbot: QtBot) -> None:
    prose = Prose("some words to take")
    qtbot.addWidget(prose)
    prose.resize(prose.sizeHint())
    QTest.mousePress(prose, Qt.MouseButton.LeftButton, pos=QPoint(0, 8))
    QTest.mouseMove(prose, QPoint(prose.width() - 1, 8))
    QTest.mouseRelease(prose, Qt.MouseButton.LeftButton, pos=QPoint(prose.width() - 1, 8))
    assert prose.hasSelectedText()
