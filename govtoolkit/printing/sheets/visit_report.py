"""The report of a visit: for the headteacher to check, then for the board; a draft until it was released."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from govtoolkit.clock import long_date
from govtoolkit.content.model import Benchmark, Item, Toolkit
from govtoolkit.printing.document import Block, Bullets, Document, Heading, Items, KeyValues, Paragraph, Table
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets.actions_sheet import actions_table
from govtoolkit.printing.sheets.after_release import AfterRelease
from govtoolkit.printing.sheets.question_blocks import NO_ANSWER, all_groups, questions_by_place
from govtoolkit.printing.sheets.rows import marked_row
from govtoolkit.printing.sheets.sayings import benchmarks_named, stamp_of
from govtoolkit.printing.sheets.visit import VisitOnPaper
from govtoolkit.record import actions
from govtoolkit.record.given_out import GivenOut, given_out
from govtoolkit.record.marks import number_seen
from govtoolkit.record.model import VISIT_KINDS, VISIT_PLACES, Visit
from govtoolkit.record.record import Record
from govtoolkit.record.rules import focus_of

TITLE = "Visit report"

_OCCASIONS = dict(
    zip(VISIT_KINDS, ("Visit to the school", "Meeting", "Phone or video call", "Reading of reports"), strict=True)
)
_FACTS = ("visit.purpose", "visit.plan", "visit.agreed", "visit.met", "visit.seen")
_OUTCOME = ("visit.summary", "visit.learned", "visit.strengths", "visit.open")
_PREPARED = ("visit.to_meet", "visit.papers", "visit.to_send")
_EXPECTED = ("visit.purpose", "visit.met", "visit.seen", *_OUTCOME)
"""The places that a reader of the report would miss."""


def visit_report(toolkit: Toolkit, record: Record | None, options: PrintOptions) -> Document:
    """Return the report of one visit.

    Of a released visit it has what was given out, with later corrections; what arrived later stands under its own heading.

    Raises:
        UserError: there is no such visit.
    """
    visit = VisitOnPaper.of(record, replace(options, filling=Filling.FILLED, earlier=False))
    if record is None or visit.visit is None:
        return Document(TITLE, (), "", visit.opening(TITLE))
    given = given_out(record, visit.visit)
    paper = replace(visit, notes=given.notes, marks=given.marks)
    blocks = tuple(_Report(toolkit, record, visit.visit, paper, given).blocks())
    return Document(TITLE, paper.header, paper.date, blocks, paper.authors, stamp=stamp_of(visit.visit))


class _Report:
    """Tells one visit in the order in which a reader who was not there can follow it; empty parts are left out."""

    def __init__(self, toolkit: Toolkit, record: Record, visit: Visit, paper: VisitOnPaper, given: GivenOut) -> None:
        self._toolkit = toolkit
        self._record = record
        self._visit = visit
        self._paper = paper
        self._given = given

    def blocks(self) -> Iterator[Block]:
        yield from self._paper.opening(TITLE, self._head())
        if self._visit.state in ("planned", "draft"):  # it is for who writes it, not for the headteacher
            yield from self._missing()
        yield from self._about()
        for place in _OUTCOME:
            yield from self._place(place, 1)
        yield from self._benchmarks()
        yield from self._questions()
        yield from self._actions()
        yield from self._place("visit.corrections", 1)
        yield from self._prepared()
        yield from self._paper.unplaced(self._toolkit)
        if self._visit.state == "released":
            after = AfterRelease(self._toolkit, self._record, named=self._paper.named)
            yield from after.blocks(self._visit, self._given.late)

    def _head(self) -> KeyValues:
        visit, focus = self._visit, focus_of(self._visit)
        released = f"Released on {long_date(visit.released_on)} to the clerk" if visit.released_on else "Released"
        pairs = (
            *self._paper.head().pairs,
            ("Kind", _OCCASIONS[visit.occasion]),
            ("Benchmarks in focus", benchmarks_named(self._toolkit, sorted(focus))),
            ("Facts checked", f"by the headteacher, {long_date(visit.checked_on)}" if visit.checked_on else ""),
            ("State", released if visit.state == "released" else stamp_of(visit)),
        )
        return KeyValues(tuple(pair for pair in pairs if pair[1]))

    def _missing(self) -> Iterator[Block]:
        focus = focus_of(self._visit)
        missing = [VISIT_PLACES[place] for place in _EXPECTED if place not in self._paper.notes]
        missing += [
            f"Benchmark {each.number}"
            for each in self._toolkit.benchmark
            if each.number in focus and each.key not in self._paper.notes
        ]
        if missing:
            yield Paragraph(f"Nothing is written yet under: {', '.join(missing)}.", soft=True)

    def _place(self, place: str, level: int) -> Iterator[Block]:
        if place in self._paper.notes:
            yield Heading(level, VISIT_PLACES[place])
            yield from self._paper.notes_at(place, 0)

    def _about(self) -> Iterator[Block]:
        if any(place in self._paper.notes for place in _FACTS):
            yield Heading(1, "About this visit")
        for place in _FACTS:
            yield from self._place(place, 2)

    def _looked_at(self) -> Iterator[Block]:
        """Yield how much of each benchmark was looked at; which rows these are stands beneath the benchmarks."""
        looked_at = [each for each in self._toolkit.benchmark if self._ticked(each.indicator, each.information_source)]
        if looked_at:
            headings = ("What was looked at", "Indicators", "Information sources")
            yield Table(headings, (3.4, 1.2, 1.6), tuple(self._counted(each) for each in looked_at))

    def _counted(self, benchmark: Benchmark) -> tuple[tuple[Paragraph], ...]:
        name = Paragraph(f"{benchmark.number} {benchmark.short_title}")
        columns = (benchmark.indicator, benchmark.information_source)
        said = (Paragraph(f"{number_seen(rows, self._given.marks)} of {len(rows)}") for rows in columns)
        return ((name,), *((each,) for each in said))

    def _ticked(self, *columns: tuple[Item, ...]) -> list[Item]:
        return [row for rows in columns for row in rows if row.key in self._given.marks]

    def _benchmarks(self) -> Iterator[Block]:
        paper = replace(self._paper, options=replace(self._paper.options, codes=True))
        told = [
            each
            for each in self._toolkit.benchmark
            if each.key in paper.notes or self._ticked(each.indicator, each.information_source)
        ]
        if told:
            yield Heading(1, "Benchmark by benchmark")
        yield from self._looked_at()
        for benchmark in told:
            yield Heading(2, f"Benchmark {benchmark.number}: {benchmark.title}")
            if benchmark.key in paper.notes:
                yield from paper.notes_at(benchmark.key, 0)
            ticked = self._ticked(benchmark.indicator, benchmark.information_source)
            if ticked:
                one = self._only_one(ticked)
                yield Heading(3, f"Looked at and seen by {self._record.name_of(one)}" if one else "Looked at and seen")
                yield Items(tuple(marked_row(row, paper, told=one)._replace(note="", field="") for row in ticked))

    def _only_one(self, ticked: Sequence[Item]) -> str:
        """Return the uid of the person who looked at all of some rows, '' where there are several or none is to be named."""
        people = {mark.author_uid for row in ticked for mark in self._given.marks[row.key]}
        return people.pop() if len(people) == 1 and self._paper.named else ""

    def _questions(self) -> Iterator[Block]:
        known = questions_by_place(all_groups(self._toolkit, self._record))
        chosen = {each.question_key: each for each in self._given.questions}
        answered = [place for place in self._paper.notes if place in known]
        asked = [key for key, each in chosen.items() if key in known and (each.asked or key in answered)]
        asked += [key for key in known if key in answered and key not in asked]
        if asked:
            yield Heading(1, "Questions asked")
        for number, key in enumerate(asked, start=1):
            yield Heading(2, f"{number}. {known[key].text}")
            if known[key].follow_ups:
                yield Bullets(known[key].follow_ups)
            still_open = "Still open." if key in chosen and chosen[key].still_open else ""
            said = " · ".join(part for part in (self._paper.code_of(key), still_open) if part)
            if said:
                yield Paragraph(said, soft=True)
            yield from self._paper.notes_at(key, 0, NO_ANSWER)
        left = [key for key, each in chosen.items() if each.planned and key in known and key not in asked]
        if left:
            yield Heading(1, "Questions chosen and not asked")
            yield Bullets(tuple(known[key].text for key in left))

    def _actions(self) -> Iterator[Block]:
        agreed = actions.actions_of_visit(self._record, self._visit.uid)
        if agreed:
            yield Heading(1, "Actions")
            # what is overdue depends on the day of the print; a report does not
            yield actions_table(self._record, agreed, "", with_visit=False)

    def _prepared(self) -> Iterator[Block]:
        if any(place in self._paper.notes for place in _PREPARED):
            yield Heading(1, "How the visit was prepared")
        for place in _PREPARED:
            yield from self._place(place, 2)
