"""Erasing for good, in the window: the two steps, what is gone, what is said, and that nothing brings it back."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from govtoolkit.app.jottings import Spot
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Visit
from govtoolkit.record.revisions import Purge
from govtoolkit.storage import store
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.erase import EraseDialog, Erasing
from govtoolkit.ui.dialogs.history import HistoryDialog
from govtoolkit.ui.pages.visits import VisitsPage
from govtoolkit.ui.widgets.notes_panel import NotesPanel
from tests.ui.hands import CONTROL, SHIFT, Hands
from tests.ui.places import House

NAMED = "Tom Brown of 9B was left out."
WHY = "A pupil was named."
SURE = "Erase the visit “Autumn visit” of 20 November 2025 for good, with all that was written on it?"


def _erasing() -> Erasing:
    return Erasing("Erase this text for good", "Benchmark 7", ("What you wrote here.",), SURE)


def _dialog(qtbot: QtBot) -> EraseDialog:
    made = EraseDialog(_erasing())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _visit(desk: Desk) -> Visit:
    assert desk.visit is not None
    return desk.visit


def _uid(desk: Desk) -> str:
    return _note_uid(_visit(desk), desk.session.me.uid)


def _note_uid(visit: Visit, author_uid: str) -> str:
    return Note(visit.uid, "b7", author_uid, "").uid


def _write(desk: Desk, *bodies: str) -> None:
    for body in bodies:
        desk.session.write_note(_visit(desk), "b7", body, seen=desk.record.seen(_uid(desk)))
        desk.session.leave(_uid(desk))


def _say_yes(monkeypatch: pytest.MonkeyPatch) -> None:
    def go_through(dialog: EraseDialog) -> int:
        dialog.ui.reason.setText(WHY)
        dialog.ui.go_on.click()
        dialog.ui.erase_button.click()
        return dialog.result()

    monkeypatch.setattr(EraseDialog, "exec", go_through)


def _wait_for_news(desk: Desk, qtbot: QtBot, act: Callable[[], object]) -> str:
    """Return the last that is said when something is erased."""
    said: list[str] = []
    desk.news.connect(said.append)
    act()
    qtbot.waitUntil(lambda: any("Copies that were sent" in each for each in said))
    return said[-1]


# The question


def test_without_a_reason_it_goes_no_further(qtbot: QtBot) -> None:
    dialog = _dialog(qtbot)
    dialog.ui.reason.setText("   ")
    qtbot.keyClick(dialog.ui.reason, Qt.Key.Key_Return)
    assert dialog.ui.trouble.text() == "Say in a few words why. The reason is all that stays of it."
    assert dialog.ui.erase_button.isHidden()
    assert dialog.focusWidget() is dialog.ui.reason


def test_a_second_step_asks_again_and_return_leaves_all_as_it_is(qtbot: QtBot) -> None:
    dialog = _dialog(qtbot)
    dialog.ui.reason.setText(f"  {WHY} ")
    qtbot.keyClick(dialog.ui.reason, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.ui.sure.text() == SURE
    assert WHY in dialog.ui.sure_reason.text()
    assert "cannot be undone" in dialog.ui.sure_reason.text()
    assert dialog.ui.go_on.isHidden()
    focused = dialog.focusWidget()
    assert focused is dialog.ui.cancel
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert dialog.result() == 0


def test_all_of_the_second_step_is_in_sight(qtbot: QtBot) -> None:
    dialog = _dialog(qtbot)
    dialog.ui.reason.setText(WHY)
    dialog.ui.go_on.click()
    for _ in range(4):  # until everything has found its place
        QApplication.processEvents()
    assert dialog.ui.scroll.verticalScrollBar().maximum() == 0
    assert dialog.ui.sure_reason.visibleRegion().boundingRect().height() == dialog.ui.sure_reason.height()


def test_one_can_go_back_and_say_the_reason_otherwise(qtbot: QtBot) -> None:
    dialog = _dialog(qtbot)
    dialog.ui.reason.setText(WHY)
    dialog.ui.go_on.click()
    dialog.ui.back_button.click()
    assert dialog.ui.reason.text() == WHY
    assert dialog.ui.reason_part.isVisible()
    assert dialog.ui.erase_button.isHidden()
    dialog.ui.reason.setText("Another reason")
    dialog.ui.go_on.click()
    dialog.ui.erase_button.click()
    assert dialog.result() == 1
    assert dialog.reason == "Another reason"


def test_it_says_that_copies_which_were_sent_keep_it(qtbot: QtBot) -> None:
    said = _dialog(qtbot).ui.stays.text()
    assert "Copies of this file that were sent to others" in said
    assert "what you erased stays erased" in said


# A text


def test_a_text_is_erased_with_all_of_its_wordings_and_nothing_brings_it_back(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = empty_desk
    panel = NotesPanel(desk, "b7", name="Notes on benchmark 7", mine="Your notes", invitation="Write")
    qtbot.addWidget(panel)
    panel.show()
    desk.changed.connect(lambda _changes: panel.refresh())
    _write(desk, NAMED, f"{NAMED} Or so I heard.")
    panel.refresh()
    assert NAMED in panel.editor.toPlainText()
    desk.session.save_now()
    desk.session.back_up()
    _say_yes(monkeypatch)
    dialog = HistoryDialog(desk, _visit(desk), "b7")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not desk.runner.is_busy)
    said = _wait_for_news(desk, qtbot, dialog.ui.erase_button.click)
    assert said == (
        "The text is erased for good: it is gone from this file, and from 1 earlier copy on this computer. "
        "Copies that were sent to others still have it."
    )
    assert not dialog.isVisible()
    assert desk.record.find(Note, _uid(desk)) is None
    assert panel.editor.toPlainText() == ""
    panel.editor.undo()
    assert panel.editor.toPlainText() == ""
    assert desk.session.undo_stack.undo_name == ""
    desk.session.save_now()
    assert NAMED.encode() not in desk.session.path.read_bytes()
    assert [
        each for each in desk.session.data_folder.rglob("*") if each.is_file() and NAMED.encode() in each.read_bytes()
    ] == []
    history, _ = desk.session.history()
    assert {purge.reason for purge in history.purged.values()} == {WHY}


def test_whoever_leaves_it_as_it_is_loses_nothing(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(empty_desk, NAMED)
    monkeypatch.setattr(EraseDialog, "exec", lambda _dialog: 0)
    dialog = HistoryDialog(empty_desk, _visit(empty_desk), "b7")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not empty_desk.runner.is_busy)
    dialog.ui.erase_button.click()
    assert dialog.isVisible()
    assert empty_desk.record.find(Note, _uid(empty_desk)) is not None


def test_a_file_that_can_only_be_read_offers_no_erasing(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(empty_desk, NAMED)
    monkeypatch.setattr(empty_desk.session, "read_only", UserError("The file can only be read.", "Copy it."))
    dialog = HistoryDialog(empty_desk, _visit(empty_desk), "b7")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not empty_desk.runner.is_busy)
    assert not dialog.ui.erase_button.isEnabled()
    page = VisitsPage(empty_desk)
    qtbot.addWidget(page)
    assert not page.cards[0].erase_button.isEnabled()


def test_what_cannot_be_erased_is_said_and_stays(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(empty_desk, NAMED)
    _say_yes(monkeypatch)

    def fail() -> None:
        raise UserError("The disk is full.", "Make some room.")

    monkeypatch.setattr(empty_desk.session, "save_now", fail)
    with qtbot.waitSignal(empty_desk.trouble) as trouble:
        asking.ask_erase_text(VisitsPage(empty_desk), empty_desk, _visit(empty_desk), "b7", empty_desk.session.me.uid)
    assert str(trouble.args[0]) == "Nothing was erased. The disk is full. Make some room."
    assert empty_desk.record.find(Note, _uid(empty_desk)) is not None


def test_what_an_earlier_copy_still_has_is_said_and_that_it_goes_later(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(empty_desk, NAMED)
    _say_yes(monkeypatch)

    def fail(*_what: object) -> int:
        raise UserError("The disk is full.", "Make some room.")

    monkeypatch.setattr(empty_desk.session.backups, "erase", fail)
    with qtbot.waitSignal(empty_desk.trouble) as trouble:
        asking.ask_erase_text(VisitsPage(empty_desk), empty_desk, _visit(empty_desk), "b7", empty_desk.session.me.uid)
    assert str(trouble.args[0]) == (
        "The text is erased for good from this file, but not yet from every earlier copy. The disk is full. Make some room."
        " It is tried again when the next earlier copy is kept."
    )
    assert empty_desk.record.find(Note, _uid(empty_desk)) is None


class SlowDisk:
    """Erases when it is told to go on: until then, the writer's thread is at it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.is_at_it, self.go_on = threading.Event(), threading.Event()
        self._erase = store.erase
        monkeypatch.setattr(store, "erase", self.erase)

    def erase(self, connection: store.Connection, purges: tuple[Purge, ...]) -> store.United:
        self.is_at_it.set()
        assert self.go_on.wait(10), "the window waits for the disk"
        return self._erase(connection, purges)


