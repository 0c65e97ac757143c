"""How looks, school years and days ahead are called on screen."""

from collections.abc import Sequence
from datetime import date

from govtoolkit.record.duties import NOT_LOOKED_AT, PhaseYear, Tally
from govtoolkit.record.model import CHECK_STATES
from govtoolkit.ui.visit_words import counted

STATES = {state: state.capitalize() for state in CHECK_STATES}
"""What a look at a line can find."""

_DAYS, _WEEKS, _MONTHS = 14, 9 * 7, 24 * 30.4
"""Up to so many days a span is told in days, in weeks, in months."""


def of_all(tally: Tally) -> str:
    """Return '44 lines: 12 looked at, 32 not looked at yet'."""
    lines = counted(tally.lines, "line", "lines")
    if not tally.looked_at:
        return f"{lines}: none looked at yet"
    if not tally.left:
        return f"{lines}: all looked at"
    return f"{lines}: {tally.looked_at} looked at, {tally.left} {NOT_LOOKED_AT}"


def by_state(tally: Tally) -> str:
    """Return '4 lines: 2 in place, 1 could not tell, 1 not looked at yet'."""
    found = [f"{number} {state}" for state, number in tally.states.items() if number]
    if tally.left:
        found.append(f"{tally.left} {NOT_LOOKED_AT}")
    return f"{counted(tally.lines, 'line', 'lines')}: {', '.join(found)}"


def encounters_in_words(grid: Sequence[PhaseYear]) -> str:
    """Return '3 of the 6 encounters due are recorded, and 1 more'; phases that do not apply have none due."""
    due = sum(phase.due for phase in grid if phase.applies)
    recorded = sum(min(phase.due, len(phase.held)) for phase in grid)
    beyond = sum(phase.beyond for phase in grid)
    if not due:
        return "No key phase applies to this school."
    return f"{recorded or 'None'} of the {due} encounters due {'is' if recorded == 1 else 'are'} recorded" + (
        f", and {beyond} more." if beyond else "."
    )


def from_today(day: str, today: str) -> str:
    """Return how far a day is from today: 'today', 'in 3 weeks', 'was due 5 days ago'."""
    days = (date.fromisoformat(day) - date.fromisoformat(today)).days
    if days == 0:
        return "today"
    if days > 0:
        return "tomorrow" if days == 1 else f"in {_span(days)}"
    return "was due yesterday" if days == -1 else f"was due {_span(-days)} ago"


def _span(days: int) -> str:
    if days < _DAYS:
        return f"{days} days"
    if days < _WEEKS:
        return f"{round(days / 7)} weeks"
    if days < _MONTHS:
        return f"{round(days / 30.4)} months"
    return f"{round(days / 365.25)} years"
