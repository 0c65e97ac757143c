"""A text in which changes are marked: its lines, and the words where one wording takes the place of another."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.record.wordings import ADDED, REMOVED, SAME, Piece
from govtoolkit.ui.theme import LIGHT, dress
from govtoolkit.ui.widgets.help_browser import HelpBrowser
from govtoolkit.ui.widgets.marked_text import MarkedText


def _shown(text: MarkedText | HelpBrowser, qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(text)
    window.resize(570, 400)
    window.show()
    return window


def test_lines_that_are_kept_short_are_broken_and_not_cut(qapp: QApplication, qtbot: QtBot) -> None:
    dress(qapp, LIGHT, 100, 10.0)
    for text in (MarkedText(), HelpBrowser()):  # each keeps its lines as short
        window = _shown(text, qtbot)
        assert text.viewportMargins().right() > 0
        assert text.document().textWidth() == text.viewport().width()
        window.close()


def test_what_was_removed_and_what_was_added_for_it_do_not_run_together(qapp: QApplication, qtbot: QtBot) -> None:
    dress(qapp, LIGHT, 100, 10.0)
    text = MarkedText()
    _window = _shown(text, qtbot)
    text.show_pieces([Piece(SAME, "In "), Piece(REMOVED, "October."), Piece(ADDED, "October: the dairy.")])
    assert text.toPlainText() == "In October.\u2009October: the dairy."
    text.show_pieces([Piece(REMOVED, "97% "), Piece(ADDED, "96% "), Piece(SAME, "of them.")])
    assert text.toPlainText() == "97% 96% of them."
