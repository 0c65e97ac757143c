"""The disk fails, fills up or goes away while somebody writes: no word is lost, and none is shown as saved that is not."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

import apsw
import pytest

import govtoolkit
from govtoolkit.app.copies import save_copy
from govtoolkit.app.jottings import Spot
from govtoolkit.app.printouts import Printout, write_printout
from govtoolkit.app.reading import create, read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record.model import Note, Person, School, Visit
from govtoolkit.storage.rescue import Rescue
from tests.app.saved_line import SavedLine

ROOT = Path(govtoolkit.__file__).parent.parent
ANN = Person("ann", "Ann")
LONG = "words " * 3_000
ENOUGH = 400
"""More things than a disk does for one save."""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "files" / "school.db"
    path.parent.mkdir()
    create(path, School("Ysgol Y Garn"), "Spring visit", ANN)
    return path


@pytest.fixture
def opened(settings):
    """Return a function that opens a session whose `line` says how saving goes; all are closed in the end."""
    sessions = []

    def open_(file):
        line = SavedLine()
        sessions.append(Session(file, settings=settings, me=ANN, watcher=line))
        sessions[-1].line = line
        return sessions[-1]

    yield open_
    for session in sessions:
        with suppress(UserError):
            session.close()


def write(session, body, place="b5"):
    visit = next(session.record.all(Visit)).entry
    uid = Note(visit.uid, place, "ann", "").uid
    session.write_note(visit, place, body, seen=session.record.seen(uid))


def bodies(file):
    return {version.entry.body for version in read(file).record.all(Note)}


def stored(session):
    """Return the texts that the session's own connection finds in the file."""
    return {each.entry.body for each in session.history()[0].revisions.values() if each.record_kind == "note"}


def rescued(settings, file):
    """Return the texts that wait in rescue files."""
    kept = Rescue(settings.data_folder, file).kept(read(file).info["created_at"])
    return {each.entry.body for revisions in kept.values() for each in revisions if each.record_kind == "note"}


def rescue_files(settings):
    return list(settings.data_folder.glob("rescued-*"))


def says_not_saved(session):
    """Save now; return what is said where that fails, '' where all is said to be saved."""
    try:
        session.save_now()
    except UserError as error:
        return str(error)
    return ""


def save_through(session, settings, text, mend):
    """Write a text that the disk may refuse; check every promise before and after it is mended; return what was said."""
    write(session, text)
    said = says_not_saved(session)
    if said:
        assert (session.has_unsaved, session.line.problem is not None) == (True, True)
        (path,) = rescue_files(settings)
        assert text in json.loads(json.loads(path.read_text())["revisions"][-1]["content"]).values()
        assert str(path) in said
    mend()
    assert says_not_saved(session) == ""
    assert (session.has_unsaved, session.line.problem, rescue_files(settings)) == (False, None, [])
    assert text in stored(session)
    return said


# At every single thing that a disk does for a save


@pytest.mark.slow
@pytest.mark.parametrize(
    ("error", "for_good", "says"),
    [
        (apsw.FullError, True, "the disk is full"),
        (apsw.ReadOnlyError, True, "can only be read"),
        (apsw.IOError, True, "the disk did not take it"),
        (apsw.IOError, False, "the disk did not take it"),
    ],
)
def test_a_disk_that_fails_at_any_moment_of_a_save_loses_no_word(opened, file, settings, disk, error, for_good, says):
    session = opened(file)
    write(session, "before")
    session.save_now()
    session.record.end_burst()
    told = []
    for moment in range(ENOUGH):
        disk.fail(error, after=moment, for_good=for_good)
        told.append(save_through(session, settings, f"text {moment} {LONG}", disk.mend))
        if not disk.has_failed:
            break
    session.close()
    assert (len(told) > 15, any(says in each for each in told), told[-1]) == (True, True, "")
    assert (bodies(file), read(file).seal) == ({f"text {len(told) - 1} {LONG}"}, "right")


@pytest.mark.slow
@pytest.mark.parametrize("error", [apsw.FullError, apsw.IOError, apsw.ReadOnlyError])
def test_a_disk_that_fails_at_any_moment_of_closing_takes_no_saved_word_back(opened, file, disk, error):
    """Whatever the disk refuses of the seal, the words were saved before; the next run goes on with the file."""
    for moment in range(ENOUGH):
        session = opened(file)
        write(session, f"text {moment} {LONG}")
        session.save_now()
        disk.fail(error, after=moment)
        session.close()
        disk.mend()
        found = read(file)
        assert {version.entry.body for version in found.record.all(Note)} == {f"text {moment} {LONG}"}
        assert (found.seal in ("right", "missing"), found.changed_outside) == (True, ())
        if not disk.has_failed:
            break
    assert (moment > 8, found.seal, beside(file)) == (True, "right", set())


