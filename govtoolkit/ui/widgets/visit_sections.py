"""The fields of the visit's page: each says what to write in it while it is empty."""

from PySide6.QtWidgets import QWidget

from govtoolkit.record.reminders import ASKED_FOR
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.visit_field import VisitField

_LINES = {
    "visit.purpose": 3, "visit.plan": 3, "visit.agreed": 2, "visit.to_meet": 2, "visit.papers": 2, "visit.to_send": 2,
    "visit.met": 2, "visit.seen": 5, "visit.summary": 5, "visit.learned": 4, "visit.strengths": 4, "visit.open": 4,
    "visit.corrections": 3,
}  # fmt: skip
"""How many lines the empty editor of a place has."""


def make_field(desk: Desk, place: str, parent: QWidget) -> VisitField:
    """Return the field of a place."""
    return VisitField(desk, place, parent, invitation=ASKED_FOR[place], lines=_LINES[place])
