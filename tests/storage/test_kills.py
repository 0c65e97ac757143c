"""Sixty times a process that writes is killed: nothing it said was saved is lost, and the next one goes on.

This proves the order "commit, then say saved" of our own code; what a power cut does is for the disk and its settings.
"""

import random
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest

import govtoolkit
from govtoolkit.app import session as sessions
from govtoolkit.app.reading import read
from govtoolkit.app.settings import Settings
from govtoolkit.record.model import Note, Person, Visit
from govtoolkit.storage import opener, store

ROOT = Path(govtoolkit.__file__).parent.parent
ANN = Person("ann", "Ann")

WRITER = """
import sys
from pathlib import Path
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.record.model import Note, Person, Visit

file, data, first = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
with Session(file, settings=Settings(data, data), me=Person("ann", "Ann")) as session:
    visit = session.record.find(Visit, "v1")
    print("ready", flush=True)
    number = first
    while True:
        number += 1
        place = f"b{number % 8 + 1}"
        uid = Note("v1", place, "ann", "").uid
        session.record.end_burst()  # so that every text is a revision of its own
        session.write_note(visit, place, f"text {number} " + "words " * 3_000, seen=session.record.seen(uid))
        session.save_now()
        print(number, flush=True)
"""


def number_of(body):
    return int(body.split()[1])


def write_until_killed(file, data, first, seconds):
    """Let a process write for a while and kill it; return the number of the last text that it said was saved."""
    command = [sys.executable, "-c", WRITER, file, data, str(first)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout.readline() == "ready\n"
        sleep(seconds)  # the moment of the kill is the chance that is tried, not something to wait for
        writer.send_signal(signal.SIGKILL)
        said = writer.stdout.read().splitlines()
    return int(said[-1]) if said else first


def looked_at(file):
    """Read the file as it was left; return its texts and assert that looking changed nothing."""
    before = {path.name: path.read_bytes() for path in file.parent.iterdir()}
    reading = read(file)
    assert reading.changed_outside == ()
    assert {path.name: path.read_bytes() for path in file.parent.iterdir()} == before
    return {
        number_of(version.entry.body) for version in reading.record.all(Note) if version.entry.body.startswith("text")
    }


def every_text_in(file):
    found = opener.examine(file)
    history = store.read_history(found.connection).revisions.values()
    integrity = found.connection.execute("PRAGMA integrity_check").fetchall()
    found.connection.close()
    assert integrity == [("ok",)]
    return {number_of(each.content.partition('"body":"')[2]) for each in history if '"body":"text' in each.content}


def go_on(file, data):
    """Open the file again as the next run of the program does, and write."""
    with sessions.Session(file, settings=Settings(data, data), me=ANN) as session:
        uid = Note("v1", "visit.summary", "ann", "").uid
        session.write_note(session.record.find(Visit, "v1"), "visit.summary", "on", seen=session.record.seen(uid))
        return session.recovered


def run_kills(file, data, kills):
    """Kill a writer so many times; return how many hot journals were left to be rolled back."""
    chance, last, hot_journals = random.Random(60), 0, 0
    for _ in range(kills):
        last = write_until_killed(file, data, last, chance.uniform(0, 0.05))
        journal = file.with_name(file.name + "-journal")
        hot_journals += journal.exists() and journal.stat().st_size > 0
        in_file = looked_at(file)
        # what was being saved when the kill came may be there as well
        assert every_text_in(file) in (set(range(1, last + 1)), set(range(1, last + 2)))
        last = max(every_text_in(file), default=0)
        assert not last or last in in_file
        assert go_on(file, data) == 0
        assert [path.name for path in file.parent.iterdir()] == [file.name]
    return hot_journals


def test_nothing_said_to_be_saved_is_lost_in_a_kill(file, tmp_path):
    run_kills(file, tmp_path / "data", 3)


@pytest.mark.slow
def test_nothing_said_to_be_saved_is_lost_in_sixty_kills(file, tmp_path):
    hot_journals = run_kills(file, tmp_path / "data", 60)
    assert hot_journals > 5, "the kills came at harmless moments only"


TELLS_TOO_EARLY = WRITER.replace("        session.save_now()\n", "")


def test_a_program_that_says_saved_too_early_is_caught(file, tmp_path, monkeypatch):
    monkeypatch.setitem(globals(), "WRITER", TELLS_TOO_EARLY)
    with pytest.raises(AssertionError):
        run_kills(file, tmp_path / "data", 5)
