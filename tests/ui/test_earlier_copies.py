"""The earlier copies of a file, in the window: the list, what differs, restoring, and where nothing is kept yet."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from govtoolkit.app.reading import read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.clock import system_clock
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Visit
from govtoolkit.storage import opener
from govtoolkit.storage.backup import Backups
from govtoolkit.storage.shelf import MonitoringShelf
from govtoolkit.ui.copy_words import size
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.earlier_copies import EarlierCopiesDialog
from govtoolkit.ui.widgets.recent_row import RecentRow
from tests.ui.hands import ALT, Hands, spoken
from tests.ui.places import House, Prompter


def _visit(desk: Desk) -> Visit:
    assert desk.visit is not None
    return desk.visit


def _write_and_keep(desk: Desk, *bodies: str) -> None:
    """Write one text after the other, and keep an earlier copy after each, an hour apart."""
    uid = Note(_visit(desk).uid, "b7", desk.session.me.uid, "").uid
    for hours, body in enumerate(bodies, start=-len(bodies)):
        desk.session.write_note(_visit(desk), "b7", body, seen=desk.record.seen(uid))
        moment = system_clock() + timedelta(hours=hours)
        desk.session.backups = Backups(desk.session.data_folder, clock=lambda moment=moment: moment)
        desk.session.back_up()


def _dialog(desk: Desk, path: Path, qtbot: QtBot, prompter: Prompter | None = None) -> EarlierCopiesDialog:
    made = EarlierCopiesDialog(desk, path, prompter or Prompter())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    _settle(desk, qtbot)
    return made


def _settle(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.runner.is_busy)


def _body(path: Path) -> list[str]:
    return [each.note.body for each in rules.standing_notes(read(path).record)]


def test_they_are_listed_by_date_with_what_differs(empty_desk: Desk, qtbot: QtBot) -> None:
    _write_and_keep(empty_desk, "One.", "One, two.")
    dialog = _dialog(empty_desk, empty_desk.session.path, qtbot)
    titles = [choice.title.replace("\u00a0", " ") for choice in dialog.steps._choices]
    assert len(titles) == 2
    assert "the same as now" in titles[0]
    assert "1 note different" in titles[1]
    assert dialog.ui.differs.text() == "It says the same as the file now."
    dialog.steps.choose(dialog.steps.keys[1])
    assert dialog.ui.differs.text() == "Compared with the file now: 1 note different."
    assert dialog.ui.head.text().startswith("Kept on ")
    assert "1 visit and 1 note" in dialog.ui.holds.text()
    assert "2 earlier copies take" in dialog.ui.room.text()
    assert dialog.ui.folder_button.isVisible()


def test_what_the_copies_of_all_files_take_is_shown_beside_those_of_this_one(
    empty_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    _write_and_keep(empty_desk, "One.")
    path, backups = empty_desk.session.path, empty_desk.session.backups
    own = size(backups.size())
    dialog = _dialog(empty_desk, path, qtbot)
    assert dialog.ui.room.text().startswith(f"1 earlier copy takes up {own}. When")
    other = tmp_path / "another file.db"
    for _ in range(3):
        other.write_bytes(b"")
        with closing(opener.examine(path).connection) as copy:
            backups.make(copy, other)
        other = other.with_name(f"yet {other.name}")
    every = size(backups.size())
    assert every != own
    dialog = _dialog(empty_desk, path, qtbot)
    assert f"takes up {own}, those of all your files together {every}." in dialog.ui.room.text()


def _disk_is_full(*_what: object) -> None:
    raise sqlite3.OperationalError("database or disk is full")


def test_words_that_are_not_in_the_file_yet_count_as_now(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write_and_keep(empty_desk, "One.")
    session = empty_desk.session
    session.save_now()
    uid = Note(_visit(empty_desk).uid, "b7", session.me.uid, "").uid
    with monkeypatch.context() as patch:
        patch.setattr(MonitoringShelf, "append", _disk_is_full)
        session.write_note(_visit(empty_desk), "b7", "Two.", seen=empty_desk.record.seen(uid))
        dialog = _dialog(empty_desk, session.path, qtbot)
        assert "1 note different" in dialog.ui.differs.text()


def test_one_is_restored_beside_the_file_which_stays_as_it_is(empty_desk: Desk, qtbot: QtBot) -> None:
    _write_and_keep(empty_desk, "One.", "One, two.")
    path = empty_desk.session.path
    dialog = _dialog(empty_desk, path, qtbot)
    dialog.steps.choose(dialog.steps.keys[1])
    for _ in range(2):
        dialog.restore_button.click()
        _settle(empty_desk, qtbot)
    made = sorted(each for each in path.parent.glob("*.db") if each != path)
    assert len(made) == 2  # the second under another name
    assert all(each.name.startswith("new - as of ") for each in made)
    assert [_body(each) for each in made] == [["One."], ["One."]]
    assert made[0].name in dialog.ui.done.text().replace("\u200b", "") or made[1].name in dialog.ui.done.text()
    assert dialog.focusWidget() is dialog.ui.open_button
    dialog.ui.open_button.click()
    assert dialog.wanted in made


def test_one_is_restored_where_a_person_wants_it(empty_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    _write_and_keep(empty_desk, "One.")
    prompter = Prompter()
    prompter.path = tmp_path / "elsewhere"
    dialog = _dialog(empty_desk, empty_desk.session.path, qtbot, prompter)
    dialog.restore_at_button.click()
    _settle(empty_desk, qtbot)
    assert _body(tmp_path / "elsewhere.db") == ["One."]
    dialog.restore_at_button.click()  # nothing is replaced
    _settle(empty_desk, qtbot)
    assert "is there already" in dialog.ui.trouble.text()


def test_a_copy_that_was_damaged_says_so_and_is_not_restored(empty_desk: Desk, qtbot: QtBot) -> None:
    _write_and_keep(empty_desk, "One.", "Two.")
    [_, backup] = Backups(empty_desk.session.data_folder).of_file(empty_desk.session.path)
    with backup.path.open("r+b") as file:
        file.truncate(4096)
    dialog = _dialog(empty_desk, empty_desk.session.path, qtbot)
    assert dialog.restore_button.isEnabled()
    dialog.steps.choose(dialog.steps.keys[1])
    assert "It cannot be read any more." in dialog.ui.holds.text()
    assert "cannot\u00a0be\u00a0read" in dialog.steps._choices[1].title
    assert not dialog.restore_button.isEnabled()
    assert not dialog.restore_at_button.isEnabled()


def test_where_there_is_none_it_says_when_they_are_made(empty_desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(empty_desk, empty_desk.session.path, qtbot)
    assert "each time you close the file after a change" in dialog.ui.holds.text()
    assert dialog.restore_button.isHidden()
    assert dialog.ui.folder_button.isHidden()
    assert dialog.focusWidget() is dialog.ui.close_button


def test_what_the_disk_refuses_is_said(empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    _write_and_keep(empty_desk, "One.")

    def fail(*_arguments: object) -> Path:
        raise UserError("The disk is full.", "Make some room.")

    monkeypatch.setattr("govtoolkit.ui.dialogs.earlier_copies.restore_beside", fail)
    dialog = _dialog(empty_desk, empty_desk.session.path, qtbot)
    dialog.restore_button.click()
    _settle(empty_desk, qtbot)
    assert dialog.ui.trouble.text() == "The disk is full. Make some room."
    assert dialog.ui.done_row.isHidden()


def test_closing_it_while_copies_are_looked_into_leaves_nothing_behind(empty_desk: Desk, qtbot: QtBot) -> None:
    _write_and_keep(empty_desk, "One.", "Two.")
    dialog = EarlierCopiesDialog(empty_desk, empty_desk.session.path, Prompter())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    _settle(empty_desk, qtbot)
    assert dialog._seen == {}


# In the window


def _with_a_copy(path: Path, settings: Settings) -> None:
    with Session(path, settings=settings, me=settings.me()) as session:
        visit = rules.choose_visit(session.record, "2026-11-12")
        session.write_note(visit, "b8", "Kept.", seen=())


def test_a_file_is_opened_again_as_it_was_by_keys_alone(house: House, hands: Hands, settings: Settings) -> None:
    path = house.open_sample()
    house.window.actions_by_name["close"].trigger()
    house.settle()
    _with_a_copy(path, settings)
    house.open(path)
    hands.do(
        hands.press(Qt.Key.Key_F, ALT),
        hands.press(Qt.Key.Key_E),
        hands.wait_for_dialog(EarlierCopiesDialog),
        hands.wait_for(lambda: not house.desk.runner.is_busy),
        hands.press(Qt.Key.Key_R, ALT),
        hands.wait_for(lambda: spoken(house.window.focusWidget()) is not None and not house.desk.runner.is_busy),
        hands.tab_to("Open it"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for(lambda: house.desk.is_taken and " - as of " in house.desk.session.path.name),
        hands.come_back(house.window),
    )
    house.settle()
    assert "Kept." in _body(house.desk.session.path)
    assert house.desk.session.read_only is None
    assert path.exists()


def test_a_file_that_is_gone_offers_its_earlier_copies_on_the_first_page(
    house: House, settings: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = house.open_sample()
    house.window.actions_by_name["close"].trigger()
    house.settle()
    _with_a_copy(path, settings)
    path.unlink()
    settings.note_recent(path.with_name("Never there.db"))
    house.window._start.refresh()
    house.settle()
    rows = {row.path.stem: row for row in house.window.findChildren(RecentRow)}
    assert rows["Never there"]._copies.isHidden()
    assert rows["Clunmere"]._copies.isVisible()
    shown: list[EarlierCopiesDialog] = []

    def restore_and_open(dialog: EarlierCopiesDialog) -> int:
        shown.append(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: not house.desk.runner.is_busy)
        assert dialog.ui.differs.isHidden()  # there is nothing to compare with
        dialog.restore_button.click()
        qtbot.waitUntil(lambda: not house.desk.runner.is_busy)
        dialog.ui.open_button.click()
        return 1

    monkeypatch.setattr(EarlierCopiesDialog, "exec", restore_and_open)
    rows["Clunmere"]._copies.click()
    house.settle()
    qtbot.waitUntil(lambda: house.desk.is_taken)
    assert len(shown) == 1
    assert "Kept." in _body(house.desk.session.path)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(path.read_bytes()[:200_001]),
        lambda path: path.write_bytes(b"\xff\xd8\xff\xe0 JFIF" * 100),
        Path.unlink,
    ],
    ids=["damaged", "overwritten", "gone"],
)
def test_a_file_that_cannot_be_opened_offers_its_earlier_copies(
    house: House, settings: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Path], object]
) -> None:
    path = house.open_sample()
    house.window.actions_by_name["close"].trigger()
    house.settle()
    _with_a_copy(path, settings)
    spoil(path)
    house.open(path)
    banner = house.window._banner
    qtbot.waitUntil(lambda: bool(banner.ways))

    def restore_and_open(dialog: EarlierCopiesDialog) -> int:
        dialog.show()
        qtbot.waitUntil(lambda: not house.desk.runner.is_busy)
        dialog.restore_button.click()
        qtbot.waitUntil(lambda: not house.desk.runner.is_busy)
        dialog.ui.open_button.click()
        return 1

    monkeypatch.setattr(EarlierCopiesDialog, "exec", restore_and_open)
    next(each for each in banner.ways if each.text() == "Earlier copies…").click()
    house.settle()
    qtbot.waitUntil(lambda: house.desk.is_taken)
    assert "Kept." in _body(house.desk.session.path)


# Where no copy can be kept


def _take_the_folder_away(settings: Settings) -> None:
    """Put a file where the earlier copies belong."""
    settings.data_folder.mkdir(parents=True, exist_ok=True)
    (settings.data_folder / "backups").write_text("in the way")


def _write_and_close(house: House, body: str) -> None:
    visit = house.desk.visit
    assert visit is not None
    uid = Note(visit.uid, "b8", house.desk.session.me.uid, "").uid
    house.desk.session.write_note(visit, "b8", body, seen=house.desk.record.seen(uid))
    house.window.actions_by_name["close"].trigger()
    house.settle()


def test_where_no_earlier_copy_can_be_kept_the_file_is_closed_all_the_same_and_it_is_said_once(
    house: House, settings: Settings
) -> None:
    path = house.open_sample()
    _take_the_folder_away(settings)
    _write_and_close(house, "First.")
    assert not house.desk.is_taken
    assert "copy of it could be kept" in house.window._banner.text
    house.window._banner.hide()
    house.open(path)
    _write_and_close(house, "Second.")
    assert house.window._banner.text == ""
    assert "Second." in _body(path)
    (settings.data_folder / "backups").unlink()
    house.open(path)
    _write_and_close(house, "Third.")
    assert house.window._banner.text == ""
    assert Backups(settings.data_folder).of_file(path)


def test_whoever_closes_the_window_reads_it_at_the_next_start(house: House, settings: Settings) -> None:
    path = house.open_sample()
    _take_the_folder_away(settings)
    visit = house.desk.visit
    assert visit is not None
    house.desk.session.write_note(visit, "b8", "Last words.", seen=())
    house.window.close()
    house._qtbot.waitUntil(lambda: not house.window.isVisible())
    house.settle()
    assert Settings(settings.config_folder, settings.data_folder).text("backup_trouble")
    house.window.show()
    house.open(path)
    assert "copy of it could be kept" in house.window._banner.text


def test_the_window_says_saving_and_answers_while_an_earlier_copy_is_kept(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.open_sample()
    may_go_on, begun = threading.Event(), threading.Event()

    def wait(*_arguments: object) -> None:
        begun.set()
        may_go_on.wait(20)

    monkeypatch.setattr(Backups, "make", wait)
    visit = house.desk.visit
    assert visit is not None
    house.desk.session.write_note(visit, "b8", "Last words.", seen=())
    house.window.actions_by_name["close"].trigger()
    qtbot.waitUntil(begun.is_set)  # events go round meanwhile
    for _ in range(4):
        QApplication.processEvents()
    said, is_visible = house.window._saved_line.text, house.window.isVisible()
    may_go_on.set()
    house.settle()
    assert (said, is_visible) == ("Saving…", True)
    assert not house.desk.is_taken
