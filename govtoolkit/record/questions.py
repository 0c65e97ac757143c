"""The question bank: every published question and the governors' own, and what became of each on the visits."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from govtoolkit.content.model import QuestionSet, Toolkit
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Question, Visit, VisitQuestion
from govtoolkit.record.record import Record

BOARD, STRATEGIC, PROMPTS, OWN = PARTS = ("board", "strategic", "prompts", "own")
"""The parts of the bank; `OWN` is the source of the governors' own questions as well."""

_NO_QUESTION = re.compile(r"visit\..*|b[1-9]")


class BankQuestion(NamedTuple):
    """One question of the bank.

    Fields:
        key: of the published question, or the uid of an own one; where its answer stands.
        source: the key of its question set, or `OWN`.
        benchmark: its number, None where it is about no single one.
        part: one of `PARTS`.
        note: what a reader should know beside it.
    """

    key: str
    wording: str
    source: str
    benchmark: int | None
    follow_up: tuple[str, ...] = ()
    part: str = OWN
    note: str = ""


class Asking(NamedTuple):
    """What became of a question on one visit; `is_answered` where somebody wrote an answer there."""

    visit: Visit
    chosen: VisitQuestion
    is_answered: bool


def bank(toolkit: Toolkit, record: Record) -> list[BankQuestion]:
    """Return every question there is: the published ones in their order, then the governors' own."""
    published = [
        BankQuestion(
            question.key, question.text, group.key, group.benchmark, question.follow_up, part_of(group), question.note
        )
        for group in toolkit.question_set
        for question in group.question
    ]
    own = [BankQuestion(each.uid, each.wording, OWN, each.benchmark) for each in rules.own_questions(record)]
    return [*published, *own]


def part_of(group: QuestionSet) -> str:
    """Return the part of the bank that a published set belongs to."""
    if group.benchmark is not None:
        return PROMPTS
    return BOARD if group.key == BOARD else STRATEGIC


def answered(places: Iterable[str]) -> list[str]:
    """Return the questions among the places of a visit at which something is written."""
    return [place for place in places if not _NO_QUESTION.fullmatch(place)]


def chosen(record: Record, visit_uid: str) -> list[VisitQuestion]:
    """Return the questions chosen for a visit, in their order there."""
    here = [
        each for each in _as_shown(record).values() if each.visit_uid == record.shown_as(visit_uid) and each.planned
    ]
    return sorted(
        here, key=lambda each: (record.find(VisitQuestion, each.uid) is None, each.position, _when(record, each))
    )


def _when(record: Record, chosen: VisitQuestion) -> tuple[str, str]:
    """Return what puts questions of one position in their order; those of a visit linked with this one come last."""
    return (record.first_written(chosen.uid), chosen.uid)


def _as_shown(record: Record) -> dict[tuple[str, str], VisitQuestion]:
    """Return what is known of each question on each visit that is shown.

    What was said of it on visits that are linked as the same adds up; its position is that on the visit that is shown.
    """
    found: dict[tuple[str, str], list[VisitQuestion]] = {}
    every = [(record.shown_as(each.visit_uid), each) for each in (v.entry for v in record.all(VisitQuestion))]
    for shown_on, each in sorted(every, key=lambda pair: (pair[0] != pair[1].visit_uid, pair[1].visit_uid)):
        shown = each if each.visit_uid == shown_on else replace(each, visit_uid=shown_on)
        found.setdefault((shown_on, each.question_key), []).append(shown)
    return {key: added_up(some) for key, some in found.items()}


def added_up(some: Sequence[VisitQuestion]) -> VisitQuestion:
    """Return what was said of one question, on visits that are linked as the same or in versions that both stand."""
    first, *others = some
    if not others:
        return first
    return replace(
        first,
        planned=any(each.planned for each in some),
        asked=any(each.asked for each in some),
        still_open=any(each.still_open for each in some),
    )


def askings(record: Record) -> dict[str, list[Asking]]:
    """Return what became of each question, by its key, the newest visit first.

    A question that has an answer on a visit was asked there, whether anybody chose it or not.
    """
    visits = {visit.uid: visit for visit in rules.visits_newest_first(record)}
    order = {uid: place for place, uid in enumerate(visits)}
    answered = {
        (record.shown_as(note.visit_uid), note.place)
        for note in (version.entry for version in record.all(Note))
        if note.body.strip() and not _NO_QUESTION.fullmatch(note.place)
    }
    known = _as_shown(record)
    found: dict[str, list[Asking]] = {}
    for visit_uid, key in sorted(answered | known.keys()):
        if visit_uid in visits:
            one = known.get((visit_uid, key)) or VisitQuestion(visit_uid, key, planned=False)
            found.setdefault(key, []).append(Asking(visits[visit_uid], one, (visit_uid, key) in answered))
    for each in found.values():
        each.sort(key=lambda asking: order[asking.visit.uid])
    return found


