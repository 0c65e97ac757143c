"""The words of a drop-down list end in an ellipsis where there is little room, before the style would cut a letter."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from govtoolkit.ui.theme import LIGHT, dress
from govtoolkit.ui.widgets.elided_combo import ElidedCombo

WORDS = "Autumn visit: each young person, and routes after 16"


@pytest.fixture(params=[100, 200])
def combo(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> ElidedCombo:
    dress(qapp, LIGHT, request.param, 10.0)
    made = ElidedCombo()
    qtbot.addWidget(made)
    made.addItem(WORDS)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.show()
    return made


def drawn(combo: ElidedCombo) -> tuple[str, int]:
    """Return the words that are drawn, and the room that the style has for them."""
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    return option.currentText, combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, part, combo
    ).width()


@pytest.mark.parametrize("width", [150, 250, 330])
def test_words_are_shortened_to_the_very_room_that_there_is(combo: ElidedCombo, width: int) -> None:
    combo.resize(width, combo.height())
    words, room = drawn(combo)
    assert words.endswith("…")
    assert (
        room - 1.5 * combo.fontMetrics().horizontalAdvance("M") < combo.fontMetrics().horizontalAdvance(words) <= room
    )


def test_words_that_fit_stand_whole(combo: ElidedCombo) -> None:
    combo.resize(1600, combo.height())
    assert drawn(combo)[0] == WORDS
