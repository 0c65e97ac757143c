"""The commands about questions: list the bank, add one's own, choose some for a visit, and say what became of one."""

from dataclasses import replace
from pathlib import Path

import click

from govtoolkit.cli import parameters
from govtoolkit.cli.answers import Plain, echo_blocks, echo_json, plain, short_uids
from govtoolkit.cli.opening import chosen, read, text_of, visit_to_write_in, writing
from govtoolkit.cli.parameters import by_option, file_argument, json_option, reason_option, visit_option
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.phrases import counted, typed
from govtoolkit.printing.document import Block, Bullets, Heading, Paragraph, one_line
from govtoolkit.printing.sheets.sayings import Sayings
from govtoolkit.record import questions, rules
from govtoolkit.record.model import Entry, Question, VisitQuestion
from govtoolkit.record.questions import OWN, PARTS, BankQuestion
from govtoolkit.record.record import Record, random_uid


@click.group(short_help="List questions, add your own, and choose some for a visit.")
def question() -> None:
    """List the questions, add your own, choose some for a visit, or say what became of one."""


@question.command("list", short_help="List the questions with their keys.")
@file_argument
@click.option("--benchmark", type=parameters.benchmark, metavar="N", help="Only those about this benchmark, 1 to 8.")
@click.option(
    "--source",
    type=parameters.one_of(PARTS),
    metavar=parameters.words_of(PARTS),
    help="Only this part; own: the board's own questions.",
)
@click.option("--never-asked", is_flag=True, help="Only those that no visit has put yet.")
@click.option("--open", "only_open", is_flag=True, help="Only those kept open.")
@click.option("--visit", "visit_name", metavar="ID", help="Only those chosen for this visit, in their order there.")
@json_option
def list_(
    file: Path,
    benchmark: int | None,
    source: str | None,
    never_asked: bool,
    only_open: bool,
    visit_name: str | None,
    as_json: bool,
) -> None:
    """List the questions with their keys, and what became of each on all visits."""
    record = read(file).record
    history = questions.askings(record)

    def is_wanted(each: BankQuestion) -> bool:
        askings = history.get(each.key, ())
        return (
            benchmark in (None, each.benchmark)
            and source in (None, each.part)
            and not (never_asked and any(map(questions.was_asked, askings)))
            and not (only_open and questions.open_since(askings) is None)
        )

    found = [each for each in _bank(record, visit_name) if is_wanted(each)]
    if as_json:
        echo_json([_plain_question(each, history) for each in found])
    else:
        echo_blocks(_listed(record, found, history) or [Paragraph("No question is like that.")])


@question.command("add")
@file_argument
@click.option(
    "--text",
    type=parameters.words,
    required=True,
    metavar="TEXT|-",
    help="The question; - reads it from standard input.",
)
@click.option("--benchmark", type=parameters.benchmark, metavar="N", help="The benchmark that it is about, 1 to 8.")
@by_option
@json_option
def add(file: Path, text: str, benchmark: int | None, name: str | None, as_json: bool) -> None:
    """Add a question of your own; it stays for all visits to come."""
    wording = text_of(text).strip()
    if not wording:
        raise UserError("A question needs words.", "Say them with --text.")
    with writing(file, name) as session:
        last = max((each.position for each in rules.own_questions(session.record)), default=0)
        added = Question(random_uid(), wording, benchmark, last + 1)
        session.put("New question", added)
    if as_json:
        echo_json(plain(added))
    else:
        click.echo(f"Added to {file}: “{one_line(wording)}” (key {added.uid}).")


@question.command("plan", short_help="Choose questions for a visit.")
@file_argument
@click.argument("keys", nargs=-1, required=True, metavar="KEY...")
@click.option("--off", is_flag=True, help="Choose them no longer.")
@visit_option
@reason_option
@by_option
@json_option
def plan(
    file: Path, keys: tuple[str, ...], off: bool, visit_name: str | None, reason: str, name: str | None, as_json: bool
) -> None:
    """Choose questions for a visit: they come last there, in the order in which you name them."""
    with writing(file, name) as session:
        visit = visit_to_write_in(session.record, visit_name, reason)
        # each takes the place after the one before it, and all are checked before the first is written
        for key in [_key(session.record, key, file) for key in dict.fromkeys(keys)]:
            wanted = questions.settled(session.record, visit.uid, key, planned=not off)
            session.change("Choose question", wanted, reason.strip())
    there = questions.chosen(session.record, visit.uid)
    if as_json:
        echo_json([plain(each) for each in there])
    else:
        click.echo(f"Saved in {file}: {counted(len(there), 'question')} chosen for {visit.title}.")


