"""The commands about visits: add one, list them, say all of one, and put one into another state."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from govtoolkit.app.naming import suggested_title
from govtoolkit.app.session import Session
from govtoolkit.cli import parameters
from govtoolkit.cli.answers import Plain, echo_blocks, echo_json, plain
from govtoolkit.cli.opening import read, short_text, writing
from govtoolkit.cli.parameters import by_option, file_argument, json_option, visit_option
from govtoolkit.clock import long_date, todays_date
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.printing.document import Block, Heading, KeyValues, Paragraph
from govtoolkit.printing.sheets.sayings import STATES, Sayings
from govtoolkit.printing.sheets.visit_record import VisitRecord
from govtoolkit.record import actions, next_visit, questions, release, rules
from govtoolkit.record.marks import marks_by_item
from govtoolkit.record.model import VISIT_KINDS, VISIT_STATES, Visit
from govtoolkit.record.plain import plain_afterwards
from govtoolkit.record.record import Record, random_uid
from govtoolkit.record.rules import StandingNote

_LAST = "last"


@click.group(short_help="Add, list and show visits, and say where one stands.")
def visit() -> None:
    """Add a visit, list visits, say all of one, or put one into another state."""


@visit.command("add", short_help="Add a visit.")
@file_argument
@click.option("--date", "day", type=parameters.day, metavar="DATE", help="The day of the visit; without it, today.")
@click.option(
    "--title",
    type=parameters.words,
    metavar="TITLE",
    help="What to call it; without it, by its term, such as “Autumn visit”.",
)
@click.option(
    "--kind",
    type=parameters.one_of(VISIT_KINDS),
    metavar=parameters.words_of(VISIT_KINDS),
    default=VISIT_KINDS[0],
    help="What sort of occasion; a visit without it.",
)
@click.option(
    "--focus",
    type=parameters.benchmark,
    multiple=True,
    metavar="N",
    help="A benchmark in focus, 1 to 8; may be repeated.",
)
@click.option(
    "--from",
    "last_name",
    metavar="last|ID",
    help="Follow this visit: its open questions come forward; it stays as it is. last is the newest.",
)
@by_option
@json_option
def add(
    file: Path,
    day: str | None,
    title: str | None,
    kind: str,
    focus: tuple[int, ...],
    last_name: str | None,
    name: str | None,
    as_json: bool,
) -> None:
    """Add a visit: planned where its day is ahead or it follows another one, otherwise being written."""
    day = day or todays_date()
    title = short_text(title) or suggested_title(date.fromisoformat(day), kind)
    numbers = ", ".join(map(str, sorted(set(focus))))
    state = "planned" if day > todays_date() else "draft"
    added = Visit(random_uid(), day, title, kind, state, numbers)
    with writing(file, name) as session:
        record = session.record
        if last_name is None:
            session.put("New visit", added)
        else:
            last = rules.choose_visit(record, None if last_name == _LAST else last_name)
            session.put("New visit", *next_visit.following(record, added, last))
    if as_json:
        echo_json(_plain_visit(record, record.find(Visit, added.uid) or added))
        return
    forward = len(questions.chosen(record, added.uid))
    brought = "" if last_name is None else f" Questions that came forward: {forward}."
    click.echo(f"Added to {file}: {title}, {long_date(day)} (ID {added.uid}).{brought}")


@visit.command("list")
@file_argument
@json_option
def list_(file: Path, as_json: bool) -> None:
    """List the visits, the newest first."""
    record = read(file).record
    visits = rules.visits_newest_first(record)
    if as_json:
        echo_json([_plain_visit(record, each) for each in visits])
        return
    blocks: list[Block] = []
    for each in visits:
        later = release.afterwards(record, each)
        facts = (
            ("State", STATES.get(each.state, each.state)),
            ("Benchmarks in focus", each.focus),
            ("Benchmarks with notes", ", ".join(map(str, _benchmarks_with_notes(record, each)))),
            ("Arrived after release", str(len(later.arrived) or "")),
            ("Corrected", str(len(later.corrected) or "")),
            ("Visit ID", each.uid),
        )
        blocks.append(Heading(2, Sayings(careers_toolkit(), record).visit_name(each)))
        blocks.append(KeyValues(tuple((label, value) for label, value in facts if value)))
    echo_blocks(blocks or [Paragraph("This monitoring file has no visit. Add one: govtoolkit visit add FILE")])


@visit.command("show", short_help="Say all of one visit.")
@file_argument
@visit_option
@json_option
def show(file: Path, visit_name: str | None, as_json: bool) -> None:
    """Say all of one visit: its notes, questions, marks and actions, and what came after its release."""
    record = read(file).record
    shown = rules.choose_visit(record, visit_name)
    if not as_json:
        echo_blocks(VisitRecord(careers_toolkit(), record).visit(shown))
        return
    later = release.afterwards(record, shown)
    marks = marks_by_item(record, shown.uid).values()
    echo_json(
        {
            **_plain_visit(record, shown),
            "notes": [_plain_note(each) for each in rules.standing_notes(record, shown.uid)],
            "questions": [plain(each) for each in questions.chosen(record, shown.uid)],
            "marks": [plain(each) for here in marks for each in here],
            "actions": [plain(each) for each in actions.actions_of_visit(record, shown.uid)],
            "carried_forward": [plain(each) for each in actions.carried_forward(record, shown)],
            **plain_afterwards(record, later),
        }
    )


@visit.command("state")
@file_argument
@click.argument("state", type=parameters.one_of(VISIT_STATES), metavar=parameters.words_of(VISIT_STATES))
@visit_option
@click.option(
    "--on",
    "day",
    type=parameters.day,
    metavar="DATE",
    help="with-head: the day on which the headteacher had checked the facts. released: the day of release; without it, today.",
)
@by_option
@json_option
def state(file: Path, state: str, visit_name: str | None, day: str | None, name: str | None, as_json: bool) -> None:
    """Put a visit into another state.

    planned, draft (being written), with-head (with the headteacher, to check the facts) or released (to the clerk). A
    release keeps what was given out; after it a visit is closed, and what was written on it is corrected with a --reason.
    """
    if day and state not in ("with head", "released"):
        raise click.UsageError("--on goes with the states with-head and released.")
    with writing(file, name) as session:
        changed = rules.choose_visit(session.record, visit_name)
        if changed.state == "released":
            raise UserError(
                f"The visit “{changed.title}” of {changed.visit_date} was released and stays so.",
                "Its notes can still be corrected with --reason; or name another visit, or start a new one.",
            )
        _put_into(session, changed, state, day)
    stands = session.record.find(Visit, changed.uid) or changed
    if as_json:
        echo_json(_plain_visit(session.record, stands))
    else:
        click.echo(f"Saved in {file}: {stands.title} is now {STATES.get(stands.state, stands.state)}.")


def _put_into(session: Session, changed: Visit, state: str, day: str | None) -> None:
    if state == "released":
        covering = release.release(session.record, changed, day or todays_date())
        session.put("Release visit", *covering, reason=release.RELEASE)
    else:
        session.put("State of visit", replace(changed, state=state, checked_on=day or changed.checked_on))


def _plain_visit(record: Record, visit: Visit) -> Plain:
    later = release.afterwards(record, visit)
    return plain(
        visit,
        benchmarks_with_notes=_benchmarks_with_notes(record, visit),
        open_actions=sum(each.status == "open" for each in actions.actions_of_visit(record, visit.uid)),
        arrived_after_release=len(later.arrived),
        corrected=len(later.corrected),
    )


def _plain_note(note: StandingNote) -> Plain:
    return plain(
        note.note,
        author=note.author,
        written_at=note.written_at,
        reason=note.reason,
        arrived_after_release=note.is_late,
    )


def _benchmarks_with_notes(record: Record, visit: Visit) -> list[int]:
    places = rules.notes_by_place(record, visit.uid)
    return [each.number for each in careers_toolkit().benchmark if each.key in places]
