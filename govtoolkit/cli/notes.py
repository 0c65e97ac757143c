"""The command that writes a note."""

from pathlib import Path

import click

from govtoolkit.cli import parameters
from govtoolkit.cli.answers import echo_json, plain
from govtoolkit.cli.opening import text_of, visit_to_write_in, writing
from govtoolkit.cli.parameters import by_option, file_argument, json_option, reason_option, visit_option
from govtoolkit.clock import long_date
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record import rules
from govtoolkit.record.model import Note


@click.command()
@file_argument
@click.option("--benchmark", type=parameters.benchmark, metavar="N", help="Write at this benchmark, 1 to 8.")
@click.option("--question", metavar="KEY", help="Answer this question, for example q.board.1.")
@click.option("--place", metavar="PLACE", help="Write at this place, for example visit.summary.")
@visit_option
@by_option
@click.option("--append", is_flag=True, help="Add to what this person wrote there instead of replacing it.")
@click.option(
    "--text",
    type=parameters.words,
    required=True,
    metavar="TEXT|-",
    help="What to write; - reads it from standard input.",
)
@reason_option
@json_option
def note(
    file: Path,
    benchmark: int | None,
    question: str | None,
    place: str | None,
    visit_name: str | None,
    name: str | None,
    append: bool,
    text: str,
    reason: str,
    as_json: bool,
) -> None:
    """Write a note; it is on the disk when the command ends."""
    places = [each for each in (benchmark and f"b{benchmark}", question, place) if each is not None]
    if len(places) != 1:
        raise click.UsageError("Say where to write with one of --benchmark, --question or --place.")
    body = text_of(text)
    with writing(file, name) as session:
        visit = visit_to_write_in(session.record, visit_name, reason)
        where = rules.choose_place(careers_toolkit(), session.record, str(places[0]))
        written = rules.own_note(session.record, visit.uid, where, session.me.uid)
        seen = session.record.seen(written.uid)
        before = session.record.find(Note, written.uid)
        if append and before is not None:
            body = "\n".join(part for part in (before.body, body) if part)
            # what is added to is the version shown first: another one goes on standing beside it
            others = {version.revision.seen for version in session.record.versions(written.uid)[1:]}
            seen = tuple(each for each in seen if each not in others)
        session.write_note(visit, where, body, seen=seen, reason=reason.strip())
        stands = session.record.find(Note, written.uid) or written
    if as_json:
        echo_json(plain(stands))
    else:
        at = ", ".join(part for part in (where, visit.title, long_date(visit.visit_date)) if part)
        click.echo(f"Saved in {file}: {at}.")
