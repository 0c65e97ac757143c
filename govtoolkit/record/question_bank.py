"""The question bank as it stands at one visit: what was chosen there, what became of each, what a filter lets through."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from govtoolkit.content.model import Toolkit
from govtoolkit.record import questions, rules
from govtoolkit.record.model import Visit, VisitQuestion
from govtoolkit.record.questions import Asking, BankQuestion
from govtoolkit.record.record import Record

NEVER_ASKED, OPEN, CHOSEN = "never asked", "open", "chosen"
"""What can be asked for besides the uid of a visit: what is open since that one."""


@dataclass(frozen=True)
class Filter:
    """Which questions are wanted; what is empty lets every one through.

    Fields:
        part: one of `questions.PARTS`.
        benchmark: a number, 0 for any.
        state: `NEVER_ASKED`, `OPEN`, `CHOSEN`, or the uid of the visit since which a question is open.
    """

    part: str = ""
    benchmark: int = 0
    state: str = ""


@dataclass(frozen=True)
class BankAtVisit:
    """Every question, as one sees it from a visit; later visits are out of sight.

    Fields:
        visit: None in a file without one.
        every: the questions by key, in the order of the bank.
        chosen: those chosen for this visit, in their order there.
        here: what became of each on this visit.
        before: what became of each on the visits before, the newest first.
    """

    visit: Visit | None
    every: Mapping[str, BankQuestion]
    chosen: tuple[VisitQuestion, ...] = ()
    here: Mapping[str, Asking] = field(default_factory=dict)
    before: Mapping[str, tuple[Asking, ...]] = field(default_factory=dict)

    def since(self, key: str) -> Visit | None:
        """Return the visit since which a question is open, None where it is not."""
        here = (self.here[key],) if key in self.here else ()
        return questions.open_since((*here, *self.before.get(key, ())))

    def was_asked_here(self, key: str) -> bool:
        """Tell whether a question was put on this visit."""
        return key in self.here and questions.was_asked(self.here[key])

    def was_never_asked(self, key: str) -> bool:
        """Tell whether neither this visit nor one before put a question."""
        return not self.was_asked_here(key) and not any(map(questions.was_asked, self.before.get(key, ())))

    def is_chosen(self, key: str) -> bool:
        """Tell whether a question was chosen for this visit."""
        return key in self.here and self.here[key].chosen.planned

    def open_by_visit(self) -> list[tuple[Visit, list[str]]]:
        """Return the open questions by the visit since which they are, the newest visit first."""
        since = {key: visit for key in self.every if (visit := self.since(key)) is not None}
        visits = {visit.uid: visit for visit in since.values()}
        newest_first = sorted(visits.values(), key=lambda each: (each.visit_date, each.uid), reverse=True)
        return [(visit, [key for key in since if since[key].uid == visit.uid]) for visit in newest_first]

    def wanted(self, sieve: Filter) -> list[str]:
        """Return the keys of the questions that a filter lets through, in the order of the bank."""
        return [key for key, question in self.every.items() if self._passes(question, sieve)]

    def _passes(self, question: BankQuestion, sieve: Filter) -> bool:
        return (
            sieve.part in ("", question.part)
            and sieve.benchmark in (0, question.benchmark)
            and self._is(question.key, sieve.state)
        )

    def _is(self, key: str, state: str) -> bool:
        if state == NEVER_ASKED:
            return self.was_never_asked(key)
        if state == CHOSEN:
            return self.is_chosen(key)
        since = self.since(key) if state else None
        return not state or (since is not None and state in (OPEN, since.uid))


def bank_at(toolkit: Toolkit, record: Record, visit: Visit | None) -> BankAtVisit:
    """Return the bank as it stands at a visit; ask once for a whole page."""
    every = {question.key: question for question in questions.bank(toolkit, record)}
    if visit is None:
        return BankAtVisit(None, every)
    past = {each.uid for each in rules.visits_before(record, visit)}
    here: dict[str, Asking] = {}
    before: dict[str, tuple[Asking, ...]] = {}
    for key, history in questions.askings(record).items():
        here.update((key, each) for each in history if each.visit.uid == visit.uid)
        before[key] = tuple(each for each in history if each.visit.uid in past)
    return BankAtVisit(visit, every, tuple(questions.chosen(record, visit.uid)), here, before)
