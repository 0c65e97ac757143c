"""Files that are not simply fine, in the real window and by keys: what is said, and where each button leads."""

import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from govtoolkit.app import outside, repair
from govtoolkit.app.copies import save_copy
from govtoolkit.app.reading import read
from govtoolkit.app.sample import create_sample
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.record.model import Note, Person, Visit
from govtoolkit.storage.lock import FileLock, Holder
from govtoolkit.ui import openingwork, placework
from govtoolkit.ui.dialogs.outside_changes import OutsideChangesDialog
from govtoolkit.ui.dialogs.repair import RepairDialog
from govtoolkit.ui.dialogs.take_over import TakeOverDialog
from govtoolkit.ui.messages import Banner
from govtoolkit.ui.widgets.note_card import NoteCard
from govtoolkit.ui.widgets.note_editor import NoteEditor
from govtoolkit.ui.widgets.prose import Prose
from tests.samples import copy_sample
from tests.ui.hands import Hands, spoken
from tests.ui.places import House

ANN = Person("ann", "Ann Smith")
BOB = Person("bob", "Bob Lee")
TYPED = "Typed in this very moment."


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's Documents folder, which is not there yet."""
    folder = tmp_path / "Documents"
    for module in (openingwork, placework):
        monkeypatch.setattr(module, "documents_folder", lambda: folder)
    return folder


@pytest.fixture(autouse=True)
def _no_special_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_all: [])


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    copy_sample(tmp_path / "Clunmere.db")
    return tmp_path / "Clunmere.db"


def said(house: House) -> str:
    return house.window._about_file.text


def wait_until_said(house: House, words: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: words in said(house))


def ways(banner: Banner) -> list[str]:
    return [each.text() for each in banner.ways]


def press(banner: Banner, words: str) -> None:
    """Press a button of a banner as somebody does who has no mouse."""
    button = next(each for each in banner.ways if each.text() == words)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def rest(house: House, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not house.window._files.is_busy)
    house.settle()


def may_write(house: House) -> bool:
    return house.desk.session.read_only is None


def bodies(path: Path) -> set[str]:
    return {version.entry.body for version in read(path).record.all(Note)}


def type_note(house: House, text: str) -> NoteEditor:
    house.window._navigation.choose("b1")
    house.settle()
    editor = house.window._pages.current.notes_editor  # type: ignore[union-attr]
    assert isinstance(editor, NoteEditor)
    editor.setFocus()
    QTest.keyClicks(editor, text)
    return editor


def write_elsewhere(path: Path, tmp_path: Path, text: str, who: Person) -> None:
    folder = tmp_path / "another computer"
    with Session(path, settings=Settings(folder, folder), me=who, take_over=True) as session:
        visit = max((each.entry for each in session.record.all(Visit)), key=lambda each: each.visit_date)
        session.write_note(visit, "b1", text, seen=())


def change_outside(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE note SET body = 'By another program.' WHERE uid = (SELECT min(uid) FROM note)")
        connection.commit()


def answer(hands: Hands, kind: type, button: str, go: Callable[[], object]) -> None:
    """Do what shows a dialog, and press one of its buttons by keys."""

    def start() -> bool:
        go()
        return True

    hands.do(start, hands.wait_for_dialog(kind), hands.tab_to(button), hands.press(Qt.Key.Key_Space))


# Somebody else has it open


@pytest.fixture
def held_by_ann(sample: Path) -> Iterator[Path]:
    lock = FileLock(sample, Holder("Ann Smith", "ann", "LAPTOP-7", "2026-11-22T14:05:00Z", "1"))
    lock.take()
    yield sample
    lock.release()


def test_a_file_that_somebody_else_has_open_opens_to_read_and_says_who_has_it(house: House, held_by_ann: Path) -> None:
    house.open(held_by_ann)
    assert "Ann Smith has had it open on LAPTOP-7 since" in said(house)
    assert not may_write(house)
    assert ways(house.window._about_file) == ["Write in a copy…", "Take over…"]


@pytest.mark.parametrize("page", ["visit", "b5", "questions", "duties", "actions", "visits"])
def test_a_page_says_why_only_while_the_message_above_it_does_not(house: House, held_by_ann: Path, page: str) -> None:
    house.open(held_by_ann)
    house.window._navigation.choose(page)
    house.settle()

    def says_why() -> bool:
        shown = house.window._pages.current
        assert shown is not None
        return any("Ann Smith has had it open" in each.text() for each in shown.findChildren(Prose) if each.isVisible())

    assert not says_why()
    house.window._about_file.close_button.click()
    assert says_why()
    house.window.ui.why_button.click()
    assert said(house)
    assert not says_why()


def test_the_bar_does_not_say_that_one_writes_where_one_can_only_read(house: House, held_by_ann: Path) -> None:
    house.open(held_by_ann)
    assert house.window.ui.writer_button.words.startswith("Reading as ")


def test_its_buttons_are_reached_by_f6_and_tab_and_have_names(house: House, held_by_ann: Path) -> None:
    house.open(held_by_ann)
    stops = []
    for _ in range(5):
        house.window.actions_by_name["next_part"].trigger()
        stops.append(spoken(QApplication.focusWidget()))
    assert "Write in a copy…" in stops
    button = next(each for each in house.window._about_file.ways if each.text() == "Write in a copy…")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Tab)
    assert spoken(QApplication.focusWidget()) == "Take over…"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)  # type: ignore[arg-type]
    assert spoken(QApplication.focusWidget()) == "Close this message about the file"


