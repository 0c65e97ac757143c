"""What may be chosen about a print, and what is refused with a sentence."""

import math

import pytest

from govtoolkit.errors import UserError
from govtoolkit.printing.options import LARGEST_TEXT, MOST_LINES, SMALLEST_TEXT, Filling, Layout, Paper, PrintOptions


def test_everything_is_printed_at_ten_points_where_nothing_is_chosen():
    options = PrintOptions()
    assert (options.benchmarks, options.questions, options.visit_uid) == ((), (), None)
    assert (options.text_size, options.layout, options.filling) == (10.0, Layout.BEST, Filling.FILLED)


@pytest.mark.parametrize("size", [SMALLEST_TEXT, 12.5, LARGEST_TEXT])
def test_a_text_size_from_9_to_24_is_taken(size):
    assert PrintOptions(text_size=size).text_size == size


@pytest.mark.parametrize("size", [8.9, 24.1, 0, -1, math.nan, math.inf])
def test_any_other_text_size_is_refused_with_the_range(size):
    with pytest.raises(UserError, match="from 9 to 24 points"):
        PrintOptions(text_size=size)


@pytest.mark.parametrize("lines", [None, 1, MOST_LINES])
def test_1_to_60_ruled_lines_are_taken(lines):
    assert PrintOptions(lines=lines).lines == lines


@pytest.mark.parametrize("lines", [0, -1, MOST_LINES + 1])
def test_any_other_number_of_lines_is_refused_with_the_range(lines):
    with pytest.raises(UserError, match="from 1 to 60 lines"):
        PrintOptions(lines=lines)


@pytest.mark.parametrize("number", [0, 9, -1])
def test_a_benchmark_that_is_not_there_is_refused(number):
    with pytest.raises(UserError, match=f"no benchmark {number}"):
        PrintOptions(benchmarks=(1, number))


def test_the_names_of_paper_and_layout_are_those_of_the_command_line():
    sizes = [f"{size}{lie}" for size in ("a4", "a3", "letter") for lie in ("", "-landscape")]
    assert [paper.value for paper in Paper] == sizes
    assert [paper.is_landscape for paper in Paper] == [False, True] * 3
    assert [filling.value for filling in Filling] == ["filled", "blank", "half-filled"]
    assert [layout.value for layout in Layout] == ["best", "columns", "across"]
