"""The file of private jottings: what stands in it, what two windows do to each other, and files from elsewhere."""

import os
import queue
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import govtoolkit
from govtoolkit.errors import UserError
from govtoolkit.record.revisions import Seen
from govtoolkit.storage import jottings as storage
from govtoolkit.storage.failures import UnusableFileError
from govtoolkit.storage.jottings import Jotting, JottingShelf, read_saved, standing, write_saved
from govtoolkit.storage.writer import Writer

AT = "2026-03-02T10:00:00Z"
ROOT = Path(govtoolkit.__file__).parent.parent


def jotting(uid="j1", seq=1, body=None, *, place="b5", replaces=(), at=AT):
    body = f"{uid} {seq}" if body is None else body
    return Jotting(uid, "v1", place, seq, at, body, tuple(Seen(*each) for each in replaces))


@pytest.fixture
def shelf(tmp_path):
    return JottingShelf(tmp_path / "data" / "private-jottings.db")


@pytest.fixture
def connection(shelf):
    with closing(shelf.connect()) as connection:
        yield connection


def texts(connection, shelf):
    return [each.body for each in storage.read(connection, shelf.path)]


def test_what_was_stored_is_read_as_it_was(connection, shelf):
    words = jotting(body='ŵ "quoted"\n\nnext \U0001f600')
    shelf.append(connection, [words])
    assert storage.read(connection, shelf.path) == (words,)


def test_the_newest_state_wins_and_storing_again_changes_nothing(connection, shelf):
    shelf.append(connection, [jotting(seq=2)])
    shelf.append(connection, [jotting(seq=1), jotting(seq=2)])
    assert texts(connection, shelf) == ["j1 2"]


def test_a_jotting_takes_the_place_of_what_its_writer_had_on_screen(connection, shelf):
    shelf.append(connection, [jotting("old")])
    shelf.append(connection, [jotting("new", replaces=[("old", 1)])])
    assert texts(connection, shelf) == ["new 1"]


def test_what_its_writer_had_not_seen_stays(connection, shelf):
    shelf.append(connection, [jotting("old", 2), jotting("other")])
    shelf.append(connection, [jotting("new", replaces=[("old", 1)])])
    assert sorted(texts(connection, shelf)) == ["new 1", "old 2", "other 1"]


def test_somebody_who_goes_on_writing_in_a_jotting_that_was_replaced_meanwhile_loses_nothing(connection, shelf):
    shelf.append(connection, [jotting("a")])
    shelf.append(connection, [jotting("b", replaces=[("a", 1)])])
    shelf.append(connection, [jotting("a", 2)])
    assert sorted(texts(connection, shelf)) == ["a 2", "b 1"]


def test_a_jotting_that_was_emptied_is_gone_from_the_bytes_of_the_file(shelf):
    with closing(shelf.connect()) as connection:
        shelf.append(connection, [jotting(body="secretwords " * 500)])
        shelf.append(connection, [jotting(seq=2, body="")])
        assert texts(connection, shelf) == []
    assert b"secretwords" not in shelf.path.read_bytes()


