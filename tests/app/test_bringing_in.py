"""A colleague's notes brought into an open file: looked at, taken in, settled, undone; the other files stay as they are."""

import shutil
from itertools import permutations

import pytest

from govtoolkit.app.bringing_in import bring_in, look
from govtoolkit.app.reading import create, read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.app.steps import SETTLE
from govtoolkit.errors import UserError
from govtoolkit.record import links, release, rules
from govtoolkit.record.model import Link, Note, Person, School, Visit
from govtoolkit.record.together import SAME_VISIT
from govtoolkit.storage.failures import UnusableFileError

ANN, BOB = Person("ann", "Ann Price"), Person("bob", "Bob Lee")


class Watching:
    """Remembers what it was told."""

    def __init__(self):
        self.changes = []

    def changed(self, changes):
        self.changes.append(changes)

    def jotted(self):
        """Nothing to remember."""

    def saved(self):
        """Nothing to remember."""

    def not_saved(self, error):
        raise error

    def came_in(self):
        """Nothing to remember."""


def opened(path, me=ANN, **how):
    return Session(path, settings=Settings(path.parent / me.uid, path.parent / f"{me.uid}-data"), me=me, **how)


def write(path, me, *, at="b5", body=None):
    with opened(path, me) as session:
        visit = rules.choose_visit(session.record)
        note = rules.own_note(session.record, visit.uid, at, me.uid)
        session.write_note(visit, at, body or f"{me.name} at {at}", seen=session.record.seen(note.uid))


def texts(path):
    record = read(path).record
    return sorted(each.note.body for each in rules.standing_notes(record))


@pytest.fixture
def mine(tmp_path):
    path = tmp_path / "ann.db"
    create(path, School("Clunmere School", "123456"), "Autumn visit", ANN)
    write(path, ANN)
    return path


@pytest.fixture
def theirs(mine):
    """Return Bob's copy, in which he wrote."""
    path = mine.with_name("bob.db")
    shutil.copy(mine, path)
    write(path, BOB, at="b5")
    write(path, BOB, at="b6")
    return path


@pytest.fixture
def two_versions(mine, theirs):
    """Return Ann's file, in which two versions of her note stand."""
    write(mine, ANN, body="Nine employers came.")
    write(theirs, ANN, body="Eleven employers came.")
    with opened(mine) as session:
        bring_in(session, look(session, [theirs]))
    return mine


def test_what_a_colleague_wrote_is_in_the_file_and_in_the_record(mine, theirs):
    watching = Watching()
    with opened(mine, watcher=watching) as session:
        preview = look(session, [theirs])
        assert {each.entry.kind for each in preview.coming.arrivals} == {"person", "note"}
        assert watching.changes == []
        changes = bring_in(session, preview)
        assert (watching.changes, len(changes.revisions)) == ([changes], 3)
        here = rules.standing_notes(session.record)
    assert [each.author for each in here] == ["Ann Price", "Bob Lee", "Bob Lee"]
    assert texts(mine) == ["Ann Price at b5", "Bob Lee at b5", "Bob Lee at b6"]


def test_the_other_file_is_never_changed_and_nothing_is_left_beside_it(mine, theirs):
    before = {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in mine.parent.glob("bob*") if path.is_file()
    }
    with opened(mine) as session:
        bring_in(session, look(session, [theirs]))
    after = {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in mine.parent.glob("bob*") if path.is_file()
    }
    assert after == before


def test_looking_and_going_no_further_changes_nothing(mine, theirs):
    before = mine.read_bytes()
    with opened(mine) as session:
        look(session, [theirs])
    look(mine, [theirs])
    assert mine.read_bytes() == before


def test_doing_it_again_changes_nothing(mine, theirs):
    with opened(mine) as session:
        bring_in(session, look(session, [theirs]))
    before = mine.read_bytes()
    with opened(mine) as session:
        preview = look(session, [theirs])
        assert preview.coming.nothing_new
        assert not bring_in(session, preview)
    assert mine.read_bytes() == before


