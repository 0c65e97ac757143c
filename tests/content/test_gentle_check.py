"""The gentle check: what it points at, what it leaves alone, and that it is quick whatever is typed."""

import pytest

from govtoolkit.app.reading import read
from govtoolkit.content.gentle_check import points, rules
from govtoolkit.record.model import Note
from tests.samples import copy_sample

YES = [(rule.key, example) for rule in rules() for example in rule.yes]
NO = [example for rule in rules() for example in rule.no]


def test_there_are_examples_enough_of_both():
    assert len(YES) + len(NO) >= 120
    assert all(len(rule.yes) >= 2 and len(rule.no) >= 3 for rule in rules())


def test_every_kind_has_rules_that_say_why_and_what_to_write_instead():
    assert len({rule.kind for rule in rules()}) == 3
    for rule in rules():
        assert rule.reason.endswith(".")
        assert rule.instead.endswith(".")


@pytest.mark.parametrize(("key", "example"), YES)
def test_it_points_at(key, example):
    (point,) = points(example)
    assert point.sentence == example
    assert next(rule for rule in rules() if rule.key == key).pattern.search(example)


@pytest.mark.parametrize("example", NO)
def test_it_leaves_alone(example):
    assert list(points(example)) == []


def test_only_the_sentence_meant_is_pointed_at_and_where_it_begins():
    text = "We met three teachers.\n- Two lessons were seen. The lesson was dull, I thought.\nThen we left."
    (point,) = points(text)
    assert point.sentence == "The lesson was dull, I thought."
    assert text[point.start :].startswith(point.sentence)


def test_a_sentence_is_pointed_at_once():
    assert len(list(points("The lesson was dull and we will pay for a better one."))) == 1


def test_full_stops_of_initials_end_no_sentence():
    (point,) = points("I spoke to student J. S. about college. Then we left.")
    assert point.sentence == "I spoke to student J. S. about college."


def test_a_text_without_any_sentence_has_no_points():
    assert list(points("")) == []
    assert list(points(" \n…\n ")) == []


def test_the_sample_raises_no_false_alarm(tmp_path):
    path = tmp_path / "sample.db"
    copy_sample(path)
    notes = [version.entry.body for version in read(path).record.all(Note)]
    assert len(list(points("\n".join(notes)))) <= 3


@pytest.mark.parametrize(
    "text",
    ["a" * 50_000, "The lesson was " + "very " * 10_000, "Ella " * 10_000, "J. " * 15_000, "x." * 25_000, "’" * 50_000],
    ids=["one word", "very very", "names", "initials", "full stops", "quotes"],
)
def test_no_text_keeps_it_busy_for_long(text):
    """A pattern that tries every way of cutting a text up would not come back from these."""
    assert len(list(points(text * 2))) <= 1
