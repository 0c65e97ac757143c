"""Words whose file does not take them go to another file, with all that the file held."""

import sqlite3
from contextlib import suppress
from datetime import UTC, datetime

import pytest

from govtoolkit.app.elsewhere import (
    go_on_beside,
    in_memory,
    is_lost,
    save_in,
    unsaved_words,
    write_under_another_name,
)
from govtoolkit.app.reading import create, read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record.model import Note, Person, School, Visit
from govtoolkit.storage import connection as connections

ANN = Person("ann", "Ann")


@pytest.fixture
def refusing(tmp_path, monkeypatch):
    """Return a session whose file has taken "kept" at b1 and refuses "lost?" at b2; another program holds it."""
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.1)
    path = tmp_path / "a.db"
    create(path, School("School"), "Visit", ANN)
    session = Session(path, settings=Settings(tmp_path / "config", tmp_path / "data"), me=ANN)
    visit = next(session.record.all(Visit)).entry
    session.write_note(visit, "b1", "kept", seen=())
    session.save_now()
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    session.write_note(visit, "b2", "lost?", seen=())
    with pytest.raises(UserError):
        session.save_now()
    yield session
    holder.close()
    session.close()


def bodies(path):
    return sorted(version.entry.body for version in read(path).record.all(Note))


def test_the_other_file_holds_what_was_saved_and_what_was_not(refusing, tmp_path):
    write_under_another_name(refusing, tmp_path / "b.db", in_memory(refusing))
    assert bodies(tmp_path / "b.db") == ["kept", "lost?"]
    assert unsaved_words(refusing) == "Visit · Benchmark 2: Learning from career and labour market information\n\nlost?"


def test_the_words_are_read_through_the_open_file_and_not_by_its_name(refusing, tmp_path):
    # opening it a second time in one process would drop the locks of the first; and the name may be gone
    refusing.path.rename(tmp_path / "moved.db")
    write_under_another_name(refusing, tmp_path / "b.db", in_memory(refusing))
    assert bodies(tmp_path / "b.db") == ["kept", "lost?"]
    (tmp_path / "moved.db").rename(refusing.path)


# A file that is not what it was, or is no place to stay


@pytest.fixture
def session(tmp_path):
    path = tmp_path / "School.db"
    create(path, School("School"), "Visit", ANN)
    made = Session(path, settings=Settings(tmp_path / "config", tmp_path / "data"), me=ANN)
    yield made
    with suppress(UserError):
        made.close()


def note(session, text, place="b1"):
    visit = next(session.record.all(Visit)).entry
    uid = Note(visit.uid, place, "ann", "").uid
    session.write_note(visit, place, text, seen=session.record.seen(uid))


def test_a_session_goes_on_in_documents_with_what_was_written_before_and_after(session, tmp_path):
    old, folder = session.path, tmp_path / "Documents"
    note(session, "before")
    target = save_in(session, folder)
    note(session, "after", "b2")
    session.close()
    assert (target, session.path) == (folder / "School.db", folder / "School.db")
    assert bodies(target) == ["after", "before"]
    assert bodies(old) in ([], ["before"])
    assert [each.name for each in folder.iterdir()] == ["School.db"]
    assert read(target).seal == read(old).seal == "right"


def test_the_lock_goes_with_it(session, tmp_path):
    save_in(session, tmp_path / "Documents")
    locks = [each.relative_to(tmp_path).as_posix() for each in tmp_path.rglob(".~lock*")]
    assert locks == ["Documents/.~lock.School.db#"]


def test_a_session_whose_folder_takes_nothing_stays_where_it_is_and_goes_on(session, tmp_path):
    (tmp_path / "Documents").write_text("a file, and no folder")
    with pytest.raises(UserError):
        save_in(session, tmp_path / "Documents")
    note(session, "after")
    session.close()
    assert session.path == tmp_path / "School.db"
    assert bodies(session.path) == ["after"]


def test_a_file_that_can_only_be_read_is_copied_as_it_is(session, tmp_path):
    session.close()
    mailed = tmp_path / "Content.Outlook" / "School.db"
    mailed.parent.mkdir()
    session.path.rename(mailed)
    with Session(mailed, settings=Settings(tmp_path, tmp_path), me=ANN, may_be_read_only=True) as reading:
        target = save_in(reading, tmp_path / "Documents")
    assert target.read_bytes() == mailed.read_bytes()


def test_all_words_go_into_a_file_of_another_name_where_theirs_was_overwritten(session, tmp_path):
    note(session, "stored")
    session.save_now()
    session.path.write_bytes(b"Dear governors " * 1000)
    note(session, "not stored", "b2")
    with pytest.raises(UserError):
        session.save_now()
    write_under_another_name(session, tmp_path / "b.db", in_memory(session))
    assert bodies(tmp_path / "b.db") == ["not stored", "stored"]


@pytest.mark.parametrize("way", ["another in its place", "over it"])
@pytest.mark.parametrize("what", ["letter", "other school"])
def test_a_file_that_became_something_else_goes_on_beside_it(session, tmp_path, way, what):
    note(session, "stored")
    session.save_now()
    session.record.end_burst()
    note(session, "stored, and rewritten")
    session.save_now()
    other = tmp_path / "incoming"
    if what == "letter":
        other.write_text("Dear governors " * 1000)
    else:
        create(other, School("Other"), "Visit", ANN, clock=lambda: datetime(2020, 1, 1, tzinfo=UTC))
    if way == "over it":
        session.path.write_bytes(other.read_bytes())
    else:
        other.replace(session.path)
    old, there = session.path, session.path.read_bytes()
    note(session, "not stored", "b2")
    with pytest.raises(UserError) as caught:
        session.save_now()
    assert is_lost(caught.value)
    go_on_beside(session, in_memory(session), tmp_path / "Documents", "2026-11-22")
    note(session, "after", "b3")
    session.close()
    assert session.path == tmp_path / "School (kept 22 November 2026).db"
    assert bodies(session.path) == ["after", "not stored", "stored, and rewritten"]
    record = read(session.path).record
    assert [each.entry.name for each in record.versions(record.school.uid)] == ["School"]
    assert old.read_bytes() == there
    assert list((tmp_path / "data").glob("rescued-*")) == []


def test_where_its_folder_takes_nothing_it_goes_on_in_documents(session, tmp_path, monkeypatch):
    monkeypatch.setattr("govtoolkit.app.elsewhere.free_path", _not_beside(tmp_path))
    go_on_beside(session, in_memory(session), tmp_path / "Documents", "2026-11-22")
    assert session.path == tmp_path / "Documents" / "School (kept 22 November 2026).db"


def _not_beside(folder):
    return lambda where, stem: where / ("" if where != folder else "no such folder") / f"{stem}.db"


def test_a_file_that_is_kept_a_second_time_is_not_called_so_twice(session, tmp_path):
    for _ in range(2):
        go_on_beside(session, in_memory(session), tmp_path / "Documents", "2026-11-22")
    assert session.path.name == "School (kept 22 November 2026) 2.db"
    go_on_beside(session, in_memory(session), tmp_path / "Documents", "2026-11-23")
    assert session.path.name == "School (kept 23 November 2026).db"