def test_taking_over_is_confirmed_and_recorded(house: House, held_by_ann: Path, hands: Hands, qtbot: QtBot) -> None:
    house.open(held_by_ann)
    take_over = partial(press, house.window._about_file, "Take over…")
    answer(hands, TakeOverDialog, "Only read it, as now", take_over)
    assert not may_write(house)
    answer(hands, TakeOverDialog, "Take it over and write", take_over)
    qtbot.waitUntil(lambda: house.desk.is_taken and may_write(house))
    rest(house, qtbot)
    assert "You have taken this file over" in house.window._banner.text
    house.desk.session.save_now()
    history, _ = house.desk.session.history()
    assert any("took over: Ann Smith has had it open" in each.reason for each in history.revisions.values())


def test_writing_in_a_copy_goes_on_in_it_at_the_same_page_and_leaves_the_other_file_alone(
    house: House, held_by_ann: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    house.open(held_by_ann)
    house.window._navigation.choose("b5")
    before = held_by_ann.read_bytes()
    house.prompter.path = tmp_path / "Mine"
    press(house.window._about_file, "Write in a copy…")
    qtbot.waitUntil(lambda: house.desk.is_taken and house.desk.session.path == tmp_path / "Mine.db")
    rest(house, qtbot)
    assert may_write(house)
    assert house.window._navigation.current == "b5"
    assert "You are writing in a copy now" in house.window._banner.text
    assert held_by_ann.read_bytes() == before


def test_no_copy_is_made_where_no_place_was_chosen(house: House, held_by_ann: Path) -> None:
    house.open(held_by_ann)
    house.prompter.path = None
    press(house.window._about_file, "Write in a copy…")
    assert house.desk.session.path == held_by_ann
    assert "Ann Smith" in said(house)


def test_who_closed_the_banner_is_led_back_to_its_buttons(house: House, held_by_ann: Path, hands: Hands) -> None:
    house.open(held_by_ann)
    banner, why = house.window._about_file, house.window.ui.why_button
    told, before = said(house), ways(banner)
    QTest.keyClick(banner.close_button, Qt.Key.Key_Space)
    assert said(house) == ""
    hands.do(hands.tab_to(why.accessibleName()), hands.press(Qt.Key.Key_Space))
    assert (said(house), ways(banner)) == (told, before)
    assert banner.ways[0].hasFocus()
    QTest.keyClick(banner.close_button, Qt.Key.Key_Space)
    assert said(house) == ""


def test_nobody_is_asked_what_to_do_where_there_is_nothing_to_be_done(house: House, sample: Path) -> None:
    house.open(sample)
    assert not house.window.ui.why_button.isVisible()


def test_news_do_not_push_it_away(house: House, held_by_ann: Path) -> None:
    house.open(held_by_ann)
    house.desk.news.emit("Something happened.")
    assert "Ann Smith" in said(house)


# A copy, an attachment, a protected file


def test_a_copy_opens_to_read_and_becomes_the_working_copy_at_one_press(
    house: House, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    copy = tmp_path / "For the clerk.db"
    save_copy(sample, copy, by="Ann Smith")
    house.open(copy)
    assert "Copy of “Clunmere.db”, saved by Ann Smith" in said(house)
    assert ways(house.window._about_file) == ["Make this my working copy"]
    press(house.window._about_file, "Make this my working copy")
    qtbot.waitUntil(lambda: house.desk.is_taken and may_write(house))
    rest(house, qtbot)
    assert said(house) == ""
    assert "your working copy" in house.window._banner.text


def test_a_file_opened_from_an_e_mail_is_saved_in_documents_at_one_press(
    house: House, sample: Path, tmp_path: Path, documents: Path, qtbot: QtBot
) -> None:
    attached = tmp_path / "Content.Outlook" / "QX1" / "Clunmere.db"
    attached.parent.mkdir(parents=True)
    shutil.copyfile(sample, attached)
    documents.mkdir()
    (documents / "Clunmere.db").write_text("taken")
    house.open(attached)
    assert "straight from an e-mail" in said(house)
    assert not may_write(house)
    press(house.window._about_file, "Save it in Documents")
    target = documents / "Clunmere 2.db"
    qtbot.waitUntil(lambda: house.desk.is_taken and house.desk.session.path == target)
    rest(house, qtbot)
    assert may_write(house)
    assert "Clunmere 2.db" in house.window._banner.text


def test_a_protected_file_offers_to_write_in_a_copy(
    house: House, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("os.access", lambda *_: False)  # root may write everywhere
        house.open(sample)
    assert "can only be read" in said(house)
    assert ways(house.window._about_file) == ["Write in a copy…"]


# Changed outside


def test_what_another_program_changed_is_shown_before_anybody_decides(house: House, sample: Path, hands: Hands) -> None:
    change_outside(sample)
    house.open(sample)
    assert "was changed outside govtoolkit" in said(house)
    assert not may_write(house)
    shown = []

    def look() -> bool:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, OutsideChangesDialog)
        shown.append(dialog.ui.list.toPlainText())
        return True

    hands.do(
        lambda: press(house.window._about_file, "Look at the changes…") is None,
        hands.wait_for_dialog(OutsideChangesDialog),
        look,
        hands.press(Qt.Key.Key_Escape),
    )
    assert "By another program." in shown[0]
    assert not may_write(house)


def test_long_changes_can_be_read_without_scrolling(sample: Path, qtbot: QtBot) -> None:
    with closing(sqlite3.connect(sample)) as connection:
        connection.execute(
            "UPDATE note SET body = 'Not a word of it.'"
            " WHERE uid IN (SELECT uid FROM note ORDER BY length(body) DESC LIMIT 2)"
        )
        connection.commit()
    dialog = OutsideChangesDialog(outside.look(sample))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert min(len(each) for each in dialog.ui.list.toPlainText().split("\n")) > 180
    assert dialog.ui.list.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    ("button", "stands"),
    [("Take the changes in, under my name", True), ("Leave them out", False)],
)
def test_it_is_taken_in_or_left_out_as_a_person_decides(
    house: House, sample: Path, hands: Hands, qtbot: QtBot, button: str, stands: bool
) -> None:
    change_outside(sample)
    house.open(sample)
    answer(hands, OutsideChangesDialog, button, partial(press, house.window._about_file, "Look at the changes…"))
    qtbot.waitUntil(lambda: house.desk.is_taken and may_write(house))
    rest(house, qtbot)
    texts = {version.entry.body for version in house.desk.record.all(Note)}
    assert ("By another program." in texts) is stands
    assert "What you did not choose is kept as an earlier copy" in house.window._banner.text


def test_where_there_is_no_other_choice_none_is_spoken_of(
    house: House, sample: Path, hands: Hands, qtbot: QtBot
) -> None:
    with closing(sqlite3.connect(sample)) as connection, connection:
        connection.execute("UPDATE revision SET reason = 'altered' WHERE rowid IN (SELECT rowid FROM revision LIMIT 1)")
    house.open(sample)
    spoken_of = []

    def look() -> bool:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, OutsideChangesDialog)
        spoken_of.append(dialog.ui.kept.isVisible())
        dialog.ui.take_in.click()
        return True

    hands.do(
        lambda: press(house.window._about_file, "Look at the changes…") is None,
        hands.wait_for_dialog(OutsideChangesDialog),
        look,
    )
    qtbot.waitUntil(lambda: house.desk.is_taken and may_write(house))
    rest(house, qtbot)
    assert spoken_of == [False]
    assert house.window._banner.text == "The file is accepted as it stands."


