"""The overview: what the whole file knows, in facts that a picture and sentences are made of; computed in one pass."""

from collections import Counter
from dataclasses import dataclass, replace

from govtoolkit.content.model import Toolkit
from govtoolkit.record import duties, questions, rules
from govtoolkit.record.actions import ActionGroups, grouped_actions
from govtoolkit.record.duties import PhaseYear, Tally
from govtoolkit.record.model import (
    Action,
    CheckLine,
    Encounter,
    Entry,
    KeyDate,
    Mark,
    Note,
    SchoolResult,
    Visit,
    VisitQuestion,
)
from govtoolkit.record.questions import Asking, BankQuestion
from govtoolkit.record.record import Record
from govtoolkit.record.rules import focus_of

_BEFORE = ("visit.purpose", "visit.agreed", "visit.to_meet")
_AFTER = ("visit.purpose", "visit.met", "visit.seen", "visit.summary")
_EXPECTED = {"planned": _BEFORE, "draft": _AFTER, "with head": _AFTER, "released": ()}
"""The places of a visit that a reader of it misses when they are empty, by its state."""

_SHOWN: tuple[type[Entry], ...] = (Mark, VisitQuestion, Action, CheckLine, Encounter, KeyDate, SchoolResult)
_SEVERAL = 2


@dataclass(frozen=True)
class Looked:
    """How much of one benchmark a visit looked at.

    Fields:
        notes: how many texts stand there.
        indicators: how many were looked at, by anybody.
        sources: how many were seen, by anybody.
        in_focus: whether the visit set out to look at it.
    """

    notes: int = 0
    indicators: int = 0
    sources: int = 0
    in_focus: bool = False

    @property
    def anything(self) -> bool:
        """Whether there is anything to see."""
        return bool(self.notes or self.indicators or self.sources)


@dataclass(frozen=True)
class VisitColumn:
    """A visit and what it looked at, benchmark by benchmark in the toolkit's order."""

    visit: Visit
    looked: tuple[Looked, ...]


@dataclass(frozen=True)
class OpenQuestion:
    """A question that is kept open, and since which visit."""

    question: BankQuestion
    since: Visit


@dataclass(frozen=True)
class DateAhead:
    """A day to keep in mind: one of the board's own dates, or a visit that is planned; past ones that still stand too."""

    day: str
    known_as: KeyDate | Visit


@dataclass(frozen=True)
class Gaps:
    """What a visit still lacks; nothing of it stops anybody.

    Fields:
        places: the empty places that its readers would miss (of `model.VISIT_PLACES`).
        focus: whether no benchmark is in focus.
        unnoted: the numbers of the benchmarks in focus that have no notes.
        questions: whether no question was chosen.
        unasked: the chosen questions that were not asked.
        check: whether the headteacher's check of the facts is not recorded.
    """

    places: tuple[str, ...] = ()
    focus: bool = False
    unnoted: tuple[int, ...] = ()
    questions: bool = False
    unasked: tuple[BankQuestion, ...] = ()
    check: bool = False

    @property
    def anything(self) -> bool:
        """Whether it lacks anything."""
        return self != Gaps()


@dataclass(frozen=True)
class Overview:
    """What stands in a file on a day.

    Fields:
        columns: the visits, the newest last.
        gaps: what the visit shown lacks, None where there is no visit.
        results: the percentages that the school reports, by benchmark and date.
        never_asked: the questions of the bank that no visit put.
        lines: how many lines the checklists have, and how many of them somebody looked at.
        phases: the encounters of this school year, by key phase.
        is_new: whether nothing is in the file yet that could be shown.
    """

    columns: tuple[VisitColumn, ...]
    gaps: Gaps | None
    actions: ActionGroups
    results: dict[int, list[SchoolResult]]
    never_asked: tuple[BankQuestion, ...]
    open_questions: tuple[OpenQuestion, ...]
    dates: tuple[DateAhead, ...]
    lines: Tally
    phases: tuple[PhaseYear, ...]
    is_new: bool


