"""What the fields of a form are called, so that a form that comes back filled in finds its places again.

A full stop parts a field from the one it is inside, to every program that fills in forms; so a place is called by colons.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, fields

from govtoolkit.printing.document import (
    BenchmarkTable,
    Cell,
    Document,
    Form,
    Heading,
    Item,
    Items,
    KeyValues,
    Note,
    Paragraph,
    RuledSpace,
    Table,
    one_line,
)

FORM_FIELD = "govtoolkit"
"""The field that no page shows, in which a form says what it is about."""

_PART = re.compile(r"~(\d{1,4})$")


def field_name(field: str, part: int = 1) -> str:
    """Return what the room to write for a `field` of the document is called; `part` counts the pages that it goes on over."""
    name = field.replace(".", ":")
    return name if part == 1 else f"{name}~{part}"


def place_of(name: str) -> tuple[str, int]:
    """Return the `field` of the document that a field of a form is for, and which part of it: what `field_name` was given."""
    found = _PART.search(name)
    bare = name[: found.start()] if found else name
    return bare.replace(":", "."), int(found[1]) if found else 1


def form_value(form: Form) -> str:
    """Return what a form says it is about."""
    return json.dumps(asdict(form), sort_keys=True)


def form_of(values: Mapping[str, str]) -> Form | None:
    """Return what a form is about, None where it is none of ours; `values` are those of its fields by name."""
    try:
        said = json.loads(values[FORM_FIELD])
        parts = {each.name: said.get(each.name, "") for each in fields(Form)}
    except (KeyError, ValueError, AttributeError, RecursionError):
        return None
    return Form(**parts) if parts["sheet"] and all(isinstance(part, str) for part in parts.values()) else None


def field_labels(document: Document) -> dict[str, str]:
    """Return what each field of a document is for, in words: what it stands under, and beside."""
    return {field: one_line(label) for field, label in _labels(document) if field}


def _labels(document: Document) -> Iterator[tuple[str, str]]:
    heading = document.title
    for block in document.blocks:
        match block:
            case Heading():
                heading = block.text
            case KeyValues():
                yield from zip(block.fields, (label for label, _ in block.pairs), strict=False)
            case BenchmarkTable():
                yield from _items(item for column in block.columns for item in column.items)
                yield from _cell(block.notes, f"{heading}: {block.notes_heading}")
            case Table():
                for row in block.rows:
                    for title, cell in zip(block.headings, row, strict=True):
                        yield from _cell(cell, ": ".join(part for part in (_first_words(row[0]), title) if part))
            case RuledSpace() | Items():
                yield from _cell((block,), heading)


def _cell(cell: Cell, label: str) -> Iterator[tuple[str, str]]:
    for block in cell:
        if isinstance(block, RuledSpace):
            yield block.field, label
        elif isinstance(block, Items):
            yield from _items(block.items, "" if label == "" else f"{label}: ")


def _items(items: Iterable[Item], before: str = "") -> Iterator[tuple[str, str]]:
    for item in items:
        yield item.field, f"{before}{item.text}"


def _first_words(cell: Cell) -> str:
    """Return what a row is about."""
    texts = (
        block.body if isinstance(block, Note) else block.text for block in cell if isinstance(block, Note | Paragraph)
    )
    return next(texts, "")
