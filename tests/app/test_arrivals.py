"""A released visit on one laptop, and what a colleague wrote meanwhile on another: two real files, and what comes in."""

import shutil
from dataclasses import replace

import pytest

from govtoolkit.app.reading import create
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.record import late, reasons, release, rules
from govtoolkit.record.model import Mark, Note, Person, School, Visit
from govtoolkit.storage import connection, store

ANN, BOB = Person("ann", "Ann"), Person("bob", "Bob")


@pytest.fixture
def laptops(tmp_path):
    """Return Ann's file and Bob's copy of it, each with the notes of both."""
    here, there = tmp_path / "ann.db", tmp_path / "bob.db"
    create(here, School("Ysgol Y Garn"), "Spring visit", ANN)
    with session(here, ANN) as opened:
        visit = rules.choose_visit(opened.record)
        opened.write_note(visit, "b5", "Ten employers came.", seen=())
        opened.write_note(visit, "b6", "All of Year 10 went.", seen=(), author=BOB)
        opened.put("Add person", BOB)
    shutil.copy(here, there)
    return here, there


def session(path, me):
    return Session(path, settings=Settings(path.parent / me.uid, path.parent / f"{me.uid}-data"), me=me)


def release_it(path):
    with session(path, ANN) as opened:
        visit = rules.choose_visit(opened.record)
        opened.put("Release visit", *release.release(opened.record, visit, "2026-11-20"), reason=release.RELEASE)


def write_there(path):
    with session(path, BOB) as opened:
        visit = rules.choose_visit(opened.record)
        mine = Note(visit.uid, "b6", BOB.uid, "")
        opened.write_note(visit, "b6", "All of Year 10 went but two.", seen=opened.record.seen(mine.uid))
        opened.write_note(visit, "visit.seen", "The library.", seen=())
        opened.put("tick", Mark(visit.uid, "b6.i1", BOB.uid))


def delete_there(path):
    """Delete a note and change the date, without knowing of the release."""
    with session(path, BOB) as opened:
        visit = rules.choose_visit(opened.record)
        opened.remove("Delete", Note(visit.uid, "b5", ANN.uid, "").uid)
        opened.put("Edit visit", replace(visit, visit_date="2026-11-13"))


def arrived(opened):
    """Return what arrived: the deleted note, and the visit as it was changed."""
    found = release.afterwards(opened.record, rules.choose_visit(opened.record)).arrived
    return sorted(found, key=lambda each: each.entry.kind)


def bring_in(here, there):
    """Append what the other file has to this one, as it lies closed."""
    theirs = connection.connect(there)
    revisions = store.read_revisions(theirs)
    connection.close(theirs)
    mine = connection.connect(here)
    store.append(mine, revisions)
    connection.close(mine)


def test_what_a_colleague_wrote_has_arrived_after_release_and_is_accepted(laptops):
    here, there = laptops
    release_it(here)
    write_there(there)
    bring_in(here, there)
    with session(here, ANN) as opened:
        visit = rules.choose_visit(opened.record)
        assert visit.state == "released"
        arrived = release.afterwards(opened.record, visit).arrived
        assert {(each.entry.kind, each.revision.author_uid) for each in arrived} == {("note", "bob"), ("mark", "bob")}
        late = [note.note.place for note in rules.standing_notes(opened.record, visit.uid) if note.is_late]
        assert sorted(late) == ["b6", "visit.seen"]
        opened.put("Accept into visit", release.acceptance(visit, arrived))
        assert release.afterwards(opened.record, visit).arrived == ()
        opened.undo()
        assert len(release.afterwards(opened.record, visit).arrived) == 3
        opened.redo()
    with session(here, ANN) as opened:
        visit = rules.choose_visit(opened.record)
        assert release.afterwards(opened.record, visit).arrived == ()


def test_bringing_it_in_twice_changes_nothing(laptops):
    here, there = laptops
    release_it(here)
    write_there(there)
    bring_in(here, there)
    with session(here, ANN) as opened:
        before = set(opened.record.current)
    bring_in(here, there)
    with session(here, ANN) as opened:
        assert set(opened.record.current) == before


def test_the_release_travels_to_the_colleague(laptops):
    here, there = laptops
    release_it(here)
    write_there(there)
    bring_in(there, here)
    with session(there, BOB) as opened:
        visit = opened.record.find(Visit, rules.choose_visit(opened.record).uid)
        assert visit.state == "released"
        assert release.released_by(opened.record, visit.uid) == "ann"
        assert len(release.afterwards(opened.record, visit).arrived) == 3


def test_what_a_colleague_deleted_and_changed_is_told_after_the_file_was_opened_anew(laptops):
    here, there = laptops
    release_it(here)
    delete_there(there)
    for one, other in ((here, there), (there, here)):
        bring_in(one, other)
        with session(one, ANN) as opened:
            deleted, changed = arrived(opened)
            assert (deleted.entry.body, deleted.revision.author_uid) == ("Ten employers came.", "bob")
            assert late.is_deletion(deleted)
            assert late.changed_details(opened.record, changed) == {"visit_date": "2026-11-13"}


def test_what_was_deleted_is_brought_back_in_one_step_that_can_be_undone(laptops):
    here, there = laptops
    release_it(here)
    delete_there(there)
    bring_in(here, there)
    with session(here, ANN) as opened:
        visit = rules.choose_visit(opened.record)
        deleted, _changed = arrived(opened)
        opened.put("Bring back", deleted.entry, reason=reasons.BROUGHT_BACK)
        assert opened.record.find(Note, deleted.entry.uid) == deleted.entry
        assert len(arrived(opened)) == 1
        opened.undo()
        again, _changed = arrived(opened)
        assert (again.entry, again.revision.author_uid) == (deleted.entry, "bob")
    with session(here, ANN) as opened:  # as it is after a pause
        again, _changed = arrived(opened)
        assert (again.entry, again.revision.author_uid) == (deleted.entry, "bob")
        opened.put("Accept", release.acceptance(visit, (again,)))
        assert len(arrived(opened)) == 1


def test_a_release_from_the_rescue_file_tells_what_was_deleted_before_it_was_known(laptops, monkeypatch):
    here, there = laptops
    release_it(here)
    delete_there(there)
    released = connection.connect(here)
    rescued = {here: store.read_revisions(released)}
    connection.close(released)
    monkeypatch.setattr("govtoolkit.storage.rescue.Rescue.kept", lambda _self, _created_at: rescued)
    monkeypatch.setattr("govtoolkit.app.whole.discard", lambda _path: None)
    with session(there, BOB) as opened:
        deleted, _changed = arrived(opened)
        assert deleted.entry.body == "Ten employers came."
