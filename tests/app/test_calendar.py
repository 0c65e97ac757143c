"""The dates that the board lives by as an .ics file, read back by the library and byte by byte."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Component

from govtoolkit.app.calendar import calendar_file, events, write_calendar
from govtoolkit.app.reading import create, read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record.model import KeyDate, Person, School
from govtoolkit.record.record import Record
from tests.samples import copy_sample

LONG = "Bring the statement, the minutes of March; ask Siân Llŷr-Hughes, “clerk”. 🗓 \\ back\nand a second line – " * 20


@pytest.fixture
def record(tmp_path: Path) -> Record:
    copy_sample(tmp_path / "sample.db")
    return read(tmp_path / "sample.db").record


def _events(data: bytes) -> list[Component]:
    return list(Calendar.from_ical(data).walk("VEVENT"))


def test_each_date_is_a_whole_day_with_a_reminder_a_week_before(record: Record) -> None:
    first, *rest = _events(calendar_file(events(record)))
    assert len(rest) == 3
    assert str(first["summary"]) == "Next review of the website information – Clunmere School"
    assert str(first["description"]) == "The date given at the foot of the careers pages."
    assert first.decoded("dtstart") == date(2027, 1, 15)
    assert first.decoded("dtend") == date(2027, 1, 16)
    assert first["dtstart"].params["VALUE"] == "DATE"
    (alarm,) = first.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(days=-7)
    assert str(alarm["action"]) == "DISPLAY"


def test_lines_end_as_the_standard_says_and_none_is_longer_than_75_bytes(record: Record) -> None:
    record.put(KeyDate("next visit", "2027-03-11", LONG), author_uid="ann", seen=record.seen("next visit"))
    data = calendar_file(events(record))
    assert data.count(b"\n") == data.count(b"\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no sign is torn apart
    assert LONG in [str(each.get("description")) for each in _events(data)]


def test_a_date_that_is_not_set_is_left_out(record: Record) -> None:
    record.put(KeyDate("next visit", "", "Not agreed yet"), author_uid="ann", seen=record.seen("next visit"))
    assert [each.title.split(" – ")[0] for each in events(record)] == [
        "Next review of the website information",
        "Sign-off of the provider access policy",
        "Next board meeting",
    ]


def test_a_changed_date_is_the_same_event_again_and_newer(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "config", tmp_path / "data")
    path, me = tmp_path / "new.db", Person("ann", "Ann")
    create(path, School("Clunmere School"), "Visit", me)
    moment = datetime(2026, 11, 21, 9, tzinfo=UTC)
    with Session(path, settings=settings, me=me, clock=lambda: moment) as session:
        session.put("Set date", KeyDate("next visit", "2027-03-11"))
        (before,) = _events(calendar_file(events(session.record)))
        moment += timedelta(days=1)
        school = session.record.school
        assert school is not None
        session.put("School", replace(school, name="Clunmere Academy"))
        session.put("Set date", KeyDate("next visit", "2027-03-18"))
        (after,) = _events(calendar_file(events(session.record)))
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert after.decoded("dtstamp") > before.decoded("dtstamp")
    assert after.decoded("dtstart") == date(2027, 3, 18)


def test_events_differ_from_file_to_file_and_from_date_to_date(record: Record) -> None:
    other = Record()
    for entry in (School("Another"), KeyDate("next visit", "2027-03-11")):
        other.put(entry, author_uid="ann", seen=())
    uids = [each.uid for each in (*events(record), *events(other))]
    assert len(set(uids)) == 5


def test_the_same_dates_are_the_same_bytes(record: Record) -> None:
    assert calendar_file(events(record)) == calendar_file(events(record))


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(record: Record, tmp_path: Path) -> None:
    target = tmp_path / "dates.ics"
    target.write_text("mine")
    with pytest.raises(UserError, match="is there already"):
        write_calendar(events(record), target, replace=False)
    assert target.read_text() == "mine"
    write_calendar(events(record), target, replace=True)
    assert len(_events(target.read_bytes())) == 4
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".ics"] == ["dates.ics"]
