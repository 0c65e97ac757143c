from datetime import UTC, datetime, timedelta, timezone

import pytest

from govtoolkit.clock import from_utc_text, is_utc_text, system_clock, todays_date, utc_text

MOMENT = datetime(2026, 7, 2, 0, 30, 15, 999_999, tzinfo=timezone(timedelta(hours=1)))


def test_a_moment_is_stored_in_utc_to_the_second():
    assert utc_text(MOMENT) == "2026-07-01T23:30:15Z"


def test_a_stored_time_is_read_back():
    assert from_utc_text("2026-07-01T23:30:15Z") == datetime(2026, 7, 1, 23, 30, 15, tzinfo=UTC)


def test_the_computer_knows_its_own_time_zone():
    assert system_clock().tzinfo is not None


def test_today_is_the_day_where_the_computer_is():
    before, found, after = system_clock().date(), todays_date(), system_clock().date()
    assert before.isoformat() <= found <= after.isoformat()


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("2026-07-01T23:30:15Z", True),
        ("2026-07-01T23:30:15", False),
        ("2026-07-01T23:30:15+00:00", False),
        ("2026-07-01 23:30:15Z", False),
        ("2026-7-1T23:30:15Z", False),
        ("2026-02-30T00:00:00Z", False),
        ("2026-07-01T24:00:00Z", False),
        ("٢٠٢٦-07-01T23:30:15Z", False),
        ("", False),
    ],
)
def test_a_stored_time_is_told_from_any_other_text(text, is_one):
    assert is_utc_text(text) == is_one
