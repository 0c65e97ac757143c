"""Job 6 in the real window: the governor saves one file, and the clerk reads and prints it where it can only be read."""

from pathlib import Path

import pytest

from tests.printing import reading
from tests.xvfb.display import Display, wait_for
from tests.xvfb.test_jobs import look, save_pdf

pytestmark = pytest.mark.slow


def test_the_clerk_reads_and_prints_what_was_sent_and_changes_nothing(
    display: Display, file: Path, tmp_path: Path
) -> None:
    documents = Path(display.environment["HOME"], "Documents")
    program = display.start_program(str(file))
    wait_for(lambda: display.is_at("Pages"), "the window")
    display.press("ctrl+5", "ctrl+shift+m")
    wait_for(lambda: display.is_at("Your notes on benchmark 5"), "the cursor in the notes")
    display.type("This goes to the clerk.")
    display.press("ctrl+shift+s")
    wait_for(lambda: display.is_at("Save the copy"), "the dialog")
    look(display, "clerk-choices")
    display.press("Return")
    wait_for(lambda: display.hears("Saved and checked"), "the sentence that it is saved")
    look(display, "clerk-saved")
    display.press("Escape")
    display.end_program(program)

    [copy] = documents.iterdir()
    assert " - for the clerk - " in copy.name
    before = copy.read_bytes()
    program = display.start_program(str(copy))
    wait_for(lambda: display.hears("Open for reading only"), "the copy")
    look(display, "clerk-reads")
    display.press("ctrl+5")
    wait_for(lambda: display.hears("Encounters with employers"), "the page")
    look(display, "clerk-reads-5")
    display.press("ctrl+shift+m")
    display.type("by accident")
    display.press("ctrl+p")
    wait_for(lambda: display.hears("Page 1 of"), "the pages")
    paper = " ".join(reading.reading(save_pdf(display, tmp_path / "clerk.pdf")).split())
    assert "This goes to the clerk." in paper
    assert "by accident" not in paper
    display.press("Escape")
    display.end_program(program)
    assert display.complaints() == []
    assert copy.read_bytes() == before
    assert [each.name for each in documents.iterdir()] == [copy.name]
