"""Parts of sentences."""

import pytest

from govtoolkit.phrases import counted, listed


@pytest.mark.parametrize(
    ("parts", "said"), [([], ""), (["Ann"], "Ann"), (["Ann", "Bob"], "Ann and Bob"), (["1", "2", "5"], "1, 2 and 5")]
)
def test_parts_are_listed_as_one_reads_them_out(parts, said):
    assert listed(parts) == said


@pytest.mark.parametrize(("number", "said"), [(0, "0 entries"), (1, "1 entry"), (2, "2 entries")])
def test_only_one_thing_is_one(number, said):
    assert counted(number, "entry", "entries") == said
