"""Text that is not drawn as it is typed: from right to left, joined, with marks, or with characters no font has.

What is drawn then differs from what is meant, so such a line carries its true text along for search and screen readers.
The forms of letters and the places of marks are HarfBuzz's.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from govtoolkit.printing.pdf import direction
from govtoolkit.printing.pdf.clusters import clusters, is_invisible
from govtoolkit.printing.pdf.fonts import BOX, Typeface
from govtoolkit.printing.pdf.truetype import EmbeddedFont, Glyph

_COMPLEX = re.compile(
    "[\u0300-\u036f\u0590-\u08ff\u0900-\u0dff\u1100-\u11ff\u200c\u200d\u20d0-\u20ff\u3099\u309a\ua960-\ua97f\ud7b0-\ud7ff"
    "\ufb1d-\ufdff\ufe0f\ufe70-\ufefe\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]"
)
"""Letters that depend on their neighbours, marks, and what makes one emoji of several."""
_LONGEST_SHAPED_WORD = 100
"""Longer words are measured letter by letter; no language has them."""
_WORDS = re.compile("[ ]+|[^ ]+")


class Run(NamedTuple):
    """A part of a line in one font, one script and one direction; `glyphs` is None where each character draws itself."""

    font: EmbeddedFont
    text: str
    level: int
    script: int = 0
    glyphs: Sequence[Glyph] | None = None

    @property
    def width(self) -> float:
        """The width in ems."""
        if self.glyphs is not None:
            return sum(glyph.advance for glyph in self.glyphs) / 1000
        return sum(map(self.font.advance, self.text)) / 1000


class Visual(NamedTuple):
    """A line as it is drawn, from left to right; `true` is false where the drawn text is not the typed one."""

    runs: Sequence[Run]
    true: bool
    missing: frozenset[str]

    @property
    def width(self) -> float:
        """The width in ems."""
        return sum(run.width for run in self.runs)


def visual(line: str, typeface: Typeface, levels: bytes) -> Visual:
    """Return how a line is drawn whose characters have these embedding levels; with none, it runs from left to right."""
    missing = frozenset(character for cluster in set(clusters(line)) for character in _missing(cluster, typeface))
    runs = [_shaped(run) for run in _runs(line, levels or bytes(len(line)), typeface)]
    drawn = "".join(run.text for run in runs if run.glyphs is None)
    return Visual(direction.in_visual_order(runs), drawn == line and not missing, missing)


def advances(paragraph: str, typeface: Typeface) -> Iterator[float]:
    """Give the width of each character in ems, letters that depend on each other sharing the width of their word."""
    if not _COMPLEX.search(paragraph):
        yield from map(typeface.advances.__getitem__, paragraph)
        return
    for word in _WORDS.findall(paragraph):
        if len(word) <= _LONGEST_SHAPED_WORD and _COMPLEX.search(word):
            yield from [_word_width(word, typeface) / len(word)] * len(word)
        else:
            yield from map(typeface.advances.__getitem__, word)


@lru_cache(maxsize=4096)
def _word_width(word: str, typeface: Typeface) -> float:
    """Return the width of a word that is drawn one way: brackets and numbers are as wide in the other."""
    return visual(word, typeface, bytes([int(direction.is_rtl(word))]) * len(word)).width


def _runs(line: str, levels: bytes, typeface: Typeface) -> list[Run]:
    """Cut a line into runs of one font, script and direction; what looks like one letter is in one font if any has it."""
    kinds: list[tuple[EmbeddedFont, int, int]] = []
    texts: list[list[str]] = []
    at = 0
    for cluster in clusters(line):
        level = levels[at]
        at += len(cluster)
        for font, drawn in _drawn(cluster, typeface):
            kind = (font, level, _script(drawn[0]))
            if kinds and kinds[-1] == kind:
                texts[-1].append(drawn)
            else:
                kinds.append(kind)
                texts.append([drawn])
    return [Run(font, "".join(parts), level, script) for (font, level, script), parts in zip(kinds, texts, strict=True)]


def _drawn(cluster: str, typeface: Typeface) -> Iterator[tuple[EmbeddedFont, str]]:
    """Yield what is drawn of what looks like one letter, and in which font."""
    whole = typeface.font_for_all(cluster)
    if whole is not None:
        yield whole, cluster
        return
    last: EmbeddedFont | None = None
    for character in cluster:
        font = typeface.font_for(character)
        if is_invisible(character):
            yield last or typeface.first, character
        elif font is not None:
            last = last if last is not None and last.has(character) else font
            yield last, character
        elif last is None:  # one box, however many marks the letter has
            last = typeface.font_for(BOX) or typeface.first
            yield last, BOX


def _missing(cluster: str, typeface: Typeface) -> Iterator[str]:
    """Yield what no font has of what looks like one letter."""
    if typeface.font_for_all(cluster) is None:
        for character in cluster:
            if typeface.font_for(character) is None and not is_invisible(character):
                yield character


def _script(character: str) -> int:
    """Return a number for each Indic script, 0 for all others: the one distinction that fonts do not make for us."""
    return ord(character) >> 7 if "\u0900" <= character <= "\u0dff" else 0


def _shaped(run: Run) -> Run:
    """Return a run with its glyphs, if its characters cannot be drawn one by one from left to right."""
    if run.level % 2 or _COMPLEX.search(run.text):
        return run._replace(glyphs=_glyphs(run.font, run.text, rtl=bool(run.level % 2)))
    return run._replace(text="".join(character for character in run.text if not is_invisible(character)))


@lru_cache(maxsize=4096)
def _glyphs(font: EmbeddedFont, text: str, *, rtl: bool) -> Sequence[Glyph]:
    """Shape a run, in most scripts a word, once: it is wanted for its width, then to be drawn, and words come again."""
    return font.shape(text, rtl=rtl)
