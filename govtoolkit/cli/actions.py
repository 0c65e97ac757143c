"""The commands about actions: what was promised, by whom and by when, and what came of it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import click

from govtoolkit.cli import parameters
from govtoolkit.cli.answers import Plain, echo_blocks, echo_json, plain, short_uids
from govtoolkit.cli.opening import chosen, read, short_text, text_of, writing
from govtoolkit.cli.parameters import by_option, file_argument, json_option, visit_option
from govtoolkit.clock import todays_date
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.phrases import counted, typed
from govtoolkit.printing.document import Bullets, Heading, Paragraph, one_line
from govtoolkit.printing.sheets.sayings import Sayings
from govtoolkit.record import actions, rules
from govtoolkit.record.model import Action, Visit
from govtoolkit.record.record import Record, random_uid


@click.group(short_help="Write down, list and finish what was promised.")
def action() -> None:
    """Write down what was promised, list actions, or say that one is done or dropped."""


@action.command("add", short_help="Add an action to a visit.")
@file_argument
@click.option(
    "--text",
    type=parameters.words,
    required=True,
    metavar="TEXT|-",
    help="What is to be done; - reads it from standard input.",
)
@click.option("--owner", type=parameters.words, default="", metavar="WHO", help="Who does it.")
@click.option("--due", type=parameters.day, metavar="DATE", help="By when.")
@click.option("--benchmark", type=parameters.benchmark, metavar="N", help="The benchmark that it is about, 1 to 8.")
@visit_option
@by_option
@json_option
def add(
    file: Path,
    text: str,
    owner: str,
    due: str | None,
    benchmark: int | None,
    visit_name: str | None,
    name: str | None,
    as_json: bool,
) -> None:
    """Add an action to a visit; a released visit must be named, for actions may be agreed after it."""
    wording = text_of(text).strip()
    if not wording:
        raise UserError("An action needs words.", "Say them with --text.")
    with writing(file, name) as session:
        record = session.record
        visit = rules.choose_visit(record, visit_name)
        if visit_name is None and visit.state == "released":
            raise UserError(
                f"The newest visit, “{visit.title}” of {visit.visit_date}, was released.",
                f"Where the action was agreed on it all the same, name it: --visit {visit.uid}",
            )
        added = Action(random_uid(), visit.uid, wording, benchmark, short_text(owner), due or "")
        session.put("New action", added)
    if as_json:
        echo_json(_plain_action(added))
    else:
        click.echo(f"Added to {file}: “{one_line(wording)}” (ID {added.uid}).")


@action.command("list", short_help="List the actions, the overdue ones first.")
@file_argument
@click.option("--open", "only_open", is_flag=True, help="Only those that are open.")
@click.option("--overdue", is_flag=True, help="Only those that are open and were due before today.")
@click.option("--benchmark", type=parameters.benchmark, metavar="N", help="Only those about this benchmark, 1 to 8.")
@click.option("--visit", "visit_name", metavar="ID", help="Only those of this visit, by its ID or date.")
@json_option
def list_(
    file: Path, only_open: bool, overdue: bool, benchmark: int | None, visit_name: str | None, as_json: bool
) -> None:
    """List the actions: the overdue ones first, then the other open ones, then what is done or dropped."""
    record = read(file).record
    visit = None if visit_name is None else rules.choose_visit(record, visit_name)

    def is_wanted(each: Action) -> bool:
        return benchmark in (None, each.benchmark) and (visit is None or record.shown_as(each.visit_uid) == visit.uid)

    groups = actions.grouped_actions(record, todays_date()).only(is_wanted)
    parts = [("Overdue", groups.overdue)]
    parts += [("Open", groups.open)] if not overdue else []
    parts += [("Done or dropped", groups.closed)] if not (overdue or only_open) else []
    if as_json:
        echo_json([_plain_action(each) for _, some in parts for each in some])
        return
    say = _saying(record)
    blocks = [
        block for heading, some in parts if some for block in (Heading(2, heading), Bullets(tuple(map(say, some))))
    ]
    echo_blocks(blocks or [Paragraph("There is no such action.")])


@action.command("done")
@file_argument
@click.argument("uid", metavar="ID")
@click.option(
    "--outcome", type=parameters.words, metavar="TEXT|-", help="What came of it; - reads it from standard input."
)
@by_option
@json_option
def done(file: Path, uid: str, outcome: str | None, name: str | None, as_json: bool) -> None:
    """Say that an action is done, and what came of it."""
    _settle(file, uid, "done", outcome, name, as_json=as_json)


@action.command("drop")
@file_argument
@click.argument("uid", metavar="ID")
@click.option(
    "--outcome", type=parameters.words, metavar="TEXT|-", help="Why it was dropped; - reads it from standard input."
)
@by_option
@json_option
def drop(file: Path, uid: str, outcome: str | None, name: str | None, as_json: bool) -> None:
    """Say that an action was dropped, and why."""
    _settle(file, uid, "dropped", outcome, name, as_json=as_json)


@action.command("reopen", short_help="Open an action again that was done or dropped.")
@file_argument
@click.argument("uid", metavar="ID")
@by_option
@json_option
def reopen(file: Path, uid: str, name: str | None, as_json: bool) -> None:
    """Open an action again that was done or dropped; what was said of its outcome stays."""
    _settle(file, uid, "open", None, name, as_json=as_json)


def _settle(file: Path, uid: str, status: str, outcome: str | None, name: str | None, *, as_json: bool) -> None:
    said = None if outcome is None else text_of(outcome).strip()
    with writing(file, name) as session:
        every = (version.entry for version in session.record.all(Action))
        found = chosen(every, uid, "action", f"govtoolkit action list {typed(file)}")
        settled = replace(found, status=status, outcome=found.outcome if said is None else said)
        session.put("Action", settled)
    if as_json:
        echo_json(_plain_action(settled))
    else:
        click.echo(f"Saved in {file}: “{one_line(settled.wording)}” is {status}.")


def _plain_action(each: Action) -> Plain:
    return plain(each, overdue=actions.is_overdue(each, todays_date()))


def _saying(record: Record) -> Callable[[Action], str]:
    say = Sayings(careers_toolkit(), record)
    ids = short_uids(version.entry.uid for version in record.all(Action))

    def said(each: Action) -> str:
        days = actions.days_overdue(each, todays_date())
        late = f"; {counted(days, 'day')} overdue" if days else ""
        visit = say.visit_name(record.find(Visit, record.shown_as(each.visit_uid))) or "a visit that was deleted"
        return f"{one_line(say.action(each))}{late}; from {visit} (ID {ids[each.uid]})"

    return said
