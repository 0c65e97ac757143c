"""How a command answers: a sentence, a document to read, or JSON."""

import json
from collections.abc import Iterable
from dataclasses import asdict

import click

from govtoolkit.printing.document import Block, Document
from govtoolkit.printing.text import render_text
from govtoolkit.record.model import Entry

Plain = dict[str, object]

_SHORT = 8
"""Characters of a uid that mostly suffice to name it."""


def plain(entry: Entry, **more: object) -> Plain:
    """Return an entry as plain data with its uid, and what else is to be said of it."""
    return {"uid": entry.uid, **asdict(entry), **more}


def echo_json(value: object) -> None:
    """Say a value as JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def echo_blocks(blocks: Iterable[Block]) -> None:
    """Say blocks of a document as the text twin has them."""
    click.echo(render_text(Document("", (), "", tuple(blocks))), nl=False)


def short_uids(uids: Iterable[str]) -> dict[str, str]:
    """Return for each uid of a list the beginning of it that names it there; every command takes it in place of the whole."""
    every = list(uids)
    lengths = range(_SHORT, max(map(len, every), default=0) + _SHORT)
    length = next((length for length in lengths if len({uid[:length] for uid in every}) == len(set(every))), None)
    return {uid: uid[:length] for uid in every}
