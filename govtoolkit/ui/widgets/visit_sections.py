"""The places of the visit's page: what their empty editors say, and what a governor keeps in mind there."""

from govtoolkit.record.model import Visit
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.visit_field import VisitField

BEFORE = (
    "Agree with the headteacher why you come, when, and whom you will meet. Ask only for what the school has and uses already: "
    "its plan, a report, a page of its website. Nobody should have to write anything for you."
)
DURING = (
    "You are there to observe and to ask. How anybody teaches is not a governor’s to judge, and no pupil is named, "
    "neither here nor in your notes. What worries you, tell the headteacher first."
)
AFTER = (
    "Keep to what was seen and said, so that somebody who was not there can follow it. Promise nothing in the board’s name: "
    "what is to be done becomes an action, with somebody who does it and a day."
)
CHECK = (
    "The headteacher checks facts, not opinions. Write down each correction as it came, with the day and who sent it; "
    "then put the text right."
)

_FIELDS = {
    "visit.purpose": ("What is this visit to find out?", 3),
    "visit.plan": ("Which aim of the school’s own plan does it belong to?", 3),
    "visit.agreed": ("Who agreed to it, and when?", 2),
    "visit.to_meet": ("The Careers Leader, some Year 10 students …", 2),
    "visit.papers": ("What to read beforehand, and where it is", 2),
    "visit.to_send": ("What the school should know before you come", 2),
    "visit.met": ("Posts of staff; of students only the year group", 2),
    "visit.seen": ("Places, lessons, displays, papers: what you saw, as it was", 5),
    "visit.summary": ("The visit in a few sentences, for the board", 5),
    "visit.learned": ("What you know now that you did not know before", 4),
    "visit.strengths": ("What the school does well", 4),
    "visit.open": ("What you could not find out, or want to come back to", 4),
    "visit.corrections": ("For example: 12 November, headteacher: it was Year 9, not Year 10", 3),
}
"""What the empty editor of a place says, and how many lines it has."""


def reminder_helps(name: str, visit: Visit, today: str) -> bool:
    """Tell whether a reminder is still of use: none after the release, the one for before until the day has passed."""
    if name == "before" and visit.state == "draft":
        return not visit.visit_date or visit.visit_date >= today
    return visit.state == "planned" if name == "before" else visit.state != "released"


def make_field(desk: Desk, place: str) -> VisitField:
    """Return the field of a place."""
    invitation, lines = _FIELDS[place]
    return VisitField(desk, place, invitation=invitation, lines=lines)
