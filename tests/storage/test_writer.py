"""One thread stores: soon, whole, and never says "saved" too early."""

import logging
import queue
import sqlite3
import threading
from time import monotonic, sleep
from unittest.mock import Mock

import pytest

from govtoolkit.errors import BugError, UserError
from govtoolkit.record.revisions import Seen
from govtoolkit.storage import connection as connections
from govtoolkit.storage import store
from govtoolkit.storage import writer as writers
from govtoolkit.storage.rescue import Rescue
from govtoolkit.storage.shelf import MonitoringShelf
from govtoolkit.storage.writer import Listener, Writer

CREATED = "2026-03-02T09:00:00Z"
PATIENCE = 20.0


class Desk:
    """A writer, and somebody who listens to it: the news, what was still to be stored, and what others found in the file."""

    def __init__(self, file, rescue):
        self.file = file
        self.news = queue.Queue()
        self.writer = Writer(MonitoringShelf(file, rescue), post=lambda callback: callback(), listener=self)

    def saved(self):
        self.news.put(("saved", [each.seen for each in self.writer.unsaved], bodies(self.file)))

    def not_saved(self, error):
        self.news.put(("not saved", error, None))

    def came_in(self, history):
        self.news.put(("came in", history, None))

    def next(self):
        """Wait for the next news."""
        return self.news.get(timeout=PATIENCE)

    def next_saved(self):
        """Wait for the next "saved", past failures."""
        while (news := self.next())[0] != "saved":
            pass
        return news

    def in_writer(self, *statements):
        """Run statements on the writer's own connection."""

        def work(connection):
            return [connection.execute(statement).fetchall() for statement in statements]

        return self.writer.run(work).result(PATIENCE)


def bodies(file):
    """Return the notes at benchmark 5 as another program sees them."""
    other = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
    try:
        return {body for (body,) in other.execute("SELECT body FROM note WHERE place = 'b5'")}
    finally:
        other.close()


def kept_in(rescue):
    (path,) = rescue.folder.glob("rescued-*.json")
    return path


@pytest.fixture
def rescue(tmp_path, file):
    return Rescue(tmp_path / "data", file)


@pytest.fixture
def opened(rescue):
    """Return a function that opens a file at a desk; every writer is closed in the end, for its thread outlives a failure."""
    desks = []

    def open_(file):
        desks.append(Desk(file, rescue))
        return desks[-1]

    yield open_
    for desk in desks:
        desk.writer.close()
        assert not desk.writer._thread.is_alive()


@pytest.fixture
def desk(opened, file):
    return opened(file)


LONG = "words " * 20_000  # needs new pages


class Disk:
    """A disk that is full, as far as the writer is concerned, until somebody makes room."""

    def __init__(self, desk, alter):
        self.desk, self.alter = desk, alter

    def fill(self):
        self.alter("CREATE TABLE ballast AS SELECT zeroblob(2000000) AS bytes")
        self.desk.in_writer("PRAGMA max_page_count = 1")  # that is, no more than there are

    def make_room(self):
        self.alter("DROP TABLE ballast")


@pytest.fixture
def disk(desk, alter):
    return Disk(desk, alter)


# Storing


def test_what_is_handed_over_is_stored_within_a_second(desk, revision):
    started = monotonic()
    desk.writer.submit((revision("r1"),))
    assert (desk.next()[0], monotonic() - started < 1) == ("saved", True)


def test_saved_is_said_when_everybody_can_see_it_and_not_before(desk, revision):
    desk.writer.submit((revision("r1", text="words"),))
    assert desk.writer.unsaved == (revision("r1", text="words"),)
    assert desk.next() == ("saved", [], {"words"})


