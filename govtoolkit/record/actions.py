"""The actions: in which order they stand, which are overdue, and which a visit takes over from those before."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Action, Visit
from govtoolkit.record.record import Record

_TOLD = 60


@dataclass(frozen=True)
class ActionGroups:
    """The actions as a board goes through them.

    Fields:
        overdue: open, and due before today; the longest overdue first.
        open: the other open ones by the day they are due, those without a day last.
        closed: done or dropped, the one that changed last first.
    """

    overdue: tuple[Action, ...]
    open: tuple[Action, ...]
    closed: tuple[Action, ...]

    def only(self, wanted: Callable[[Action], bool]) -> "ActionGroups":
        """Return the same groups with some of the actions."""
        parts = ((each for each in part if wanted(each)) for part in (self.overdue, self.open, self.closed))
        return ActionGroups(*(tuple(part) for part in parts))


def standing_actions(record: Record) -> list[Action]:
    """Return every action: the open ones first, each part by the day they are due, those without a day last."""
    actions = [version.entry for version in record.all(Action)]
    return sorted(
        actions,
        key=lambda each: (
            each.status != "open",
            not each.due_on,
            each.due_on,
            record.first_written(each.uid),
            each.uid,
        ),
    )


def actions_of_visit(record: Record, visit_uid: str) -> list[Action]:
    """Return the actions that were agreed on a visit, in the same order."""
    visits = record.shown_with(visit_uid)
    return [each for each in standing_actions(record) if each.visit_uid in visits]


def grouped_actions(record: Record, today: str) -> ActionGroups:
    """Return every action in the groups of a day ('YYYY-MM-DD')."""
    standing = standing_actions(record)
    still_open = [each for each in standing if each.status == "open"]
    closed = [each for each in standing if each.status != "open"]
    closed.sort(key=lambda each: record.versions(each.uid)[0].revision.written_at, reverse=True)
    return ActionGroups(
        tuple(each for each in still_open if is_overdue(each, today)),
        tuple(each for each in still_open if not is_overdue(each, today)),
        tuple(closed),
    )


def is_overdue(action: Action, today: str) -> bool:
    """Tell whether an open action was due before today ('YYYY-MM-DD')."""
    return action.status == "open" and bool(action.due_on) and action.due_on < today


def days_overdue(action: Action, today: str) -> int:
    """Return for how many days an open action has been overdue, 0 where it is not."""
    if not is_overdue(action, today):
        return 0
    return (date.fromisoformat(today) - date.fromisoformat(action.due_on)).days


def carried_forward(record: Record, visit: Visit) -> list[Action]:
    """Return the open actions that earlier visits left: each is one record, so it comes forward once, however often."""
    return _left_open(record, rules.visits_before(record, visit))


def carried_to(record: Record, day: str) -> list[Action]:
    """Return the open actions that show on a visit by themselves once it is added on a day ('YYYY-MM-DD')."""
    return _left_open(record, (each for each in rules.visits_newest_first(record) if each.visit_date <= day))


def _left_open(record: Record, visits: Iterable[Visit]) -> list[Action]:
    uids = {each.uid for each in visits}
    return [
        each for each in standing_actions(record) if each.status == "open" and record.shown_as(each.visit_uid) in uids
    ]


def may_be_deleted(record: Record, action: Action) -> bool:
    """Tell whether an action may go: what was given to the board with a released visit stays, and is done or dropped."""
    visit = record.find(Visit, record.shown_as(action.visit_uid))
    return visit is None or visit.state != "released"


def require_deletable(record: Record, action: Action) -> None:
    """Refuse to delete an action that was agreed on a released visit.

    Raises:
        UserError: it was.
    """
    if not may_be_deleted(record, action):
        wording = shorten(action.wording, _TOLD, placeholder=" …")
        raise UserError(
            f"The action “{wording}” was agreed on a visit that was released, and stays as the board has seen it.",
            "Change it, or mark it as dropped and say why.",
        )