# Damaged, or no monitoring file


def test_a_damaged_file_offers_what_can_be_read_of_it_as_a_copy(
    house: House, sample: Path, tmp_path: Path, hands: Hands, qtbot: QtBot
) -> None:
    data = bytearray(sample.read_bytes())
    data[-3000:] = bytes(3000)
    sample.write_bytes(data)
    before = sample.read_bytes()
    house.prompter.path = tmp_path / "Repaired.db"
    house.open(sample)
    assert "is damaged" in house.window._banner.text
    qtbot.waitUntil(lambda: bool(house.window._banner.ways))
    assert ways(house.window._banner) == ["Save a repaired copy…", "Choose another file…"]
    mend = partial(press, house.window._banner, "Save a repaired copy…")
    answer(hands, RepairDialog, "Save a repaired copy…", mend)
    qtbot.waitUntil(lambda: house.desk.is_taken and house.desk.session.path == tmp_path / "Repaired.db")
    rest(house, qtbot)
    assert "This is the repaired copy" in house.window._banner.text
    assert sample.read_bytes() == before


def test_a_damaged_file_that_lost_no_word_is_not_said_to_have_changed(sample: Path, qtbot: QtBot) -> None:
    data = bytearray(sample.read_bytes())
    with closing(sqlite3.connect(sample)) as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_note_1'"
        ).fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    data[(page - 1) * size : page * size] = bytes(size)
    sample.write_bytes(data)
    dialog = RepairDialog(repair.look(sample, ANN))
    qtbot.addWidget(dialog)
    assert dialog.ui.list.toPlainText() == "• Every word in it could be read."
    assert dialog.ui.list_label.isHidden()