def test_what_was_typed_on_while_it_was_saved_goes_on_waiting(desk, revision, monkeypatch):
    began, go_on = threading.Event(), threading.Event()
    append = MonitoringShelf.append

    def slowly(self, connection, words):
        began.set()
        assert go_on.wait(PATIENCE)
        append(self, connection, words)

    monkeypatch.setattr(MonitoringShelf, "append", slowly)
    desk.writer.submit((revision("r1"), revision("r2", text="other")))
    assert began.wait(PATIENCE)
    desk.writer.submit((revision("r1", 2),))
    go_on.set()
    assert desk.next()[1] == [Seen("r1", 2)]
    assert desk.next()[1] == []


def test_nothing_is_stored_before_there_is_something(desk):
    desk.writer.submit(())
    desk.writer.flush().result(PATIENCE)
    assert desk.news.empty()


def test_of_one_revision_the_newest_state_is_stored_once(desk, revision):
    for seq in range(1, 6):
        desk.writer.submit((revision("r1", seq),))
    assert desk.next()[1:] == ([], {"r1 5"})


def test_somebody_who_never_pauses_is_saved_within_a_second_too(desk, revision, file):
    """Type every 50 ms for 2.5 s: at every moment the file holds what was typed a second ago."""
    desk.in_writer("SELECT 1")
    typed_at, lags = {}, []
    started = monotonic()
    seq = 0
    while monotonic() - started < 2.5:
        seq += 1
        typed_at[seq] = monotonic()
        desk.writer.submit((revision("r1", seq, text=str(seq)),))
        in_file = max((int(body) for body in bodies(file)), default=0)
        lags.append(monotonic() - typed_at.get(in_file + 1, monotonic()))
        sleep(0.05)  # the pace of the typing, not a wait
    assert seq > 25
    assert max(lags) < 1.0


def test_typing_is_gathered_so_that_not_every_key_is_a_write(desk, revision):
    for seq in range(1, 21):
        desk.writer.submit((revision("r1", seq),))
    desk.writer.flush().result(PATIENCE)
    assert desk.news.qsize() == 1


def test_a_flush_stores_at_once(desk, revision, file):
    desk.in_writer("SELECT 1")
    desk.writer.submit((revision("r1", text="words"),))
    started = monotonic()
    desk.writer.flush().result(PATIENCE)
    assert (bodies(file), monotonic() - started < writers.THROTTLE / 2) == ({"words"}, True)


def test_closing_stores_what_is_left(desk, revision, file):
    desk.writer.submit((revision("r1", text="words"),))
    assert (desk.writer.close(), bodies(file)) == (None, {"words"})


def test_closing_leaves_nothing_beside_the_file(desk, revision, file):
    desk.writer.submit((revision("r1"),))
    desk.writer.close()
    assert [path.name for path in file.parent.iterdir()] == ["school.db"]


def test_closing_does_the_work_that_waits_first(desk, revision):
    futures = [desk.writer.run(lambda _connection, number=number: number) for number in range(5)]
    desk.writer.close()
    assert [future.result(0) for future in futures] == [0, 1, 2, 3, 4]


def test_closing_twice_is_closing_once(desk, revision):
    assert [desk.writer.close(), desk.writer.close()] == [None, None]


def test_closing_a_file_that_nobody_wrote_to_changes_no_byte(desk, file, template):
    desk.writer.flush().result(PATIENCE)
    desk.writer.close()
    assert file.read_bytes() == template.read_bytes()


@pytest.mark.parametrize("late", ["submit", "run", "flush"])
def test_a_closed_writer_refuses_rather_than_forgets(desk, revision, late):
    desk.writer.close()
    calls = {
        "submit": lambda: desk.writer.submit((revision("r1"),)),
        "run": lambda: desk.writer.run(lambda _connection: None),
        "flush": desk.writer.flush,
    }
    with pytest.raises(BugError):
        calls[late]()


# Work on the connection


def test_work_finds_stored_what_was_handed_over_before(desk, revision):
    desk.writer.submit((revision("r1", text="words"),))
    work = desk.writer.run(lambda connection: connection.execute("SELECT body FROM note WHERE place = 'b5'").fetchall())
    assert work.result(PATIENCE) == [("words",)]