@question.command("asked", short_help="Say that a question was asked, and what the answer was.")
@file_argument
@click.argument("key")
@click.option("--open/--closed", "still_open", default=None, help="Keep it open for the next visit, or not.")
@click.option(
    "--answer",
    type=parameters.words,
    metavar="TEXT|-",
    help="The answer, in place of this person's last; - reads standard input.",
)
@click.option("--off", is_flag=True, help="It was not asked after all.")
@visit_option
@reason_option
@by_option
@json_option
def asked(
    file: Path,
    key: str,
    still_open: bool | None,
    answer: str | None,
    off: bool,
    visit_name: str | None,
    reason: str,
    name: str | None,
    as_json: bool,
) -> None:
    """Say that a question was asked on a visit, what the answer was, and whether it stays open."""
    if off and answer is not None:
        raise click.UsageError("A question with an answer was asked: leave out --off or --answer.")
    body = None if answer is None else text_of(answer)
    with writing(file, name) as session:
        record = session.record
        visit = visit_to_write_in(record, visit_name, reason)
        key = _key(record, key, file)
        wanted: dict[str, Entry | None] = {
            **questions.settled(record, visit.uid, key, asked=not off, still_open=still_open)
        }
        if body is not None:
            note = replace(rules.own_note(record, visit.uid, key, session.me.uid), body=body)
            wanted[note.uid] = note
        session.change("Asked", wanted, reason.strip())
    nothing = VisitQuestion(visit.uid, key, planned=False)
    stands = record.find(VisitQuestion, nothing.uid) or nothing
    if as_json:
        echo_json(plain(stands))
    else:
        click.echo(f"Saved in {file}: {one_line(Sayings(careers_toolkit(), record).chosen(stands))}")


def _bank(record: Record, visit_name: str | None) -> list[BankQuestion]:
    bank = questions.bank(careers_toolkit(), record)
    if visit_name is None:
        return bank
    known = {each.key: each for each in bank}
    visit = rules.choose_visit(record, visit_name)
    return [known[each.question_key] for each in questions.chosen(record, visit.uid) if each.question_key in known]


def _key(record: Record, name: str, file: Path) -> str:
    """Return the key of the question that `name` means: as it stands, without its 'q.', or how an own one's begins.

    Raises:
        UserError: none, or more than one, answers to the name.
    """
    published = next((key for key in (name, f"q.{name}") if key in careers_toolkit().questions), None)
    return (
        published
        or chosen(rules.own_questions(record), name, "question", f"govtoolkit question list {typed(file)}").uid
    )


def _plain_question(each: BankQuestion, history: dict[str, list[questions.Asking]]) -> Plain:
    askings = history.get(each.key, [])
    since = questions.open_since(askings)
    return {
        "key": each.key,
        "wording": each.wording,
        "follow_up": list(each.follow_up),
        "source": each.part,
        "benchmark": each.benchmark,
        "never_asked": not any(map(questions.was_asked, askings)),
        "open_since": since.uid if since else None,
        "visits": [plain(one.chosen, visit_date=one.visit.visit_date, is_answered=one.is_answered) for one in askings],
    }


def _listed(record: Record, found: list[BankQuestion], history: dict[str, list[questions.Asking]]) -> list[Block]:
    say = Sayings(careers_toolkit(), record)
    titles = {group.key: group.title for group in careers_toolkit().question_set} | {OWN: "Our own questions"}
    ids = short_uids(each.uid for each in rules.own_questions(record))
    groups: dict[str, list[str]] = {}
    for each in found:
        text = " ".join(
            (one_line(say.about(each.wording, each.benchmark if each.part == OWN else None)), *each.follow_up)
        )
        groups.setdefault(each.source, []).append(
            f"{ids.get(each.key, each.key)}: {text} ({say.asked(history.get(each.key, ()))})"
        )
    return [block for key, lines in groups.items() for block in (Heading(2, titles[key]), Bullets(tuple(lines)))]
