from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from govtoolkit.app.naming import (
    LONGEST_NAME,
    clerks_copy_path,
    restored_path,
    safe_name,
    suggested_path,
    suggested_title,
    trouble_with_name,
)


def test_titles_are_suggested_by_term() -> None:
    assert suggested_title(date(2026, 10, 1), "visit") == "Autumn visit"
    assert suggested_title(date(2027, 2, 1), "meeting") == "Spring meeting"
    assert suggested_title(date(2027, 6, 1), "call") == "Summer call"


def test_a_new_file_is_called_after_its_school_and_year(tmp_path: Path) -> None:
    path = suggested_path(tmp_path, "Clunmere School", date(2026, 11, 12))
    assert path == tmp_path / "Clunmere School careers 2026-27.db"


def test_a_school_without_a_name_has_a_file_with_one(tmp_path: Path) -> None:
    assert suggested_path(tmp_path, "  ", date(2026, 11, 12)).name == "Careers 2026-27.db"


def test_a_taken_name_is_numbered(tmp_path: Path) -> None:
    for expected in ("Careers 2026-27.db", "Careers 2026-27 2.db", "Careers 2026-27 3.db"):
        path = suggested_path(tmp_path, "", date(2026, 11, 12))
        assert path.name == expected
        path.touch()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("St. Mary’s: Upper/Lower", "St. Mary’s Upper Lower"),
        ("../../etc", "etc"),
        ("a\tb\nc\x00", "a b c"),
        ("CON", "School CON"),
        ("con.x", "School con.x"),
        ("Ysgol Llŷr", "Ysgol Llŷr"),
        ("...", ""),
    ],
)
def test_a_name_loses_what_no_file_name_can_hold(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_very_long_school_has_a_name_that_a_disk_takes(tmp_path: Path) -> None:
    path = suggested_path(tmp_path, "Ŵ" * 500, date(2026, 11, 12))
    path.touch()
    assert len(path.stem) <= LONGEST_NAME


@pytest.mark.parametrize(
    "name", ["", "  ", "a/b", "a\\b", "what?", ".hidden", "end.", "NUL", "lpt1.old", "a\nb", "x" * 101]
)
def test_a_name_that_some_computer_refuses_is_refused_in_words(name: str) -> None:
    assert trouble_with_name(name)


@pytest.mark.parametrize("name", ["Clunmere School careers 2026-27", "St. Mary’s", "Ysgol Llŷr", "console"])
def test_an_ordinary_name_is_taken(name: str) -> None:
    assert trouble_with_name(name) == ""


def test_what_is_suggested_is_taken() -> None:
    for school in ("St. Mary’s: Upper/Lower", "CON", "...", "x" * 300):
        assert trouble_with_name(suggested_path(Path("/nowhere"), school, date(2026, 11, 12)).stem) == ""


def test_a_copy_for_the_clerk_says_whose_it_is_and_of_which_day(tmp_path: Path) -> None:
    day = date(2026, 11, 22)
    path = clerks_copy_path(tmp_path, "St Mary’s", day)
    assert path.name == "St Mary’s - for the clerk - 22 November 2026.db"
    path.touch()
    assert clerks_copy_path(tmp_path, "St Mary’s", day).name == "St Mary’s - for the clerk - 22 November 2026 2.db"
    assert clerks_copy_path(tmp_path, "", day).name == "Careers - for the clerk - 22 November 2026.db"


def test_an_earlier_copy_says_from_when_it_is(tmp_path: Path) -> None:
    made_at = datetime(2026, 11, 21, 18, 5, tzinfo=UTC)
    assert restored_path(tmp_path, "School", made_at).name == "School - as of 21 November 2026 18.05.db"
    longest = restored_path(tmp_path, "x" * LONGEST_NAME, made_at)
    assert trouble_with_name(longest.stem) == ""
    assert trouble_with_name(clerks_copy_path(tmp_path, "x" * 200, made_at.date()).stem) == ""
