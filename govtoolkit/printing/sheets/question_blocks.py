"""The questions as they stand on paper, on whichever sheet: in their groups, with their answers or room to write."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from govtoolkit.content.model import QuestionSet, Toolkit
from govtoolkit.errors import UserError
from govtoolkit.printing.document import Block, Bullets, Heading, Paragraph
from govtoolkit.printing.sheets.visit import VisitOnPaper
from govtoolkit.record import rules
from govtoolkit.record.model import VisitQuestion
from govtoolkit.record.record import Record

NO_ANSWER = "No answer noted."

_LINES = 5


class PaperQuestion(NamedTuple):
    """A question from whichever bank: `place` is where its answers stand, `origin` says where it comes from."""

    place: str
    text: str
    follow_ups: tuple[str, ...] = ()
    note: str = ""
    origin: str = ""


class Group(NamedTuple):
    """Questions under one heading; the intro says where they come from. `key` is that of a published set, '' for our own."""

    key: str
    title: str
    intro: str
    tip: str
    benchmark: int | None
    questions: tuple[PaperQuestion, ...]


def all_groups(toolkit: Toolkit, record: Record | None) -> list[Group]:
    """Return all questions in their order on paper: general ones, then by benchmark, the governors' own after the published."""
    published = [_published(toolkit, group) for group in toolkit.question_set]
    own = list(_own(record))
    general = [group for group in published if group.benchmark is None]
    numbers = sorted({group.benchmark for group in (*published, *own) if group.benchmark is not None})
    by_benchmark = [group for number in numbers for group in (*published, *own) if group.benchmark == number]
    return [*general, *by_benchmark, *(group for group in own if group.benchmark is None)]


def questions_by_place(groups: Sequence[Group]) -> dict[str, PaperQuestion]:
    """Return every question of some groups by the place of its answers, in their order."""
    return {question.place: question for group in groups for question in group.questions}


def group_blocks(group: Group, visit: VisitOnPaper, level: int = 1) -> Iterator[Block]:
    """Yield a group of questions under a heading of a level, each question beneath one of the next level."""
    yield Heading(level, group.title)
    if group.intro:
        yield Paragraph(group.intro, soft=True)
    for number, question in enumerate(group.questions, start=1):
        yield from question_blocks(number, question, visit, level=level + 1)
    if group.tip:
        yield Paragraph(f"To read: {group.tip}")


def chosen_blocks(
    known: Mapping[str, PaperQuestion], keys: Sequence[str], visit: VisitOnPaper, level: int
) -> Iterator[Block]:
    """Yield chosen questions in their order, each saying where it comes from.

    Raises:
        UserError: there is no such question.
    """
    for number, key in enumerate(keys, start=1):
        yield from question_blocks(number, known_question(known, key), visit, level=level, with_origin=True)


def known_question(known: Mapping[str, PaperQuestion], key: str) -> PaperQuestion:
    """Return the question of a key.

    Raises:
        UserError: there is no such question.
    """
    if key not in known:
        raise UserError(
            f"There is no question “{key}”.", f"Published questions are called {next(iter(known))} and so on."
        )
    return known[key]


def question_blocks(
    number: int, question: PaperQuestion, visit: VisitOnPaper, *, level: int, with_origin: bool = False
) -> Iterator[Block]:
    """Yield a question under a heading, and what was answered or room for it."""
    yield Heading(level, f"{number}. {question.text}")
    if question.follow_ups:
        yield Bullets(question.follow_ups)
    origin = f"From: {question.origin}." if with_origin else ""
    told = " ".join(part for part in (origin, _progress(question.place, visit)) if part)
    for remark in (question.note, " · ".join(part for part in (visit.code_of(question.place), told) if part)):
        if remark:
            yield Paragraph(remark, soft=True)
    yield from visit.notes_at(question.place, _LINES, NO_ANSWER)
    yield from visit.earlier_at(question.place, level)


def _published(toolkit: Toolkit, group: QuestionSet) -> Group:
    source = next(source for source in toolkit.source if source.key == group.source)
    title = group.title if group.benchmark is None else f"Benchmark {group.benchmark}: {_short_title(toolkit, group)}"
    origin = f"{title} ({source.publisher}, {source.year})"
    return Group(
        group.key,
        title,
        f"{group.intro} Source: {source.publisher}, {source.year}.".strip(),
        group.tip,
        group.benchmark,
        tuple(PaperQuestion(each.key, each.text, each.follow_up, each.note, origin) for each in group.question),
    )


def _short_title(toolkit: Toolkit, group: QuestionSet) -> str:
    return next(each.short_title for each in toolkit.benchmark if each.number == group.benchmark)


def _own(record: Record | None) -> Iterator[Group]:
    own = rules.own_questions(record) if record else []
    for benchmark in dict.fromkeys(question.benchmark for question in own):
        title = "Our own questions" if benchmark is None else f"Our own questions on benchmark {benchmark}"
        yield Group(
            "", title, "", "", benchmark,
            tuple(PaperQuestion(each.uid, each.wording, origin=title) for each in own if each.benchmark == benchmark),
        )  # fmt: skip


def _progress(place: str, visit: VisitOnPaper) -> str:
    """Return what became of a question in the visit, in words."""
    if visit.record is None or visit.visit is None or visit.blank:
        return ""
    chosen = visit.record.find(VisitQuestion, VisitQuestion(visit.visit.uid, place).uid)
    if chosen is None:
        return ""
    is_due = chosen.planned and visit.visit.state != "planned"  # before the visit nothing was asked
    asked = "Asked in this visit." if chosen.asked else "Chosen for this visit, not asked yet." if is_due else ""
    parts = (asked, "Still open." if chosen.still_open else "")
    return " ".join(part for part in parts if part)
