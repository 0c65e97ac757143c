"""How marks are called on screen: who looked, when, and from whom they had it."""

from collections.abc import Sequence

from govtoolkit.phrases import listed
from govtoolkit.record.model import Mark
from govtoolkit.record.record import Record
from govtoolkit.ui.wording import day

TICK, UNTICK, DATE, TYPING = "tick", "untick", "change of date", "typing"
"""What the steps are called in the Edit menu."""

HELD = "The school already has this"


def looked_at_by(record: Record, marks: Sequence[Mark]) -> str:
    """Return who looked at an indicator, '' where nobody did."""
    people = [
        record.name_of(uid) for uid in dict.fromkeys(record.shown_as(each.author_uid) for each in marks if each.seen)
    ]
    return f"Looked at by {listed(people)}" if people else ""


def seen_by(record: Record, marks: Sequence[Mark]) -> str:
    """Return who saw an information source, when and from whom, a line each."""
    return "\n".join(_seen_by(record.name_of(mark.author_uid), mark) for mark in marks)


def seen_by_me(mark: Mark) -> str:
    """Return when I saw an information source and from whom."""
    return f"Seen{_when_and_from_whom(mark)}"


def _seen_by(name: str, mark: Mark) -> str:
    if not mark.seen:
        return f"{name}: the school already has it"
    held = "; the school already has it" if mark.already_held else ""
    return f"Seen by {name}{_when_and_from_whom(mark)}{held}"


def _when_and_from_whom(mark: Mark) -> str:
    when = f" on {day(mark.seen_on)}" if mark.seen_on else ""
    return f"{when}, from {mark.from_whom}" if mark.from_whom else when


def how_many(seen: int, every: int, done: str) -> str:
    """Return '3 of 5 looked at'."""
    return f"{seen} of {every} {done}"
