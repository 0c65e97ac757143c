"""`govtoolkit check-line`: one record a look, earlier looks stay, and nothing is taken for granted."""

import json

import pytest

from govtoolkit.app.reading import read
from govtoolkit.clock import system_clock
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record import duties
from govtoolkit.record.model import CHECK_STATES, CheckLine


def looks(path, key="website.1"):
    return duties.looks_by_item(read(path).record).get(key, [])


@pytest.mark.parametrize("state", CHECK_STATES)
@pytest.mark.parametrize("typed", [str, lambda state: state.replace(" ", "-"), str.title])
def test_every_state_can_be_typed_with_spaces_or_hyphens(good, file, state, typed):
    said = good("check-line", file, "website.1", typed(state), "--on", "2026-11-10")
    assert said == f"Saved in {file}: website.1, {state}, 10 November 2026.\n"
    assert [look.state for look in looks(file)] == [state]


def test_a_look_says_who_when_on_which_visit_and_what_it_rests_on(good, file):
    answer = good(
        "check-line", file, "website.1", "in-place", "--evidence", "Enw a rhif ffôn", "--visit", "2026-11-12",
        "--by", "Bob Nowak", "--json",
    )  # fmt: skip
    [look] = looks(file)
    today = system_clock().date().isoformat()
    assert look == CheckLine(look.uid, "website.1", "aaaa1111-visit", "bob", today, "in place", "Enw a rhif ffôn")
    assert json.loads(answer)["uid"] == look.uid


def test_without_a_visit_the_look_belongs_to_none(good, file):
    good("check-line", file, "website.1", "in-place")
    assert looks(file)[0].visit_uid is None


def test_evidence_can_come_from_standard_input(good, file):
    good("check-line", file, "website.1", "in-place", "--evidence", "-", stdin="Llŷr\n".encode())
    assert looks(file)[0].evidence == "Llŷr"


def test_a_later_look_leaves_the_earlier_one_standing(good, file):
    good("check-line", file, "website.1", "not-in-place", "--on", "2025-11-19", "--evidence", "No name")
    good("check-line", file, "website.1", "in-place", "--on", "2026-03-11")
    assert [(look.checked_on, look.state) for look in looks(file)] == [
        ("2026-03-11", "in place"),
        ("2025-11-19", "not in place"),
    ]
    said = " ".join(good("check-line", file, "website.1").split())
    assert (
        "in place (11 March 2026, A governor). Before that: not in place (19 November 2025, A governor) – No name"
        in said
    )


def test_a_second_look_of_the_same_day_by_the_same_person_puts_the_first_right(good, file):
    good("check-line", file, "website.1", "could-not-tell", "--on", "2026-11-10", "--evidence", "Page 2")
    good("check-line", file, "website.1", "in-place", "--on", "2026-11-10")
    good("check-line", file, "website.1", "in-place", "--on", "2026-11-10", "--by", "Bob Nowak")
    assert sorted((look.state, look.evidence) for look in looks(file)) == [("in place", ""), ("in place", "Page 2")]


def test_a_key_phase_can_be_one_that_does_not_apply(good, file):
    good("check-line", file, "phase-3", "does-not-apply")
    [*_, last] = json.loads(good("encounter", file, "--json"))
    assert (last["phase_key"], last["applies"]) == ("phase-3", False)


def test_every_line_is_listed_and_most_were_not_looked_at_yet(good, file):
    good("check-line", file, "website.1", "in-place")
    listed = json.loads(good("check-line", file, "--json"))
    keys = [*careers_toolkit().check_items, "phase-1", "phase-2", "phase-3"]
    assert [each["key"] for each in listed] == keys
    assert [each["key"] for each in listed if each["state"] != "not looked at yet"] == ["website.1"]
    said = " ".join(good("check-line", file).split())
    assert said.count("– not looked at yet") == len(careers_toolkit().check_items) - 1


def test_one_line_is_listed_with_all_its_looks(good, sample):
    line = json.loads(good("check-line", sample, "website.4", "--json"))
    assert line["state"] == "in place"
    assert [look["checked_on"] for look in line["looks"]] == ["2026-03-11", "2025-11-19"]
    assert line["checklist"] == "website"


@pytest.mark.parametrize("key", ["website.99", "b1.i1", "phase-4", "", "website"])
@pytest.mark.parametrize("state", [[], ["in-place"]])
def test_a_line_that_is_not_there_is_refused_and_nothing_is_written(refused, file, key, state):
    before = file.read_bytes()
    line = refused("check-line", file, key, *state)
    assert f"“{key}”. See: govtoolkit check-line {file}" in line
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "wrong",
    [
        ["website.1", "fine"],
        ["website.1", "not-looked-at-yet"],
        ["website.1", "--evidence", "x"],
        ["--on", "2026-11-10"],
    ],
)
def test_what_cannot_be_meant_is_a_usage_error_that_names_the_states(misused, file, wrong):
    before = file.read_bytes()
    assert "in-place, not-in-place, could-not-tell, does-not-apply." in misused("check-line", file, *wrong)
    assert file.read_bytes() == before
