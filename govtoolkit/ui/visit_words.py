"""How kinds and states of visits are called on screen."""

from collections import Counter
from collections.abc import Iterable

from govtoolkit.phrases import listed
from govtoolkit.record.model import VISIT_KINDS, Action, Entry, Mark, Note, VisitQuestion
from govtoolkit.record.record import Record

KINDS = dict(
    zip(VISIT_KINDS, ("Visit to the school", "Meeting", "Phone or video call", "Reading of reports"), strict=True)
)
"""What sort of occasion it was."""

STATES = {
    "planned": "Planned",
    "draft": "Being written",
    "with head": "With the headteacher, to check the facts",
    "released": "Released",
}

SHORT_STATES = {
    "planned": "Planned",
    "draft": "Being written",
    "with head": "With the headteacher",
    "released": "Released",
}
"""The same in few words, for where they stand in a row."""


def counted(number: int, one: str, more: str) -> str:
    """Return '1 note', '3 notes', or 'no notes'."""
    return f"{number or 'no'} {one if number == 1 else more}"


def what_goes_with_it(record: Record, uids: Iterable[str]) -> str:
    """Return what is deleted together with a visit: ' with 3 notes and 1 action', '' where nothing is."""
    # a record counts once, in however many versions it stands
    standing = filter(None, map(record.versions, uids))
    found = Counter(max(_name_of_kind(version.entry) for version in versions) for versions in standing)
    parts = [counted(found[one], one, f"{one}s") for one in ("note", "tick", "chosen question", "action") if found[one]]
    return f" with {listed(parts)}" if parts else ""


def _name_of_kind(entry: Entry) -> str:
    """Return what a governor calls something that was written on a visit, '' where nobody would miss it."""
    match entry:
        case Note(body=body):
            return "note" if body.strip() else ""
        case Mark(seen=seen):
            return "tick" if seen else ""
        case VisitQuestion(planned=planned):
            return "chosen question" if planned else ""
        case Action():
            return "action"
        case _:
            return ""


def came_forward(questions: int, actions: int) -> str:
    """Return what a visit takes over from the one before: '3 open questions come forward; …'."""
    asked = counted(questions, "open question comes", "open questions come")
    left = counted(actions, "action is", "actions are")
    return f"{asked[0].upper()}{asked[1:]} forward; {left} still open."
