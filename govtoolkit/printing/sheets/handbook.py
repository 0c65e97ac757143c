"""The handbook: all that the toolkit has, to read and to write on, from the reading pages to the last checklist."""

from collections.abc import Iterable, Iterator

from govtoolkit.content.model import Entry, Page, Resource, Toolkit
from govtoolkit.printing.document import Block, Bullets, Contents, Document, Heading, PageBreak, Paragraph
from govtoolkit.printing.options import PrintOptions
from govtoolkit.printing.sheets.duties_sheet import DutiesOnPaper
from govtoolkit.printing.sheets.question_blocks import all_groups, group_blocks
from govtoolkit.printing.sheets.toolkit import benchmark_blocks
from govtoolkit.printing.sheets.visit import VisitOnPaper
from govtoolkit.record.record import Record

TITLE = "Careers monitoring handbook"


def handbook_sheet(toolkit: Toolkit, record: Record | None, options: PrintOptions) -> Document:
    """Return everything: reading, tables, questions, encounters and checklists, blank or with the notes of one visit.

    Raises:
        UserError: there is no such visit.
    """
    visit = VisitOnPaper.of(record, options)
    body = tuple(_body(toolkit, visit))
    contents = Contents(tuple(block.text for block in body if isinstance(block, Heading) and block.level == 1))
    blocks = (*visit.opening(TITLE), Paragraph(toolkit.intro), contents, *body)
    return Document(TITLE, visit.header, visit.date, blocks, visit.authors)


def _body(toolkit: Toolkit, visit: VisitOnPaper) -> Iterator[Block]:
    sources = {source.key: f"Source: {source.title} ({source.publisher}, {source.year})." for source in toolkit.source}
    for page in toolkit.page:
        yield Heading(1, page.title)
        yield Paragraph(sources[page.source], soft=True)
        yield from _reading(page)
    yield from _entries("Who does what", toolkit.role)
    yield from _entries("Terms explained", toolkit.term)
    if visit.blank:
        yield PageBreak()
    yield from visit.about_the_visit()
    for benchmark in toolkit.benchmark:
        if visit.blank:
            yield PageBreak()
        yield from benchmark_blocks(benchmark, visit)
    yield Heading(1, "Questions")
    for group in all_groups(toolkit, visit.record):
        yield from group_blocks(group, visit, level=2)
    duties = DutiesOnPaper(toolkit, visit.record, visit.options)
    yield from duties.encounters()
    yield Heading(1, "Checklists")
    yield from duties.checklists(level=2)
    yield Heading(1, "Resources by name")
    for resource in toolkit.resource:
        yield Heading(2, resource.title)
        yield Paragraph(f"Published by: {resource.publisher}.", soft=True)
        yield from _reading(resource)
    yield from _entries("What changed in the benchmarks", toolkit.change)
    yield from visit.unplaced(toolkit)


def _entries(title: str, entries: Iterable[Entry]) -> Iterator[Block]:
    yield Heading(1, title)
    for entry in entries:
        yield Heading(2, entry.title)
        yield from _reading(entry)


def _reading(entry: Page | Entry | Resource) -> Iterator[Block]:
    """Yield a text to read: its paragraphs, its points, and what a reader should know beside it."""
    for text in entry.text.split("\n\n"):
        yield Paragraph(text)
    if not isinstance(entry, Resource) and entry.points:
        yield Bullets(entry.points)
    if entry.note:
        yield Paragraph(entry.note, soft=True)
