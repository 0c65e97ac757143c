"""A released visit: closed to changes without a reason, and what a change with one leaves behind."""

import pytest

from govtoolkit.app.reading import create
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record import marks, release, rules
from govtoolkit.record.model import Action, Mark, Note, Person, School, Visit, VisitQuestion

ANN = Person("ann", "Ann")


@pytest.fixture
def session(tmp_path):
    path = tmp_path / "school.db"
    create(path, School("Ysgol Y Garn"), "Spring visit", ANN)
    with Session(path, settings=Settings(tmp_path / "config", tmp_path / "data"), me=ANN) as opened:
        visit = rules.choose_visit(opened.record)
        opened.write_note(visit, "b5", "Ten employers came.", seen=())
        opened.put("tick", Mark(visit.uid, "b5.i1", ANN.uid))
        opened.put("Release visit", *release.release(opened.record, visit, "2026-11-12"), reason=release.RELEASE)
        yield opened


def visit_of(session):
    return rules.choose_visit(session.record)


def note_of(session):
    return session.record.find(Note, Note(visit_of(session).uid, "b5", ANN.uid, "").uid)


@pytest.mark.parametrize("kind", ["note", "mark", "question", "visit"])
def test_what_was_written_on_it_is_closed(session, kind):
    visit = visit_of(session)
    entry = {
        "note": Note(visit.uid, "b5", ANN.uid, "Eleven."),
        "mark": Mark(visit.uid, "b5.i1", ANN.uid, seen=False),
        "question": VisitQuestion(visit.uid, "q.board.1"),
        "visit": Visit(visit.uid, visit.visit_date, "Another title", state="released"),
    }[kind]
    before = set(session.record.current)
    with pytest.raises(UserError, match="was released"):
        session.put("anything", entry)
    assert set(session.record.current) == before


@pytest.mark.parametrize("place", ["note", "visit"])
def test_nothing_of_it_is_deleted(session, place):
    uid = note_of(session).uid if place == "note" else visit_of(session).uid
    with pytest.raises(UserError, match="was released"):
        session.remove("Delete", uid)


def test_actions_go_on(session):
    action = Action("a", visit_of(session).uid, "Ask the colleges")
    session.put("Add action", action)
    assert session.record.find(Action, "a") == action


def test_with_a_reason_a_note_is_corrected_and_the_reason_stays(session):
    uid = note_of(session).uid
    session.write_note(
        visit_of(session), "b5", "Eleven employers came.", seen=session.record.seen(uid), reason="Miscounted"
    )
    (version,) = session.record.versions(uid)
    assert (version.entry.body, version.revision.reason) == ("Eleven employers came.", "Miscounted")
    session.save_now()
    history, _created = session.history()
    assert sum(revision.record_uid == uid for revision in history.revisions.values()) == 2


def test_every_correction_is_a_step_of_its_own(session):
    uid = note_of(session).uid
    for body in ("Eleven.", "Twelve."):
        session.write_note(visit_of(session), "b5", body, seen=session.record.seen(uid), reason="Miscounted")
    session.undo()
    assert note_of(session).body == "Eleven."


def test_taking_a_correction_back_says_so_and_does_not_call_the_old_text_corrected(session):
    uid = note_of(session).uid
    session.write_note(visit_of(session), "b5", "Eleven.", seen=session.record.seen(uid), reason="Miscounted")
    session.undo()
    (version,) = session.record.versions(uid)
    assert (version.entry.body, version.revision.reason) == ("Ten employers came.", "taken back: Miscounted")
    session.redo()
    (version,) = session.record.versions(uid)
    assert (version.entry.body, version.revision.reason) == ("Eleven.", "Miscounted")


def test_the_release_can_be_taken_back_at_once(session):
    session.undo()
    assert visit_of(session).state == "draft"
    assert release.covered(session.record, visit_of(session).uid) == frozenset()
    session.redo()
    assert visit_of(session).state == "released"
    assert release.covered(session.record, visit_of(session).uid)


def test_an_older_step_waits_until_the_release_is_taken_back(session):
    session.put("Add action", Action("a", visit_of(session).uid, "Ask"))
    session.undo()
    session.undo()
    session.undo()
    assert session.undo_stack.undo_name == "typing"
    assert not marks.marks_by_item(session.record, visit_of(session).uid)


def test_records_are_written_and_deleted_in_one_step(session):
    visit = Visit("next", "2026-12-01", "Winter visit")
    session.put("New visit", visit)
    session.put("Add action", Action("a", visit.uid, "Ask"))
    session.change("Swap", {"a": None, "b": Action("b", visit.uid, "Write")})
    assert (session.record.find(Action, "a"), session.record.find(Action, "b").wording) == (None, "Write")
    session.undo()
    assert (session.record.find(Action, "a").wording, session.record.find(Action, "b")) == ("Ask", None)


@pytest.mark.parametrize("reason", ["", "It was never agreed"])
def test_an_action_agreed_on_it_is_changed_but_not_deleted(session, reason):
    session.put("Add action", Action("a", visit_of(session).uid, "Ask the colleges"))
    with pytest.raises(UserError, match="“Ask the colleges” was agreed on a visit that was released") as refused:
        session.remove("Delete action", "a", reason=reason)
    assert "mark it as dropped" in refused.value.hint
    session.put("Drop", Action("a", visit_of(session).uid, "Ask the colleges", status="dropped"))
    assert session.record.find(Action, "a").status == "dropped"


def test_adding_an_action_to_it_can_be_taken_back_at_once(session):
    session.put("Add action", Action("a", visit_of(session).uid, "Ask the colleges"))
    session.undo()
    assert session.record.find(Action, "a") is None
