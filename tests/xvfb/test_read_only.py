"""A file on a disk that cannot be written, in the real window: all of it is read and printed, nothing is typed."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.printing import reading
from tests.xvfb.display import Display, wait_for
from tests.xvfb.test_jobs import look, save_pdf

pytestmark = pytest.mark.slow

WHY = "can only be read here: the file does not allow changes. Copy it to a folder of your own and write in the copy."
WRITES = ("Your notes", "Your answer", "Evidence: ", "What came of it: ")


@pytest.fixture
def read_only_file(file: Path, tmp_path: Path) -> Iterator[Path]:
    """The sample on a disk that is mounted to be read only; for an ordinary user, one without the right to write."""
    if os.geteuid() != 0:
        file.chmod(0o444)
        yield file
        return
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "none", disk], check=False, capture_output=True).returncode:
        pytest.skip("root may not mount here")
    try:
        shutil.copyfile(file, disk / file.name)
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True, capture_output=True)
        yield disk / file.name
    finally:
        subprocess.run(["umount", "--lazy", disk], check=True, capture_output=True)


def test_every_page_is_read_says_why_and_is_printed(display: Display, read_only_file: Path, tmp_path: Path) -> None:
    before = read_only_file.read_bytes()
    program = display.start_program(str(read_only_file))
    wait_for(lambda: display.is_at("Pages"), "the window")
    assert display.hears("Open for reading only")
    display.press("F6", "F6")
    wait_for(lambda: display.is_at("Write in a copy"), "the message")
    display.press("Tab")
    wait_for(lambda: display.is_at("Close this message"), "the way to close the message")
    display.press("space")
    wait_for(lambda: not display.hears("Close this message"), "the page without the message")
    display.tab_to("Pages", key="shift+Tab")
    display.press("Home")
    for page in range(15):
        said = [(role, name) for role, name in display.ask(do="list") or ()]
        look(display, f"read-only-{page}")
        assert not [name for role, name in said if role == "text" and name.startswith(WRITES)]
        if page not in (0, 14):  # the overview and the reference are for reading anyhow
            assert any(WHY in name for _, name in said), f"page {page} does not say why"
        display.press("Down")
    display.press("ctrl+p")
    wait_for(lambda: display.hears("Page 1 of"), "the pages")
    data = save_pdf(display, tmp_path / "read.pdf")
    assert "Clunmere School" in reading.reading(data)
    display.press("Escape")
    display.end_program(program)
    assert display.complaints() == []
    assert read_only_file.read_bytes() == before
    assert [each.name for each in read_only_file.parent.iterdir() if each.is_file()] == [read_only_file.name]
