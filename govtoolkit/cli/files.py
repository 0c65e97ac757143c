"""The commands about a whole monitoring file: `new`, `show`, `check`."""

from pathlib import Path

import click

from govtoolkit.app import checking, outside
from govtoolkit.app import reading as readings
from govtoolkit.app.sample import create_sample
from govtoolkit.app.settings import Settings
from govtoolkit.cli.answers import Plain, counted, echo_json
from govtoolkit.cli.opening import read, tidy_name, told
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
@click.option(
    "--deep", is_flag=True, help="Look longer: at all that is kept twice, and at the earlier copies of the file."
)
@json_option
@click.pass_context
def check(context: click.Context, file: Path, deep: bool, as_json: bool) -> None:
    """Check that a monitoring file is whole, ours, current, and not edited with another program."""
    problem, text = "", ""
    changed: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    found: Plain = {}
    said = ""
    try:
        reading = readings.read(file)
        if deep:
            faults = checking.faults(file)
    except UnusableFileError as error:
        problem, text = error.kind, told(error)
    else:
        counts = {
            "visits": len(rules.visits_newest_first(reading.record)),
            "notes": len(rules.standing_notes(reading.record)),
        }
        found = {"format_version": int(reading.info["format_version"]), **counts, "seal": reading.seal}
        said = ", ".join(counted(number, name[:-1]) for name, number in counts.items())
        changed = reading.changed_outside
        if changed:
            words = " ".join(outside.look(file).said)
            problem, text = "changed outside", f"“{file}” was changed outside govtoolkit: {words}"
        elif faults:
            problem, text = "not in order", f"“{file}” is not in order: {' '.join(faults)}"
        if deep:
            copies = tuple(checking.faults_of_earlier_copies(file, reading.info["created_at"], Settings.of_this_user()))
            found["earlier_copies"] = list(copies)
            if copies:
                problem = problem or "earlier copies"
                text = " ".join(filter(None, (text, *copies)))
    if as_json:
        answer = {
            "file": str(file),
            "ok": not problem,
            "problem": problem,
            "text": text,
            "changed_outside": list(changed),
        }
        echo_json({**answer, **({"faults": list(faults)} if deep else {}), **found})
    elif problem:
        click.echo(f"govtoolkit: {text}", err=True)
    else:
        click.echo(f"{file} is whole: {said}.")
        if found.get("seal") == "missing":
            click.echo("It was not closed properly; opening and closing it in govtoolkit puts that right.")
    context.exit(1 if problem else 0)
