"""A monitoring file at work: made, read, written, and never changed by looking at it."""

import os
import queue
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

import govtoolkit
from govtoolkit.app.closed import Closed, ClosedFileError
from govtoolkit.app.reading import create, look_ahead, read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record.model import LONGEST_CONTENT, Note, Person, School, Visit
from govtoolkit.record.record import Record
from govtoolkit.record.revisions import Seen
from govtoolkit.storage import connection as connections
from govtoolkit.storage import opener
from govtoolkit.storage.failures import UnusableFileError
from govtoolkit.storage.rescue import Rescue
from tests.app.saved_line import SavedLine

MOMENT = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
ANN = Person("ann", "Ann")


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "files" / "school.db"
    path.parent.mkdir()
    create(path, School("Ysgol Y Garn"), "Spring visit", ANN, clock=lambda: MOMENT)
    return path


@pytest.fixture
def opened(settings):
    """Return a function that opens a session; all are closed in the end, for the writer's thread outlives a failure."""
    sessions = []

    def open_(file, **how):
        sessions.append(Session(file, settings=settings, me=ANN, **how))
        return sessions[-1]

    yield open_
    for session in sessions:
        with suppress(UserError):
            session.close()


@pytest.fixture
def session(opened, file):
    return opened(file)


def the_visit(record):
    (version,) = record.all(Visit)
    return version.entry


def write(session, body, *, place="b5", author=None):
    """Write at a place with all on screen that stands there."""
    visit = the_visit(session.record)
    uid = Note(visit.uid, place, (author or ANN).uid, "").uid
    return session.write_note(visit, place, body, seen=session.record.seen(uid), author=author)


def rescued_in(settings):
    return list(settings.data_folder.glob("rescued-*"))


def bodies(file):
    return sorted(version.entry.body for version in read(file).record.all(Note))


def people(file):
    return sorted(version.entry.name for version in read(file).record.all(Person))


def contents_of(folder):
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}


def fill_the_disk(session):
    """Let the file take no more pages."""
    session._writer.run(lambda connection: connection.execute("PRAGMA max_page_count = 1")).result()


LONG = "words " * 20_000  # needs new pages


# Making a file


def test_a_new_file_holds_its_school_and_who_made_it(file):
    record = read(file).record
    assert (record.school, record.find(Person, "ann")) == (School("Ysgol Y Garn"), ANN)


def test_a_new_file_has_one_visit_dated_today_by_the_users_own_clock(tmp_path):
    summer_time = timezone(timedelta(hours=1))
    create(tmp_path / "new.db", School(""), "Visit", ANN, clock=lambda: MOMENT.astimezone(summer_time))
    assert the_visit(read(tmp_path / "new.db").record).visit_date == "2026-03-03"


def test_a_new_file_says_when_it_was_made(file):
    assert read(file).info["created_at"] == "2026-03-02T23:30:00Z"


def test_a_new_file_never_replaces_one(file):
    before = file.read_bytes()
    with pytest.raises(UserError, match="is there already"):
        create(file, School("Other"), "Visit", ANN)
    assert file.read_bytes() == before


# Looking


def test_looking_changes_nothing_in_the_folder(file):
    before = contents_of(file.parent)
    read(file)
    assert contents_of(file.parent) == before


def test_a_session_in_which_nothing_is_written_changes_nothing_in_the_folder(file, settings):
    before = contents_of(file.parent)
    with Session(file, settings=settings, me=ANN):
        pass
    assert contents_of(file.parent) == before


def test_a_session_in_which_nothing_is_written_leaves_nothing_in_the_users_folders(file, settings):
    with Session(file, settings=settings, me=ANN):
        pass
    assert not settings.config_folder.exists()
    assert not settings.data_folder.exists()


def test_a_session_in_which_nothing_new_is_written_changes_nothing(file, settings):
    with Session(file, settings=settings, me=ANN) as session:
        write(session, "words")
    before = contents_of(file.parent)
    with Session(file, settings=settings, me=ANN) as session:
        changes = write(session, "words")
    assert (bool(changes), contents_of(file.parent)) == (False, before)


