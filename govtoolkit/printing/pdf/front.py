"""What stands before the text: the cover and the contents."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from govtoolkit.printing.document import Cover, KeyValues, printable_line
from govtoolkit.printing.pdf.blocks import key_values
from govtoolkit.printing.pdf.breaking import Line, widest_word
from govtoolkit.printing.pdf.fonts import typeface
from govtoolkit.printing.pdf.furniture import shortened
from govtoolkit.printing.pdf.lettering import write_lines
from govtoolkit.printing.pdf.notetext import NoteText
from govtoolkit.printing.pdf.pieces import SLACK, Gap, Piece, Rule, Stack
from govtoolkit.printing.pdf.style import ACCENT, RULE, Styles, TextStyle
from govtoolkit.printing.pdf.tagging import Node, TaggedCanvas

_LONGEST_NUMBER = "8888"
_LONGEST_ENTRY = 8
"""How many lines an entry may have about; the heading itself is whole."""
_ABOVE_COVER = 0.2
"""How much of a cover is left free above the name of the sheet."""
_COVER_TEXT = (1.2, 1.0)
"""How much larger than elsewhere the text of a cover is: as much as has room."""


@dataclass(eq=False, slots=True)
class ContentsEntry:
    """A heading by its text, leading to the bookmark `key`, and the number of the page that is on."""

    text: NoteText
    key: str
    width: float

    @property
    def height(self) -> float:
        """All lines of it."""
        return self.text.height

    @property
    def least(self) -> float:
        """The whole."""
        return self.height

    def split(self, room: float) -> tuple[Piece | None, Piece | None]:
        """Stay whole."""
        return (self, None) if self.height <= room + SLACK else (None, self)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, depth: float) -> None:
        """Write the text, dots to guide the eye, and, when it is known, the number of the page."""
        style = self.text.style
        face = typeface(bold=style.bold)
        last = top - self.height + style.leading
        self.text.draw(canvas, left, top, depth)
        base = last - style.ascent
        begin = left + face.width(self.text.lines[-1].text) * style.size + 0.6 * style.size
        end = left + self.width - face.width(_LONGEST_NUMBER) * style.size
        if end > begin:
            with canvas.artifact():
                canvas.write(f"q {RULE} RG 0.8 w 1 J [0 3.2] 0 d {begin:.2f} {base:.2f} m {end:.2f} {base:.2f} l S Q")
        with canvas.tagged(self.text.node):
            canvas.later(lambda: self._write_number(canvas, left, last))
        canvas.link_to(self.text.node, (left, top - self.height, left + self.width, top), self.key, self._words)

    def _write_number(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        style = self.text.style
        number = str(canvas.page_of(self.key))
        at = left + self.width - typeface(bold=style.bold).width(number) * style.size
        write_lines(canvas, [Line(number, "", 0)], at, top, self.width, style)

    @property
    def _words(self) -> str:
        return "".join(line.text + line.ending for line in self.text.lines).strip()


def contents(entries: Sequence[tuple[str, str]], width: float, styles: Styles, parent: Node) -> Stack:
    """Lay out the contents: each entry is a text and the key of its bookmark, '' where there is none."""
    pieces: list[Piece] = []
    style, width = styles.body, min(width, styles.measure)
    room = width - (typeface(bold=False).width(_LONGEST_NUMBER) + 1.0) * style.size
    if not entries:
        return Stack.of([])
    toc = parent.add("TOC")
    for text, key in entries:
        entry = toc.add("TOCI")
        shown = shortened(text, _LONGEST_ENTRY * room, style) + (" " if key else "")
        if key:
            link = entry.add("Reference").add("Link")
            pieces.append(ContentsEntry(NoteText.of(shown, room, style, link), key, width))
        else:
            pieces.append(NoteText.of(shown, room, style, entry.add("P")))
        pieces.append(Gap(0.15 * styles.gap))
    return Stack.of(pieces[:-1])


def cover(block: Cover, width: float, depth: float, styles: Styles, node: Node) -> Stack:
    """Lay out the first page: not quite at its top, and large, as far as its depth allows."""
    for factor in _COVER_TEXT:
        larger = replace(styles, size=factor * styles.size)
        trial = Stack.of(_cover(block, width, styles, larger, Node("Sect")))
        if trial.height <= depth:
            break
    above = max(min(_ABOVE_COVER * depth, depth - trial.height), 0.0)
    return Stack.of([Gap(above), *_cover(block, width, styles, larger, node)])


def _cover(block: Cover, width: float, styles: Styles, larger: Styles, node: Node) -> list[Piece]:
    gap = styles.gap
    pieces: list[Piece] = [_cover_title(block.text, width, styles, node.add("H1"))]
    if block.subtitle:
        pieces += [Gap(1.2 * gap), NoteText.of(block.subtitle, width, styles.cover_subtitle, node.add("P"))]
    pieces += [Gap(2 * gap), Rule(width, ACCENT, 1.6, 1.6 + 3 * gap)]
    return [*pieces, key_values(KeyValues(block.pairs), width, larger, node)] if block.pairs else pieces


def _cover_title(text: str, width: float, styles: Styles, node: Node) -> NoteText:
    """Lay out the name of the sheet as large as its longest word allows."""
    text = printable_line(text)
    largest: TextStyle = styles.cover_title
    word = widest_word(text, typeface(bold=True))
    size = min(largest.size, max(width / word, styles.title.size)) if word else largest.size
    style = TextStyle(size, bold=True, colour=largest.colour, spacing=largest.spacing)
    return NoteText.of(text, width, style, node)
