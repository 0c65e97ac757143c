"""`python -m govtoolkit` as a program of its own: exit status, streams, permissions, a full disk."""

import json
import os
import pty
import re
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

_PROJECT = Path(__file__).resolve().parents[2]
_COMMANDS = (
    "new", "show", "visit", "note", "question", "mark", "action", "check-line", "encounter", "date", "print", "check",
)  # fmt: skip


def test_the_main_job_from_end_to_end(program, tmp_path):
    file, pdf = tmp_path / "a.db", tmp_path / "a.pdf"
    for arguments in (
        ("new", file),
        ("note", file, "--benchmark", "1", "--by", "Siân", "--text", "Gair o’r ŵyl"),
        ("check", file),
        ("print", "toolkit", file, "-o", pdf),
    ):
        done = program(*arguments)
        assert (done.returncode, done.stderr) == (0, b"")
    assert "Gair o’r ŵyl" in program("show", file).stdout.decode("utf-8")
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_the_version_is_said(program):
    assert re.fullmatch(rb"govtoolkit, version \d+\.\d+\.\d+\n", program("--version").stdout)


@pytest.mark.parametrize("arguments", [("--help",), ("-h",)])
def test_help_names_every_command(program, arguments):
    done = program(*arguments)
    assert (done.returncode, done.stderr) == (0, b"")
    assert all(f"\n  {name} ".encode() in done.stdout for name in _COMMANDS)


