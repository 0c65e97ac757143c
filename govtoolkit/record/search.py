"""Search: everything in a monitoring file and in the toolkit that can be found by words, case and accents folded.

Plain scanning is fast enough: the texts of ten years are folded once, and looked through in a few milliseconds.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from govtoolkit.content.model import Toolkit
from govtoolkit.record import rules
from govtoolkit.record.model import (
    VISIT_PLACES,
    Action,
    CheckLine,
    Encounter,
    KeyDate,
    SchoolResult,
    Visit,
)
from govtoolkit.record.record import AnyEntry, Record

NOTES, PRIVATE, ACTIONS, QUESTIONS, DUTIES, VISITS, TOOLKIT = (
    *("notes", "private", "actions", "questions", "duties", "visits", "toolkit"),
)
GROUPS = (NOTES, PRIVATE, ACTIONS, QUESTIONS, DUTIES, VISITS, TOOLKIT)
"""What is found, in the order in which it is shown: first what somebody wrote, last what the toolkit says."""

MOST = 6
"""Hits of one group that are shown at first."""

_BEFORE, _LENGTH = 48, 150
"""Characters of a snippet before the part in which the first word was found, and of that part."""

_COMBINING = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_LETTERS = str.maketrans(
    {
        **dict.fromkeys("‘’ʼ‛`´", "'"), **dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‐‑‒–—−", "-"),
        "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "ŧ": "t", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th",
        "\u00ad": "", "\u200b": "", "\u2060": "",
    }
)  # fmt: skip
"""What decomposing leaves as it is: letters with a stroke, typographic quotes and dashes, and what nobody sees."""


@dataclass(frozen=True)
class Passage:
    """A text that can be found, and the place to show when it is.

    Fields:
        group: one of `GROUPS`.
        about: what it stands under: a benchmark's title, a question, the heading of a list.
        page: the page of the window that shows it, and the `place` there.
        visit: the visit that has to be shown first; None where any will do.
        author: who wrote it; '' where that is not known or nobody in particular.
    """

    group: str
    text: str
    about: str
    page: str
    place: str
    visit: Visit | None = None
    author: str = ""


@dataclass(frozen=True)
class Hit:
    """A passage with a snippet of one line, and where in the snippet the words stand (start and end, in characters)."""

    passage: Passage
    snippet: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Found:
    """The hits of one group: the first of them, and how many there are in all."""

    group: str
    hits: tuple[Hit, ...]
    total: int


@dataclass
class Index:
    """Passages with their texts folded, empty at first; it never changes, a file that has changed gets a new one."""

    _passages: "_Passages" = field(default_factory=dict)
    _folded: dict[str, str] = field(default_factory=dict)
    _steps: list[tuple[str, "_Passages"]] = field(default_factory=list)

    def with_passages(self, passages: Sequence[Passage]) -> "Index":
        """Return an index of these and no others; only texts that are new are folded, and any thread may do the work."""
        folded = {each.text: self._folded.get(each.text) or fold(each.text) for each in passages}
        by_group: _Passages = {group: [] for group in GROUPS}
        for each in passages:
            by_group[each.group].append((folded[each.text], each))
        return Index(by_group, folded)

    def find(self, query: str, most: int | None = MOST, whole: Collection[str] = ()) -> tuple[Found, ...]:
        """Return what holds every word of a query, in any order, by group; nothing for a query without a word.

        Args:
            most: how many hits of each group to return, None for all.
            whole: the groups of which all are returned.
        """
        folded_query = fold(query)
        words = folded_query.split()
        if not words:
            return ()
        # what is typed on can only be found in what was found before; what is taken back is known from then
        while self._steps and not folded_query.startswith(self._steps[-1][0]):
            self._steps.pop()
        before, matching = self._steps[-1] if self._steps else ("", self._passages)
        if folded_query != before:
            for word in words:
                matching = {
                    group: [each for each in passages if word in each[0]] for group, passages in matching.items()
                }
            self._steps.append((folded_query, matching))
        wanted = _any_of(words)
        return tuple(
            Found(
                group,
                tuple(_hit(each, wanted) for _text, each in passages[: None if group in whole else most]),
                len(passages),
            )
            for group, passages in matching.items()
            if passages
        )


_Passages = dict[str, list[tuple[str, Passage]]]
"""Passages by their group, each behind its folded text."""


def fold(text: str) -> str:
    """Return a text as it is compared: without case, accents, and differences of quotes and dashes."""
    if text.isascii():
        return text.casefold()
    return _COMBINING.sub("", unicodedata.normalize("NFKD", text.casefold()).translate(_LETTERS)).casefold()


_fold_letter = lru_cache(4096)(fold)


def first_word(text: str, query: str) -> int:
    """Return where in a text one of the words of a query stands first, 0 where none does."""
    words = fold(query).split()
    return next((start for start, _end in _marks(text, _any_of(words))), 0) if words else 0


def passages_of(toolkit: Toolkit, record: Record) -> Iterator[Passage]:
    """Yield everything that can be found, each group in the order in which it is shown."""
    yield from _notes(toolkit, record)
    yield from _rest_of_the_record(toolkit, record)
    yield from _content(toolkit)


def _notes(toolkit: Toolkit, record: Record) -> Iterator[Passage]:
    headings = VISIT_PLACES | {each.key: each.wording for each in toolkit.wordings}
    headings |= {each.uid: each.wording for each in rules.own_questions(record)}
    reading_order = {place: number for number, place in enumerate(rules.known_places(toolkit, record))}
    visits = rules.visits_newest_first(record)
    newest = {visit.uid: number for number, visit in enumerate(visits)}
    standing = [each for each in rules.standing_notes(record) if each.visit_uid in newest]
    standing.sort(key=lambda each: (newest[each.visit_uid], reading_order.get(each.note.place, len(reading_order))))
    for each in standing:
        place = each.note.place
        page = "visit" if place.startswith("visit.") else place if _is_benchmark(place) else "questions"
        visit = visits[newest[each.visit_uid]]
        yield Passage(NOTES, each.note.body, headings.get(place, place), page, place, visit, each.author)


def _rest_of_the_record(toolkit: Toolkit, record: Record) -> Iterator[Passage]:
    wordings = {each.key: each.wording for each in toolkit.wordings}
    for action in _newest_first(record, Action):
        text = _joined(action.wording, action.owner, action.outcome)
        about = wordings.get(f"b{action.benchmark}", "") if action.benchmark else ""
        yield Passage(ACTIONS, text, about, "actions", action.uid)
    for question in rules.own_questions(record):
        about = wordings.get(f"b{question.benchmark}", "") if question.benchmark else ""
        yield Passage(QUESTIONS, question.wording, about, "questions", question.uid)
    for group in toolkit.question_set:
        for published in group.question:
            text = " ".join((published.text, *published.follow_up))
            yield Passage(QUESTIONS, text, group.title, "questions", published.key)
    for look in _newest_first(record, CheckLine):
        if look.evidence:
            author = record.name_of(look.author_uid)
            yield Passage(DUTIES, look.evidence, wordings.get(look.item_key, ""), "duties", look.uid, author=author)
    for encounter in _newest_first(record, Encounter):
        text = _joined(encounter.provider, encounter.sort)
        yield Passage(DUTIES, text, wordings.get(encounter.phase_key, ""), "duties", encounter.uid)
    for key_date in _newest_first(record, KeyDate):
        yield Passage(DUTIES, f"{key_date.key} {key_date.remark}".strip(), "", "duties", key_date.key)
    for result in _newest_first(record, SchoolResult):
        if result.reported_in:
            yield Passage(DUTIES, result.reported_in, wordings.get(f"b{result.benchmark}", ""), "duties", "results")
    for visit in rules.visits_newest_first(record):
        yield Passage(VISITS, visit.title, "", "visit", "", visit)


def _content(toolkit: Toolkit) -> Iterator[Passage]:
    for benchmark in toolkit.benchmark:
        title = f"Benchmark {benchmark.number}: {benchmark.title}"
        yield Passage(TOOLKIT, _joined(title, benchmark.summary), "", benchmark.key, benchmark.key)
        for item in (*benchmark.characteristic, *benchmark.indicator, *benchmark.information_source):
            yield Passage(TOOLKIT, _joined(item.text, item.note), title, benchmark.key, item.key)
    for checklist in toolkit.checklist:
        for item in checklist.item:
            yield Passage(TOOLKIT, _joined(item.text, item.note), checklist.title, "duties", item.key)
    for phase in toolkit.encounter_phase:
        yield Passage(TOOLKIT, _joined(f"{phase.title} ({phase.years})", phase.duty), "", "duties", phase.key)
    for page in toolkit.page:
        yield Passage(TOOLKIT, _joined(page.title, page.text, *page.points, page.note), "", "reference", page.key)
    for entry in (*toolkit.role, *toolkit.term, *toolkit.change):
        yield Passage(TOOLKIT, _joined(entry.title, entry.text, *entry.points, entry.note), "", "reference", entry.key)
    for resource in toolkit.resource:
        text = _joined(resource.title, resource.publisher, resource.text, resource.note)
        yield Passage(TOOLKIT, text, "", "reference", resource.key)


def _newest_first(record: Record, kind: type[AnyEntry]) -> list[AnyEntry]:
    versions = sorted(record.all(kind), key=lambda each: (each.revision.written_at, each.revision.uid), reverse=True)
    return [version.entry for version in versions]


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _is_benchmark(place: str) -> bool:
    return len(place) == 2 and place[0] == "b" and place[1].isdecimal()


def _any_of(words: list[str]) -> re.Pattern[str]:
    """Return what finds any of some words in a folded text, the longest that stands at a place."""
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


def _hit(passage: Passage, wanted: re.Pattern[str]) -> Hit:
    """Return a hit with the part of its text around the first word found, in one line.

    No word holds a space, so the text can be looked through in short parts: only the one that is shown is taken to letters.
    """
    text = " ".join(passage.text.split())
    start, end = next((each for each in _parts(text) if wanted.search(fold(text[slice(*each)]))), (0, 0))
    start = text.find(" ", start - _BEFORE) + 1 if start > _BEFORE else 0
    snippet = f"{'… ' if start else ''}{text[start:end]}"
    return Hit(passage, snippet + (" …" if end < len(text) else ""), tuple(_marks(snippet, wanted)))


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of parts of about the length of a snippet, cut at spaces."""
    start = 0
    while start < len(text):
        end = text.find(" ", start + _LENGTH)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _marks(text: str, wanted: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield where words stand in a short text that was not folded, in order, none over another."""
    letters = list(map(_fold_letter, text))
    folded_text = "".join(letters)
    places: Sequence[int] = range(len(text))
    if len(folded_text) != len(text) or not all(letters):  # mostly, one letter is one letter when folded
        places = [place for place, folded in enumerate(letters) for _letter in folded]
    for match in wanted.finditer(folded_text):
        end = places[match.end() - 1] + 1
        while end < len(text) and not letters[end]:  # the accents that follow a letter belong to it
            end += 1
        yield places[match.start()], end
