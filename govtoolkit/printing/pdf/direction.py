"""Which way text runs: the Unicode bidirectional algorithm (Standard Annex 9), for whole paragraphs in linear time.

The names of the rules are the standard's. Where lines end is no matter: a line has the levels of its part of the paragraph,
but for what `at_line_end` puts back. python-bidi, by which this is tested, gives no levels to break lines with: only whole
lines in the order in which they are drawn.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from govtoolkit.printing.pdf.embedding import (
    ISOLATES,
    STEERING,
    Explicit,
    matching_isolates,
    runs_rtl,
    sequences,
    side_of,
)

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")
_NEUTRAL = frozenset(("WS", "ON", "PDI", *ISOLATES))
_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
"""The direction that each kind counts as beside neutral ones: numbers count as right to left."""
_JOINED = frozenset((("EN", "ES"), ("EN", "CS"), ("AN", "CS")))
"""Kinds of numbers with the separators that join two of them."""
_MOST_OPEN_BRACKETS = 63
_CLOSING_ELSEWHERE = {"\u298d": "\u2990", "\u298f": "\u298e"}
"""All other brackets are closed by the next character but one at most."""


def has_rtl(text: str) -> bool:
    """Tell whether anything in a text runs from right to left."""
    return _RTL.search(text) is not None


def is_rtl(paragraph: str) -> bool:
    """Tell whether a paragraph runs from right to left: its first letter outside isolates decides (P2, P3)."""
    if not has_rtl(paragraph):
        return False
    kinds = _kinds(paragraph)
    return runs_rtl(kinds, range(len(kinds)), matching_isolates(kinds))


def levels(paragraph: str, *, rtl: bool) -> bytes:
    """Return the embedding level of each character of a paragraph: odd ones run from right to left."""
    base, kinds = int(rtl), _kinds(paragraph)
    if STEERING.isdisjoint(kinds):
        found = bytearray([base]) * len(kinds)
        side = side_of(base)
        _Sequence(paragraph, kinds, found, range(len(kinds)), side, side).resolve()
        return bytes(found)
    matching = matching_isolates(kinds)
    explicit = Explicit(kinds, base, matching)
    found, kept = explicit.levels, explicit.kept
    for indices, before, after in list(sequences(kinds, found, kept, matching, base)):
        _Sequence(paragraph, kinds, found, indices, before, after).resolve()
    _fill_removed(found, kept, base)
    return bytes(found)


def at_line_end(line: str, levels: bytes, *, rtl: bool) -> bytes:
    """Return the levels of a line with those of spaces and steering marks at its end put back (L1)."""
    end = len(line)
    while end and unicodedata.bidirectional(line[end - 1]) in ("WS", *STEERING):
        end -= 1
    return levels[:end] + bytes([int(rtl)]) * (len(line) - end)


def _kinds(paragraph: str) -> list[str]:
    """Return the bidirectional type of each character; those newer than Python's tables count as signs."""
    types = {character: unicodedata.bidirectional(character) or "ON" for character in set(paragraph)}
    types |= {character: "WS" for character, kind in types.items() if kind in ("B", "S")}
    return [types[character] for character in paragraph]


def _fill_removed(levels: bytearray, kept: Sequence[int], base: int) -> None:
    """Give marks that are no longer there the level of what stands before them."""
    there = set(kept)
    before = base
    for index, level in enumerate(levels):
        before = levels[index] = level if index in there else before


