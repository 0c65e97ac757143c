"""What a document says, text by text in its order, and whether a PDF says that to somebody who listens: all, and no more.

White space is left out of the comparison (lines break where they must); every other character counts.
"""

import re
from collections.abc import Iterable, Iterator

from govtoolkit.printing.document import (
    BenchmarkTable,
    Block,
    Bullets,
    Chart,
    Contents,
    Cover,
    Document,
    Heading,
    Item,
    Items,
    KeyValues,
    Note,
    Paragraph,
    Table,
    Title,
    printable,
)

BULLET, TICK = "\u2022", "\u2713"


def squeezed(text: str) -> str:
    """Return a text without its white space."""
    return "".join(text.split())


def texts_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield every text of a document in its order; the headings of a table's columns stand where the layout wants them."""
    for block in blocks:
        match block:
            case Title(text, subtitle):
                yield from (text, subtitle)
            case Cover(text, subtitle, pairs):
                yield from (text, subtitle, *(part for pair in pairs for part in pair))
            case Heading(_, text) | Paragraph(text):
                yield text
            case Bullets(texts) | Contents(texts):
                yield from texts
            case KeyValues(pairs):
                yield from (part for pair in pairs for part in pair)
            case Note(body, byline):
                yield from (byline, body)
            case Chart(caption, bars):
                yield from (caption, *(part for bar in bars for part in (bar.label, bar.said)))
            case Items(items):
                yield from _entries(items)
            case BenchmarkTable(_, columns, _, notes):
                yield from _entries(item for column in columns for item in column.items)
                yield from texts_of(notes)
            case Table(_, _, rows):
                yield from (text for row in rows for cell in row for text in texts_of(cell))


def _entries(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        yield from (item.code, item.text, item.note, item.remark)


def order_faults(document: Document, heard: str) -> list[str]:
    """Return what a screen reader does not say of a document, says in another order, or says besides.

    Args:
        heard: what it says.
    """
    faults: list[str] = []
    besides: list[str] = []
    heard = squeezed(heard)
    at = 0
    for text in (squeezed(printable(each)) for each in texts_of(document.blocks)):
        found = heard.find(text, at)
        if found < 0:
            faults.append(f"{text[:60]!r} is not heard in its order")
            continue
        besides.append(heard[at:found])
        at = found + len(text)
    known = _of_the_layout(document)
    return faults + [f"{text[:60]!r} is heard besides" for text in (*besides, heard[at:]) if not known.fullmatch(text)]


def _of_the_layout(document: Document) -> re.Pattern[str]:
    """Return what stands between texts: the headings of columns, bullets and ticks, and the numbers of pages in contents."""
    found = {BULLET, TICK}
    for block in document.blocks:
        if isinstance(block, BenchmarkTable):
            found |= {block.notes_heading, *(column.heading for column in block.columns)}
        elif isinstance(block, Table):
            found |= set(block.headings)
    known = [re.escape(squeezed(text)) for text in sorted(found, key=len, reverse=True)]
    if any(isinstance(block, Contents) for block in document.blocks):
        known.append(r"\d+")
    return re.compile(f"(?:{'|'.join(known)})*")
