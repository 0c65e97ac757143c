"""The actions: their order, which are overdue, and what comes forward."""

from datetime import UTC, datetime, timedelta

import pytest

from govtoolkit.record.actions import (
    carried_forward,
    carried_to,
    days_overdue,
    grouped_actions,
    is_overdue,
    may_be_deleted,
)
from govtoolkit.record.model import Action, Entry, Visit
from govtoolkit.record.record import Record

AUTUMN = Visit("autumn", "2025-11-04", "Autumn", state="released")
SPRING = Visit("spring", "2026-03-02", "Spring")
TODAY = "2026-03-14"


def _record(*entries: Entry) -> Record:
    moments = (datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(minutes=number) for number in range(1000))
    record = Record(clock=lambda: next(moments))
    for entry in entries:
        record.put(entry, author_uid="ann", seen=record.seen(entry.uid))
        record.end_burst()
    return record


def _action(uid: str, due_on: str = "", status: str = "open", visit: Visit = AUTUMN) -> Action:
    return Action(uid, visit.uid, f"Do {uid}", due_on=due_on, status=status)


def _uids(actions: tuple[Action, ...]) -> list[str]:
    return [each.uid for each in actions]


@pytest.mark.parametrize(
    ("due_on", "status", "days"),
    [
        ("2026-03-13", "open", 1),
        ("2026-03-02", "open", 12),
        ("2025-03-14", "open", 365),
        ("2026-03-14", "open", 0),
        ("2026-03-15", "open", 0),
        ("", "open", 0),
        ("2026-03-02", "done", 0),
        ("2026-03-02", "dropped", 0),
    ],
)
def test_an_open_action_is_overdue_from_the_day_after_it_was_due(due_on: str, status: str, days: int) -> None:
    action = _action("a", due_on, status)
    assert days_overdue(action, TODAY) == days
    assert is_overdue(action, TODAY) == bool(days)


def test_the_longest_overdue_comes_first_then_the_next_one_due_and_those_without_a_day_last() -> None:
    record = _record(
        _action("some day"),
        _action("late", "2026-03-01"),
        _action("soon", "2026-03-20"),
        _action("very late", "2026-01-01"),
        _action("today", TODAY),
    )
    groups = grouped_actions(record, TODAY)
    assert _uids(groups.overdue) == ["very late", "late"]
    assert _uids(groups.open) == ["today", "soon", "some day"]
    assert groups.closed == ()


def test_the_action_that_was_done_or_dropped_last_comes_first() -> None:
    early, late = _action("early", "2026-01-01", "done"), _action("late", "2026-02-01", "dropped")
    record = _record(late, early)
    assert _uids(grouped_actions(record, TODAY).closed) == ["early", "late"]
    record = _record(early, late)
    assert _uids(grouped_actions(record, TODAY).closed) == ["late", "early"]


def test_some_of_the_actions_stay_in_their_groups() -> None:
    record = _record(_action("a", "2026-01-01"), _action("b"), _action("c", status="done"), _action("d", status="done"))
    groups = grouped_actions(record, TODAY).only(lambda each: each.uid in "bd")
    assert (groups.overdue, _uids(groups.open), _uids(groups.closed)) == ((), ["b"], ["d"])


def test_an_open_action_comes_forward_once_to_every_later_visit_and_never_to_its_own() -> None:
    record = _record(AUTUMN, SPRING, _action("old"), _action("done", status="done"), _action("new", visit=SPRING))
    assert [each.uid for each in carried_forward(record, SPRING)] == ["old"]
    assert carried_forward(record, AUTUMN) == []


def test_an_action_of_a_released_visit_may_not_be_deleted() -> None:
    record = _record(AUTUMN, SPRING)
    assert not may_be_deleted(record, _action("given out"))
    assert may_be_deleted(record, _action("draft", visit=SPRING))
    assert may_be_deleted(record, Action("lost", "no such visit", "Do it"))


@pytest.mark.parametrize("day", ["2026-03-01", "2026-03-02", "2026-06-01"])
def test_what_a_new_visit_will_take_over_is_what_it_takes_over_once_it_is_there(day: str) -> None:
    summer = Visit("summer", "2026-07-01", "Summer")
    old = (AUTUMN, SPRING, summer)
    record = _record(*old, *(_action(f"of {each.uid}", visit=each) for each in old), _action("closed", status="done"))
    expected = carried_to(record, day)
    assert {each.uid for each in expected} == ({"of autumn"} if day < "2026-03-02" else {"of autumn", "of spring"})
    new = Visit("a-new-one", day, "New")
    record.put(new, author_uid="ann", seen=())
    assert carried_forward(record, new) == expected
