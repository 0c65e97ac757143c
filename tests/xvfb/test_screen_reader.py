"""The window as a screen reader gets it, through AT-SPI."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.xvfb.display import Display, wait_for

pytestmark = pytest.mark.slow

EDITOR = {"role": "text", "name": "Your notes on benchmark 1"}


def notes(path: Path) -> list[str]:
    """Return every note in a file, read past the program."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return [body for (body,) in connection.execute("SELECT body FROM note")]


def test_the_notes_editor_has_a_name_and_what_is_put_into_it_reaches_the_file(display: Display, file: Path) -> None:
    program = display.start_program(str(file))
    wait_for(lambda: display.is_at("Pages"), "the window")
    display.press("ctrl+1")
    heard = wait_for(
        lambda: [each for each in display.ask(do="list") or () if each[1].startswith(EDITOR["name"])], "editor"
    )
    assert heard == [
        [
            "text",
            "Your notes on benchmark 1, A stable careers programme (which meets the requirements of the 7 other benchmarks)",
        ]
    ]
    display.ask(do="write", text="Dictated to a screen reader: the plan is on the website.", **EDITOR)
    wait_for(lambda: "Dictated to a screen reader: the plan is on the website." in notes(file), "the words in the file")
    wait_for(lambda: display.hears("Saved") or display.hears("All saved"), "the line that says so")
    display.end_program(program)


def test_nothing_on_the_first_page_is_without_a_name(display: Display, file: Path) -> None:
    program = display.start_program(str(file))
    wait_for(lambda: display.hears("Which benchmarks were looked at"), "the page")
    roles = {"push button", "check box", "radio button", "text", "combo box", "list", "spin button", "list item"}
    assert [role for role, name in display.ask(do="list") if role in roles and not name.strip()] == []
    display.end_program(program)
