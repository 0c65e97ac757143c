"""Lines of text in which there are addresses to open: each such line is drawn in parts, plain ones and links."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from govtoolkit.printing.pdf.addresses import Address, addresses
from govtoolkit.printing.pdf.breaking import Line
from govtoolkit.printing.pdf.fonts import Typeface, typeface
from govtoolkit.printing.pdf.lettering import write_lines
from govtoolkit.printing.pdf.style import TextStyle
from govtoolkit.printing.pdf.tagging import Node, TaggedCanvas


class Part(NamedTuple):
    """A part of a line: where it begins and ends in it, the element it belongs to, and what it opens, '' for nothing."""

    start: int
    stop: int
    node: Node
    uri: str


def linked(
    text: str, lines: Sequence[Line], paragraphs: Mapping[int, Node], face: Typeface
) -> Mapping[int, Sequence[Part]]:
    """Return the parts of all lines of the paragraphs of `text` that have addresses in them, by the numbers of the lines.

    Only what is drawn as it is typed, from left to right, is cut into parts; other paragraphs stay as they are.
    """
    found: dict[int, Sequence[Part]] = {}
    typed = text.split("\n")
    at: dict[int, int] = {}
    parts_of: dict[int, Sequence[Part]] = {}
    for number, line in enumerate(lines):
        paragraph = line.paragraph
        if paragraph not in parts_of:
            parts_of[paragraph] = _parts(typed[paragraph], paragraphs.get(paragraph), face)
        if parts_of[paragraph]:
            begin = typed[paragraph].index(line.text, at.get(paragraph, 0))
            at[paragraph] = begin + len(line.text)
            found[number] = _cut(parts_of[paragraph], begin, at[paragraph])
    return found


def _parts(paragraph: str, node: Node | None, face: Typeface) -> Sequence[Part]:
    """Return the parts of a whole paragraph, with elements for them; none where there is no address in it."""
    there = list(addresses(paragraph)) if node is not None and face.is_plain(paragraph) else []
    if not there or node is None:
        return ()
    parts: list[Part] = []
    end = Address(len(paragraph), len(paragraph), "")
    start = 0
    for address in (*there, end):
        if start < address.start:
            parts.append(Part(start, address.start, node.add("Span"), ""))
        if address.uri:
            parts.append(Part(address.start, address.stop, node.add("Link"), address.uri))
        start = address.stop
    return parts


def _cut(parts: Sequence[Part], begin: int, end: int) -> list[Part]:
    """Return the parts of the line that stands at these places of its paragraph, by their places in the line."""
    return [
        Part(max(part.start, begin) - begin, min(part.stop, end) - begin, part.node, part.uri)
        for part in parts
        if part.start < end and part.stop > begin
    ]


def draw_linked(
    canvas: TaggedCanvas, line: Line, parts: Sequence[Part], left: float, top: float, style: TextStyle
) -> None:
    """Draw a line part by part, what can be opened underlined."""
    face = typeface(bold=style.bold)
    for part in parts:
        text = line.text[part.start : part.stop]
        begin = left + face.width(line.text[: part.start]) * style.size
        width = face.width(text) * style.size
        piece = Line(text, line.ending if part is parts[-1] else "", line.paragraph)
        with canvas.tagged(part.node):
            write_lines(canvas, [piece], begin, top, width, style)
            if part.uri:
                y = top - style.ascent - 0.12 * style.size
                canvas.write(f"{style.colour} RG 0.5 w {begin:.2f} {y:.2f} m {begin + width:.2f} {y:.2f} l S")
        if part.uri:
            canvas.link(part.node, (begin, top - style.leading, begin + width, top), part.uri)
