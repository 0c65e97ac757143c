"""How wide the columns of a table should be, and about how high they will come out, before anything is laid out."""

import math
from collections.abc import Iterable, Sequence

from govtoolkit.printing.document import Column, Note, Paragraph, RuledSpace
from govtoolkit.printing.pdf.breaking import widest_word
from govtoolkit.printing.pdf.fonts import typeface
from govtoolkit.printing.pdf.style import Styles, TextStyle

_EVENNESS = 0.65
"""How much of a shared width is shared evenly; the rest goes where there is more to read."""
_RAGGEDNESS = 1.06
"""By how much lines that end between words are more than the width of the text alone would need."""


def least_width(column: Column, styles: Styles) -> float:
    """Return the width in which no word of the entries of a column has to be cut, nor of its heading."""
    regular = typeface(bold=False)
    words = widest_word("\n".join(item.text for item in column.items), regular) * styles.size
    small = widest_word("\n".join(f"{item.note}\n{item.remark}" for item in column.items), regular) * styles.soft.size
    heading = widest_word(column.heading, typeface(bold=True)) * styles.size
    return max(words + styles.indent, small + styles.indent, heading) + 2 * styles.padding + 0.1


def amount(column: Column) -> float:
    """Return how much there is to read in a column."""
    return 1.0 + sum(len(item.text) + 0.8 * len(item.note) + 0.8 * len(item.remark) for item in column.items)


def edges(needs: Sequence[float], amounts: Sequence[float], width: float) -> list[float]:
    """Return the edges of columns that share a width, partly by how much is in them, none less than it needs."""
    total = sum(amounts)
    wanted = [width * (_EVENNESS / len(amounts) + (1 - _EVENNESS) * one / total) for one in amounts]
    if sum(needs) >= width:  # words will be cut: the longest ones least
        widths = [width * need / sum(needs) for need in needs]
    else:
        short = sum(max(need - want, 0.0) for need, want in zip(needs, wanted, strict=True))
        spare = sum(max(want - need, 0.0) for need, want in zip(needs, wanted, strict=True))
        given = short / spare if spare else 0.0
        widths = [
            need if need >= want else want - (want - need) * given for need, want in zip(needs, wanted, strict=True)
        ]
    found = [0.0]
    for one in widths:
        found.append(found[-1] + one)
    return found


def column_height(column: Column, width: float, styles: Styles) -> float:
    """Return about how high a reading column will be."""
    inner = width - styles.indent
    texts = [(item.text, styles.body) for item in column.items]
    texts += [(text, styles.soft) for item in column.items for text in (item.note, item.remark) if text]
    return _height(texts, inner) + styles.gap * max(len(column.items) - 1, 0)


def notes_height(blocks: Sequence[Note | Paragraph | RuledSpace], width: float, styles: Styles) -> float:
    """Return about how high notes will be; lines to write on come to nothing, for they go on as far as there is room."""
    texts: list[tuple[str, TextStyle]] = []
    for block in blocks:
        match block:
            case Note():
                texts += [(block.byline, styles.byline), (block.body, styles.body)]
            case Paragraph():
                texts.append((block.text, styles.soft if block.soft else styles.body))
    return _height(texts, width)


def _height(texts: Iterable[tuple[str, TextStyle]], width: float) -> float:
    height = 0.0
    for text, style in texts:
        face = typeface(bold=style.bold)
        room = width / style.size / _RAGGEDNESS
        height += style.leading * sum(max(math.ceil(face.width(line) / room), 1) for line in text.split("\n"))
    return height