def test_what_could_not_be_read_can_be_copied_to_ask_for_it_elsewhere(sample: Path, qtbot: QtBot) -> None:
    data = bytearray(sample.read_bytes())
    data[20 * 4096 : 24 * 4096] = bytes(4 * 4096)
    sample.write_bytes(data)
    dialog = RepairDialog(repair.look(sample, ANN))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ui.copied.isHidden()
    QTest.keyClick(dialog.ui.copy, Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == dialog.ui.list.toPlainText() != ""
    assert dialog.ui.copied.isVisible()


def test_a_file_that_is_none_of_ours_offers_to_choose_another_one(
    house: House, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "letter.db").write_text("Dear governors")
    house.open(tmp_path / "letter.db")
    qtbot.waitUntil(lambda: bool(house.window._banner.ways))
    assert ways(house.window._banner) == ["Choose another file…"]
    house.prompter.path = sample
    press(house.window._banner, "Choose another file…")
    qtbot.waitUntil(lambda: house.desk.is_taken)
    rest(house, qtbot)


def test_a_file_that_was_not_closed_properly_says_so_quietly(house: House, sample: Path) -> None:
    with closing(sqlite3.connect(sample)) as connection:
        connection.execute("UPDATE file_info SET value = '' WHERE key = 'content_seal'")
        connection.commit()
    house.open(sample)
    assert "was not closed properly the last time. Everything that was saved is here." in house.window._banner.text
    assert may_write(house)


def test_a_sound_file_says_nothing(house: House, sample: Path, qtbot: QtBot) -> None:
    house.open(sample)
    qtbot.waitUntil(lambda: not house.window._opening.places._moment.isActive())
    house.settle()
    assert (said(house), house.window._banner.text) == ("", "")


# Where it lies


def test_a_file_in_a_temporary_folder_moves_to_documents_with_what_was_typed(
    house: House, tmp_path: Path, documents: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    copy_sample(folder / "Clunmere.db")
    house.open(folder / "Clunmere.db")
    wait_until_said(house, "folder for temporary files", qtbot)
    assert may_write(house)
    editor = type_note(house, TYPED)
    press(house.window._about_file, "Save it in Documents")
    wait_until_said(house, "in your Documents folder now", qtbot)
    assert house.window._pages.current.notes_editor is editor  # type: ignore[union-attr]
    assert house.desk.session.path == documents / "Clunmere.db"
    assert house.window.windowTitle().endswith("Clunmere.db")
    editor.setFocus()
    QTest.keyClicks(editor, " And more.")
    house.window.actions_by_name["close"].trigger()
    qtbot.waitUntil(lambda: not house.desk.is_taken)
    rest(house, qtbot)
    assert any(body.endswith(f"{TYPED} And more.") for body in bodies(documents / "Clunmere.db"))
    assert [each.name for each in documents.iterdir()] == ["Clunmere.db"]
    assert [each.name for each in folder.iterdir()] == ["Clunmere.db"]


@pytest.mark.parametrize(
    ("folder", "kind", "options", "words"),
    [
        ("OneDrive - School", "ntfs", "rw", "a folder that OneDrive copies to other computers"),
        ("School", "cifs", "rw", "on a network drive. If the connection breaks, your words are kept on this computer"),
        ("School", "vfat", "rw,removable", "can be pulled out. Close the file before you pull it out"),
    ],
    ids=["synced", "network", "removable"],
)
def test_a_synced_folder_a_network_drive_and_a_stick_are_warned_of_once(
    house: House,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    folder: str,
    kind: str,
    options: str,
    words: str,
) -> None:
    drive = SimpleNamespace(mountpoint=str(tmp_path), fstype=kind, opts=options)
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_all: [drive])
    path = tmp_path / folder / "Clunmere.db"
    path.parent.mkdir()
    copy_sample(path)
    house.open(path)
    wait_until_said(house, words, qtbot)
    QTest.keyClick(house.window._about_file.close_button, Qt.Key.Key_Space)
    assert said(house) == ""
    house.window.actions_by_name["close"].trigger()
    qtbot.waitUntil(lambda: not house.desk.is_taken)
    rest(house, qtbot)
    house.open(path)
    qtbot.waitUntil(lambda: not house.window._opening.places._moment.isActive())
    house.settle()
    assert said(house) == ""


def test_a_copy_that_a_cloud_client_left_beside_the_file_is_offered(
    house: House, sample: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    same, other = (sample.with_name(f"Clunmere{end}.db") for end in (" (1)", " (Ann's conflicted copy 2026-11-20)"))
    for copy in (same, other):
        shutil.copyfile(sample, copy)
    write_elsewhere(other, tmp_path, "Words on his own computer.", BOB)
    create_sample(sample.with_name("Clunmere of another school.db"))
    wanted: list[object] = []

    def ask(_window: object, _desk: object, others: object) -> bool:
        wanted.append(others)
        return False

    monkeypatch.setattr("govtoolkit.ui.asking.ask_bring_in", ask)
    house.open(sample)
    wait_until_said(house, "Ann's conflicted copy", qtbot)
    assert "(1)" not in said(house)
    assert "another school" not in said(house)
    press(house.window._about_file, "Bring it in…")
    assert wanted == [(other,)]


def test_a_copy_that_comes_while_the_file_is_open_is_offered_once_when_somebody_comes_back(
    house: House, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    house.open(sample)
    around = house.window.findChild(placework.PlaceWork)
    qtbot.waitUntil(lambda: around._is_place_told)  # the look of the opening is over
    copy = sample.with_name("Clunmere-LAPTOP7.db")
    shutil.copyfile(sample, copy)
    write_elsewhere(copy, tmp_path, "Words on his own computer.", BOB)
    for _ in range(2):
        QApplication.sendEvent(house.window, QEvent(QEvent.Type.WindowActivate))
        wait_until_said(house, "“Clunmere-LAPTOP7.db”", qtbot)
    house.window._about_file.close()
    qtbot.waitUntil(lambda: "LAPTOP7" not in said(house))


def test_a_copy_that_goes_on_changing_is_offered_once_at_a_time(
    house: House, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    house.open(sample)
    copy, places = sample.with_name("Clunmere-LAPTOP7.db"), house.window._opening.places
    shutil.copyfile(sample, copy)

    def is_looked_at() -> bool:
        return places._looking_for is None and copy.stat().st_mtime_ns in {each.time for each in places._looked_at}

    for text in ("Words on his own computer.", "And more words.", "And more of them."):
        write_elsewhere(copy, tmp_path, text, BOB)
        QApplication.sendEvent(house.window, QEvent(QEvent.Type.WindowActivate))
        qtbot.waitUntil(is_looked_at)
    wait_until_said(house, "“Clunmere-LAPTOP7.db”", qtbot)
    QTest.keyClick(house.window._about_file.close_button, Qt.Key.Key_Space)
    assert said(house) == ""
    write_elsewhere(copy, tmp_path, "And once again.", BOB)
    QApplication.sendEvent(house.window, QEvent(QEvent.Type.WindowActivate))
    wait_until_said(house, "“Clunmere-LAPTOP7.db”", qtbot)


def test_where_a_file_lies_is_asked_once_and_not_whenever_somebody_comes_back(
    house: House, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    monkeypatch.setattr("govtoolkit.app.places.place_of", asked.append)
    house.open(sample)
    places = house.window._opening.places
    qtbot.waitUntil(lambda: asked == [sample] and places._looking_for is None)
    QApplication.sendEvent(house.window, QEvent(QEvent.Type.WindowActivate))
    with qtbot.waitSignal(places._moment.timeout):
        pass
    house.settle()
    assert asked == [sample]


def test_nothing_beside_a_file_is_looked_at_while_it_is_being_closed(
    house: House, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.open(sample)
    places, may_close = house.window._opening.places, threading.Event()
    looks: list[int] = []
    qtbot.waitUntil(lambda: not places._moment.isActive() and not house.desk.runner.is_busy)
    close = Session.close

    def close_late(session: Session) -> None:
        may_close.wait(60)
        close(session)

    def look(*_arguments: object) -> tuple[Path, ...]:
        looks.append(1)
        return ()

    monkeypatch.setattr(Session, "close", close_late)
    monkeypatch.setattr("govtoolkit.app.beside.copies_with_news", look)
    QApplication.sendEvent(house.window, QEvent(QEvent.Type.WindowActivate))
    house.window.actions_by_name["close"].trigger()
    with qtbot.waitSignal(places._moment.timeout):
        pass
    may_close.set()
    qtbot.waitUntil(lambda: not house.desk.is_taken)
    rest(house, qtbot)
    assert looks == []


def test_three_copies_beside_the_file_are_named_as_one_reads_names_out(
    house: House, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    for number in (1, 2, 3):
        copy = sample.with_name(f"Clunmere ({number}).db")
        shutil.copyfile(sample, copy)
        write_elsewhere(copy, tmp_path / str(number), f"Words of copy {number}.", BOB)
    house.open(sample)
    wait_until_said(house, "“Clunmere (1).db”, “Clunmere (2).db” and “Clunmere (3).db”", qtbot)


# While it is open


def test_what_others_wrote_is_there_when_somebody_comes_back_who_types_nothing(
    house: House, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    house.open(sample)
    write_elsewhere(sample, tmp_path, "Words from elsewhere.", BOB)
    QApplication.sendEvent(house.window, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: "Somebody else wrote in this file" in house.window._banner.text)


@pytest.mark.parametrize("is_me", [False, True])
def test_what_others_write_is_seen_when_somebody_comes_back_and_takes_no_word_from_who_is_typing(
    house: House, sample: Path, tmp_path: Path, qtbot: QtBot, *, is_me: bool
) -> None:
    house.open(sample)
    type_note(house, "Begun. ")
    house.desk.session.save_now()
    write_elsewhere(sample, tmp_path, "Words from elsewhere.", house.desk.session.me if is_me else BOB)
    editor = type_note(house, TYPED)
    place = editor.textCursor().position()
    assert editor.has_untaken_text
    QApplication.sendEvent(house.window, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: "Somebody else wrote in this file" in house.window._banner.text)
    assert editor.text.endswith(TYPED)
    assert editor.textCursor().position() == place
    assert house.window.focusWidget() is editor
    qtbot.waitUntil(lambda: not editor.has_untaken_text and not house.desk.session.has_unsaved)
    shown = [each.text for each in house.window._pages.current.findChildren(NoteCard) if each.isVisible()]  # type: ignore[union-attr]
    assert "Words from elsewhere." in shown
    assert editor.text.endswith(TYPED)


@pytest.mark.parametrize("what", ["letter", "other file"])
def test_a_file_that_was_replaced_by_something_else_goes_on_beside_it_with_every_word(
    house: House, sample: Path, tmp_path: Path, qtbot: QtBot, what: str
) -> None:
    house.open(sample)
    editor = type_note(house, "Before.")
    house.desk.session.save_now()
    replacement = tmp_path / "replacement"
    if what == "letter":
        replacement.write_text("Dear governors")
    else:
        create_sample(replacement)
        with closing(sqlite3.connect(replacement)) as connection:
            connection.execute("UPDATE file_info SET value = '2020-01-01T00:00:00Z' WHERE key = 'created_at'")
            connection.commit()
    replacement.replace(sample)
    there = sample.read_bytes()
    QTest.keyClicks(editor, " " + TYPED)
    wait_until_said(house, "writing in a file of its own now", qtbot)
    assert house.window.focusWidget() is editor
    QTest.keyClicks(editor, " After.")
    qtbot.waitUntil(lambda: not house.desk.session.has_unsaved and not editor.has_untaken_text)
    kept = house.desk.session.path
    assert kept.name.startswith("Clunmere (kept ")
    assert house.window.windowTitle().endswith(kept.name)
    assert house.window._not_saved.text == ""
    # the disk has it a moment before the window knows
    qtbot.waitUntil(lambda: house.window._saved_line.text.startswith("✓ Saved"))
    house.window.actions_by_name["close"].trigger()
    qtbot.waitUntil(lambda: not house.desk.is_taken)
    rest(house, qtbot)
    assert any(body.endswith(f"Before. {TYPED} After.") for body in bodies(kept))
    assert sample.read_bytes() == there
    assert sorted(each.name for each in tmp_path.glob("*Clunmere*")) == sorted([kept.name, sample.name])


def test_a_file_that_was_replaced_is_noticed_when_somebody_comes_back_and_nothing_is_left_unsaved(
    house: House, sample: Path, qtbot: QtBot
) -> None:
    house.open(sample)
    sample.write_text("Dear governors")
    QApplication.sendEvent(house.window, QEvent(QEvent.Type.WindowActivate))
    wait_until_said(house, "writing in a file of its own now", qtbot)
    assert house.window._not_saved.text == ""
    assert house.window._saved_line.text.startswith("✓ Saved")


def test_another_name_of_the_open_file_is_not_read_beside_it(
    house: House, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.open(sample)
    link = tmp_path / "Another name.db"
    link.symlink_to(sample)
    monkeypatch.setattr("govtoolkit.ui.filework.read", lambda _path: pytest.fail("the open file was read"))
    house.open(link)
    assert "is open already" in house.window._banner.text
    assert house.desk.session.path == sample


# Nothing stays beside it


def test_the_lock_goes_with_the_file_when_it_is_renamed_and_closed(
    house: House, sample: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.open(sample)
    assert (tmp_path / ".~lock.Clunmere.db#").exists()
    monkeypatch.setattr("govtoolkit.ui.asking.ask_name", lambda _parent, _name: "Renamed")
    house.window.actions_by_name["rename"].trigger()
    qtbot.waitUntil(lambda: house.desk.is_taken and house.desk.session.path.stem == "Renamed")
    rest(house, qtbot)
    assert (tmp_path / ".~lock.Renamed.db#").exists()
    house.window.actions_by_name["close"].trigger()
    qtbot.waitUntil(lambda: not house.desk.is_taken)
    rest(house, qtbot)
    assert [each.name for each in tmp_path.glob("*.db*")] + [each.name for each in tmp_path.glob(".*")] == [
        "Renamed.db"
    ]


def test_every_button_of_a_banner_can_be_read_and_hit_at_200_percent(house: House, held_by_ann: Path) -> None:
    from tests.ui.test_two_hundred_percent import faults  # noqa: PLC0415

    house.open(held_by_ann)
    house.window._appearance.set_zoom(200)
    house.window.resize(900, 700)
    house.settle()
    assert faults([("banner", house.window)]) == []
    assert all(isinstance(each, QPushButton) and each.accessibleName() for each in house.window._about_file.ways)