def test_work_runs_on_the_writers_own_thread(desk):
    thread = desk.writer.run(lambda _connection: threading.current_thread().name).result(PATIENCE)
    assert thread == "govtoolkit-writer"


def test_work_that_sqlite_refuses_has_a_sentence(desk, file):
    with pytest.raises(UserError, match=r"school\.db” could not be saved \(no such table: missing\)"):
        desk.in_writer("SELECT * FROM missing")


def test_work_that_fails_tells_whoever_waits_and_nobody_else(desk):
    with pytest.raises(ZeroDivisionError):
        desk.writer.run(lambda _connection: 1 / 0).result(PATIENCE)
    assert desk.writer.run(lambda _connection: "goes on").result(PATIENCE) == "goes on"


def test_work_that_nobody_waits_for_any_more_is_left_out(desk, revision, file):
    hold, held = threading.Event(), threading.Event()
    desk.writer.run(lambda _connection: (held.set(), hold.wait(PATIENCE)))
    assert held.wait(PATIENCE)
    unwanted = desk.writer.run(lambda _connection: None)
    assert unwanted.cancel()
    hold.set()
    desk.writer.submit((revision("r1", text="words"),))
    desk.writer.flush().result(PATIENCE)
    assert bodies(file) == {"words"}


# When it cannot be stored


def test_a_full_disk_is_said_and_the_words_are_in_the_rescue_file(desk, disk, revision, rescue):
    disk.fill()
    desk.writer.submit((revision("r1", text=LONG),))
    what, error, _ = desk.next()
    assert (what, "the disk is full" in error.text, str(kept_in(rescue)) in error.hint) == ("not saved", True, True)
    assert list(rescue.kept(CREATED).values()) == [(revision("r1", text=LONG),)]


def test_what_was_saved_before_a_full_disk_stays(desk, disk, revision, file):
    desk.writer.submit((revision("r0", text="before"),))
    desk.next_saved()
    disk.fill()
    desk.writer.submit((revision("r1", text=LONG, saw=["r0"]),))
    desk.next()
    assert bodies(file) == {"before"}


def test_words_are_stored_with_the_next_change_once_there_is_room(desk, disk, revision, rescue, file):
    disk.fill()
    desk.writer.submit((revision("r1", text=LONG),))
    desk.next()
    was_kept = any(rescue.folder.glob("rescued-*.json"))
    disk.make_room()
    desk.writer.submit((revision("r2", text="more", saw=["r1"]),))
    assert desk.next_saved()[1:] == ([], {"more"})
    assert desk.in_writer("SELECT uid FROM revision WHERE uid IN ('r1', 'r2') ORDER BY uid") == [[("r1",), ("r2",)]]
    assert (was_kept, any(rescue.folder.glob("rescued-*.json"))) == (True, False)


def test_words_are_stored_by_themselves_once_there_is_room(desk, disk, revision, monkeypatch):
    monkeypatch.setattr(writers, "RETRY", 0.2)
    disk.fill()
    desk.writer.submit((revision("r1", text=LONG),))
    failures = [desk.next()[0] for _ in range(3)]
    disk.make_room()
    assert (failures, desk.next_saved()[1]) == (["not saved"] * 3, [])


def test_what_is_typed_after_a_failure_is_in_the_rescue_file_too(desk, disk, revision, rescue):
    disk.fill()
    desk.writer.submit((revision("r1", text=LONG),))
    desk.next()
    desk.writer.submit((revision("r1", 2, text=LONG + "more"), revision("r2")))
    desk.next()
    assert list(rescue.kept(CREATED).values()) == [(revision("r1", 2, text=LONG + "more"), revision("r2"))]


def test_work_after_a_failed_store_is_not_done(desk, disk, revision, tmp_path):
    disk.fill()
    desk.writer.submit((revision("r1", text=LONG),))
    done = []
    with pytest.raises(UserError, match="the disk is full"):
        desk.writer.run(done.append).result(PATIENCE)
    assert done == []


