"""What the toolkit says: the published content, read-only.

Every key is permanent, for a note outlives a change of wording. `source` is the key of a `Source`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Source:
    """A published document that the content was written from."""

    key: str
    title: str
    publisher: str
    year: int


@dataclass(frozen=True)
class Item:
    """One line of a table or list; `note` is what a reader should know beside it."""

    key: str
    text: str
    note: str = ""


@dataclass(frozen=True)
class Benchmark:
    """One of the eight Gatsby Benchmarks with the three reading columns of its table."""

    key: str
    number: int
    title: str
    short_title: str
    summary: str
    source: str
    summary_source: str
    characteristic: tuple[Item, ...]
    indicator: tuple[Item, ...]
    information_source: tuple[Item, ...]


@dataclass(frozen=True)
class Question:
    """A published question; its follow-ups are asked with it and share its answer."""

    key: str
    text: str
    follow_up: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class QuestionSet:
    """Questions that belong together; `benchmark` is set where they are about one benchmark."""

    key: str
    title: str
    source: str
    question: tuple[Question, ...]
    intro: str = ""
    benchmark: int | None = None
    tip: str = ""


@dataclass(frozen=True)
class Checklist:
    """Duties or conditions to look at, line by line."""

    key: str
    title: str
    intro: str
    source: str
    item: tuple[Item, ...]


@dataclass(frozen=True)
class EncounterPhase:
    """A key phase and the number of encounters with providers that are due in it."""

    key: str
    title: str
    years: str
    encounters: int
    duty: str
    source: str


@dataclass(frozen=True)
class Page:
    """A page to read; paragraphs of `text` are parted by an empty line."""

    key: str
    title: str
    text: str
    source: str
    points: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Entry:
    """A role, a term or a change: a name and what it means."""

    key: str
    title: str
    text: str
    source: str
    points: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Resource:
    """A document, tool or service by its published name; the sources give no addresses, so neither do we."""

    key: str
    title: str
    text: str
    publisher: str
    source: str
    note: str = ""


@dataclass(frozen=True)
class Toolkit:
    """The whole content of one edition."""

    key: str
    edition: str
    title: str
    intro: str
    source: tuple[Source, ...]
    benchmark: tuple[Benchmark, ...]
    question_set: tuple[QuestionSet, ...]
    checklist: tuple[Checklist, ...]
    encounter_phase: tuple[EncounterPhase, ...]
    page: tuple[Page, ...]
    role: tuple[Entry, ...]
    term: tuple[Entry, ...]
    resource: tuple[Resource, ...]
    change: tuple[Entry, ...]

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every published question by its key, in the order of the sets."""
        return {question.key: question for group in self.question_set for question in group.question}

    @cached_property
    def marked_items(self) -> dict[str, Item]:
        """Every indicator and information source, which can be marked as looked at or seen, by its key."""
        return {item.key: item for b in self.benchmark for item in (*b.indicator, *b.information_source)}

    @cached_property
    def check_items(self) -> dict[str, Item]:
        """Every line of every checklist by its key."""
        return {item.key: item for checklist in self.checklist for item in checklist.item}

    @cached_property
    def wordings(self) -> tuple["Wording", ...]:
        """Everything a record can point at, as it is copied into a monitoring file, in reading order."""
        return tuple(_wordings(self))


@dataclass(frozen=True)
class Wording:
    """What a key means, in words: `kind` names the part of the toolkit, `benchmark` is its number or None."""

    key: str
    kind: str
    benchmark: int | None
    wording: str
    position: int = field(default=0)


def _wordings(toolkit: Toolkit) -> Iterator[Wording]:
    entries: list[tuple[str, str, int | None, str]] = []
    for b in toolkit.benchmark:
        entries.append((b.key, "benchmark", b.number, f"Benchmark {b.number}: {b.title}"))
        entries += [(item.key, "characteristic", b.number, item.text) for item in b.characteristic]
        entries += [(item.key, "indicator", b.number, item.text) for item in b.indicator]
        entries += [(item.key, "information source", b.number, item.text) for item in b.information_source]
    for group in toolkit.question_set:
        entries += [(q.key, "question", group.benchmark, " ".join((q.text, *q.follow_up))) for q in group.question]
    entries += [(item.key, "check line", None, item.text) for c in toolkit.checklist for item in c.item]
    entries += [(p.key, "encounter phase", None, f"{p.title} ({p.years})") for p in toolkit.encounter_phase]
    for position, (key, kind, benchmark, wording) in enumerate(entries, start=1):
        yield Wording(key, kind, benchmark, wording, position)
