"""A button whose words give way to the room there is, and are whole in its hint and for a screen reader."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from govtoolkit.ui.theme import LIGHT, dress
from govtoolkit.ui.widgets.elided_button import ElidedButton

_NAME = "Małgorzata Wiśniewska-Featherstonehaugh"


@pytest.fixture
def button(qtbot: QtBot) -> ElidedButton:
    made = ElidedButton()
    made.set_words(f"Writing as {_NAME}", short=_NAME)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def _narrow_to(button: ElidedButton, words: str) -> None:
    """Leave room for these words and not for one letter more."""
    around = button.sizeHint().width() - button.fontMetrics().horizontalAdvance(button.words)
    button.resize(around + button.fontMetrics().horizontalAdvance(words), button.height())


@pytest.mark.parametrize("zoom", [100, 125, 150, 175, 200])
def test_all_words_are_shown_in_the_room_that_it_wishes_for(
    button: ElidedButton, qapp: QApplication, zoom: int
) -> None:
    dress(qapp, LIGHT, zoom, 10.0)
    button.resize(button.sizeHint())
    assert button.text() == f"Writing as {_NAME}"


def test_the_short_form_comes_before_any_letter_is_left_out(button: ElidedButton) -> None:
    button.resize(button.width() - 1, button.height())
    assert button.text() == _NAME
    _narrow_to(button, _NAME)
    assert button.text() == _NAME


def test_the_middle_of_the_short_form_is_left_out_where_even_that_has_no_room(button: ElidedButton) -> None:
    _narrow_to(button, _NAME[:20])
    first, dots, last = button.text().partition("…")
    assert dots
    assert first
    assert last
    assert _NAME.startswith(first)
    assert _NAME.endswith(last)
    assert button.fontMetrics().horizontalAdvance(button.text()) <= button.fontMetrics().horizontalAdvance(_NAME[:20])


def test_words_without_a_short_form_are_left_out_in_their_middle(button: ElidedButton) -> None:
    button.set_words(_NAME)
    _narrow_to(button, _NAME[:-1])
    assert "…" in button.text()


def test_the_words_come_back_with_the_room(button: ElidedButton) -> None:
    button.resize(60, button.height())
    assert "…" in button.text()
    button.resize(button.sizeHint())
    assert button.text() == f"Writing as {_NAME}"


def test_its_hint_and_its_name_say_all_words_however_little_room_there_is(button: ElidedButton) -> None:
    button.resize(60, button.height())
    assert button.toolTip() == button.accessibleName() == button.words == f"Writing as {_NAME}"


def test_what_it_wishes_for_does_not_depend_on_what_it_shows(button: ElidedButton) -> None:
    wished = button.sizeHint()
    button.resize(60, button.height())
    assert button.sizeHint() == wished
    assert button.minimumSizeHint().width() < wished.width() * 0.7


def test_an_and_sign_is_shown_and_is_no_letter_to_press(button: ElidedButton) -> None:
    button.set_words("Ann & Co")
    button.resize(button.sizeHint())
    assert button.text() == "Ann && Co"
    assert button.words == button.toolTip() == "Ann & Co"


def test_an_icon_has_room_of_its_own(button: ElidedButton) -> None:
    plain = button.sizeHint().width()
    picture = QPixmap(20, 20)
    picture.fill()
    button.setIcon(QIcon(picture))
    button.setIconSize(QSize(20, 20))
    assert button.sizeHint().width() >= plain + 20
    button.resize(button.sizeHint())
    assert button.text().strip() == f"Writing as {_NAME}"