@pytest.mark.parametrize("what", ["text", "visit"])
def test_what_is_typed_there_while_a_slow_disk_erases_goes_too_and_the_window_does_not_wait(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    desk = empty_desk
    visit, me = _visit(desk), desk.session.me.uid
    _write(desk, NAMED)
    _say_yes(monkeypatch)
    disk = SlowDisk(monkeypatch)
    page = VisitsPage(desk)
    qtbot.addWidget(page)

    def erase_and_type_on() -> None:
        if what == "text":
            asking.ask_erase_text(page, desk, visit, "b7", me)
        else:
            asking.ask_erase_visit(page, desk, visit)
        qtbot.waitUntil(disk.is_at_it.is_set)
        desk.session.write_note(visit, "b7", f"{NAMED} Or so I heard.", seen=desk.record.seen(_note_uid(visit, me)))
        disk.go_on.set()

    said = _wait_for_news(desk, qtbot, erase_and_type_on)
    assert f"The {what} is erased for good: it is gone from this file" in said
    assert [each.entry for each in desk.record.all(Note)] == []
    desk.session.save_now()
    assert NAMED.encode() not in desk.session.path.read_bytes()


# A visit


def test_a_released_visit_is_erased_with_my_jottings_and_the_next_one_is_shown(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.open_sample()
    desk = house.desk
    visit = rules.visits_newest_first(desk.record)[-1]
    assert visit.state == "released"
    desk.choose_visit(visit.uid)
    desk.session.jot(Spot(visit.uid, "b3"), "For my eyes only")
    house.window._navigation.choose("visits")
    house.settle()
    page = house.window._pages.current
    assert isinstance(page, VisitsPage)
    card = next(each for each in page.cards if each.uid == visit.uid)
    assert card.delete_button.isHidden()
    _say_yes(monkeypatch)
    said = _wait_for_news(desk, qtbot, card.erase_button.click)
    assert said.startswith("The visit is erased for good: it is gone from this file")
    assert visit.uid not in {each.uid for each in page.cards}
    assert desk.visit is not None
    assert desk.visit.uid != visit.uid
    assert desk.session.jottings.text(Spot(visit.uid, "b3")) == ""
    assert not house.window.actions_by_name["undo"].isEnabled()


def test_it_is_said_of_a_released_visit_that_the_board_may_need_it(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[EraseDialog] = []
    monkeypatch.setattr(EraseDialog, "exec", lambda dialog: shown.append(dialog) or 0)
    newest, *_, oldest = rules.visits_newest_first(desk.record)
    page = VisitsPage(desk)
    qtbot.addWidget(page)
    for visit in (newest, oldest):
        asking.ask_erase_visit(page, desk, visit)
    assert ["the board may need a record" in each.ui.about.text() for each in shown] == [False, True]
    assert all(
        f"“{visit.title}” of" in each.ui.sure.text() for visit, each in zip((newest, oldest), shown, strict=True)
    )
    assert "24 notes" in shown[1].ui.gone.text()


def test_a_text_is_erased_by_keys_alone(house: House, hands: Hands) -> None:
    house.open_new()
    desk = house.desk
    hands.do(
        hands.press(Qt.Key.Key_7, CONTROL),
        hands.press(Qt.Key.Key_M, CONTROL | SHIFT),
        hands.write("Tom Brown"),
        hands.press(Qt.Key.Key_H, CONTROL | SHIFT),
        hands.wait_for_dialog(HistoryDialog),
        hands.wait_for(lambda: not desk.runner.is_busy),
        hands.tab_to("Erase this text for good"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for_dialog(EraseDialog),
        hands.write(WHY),
        hands.press(Qt.Key.Key_Return),
        hands.tab_to("Erase for good"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for(lambda: QApplication.activeModalWidget() is None),
        hands.come_back(house.window),
        hands.wait_for(lambda: "erased for good" in house.window._banner.text),
        hands.wait_for(lambda: not desk.runner.is_busy),
    )
    page = house.window._pages.current
    assert page is not None
    assert page.notes_editor is not None
    assert page.notes_editor.text == ""
    desk.session.save_now()
    assert b"Tom Brown" not in desk.session.path.read_bytes()
