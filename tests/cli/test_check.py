"""`govtoolkit check`: only a file that is whole, ours, current and not edited from outside passes."""

import json
import sqlite3
from contextlib import closing

import pytest

from govtoolkit.app.settings import Settings
from govtoolkit.storage import opener, seal
from govtoolkit.storage.backup import Backups


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
        "seal": "right",
    }


def test_a_file_changed_outside_does_not_pass_and_what_was_changed_is_said_in_words(refused, changed_outside):
    said = refused("check", changed_outside)
    assert f"“{changed_outside}” was changed outside govtoolkit: " in said
    assert "its title was “Autumn visit” and is now “Changed by hand”. Open it in the window to take that in," in said
    assert "aaaa1111" not in said


def test_a_file_that_another_program_keeps_its_last_changes_beside_does_not_pass(refused, file):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    said = refused("check", file)
    assert "Another program keeps its last changes beside it" in said
    assert "history" not in said


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


@pytest.mark.parametrize("command", [["check"], ["show"], ["note", "--benchmark", "1", "--text", "word"]])
def test_a_damaged_file_names_the_ways_out_that_a_command_has(refused, file, command):
    data = file.read_bytes()
    _cut(file)
    alone = refused(command[0], file, *command[1:])
    assert "Open it in the window to save a repaired copy, or ask whoever sent it" in alone
    assert "earlier cop" not in alone
    file.write_bytes(data)
    with closing(opener.examine(file).connection) as copy:
        Backups(Settings.of_this_user().data_folder).make(copy, file)
    _cut(file)
    assert f"There are earlier copies of it: govtoolkit backups {file} lists them" in refused("check", file)


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


@pytest.fixture
def altered(file):
    """Return a function that alters the file and seals it again, as only a program that knows ours would."""

    def altered(*statements):
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)
            seal.remove(connection)
            seal.write(connection)
        return file

    return altered


def test_a_file_that_was_not_closed_properly_passes_and_it_is_said(good, file):
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        seal.remove(connection)
    assert "It was not closed properly" in good("check", file)
    assert json.loads(good("check", file, "--json"))["seal"] == "missing"


def test_a_sound_file_passes_a_deep_look_as_well(good, sample):
    assert good("check", sample, "--deep") == f"{sample} is whole: 4 visits, 89 notes.\n"
    answer = json.loads(good("check", sample, "--deep", "--json"))
    assert (answer["faults"], answer["earlier_copies"]) == ([], [])


PARENT = "INSERT INTO revision_parent VALUES"


ANN, VISIT = "The person Ann Price: ", "The visit of 12 November 2026"


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (
            "UPDATE visit SET title = 'Edited'",
            f"say something else than govtoolkit shows. {VISIT} was changed: its title was “Autumn visit” and is now “Edited”.",
        ),
        (
            f"{PARENT} ('gone', 'revision-1', 1)",
            "Something that is not shown any more: a version that was written after another is missing (gone).",
        ),
        (
            f"{PARENT} ('revision-2', 'revision-1', 1)",
            ": one of its versions is said to follow a version of something else (revision-2, revision-1).",
        ),
        (
            f"{PARENT} ('revision-1', 'revision-1', 0)",
            f"{ANN}versions are said to follow each other in a circle (revision-1).",
        ),
        (
            f"{PARENT} ('revision-1', 'revision-1', 9)",
            ": a version that another follows is not there as it was then (revision-1, revision-1).",
        ),
        (
            "UPDATE revision SET seq = 0 WHERE uid = 'revision-1'",
            f"{ANN}one of its versions does not say how often it was saved (revision-1).",
        ),
        (
            "INSERT INTO purged VALUES ('revision-1', 'revision', '', '', '')",
            f"{ANN}a version was erased for good, but its words are still there (revision-1).",
        ),
        (
            "INSERT INTO revision SELECT 'x', 'question', record_uid, 1, '', written_at, '', '', 1, '{}' FROM revision LIMIT 1",
            f"{ANN}its versions are of different things (ann, person, question).",
        ),
    ],
)
def test_a_deep_look_says_each_fault_in_a_sentence(run, altered, statement, said):
    file = altered(statement)
    result = run("check", file, "--deep")
    assert (result.exit_code, said in result.stderr) == (1, True), result.stderr
    assert f"Go back to an earlier copy, which govtoolkit backups {file} lists" in result.stderr
    answer = json.loads(run("check", file, "--deep", "--json").stdout)
    assert (answer["problem"], said in " ".join(answer["faults"])) == ("not in order", True)


def test_a_fault_of_something_that_was_deleted_is_told_as_such(run, altered):
    file = altered(
        "INSERT INTO revision SELECT 'x', 'question', 'q', 0, '', written_at, '', '', 1, '{}' FROM revision LIMIT 1"
    )
    assert (
        "Something that is not shown any more: one of its versions does not say" in run("check", file, "--deep").stderr
    )


def test_an_earlier_version_that_a_copy_was_made_without_is_no_fault(good, altered):
    assert good("check", altered(f"{PARENT} ('revision-1', 'left out', 1)"), "--deep")


def test_a_deep_look_at_a_file_that_cannot_be_used_says_why(run, file):
    _cut(file)
    result = run("check", file, "--deep", "--json")
    assert (result.exit_code, json.loads(result.stdout)["problem"]) == (1, "damaged")


def test_a_deep_look_finds_an_earlier_copy_that_came_to_harm(run, good, file):
    with closing(opener.examine(file).connection) as copy:
        kept = Backups(Settings.of_this_user().data_folder).make(copy, file)
    assert good("check", file, "--deep")
    data = kept.read_bytes()
    kept.write_bytes(data[:5000])
    result = run("check", file, "--deep")
    listed = good("backups", file).split("  ")[2]
    assert (result.exit_code, f"The earlier copy of {listed} cannot be used." in result.stderr) == (1, True)
    assert f"“{file}” itself is in order." in result.stderr
    kept.write_bytes(data.replace(b"Ann Price", b"Ann Prize"))
    assert "was changed or damaged since it was kept." in run("check", file, "--deep").stderr
