"""Copies to give away: what was left out or deleted is not in their bytes, and a target that fails stays as it was."""

import sqlite3
from contextlib import closing
from functools import partial

import pytest

from govtoolkit.errors import UserError
from govtoolkit.record.copying import part_of
from govtoolkit.record.model import Note, Visit
from govtoolkit.record.revisions import heads
from govtoolkit.storage import connection as connections
from govtoolkit.storage import opener, readable, share, store

COPY_OF = "Copy of “school.db”, saved by Ann on 2 March 2026: all visits, with earlier wordings."
CHOICES = {
    "all": None,
    "without history": partial(part_of, with_history=False),
    "one visit": partial(part_of, with_history=True, visits=["v1"]),
    "one visit without history": partial(part_of, with_history=False, visits=["v1"]),
}


@pytest.fixture(params=[True, False], ids=["secure_delete on", "secure_delete off"])
def full(file, revision, request):
    """Return a connection to a file with earlier wordings, a deleted note and another visit."""
    connection = connections.connect(file)
    connection.execute(f"PRAGMA secure_delete = {'ON' if request.param else 'OFF'}")
    store.append(connection, [revision("a1", text="FIRST-WORDING " * 300)])
    store.append(connection, [revision("a2", text="STANDS-NOW", saw=["a1"])])
    store.append(connection, [revision("d1", entry=Note("v1", "b7", "ann", "DELETED-NOTE " * 300))])
    store.append(connection, [revision("d2", entry=Note("v1", "b7", "ann", ""), saw=["d1"], deleted=True)])
    store.append(connection, [revision("o1", entry=Visit("v2", "2026-07-01", "OTHER-VISIT"))])
    store.append(connection, [revision("o2", entry=Note("v2", "b1", "bob", "OTHER-NOTE " * 300))])
    with store.writing(connection):  # as a program without any care would leave it
        connection.execute("INSERT INTO item VALUES ('x', 'x', 1, 1, ?)", ("TAKEN-AWAY " * 300,))
    with store.writing(connection):
        connection.execute("DELETE FROM item WHERE key = 'x'")
    yield connection
    connections.close(connection)


def examined(path):
    found = opener.examine(path)
    found.connection.close()
    return found


def save(connection, target, what="all", **how):
    return share.save_copy(connection, target, CHOICES[what], **{"copy_of": COPY_OF, "replace": False, **how})


@pytest.mark.parametrize(
    ("what", "there", "gone"),
    [
        ("all", "FIRST-WORDING STANDS-NOW DELETED-NOTE OTHER-VISIT OTHER-NOTE", "TAKEN-AWAY"),
        ("without history", "STANDS-NOW OTHER-VISIT OTHER-NOTE", "FIRST-WORDING DELETED-NOTE TAKEN-AWAY"),
        ("one visit", "FIRST-WORDING STANDS-NOW DELETED-NOTE", "OTHER-VISIT OTHER-NOTE TAKEN-AWAY"),
        ("one visit without history", "STANDS-NOW", "FIRST-WORDING DELETED-NOTE OTHER-VISIT OTHER-NOTE TAKEN-AWAY"),
    ],
)
def test_what_is_left_out_is_not_in_the_bytes(full, tmp_path, what, there, gone):
    save(full, tmp_path / "copy.db", what)
    data = (tmp_path / "copy.db").read_bytes()
    assert [word for word in there.split() if word.encode() not in data] == []
    assert [word for word in gone.split() if word.encode() in data] == []


@pytest.mark.parametrize("what", CHOICES)
def test_a_copy_is_sealed_marked_and_holds_together(full, tmp_path, what):
    contents = save(full, tmp_path / "copy.db", what)
    with closing((found := opener.examine(tmp_path / "copy.db")).connection) as copy:
        assert (found.seal, found.changed_outside, found.contents.info["copy_of"]) == ("right", (), COPY_OF)
        whole = store.read_history(full)
        part = whole if CHOICES[what] is None else CHOICES[what](whole)
        assert store.read_history(copy) == part
        assert list(readable.differences(copy, found.contents.current)) == []
        every = {each for some in heads(part.revisions.values()).values() for each in some}
        assert set(found.contents.current) == set(contents.current) == every
        created = store.read_info(full)["created_at"]
        assert found.contents.info["created_at"] == created
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["copy.db"]