def test_closing_with_a_full_disk_says_so_and_keeps_the_words(desk, disk, revision, rescue):
    disk.fill()
    desk.writer.submit((revision("r1", text=LONG),))
    error = desk.writer.close()
    assert ("the disk is full" in error.text, str(kept_in(rescue)) in error.hint) == (True, True)
    assert list(rescue.kept(CREATED).values()) == [(revision("r1", text=LONG),)]
    assert desk.writer.unsaved == (revision("r1", text=LONG),)


def test_closing_after_the_words_were_stored_in_the_end_is_no_failure(desk, disk, revision):
    disk.fill()
    desk.writer.submit((revision("r1", text=LONG),))
    desk.next()
    disk.make_room()
    assert desk.writer.close() is None


def test_a_rescue_file_that_cannot_be_written_either_is_said(desk, disk, revision, rescue):
    rescue.folder.write_text("a file in its place")
    disk.fill()
    desk.writer.submit((revision("r1", text=LONG),))
    assert "Your words could not be kept elsewhere either" in desk.next()[1].hint


def test_words_of_another_run_stay_in_their_rescue_file_when_we_save(desk, revision, rescue, file):
    other = Rescue(rescue.folder, file)
    path = other.keep([revision("r9")], CREATED)
    desk.writer.submit((revision("r1"),))
    desk.next_saved()
    assert path.exists()


def test_a_file_that_another_program_holds_for_a_moment_is_waited_for(desk, revision, file):
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    desk.writer.submit((revision("r1", text="words"),))
    with pytest.raises(queue.Empty):
        desk.news.get(timeout=1.5)
    holder.execute("COMMIT")
    holder.close()
    assert desk.next()[::2] == ("saved", {"words"})


def test_a_file_that_another_program_holds_for_long_is_said_and_tried_again(
    opened, file, rescue, revision, monkeypatch
):
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.1)
    monkeypatch.setattr(writers, "RETRY", 0.1)
    desk = opened(file)
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    desk.writer.submit((revision("r1", text="words"),))
    what, error, _ = desk.next()
    was_kept = rescue.kept(CREATED)
    holder.execute("COMMIT")
    holder.close()
    after = desk.next_saved()
    desk.writer.close()
    assert (what, "another program is using it" in error.text, after[2]) == ("not saved", True, {"words"})
    assert list(was_kept.values()) == [(revision("r1", text="words"),)]


def test_a_file_held_for_good_keeps_its_words_under_its_own_name(opened, file, rescue, revision, monkeypatch):
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.1)
    holder = sqlite3.connect(file, isolation_level=None)
    desk = opened(file)
    desk.in_writer("SELECT 1")
    holder.execute("BEGIN EXCLUSIVE")
    desk.writer.submit((revision("r1", text="words"),))
    assert desk.next()[0] == "not saved"
    holder.execute("COMMIT")
    holder.close()
    assert list(rescue.kept(CREATED).values()) == [(revision("r1", text="words"),)]
    assert desk.writer.close() is None


def test_a_file_that_was_moved_away_is_not_written_to_any_more(desk, revision, file, rescue):
    desk.in_writer("SELECT 1")
    desk.writer.submit((revision("r0", text="before"),))
    desk.next_saved()
    moved = file.rename(file.with_name("moved.db"))
    desk.writer.submit((revision("r1", text="after", saw=["r0"]),))
    what, error, _ = desk.next()
    assert (what, "was moved, renamed or replaced while it was open" in error.text) == ("not saved", True)
    assert list(rescue.kept(CREATED).values()) == [(revision("r1", text="after", saw=["r0"]),)]
    assert "moved, renamed" in desk.writer.close().text
    assert bodies(moved) == {"before"}
    assert not file.exists()


