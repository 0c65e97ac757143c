"""The reminders of a visit, and when they are of use."""

import pytest

from govtoolkit.record.model import VISIT_PLACES, Visit
from govtoolkit.record.reminders import AFTER, ASKED_FOR, BEFORE, CHECK, DURING, helps


def test_every_place_says_what_to_write_there():
    assert list(ASKED_FOR) == list(VISIT_PLACES)


@pytest.mark.parametrize(("on", "of_use"), [("2026-11-20", False), ("2026-11-21", True), ("", True)])
def test_what_to_agree_on_before_is_of_use_until_the_day_has_passed(on, of_use):
    visit = Visit("v", on, "Autumn visit", state="draft")
    assert helps(BEFORE, visit, "2026-11-21") is of_use
    assert helps(DURING, visit, "2026-11-21")


@pytest.mark.parametrize(
    ("state", "of_use"), [("planned", [BEFORE, DURING, AFTER, CHECK]), ("with head", [DURING, AFTER, CHECK])]
)
def test_a_visit_that_is_planned_for_a_day_gone_by_may_be_put_off(state, of_use):
    visit = Visit("v", "2026-11-20", "Autumn visit", state=state)
    assert [each for each in (BEFORE, DURING, AFTER, CHECK) if helps(each, visit, "2026-11-21")] == of_use


def test_nothing_is_said_after_the_release():
    visit = Visit("v", "2026-11-20", "Autumn visit", state="released")
    assert not any(helps(each, visit, "2026-11-21") for each in (BEFORE, DURING, AFTER, CHECK))
