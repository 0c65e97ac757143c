"""What governors write: one frozen dataclass for each kind of record in a monitoring file.

The fields are the columns of the readable tables. Dates are 'YYYY-MM-DD' or '' (not set yet). A record's content is stored
as JSON text; `encode` and `decode` are the only way there and back.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cache, lru_cache
from itertools import product
from operator import itemgetter
from types import NoneType
from typing import Any, ClassVar, NamedTuple, get_args, get_type_hints
from uuid import UUID, uuid5

from govtoolkit.errors import GovToolkitError, UserError

SCHOOL_UID = "school"
SOMEBODY = "A governor"
"""What a person is called who has not given a name."""

LONGEST_CONTENT = 4_000_000
"""Bytes of UTF-8 that one record may take, so that opening a file stays bounded; a novel has about 500,000."""

VISIT_KINDS = ("visit", "meeting", "call", "reading")
VISIT_STATES = ("planned", "draft", "with head", "released")
CHECK_STATES = ("in place", "not in place", "could not tell", "does not apply")
ACTION_STATUSES = ("open", "done", "dropped")
LINK_KINDS = ("same person", "same visit", "release")
KEY_DATES = ("website review", "policy sign-off", "next visit", "next board meeting")

VISIT_PLACES = {
    "visit.purpose": "Purpose of the visit",
    "visit.plan": "Link to the school’s plan",
    "visit.agreed": "Agreed with",
    "visit.to_meet": "Whom to meet",
    "visit.papers": "Papers to read beforehand",
    "visit.to_send": "Questions to send beforehand",
    "visit.met": "Who was met",
    "visit.seen": "What was seen",
    "visit.summary": "Summary",
    "visit.learned": "What I learned",
    "visit.strengths": "Strengths",
    "visit.open": "Open matters",
    "visit.corrections": "Corrections from the headteacher",
}
"""The places of a visit that are about the visit itself, with their headings, in order."""

_JSON = json.JSONDecoder()
_NOT_TEXT = re.compile("[\x00\ud800-\udfff]")
_NAMESPACE = UUID("9c1d6f0e-5f0b-4a6e-9a35-0d6f5a1c8b27")


class UnreadableRecordError(GovToolkitError):
    """A stored record is not what this program writes; the message says which field of which kind."""


@lru_cache(maxsize=16_384)  # every version of a note, and every page that asks for it, works out the same key
def derived_uid(*parts: str) -> str:
    """Return the uid that two people who mean the same thing arrive at independently (UUIDv5 of the parts)."""
    return str(uuid5(_NAMESPACE, "\n".join(parts)))


@dataclass(frozen=True)
class Person:
    """Somebody who writes."""

    kind: ClassVar[str] = "person"
    uid: str
    name: str
    role: str = ""


@dataclass(frozen=True)
class School:
    """The one school of the file; `urn` is its unique reference number, as text."""

    kind: ClassVar[str] = "school"
    name: str
    urn: str = ""
    phase: str = ""
    trust: str = ""
    has_sixth_form: bool = False

    @property
    def uid(self) -> str:
        """The key of the one school."""
        return SCHOOL_UID


@dataclass(frozen=True)
class Visit:
    """One monitoring occasion; `focus` holds the numbers of its benchmarks ('5, 6') or ''."""

    kind: ClassVar[str] = "visit"
    uid: str
    visit_date: str = field(metadata={"date": True})
    title: str
    # the column is called `kind` as well: what sort of occasion it was
    occasion: str = field(default="visit", metadata={"column": "kind", "one_of": VISIT_KINDS})
    state: str = field(default="draft", metadata={"one_of": VISIT_STATES})
    focus: str = ""
    follows_uid: str | None = None
    checked_on: str = field(default="", metadata={"date": True})
    released_on: str = field(default="", metadata={"date": True})


@dataclass(frozen=True)
class Note:
    """A piece of prose by one person at one place of one visit.

    `place` is a benchmark ('b5'), a question ('q.board.1' or the uid of an own question) or one of `VISIT_PLACES`.
    """

    kind: ClassVar[str] = "note"
    visit_uid: str
    place: str
    author_uid: str
    body: str

    @property
    def uid(self) -> str:
        """The note's key: two people never collide."""
        return derived_uid(self.kind, self.visit_uid, self.place, self.author_uid)


@dataclass(frozen=True)
class Question:
    """A governor's own question."""

    kind: ClassVar[str] = "question"
    uid: str
    wording: str
    benchmark: int | None = None
    position: int = 0


