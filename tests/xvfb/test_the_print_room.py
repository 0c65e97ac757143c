"""Jobs 2 and 5 as far as paper goes, and ready-made choices, in the real window by keys alone."""

import re
from pathlib import Path

import pytest

from tests.printing import reading
from tests.xvfb.display import Display, wait_for
from tests.xvfb.test_jobs import look, save_pdf

pytestmark = pytest.mark.slow

FIVE = (
    "every encounter is meaningful",
    "every experience is meaningful",
    "school bus",
    "very small firm",
    "Welsh side",
)
"""Words of two prompts and of three of the sample's own questions."""


def open_print(display: Display) -> None:
    wait_for(lambda: display.is_at("Pages"), "the window")
    display.press("ctrl+p")
    wait_for(lambda: display.windows("Print"), "the print dialog")
    wait_for(lambda: display.hears("Page 1 of"), "the pages")


def pick(display: Display, words: str) -> None:
    """Find a question and tick it."""
    display.tab_to("Find among the questions", key="shift+Tab")
    display.press("ctrl+a")
    display.type(words)
    display.press("Tab", "space")


def questions_on(data: bytes) -> list[str]:
    """Return the numbered questions of a sheet, in their order."""
    return re.findall(r"^\d+\. (.*)$", reading.reading(data), re.MULTILINE)


def test_the_night_before(display: Display, file: Path, tmp_path: Path) -> None:
    """Job 2: benchmarks 5 and 6, wide ruled space, two prompts and three own questions, in an order of one's own."""
    program = display.start_program(str(file))
    open_print(display)
    wait_for(lambda: display.is_at("As chosen below"), "the ready-made choices, which come first")
    display.press("Down")
    wait_for(lambda: display.hears("The benchmarks that the visit is about"), "what the night before is")
    look(display, "night-before")
    display.tab_to("Benchmark 3")
    display.press("space")
    display.tab_to("Benchmark 5")
    display.press("space", "Tab", "space", "Tab", "space")
    wait_for(
        lambda: display.hears("Only 5 Employers and employees; 6 Workplaces") or display.hears("Only 5"), "5 and 6"
    )
    display.tab_to("Chosen for the visit")
    display.press("Down")
    display.tab_to("Pick questions and put them in order")
    display.press("space")
    wait_for(lambda: display.is_at("Find among the questions"), "the questions")
    for words in FIVE:
        pick(display, words)
    wait_for(lambda: display.hears("5 questions"), "all five")
    look(display, "picked")
    display.press("Tab")  # to those that are picked, at the last one
    display.press("alt+Up", "alt+Up")
    display.tab_to("Use these")
    display.press("Return")
    wait_for(lambda: display.hears("5 questions are picked."), "the questions in the print")
    wait_for(lambda: display.hears("Page 1 of"), "the pages")
    look(display, "night-before-picked")
    data = save_pdf(display, tmp_path / "night.pdf")
    text = reading.reading(data)
    assert re.findall(r"^Benchmark \d: ", text, re.MULTILINE)[:2] == ["Benchmark 5: ", "Benchmark 6: "]
    assert len([each for each in reading.outline(data) if each[1].startswith("Benchmark ")]) == 2
    order = questions_on(data)
    assert [each[:20] for each in order][2:] == ["What do students who", "How do students who ", "Most firms round her"]
    assert text.count("From: ") >= 4
    display.press("Escape")
    display.end_program(program)
    assert display.complaints() == []


def test_a_draft_for_the_headteacher(display: Display, file: Path, tmp_path: Path) -> None:
    """Job 5: the report says on every page that it is a draft, and no word of a private line is in it."""
    program = display.start_program(str(file))
    wait_for(lambda: display.is_at("Pages"), "the window")
    display.press("ctrl+3")
    wait_for(lambda: display.hears("Your notes on benchmark 3"), "benchmark 3")
    display.press("ctrl+shift+m")
    wait_for(lambda: display.is_at("Your notes on benchmark 3"), "the cursor in the notes")
    display.press("ctrl+End")
    display.type(" The lesson was dull.")
    display.tab_to("Private jotting")
    display.type("zebra finches, between you and me")
    display.press("ctrl+p")
    wait_for(lambda: display.hears("Page 1 of"), "the pages")
    display.tab_to("Toolkit")
    display.press("Down", "Down", "Down", "Down")
    wait_for(lambda: display.is_at("Visit report"), "the report")
    wait_for(
        lambda: display.hears("sentence you may want to look at") or display.hears("sentences you may"), "the check"
    )
    look(display, "draft")
    data = save_pdf(display, tmp_path / "draft.pdf")
    pages = reading.plain_text(data).rstrip("\f").split("\f")
    assert len(pages) > 1
    assert all("Draft – not released yet" in page for page in pages)
    text = " ".join(reading.reading(data).split())
    assert "The lesson was dull." in text
    assert b"zebra" not in data
    assert "zebra" not in text
    display.press("ctrl+shift+c")
    wait_for(lambda: display.hears("Copied as text."), "the sentence that it was copied")
    display.press("Escape")
    display.end_program(program)
    assert display.complaints() == []


def test_choices_are_kept_under_a_name_and_used_after_the_next_start(display: Display, file: Path) -> None:
    program = display.start_program(str(file))
    open_print(display)
    display.tab_to("Toolkit")
    display.type("Ques")
    wait_for(lambda: display.is_at("Question sheet"), "the question sheet")
    display.tab_to("Filled in with notes")
    display.press("Down", "Down")
    display.tab_to("Keep these choices under a name", key="shift+Tab")
    display.press("Return")
    wait_for(lambda: display.is_at("Name"), "the dialog that asks for a name")
    display.type("To take along")
    display.press("Return")
    wait_for(lambda: display.hears("Kept as “To take along”."), "the sentence that it is kept")
    look(display, "kept")
    display.press("Escape")
    wait_for(lambda: not display.windows("Print"), "the window alone")
    display.end_program(program)
    program = display.start_program(str(file))
    open_print(display)
    display.press("End")
    wait_for(lambda: display.is_at("To take along"), "what was kept")
    wait_for(lambda: display.hears("Rename the ready-made choices"), "what can be done with it")
    display.press("Escape")
    display.end_program(program)
    assert display.complaints() == []
