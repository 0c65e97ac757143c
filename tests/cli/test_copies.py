"""`save-copy`, `backups` and `restore`: the same rules and words as the window."""

import json
import re

import pytest

from govtoolkit.app.reading import read
from govtoolkit.record.model import Note, Person


@pytest.fixture
def written(file, good):
    """Return a file in which Ann wrote two wordings on the autumn visit, and one on another visit."""
    good("note", file, "--benchmark=1", "--text=EARLIER-WORDING", "--by=Ann Price")
    good("note", file, "--benchmark=1", "--text=STANDS-NOW", "--by=Ann Price")
    good("visit", "add", file, "--date=2027-03-11", "--title=SPRING-VISIT")
    good("note", file, "--benchmark=1", "--text=SPRING-NOTE", "--by=Bob Nowak")
    return file


def test_a_copy_says_what_is_in_it(good, written, tmp_path):
    copy = tmp_path / "clerk.db"
    said = good("save-copy", written, copy)
    assert re.fullmatch(rf"Saved the copy {re.escape(str(copy))}: 2 visits, 2 notes, 0\.\d MB\.\n", said)
    assert read(copy).info["copy_of"].startswith("Copy of “visit.db”, saved by ")
    good("check", copy)


def test_other_programs_are_answered(good, written, tmp_path):
    answer = json.loads(good("save-copy", written, tmp_path / "clerk.db", "--without-history", "--json"))
    assert (answer["visits"], answer["notes"], answer["copy"]) == (2, 2, str(tmp_path / "clerk.db"))
    assert answer["bytes"] == (tmp_path / "clerk.db").stat().st_size
    assert "without earlier wordings" in answer["copy_of"]


@pytest.mark.parametrize(
    ("options", "there", "gone"),
    [
        ((), "EARLIER-WORDING STANDS-NOW SPRING-VISIT SPRING-NOTE", ""),
        (("--without-history",), "STANDS-NOW SPRING-VISIT SPRING-NOTE", "EARLIER-WORDING"),
        (("--visit=2026-11-12",), "EARLIER-WORDING STANDS-NOW", "SPRING-VISIT SPRING-NOTE"),
        (("--visit=aaaa", "--without-history"), "STANDS-NOW", "EARLIER-WORDING SPRING-VISIT SPRING-NOTE"),
        (("--visit=aaaa", "--visit=2027-03-11"), "EARLIER-WORDING STANDS-NOW SPRING-VISIT SPRING-NOTE", ""),
    ],
)
def test_only_what_is_given_away_is_in_the_bytes(good, written, tmp_path, options, there, gone):
    good("save-copy", written, tmp_path / "clerk.db", *options)
    data = (tmp_path / "clerk.db").read_bytes()
    assert [word for word in there.split() if word.encode() not in data] == []
    assert [word for word in gone.split() if word.encode() in data] == []


def test_people_who_have_no_part_in_it_are_not_in_it(good, written, tmp_path):
    good("save-copy", written, tmp_path / "clerk.db", "--visit=2026-11-12")
    names = {each.entry.name for each in read(tmp_path / "clerk.db").record.all(Person)}
    assert "Ann Price" in names
    assert "Bob Nowak" not in names


def test_a_copy_takes_no_notes_until_one_makes_a_file_to_work_in_of_it(good, refused, written, tmp_path):
    copy, mine = tmp_path / "clerk.db", tmp_path / "mine.db"
    good("save-copy", written, copy)
    before = copy.read_bytes()
    said = refused("note", copy, "--benchmark=2", "--text=x")
    assert "opens for reading only" in said
    assert f"govtoolkit save-copy {copy} FILE --to-work-in" in said
    assert copy.read_bytes() == before
    good("save-copy", copy, mine, "--to-work-in")
    good("note", mine, "--benchmark=2", "--text=x")
    assert "STANDS-NOW" in good("show", copy)