def test_the_order_does_not_matter(mine, theirs):
    third = mine.with_name("cai.db")
    shutil.copy(theirs, third)
    write(third, Person("cai", "Cai"), at="b1")
    write(theirs, BOB, body="Bob changed his mind.")
    write(mine, ANN, body="Ann changed hers.")
    found = set()
    for number, order in enumerate(permutations([theirs, third])):
        target = mine.with_name(f"united-{number}.db")
        shutil.copy(mine, target)
        for other in order:
            with opened(target) as session:
                bring_in(session, look(session, [other]))
        found.add(tuple(texts(target)))
    target = mine.with_name("at-once.db")
    shutil.copy(mine, target)
    with opened(target) as session:
        bring_in(session, look(session, [theirs, third, theirs]))
    assert found == {tuple(texts(target))}


def test_what_was_just_typed_is_saved_first_and_goes_on_beside_what_came(mine, theirs):
    with opened(mine) as session:
        visit = rules.choose_visit(session.record)
        session.write_note(visit, "b7", "Just typed", seen=())
        bring_in(session, look(session, [theirs]))
        note = rules.own_note(session.record, visit.uid, "b7", ANN.uid)
        session.write_note(visit, "b7", "Just typed, and more", seen=session.record.seen(note.uid))
        (version,) = session.record.versions(note.uid)
        assert (version.entry.body, len(version.revision.parents)) == ("Just typed, and more", 1)
    assert "Just typed, and more" in texts(mine)


def test_what_was_typed_before_is_a_step_of_its_own(mine, theirs):
    with opened(mine) as session:
        visit = rules.choose_visit(session.record)
        uid = rules.own_note(session.record, visit.uid, "b7", ANN.uid).uid
        session.write_note(visit, "b7", "Before", seen=())
        bring_in(session, look(session, [theirs]))
        session.write_note(visit, "b7", "Before, and after", seen=session.record.seen(uid))
        every = session.every_version().revisions.values()
        assert sorted(each.entry.body for each in every if each.record_uid == uid) == ["Before", "Before, and after"]


def test_a_file_that_can_only_be_read_takes_nothing(mine, theirs, monkeypatch):
    monkeypatch.setattr("os.access", lambda *_arguments: False)  # root may write everywhere
    with opened(mine, may_be_read_only=True) as session:
        preview = look(session, [theirs])
        with pytest.raises(UserError, match="can only be read"):
            bring_in(session, preview)


def test_the_file_itself_is_refused_by_any_name(mine):
    link = mine.with_name("link.db")
    link.symlink_to(mine)
    with opened(mine) as session, pytest.raises(UserError, match="is the file that its notes"):
        look(session, [link])


def test_a_file_that_is_not_sound_refuses_them_all(mine, theirs):
    broken = mine.with_name("broken.db")
    broken.write_bytes(theirs.read_bytes()[:5000])
    before = mine.read_bytes()
    with opened(mine) as session, pytest.raises(UnusableFileError, match="broken"):
        look(session, [theirs, broken])
    assert mine.read_bytes() == before


def test_another_school_is_said_before_anything_happens(mine):
    other = mine.with_name("other.db")
    create(other, School("Ysgol Y Garn", "654321"), "Visit", BOB)
    unsure = mine.with_name("unsure.db")
    create(unsure, School("Clunmere"), "Visit", BOB)
    with opened(mine) as session:
        first, second = look(session, [other, unsure]).schools
    assert (first.is_certain, second.is_certain) == (True, False)
    assert first.words == (
        "“other.db” is about Ysgol Y Garn (URN 654321); this file is about Clunmere School (URN 123456)."
    )


def test_texts_for_a_released_visit_arrive_after_release(mine, theirs):
    with opened(mine) as session:
        visit = rules.choose_visit(session.record)
        session.put("Release visit", *release.release(session.record, visit, "2026-11-20"), reason=release.RELEASE)
        preview = look(session, [theirs])
        assert {each.is_late for each in preview.coming.arrivals if isinstance(each.entry, Note)} == {True}
        bring_in(session, preview)
        late = [each for each in rules.standing_notes(session.record) if each.is_late]
        assert len(late) == 2
        assert rules.choose_visit(session.record).state == "released"


