"""The battery dies while one types, in whatever field: all but the last second of words is there at the next start."""

import random
import signal
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.xvfb.display import Display, wait_for
from tests.xvfb.test_killed_while_typing import PROMISE, check, type_for, typed

pytestmark = pytest.mark.slow

FROM_THE_LAST_PAGE = {"Reference": 0, "Visits": 1, "Actions": 2, "Duties and access": 3, "Questions": 4}
DESTINATIONS = "Data for the last three years"


@dataclass(frozen=True)
class Field:
    """Where words are typed, and where they are found again.

    Fields:
        page: its name in the navigation.
        steps: what gets the space bar on the way, by the beginnings of names; the last one is where words are typed.
        read_in: the field that is read at the next start, '' where the words stand on the page to read.
        back: what gets the space bar on the way there then.
    """

    page: str
    steps: tuple[str, ...]
    read_in: str = ""
    back: tuple[str, ...] = ()


FIELDS = {
    "a note of the visit": Field("This visit", ("Summary: your note",), "Summary: your note"),
    "an answer": Field("Questions", ("Your answer",), "Your answer"),
    "what came of an action": Field("Actions", ("Done: Replace the form", "What came of it: Replace")),
    "evidence": Field(
        "Duties and access", ("Show: What schools must do", "In place: ", "Evidence: "), "Evidence: ",
        ("Show: What schools must do",),
    ),
    "from whom a source was": Field(
        "3", (f"Seen: {DESTINATIONS}", f"When and from whom: {DESTINATIONS}", f"From whom: {DESTINATIONS}")
    ),
    "a jotting": Field("1", ("Private jotting",), "Private jotting"),
}  # fmt: skip


def go_to_page(display: Display, page: str) -> None:
    wait_for(lambda: display.is_at("Pages"), "the window")
    if page.isdigit():
        display.press(f"ctrl+{page}")
        wait_for(lambda: display.hears(f"Your notes on benchmark {page}"), "the page")
    elif page in FROM_THE_LAST_PAGE:
        display.press("End", *["Up"] * FROM_THE_LAST_PAGE[page])
        wait_for(lambda: display.is_at(page), "the page")
    else:
        display.press("Home", "Down")
        wait_for(lambda: display.is_at(page), "the page")


def press_on_the_way(display: Display, names: Iterable[str]) -> None:
    for name in names:
        display.tab_to(name, most=200)
        display.press("space")


def go_to_field(display: Display, field: Field) -> None:
    go_to_page(display, field.page)
    press_on_the_way(display, field.steps[:-1])
    display.tab_to(field.steps[-1], most=200)


def kept(display: Display, field: Field) -> str:
    """Return what a person finds of the words at the next start."""
    go_to_page(display, field.page)
    press_on_the_way(display, field.back)
    if field.read_in:
        wait_for(lambda: display.hears(field.read_in), "the field")
        return str(display.ask(do="read", role="text", name=field.read_in) or "")
    begins = typed(20)
    said = wait_for(lambda: [name for _, name in display.ask(do="list") or () if begins in name], "the words")[0]
    return said[said.index(begins) :]


@pytest.mark.parametrize("name", FIELDS)
def test_no_more_than_the_last_second_is_lost_in(display: Display, file: Path, name: str) -> None:
    field = FIELDS[name]
    program = display.start_program(str(file))
    go_to_field(display, field)
    seconds = random.SystemRandom().uniform(2.5, 4.5)
    sent = type_for(display, seconds)
    program.send_signal(signal.SIGKILL)
    program.wait()
    killed = sent[-1]
    again = display.start_program(str(file))
    text = kept(display, field)
    display.end_program(again)
    promised = sum(moment <= killed - PROMISE for moment in sent)
    assert typed(len(sent)).startswith(text.rstrip()), "not the words as they were typed"
    assert len(text) >= promised - 1, f"{len(sent)} keys in {seconds:.2f} s, {promised} promised, {len(text)} kept"
    done = check(file)
    assert done.returncode == 0, done.stdout + done.stderr
