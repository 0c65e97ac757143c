"""The earlier wordings at one place, from the file and from what it has not taken yet."""

import pytest

from govtoolkit.app.earlier import earlier_wordings
from govtoolkit.app.reading import create
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Person, School

ANN, BEN = Person("ann", "Ann"), Person("ben", "Ben")
PEOPLE = {"ann": "Ann", "ben": "Ben"}


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "school.db"
    create(made, School("Ysgol Y Garn"), "Spring visit", ANN)
    return made


def opened(path, **how):
    return Session(path, settings=Settings(path.parent / "config", path.parent / "data"), me=ANN, **how)


def write(session, body, author=ANN):
    visit = rules.choose_visit(session.record)
    uid = Note(visit.uid, "b5", author.uid, "").uid
    session.write_note(visit, "b5", body, seen=session.record.seen(uid), author=author)
    session.leave(uid)
    return visit.uid


def test_every_step_is_found_and_everybody_has_their_own(path):
    with opened(path) as session:
        write(session, "Ten employers.")
        write(session, "Two colleges.", BEN)
        visit = write(session, "Eleven employers.")
        session.save_now()
        found = earlier_wordings(session, [visit], "b5", PEOPLE)
    assert {uid: [each.body for each in every] for uid, every in found.items()} == {
        "ann": ["Eleven employers.", "Ten employers."],
        "ben": ["Two colleges."],
    }


def test_what_is_not_on_the_disk_yet_is_found_too(path):
    with opened(path) as session:
        write(session, "Ten.")
        visit = write(session, "Eleven.")
        assert session.has_unsaved
        found = earlier_wordings(session, [visit], "b5", PEOPLE)
    assert [each.body for each in found["ann"]] == ["Eleven.", "Ten."]


def test_a_place_without_a_note_has_no_wordings(path):
    with opened(path) as session:
        assert earlier_wordings(session, [write(session, "Ten.")], "b6", PEOPLE) == {}


def test_a_file_that_can_only_be_read_has_its_wordings_as_well(path, monkeypatch):
    with opened(path) as session:
        write(session, "Ten.")
        visit = write(session, "Eleven.")
    before = path.read_bytes()
    monkeypatch.setattr("os.access", lambda *_arguments: False)  # root may write everywhere
    with opened(path, may_be_read_only=True) as session:
        found = earlier_wordings(session, [visit], "b5", PEOPLE)
    assert [each.body for each in found["ann"]] == ["Eleven.", "Ten."]
    assert path.read_bytes() == before
