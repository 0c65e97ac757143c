"""Order on a line of two directions, against examples worked out by the Unicode algorithm."""

from dataclasses import dataclass

import bidi
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtoolkit.printing.pdf import direction


@dataclass(frozen=True)
class Letter:
    character: str
    level: int


def drawn(text: str) -> str:
    """Return `text` as drawn from left to right; capitals stand for Hebrew letters, as in the Unicode standard."""
    hebrew = {ord(letter): chr(0x05D0 + ord(letter) - ord("A")) for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    capitals = {ord(drawn): chr(capital) for capital, drawn in hebrew.items()}
    line = text.translate(hebrew)
    levels = direction.levels(line, rtl=direction.is_rtl(line))
    letters = direction.in_visual_order([Letter(c, level) for c, level in zip(line, levels, strict=True)])
    return "".join(letter.character for letter in letters).translate(capitals)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("car means CAR.", "car means RAC."),
        ("CAR means car.", ".means car RAC"),
        ("VISIT 12 MARCH 2026", "2026 HCRAM 12 TISIV"),
        ("SCHOOL (riverside) TRUST", "TSURT )riverside( LOOHCS"),
        ("SCHOOL (ABC) 2026", "2026 )CBA( LOOHCS"),
        ("a (B) c", "a (B) c"),
        ("", ""),
    ],
)
def test_a_line_is_drawn_in_the_order_of_the_standard(typed: str, shown: str) -> None:
    """Brackets are not turned round here: the shaper mirrors them."""
    assert drawn(typed) == shown


@pytest.mark.parametrize("text", ["\u2066A\u2069", "א\U0003fffd(\u0378", "\u202eא\u202c\u2067", "((((א))))]"])
def test_no_text_stops_it(text: str) -> None:
    assert len(direction.levels(text, rtl=True)) == len(text)


_SEEN = "abאבعب12٣٤+-,./%$ ()[]<>«»!〈〉\u0301\u05b0👍"
_STEERING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u200b"


@settings(max_examples=400, deadline=None)
@given(
    text=st.text(st.one_of(st.sampled_from(_SEEN), st.sampled_from(_SEEN + _STEERING)), max_size=16), rtl=st.booleans()
)
def test_any_text_is_in_the_order_that_another_program_finds(text: str, rtl: bool) -> None:
    """The other one is the crate unicode-bidi, which passes the tests of the standard."""
    found = direction.at_line_end(text, direction.levels(text, rtl=rtl), rtl=rtl)
    ordered = direction.in_visual_order([Letter(c, level) for c, level in zip(text, found, strict=True)])
    mine, theirs = "".join(letter.character for letter in ordered), bidi.get_display(text, base_dir="LR"[rtl])
    unseen = dict.fromkeys(map(ord, _STEERING))
    assert mine.translate(unseen) == str(theirs).translate(unseen)


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        ("אb", True),
        ("(1) אb", True),
        ("aא", False),
        ("\u2067א\u2069 b", False),
        ("\u2068b\u2069 א", True),
        ("123", False),
    ],
)
def test_the_first_letter_outside_isolates_says_which_way_a_paragraph_runs(text: str, rtl: bool) -> None:
    assert direction.is_rtl(text) is rtl


@pytest.mark.parametrize(
    "text", ["\u2067" * 2000 + "א", "\u202bא" * 2000, "(" * 2000 + "א" + ")" * 2000, "\u2068א" * 2000]
)
def test_nothing_is_too_deep(text: str) -> None:
    assert max(direction.levels(text, rtl=False)) <= 127
