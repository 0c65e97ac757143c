"""The command line, called in this process or started as a program of its own."""

import ctypes
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from govtoolkit.app.reading import read
from govtoolkit.app.sample import create_sample
from govtoolkit.cli.commands import commands
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import Entry, Note, Person, Question, Visit
from govtoolkit.record.record import Record
from govtoolkit.storage import connection as connections
from govtoolkit.storage import store
from govtoolkit.storage.creation import create_file

_PROJECT = Path(__file__).resolve().parents[2]
_PR_CAPBSET_DROP, _CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 24, 1, 2


@pytest.fixture
def run() -> Callable[..., Result]:
    """Return a call of the command line in this process."""

    def call(*arguments: object, stdin: bytes | str | None = None) -> Result:
        result = CliRunner().invoke(commands, [str(each) for each in arguments], input=stdin, prog_name="govtoolkit")
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
        return result

    return call


@pytest.fixture
def good(run) -> Callable[..., str]:
    """Return a call that must succeed and say nothing on stderr; it returns what it says on stdout."""

    def call(*arguments: object, stdin: bytes | str | None = None) -> str:
        result = run(*arguments, stdin=stdin)
        assert (result.exit_code, result.stderr) == (0, "")
        return result.stdout

    return call


@pytest.fixture
def refused(run) -> Callable[..., str]:
    """Return a call that must fail as errors do: exit status 1, nothing on stdout; it returns the line on stderr."""

    def call(*arguments: object, stdin: bytes | str | None = None) -> str:
        result = run(*arguments, stdin=stdin)
        assert (result.exit_code, result.stdout) == (1, "")
        assert re.fullmatch(r"govtoolkit: [^\n]+\n", result.stderr)
        assert "Traceback" not in result.stderr
        return result.stderr

    return call


@pytest.fixture
def misused(run) -> Callable[..., str]:
    """Return a call that must fail as a usage error: exit status 2, nothing on stdout."""

    def call(*arguments: object) -> str:
        result = run(*arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        return result.stderr

    return call


@pytest.fixture
def program() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Return a start of `python -m govtoolkit` as a program of its own."""

    def start(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
        environment = {**os.environ, "PYTHONPATH": str(_PROJECT), **options.pop("environment", {})}
        command = [sys.executable, "-W", "error", "-m", "govtoolkit", *map(str, arguments)]
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.run(command, env=environment, check=False, timeout=120, **options)

    return start


@pytest.fixture
def as_anybody() -> Callable[[], None]:
    """Return what makes a started program heed permissions as anybody's does, even where the tests run as root."""

    def heed() -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        for capability in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
            libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)

    if sys.platform != "linux":
        pytest.skip("permissions are set up the way Linux has them")
    return heed


@pytest.fixture(scope="session")
def sample_bytes(tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    create_sample(path)
    return path.read_bytes()


@pytest.fixture
def sample(tmp_path, sample_bytes) -> Path:
    path = tmp_path / "sample.db"
    path.write_bytes(sample_bytes)
    return path


@pytest.fixture
def file(tmp_path) -> Path:
    """Return a monitoring file with one visit, two people and a question of their own."""
    entries = (
        Person("ann", "Ann Price"),
        Person("bob", "Bob Nowak"),
        Visit("aaaa1111-visit", "2026-11-12", "Autumn visit"),
        Question("own-question", "Why?"),
    )
    return make_file(tmp_path / "visit.db", *entries)


def make_file(path: Path, *entries: Entry) -> Path:
    numbers = count(1)
    record = Record(new_uid=lambda: f"revision-{next(numbers)}")
    revisions = [each for entry in entries for each in record.put(entry, author_uid="ann", seen=()).revisions]
    create_file(path, careers_toolkit(), revisions, record._clock())
    return path


@pytest.fixture
def make() -> Callable[..., Path]:
    return make_file


@pytest.fixture
def bodies() -> Callable[[Path, str], list[str]]:
    """Return a reader of all texts that stand at a place of a file, sorted."""

    def at(path: Path, place: str) -> list[str]:
        record = read(path).record
        notes = [version.entry for version in record.all(Note) if version.entry.place == place]
        return sorted(each.entry.body for note in notes for each in record.versions(note.uid))

    return at


@pytest.fixture
def two_versions(file) -> Path:
    """Return a file in which two versions of Ann's note at benchmark 1 stand, as after a union of two copies."""
    record = read(file).record
    connection = connections.connect(file)
    for body in ("one version", "another version"):
        record = Record(record.current)
        changes = record.put(Note("aaaa1111-visit", "b1", "ann", body), author_uid="ann", seen=())
        store.append(connection, changes.revisions)
    connections.close(connection)
    return file


@pytest.fixture
def changed_outside(file) -> Path:
    """Return a file in which somebody has changed the visit's title with another program."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE visit SET title = 'Changed by hand'")
    return file
