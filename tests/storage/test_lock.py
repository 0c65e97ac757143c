"""The lock beside a file: who has it open, whose lock was left by a crash, and that it only informs."""

import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

import govtoolkit
from govtoolkit.storage.lock import SOMEBODY_UNKNOWN, FileLock, Holder, in_words

ROOT = Path(govtoolkit.__file__).parent.parent
ANN = Holder("Ann Smith", "ann", "LAPTOP-7", "2026-11-22T14:05:00Z", "run-1")
BOB = Holder("Bob Lee", "bob", "STUDY", "2026-11-22T15:00:00Z", "run-2")

HOLD = """
import sys
from pathlib import Path
from govtoolkit.storage.lock import FileLock, Holder
lock = FileLock(Path(sys.argv[1]), Holder(*sys.argv[2:]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def elsewhere(file):
    """Hold the lock as Ann in a process of its own; the test ends it."""
    values = (ANN.name, ANN.user, ANN.machine, ANN.since, ANN.run)
    command = [sys.executable, "-c", HOLD, str(file), *values]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "None\n"
        yield process
        process.kill()


def test_a_file_that_nobody_has_is_taken_and_given_back(file):
    before = sorted(file.parent.iterdir())
    lock = FileLock(file, ANN)
    assert lock.take() is None
    assert (lock.holder(), sorted(each.name for each in file.parent.iterdir())) == (
        ANN,
        [".~lock.school.db#", "school.db"],
    )
    lock.release()
    assert sorted(file.parent.iterdir()) == before


def test_the_second_person_learns_who_has_it(file, elsewhere):
    assert FileLock(file, BOB).take() == ANN
    assert FileLock(file, BOB).holder() == ANN


def test_another_run_of_the_same_person_on_the_same_computer_is_let_in_and_leaves_the_lock_alone(file, elsewhere):
    lock = FileLock(file, replace(ANN, run="run-3"))
    assert lock.take() is None
    lock.release()
    assert lock.holder() == ANN


def test_a_lock_left_by_a_crash_on_this_computer_is_taken_silently(file, elsewhere):
    elsewhere.send_signal(signal.SIGKILL)
    elsewhere.wait()
    again = replace(ANN, run="run-3")
    lock = FileLock(file, again)
    assert lock.take() is None
    assert lock.holder() == again
    lock.release()


@pytest.mark.parametrize("who", [BOB, replace(ANN, machine="STUDY"), replace(ANN, user="other")])
def test_a_lock_left_on_another_computer_or_by_another_user_is_respected(file, elsewhere, who):
    elsewhere.kill()
    elsewhere.wait()
    assert FileLock(file, who).take() == ANN


def test_a_lock_can_be_taken_over_and_its_first_holder_leaves_it_alone(file):
    first, second = FileLock(file, ANN), FileLock(file, BOB)
    assert first.take() is None
    assert second.take() == ANN
    second.take_over()
    first.release()
    assert second.holder() == BOB
    second.release()
    assert not second.path.exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"name": "x"}', "\udcff", json.dumps({**vars(ANN), "since": "soon"})])
def test_a_lock_that_cannot_be_read_is_somebody_s(file, text):
    lock = FileLock(file, BOB)
    lock.path.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert lock.take() == SOMEBODY_UNKNOWN
    assert lock.path.exists()


def test_a_lock_that_is_just_being_written_is_waited_for(file):
    lock = FileLock(file, replace(ANN, run="run-3"))
    lock.path.write_bytes(b"")
    writing = threading.Timer(0.05, lock.path.write_text, [json.dumps(vars(ANN))])
    writing.start()
    assert lock.take() is None  # of the same user on the same computer
    writing.join()


def test_nobody_is_kept_from_writing_for_want_of_a_lock(file, monkeypatch):
    def refuse(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "open", refuse)
    assert FileLock(file, ANN).take() is None


def test_the_lock_of_a_link_is_beside_the_file_itself(file, tmp_path):
    link = tmp_path / "link.db"
    link.symlink_to(file)
    lock = FileLock(link, ANN)
    assert lock.path.parent == file.parent
    lock.take()
    assert FileLock(file, BOB).take() == ANN
    lock.release()


def test_it_is_said_who_and_where_and_since_when(monkeypatch):
    assert in_words(ANN).startswith("Ann Smith has had it open on LAPTOP-7 since ")
    assert in_words(ANN).endswith(" on 22 November 2026")
    assert in_words(SOMEBODY_UNKNOWN) == "Somebody has it open on another computer"
