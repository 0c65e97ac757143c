"""`govtoolkit mark`: what was looked at and seen, by whom, when and from whom."""

import json

import pytest

from govtoolkit.app.reading import read
from govtoolkit.clock import system_clock
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import Mark, Visit


def marks(path):
    found = (version.entry for version in read(path).record.all(Mark))
    return sorted(found, key=lambda mark: (mark.item_key, mark.author_uid))


def test_an_indicator_was_looked_at_today(good, file):
    assert good("mark", file, "b5.i1", "--by", "Ann Price") == f"Saved in {file}: b5.i1 marked, Autumn visit.\n"
    assert marks(file) == [Mark("aaaa1111-visit", "b5.i1", "ann", seen_on=system_clock().date().isoformat())]


def test_a_source_was_seen_on_a_day_from_somebody_and_the_school_had_it(good, file):
    options = ("--on", "2026-11-10", "--from", " Mr  Żółkowski", "--already-held", "--by", "Bob Nowak")
    good("mark", file, "b5.s1", "b5.s2", *options)
    expected = [Mark("aaaa1111-visit", f"b5.s{n}", "bob", True, "2026-11-10", "Mr Żółkowski", True) for n in (1, 2)]
    assert marks(file) == expected


def test_what_is_not_said_again_stays_as_it_was(good, file):
    good("mark", file, "b5.s1", "--on", "2026-11-10", "--from", "the office", "--already-held")
    good("mark", file, "b5.s1", "--from", "the head")
    [mark] = marks(file)
    assert (mark.seen_on, mark.from_whom, mark.already_held) == ("2026-11-10", "the head", True)
    good("mark", file, "b5.s1", "--not-held")
    assert marks(file)[0].already_held is False


def test_a_mark_is_taken_away_and_set_again_on_another_day(good, file):
    good("mark", file, "b5.i1", "--on", "2020-01-01")
    good("mark", file, "b5.i1", "--off")
    assert marks(file)[0].seen is False
    good("mark", file, "b5.i1")
    assert (marks(file)[0].seen, marks(file)[0].seen_on) == (True, system_clock().date().isoformat())


def test_two_people_mark_the_same_line(good, file):
    for name in ("Ann Price", "Bob Nowak"):
        good("mark", file, "b5.i1", "--by", name)
    assert [mark.author_uid for mark in marks(file)] == ["ann", "bob"]


@pytest.mark.parametrize("key", ["b9.i1", "b5", "q.board.1", "website.1", "b5.c1", ""])
def test_a_line_that_cannot_be_marked_is_refused_and_nothing_is_written(refused, file, key):
    before = file.read_bytes()
    line = refused("mark", file, "b5.i1", key)
    assert f"called “{key}”. See: govtoolkit mark {file}" in line
    assert file.read_bytes() == before


@pytest.mark.parametrize("option", [["--from", "the head"], ["--already-held"], ["--not-held"]])
def test_an_indicator_is_handed_over_by_nobody(refused, file, option):
    before = file.read_bytes()
    assert "“b5.i1” is an indicator" in refused("mark", file, "b5.s1", "b5.i1", *option)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "wrong", [["--off"], ["--on", "2026-11-10"], ["b5.i1", "--on", "soon"], ["b5.i1", "--benchmark", "5"]]
)
def test_what_cannot_be_meant_is_a_usage_error(misused, file, wrong):
    before = file.read_bytes()
    misused("mark", file, *wrong)
    assert file.read_bytes() == before


def test_every_line_is_listed_with_who_marked_it(good, sample):
    listed = json.loads(good("mark", sample, "--json"))
    assert [each["key"] for each in listed] == [
        item.key for b in careers_toolkit().benchmark for item in (*b.indicator, *b.information_source)
    ]
    [source] = [each for each in listed if each["key"] == "b7.s1"]
    assert [each["author"] for each in source["marks"]] == ["Małgorzata Wiśniewska", "Siân Llŷr-Hughes"]
    assert {each["kind"] for each in listed} == {"indicator", "information source"}


def test_one_benchmark_is_listed_in_words(good, sample):
    said = good("mark", sample, "--benchmark", "8")
    assert "Benchmark 8: Personal guidance (0 of 8 marked)" in said
    assert "Benchmark 7" not in said
    assert said.count("not marked") == 8
    assert "8 November 2026" not in said


def test_marks_of_another_visit_are_listed_where_it_is_named(good, sample):
    said = good("mark", sample, "--benchmark", "8", "--visit", "2026-03-12")
    assert "School office: both letters now on file, the school already had it" in " ".join(said.split())


def test_a_released_visit_takes_a_mark_only_with_a_reason_that_stays(good, refused, make, tmp_path):
    path = make(tmp_path / "f.db", Visit("v-1", "2026-01-01", "Released visit", state="released"))
    before = path.read_bytes()
    assert "was released" in refused("mark", path, "b5.i1")
    assert path.read_bytes() == before
    good("mark", path, "b5.i1", "--reason", "It had been left out.")
    [version] = read(path).record.all(Mark)
    assert version.revision.reason == "It had been left out."
