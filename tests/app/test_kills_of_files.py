"""A process is killed while it makes, copies, keeps or closes a file: never half a file under its name, and nothing lost."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from time import sleep

import pytest

import govtoolkit
from govtoolkit.app.reading import create, read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.files import sweep
from govtoolkit.record.model import Note, Person, School, Visit

pytestmark = pytest.mark.slow

ROOT = Path(govtoolkit.__file__).parent.parent
ANN = Person("ann", "Ann")
KILLS = 10
LONG = "words " * 20_000

BEGIN = """
import sys
from itertools import count
from pathlib import Path
from govtoolkit.app import copies, reading
from govtoolkit.app.printouts import Printout, write_printout
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.record.model import Note, Person, School, Visit

file, folder, data = map(Path, sys.argv[1:4])
first = int(sys.argv[4])
ann = Person("ann", "Ann")


def opened():
    return Session(file, settings=Settings(data, data), me=ann, take_over=True)


def write(session, number):
    visit = next(session.record.all(Visit)).entry
    uid = Note(visit.uid, "b5", "ann", "").uid
    session.record.end_burst()
    session.write_note(visit, "b5", f"text {number} " + "words " * 20_000, seen=session.record.seen(uid))
    session.save_now()


def told(number):
    print(number, flush=True)


told("ready")
"""

MAKES = (
    BEGIN
    + """
for number in count(first):
    reading.create(folder / f"{number}.db", School("Ysgol"), "Visit", ann)
    told(number)
"""
)

SAVES_COPIES = (
    BEGIN
    + """
with opened() as session:
    for number in count(first):
        copies.save_copy(session, folder / "copy.db", by="Ann", to_work_in=bool(number % 2), replace=True)
        told(number)
"""
)

CLOSES = (
    BEGIN
    + """
for number in count(first):
    with opened() as session:
        write(session, number)
        told(number)
"""
)

KEEPS_EARLIER_COPIES = (
    BEGIN
    + """
with opened() as session:
    for number in count(first):
        write(session, number)
        session.back_up()
        told(number)
"""
)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "files" / "school.db"
    path.parent.mkdir()
    data = tmp_path / "data"
    create(path, School("Ysgol Y Garn"), "Visit", ANN)
    with Session(path, settings=Settings(data, data), me=ANN) as session:
        session.write_note(next(session.record.all(Visit)).entry, "b5", f"text 0 {LONG}", seen=())
    return path


@pytest.fixture
def kill(file, tmp_path):
    """Return a function that lets a process work for a moment and kills it; returns the last number that it told, or -1.

    The moment begins when the process has told `after` numbers.
    """
    chance, folder, data = random.Random(5), tmp_path / "made", tmp_path / "data"
    folder.mkdir()

    def kill(script, first=0, *, after=0, seconds=0.2):
        command = [sys.executable, "-c", script, file, folder, data, str(first)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout.readline() == "ready\n"
            told = [process.stdout.readline() for _ in range(after)]
            sleep(chance.uniform(0, seconds))  # the moment of the kill is the chance that is tried
            process.send_signal(signal.SIGKILL)
            told += process.stdout.read().splitlines()
        return int(told[-1]) if told else -1

    kill.folder, kill.data = folder, data
    return kill


def text_number(file):
    (note,) = read(file).record.all(Note)
    return int(note.entry.body.split()[1])


def whole(folder):
    """Return the files of a folder under names of their own, each of them sound and sealed."""
    paths = sorted(path for path in folder.rglob("*.db") if not path.name.startswith(".govtoolkit-"))
    for path in paths:
        found = read(path)
        assert (path.name, found.seal, found.changed_outside) == (path.name, "right", ())
    return paths


def left_over(folder):
    return [path for path in folder.rglob("*") if path.name.startswith(".")]


def swept_tomorrow(folder):
    """Sweep a folder as if all in it were older than a day."""
    for path in left_over(folder):
        os.utime(path, (time.time() - 3 * 86_400,) * 2)
    sweep(folder)


def test_a_new_file_is_whole_or_not_there(kill):
    made, killed_in_the_middle = set(), 0
    for _ in range(KILLS):
        first = max(made, default=-1) + 1
        last = kill(MAKES, first)
        there = {int(path.stem) for path in whole(kill.folder)}
        # of what was being made, all or nothing is there
        assert there - made in (set(range(first, last + 1)), set(range(first, max(first, last + 1) + 1)))
        made = there
        killed_in_the_middle += bool(left_over(kill.folder))
        swept_tomorrow(kill.folder)
        assert left_over(kill.folder) == []
    assert killed_in_the_middle > 0, "the kills came at harmless moments only"


def test_a_saved_copy_is_the_old_one_or_the_new_one_and_the_file_itself_is_whole(file, kill):
    before, killed_in_the_middle = file.read_bytes(), 0
    for _ in range(KILLS):
        if kill(SAVES_COPIES) >= 0:
            assert [path.name for path in whole(kill.folder)] == ["copy.db"]
        elif whole(kill.folder):
            assert text_number(kill.folder / "copy.db") == 0
        assert file.read_bytes() == before
        killed_in_the_middle += bool(left_over(kill.folder))
        swept_tomorrow(kill.folder)
        assert left_over(kill.folder) == []
    assert killed_in_the_middle > 0, "the kills came at harmless moments only"


def test_a_kill_while_the_file_is_closed_takes_nothing_back_that_was_saved(file, kill):
    last, seals = 0, set()
    for _ in range(KILLS):
        told = kill(CLOSES, last + 1, after=1, seconds=0.02)
        found = read(file)
        assert (found.seal in ("right", "missing"), found.changed_outside) == (True, ())
        # what was being saved may be there as well
        assert text_number(file) in (max(told, last), max(told, last) + 1)
        seals.add(found.seal)
        last = text_number(file)
        whole(kill.data)
    assert seals == {"right", "missing"}, "the kills came at moments of one kind only"
    with Session(file, settings=Settings(kill.data, kill.data), me=ANN, take_over=True) as session:
        assert session.recovered == 0
    assert {path.name for path in file.parent.iterdir()} == {file.name}


def test_earlier_copies_are_whole_whenever_the_program_is_killed(file, kill):
    last, most, killed_in_the_middle = 0, 0, 0
    for number in range(KILLS):
        told = kill(
            KEEPS_EARLIER_COPIES, last + 1, after=number % 2
        )  # on a busy computer, a moment is too short for one
        copies = whole(kill.data)
        assert not copies or max(map(text_number, copies)) >= told
        assert len(copies) >= most
        most, last = len(copies), text_number(file)
        killed_in_the_middle += bool(left_over(kill.data))
        for folder in {path.parent for path in copies}:
            swept_tomorrow(folder)
    assert (left_over(kill.data), most > 2, killed_in_the_middle > 0) == ([], True, True)


HALF = (
    BEGIN
    + """
for number in count(first):
    path = folder / f"{number}.db"
    with path.open("wb") as half:
        for byte in file.read_bytes():
            half.write(bytes([byte]))
            half.flush()
    told(number)
"""
)


def test_a_program_that_writes_files_in_their_place_is_caught(kill):
    for number in range(3):
        kill(HALF, number)
    with pytest.raises(UserError, match="is damaged"):
        whole(kill.folder)
