"""Job 9, "are we legal?", in the real window by keys alone: lines, encounters, dates, percentages and the calendar."""

from pathlib import Path

import pytest

from tests.xvfb.display import Display, wait_for
from tests.xvfb.test_jobs import look
from tests.xvfb.test_killed_in_every_field import go_to_page
from tests.xvfb.test_killed_while_typing import check

pytestmark = pytest.mark.slow

PARTS = "Parts of duties and access"
DATE = "Date, day, month and year"


def press_at(display: Display, name: str) -> None:
    display.tab_to(name)
    display.press("space")


def go_down_in_the_parts(display: Display, steps: int) -> None:
    display.tab_to(PARTS, key="shift+Tab")
    display.press(*["Down"] * steps)


def test_are_we_legal(display: Display, file: Path, tmp_path: Path) -> None:
    """Where the board stands is said first; then each part of it takes what the meeting brings."""
    program = display.start_program(str(file))
    go_to_page(display, "Duties and access")
    wait_for(lambda: display.hears("47 lines: 39 looked at, 8 not looked at yet."), "where we stand")
    look(display, "where-we-stand")

    press_at(display, "Show: Encounters with providers")
    press_at(display, "Add an encounter: First key phase")
    wait_for(lambda: display.is_at("Provider"), "the dialog")
    display.type("Wrenfield College")
    display.tab_to("What it was")
    display.type("Workshop")
    display.press("Return")
    wait_for(lambda: display.is_at("Add an encounter: First key phase"), "the page again")
    assert display.hears("Wrenfield College")

    go_down_in_the_parts(display, 1)
    press_at(display, "Change: Next board meeting")
    wait_for(lambda: display.is_at(DATE), "the date")
    display.type("10122031")
    display.press("Return")
    wait_for(lambda: display.hears("10\u00a0December\u00a02031") or display.hears("10 December 2031"), "the date kept")
    press_at(display, "Save for a calendar")
    wait_for(lambda: display.is_at("File name:"), "the field for the name")
    display.press("ctrl+a")
    display.type(str(tmp_path / "dates"))
    display.press("Return")
    wait_for(lambda: display.hears("4 dates are saved in"), "the sentence that says where")
    assert b"20311210" in (tmp_path / "dates.ics").read_bytes()

    go_down_in_the_parts(display, 1)
    press_at(display, "Add percentages")
    wait_for(lambda: display.is_at(DATE), "the dialog")
    display.tab_to("Percentage for benchmark 1")
    display.type("91")
    display.press("Return")
    wait_for(lambda: display.hears("Benchmark 1: 91"), "the percentage on the page")

    go_down_in_the_parts(display, 2)  # past what the school must do
    press_at(display, "Only lines not looked at yet")
    press_at(display, "In place: ")
    display.tab_to("Evidence: ")
    display.type("asked at the meeting")
    look(display, "a-line-looked-at")
    display.press("ctrl+s")
    wait_for(lambda: display.hears("Everything is saved in"), "the sentence that it is saved")
    display.end_program(program)
    assert display.complaints() == []
    shown = " ".join(check(file, "show").stdout.split())
    for words in ("Wrenfield College", "10 December 2031", "91%", "asked at the meeting"):
        assert words in shown
    assert check(file).returncode == 0
