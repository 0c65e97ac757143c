"""`govtoolkit action`: what was promised, by whom and by when, and what came of it."""

import json
from datetime import timedelta

import pytest

from govtoolkit.app.reading import read
from govtoolkit.clock import system_clock
from govtoolkit.record.model import Action, Visit


def actions(path):
    return [version.entry for version in read(path).record.all(Action)]


def plain(good, *arguments, **options):
    return json.loads(good("action", *arguments, "--json", **options))


@pytest.fixture
def promised(make, tmp_path):
    """Return a file with an action that was due yesterday, one due tomorrow, and one that is done."""
    today = system_clock().date()
    yesterday, tomorrow = ((today + timedelta(days=days)).isoformat() for days in (-1, 1))
    return make(
        tmp_path / "f.db",
        Visit("aaaa1111-visit", "2026-11-12", "Autumn visit", state="released"),
        Action("ahead111-1", "aaaa1111-visit", "Ahead", due_on=tomorrow),
        Action("late1111-1", "aaaa1111-visit", "Late", 6, "Mr Żółkowski", yesterday),
        Action("done1111-1", "aaaa1111-visit", "Finished", due_on=yesterday, status="done"),
    )


def test_an_action_is_added_to_the_newest_visit(good, file):
    added = plain(
        good, "add", file, "--text", "Ask about the bus", "--owner", " Siân ", "--due", "2026-12-09", "--benchmark", "6"
    )
    assert actions(file) == [Action(added["uid"], "aaaa1111-visit", "Ask about the bus", 6, "Siân", "2026-12-09")]


def test_its_words_can_come_from_standard_input(good, file):
    plain(good, "add", file, "--text", "-", stdin=b"Gofyn eto\n")
    assert [action.wording for action in actions(file)] == ["Gofyn eto"]


def test_a_released_visit_takes_an_action_only_where_it_is_named(good, refused, promised):
    before = promised.read_bytes()
    assert "was released. Where the action was agreed on it all the same, name it: --visit aaaa1111-visit" in refused(
        "action", "add", promised, "--text", "More"
    )
    assert promised.read_bytes() == before
    good("action", "add", promised, "--text", "More", "--visit", "2026-11-12")
    assert "More" in {action.wording for action in actions(promised)}


def test_the_overdue_ones_stand_first_and_say_so_in_words(good, promised):
    said = " ".join(good("action", "list", promised).split())
    places = [said.index(word) for word in ("Overdue", "Late", "Open", "Ahead", "Done or dropped", "Finished")]
    assert places == sorted(places)
    assert "by Mr Żółkowski" in said
    assert "; 1 day overdue; from 12 November 2026 – Autumn visit (ID late1111)" in said


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], ["late1111-1", "ahead111-1", "done1111-1"]),
        (["--open"], ["late1111-1", "ahead111-1"]),
        (["--overdue"], ["late1111-1"]),
        (["--benchmark", "6"], ["late1111-1"]),
        (["--benchmark", "1"], []),
        (["--visit", "2026-11-12", "--open"], ["late1111-1", "ahead111-1"]),
    ],
)
def test_the_list_can_be_narrowed(good, promised, options, found):
    listed = plain(good, "list", promised, *options)
    assert [each["uid"] for each in listed] == found
    assert {each["uid"] for each in listed if each["overdue"]} <= {"late1111-1"}


def test_no_such_action_is_said(good, file):
    assert good("action", "list", file) == "There is no such action.\n"


@pytest.mark.parametrize(("verb", "status"), [("done", "done"), ("drop", "dropped")])
def test_an_action_is_settled_after_its_visit_was_released_with_what_came_of_it(good, promised, verb, status):
    said = good("action", verb, promised, "late1111", "--outcome", "Gwelwyd ar y wefan", "--by", "Bob Nowak")
    assert said == f"Saved in {promised}: “Late” is {status}.\n"
    record = read(promised).record
    [version] = record.versions("late1111-1")
    assert (version.entry.status, version.entry.outcome) == (status, "Gwelwyd ar y wefan")
    assert record.name_of(version.revision.author_uid) == "Bob Nowak"


def test_without_an_outcome_the_one_that_is_there_stays(good, promised):
    good("action", "done", promised, "late1111", "--outcome", "Seen")
    assert plain(good, "reopen", promised, "late1111-1")["outcome"] == "Seen"
    assert plain(good, "drop", promised, "late1111-1")["outcome"] == "Seen"


@pytest.mark.parametrize("uid", ["nowhere1", "lat", "", "aaaa1111-visit"])
@pytest.mark.parametrize("verb", ["done", "drop", "reopen"])
def test_an_action_that_is_not_there_is_refused_and_nothing_is_written(refused, promised, verb, uid):
    before = promised.read_bytes()
    line = refused("action", verb, promised, uid)
    assert f"No action answers to “{uid}”. See: govtoolkit action list {promised}" in line
    assert promised.read_bytes() == before


def test_the_beginning_of_two_ids_is_refused(refused, make, tmp_path):
    path = make(tmp_path / "f.db", Action("same-1", "v", "One"), Action("same-2", "v", "Two"))
    assert "More than one action answers to “same”." in refused("action", "done", path, "same")


def test_ids_that_begin_alike_are_listed_as_long_as_it_takes(good, make, tmp_path):
    path = make(tmp_path / "f.db", Action("action-number-1", "v", "One"), Action("action-number-2", "v", "Two"))
    said = " ".join(good("action", "list", path).split())
    assert "(ID action-number-1)" in said
    assert "(ID action-number-2)" in said


@pytest.mark.parametrize("text", ["", "  "])
def test_an_action_without_words_is_refused(refused, file, text):
    before = file.read_bytes()
    assert "needs words" in refused("action", "add", file, "--text", text)
    assert file.read_bytes() == before


@pytest.mark.parametrize("wrong", [["--due", "Friday"], ["--benchmark", "0"], []])
def test_what_cannot_be_meant_is_a_usage_error(misused, file, wrong):
    before = file.read_bytes()
    misused("action", "add", file, *(["--text", "x", *wrong] if wrong else []))
    assert file.read_bytes() == before
