"""The versions of one record in words: what they are about, field by field, and what only one of them says."""

from collections.abc import Sequence
from dataclasses import dataclass

from govtoolkit.content.model import Toolkit
from govtoolkit.record.coming_words import what_it_is
from govtoolkit.record.duties import KEY_DATE_TITLES
from govtoolkit.record.model import (
    Action,
    CheckLine,
    Encounter,
    Entry,
    KeyDate,
    Link,
    Mark,
    Note,
    Person,
    Question,
    School,
    SchoolResult,
    Visit,
    VisitQuestion,
)
from govtoolkit.record.place_names import place_name
from govtoolkit.record.record import Record, Version
from govtoolkit.record.wordings import ADDED, REMOVED, SAME, Piece, differences, has_words
from govtoolkit.ui.action_words import STATUSES
from govtoolkit.ui.duty_words import STATES as FOUND
from govtoolkit.ui.history_words import moment
from govtoolkit.ui.visit_words import KINDS, STATES, counted
from govtoolkit.ui.wording import day, in_one_line, shortened, some_quoted, visit_title

PROSE = frozenset(("body", "evidence", "wording", "outcome", "remark", "from_whom", "reported_in"))
"""Fields whose texts can be put together; of all others one is chosen."""

_NONE = "none"
_LONGEST = 60
_SAID, _LONGEST_SAID = 6, 80
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth"}

_LABELS: dict[type[Entry], dict[str, str]] = {
    Note: {"body": ""},
    Visit: {
        "visit_date": "Date", "title": "Title", "occasion": "Kind", "state": "State", "focus": "Benchmarks in focus",
        "follows_uid": "Follows", "checked_on": "Checked by the headteacher", "released_on": "Released",
    },
    School: {
        "name": "Name", "urn": "Unique reference number (URN)", "phase": "Kind of school", "trust": "Academy trust",
        "has_sixth_form": "Has a sixth form",
    },
    Person: {"name": "Name", "role": "Role"},
    Question: {"wording": "Wording", "benchmark": "Benchmark", "position": "Place in the list"},
    VisitQuestion: {
        "planned": "Chosen for the visit", "asked": "Asked", "still_open": "Still open", "position": "Place in the list",
    },
    Mark: {"seen": "Ticked", "seen_on": "Seen on", "from_whom": "From whom", "already_held": "The school already has it"},
    CheckLine: {"state": "Found", "checked_on": "Looked at on", "evidence": "Evidence"},
    Encounter: {
        "provider": "Provider", "held_on": "Date", "sort": "What it was", "phase_key": "For which students",
        "school_year": "School year",
    },
    Action: {
        "wording": "What", "owner": "Who", "due_on": "By when", "benchmark": "Benchmark", "status": "State",
        "outcome": "What came of it", "visit_uid": "Agreed on",
    },
    KeyDate: {"falls_on": "Day", "remark": "Remark"},
    SchoolResult: {"percent": "Percentage", "reported_in": "Reported in"},
    Link: {"other_uid": "What was given out"},
}  # fmt: skip


@dataclass(frozen=True)
class Field:
    """One field of a record as it is read.

    Fields:
        name: the attribute of the record.
        label: what it is called, '' for a note, which is nothing but its text.
        words: what it says, 'none' where it is empty.
    """

    name: str
    label: str
    words: str

    @property
    def is_prose(self) -> bool:
        """Whether it is a text that can be put together with another."""
        return self.name in PROSE


def about(toolkit: Toolkit, record: Record, entry: Entry) -> str:
    """Return of what several versions stand, as the beginning of a sentence."""
    words = _about(toolkit, record, entry)
    return f"{words[0].upper()}{words[1:]}"


def head(record: Record, version: Version[Entry]) -> str:
    """Return whose a version is, and when it was written."""
    revision = version.revision
    return in_one_line(record.name_of(revision.author_uid), *filter(None, [moment(revision.written_at)]))


def heads(record: Record, versions: Sequence[Version[Entry]]) -> list[str]:
    """Return the heads of all versions of a record; those that would read alike are numbered."""
    found = [head(record, each) for each in versions]
    return [
        f"{words} ({_ORDINALS.get(place, place)}\u00a0version)" if found.count(words) > 1 else words
        for place, words in enumerate(found, start=1)
    ]


def fields(toolkit: Toolkit, record: Record, entry: Entry) -> list[Field]:
    """Return what a record says, field by field, in the order of reading."""
    return [Field(name, label, _words(toolkit, record, entry, name)) for name, label in _LABELS[type(entry)].items()]


def fields_that_differ(versions: Sequence[Version[Entry]]) -> list[str]:
    """Return the names of the fields in which versions of one record are not the same."""
    names = _LABELS[type(versions[0].entry)]
    return [name for name in names if len({getattr(each.entry, name) for each in versions}) > 1]


