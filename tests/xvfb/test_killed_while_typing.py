"""The battery dies in the middle of a sentence: all but the last second of words is there at the next start."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.xvfb.display import Display, wait_for

pytestmark = pytest.mark.slow

EDITOR = {"role": "text", "name": "Your notes on benchmark 1"}
SENTENCE = "the careers leader showed us the plan and two pupils spoke of their week with an employer "
PROMISE = 1.0
"""Seconds of typing that may be lost at the most."""
BACK = "Words that could not be saved the last time are back in this file."


def go_to_the_page(display: Display) -> None:
    wait_for(lambda: display.is_at("Pages"), "the window")
    display.press("ctrl+1")
    wait_for(lambda: display.hears(EDITOR["name"]), "the page")


def go_to_the_notes(display: Display) -> None:
    go_to_the_page(display)
    display.ask(do="focus", **EDITOR)
    wait_for(lambda: display.is_at(EDITOR["name"]), "the cursor in the notes")


def type_for(display: Display, seconds: float) -> list[float]:
    """Type for so long, and return when each key had been sent."""
    sent: list[float] = []
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        sign = SENTENCE[len(sent) % len(SENTENCE)]
        display.press("space" if sign == " " else sign)
        sent.append(time.monotonic())
    return sent


def typed(count: int) -> str:
    return (SENTENCE * (count // len(SENTENCE) + 1))[:count]


def kept(display: Display) -> str:
    """Return what a person finds in the editor at the next start."""
    go_to_the_page(display)
    return str(display.ask(do="read", **EDITOR) or "")


def check(file: Path, command: str = "check", *options: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "govtoolkit", command, str(file), *options],
        capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2],
    )  # fmt: skip


@pytest.mark.parametrize("run", range(4))
def test_no_more_than_the_last_second_is_lost(display: Display, file: Path, run: int) -> None:
    seconds = random.SystemRandom().uniform(1.5, 5.0)
    program = display.start_program(str(file))
    go_to_the_notes(display)
    sent = type_for(display, seconds)
    killed = time.monotonic()
    program.send_signal(signal.SIGKILL)
    program.wait()
    again = display.start_program(str(file))
    text = kept(display)
    display.end_program(again)
    promised = sum(moment <= killed - PROMISE for moment in sent)
    assert typed(len(sent)).startswith(text), "not the words as they were typed"
    assert len(text) >= promised, f"{len(sent)} keys in {seconds:.2f} s, {promised} promised, {len(text)} kept"
    done = check(file)
    assert done.returncode == 0, done.stdout + done.stderr


def test_words_that_the_file_did_not_take_come_back_and_the_window_says_so(display: Display, file: Path) -> None:
    program = display.start_program(str(file))
    go_to_the_notes(display)
    with closing(sqlite3.connect(file, isolation_level=None)) as another:
        another.execute("BEGIN EXCLUSIVE")  # as a copying program might, just then
        display.type("words for the rescue")
        wait_for(lambda: display.hears("Not saved"), "the sentence that words are not saved", 40)
        program.send_signal(signal.SIGKILL)
        program.wait()
    again = display.start_program(str(file))
    wait_for(lambda: display.hears(BACK), "the sentence that they are back")
    assert kept(display) == "words for the rescue"
    display.end_program(again)
    assert check(file).returncode == 0


def test_nothing_is_said_where_nothing_was_lost(display: Display, file: Path) -> None:
    program = display.start_program(str(file))
    go_to_the_notes(display)
    display.type("all of it is saved")
    wait_for(lambda: display.hears("Saved"), "the line that says so")
    program.send_signal(signal.SIGKILL)
    program.wait()
    again = display.start_program(str(file))
    assert kept(display) == "all of it is saved"
    assert not display.hears(BACK)
    display.end_program(again)
