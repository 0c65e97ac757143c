"""How kinds and states of visits are called on screen."""

from govtoolkit.record.model import VISIT_KINDS

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


def names(people: list[str]) -> str:
    """Return names as one reads them out: 'A', 'A and B', 'A, B and C'."""
    return " and ".join(part for part in (", ".join(people[:-1]), *people[-1:]) if part)


def counted(number: int, one: str, more: str) -> str:
    """Return '1 note', '3 notes', or 'no notes'."""
    return f"{number or 'no'} {one if number == 1 else more}"


def came_forward(questions: int, actions: int) -> str:
    """Return what a visit takes over from the one before: '3 open questions come forward; …'."""
    asked = counted(questions, "open question comes", "open questions come")
    left = counted(actions, "action is", "actions are")
    return f"{asked[0].upper()}{asked[1:]} forward; {left} still open."
