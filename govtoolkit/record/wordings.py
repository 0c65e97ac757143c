"""The earlier wordings of a note, and how one differs from the next."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from graphlib import CycleError, TopologicalSorter
from itertools import takewhile

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


def differences(before: str, after: str) -> list[Piece]:
    """Return how a text became another: parts that stayed, were added, or were removed, in the order of reading.

    `SAME` and `ADDED` parts together are `after`, `SAME` and `REMOVED` ones `before`, to the letter.
    """
    pieces: list[Piece] = []
    for piece in _compared(_WORDS.findall(before), _WORDS.findall(after)):
        if pieces and pieces[-1].kind == piece.kind:
            pieces[-1] = Piece(piece.kind, pieces[-1].text + piece.text)
        elif piece.text:
            pieces.append(piece)
    return pieces


def _places_in_line(revisions: Iterable[Revision]) -> dict[str, int]:
    """Return numbers by which what answers a revision comes after it, for two of one second; none where that is no line."""
    line = TopologicalSorter({each.uid: [parent.uid for parent in each.parents] for each in revisions})
    try:
        return {uid: number for number, uid in enumerate(line.static_order())}
    except CycleError:  # no program of ours writes that
        return {}


def _compared(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    """Yield the pieces of two lists of words; what they begin and end with alike is set aside first."""
    head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    rest_before, rest_after = before[head:], after[head:]
    ends = zip(reversed(rest_before), reversed(rest_after), strict=False)
    tail = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ends))
    yield Piece(SAME, "".join(before[:head]))
    one, other = rest_before[: len(rest_before) - tail], rest_after[: len(rest_after) - tail]
    if len(one) * len(other) > _MOST_PAIRS:
        one, other = _SENTENCES.findall("".join(one)), _SENTENCES.findall("".join(other))
    matcher = SequenceMatcher(None, one, other, autojunk=len(one) * len(other) > _MOST_PAIRS)
    for kind, one_start, one_end, other_start, other_end in matcher.get_opcodes():
        if kind == "equal":
            yield Piece(SAME, "".join(one[one_start:one_end]))
        else:
            yield Piece(REMOVED, "".join(one[one_start:one_end]))
            yield Piece(ADDED, "".join(other[other_start:other_end]))
    yield Piece(SAME, "".join(before[len(before) - tail :]))
