"""`govtoolkit visit`: visits are added, listed, said and put into another state; a released one stays as it was."""

import json
import re
from datetime import timedelta

import pytest

from govtoolkit.app.reading import read
from govtoolkit.clock import system_clock
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.printing.document import Document
from govtoolkit.printing.sheets.visit_record import VisitRecord
from govtoolkit.printing.text import render_text
from govtoolkit.record import questions, release, rules
from govtoolkit.record.model import Action, Person, Question, Visit, VisitQuestion


def visits(path):
    return rules.visits_newest_first(read(path).record)


def plain(good, *arguments):
    return json.loads(good(*arguments, "--json"))


def test_a_visit_is_added_with_what_is_known_of_it(good, file):
    said = good("visit", "add", file, "--date", "2026-12-01", "--title", " Call  about hosts ", "--kind", "call",
                "--focus", "6", "--focus", "5", "--focus", "6")  # fmt: skip
    added = visits(file)[0]
    assert said == f"Added to {file}: Call about hosts, 1 December 2026 (ID {added.uid}).\n"
    assert (added.visit_date, added.title, added.occasion, added.focus) == (
        "2026-12-01",
        "Call about hosts",
        "call",
        "5, 6",
    )


def test_without_a_date_it_is_today_and_being_written(good, file):
    added = plain(good, "visit", "add", file)
    assert (added["visit_date"], added["state"]) == (system_clock().date().isoformat(), "draft")


def test_a_visit_ahead_is_planned(good, file):
    ahead = (system_clock().date() + timedelta(days=1)).isoformat()
    assert plain(good, "visit", "add", file, "--date", ahead)["state"] == "planned"


@pytest.mark.parametrize(("day", "title"), [("2026-11-20", "Autumn visit"), ("2027-03-02", "Spring visit")])
def test_without_a_title_it_is_called_by_its_term(good, file, day, title):
    assert plain(good, "visit", "add", file, "--date", day)["title"] == title


@pytest.mark.parametrize("name", ["last", "aaaa1111-visit", "2026-11-12"])
def test_a_visit_from_another_begins_with_its_open_questions_and_leaves_it_untouched(good, make, tmp_path, name):
    path = make(
        tmp_path / "f.db",
        Visit("aaaa1111-visit", "2026-11-12", "Autumn visit"),
        VisitQuestion("aaaa1111-visit", "q.board.1", 1, asked=True, still_open=True),
        VisitQuestion("aaaa1111-visit", "q.board.2", 2, asked=True),
        VisitQuestion("aaaa1111-visit", "q.board.3", 3),
        Action("action-1", "aaaa1111-visit", "Ask again"),
    )
    before = plain(good, "visit", "show", path)
    said = good("visit", "add", path, "--date", "2027-03-11", "--from", name)
    assert said.endswith("Questions that came forward: 2.\n")
    record = read(path).record
    added = rules.visits_newest_first(record)[0]
    assert (added.state, added.follows_uid) == ("planned", "aaaa1111-visit")
    assert [each.question_key for each in questions.chosen(record, added.uid)] == ["q.board.1", "q.board.3"]
    assert [each["uid"] for each in plain(good, "visit", "show", path)["carried_forward"]] == ["action-1"]
    assert plain(good, "visit", "show", path, "--visit", "aaaa1111-visit") == before


@pytest.mark.parametrize(
    "wrong",
    [["--date", "20/11/2026"], ["--date", "2026-13-01"], ["--date", ""], ["--kind", "lesson"], ["--focus", "9"], ["x"]],
)
def test_what_cannot_be_meant_is_a_usage_error_and_nothing_is_written(misused, file, wrong):
    before = file.read_bytes()
    misused("visit", "add", file, *wrong)
    assert file.read_bytes() == before


def test_a_visit_from_one_that_is_not_there_is_refused_and_the_visits_are_named(refused, file):
    before = file.read_bytes()
    assert "aaaa1111-visit (2026-11-12, Autumn visit)" in refused("visit", "add", file, "--from", "2020-01-01")
    assert file.read_bytes() == before


def test_the_visits_are_listed_newest_first_with_state_and_benchmarks_that_have_notes(good, sample):
    said = good("visit", "list", sample)
    days = ["12 November 2026", "7 July 2026", "12 March 2026", "20 November 2025"]
    assert re.findall(r"^(\d+ \w+ \d{4}) – ", said, re.MULTILINE) == days
    assert "State:                 with the headteacher, to check the facts\n" in said
    assert "Benchmarks with notes: 1, 2, 3, 4, 5, 6, 7\n" in said
    assert "Arrived after release: 1\n" in said


def test_the_list_for_other_programs_says_the_same(good, sample):
    listed = plain(good, "visit", "list", sample)
    assert [each["state"] for each in listed] == ["draft", "with head", "released", "released"]
    assert [each["arrived_after_release"] for each in listed] == [0, 0, 1, 0]
    assert [each["corrected"] for each in listed] == [0, 0, 0, 1]
    assert [each["open_actions"] for each in listed] == [3, 0, 1, 0]
    assert listed[1]["benchmarks_with_notes"] == [1]
    assert [each["uid"] for each in listed] == [visit.uid for visit in visits(sample)]


