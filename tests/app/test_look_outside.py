"""Somebody else writes into the open file, or puts another in its place: everything is united, nothing overwritten."""

import queue
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from govtoolkit.app.reading import create, read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record.model import Note, Person, School, Visit
from govtoolkit.storage import opener
from govtoolkit.storage.failures import UnusableFileError
from govtoolkit.storage.shelf import LostFileError
from tests.app.erased import erase_note

ANN = Person("ann", "Ann")
BOB = Person("bob", "Bob")
PATIENCE = 20.0
NEXT_YEAR = datetime(2027, 1, 1, tzinfo=UTC)


class House:
    """A session whose news wait until the test takes them, as in a window's event loop."""

    def __init__(self, path, data):
        self.calls = queue.Queue()
        self.came = 0
        self.errors = []
        self.session = Session(path, settings=Settings(data, data), me=ANN, post=self.calls.put, watcher=self)

    def take(self, until):
        while not until():
            self.calls.get(timeout=PATIENCE)()

    def look(self):
        self.session.look_outside()

    def write(self, text, place="b1"):
        visit = self.session.record.find(Visit, self.session.record.all(Visit).__next__().entry.uid)
        uid = Note(visit.uid, place, "ann", "").uid
        self.session.write_note(visit, place, text, seen=self.session.record.seen(uid))

    def changed(self, changes): ...

    def jotted(self): ...

    def saved(self): ...

    def not_saved(self, error):
        self.errors.append(error)

    def came_in(self):
        self.came += 1


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "school.db"
    create(path, School("Ysgol"), "Visit", ANN)
    return path


@pytest.fixture
def house(file, tmp_path):
    house = House(file, tmp_path / "data")
    yield house
    with suppress(UserError):
        house.session.close()


def write_elsewhere(path, text, tmp_path):
    data = tmp_path / "bobs"
    with Session(path, settings=Settings(data, data), me=BOB, take_over=True) as session:
        visit = next(session.record.all(Visit)).entry
        session.write_note(visit, "b1", text, seen=())


def texts(record):
    return sorted(version.entry.body for version in record.all(Note))


def replace(source, target):
    temporary = target.with_name("incoming")
    shutil.copyfile(source, temporary)
    temporary.replace(target)


def test_what_another_program_wrote_into_the_file_is_seen_on_a_look(house, file, tmp_path):
    write_elsewhere(file, "Bob's words", tmp_path)
    house.look()
    house.take(lambda: house.came == 1)
    assert texts(house.session.record) == ["Bob's words"]


def test_it_is_seen_before_the_next_write_and_both_texts_stand(house, file, tmp_path):
    house.write("Ann's words")
    house.session.save_now()
    write_elsewhere(file, "Bob's words", tmp_path)
    house.write("Ann's longer words")
    house.session.save_now()
    house.take(lambda: house.came == 1)
    assert texts(house.session.record) == texts(read_copy(file, tmp_path)) == ["Ann's longer words", "Bob's words"]


def read_copy(file, tmp_path):
    copy = tmp_path / "looked-at.db"
    shutil.copyfile(file, copy)
    return read(copy).record


def test_a_file_put_in_its_place_is_united_with_what_was_there(house, file, tmp_path):
    older = tmp_path / "older.db"
    shutil.copyfile(file, older)
    write_elsewhere(older, "Bob's words", tmp_path)
    house.write("Ann's first words")
    house.session.save_now()
    house.session.record.end_burst()
    house.write("Ann's second words")
    house.session.save_now()
    replace(older, file)
    house.look()
    house.take(lambda: house.came == 1)
    assert texts(house.session.record) == ["Ann's second words", "Bob's words"]
    house.write("Ann's third words")
    house.session.save_now()
    assert texts(read_copy(file, tmp_path)) == ["Ann's third words", "Bob's words"]
    history, _created = house.session.history()
    assert "Ann's first words" in "".join(each.content for each in history.revisions.values())


def test_a_file_copied_over_ours_in_place_is_united_too(house, file, tmp_path):
    older = tmp_path / "older.db"
    shutil.copyfile(file, older)
    write_elsewhere(older, "Bob's words " * 500, tmp_path)
    house.write("Ann's words")
    house.session.save_now()
    file.write_bytes(older.read_bytes())
    house.write("Ann's longer words")
    house.session.save_now()
    assert texts(read_copy(file, tmp_path)) == ["Ann's longer words", "Bob's words " * 500]


@pytest.mark.parametrize("junk", [b"", b"junk" * 500, "another file"])
def test_something_that_cannot_be_used_in_its_place_is_told_and_nothing_lost(house, file, tmp_path, junk):
    other = tmp_path / "other.db"
    if isinstance(junk, bytes):
        other.write_bytes(junk)
    else:
        create(other, School("Another school"), "Visit", BOB, clock=lambda: NEXT_YEAR)
    house.write("Ann's words")
    house.session.save_now()
    replace(other, file)
    house.write("Ann's longer words")
    house.take(lambda: house.errors)
    assert isinstance(house.errors[0], LostFileError)
    assert file.read_bytes() == other.read_bytes()
    assert [each.content for each in house.session.unsaved if "longer" in each.content]
    kept = [each.read_text("utf-8") for each in (tmp_path / "data").glob("rescued-*.json")]
    assert "longer" in "".join(kept)


