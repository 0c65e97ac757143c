"""What all commands have in common: JSON, who writes, a file that is not sound or closed, and nothing written on refusal."""

import json
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import click
import pytest

from govtoolkit.app.reading import read
from govtoolkit.cli.commands import commands
from govtoolkit.printing.document import Form
from govtoolkit.record.model import Mark, Person
from govtoolkit.storage import connection as connections
from tests.filled_forms import write_form

_PROJECT = Path(__file__).resolve().parents[2]

_READING = (
    "show", "visit list", "visit show", "question list", "mark", "action list", "check-line", "encounter", "date", "check",
    "backups",
)  # fmt: skip
_WRITING = {
    "visit add": (),
    "visit state": ("with-head",),
    "note": ("--benchmark=1", "--text=x"),
    "question add": ("--text=Why?",),
    "question plan": ("q.board.1",),
    "question asked": ("q.board.1", "--answer=x"),
    "mark": ("b1.i1",),
    "action add": ("--text=x",),
    "check-line": ("website.1", "in-place"),
    "encounter": ("--phase=phase-1", "--on=2026-11-04"),
    "date": ("next-visit", "2027-03-11"),
}
_SETTLING = ("action done", "action drop", "action reopen")


@pytest.fixture(params=_READING)
def reading(request):
    """Return what makes a command line that reads, given its file."""
    return lambda file: (*request.param.split(), file)


@pytest.fixture(params=[*_WRITING.items()], ids=lambda item: item[0])
def writing(request):
    """Return what makes a command line that writes, given its file."""
    return lambda file: (*request.param[0].split(), file, *request.param[1])


def test_reading_answers_json_and_words_and_changes_no_byte(good, sample, reading):
    before, time = sample.read_bytes(), sample.stat().st_mtime_ns
    json.loads(good(*reading(sample), "--json"))
    assert good(*reading(sample)).endswith("\n")
    assert (sample.read_bytes(), sample.stat().st_mtime_ns) == (before, time)
    assert list(sample.parent.iterdir()) == [sample]


def test_writing_answers_json_and_leaves_one_sound_file(good, file, writing):
    json.loads(good(*writing(file), "--json"))
    good("check", file)
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("command", _SETTLING)
def test_settling_an_action_answers_json_and_one_line_of_words(good, file, command):
    uid = json.loads(good("action", "add", file, "--text=x", "--json"))["uid"]
    assert json.loads(good(*command.split(), file, uid, "--json"))["uid"] == uid
    assert good(*command.split(), file, uid).count("\n") == 1


def test_writing_answers_one_line_of_words(good, file, writing):
    words = good(*writing(file))
    assert words.count("\n") == 1


def test_who_writes_is_the_person_of_that_name(good, file, writing):
    before = {revision.seen for revision in read(file).record.current}
    good(*writing(file), "--by", "bob  NOWAK")
    after = read(file).record
    assert {each.author_uid for each in after.current if each.seen not in before} == {"bob"}
    assert len(list(after.all(Person))) == 2


def test_a_new_person_is_added_with_what_they_write(good, file, writing):
    good(*writing(file), "--by", "Siân Llŷr-Hughes")
    assert {version.entry.name for version in read(file).record.all(Person)} == {
        "Ann Price",
        "Bob Nowak",
        "Siân Llŷr-Hughes",
    }


@pytest.mark.parametrize("command", [command for command in _READING if command not in ("check", "backups")])
def test_a_file_changed_outside_is_read_with_a_warning(run, changed_outside, command):
    result = run(*command.split(), changed_outside)
    assert (result.exit_code, bool(result.stdout)) == (0, True)
    assert "was changed outside govtoolkit" in result.stderr


def test_a_file_changed_outside_takes_no_change(refused, changed_outside, writing):
    before = changed_outside.read_bytes()
    assert "was changed outside govtoolkit" in refused(*writing(changed_outside))
    assert changed_outside.read_bytes() == before


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_nothing_is_said_to_be_saved_that_is_not_on_the_disk(run, file, writing, form, monkeypatch):
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.1)
    before = file.read_bytes()
    with closing(sqlite3.connect(file, isolation_level=None)) as busy:
        busy.execute("BEGIN IMMEDIATE")
        result = run(*writing(file), *form)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Your words are kept" in result.stderr
    assert file.read_bytes() == before


@pytest.mark.parametrize("content", [None, b"", b"not a database at all"])
def test_what_is_no_monitoring_file_is_refused_and_never_made(refused, tmp_path, writing, content):
    path = tmp_path / "other.db"
    if content is not None:
        path.write_bytes(content)
    assert str(path) in refused(*writing(path))
    assert (path.read_bytes() if path.exists() else None) == content


@pytest.mark.parametrize(
    "command",
    ["visit state", "note", "question plan", "question asked", "mark", "action add", "check-line"],
)
def test_a_visit_that_is_not_there_is_refused_and_the_visits_are_named(refused, file, command):
    before = file.read_bytes()
    line = refused(*command.split(), file, *_WRITING[command], "--visit", "2001-01-01")
    assert "aaaa1111-visit (2026-11-12, Autumn visit)" in line
    assert file.read_bytes() == before


@pytest.mark.parametrize("group", ["visit", "question", "action"])
def test_a_group_alone_says_its_commands_as_a_usage_error(run, group):
    result = run(group)
    assert result.exit_code == 2
    assert "list" in result.stderr + result.stdout


