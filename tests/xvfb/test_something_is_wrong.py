"""Job 10 in the real window: each file that is not fine gets a sentence and a way out, and not a byte of it changes."""

import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from govtoolkit.storage.lock import FileLock, Holder
from tests.xvfb.display import Display, wait_for
from tests.xvfb.test_jobs import look

pytestmark = pytest.mark.slow

ANN = Holder("Ann Smith", "ann", "LAPTOP-7", "2026-11-22T14:05:00Z", "run-1")


def photo(file: Path) -> None:
    """Put a photograph in the file's place."""
    file.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(9_000))


def cut(file: Path) -> None:
    """Cut the file as a bad download does."""
    file.write_bytes(file.read_bytes()[:200_001])


def newer(file: Path) -> None:
    """Let a newer version of the program have made it."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 9")


def held(file: Path) -> None:
    """Let somebody on another computer have it open."""
    lock = FileLock(file, ANN)
    lock.path.write_text(json.dumps(vars(ANN)), encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "sentence", "ways"),
    [
        (photo, "is not a monitoring file: it is a photograph", ["Choose another file"]),
        (cut, "is damaged: part of it is missing", ["Save a repaired copy", "Choose another file"]),
        (newer, "was made by a newer version of govtoolkit", ["Choose another file"]),
        (held, "Ann Smith has had it open on LAPTOP-7 since", ["Write in a copy", "Take over"]),
    ],
)
def test_it_is_said_what_is_wrong_and_what_to_do(
    display: Display, file: Path, spoil: Callable[[Path], None], sentence: str, ways: list[str]
) -> None:
    spoil(file)
    before = file.read_bytes()
    program = display.start_program(str(file))
    wait_for(lambda: display.hears(sentence), sentence)
    for way in ways:
        wait_for(lambda way=way: display.hears(way), way)
    look(display, f"wrong-{spoil.__name__}")
    display.end_program(program)
    assert display.complaints() == []
    assert file.read_bytes() == before


def test_a_repaired_copy_is_saved_by_keys_alone(display: Display, file: Path) -> None:
    cut(file)
    before = file.read_bytes()
    program = display.start_program(str(file))
    wait_for(lambda: display.hears("Save a repaired copy"), "the way out")
    display.tab_to("Save a repaired copy")
    display.press("space")
    wait_for(lambda: display.hears("What can still be read"), "what can still be read")
    look(display, "wrong-repair")
    display.tab_to("Save a repaired copy")
    display.press("space")
    wait_for(lambda: display.windows("Save a repaired copy"), "the system's own dialog")
    display.press("Return")
    wait_for(lambda: display.hears("This is the repaired copy"), "the repaired copy")
    look(display, "wrong-repaired")
    display.end_program(program)
    assert display.complaints() == []
    assert file.read_bytes() == before


def test_a_folder_that_a_cloud_client_copies_is_warned_of_once(display: Display, file: Path) -> None:
    folder = Path(display.environment["HOME"], "OneDrive", "Governors")
    folder.mkdir(parents=True)
    path = Path(shutil.move(file, folder / file.name))
    display.environment["TMPDIR"] = str(folder.parent / "tmp")  # the home is in a folder for temporary files here
    (folder.parent / "tmp").mkdir()
    for warned in (True, False):
        program = display.start_program(str(path))
        wait_for(lambda: display.is_at("Pages"), "the window")
        if warned:
            wait_for(lambda: display.hears("OneDrive copies to other computers"), "the warning")
            look(display, "wrong-cloud")
        else:
            display.press("ctrl+5")
            wait_for(lambda: display.hears("Encounters with employers"), "the page")
            assert not display.hears("OneDrive copies to other computers")
        display.end_program(program)
    assert display.complaints() == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one and a half megabytes."""
    if os.geteuid() != 0:
        pytest.skip("needs root, to make a disk of its own")
    disk = tmp_path / "stick"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1536k", "none", disk], check=False).returncode:
        pytest.skip("root may not mount here")
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True, capture_output=True)


def test_on_a_full_disk_the_words_stay_and_are_saved_once_there_is_room(
    display: Display, file: Path, small_disk: Path
) -> None:
    path = Path(shutil.copyfile(file, small_disk / file.name))
    program = display.start_program(str(path))
    wait_for(lambda: display.is_at("Pages"), "the window")
    display.press("ctrl+5", "ctrl+shift+m")
    wait_for(lambda: display.is_at("Your notes on benchmark 5"), "the cursor in the notes")
    full = small_disk / "films"
    with full.open("wb") as film:
        try:
            while True:
                film.write(bytes(4_096))
                film.flush()
        except OSError:
            pass
    display.type("These words must stay.")
    wait_for(lambda: display.hears("Not saved"), "that it is not saved")
    look(display, "wrong-full")
    full.unlink()
    wait_for(lambda: not display.hears("Not saved"), "that it is saved again", within=30)
    display.end_program(program)
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT count(*) FROM note WHERE body LIKE '%These words must stay.%'").fetchone()
    assert found == (1,)
