"""From a neutral document to the bytes of a PDF: the one door of this package."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from govtoolkit.printing.document import (
    BenchmarkTable,
    Block,
    Bullets,
    Chart,
    Contents,
    Cover,
    Document,
    Heading,
    Items,
    KeyValues,
    Note,
    PageBreak,
    Paragraph,
    RuledSpace,
    Table,
    Title,
    printable,
    printable_line,
)
from govtoolkit.printing.form_fields import field_labels
from govtoolkit.printing.options import Layout, Paper
from govtoolkit.printing.pdf import blocks
from govtoolkit.printing.pdf.benchmark_table import TableLayout
from govtoolkit.printing.pdf.chart import bars
from govtoolkit.printing.pdf.entries import entries
from govtoolkit.printing.pdf.fields import FormFields
from govtoolkit.printing.pdf.flow import EnoughPagesError, Flow
from govtoolkit.printing.pdf.front import contents, cover
from govtoolkit.printing.pdf.furniture import Furniture, Running
from govtoolkit.printing.pdf.metadata import Description
from govtoolkit.printing.pdf.notetext import NoteText
from govtoolkit.printing.pdf.pieces import Piece, Rule, Stack
from govtoolkit.printing.pdf.plain_table import grid
from govtoolkit.printing.pdf.style import ACCENT, Styles
from govtoolkit.printing.pdf.tagging import TaggedCanvas
from govtoolkit.progress import Progress, no_progress

_PAGE_SIZES = {
    Paper.A4: (595.28, 841.89),
    Paper.A4_LANDSCAPE: (841.89, 595.28),
    Paper.A3: (841.89, 1190.55),
    Paper.A3_LANDSCAPE: (1190.55, 841.89),
    Paper.LETTER: (612.0, 792.0),
    Paper.LETTER_LANDSCAPE: (792.0, 612.0),
}
_OUTLINE_LEVELS = 2
_FIRST_ENTRIES = 3
"""Of a list no less than two entries, with the space between them, stand beneath its heading."""
_BRIEF = 1.6
"""A list of no more lines than so many for each entry, with the space between them, is one to see at a glance."""
_LARGE_PRINT = 16.0
"""From this size on nobody expects a single page, and lines set closely are hard to read."""


class Pdf(NamedTuple):
    """A finished PDF; `missing` are the characters that no font could draw, in code point order."""

    data: bytes
    pages: int
    missing: tuple[str, ...]


def render(
    document: Document,
    *,
    paper: Paper,
    text_size: float,
    layout: Layout,
    progress: Progress = no_progress,
    most_pages: int = 0,
) -> Pdf:
    """Draw a document; the same arguments give the same bytes, whatever was drawn before.

    `progress` is called as each page is begun; what it raises stops the work. With `most_pages` the drawing ends after so
    many: a quick look, whose page numbers have no total and whose contents lead nowhere.
    """
    return _Renderer(document, paper, text_size, layout, progress, most_pages).render()


class _Renderer:
    """One rendering: walks through the blocks, growing the structure tree and the pages side by side."""

    def __init__(
        self,
        document: Document,
        paper: Paper,
        text_size: float,
        layout: Layout,
        progress: Progress,
        most_pages: int,
    ) -> None:
        self._document = document
        is_close = document.one_page and text_size < _LARGE_PRINT
        self._styles = Styles(text_size, close=is_close, fillable=document.form is not None)
        self._layout = layout
        size = _PAGE_SIZES[paper]
        title = printable_line(document.title)
        author = printable_line(document.author)
        self._canvas = TaggedCanvas(size, Description(title, author, document.language, _moment(document.date)))
        if document.form is not None:
            self._canvas.fields = FormFields(document.form, field_labels(document), text_size)
        self._canvas.identify(repr((document, paper, text_size, layout)))
        has_cover = any(isinstance(block, Cover) for block in document.blocks[:1])
        running = Running(title, document.header, document.stamp, has_cover, document.one_page)
        self._flow = Flow(self._canvas, size, Furniture(size, running, self._styles), progress, most=most_pages)
        self._is_a_look = bool(most_pages)
        self._section = self._canvas.root
        self._has_title = any(isinstance(block, Title | Cover) for block in document.blocks)
        self._level = 0
        self._after_room = False
        self._headings = 0
        self._outline = [
            (block.level, printable_line(block.text))
            for block in document.blocks
            if isinstance(block, Heading) and block.level <= _OUTLINE_LEVELS
        ]

    def render(self) -> Pdf:
        sheet = self._document.blocks
        try:
            for block, with_next in zip(sheet, _leads(sheet), strict=True):
                self._add(block, with_next=with_next)
                self._after_room = isinstance(block, RuledSpace)
            self._flow.finish()
        except EnoughPagesError:
            self._flow.leave_off()
        return Pdf(self._canvas.data(), self._flow.pages, tuple(sorted(self._canvas.missing)))

    def _add(self, block: Block, *, with_next: bool) -> None:
        match block:
            case Title():
                self._add_title(block)
            case Cover():
                self._add_cover(block)
            case Contents():
                self._add_contents(block)
            case Heading():
                self._add_heading(block)
            case BenchmarkTable():
                self._add_benchmark_table(block)
            case Table():
                self._add_table(block)
            case Chart():
                self._add_chart(block)
            case PageBreak():
                self._flow.break_page()
            case _:
                self._add_piece(block, with_next=with_next)

    def _add_piece(
        self, block: Paragraph | Bullets | KeyValues | Note | RuledSpace | Items, *, with_next: bool
    ) -> None:
        """Add a block that is one piece; a short one that leads to the next stays with it."""
        width, styles, node, gap = self._flow.width, self._styles, self._section, self._styles.gap
        piece: Piece
        match block:
            case Paragraph():
                piece = blocks.paragraph(block, width, styles, node)
                gap *= 2 if self._after_room else 1
            case Bullets():
                piece = blocks.bullets(block, width, styles, node)
            case Items():
                listed = entries(block.items, width, styles, node)
                piece, gap = replace(listed, together=self._together(listed, len(block.items))), 1.6 * gap
            case KeyValues():
                piece, gap = blocks.key_values(block, width, styles, node), 1.6 * gap
            case Note():
                piece, gap = blocks.note(block, width, styles, node), 1.6 * gap
            case RuledSpace():
                piece, with_next = blocks.ruled_space(block, width, styles, node), False
        self._flow.add(piece, gap=gap, with_next=with_next and piece.height < self._flow.depth / 5)

    def _together(self, listed: Stack, entries: int) -> int:
        """Return how many pieces of a list stand together: all of them, where its entries have about a line each."""
        is_brief = listed.height <= _BRIEF * self._styles.body.leading * entries
        return len(listed.pieces) if is_brief and listed.height <= self._flow.depth / 2 else _FIRST_ENTRIES

    def _add_table(self, block: Table) -> None:
        piece = grid(block, self._flow.width, self._flow.depth, self._styles, self._section)
        if piece is not None:
            self._flow.add(piece, gap=1.6 * self._styles.gap)

    def _add_chart(self, block: Chart) -> None:
        """Add a chart under its caption, which is no part of the figure: who hears the one does not hear the other twice."""
        width, styles = self._flow.width, self._styles
        if block.caption:
            caption = NoteText.of(block.caption, width, styles.strong, self._section.add("P"))
            self._flow.add(caption, gap=1.6 * styles.gap, with_next=True)
        if block.bars:
            figure = self._section.add("Figure", alternative=printable(block.alternative))
            self._flow.add(bars(block, width, self._flow.depth, styles, figure), gap=0.8 * styles.gap)

    def _add_contents(self, block: Contents) -> None:
        """Add the contents, each entry with the bookmark of the heading it names among those that follow."""
        following = list(self._outline[self._headings :])
        listed: list[tuple[str, str]] = []
        for text in block.headings:
            wanted = (1, printable_line(text))
            at = following.index(wanted) if wanted in following and not self._is_a_look else None
            listed.append((text, "" if at is None else _key(len(self._outline) - len(following) + at + 1)))
            del following[: 0 if at is None else at + 1]
        self._flow.add(contents(listed, self._flow.width, self._styles, self._section), gap=1.6 * self._styles.gap)

    def _add_cover(self, block: Cover) -> None:
        """Add a page of its own with the name of the sheet and what it is about."""
        self._level = 1
        self._flow.add(cover(block, self._flow.width, self._flow.depth, self._styles, self._section))
        self._flow.break_page()

    def _add_benchmark_table(self, block: BenchmarkTable) -> None:
        level = self._next_level(self._level + 1)
        layout = TableLayout(block, self._flow.width, self._flow.depth, self._styles, self._section, level)
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
        text = printable_line(block.text)
        if block.level <= _OUTLINE_LEVELS:
            self._headings += 1
            self._flow.add(blocks.Bookmark(text, block.level - 1, _key(self._headings)), with_next=True)
        heading = NoteText.of(
            text, self._flow.width, self._styles.heading(block.level), self._section.add(f"H{self._level}")
        )
        self._flow.add(heading, gap=(3.6, 2.8, 2.2)[block.level - 1] * self._styles.gap, with_next=True)

    def _next_level(self, wanted: int) -> int:
        return min(wanted, self._level + 1)


def _key(heading: int) -> str:
    """Return by what a heading of the outline is found, counted from 1."""
    return f"heading-{heading}"


def _leads(sheet: Sequence[Block]) -> list[bool]:
    """Tell of each block whether, short, it leads to the next one: to what it asks for, or to the headings beneath.

    What stands beneath a question leads to the next remark, and that to the answer; a remark beneath a heading leads to what
    it is about.
    """
    leads: list[bool] = []
    after: Block | None = None
    for block, before in zip(reversed(sheet), (*reversed(sheet), None)[1:], strict=True):
        if isinstance(block, Note):
            leads.append(isinstance(after, RuledSpace))
        elif isinstance(after, BenchmarkTable | RuledSpace | Note | Table | Items) or (
            _is_remark(block) and isinstance(before, Heading) and isinstance(after, Paragraph | Bullets)
        ):
            leads.append(True)
        elif isinstance(after, Paragraph):
            leads.append(after.soft and leads[-1])
        else:
            leads.append(isinstance(before, Heading) and isinstance(after, Heading) and before.level < after.level)
        after = block
    return leads[::-1]


def _is_remark(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.soft


def _moment(text: str) -> tuple[int, int, int] | None:
    """Return a date as year, month and day, None where there is none."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day.year, day.month, day.day