@dataclass
class _Sequence:
    """Characters of a paragraph that are resolved together; `before` and `after` are the directions on either side."""

    paragraph: str
    kinds: Sequence[str]
    levels: bytearray
    indices: Sequence[int]
    before: str
    after: str

    def resolve(self) -> None:
        """Set their levels."""
        if not self.indices:
            return
        self._even = self.levels[self.indices[0]] % 2 == 0
        self._types = [self.kinds[index] for index in self.indices]
        self._resolve_marks_and_letters()
        self._resolve_separators()
        self._resolve_numbers()
        self._resolve_brackets()
        self._resolve_neutral()
        for index, kind in zip(self.indices, self._types, strict=True):
            if kind in ("EN", "AN"):
                self.levels[index] += 2 if self._even else 1
            elif (kind == "R") == self._even:
                self.levels[index] += 1

    def _resolve_marks_and_letters(self) -> None:
        """Give marks the type of their letter; numbers after Arabic letters are Arabic numbers (W1 to W3)."""
        types, before, strong = self._types, self.before, self.before
        for place, kind in enumerate(types):
            if kind == "NSM":
                kind = "ON" if before in ISOLATES or before == "PDI" else before  # noqa: PLW2901
            before = kind
            if kind in ("L", "R", "AL"):
                strong = kind
            types[place] = "AN" if kind == "EN" and strong == "AL" else "R" if kind == "AL" else kind

    def _resolve_separators(self) -> None:
        """Join numbers across one separator, and percent signs and the like to them (W4 and W5)."""
        types = self._types
        for place in range(1, len(types) - 1):
            around = types[place - 1]
            if around == types[place + 1] and (around, types[place]) in _JOINED:
                types[place] = around
        place = 0
        while place < len(types):
            if types[place] != "ET":
                place += 1
                continue
            start = place
            while place < len(types) and types[place] == "ET":
                place += 1
            if (start and types[start - 1] == "EN") or (place < len(types) and types[place] == "EN"):
                types[start:place] = ["EN"] * (place - start)

    def _resolve_numbers(self) -> None:
        """Make other separators neutral, and numbers in text from left to right a part of it (W6 and W7)."""
        strong = self.before
        for place, kind in enumerate(self._types):
            if kind in ("L", "R"):
                strong = kind
            elif kind in ("ES", "ET", "CS"):
                self._types[place] = "ON"
            elif kind == "EN" and strong == "L":
                self._types[place] = "L"

    def _resolve_brackets(self) -> None:
        """Give both brackets of a pair one direction, so that neither strays from what it encloses (N0)."""
        types, embedding = self._types, "L" if self._even else "R"
        for opening, closing in self._bracket_pairs():
            inside = {_STRONG.get(types[place], "") for place in range(opening + 1, closing)} - {""}
            if not inside:
                continue
            direction = embedding
            if embedding not in inside:
                preceding = (_STRONG[types[place]] for place in range(opening - 1, -1, -1) if types[place] in _STRONG)
                direction = next(preceding, self.before)
            for place in (opening, closing):
                types[place] = direction
                while place + 1 < len(types) and self.kinds[self.indices[place + 1]] == "NSM":
                    place += 1  # noqa: PLW2901
                    types[place] = direction

    def _bracket_pairs(self) -> list[tuple[int, int]]:
        pairs: list[tuple[int, int]] = []
        waiting: list[tuple[str, int]] = []
        for place, kind in enumerate(self._types):
            if kind != "ON":
                continue
            character = self.paragraph[self.indices[place]]
            if not unicodedata.mirrored(character):
                continue
            category = unicodedata.category(character)
            if category == "Ps":
                if len(waiting) == _MOST_OPEN_BRACKETS:
                    break
                waiting.append((_closing(character), place))
            elif category == "Pe":
                for depth in range(len(waiting) - 1, -1, -1):
                    if waiting[depth][0] == unicodedata.normalize("NFC", character):
                        pairs.append((waiting[depth][1], place))
                        del waiting[depth:]
                        break
        return sorted(pairs)

    def _resolve_neutral(self) -> None:
        """Give spaces and signs the direction on both sides of them, else that of the embedding (N1 and N2)."""
        types, place, before = self._types, 0, self.before
        while place < len(types):
            if types[place] not in _NEUTRAL:
                before = _STRONG[types[place]]
                place += 1
                continue
            start = place
            while place < len(types) and types[place] in _NEUTRAL:
                place += 1
            after = _STRONG[types[place]] if place < len(types) else self.after
            direction = before if before == after else "L" if self._even else "R"
            types[start:place] = [direction] * (place - start)


def _closing(opening: str) -> str:
    """Return the bracket that closes another."""
    following = chr(ord(opening) + 1)
    if unicodedata.category(following) != "Pe":
        following = chr(ord(opening) + 2)
    return unicodedata.normalize("NFC", _CLOSING_ELSEWHERE.get(opening, following))


class HasLevel(Protocol):
    """A part of a line that runs one way."""

    @property
    def level(self) -> int:
        """Its embedding level."""


_Part = TypeVar("_Part", bound=HasLevel)


def in_visual_order(parts: Sequence[_Part]) -> list[_Part]:
    """Return parts from left to right: from the highest level down, each stretch of that level or more is turned round."""
    ordered = list(parts)
    for level in range(max((part.level for part in parts), default=0), 0, -1):
        start = 0
        while start < len(ordered):
            stop = start
            while stop < len(ordered) and ordered[stop].level >= level:
                stop += 1
            ordered[start:stop] = ordered[start:stop][::-1]
            start = stop + 1
    return ordered