def was_asked(asking: Asking) -> bool:
    """Tell whether a question was put on that visit: somebody said so, or wrote an answer."""
    return asking.chosen.asked or asking.is_answered


def open_since(history: Iterable[Asking]) -> Visit | None:
    """Return the visit since which a question is open, None where it is not.

    Args:
        history: what became of it, the newest visit first. A visit on which it was neither asked nor kept open says nothing;
            one on which it was asked and not kept open closes it.
    """
    since = None
    for asking in history:
        if asking.chosen.still_open:
            since = asking.visit
        elif was_asked(asking):
            break
    return since


def to_bring_forward(record: Record, visit_uid: str) -> list[str]:
    """Return the questions that the visit after this one begins with: those still open, then those chosen here and not asked.

    Each stands there once; those of this visit in their order here. What a later visit put is not left over, and an own
    question that was deleted comes no more.
    """
    every = {key: history for key, history in askings(record).items() if not _is_gone(record, key)}
    here = [each.question_key for each in chosen(record, visit_uid) if each.question_key in every]
    left = [key for key in here if not any(map(was_asked, _since(every[key], visit_uid)))]
    still_open = [key for key in (*here, *sorted(every.keys() - set(here))) if open_since(every.get(key, ()))]
    return list(dict.fromkeys((*still_open, *left)))


def _is_gone(record: Record, key: str) -> bool:
    """Tell whether a key is that of an own question which is in the file no more."""
    return not key.startswith("q.") and record.find(Question, key) is None


def _since(history: Iterable[Asking], visit_uid: str) -> Iterator[Asking]:
    """Yield what became of a question on a visit and on those after it; the newest visit comes first."""
    for asking in history:
        yield asking
        if asking.visit.uid == visit_uid:
            break


def never_asked(every: Iterable[BankQuestion], became: Mapping[str, Sequence[Asking]]) -> list[BankQuestion]:
    """Return those questions of a bank that no visit put; `became` is the answer of `askings`."""
    return [each for each in every if not any(map(was_asked, became.get(each.key, ())))]


def settled(
    record: Record,
    visit_uid: str,
    key: str,
    *,
    planned: bool | None = None,
    asked: bool | None = None,
    still_open: bool | None = None,
) -> dict[str, VisitQuestion | None]:
    """Return what stands once a question is chosen for a visit, marked asked there or kept open, as `Session.change` takes it.

    What is None stays as it is. A question newly chosen comes last; one of which nothing more is said goes.
    """
    shown_on, *linked = record.shown_with(visit_uid)
    before = _as_shown(record).get((shown_on, key)) or VisitQuestion(shown_on, key, planned=False)
    after = replace(
        before,
        planned=before.planned if planned is None else planned,
        asked=before.asked if asked is None else asked,
        still_open=before.still_open if still_open is None else still_open,
    )
    if after.planned and not before.planned:
        after = replace(after, position=max((each.position for each in chosen(record, visit_uid)), default=0) + 1)
    says_something = after.planned or after.asked or after.still_open
    # what was said of it on visits that are linked with this one must not speak against it
    found = (record.find(VisitQuestion, VisitQuestion(uid, key).uid) for uid in linked)
    others = (replace(after, visit_uid=each.visit_uid, position=each.position) for each in found if each is not None)
    return {each.uid: each if says_something else None for each in (after, *others)}


Ordered = TypeVar("Ordered", Question, VisitQuestion)


def moved(order: Sequence[Ordered], place: int, steps: int) -> list[Ordered]:
    """Return the questions that have another position once the one at a place has gone some steps down, or up (-1).

    None has where there is no room to go.
    """
    if not 0 <= place + steps < len(order):
        return []
    positions = sorted(each.position for each in order)
    if len(set(positions)) < len(order):
        positions = list(range(1, len(order) + 1))
    wanted = list(order)
    wanted.insert(place + steps, wanted.pop(place))
    return [
        replace(each, position=position)
        for each, position in zip(wanted, positions, strict=True)
        if each.position != position
    ]
