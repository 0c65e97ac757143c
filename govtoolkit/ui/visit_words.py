"""How kinds and states of visits are called on screen, and what to call a new one."""

from datetime import date

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

_SHORT = {"visit": "visit", "meeting": "meeting", "call": "call", "reading": "reading"}


def suggested_title(when: date, kind: str) -> str:
    """Return a title by the term and the kind, such as “Autumn visit”."""
    term = "Spring" if when.month < 4 else "Summer" if when.month < 9 else "Autumn"
    return f"{term} {_SHORT[kind]}"


def names(people: list[str]) -> str:
    """Return names as one reads them out: 'A', 'A and B', 'A, B and C'."""
    return " and ".join(part for part in (", ".join(people[:-1]), *people[-1:]) if part)


def counted(number: int, one: str, more: str) -> str:
    """Return '1 note', '3 notes', or 'no notes'."""
    return f"{number or 'no'} {one if number == 1 else more}"