def test_every_command_and_option_says_what_it_does(run):
    def check(*command):
        said = run(*command, "--help").stdout
        assert len(said.splitlines()) > 4, command
        _, _, listed = said.partition("\nCommands:\n")
        for line in listed.splitlines():
            name, _, what = line.strip().partition(" ")
            assert re.fullmatch(r"\s+\S.*[^.]\.", what), f"{name} is said in no whole sentence"
            check(*command, name)

    check()


def every_command(command=commands, path=()):
    """Return each command that does something, by the words that call it."""
    if not isinstance(command, click.Group):
        return {" ".join(path): command}
    context, found = click.Context(command), {}
    for name in command.list_commands(context):
        found |= every_command(command.get_command(context, name), (*path, name))
    assert found
    return found


def test_every_command_can_answer_other_programs():
    options = {
        name: {word for each in command.params for word in each.opts} for name, command in every_command().items()
    }
    assert len(options) > 25
    assert [name for name, words in options.items() if "--json" not in words] == []


def test_whatever_is_kept_as_it_was_typed_is_looked_at_for_letters_that_would_be_lost():
    names_of_what_is_there = {
        "backup", "key", "keys", "last_name", "place", "preset_name", "question", "questions", "removed", "sheet", "uid",
        "visit_name", "visit_names",
    }  # fmt: skip
    plain = {(name, each.name) for name, command in every_command().items() for each in command.params
             if each.type is click.STRING and each.name not in names_of_what_is_there}  # fmt: skip
    assert plain == set()


def test_the_readme_names_every_command():
    readme = (_PROJECT / "README.md").read_text("utf-8")
    missing = [name for name in every_command() if not re.search(rf"(`|govtoolkit ){name}[ `]", readme)]
    assert missing == []


def test_the_commands_in_the_readme_work_as_they_stand_there(good, sample, monkeypatch):
    monkeypatch.chdir(sample.parent)
    [action, *_] = json.loads(good("action", "list", sample, "--json"))
    lines = re.findall(r"`([a-z-]+(?: [a-z]+)? FILE[^`]*)`", (_PROJECT / "README.md").read_text("utf-8"))
    assert len(lines) > 15
    other = shutil.copy(sample, sample.with_name("other.db"))
    ticks = ["check.website.1.in-place"]
    form = write_form(sample.with_name("form.pdf"), Form("duties"), {"check.website.1": "Seen at home."}, ticks)
    for line in lines:
        words = {"FILE": str(sample), "ID": action["uid"], "OTHER": str(other), "FORM": str(form)}
        good(*(words.get(word, word) for word in shlex.split(line)), stdin=b"An answer")


def test_the_lines_in_the_readme_work_one_after_the_other_as_they_stand_there(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lines = re.findall(r"^    govtoolkit (.*)$", (_PROJECT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert len(lines) > 10
    for line in lines:
        words = shlex.split(line.partition(" > ")[0], comments=True)
        if len(words) > 1:  # a file alone opens the window
            result = run(*words, stdin=b"An answer")
            assert (result.exit_code, result.stderr) == (0, ""), line


@pytest.mark.parametrize(
    "command", [("note", "--text=x"), ("question list",), ("mark",), ("print toolkit", "-o=x.pdf")]
)
@pytest.mark.parametrize("number", ["0", "9", "five"])
def test_a_benchmark_that_is_not_there_is_refused_in_plain_words(misused, file, command, number):
    said = misused(*command[0].split(), file, "--benchmark", number, *command[1:])
    assert f"'{number}' is not a benchmark: they have the numbers 1 to 8." in said


@pytest.mark.parametrize("command", [("show",), ("note", "--benchmark=1", "--text=x"), ("bring-in-form", "form.pdf")])
def test_a_file_that_may_not_be_read_is_refused_as_any_other(program, as_anybody, file, command):
    file.chmod(0)
    done = program(command[0], file, *command[1:], preexec_fn=as_anybody)
    assert (done.returncode, done.stdout) == (1, b"")
    assert re.fullmatch(r"govtoolkit: [^\n]+\n", done.stderr.decode())


@pytest.mark.parametrize(
    "command",
    [
        ("mark", "b9.i1"), ("action done", "nope"), ("check-line", "nope"), ("question asked", "nope"),
        ("encounter", "--remove=nope"), ("restore", "99", "new.db"),
    ],
)  # fmt: skip
def test_the_command_that_a_refusal_names_can_be_typed_as_it_stands(refused, good, file, command):
    renamed = file.rename(file.with_name("Clunmere School (Ann’s).db"))
    named = refused(*command[0].split(), renamed, *command[1:]).partition("See: govtoolkit ")[2]
    good(*shlex.split(named))


def test_programs_that_write_at_once_all_get_their_words_in(file):
    environment = {**os.environ, "PYTHONPATH": str(_PROJECT)}
    running = []
    for key, name in (("b1.i1", "Ann Price"), ("b1.i1", "Bob Nowak"), ("b1.i2", "Ann Price"), ("b1.i3", "Cai Ŵyn")):
        command = [sys.executable, "-m", "govtoolkit", "mark", file, key, "--by", name]
        running.append(subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE))
    for each in running:
        _, said = each.communicate(timeout=60)
        assert (each.returncode, said) == (0, b"")
    record = read(file).record
    marks = sorted((v.entry.item_key, record.name_of(v.entry.author_uid)) for v in record.all(Mark))
    assert marks == [("b1.i1", "Ann Price"), ("b1.i1", "Bob Nowak"), ("b1.i2", "Ann Price"), ("b1.i3", "Cai Ŵyn")]


def test_a_list_goes_through_a_pipe_whatever_the_console(program, sample):
    done = program("visit", "show", sample, environment={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Mr Żółkowski" in done.stdout.decode("utf-8")
