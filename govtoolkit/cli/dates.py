"""The command about the dates that the board lives by."""

from pathlib import Path

import click

from govtoolkit.app.calendar import ENDING, events, write_calendar
from govtoolkit.cli import parameters
from govtoolkit.cli.answers import echo_blocks, echo_json, plain
from govtoolkit.cli.opening import read, short_text, writing
from govtoolkit.cli.parameters import by_option, file_argument, json_option
from govtoolkit.cli.targets import require_free
from govtoolkit.errors import UserError
from govtoolkit.printing.document import Bullets
from govtoolkit.printing.sheets.sayings import Sayings
from govtoolkit.record.duties import KEY_DATE_TITLES
from govtoolkit.record.model import KEY_DATES, KeyDate
from govtoolkit.record.record import Record

_CLEAR = "clear"


def _day_or_clear(text: str) -> str:
    return text if text == _CLEAR else parameters.day(text)


@click.command(short_help="Set, clear or list the dates that the board lives by.")
@file_argument
@click.argument("key", type=parameters.one_of(KEY_DATES), required=False)
@click.argument("day", type=_day_or_clear, required=False, metavar="[DATE|clear]")
@click.option("--remark", type=parameters.words, metavar="TEXT", help="What goes with the date.")
@click.option("--ics", type=parameters.FILE, metavar="OUT.ics", help="Write the dates for a calendar program.")
@click.option("--force", is_flag=True, help="Replace a calendar file that is there already.")
@by_option
@json_option
def date(
    file: Path,
    key: str | None,
    day: str | None,
    remark: str | None,
    ics: Path | None,
    force: bool,
    name: str | None,
    as_json: bool,
) -> None:
    """Set a date that the board lives by, or take it away; without a DATE, list them.

    KEY is website-review, policy-sign-off, next-visit or next-board-meeting.
    """
    if ics is not None and ics.suffix.lower() != ENDING:
        raise click.UsageError(f"The calendar file, “{ics}”, must end in {ENDING}.")
    if ics is not None:
        require_free(ics, file, force=force)
    if remark is not None and (key is None or day == _CLEAR):
        raise click.UsageError("--remark goes with a date.")
    if key is not None and (day is not None or remark is not None):
        record = _set(file, key, day, remark, name)
    else:
        record = read(file).record
    if ics is not None:
        _write(record, ics, force=force)
    dates = {version.entry.key: version.entry for version in record.all(KeyDate)}
    listed = [each for each in KEY_DATES if key in (None, each)]
    if as_json:
        found = [
            plain(dates[each]) if each in dates else {"key": each, "falls_on": "", "remark": ""} for each in listed
        ]
        echo_json(found if key is None else found[0])
    else:
        said = [
            Sayings.key_date(dates[each]) if each in dates else f"{KEY_DATE_TITLES[each]}: not set" for each in listed
        ]
        echo_blocks([Bullets(tuple(said))])
        if ics is not None:
            click.echo(f"Wrote {ics}.")


def _set(file: Path, key: str, day: str | None, remark: str | None, name: str | None) -> Record:
    with writing(file, name) as session:
        before = session.record.find(KeyDate, key)
        if day == _CLEAR:
            session.remove("Delete date", key)
        elif day is None and before is None:
            raise UserError(f"{KEY_DATE_TITLES[key]} has no date to remark on.", "Give the date as well.")
        else:
            kept = before or KeyDate(key, "")
            said = kept.remark if remark is None else short_text(remark)
            session.put("Date", KeyDate(key, day or kept.falls_on, said))
        return session.record


def _write(record: Record, target: Path, *, force: bool) -> None:
    found = events(record)
    if not found:
        raise UserError("No date is set that a calendar could show.", "Set one first: govtoolkit date --help")
    write_calendar(found, target, replace=force)
