"""The page for the board: what a visit looked at, its key points, what was asked, what was promised and what lies ahead.

A digest: where it shows less than the file has, it says how much more there is and where that stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from govtoolkit.clock import long_date
from govtoolkit.content.model import Toolkit
from govtoolkit.phrases import counted, listed
from govtoolkit.printing.document import (
    Bar,
    Block,
    Bullets,
    Chart,
    Document,
    Heading,
    Note,
    Paragraph,
    Title,
    one_line,
)
from govtoolkit.printing.options import PrintOptions
from govtoolkit.printing.sheets.sayings import benchmarks_named, overdue_by, school_name, stamp_of
from govtoolkit.printing.sheets.visit import VisitOnPaper, notes_on_paper
from govtoolkit.record import duties, questions, rules
from govtoolkit.record.actions import ActionGroups, grouped_actions
from govtoolkit.record.duties import KEY_DATE_TITLES
from govtoolkit.record.marks import marks_by_item, number_seen
from govtoolkit.record.model import VISIT_PLACES, Action, KeyDate, Mark, Visit
from govtoolkit.record.questions import BankQuestion
from govtoolkit.record.record import Record
from govtoolkit.record.rules import StandingNote, focus_of

TITLE = "Careers guidance: page for the board"

_KEY_POINTS = ("visit.summary", "visit.strengths", "visit.open")
_MOST_QUESTIONS = 3
"""Questions that are told unless a person chooses which; the others are counted."""
_MOST_ACTIONS = 5
_END_OF_SENTENCE = re.compile(r"(?<=[.!?])([’”\"')]*)\s+(?=[^\W\d_a-zß-ÿ]|[‘“\"'(])")
"""After a full stop, where a capital follows: not within "3.30 p.m. in the hall"."""


def board_page(toolkit: Toolkit, record: Record | None, options: PrintOptions) -> Document:
    """Return the page for the board about one visit and its school year.

    Raises:
        UserError: there is no such visit, or no such question.
    """
    paper = VisitOnPaper.of(record, options)
    visit = paper.visit
    parts = (school_name(record), one_line(visit.title) if visit else "", long_date(paper.date))
    blocks: tuple[Block, ...] = (Title(TITLE, " · ".join(part for part in parts if part)),)
    if record is not None and visit is not None:
        blocks += tuple(_BoardPage(toolkit, record, visit, paper).blocks())
    name = ", ".join((TITLE, *(part for part in (school_name(record), long_date(paper.date)) if part)))
    return Document(name, (), paper.date, blocks, paper.authors, stamp=stamp_of(visit), one_page=True)


@dataclass(frozen=True)
class _BoardPage:
    """Says in a page what a board needs to know of one visit."""

    toolkit: Toolkit
    record: Record
    visit: Visit
    paper: VisitOnPaper

    @property
    def options(self) -> PrintOptions:
        return self.paper.options

    def blocks(self) -> Iterator[Block]:
        yield from self._looked_at()
        yield from self._key_points()
        yield from self._challenge()
        yield from self._actions()
        yield from self._ahead()

    def _looked_at(self) -> Iterator[Block]:
        yield Heading(1, "What was looked at")
        year = duties.school_year(self.visit.visit_date) if self.visit.visit_date else ""
        visits = [each for each in rules.visits_newest_first(self.record) if _in_year(each, year)] if year else []
        visits = visits or [self.visit]
        yield Paragraph(" ".join((self._this_visit(), self._year(year, visits))).strip())
        seen: dict[str, list[Mark]] = {}
        for visit in visits:
            seen |= marks_by_item(self.record, visit.uid)
        day, percents = self._reported()
        bars = []
        for each in self.toolkit.benchmark:
            looked, every = number_seen(each.indicator, seen), len(each.indicator)
            label = f"Benchmark {each.number}"
            reported = f"; reported {percents[each.number]}%" if each.number in percents else ""
            bars.append(Bar(label, looked, every, f"{looked} of {every}{reported}"))
        when = f"in the school year {year}" if year else "in this visit"
        alternative = "; ".join(f"{bar.label}: {bar.said}" for bar in bars)
        caption = f"Indicators looked at {when}"
        if percents:
            caption += f", and what the school reported on {long_date(day)}"
        yield Chart(caption, tuple(bars), f"{caption}. {alternative}.")

    def _this_visit(self) -> str:
        """Return what this visit set out to look at, or did look at."""
        noted = {each.number for each in self.toolkit.benchmark if each.key in self.paper.notes}
        marked = {key.split(".")[0] for key in self.paper.marks}
        noted |= {each.number for each in self.toolkit.benchmark if each.key in marked}
        focus = sorted(focus_of(self.visit) & {each.number for each in self.toolkit.benchmark})
        parts = []
        if focus:
            parts.append(f"In focus: {benchmarks_named(self.toolkit, focus)}.")
        others = sorted(noted - set(focus))
        if others:
            also = "There are also notes or ticks on" if focus else "There are notes or ticks on"
            parts.append(
                f"{also} {'benchmark' if len(others) == 1 else 'benchmarks'} {listed(list(map(str, others)))}."
            )
        if self.paper.authors:
            parts.append(f"Notes by {self.paper.authors}.")
        return " ".join(parts)

    @staticmethod
    def _year(year: str, visits: list[Visit]) -> str:
        if not year or len(visits) == 1:
            return ""
        return f"It is one of {len(visits)} visits in the school year {year}."

    def _key_points(self) -> Iterator[Block]:
        places = [place for place in _KEY_POINTS if place in self.paper.notes]
        yield Heading(1, "Key points")
        if not places:
            yield Paragraph("No summary, strengths or open matters are noted yet.", soft=True)
        for place in places:
            if place != places[0] or place != _KEY_POINTS[0]:
                yield Heading(3, VISIT_PLACES[place])
            yield from self._notes(self.paper.notes[place])

    def _notes(self, notes: list[StandingNote]) -> tuple[Note, ...]:
        said = notes_on_paper(notes)
        is_plain = not any(each.reason or each.is_late or each.one_of > 1 for each in notes)
        if is_plain and len({each.author for each in notes}) == 1:
            return tuple(Note(each.body) for each in said)  # the head says who wrote
        return said

    def _challenge(self) -> Iterator[Block]:
        asked = self._asked()
        if not asked:
            return
        yield Heading(1, "Challenge")
        chosen = [each for each in asked if each.key in self.options.questions]
        chosen.sort(key=lambda each: self.options.questions.index(each.key))
        told = chosen or sorted(asked, key=lambda each: each.key not in self.paper.notes)[:_MOST_QUESTIONS]
        yield Bullets(tuple(self._told(question, whole=bool(chosen)) for question in told))
        left = len(asked) - len(told)
        if left or not chosen:
            others = f"{counted(left, 'more question was', 'more questions were')} asked. " if left else ""
            yield Paragraph(f"{others}All questions and whole answers are in the report of the visit.", soft=True)

    def _told(self, question: BankQuestion, *, whole: bool) -> str:
        """Return a question as minutes tell it, with its answers or their openings."""
        said = [f"A governor asked: “{one_line(question.wording)}”"]
        for note in self.paper.notes.get(question.key, ()):
            body = one_line(note.note.body)
            opening = body if whole else _opening(note.note.body.strip())
            said.append(f"Answer noted: {opening}" + ("" if len(opening) == len(body) else " …"))
        return " ".join(said)

    def _asked(self) -> list[BankQuestion]:
        """Return the questions that were asked in this visit: those chosen for it first, in their order there."""
        bank = {each.key: each for each in questions.bank(self.toolkit, self.record)}
        asked = {
            key
            for key, history in questions.askings(self.record).items()
            if any(each.visit.uid == self.visit.uid and questions.was_asked(each) for each in history)
        }
        chosen = [each.question_key for each in questions.chosen(self.record, self.visit.uid)]
        order = dict.fromkeys([*chosen, *bank])
        return [bank[key] for key in order if key in asked and key in bank]

    def _actions(self) -> Iterator[Block]:
        groups = grouped_actions(self.record, self.options.today)
        still_open = [*groups.overdue, *groups.open]
        as_of = f" on {long_date(self.options.today)}" if self.options.today else ""
        yield Heading(1, f"Actions{as_of}: {_actions_counted(groups)}")
        if still_open:
            yield Bullets(tuple(self._action(each) for each in still_open[:_MOST_ACTIONS]))
        left = len(still_open) - _MOST_ACTIONS
        if left > 0:
            yield Paragraph(f"{counted(left, 'more open action is', 'more open actions are')} in the list of actions.")

    def _action(self, action: Action) -> str:
        """Return what is to be done, who does it and by when, in one line of a list."""
        parts = (
            one_line(action.owner) or "nobody named yet",
            f"by {long_date(action.due_on)}" if action.due_on else "no date",
            overdue_by(action, self.options.today),
        )
        return f"{one_line(action.wording)} ({', '.join(part for part in parts if part)})"

    def _ahead(self) -> Iterator[Block]:
        known = [each.entry for each in self.record.all(KeyDate) if each.entry.falls_on >= self.options.today]
        known = sorted((each for each in known if each.falls_on), key=lambda each: (each.falls_on, each.key))
        if known:
            said = "; ".join(f"{KEY_DATE_TITLES[each.key]}, {long_date(each.falls_on)}" for each in known)
            yield Paragraph(f"{'Dates ahead' if self.options.today else 'Dates'}: {said}.")

    def _reported(self) -> tuple[str, dict[int, int]]:
        """Return the newest percentages that the school reported, by benchmark, and their day."""
        for day, results in duties.results_by_day(self.record).items():
            return day, {each.benchmark: each.percent for each in results}
        return "", {}


def _in_year(visit: Visit, year: str) -> bool:
    return bool(visit.visit_date) and visit.state != "planned" and duties.school_year(visit.visit_date) == year


def _actions_counted(groups: ActionGroups) -> str:
    number = len(groups.overdue) + len(groups.open)
    if not number:
        return "none is open"
    return f"{number} open" + (f", {len(groups.overdue)} of them overdue" if groups.overdue else "")


def _opening(body: str) -> str:
    """Return the first sentence of an answer, or its first line where that is shorter."""
    line = body.split("\n", 1)[0]
    end = _END_OF_SENTENCE.search(line)
    return line[: end.end(1)] if end else line.rstrip()
