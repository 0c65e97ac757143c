"""How wide the columns of a table should be, and about how high they will come out, before anything is laid out."""

import math
from collections.abc import Iterable, Sequence

from govtoolkit.printing.document import Column, Item, Items, Note, Paragraph, Written
from govtoolkit.printing.pdf.breaking import widest_word
from govtoolkit.printing.pdf.fonts import typeface
from govtoolkit.printing.pdf.style import Styles, TextStyle

_EVENNESS = 0.65
"""How much of a shared width is shared evenly; the rest goes where there is more to read."""
_RAGGEDNESS = 1.06
"""By how much lines that end between words are more than the width of the text alone would need."""


_FEW_WORDS = 10.0
"""A text of a few words is no longer than so many ems."""
BESIDE_CODE = 8.0
"""Where a code would leave less than so many ems for the text, it stands above it."""


def code_width(code: str, styles: Styles) -> float:
    """Return the width of a code with the space after it."""
    return typeface(bold=True).width(code) * styles.code.size + 0.6 * styles.size


def before_entries(items: Sequence[Item], styles: Styles) -> float:
    """Return the room for what stands before the texts of a list: boxes and codes, or bullets."""
    codes = max((code_width(item.code, styles) for item in items if item.code), default=0.0)
    boxes = styles.indent if any(item.tick is not None for item in items) else 0.0
    return max(boxes + codes, styles.indent)


def entries_need(items: Sequence[Item], styles: Styles) -> float:
    """Return the width in which no word of a list has to be cut."""
    regular = typeface(bold=False)
    words = widest_word("\n".join(item.text for item in items), regular) * styles.size
    small = widest_word("\n".join(f"{item.note}\n{item.remark}" for item in items), regular) * styles.soft.size
    return max(words, small) + before_entries(items, styles)


def brief_need(items: Sequence[Item], styles: Styles) -> float:
    """Return the width in which boxes of a few words each take a line each; other lists have no such width."""
    texts = [typeface(bold=False).width(item.text) for item in items]
    widest = max(texts, default=math.inf)
    if any(item.tick is None or item.note or item.remark or item.code for item in items) or widest > _FEW_WORDS:
        return math.inf
    return widest * styles.size + before_entries(items, styles)


def heading_need(heading: str, styles: Styles) -> float:
    """Return the width in which no word of a column's heading has to be cut."""
    return widest_word(heading, typeface(bold=True)) * styles.size


def least_width(column: Column, styles: Styles) -> float:
    """Return the width in which no word of the entries of a column has to be cut, nor of its heading."""
    return max(entries_need(column.items, styles), heading_need(column.heading, styles)) + 2 * styles.padding + 0.1


def comfortable_widths(
    needs: Sequence[float], columns: Sequence[Column], styles: Styles, width: float
) -> Sequence[float]:
    """Return what columns need, and more for their codes if the width has it."""
    liked = [
        max(need, before_entries(column.items, styles) + BESIDE_CODE * styles.size + 2 * styles.padding + 0.1)
        if any(item.code for item in column.items)
        else need
        for need, column in zip(needs, columns, strict=True)
    ]
    return liked if sum(liked) <= width else needs


def amount(column: Column) -> float:
    """Return how much there is to read in a column."""
    return 1.0 + sum(len(item.text) + 0.8 * len(item.note) + 0.8 * len(item.remark) for item in column.items)


def edges(needs: Sequence[float], amounts: Sequence[float], width: float) -> list[float]:
    """Return the edges of columns that share a width, partly by how much is in them, none less than it needs."""
    total = sum(amounts)
    return shared(needs, [_EVENNESS / len(amounts) + (1 - _EVENNESS) * one / total for one in amounts], width)


def shared(needs: Sequence[float], shares: Sequence[float], width: float) -> list[float]:
    """Return the edges of columns that share a width in certain parts, none less than it needs."""
    wanted = [width * share / sum(shares) for share in shares]
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
    inner = width - before_entries(column.items, styles)
    texts = [(item.text, styles.body) for item in column.items]
    texts += [(text, styles.soft) for item in column.items for text in (item.note, item.remark) if text]
    return _height(texts, inner) + styles.gap * max(len(column.items) - 1, 0)


def cell_height(blocks: Sequence[Written | Items], width: float, styles: Styles) -> float:
    """Return about how high a cell will be; lines to write on come to nothing, for they go on as far as there is room."""
    texts: list[tuple[str, TextStyle]] = []
    height = 0.0
    for block in blocks:
        match block:
            case Note():
                texts += [(block.byline, styles.byline), (block.body, styles.body)]
            case Paragraph():
                texts.append((block.text, styles.soft if block.soft else styles.body))
            case Items(items):
                height += column_height(Column("", items), width, styles)
    return height + _height(texts, width)


def _height(texts: Iterable[tuple[str, TextStyle]], width: float) -> float:
    height = 0.0
    for text, style in texts:
        face = typeface(bold=style.bold)
        room = width / style.size / _RAGGEDNESS
        height += style.leading * sum(max(math.ceil(face.width(line) / room), 1) for line in text.split("\n"))
    return height
