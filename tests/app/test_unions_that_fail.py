"""The disk fails while notes are brought in or erased: trying again does all of it, on the disk and on screen."""

from contextlib import suppress

import apsw
import pytest

from govtoolkit.app.bringing_in import bring_in, look
from govtoolkit.app.reading import create, read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record.model import Note, Person, School, Visit
from tests.app.erased import erase_note

ANN, BOB = Person("ann", "Ann"), Person("bob", "Bob")
ENOUGH = 400
"""More things than a disk does for one union."""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "files" / "school.db"
    path.parent.mkdir()
    create(path, School("Ysgol Y Garn"), "Spring visit", ANN)
    return path


@pytest.fixture
def bobs(file, tmp_path):
    """Return a copy of the file in which Bob wrote."""
    path = tmp_path / "bobs.db"
    path.write_bytes(file.read_bytes())
    with Session(path, settings=Settings(tmp_path / "bob", tmp_path / "bob"), me=BOB) as session:
        write(session, "Bob's words", by="bob")
    return path


@pytest.fixture
def opened(tmp_path):
    """Return a function that opens a session, with earlier copies of its own; all are closed in the end."""
    sessions = []

    def open_(file, **how):
        settings = Settings(tmp_path / "config", tmp_path / f"data {len(sessions)}")
        sessions.append(Session(file, settings=settings, me=ANN, **how))
        return sessions[-1]

    yield open_
    for session in sessions:
        with suppress(UserError):
            session.close()


def write(session, body, place="b5", by="ann"):
    visit = next(session.record.all(Visit)).entry
    seen = session.record.seen(Note(visit.uid, place, by, "").uid)
    session.write_note(visit, place, body, seen=seen)


def note(session, place="b5"):
    return next(each.entry for each in session.record.all(Note) if each.entry.place == place)


def texts(record):
    return sorted(each.entry.body for each in record.all(Note))


@pytest.mark.slow
def test_what_failed_to_come_in_comes_in_when_it_is_tried_again(opened, file, bobs, disk):
    start = file.read_bytes()
    for moment in range(ENOUGH):
        file.write_bytes(start)
        session = opened(file)
        disk.fail(apsw.IOError, after=moment)
        with suppress(UserError):
            bring_in(session, look(session, [bobs]))
        disk.mend()
        bring_in(session, look(session, [bobs]))
        assert texts(session.record) == ["Bob's words"], moment
        session.close()
        assert texts(read(file).record) == ["Bob's words"]
        if not disk.has_failed:
            break
    assert moment > 15


@pytest.mark.slow
def test_what_failed_to_be_erased_stands_whole_or_is_gone_and_goes_when_it_is_tried_again(opened, file, disk):
    start = file.read_bytes()
    for moment in range(ENOUGH):
        file.write_bytes(start)
        session = opened(file)
        write(session, "SECRET words")
        session.save_now()
        erased = note(session)
        disk.fail(apsw.FullError, after=moment)
        with suppress(UserError):
            erase_note(session, erased, "A slip")
        disk.mend()
        erase_note(session, erased, "A slip")
        assert texts(session.record) == [], moment
        session.undo()
        write(session, "New words", "b6")
        session.close()
        assert b"SECRET" not in file.read_bytes(), moment
        assert texts(read(file).record) == ["New words"]
        if not disk.has_failed:
            break
    assert moment > 15
