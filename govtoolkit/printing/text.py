"""The text twin: a document as plain text, in the same order and with every word, whatever the layout on paper."""

import textwrap
from collections.abc import Iterator

from govtoolkit.printing.document import (
    BenchmarkTable,
    Block,
    Bullets,
    Cell,
    Chart,
    Contents,
    Cover,
    Document,
    Heading,
    Item,
    Items,
    KeyValues,
    Note,
    PageBreak,
    Paragraph,
    RuledSpace,
    Table,
    Title,
    printable,
)

_WIDTH = 80
_RULE = "_" * 60


def render_text(document: Document) -> str:
    """Return the document as text, ending with a line end; notes keep their own lines, unwrapped."""
    parts = [document.stamp] if document.stamp else []
    parts += [" · ".join(document.header)] if document.header else []
    parts += [part for block in document.blocks for part in _part(block)]
    return printable("\n\n".join(part.rstrip() for part in parts) + "\n")


def _part(block: Block) -> Iterator[str]:
    match block:
        case Title(text, subtitle):
            yield f"{text}\n{'=' * len(text)}" + (f"\n{subtitle}" if subtitle else "")
        case Cover(text, subtitle, pairs):
            yield from _part(Title(text, subtitle))
            yield from _part(KeyValues(pairs))
        case Contents(headings):
            yield "\n".join(_wrapped(heading, "- ") for heading in headings)
        case Heading(level, text):
            yield f"{_wrapped(text)}\n{'-' * min(len(text), _WIDTH) if level == 1 else ''}"
        case Paragraph(text):
            yield _wrapped(text)
        case Bullets(items):
            yield "\n".join(_wrapped(item, "- ") for item in items)
        case KeyValues(pairs) if pairs:
            width = max(len(label) for label, _ in pairs) + 2
            yield "\n".join(f"{label + ':':{width}}{value or _RULE}" for label, value in pairs)
        case Note(body, byline):
            yield (f"[{byline}]\n" if byline else "") + printable(body)
        case RuledSpace(lines):
            yield "\n".join([_RULE] * lines)
        case Items() | BenchmarkTable() | Table() | Chart():
            yield from _tabular(block)
        case KeyValues() | PageBreak():
            return


def _tabular(block: Items | BenchmarkTable | Table | Chart) -> Iterator[str]:
    match block:
        case Items(items):
            yield "\n".join(_item(item) for item in items)
        case Table(headings, _, rows):
            for row in rows:
                yield "\n".join(_row(headings, row))
        case Chart(caption, bars):
            yield "\n".join([f"{caption}:", *(_wrapped(f"{bar.label}: {bar.said}", "- ") for bar in bars)])
        case BenchmarkTable(_, columns, notes_heading, notes):
            for column in columns:
                yield "\n".join([f"{column.heading}:", *(_item(item) for item in column.items)])
            yield f"{notes_heading}:"
            for note in notes:
                yield from _part(note)


def _item(item: Item) -> str:
    """Return an entry; what it is found by stands in place of a dash, or after a box."""
    box = "" if item.tick is None else "[x] " if item.tick else "[ ] "
    mark = f"{box}{f'{item.code}  ' if item.code else '' if box else '- '}"
    lines = [_wrapped(item.text, mark)]
    lines += [_wrapped(text, " " * len(mark)) for text in (item.note, item.remark) if text]
    return "\n".join(lines)


def _row(headings: tuple[str, ...], row: tuple[Cell, ...]) -> Iterator[str]:
    """Yield the cells of a row that say something, each under its heading."""
    for heading, cell in zip(headings, row, strict=True):
        parts = [part for block in cell for part in _part(block)]
        if len(parts) == 1 and "\n" not in parts[0]:
            yield f"{heading}: {parts[0]}"
        elif parts:
            yield f"{heading}:"
            yield from (textwrap.indent(part.rstrip(), "  ") for part in parts)


def _wrapped(text: str, lead: str = "") -> str:
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,  # a word can be searched for
    )
