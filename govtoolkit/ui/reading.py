"""What there is to read in the toolkit, as one list of texts: pages, roles, terms, resources, changes and checklists."""

from collections.abc import Iterator
from dataclasses import dataclass

from govtoolkit.content.model import EncounterPhase, Entry, Page, Source, Toolkit

_TYPED_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "‑": "-"})

_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True)
class Point:
    """One line of a list, with what a reader should know beside it."""

    text: str
    note: str = ""


@dataclass(frozen=True)
class Reading:
    """One text to read; `paragraphs` come before its `points`, `note` after them, and `source` says what it is from."""

    key: str
    group: str
    title: str
    paragraphs: tuple[str, ...]
    points: tuple[Point, ...]
    note: str
    source: str

    def matches(self, words: str) -> bool:
        """Tell whether every one of these words stands somewhere in the text, whatever the case and the kind of quotes."""
        return all(word in self._searched for word in plainly(words).split())

    @property
    def _searched(self) -> str:
        points = (f"{point.text} {point.note}" for point in self.points)
        return plainly(" ".join((self.title, *self.paragraphs, *points, self.note)))


def plainly(text: str) -> str:
    """Return a text as it is compared: in lower case, with the quotes and dashes of a keyboard."""
    return text.translate(_TYPED_QUOTES).casefold()


def from_source(toolkit: Toolkit, key: str) -> str:
    """Return where something comes from, as a sentence; `key` is that of its source."""
    return f"From: {next(_named(each) for each in toolkit.source if each.key == key)}."


def readings(toolkit: Toolkit) -> tuple[Reading, ...]:
    """Return all there is to read, in the order of the list."""
    return tuple(_readings(toolkit))


def _readings(toolkit: Toolkit) -> Iterator[Reading]:
    sources = {each.key: _named(each) for each in toolkit.source}
    for page in toolkit.page:
        yield _titled("page." + page.key, "Pages to read", page, sources)
    for group, entries in (("Who does what", toolkit.role), ("Terms explained", toolkit.term)):
        for entry in entries:
            yield _titled(entry.key, group, entry, sources)
    for change in toolkit.change:
        yield _titled(change.key, "What changed in the benchmarks", change, sources)
    for each in toolkit.checklist:
        points = tuple(Point(item.text, item.note) for item in each.item)
        yield Reading(
            "checklist." + each.key, "Checklists", each.title, _paragraphs(each.intro), points, "", sources[each.source]
        )
    if toolkit.encounter_phase:
        yield _encounters(toolkit.encounter_phase, sources)
    for resource in toolkit.resource:
        yield Reading(
            resource.key, "Resources by name", resource.title,
            (*_paragraphs(resource.text), f"Published by: {resource.publisher}."), (), resource.note,
            sources[resource.source],
        )  # fmt: skip


def _named(source: Source) -> str:
    return f"{source.title} ({source.publisher}, {source.year})"


def _titled(key: str, group: str, entry: Page | Entry, sources: dict[str, str]) -> Reading:
    return Reading(
        key, group, entry.title, _paragraphs(entry.text), tuple(map(Point, entry.points)), entry.note,
        sources[entry.source],
    )  # fmt: skip


def _encounters(phases: tuple[EncounterPhase, ...], sources: dict[str, str]) -> Reading:
    number, total = _in_words(len(phases)), _in_words(sum(phase.encounters for phase in phases))
    return Reading(
        "encounters", "Checklists", "Encounters with providers",
        (f"Students meet providers of apprenticeships or technical education in {number} phases: {total} times in all.",),
        tuple(Point(f"{phase.title}, {phase.years}: {phase.duty}") for phase in phases), "",
        sources[phases[0].source],
    )  # fmt: skip


def _in_words(number: int) -> str:
    """Return a number as it stands in a text to read: 'six', and '13' from there on."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part for part in (each.strip() for each in text.split("\n\n")) if part)
