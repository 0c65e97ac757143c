"""The command that writes down a look at a line of a checklist, and lists what is known of each line."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import click

from govtoolkit.app.session import Session
from govtoolkit.cli import parameters
from govtoolkit.cli.answers import Plain, echo_blocks, echo_json, plain
from govtoolkit.cli.opening import read, text_of, writing
from govtoolkit.cli.parameters import by_option, file_argument, json_option
from govtoolkit.clock import long_date, todays_date
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.phrases import typed
from govtoolkit.printing.document import Block, Bullets, Heading, Paragraph
from govtoolkit.printing.sheets.sayings import Sayings
from govtoolkit.record import duties, rules
from govtoolkit.record.model import CHECK_STATES, CheckLine
from govtoolkit.record.record import Record, random_uid


@click.command("check-line", short_help="Write down a look at a line of a checklist, or list them.")
@file_argument
@click.argument("key", required=False)
@click.argument("state", type=parameters.one_of(CHECK_STATES), required=False, metavar="[STATE]")
@click.option(
    "--evidence", type=parameters.words, metavar="TEXT|-", help="What it rests on; - reads it from standard input."
)
@click.option("--on", "day", type=parameters.day, metavar="DATE", help="The day of the look; without it, today.")
@click.option("--visit", "visit_name", metavar="ID", help="The visit on which it was looked at, by its ID or date.")
@by_option
@json_option
def check_line(
    file: Path,
    key: str | None,
    state: str | None,
    evidence: str | None,
    day: str | None,
    visit_name: str | None,
    name: str | None,
    as_json: bool,
) -> None:
    """Write down what a look at a line of a checklist found; without a STATE, list what is known.

    STATE is in-place, not-in-place, could-not-tell or does-not-apply; a line that nobody looked at has none.

    Earlier looks stay: only a second look by the same person, with the same date, puts the first one right. A key phase of
    the provider encounters (phase-1 to phase-3) can be said to be one that does not apply.
    """
    if state is None and (evidence is not None or day or visit_name):
        states = parameters.words_of(CHECK_STATES).replace("|", ", ")
        raise click.UsageError(f"Say what the look found: {states}.")
    if key is not None:
        _require_line(key, file)
    if key is None or state is None:
        _list(read(file).record, key, as_json=as_json)
        return
    body = None if evidence is None else text_of(evidence)
    with writing(file, name) as session:
        look = _look(session, key, state, body, day or todays_date(), visit_name)
        session.put("Look at a line", look)
    if as_json:
        echo_json(plain(look))
    else:
        click.echo(f"Saved in {file}: {key}, {state}, {long_date(look.checked_on)}.")


def _look(session: Session, key: str, state: str, evidence: str | None, day: str, visit_name: str | None) -> CheckLine:
    visit = None if visit_name is None else rules.choose_visit(session.record, visit_name)
    looks = duties.looks_by_item(session.record).get(key, [])
    fresh = CheckLine(random_uid(), key, None, session.me.uid, day, state)
    look = next((each for each in looks if (each.author_uid, each.checked_on) == (session.me.uid, day)), fresh)
    return replace(
        look,
        state=state,
        evidence=look.evidence if evidence is None else evidence,
        visit_uid=visit.uid if visit else look.visit_uid,
    )


def _require_line(key: str, file: Path) -> None:
    toolkit = careers_toolkit()
    if key not in toolkit.check_items and key not in {phase.key for phase in toolkit.encounter_phase}:
        raise UserError(f"No checklist has a line called “{key}”.", f"See: govtoolkit check-line {typed(file)}")


def _list(record: Record, key: str | None, *, as_json: bool) -> None:
    looks = duties.looks_by_item(record)
    if as_json:
        lines = [each for each in _plain_lines(record, looks) if key in (None, each["key"])]
        echo_json(lines if key is None else lines[0])
    elif key is not None:
        echo_blocks([Paragraph(Sayings(careers_toolkit(), record).line(key, looks.get(key, [])))])
    else:
        echo_blocks(_listed(record, looks))


def _plain_lines(record: Record, looks: Mapping[str, list[CheckLine]]) -> Iterator[Plain]:
    toolkit = careers_toolkit()
    lines = [(item.key, checklist.key, item.text) for checklist in toolkit.checklist for item in checklist.item]
    lines += [(phase.key, "encounters", f"{phase.title} ({phase.years})") for phase in toolkit.encounter_phase]
    for key, checklist_key, wording in lines:
        here = looks.get(key, [])
        yield {
            "key": key,
            "checklist": checklist_key,
            "wording": wording,
            "state": here[0].state if here else duties.NOT_LOOKED_AT,
            "looks": [plain(look, author=record.name_of(look.author_uid)) for look in here],
        }


def _listed(record: Record, looks: Mapping[str, list[CheckLine]]) -> Iterator[Block]:
    say = Sayings(careers_toolkit(), record)
    for checklist in careers_toolkit().checklist:
        yield Heading(2, checklist.title)
        yield Bullets(tuple(say.line(item.key, looks.get(item.key, [])) for item in checklist.item))
