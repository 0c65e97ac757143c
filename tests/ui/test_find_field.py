"""The field to find something in."""

import pytest
from PySide6.QtGui import QAction, QFont
from pytestqt.qtbot import QtBot

from govtoolkit.ui.widgets.find_field import FindField


@pytest.fixture
def field(qtbot: QtBot) -> FindField:
    made = FindField(name="Find in the pages")
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_what_it_is_for(field: FindField) -> None:
    assert field.accessibleName() == field.placeholderText() == "Find in the pages"


def test_the_sign_is_as_large_as_the_letters_and_the_words_begin_after_it(field: FindField) -> None:
    for points in (10, 20):
        field.setFont(QFont(field.font().family(), points))
        height = field.fontMetrics().height()
        assert field.textMargins().left() >= height
        picture = field.grab().toImage()
        ground = picture.pixelColor(field.width() // 2, picture.height() // 2 + height // 3)
        drawn = [
            x for x in range(2, field.textMargins().left() + 9)
            if any(picture.pixelColor(x, y) != ground for y in range(4, picture.height() - 4))
        ]  # fmt: skip
        assert drawn[-1] - drawn[0] > height * 0.6


def test_the_button_to_clear_the_field_has_words_from_the_first_letter_on(qtbot: QtBot) -> None:
    field = FindField(name="Find a question")
    qtbot.addWidget(field)
    assert not field.findChildren(QAction)
    qtbot.keyClicks(field, "e")
    assert [action.text() for action in field.findChildren(QAction)] == ["Clear the field: Find a question"]
    assert field.isClearButtonEnabled()
