"""The jobs of a governor's first hour in the real window, by keys alone."""

from pathlib import Path

import pytest

from tests.printing import reading
from tests.xvfb.display import Display, wait_for

pytestmark = pytest.mark.slow

PICTURES = "GOVTOOLKIT_PICTURES"
"""A folder in the environment: where somebody who wants to look finds what these tests saw."""


def look(display: Display, name: str) -> None:
    folder = display.environment.get(PICTURES)
    if folder:
        display.picture(Path(folder) / f"{name}.png")


def save_pdf(display: Display, target: Path) -> bytes:
    """Save what the print dialog shows, through the system's own file dialog, and return it."""
    display.press("ctrl+s")
    wait_for(lambda: display.windows("Save the PDF"), "the file dialog")
    wait_for(lambda: display.is_at("File name:"), "the field for the name")
    display.press("ctrl+a")
    display.type(str(target))
    display.press("Return")
    wait_for(lambda: display.hears("Saved as"), "the sentence that says where")
    return target.read_bytes()


def test_a_blank_toolkit_without_naming_a_school(display: Display, tmp_path: Path) -> None:
    program = display.start_program()
    wait_for(lambda: display.is_at("Start a monitoring file"), "the start page")
    look(display, "start")
    display.tab_to("Print a blank toolkit")
    display.press("space")
    wait_for(lambda: display.hears("15 pages") or display.hears("Page 1 of"), "the pages")
    look(display, "blank")
    data = save_pdf(display, tmp_path / "blank.pdf")
    assert len(reading.tree(data).all("Table")) >= 8
    display.press("Escape")
    display.end_program(program)


def test_notes_ticks_and_the_filled_pdf(display: Display, file: Path, tmp_path: Path) -> None:
    program = display.start_program(str(file))
    wait_for(lambda: display.is_at("Pages"), "the window")
    display.press("ctrl+5")
    wait_for(lambda: display.hears("Your notes on benchmark 5"), "benchmark 5")
    display.tab_to("Looked at:")
    display.press("space")
    display.tab_to("Your notes on benchmark 5")
    display.type("typed in the real window, with every key")
    look(display, "written")
    display.press("ctrl+s")
    wait_for(lambda: display.hears("Everything is saved in"), "the sentence that it is saved")
    display.press("ctrl+p")
    wait_for(lambda: display.windows("Print"), "the print dialog")
    wait_for(lambda: display.hears("Page 1 of"), "the pages")
    look(display, "print")
    data = save_pdf(display, tmp_path / "filled.pdf")
    look(display, "saved")
    assert "typed in the real window, with every key" in " ".join(reading.reading(data).split())
    display.press("Escape")
    display.end_program(program)


def test_four_pages_of_minutes_in_one_box(display: Display, file: Path, tmp_path: Path) -> None:
    """Job 4: every word that was pasted is on paper, in its order, under the right benchmark."""
    program = display.start_program(str(file))
    wait_for(lambda: display.is_at("Pages"), "the window")
    display.press("ctrl+8", "ctrl+shift+m")
    wait_for(lambda: display.is_at("Your notes on benchmark 8"), "the cursor in the notes")
    for words in ("\u201cTrès bien\u201d, ", "said Zoë. ", "\u2022 forty pupils met them for £5. "):
        display.type(words)
    display.press("ctrl+a", "ctrl+c", "ctrl+End", *["ctrl+v"] * 15)
    display.press("ctrl+a", "ctrl+c", "ctrl+End", *["ctrl+v"] * 11)
    read = {"do": "read", "role": "text", "name": "Your notes on benchmark 8"}
    pasted = wait_for(lambda: str(display.ask(**read)), "what was pasted")
    assert len(pasted) > 9_000
    display.press("ctrl+p")
    wait_for(lambda: display.hears("Page 1 of"), "the pages")
    paper = " ".join(reading.reading(save_pdf(display, tmp_path / "minutes.pdf")).split())
    assert " ".join(pasted.split()) in paper.partition("Benchmark 8: Personal guidance")[2]
    display.press("Escape")
    display.end_program(program)
    assert display.complaints() == []
