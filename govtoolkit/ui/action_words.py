"""How actions are called on screen: who does them, by when, and what became of them."""

from govtoolkit.record.actions import days_overdue
from govtoolkit.record.model import Action, Visit
from govtoolkit.ui.wording import day, shortened, unbroken

STATUSES = {"open": "Open", "done": "Done", "dropped": "Dropped"}
"""What became of an action, in a word."""

ADD, EDIT, DELETE, OUTCOME = "Add action", "Edit action", "Delete action", "Outcome of action"
STEPS = {"done": "Mark action as done", "dropped": "Mark action as dropped", "open": "Open action again"}
"""What these steps are called in the Edit menu."""

_TOLD = 60


def lateness(action: Action, today: str) -> str:
    """Return 'Overdue by 12 days', or '' where it is not overdue."""
    days = days_overdue(action, today)
    return f"Overdue by {days} {'day' if days == 1 else 'days'}" if days else ""


def who_by_when(action: Action) -> str:
    """Return who does it by when, as one line."""
    who = action.owner or "Nobody named yet"
    return f"{who} · by {day(action.due_on)}" if action.due_on else f"{who} · no date agreed"


def agreed_on(visit: Visit) -> str:
    """Return the day and the title of the visit that an action was agreed on, as they stand after “Agreed on”."""
    return f"{unbroken(day(visit.visit_date))}: {visit.title}"


def added(action: Action) -> str:
    """Return what is told when an action was added."""
    return f"The action “{shortened(action.wording, _TOLD)}” was added. It stands on the page Actions."


def closed(action: Action) -> str:
    """Return what is told when an action was done or dropped."""
    wording = shortened(action.wording, _TOLD)
    return f"{STATUSES[action.status]}: “{wording}”. It stands under “Done and dropped” now."
