"""Private jottings through a session: kept like notes, undone like notes, and never in the monitoring file."""

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import govtoolkit
from govtoolkit.app.elsewhere import unsaved_words
from govtoolkit.app.jottings import VISIT, Spot
from govtoolkit.app.reading import create
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record.model import LONGEST_CONTENT, Note, Person, School, Visit
from govtoolkit.storage.jottings import Jotting, read_saved

ANN = Person("ann", "Ann")
ROOT = Path(govtoolkit.__file__).parent.parent


class Watcher:
    def __init__(self):
        self.news = []

    def changed(self, changes):
        self.news.append("changed")

    def jotted(self):
        self.news.append("jotted")

    def saved(self):
        self.news.append("saved")

    def not_saved(self, error):
        self.news.append(error)


@pytest.fixture
def file(tmp_path):
    (tmp_path / "files").mkdir()
    create(tmp_path / "files" / "a.db", School("School"), "Visit", ANN)
    return tmp_path / "files" / "a.db"


@pytest.fixture
def opened(file, settings):
    """Return a function that opens the file as a window does; all are closed in the end."""
    made = []

    def open_(path=file, **more):
        made.append(Session(path, settings=settings, me=ANN, **more))
        return made[-1]

    yield open_
    for session in made:
        session.close()


@pytest.fixture
def session(opened):
    return opened()


@pytest.fixture
def spot(session):
    return Spot(next(session.record.all(Visit)).entry.uid, "b5")


def reopened(opened, session, **more):
    session.close()
    return opened(**more)


def test_nothing_is_made_before_something_is_jotted_down(session, spot, settings):
    assert (session.jottings.text(spot), session.jottings.trouble) == ("", None)
    assert not settings.data_folder.exists()


def test_a_jotting_is_there_at_once_and_again_the_next_time(session, spot, opened):
    session.jot(spot, "ask again\n")
    assert session.jottings.text(spot) == "ask again\n"
    assert reopened(opened, session).jottings.text(spot) == "ask again\n"


def test_the_file_knows_nothing_of_it(session, spot, file):
    before = file.read_bytes()
    session.jot(spot, "secretword")
    session.save_now()
    assert file.read_bytes() == before


def test_it_is_unsaved_until_it_is_on_the_disk(opened, spot):
    watcher = Watcher()
    session = opened(watcher=watcher)
    session.jot(spot, "words")
    assert (session.has_unsaved, session.unsaved) == (True, ())
    session.save_now()
    assert (session.has_unsaved, watcher.news) == (False, ["jotted", "saved"])


def test_a_burst_is_one_step_among_all_others(session, spot):
    visit = session.record.find(Visit, spot.visit_uid)
    session.jot(spot, "one")
    session.jot(spot, "one more")
    session.write_note(visit, "b5", "note", seen=())
    session.jottings.leave(spot)
    session.jot(spot, "one more, later")
    assert session.undo_stack.undo_name == "private jotting"
    session.undo()
    assert session.jottings.text(spot) == "one more"
    session.undo()
    assert session.record.versions(Note(visit.uid, "b5", "ann", "").uid) == ()
    session.undo()
    assert (session.jottings.text(spot), session.undo_stack.undo_name) == ("", "")
    session.redo()
    assert session.jottings.text(spot) == "one more"


def test_what_was_undone_stays_undone_the_next_time(session, spot, opened, settings):
    session.jot(spot, "secretword")
    session.undo()
    again = reopened(opened, session)
    assert again.jottings.text(spot) == ""
    assert b"secretword" not in (settings.data_folder / "private-jottings.db").read_bytes()


