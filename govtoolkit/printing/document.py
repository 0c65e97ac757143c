"""The neutral document: what a sheet says and in which order, with no word on how it looks.

A sheet builds a `Document` once; the back-ends (`pdf/`, `text.py`) draw it. Texts are plain: nothing in them is markup.
Blocks are named tuples, which a start waits for a quarter as long as for dataclasses; what tells them apart is their type.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

# Control characters, lone surrogates and non-characters: no font draws them and PDF/UA forbids them.
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def printable(text: str) -> str:
    """Return `text` with one kind of line end, tabs as four spaces and a U+FFFD for each character that cannot be printed."""
    return _UNPRINTABLE.sub("\ufffd", _LINE_ENDS.sub("\n", text).replace("\t", "    "))


def one_line(text: str) -> str:
    """Return `text` with each run of white space as one space, for what stands in a line with other things: a name, a title."""
    return " ".join(text.split())


def printable_line(text: str) -> str:
    """Return `text` on one line, and printable."""
    return one_line(printable(text))


class Title(NamedTuple):
    """The name of the sheet, once, at its top; `subtitle` may be empty."""

    text: str
    subtitle: str = ""


class Cover(NamedTuple):
    """A first page of its own in place of the title: the name of the sheet, and what it is about in labelled lines."""

    text: str
    subtitle: str
    pairs: tuple[tuple[str, str], ...]


class Contents(NamedTuple):
    """The headings of level 1 that follow, by their texts and in their order, each leading to its page."""

    headings: tuple[str, ...]


class Heading(NamedTuple):
    """A heading of level 1 to 3, never parted from what follows it; levels 1 and 2 go into the outline."""

    level: int
    text: str


class Paragraph(NamedTuple):
    """Our own words. `soft` is for captions and remarks: smaller and paler."""

    text: str
    soft: bool = False


class Bullets(NamedTuple):
    """An unnumbered list."""

    items: tuple[str, ...]


class KeyValues(NamedTuple):
    """Labelled lines such as the school and the date; an empty value is a ruled line to write on.

    `fields` names the places of the values in their order, so that a filled form can be read back; it may be empty.
    """

    pairs: tuple[tuple[str, str], ...]
    fields: tuple[str, ...] = ()


class Note(NamedTuple):
    """What a person wrote, word for word; `byline` says who and when, and may be empty."""

    body: str
    byline: str = ""


class RuledSpace(NamedTuple):
    """Lines to write on; `field` names the place, so that a filled form can be read back.

    A `flexible` space may end where the page ends, if half of its lines or more are there by then.
    """

    lines: int
    field: str
    flexible: bool = False


class Item(NamedTuple):
    """One entry of a list; `tick` is None where there is nothing to tick, else whether it is ticked.

    `note` is what a reader should know beside it, `remark` what was recorded about it (seen when, from whom), `code` what
    to find it by ('B5-I3'); `field` names the box, so that a filled form can be read back.
    """

    text: str
    note: str = ""
    tick: bool | None = None
    remark: str = ""
    code: str = ""
    field: str = ""


class Items(NamedTuple):
    """Entries one beneath the other, to read or to tick."""

    items: tuple[Item, ...]


class Column(NamedTuple):
    """A reading column of a benchmark table under its heading."""

    heading: str
    items: tuple[Item, ...]


Written = Note | Paragraph | RuledSpace
"""What stands where a person writes: their notes, a word that there are none, or room."""

Cell = tuple[Written | Items, ...]
"""What stands in one cell of a table, one beneath the other; an empty one says nothing."""


class BenchmarkTable(NamedTuple):
    """Three reading columns and the notes; only the back-end decides whether the notes stand beside or beneath."""

    field: str
    columns: tuple[Column, ...]
    notes_heading: str
    notes: tuple[Written, ...]


class Table(NamedTuple):
    """Rows under headings; the first cell of a row is the heading of that row.

    `shares` are the widths of the columns in relation to each other. Every row has as many cells as there are headings.
    """

    headings: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Bar(NamedTuple):
    """One bar of a chart: `value` out of `most`, and how it is said in words ('3 of 9')."""

    label: str
    value: float
    most: float
    said: str


class Chart(NamedTuple):
    """Bars one beneath the other under a caption; `alternative` says the same for those who do not see it."""

    caption: str
    bars: tuple[Bar, ...]
    alternative: str


@dataclass(frozen=True)
class PageBreak:
    """What follows starts on a new page."""


Block = (
    Title
    | Cover
    | Contents
    | Heading
    | Paragraph
    | Bullets
    | KeyValues
    | Note
    | RuledSpace
    | Items
    | BenchmarkTable
    | Table
    | Chart
    | PageBreak
)


@dataclass(frozen=True)
class Form:
    """What a form to fill in on a screen is about, so that it finds its way back.

    `file` is when the monitoring file was begun, which is what it is known by ('' without one), `visit` the visit's uid, `date`
    the day that stands on it.
    """

    sheet: str
    file: str = ""
    visit: str = ""
    date: str = ""


@dataclass(frozen=True)
class Document:
    """A whole sheet.

    `header` stands at the top of every page, its parts from left to right (school, visit and date, author: empty ones are
    left out). `date` is 'YYYY-MM-DD' or '': the visit's, never today's, so that the same input gives the same bytes.
    `stamp` is said on every page ('Draft'), and may be empty. `one_page` is for what should fit on one page: it is set
    closely, and where it does not fit, each page but the last says that it goes on. With `form`, the room to write in and
    the boxes to tick can be filled in on a screen.
    """

    title: str
    header: tuple[str, ...]
    date: str
    blocks: tuple[Block, ...]
    author: str = ""
    language: str = "en-GB"
    stamp: str = ""
    one_page: bool = False
    form: Form | None = None