def test_a_reading_holds_what_was_written(session, file):
    write(session, "words")
    session.save_now()
    assert bodies(file) == ["words"]


def test_a_file_can_be_read_ahead_of_its_session(opened, file):
    ahead = look_ahead(file)
    assert list(opened(file, ahead=ahead).record.current) == list(read(file).record.current)


def test_what_was_written_after_it_was_read_ahead_is_there(opened, file):
    ahead = look_ahead(file)
    ahead.result()
    with opened(file) as other:
        visit = next(other.record.all(Visit)).entry
        other.write_note(visit, "b1", "Written meanwhile", seen=())
    late = opened(file, ahead=ahead)
    assert [note.entry.body for note in late.record.all(Note)] == ["Written meanwhile"]


def test_a_file_that_was_read_ahead_and_is_not_sound_is_refused_by_its_session(tmp_path, opened):
    ahead = look_ahead(tmp_path / "missing.db")
    with pytest.raises(UnusableFileError):
        opened(tmp_path / "missing.db", ahead=ahead)


def test_a_missing_file_is_refused_and_no_thread_is_left(tmp_path, settings):
    before = threading.active_count()
    with pytest.raises(UnusableFileError):
        Session(tmp_path / "missing.db", settings=settings, me=ANN)
    assert (threading.active_count(), list(tmp_path.iterdir())) == (before, [])


# Writing


def test_a_note_is_on_the_disk_when_the_session_is_closed(file, settings):
    with Session(file, settings=settings, me=ANN) as session:
        write(session, "words")
    assert (bodies(file), [path.name for path in file.parent.iterdir()]) == (["words"], ["school.db"])


def test_a_note_is_on_the_disk_after_saving_now(session, file):
    write(session, "words")
    session.save_now()
    with sqlite3.connect(file) as other:
        assert other.execute("SELECT body FROM note").fetchall() == [("words",)]
    other.close()


def test_a_note_is_in_the_record_at_once(session):
    write(session, "words")
    assert [version.entry.body for version in session.record.all(Note)] == ["words"]


def test_a_note_is_written_as_its_author(session):
    (revision,) = write(session, "words").revisions
    assert revision.author_uid == "ann"


def test_typing_on_is_one_step_of_the_history_and_a_new_session_makes_another(file, settings):
    with Session(file, settings=settings, me=ANN) as session:
        first, second = (write(session, body).revisions[0] for body in ("a", "ab"))
    with Session(file, settings=settings, me=ANN) as session:
        third = write(session, "abc").revisions[0]
    assert (first.uid, second.seq, third.uid != first.uid) == (second.uid, 2, True)
    assert (third.parents, bodies(file)) == ((second.seen,), ["abc"])


def test_what_was_not_on_screen_stands_beside_what_was_written(session, file):
    visit = the_visit(session.record)
    session.write_note(visit, "b5", "first", seen=())
    session.record.end_burst()
    session.write_note(visit, "b5", "second", seen=())
    session.save_now()
    record = read(file).record
    (versions,) = record.disagreements()
    assert sorted(version.entry.body for version in versions) == ["first", "second"]


def test_an_error_inside_the_session_still_saves_what_was_written(file, settings):
    def write_and_fail():
        with Session(file, settings=settings, me=ANN) as session:
            write(session, "words")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    assert bodies(file) == ["words"]


def test_a_released_visit_takes_no_notes(session):
    visit = the_visit(session.record)
    released = Visit(visit.uid, visit.visit_date, visit.title, state="released")
    session.record.put(released, author_uid="ann", seen=session.record.seen(visit.uid))
    with pytest.raises(UserError, match="was released and is closed to new notes"):
        session.write_note(released, "b5", "words", seen=())
    assert not list(session.record.all(Note))


