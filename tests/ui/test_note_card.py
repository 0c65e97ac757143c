"""A note to read: what is shown of a long one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.ui.widgets.note_card import FOLDED, NoteCard
from govtoolkit.ui.widgets.prose import Prose


def _start(text: str, qtbot: QtBot) -> str:
    card = NoteCard()
    qtbot.addWidget(card)
    card.show_note("Jo Smith", text)
    return next(prose.text() for prose in card.findChildren(Prose) if prose.text().endswith("…"))


def test_the_start_of_a_long_note_ends_in_a_dot_that_stands_on_no_line_of_its_own(qtbot: QtBot) -> None:
    assert _start("word " * 200, qtbot).endswith("word\u00a0…")


def test_no_line_is_begun_of_which_only_a_word_would_be_seen(qtbot: QtBot) -> None:
    first = "- apprenticeships under other rules"
    text = f"{'word ' * ((FOLDED - len(first) - 8) // 5)}\n{first}\n- no T Levels anywhere near, which {'nobody said ' * 20}"
    assert _start(text, qtbot).endswith(f"{first}\u00a0…")


def test_the_button_of_a_long_note_comes_before_what_is_offered(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before, card = QPushButton("Before", window), NoteCard("Accept", "Leave", window)
    card.show_note("Jo Smith", "short")
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    card.show_note("Jo Smith", "word " * 200)
    buttons = [each for each in card.children() if isinstance(each, QPushButton)]
    assert [each.text() for each in buttons] == ["Show the whole note", "Accept", "Leave"]
    before.setFocus()
    for stop in buttons:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert stop.hasFocus()
