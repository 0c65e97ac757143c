"""The dialog of earlier wordings: what is listed, how a difference is shown and said, and bringing a wording back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from govtoolkit.errors import UserError
from govtoolkit.record import release
from govtoolkit.record.model import Note, Person, Visit
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.history import BRING_BACK_STEP, HistoryDialog
from govtoolkit.ui.widgets.notes_panel import NotesPanel

TEN, ELEVEN, LAST = "Ten employers came.", "Eleven employers came.", "Eleven employers came, and two colleges."
BEN = Person("ben", "Ben Other")


def _visit(desk: Desk) -> Visit:
    assert desk.visit is not None
    return desk.visit


def _write(desk: Desk, *bodies: str, author: Person | None = None, reason: str = "") -> None:
    session = desk.session
    uid = Note(_visit(desk).uid, "b7", (author or session.me).uid, "").uid
    for body in bodies:
        session.write_note(
            _visit(desk), "b7", body, seen=session.record.seen(uid), author=author or session.me, reason=reason
        )
        session.leave(uid)


def _mine(desk: Desk) -> str:
    note = desk.record.find(Note, Note(_visit(desk).uid, "b7", desk.session.me.uid, "").uid)
    return note.body if note else ""


def _dialog(desk: Desk, qtbot: QtBot) -> HistoryDialog:
    made = HistoryDialog(desk, _visit(desk), "b7")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not desk.runner.is_busy)
    return made


def _choose(dialog: HistoryDialog, row: int, desk: Desk, qtbot: QtBot) -> None:
    dialog.steps.choose(dialog.steps.keys[row])
    qtbot.waitUntil(lambda: not desk.runner.is_busy)


def _looks(dialog: HistoryDialog) -> list[tuple[str, bool, bool]]:
    """Return the parts of the text with whether they are underlined and struck through."""
    found = []
    block = dialog.ui.text.document().begin()
    while block.isValid():
        for place in block:  # type: ignore[attr-defined]
            part = place.fragment()
            found.append((part.text(), part.charFormat().fontUnderline(), part.charFormat().fontStrikeOut()))
        block = block.next()
    return found


def test_every_wording_is_listed_with_who_and_when_the_newest_first(empty_desk: Desk, qtbot: QtBot) -> None:
    _write(empty_desk, TEN, ELEVEN, LAST)
    dialog = _dialog(empty_desk, qtbot)
    titles = [choice.title for choice in dialog.steps._choices]
    assert len(titles) == 3
    assert all("A\u00a0governor" in title for title in titles)
    assert ["stands\u00a0now" in title for title in titles] == [True, False, False]
    assert dialog.shown is not None
    assert dialog.shown.body == LAST
    assert "Benchmark 7" in dialog.ui.about.text()
    assert dialog.ui.whose_part.isHidden()


def test_what_was_added_is_underlined_and_what_was_removed_struck_through(empty_desk: Desk, qtbot: QtBot) -> None:
    _write(empty_desk, TEN, ELEVEN)
    dialog = _dialog(empty_desk, qtbot)
    assert _looks(dialog) == [
        ("Ten", False, True),
        (" ", False, False),
        ("Eleven", True, False),
        (" employers came.", False, False),
    ]
    assert dialog.ui.changed.text() == "1 word added (underlined), 1 word removed (struck through)."


def test_where_only_punctuation_changed_no_word_is_said_to_be_different(empty_desk: Desk, qtbot: QtBot) -> None:
    _write(empty_desk, "Ten employers came.", "Ten employers, came!")
    dialog = _dialog(empty_desk, qtbot)
    assert dialog.ui.changed.text() == "No word is different from the wording before, only punctuation."
    assert [text for text, is_added, _ in _looks(dialog) if is_added] == [",", "!"]


def test_a_screen_reader_hears_what_changed(empty_desk: Desk, qtbot: QtBot) -> None:
    _write(empty_desk, TEN, ELEVEN)
    dialog = _dialog(empty_desk, qtbot)
    assert dialog.ui.text.accessibleDescription() == "Added: “Eleven”. Removed: “Ten”."
    assert dialog.ui.text.accessibleName().startswith("Wording of ")


def test_without_the_marks_a_wording_is_read_as_it_was(empty_desk: Desk, qtbot: QtBot) -> None:
    _write(empty_desk, TEN, ELEVEN)
    dialog = _dialog(empty_desk, qtbot)
    dialog.ui.marked.setChecked(False)
    assert _looks(dialog) == [(ELEVEN, False, False)]
    assert dialog.ui.text.accessibleDescription() == ""


def test_the_first_wording_has_nothing_before_it(empty_desk: Desk, qtbot: QtBot) -> None:
    _write(empty_desk, TEN, ELEVEN)
    dialog = _dialog(empty_desk, qtbot)
    _choose(dialog, 1, empty_desk, qtbot)
    assert _looks(dialog) == [(TEN, False, False)]
    assert dialog.ui.changed.text() == "There is no wording before this one."


def test_a_wording_is_brought_back_as_a_step_of_its_own_that_can_be_undone(empty_desk: Desk, qtbot: QtBot) -> None:
    _write(empty_desk, TEN, ELEVEN)
    dialog = _dialog(empty_desk, qtbot)
    assert not dialog.ui.back_button.isEnabled()  # it stands
    _choose(dialog, 1, empty_desk, qtbot)
    with qtbot.waitSignal(empty_desk.news):
        dialog.ui.back_button.click()
    assert _mine(empty_desk) == TEN
    assert not dialog.isVisible()
    assert empty_desk.session.undo_stack.undo_name == BRING_BACK_STEP
    again = _dialog(empty_desk, qtbot)
    assert [step.body for step in again._wordings] == [TEN, ELEVEN, TEN]
    empty_desk.session.undo()
    assert _mine(empty_desk) == ELEVEN


def test_what_was_deleted_is_in_the_list_and_comes_back(empty_desk: Desk, qtbot: QtBot) -> None:
    _write(empty_desk, TEN)
    empty_desk.session.remove("Delete note", Note(_visit(empty_desk).uid, "b7", empty_desk.session.me.uid, "").uid)
    dialog = _dialog(empty_desk, qtbot)
    assert "deleted here" in dialog.ui.head.text()
    assert not dialog.ui.back_button.isEnabled()
    _choose(dialog, 1, empty_desk, qtbot)
    dialog.ui.back_button.click()
    assert _mine(empty_desk) == TEN


def test_a_wording_is_copied_as_it_was_written(empty_desk: Desk, qtbot: QtBot) -> None:
    _write(empty_desk, TEN, ELEVEN)
    dialog = _dialog(empty_desk, qtbot)
    _choose(dialog, 1, empty_desk, qtbot)
    dialog.ui.copy_button.click()
    assert QGuiApplication.clipboard().text() == TEN


def test_what_a_colleague_wrote_is_read_and_copied_but_not_brought_back(empty_desk: Desk, qtbot: QtBot) -> None:
    _write(empty_desk, TEN)
    _write(empty_desk, "One.", "Two.", author=BEN)
    dialog = _dialog(empty_desk, qtbot)
    assert [dialog.ui.whose.itemText(row) for row in range(2)] == ["A governor (you)", "Ben Other"]
    dialog.ui.whose.setCurrentIndex(1)
    dialog.ui.whose.activated.emit(1)
    _choose(dialog, 1, empty_desk, qtbot)
    assert dialog.ui.text.toPlainText() == "One."
    assert "Only Ben Other can bring this back" in dialog.ui.closed.text()
    assert not dialog.ui.back_button.isEnabled()
    assert dialog.ui.copy_button.isEnabled()


def test_a_released_visit_is_read_with_the_reasons_of_its_corrections(empty_desk: Desk, qtbot: QtBot) -> None:
    _write(empty_desk, TEN)
    released = release.release(empty_desk.record, _visit(empty_desk), "2026-11-20")
    empty_desk.session.put("Release visit", *released, reason=release.RELEASE)
    _write(empty_desk, ELEVEN, reason="Miscounted")
    dialog = _dialog(empty_desk, qtbot)
    assert "Miscounted" in dialog.ui.head.text()
    _choose(dialog, 1, empty_desk, qtbot)
    assert "Correct this text" in dialog.ui.closed.text()
    assert not dialog.ui.back_button.isEnabled()


def test_where_a_released_visit_has_no_note_of_mine_any_more_the_way_is_to_add_a_correction(
    empty_desk: Desk, qtbot: QtBot
) -> None:
    _write(empty_desk, TEN, "")
    released = release.release(empty_desk.record, _visit(empty_desk), "2026-11-20")
    empty_desk.session.put("Release visit", *released, reason=release.RELEASE)
    dialog = _dialog(empty_desk, qtbot)
    _choose(dialog, 1, empty_desk, qtbot)
    assert dialog.ui.text.toPlainText() == TEN
    assert "“Add a correction…”" in dialog.ui.closed.text()


def test_in_a_file_that_can_only_be_read_it_says_why_nothing_comes_back(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(empty_desk, TEN, ELEVEN)
    monkeypatch.setattr(empty_desk.session, "read_only", UserError("The file can only be read.", "Copy it."))
    dialog = _dialog(empty_desk, qtbot)
    _choose(dialog, 1, empty_desk, qtbot)
    assert dialog.ui.closed.text() == "The file can only be read. Copy it."
    assert not dialog.ui.back_button.isEnabled()


def test_where_nothing_was_written_it_says_so(empty_desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(empty_desk, qtbot)
    assert dialog.ui.head.text() == "Nothing was written here yet."
    assert dialog.ui.text.isHidden()


def test_closing_it_while_the_file_is_read_leaves_nothing_behind(empty_desk: Desk, qtbot: QtBot) -> None:
    _write(empty_desk, TEN)
    dialog = HistoryDialog(empty_desk, _visit(empty_desk), "b7")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    qtbot.waitUntil(lambda: not empty_desk.runner.is_busy)
    assert dialog._every == {}


def test_the_way_to_it_stands_below_a_note_that_was_rewritten(empty_desk: Desk, qtbot: QtBot) -> None:
    panel = NotesPanel(empty_desk, "b7", name="Notes on benchmark 7", mine="Your notes", invitation="Write")
    qtbot.addWidget(panel)
    panel.show()
    _write(empty_desk, TEN)
    panel.refresh()
    assert panel.earlier_button is None
    _write(empty_desk, ELEVEN)
    panel.refresh()
    assert panel.earlier_button is not None
    assert panel.earlier_button.isVisible()
    assert panel.earlier_button.accessibleName() == "Earlier wordings: Notes on benchmark 7"


def test_what_is_being_typed_is_among_the_wordings(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(empty_desk, TEN)
    panel = NotesPanel(empty_desk, "b7", name="Notes on benchmark 7", mine="Your notes", invitation="Write")
    qtbot.addWidget(panel)
    panel.refresh()
    panel.editor.setPlainText(ELEVEN)
    shown: list[HistoryDialog] = []
    monkeypatch.setattr(HistoryDialog, "exec", lambda dialog: shown.append(dialog) or 0)
    panel.show_history()
    qtbot.waitUntil(lambda: not empty_desk.runner.is_busy)
    assert [each.body for each in shown[0]._wordings] == [ELEVEN, TEN]
    shown[0].deleteLater()


def test_where_nothing_can_be_written_the_keyboard_goes_to_what_there_is_to_read(
    empty_desk: Desk, qtbot: QtBot
) -> None:
    _write(empty_desk, "One.", author=BEN)
    released = release.release(empty_desk.record, _visit(empty_desk), "2026-11-20")
    empty_desk.session.put("Release visit", *released, reason=release.RELEASE)
    panel = NotesPanel(empty_desk, "b7", name="Notes on benchmark 7", mine="Your notes", invitation="Write")
    qtbot.addWidget(panel)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.refresh()
    panel.stop.setFocus()
    focused = panel.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    assert panel.editor.isHidden()


def test_tab_goes_from_the_list_to_the_text_and_the_buttons(empty_desk: Desk, qtbot: QtBot) -> None:
    _write(empty_desk, TEN, ELEVEN)
    _write(empty_desk, "One.", author=BEN)
    dialog = _dialog(empty_desk, qtbot)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    _choose(dialog, 1, empty_desk, qtbot)
    dialog.steps.take_focus()
    stops: list[object] = []
    for _ in range(7):
        focused = dialog.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        stops.append(dialog.focusWidget())
    ui = dialog.ui
    assert stops == [ui.marked, ui.text, ui.copy_button, ui.erase_button, ui.close_button, ui.back_button, ui.whose]