def test_a_visit_that_was_released_after_it_came_on_screen_takes_no_notes(session):
    on_screen = the_visit(session.record)
    released = Visit(on_screen.uid, on_screen.visit_date, on_screen.title, state="released")
    session.record.put(released, author_uid="ann", seen=session.record.seen(on_screen.uid))
    with pytest.raises(UserError, match="was released"):
        session.write_note(on_screen, "b5", "words", seen=())


def test_a_note_that_is_too_long_changes_nothing(session, file):
    with pytest.raises(UserError, match="too long"):
        write(session, "x" * LONGEST_CONTENT)
    session.save_now()
    assert bodies(file) == []


def test_a_file_with_the_longest_note_opens_again(file, settings):
    body = "x" * (LONGEST_CONTENT - 300)
    with Session(file, settings=settings, me=ANN) as session:
        write(session, body)
    with Session(file, settings=settings, me=ANN) as session:
        assert bodies(file) == [body]
        write(session, "shorter")
    assert bodies(file) == ["shorter"]


@pytest.mark.parametrize("body", ["nul \x00", "half \ud83d a face", "a\r\nb\rc", "\U0001f600 ŵ ł ї עברית", ""])
def test_a_file_with_any_text_opens_again(file, settings, body):
    with Session(file, settings=settings, me=ANN) as session:
        write(session, body)
        stands = [version.entry.body for version in session.record.all(Note)]
    assert (bodies(file), read(file).changed_outside) == (stands, ())


# Who writes


def test_without_a_name_i_write(session):
    assert [session.person(name) for name in (None, "", "  ")] == [ANN] * 3


@pytest.mark.parametrize("name", ["Ann", "ANN", " ann "])
def test_a_person_of_the_file_is_known_by_name(session, name):
    assert session.person(name) == ANN


def test_an_unknown_name_is_a_new_person(session):
    assert (session.person("Bob").name, session.person("Bob").uid != "ann") == ("Bob", True)


def test_of_two_people_with_one_name_everybody_means_the_same(session):
    for uid in ("x2", "x1"):
        session.record.put(Person(uid, "Bob"), author_uid="ann", seen=())
    assert session.person("Bob").uid == "x1"


def test_an_author_is_added_to_the_file_at_the_first_note(session, file):
    bob = session.person("Bob")
    first, second = write(session, "words", author=bob), write(session, "more words", author=bob)
    session.save_now()
    assert ([len(first.revisions), len(second.revisions)], people(file)) == ([2, 1], ["Ann", "Bob"])


def test_an_author_whose_first_note_was_refused_is_added_with_the_next(session, file):
    bob = session.person("Bob")
    with pytest.raises(UserError):
        write(session, "x" * LONGEST_CONTENT, author=bob)
    write(session, "words", author=bob)
    session.save_now()
    assert people(file) == ["Ann", "Bob"]


def test_a_person_who_was_deleted_comes_back_when_they_write(session, file):
    session.record.remove("ann", author_uid="ann", seen=session.record.seen("ann"))
    write(session, "words")
    session.save_now()
    assert people(file) == ["Ann"]


def test_a_name_in_the_file_is_not_changed_by_who_opens_it(file, settings):
    with Session(file, settings=settings, me=Person("ann", "A governor")) as session:
        write(session, "words")
    assert people(file) == ["Ann"]


# When it cannot be saved


def test_saving_now_says_that_it_cannot_be_saved(opened, file):
    line = SavedLine()
    session = opened(file, watcher=line)
    fill_the_disk(session)
    write(session, LONG)
    with pytest.raises(UserError, match="the disk is full"):
        session.save_now()
    assert "the disk is full" in line.problem.text
    with pytest.raises(UserError):
        session.close()


def test_closing_says_that_words_could_not_be_saved_and_where_they_are(opened, file):
    session = opened(file)
    fill_the_disk(session)
    write(session, LONG)
    with pytest.raises(UserError, match=r"the disk is full.*Your words are kept in “.*rescued-"):
        session.close()


