"""Undo and redo through a session: what a step replaces, and what it leaves standing."""

import json
from dataclasses import replace

import pytest

from govtoolkit.app.reading import create, read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record.model import Note, Person, School, Visit
from govtoolkit.record.revisions import heads, standing, unite

ANN = Person("ann", "Ann")


@pytest.fixture
def session(tmp_path):
    create(tmp_path / "a.db", School("School"), "Visit", ANN)
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


def disagree(session, visit):
    """Let two people have given the visit another title, neither of whom had seen the other's."""
    seen = session.record.seen(visit.uid)
    for author, title in (("bob", "One"), ("eve", "Another")):
        session.record.end_burst()
        session._submit(session.record.put(replace(visit, title=title), author_uid=author, seen=seen), ANN)
    return seen


def titles(session, visit):
    return sorted(version.entry.title for version in session.record.versions(visit.uid))


def test_a_deletion_takes_every_version_and_undoing_it_brings_every_one_back(session, visit):
    disagree(session, visit)
    for _ in range(2):
        session.remove("Delete visit", visit.uid)
        assert titles(session, visit) == []
        session.undo()
        assert titles(session, visit) == ["Another", "One"]
        session.redo()
        assert titles(session, visit) == []
        session.undo()
    assert titles(session, visit) == ["Another", "One"]


def test_versions_that_came_back_stand_in_the_file_too(session, visit, tmp_path):
    disagree(session, visit)
    session.remove("Delete visit", visit.uid)
    session.undo()
    session.close()
    versions = read(tmp_path / "a.db").record.versions(visit.uid)
    assert sorted(version.entry.title for version in versions) == ["Another", "One"]


def test_undoing_the_joining_of_two_versions_brings_both_back(session, visit):
    uid = Note(visit.uid, "b1", ANN.uid, "").uid
    type_words(session, visit, "one", seen=())
    session.leave(uid)
    type_words(session, visit, "another", seen=())
    session.leave(uid)
    type_words(session, visit, "one and another")
    type_words(session, visit, "one and another, and more")
    session.undo()
    assert sorted(bodies(session, visit)) == ["another", "one"]
    session.redo()
    assert bodies(session, visit) == ["one and another, and more"]


def test_undoing_the_choice_of_one_of_two_versions_brings_the_other_back(session, visit):
    for body in ("one", "another"):
        type_words(session, visit, body, seen=())
        session.leave(Note(visit.uid, "b1", ANN.uid, "").uid)
    type_words(session, visit, "one")
    assert bodies(session, visit) == ["one"]
    session.undo()
    assert sorted(bodies(session, visit)) == ["another", "one"]
    session.redo()
    assert bodies(session, visit) == ["one"]


def test_undoing_words_with_a_line_end_of_windows_leaves_another_version_standing(session, visit):
    type_words(session, visit, "one", seen=())
    session.leave(Note(visit.uid, "b1", ANN.uid, "").uid)
    type_words(session, visit, "two\r\nlines", seen=())
    session.undo()
    assert bodies(session, visit) == ["one"]


def test_what_a_colleague_wrote_meanwhile_stands_beside_what_comes_back(session, visit):
    seen = disagree(session, visit)
    session.remove("Delete visit", visit.uid)
    session.record.put(replace(visit, title="From Bob"), author_uid="bob", seen=seen)
    session.undo()
    assert titles(session, visit) == ["Another", "From Bob", "One"]
    session.redo()
    assert titles(session, visit) == ["From Bob"]


def test_a_copy_of_a_colleague_unites_with_a_deletion_undone_and_redone_in_either_order(session, visit):
    disagree(session, visit)
    before, _ = session.history()
    histories = []
    for act in (lambda: session.remove("Delete visit", visit.uid), session.undo, session.redo, session.undo):
        act()
        session.save_now()
        histories.append(session.history()[0])
    for mine, expected in zip(histories, ([], ["Another", "One"], [], ["Another", "One"]), strict=True):
        united = unite(mine, before)
        assert united == unite(before, mine)
        versions = standing(heads(united.revisions.values())[visit.uid])
        assert sorted(json.loads(version.content)["title"] for version in versions) == expected


def test_a_step_in_a_visit_that_was_released_meanwhile_stays_where_it_was(session, visit):
    type_words(session, visit, "words")
    session.record.put(replace(visit, state="released"), author_uid="bob", seen=session.record.seen(visit.uid))
    with pytest.raises(UserError, match="was released"):
        session.undo()
    assert (bodies(session, visit), session.undo_stack.undo_name) == (["words"], "typing")


def test_there_may_be_nothing_to_undo_or_redo(session):
    assert (session.undo().revisions, session.redo().revisions) == ((), ())
