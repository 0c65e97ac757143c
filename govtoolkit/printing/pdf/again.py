"""What a row is about, said once more at the top of the page on which it goes on: for the eye only."""

from dataclasses import dataclass

from govtoolkit.printing.document import Cell, Items, Note, Paragraph
from govtoolkit.printing.pdf.furniture import GOING_ON, shortened
from govtoolkit.printing.pdf.notetext import NoteText
from govtoolkit.printing.pdf.pieces import SLACK, Piece
from govtoolkit.printing.pdf.style import Styles
from govtoolkit.printing.pdf.tagging import Node, TaggedCanvas


@dataclass(eq=False, slots=True)
class Again:
    """Words that stood on the page before; a screen reader, which goes from cell to cell, does not meet them twice."""

    text: NoteText

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

    def draw(self, canvas: TaggedCanvas, left: float, top: float, _depth: float) -> None:
        """Write the words as decoration."""
        with canvas.artifact():
            self.text.write(canvas, left, top)


def said_again(cell: Cell, width: float, lines: int, styles: Styles) -> Again | None:
    """Return the first words of a cell, in about so many lines; None where it has none."""
    match cell:
        case (Paragraph(words) | Note(words), *_):
            pass
        case (Items((first, *_)), *_):
            words = first.text
        case _:
            return None
    said = shortened(f"{GOING_ON}{words}", (lines - 0.5) * width if lines > 1 else width, styles.soft)
    return Again(NoteText.of(said, width, styles.soft, Node("Artifact"))) if words.strip() else None
