"""The field to find something in."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.ui.widgets.find_field import FindField


@pytest.fixture
def field(qtbot: QtBot) -> FindField:
    made = FindField(name="Find in the pages")
    qtbot.addWidget(made)
    made.resize(320, 50)
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


def test_a_cross_clears_the_field_and_is_there_from_the_first_letter_on(field: FindField, qtbot: QtBot) -> None:
    assert not field.findChildren(QToolButton)
    qtbot.keyClicks(field, "e")
    [cross] = field.findChildren(QToolButton)
    assert cross.accessibleName() == "Clear the field: Find in the pages"
    assert cross.isVisible()
    cross.click()
    assert not field.text()
    assert not cross.isVisible()


def test_the_cross_grows_with_the_letters_and_covers_none_of_them(field: FindField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "e")
    [cross] = field.findChildren(QToolButton)
    for points in (10, 20):
        field.setFont(QFont(field.font().family(), points))
        assert cross.width() == cross.height() >= max(field.fontMetrics().height(), 24)
        assert cross.iconSize().width() == field.fontMetrics().height()
        field.setText("employers and more employers")
        field.end(False)
        field.grab()
        assert field.cursorRect().right() <= cross.x() + 4


def test_a_letter_more_leaves_what_stands_around_the_field_as_it_is(qtbot: QtBot) -> None:
    bar = _Bar()
    qtbot.addWidget(bar)
    field = FindField(bar, name="Find")
    QHBoxLayout(bar).addWidget(field)
    bar.resize(400, 50)
    bar.show()
    qtbot.keyClicks(field, "e")
    QApplication.processEvents()
    bar.layouts = 0
    qtbot.keyClicks(field, "mploy")
    QApplication.processEvents()
    assert bar.layouts == 0
    field.clear()
    QApplication.processEvents()
    assert bar.layouts == 1


class _Bar(QWidget):
    """Counts how often it is asked to lay out what stands in it."""

    layouts = 0

    def event(self, event: QEvent) -> bool:
        self.layouts += event.type() == QEvent.Type.LayoutRequest
        return super().event(event)


def test_a_narrow_field_keeps_its_room_for_the_words(field: FindField, qtbot: QtBot) -> None:
    wished = field.sizeHint(), field.minimumSizeHint()
    qtbot.keyClicks(field, "e")
    assert (field.sizeHint(), field.minimumSizeHint()) == wished
    [cross] = field.findChildren(QToolButton)
    field.resize(90, 50)
    assert not cross.isVisible()
    assert not field.textMargins().right()
    field.resize(320, 50)
    assert cross.isVisible()


def test_the_sign_gives_way_to_words_that_would_be_cut_beside_it(field: FindField) -> None:
    wished = field.sizeHint(), field.minimumSizeHint()
    field.resize(90, 50)
    field.setText("in")
    assert field.textMargins().left() >= field.fontMetrics().height()
    field.setText("workplaces")
    assert field.textMargins().left() == 0
    assert (field.sizeHint(), field.minimumSizeHint()) == wished
    without = field.grab()
    field._sign = QIcon()  # one that was to be painted would be drawn anew
    assert field.grab().toImage() == without.toImage()
    assert field._sign.isNull()
    field.clear()
    assert field.textMargins().left() >= field.fontMetrics().height()