def test_a_visit_that_was_released_and_a_file_that_can_only_be_read_take_no_note_but_a_jotting(
    session, spot, opened, file
):
    visit = session.record.find(Visit, spot.visit_uid)
    session.put("Release", Visit(visit.uid, visit.visit_date, visit.title, state="released"), reason="release")
    session.jot(spot, "mine")
    session.close()
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("UPDATE school SET name = 'changed outside'")
    closed = opened(may_be_read_only=True)
    assert closed.read_only is not None
    closed.jot(spot, "still mine")
    closed.undo()
    assert closed.jottings.text(spot) == "mine"
    closed.jot(spot, "mine for good")
    assert reopened(opened, closed, may_be_read_only=True).jottings.text(spot) == "mine for good"


def test_jottings_of_two_visits_and_places_are_told_apart(session, spot):
    session.jot(spot, "five")
    session.jot(Spot(spot.visit_uid, VISIT), "visit")
    session.jot(Spot("another", "b5"), "other visit")
    assert session.jottings.all([spot.visit_uid]) == {spot: "five", Spot(spot.visit_uid, VISIT): "visit"}


def test_one_that_is_too_long_is_refused_and_changes_nothing(session, spot):
    with pytest.raises(UserError, match="too long"):
        session.jot(spot, "x" * (LONGEST_CONTENT + 1))
    assert (session.jottings.text(spot), session.undo_stack.undo_name) == ("", "")


def test_what_no_file_can_hold_is_replaced_at_once(session, spot):
    session.jot(spot, "a\x00b\r\nc\ud800")
    assert session.jottings.text(spot) == "a\ufffdb\nc\ufffd"


# Two windows


def test_two_windows_on_copies_of_one_file_write_at_one_place_and_both_texts_stand(
    session, spot, opened, tmp_path, file
):
    session.jot(spot, "before")
    session.save_now()
    copy = tmp_path / "copy.db"
    copy.write_bytes(file.read_bytes())
    other = opened(copy)
    assert other.jottings.text(spot) == "before"
    session.jot(spot, "before, and one")
    session.save_now()
    other.jot(spot, "before, and two")
    other.save_now()
    session.jot(spot, "before, and one more")
    session.close()
    third = reopened(opened, other)
    assert sorted(third.jottings.text(spot).split("\n\n[Written in another window:]\n")) == [
        "before, and one more",
        "before, and two",
    ]
    third.jot(spot, "both in one")
    assert reopened(opened, third).jottings.text(spot) == "both in one"


# When the disk refuses


def fill_the_disk(session):
    session.jottings._opened_writer().run(lambda each: each.execute("PRAGMA max_page_count = 1")).result()


def test_a_full_disk_is_said_and_the_words_come_back_the_next_time(session, spot, opened, settings):
    session.jot(spot, "before")
    session.save_now()
    fill_the_disk(session)
    session.jot(spot, "words " * 20_000)
    with pytest.raises(UserError, match="the disk is full"):
        session.save_now()
    assert [each.body for each in session.jottings.unsaved] == ["words " * 20_000]
    with pytest.raises(UserError, match="disk is full"):
        session.close()
    assert unsaved_words(session).startswith("Private jotting · ")
    (kept,) = settings.data_folder.glob("rescued-*.json")
    again = opened()
    assert again.jottings.text(spot) == "words " * 20_000
    again.save_now()
    assert not kept.exists()
    assert reopened(opened, again).jottings.text(spot) == "words " * 20_000


def test_a_jotting_about_the_visit_itself_that_is_not_saved_is_named_so(session, spot):
    session.jot(spot, "before")
    session.save_now()
    fill_the_disk(session)
    session.jot(Spot(spot.visit_uid, VISIT), "words " * 20_000)
    with pytest.raises(UserError, match="the disk is full"):
        session.save_now()
    assert unsaved_words(session).startswith("Private jotting · This visit\n\nwords words")
    with pytest.raises(UserError, match="disk is full"):
        session.close()


