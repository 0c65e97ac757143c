"""Turning the blocks of a document into pieces and nodes; the benchmark table has a module of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from govtoolkit.printing.document import Bullets, KeyValues, Note, Paragraph, RuledSpace
from govtoolkit.printing.pdf.fonts import typeface
from govtoolkit.printing.pdf.lettering import write_instead
from govtoolkit.printing.pdf.notetext import NoteText
from govtoolkit.printing.pdf.pieces import SLACK, Gap, Led, Piece, Row, Ruled, Stack
from govtoolkit.printing.pdf.style import RULE, TEXT, Styles, TextStyle
from govtoolkit.printing.pdf.tagging import Node, TaggedCanvas

BULLET = "\u2022"
TICK = "\u2713"


@dataclass(frozen=True, eq=False, slots=True)
class Bookmark:
    """The place in the text that an entry of the outline leads to."""

    title: str
    level: int
    height: float = 0.0
    least: float = 0.0

    def split(self, _room: float) -> tuple[Piece | None, Piece | None]:
        """Fit anywhere."""
        return self, None

    def draw(self, canvas: TaggedCanvas, _left: float, top: float, _depth: float) -> None:
        """Set the mark."""
        canvas.bookmark(self.title, self.level, top)


@dataclass(frozen=True, eq=False, slots=True)
class TickBox:
    """A small box to tick, as high as a line of the text beside it.

    An empty box is decoration, so that a blank form is not read out as a list of empty boxes; a tick is a label (`node`)
    that reads as a tick character wherever the text is taken out.
    """

    style: TextStyle
    node: Node | None

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
        with canvas.artifact():
            canvas.write(f"{RULE} RG 0.8 w {left:.2f} {base:.2f} {side:.2f} {side:.2f} re S")
        if self.node is not None:
            corners = ((0.18, 0.52), (0.42, 0.22), (0.86, 0.88))
            path = " l ".join(f"{left + x * side:.2f} {base + y * side:.2f}" for x, y in corners).replace(
                " l ", " m ", 1
            )
            with canvas.tagged(self.node):
                canvas.write(f"{TEXT} RG 1.4 w {path} l S")
                write_instead(canvas, TICK, left, base, self.style)


def list_entry(marker: Piece, body: Piece, styles: Styles) -> Row:
    """Put a bullet or a box before the text of a list entry."""
    return Row([(0.0, marker), (styles.indent, body)])


def bullet(styles: Styles, node: Node) -> NoteText:
    """Return the bullet of a list entry."""
    return NoteText.of(BULLET, styles.indent, styles.body, node)


def paragraph(block: Paragraph, width: float, styles: Styles, node: Node) -> NoteText:
    """Lay out our own words."""
    return NoteText.of(block.text, width, styles.soft if block.soft else styles.body, node, paragraphs=True)


def note(block: Note, width: float, styles: Styles, node: Node) -> Piece:
    """Lay out what a person wrote, who it was above it."""
    byline = NoteText.of(block.byline, width, styles.byline, node, paragraphs=True) if block.byline else None
    body = NoteText.of(block.body, width, styles.body, node, paragraphs=True)
    return Led(byline, body) if byline else body


def ruled_space(block: RuledSpace, width: float, styles: Styles) -> Ruled:
    """Rule lines to write on."""
    return Ruled(width, styles.pitch, block.lines)


def bullets(block: Bullets, width: float, styles: Styles, node: Node) -> Stack:
    """Lay out an unnumbered list."""
    if not block.items:
        return Stack.of([])
    entries = node.add("L")
    pieces: list[Piece] = []
    for item in block.items:
        entry = entries.add("LI")
        label, body = entry.add("Lbl"), entry.add("LBody")
        text = NoteText.of(item, width - styles.indent, styles.body, body)
        pieces += [list_entry(bullet(styles, label), text, styles), Gap(0.3 * styles.gap)]
    return Stack.of(pieces[:-1])


def key_values(block: KeyValues, width: float, styles: Styles, node: Node) -> Stack:
    """Lay out labelled lines, the values beneath each other; a missing value is a line to write on."""
    if not block.pairs:
        return Stack.of([])
    face = typeface(bold=True)
    labels = max(face.width(label) * styles.size for label, _ in block.pairs)
    indent = min(labels + styles.size, 0.4 * width)
    entries = node.add("L")
    pieces: list[Piece] = []
    for label, value in block.pairs:
        entry = entries.add("LI")
        title = NoteText.of(label, indent - 0.5 * styles.size, styles.strong, entry.add("Lbl"))
        if value.strip():
            text: Piece = NoteText.of(value, width - indent, styles.body, entry.add("LBody"))
            pieces.append(Row([(0.0, title), (indent, text)]))
        else:
            drop = max(styles.pitch - styles.strong.leading, 0.0)
            lowered = Stack.of([Gap(drop), title])
            pieces.append(Row([(0.0, lowered), (indent, Ruled(width - indent, styles.pitch, 1))]))
        pieces.append(Gap(0.3 * styles.gap))
    return Stack.of([*pieces, Gap(styles.gap)])


def notes(blocks: Sequence[Note | Paragraph | RuledSpace], width: float, styles: Styles, node: Node) -> Stack:
    """Lay out what stands in a notes cell."""
    pieces: list[Piece] = []
    for block in blocks:
        if pieces:
            pieces.append(Gap(1.6 * styles.gap))
        match block:
            case Note():
                pieces.append(note(block, width, styles, node))
            case Paragraph():
                pieces.append(paragraph(block, width, styles, node))
            case RuledSpace():
                pieces.append(ruled_space(block, width, styles))
    return Stack.of(pieces)