def test_a_file_without_a_visit_says_how_to_add_one(good, make, tmp_path):
    path = make(tmp_path / "f.db", Person("ann", "Ann"))
    assert "govtoolkit visit add" in good("visit", "list", path)
    assert plain(good, "visit", "list", path) == []


def test_one_visit_is_said_as_the_whole_record_says_it(good, sample):
    record = read(sample).record
    visit = rules.choose_visit(record, "2026-03-12")
    blocks = tuple(VisitRecord(careers_toolkit(), record).visit(visit))
    assert good("visit", "show", sample, "--visit", "2026-03-12") == render_text(Document("", (), "", blocks))


def test_without_a_name_the_newest_visit_is_said(good, sample):
    assert plain(good, "visit", "show", sample)["visit_date"] == "2026-11-12"


def test_one_visit_for_other_programs_has_all_that_belongs_to_it(good, sample):
    shown = plain(good, "visit", "show", sample, "--visit", "2026-03-12")
    [arrived] = shown["arrived"]
    assert arrived["written_by"] == "Małgorzata Wiśniewska"
    assert arrived["content"]["place"] == "b6"
    assert [each["place"] for each in shown["notes"] if each["arrived_after_release"]] == ["b6"]
    assert {each["author"] for each in shown["notes"]} == {"Siân Llŷr-Hughes", "Małgorzata Wiśniewska"}
    assert [each["question_key"] for each in shown["questions"]][:2] == ["q.prompts-5.1", "q.prompts-5.2"]
    assert len(shown["marks"]) == 29
    assert {each["status"] for each in shown["actions"]} == {"open", "dropped"}
    [corrected] = plain(good, "visit", "show", sample, "--visit", "2025-11-20")["corrected"]
    assert corrected["reason"] == "Ms Prŷs-Owen counted again in January: 96%, not 97%."


@pytest.mark.parametrize(
    ("typed", "state"), [("planned", "planned"), ("with-head", "with head"), ("With Head", "with head")]
)
def test_a_visit_is_put_into_another_state(good, file, typed, state):
    good("visit", "state", file, typed)
    assert visits(file)[0].state == state


def test_the_day_of_the_headteachers_check_is_kept_and_stays(good, file):
    good("visit", "state", file, "with-head", "--on", "2026-11-19")
    good("visit", "state", file, "draft")
    assert (visits(file)[0].state, visits(file)[0].checked_on) == ("draft", "2026-11-19")


def test_a_release_keeps_its_day_and_what_was_given_out(good, file):
    good("note", file, "--benchmark", "1", "--text", "given out")
    said = good("visit", "state", file, "released", "--on", "2026-12-01")
    assert said == f"Saved in {file}: Autumn visit is now released.\n"
    record = read(file).record
    [visit] = rules.visits_newest_first(record)
    assert (visit.state, visit.released_on) == ("released", "2026-12-01")
    assert len(release.covered(record, visit.uid)) == 1
    assert release.afterwards(record, visit) == release.Afterwards()


def test_without_a_day_a_release_is_of_today(good, file):
    assert plain(good, "visit", "state", file, "released")["released_on"] == system_clock().date().isoformat()


@pytest.mark.parametrize("state", ["draft", "released"])
def test_a_released_visit_stays_released(good, refused, file, state):
    good("visit", "state", file, "released")
    before = file.read_bytes()
    assert "stays so" in refused("visit", "state", file, state)
    assert file.read_bytes() == before


@pytest.mark.parametrize("wrong", [["seen"], [], ["draft", "--on", "2026-11-19"], ["released", "--on", "today"]])
def test_a_state_that_is_none_is_a_usage_error(misused, file, wrong):
    before = file.read_bytes()
    misused("visit", "state", file, *wrong)
    assert file.read_bytes() == before


def test_the_state_of_another_visit_is_changed_where_it_is_named(good, make, tmp_path):
    path = make(tmp_path / "f.db", Visit("v-old", "2025-01-01", "Old"), Visit("v-new", "2026-01-01", "New"))
    good("visit", "state", path, "released", "--visit", "2025-01-01")
    assert [visit.state for visit in visits(path)] == ["draft", "released"]


def test_the_whole_cycle_from_visit_to_visit(good, refused, file):
    """A visit is prepared, held, checked, released; what is open goes on into the next one."""
    good("question", "add", file, "--text", "Who pays for the bus?", "--benchmark", "6")
    [own] = [each.entry for each in read(file).record.all(Question) if "bus" in each.entry.wording]
    good("question", "plan", file, "q.board.1", own.uid)
    good("question", "asked", file, "q.board.1", "--answer", "In the main yes.")
    good("question", "asked", file, own.uid, "--open")
    good("action", "add", file, "--text", "Count who cannot come", "--due", "2020-01-01")
    good("visit", "state", file, "with-head", "--on", "2026-11-19")
    good("visit", "state", file, "released")
    refused("note", file, "--benchmark", "1", "--text", "too late")
    good("visit", "add", file, "--date", "2027-03-11", "--from", "last")
    shown = plain(good, "visit", "show", file)
    assert [each["question_key"] for each in shown["questions"]] == [own.uid]
    [late] = plain(good, "action", "list", file, "--overdue")
    assert [each["uid"] for each in shown["carried_forward"]] == [late["uid"]]
