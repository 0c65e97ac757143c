"""The questions in the groups that the questions page shows, one at a time."""

from collections.abc import Iterator
from dataclasses import dataclass

from govtoolkit.content.model import QuestionSet, Toolkit
from govtoolkit.record import rules
from govtoolkit.record.model import Question
from govtoolkit.record.record import Record

OWN = "own"
"""The key of the group of the governors' own questions."""


@dataclass(frozen=True)
class Group:
    """Questions that are shown together.

    Fields:
        heading: what it stands under in the list of groups.
        benchmark: its number, None where it is about no single one.
    """

    key: str
    title: str
    heading: str
    sets: tuple[QuestionSet, ...] = ()
    benchmark: int | None = None

    def own(self, record: Record) -> list[Question]:
        """Return the governors' own questions that belong here, in their order."""
        if self.key == OWN:
            return rules.own_questions(record)
        return [each for each in rules.own_questions(record) if self.benchmark and each.benchmark == self.benchmark]

    def places(self, record: Record) -> list[str]:
        """Return where the answers to these questions stand."""
        published = [question.key for each in self.sets for question in each.question]
        return [*published, *(question.uid for question in self.own(record))]


def question_groups(toolkit: Toolkit) -> tuple[Group, ...]:
    """Return the groups in their order; every published question stands in one of them, whatever its set is called."""
    return tuple(_groups(toolkit))


def set_title(question_set: QuestionSet) -> str:
    """Return what to call a set above its questions."""
    if question_set.benchmark is None:
        return question_set.title
    return f"Benchmark {question_set.benchmark}: {question_set.title}"


def source_of(toolkit: Toolkit, question_set: QuestionSet) -> str:
    """Return where a set comes from, as a sentence."""
    source = next(each for each in toolkit.source if each.key == question_set.source)
    return f"From: {source.title} ({source.publisher}, {source.year})."


def _groups(toolkit: Toolkit) -> Iterator[Group]:
    general = [each for each in toolkit.question_set if each.benchmark is None]
    board = tuple(each for each in general if each.key == "board")
    strategic = tuple(each for each in general if each.key != "board")
    yield Group("board", "For a meeting or a visit", "For the whole board", board)
    if strategic:
        yield Group("strategic", "Strategic questions", "For the whole board", strategic)
    for benchmark in toolkit.benchmark:
        sets = tuple(each for each in toolkit.question_set if each.benchmark == benchmark.number)
        title = f"{benchmark.number}  {benchmark.short_title}"
        yield Group(f"b{benchmark.number}", title, "By benchmark", sets, benchmark.number)
    yield Group(OWN, "Our own questions", "Written by us")
