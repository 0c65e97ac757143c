"""The gentle check at work: what was written on a visit, or goes on paper, and the sentences to look at again in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass

from govtoolkit.content.gentle_check import Point, points
from govtoolkit.printing.document import Document, one_line
from govtoolkit.progress import Progress, no_progress
from govtoolkit.record import rules
from govtoolkit.record.model import Action, CheckLine, Note, Visit
from govtoolkit.record.record import Record


@dataclass(frozen=True)
class Writing:
    """A text that somebody wrote.

    Fields:
        kind: of the record that it stands in (`Note.kind`, `Action.kind`, `CheckLine.kind`).
        place: of a note its place, of an action its uid, of a line of a checklist that line's key.
    """

    text: str
    kind: str
    place: str
    visit: Visit
    author: str = ""


@dataclass(frozen=True)
class Remark:
    """A sentence to look at again, and the writing that it stands in."""

    point: Point
    writing: Writing


def writings_of(record: Record, visit: Visit) -> tuple[Writing, ...]:
    """Return what was written on a visit: its notes and answers, its actions, what its checks found."""
    return tuple(_writings(record, visit))


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


def _writings(record: Record, visit: Visit) -> Iterator[Writing]:
    for each in rules.standing_notes(record, visit.uid):
        yield Writing(each.note.body, Note.kind, each.note.place, visit, each.author)
    for action in (version.entry for version in record.all(Action)):
        if record.shown_as(action.visit_uid) == visit.uid:
            for text in filter(None, (action.wording, action.outcome)):
                yield Writing(text, Action.kind, action.uid, visit)
    for look in (version.entry for version in record.all(CheckLine)):
        if look.evidence and look.visit_uid in record.shown_with(visit.uid):
            author = record.name_of(look.author_uid)
            yield Writing(look.evidence, CheckLine.kind, look.item_key, visit, author)


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
