"""Save the dates that the board lives by for a calendar program: one .ics file (RFC 5545) with an event for each."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from govtoolkit import __version__
from govtoolkit.clock import from_utc_text
from govtoolkit.files import write_whole
from govtoolkit.record.duties import KEY_DATE_TITLES
from govtoolkit.record.model import SCHOOL_UID, KeyDate, derived_uid
from govtoolkit.record.record import Record

ENDING = ".ics"

_WARNING = timedelta(days=7)
"""How long before the day a calendar reminds of it."""
_FIRST = datetime(2020, 1, 1, tzinfo=UTC)
"""Numbers of changes are seconds from here on: they grow with each change, and stay small enough for every calendar."""


@dataclass(frozen=True)
class Event:
    """A day for the calendar.

    Fields:
        uid: the same whenever the same date of the same school is saved: a calendar changes its event and adds none.
        changed_at: when the date was set or changed last.
    """

    uid: str
    day: date
    title: str
    remark: str
    changed_at: datetime


def events(record: Record) -> tuple[Event, ...]:
    """Return an event for each date that is set, in the order in which they are listed."""
    school = record.school
    of_school = f" – {school.name}" if school is not None and school.name else ""
    dates = {version.entry.key: version for version in record.all(KeyDate) if version.entry.falls_on}
    return tuple(
        Event(
            # the school's record is as old as its file: renaming either makes no other event
            derived_uid("event", record.first_written(SCHOOL_UID), key),
            date.fromisoformat(dates[key].entry.falls_on),
            f"{title}{of_school}",
            dates[key].entry.remark,
            from_utc_text(dates[key].revision.written_at),
        )
        for key, title in KEY_DATE_TITLES.items()
        if key in dates
    )


def calendar_file(dates: tuple[Event, ...]) -> bytes:
    """Return an .ics file with these events: the same bytes for the same dates."""
    # only here: no other part of the program needs it
    from icalendar import Alarm, Calendar  # noqa: PLC0415
    from icalendar import Event as CalendarEvent  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("prodid", f"-//govtoolkit//govtoolkit {__version__}//EN")
    calendar.add("version", "2.0")
    for each in dates:
        event = CalendarEvent()
        event.add("uid", f"{each.uid}@govtoolkit")
        event.add("dtstamp", each.changed_at)
        event.add("last-modified", each.changed_at)
        event.add("sequence", max(0, int((each.changed_at - _FIRST).total_seconds())))
        event.add("dtstart", each.day)
        event.add("dtend", each.day + timedelta(days=1))  # the first day that no longer belongs to it
        event.add("summary", each.title)
        if each.remark:
            event.add("description", each.remark)
        event.add("transp", "TRANSPARENT")  # the day stays free for other things
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", each.title)
        alarm.add("trigger", -_WARNING)
        event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def write_calendar(dates: tuple[Event, ...], target: Path, *, replace: bool) -> None:
    """Write the events beside the target and move the file into place.

    Raises:
        UserError: the target is there already and `replace` is not set, or the disk or folder does not take it.
    """
    write_whole(target, calendar_file(dates), replace=replace)