def test_the_file_itself_stays_as_it_is(file, full, tmp_path):
    before = (list(full.iterdump()), file.read_bytes())
    save(full, tmp_path / "copy.db", "one visit")
    assert (list(full.iterdump()), file.read_bytes()) == before


def test_a_target_that_is_there_is_replaced_only_when_that_is_wanted(connection, tmp_path):
    target = tmp_path / "copy.db"
    target.write_bytes(b"something else")
    with pytest.raises(UserError, match="is there already"):
        save(connection, target)
    assert target.read_bytes() == b"something else"
    save(connection, target, replace=True)
    assert examined(target).seal == "right"


def left(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_copy_that_is_not_what_was_written_is_taken_away_again(connection, tmp_path, monkeypatch):
    right = opener.examine
    folder = tmp_path / "copies"
    folder.mkdir()

    def damaged_on_the_way(path):
        with closing(sqlite3.connect(path)) as other, other:
            other.execute("UPDATE revision SET content = replace(content, 'Ann saw', 'Ann did not see')")
        return right(path)

    monkeypatch.setattr(share.opener, "examine", damaged_on_the_way)
    with pytest.raises(UserError, match="what the disk gave back is not what was written"):
        save(connection, folder / "copy.db")
    assert left(folder) == []


def test_a_copy_for_which_there_is_no_room_leaves_nothing(connection, tmp_path, monkeypatch):
    folder = tmp_path / "copies"
    folder.mkdir()
    monkeypatch.setattr(share, "in_memory", lambda _connection: FullDisk())
    with pytest.raises(UserError, match="disk is full"):
        save(connection, folder / "copy.db")
    assert left(folder) == []


class FullDisk:
    """A copy in memory that the disk does not take."""

    def execute(self, *_arguments):
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    def close(self):
        """Nothing to close."""


def test_a_folder_that_is_not_there_is_named(connection, tmp_path):
    with pytest.raises(UserError, match="there is no folder"):
        save(connection, tmp_path / "nowhere" / "copy.db")


def test_a_copy_becomes_one_to_work_in_and_stays_sealed(connection, tmp_path):
    target = tmp_path / "copy.db"
    save(connection, target)
    share.make_working_copy(target)
    found = examined(target)
    assert (found.seal, found.contents.info["copy_of"], left(tmp_path)[0]) == ("right", "", "copy.db")


def test_one_that_was_not_closed_properly_is_not_sealed_with_it(connection, tmp_path):
    target = tmp_path / "copy.db"
    save(connection, target)
    with closing(sqlite3.connect(target)) as other, other:
        other.execute("UPDATE file_info SET value = '' WHERE key = 'content_seal'")
    share.make_working_copy(target)
    assert examined(target).seal == "missing"


def test_what_another_program_changed_is_mended_where_that_is_asked_for(file, alter, tmp_path):
    alter("UPDATE note SET body = 'Changed by hand'")
    with closing(opener.examine(file).connection) as connection:
        save(connection, tmp_path / "copy.db", mend=True)
    assert b"Changed by hand" not in (tmp_path / "copy.db").read_bytes()
    assert examined(tmp_path / "copy.db").changed_outside == ()


def test_a_copy_can_be_made_of_a_copy_and_worked_in(connection, tmp_path):
    save(connection, tmp_path / "one.db")
    with closing(opener.examine(tmp_path / "one.db").connection) as one:
        save(one, tmp_path / "two.db", copy_of="")
    assert examined(tmp_path / "two.db").contents.info["copy_of"] == ""
