"""The dialog that corrects a text of a released visit."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from govtoolkit.record import release, rules
from govtoolkit.record.model import Note, Visit
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.correction import CorrectionDialog
from govtoolkit.ui.release_words import correction_of
from govtoolkit.ui.theme import LIGHT, dress


@pytest.fixture
def released(desk: Desk) -> Visit:
    """Return the newest visit, released with a summary of mine."""
    visit = desk.visit
    assert visit is not None
    desk.session.write_note(visit, "visit.summary", "Ten employers came.", seen=())
    desk.session.put("Release visit", *release.release(desk.record, visit, "2026-11-20"), reason=release.RELEASE)
    assert desk.visit is not None
    return desk.visit


def _dialog(desk: Desk, visit: Visit, place: str, qtbot: QtBot) -> CorrectionDialog:
    made = CorrectionDialog(desk, visit, place)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _mine(desk: Desk, visit: Visit, place: str) -> str:
    note = desk.record.find(Note, Note(visit.uid, place, desk.session.me.uid, "").uid)
    return note.body if note else ""


def test_a_text_is_corrected_with_its_reason(desk: Desk, released: Visit, qtbot: QtBot) -> None:
    dialog = _dialog(desk, released, "visit.summary", qtbot)
    assert dialog.windowTitle() == "Correct this text"
    assert dialog.ui.text.toPlainText() == "Ten employers came."
    assert dialog.ui.text.accessibleName() == "Text: Summary"
    dialog.ui.text.setPlainText("Eleven employers came.")
    dialog.ui.reason.setText("Miscounted")
    with qtbot.waitSignal(desk.news):
        dialog.ui.accept_button.click()
    assert _mine(desk, released, "visit.summary") == "Eleven employers came."
    (corrected,) = release.afterwards(desk.record, released).corrected
    assert corrected.revision.reason == "Miscounted"
    assert len(rules.notes_by_place(desk.record, released.uid)["visit.summary"]) == 2
    assert desk.session.undo_stack.undo_name == "correction"
    desk.session.undo()
    assert _mine(desk, released, "visit.summary") == "Ten employers came."
    (told,) = (correction_of(each) for each in rules.standing_notes(desk.record, released.uid) if each.reason)
    assert told.startswith("Correction taken back on ")
    assert told.endswith(": Miscounted")


def test_a_correction_is_added_where_i_wrote_nothing(desk: Desk, released: Visit, qtbot: QtBot) -> None:
    dialog = _dialog(desk, released, "b5", qtbot)
    assert dialog.windowTitle() == "Add a correction"
    assert "Benchmark 5: Encounters with employers" in dialog.ui.text_label.text()
    dialog.ui.text.setPlainText("It was the college, not the firm.")
    dialog.ui.reason.setText("The head wrote")
    dialog.ui.accept_button.click()
    assert _mine(desk, released, "b5") == "It was the college, not the firm."


@pytest.mark.parametrize(
    ("text", "reason", "said", "field"),
    [("Eleven.", "  ", "needs a reason", "reason"), ("Ten employers came.", "Because", "is as it was", "text")],
)
def test_it_keeps_nothing_without_a_change_and_a_reason(
    desk: Desk, released: Visit, qtbot: QtBot, text: str, reason: str, said: str, field: str
) -> None:
    dialog = _dialog(desk, released, "visit.summary", qtbot)
    dialog.ui.text.setPlainText(text)
    dialog.ui.reason.setText(reason)
    dialog.ui.accept_button.click()
    assert dialog.isVisible()
    assert said in dialog.ui.trouble.text()
    assert getattr(dialog.ui, field).hasFocus()
    assert _mine(desk, released, "visit.summary") == "Ten employers came."
    assert dialog.ui.text.toPlainText() == text


@pytest.mark.parametrize("field", ["text", "reason"])
def test_the_field_that_the_keyboard_comes_to_is_in_sight_as_a_whole(
    desk: Desk, released: Visit, qapp: QApplication, qtbot: QtBot, field: str
) -> None:
    dress(qapp, LIGHT, 200, 10.0)
    longest = max(desk.toolkit.questions, key=lambda key: len(desk.toolkit.questions[key].text))
    dialog = _dialog(desk, released, longest, qtbot)
    dialog.resize(dialog.width(), dialog.minimumHeight() + 160)
    box, room = getattr(dialog.ui, field), dialog.ui.scroll.viewport()
    dialog.ui.cancel.setFocus()
    dialog.ui.scroll.verticalScrollBar().setValue(0)
    box.setFocus()

    def is_in_sight() -> bool:
        top = box.mapTo(room, QPoint(0, 0)).y()
        return top >= 0 and min(box.height(), room.height()) <= room.height() - top

    qtbot.waitUntil(is_in_sight)


def test_cancel_changes_nothing(desk: Desk, released: Visit, qtbot: QtBot) -> None:
    dialog = _dialog(desk, released, "visit.summary", qtbot)
    dialog.ui.text.setPlainText("Eleven.")
    dialog.ui.cancel.click()
    assert _mine(desk, released, "visit.summary") == "Ten employers came."


def test_a_text_that_changed_meanwhile_is_not_overwritten(desk: Desk, released: Visit, qtbot: QtBot) -> None:
    dialog = _dialog(desk, released, "visit.summary", qtbot)
    uid = Note(released.uid, "visit.summary", desk.session.me.uid, "").uid
    desk.session.write_note(released, "visit.summary", "Twelve.", seen=desk.record.seen(uid), reason="Counted again")
    dialog.ui.text.setPlainText("Eleven.")
    dialog.ui.reason.setText("Miscounted")
    dialog.ui.accept_button.click()
    assert {each.entry.body for each in desk.record.versions(uid) if isinstance(each.entry, Note)} == {
        "Twelve.", "Eleven.",
    }  # fmt: skip
