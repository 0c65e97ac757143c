"""The commands about a whole monitoring file: `new`, `show`, `check`."""

from pathlib import Path

import click

from govtoolkit.app import reading as readings
from govtoolkit.app.sample import create_sample
from govtoolkit.app.settings import Settings
from govtoolkit.cli.answers import counted, echo_json
from govtoolkit.cli.opening import read, tidy_name
from govtoolkit.cli.parameters import file_argument, json_option
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.printing.sheets.whole_record import whole_record_sheet
from govtoolkit.printing.text import render_text
from govtoolkit.record import release, rules
from govtoolkit.record.model import Person, School
from govtoolkit.record.plain import as_plain_data, plain_afterwards
from govtoolkit.storage.failures import UnusableFileError

NEW_VISIT = "Monitoring visit"
"""What a visit is called that was given no title."""


@click.command()
@file_argument
@click.option("--sample", is_flag=True, help="Fill it with a made-up school's visits.")
@click.option("--school", default="", metavar="NAME", help="The school's name.")
@click.option("--by", "name", metavar="NAME", help="Who is writing.")
@json_option
def new(file: Path, sample: bool, school: str, name: str | None, as_json: bool) -> None:
    """Start a monitoring file; one that is there already is never replaced."""
    if sample:
        if school or name:
            raise click.UsageError("The sample has its own school and people: leave out --school and --by.")
        create_sample(file)
    else:
        me = Settings.of_this_user().me()
        name = tidy_name(name)
        readings.create(file, School(school.strip()), NEW_VISIT, Person(me.uid, name) if name else me)
    if as_json:
        echo_json({"file": str(file)})
    else:
        click.echo(f"Made the monitoring file {file}.")


@click.command()
@file_argument
@json_option
def show(file: Path, as_json: bool) -> None:
    """Say everything that stands in a monitoring file."""
    reading = read(file)
    if as_json:
        record = reading.record
        later = {uid: plain_afterwards(record, each) for uid, each in release.afterwards_by_visit(record).items()}
        echo_json({"file_info": reading.info, "records": as_plain_data(record), "after_release": later})
    else:
        click.echo(render_text(whole_record_sheet(careers_toolkit(), reading.record)), nl=False)


@click.command()
@file_argument
@json_option
@click.pass_context
def check(context: click.Context, file: Path, as_json: bool) -> None:
    """Check that a monitoring file is whole, ours, current, and not edited with another program."""
    problem, text = "", ""
    changed: tuple[str, ...] = ()
    counts: dict[str, int] = {}
    try:
        reading = readings.read(file)
    except UnusableFileError as error:
        problem, text = error.kind, str(error)
    else:
        notes = len(rules.standing_notes(reading.record))
        visits = len(rules.visits_newest_first(reading.record))
        counts = {"format_version": int(reading.info["format_version"]), "visits": visits, "notes": notes}
        changed = reading.changed_outside
        if changed:
            problem, text = "changed outside", f"“{file}” was changed outside govtoolkit: {'; '.join(changed)}."
    if as_json:
        answer = {
            "file": str(file),
            "ok": not problem,
            "problem": problem,
            "text": text,
            "changed_outside": list(changed),
        }
        echo_json({**answer, **counts})
    elif problem:
        click.echo(f"govtoolkit: {text}", err=True)
    else:
        said = ", ".join((counted(counts["visits"], "visit"), counted(counts["notes"], "note")))
        click.echo(f"{file} is whole: {said}.")
    context.exit(1 if problem else 0)
