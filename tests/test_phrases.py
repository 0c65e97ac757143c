"""Parts of sentences."""

import os
import shlex
from pathlib import Path

import pytest

from govtoolkit.phrases import begun, counted, in_short, listed, typed


@pytest.mark.parametrize(
    ("parts", "said"), [([], ""), (["Ann"], "Ann"), (["Ann", "Bob"], "Ann and Bob"), (["1", "2", "5"], "1, 2 and 5")]
)
def test_parts_are_listed_as_one_reads_them_out(parts, said):
    assert listed(parts) == said


@pytest.mark.parametrize(("number", "said"), [(0, "0 entries"), (1, "1 entry"), (2, "2 entries")])
def test_only_one_thing_is_one(number, said):
    assert counted(number, "entry", "entries") == said


def test_what_takes_an_s_needs_no_second_word():
    assert [counted(number, "note") for number in (0, 1, 2)] == ["0 notes", "1 note", "2 notes"]


@pytest.mark.parametrize(("words", "said"), [("the visit", "The visit"), ("é", "É"), ("", "")])
def test_a_sentence_begins_with_a_capital_letter(words, said):
    assert begun(words) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ten\n employers  came", "Ten employers came"),
        ("Ten employers came, and went", "Ten employers …"),
        ("x" * 20, "x" * 18 + " …"),
    ],
)
def test_of_a_long_text_the_first_whole_words_are_said_in_one_line(text, said):
    assert in_short(text, 18) == said


@pytest.mark.skipif(os.name == "nt", reason="another shell")
@pytest.mark.parametrize("name", ["a.db", "Clunmere School.db", "Ann’s “own” $copy.db", "Llŷr.db"])
def test_a_path_is_one_word_of_a_command(name):
    assert shlex.split(f"govtoolkit show {typed(Path(name))}") == ["govtoolkit", "show", name]