def test_of_jottings_from_several_places_those_stand_that_are_newest_and_not_replaced():
    found = standing(
        [jotting("a", 1), jotting("a", 3), jotting("b"), jotting("c", 2, "", replaces=[("b", 1)]), jotting("a", 2)]
    )
    assert [each.body for each in found] == ["a 3"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights: the folder is the user's own")
def test_nobody_else_on_this_computer_may_read_the_file(connection, shelf):
    assert shelf.path.stat().st_mode & 0o077 == 0


def test_words_that_cannot_be_stored_are_kept_and_come_back_as_they_were(shelf):
    words = (jotting(body="ŵ\n"), jotting("j2", 4, replaces=[("j1", 3)]))
    path = shelf.keep(words)
    assert JottingShelf(shelf.path).kept() == {path: words}


def test_a_rescue_file_that_cannot_be_read_stays_where_it_is(shelf):
    path = shelf.keep([jotting()])
    path.write_text("{")
    assert (shelf.kept(), path.exists()) == ({}, True)


# A writer and two windows


class Listener:
    def __init__(self):
        self.news = queue.Queue()

    def saved(self):
        self.news.put("saved")

    def not_saved(self, error):
        self.news.put(error)


def test_the_one_writer_of_the_house_stores_jottings_as_it_stores_notes(shelf):
    listener = Listener()
    writer = Writer(shelf, post=lambda callback: callback(), listener=listener)
    writer.submit((jotting(body="words"),))
    assert listener.news.get(timeout=20) == "saved"
    with closing(sqlite3.connect(shelf.path)) as other:
        assert other.execute("SELECT body FROM jotting").fetchall() == [("words",)]
    assert writer.close() is None
    assert [path.name for path in shelf.path.parent.iterdir()] == [shelf.path.name]


def test_a_folder_that_takes_nothing_is_said_and_the_words_wait(tmp_path):
    (tmp_path / "data").write_text("not a folder")
    listener = Listener()
    writer = Writer(JottingShelf(tmp_path / "data" / "j.db"), post=lambda callback: callback(), listener=listener)
    writer.submit((jotting(),))
    assert "could not be written" in listener.news.get(timeout=20).text
    assert writer.close() is not None


WINDOW = """
import sys
from pathlib import Path
from govtoolkit.storage.jottings import Jotting, JottingShelf
from govtoolkit.storage.writer import Writer

class Listener:
    def saved(self): pass
    def not_saved(self, error): sys.exit(print(error))

path, name = Path(sys.argv[1]), sys.argv[2]
writer = Writer(JottingShelf(path), post=lambda callback: callback(), listener=Listener())
for number in range(60):
    writer.submit((Jotting(f"{name}{number}", "v1", "b5", 1, "2026-03-02T10:00:00Z", f"{name} {number}"),))
    writer.flush().result()
print(writer.close())
"""


def test_two_windows_write_at_once_and_neither_loses_a_word_nor_meets_a_lock(shelf):
    windows = [
        subprocess.Popen([sys.executable, "-c", WINDOW, shelf.path, name], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for name in ("one", "two")
    ]
    assert [window.communicate(timeout=120)[0] for window in windows] == ["None\n", "None\n"]
    with closing(shelf.connect()) as connection:
        expected = {f"{name} {number}" for name in ("one", "two") for number in range(60)}
        assert set(texts(connection, shelf)) == expected


# Files of their own


def test_a_saved_file_holds_the_jottings_and_stands_alone(tmp_path):
    path = tmp_path / "mine.jottings"
    write_saved(path, [jotting(), jotting("j2", place="visit")], replace=False)
    assert read_saved(path) == (jotting(), jotting("j2", place="visit"))
    assert [each.name for each in tmp_path.iterdir()] == ["mine.jottings"]


def test_nothing_is_replaced_without_being_asked_for(tmp_path):
    path = tmp_path / "mine.jottings"
    write_saved(path, [jotting()], replace=False)
    with pytest.raises(UserError, match="is there already"):
        write_saved(path, [jotting("j2")], replace=False)
    assert read_saved(path) == (jotting(),)
    write_saved(path, [jotting("j2")], replace=True)
    assert read_saved(path) == (jotting("j2"),)


def test_only_a_file_of_jottings_is_ever_replaced(tmp_path, file):
    before = file.read_bytes()
    with pytest.raises(UserError, match="not a file of private jottings"):
        write_saved(file, [jotting()], replace=True)
    assert file.read_bytes() == before


def altered(*statements):
    def alter(path):
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)

    return alter


@pytest.mark.parametrize(
    ("alter", "kind"),
    [
        (lambda path: path.unlink(), "missing"),
        (lambda path: path.write_bytes(b""), "another program"),
        (lambda path: path.write_text("Dear Jo"), "another program"),
        (altered("PRAGMA application_id = 1"), "another program"),
        (altered("PRAGMA user_version = 2"), "newer version"),
        (altered("CREATE TABLE other (one)"), "damaged"),
        (altered("CREATE TRIGGER t AFTER INSERT ON jotting BEGIN SELECT 1; END"), "damaged"),
        (altered("UPDATE jotting SET written_at = 'once'"), "damaged"),
        (altered("UPDATE jotting SET body = body || char(0)"), "damaged"),
        (lambda path: path.write_bytes(path.read_bytes()[:5000]), "damaged"),
        (lambda path: path.write_bytes(path.read_bytes()[:120] + b"\xff" * 9000), "damaged"),
    ],
)
def test_a_file_that_is_not_ours_or_is_damaged_is_refused_in_a_sentence(tmp_path, alter, kind):
    path = tmp_path / "mine.jottings"
    write_saved(path, [jotting()], replace=False)
    alter(path)
    with pytest.raises(UnusableFileError) as refused:
        read_saved(path)
    assert (refused.value.kind, str(path) in refused.value.text) == (kind, True)


def test_a_folder_or_a_monitoring_file_is_no_file_of_jottings(tmp_path, file):
    for path in (tmp_path, file):
        with pytest.raises(UnusableFileError):
            read_saved(path)
