"""Order on a line of two directions, against examples worked out by the Unicode algorithm."""

from dataclasses import dataclass

import pytest

from govtoolkit.printing.pdf import direction


@dataclass(frozen=True)
class Letter:
    character: str
    level: int


def drawn(text: str) -> str:
    """Return `text` as drawn from left to right; capitals stand for Hebrew letters, as in the Unicode standard."""
    hebrew = {ord(letter): chr(0x05D0 + ord(letter) - ord("A")) for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    back = {hebrew_letter: letter for letter, hebrew_letter in hebrew.items()}
    line = text.translate(hebrew)
    levels = direction.levels(line, rtl=direction.is_rtl(line))
    letters = direction.in_visual_order([Letter(c, level) for c, level in zip(line, levels, strict=True)])
    return "".join(letter.character for letter in letters).translate({ord(h): chr(c) for h, c in back.items()} | {
        ord(h): chr(c) for h, c in ((hebrew_letter, letter) for letter, hebrew_letter in hebrew.items())
    })  # fmt: skip


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
