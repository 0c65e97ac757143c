"""Job 8, "next term", in the real window by keys alone: a visit that follows the last one, and the two side by side."""

from pathlib import Path

import pytest

from tests.xvfb.display import Display, wait_for
from tests.xvfb.test_jobs import look
from tests.xvfb.test_killed_while_typing import check

pytestmark = pytest.mark.slow

FOLLOWS = "Follows Autumn visit"
WORDS = "to see what became of it"


def test_next_term(display: Display, file: Path) -> None:
    """The old visit can be read beside the new one, and what was done is undone and done again in one place."""
    program = display.start_program(str(file))
    wait_for(lambda: display.is_at("Pages"), "the window")
    display.press("ctrl+shift+n")
    wait_for(lambda: display.is_at("Autumn visit"), "the visit to start from")
    display.press("Return")
    wait_for(lambda: display.hears("2 open questions come forward; 4 actions are still open."), "what comes forward")
    assert display.hears(FOLLOWS)
    look(display, "next-term")
    display.tab_to("Read the last visit beside this one")
    display.press("space")
    wait_for(lambda: display.hears("Its notes on the benchmarks"), "what was said about benchmark 3 the last time")
    display.press("alt+b")
    wait_for(lambda: display.is_at("Purpose of the visit: your note"), "the cursor in the purpose")
    display.type(WORDS)
    display.tab_to("In focus: benchmark 3")
    display.press("space")
    look(display, "side-by-side")

    display.press("ctrl+z", "ctrl+z", "ctrl+z")  # the focus, the purpose, the visit
    wait_for(lambda: not display.hears(FOLLOWS), "the visit before")
    display.press("ctrl+shift+z", "ctrl+shift+z", "ctrl+shift+z")
    wait_for(lambda: display.hears(FOLLOWS), "the new visit again")
    read = {"do": "read", "role": "text", "name": "Purpose of the visit: your note"}
    wait_for(lambda: display.ask(**read) == WORDS, "the purpose, in the visit that it was written for")
    display.press("ctrl+s")
    wait_for(lambda: display.hears("Everything is saved in"), "the sentence that it is saved")
    display.end_program(program)
    done = check(file)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in (display.home / "program.log").read_text(encoding="utf-8")
