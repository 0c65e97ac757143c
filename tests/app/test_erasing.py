"""Erasing for good: gone from the file, from memory, from what this computer keeps, and from every later union."""

import json
import shutil

import pytest

from govtoolkit.app.bringing_in import bring_in, look
from govtoolkit.app.copies import save_copy
from govtoolkit.app.erasing import forget_elsewhere
from govtoolkit.app.jottings import Spot
from govtoolkit.app.reading import create, read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record import release, rules
from govtoolkit.record.model import Note, Person, School
from govtoolkit.record.revisions import heads
from govtoolkit.storage.rescue import Rescue
from tests.app.erased import erase_note, erase_visit

ANN = Person("ann", "Ann Price")


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def opened(tmp_path, data):
    return lambda path, **how: Session(path, settings=Settings(tmp_path / "config", data), me=ANN, **how)


def write(session, body, place="b5"):
    visit = rules.choose_visit(session.record)
    session.write_note(visit, place, body, seen=session.record.seen(Note(visit.uid, place, ANN.uid, "").uid))


def note_at(session, place="b5"):
    return rules.own_note(session.record, rules.choose_visit(session.record).uid, place, ANN.uid)


def holding(folder, word="SECRET"):
    """Return the names of all files under a folder that have a word in their bytes."""
    return sorted(path.name for path in folder.rglob("*") if path.is_file() and word.encode() in path.read_bytes())


@pytest.fixture
def file(tmp_path, opened):
    """Return a file whose note has three wordings, with two earlier copies of it in the user's folder."""
    path = tmp_path / "files" / "school.db"
    path.parent.mkdir()
    create(path, School("Clunmere School"), "Autumn visit", ANN)
    for body in ("SECRET-ONE " * 100, "SECRET-TWO " * 100):
        with opened(path) as session:
            write(session, body)
            write(session, "Stays", "b6")
    return path


def test_a_note_is_gone_from_everything_here(file, opened, data):
    assert len(holding(data)) == 2
    watched = []
    with opened(file) as session:
        write(session, "SECRET-JUST-TYPED")
        changes = erase_note(session, note_at(session), " asked for ")
        assert session.record.versions(note_at(session).uid) == ()
        assert "SECRET" not in str([*session.record.current, *session.record.earlier(note_at(session).uid)])
        assert (session.undo_stack.undo_name, session.undo_stack.redo_name, bool(changes)) == ("", "", True)
        assert forget_elsewhere(session) == 2
        watched += [each.note.body for each in rules.standing_notes(session.record)]
        history, _created = session.history()
    assert watched == ["Stays"]
    assert {(each.reason, each.purged_by) for each in history.purged.values()} == {("asked for", "ann")}
    assert len(history.purged) == 3
    assert (holding(file.parent), holding(data)) == ([], [])
    assert (read(file).seal, read(file).changed_outside) == ("right", ())


def test_words_that_are_being_saved_do_not_come_back_from_memory(file, opened, data):
    news = []
    with opened(file, post=news.append) as session:  # nobody hears of what is saved before it is erased
        write(session, "SECRET-JUST-TYPED")
        erase_note(session, note_at(session), "")
        assert session.record.versions(note_at(session).uid) == ()
        write(session, "A new beginning")
        for each in news:
            each()
    assert "A new beginning" in [each.note.body for each in rules.standing_notes(read(file).record)]
    assert holding(file.parent) == []


def test_a_visit_goes_with_all_that_is_on_it_and_my_jottings_about_it(file, opened, data):
    with opened(file) as session:
        visit = rules.choose_visit(session.record)
        session.jot(Spot(visit.uid, "b5"), "SECRET-JOTTING " * 50)
        session.jot(Spot("another-visit", "b5"), "another jotting")
        session.put("Release visit", *release.release(session.record, visit, "2026-11-20"), reason=release.RELEASE)
        erase_visit(session, visit.uid, "asked for")
        assert (list(rules.standing_notes(session.record)), rules.visits_newest_first(session.record)) == ([], [])
        assert session.jottings.text(Spot("another-visit", "b5")) == "another jotting"
        assert session.undo_stack.undo_name == ""
        forget_elsewhere(session)
        history, _created = session.history()
    assert {(each.reason, each.purged_by) for each in history.purged.values()} == {("asked for", "ann")}
    assert (holding(file.parent), holding(data)) == ([], [])
    assert holding(file.parent, "Autumn visit") == []
    assert holding(data, "Autumn visit") == []


