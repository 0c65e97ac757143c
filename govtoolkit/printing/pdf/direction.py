"""Which way text runs: the Unicode bidirectional algorithm, by python-bidi, with the rule for brackets it lacks."""

import unicodedata
from collections import deque
from collections.abc import Sequence
from typing import Protocol, TypedDict, TypeVar


class _Character(TypedDict):
    """What python-bidi keeps of a character; `index` is ours."""

    ch: str
    level: int
    type: str
    orig: str
    index: int


class _Run(TypedDict):
    """A stretch of one level, as python-bidi keeps it, and the directions on either side of it."""

    sor: str
    eor: str
    start: int
    length: int


class _Storage(TypedDict):
    """A line on its way through python-bidi."""

    base_level: int
    base_dir: str
    chars: list[_Character]
    runs: deque[_Run]


# python-bidi stumbles over isolates, and over characters newer than Python's tables.
_TYPES = {"LRI": "LRE", "RLI": "RLE", "FSI": "LRE", "PDI": "PDF", "": "ON", "B": "WS"}
_MOST_OPEN_BRACKETS = 63


def is_rtl(paragraph: str) -> bool:
    """Tell whether a paragraph runs from right to left: its first letter decides."""
    for character in paragraph:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def levels(line: str, *, rtl: bool) -> list[int]:
    """Return the embedding level of each character of a line: odd ones run from right to left."""
    from bidi import algorithm  # noqa: PLC0415  # only where something runs from right to left

    characters: list[_Character] = []
    for index, character in enumerate(line):
        kind = unicodedata.bidirectional(character)
        kind = _TYPES.get(kind, kind)
        characters.append({"ch": character, "level": int(rtl), "type": kind, "orig": kind, "index": index})
    storage: _Storage = {
        "base_level": int(rtl), "base_dir": "R" if rtl else "L", "chars": characters, "runs": deque(),
    }  # fmt: skip
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    for run in storage["runs"]:
        _resolve_brackets(storage["chars"][run["start"] : run["start"] + run["length"]], run["sor"])
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    found = [int(rtl)] * len(line)
    for each in characters:
        found[each["index"]] = each["level"]
    return found


def _resolve_brackets(run: Sequence[_Character], before: str) -> None:
    """Give both brackets of a pair one direction (rule N0), so that neither strays from what it encloses."""
    for opening, closing in _bracket_pairs(run):
        embedding = "R" if run[opening]["level"] % 2 else "L"
        inside = {_strong(each["type"]) for each in run[opening + 1 : closing]} & {"L", "R"}
        if not inside:
            continue
        direction = embedding
        if embedding not in inside:
            preceding = (_strong(each["type"]) for each in reversed(run[:opening]))
            direction = next((strong for strong in preceding if strong in ("L", "R")), before)
        run[opening]["type"] = run[closing]["type"] = direction


def _strong(kind: str) -> str:
    """Return the direction a type counts as beside brackets: numbers count as right to left."""
    return "R" if kind in ("EN", "AN") else kind


def _bracket_pairs(run: Sequence[_Character]) -> list[tuple[int, int]]:
    from bidi.mirror import MIRRORED  # noqa: PLC0415

    pairs: list[tuple[int, int]] = []
    open_brackets: list[tuple[str, int]] = []
    for index, each in enumerate(run):
        kind = unicodedata.category(each["ch"]) if each["type"] == "ON" else ""
        if kind == "Ps" and len(open_brackets) < _MOST_OPEN_BRACKETS:
            open_brackets.append((MIRRORED.get(each["ch"], ""), index))
        elif kind == "Pe":
            for depth in range(len(open_brackets) - 1, -1, -1):
                if open_brackets[depth][0] == each["ch"]:
                    pairs.append((open_brackets[depth][1], index))
                    del open_brackets[depth:]
                    break
    return sorted(pairs)


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
