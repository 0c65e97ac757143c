"""A new visit from the last one: what comes forward, and which visit is the one before.

Nothing of the visit before is changed or copied but the choice of its open questions; its open actions are one record each and
show on the new visit by themselves (`record.actions.carried_forward`).
"""

from dataclasses import replace

from govtoolkit.record import questions, rules
from govtoolkit.record.model import KeyDate, Visit, VisitQuestion
from govtoolkit.record.record import Record

NEXT_VISIT = "next visit"
"""The key of the date on which the board expects the next visit."""


def forward(record: Record, last: Visit) -> list[str]:
    """Return the keys of the questions that a visit after `last` begins with, in their order there."""
    return questions.to_bring_forward(record, last.uid)


def following(record: Record, visit: Visit, last: Visit) -> tuple[Visit | VisitQuestion, ...]:
    """Return what stands once `visit` is added to follow `last`: the visit, planned, and its questions."""
    chosen = (VisitQuestion(visit.uid, key, position) for position, key in enumerate(forward(record, last), start=1))
    return (replace(visit, state="planned", follows_uid=last.uid), *chosen)


def visit_before(record: Record, visit: Visit) -> Visit | None:
    """Return the visit to read beside this one: the one that it follows, or else the one before it by date."""
    followed = record.find(Visit, visit.follows_uid) if visit.follows_uid else None
    if followed is not None:
        return followed
    return next(iter(rules.visits_before(record, visit)), None)


def suggested_day(record: Record, today: str) -> str:
    """Return the day to suggest for a new visit.

    It is the next visit's, where the board set one that is ahead and no visit stands on it yet, or else today.
    """
    date = record.find(KeyDate, NEXT_VISIT)
    taken = {visit.visit_date for visit in rules.visits_newest_first(record)}
    return date.falls_on if date is not None and date.falls_on > today and date.falls_on not in taken else today
