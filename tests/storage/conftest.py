"""Monitoring files to try things on: a small sound one, the records in it, and processes that are not us."""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

import govtoolkit
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import Note, Person, School, Visit
from govtoolkit.record.record import Record
from govtoolkit.record.revisions import Revision, Seen
from govtoolkit.storage import connection as connections
from govtoolkit.storage.creation import create_file

CREATED = datetime(2026, 3, 2, 9, tzinfo=UTC)
ROOT = Path(govtoolkit.__file__).parent.parent


def new_record():
    """Return an empty record with uids and a clock that are the same in every run."""
    numbers = count(1)
    return Record(clock=lambda: CREATED, new_uid=lambda: f"made-{next(numbers)}")


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    """Make a monitoring file: Ann and Bob, their school, a visit v1, and a note of each at the first benchmark."""
    path = tmp_path_factory.mktemp("template") / "school.db"
    record, revisions = new_record(), ()
    for entry in (
        Person("ann", "Ann"),
        Person("bob", "Bob"),
        School("Ysgol Y Garn"),
        Visit("v1", "2026-03-02", "Spring visit"),
        Note("v1", "b1", "ann", "What Ann saw. " * 400),
        Note("v1", "b1", "bob", "What Bob saw. " * 400),
    ):
        revisions += record.put(entry, author_uid="ann", seen=()).revisions
    create_file(path, careers_toolkit(), revisions, CREATED)
    return path


@pytest.fixture
def file(template, tmp_path):
    """Return a sound monitoring file in a folder of its own."""
    path = tmp_path / "files" / "school.db"
    path.parent.mkdir()
    shutil.copyfile(template, path)
    return path


@pytest.fixture
def connection(file):
    """Return a connection to `file`, as the writer has it."""
    connection = connections.connect(file)
    yield connection
    connections.close(connection)


@pytest.fixture
def alter(file):
    """Return a function that alters `file` as another program would."""

    def alter(*statements, path=file):
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            for statement in statements:
                connection.execute(*([statement] if isinstance(statement, str) else statement))
        finally:
            connection.close()

    return alter


@pytest.fixture
def revision():
    """Return a function that makes a revision of Ann's note at benchmark 5; `saw` are uids or (uid, seq)."""

    def revision(uid="r1", seq=1, text=None, *, saw=(), entry=None, at="2026-03-02T10:00:00Z", deleted=False):
        entry = entry or Note("v1", "b5", "ann", text if text is not None else f"{uid} {seq}")
        made = new_record().put(entry, author_uid="ann", seen=()).revisions[0]
        parents = tuple(sorted(Seen(*([each, 1] if isinstance(each, str) else each)) for each in saw))
        content = "{}" if deleted else made.content
        return Revision(uid, made.record_kind, made.record_uid, seq, "ann", at, "typed", "", deleted, content, parents)

    return revision


@pytest.fixture
def python():
    """Return a function that runs a script in a process of its own, which must not complain; returns what it printed."""

    def python(script, *arguments):
        command = [sys.executable, "-c", script, *map(str, arguments)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    return python


@pytest.fixture
def open_folder():
    """Return a folder that everybody may enter; tmp_path itself is closed to other users."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture(scope="session")
def become_nobody():
    """Return the lines with which a script of root's gives up root's rights; ours are given up already elsewhere."""
    return "import os\nif os.geteuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