def test_two_versions_are_settled_and_undone_and_done_again(two_versions):
    with opened(two_versions) as session:
        ((first, second),) = session.record.disagreements()
        uid = first.entry.uid
        both = {first.entry.body, second.entry.body}
        chosen = Note(first.entry.visit_uid, "b5", "ann", "Ten, we agreed.")
        session.settle(chosen, seen=session.record.seen(uid))
        (only,) = session.record.versions(uid)
        assert (only.entry, only.revision.origin) == (chosen, "resolution")
        assert {each.uid for each in only.revision.parents} == {first.revision.uid, second.revision.uid}
        assert session.undo_stack.undo_name == SETTLE
        session.undo()
        assert {each.entry.body for each in session.record.versions(uid)} == both
        session.redo()
        assert [each.entry for each in session.record.versions(uid)] == [chosen]
    assert "Ten, we agreed." in texts(two_versions)


@pytest.mark.parametrize("which", [0, 1])
def test_one_of_two_versions_can_be_chosen_and_that_undone(two_versions, which):
    with opened(two_versions) as session:
        (versions,) = session.record.disagreements()
        uid = versions[0].entry.uid
        session.settle(versions[which].entry, seen=session.record.seen(uid))
        (only,) = session.record.versions(uid)
        assert (only.entry, len(only.revision.parents)) == (versions[which].entry, 2)
        session.undo()
        assert {each.entry for each in session.record.versions(uid)} == {each.entry for each in versions}
        session.redo()
        assert [each.entry for each in session.record.versions(uid)] == [versions[which].entry]


def test_a_version_that_was_not_on_screen_goes_on_standing(two_versions):
    with opened(two_versions) as session:
        ((first, second),) = session.record.disagreements()
        uid = first.entry.uid
        session.settle(Note(first.entry.visit_uid, "b5", "ann", "Only one seen."), seen=(first.revision.seen,))
        assert {each.entry.body for each in session.record.versions(uid)} == {"Only one seen.", second.entry.body}


def test_what_was_settled_stays_settled_when_the_other_copy_comes_again(two_versions, theirs):
    with opened(two_versions) as session:
        ((first, _second),) = session.record.disagreements()
        session.settle(first.entry, seen=session.record.seen(first.entry.uid))
        bring_in(session, look(session, [theirs]))
        assert list(session.record.disagreements()) == []


def test_a_visit_that_was_made_twice_is_shown_as_one_and_apart_again(mine):
    other = mine.with_name("other.db")
    create(other, School("Clunmere School", "123456"), "My visit", BOB)
    write(other, BOB)
    with opened(mine) as session:
        preview = look(session, [other])
        (offer,) = preview.coming.offers
        assert offer.sort == SAME_VISIT
        bring_in(session, preview)
        assert len(rules.visits_newest_first(session.record)) == 2
        session.put(links.LINK, offer.link)
        (shown,) = rules.visits_newest_first(session.record)
        assert len(rules.standing_notes(session.record, shown.uid)) == 2
        session.undo()
        assert len(rules.visits_newest_first(session.record)) == 2
        session.redo()
    assert len(list(read(mine).record.all(Visit))) == 2
    with opened(mine, BOB) as session:
        write_there = rules.own_note(session.record, rules.choose_visit(session.record).uid, "b5", BOB.uid)
        assert write_there.body == "Bob Lee at b5"
        visit = rules.choose_visit(session.record)
        session.write_note(visit, "b5", "Bob goes on.", seen=session.record.seen(write_there.uid))
        assert len(rules.standing_notes(session.record, visit.uid)) == 2
        session.remove(links.UNLINK, *(each.uid for each in links.links_of(session.record, visit.uid)))
        assert list(session.record.all(Link)) == []
    assert texts(mine) == ["Ann Price at b5", "Bob goes on."]
