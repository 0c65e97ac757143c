"""A copy for the clerk, in the window: what is asked, what is said, and job 6 by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from govtoolkit.app.jottings import Spot
from govtoolkit.app.reading import read
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Visit
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.print import PrintDialog
from govtoolkit.ui.dialogs.save_copy import SaveCopyDialog
from govtoolkit.ui.folders import documents_folder
from govtoolkit.ui.pages.benchmark import BenchmarkPage
from govtoolkit.ui.widgets.note_card import NoteCard
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.wording import day, unbroken
from tests.printing import reading
from tests.ui.hands import CONTROL, SHIFT, Hands, spoken
from tests.ui.places import House, Prompter

EARLIER, NOW = "What the first draft said of somebody.", "What stands."
SECRET = "Ask the chair in private."
DULL = "The lesson was dull."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "to send"
    made.mkdir()
    return made


@pytest.fixture
def dialog(desk: Desk, folder: Path, qtbot: QtBot) -> Iterator[SaveCopyDialog]:
    prompter = Prompter()
    prompter.path = folder / "clerk"
    _write(desk, EARLIER)
    _write(desk, NOW)
    made = SaveCopyDialog(desk, prompter)
    made.show()
    made.ui.choose.click()
    _settle(desk, qtbot)
    yield made
    if isValid(made):  # one that was closed goes by itself
        made.close()
    _settle(desk, qtbot)


def _visit(desk: Desk) -> Visit:
    assert desk.visit is not None
    return desk.visit


def _write(desk: Desk, body: str) -> None:
    uid = Note(_visit(desk).uid, "b8", desk.session.me.uid, "").uid
    desk.session.write_note(_visit(desk), "b8", body, seen=desk.record.seen(uid))
    desk.session.leave(uid)


def _settle(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.runner.is_busy)


def _save(dialog: SaveCopyDialog, desk: Desk, qtbot: QtBot) -> None:
    dialog.ui.accept_button.click()
    _settle(desk, qtbot)


def test_the_copy_has_all_visits_and_nothing_that_was_rewritten(
    dialog: SaveCopyDialog, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    _save(dialog, desk, qtbot)
    assert [each.name for each in folder.iterdir()] == ["clerk.db"]
    copy = read(folder / "clerk.db")
    assert len(rules.visits_newest_first(copy.record)) == len(dialog.ticks) > 1
    data = (folder / "clerk.db").read_bytes()
    assert NOW.encode() in data
    assert EARLIER.encode() not in data
    notes = len(rules.standing_notes(desk.record))
    assert dialog.ui.done.text() == (
        f"Saved and checked: {len(dialog.ticks)} visits, {notes} notes. One file; send it as it is. "
        "Your private jottings are not in it."
    )
    assert dialog.ui.folder_button.isVisible()
    assert dialog.ui.accept_button.isHidden()


def test_what_went_along_stays_a_wording_of_its_own(dialog: SaveCopyDialog, desk: Desk, qtbot: QtBot) -> None:
    note = Note(_visit(desk).uid, "b7", desk.session.me.uid, "")
    desk.session.write_note(_visit(desk), "b7", "As the clerk has it.", seen=desk.record.seen(note.uid))
    _save(dialog, desk, qtbot)
    desk.session.write_note(_visit(desk), "b7", "As it is now.", seen=desk.record.seen(note.uid))
    every = desk.session.every_version().revisions.values()
    bodies = {each.entry.body for each in every if each.record_uid == note.uid and isinstance(each.entry, Note)}
    assert {"As the clerk has it.", "As it is now."} <= bodies


def test_earlier_wordings_go_along_where_they_are_wanted(
    dialog: SaveCopyDialog, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    without = dialog.ui.wordings_hint.text()
    dialog.ui.wordings.click()
    assert dialog.ui.wordings_hint.text() != without
    _save(dialog, desk, qtbot)
    assert EARLIER.encode() in (folder / "clerk.db").read_bytes()


def test_the_visit_that_is_shown_is_ticked_at_first(desk: Desk, qtbot: QtBot) -> None:
    oldest = rules.visits_newest_first(desk.record)[-1]
    desk.choose_visit(oldest.uid)
    dialog = SaveCopyDialog(desk, Prompter())
    qtbot.addWidget(dialog)
    assert dialog.visits is None
    dialog.ui.some_visits.click()
    assert dialog.visits == (oldest,)
    _settle(desk, qtbot)


def test_the_visits_to_tick_stand_under_the_words_they_belong_to(dialog: SaveCopyDialog) -> None:
    dialog.ui.some_visits.click()
    tick, choice = dialog.ticks[0].box, dialog.ui.some_visits
    assert tick.mapTo(dialog, tick.rect().topLeft()).x() >= choice.mapTo(dialog, choice.rect().topLeft()).x() + 20


def test_only_the_visits_that_are_ticked_go_along(
    dialog: SaveCopyDialog, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    dialog.ui.some_visits.click()
    dialog.ticks[0].box.click()
    _save(dialog, desk, qtbot)
    assert dialog.ui.trouble.text() == "No visit is ticked yet. Tick at least one, or choose all visits."
    assert list(folder.iterdir()) == []
    dialog.ticks[1].box.click()
    _save(dialog, desk, qtbot)
    [visit] = rules.visits_newest_first(read(folder / "clerk.db").record)
    assert visit == dialog.ticks[1].visit


def test_what_is_refused_is_said_and_leaves_all_as_it_was(
    dialog: SaveCopyDialog, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    (folder / "clerk.db").write_bytes(b"somebody else's")
    _save(dialog, desk, qtbot)  # an ending was added to the name that was chosen: nobody was asked about this one
    assert "is there already. Choose another name." in dialog.ui.trouble.text()
    assert (folder / "clerk.db").read_bytes() == b"somebody else's"
    assert dialog.ui.accept_button.isEnabled()
    assert dialog.ui.accept_button.text() == "Save the copy"


def test_the_gentle_check_is_offered_for_what_goes_along(dialog: SaveCopyDialog, desk: Desk, qtbot: QtBot) -> None:
    before = dialog.ui.check_line.text() if dialog.ui.check_row.isVisible() else "0"
    _write(desk, DULL)
    dialog.ui.wordings.click()  # looks again
    _settle(desk, qtbot)
    assert dialog.ui.check_row.isVisible()
    assert int(dialog.ui.check_line.text().split()[0]) == int(before.split()[0]) + 1
    dialog.ui.some_visits.click()
    dialog.ticks[0].box.click()  # none is ticked now
    _settle(desk, qtbot)
    assert dialog.ui.check_row.isHidden()


def test_a_copy_that_is_under_way_when_the_dialog_goes_is_finished_and_said(
    dialog: SaveCopyDialog, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.news) as news:
        dialog.ui.accept_button.click()
        dialog.reject()
    assert (folder / "clerk.db").exists()
    assert str(folder / "clerk.db") in news.args[0]


def test_it_is_suggested_in_documents_under_a_free_name(desk: Desk, qtbot: QtBot) -> None:
    documents = documents_folder()
    for number in range(2):
        dialog = SaveCopyDialog(desk, Prompter())
        dialog.show()
        _save(dialog, desk, qtbot)
        assert len(list(documents.iterdir())) == number + 1
        dialog.close()
    names = sorted(each.stem for each in documents.iterdir())
    assert names[0].startswith("Clunmere School - for the clerk - ")
    assert names[1] == f"{names[0]} 2"


def test_to_the_clerk(house: House, hands: Hands, folder: Path) -> None:
    """Job 6: one file, which is read and printed as it is, says who wrote what and when, and is not changed by viewing."""
    copy, paper = folder / "For the clerk.db", folder.parent / "clerk.pdf"
    path = house.open_sample()
    visit = house.desk.visit
    assert visit is not None
    house.desk.session.jot(Spot(visit.uid, "b3"), SECRET)

    def choose(chosen: Path) -> bool:
        house.prompter.path = chosen
        return True

    hands.do(
        hands.press(Qt.Key.Key_S, CONTROL | SHIFT),
        hands.wait_for_dialog(SaveCopyDialog),
        lambda: choose(copy),
        hands.tab_to("Choose another place"),
        hands.press(Qt.Key.Key_Space),
        hands.tab_to("Save the copy"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for(lambda: spoken(QApplication.focusWidget()) == "Close"),
        hands.press(Qt.Key.Key_Return),
        hands.come_back(house.window),
        hands.press(Qt.Key.Key_W, CONTROL),
        hands.wait_for(lambda: not house.desk.is_taken),
    )
    assert [each.name for each in folder.iterdir()] == [copy.name]
    before = copy.read_bytes()
    assert SECRET.encode() not in before
    hands.do(
        hands.press(Qt.Key.Key_O, CONTROL),
        hands.wait_for(lambda: house.desk.is_taken and house.desk.session.read_only is not None),
        hands.press(Qt.Key.Key_3, CONTROL),
        hands.wait_for(lambda: isinstance(house.window._pages.current, BenchmarkPage)),
        hands.press(Qt.Key.Key_M, CONTROL | SHIFT),
        hands.write("By accident"),
        hands.press(Qt.Key.Key_N, CONTROL | SHIFT),
    )
    page = house.window._pages.current
    assert page is not None
    assert house.desk.session.read_only is not None
    said = [card.accessibleName() for card in page.findChildren(NoteCard) if card.isVisible()]
    assert any("Llŷr-Hughes" in each and "2026" in each for each in said), said
    hands.do(
        hands.press(Qt.Key.Key_P, CONTROL),
        hands.wait_for_dialog(PrintDialog),
        lambda: choose(paper),
        hands.press(Qt.Key.Key_S, CONTROL),
        hands.wait_for(paper.exists),
        hands.wait_for(lambda: not house.desk.runner.is_busy),
        hands.press(Qt.Key.Key_Escape),
        hands.come_back(house.window),
        hands.press(Qt.Key.Key_W, CONTROL),
        hands.wait_for(lambda: not house.desk.is_taken),
    )
    assert "By accident" not in reading.reading(paper.read_bytes())
    assert copy.read_bytes() == before
    assert [each.name for each in folder.iterdir()] == [copy.name]
    assert path.exists()


def test_no_date_of_a_visit_is_broken_over_two_lines(dialog: SaveCopyDialog) -> None:
    for tick in dialog.ticks:
        when = day(tick.visit.visit_date)
        assert tick.box.accessibleName() == f"{tick.visit.title} · {when}"
        assert [each.text() for each in tick.findChildren(Prose)] == [f"{tick.visit.title}\u00a0· {unbroken(when)}"]


def test_the_button_in_the_bar_and_the_line_of_the_menu_ask_for_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[SaveCopyDialog] = []
    monkeypatch.setattr(SaveCopyDialog, "exec", lambda dialog: shown.append(dialog) or dialog.close() or 0)
    action = house.window.actions_by_name["save_copy"]
    assert not action.isEnabled()
    house.open_sample()
    house.window.ui.save_copy_button.click()
    action.trigger()
    assert len(shown) == 2
    house.settle()


def test_where_there_is_least_room_the_copy_is_left_to_the_menu(house: House) -> None:
    house.open_sample()
    button = house.window.ui.save_copy_button
    house.window._appearance.set_zoom(200)
    house.settle()
    assert button.isVisible()
    house.window.resize(900, 700)
    house.settle()
    assert house.window.width() == 900
    assert button.isHidden()
    house.window._appearance.set_zoom(100)
    house.settle()
    assert button.isVisible()
