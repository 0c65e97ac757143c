"""Turning the blocks of a document into pieces and nodes; tables, charts and lists to tick have modules of their own."""

from dataclasses import dataclass

from govtoolkit.printing.document import Bullets, Cell, Items, KeyValues, Note, Paragraph, RuledSpace
from govtoolkit.printing.pdf.entries import bullet, entries, list_entry
from govtoolkit.printing.pdf.fonts import typeface
from govtoolkit.printing.pdf.notetext import NoteText
from govtoolkit.printing.pdf.pieces import Gap, Led, Piece, Row, Ruled, Stack
from govtoolkit.printing.pdf.style import Styles
from govtoolkit.printing.pdf.tagging import Node, TaggedCanvas


@dataclass(eq=False, slots=True)
class Bookmark:
    """The place in the text that an entry of the outline leads to."""

    title: str
    level: int
    key: str
    height: float = 0.0
    least: float = 0.0

    def split(self, _room: float) -> tuple[Piece | None, Piece | None]:
        """Fit anywhere."""
        return self, None

    def draw(self, canvas: TaggedCanvas, _left: float, top: float, _depth: float) -> None:
        """Set the mark."""
        canvas.bookmark(self.title, self.level, top, self.key)


def paragraph(block: Paragraph, width: float, styles: Styles, node: Node) -> NoteText:
    """Lay out our own words."""
    style = styles.soft if block.soft else styles.body
    return NoteText.of(block.text, min(width, styles.measure), style, node, paragraphs=True)


def note(block: Note, width: float, styles: Styles, node: Node) -> Piece:
    """Lay out what a person wrote, who it was above it."""
    width = min(width, styles.measure)
    byline = NoteText.of(block.byline, width, styles.byline, node, paragraphs=True) if block.byline else None
    body = NoteText.of(block.body, width, styles.body, node, paragraphs=True)
    return Led(byline, body) if byline else body


def ruled_space(block: RuledSpace, width: float, styles: Styles, node: Node) -> Ruled:
    """Rule lines to write on, or lay out the field that stands in their place on a form."""
    fewest = (block.lines + 1) // 2 if block.flexible else 0
    is_field = styles.fillable and bool(block.field)
    return Ruled(width, styles.pitch, block.lines, block.field, node.add("Div") if is_field else None, fewest)


def bullets(block: Bullets, width: float, styles: Styles, node: Node) -> Stack:
    """Lay out an unnumbered list."""
    if not block.items:
        return Stack.of([])
    listed = node.add("L")
    width = min(width, styles.measure)
    pieces: list[Piece] = []
    for item in block.items:
        entry = listed.add("LI")
        label, body = entry.add("Lbl"), entry.add("LBody")
        text = NoteText.of(item, width - styles.indent, styles.body, body)
        pieces += [list_entry(bullet(styles, label), item, text, width, styles), Gap(0.3 * styles.gap)]
    return Stack.of(pieces[:-1])


def key_values(block: KeyValues, width: float, styles: Styles, node: Node) -> Stack:
    """Lay out labelled lines, the values beneath each other; a missing value is a line to write on."""
    if not block.pairs:
        return Stack.of([])
    face = typeface(bold=True)
    labels = max(face.width(label) * styles.size for label, _ in block.pairs)
    indent = min(labels + styles.size, 0.4 * width)
    listed = node.add("L")
    pieces: list[Piece] = []
    for number, (label, value) in enumerate(block.pairs):
        entry = listed.add("LI")
        title = NoteText.of(label, indent - 0.5 * styles.size, styles.strong, entry.add("Lbl"))
        if value.strip():
            text: Piece = NoteText.of(value, width - indent, styles.body, entry.add("LBody"))
            pieces.append(Row([(0.0, title), (indent, text)]))
        else:
            drop = max(styles.pitch - styles.strong.leading, 0.0)
            lowered = Stack.of([Gap(drop), title])
            field = block.fields[number] if number < len(block.fields) else ""
            body = entry.add("LBody") if field and styles.fillable else entry
            room = ruled_space(RuledSpace(1, field), width - indent, styles, body)
            pieces.append(Row([(0.0, lowered), (indent, room)]))
            pieces.append(Gap(0.7 * styles.gap))
        pieces.append(Gap(0.3 * styles.gap))
    return Stack.of([*pieces, Gap(styles.gap)])


def cell(blocks: Cell, width: float, styles: Styles, node: Node, *, beside_each_other: bool = False) -> Stack:
    """Lay out what stands in a cell of a table; boxes of a few words each may stand `beside_each_other`."""
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
                pieces.append(ruled_space(block, width, styles, node))
            case Items():
                pieces.append(entries(block.items, width, styles, node, beside_each_other=beside_each_other))
    return Stack.of(pieces)
