"""Undo and redo through a session: what a step replaces, and what it leaves standing."""

from dataclasses import replace

import pytest

from govtoolkit.app import session as sessions
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record.model import Note, Person, School, Visit

ANN = Person("ann", "Ann")


@pytest.fixture
def session(tmp_path):
    sessions.create(tmp_path / "a.db", School("School"), "Visit", ANN)
    with Session(tmp_path / "a.db", settings=Settings(tmp_path / "config", tmp_path / "data"), me=ANN) as opened:
        yield opened


@pytest.fixture
def visit(session):
    return next(session.record.all(Visit)).entry


def bodies(session, visit, place="b1"):
    uid = Note(visit.uid, place, ANN.uid, "").uid
    return [version.entry.body for version in session.record.versions(uid)]


def type_words(session, visit, body, seen=None):
    uid = Note(visit.uid, "b1", ANN.uid, "").uid
    session.write_note(visit, "b1", body, seen=session.record.seen(uid) if seen is None else seen)


def test_a_burst_of_typing_is_one_step(session, visit):
    for body in ("w", "wo", "words"):
        type_words(session, visit, body)
    assert session.undo_stack.undo_name == "typing"
    session.undo()
    assert (bodies(session, visit), session.undo_stack.undo_name) == ([], "")
    session.redo()
    assert bodies(session, visit) == ["words"]


def test_undoing_goes_back_across_kinds_and_a_new_step_forgets_what_could_be_redone(session, visit):
    type_words(session, visit, "words")
    session.put("Edit visit", replace(visit, title="Another title"))
    session.undo()
    assert session.record.find(Visit, visit.uid).title == "Visit"
    assert (session.undo_stack.undo_name, session.undo_stack.redo_name) == ("typing", "Edit visit")
    type_words(session, visit, "other words")
    assert session.undo_stack.redo_name == ""


def test_what_was_deleted_comes_back(session, visit):
    session.remove("Delete visit", visit.uid)
    assert session.record.find(Visit, visit.uid) is None
    session.undo()
    assert session.record.find(Visit, visit.uid) == visit


def test_undoing_typing_leaves_another_version_standing(session, visit):
    type_words(session, visit, "one", seen=())
    session.leave(Note(visit.uid, "b1", ANN.uid, "").uid)
    type_words(session, visit, "another", seen=())
    assert sorted(bodies(session, visit)) == ["another", "one"]
    session.undo()
    assert bodies(session, visit) == ["one"]


def test_a_step_in_a_visit_that_was_released_meanwhile_stays_where_it_was(session, visit):
    type_words(session, visit, "words")
    session.record.put(replace(visit, state="released"), author_uid="bob", seen=session.record.seen(visit.uid))
    with pytest.raises(UserError, match="was released"):
        session.undo()
    assert (bodies(session, visit), session.undo_stack.undo_name) == (["words"], "typing")


def test_there_may_be_nothing_to_undo_or_redo(session):
    assert (session.undo().revisions, session.redo().revisions) == ((), ())
