"""Breaking text into lines, once and in linear time.

The widths of all characters of a paragraph are summed up first; then each line is found by bisection, so a word of
200,000 letters costs no more than as many letters of prose. The lines, put together again, are the paragraph.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from govtoolkit.printing.pdf import direction, shaping
from govtoolkit.printing.pdf.clusters import clusters
from govtoolkit.printing.pdf.fonts import Typeface

_SPACE = " \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
_SPACES = re.compile(f"[{_SPACE}]*")
_BREAK = re.compile(
    # after spaces, and after a dash or a stroke between words (but not in 2025/26)
    rf"[{_SPACE}]+|\u200b|[-/\u2010\u2013\u2014](?=[^\W\d_]{{2}})(?<=[^\W\d_]{{2}}.)"
)
_CJK = "\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_FIRST_CJK = "\u2e80"
_CLOSING = (
    "\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u30fc"
    "\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f!),.:;?\\]}\u2019\u201d"
)
_OPENING = "\u3008\u300a\u300c\u300e\u3010\u3014\uff08(\\[{\u2018\u201c"

_TOLERANCE = 1e-6
_LOOK_AHEAD = 2
"""How many characters after a place the patterns look at."""


class Line(NamedTuple):
    """One line of a text.

    `text` is as it was typed, without the spaces it was broken at. `ending` is what stands between it and the next line:
    a space, nothing, or "-" where a word was cut for want of room. `paragraph` counts the lines of the note as typed.
    `levels` are the embedding levels of its characters, as the whole paragraph has them; none where all runs left to right.
    """

    text: str
    ending: str
    paragraph: int
    rtl: bool = False
    levels: bytes = b""


def break_lines(text: str, width: float, typeface: Typeface) -> list[Line]:
    """Break text into lines of at most `width` ems."""
    lines: list[Line] = []
    for number, paragraph in enumerate(text.split("\n")):
        lines += _Paragraph(paragraph, number, typeface).lines(width + _TOLERANCE)
    return lines


def widest_word(text: str, typeface: Typeface) -> float:
    """Return the width in ems of the widest piece of text that a line break would have to cut."""
    words = {word for line in text.split("\n") for word in _words(line)}
    return max(map(typeface.width, words), default=0.0)


def _words(line: str) -> list[str]:
    stops = [match.end() for match in _pattern(line).finditer(line)]
    return [line[start:stop].rstrip() for start, stop in zip([0, *stops], [*stops, len(line)], strict=True)]


class _Paragraph:
    """One line of a note as typed; `sums` holds how wide it is up to each of its characters."""

    def __init__(self, text: str, number: int, typeface: Typeface) -> None:
        plain = typeface.is_plain(text)
        steps = map(typeface.advances.__getitem__, text) if plain else shaping.advances(text, typeface)
        self._text = text
        self._number = number
        self._rtl = not plain and direction.is_rtl(text)
        self._levels = b"" if plain or not direction.has_rtl(text) else direction.levels(text, rtl=self._rtl)
        self._sums = list(accumulate(steps, initial=0.0))
        self._hyphen = typeface.advances["-"]

    def lines(self, width: float) -> Iterator[Line]:
        """Yield the lines."""
        if self._sums[-1] <= width:
            yield self._line(self._text, "", 0)
            return
        pattern = _pattern(self._text)
        start, end = 0, len(self._text)
        while start < end:
            fits = self._reach(start, width)
            stop, ending = max(_SPACES.match(self._text, fits).end(), start), ""  # type: ignore[union-attr]  # never None
            if stop < end and stop == fits:
                stop = self._last_stop(start, fits, pattern)
                if stop == start:
                    stop, ending = self._cut(start, fits, width)
            piece = self._text[start:stop]
            bare = piece.rstrip()
            yield self._line(bare, ending or (" " if len(bare) < len(piece) else ""), start)
            start = stop

    def _line(self, text: str, ending: str, start: int) -> Line:
        levels = self._levels[start : start + len(text)]
        if levels:
            levels = direction.at_line_end(text, levels, rtl=self._rtl)
        return Line(text, ending, self._number, self._rtl, levels)

    def _reach(self, start: int, width: float) -> int:
        """Return the index before which everything from `start` fits into a line."""
        return bisect_right(self._sums, self._sums[start] + width, start) - 1

    def _last_stop(self, start: int, fits: int, pattern: re.Pattern[str]) -> int:
        """Return the last place for a line to end, `start` where there is none; looks no further than the line is long."""
        stop = max(self._text.rfind(" ", start, fits) + 1, start)
        for match in pattern.finditer(self._text, stop, fits + _LOOK_AHEAD):
            if match.end() > fits:
                break
            stop = match.end()
        return stop if self._text[start:stop].strip() else start  # an indent is no line of its own

    def _cut(self, start: int, fits: int, width: float) -> tuple[int, str]:
        """Return where to cut a word that is wider than a line, and with what: never between a letter and its marks."""
        text = self._text
        stop = max(fits, start + 1)
        if stop == len(text):  # one character, wider than a line
            return stop, ""
        whole = start
        for cluster in clusters(text[start : stop + 1]):
            if whole + len(cluster) > stop:
                break
            whole += len(cluster)
        stop = whole if whole > start else stop
        shorter = self._reach(start, width - self._hyphen)
        around = text[stop - 1 : stop + 1] + text[shorter - 1 : shorter + 1]
        if shorter > start + 1 and around.isalpha() and around.islower():
            return shorter, "-"
        return stop, ""


def _pattern(text: str) -> re.Pattern[str]:
    """Return what finds the places where a line of `text` may end."""
    return _BREAK if max(text, default="") < _FIRST_CJK else _break_anywhere()


@cache
def _break_anywhere() -> re.Pattern[str]:
    """Return the pattern that knows of ideographs, too; it takes its time to compile."""
    beside_cjk = rf"(?<=[{_CJK}])(?<![{_OPENING}])(?=[^{_CLOSING}\s])|(?<=[^{_OPENING}\s])(?=[{_CJK}])(?![{_CLOSING}])"
    return re.compile(rf"{_BREAK.pattern}|{beside_cjk}")
