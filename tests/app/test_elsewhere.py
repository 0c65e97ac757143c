"""Words whose file does not take them go to another file, with all that the file held."""

import sqlite3

import pytest

from govtoolkit.app.elsewhere import unsaved_words, write_under_another_name
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
    write_under_another_name(refusing, tmp_path / "b.db")
    assert bodies(tmp_path / "b.db") == ["kept", "lost?"]
    assert unsaved_words(refusing).endswith("lost?")


def test_the_words_are_read_through_the_open_file_and_not_by_its_name(refusing, tmp_path):
    # opening it a second time in one process would drop the locks of the first; and the name may be gone
    refusing.path.rename(tmp_path / "moved.db")
    write_under_another_name(refusing, tmp_path / "b.db")
    assert bodies(tmp_path / "b.db") == ["kept", "lost?"]
    (tmp_path / "moved.db").rename(refusing.path)
