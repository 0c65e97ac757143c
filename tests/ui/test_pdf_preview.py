"""The pages of a PDF to look at: place, size and search stay, and nothing crashes when it goes."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from govtoolkit.app.printouts import make_printout
from govtoolkit.printing.options import Paper, PrintOptions
from govtoolkit.ui.theme import CONTRAST_DARK, DARK, LIGHT, dress
from govtoolkit.ui.widgets.pdf_preview import PdfPreview
from tests.ui.hands import shown_icon


@pytest.fixture(scope="module")
def toolkit_pdf():
    return make_printout("toolkit", None, PrintOptions(), ".pdf").data


@pytest.fixture(scope="module")
def questions_pdf():
    return make_printout("questions", None, PrintOptions(paper=Paper.A4), ".pdf").data


@pytest.fixture
def preview(qtbot):
    made = PdfPreview()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def test_it_shows_all_pages_and_says_which_one(preview, toolkit_pdf):
    preview.show_pdf(toolkit_pdf)
    assert preview.page_count > 5
    assert preview.ui.page_line.text() == f"Page 1 of {preview.page_count}"
    assert not preview.ui.previous_page.isEnabled()


def test_next_and_previous_go_page_by_page_and_stop_at_the_ends(preview, toolkit_pdf):
    preview.show_pdf(toolkit_pdf)
    preview.ui.next_page.click()
    preview.ui.next_page.click()
    assert preview.page == 3
    preview.ui.previous_page.click()
    assert preview.page == 2
    for _ in range(preview.page_count + 3):
        preview.show_next_page()
    assert preview.page == preview.page_count
    assert not preview.ui.next_page.isEnabled()


def test_keys_turn_the_pages(preview, toolkit_pdf, qtbot):
    preview.show_pdf(toolkit_pdf)
    preview.view.setFocus()
    qtbot.waitActive(preview)
    qtbot.keyClick(preview.view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert preview.page == 2


def test_pages_fit_the_width_until_a_size_is_chosen(preview, toolkit_pdf):
    preview.show_pdf(toolkit_pdf)
    fitted = preview.zoom
    assert preview.ui.fit.isChecked()
    preview.ui.larger.click()
    assert preview.zoom > fitted
    assert not preview.ui.fit.isChecked()
    preview.ui.smaller.click()
    preview.ui.smaller.click()
    assert preview.zoom < fitted
    assert preview.ui.zoom_line.text() == f"{preview.zoom * 100:.0f}%"
    preview.ui.fit.click()
    assert preview.zoom == pytest.approx(fitted)
    assert preview.view.zoomMode() is QPdfView.ZoomMode.FitToWidth


def test_whether_pages_fit_the_width_is_told_by_the_icon_and_takes_no_other_room(preview, toolkit_pdf):
    preview.show_pdf(toolkit_pdf)
    fits, width = shown_icon(preview.ui.fit), preview.ui.fit.sizeHint().width()
    preview.ui.larger.click()
    assert shown_icon(preview.ui.fit) != fits
    assert preview.ui.fit.sizeHint().width() == width
    preview.ui.fit.click()
    assert shown_icon(preview.ui.fit) == fits


def test_a_chosen_size_keeps_the_page(preview, toolkit_pdf):
    preview.show_pdf(toolkit_pdf)
    for _ in range(4):
        preview.show_next_page()
    preview.zoom_in()
    preview.zoom_in()
    assert preview.page == 5


def test_the_place_stays_when_the_pages_are_made_anew(preview, toolkit_pdf):
    preview.show_pdf(toolkit_pdf)
    preview.view.verticalScrollBar().setValue(1234)
    preview.show_pdf(toolkit_pdf)
    assert preview.view.verticalScrollBar().value() == 1234


def test_the_page_stays_as_far_as_it_exists_when_others_are_shown(preview, toolkit_pdf, questions_pdf):
    preview.show_pdf(toolkit_pdf)
    preview.show_next_page()
    preview.show_next_page()
    preview.show_pdf(questions_pdf)
    assert preview.page == 3


def test_search_counts_all_places_and_goes_round(preview, toolkit_pdf, qtbot):
    preview.show_pdf(toolkit_pdf)
    preview.ui.search.setText("parents")
    qtbot.waitUntil(lambda: preview.hits > 2)
    count = preview.hits
    qtbot.keyClick(preview.ui.search, Qt.Key.Key_Return)
    assert preview.ui.found_line.text() == f"1 of {count}"
    preview.ui.next_hit.click()
    assert preview.ui.found_line.text() == f"2 of {count}"
    preview.ui.previous_hit.click()
    preview.ui.previous_hit.click()
    assert preview.ui.found_line.text() == f"{count} of {count}"
    assert preview.page > 1


def test_enter_right_after_typing_searches_at_once(preview, toolkit_pdf, qtbot):
    preview.show_pdf(toolkit_pdf)
    qtbot.keyClicks(preview.ui.search, "school")
    qtbot.keyClick(preview.ui.search, Qt.Key.Key_Return)
    assert preview.ui.found_line.text().startswith("1 of ")


def test_what_is_not_there_is_said(preview, toolkit_pdf, qtbot):
    preview.show_pdf(toolkit_pdf)
    preview.ui.search.setText("zebra")
    qtbot.waitUntil(lambda: preview.ui.found_line.text() == "Not found")
    assert not preview.ui.next_hit.isEnabled()


def test_the_search_goes_on_in_new_pages(preview, toolkit_pdf, questions_pdf, qtbot):
    preview.show_pdf(toolkit_pdf)
    preview.ui.search.setText("board")
    qtbot.waitUntil(lambda: preview.hits > 0)
    before = preview.hits
    preview.show_pdf(questions_pdf)
    qtbot.waitUntil(lambda: preview.hits not in (0, before))


def test_escape_leaves_the_search_before_anything_closes(preview, toolkit_pdf, qtbot):
    preview.show_pdf(toolkit_pdf)
    preview.ui.search.setFocus()
    qtbot.waitActive(preview)
    qtbot.waitUntil(preview.ui.search.hasFocus)
    qtbot.keyClicks(preview.ui.search, "x")
    qtbot.keyClick(preview.ui.search, Qt.Key.Key_Escape)
    assert preview.ui.search.text() == ""


def test_without_pages_it_says_why_and_its_buttons_rest(preview, toolkit_pdf):
    preview.show_pdf(toolkit_pdf)
    preview.show_message("Nothing yet.")
    assert preview.ui.stack.currentWidget() is preview.ui.message_page
    assert preview.ui.message.text() == "Nothing yet."
    assert not preview.ui.bar.isEnabled()
    preview.show_pdf(toolkit_pdf)
    assert preview.ui.bar.isEnabled()


def test_bytes_that_are_no_pdf_are_said_and_not_shown(preview, toolkit_pdf):
    preview.show_pdf(toolkit_pdf)
    preview.show_pdf(b"not a PDF")
    assert "cannot be shown" in preview.ui.message.text()


@pytest.mark.parametrize("width", [1300, 800, 420])
def test_its_bar_fits_at_any_width(toolkit_pdf, width, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(1400, 800)
    preview = PdfPreview(parent)
    parent.show()
    preview.show_pdf(toolkit_pdf)
    preview.ui.search.setText("school")
    qtbot.waitUntil(lambda: preview.hits > 0)
    preview.resize(width, 700)
    tools = (preview.ui.page_tools, preview.ui.zoom_tools, preview.ui.search_tools)
    qtbot.waitUntil(lambda: preview.ui.bar.width() == width)
    qtbot.waitUntil(lambda: all(each.width() >= each.minimumSizeHint().width() for each in tools))
    assert all(each.geometry().right() <= width for each in tools)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST_DARK])
def test_pages_stand_out_from_what_is_behind_them(preview, toolkit_pdf, qapp, tokens, qtbot):
    preview.show_pdf(toolkit_pdf)
    dress(qapp, tokens, 100, 10.0)
    behind = preview.view.palette().dark().color()
    assert behind != QColor("#ffffff")


def test_many_changes_in_a_row_show_the_last_pages(preview, toolkit_pdf, questions_pdf, qtbot):
    luck = random.Random(7)
    for _ in range(25):
        preview.show_pdf(luck.choice((toolkit_pdf, questions_pdf)))
        preview.view.verticalScrollBar().setValue(luck.randrange(2000))
        for _ in range(luck.randrange(4)):
            qtbot.wait(1)
    preview.show_pdf(toolkit_pdf)
    preview.view.verticalScrollBar().setValue(0)
    fresh = PdfPreview()
    qtbot.addWidget(fresh)
    fresh.resize(preview.size())
    fresh.show()
    fresh.show_pdf(toolkit_pdf)
    qtbot.waitUntil(lambda: preview.view.grab().toImage() == fresh.view.grab().toImage())


def test_it_can_go_with_its_parent_while_pages_are_drawn(qtbot, toolkit_pdf):
    for _ in range(5):
        parent = QWidget()
        preview = PdfPreview(parent)
        parent.show()
        preview.show_pdf(toolkit_pdf)
        preview.show_pdf(toolkit_pdf)
        with qtbot.waitSignal(parent.destroyed):
            parent.deleteLater()
