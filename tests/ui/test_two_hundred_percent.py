"""Large text and small windows: nothing is cut off, nothing scrolls sideways, and everything can be hit."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from govtoolkit.app.settings import Settings
from govtoolkit.ui.widgets.elided_button import ElidedButton
from govtoolkit.ui.widgets.navigation import PAGES
from govtoolkit.ui.widgets.wrapped_button import WrappedButton
from tests.ui.places import House, Place

LEAST = 24
"""Pixels that everything which is pressed or typed in has at the least, in height."""

SIZES = [(1280, 860), (900, 700)]
ZOOMS = [100, 200]


def faults(places: Iterable[Place]) -> list[str]:
    """Return what is cut off, out of reach, too low to hit or scrolls sideways."""
    found = []
    for place, root in places:
        for widget in (each for each in root.findChildren(QWidget) if each.isVisible() and each.window() is root):
            seen = (*_too_small(widget), *_out_of_its_parent(widget), *_too_low(widget), *_sideways(widget))
            found += [f"{place}: {_described(widget)} {fault}" for fault in seen]
    return found


def _too_small(widget: QWidget) -> Iterator[str]:
    size = widget.size()
    if isinstance(widget, QLabel) and widget.wordWrap() and widget.text():
        needed = widget.heightForWidth(size.width())
        if size.height() < needed:
            yield f"is {size.height()} high and needs {needed} for its lines"
        longest = max(widget.text().split(), key=len, default="")
        room = size.width() - 2 * widget.margin() - max(0, widget.indent())
        if "\u200b" not in longest and widget.fontMetrics().horizontalAdvance(longest) > room:
            yield f"is too narrow for “{longest}”"
    elif isinstance(widget, QLabel) and widget.text():
        yield from _smaller(size, widget.sizeHint())
    elif isinstance(widget, (ElidedButton, WrappedButton, QComboBox)):
        # they say in their hints what does not fit, or have it in lines, which are looked at themselves
        yield from _smaller(size, widget.minimumSizeHint())
    elif isinstance(widget, (QPushButton, QCheckBox, QRadioButton)):
        yield from _smaller(size, widget.sizeHint())
    elif isinstance(widget, (QLineEdit, QAbstractSpinBox)):
        yield from _smaller(size, QSize(0, widget.minimumSizeHint().height()))
    elif isinstance(widget, QListView):
        yield from _lines_cut(widget)


def _smaller(size: QSize, needed: QSize) -> Iterator[str]:
    if size.width() < needed.width() or size.height() < needed.height():
        yield f"is {size.width()}×{size.height()} and needs {needed.width()}×{needed.height()}"


def _lines_cut(view: QListView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        place = view.visualRect(index)
        beside = 20 + (view.iconSize().width() + 4 if index.data(Qt.ItemDataRole.DecorationRole) else 0)
        room = QRect(0, 0, place.width() - beside, 10_000)
        needed = view.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), words)
        if not view.isRowHidden(row) and (needed.height() > place.height() or needed.width() > room.width()):
            yield f"cuts its line “{words}”"
        if not view.isRowHidden(row) and place.height() < LEAST:
            yield f"has a line only {place.height()} high: “{words}”"


def _out_of_its_parent(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, QScrollBar):
        return
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        return  # it scrolls; sideways is looked at elsewhere
    if not parent.rect().contains(widget.geometry()):
        yield f"stands at {widget.geometry().getRect()} in a parent of {parent.width()}×{parent.height()}"


def _too_low(widget: QWidget) -> Iterator[str]:
    inner = isinstance(widget.parentWidget(), (QLineEdit, QAbstractSpinBox, QComboBox, QMenuBar))
    pressed = isinstance(widget, (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox))
    if pressed and not inner and widget.height() < LEAST:
        yield f"is only {widget.height()} high"


def _sideways(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractScrollArea):
        bar = widget.horizontalScrollBar()
        if bar.maximum() > 0 and (bar.isVisible() or not isinstance(widget, QAbstractItemView)):
            yield f"scrolls sideways by {bar.maximum()}"
    content = widget.widget() if isinstance(widget, QScrollArea) else None
    if isinstance(widget, QScrollArea) and content is not None and content.width() > widget.viewport().width():
        yield f"holds {content.width()} in {widget.viewport().width()}"


def _described(widget: QWidget) -> str:
    words = widget.accessibleName() or (widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else "")
    return f"{type(widget).__name__} {widget.objectName()} “{words[:50]}”"


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("zoom", ZOOMS)
def test_every_page_is_whole(house: House, zoom: int, width: int, height: int, settings: Settings) -> None:
    for name in ("A file with a long name that somebody thought of.db", "Clunmere.db"):
        settings.note_recent(house._folder / "Careers" / name)
    house.window._appearance.set_zoom(zoom)
    house.window._start.refresh()
    house.window.resize(width, height)
    found = faults(house.start())
    house.open_sample()
    found += faults(house.pages())
    assert house.window.size() == QSize(width, height), "the pages made the window larger"
    assert found == []


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("zoom", ZOOMS)
def test_every_dialog_is_whole(house: House, zoom: int, width: int, height: int) -> None:
    house.open_sample()
    house.window._appearance.set_zoom(zoom)
    house.window.resize(width, height)
    found = []
    for name, dialog in house.dialogs():
        if dialog.width() > width or dialog.height() > height:
            dialog.resize(dialog.size().boundedTo(QSize(width, height)))
            house.settle()
        found += faults([(name, dialog)])
        room = QSize(width, height).expandedTo(dialog.screen().availableSize())
        if dialog.size().boundedTo(room) != dialog.size():
            found.append(f"{name}: is {dialog.width()}×{dialog.height()}, larger than window and screen")
    assert found == []


def test_a_message_is_whole_and_leaves_room_for_the_page(house: House) -> None:
    house.open_sample()
    house.window._appearance.set_zoom(200)
    house.window.resize(900, 700)
    house.desk.news.emit(f"Everything is saved in {house.desk.session.path}.")
    house.settle()
    assert faults([("banner", house.window)]) == []


@pytest.mark.parametrize("zoom", ZOOMS)
def test_what_was_found_in_the_pages_stands_beside_what_was_sought(house: House, zoom: int) -> None:
    house.open_sample()
    house.window._appearance.set_zoom(zoom)
    with house.printing() as dialog:
        dialog.resize(900, 700)
        dialog.preview.ui.search.setText("visit")
        dialog.preview.finder.show_next()
        house.settle()
        ui = dialog.preview.ui
        row = [ui.search, ui.found_line, ui.previous_hit, ui.next_hit]
        assert all(left.geometry().right() < right.geometry().left() for left, right in pairwise(row))
        assert faults([("print, found", dialog)]) == []


def test_a_window_with_a_file_becomes_as_small_as_it_is_made(house: House) -> None:
    """At once, as when it is put beside another one; what stands side by side in the bar moves only when it has been."""
    house.open_sample()
    house.window._appearance.set_zoom(175)
    house.settle()
    house.window.resize(750, 700)
    house.settle()
    assert house.window.size() == QSize(750, 700)
    assert faults([("small", house.window)]) == []


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("zoom", ZOOMS)
def test_all_pages_and_whoever_writes_are_in_sight(house: House, zoom: int, width: int, height: int) -> None:
    """Nobody has to scroll for a page, but on a small screen at 200 %, where the page that is shown is in sight and a bar
    tells that there are more; and the name is there in full, with its sign or its words."""
    house.desk.settings.put("person_name", "Siân Llŷr-Hughes")
    house.open_new()
    house.window._appearance.set_zoom(zoom)
    house.window.resize(width, height)
    house.settle()
    ui = house.window.ui
    if (zoom, width, height) == (200, 900, 700):
        assert ui.navigation.verticalScrollBar().isVisible()
        for name in (PAGES[0], PAGES[-1]):
            house.window._navigation.choose(name)
            house.settle()
            shown = ui.navigation.visualItemRect(ui.navigation.currentItem())
            assert ui.navigation.viewport().rect().contains(shown)
    else:
        assert ui.navigation.verticalScrollBar().maximum() == 0
    assert "Siân Llŷr-Hughes" in ui.writer_button.text()
    assert not ui.writer_button.icon().isNull()


def test_a_button_that_is_too_small_is_caught(house: House) -> None:
    house.open_sample()
    planted = QPushButton("Words that need some room", house.window._pages.current.widget())  # type: ignore[union-attr]
    planted.setGeometry(5, 5, 40, 20)
    planted.show()
    house.settle()
    (fault,) = faults([("b1", house.window)])
    assert "Words that need some room" in fault


def test_the_page_that_is_shown_stays_in_sight_in_the_list_of_pages(house: House) -> None:
    house.open_sample()
    house.desk.go("actions")
    house.window._appearance.set_zoom(200)
    house.window.resize(900, 700)
    house.settle()
    view = house.window.ui.navigation
    assert view.verticalScrollBar().maximum() > 0
    assert view.viewport().rect().contains(view.visualItemRect(view.currentItem()))


def test_no_page_in_the_list_is_cut_through_its_letters(house: House) -> None:
    house.open_sample()
    house.window._navigation.choose("overview")
    house.window._appearance.set_zoom(200)
    house.window.resize(900, 700)
    house.settle()
    view = house.window.ui.navigation
    bottom = view.viewport().height()
    rows = [view.visualItemRect(view.item(row)) for row in range(view.count())]
    [cut] = [each for each in rows if each.top() < bottom <= each.bottom()]
    picture = view.viewport().grab().toImage()
    drawn = {picture.pixel(x, y) for x in range(picture.width()) for y in range(cut.top() + 1, bottom)}
    assert len(drawn) == 1
