"""The question sheet: published questions and the governors' own, with their answers or room to write."""

from collections.abc import Iterator

from govtoolkit.content.model import Toolkit
from govtoolkit.printing.document import Block, Document
from govtoolkit.printing.options import PrintOptions
from govtoolkit.printing.sheets.question_blocks import all_groups, chosen_blocks, group_blocks, questions_by_place
from govtoolkit.printing.sheets.visit import VisitOnPaper
from govtoolkit.record.record import Record

TITLE = "Questions for careers monitoring"


def questions_sheet(toolkit: Toolkit, record: Record | None, options: PrintOptions) -> Document:
    """Return the questions, blank or with the answers of one visit.

    Chosen questions are printed in their order and nothing else; with chosen benchmarks, the questions about those.

    Raises:
        UserError: there is no such visit or question.
    """
    visit = VisitOnPaper.of(record, options)
    blocks = (*visit.opening(TITLE), *_blocks(toolkit, visit))
    return Document(TITLE, visit.header, visit.date, blocks, visit.authors)


def _blocks(toolkit: Toolkit, visit: VisitOnPaper) -> Iterator[Block]:
    options = visit.options
    groups = all_groups(toolkit, visit.record)
    if options.questions:
        yield from chosen_blocks(questions_by_place(groups), options.questions, visit, level=1)
        return
    wanted = options.benchmarks
    chosen = (group for number in wanted for group in groups if group.benchmark == number) if wanted else groups
    for group in chosen:
        yield from group_blocks(group, visit)
    if not wanted:
        yield from visit.unplaced(toolkit)
