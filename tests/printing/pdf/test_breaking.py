"""Lines as long as they may be, and not a letter lost between them."""

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtoolkit.printing.document import printable
from govtoolkit.printing.pdf.breaking import Line, break_lines, widest_word
from govtoolkit.printing.pdf.fonts import typeface

FACE = typeface(bold=False)


def texts(text: str, width: float) -> list[str]:
    return [line.text for line in break_lines(text, width, FACE)]


def put_together(lines: list[Line]) -> str:
    paragraphs: dict[int, list[str]] = {}
    for line in lines:
        paragraphs.setdefault(line.paragraph, []).append(line.text + line.ending.replace("-", ""))
    return "\n".join("".join(parts) for parts in paragraphs.values())


def test_words_go_on_a_line_while_they_fit() -> None:
    text = "the quick brown fox jumps over the lazy dog"
    for width in (5, 8, 12, 30):
        lines = break_lines(text, width, FACE)
        assert " ".join(line.text for line in lines) == text
        for line, following in pairwise(lines):
            first_word = following.text.split()[0]
            assert FACE.width(line.text) <= width + 1e-6
            assert FACE.width(f"{line.text} {first_word}") > width


def test_lines_may_end_after_dashes_and_strokes_between_words() -> None:
    assert texts("self-assessment", FACE.width("assessment")) == ["self-", "assessment"]
    assert texts("school/trust", FACE.width("school/")) == ["school/", "trust"]
    assert texts("in 2025/26", FACE.width("in 2025/2")) == ["in", "2025/26"]


def test_a_word_is_cut_with_a_hyphen_only_where_there_is_no_other_way() -> None:
    lines = break_lines("an immeasurability", 5, FACE)
    assert [line.ending for line in lines] == [" ", *"-" * (len(lines) - 2), ""]
    assert put_together(lines) == "an immeasurability"
    assert [line.ending for line in break_lines("1234567890", 3, FACE)] == ["", ""]


def test_chinese_breaks_between_characters_but_not_before_a_full_stop() -> None:
    assert texts("学校提供指导。", 6.0) == ["学校提供指", "导。"]
    assert texts("学校「职业」", 3.0)[0] == "学校"


def test_indents_and_double_spaces_within_a_line_are_kept() -> None:
    assert texts("    four  spaces", 50) == ["    four  spaces"]


def test_letters_and_their_marks_are_not_parted() -> None:
    for line in texts("e\u0301" * 40, 3.2):
        assert not unicodedata.combining(line[0])


def test_empty_lines_stay() -> None:
    assert texts("a\n\nb\n", 10) == ["a", "", "b", ""]


def test_the_widest_word_is_the_widest_that_cannot_be_broken() -> None:
    assert widest_word("a self-assessment now", FACE) == pytest.approx(FACE.width("assessment"))
    assert widest_word("", FACE) == 0


@settings(max_examples=200, deadline=None)
@given(
    text=st.text(st.one_of(st.characters(), st.sampled_from("  ab-/字。ابלא\u0301\u200d\n")), max_size=80),
    width=st.floats(0.3, 20),
)
def test_lines_put_together_are_the_text(text: str, width: float) -> None:
    text = printable(text)
    lines = break_lines(text, width, FACE)
    squeezed = [re.sub(r"\s+", "", each) for each in (put_together(lines), text)]
    assert squeezed[0] == squeezed[1]
    assert [line.paragraph for line in lines] == sorted(line.paragraph for line in lines)
    assert {line.paragraph for line in lines} == set(range(text.count("\n") + 1))
