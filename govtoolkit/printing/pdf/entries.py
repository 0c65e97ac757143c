"""Entries of a list: a bullet, a box to tick or a code, and beside it what there is to read."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from govtoolkit.printing.document import Item
from govtoolkit.printing.pdf import measuring
from govtoolkit.printing.pdf.direction import is_rtl
from govtoolkit.printing.pdf.fonts import typeface
from govtoolkit.printing.pdf.lettering import write_instead
from govtoolkit.printing.pdf.notetext import NoteText
from govtoolkit.printing.pdf.pieces import SLACK, Gap, Piece, Row, Stack
from govtoolkit.printing.pdf.style import RULE, Styles, TextStyle, tick_path
from govtoolkit.printing.pdf.tagging import Node, TaggedCanvas

BULLET = "\u2022"
TICK = "\u2713"
_KEPT_LINES = 6.5
"""An entry of no more lines than this is not torn apart if the page has room for it elsewhere."""


@dataclass(eq=False, slots=True)
class TickBox:
    """A small box to tick, as high as a line of the text beside it.

    An empty box is decoration, so that a blank form is not read out as a list of empty boxes; a tick is a label (`node`)
    that reads as a tick character wherever the text is taken out. With a `field` it is a box to tick on a screen, part of
    the label.
    """

    style: TextStyle
    node: Node | None
    ticked: bool
    field: str = ""

    @property
    def height(self) -> float:
        """One line."""
        return self.style.leading

    @property
    def least(self) -> float:
        """One line."""
        return self.height

    def split(self, room: float) -> tuple[Piece | None, Piece | None]:
        """Stay whole."""
        return (self, None) if self.height <= room + SLACK else (None, self)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, _depth: float) -> None:
        """Draw the box, and the tick if there is one."""
        side = 0.78 * self.style.size
        base = top - self.style.ascent - 0.04 * self.style.size
        if self.node is not None and self.field and canvas.fields is not None:
            box = (left, base, left + side, base + side)
            canvas.fields.box(canvas, self.node, self.field, box, ticked=self.ticked)
            return
        with canvas.artifact():
            canvas.write(f"{RULE} RG 0.8 w {left:.2f} {base:.2f} {side:.2f} {side:.2f} re S")
        if self.node is not None and self.ticked:
            with canvas.tagged(self.node):
                canvas.write(tick_path(left, base, side, side))
                write_instead(canvas, TICK, left, base, self.style)


def list_entry(marker: NoteText, text: str, body: Piece, width: float, styles: Styles) -> Row:
    """Put a bullet before the text of a list entry."""
    places = _places(text, width, styles.indent, styles)
    return Row(list(zip(places, (marker, body), strict=True)), kept=_KEPT_LINES * styles.body.leading)


def _places(text: str, width: float, beside: float, styles: Styles) -> tuple[float, float]:
    """Return where the bullet and the text of an entry stand: the bullet at the right of what runs from right to left."""
    if is_rtl(text.partition("\n")[0]):
        return width - typeface(bold=False).width(BULLET) * styles.size, 0.0
    return 0.0, beside


def bullet(styles: Styles, node: Node) -> NoteText:
    """Return the bullet of a list entry."""
    return NoteText.of(BULLET, styles.indent, styles.body, node)


def entries(
    items: Sequence[Item], width: float, styles: Styles, node: Node, *, beside_each_other: bool = False
) -> Stack:
    """Lay out a list: each entry with its box, code or bullet, its note and what was recorded about it.

    Entries of a few words each may stand `beside_each_other`, as many as have room.
    """
    if not items:
        return Stack.of([])
    width = min(width, styles.measure)
    need = measuring.brief_need(items, styles) + styles.size if beside_each_other else math.inf
    if 2 * need <= width + styles.size:
        return _beside_each_other(items, need, width, styles, node.add("L"))
    boxes = styles.indent if any(item.tick is not None for item in items) else 0.0
    beside = measuring.before_entries(items, styles)
    if width - beside < measuring.BESIDE_CODE * styles.size:
        beside = styles.indent
    laid = _List(width, boxes, beside, styles, node.add("L"))
    pieces: list[Piece] = []
    for item in items:
        pieces += [laid.entry(item), Gap(styles.gap)]
    return Stack.of(pieces[:-1])


def _beside_each_other(items: Sequence[Item], need: float, width: float, styles: Styles, node: Node) -> Stack:
    number = min(int((width + styles.size) // need), len(items))
    number = math.ceil(len(items) / math.ceil(len(items) / number))  # as even as can be
    each = (width + styles.size) / number
    before = measuring.before_entries(items, styles)
    laid = _List(each - styles.size, before, before, styles, node)
    pieces: list[Piece] = []
    for first in range(0, len(items), number):
        row = [(column * each, laid.entry(item)) for column, item in enumerate(items[first : first + number])]
        pieces += [Row(row), Gap(styles.gap)]
    return Stack.of(pieces[:-1])


@dataclass(frozen=True)
class _List:
    """A list of a width: `boxes` is the room for boxes to tick, `beside` all that stands before the text."""

    width: float
    boxes: float
    beside: float
    styles: Styles
    node: Node

    def entry(self, item: Item) -> Row:
        """Lay out one entry."""
        styles, inner = self.styles, self.width - self.beside
        entry = self.node.add("LI")
        field = item.field if styles.fillable else ""
        label = entry.add("Lbl") if item.tick or item.code or item.tick is None or field else None
        body = entry.add("LBody")
        cells: list[tuple[float, Piece]] = []
        texts: list[Piece] = []
        left = self.beside
        if item.tick is not None:
            cells.append((0.0, TickBox(styles.body, label, item.tick, field)))
        elif not item.code and label is not None:
            at, left = _places(item.text, self.width, self.beside, styles)
            cells.append((at, bullet(styles, label)))
        if item.code and label is not None:
            above = self.beside - self.boxes < measuring.code_width(item.code, styles) - SLACK
            code = NoteText.of(item.code, inner if above else self.beside - self.boxes, styles.code, label)
            if above:
                texts.append(code)
            else:
                cells.append((self.boxes, code))
        texts.append(NoteText.of(item.text, inner, styles.body, body, paragraphs=True))
        for text, style in ((item.note, styles.soft), (item.remark, styles.small)):
            if text:
                texts.append(NoteText.of(text, inner, style, body, paragraphs=True))
        return Row([*cells, (left, Stack.of(texts))], kept=_KEPT_LINES * styles.body.leading)
