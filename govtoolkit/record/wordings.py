"""The earlier wordings of a note, and how one differs from the next."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from graphlib import CycleError, TopologicalSorter
from itertools import takewhile
from unicodedata import category

from govtoolkit.record.revisions import ERASED, History, Revision, heads

SAME, ADDED, REMOVED = "same", "added", "removed"

_MOST_PAIRS = 2_000_000
"""Pairs of words that are compared one by one; where two texts differ over more of them, whole sentences are compared."""

_WORDS = re.compile(r"\S+[^\S\n]*\n?|\s")
_SENTENCES = re.compile(r"[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+")


@dataclass(frozen=True)
class Wording:
    """A note as one revision had it.

    Fields:
        written_at: a UTC time as it is stored, '' where it was erased for good.
        stands: whether it is what stands now, or one of the versions that do.
        deleted: the note was deleted then; `body` is empty.
        answers: the wordings that its writer had on screen, as revisions; none for the first one.
    """

    revision_uid: str
    body: str
    author: str
    written_at: str
    origin: str
    reason: str
    stands: bool
    deleted: bool
    answers: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Piece:
    """A part of a comparison: `SAME`, `ADDED` or `REMOVED`, and its text."""

    kind: str
    text: str


def wordings(history: History, note_uid: str, name_of: Callable[[str], str]) -> list[Wording]:
    """Return every wording of a note that the file still has, the newest first; what was erased for good is left out.

    Args:
        name_of: what a person is called by their uid.
    """
    revisions = [each for each in history.revisions.values() if each.record_uid == note_uid]
    standing = {each.uid for each in heads(revisions).get(note_uid, ())}
    known = [each for each in revisions if each.uid not in history.purged and (each.content != ERASED or each.deleted)]
    place = _places_in_line(known)
    known.sort(key=lambda each: (each.uid in standing, each.written_at, place.get(each.uid, 0), each.uid), reverse=True)
    return [
        Wording(
            each.uid,
            "" if each.content == ERASED else str(json.loads(each.content)["body"]),
            name_of(each.author_uid),
            each.written_at,
            each.origin,
            each.reason,
            each.uid in standing,
            each.deleted,
            frozenset(parent.uid for parent in each.parents),
        )
        for each in known
        if each.written_at
    ]


def wording_before(every: Sequence[Wording], wording: Wording) -> Wording | None:
    """Return the newest of the wordings that a wording came from; None for a first one, or where they were erased."""
    answered = [each for each in every if each.revision_uid in wording.answers]
    return max(answered, key=lambda each: (each.written_at, each.revision_uid), default=None)


def differences(before: str, after: str, *, whole_words: bool = False) -> list[Piece]:
    """Return how a text became another: parts that stayed, were added, or were removed, in the order of reading.

    `SAME` and `ADDED` parts together are `after`, `SAME` and `REMOVED` ones `before`, to the letter.

    Args:
        whole_words: where only the punctuation beside a word is another, the word is said to be another as well.
    """
    pieces: list[Piece] = []
    changed: dict[str, list[str]] = {SAME: [], REMOVED: [], ADDED: []}
    for piece in _compared(_WORDS.findall(before), _WORDS.findall(after), str if whole_words else _core):
        if not piece.text:
            continue
        ended = (REMOVED, ADDED) if piece.kind == SAME else (SAME,)
        pieces += _taken_from(changed, ended)
        changed[piece.kind].append(piece.text)
    return [*pieces, *_taken_from(changed, (SAME, REMOVED, ADDED))]


def has_words(text: str) -> bool:
    """Tell whether there is more in a text than punctuation and spaces."""
    return not all(_is_punctuation(letter) for letter in text)


def _places_in_line(revisions: Iterable[Revision]) -> dict[str, int]:
    """Return numbers by which what answers a revision comes after it, for two of one second; none where that is no line."""
    line = TopologicalSorter({each.uid: [parent.uid for parent in each.parents] for each in revisions})
    try:
        return {uid: number for number, uid in enumerate(line.static_order())}
    except CycleError:  # no program of ours writes that
        return {}


def _compared(before: Sequence[str], after: Sequence[str], key: Callable[[str], str]) -> Iterator[Piece]:
    """Yield the pieces of two lists of words; what they begin and end with alike is set aside first.

    Args:
        key: what of a word is compared.
    """
    keys_before, keys_after = [key(each) for each in before], [key(each) for each in after]
    head = _number_alike(keys_before, keys_after)
    tail = _number_alike(keys_before[head:][::-1], keys_after[head:][::-1])
    one, other = before[head : len(before) - tail], after[head : len(after) - tail]
    one_keys, other_keys = keys_before[head : len(before) - tail], keys_after[head : len(after) - tail]
    if len(one) * len(other) > _MOST_PAIRS:
        one_keys = one = _SENTENCES.findall("".join(one))
        other_keys = other = _SENTENCES.findall("".join(other))
    yield from _alike(before[:head], after[:head], key)
    matcher = SequenceMatcher(None, one_keys, other_keys, autojunk=len(one) * len(other) > _MOST_PAIRS)
    for kind, one_start, one_end, other_start, other_end in matcher.get_opcodes():
        if kind == "equal":
            yield from _alike(one[one_start:one_end], other[other_start:other_end], key)
        else:
            yield Piece(REMOVED, "".join(one[one_start:one_end]))
            yield Piece(ADDED, "".join(other[other_start:other_end]))
    yield from _alike(before[len(before) - tail :], after[len(after) - tail :], key)


def _number_alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how much two lists of words, or two texts, begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _alike(before: Sequence[str], after: Sequence[str], key: Callable[[str], str]) -> Iterator[Piece]:
    """Yield the pieces of as many words that are the same but for punctuation and spaces around them."""
    for one, other in zip(before, after, strict=True):
        if one == other:
            yield Piece(SAME, one)
            continue
        ahead, word, behind = one.partition(key(one))
        ahead_after, _, behind_after = other.partition(word)
        yield from _beside(ahead, ahead_after)
        yield Piece(SAME, word)
        yield from _beside(behind, behind_after)


def _beside(before: str, after: str) -> Iterator[Piece]:
    """Yield what became of the punctuation and spaces on one side of a word."""
    begin = _number_alike(before, after)
    rest_before, rest_after = before[begin:], after[begin:]
    end = _number_alike(rest_before[::-1], rest_after[::-1])
    yield Piece(SAME, before[:begin])
    yield Piece(REMOVED, rest_before[: len(rest_before) - end])
    yield Piece(ADDED, rest_after[: len(rest_after) - end])
    yield Piece(SAME, before[len(before) - end :])


def _taken_from(changed: dict[str, list[str]], kinds: Iterable[str]) -> Iterator[Piece]:
    """Take what was gathered of some kinds, a piece of each."""
    for kind in kinds:
        if changed[kind]:
            yield Piece(kind, "".join(changed[kind]))
            changed[kind].clear()


def _core(word: str) -> str:
    """Return a word without the punctuation and the spaces around it; what is nothing else, without the spaces."""
    whole = word.strip()
    if whole.isalnum():
        return whole
    inner = [place for place, letter in enumerate(word) if not _is_punctuation(letter)]
    return word[inner[0] : inner[-1] + 1] if inner else whole or word


def _is_punctuation(letter: str) -> bool:
    return letter.isspace() or category(letter)[0] == "P"
