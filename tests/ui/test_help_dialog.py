"""The help beside the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.ui import asking
from govtoolkit.ui.dialogs.help import HelpDialog
from govtoolkit.ui.widgets.help_browser import HelpBrowser
from tests.ui.hands import drawn_lines


@pytest.fixture
def dialog(qtbot: QtBot) -> HelpDialog:
    made = HelpDialog("saving")
    qtbot.addWidget(made)
    made.show()
    return made


def _listed(dialog: HelpDialog) -> list[str]:
    pages = dialog.ui.pages
    return [pages.item(row).text() for row in range(pages.count()) if not pages.item(row).isHidden()]


def test_it_opens_at_the_page_that_was_asked_for(dialog: HelpDialog) -> None:
    assert dialog.anchor == "saving"
    assert dialog.browser.toPlainText().startswith("How your words are kept")
    assert dialog.browser.accessibleName() == "Help: How your words are kept"


def test_an_unknown_page_shows_the_first(qtbot: QtBot) -> None:
    dialog = HelpDialog("nowhere")
    qtbot.addWidget(dialog)
    assert dialog.anchor == "start"


def test_it_stands_beside_the_window_and_is_gone_when_closed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    asking.show_help(window, "start")
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    assert not dialog.isModal()
    asking.show_help(window, "files")
    assert window.findChildren(HelpDialog) == [dialog]
    assert dialog.anchor == "files"
    with qtbot.waitSignal(dialog.destroyed):
        dialog.ui.close_button.click()


def test_choosing_in_the_list_shows_the_page_from_its_beginning(dialog: HelpDialog) -> None:
    for row in range(dialog.ui.pages.count()):
        dialog.ui.pages.setCurrentRow(row)
        assert dialog.browser.toPlainText().startswith(dialog.ui.pages.item(row).text())


def test_a_link_leads_to_another_page_and_never_outside(dialog: HelpDialog) -> None:
    dialog.browser.anchorClicked.emit(QUrl("files.md"))
    assert dialog.anchor == "files"
    for outside in ("https://example.org/start.md", "file:///etc/passwd", "//example.org/start.md", "mailto:start"):
        dialog.browser.anchorClicked.emit(QUrl(outside))
        assert dialog.anchor == "files"


def test_finding_lists_the_pages_that_hold_the_words(dialog: HelpDialog, qtbot: QtBot) -> None:
    everything = _listed(dialog)
    qtbot.keyClicks(dialog.ui.find, "memory stick")
    assert "How your words are kept" in _listed(dialog)
    assert len(_listed(dialog)) < len(everything)
    assert dialog.browser.textCursor().selectedText().casefold() == "memory stick"
    dialog.ui.find.clear()
    assert _listed(dialog) == everything


def test_finding_goes_to_a_page_that_holds_the_words(dialog: HelpDialog) -> None:
    dialog.ui.find.setText("High contrast")
    assert dialog.anchor == "reading"


def test_words_that_stand_nowhere_leave_the_page_that_is_read(dialog: HelpDialog) -> None:
    dialog.ui.find.setText("xyzzy")
    assert _listed(dialog) == []
    assert dialog.anchor == "saving"


def test_lines_are_short_enough_to_read(dialog: HelpDialog) -> None:
    dialog.resize(1400, 900)
    assert max(map(len, drawn_lines(dialog.browser.document()))) <= 80


def test_words_in_a_list_keep_clear_of_its_dots_and_stand_below_each_other(dialog: HelpDialog) -> None:
    dialog.show_page("actions")
    half = dialog.browser.fontMetrics().height() // 3
    listed = list(_listed_blocks(dialog.browser))
    assert [block.text()[:12] for block in listed[:2]] == ["\u2002Who does it", "\u2002By a date t"]
    for block in listed:
        assert _left(dialog.browser, block, 1) - _left(dialog.browser, block, 0) >= half
    long = next(block for block in listed if block.layout().lineCount() > 1)
    assert abs(_left(dialog.browser, long, 1) - _left(dialog.browser, long, long.layout().lineAt(1).textStart())) <= 1


def _listed_blocks(browser: HelpBrowser) -> Iterator[QTextBlock]:
    block = browser.document().begin()
    while block.isValid():
        if block.textList() is not None:
            yield block
        block = block.next()


def _left(browser: HelpBrowser, block: QTextBlock, position: int) -> int:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + position)
    return browser.cursorRect(cursor).left()