def test_one_that_may_not_be_read_is_told_in_a_whole_sentence_too(house, file, tmp_path, monkeypatch):
    def refuse(path):
        raise UnusableFileError("no permission", f"You may not read “{path}”.")

    create(tmp_path / "other.db", School("Another school"), "Visit", BOB)
    replace(tmp_path / "other.db", file)
    monkeypatch.setattr(opener, "examine", refuse)
    house.look()
    house.take(lambda: house.errors)
    assert house.errors[0].text == f"“{file}” was replaced while it was open: what is there now cannot be read."


def test_a_look_at_such_a_file_tells_at_once(house, file, tmp_path):
    other = tmp_path / "other.db"
    other.write_bytes(b"junk")
    replace(other, file)
    house.look()
    house.take(lambda: house.errors)
    assert isinstance(house.errors[0], LostFileError)


def test_our_own_writes_are_no_news(house):
    for number in range(3):
        house.write(f"Ann {number}")
        house.session.save_now()
        house.look()
    house.session.save_now()
    while not house.calls.empty():
        house.calls.get_nowait()()
    assert house.came == 0


def test_an_edit_by_another_program_is_left_for_a_person_to_decide(house, file, tmp_path):
    house.write("Ann's words")
    house.session.save_now()
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("UPDATE school SET name = 'Changed'")
    house.write("Ann's longer words", "b2")
    house.session.close()
    reading = read(file)
    assert reading.changed_outside
    assert texts(reading.record) == ["Ann's longer words", "Ann's words"]


def test_nothing_is_written_into_a_file_that_is_gone(house, file):
    gone = file.with_name("moved.db")
    file.rename(gone)
    before = gone.read_bytes()
    house.write("Ann's words")
    house.take(lambda: house.errors)
    assert not Path(file).exists()
    assert gone.read_bytes() == before
    gone.rename(file)


# What stood there already


@pytest.mark.parametrize("put", [replace, shutil.copyfile])
def test_words_saved_before_an_older_copy_took_the_place_of_the_file_are_in_it_after_closing(
    house, file, tmp_path, put
):
    older = tmp_path / "older.db"
    shutil.copyfile(file, older)
    house.write("Ann's words")
    house.session.save_now()
    put(older, file)
    house.session.close()
    assert texts(read(file).record) == ["Ann's words"]
    assert read(file).seal == "right"


def test_news_that_nobody_took_before_closing_cost_no_word(house, file, tmp_path):
    house.write("One")
    house.session.save_now()
    older = tmp_path / "older.db"
    shutil.copyfile(file, older)
    house.write("Two", "b2")
    house.session.save_now()
    shutil.copyfile(older, file)
    house.write("Three", "b3")
    house.session.save_now()
    house.session.close()
    while not house.calls.empty():
        house.calls.get_nowait()()
    assert texts(read(file).record) == ["One", "Three", "Two"]


def test_saved_words_whose_file_became_something_else_are_told_and_kept_on_closing(house, file, tmp_path):
    other = tmp_path / "other.db"
    other.write_bytes(b"junk" * 500)
    house.write("Ann's words")
    house.session.save_now()
    replace(other, file)
    with pytest.raises(LostFileError):
        house.session.save_now()
    with pytest.raises(LostFileError):
        house.session.close()
    kept = [each.read_text("utf-8") for each in (tmp_path / "data").glob("rescued-*.json")]
    assert "Ann's words" in "".join(kept)


def test_what_is_written_between_a_look_and_our_own_write_is_seen_the_next_time(house, file, tmp_path, monkeypatch):
    house.write("Ann's words")
    house.session.save_now()
    look, others = house.session._shelf.look_outside, ["Bob's words"]

    def look_and_be_late(connection):
        found = look(connection)
        if others:
            write_elsewhere(file, others.pop(), tmp_path)
        return found

    monkeypatch.setattr(house.session._shelf, "look_outside", look_and_be_late)
    house.write("Ann's longer words")
    house.session.save_now()
    house.look()
    house.take(lambda: house.came == 1)
    assert texts(house.session.record) == ["Ann's longer words", "Bob's words"]


# What was erased for good


def erase_elsewhere(path, tmp_path):
    data = tmp_path / "bobs"
    with Session(path, settings=Settings(data, data), me=BOB, take_over=True) as session:
        erase_note(session, next(each.entry for each in session.record.all(Note)), "A slip")


def test_no_step_back_brings_back_what_somebody_else_erased(house, file, tmp_path):
    for text in ("SECRET one", "SECRET two"):
        house.write(text)
        house.session.save_now()
        house.session.record.end_burst()
    erase_elsewhere(file, tmp_path)
    house.look()
    house.take(lambda: house.came == 1)
    house.session.undo()
    assert texts(house.session.record) == []
    house.session.close()
    assert b"SECRET" not in file.read_bytes()


def test_news_from_before_an_erasure_do_not_bring_back_what_was_erased(house, file, tmp_path):
    house.write("SECRET words")
    house.session.save_now()
    write_elsewhere(file, "Bob's words", tmp_path)
    house.look()
    mine = next(each.entry for each in house.session.record.all(Note) if each.entry.author_uid == "ann")
    erase_note(house.session, mine, "A slip")
    house.take(lambda: house.came == 1)
    assert texts(house.session.record) == ["Bob's words"]
    house.session.close()
    assert b"SECRET" not in file.read_bytes()
