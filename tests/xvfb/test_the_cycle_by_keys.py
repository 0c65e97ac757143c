"""What a term brings, in the real window by keys alone: questions, actions, a release and its correction."""

import re
from pathlib import Path

import pytest

from tests.xvfb.display import Display, wait_for
from tests.xvfb.test_are_we_legal import press_at
from tests.xvfb.test_jobs import look
from tests.xvfb.test_killed_in_every_field import go_to_page
from tests.xvfb.test_killed_while_typing import check

pytestmark = pytest.mark.slow

MOVE_DOWN = "Move down: "
OUR_OWN = "Write a question of our own"


def order(display: Display) -> list[str]:
    """Return the questions of the visit, from the top: a reader meets the rows as they were made, each with its number."""
    rows: dict[int, str] = {}
    place = 0
    for _, name in display.ask(do="list") or ():
        numbered = re.match(r"(\d+) of \d+", name)
        place = int(numbered[1]) if numbered else place
        if name.startswith(MOVE_DOWN):
            rows[place] = name.removeprefix(MOVE_DOWN)
    return [rows[each] for each in sorted(rows)]


def ours(file: Path) -> list[str]:
    """Return what this test wrote, in the order in the file."""
    return re.findall(r"(?:One|Two) of ours\?", check(file, "show").stdout)


def write_question(display: Display, words: str) -> None:
    display.press("alt+i")
    press_at(display, OUR_OWN)
    wait_for(lambda: display.is_at("Wording of our own question"), "the room for the question")
    display.type(words)
    press_at(display, "Done with this question")
    wait_for(lambda: display.is_at(f"Edit: {words}"), "the question")


def test_questions_are_asked_and_moved(display: Display, file: Path) -> None:
    program = display.start_program(str(file))
    go_to_page(display, "Questions")
    wait_for(lambda: order(display), "the questions of the visit")
    first, second = order(display)[:2]
    press_at(display, f"Keep open: {first}")
    display.press("alt+Down")
    wait_for(lambda: order(display)[:2] == [second, first], "the other order")
    assert display.is_at(f"Keep open: {first}")
    press_at(display, f"Move up: {first}")
    wait_for(lambda: order(display)[:2] == [first, second], "the order from before")

    display.press("alt+i")
    display.tab_to("Print")
    display.press("Tab", "Right")
    display.tab_to("Anywhere", most=4)
    display.type("our")
    wait_for(lambda: display.is_at("Our own questions"), "the filter, so that few questions are shown")
    write_question(display, "One of ours?")
    write_question(display, "Two of ours?")
    look(display, "own-questions")
    display.tab_to("Move up: Two of ours?", most=5)
    display.press("space")
    wait_for(lambda: ours(file) == ["Two of ours?", "One of ours?"], "the second question above the first")
    display.tab_to("Asked: Two of ours?", most=10, key="shift+Tab")
    display.press("space", "ctrl+s")
    wait_for(lambda: display.hears("Everything is saved in"), "the sentence that it is saved")
    display.end_program(program)
    assert display.complaints() == []
    assert "Two of ours? (never asked)" not in check(file, "show").stdout
    assert check(file).returncode == 0


def test_an_action_is_added_and_closed_with_what_came_of_it(display: Display, file: Path) -> None:
    program = display.start_program(str(file))
    wait_for(lambda: display.is_at("Pages"), "the window")
    display.press("ctrl+shift+a")
    wait_for(lambda: display.is_at("What is to be done"), "the dialog")
    display.type("Ask for the bus fares")
    display.press("Tab")
    display.type("Mr Jones")
    display.press("Return")
    wait_for(lambda: display.hears("was added. It stands on the page Actions."), "the sentence that it was added")
    display.press("End", "Up", "Up")
    display.tab_to("Done: Ask for the bus fares", most=120)
    display.press("space")
    wait_for(lambda: display.is_at("What came of it: Ask for the bus fares"), "the room for the outcome")
    display.type("they are on the website")
    press_at(display, "Finish: Ask for the bus fares")
    wait_for(lambda: display.hears("It stands under “Done and dropped” now."), "the sentence that it is done")
    display.press("ctrl+Next")  # what was done is undone from another page
    wait_for(lambda: display.hears("New visit from this one: "), "the page of visits")
    display.press("ctrl+z", "ctrl+z", "ctrl+Prior")  # what came of it, and that it is done
    wait_for(lambda: display.hears("Done: Ask for the bus fares"), "the action, open again")
    display.press("ctrl+shift+z", "ctrl+shift+z")
    wait_for(lambda: not display.hears("Done: Ask for the bus fares"), "the action, done again")
    display.press("ctrl+s")
    wait_for(lambda: display.hears("Everything is saved in"), "the sentence that it is saved")
    display.end_program(program)
    assert display.complaints() == []
    assert "they are on the website" in check(file, "show").stdout


def test_a_visit_is_released_and_corrected(display: Display, file: Path) -> None:
    program = display.start_program(str(file))
    wait_for(lambda: display.is_at("Pages"), "the window")
    display.press("alt+i", "Down")
    wait_for(lambda: display.is_at("Leadership review"), "the visit that the headteacher has checked")
    display.tab_to("Pages", key="shift+Tab")
    go_to_page(display, "This visit")
    press_at(display, "Release to the clerk")
    wait_for(lambda: display.is_at("Day of the release"), "the dialog")
    look(display, "release")
    display.press("Return")
    wait_for(lambda: display.hears("is released to the clerk. Edit > Undo takes the release back."), "the release")
    wait_for(lambda: display.is_at("New visit from this one"), "the way on")
    press_at(display, "Add a correction: Purpose of the visit")
    wait_for(lambda: display.is_at("Text: Purpose of the visit"), "the dialog")
    display.type("We also read the plan.")
    display.press("Tab", "Return")
    wait_for(lambda: display.hears("A correction needs a reason."), "the sentence that asks for a reason")
    display.type("left out by mistake")
    display.press("Return")
    wait_for(lambda: display.hears("The correction stands, with its reason beside it."), "the correction")
    assert display.hears("left out by mistake")
    look(display, "corrected")
    display.press("ctrl+s")
    wait_for(lambda: display.hears("Everything is saved in"), "the sentence that it is saved")
    display.end_program(program)
    assert display.complaints() == []
    assert "We also read the plan." in " ".join(check(file, "show").stdout.split())
    assert check(file).returncode == 0