@pytest.mark.slow
def test_words_typed_while_the_disk_fails_and_closed_at_once_come_back_the_next_time(opened, file, settings, disk):
    for moment in range(ENOUGH):
        session = opened(file)
        assert says_not_saved(session) == ""
        disk.fail(apsw.IOError, after=moment)
        write(session, f"text {moment} {LONG}")
        said = ""
        try:
            session.close()
        except UserError as problem:
            said = str(problem)
        disk.mend()
        waiting = rescued(settings, file)
        assert waiting == ({f"text {moment} {LONG}"} if said else set())
        session = opened(file)
        assert [version.entry.body for version in session.record.all(Note)] == [f"text {moment} {LONG}"]
        session.close()
        assert (bodies(file), rescue_files(settings)) == ({f"text {moment} {LONG}"}, [])
        if not disk.has_failed:
            break
    assert (moment > 20, said) == (True, "")


@pytest.mark.slow
def test_a_disk_that_fails_while_the_file_is_opened_is_said_and_the_file_is_as_it_was(opened, file, disk):
    before = file.read_bytes()
    for moment in range(ENOUGH):
        disk.fail(apsw.IOError, after=moment)
        said = "school.db"
        try:
            opened(file).close()
        except UserError as error:
            said = error.text
        disk.mend()
        assert "school.db" in said
        assert file.read_bytes() == before
        if not disk.has_failed:
            break
    assert moment > 1


def beside(file):
    return {path.name for path in file.parent.iterdir()} - {file.name}


# Full, page by page


def test_a_file_that_may_not_grow_takes_the_words_once_there_is_room(opened, file, settings):
    session = opened(file)
    write(session, "before")
    session.save_now()

    def limit(pages):
        session._writer.look(lambda connection: connection.execute(f"PRAGMA max_page_count = {pages}")).result()

    pages = session._writer.look(lambda connection: connection.execute("PRAGMA page_count").fetchone()[0]).result()
    told = []
    while not told or told[-1]:
        limit(pages + len(told))
        write(session, f"text {len(told)} {LONG * 3}")
        told.append(says_not_saved(session))
        if told[-1]:
            assert (session.has_unsaved, len(rescue_files(settings)), stored(session)) == (True, 1, {"before"})
    assert (len(told) > 10, all("the disk is full" in each for each in told[:-1])) == (True, True)
    assert (session.has_unsaved, rescue_files(settings)) == (False, [])
    session.close()
    assert bodies(file) == {f"text {len(told) - 1} {LONG * 3}"}


EVERY_LIMIT = """
import json, resource, sys
from pathlib import Path
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record.model import Note, Person, Visit

file, data, told = Path(sys.argv[1]), Path(sys.argv[2]), []


def allow(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


with Session(file, settings=Settings(data, data), me=Person("ann", "Ann")) as session:
    visit = next(session.record.all(Visit)).entry
    uid = Note(visit.uid, "b5", "ann", "").uid
    session.write_note(visit, "b5", "before", seen=())
    session.save_now()
    session.record.end_burst()
    for number, size in enumerate(range(0, file.stat().st_size + 100_000, 2_500)):
        session.write_note(visit, "b5", f"text {number} " + "words " * 3_000, seen=session.record.seen(uid))
        allow(size)
        said = ""
        try:
            session.save_now()
        except UserError as error:
            said = str(error)
        kept = [path.name for path in data.glob("rescued-*")]
        was_unsaved = session.has_unsaved
        allow(resource.RLIM_INFINITY)
        session.save_now()
        stored = {each.content for each in session.history()[0].revisions.values()}
        left = [path.name for path in data.glob("rescued-*")]
        is_stored = session.record.versions(uid)[0].revision.content in stored
        told.append((said, was_unsaved, kept, is_stored, session.has_unsaved, left))
print(json.dumps(told))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of a file")
def test_whatever_the_size_that_a_file_may_have_no_word_is_lost(file, tmp_path):
    """The limit is for the journal and the rescue file as well: where there is room for neither, that is said."""
    data = tmp_path / "data"
    told = json.loads(python(EVERY_LIMIT, file, data))
    refused = [each for each in told if each[0]]
    assert (len(refused) > 30, len(refused) < len(told)) == (True, True)
    for said, was_unsaved, kept, is_stored, is_unsaved, kept_after in told:
        assert (is_stored, is_unsaved, kept_after) == (True, False, [])
        assert was_unsaved == bool(said)
        assert bool(kept) == ("Your words are kept in" in said)
        assert not said or bool(kept) or "could not be kept elsewhere either" in said
    assert any(kept for _said, _unsaved, kept, *_rest in refused)
    assert read(file).seal == "right"


def python(script, *arguments):
    """Run a script in a process of its own, which must not complain; return what it printed."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