def test_a_note_on_a_released_visit_is_erased_too(file, opened):
    with opened(file) as session:
        visit = rules.choose_visit(session.record)
        session.put("Release visit", *release.release(session.record, visit, "2026-11-20"), reason=release.RELEASE)
        erase_note(session, note_at(session), "")
        forget_elsewhere(session)
    assert holding(file.parent) == []


def test_a_colleagues_copy_brings_nothing_of_it_back(file, opened, tmp_path):
    theirs = tmp_path / "theirs.db"
    shutil.copy(file, theirs)
    with opened(file) as session:
        erase_note(session, note_at(session), "")
        bring_in(session, look(session, [theirs]))
        assert session.record.versions(note_at(session).uid) == ()
        save_copy(session, tmp_path / "files" / "clerk.db", by="Ann")
    assert holding(file.parent) == []


def test_an_erasure_that_a_colleague_brings_reaches_the_copies_here(file, opened, tmp_path, data):
    theirs = tmp_path / "theirs.db"
    shutil.copy(file, theirs)
    elsewhere = Settings(tmp_path / "c2", tmp_path / "d2")
    with Session(theirs, settings=elsewhere, me=ANN) as session:
        erase_note(session, note_at(session), "")
    with opened(file) as session:
        bring_in(session, look(session, [theirs]))
    assert (holding(file.parent), holding(data)) == ([], [])


def test_it_goes_from_words_that_wait_for_a_file_elsewhere(file, opened, data):
    history, created = read(file), read(file).info["created_at"]
    note = next(each.revision for each in history.record.all(Note) if "SECRET" in each.entry.body)
    other = next(each.revision for each in history.record.all(Note) if "Stays" in each.entry.body)
    file.with_name("elsewhere.db").write_bytes(b"still there")
    kept = Rescue(data, file.with_name("elsewhere.db")).keep([note, other], created)
    with opened(file) as session:
        kept.with_name(f"{kept.stem}x.json").write_text("SECRET that cannot be read")
        erase_note(session, note_at(session), "")
        forget_elsewhere(session)
    assert holding(data) == []
    assert [each["uid"] for each in json.loads(kept.read_text())["revisions"]] == [other.uid]


def test_what_was_erased_stays_erased_after_opening_again(file, opened):
    with opened(file) as session:
        erase_note(session, note_at(session), "")
    with opened(file) as session:
        history, _created = session.history()
        assert rules.standing_notes(session.record)[0].note.body == "Stays"
        assert heads(history.revisions.values())[note_at(session).uid][0].deleted


@pytest.mark.parametrize(
    "erase",
    [
        lambda session: erase_note(session, note_at(session), ""),
        lambda session: erase_visit(session, rules.choose_visit(session.record).uid, ""),
    ],
    ids=["note", "visit"],
)
def test_a_file_that_can_only_be_read_keeps_everything(file, opened, monkeypatch, erase):
    monkeypatch.setattr("os.access", lambda *_arguments: False)  # root may write everywhere
    before = file.read_bytes()
    with opened(file, may_be_read_only=True) as session:
        session.jot(Spot(rules.choose_visit(session.record).uid, "b5"), "my jotting")
        with pytest.raises(UserError, match="can only be read"):
            erase(session)
        assert session.jottings.text(Spot(rules.choose_visit(session.record).uid, "b5")) == "my jotting"
    assert file.read_bytes() == before


def test_what_was_erased_in_a_copy_without_its_past_is_erased_from_the_past_that_comes_in_too(tmp_path, file, opened):
    copy = tmp_path / "copy" / "copy.db"
    copy.parent.mkdir()
    save_copy(file, copy, by="Ann Price", with_history=False, to_work_in=True)
    with opened(copy) as session:
        erase_note(session, note_at(session), "A slip")
        bring_in(session, look(session, [file]))
        assert note_at(session).body == ""
    assert holding(copy.parent) == []
