"""`govtoolkit check`: only a file that is whole, ours, current and not edited from outside passes."""

import json
import sqlite3
from contextlib import closing

import pytest


def test_a_sound_file_passes_and_is_counted(good, sample):
    assert good("check", sample) == f"{sample} is whole: 4 visits, 89 notes.\n"


def test_one_is_counted_as_one(good, file):
    good("note", file, "--benchmark", "1", "--text", "word")
    assert good("check", file).endswith(" is whole: 1 visit, 1 note.\n")


def test_a_sound_file_passes_for_other_programs_too(good, file):
    assert json.loads(good("check", file, "--json")) == {
        "file": str(file),
        "ok": True,
        "problem": "",
        "text": "",
        "changed_outside": [],
        "format_version": 1,
        "visits": 1,
        "notes": 0,
    }


def test_a_file_changed_outside_does_not_pass(refused, changed_outside):
    assert f"“{changed_outside}” was changed outside govtoolkit: " in refused("check", changed_outside)


def test_a_file_changed_outside_does_not_pass_for_other_programs(run, changed_outside):
    result = run("check", changed_outside, "--json")
    answer = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (1, "")
    assert (answer["ok"], answer["problem"]) == (False, "changed outside")
    assert len(answer["changed_outside"]) == 1


def _newer(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def _cut(path):
    path.write_bytes(path.read_bytes()[:-5000])


def _foreign(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE recipe (title TEXT)")


_SPOILT = {
    "missing": lambda path: path.unlink(),
    "not a database": lambda path: path.write_bytes(b"nothing of the kind"),
    "newer version": _newer,
    "damaged": _cut,
    "another program": _foreign,
}


@pytest.mark.parametrize("problem", _SPOILT)
def test_a_file_that_cannot_be_used_does_not_pass(refused, file, problem):
    _SPOILT[problem](file)
    assert str(file) in refused("check", file)


@pytest.mark.parametrize("problem", _SPOILT)
def test_what_is_wrong_has_a_name_for_other_programs(run, file, problem):
    _SPOILT[problem](file)
    result = run("check", file, "--json")
    answer = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (1, "")
    assert (answer["ok"], answer["problem"]) == (False, problem)
    assert str(file) in answer["text"]


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_checking_changes_no_byte_and_no_time_of_the_file(good, sample, form):
    before, time = sample.read_bytes(), sample.stat().st_mtime_ns
    good("check", sample, *form)
    assert (sample.read_bytes(), sample.stat().st_mtime_ns) == (before, time)
    assert list(sample.parent.iterdir()) == [sample]
