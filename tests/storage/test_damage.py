"""Nine kinds of harm, hundreds of times: refused with a sentence or opened as it was, and never wrong without a word."""

from time import monotonic

import pytest

from tests.storage.damage import make, outcomes, rows_of, table_of_harm

KINDS = [
    "cut between pages", "cut inside a page", "one bit flipped", "20 bits flipped", "one page zeroed", "two pages swapped",
    "torn copy of one save", "a page too many or too few", "the list of tables lost",
]  # fmt: skip


@pytest.fixture(scope="module")
def states(tmp_path_factory):
    return make(tmp_path_factory.mktemp("harmed") / "school.db")


@pytest.fixture
def path(states, tmp_path):
    return tmp_path / "school.db"


@pytest.mark.slow
@pytest.mark.parametrize("harm", KINDS)
def test_no_harm_opens_as_something_else_without_a_word(states, path, harm):
    sound = []
    for data in states:
        path.write_bytes(data)
        sound.append(rows_of(path))
    files, started = table_of_harm(*states)[harm], monotonic()
    found = outcomes(path, files, sound)
    assert found["silently wrong"] == 0, found
    assert found["refused"] + sum(found[f"opened, seal {seal}"] for seal in ("right", "wrong", "missing")) == len(files)
    assert monotonic() - started < len(files)  # a second each at the most, on a slow machine


@pytest.mark.slow
def test_six_hundred_flipped_bits_are_told_by_the_seal_where_nothing_else_tells(states, path):
    path.write_bytes(states[0])
    found = outcomes(path, table_of_harm(*states)["one bit flipped"], [rows_of(path)])
    assert (found["silently wrong"], found["opened, seal missing"]) == (0, 0)
    assert min(found["refused"], found["opened, seal right"], found["opened, seal wrong"]) > 50
