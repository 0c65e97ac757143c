"""The reference pages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.reference import ReferencePage
from govtoolkit.ui.reading import readings
from govtoolkit.ui.theme import CONTRAST_LIGHT, DARK, LIGHT, dress
from tests.ui.hands import drawn_lines
from tests.ui.places import show_page

LONGEST_LINE = 80
"""Letters: lines of 70 to 75 are pleasant, and one of narrow letters holds a few more."""

NAMED = (
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
)


def unnamed(widget: QWidget) -> list[str]:
    """Return the visible controls inside a widget that a screen reader could not name."""
    found = []
    for each in widget.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(each)
        hidden = not each.isVisibleTo(widget) or each.objectName().startswith("qt_")
        if interface and not hidden and interface.role() in NAMED and each.focusPolicy() != Qt.FocusPolicy.NoFocus:
            name = interface.text(QAccessible.Text.Name)
            if not name.strip():
                found.append(f"{type(each).__name__} {each.objectName()}")
    return found


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ReferencePage:
    return show_page(ReferencePage(desk), qtbot)


def _text(page: ReferencePage) -> str:
    return page._view.toPlainText()


def test_everything_there_is_to_read_is_in_the_list(page: ReferencePage, desk: Desk) -> None:
    toolkit = desk.toolkit
    titles = {reading.title for reading in readings(toolkit)}
    for entries in (
        toolkit.page, toolkit.role, toolkit.term, toolkit.change, toolkit.checklist, toolkit.resource,
    ):  # fmt: skip
        assert {each.title for each in entries} <= titles
    assert len(page._chooser.keys) == len(set(page._chooser.keys)) == 19 + 4 + 8 + 5 + 12 + 1 + 10


def test_a_text_says_all_that_the_toolkit_says_and_where_it_is_from(page: ReferencePage, desk: Desk) -> None:
    for checklist in desk.toolkit.checklist:
        page._chooser.choose(f"checklist.{checklist.key}")
        for item in checklist.item:
            assert item.text in _text(page)
            assert item.note in _text(page)
        assert "From: " in _text(page)


def test_the_three_phases_of_encounters_can_be_read(page: ReferencePage, desk: Desk) -> None:
    page._chooser.choose("encounters")
    for phase in desk.toolkit.encounter_phase:
        assert f"{phase.title}, {phase.years}: {phase.duty}" in _text(page)
    assert "six times in all" in _text(page)


def test_the_field_leaves_only_texts_that_have_all_the_words(page: ReferencePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page._find, "destinations NEET")
    assert page._chooser.keys == ("page.destinations",)
    assert "Where students go next" in _text(page)
    assert page._found.text() == "Found in 1 text."
    assert len(page._view.extraSelections()) > 5


def test_quotes_from_a_keyboard_find_printed_ones(page: ReferencePage) -> None:
    page._find.setText("school's website")
    assert "page.website" in page._chooser.keys


def test_nothing_found_says_what_to_try_and_keeps_the_text(page: ReferencePage) -> None:
    before = _text(page)
    page._find.setText("zebra")
    assert page._chooser.keys == ()
    assert "Try a shorter word" in page._found.text()
    assert _text(page) == before
    page._find.clear()
    assert len(page._chooser.keys) > 50
    assert page._chooser.current == "page.about-the-toolkit" or _text(page) == before


def test_where_nothing_is_found_no_empty_list_stands_about(page: ReferencePage, qtbot: QtBot) -> None:
    above = page._find.mapTo(page, page._find.rect().topLeft())
    page._find.setText("Xanadu")
    assert not page._chooser.isVisible()
    page._find.setFocus()
    qtbot.keyClick(page._find, Qt.Key.Key_Down)
    assert page._find.hasFocus()
    assert page._find.mapTo(page, page._find.rect().topLeft()) == above
    page._find.clear()
    assert page._chooser.isVisible()


def test_what_was_read_last_is_open_the_next_time(page: ReferencePage, desk: Desk, qtbot: QtBot) -> None:
    page._chooser.choose("term.careers-policy")
    again = ReferencePage(desk)
    qtbot.addWidget(again)
    assert again._chooser.current == "term.careers-policy"
    assert "Careers Policy" in _text(again)


def test_a_text_that_is_read_again_is_where_it_was_left(page: ReferencePage, qtbot: QtBot) -> None:
    page.resize(900, 400)
    bar = page.scroll_bar
    one, other = "checklist.school-duties", "page.ofsted"
    page._chooser.choose(one)
    qtbot.waitUntil(lambda: bar.maximum() > 80)
    bar.setValue(80)
    page._chooser.choose(other)
    assert bar.value() == 0
    page._chooser.choose(one)
    assert bar.value() == 80


def test_the_keyboard_goes_from_the_field_to_the_list_and_on_to_the_text(page: ReferencePage, qtbot: QtBot) -> None:
    page._find.setFocus()
    qtbot.keyClick(page._find, Qt.Key.Key_Down)
    view = page.focusWidget()
    assert isinstance(view, QListView)
    before = page._chooser.current
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert page._chooser.current != before
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert page._view.hasFocus()


def test_headings_of_groups_cannot_be_chosen(page: ReferencePage, qtbot: QtBot) -> None:
    page._chooser.choose("page.support")
    qtbot.keyClick(page._chooser._list, Qt.Key.Key_Down)
    assert page._chooser.current == "role.governing-board"


def test_where_it_is_narrow_the_list_is_one_field(page: ReferencePage, qtbot: QtBot) -> None:
    page._chooser.choose("term.action-plan")
    page.resize(700, 600)
    assert page._chooser.is_folded
    assert page._chooser._field.currentText() == "Action Plan"
    page.resize(1030, 780)
    assert not page._chooser.is_folded
    assert page._chooser.current == "term.action-plan"


@pytest.mark.parametrize(("width", "zoom"), [(1030, 100), (770, 100), (1072, 200), (692, 200)])
def test_nothing_scrolls_sideways_and_no_line_is_cut(
    page: ReferencePage, qapp: QApplication, width: int, zoom: int
) -> None:
    dress(qapp, LIGHT, zoom, 10.0)
    page.resize(width, 600)
    for key in page._chooser.keys:
        page._chooser.choose(key)
        assert page._view.document().size().width() <= page._view.viewport().width() + 1
    assert page.widget().width() <= page.viewport().width()
    assert max(map(len, drawn_lines(page._view.document()))) <= LONGEST_LINE


def test_long_titles_in_the_list_are_not_cut_off(page: ReferencePage) -> None:
    view = page._chooser._list
    metrics = view.fontMetrics()
    for row in range(page._chooser._model.rowCount()):
        index = page._chooser._model.index(row, 0)
        height = view.visualRect(index).height()
        lines = metrics.horizontalAdvance(index.data()) / (view.viewport().width() - 28)
        assert height >= 24
        assert height >= metrics.lineSpacing() * min(2, int(lines) + 1)


def test_the_text_follows_the_colours(page: ReferencePage, qapp: QApplication) -> None:
    assert "#4b5768" in page._view.toHtml()
    dress(qapp, DARK, 100, 10.0)
    assert "#a9b5c3" in page._view.toHtml()


def test_where_contrast_is_high_the_source_of_a_text_is_not_as_pale_as_a_hint(
    page: ReferencePage, qapp: QApplication
) -> None:
    dress(qapp, CONTRAST_LIGHT, 100, 10.0)
    assert CONTRAST_LIGHT.faint not in page._view.toHtml()


def test_every_control_has_a_name(page: ReferencePage) -> None:
    assert unnamed(page) == []
    page.resize(700, 600)
    assert unnamed(page) == []


@pytest.mark.parametrize("key", ["destinations", "page.destinations", "encounters"])
def test_a_text_is_shown_by_its_key_whatever_the_list_is_narrowed_to(
    page: ReferencePage, qtbot: QtBot, key: str
) -> None:
    qtbot.keyClicks(page._find, "xylophone")
    page.show_place(key)
    assert page._chooser.current.endswith(key)
    assert page._view.hasFocus()
    assert page._find.text() == ""


def test_a_key_that_is_none_of_a_text_changes_nothing(page: ReferencePage) -> None:
    before = page._chooser.current
    page.show_place("b5.i1")
    assert page._chooser.current == before