def test_a_file_whose_place_a_copy_took_goes_on_in_the_copy_with_all_that_it_had(desk, revision, file, template):
    desk.in_writer("SELECT 1")
    desk.writer.submit((revision("r0", text="before"),))
    desk.next_saved()
    moved = file.rename(file.with_name("moved.db"))
    file.write_bytes(template.read_bytes())
    desk.writer.submit((revision("r1", text="after", saw=["r0"]),))
    what, history, _ = desk.next()
    assert (what, "r0" in history.revisions) == ("came in", True)
    assert desk.next()[0] == "saved"
    assert (bodies(file), bodies(moved)) == ({"after"}, {"before"})


def test_a_missing_file_is_said_and_not_made(opened, tmp_path, revision):
    missing = tmp_path / "missing.db"
    desk = opened(missing)
    desk.writer.submit((revision("r1"),))
    assert desk.next()[0] == "not saved"
    assert desk.writer.close() is not None
    assert not missing.exists()


def test_a_listener_that_fails_does_not_stop_the_saving(file, rescue, revision, caplog):
    def fail(_callback):
        raise RuntimeError("the window is gone")

    writer = Writer(MonitoringShelf(file, rescue), post=fail, listener=Mock(spec=Listener))
    writer.submit((revision("r1", text="one"),))
    writer.flush().result(PATIENCE)
    writer.submit((revision("r2", text="two", saw=["r1"]),))
    assert (writer.close(), bodies(file), "nobody could be told" in caplog.text) == (None, {"two"}, True)


def test_a_fault_of_ours_is_said_and_the_words_are_kept(desk, revision, rescue, caplog):
    hopeless = revision("r1", seq=10**30)
    desk.writer.submit((hopeless,))
    what, error, _ = desk.next()
    assert (what, "not saved" in caplog.text) == ("not saved", True)
    assert "could not be saved: something went wrong that should not have (" in error.text
    assert list(rescue.kept(CREATED).values()) == [(hopeless,)]
    caplog.clear()


def test_nothing_a_governor_wrote_is_logged(desk, disk, revision, caplog):
    caplog.set_level(logging.DEBUG)
    disk.fill()
    desk.writer.submit((revision("r1", text=LONG),))
    desk.next()
    assert "words" not in caplog.text


ON_A_DISK_THAT_IS_FULL_FOR_A_WHILE = """
import resource, sys
from pathlib import Path
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record.model import Note, Person, Visit
file = Path(sys.argv[1])
with Session(file, settings=Settings(Path(sys.argv[2]), Path(sys.argv[2])), me=Person("ann", "Ann")) as session:
    resource.setrlimit(resource.RLIMIT_FSIZE, (file.stat().st_size + 1000, resource.RLIM_INFINITY))
    session.write_note(session.record.find(Visit, "v1"), "b5", "words " * 20_000, seen=())
    try:
        session.save_now()
    except UserError as error:
        print(error)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    session.save_now()
print(*Path(sys.argv[2]).glob("rescued-*"))
"""


def test_a_disk_that_refuses_for_a_while_gets_the_words_in_the_end(file, python, tmp_path):
    said, left = python(ON_A_DISK_THAT_IS_FULL_FOR_A_WHILE, file, tmp_path / "data").splitlines()
    assert "could not be saved: the disk did not take it" in said
    assert (str(tmp_path / "data" / "rescued-") in said, left, bodies(file)) == (True, "", {"words " * 20_000})


def test_a_look_at_the_file_does_not_wait_for_what_cannot_be_stored_and_what_waits_is_stored_after(
    opened, file, revision, monkeypatch
):
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.1)
    monkeypatch.setattr(writers, "RETRY", 0.1)
    desk = opened(file)
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    desk.writer.submit((revision("r1", text="words"),))
    assert desk.next()[0] == "not saved"
    assert "r1" not in desk.writer.look(store.read_history).result(timeout=10).revisions
    holder.execute("COMMIT")
    holder.close()
    assert desk.next_saved()[2] == {"words"}