@pytest.mark.parametrize("arguments", [(), ("sample.db",)])
def test_the_window_is_refused_in_one_sentence_where_there_is_no_screen(program, arguments, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = program(*arguments)
    assert (done.returncode, done.stdout) == (1, b"")
    assert (
        done.stderr
        == b"govtoolkit: The window needs a screen, and there is none here. Use the commands: govtoolkit --help\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [("show",), ("show", "a", "b"), ("shwo", "a"), ("show", "--colour", "a"), ("--colour",), ("print", "poster")],
)
def test_a_usage_error_ends_with_2_and_says_nothing_on_stdout(program, arguments):
    done = program(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "command", [("show",), ("check",), ("print", "toolkit", "-o", "out.pdf"), ("note", "--benchmark=1", "--text=x")]
)
def test_an_error_is_one_line_on_stderr_and_ends_with_1(program, tmp_path, command):
    done = program(*command, tmp_path / "missing.db", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().splitlines() == [
        f"govtoolkit: There is no file “{tmp_path / 'missing.db'}”. Check the name and the folder."
    ]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_reader_who_leaves_early_causes_no_complaint(program, sample, form):
    reader, writer = os.pipe()
    os.close(reader)
    done = program("show", sample, *form, stdout=writer)
    os.close(writer)
    assert done.stderr == b""
    assert done.returncode in (0, 1)


def test_no_output_at_all_causes_no_complaint(sample):
    command = f'"{sys.executable}" -m govtoolkit show "{sample}" >&-'
    environment = {**os.environ, "PYTHONPATH": str(_PROJECT)}
    done = subprocess.run(["sh", "-c", command], env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("arguments", [("show",), ("show", "--json"), ("check",)])
def test_a_full_disk_under_the_answer_is_one_sentence(program, sample, arguments):
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = program(*arguments, sample, stdout=full)
    assert done.returncode == 1
    assert done.stderr.decode() == "govtoolkit: The answer could not be written (No space left on device).\n"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437", "utf-8"])
def test_a_console_of_any_alphabet_gets_an_answer(program, sample, encoding):
    done = program("show", sample, environment={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Siân Llŷr-Hughes" in done.stdout.decode("utf-8")


def test_a_terminal_of_another_alphabet_gets_an_answer(program, sample):
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as screen:
        command = [sys.executable, "-m", "govtoolkit", "check", sample.rename(sample.with_name("ŵ.db"))]
        environment = {**os.environ, "PYTHONPATH": str(_PROJECT), "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
        done = subprocess.run(command, env=environment, stdout=theirs, stderr=subprocess.PIPE, check=False)
        os.close(theirs)
        said = screen.read(10_000)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"4 visits, 89 notes" in said


def test_progress_is_shown_on_a_terminal_and_wiped_away(program, sample, tmp_path):
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as screen:
        done = program("print", "questions", sample, "-o", tmp_path / "q.pdf", stderr=theirs)
        os.close(theirs)
        said = screen.read(10_000)
    assert done.returncode == 0
    assert b"Page 2" in said
    assert said.endswith(b"\r\x1b[K")


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_disk_that_fills_up_leaves_the_target_and_nothing_half_done(program, sample, tmp_path, force):
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "sheet.pdf"
    if force:
        target.write_bytes(b"mine")
    done = program(
        "print", "toolkit", sample, *force, "-o", target,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, b"")
    assert str(target) in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == ({"sheet.pdf": b"mine"} if force else {})


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_folder_that_takes_nothing_leaves_the_target(program, as_anybody, sample, tmp_path, force):
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "sheet.pdf"
    if force:
        target.write_bytes(b"mine")
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    done = program("print", "toolkit", sample, *force, "-o", target, preexec_fn=as_anybody)
    folder.chmod(stat.S_IRWXU)
    assert (done.returncode, done.stdout) == (1, b"")
    assert "you may not write there" in done.stderr.decode()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == ({"sheet.pdf": b"mine"} if force else {})


@pytest.mark.parametrize(
    "command",
    [
        ("print", "toolkit", "-o", "locked/sheet.pdf"),
        ("print", "toolkit", "--force", "-o", "locked/sheet.pdf"),
        ("new", "locked/new.db"),
        ("show", "locked/old.db"),
    ],
)
def test_a_folder_that_may_not_even_be_looked_into_is_one_sentence_with_the_way_out(
    program, as_anybody, tmp_path, command
):
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0)
    done = program(*command, preexec_fn=as_anybody, cwd=tmp_path)
    folder.chmod(stat.S_IRWXU)
    assert (done.returncode, done.stdout) == (1, b"")
    assert re.fullmatch(r"govtoolkit: [^\n]*locked/[^\n]* folder[^\n]*\n", done.stderr.decode())


def test_a_name_too_long_for_the_disk_is_one_sentence(program, tmp_path):
    done = program("print", "toolkit", "-o", tmp_path / f"{'x' * 300}.pdf")
    assert (done.returncode, done.stdout) == (1, b"")
    assert re.fullmatch(r"govtoolkit: [^\n]*xxx[^\n]*\n", done.stderr.decode())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("mode", ["file", "folder"])
def test_a_read_only_file_is_shown_checked_and_printed_but_takes_no_note(program, as_anybody, sample, tmp_path, mode):
    folder = tmp_path / "held"
    folder.mkdir()
    file = sample.rename(folder / "sample.db")
    file.chmod(stat.S_IRUSR)
    if mode == "folder":
        file.chmod(stat.S_IRUSR | stat.S_IWUSR)
        folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    before = file.read_bytes()
    for command in (("show",), ("check",), ("print", "toolkit", "-o", tmp_path / "out.txt")):
        done = program(*command, file, preexec_fn=as_anybody)
        assert (done.returncode, done.stderr) == (0, b"")
    done = program("note", file, "--benchmark", "1", "--text", "word", preexec_fn=as_anybody)
    folder.chmod(stat.S_IRWXU)
    assert (done.returncode, done.stdout) == (1, b"")
    assert "can only be read here" in done.stderr.decode()
    assert file.read_bytes() == before


def test_settings_and_safety_copies_that_cannot_be_kept_do_not_stop_a_note(program, as_anybody, file, tmp_path, bodies):
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(stat.S_IRUSR | stat.S_IXUSR)
    environment = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "c"), "XDG_DATA_HOME": str(home / "d")}
    done = program("note", file, "--benchmark=1", "--text=word", environment=environment, preexec_fn=as_anybody)
    home.chmod(stat.S_IRWXU)
    assert (done.returncode, b"no earlier copy of it could be kept" in done.stderr) == (0, True)
    assert bodies(file, "b1") == ["word"]


def test_words_that_are_not_utf_8_are_refused_before_a_letter_of_them_is_lost(program, file, bodies):
    command = ("note", file, "--benchmark=1", "--text", os.fsdecode(b"caf\xe9 word"))
    done = program(*command)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "“caf? word” has letters in it that are not UTF-8. Set the terminal to UTF-8" in done.stderr.decode()
    assert bodies(file, "b1") == []


def test_a_file_name_that_is_not_utf_8_is_no_trouble(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.db"
    environment = {**os.environ, "PYTHONPATH": str(_PROJECT)}
    for command in (["new"], ["check"], ["check", "--json"], ["show"]):
        done = subprocess.run(
            [sys.executable, "-m", "govtoolkit", *command, path], env=environment, capture_output=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, b"")


def test_two_programs_that_write_at_once_both_get_their_words_in(file, bodies):
    environment = {**os.environ, "PYTHONPATH": str(_PROJECT)}
    running = []
    for number in range(1, 5):
        command = [sys.executable, "-m", "govtoolkit", "note", file, f"--benchmark={number}", f"--text=words {number}"]
        running.append(subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE))
    for each in running:
        _, said = each.communicate(timeout=60)
        assert (each.returncode, said) == (0, b"")
    assert [bodies(file, f"b{number}") for number in range(1, 5)] == [[f"words {number}"] for number in range(1, 5)]


def test_json_comes_out_whole_in_a_console_of_another_alphabet(program, sample):
    done = program("show", sample, "--json", environment={"PYTHONIOENCODING": "ascii"})
    people = json.loads(done.stdout.decode("utf-8"))["records"]["person"]
    assert {each["versions"][0]["content"]["name"] for each in people} == {"Siân Llŷr-Hughes", "Małgorzata Wiśniewska"}
