"""Text that is not drawn as it is typed: from right to left, joined, with marks, or with characters no font has.

What is drawn then differs from what is meant, so such a line carries its true text along for search and screen readers.
The forms of letters and the places of marks are HarfBuzz's.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from govtoolkit.printing.pdf import direction
from govtoolkit.printing.pdf.fonts import BOX, Typeface, is_invisible
from govtoolkit.printing.pdf.truetype import EmbeddedFont, Glyph

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_COMPLEX = re.compile(
    "[\u0300-\u036f\u0590-\u08ff\u0900-\u0dff\u200c\u200d\u20d0-\u20ff\ufb1d-\ufdff\ufe70-\ufefe\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]"
)
"""Letters that depend on their neighbours, marks, and what makes one emoji of several."""
_LONGEST_SHAPED_WORD = 100
"""Longer words are measured letter by letter; no language has them."""
_WORDS = re.compile("[ ]+|[^ ]+")


@dataclass(frozen=True)
class Run:
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


@dataclass(frozen=True)
class Visual:
    """A line as it is drawn, from left to right; `true` is false where the drawn text is not the typed one."""

    runs: Sequence[Run]
    true: bool
    missing: frozenset[str]

    @property
    def width(self) -> float:
        """The width in ems."""
        return sum(run.width for run in self.runs)


def visual(line: str, typeface: Typeface, *, rtl: bool) -> Visual:
    """Return how a line is drawn that belongs to a paragraph of the given direction."""
    levels = direction.levels(line, rtl=rtl) if rtl or _RTL.search(line) else [0] * len(line)
    missing = frozenset(
        character for character in set(line) if typeface.font_for(character) is None and not is_invisible(character)
    )
    runs = [_shaped(run) for run in _runs(line, levels, typeface)]
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
    return visual(word, typeface, rtl=direction.is_rtl(word)).width


def _runs(line: str, levels: Sequence[int], typeface: Typeface) -> list[Run]:
    """Cut a line into runs of one font, script and direction; marks stay with the letters they belong to."""
    runs: list[Run] = []
    for meant, level in zip(line, levels, strict=True):
        last = runs[-1] if runs else None
        font, character = typeface.font_for(meant), meant
        if last and (is_invisible(meant) or (unicodedata.combining(meant) and last.font.has(meant))):
            runs[-1] = replace(last, text=last.text + meant)
            continue
        if is_invisible(meant):  # at the beginning of a line
            font = typeface.first
        elif font is None:
            font, character = typeface.font_for(BOX) or typeface.first, BOX
        script = _script(character)
        if last and last.font is font and last.level == level and last.script == script:
            runs[-1] = replace(last, text=last.text + character)
        else:
            runs.append(Run(font, character, level, script))
    return runs


def _script(character: str) -> int:
    """Return a number for each Indic script, 0 for all others: the one distinction that fonts do not make for us."""
    return ord(character) >> 7 if "\u0900" <= character <= "\u0dff" else 0


def _shaped(run: Run) -> Run:
    """Return a run with its glyphs, if its characters cannot be drawn one by one from left to right."""
    if run.level % 2 or _COMPLEX.search(run.text):
        return replace(run, glyphs=run.font.shape(run.text, rtl=bool(run.level % 2)))
    return replace(run, text="".join(character for character in run.text if not is_invisible(character)))
