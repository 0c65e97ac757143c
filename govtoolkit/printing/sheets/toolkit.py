"""The toolkit sheet: the table of each benchmark with its notes, then the board's questions."""

from collections.abc import Iterator

from govtoolkit.clock import long_date
from govtoolkit.content import model as content
from govtoolkit.content.model import Benchmark, Toolkit
from govtoolkit.printing.document import (
    BenchmarkTable,
    Block,
    Column,
    Document,
    Heading,
    Item,
    PageBreak,
    Paragraph,
    Title,
)
from govtoolkit.printing.options import Paper, PrintOptions
from govtoolkit.printing.sheets.questions import board_questions
from govtoolkit.printing.sheets.visit import VisitOnPaper
from govtoolkit.record.model import Mark
from govtoolkit.record.record import Record

COLUMN_HEADINGS = ("Characteristics", "Indicators of success", "Information sources")
NOTES_HEADING = "Monitoring notes"

# As many ruled lines as leave each blank table on a page of its own at ordinary text size.
_LINES = {Paper.A4_LANDSCAPE: 16, Paper.A4: 24}


def toolkit_sheet(toolkit: Toolkit, record: Record | None, options: PrintOptions) -> Document:
    """Return the toolkit, blank or with the notes of one visit.

    With chosen benchmarks it holds their tables and nothing else; whole, also what was noted about the visit, the board's
    questions, and notes whose place is gone.

    Raises:
        UserError: there is no such visit.
    """
    visit = VisitOnPaper.of(record, options)
    return Document(toolkit.title, visit.header, visit.date, tuple(_blocks(toolkit, visit, options)), visit.authors)


def _blocks(toolkit: Toolkit, visit: VisitOnPaper, options: PrintOptions) -> Iterator[Block]:
    yield Title(toolkit.title)
    yield visit.head()
    yield Paragraph(_written_after(toolkit.source), soft=True)
    by_number = {benchmark.number: benchmark for benchmark in toolkit.benchmark}
    whole = not options.benchmarks
    if whole:
        yield Paragraph(toolkit.intro)
        yield from visit.about_the_visit()
    lines = options.lines or _LINES[options.paper or Paper.A4_LANDSCAPE]
    for number in options.benchmarks or by_number:
        if visit.blank and (whole or number != options.benchmarks[0]):
            yield PageBreak()
        yield from _benchmark(by_number[number], visit, lines)
    if whole:
        if visit.blank:
            yield PageBreak()
        yield from board_questions(toolkit, visit, options.lines)
        yield from visit.unplaced(toolkit)


def _benchmark(benchmark: Benchmark, visit: VisitOnPaper, lines: int) -> Iterator[Block]:
    yield Heading(1, f"Benchmark {benchmark.number}: {benchmark.title}")
    yield Paragraph(benchmark.summary, soft=True)
    yield BenchmarkTable(
        field=f"note.{benchmark.key}",
        columns=(
            Column(COLUMN_HEADINGS[0], tuple(Item(item.text, item.note) for item in benchmark.characteristic)),
            Column(COLUMN_HEADINGS[1], tuple(_marked(item, visit) for item in benchmark.indicator)),
            Column(COLUMN_HEADINGS[2], tuple(_marked(item, visit) for item in benchmark.information_source)),
        ),
        notes_heading=NOTES_HEADING,
        notes=visit.notes_at(benchmark.key, lines),
    )


def _marked(item: content.Item, visit: VisitOnPaper) -> Item:
    marks = visit.marks.get(item.key, [])
    return Item(item.text, item.note, bool(marks), "; ".join(_remark(mark, visit) for mark in marks))


def _remark(mark: Mark, visit: VisitOnPaper) -> str:
    is_source = ".s" in mark.item_key
    parts = [
        "Seen" if is_source else "Looked at",
        f"on {long_date(mark.seen_on)}" if mark.seen_on not in ("", visit.date) else "",
        f"by {visit.record.name_of(mark.author_uid)}" if visit.record else "",
    ]
    remark = " ".join(part for part in parts if part)
    remark += f", from {mark.from_whom}" if mark.from_whom else ""
    return f"{remark} (the school already had it)" if mark.already_held else remark


def _written_after(sources: tuple[content.Source, ...]) -> str:
    named = "; ".join(f"{source.title} ({source.publisher}, {source.year})" for source in sources)
    return f"Drawn from: {named}."
