"""The toolkit sheet: the table of each benchmark with its notes, then the board's questions."""

from collections.abc import Iterator

from govtoolkit.content import model as content
from govtoolkit.content.model import Benchmark, Toolkit
from govtoolkit.printing.document import (
    BenchmarkTable,
    Block,
    Column,
    Document,
    Heading,
    PageBreak,
    Paragraph,
)
from govtoolkit.printing.options import Paper, PrintOptions
from govtoolkit.printing.sheets.question_blocks import all_groups, chosen_blocks, group_blocks, questions_by_place
from govtoolkit.printing.sheets.rows import marked_row, read_row
from govtoolkit.printing.sheets.visit import VisitOnPaper
from govtoolkit.record.record import Record

COLUMN_HEADINGS = ("Characteristics", "Indicators of success", "Information sources")
NOTES_HEADING = "Monitoring notes"

_BOARD = "board"

# As many ruled lines as leave each blank table on a page of its own at ordinary text size.
_LINES = {
    Paper.A4: 24,
    Paper.A4_LANDSCAPE: 16,
    Paper.A3: 42,
    Paper.A3_LANDSCAPE: 26,
    Paper.LETTER: 22,
    Paper.LETTER_LANDSCAPE: 16,
}


def toolkit_sheet(toolkit: Toolkit, record: Record | None, options: PrintOptions) -> Document:
    """Return the toolkit, blank or with the notes of one visit.

    With chosen benchmarks it holds their tables and nothing else; whole, also what was noted about the visit, the board's
    questions, and notes whose place is gone. Chosen questions follow the tables, in place of the board's.

    Raises:
        UserError: there is no such visit or question.
    """
    visit = VisitOnPaper.of(record, options)
    return Document(toolkit.title, visit.header, visit.date, tuple(_blocks(toolkit, visit)), visit.authors)


def benchmark_blocks(benchmark: Benchmark, visit: VisitOnPaper) -> Iterator[Block]:
    """Yield the table of a benchmark with its notes or room to write, and what was noted on earlier visits."""
    code = visit.code_of(benchmark.key)
    yield Heading(1, f"Benchmark {benchmark.number}: {benchmark.title}")
    yield Paragraph(benchmark.summary, soft=True)
    yield BenchmarkTable(
        field=f"note.{benchmark.key}",
        columns=(
            Column(COLUMN_HEADINGS[0], tuple(read_row(row, visit) for row in benchmark.characteristic)),
            Column(COLUMN_HEADINGS[1], tuple(marked_row(row, visit) for row in benchmark.indicator)),
            Column(COLUMN_HEADINGS[2], tuple(marked_row(row, visit) for row in benchmark.information_source)),
        ),
        notes_heading=f"{NOTES_HEADING} ({code})" if code else NOTES_HEADING,
        notes=visit.notes_at(benchmark.key, _LINES[visit.options.paper or Paper.A4_LANDSCAPE]),
    )
    yield from visit.earlier_at(benchmark.key)


def board_questions(toolkit: Toolkit, visit: VisitOnPaper) -> Iterator[Block]:
    """Yield the questions that end the toolkit itself."""
    for group in all_groups(toolkit, None):
        if group.key == _BOARD:
            yield from group_blocks(group, visit)


def _blocks(toolkit: Toolkit, visit: VisitOnPaper) -> Iterator[Block]:
    options = visit.options
    yield from visit.opening(toolkit.title)
    by_number = {benchmark.number: benchmark for benchmark in toolkit.benchmark}
    whole = not options.benchmarks
    if whole:
        yield Paragraph(toolkit.intro)
    yield Paragraph(_written_after(toolkit.source), soft=True)
    if whole:
        yield from visit.about_the_visit()
    for number in options.benchmarks or by_number:
        if visit.blank and (whole or number != options.benchmarks[0]):
            yield PageBreak()
        yield from benchmark_blocks(by_number[number], visit)
    if visit.blank and (whole or options.questions):
        yield PageBreak()
    if options.questions:
        yield Heading(1, "Questions")
        known = questions_by_place(all_groups(toolkit, visit.record))
        yield from chosen_blocks(known, options.questions, visit, level=2)
    elif whole:
        yield from board_questions(toolkit, visit)
    if whole:
        yield from visit.unplaced(toolkit)


def _written_after(sources: tuple[content.Source, ...]) -> str:
    named = "; ".join(f"{source.title} ({source.publisher}, {source.year})" for source in sources)
    return f"Drawn from: {named}."