# A stick of our own


class Stick:
    """A small disk that is really there: it can be filled and pulled out."""

    def __init__(self, folder):
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self, leave=0):
        """Let so many bytes be free, no more."""
        self.make_room()
        status = os.statvfs(self.folder)
        with self._ballast.open("wb") as ballast:
            ballast.write(bytes(max(0, status.f_bavail * status.f_frsize - leave)))

    def make_room(self):
        self._ballast.unlink(missing_ok=True)


def mounted(*arguments):
    """Mount something; skip the test where only root of a real machine could."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("needs root: mounts a small file system")
    done = subprocess.run(["mount", *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"needs leave to mount a small file system: {done.stderr.strip()}")


def unmounted(folder):
    subprocess.run(["umount", "-l", folder], capture_output=True, check=True)


@contextmanager
def small_disk(folder, *arguments):
    folder.mkdir()
    mounted("-t", "tmpfs", "-o", "size=1m", "tmpfs", folder)
    try:
        yield Stick(folder)
    finally:
        unmounted(folder)


@pytest.fixture
def stick(tmp_path):
    with small_disk(tmp_path / "stick") as stick:
        yield stick


@pytest.fixture
def file_on_stick(file, stick):
    shutil.copyfile(file, stick.folder / "school.db")
    return stick.folder / "school.db"


@pytest.mark.slow
def test_a_stick_with_ever_more_room_refuses_until_it_can_save_and_loses_nothing(
    opened, stick, file_on_stick, settings
):
    session = opened(file_on_stick)
    write(session, "before")
    session.save_now()
    session.record.end_burst()
    told = []
    for leave in count(0, 4096):
        stick.fill(leave)
        told.append(save_through(session, settings, f"text {len(told)} {LONG * 3}", stick.make_room))
        session.record.end_burst()  # so that the next one needs more room
        if not told[-1]:
            break
    assert len(told) > 5
    assert all("could not be saved" in each for each in told[:-1])
    session.close()
    found = read(file_on_stick)
    assert ({each.entry.body for each in found.record.all(Note)}, found.seal) == (
        {f"text {len(told) - 1} {LONG * 3}"},
        "right",
    )


def test_nothing_half_is_left_on_a_full_stick(opened, file, stick, settings):
    """A new file, a copy, a printed sheet: each refusal names it and says why, and nothing is left in its place."""
    stick.fill(leave=20_000)
    before = set(stick.folder.iterdir())
    refused = []
    target = stick.folder / "new.db"
    work = {
        "new file": lambda: create(target, School("Ysgol"), "Visit", ANN),
        "copy": lambda: save_copy(opened(file), target, by="Ann"),
        "print": lambda: write_printout(Printout(b"%PDF" * 10_000), stick.folder / "out.pdf", replace=False),
    }
    for name, attempt in work.items():
        try:
            attempt()
        except UserError as error:
            refused.append((name, "full" in error.text or "did not take it" in error.text))
        assert set(stick.folder.iterdir()) == before
    assert refused == [(name, True) for name in work]


def test_a_printed_sheet_is_not_replaced_by_half_of_one_on_a_full_stick(stick):
    target = stick.folder / "out.pdf"
    write_printout(Printout(b"old"), target, replace=False)
    stick.fill()
    with pytest.raises(UserError, match="the disk is full"):
        write_printout(Printout(b"new" * 10_000), target, replace=True)
    assert target.read_bytes() == b"old"


def test_jottings_that_have_no_room_wait_and_are_saved_once_there_is(file, stick):
    """They and their rescue file are in the user's own folder: where that is full, both are, and it is said."""
    data = stick.folder / "data"
    settings = Settings(data, data)
    with Session(file, settings=settings, me=ANN) as session:
        spot = Spot(next(session.record.all(Visit)).entry.uid, "b5")
        session.jot(spot, "before")
        session.save_now()
        stick.fill()
        session.jot(spot, "private " * 5_000)
        said = says_not_saved(session)
        assert ("could not be saved" in said, session.has_unsaved) == (True, True)
        stick.make_room()
        session.save_now()
        assert not session.has_unsaved
    with Session(file, settings=settings, me=ANN) as session:
        assert session.jottings.text(spot) == "private " * 5_000


# A place that goes away, or that turns read-only


def test_a_folder_that_is_renamed_while_it_is_open_gets_the_words_once_it_is_back(opened, file, settings):
    session = opened(file)
    write(session, "before")
    session.save_now()
    away = file.parent.rename(file.parent.with_name("renamed"))
    write(session, "after")
    said = says_not_saved(session)
    assert ("moved, renamed or replaced" in said, len(rescue_files(settings)), session.has_unsaved) == (True, 1, True)
    assert bodies(away / file.name) == {"before"}
    away.rename(file.parent)
    session.save_now()
    session.close()
    assert (bodies(file), rescue_files(settings)) == ({"after"}, [])