def test_closing_says_it_also_where_news_come_later(opened, file):
    """The window hears from the writer through a queue, which nobody empties while it waits for the file to close."""
    news = queue.SimpleQueue()
    session = opened(file, post=news.put)
    fill_the_disk(session)
    write(session, LONG)
    with pytest.raises(UserError, match="the disk is full"):
        session.close()


def test_closing_does_not_complain_of_what_was_saved_meanwhile(opened, file):
    news = queue.SimpleQueue()
    session = opened(file, post=news.put)
    fill_the_disk(session)
    write(session, LONG)
    with pytest.raises(UserError):
        session.save_now()
    news.get(timeout=10)()
    with sqlite3.connect(file) as other:
        other.execute("DELETE FROM item")  # makes room
    other.close()
    write(session, "short")
    session.close()
    assert bodies(file) == ["short"]


def test_the_first_error_is_the_one_that_is_told(file, settings):
    def write_in_vain_and_fail():
        with Session(file, settings=settings, me=ANN) as session:
            fill_the_disk(session)
            write(session, LONG)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_in_vain_and_fail()


@pytest.fixture
def unsaved(opened, file):
    """Leave words behind that could not be saved; return the file."""
    session = opened(file)
    fill_the_disk(session)
    write(session, LONG)
    with pytest.raises(UserError):
        session.close()
    assert bodies(file) == []
    return file


def test_words_of_a_failed_run_come_back(unsaved, settings):
    with Session(unsaved, settings=settings, me=ANN) as session:
        stands = [version.entry.body for version in session.record.all(Note)]
        assert (session.recovered, stands, bodies(unsaved)) == (1, [LONG], [LONG])


def test_words_of_a_failed_run_come_back_once(unsaved, settings):
    for recovered in (1, 0):
        with Session(unsaved, settings=settings, me=ANN) as session:
            assert session.recovered == recovered
    assert (bodies(unsaved), rescued_in(settings)) == ([LONG], [])


def test_words_that_came_back_are_gone_on_with(unsaved, settings):
    with Session(unsaved, settings=settings, me=ANN) as session:
        write(session, "shorter")
    record = read(unsaved).record
    assert (bodies(unsaved), list(record.disagreements())) == (["shorter"], [])


def test_words_that_came_back_stand_beside_what_was_written_since(opened, file, settings, tmp_path):
    session = opened(file)
    write(session, "before")
    session.save_now()
    session.record.end_burst()
    fill_the_disk(session)
    write(session, LONG)
    with pytest.raises(UserError):
        session.close()
    elsewhere = Settings(tmp_path / "elsewhere", tmp_path / "elsewhere")
    with Session(file, settings=elsewhere, me=ANN) as session:
        write(session, "meanwhile")
    with Session(file, settings=settings, me=ANN) as session:
        (versions,) = session.record.disagreements()
    assert sorted(version.entry.body for version in versions) == ["meanwhile", LONG]


def test_words_that_were_saved_after_all_do_not_come_back(file, settings):
    with Session(file, settings=settings, me=ANN) as session:
        changes = write(session, "words")
    Rescue(settings.data_folder, file).keep(changes.revisions, read(file).info["created_at"])
    with Session(file, settings=settings, me=ANN) as session:
        assert session.recovered == 0
    assert (bodies(file), rescued_in(settings)) == (["words"], [])


def test_words_of_two_failed_runs_both_come_back(unsaved, settings, revision):
    Rescue(settings.data_folder, unsaved).keep([revision("x1", "other words")], read(unsaved).info["created_at"])
    with Session(unsaved, settings=settings, me=ANN) as session:
        assert session.recovered == 2
    assert bodies(unsaved) == sorted(["other words", LONG])


