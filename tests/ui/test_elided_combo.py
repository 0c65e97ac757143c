"""The words of a drop-down list end in an ellipsis where there is little room, before the style would cut a letter."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox, QWidget
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


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("count", [1, 3, 30])
def test_its_list_shows_whole_lines_and_whole_words(qapp: QApplication, qtbot: QtBot, zoom: int, count: int) -> None:
    dress(qapp, LIGHT, zoom, 10.0)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1300, 600)
    combo = ElidedCombo(window)
    combo.addItems([f"{number}. {WORDS}" for number in range(count)])
    combo.resize(150, combo.sizeHint().height())
    window.show()
    combo.showPopup()
    view = combo.view()
    qtbot.waitUntil(view.isVisible)
    seen = min(count, combo.maxVisibleItems())
    first, last = view.model().index(0, 0), view.model().index(seen - 1, 0)
    assert view.visualRect(first).top() == 0
    assert view.visualRect(last).bottom() < view.viewport().height()
    assert view.verticalScrollBar().maximum() == count - seen
    assert view.viewport().width() >= view.sizeHintForColumn(0)
    combo.hidePopup()


@pytest.mark.parametrize("width", [330, 450])
def test_of_words_with_a_date_at_their_end_the_date_is_kept(qapp: QApplication, qtbot: QtBot, width: int) -> None:
    dress(qapp, LIGHT, 100, 10.0)
    combo = ElidedCombo()
    qtbot.addWidget(combo)
    combo.addItem(f"{WORDS} · 12 November 2026")
    combo.show()
    combo.resize(width, combo.height())
    words, room = drawn(combo)
    assert words.startswith("Autumn visit:")
    assert words.endswith("… · 12 November 2026")
    assert combo.fontMetrics().horizontalAdvance(words) <= room


def test_the_date_is_kept_at_the_largest_text_in_the_smallest_window(qapp: QApplication, qtbot: QtBot) -> None:
    dress(qapp, LIGHT, 200, 10.0)
    combo = ElidedCombo()
    qtbot.addWidget(combo)
    combo.addItem(f"{WORDS} · 12 November 2026")
    combo.resize(403, combo.sizeHint().height())  # beside the button for a new visit, in a window of 900 pixels
    combo.show()
    assert drawn(combo)[0] == "Aut… · 12 November 2026"


@pytest.mark.parametrize("zoom", [100, 125, 150, 175, 200])
def test_a_list_as_wide_as_its_words_shortens_none(qapp: QApplication, qtbot: QtBot, zoom: int) -> None:
    dress(qapp, LIGHT, zoom, 10.0)
    combo = ElidedCombo()
    qtbot.addWidget(combo)
    combo.addItems(["2025-26", "2026-27"])
    combo.setCurrentIndex(1)
    combo.show()
    combo.resize(combo.sizeHint())
    assert drawn(combo)[0] == "2026-27"