def test_a_file_of_jottings_that_is_damaged_is_left_alone_and_the_monitoring_file_opens(
    spot, session, opened, settings
):
    session.jot(spot, "words")
    session.close()
    own = settings.data_folder / "private-jottings.db"
    own.write_bytes(b"not a database" * 500)
    again = opened()
    assert "cannot be read or written" in again.jottings.trouble.text
    with pytest.raises(UserError, match="private jottings"):
        again.jot(spot, "more")
    again.save_now()
    assert own.read_bytes() == b"not a database" * 500


WRITER = """
import sys
from pathlib import Path
from govtoolkit.app.jottings import Spot
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.record.model import Person

file, data = Path(sys.argv[1]), Path(sys.argv[2])
session = Session(file, settings=Settings(data, data), me=Person("ann", "Ann"))
print("ready", flush=True)
number = 0
while True:
    number += 1
    session.jot(Spot("v1", "b5"), f"text {number}")
    session.save_now()
    print(number, flush=True)
"""


def test_what_was_said_to_be_saved_is_there_after_a_kill(file, settings, opened):
    command = [sys.executable, "-c", WRITER, file, settings.data_folder]
    for _ in range(3):
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
            lines = [writer.stdout.readline() for _ in range(9)]
            writer.send_signal(signal.SIGKILL)
            said = int([*lines, *writer.stdout][-1])
        session = opened()
        found = int(session.jottings.text(Spot("v1", "b5")).split()[-1])
        session.close()
        assert found in (said, said + 1)  # what was being saved when the kill came may be there as well


# Taking them along


def test_they_are_saved_to_a_file_and_loaded_on_another_computer(session, spot, opened, tmp_path, file):
    session.jot(spot, "take me along")
    target = tmp_path / "mine.jottings"
    session.jottings.save_to(target, session.jottings.to_save([spot.visit_uid]), replace=False)
    with Session(file, settings=Settings(tmp_path / "b", tmp_path / "b"), me=ANN) as there:
        found = there.jottings.read_from(target)
        there.jot_all("Load private jottings", there.jottings.wanted_from(target, found))
        assert there.jottings.text(spot) == "take me along"
        assert there.undo_stack.undo_name == "Load private jottings"
        there.undo()
        assert there.jottings.text(spot) == ""


def test_without_any_there_is_nothing_to_save(session, spot):
    with pytest.raises(UserError, match="no private jotting"):
        session.jottings.to_save([spot.visit_uid])


def test_loading_takes_nothing_away_and_repeating_it_changes_nothing(session, spot, tmp_path):
    session.jot(spot, "look")
    found = [Jotting("x", *spot, 1, "2026-03-02T10:00:00Z", "ok")]
    source = tmp_path / "from Jo.jottings"
    session.jot_all("Load", session.jottings.wanted_from(source, found))
    assert session.jottings.text(spot) == "look\n\n[From “from Jo.jottings”:]\nok"
    assert session.jottings.wanted_from(source, found) == {}


def test_the_users_own_file_is_neither_saved_over_nor_loaded(session, spot, settings):
    session.jot(spot, "words")
    session.save_now()
    own = settings.data_folder / "private-jottings.db"
    with pytest.raises(UserError, match="already"):
        session.jottings.read_from(own)
    with pytest.raises(UserError, match="already"):
        session.jottings.save_to(own, session.jottings.to_save([spot.visit_uid]), replace=True)


def test_a_monitoring_file_is_never_saved_over(session, spot, file):
    session.jot(spot, "words")
    copies = session.jottings.to_save([spot.visit_uid])
    for replace in (False, True):
        with pytest.raises(UserError, match="there already"):
            session.jottings.save_to(file, copies, replace=replace)


def test_a_saved_file_holds_only_what_belongs_to_these_visits(session, spot, tmp_path):
    session.jot(spot, "here")
    session.jot(Spot("another", "b5"), "elsewhere")
    target = tmp_path / "mine.jottings"
    session.jottings.save_to(target, session.jottings.to_save([spot.visit_uid]), replace=False)
    assert [each.body for each in read_saved(target)] == ["here"]
