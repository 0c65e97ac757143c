"""A note to read: what is shown of a long one."""

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
