"""The commands about a whole monitoring file: `new`, `show`, `check`."""

from dataclasses import dataclass, field
from pathlib import Path

import click

from govtoolkit.app import checking, outside
from govtoolkit.app import reading as readings
from govtoolkit.app.sample import create_sample
from govtoolkit.app.settings import Settings
from govtoolkit.cli import parameters
from govtoolkit.cli.answers import Plain, echo_json
from govtoolkit.cli.opening import read, tidy_name, told
from govtoolkit.cli.parameters import file_argument, json_option
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.phrases import counted, typed
from govtoolkit.printing.sheets.whole_record import whole_record_sheet
from govtoolkit.printing.text import render_text
from govtoolkit.record import release, rules
from govtoolkit.record.model import Person, School
from govtoolkit.record.plain import as_plain_data, plain_afterwards
from govtoolkit.storage.failures import UnusableFileError

NEW_VISIT = "Monitoring visit"
"""What a visit is called that was given no title."""

_DECIDE = "Open it in the window to take that in, or to leave it out."
_GO_BACK = (
    "So it came to harm, or somebody altered it who knows how govtoolkit writes. Go back to an earlier copy, which"
    " govtoolkit backups {file} lists, or ask whoever sent it for another one."
)


@dataclass(frozen=True)
class _Found:
    """What a check found.

    Fields:
        problem: what is wrong, as programs know it; '' where nothing is.
        text: the same in sentences.
        holds: what stands in the file, counted.
        facts: what else programs are told.
    """

    problem: str
    text: str
    holds: str = ""
    changed_outside: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    facts: Plain = field(default_factory=dict)


@click.command(short_help="Start a monitoring file.")
@file_argument
@click.option("--sample", is_flag=True, help="Fill it with a made-up school's visits.")
@click.option("--school", type=parameters.words, default="", metavar="NAME", help="The school's name.")
@click.option("--by", "name", type=parameters.words, metavar="NAME", help="Who is writing.")
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


@click.command(short_help="Check that a file is whole, and only written by govtoolkit.")
@file_argument
@click.option(
    "--deep", is_flag=True, help="Look longer: at all that is kept twice, and at the earlier copies of the file."
)
@json_option
@click.pass_context
def check(context: click.Context, file: Path, deep: bool, as_json: bool) -> None:
    """Check that a monitoring file is whole, ours, current, and not edited with another program."""
    try:
        found = _looked_at(file, deep=deep)
    except UnusableFileError as error:
        found = _Found(error.kind, told(error))
    if as_json:
        answer = {
            "file": str(file),
            "ok": not found.problem,
            "problem": found.problem,
            "text": found.text,
            "changed_outside": list(found.changed_outside),
        }
        echo_json({**answer, **({"faults": list(found.faults)} if deep else {}), **found.facts})
    elif found.problem:
        click.echo(f"govtoolkit: {found.text}", err=True)
    else:
        click.echo(f"{file} is whole: {found.holds}.")
        if found.facts["seal"] == "missing":
            click.echo("It was not closed properly; opening and closing it in govtoolkit puts that right.")
    context.exit(1 if found.problem else 0)


def _looked_at(file: Path, *, deep: bool) -> _Found:
    reading = readings.read(file)
    faults = checking.faults(file) if deep else ()
    visits, notes = len(rules.visits_newest_first(reading.record)), len(rules.standing_notes(reading.record))
    version = int(reading.info["format_version"])
    facts: Plain = {"format_version": version, "visits": visits, "notes": notes, "seal": reading.seal}
    holds = f"{counted(visits, 'visit')}, {counted(notes, 'note')}"
    problem, text = "", ""
    if reading.changed_outside:
        words = " ".join(outside.look(file).said)
        text = f"“{file}” was changed outside govtoolkit: {words} {_DECIDE}"
        problem = "changed outside"
    elif faults:
        said = " ".join((*faults, _GO_BACK.format(file=typed(file))))
        problem, text = "not in order", f"“{file}” is not in order: {said}"
    if deep:
        copies = tuple(checking.faults_of_earlier_copies(file, reading.info["created_at"], Settings.of_this_user()))
        facts["earlier_copies"] = list(copies)
        if copies:
            text = text or f"“{file}” itself is in order."
            problem, text = problem or "earlier copies", " ".join((text, *copies))
    return _Found(problem, text, holds, reading.changed_outside, faults, facts)
