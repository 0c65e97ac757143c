"""A button with an icon before its words."""

import pytest
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from govtoolkit.ui.theme import DARK, dress
from govtoolkit.ui.widgets.icon_button import IconButton


@pytest.fixture
def button(qtbot: QtBot) -> IconButton:
    made = IconButton("Add an action…", "plus")
    qtbot.addWidget(made)
    return made


def _colours(button: IconButton, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    picture = button.icon().pixmap(48, 48, mode).toImage()
    dots = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {dot.name() for dot in dots if dot.alpha() == 255}


def test_it_is_called_by_its_words_until_it_is_given_a_name(button: IconButton) -> None:
    assert (button.words, button.accessibleName()) == ("Add an action…", "Add an action…")
    button.set_words("Done")
    assert (button.words, button.accessibleName()) == ("Done", "Done")


def test_the_icon_is_drawn_when_room_is_made_for_it(button: IconButton) -> None:
    assert button.icon().isNull()
    width = button.sizeHint().width()
    assert not button.icon().isNull()
    assert button.sizeHint().width() == width


def test_a_button_that_is_down_shows_its_other_icon_in_the_same_room(qtbot: QtBot) -> None:
    alike, told = IconButton("Beside", "plus"), IconButton("Beside", "plus", down="check")
    for button in (alike, told):
        qtbot.addWidget(button)
        button.setCheckable(True)
    width = alike.sizeHint().width()
    for checked in (False, True, False):
        for button in (alike, told):
            button.setChecked(checked)
            assert button.sizeHint().width() == width
        assert (told.grab().toImage() != alike.grab().toImage()) is checked


@pytest.mark.parametrize(
    ("look", "role"), [("", QPalette.ColorRole.ButtonText), ("main", QPalette.ColorRole.HighlightedText)]
)
def test_the_icon_has_the_colour_of_the_words_also_in_the_dark(
    look: str, role: QPalette.ColorRole, qapp: QApplication, qtbot: QtBot
) -> None:
    button = IconButton("Add", "plus", look)
    qtbot.addWidget(button)
    button.show()
    assert _colours(button) == {qapp.palette().color(role).name()}
    light = qapp.palette().color(role).name()
    dress(qapp, DARK, 100, 10.0)
    assert _colours(button) == {qapp.palette().color(role).name()} != {light}


def test_the_icon_of_a_main_button_that_cannot_be_pressed_is_seen_on_its_ground(
    qapp: QApplication, qtbot: QtBot
) -> None:
    button = IconButton("Add", "plus", "main")
    qtbot.addWidget(button)
    button.show()
    words = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert _colours(button, QIcon.Mode.Disabled) == {words.name()}