@dataclass(frozen=True)
class VisitQuestion:
    """A question chosen for a visit, in its order there."""

    kind: ClassVar[str] = "visit_question"
    visit_uid: str
    question_key: str
    position: int = 0
    planned: bool = True
    asked: bool = False
    still_open: bool = False

    @property
    def uid(self) -> str:
        """The choice's key: the same whoever makes it."""
        return derived_uid(self.kind, self.visit_uid, self.question_key)


@dataclass(frozen=True)
class Mark:
    """An indicator looked at, or an information source seen, in one visit by one person."""

    kind: ClassVar[str] = "mark"
    visit_uid: str
    item_key: str
    author_uid: str
    seen: bool = True
    seen_on: str = field(default="", metadata={"date": True})
    from_whom: str = ""
    already_held: bool = False

    @property
    def uid(self) -> str:
        """The mark's key: two people never collide."""
        return derived_uid(self.kind, self.visit_uid, self.item_key, self.author_uid)


@dataclass(frozen=True)
class CheckLine:
    """One look at one line of a checklist; earlier looks stay."""

    kind: ClassVar[str] = "check_line"
    uid: str
    item_key: str
    visit_uid: str | None
    author_uid: str
    checked_on: str = field(metadata={"date": True})
    state: str = field(metadata={"one_of": CHECK_STATES})
    evidence: str = ""


@dataclass(frozen=True)
class Encounter:
    """A meeting of students with a provider; `school_year` is '2025-26'. Schema column `kind`: what sort it was."""

    kind: ClassVar[str] = "encounter"
    uid: str
    phase_key: str
    school_year: str
    held_on: str = field(metadata={"date": True})
    provider: str = ""
    sort: str = field(default="", metadata={"column": "kind"})


@dataclass(frozen=True)
class Action:
    """Something promised: what, who, by when."""

    kind: ClassVar[str] = "action"
    uid: str
    visit_uid: str
    wording: str
    benchmark: int | None = None
    owner: str = ""
    due_on: str = field(default="", metadata={"date": True})
    status: str = field(default="open", metadata={"one_of": ACTION_STATUSES})
    outcome: str = ""


@dataclass(frozen=True)
class KeyDate:
    """A date the board lives by; `key` is one of `KEY_DATES`."""

    kind: ClassVar[str] = "key_date"
    key: str = field(metadata={"one_of": KEY_DATES})
    falls_on: str = field(metadata={"date": True})
    remark: str = ""

    @property
    def uid(self) -> str:
        """The date's own name."""
        return self.key


@dataclass(frozen=True)
class SchoolResult:
    """A percentage that the school itself reports for a benchmark on a date, never our judgement."""

    kind: ClassVar[str] = "school_result"
    benchmark: int
    as_of: str = field(metadata={"date": True})
    percent: int
    reported_in: str = ""

    @property
    def uid(self) -> str:
        """The result's key: one a benchmark and date."""
        return derived_uid(self.kind, str(self.benchmark), self.as_of)


@dataclass(frozen=True)
class Link:
    """What belongs together: changes what is shown, never a key.

    `sort` says how: two people or two visits are one and the same, or ('release') a visit, `one_uid`, was given out with the
    revisions that `other_uid` lists (`record.release`).
    """

    kind: ClassVar[str] = "link"
    uid: str
    sort: str = field(metadata={"column": "kind", "one_of": LINK_KINDS})
    one_uid: str
    other_uid: str


Entry = (
    Person
    | School
    | Visit
    | Note
    | Question
    | VisitQuestion
    | Mark
    | CheckLine
    | Encounter
    | Action
    | KeyDate
    | SchoolResult
    | Link
)

KINDS: dict[str, type[Entry]] = {entry.kind: entry for entry in get_args(Entry)}


class Column(NamedTuple):
    """How one field of a record is stored: its name in the JSON and in the readable table, and what it may hold."""

    attribute: str
    name: str
    types: tuple[type, ...]
    is_date: bool
    one_of: tuple[str, ...]


@cache
def columns(kind: str) -> tuple[Column, ...]:
    """Return the stored columns of a kind of record, all but `uid`, in the order of its fields."""
    entry = KINDS[kind]
    hints = get_type_hints(entry)
    return tuple(
        Column(
            each.name,
            each.metadata.get("column", each.name),
            get_args(hints[each.name]) or (hints[each.name],),
            each.metadata.get("date", False),
            each.metadata.get("one_of", ()),
        )
        for each in fields(entry)
        if each.name != "uid"
    )


