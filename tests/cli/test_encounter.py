"""`govtoolkit encounter`: which encounters were held, and which are due."""

import json

import pytest

from govtoolkit.app.reading import read
from govtoolkit.clock import system_clock
from govtoolkit.record import duties
from govtoolkit.record.model import Encounter, School


def encounters(path):
    return [version.entry for version in read(path).record.all(Encounter)]


def test_an_encounter_is_written_down_in_the_school_year_of_its_day(good, file):
    answer = good(
        "encounter", file, "--phase", "phase-1", "--on", "2027-03-04", "--provider", "Coleg  Llŷr", "--kind", "workshop",
        "--json",
    )  # fmt: skip
    [held] = encounters(file)
    assert held == Encounter(held.uid, "phase-1", "2026-27", "2027-03-04", "Coleg Llŷr", "workshop")
    assert json.loads(answer)["uid"] == held.uid


def test_an_encounter_whose_day_nobody_knows_has_its_year(good, file):
    good("encounter", file, "--phase", "phase-1", "--year", "2025-26")
    assert [(each.school_year, each.held_on) for each in encounters(file)] == [("2025-26", "")]


def test_the_grid_says_what_is_held_due_and_beyond(good, sample):
    said = good("encounter", sample, "--year", "2025-26")
    assert "Second key phase (Year 10 or 11): 3 held, 2 due, 1 beyond." in said
    assert "every student must attend" in " ".join(said.split())
    rows = json.loads(good("encounter", sample, "--year", "2026-27", "--json"))
    assert [(row["phase_key"], row["held"], row["due"], row["beyond"]) for row in rows] == [
        ("phase-1", 1, 2, 0),
        ("phase-2", 2, 2, 0),
        ("phase-3", 0, 2, 0),
    ]
    before = json.loads(good("encounter", sample, "--year", "2025-26", "--json"))
    assert [row["beyond"] for row in before] == [0, 1, 0]


def test_without_a_year_the_grid_is_of_this_school_year(good, file):
    year = duties.school_year(system_clock().date().isoformat())
    assert {row["school_year"] for row in json.loads(good("encounter", file, "--json"))} == {year}
    assert f"School year {year}" in good("encounter", file)


def test_a_phase_that_the_school_does_not_have_is_said_not_to_apply(good, make, tmp_path):
    path = make(tmp_path / "f.db", School("Clunmere", has_sixth_form=False))
    assert "Third key phase (Year 12 or 13): does not apply." in good("encounter", path)


def test_an_encounter_written_down_by_mistake_is_taken_out(good, refused, file):
    good("encounter", file, "--phase", "phase-1", "--on", "2026-11-04")
    [held] = encounters(file)
    assert held.uid[:8] in good("encounter", file, "--year", "2026-27")
    good("encounter", file, "--remove", held.uid[:8])
    assert encounters(file) == []
    assert "See: govtoolkit encounter" in refused("encounter", file, "--remove", held.uid)


@pytest.mark.parametrize(
    "wrong",
    [
        ["--phase", "phase-4", "--on", "2026-11-04"],
        ["--phase", "phase-1"],
        ["--on", "2026-11-04"],
        ["--provider", "x"],
        ["--year", "2026"],
        ["--year", "2026-28"],
        ["--phase", "phase-1", "--on", "2026-11-04", "--year", "2025-26"],
        ["--remove", "x", "--phase", "phase-1"],
    ],
)
def test_what_cannot_be_meant_is_a_usage_error(misused, file, wrong):
    before = file.read_bytes()
    misused("encounter", file, *wrong)
    assert file.read_bytes() == before
