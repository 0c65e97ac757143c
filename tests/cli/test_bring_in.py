"""`govtoolkit bring-in`: never asks, keeps both, says what came in."""

import json
import shutil

import pytest

from govtoolkit.app.reading import create, read
from govtoolkit.record import rules
from govtoolkit.record.model import Person, School


@pytest.fixture
def other(file, good):
    """Return a colleague's copy with two notes and a tick in it."""
    path = file.with_name("bob's copy.db")
    shutil.copy(file, path)
    for benchmark in (5, 6):
        good("note", path, f"--benchmark={benchmark}", "--text=What Bob saw.", "--by=Bob Nowak")
    good("mark", path, "b1.i1", "--by=Bob Nowak")
    return path


def test_it_says_what_came_in(good, file, other):
    said = good("bring-in", file, other)
    assert f"Brought into {file}:" in " ".join(said.split())
    assert "- 2 new notes by Bob Nowak on the visit of 12 November 2026." in said
    assert "- 1 new tick on the visit of 12 November 2026 by Bob Nowak." in said
    assert len(rules.standing_notes(read(file).record)) == 2


def test_nothing_new_is_said_and_changes_no_byte(good, file, other):
    good("bring-in", file, other)
    before = file.read_bytes()
    assert good("bring-in", file, other) == "Nothing new: all that is in there is here already.\n"
    assert json.loads(good("bring-in", file, other, "--json"))["nothing_new"] is True
    assert file.read_bytes() == before


def test_two_versions_are_kept_and_listed(good, file, other, bodies):
    good("note", file, "--benchmark=1", "--text=Nine.", "--by=Ann Price")
    good("note", other, "--benchmark=1", "--text=Eleven.", "--by=Ann Price")
    said = " ".join(good("bring-in", file, other).split())
    assert "Two versions stand now, and both are kept:" in said
    assert "Ann Price’s note at benchmark 1 on the visit of 12 November 2026." in said
    assert "“Nine.”" in said
    assert "“Eleven.”" in said
    assert bodies(file, "b1") == ["Eleven.", "Nine."]
    said = good("bring-in", file, other)
    assert said.startswith("Nothing new")
    assert "Two versions stood before:" in said


def test_other_programs_are_answered(good, file, other):
    good("note", file, "--benchmark=5", "--text=Bob's other computer.", "--by=Bob Nowak")
    answer = json.loads(good("bring-in", file, other, "--json"))
    assert {(each["how"], each["kind"]) for each in answer["came_in"]} == {
        ("new", "note"),
        ("changed", "note"),
        ("new", "mark"),
    }
    (two,) = answer["two_versions"]
    assert (two["kind"], two["new"], len(two["versions"])) == ("note", True, 2)
    assert answer["others"] == [str(other)]


def test_several_copies_at_once(good, file, other):
    third = file.with_name("cai.db")
    shutil.copy(file, third)
    good("note", third, "--benchmark=7", "--text=What Cai saw.", "--by=Cai")
    said = good("bring-in", file, other, third)
    assert "A new person: Cai." in said
    assert len(rules.standing_notes(read(file).record)) == 3


def test_the_others_stay_as_they_are(good, file, other):
    before = (other.read_bytes(), other.stat().st_mtime_ns)
    good("bring-in", file, other)
    assert (other.read_bytes(), other.stat().st_mtime_ns) == before
    assert sorted(path.name for path in file.parent.iterdir()) == [other.name, file.name]


def school_file(path, *school):
    create(path, School(*school), "Visit", Person("ann", "Ann"))
    return path


def test_another_school_is_refused_until_it_is_wanted(good, refused, tmp_path):
    mine = school_file(tmp_path / "mine.db", "Clunmere School", "123456")
    theirs = school_file(tmp_path / "theirs.db", "Ysgol Y Garn", "654321")
    before = mine.read_bytes()
    said = refused("bring-in", mine, theirs)
    assert "Ysgol Y Garn (URN 654321)" in said
    assert "--another-school" in said
    assert mine.read_bytes() == before
    assert "Two versions stand now" in good("bring-in", mine, theirs, "--another-school")


def test_a_file_that_may_be_of_another_school_is_brought_in_and_that_is_said(good, tmp_path):
    mine = school_file(tmp_path / "mine.db", "Clunmere School")
    theirs = school_file(tmp_path / "theirs.db", "Clunmere")
    assert "“theirs.db” is about Clunmere; this file is about Clunmere School." in good("bring-in", mine, theirs)


def test_what_may_be_the_same_is_said_and_nothing_is_joined(good, tmp_path):
    mine, theirs, copy = (
        school_file(tmp_path / "mine.db", "Clunmere School"),
        tmp_path / "theirs.db",
        tmp_path / "copy.db",
    )
    create(theirs, School("Clunmere School"), "My visit", Person("ann on another computer", "Ann"))
    shutil.copy(mine, copy)
    said = " ".join(good("bring-in", mine, theirs).split())
    assert "These may be the same; the window can show them as one: - Two visits have the date" in said
    assert "- Ann is there twice." in said
    assert len(rules.visits_newest_first(read(mine).record)) == 2
    answer = json.loads(good("bring-in", copy, theirs, "--json"))
    assert [each["kind"] for each in answer["may_be_the_same"]] == ["visit", "person"]


def test_the_same_file_is_refused(refused, file):
    assert "is the file that its notes" in refused("bring-in", file, file)


@pytest.mark.parametrize("content", [None, b"", b"not a database at all"])
def test_what_is_no_monitoring_file_is_refused(refused, file, tmp_path, content):
    path = tmp_path / "other.db"
    if content is not None:
        path.write_bytes(content)
    before = file.read_bytes()
    assert str(path) in refused("bring-in", file, path)
    assert file.read_bytes() == before


def test_what_was_changed_outside_there_is_left_out_and_said(good, file, other, tmp_path):
    import sqlite3  # noqa: PLC0415 - as another program
    from contextlib import closing  # noqa: PLC0415

    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("UPDATE note SET body = 'Changed by hand'")
    said = " ".join(good("bring-in", file, other).split())
    assert "was changed outside govtoolkit; what was changed there is left out. To have it too, open that file" in said
    assert "Changed by hand" not in good("show", file)


def test_without_another_file_it_is_a_usage_error(misused, file):
    assert "OTHER" in misused("bring-in", file)