@pytest.fixture
def plugged_in(file, tmp_path):
    """Return a file on a stick that can be pulled out and plugged in again, and what does that."""
    socket, stick = file.parent, tmp_path / "socket"
    stick.mkdir()

    def plug_in():
        mounted("--bind", socket, stick)

    def pull_out():
        unmounted(stick)

    plug_in()
    yield stick / file.name, pull_out, plug_in
    with suppress(subprocess.CalledProcessError):
        pull_out()


def test_a_stick_that_is_pulled_out_and_plugged_in_again_gets_the_words(opened, plugged_in, settings):
    file, pull_out, plug_in = plugged_in
    session = opened(file)
    write(session, "before")
    session.save_now()
    pull_out()
    write(session, "after")
    said = says_not_saved(session)
    assert ("could not be saved" in said or "was moved" in said, session.has_unsaved) == (True, True)
    assert len(rescue_files(settings)) == 1
    plug_in()
    session.save_now()
    session.close()
    assert (bodies(file), rescue_files(settings)) == ({"after"}, [])


def test_words_for_a_stick_that_is_gone_come_back_when_it_is_opened_again(opened, plugged_in, settings):
    file, pull_out, plug_in = plugged_in
    session = opened(file)
    write(session, "before")
    session.save_now()
    pull_out()
    write(session, "after")
    with pytest.raises(UserError):
        session.close()
    plug_in()
    assert bodies(file) == {"before"}
    again = opened(file)
    assert (again.recovered, [each.entry.body for each in again.record.all(Note)]) == (1, ["after"])
    again.close()
    assert (bodies(file), rescue_files(settings)) == ({"after"}, [])


CLOSED_IN_THE_MIDDLE = """
import json, os, sys
from pathlib import Path
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record.model import Note, Person, Visit

# once with all rights, for what is imported only when it is needed may be closed to others
with Session(Path(sys.argv[4]), settings=Settings(Path(sys.argv[5]), Path(sys.argv[5])), me=Person("ann", "Ann")) as session:
    session.write_note(next(session.record.all(Visit)).entry, "b5", "words", seen=())
    session.save_now()
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
file, data = Path(sys.argv[1]), Path(sys.argv[2])


def write(body):
    uid = Note(visit.uid, "b5", "ann", "").uid
    session.write_note(visit, "b5", body, seen=session.record.seen(uid))
    try:
        session.save_now()
    except UserError as error:
        return str(error)
    return ""


with Session(file, settings=Settings(data, data), me=Person("ann", "Ann")) as session:
    visit = next(session.record.all(Visit)).entry
    if sys.argv[3] == "late":
        write("before")
    file.parent.chmod(0o555)
    file.chmod(0o444)
    said = write("after")
    kept, unsaved = len(list(data.glob("rescued-*"))), session.has_unsaved
    file.parent.chmod(0o755)
    file.chmod(0o644)
    print(json.dumps([said, kept, unsaved, write("after"), len(list(data.glob("rescued-*"))), session.has_unsaved]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
@pytest.mark.parametrize("when", ["early", "late"])
def test_a_folder_that_turns_read_only_while_it_is_open_shows_nothing_as_saved_that_is_not(file, tmp_path, when):
    """Before the first write it is refused; after it, SQLite has all open that it needs, and goes on."""
    place = Path(shutil.copytree(file.parent, file.parent.parent / "theirs"))
    with everybodys(place):
        said, kept, unsaved, said_then, kept_then, unsaved_then = json.loads(
            python(CLOSED_IN_THE_MIDDLE, place / file.name, place / "data", when, file, tmp_path / "data")
        )
        assert (bool(said), kept, unsaved) == ((True, 1, True) if when == "early" else (False, 0, False))
        assert not said or "can only be read" in said
        assert (said_then, kept_then, unsaved_then) == ("", 0, False)
        assert bodies(place / file.name) == {"after"}


@contextmanager
def everybodys(folder):
    """Let a process without root's rights work in a folder."""
    (folder / "data").mkdir()
    if os.geteuid() == 0:
        for path in (folder, *folder.iterdir()):
            os.chown(path, 65534, 65534)
        closed = [(parent, parent.stat().st_mode) for parent in folder.parents if not parent.stat().st_mode & 0o001]
        for parent, mode in closed:
            parent.chmod(mode | 0o055)
    else:
        closed = []
    try:
        yield
    finally:
        for parent, mode in closed:
            parent.chmod(mode)
