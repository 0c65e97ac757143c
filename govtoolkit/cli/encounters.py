"""The command that writes down an encounter with a provider, and says how many are held and due."""

import re
from collections.abc import Iterator
from pathlib import Path

import click

from govtoolkit.cli import parameters
from govtoolkit.cli.answers import Plain, echo_blocks, echo_json, plain, short_uids
from govtoolkit.cli.opening import chosen, read, short_text, writing
from govtoolkit.cli.parameters import by_option, file_argument, json_option
from govtoolkit.clock import todays_date
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.phrases import typed
from govtoolkit.printing.document import Block, Bullets, Heading, Paragraph
from govtoolkit.printing.sheets.sayings import Sayings
from govtoolkit.record import duties
from govtoolkit.record.duties import PhaseYear
from govtoolkit.record.model import Encounter
from govtoolkit.record.record import Record, random_uid

_PHASES = ("phase-1", "phase-2", "phase-3")


def _school_year(text: str) -> str:
    """Take a school year, '2026-27'."""
    found = re.fullmatch(r"(\d{4})-(\d\d)", text, re.ASCII)
    if found is None or (int(found[1]) + 1) % 100 != int(found[2]):
        raise click.BadParameter(f"{text!r} is not a school year like 2026-27.")
    return text


@click.command(short_help="Write down an encounter with a provider, or list them.")
@file_argument
@click.option(
    "--phase",
    type=parameters.one_of(_PHASES),
    metavar=parameters.words_of(_PHASES),
    help="The key phase of the students.",
)
@click.option(
    "--on", "day", type=parameters.day, metavar="DATE", help="The day it was held; its school year follows from it."
)
@click.option("--year", type=_school_year, metavar="YEAR", help="A school year such as 2026-27; without it, this one.")
@click.option("--provider", type=parameters.words, metavar="NAME", help="Who came, or who was visited.")
@click.option(
    "--kind", type=parameters.words, metavar="KIND", help="What sort of encounter it was, for example “workshop”."
)
@click.option("--remove", "removed", metavar="ID", help="Take out an encounter that was written down by mistake.")
@by_option
@json_option
def encounter(
    file: Path,
    phase: str | None,
    day: str | None,
    year: str | None,
    provider: str | None,
    kind: str | None,
    removed: str | None,
    name: str | None,
    as_json: bool,
) -> None:
    """Write down an encounter with a provider (--phase and --on); without them, say what is held and due in a year."""
    details = any(each is not None for each in (day, provider, kind))
    if removed is not None:
        if phase or details or year:
            raise click.UsageError("--remove goes with nothing else.")
        _remove(file, removed, name, as_json=as_json)
    elif phase is not None:
        if day is None and year is None:
            raise click.UsageError("Say when it was held with --on, or at least in which school year with --year.")
        if day is not None and year not in (None, duties.school_year(day)):
            raise click.UsageError(f"{day} is in the school year {duties.school_year(day)}: leave out --year.")
        held_in = year or duties.school_year(day or todays_date())
        added = Encounter(random_uid(), phase, held_in, day or "", short_text(provider), short_text(kind))
        with writing(file, name) as session:
            session.put("New encounter", added)
        if as_json:
            echo_json(plain(added))
        else:
            click.echo(f"Saved in {file}: {phase}, {Sayings.encounter(added)} (ID {added.uid}).")
    elif details:
        raise click.UsageError("Say for which key phase with --phase.")
    else:
        _list(read(file).record, year or duties.school_year(todays_date()), as_json=as_json)


def _remove(file: Path, uid: str, name: str | None, *, as_json: bool) -> None:
    with writing(file, name) as session:
        every = (version.entry for version in session.record.all(Encounter))
        gone = chosen(every, uid, "encounter", f"govtoolkit encounter {typed(file)}")
        session.remove("Delete encounter", gone.uid)
    if as_json:
        echo_json(plain(gone))
    else:
        click.echo(f"Removed from {file}: {Sayings.encounter(gone)}.")


def _list(record: Record, year: str, *, as_json: bool) -> None:
    grid = duties.encounter_grid(careers_toolkit(), record, year)
    if as_json:
        echo_json([_plain_row(row) for row in grid])
    else:
        echo_blocks(_listed(record, year, grid))


def _plain_row(row: PhaseYear) -> Plain:
    return {
        "phase_key": row.phase.key,
        "years": row.phase.years,
        "school_year": row.school_year,
        "applies": row.applies,
        "due": row.due,
        "held": len(row.held),
        "beyond": row.beyond,
        "duty": row.phase.duty,
        "encounters": [plain(each) for each in row.held],
    }


def _listed(record: Record, year: str, grid: list[PhaseYear]) -> Iterator[Block]:
    say = Sayings(careers_toolkit(), record)
    ids = short_uids(version.entry.uid for version in record.all(Encounter))
    yield Heading(2, f"School year {year}")
    for row in grid:
        yield Paragraph(f"{say.phase(row)}. {row.phase.duty if row.applies else ''}".rstrip())
        if row.held:
            yield Bullets(tuple(f"{say.encounter(each)} (ID {ids[each.uid]})" for each in row.held))
