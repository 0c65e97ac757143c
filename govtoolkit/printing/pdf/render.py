"""From a neutral document to the bytes of a PDF: the one door of this package."""

from dataclasses import dataclass
from datetime import date

from govtoolkit.printing.document import (
    BenchmarkTable,
    Block,
    Bullets,
    Document,
    Heading,
    KeyValues,
    Note,
    PageBreak,
    Paragraph,
    RuledSpace,
    Title,
    one_line,
    printable,
)
from govtoolkit.printing.options import Layout, Paper
from govtoolkit.printing.pdf import blocks
from govtoolkit.printing.pdf.benchmark_table import TableLayout
from govtoolkit.printing.pdf.flow import Flow
from govtoolkit.printing.pdf.furniture import Furniture
from govtoolkit.printing.pdf.notetext import NoteText
from govtoolkit.printing.pdf.pieces import Piece, Rule
from govtoolkit.printing.pdf.style import ACCENT, Styles
from govtoolkit.printing.pdf.tagging import Description, TaggedCanvas
from govtoolkit.progress import Progress, no_progress

_SHORT, _LONG = 595.28, 841.89
_PAGE_SIZES = {Paper.A4: (_SHORT, _LONG), Paper.A4_LANDSCAPE: (_LONG, _SHORT)}
_OUTLINE_LEVELS = 2


@dataclass(frozen=True)
class Pdf:
    """A finished PDF; `missing` are the characters that no font could draw, in code point order."""

    data: bytes
    pages: int
    missing: tuple[str, ...]


def render(
    document: Document, *, paper: Paper, text_size: float, layout: Layout, progress: Progress = no_progress
) -> Pdf:
    """Draw a document; the same arguments give the same bytes, whatever was drawn before.

    `progress` is called as each page is begun; what it raises stops the work.
    """
    return _Renderer(document, paper, text_size, layout, progress).render()


class _Renderer:
    """One rendering: walks through the blocks, growing the structure tree and the pages side by side."""

    def __init__(self, document: Document, paper: Paper, text_size: float, layout: Layout, progress: Progress) -> None:
        self._document = document
        self._styles = Styles(text_size)
        self._layout = layout
        size = _PAGE_SIZES[paper]
        title = one_line(printable(document.title))
        author = one_line(printable(document.author))
        self._canvas = TaggedCanvas(size, Description(title, author, document.language, _moment(document.date)))
        self._canvas.identify(repr((document, paper, text_size, layout)))
        self._flow = Flow(self._canvas, size, Furniture(size, title, document.header, self._styles), progress)
        self._section = self._canvas.root
        self._has_title = any(isinstance(block, Title) for block in document.blocks)
        self._level = 0

    def render(self) -> Pdf:
        sheet = self._document.blocks
        for before, block, after in zip((None, *sheet), sheet, (*sheet[1:], None), strict=False):
            self._add(block, with_next=_leads(before, after))
        self._flow.finish()
        return Pdf(self._canvas.data(), self._flow.pages, tuple(sorted(self._canvas.missing)))

    def _add(self, block: Block, *, with_next: bool) -> None:
        match block:
            case Title():
                self._add_title(block)
            case Heading():
                self._add_heading(block)
            case BenchmarkTable():
                self._add_table(block)
            case PageBreak():
                self._flow.break_page()
            case _:
                self._add_piece(block, with_next=with_next)

    def _add_piece(self, block: Paragraph | Bullets | KeyValues | Note | RuledSpace, *, with_next: bool) -> None:
        """Add a block that is one piece; a short one that leads to the next stays with it."""
        width, styles, node, gap = self._flow.width, self._styles, self._section, self._styles.gap
        piece: Piece
        match block:
            case Paragraph():
                piece = blocks.paragraph(block, width, styles, node)
            case Bullets():
                piece = blocks.bullets(block, width, styles, node)
            case KeyValues():
                piece, gap = blocks.key_values(block, width, styles, node), 1.6 * gap
            case Note():
                piece, gap, with_next = blocks.note(block, width, styles, node), 1.6 * gap, False
            case RuledSpace():
                piece, with_next = blocks.ruled_space(block, width, styles), False
        self._flow.add(piece, gap=gap, with_next=with_next and piece.height < self._flow.depth / 5)

    def _add_table(self, block: BenchmarkTable) -> None:
        level = self._next_level(self._level + 1)
        layout = TableLayout(block, self._flow.width, self._styles, self._section, level)
        first, *joined = layout.pieces(self._layout)
        self._flow.add(first, gap=self._styles.gap)
        for panel in joined:
            self._flow.add(panel)

    def _add_title(self, block: Title) -> None:
        width, gap = self._flow.width, self._styles.gap
        self._level = 1
        title = NoteText.of(block.text, width, self._styles.title, self._section.add("H1"))
        self._flow.add(title, with_next=True)
        if block.subtitle:
            subtitle = NoteText.of(block.subtitle, width, self._styles.subtitle, self._section.add("P"))
            self._flow.add(subtitle, gap=0.3 * gap, with_next=True)
        self._flow.add(Rule(width, ACCENT, 1.2, 1.2 + gap), gap=gap)

    def _add_heading(self, block: Heading) -> None:
        """Add a heading; the title of the sheet is the only H1, and no level is skipped on the way down."""
        if block.level == 1:
            self._section = self._canvas.root.add("Sect")
        self._level = self._next_level(block.level + self._has_title)
        text = one_line(printable(block.text))
        if block.level <= _OUTLINE_LEVELS:
            self._flow.add(blocks.Bookmark(text, block.level - 1), with_next=True)
        heading = NoteText.of(
            text, self._flow.width, self._styles.heading(block.level), self._section.add(f"H{self._level}")
        )
        self._flow.add(heading, gap=(3.6, 2.8, 2.2)[block.level - 1] * self._styles.gap, with_next=True)

    def _next_level(self, wanted: int) -> int:
        return min(wanted, self._level + 1)


def _leads(before: Block | None, after: Block | None) -> bool:
    """Tell whether a short block between these leads to the next one: to what it asks for, or to the headings beneath."""
    if isinstance(after, BenchmarkTable | RuledSpace | Note):
        return True
    return isinstance(before, Heading) and isinstance(after, Heading) and before.level < after.level


def _moment(text: str) -> tuple[int, int, int] | None:
    """Return a date as year, month and day, None where there is none."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day.year, day.month, day.day