def test_words_that_fail_to_come_back_are_still_kept(opened, unsaved, settings, monkeypatch):
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.2)
    before = [path.read_bytes() for path in rescued_in(settings)]
    holder = sqlite3.connect(unsaved, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(UserError, match="another program is using it"):
        opened(unsaved)
    holder.close()
    assert before[0] in [path.read_bytes() for path in rescued_in(settings)]
    with Session(unsaved, settings=settings, me=ANN) as session:
        assert session.recovered == 1
    assert bodies(unsaved) == [LONG]


def test_words_of_another_file_of_this_name_wait_for_that_file(opened, unsaved, settings):
    its_own = unsaved.rename(unsaved.with_name("elsewhere.db"))
    create(unsaved, School("Other"), "Visit", ANN, clock=lambda: MOMENT + timedelta(days=1))
    assert opened(unsaved).recovered == 0
    unsaved.unlink()
    assert opened(its_own).recovered == 1


def test_a_rescue_file_that_cannot_be_read_is_said_before_anything_is_written(opened, unsaved, settings):
    (rescued,) = rescued_in(settings)
    rescued.write_text("spoilt")
    before = unsaved.read_bytes()
    with pytest.raises(UserError, match="cannot be read"):
        opened(unsaved)
    assert (unsaved.read_bytes(), rescued.read_text()) == (before, "spoilt")


@pytest.fixture
def revision(file):
    """Return a function that makes a revision of Bob's note at benchmark 5."""

    def revision(uid, text):
        record = Record(clock=lambda: MOMENT, new_uid=lambda: uid)
        note = Note(the_visit(read(file).record).uid, "b5", "bob", text)
        return record.put(note, author_uid="bob", seen=()).revisions[0]

    return revision


# Files that are not as they should be


def test_a_file_that_was_changed_outside_can_be_read_but_not_written(opened, file):
    with sqlite3.connect(file) as other:
        other.execute("UPDATE school SET name = 'Other'")
    other.close()
    before = file.read_bytes()
    with pytest.raises(UserError, match="was changed outside govtoolkit, with another program"):
        opened(file)
    assert (file.read_bytes(), read(file).record.school) == (before, School("Ysgol Y Garn"))


def test_a_file_with_a_forgotten_log_beside_it_is_not_overwritten_by_it(opened, file, tmp_path):
    """SQLite would take the log in as soon as it connects, and with it whatever it holds."""
    working = Path(shutil.copyfile(file, tmp_path / "working.db"))
    other = sqlite3.connect(working, isolation_level=None)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("UPDATE school SET name = 'Other'")
    shutil.copyfile(f"{working}-wal", f"{file}-wal")
    other.close()
    before = file.read_bytes()
    with pytest.raises(UserError, match="was changed outside"):
        opened(file)
    assert file.read_bytes() == before


KILLED = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE revision SET content = content || ' '")
connection.execute("UPDATE item SET wording = wording || wording")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_file_whose_writer_was_killed_is_gone_on_with(file, settings):
    subprocess.run([sys.executable, "-c", KILLED, file], check=False)
    assert file.with_name("school.db-journal").stat().st_size > 0
    with Session(file, settings=settings, me=ANN) as session:
        write(session, "words")
    assert (bodies(file), [path.name for path in file.parent.iterdir()]) == (["words"], ["school.db"])


def test_two_sessions_on_one_file_lose_nothing(opened, file, settings):
    with (
        opened(file) as one,
        Session(file, settings=settings, me=Person("bob", "Bob"), take_over=True) as two,
    ):
        for number in range(5):
            write(one, f"Ann {number}")
            one.save_now()
            write(two, f"Bob {number}", author=Person("bob", "Bob"))
            two.save_now()
    assert (bodies(file), people(file)) == (["Ann 4", "Bob 4"], ["Ann", "Bob"])


def test_two_sessions_of_one_person_at_one_place_leave_both_texts_standing(file, settings):
    with Session(file, settings=settings, me=ANN) as one, Session(file, settings=settings, me=ANN) as two:
        write(one, "on one screen")
        one.save_now()
        write(two, "on the other")
        two.save_now()
    (versions,) = read(file).record.disagreements()
    assert sorted(version.entry.body for version in versions) == ["on one screen", "on the other"]


def test_a_file_is_found_through_a_link(file, settings, tmp_path):
    link = tmp_path / "link.db"
    link.symlink_to(file)
    with Session(link, settings=settings, me=ANN) as session:
        write(session, "words")
    assert (link.is_symlink(), bodies(file)) == (True, ["words"])


def test_the_listener_is_called_through_post(file, settings):
    news = queue.SimpleQueue()
    with Session(file, settings=settings, me=ANN, post=news.put) as session:
        (revision,) = write(session, "words").revisions
        session.save_now()
    callback = news.get(timeout=10)
    assert (callable(callback), news.empty(), revision.seen) == (True, True, Seen(revision.uid, 1))


def test_a_program_that_forgets_to_close_is_not_ended_with_words_waiting(file, settings):
    """The writer's thread is no daemon: an interpreter on its way out waits for it, and this one closes in the end."""
    script = """
import sys, threading
from pathlib import Path
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.record.model import Person, Visit
file = Path(sys.argv[1])
session = Session(file, settings=Settings(file.parent, file.parent), me=Person("ann", "Ann"))
(visit,) = session.record.all(Visit)
session.write_note(visit.entry, "b5", "words", seen=())
main = threading.main_thread()
threading.Thread(target=lambda: (main.join(), session.close())).start()
"""
    root = Path(govtoolkit.__file__).parent.parent
    subprocess.run([sys.executable, "-c", script, file], cwd=root, check=True, env=os.environ, timeout=60)
    assert bodies(file) == ["words"]


def test_words_come_back_when_a_file_that_was_renamed_under_us_is_opened_where_it_is_now(tmp_path, settings):
    file = tmp_path / "old name.db"
    create(file, School(""), "Visit", ANN)
    session = Session(file, settings=settings, me=ANN)
    (visit,) = session.record.all(Visit)
    renamed = file.rename(tmp_path / "new name.db")
    session.write_note(visit.entry, "b5", "words", seen=())
    with pytest.raises(UserError, match=r"Open it again where it is now\. Your words are kept .* come back"):
        session.close()
    with Session(renamed, settings=settings, me=ANN) as session:
        assert session.recovered == 1
    assert bodies(renamed) == ["words"]


def test_an_accent_typed_as_a_sign_of_its_own_makes_no_other_person(session):
    session.record.put(Person("sian", "Si\u00e2n"), author_uid="ann", seen=())
    assert session.person("Sia\u0302n").uid == "sian"


BOB = Person("bob", "Bob")


def test_the_second_person_reads_and_learns_who_writes(opened, file, settings):
    with opened(file):
        with pytest.raises(ClosedFileError, match="Ann has had it open on") as caught:
            Session(file, settings=settings, me=BOB)
        with Session(file, settings=settings, me=BOB, may_be_read_only=True) as two:
            assert (two.read_only.because, caught.value.because) == (Closed.LOCKED, Closed.LOCKED)
            with pytest.raises(ClosedFileError):
                write(two, "Bob")
    with Session(file, settings=settings, me=BOB) as two:
        assert two.read_only is None
    assert sorted(each.name for each in file.parent.iterdir()) == [file.name]


def test_a_file_that_was_taken_over_is_not_said_to_have_been_left_open(opened, file, settings):
    with opened(file) as one:
        write(one, "Ann goes on.")
        one.save_now()
        with Session(file, settings=settings, me=BOB, take_over=True) as two:
            assert (read(file).seal, two.was_left_open) == ("missing", False)


def test_another_window_of_this_computers_user_is_let_in_whatever_name_it_writes_under(opened, file, settings):
    settings.put("person_uid", "of this computer")
    with opened(file), Session(file, settings=settings, me=BOB) as two:
        assert two.read_only is None


def test_a_take_over_is_kept_in_the_history(opened, file, settings):
    with opened(file), Session(file, settings=settings, me=BOB, take_over=True) as two:
        two.save_now()
    history = opener.examine(file)
    reasons = [row for (row,) in history.connection.execute("SELECT reason FROM revision WHERE reason <> ''")]
    history.connection.close()
    assert [reason.startswith("took over: Ann has had it open on ") for reason in reasons] == [True]
