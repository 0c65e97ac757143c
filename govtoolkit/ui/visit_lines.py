"""The questions and the actions of a visit as lines of text."""

from collections.abc import Collection

from govtoolkit.content.model import Toolkit
from govtoolkit.record import actions, questions
from govtoolkit.record.model import Action, Visit
from govtoolkit.record.place_names import place_name
from govtoolkit.record.record import Record
from govtoolkit.ui.action_words import STATUSES, lateness, who_by_when
from govtoolkit.ui.wording import in_one_line, unbroken

_SHORT_NAME = 25
"""Characters of a name that stays on one line."""


def question_lines(toolkit: Toolkit, record: Record, visit: Visit, written: Collection[str]) -> list[str]:
    """Return the questions chosen for a visit in their order, with what became of each there, then others that were answered.

    Args:
        written: the places of the visit at which something is written.
    """
    answered = questions.answered(written)
    lines = []
    for number, each in enumerate(questions.chosen(record, visit.uid), start=1):
        became = [
            words
            for words, is_so in (
                ("answered", each.question_key in answered),
                ("asked", each.asked and each.question_key not in answered),
                ("kept open", each.still_open),
            )
            if is_so
        ]
        state = f" ({', '.join(became)})" if became else ""
        lines.append(f"{number}.  {place_name(toolkit, record, each.question_key)}{state}")
    also = set(answered) - {each.question_key for each in questions.chosen(record, visit.uid)}
    in_order = [each.key for each in questions.bank(toolkit, record) if each.key in also]
    others = (*in_order, *sorted(also.difference(in_order)))
    return [*lines, *(f"•  Also answered: {place_name(toolkit, record, key)}" for key in others)]


def action_lines(record: Record, visit: Visit, today: str) -> list[str]:
    """Return the actions of a visit: those agreed on it, and the open ones that earlier visits left."""
    agreed = actions.actions_of_visit(record, visit.uid)
    carried = actions.carried_forward(record, visit)
    return [
        *(f"•  {_told(each, today)}" for each in agreed),
        *(f"•  From an earlier visit: {_told(each, today)}" for each in carried),
    ]


def _told(action: Action, today: str) -> str:
    late = lateness(action, today)
    state = late or (STATUSES[action.status] if action.status != "open" else "")
    who, _, when = who_by_when(action).rpartition(" · ")
    if len(who) <= _SHORT_NAME:
        who = unbroken(who)
    return in_one_line(f"{action.wording.removesuffix('.')}\u00a0· {who}", *(part for part in (when, state) if part))
