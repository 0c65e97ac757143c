"""Marks in a text that embed or set apart a part of it in another direction: rules X1 to X10 of Unicode Standard Annex 9.

Nobody types them, but telephone numbers and names that are pasted from other programs come wrapped in them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

ISOLATES = frozenset(("LRI", "RLI", "FSI"))
_EMBEDDINGS = frozenset(("LRE", "LRO", "RLE", "RLO"))
_OVERRIDES = {"LRO": "L", "RLO": "R"}
_REMOVED = frozenset((*_EMBEDDINGS, "PDF", "BN"))
STEERING = ISOLATES | _REMOVED | {"PDI"}
"""The types of all that is not simply a letter, a sign or a space."""
_DEEPEST = 125


def side_of(level: int) -> str:
    """Return the direction of a level."""
    return "R" if level % 2 else "L"


def runs_rtl(kinds: Sequence[str], indices: range, matching: dict[int, int]) -> bool:
    """Tell whether the first letter outside isolates runs from right to left (P2, P3)."""
    index = indices.start
    while index < indices.stop:
        kind = kinds[index]
        if kind in ("L", "R", "AL"):
            return kind != "L"
        index = matching.get(index, indices.stop) if kind in ISOLATES else index + 1
    return False


def matching_isolates(kinds: Sequence[str]) -> dict[int, int]:
    """Return where the isolate that begins at an index ends (BD9)."""
    pairs: dict[int, int] = {}
    begun: list[int] = []
    for index, kind in enumerate(kinds):
        if kind in ISOLATES:
            begun.append(index)
        elif kind == "PDI" and begun:
            pairs[begun.pop()] = index
    return pairs


class _Status(NamedTuple):
    """What holds inside an embedding: its level, the type it forces upon all it holds, and whether it is an isolate."""

    level: int
    override: str = ""
    isolate: bool = False


class Explicit:
    """What marks in the text ask for (X1 to X9).

    `levels` are those of all characters, `kept` the indices of what is no mark of embedding. Types that are overridden are
    changed in place.
    """

    def __init__(self, kinds: list[str], base: int, matching: dict[int, int]) -> None:
        self.levels = bytearray(len(kinds))
        self.kept: list[int] = []
        self._kinds = kinds
        self._matching = matching
        self._stack = [_Status(base)]
        self._isolates = self._too_deep_isolates = self._too_deep_embeddings = 0
        for index, kind in enumerate(list(kinds)):
            self._end(kind)
            status = self._stack[-1]
            self.levels[index] = status.level
            if kind not in _REMOVED:
                self.kept.append(index)
                kinds[index] = status.override or kind
            if kind in ISOLATES:
                self._begin_isolate(index, kind)
            elif kind in _EMBEDDINGS:
                self._begin_embedding(kind)

    def _end(self, kind: str) -> None:
        if kind == "PDI":
            if self._too_deep_isolates:
                self._too_deep_isolates -= 1
            elif self._isolates:
                self._too_deep_embeddings = 0
                while not self._stack.pop().isolate:
                    pass
                self._isolates -= 1
        elif kind == "PDF" and not self._too_deep_isolates:
            if self._too_deep_embeddings:
                self._too_deep_embeddings -= 1
            elif not self._stack[-1].isolate and len(self._stack) > 1:
                self._stack.pop()

    def _begin_isolate(self, index: int, kind: str) -> None:
        inside = range(index + 1, self._matching.get(index, len(self._kinds)))
        rtl = kind == "RLI" or (kind == "FSI" and runs_rtl(self._kinds, inside, self._matching))
        level = _next_level(self._stack[-1].level, rtl=rtl)
        if self._has_room(level):
            self._isolates += 1
            self._stack.append(_Status(level, isolate=True))
        else:
            self._too_deep_isolates += 1

    def _begin_embedding(self, kind: str) -> None:
        level = _next_level(self._stack[-1].level, rtl=kind in ("RLE", "RLO"))
        if self._has_room(level):
            self._stack.append(_Status(level, _OVERRIDES.get(kind, "")))
        elif not self._too_deep_isolates:
            self._too_deep_embeddings += 1

    def _has_room(self, level: int) -> bool:
        return level <= _DEEPEST and not self._too_deep_isolates and not self._too_deep_embeddings


def _next_level(level: int, *, rtl: bool) -> int:
    return level + 1 if level % 2 != rtl else level + 2


def sequences(
    kinds: Sequence[str], levels: bytearray, kept: Sequence[int], matching: dict[int, int], base: int
) -> Iterator[tuple[list[int], str, str]]:
    """Yield what belongs together across isolates, and the directions before and after it (X10)."""
    ends = {stop: start for start, stop in matching.items()}
    waiting: dict[int, list[int]] = {}
    places = {index: place for place, index in enumerate(kept)}
    start = 0
    while start < len(kept):
        stop = start + 1
        while stop < len(kept) and levels[kept[stop]] == levels[kept[start]]:
            stop += 1
        sequence = waiting.pop(ends.get(kept[start], -1), [])
        sequence += kept[start:stop]
        start = stop
        if sequence[-1] in matching:
            waiting[sequence[-1]] = sequence
            continue
        level = levels[sequence[0]]
        first, last = places[sequence[0]], places[sequence[-1]]
        before = levels[kept[first - 1]] if first else base
        goes_on = last + 1 < len(kept) and kinds[sequence[-1]] not in ISOLATES
        after = levels[kept[last + 1]] if goes_on else base
        yield sequence, side_of(max(level, before)), side_of(max(level, after))
