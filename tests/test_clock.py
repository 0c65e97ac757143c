import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest

from govtoolkit.clock import from_utc_text, is_utc_text, long_date, system_clock, todays_date, utc_text

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
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


@pytest.mark.parametrize(("number", "month"), list(enumerate(MONTHS, start=1)))
def test_a_date_is_written_out_in_english(number, month):
    assert long_date(f"2026-{number:02}-09") == f"9 {month} 2026"


def test_no_date_is_no_text():
    assert long_date("") == ""


@pytest.mark.skipif(shutil.which("localedef") is None, reason="no localedef to make a Welsh locale with")
def test_dates_stay_english_on_a_computer_that_speaks_welsh(tmp_path):
    made = subprocess.run(
        ["localedef", "-i", "cy_GB", "-f", "UTF-8", tmp_path / "cy_GB.UTF-8"], capture_output=True, check=False
    )
    if made.returncode != 0:
        pytest.skip("this computer has no sources of a Welsh locale")
    code = (
        "import locale, time; locale.setlocale(locale.LC_ALL, 'cy_GB.UTF-8');"
        "assert 'Tachwedd' in time.strftime('%B', (2026, 11, 1, 0, 0, 0, 0, 1, 0));"
        "from govtoolkit.clock import long_date; print(long_date('2026-11-12'))"
    )
    environment = {**os.environ, "LOCPATH": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)}
    said = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert said.stdout == "12 November 2026\n"
