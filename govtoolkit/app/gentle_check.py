"""The gentle check at work: what was written on a visit, or goes on paper, and the sentences to look at again in it."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass

from govtoolkit.content.gentle_check import Point, points
from govtoolkit.printing.document import Document, one_line
from govtoolkit.progress import Progress, no_progress
from govtoolkit.record import questions, rules
from govtoolkit.record.model import Action, CheckLine, Note, Question, Visit
from govtoolkit.record.record import Record


@dataclass(frozen=True)
class Writing:
    """A text that somebody wrote.

    Fields:
        kind: of the record that it stands in (`Note.kind`, `Action.kind`, `CheckLine.kind`, `Question.kind`).
        place: of a note its place, of an action or an own question its uid, of a line of a checklist that line's key.
        visit: that it was written on, None where it belongs to none.
    """

    text: str
    kind: str
    place: str
    visit: Visit | None
    author: str = ""


@dataclass(frozen=True)
class Remark:
    """A sentence to look at again, and the writing that it stands in."""

    point: Point
    writing: Writing


def writings_of(record: Record, visit: Visit) -> tuple[Writing, ...]:
    """Return what was written on a visit: notes and answers, actions, what its checks found, own questions chosen for it."""
    chosen = {each.question_key for each in questions.chosen(record, visit.uid)}
    beside = _beside_notes(record, lambda uid: uid == visit.uid)
    return (*_notes(record, [visit]), *beside, *_own_questions(record, lambda uid: uid in chosen))


def writings_given_away(record: Record, visits: Collection[Visit] | None = None) -> tuple[Writing, ...]:
    """Return what goes along with a copy of the file: what was written on its visits, and what belongs to none.

    Args:
        visits: those that go along; None for all.
    """
    if visits is None:
        beside = _beside_notes(record, lambda _uid: True)
        return (*_notes(record, rules.visits_newest_first(record)), *beside, *_own_questions(record))
    going = {visit.uid for visit in visits}
    beside = _beside_notes(record, lambda uid: uid is None or uid in going)
    return (*_notes(record, visits), *beside, *_own_questions(record))


def writings_for_paper(record: Record, visit: Visit | None, *, earlier: bool = False) -> tuple[Writing, ...]:
    """Return what a sheet can hold, of which `on_paper` knows what it does hold.

    That is what was noted on its visit, on those before it too where that is wanted, and whatever else was written: there are
    sheets with the duties or the actions of all visits.
    """
    visits = [] if visit is None else [visit, *(rules.visits_before(record, visit) if earlier else ())]
    return (*_notes(record, visits), *_beside_notes(record, lambda _uid: True), *_own_questions(record))


def look_through(writings: Iterable[Writing], progress: Progress = no_progress) -> tuple[Remark, ...]:
    """Return the sentences to look at again; reads no record, so that any thread may do it."""
    remarks = []
    for writing in writings:
        progress("Gentle check")
        remarks += [Remark(point, writing) for point in points(writing.text)]
    return tuple(remarks)


def on_paper(document: Document, writings: Iterable[Writing]) -> tuple[Writing, ...]:
    """Return the writings that stand in a document."""
    words = one_line(" ".join(_texts(document)))
    return tuple(each for each in writings if one_line(each.text) in words)


def _notes(record: Record, visits: Collection[Visit]) -> Iterator[Writing]:
    of = {visit.uid: visit for visit in visits}
    only = next(iter(of)) if len(of) == 1 else None
    for each in rules.standing_notes(record, only) if of else ():
        if each.visit_uid in of:
            yield Writing(each.note.body, Note.kind, each.note.place, of[each.visit_uid], each.author)


def _beside_notes(record: Record, is_wanted: Callable[[str | None], bool]) -> Iterator[Writing]:
    """Yield actions and evidence by the uid of the visit that they are shown on, None where they belong to none."""
    for action in (version.entry for version in record.all(Action)):
        uid = record.shown_as(action.visit_uid)
        for text in filter(None, (action.wording, action.outcome)):
            if is_wanted(uid):
                yield Writing(text, Action.kind, action.uid, record.find(Visit, uid))
    for look in (version.entry for version in record.all(CheckLine)):
        on = None if look.visit_uid is None else record.shown_as(look.visit_uid)
        if look.evidence and is_wanted(on):
            visit = None if on is None else record.find(Visit, on)
            yield Writing(look.evidence, CheckLine.kind, look.item_key, visit, record.name_of(look.author_uid))


def _own_questions(record: Record, is_wanted: Callable[[str], bool] = lambda _uid: True) -> Iterator[Writing]:
    for each in rules.own_questions(record):
        if is_wanted(each.uid):
            yield Writing(each.wording, Question.kind, each.uid, None)


def _texts(part: object) -> Iterator[str]:
    """Yield every text of a document, in order."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _texts(each)
    elif is_dataclass(part):
        for each in fields(part):
            yield from _texts(getattr(part, each.name))