def pieces(version: Sequence[Field], other: Sequence[Field]) -> list[Piece]:
    """Return what the fields of a version say, with what those of another one do not say marked as added."""
    found: list[Piece] = []
    pairs = list(zip(version, other, strict=True))
    for mine, theirs in sorted(pairs, key=lambda pair: pair[0].words == pair[1].words):  # what differs comes first
        if mine.label:
            if mine.words == theirs.words == _NONE:
                continue
            line = "\n" if found else ""
            found.append(Piece(SAME, f"{line}{mine.label}: "))
        if mine.words == theirs.words:
            found.append(Piece(SAME, mine.words))
        elif mine.is_prose and _NONE not in (mine.words, theirs.words):
            found += [each for each in differences(theirs.words, mine.words) if each.kind != REMOVED]
        else:
            found.append(Piece(ADDED, mine.words))
    return found


def spoken(marked: Sequence[Piece]) -> str:
    """Return what only one version says, for whoever cannot see the marks."""
    texts = [text for each in marked if each.kind == ADDED and has_words(text := " ".join(each.text.split()))]
    if not texts:
        is_marked = any(each.kind == ADDED and each.text.strip() for each in marked)
        return "Only the punctuation is different." if is_marked else ""
    return f"Only in this version: {some_quoted(texts, _SAID, _LONGEST_SAID)}."


def together(record: Record, versions: Sequence[Version[Entry]], name: str) -> str:
    """Return the texts of a field of several versions one below the other, each under the name of who wrote it."""
    return "\n\n".join(
        f"{words}:\n{text}"
        for words, each in zip(heads(record, versions), versions, strict=True)
        if (text := str(getattr(each.entry, name)).strip())
    )


def _about(toolkit: Toolkit, record: Record, entry: Entry) -> str:
    match entry:
        case Action() | Question():
            return f"the {'action' if isinstance(entry, Action) else 'question'} “{_short(entry.wording)}”"
        case VisitQuestion():
            return (
                f"the chosen question “{_short(place_name(toolkit, record, entry.question_key))}”{_on(record, entry)}"
            )
        case Mark():
            item = toolkit.marked_items.get(entry.item_key)
            of = _short(item.text if item else entry.item_key)
            return f"{record.name_of(entry.author_uid)}’s tick at “{of}”{_on(record, entry)}"
        case CheckLine():
            wordings = {each.key: each.wording for each in toolkit.wordings}
            return (
                f"{record.name_of(entry.author_uid)}’s look at “{_short(wordings.get(entry.item_key, entry.item_key))}”"
            )
        case Encounter():
            return f"the encounter with {entry.provider or 'a provider'} of {day(entry.held_on)}"
        case KeyDate():
            return f"the date “{KEY_DATE_TITLES[entry.key]}”"
        case SchoolResult():
            return f"the percentage reported for benchmark {entry.benchmark} on {day(entry.as_of)}"
        case Link():
            visit = record.find(Visit, record.shown_as(entry.one_uid))
            return f"the list of what was given out{f' of {visit_title(visit)}' if visit else ''}"
        case _:
            return what_it_is(toolkit, entry, record)


def _on(record: Record, entry: Mark | VisitQuestion) -> str:
    visit = record.find(Visit, record.shown_as(entry.visit_uid))
    return f" on the visit of {day(visit.visit_date)}" if visit else ""


def _short(text: str) -> str:
    return shortened(text, _LONGEST)


def _words(toolkit: Toolkit, record: Record, entry: Entry, name: str) -> str:
    value = getattr(entry, name)
    if value in ("", None):
        return _NONE
    if isinstance(value, bool):
        return "yes" if value else "no"
    in_words = _IN_WORDS.get((entry.kind, name))
    if in_words is not None:
        return in_words.get(value, str(value))
    if name in _DAYS:
        return day(value)
    if name in ("follows_uid", "visit_uid"):
        visit = record.find(Visit, value)
        return visit_title(visit) if visit is not None else _NONE
    if name == "phase_key":
        return next((f"{each.title}, {each.years}" for each in toolkit.encounter_phase if each.key == value), value)
    if name == "percent":
        return f"{value}%"
    return counted(len(value.split()), "entry", "entries") if isinstance(entry, Link) else str(value).strip()


_DAYS = frozenset(("visit_date", "checked_on", "released_on", "seen_on", "held_on", "due_on", "falls_on"))
_IN_WORDS = {
    (Visit.kind, "occasion"): KINDS,
    (Visit.kind, "state"): STATES,
    (CheckLine.kind, "state"): FOUND,
    (Action.kind, "status"): STATUSES,
}