def test_what_is_there_is_replaced_only_with_force(good, refused, written, tmp_path):
    copy = tmp_path / "clerk.db"
    copy.write_bytes(b"something else")
    assert "is there already. Choose another name, or replace it with --force." in refused("save-copy", written, copy)
    assert copy.read_bytes() == b"something else"
    good("save-copy", written, copy, "--force")
    good("check", copy)


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_the_file_itself_is_refused(refused, written, force):
    before = written.read_bytes()
    assert "is the monitoring file itself" in refused("save-copy", written, written, *force)
    assert written.read_bytes() == before


def test_a_visit_that_is_not_there_is_refused_and_nothing_is_left(refused, written, tmp_path):
    assert "No visit answers" in refused("save-copy", written, tmp_path / "clerk.db", "--visit=2001-01-01")
    assert not (tmp_path / "clerk.db").exists()


def test_what_another_program_changed_is_left_out_and_said(run, changed_outside, good, tmp_path):
    result = run("save-copy", changed_outside, tmp_path / "clerk.db")
    assert (result.exit_code, "what was changed there is left out" in result.stderr) == (0, True)
    good("check", tmp_path / "clerk.db")
    assert "Changed by hand" not in good("show", tmp_path / "clerk.db")


def test_earlier_copies_are_listed_with_what_differs(good, written):
    lines = good("backups", written).splitlines()
    assert len(lines) == 5
    assert re.fullmatch(r"  1  \d+ \w+ \d{4}, \d\d:\d\d:\d\d  2 visits, 2 notes, 0\.\d MB: the same as now", lines[0])
    assert lines[1].endswith(": 1 note fewer")
    assert "1 note different" in lines[3]
    assert lines[-1].startswith("The earlier copies of all files take ")
    answer = json.loads(good("backups", written, "--json"))
    assert [each["number"] for each in answer["backups"]] == [1, 2, 3, 4]
    assert answer["all_bytes"] == sum(each["bytes"] for each in answer["backups"])
    assert answer["backups"][0]["differs"] == ["the same as now"]


def test_that_there_are_none_is_said(good, file, tmp_path):
    assert "There is no earlier copy" in good("backups", file)
    assert "nor a file of that name. Check the name" in good("backups", tmp_path / "nowhere.db")


def body(path):
    return sorted(each.entry.body for each in read(path).record.all(Note))


def test_one_becomes_a_file_again_by_its_number_or_time(good, written, tmp_path):
    before = written.read_bytes()
    said = good("restore", written, 4, tmp_path / "four.db")
    assert said.startswith(f"Made {tmp_path / 'four.db'} of the copy of ")
    assert body(tmp_path / "four.db") == ["EARLIER-WORDING"]
    answer = json.loads(good("restore", written, 2, tmp_path / "two.db", "--json"))
    times = [each["made_at"] for each in json.loads(good("backups", written, "--json"))["backups"]]
    assert answer["made_at"] == times[1]
    if times.count(times[0]) == 1:
        good("restore", written, times[0], tmp_path / "one.db")
    assert written.read_bytes() == before
    good("note", tmp_path / "four.db", "--benchmark=2", "--text=One can go on in it.")


@pytest.mark.parametrize("state", ["damaged", "gone", "replaced by something else"])
def test_a_file_that_cannot_be_read_has_its_copies_still(good, written, tmp_path, state):
    match state:
        case "damaged":
            written.write_bytes(written.read_bytes()[:-5000])
        case "gone":
            written.unlink()
        case _:
            written.write_bytes(b"something else")
    assert len(json.loads(good("backups", written, "--json"))["backups"]) == 4
    good("restore", written, 1, tmp_path / "again.db")
    assert body(tmp_path / "again.db") == ["SPRING-NOTE", "STANDS-NOW"]


def test_a_restored_copy_never_takes_the_place_of_a_file(refused, written):
    before = written.read_bytes()
    assert "is there already" in refused("restore", written, 1, written)
    assert written.read_bytes() == before


@pytest.mark.parametrize("which", ["0", "9", "yesterday"])
def test_a_copy_that_is_not_there_is_refused(refused, written, tmp_path, which):
    assert "No earlier copy answers" in refused("restore", written, which, tmp_path / "x.db")
    assert not (tmp_path / "x.db").exists()
