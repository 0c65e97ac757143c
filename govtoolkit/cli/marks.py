"""The command that marks indicators as looked at and information sources as seen."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from govtoolkit.cli import parameters
from govtoolkit.cli.answers import Plain, echo_blocks, echo_json, plain
from govtoolkit.cli.opening import read, short_text, visit_to_write_in, writing
from govtoolkit.cli.parameters import by_option, file_argument, json_option, reason_option, visit_option
from govtoolkit.clock import todays_date
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.content.model import Item
from govtoolkit.errors import UserError
from govtoolkit.phrases import typed
from govtoolkit.printing.document import Block, Bullets, Heading
from govtoolkit.printing.sheets.sayings import Sayings, joined
from govtoolkit.record import rules
from govtoolkit.record.marks import marks_by_item, own_marks
from govtoolkit.record.model import Mark, Visit
from govtoolkit.record.record import Record


@click.command(short_help="Mark what was looked at or seen, or list the marks.")
@file_argument
@click.argument("keys", nargs=-1, metavar="[KEY]...")
@click.option("--off", is_flag=True, help="Take the mark away.")
@click.option(
    "--on", "day", type=parameters.day, metavar="DATE", help="When it was looked at or seen; without it, today."
)
@click.option(
    "--from",
    "from_whom",
    type=parameters.words,
    metavar="WHOM",
    help="Who showed the information source, or where it was.",
)
@click.option("--already-held/--not-held", default=None, help="Whether the school had the information source already.")
@click.option("--benchmark", type=parameters.benchmark, metavar="N", help="List only this benchmark, 1 to 8.")
@visit_option
@reason_option
@by_option
@json_option
def mark(
    file: Path,
    keys: tuple[str, ...],
    off: bool,
    day: str | None,
    from_whom: str | None,
    already_held: bool | None,
    benchmark: int | None,
    visit_name: str | None,
    reason: str,
    name: str | None,
    as_json: bool,
) -> None:
    """Mark indicators as looked at (b5.i1) and information sources as seen (b5.s1); without a KEY, list them all."""
    if not keys:
        if off or day or from_whom is not None or already_held is not None or reason:
            raise click.UsageError("Say what to mark: a KEY such as b5.i1. Without one, the marks are listed.")
        _list(read(file).record, visit_name, benchmark, as_json=as_json)
        return
    if benchmark is not None:
        raise click.UsageError("--benchmark is for the list: leave out the KEY.")
    items = _items(keys, file)
    if from_whom is not None or already_held is not None:
        _require_sources(items)
    with writing(file, name) as session:
        visit = visit_to_write_in(session.record, visit_name, reason)
        marks = []
        for item in items:
            before = own_marks(session.record, visit.uid, item.key, session.me.uid)[0]
            marks.append(
                replace(
                    before,
                    seen=not off,
                    seen_on=day or (before.seen_on if before.seen else todays_date()),
                    from_whom=before.from_whom if from_whom is None else short_text(from_whom),
                    already_held=before.already_held if already_held is None else already_held,
                )
            )
        session.put("untick" if off else "tick", *marks, reason=reason.strip())
    if as_json:
        echo_json([plain(each) for each in marks])
    else:
        done = "no longer marked" if off else "marked"
        click.echo(f"Saved in {file}: {', '.join(each.item_key for each in marks)} {done}, {visit.title}.")


def _items(keys: tuple[str, ...], file: Path) -> list[Item]:
    known = careers_toolkit().marked_items
    unknown = next((key for key in keys if key not in known), None)
    if unknown is not None:
        raise UserError(
            f"There is no indicator or information source called “{unknown}”.", f"See: govtoolkit mark {typed(file)}"
        )
    return [known[key] for key in dict.fromkeys(keys)]


def _require_sources(items: list[Item]) -> None:
    sources = {item.key for benchmark in careers_toolkit().benchmark for item in benchmark.information_source}
    wrong = next((item.key for item in items if item.key not in sources), None)
    if wrong is not None:
        raise UserError(
            f"“{wrong}” is an indicator, which is looked at and not handed over.",
            "Leave out --from and --already-held.",
        )


def _list(record: Record, visit_name: str | None, benchmark: int | None, *, as_json: bool) -> None:
    visit = rules.choose_visit(record, visit_name)
    if as_json:
        echo_json(list(_plain_items(record, visit, benchmark)))
    else:
        echo_blocks(_listed(record, visit, benchmark))


def _plain_items(record: Record, visit: Visit, benchmark: int | None) -> Iterator[Plain]:
    marks = marks_by_item(record, visit.uid)
    for each in careers_toolkit().benchmark:
        for sort, items in (("indicator", each.indicator), ("information source", each.information_source)):
            for item in items if benchmark in (None, each.number) else ():
                here = [plain(mark, author=record.name_of(mark.author_uid)) for mark in marks.get(item.key, ())]
                yield {"key": item.key, "kind": sort, "benchmark": each.number, "wording": item.text, "marks": here}


def _listed(record: Record, visit: Visit, benchmark: int | None) -> Iterator[Block]:
    say = Sayings(careers_toolkit(), record)
    marks = marks_by_item(record, visit.uid)
    yield Heading(1, say.visit_name(visit))
    for each in careers_toolkit().benchmark:
        if benchmark not in (None, each.number):
            continue
        items = (*each.indicator, *each.information_source)
        marked = sum(item.key in marks for item in items)
        yield Heading(2, f"Benchmark {each.number}: {each.title} ({marked} of {len(items)} marked)")
        yield Bullets(tuple(joined(f"{item.key}: {item.text}", _said(say, marks.get(item.key, []))) for item in items))


def _said(say: Sayings, marks: list[Mark]) -> str:
    return "; ".join(say.marked(mark) for mark in marks) or "not marked"