def look_over(toolkit: Toolkit, record: Record, shown: Visit | None, today: str) -> Overview:
    """Return what stands in a file on a day ('YYYY-MM-DD'), with the visit that is shown."""
    notes = _notes_as_shown(record)
    visits = rules.visits_newest_first(record)[::-1]
    columns = _columns(toolkit, record, visits, notes)
    bank = questions.bank(toolkit, record)
    askings = questions.askings(record)
    still_open = ((each, questions.open_since(askings.get(each.key, ()))) for each in bank)
    return Overview(
        columns,
        None if shown is None else _gaps(record, shown, columns, notes, bank, askings),
        grouped_actions(record, today),
        duties.results_by_benchmark(record),
        tuple(questions.never_asked(bank, askings)),
        tuple(OpenQuestion(each, since) for each, since in still_open if since is not None),
        _dates(record, visits, today),
        duties.tally(toolkit.check_items.values(), duties.looks_by_item(record)),
        tuple(duties.encounter_grid(toolkit, record, duties.school_year(today))),
        not notes
        and len(visits) < _SEVERAL
        and not any(map(focus_of, visits))
        and not any(any(True for _ in record.all(kind)) for kind in _SHOWN),
    )


def gaps_for_release(toolkit: Toolkit, record: Record, visit: Visit) -> Gaps:
    """Return what a visit lacks that is to be released: what its readers would miss, and the headteacher's check."""
    notes = [each for each in _notes_as_shown(record) if each.visit_uid == visit.uid]
    checked = replace(visit, state="with head")
    columns = _columns(toolkit, record, [checked], notes)
    return _gaps(record, checked, columns, notes, questions.bank(toolkit, record), questions.askings(record))


def _notes_as_shown(record: Record) -> list[Note]:
    """Return the notes that say something, each with the visit that it is shown on."""
    notes = (each.entry for each in record.all(Note) if each.entry.body.strip())
    shown = ((note, record.shown_as(note.visit_uid)) for note in notes)
    return [note if uid == note.visit_uid else replace(note, visit_uid=uid) for note, uid in shown]


def _columns(toolkit: Toolkit, record: Record, visits: list[Visit], notes: list[Note]) -> tuple[VisitColumn, ...]:
    written = Counter((note.visit_uid, note.place) for note in notes)
    seen = {
        (record.shown_as(mark.visit_uid), mark.item_key)
        for mark in (each.entry for each in record.all(Mark))
        if mark.seen
    }  # whoever looked: an indicator that two people looked at is one
    of_indicator = {item.key: b.key for b in toolkit.benchmark for item in b.indicator}
    of_source = {item.key: b.key for b in toolkit.benchmark for item in b.information_source}
    indicators = Counter((visit, of_indicator[item]) for visit, item in seen if item in of_indicator)
    sources = Counter((visit, of_source[item]) for visit, item in seen if item in of_source)
    return tuple(
        VisitColumn(
            visit,
            tuple(
                Looked(
                    written[visit.uid, each.key],
                    indicators[visit.uid, each.key],
                    sources[visit.uid, each.key],
                    each.number in focus,
                )
                for each in toolkit.benchmark
            ),
        )
        for visit, focus in ((visit, focus_of(visit)) for visit in visits)
    )


def _gaps(
    record: Record,
    visit: Visit,
    columns: tuple[VisitColumn, ...],
    notes: list[Note],
    bank: list[BankQuestion],
    askings: dict[str, list[Asking]],
) -> Gaps:
    if visit.state == "released":
        return Gaps()
    filled = {note.place for note in notes if note.visit_uid == visit.uid}
    looked = next(column.looked for column in columns if column.visit.uid == visit.uid)
    is_over = visit.state != "planned"
    chosen = {each.question_key for each in questions.chosen(record, visit.uid)}
    asked = {
        key
        for key in chosen
        if any(each.visit.uid == visit.uid and questions.was_asked(each) for each in askings.get(key, ()))
    }
    return Gaps(
        tuple(place for place in _EXPECTED[visit.state] if place not in filled),
        not focus_of(visit),
        tuple(n for n, each in enumerate(looked, start=1) if is_over and each.in_focus and not each.notes),
        not is_over and not chosen,
        tuple(each for each in bank if is_over and each.key in chosen - asked),
        visit.state == "with head" and not visit.checked_on,
    )


def _dates(record: Record, visits: list[Visit], today: str) -> tuple[DateAhead, ...]:
    kept = [DateAhead(each.entry.falls_on, each.entry) for each in record.all(KeyDate) if each.entry.falls_on]
    planned = [
        DateAhead(each.visit_date, each) for each in visits if each.state == "planned" and each.visit_date >= today
    ]
    return tuple(sorted((*kept, *planned), key=lambda each: (each.day, each.known_as.uid)))
