"""What is known of the duties: looks, encounters, school years, reported percentages."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from govtoolkit.content.loader import careers_toolkit
from govtoolkit.content.model import Item
from govtoolkit.record import duties
from govtoolkit.record.model import CheckLine, Encounter, School, SchoolResult
from govtoolkit.record.record import Record


class Days:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 12, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def record(days: Days) -> Record:
    return Record(clock=days)


def _look(uid: str, day: str, state: str = "in place", author: str = "ann", key: str = "website.1") -> CheckLine:
    return CheckLine(uid, key, None, author, day, state)


def _put(record: Record, *entries: CheckLine | Encounter | School | SchoolResult) -> None:
    for entry in entries:
        record.put(entry, author_uid="ann", seen=record.seen(entry.uid))


def test_a_tally_counts_the_newest_look_at_each_line(record: Record) -> None:
    _put(record, _look("1", "2025-11-19", "not in place"), _look("2", "2026-03-11"))
    items = [Item("website.1", "One"), Item("website.2", "Two")]
    count = duties.tally(items, duties.looks_by_item(record))
    assert (count.lines, count.looked_at, count.left) == (2, 1, 1)
    assert count.states == {"in place": 1, "not in place": 0, "could not tell": 0, "does not apply": 0}


def test_nothing_is_looked_at_until_somebody_looks(record: Record) -> None:
    count = duties.tally(careers_toolkit().check_items.values(), duties.looks_by_item(record))
    assert (count.lines, count.looked_at) == (47, 0)


def test_a_person_goes_on_with_the_look_of_today_and_with_no_other(record: Record, days: Days) -> None:
    _put(record, _look("theirs", "2026-11-12", author="bo"), _look("mine", "2026-11-12"))
    looks = duties.looks_by_item(record)["website.1"]
    assert duties.look_in_hand(record, looks, "ann", "2026-11-12") == _look("mine", "2026-11-12")
    assert duties.look_in_hand(record, looks, "cy", "2026-11-12") is None
    assert duties.look_in_hand(record, looks, "ann", "2026-11-13") is None


def test_a_look_that_is_dated_back_is_gone_on_with_on_the_day_it_was_written(record: Record) -> None:
    _put(record, _look("mine", "2026-11-08"))
    looks = duties.looks_by_item(record)["website.1"]
    assert duties.look_in_hand(record, looks, "ann", "2026-11-12") is not None
    assert duties.look_in_hand(record, looks, "ann", "2026-11-14") is None


@pytest.mark.parametrize(
    ("day", "year"), [("2026-08-31", "2025-26"), ("2026-09-01", "2026-27"), ("2099-12-31", "2099-00")]
)
def test_a_school_year_begins_in_september(day: str, year: str) -> None:
    assert duties.school_year(day) == year


def test_the_grid_counts_what_is_due_and_what_is_beyond(record: Record) -> None:
    for number, day in enumerate(("2026-11-04", "", "2026-10-07")):
        _put(record, Encounter(str(number), "phase-1", "2026-27", day, f"Provider {number}"))
    _put(record, Encounter("other", "phase-1", "2025-26", "2025-11-04"))
    first, second, third = duties.encounter_grid(careers_toolkit(), record, "2026-27")
    assert [each.uid for each in first.held] == ["2", "0", "1"]
    assert (first.due, first.beyond) == (2, 1)
    assert (second.held, second.beyond) == ((), 0)
    assert third.applies


def test_the_third_phase_does_not_apply_without_a_sixth_form_and_any_other_by_a_look(record: Record) -> None:
    _put(record, School("Clunmere School"))
    applies = [each.applies for each in duties.encounter_grid(careers_toolkit(), record, "2026-27")]
    assert applies == [True, True, False]
    _put(record, replace(School("Clunmere School"), has_sixth_form=True))
    _put(record, _look("no", "2026-11-12", duties.DOES_NOT_APPLY, key="phase-1"))
    applies = [each.applies for each in duties.encounter_grid(careers_toolkit(), record, "2026-27")]
    assert applies == [False, True, True]


def test_percentages_stand_by_their_day_the_newest_first(record: Record) -> None:
    _put(record, SchoolResult(5, "2025-10-17", 75), SchoolResult(2, "2026-10-16", 80), SchoolResult(1, "2026-10-16", 8))
    by_day = duties.results_by_day(record)
    assert list(by_day) == ["2026-10-16", "2025-10-17"]
    assert [each.benchmark for each in by_day["2026-10-16"]] == [1, 2]