class _Form(NamedTuple):
    """How a kind is stored, for a quick look at thousands of records as a file is opened.

    Fields:
        in_order: picks the values out of the JSON in the order of the fields.
        types: that the values may have, together.
        checked: the places of the values that are more than any text or number.
        has_own_uid: the uid is a field, the first one, and does not follow from the others.
    """

    in_order: Callable[[dict[str, Any]], tuple[Any, ...]]
    types: frozenset[tuple[type, ...]]
    checked: tuple[tuple[int, Column], ...]
    has_own_uid: bool


@cache
def _form(kind: str) -> _Form:
    each_of = columns(kind)
    return _Form(
        itemgetter(*(each.name for each in each_of)),
        frozenset(product(*(each.types for each in each_of))),
        tuple((place, each) for place, each in enumerate(each_of) if each.is_date or each.one_of),
        any(each.name == "uid" for each in fields(KINDS[kind])),
    )


def encode(entry: Entry) -> str:
    """Return the content of a record as JSON text: one text for one content.

    Raises:
        UserError: the record is too long for a monitoring file.
    """
    content = {column.name: _storable(getattr(entry, column.attribute)) for column in columns(entry.kind)}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if len(text.encode()) > LONGEST_CONTENT:
        raise UserError(
            f"This text is too long to keep in one place: {len(text):,} characters.", "Split it over several notes."
        )
    return text


def decode(kind: str, uid: str | None, content: str) -> Entry:
    """Return the record that `encode` wrote.

    Args:
        uid: its key; None for whichever follows from its fields.

    Raises:
        UnreadableRecordError: the kind is unknown, the JSON is broken, or a field is missing, unknown or impossible.
    """
    if kind not in KINDS:
        raise UnreadableRecordError(f"{kind!r} is not a kind of record")
    values = _parsed(kind, content)
    form = _form(kind)
    found = _checked(kind, form, values, content)
    make: Callable[..., Entry] = KINDS[kind]
    entry = make(uid, *found) if form.has_own_uid else make(*found)
    if (uid is None and form.has_own_uid) or (uid is not None and entry.uid != uid):
        raise UnreadableRecordError(f"{kind}: its key does not follow from its fields")
    return entry


def _parsed(kind: str, content: str) -> Any:
    try:
        if content.startswith("{"):  # as `encode` writes it: half the time
            values, end = _JSON.raw_decode(content)
            if end == len(content):
                return values
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise UnreadableRecordError(f"{kind}: {error}") from error


def _checked(kind: str, form: _Form, values: Any, content: str) -> tuple[Any, ...]:
    """Return the values of a record in the order of its fields, each of them checked."""
    try:
        found = form.in_order(values)
    except (KeyError, TypeError, IndexError):
        found = ()
    if not found or len(values) != len(found):
        names = ", ".join(sorted(each.name for each in columns(kind)))
        raise UnreadableRecordError(f"{kind}: its fields are not {names}")
    # what no text has is looked for in all of them together: it can stand in JSON as an escape, or as it is
    if "\\u" in content or not _is_text(content) or tuple(map(type, found)) not in form.types:
        for column, value in zip(columns(kind), found, strict=True):
            _check(kind, column, value)
    else:
        for place, column in form.checked:
            _check(kind, column, found[place])
    return found


def storable_text(text: str) -> str:
    """Return `text` as it can be stored: one kind of line end, and U+FFFD for NUL and lone surrogates (UTF-8 has neither)."""
    return _NOT_TEXT.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


@lru_cache(maxsize=16_384)
def is_date(text: str) -> bool:
    """Tell whether `text` is a day of the calendar as 'YYYY-MM-DD'."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _storable(value: object) -> object:
    return storable_text(value) if isinstance(value, str) else value


def _is_text(text: str) -> bool:
    return text.isascii() or _NOT_TEXT.search(text) is None


def _check(kind: str, column: Column, value: Any) -> None:
    if type(value) not in column.types:
        raise UnreadableRecordError(f"{kind}.{column.name}: {type(value).__name__} is not the kind of value it holds")
    if value is None or type(value) is NoneType:
        return
    # plain letters are told apart at once, a hundred times as fast as by looking at each
    if isinstance(value, str) and ("\x00" in value or not _is_text(value)):
        raise UnreadableRecordError(f"{kind}.{column.name}: it holds characters that no text has")
    if column.is_date and value and not is_date(value):
        raise UnreadableRecordError(f"{kind}.{column.name}: {value!r} is not a date")
    if column.one_of and value not in column.one_of:
        raise UnreadableRecordError(f"{kind}.{column.name}: {value!r} is not one of {', '.join(column.one_of)}")
