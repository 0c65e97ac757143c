"""The question sheet: published questions and the governors' own, with their answers or room to write."""

from collections.abc import Iterator
from dataclasses import dataclass

from govtoolkit.content.model import QuestionSet, Toolkit
from govtoolkit.errors import UserError
from govtoolkit.printing.document import Block, Bullets, Document, Heading, Paragraph, Title
from govtoolkit.printing.options import PrintOptions
from govtoolkit.printing.sheets.visit import VisitOnPaper
from govtoolkit.record import rules
from govtoolkit.record.model import VisitQuestion
from govtoolkit.record.record import Record

NO_ANSWER = "No answer noted."
TITLE = "Questions for careers monitoring"

_BOARD = "board"
_LINES = 5


@dataclass(frozen=True)
class _Question:
    """A question from whichever bank: `place` is where its answers stand."""

    place: str
    text: str
    follow_ups: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class _Group:
    """Questions under one heading; the intro says where they come from."""

    title: str
    intro: str
    tip: str
    benchmark: int | None
    questions: tuple[_Question, ...]


def questions_sheet(toolkit: Toolkit, record: Record | None, options: PrintOptions) -> Document:
    """Return the questions, blank or with the answers of one visit.

    Chosen questions are printed in their order and nothing else; with chosen benchmarks, the questions about those.

    Raises:
        UserError: there is no such visit or question.
    """
    visit = VisitOnPaper.of(record, options)
    groups = _groups(toolkit, record)
    blocks: list[Block] = [Title(TITLE), visit.head()]
    if options.questions:
        blocks += _chosen(groups, options, visit)
    else:
        wanted = options.benchmarks
        chosen = (group for number in wanted for group in groups if group.benchmark == number) if wanted else groups
        for group in chosen:
            blocks += _group_blocks(group, visit, options.lines)
        if not wanted:
            blocks += visit.unplaced(toolkit)
    return Document(TITLE, visit.header, visit.date, tuple(blocks), visit.authors)


def board_questions(toolkit: Toolkit, visit: VisitOnPaper, lines: int | None) -> Iterator[Block]:
    """Yield the questions that end the toolkit itself."""
    for group in toolkit.question_set:
        if group.key == _BOARD:
            yield from _group_blocks(_published(toolkit, group), visit, lines)


def _groups(toolkit: Toolkit, record: Record | None) -> list[_Group]:
    """Return all questions in their order on paper: general ones, then by benchmark, the governors' own after the published."""
    published = [_published(toolkit, group) for group in toolkit.question_set]
    own = list(_own(record))
    general = [group for group in published if group.benchmark is None]
    numbers = sorted({group.benchmark for group in (*published, *own) if group.benchmark is not None})
    by_benchmark = [group for number in numbers for group in (*published, *own) if group.benchmark == number]
    return [*general, *by_benchmark, *(group for group in own if group.benchmark is None)]


def _published(toolkit: Toolkit, group: QuestionSet) -> _Group:
    source = next(source for source in toolkit.source if source.key == group.source)
    title = group.title if group.benchmark is None else f"Benchmark {group.benchmark}: {_short_title(toolkit, group)}"
    return _Group(
        title,
        f"{group.intro} Source: {source.publisher}, {source.year}.".strip(),
        group.tip,
        group.benchmark,
        tuple(_Question(each.key, each.text, each.follow_up, each.note) for each in group.question),
    )


def _short_title(toolkit: Toolkit, group: QuestionSet) -> str:
    return next(each.short_title for each in toolkit.benchmark if each.number == group.benchmark)


def _own(record: Record | None) -> Iterator[_Group]:
    own = rules.own_questions(record) if record else []
    for benchmark in dict.fromkeys(question.benchmark for question in own):
        title = "Our own questions" if benchmark is None else f"Our own questions on benchmark {benchmark}"
        yield _Group(
            title, "", "", benchmark,
            tuple(_Question(each.uid, each.wording) for each in own if each.benchmark == benchmark),
        )  # fmt: skip


def _group_blocks(group: _Group, visit: VisitOnPaper, lines: int | None) -> Iterator[Block]:
    yield Heading(1, group.title)
    if group.intro:
        yield Paragraph(group.intro, soft=True)
    for number, question in enumerate(group.questions, start=1):
        yield from _question_blocks(number, question, visit, lines)
    if group.tip:
        yield Paragraph(f"To read: {group.tip}")


def _chosen(groups: list[_Group], options: PrintOptions, visit: VisitOnPaper) -> Iterator[Block]:
    known = {question.place: (question, group) for group in groups for question in group.questions}
    for number, key in enumerate(options.questions, start=1):
        if key not in known:
            raise UserError(
                f"There is no question “{key}”.", f"Published questions are called {next(iter(known))} and so on."
            )
        question, group = known[key]
        yield from _question_blocks(number, question, visit, options.lines, level=1, origin=f"From: {group.title}.")


def _question_blocks(
    number: int, question: _Question, visit: VisitOnPaper, lines: int | None, level: int = 2, origin: str = ""
) -> Iterator[Block]:
    yield Heading(level, f"{number}. {question.text}")
    if question.follow_ups:
        yield Bullets(question.follow_ups)
    for remark in (question.note, origin, _progress(question.place, visit)):
        if remark:
            yield Paragraph(remark, soft=True)
    yield from visit.notes_at(question.place, lines or _LINES, NO_ANSWER)


def _progress(place: str, visit: VisitOnPaper) -> str:
    """Return what became of a question in the visit, in words."""
    if visit.record is None or visit.visit is None or visit.blank:
        return ""
    chosen = visit.record.find(VisitQuestion, VisitQuestion(visit.visit.uid, place).uid)
    if chosen is None:
        return ""
    parts = [
        "Asked in this visit." if chosen.asked else "Chosen for this visit, not asked yet." if chosen.planned else ""
    ]
    parts.append("Still open." if chosen.still_open else "")
    return " ".join(part for part in parts if part)
