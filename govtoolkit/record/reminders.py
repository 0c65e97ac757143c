"""What a governor keeps in mind before, during and after a visit, and what each of its places asks for."""

from govtoolkit.record.model import Visit

BEFORE = (
    "Agree with the headteacher why you come, when, and whom you will meet. Ask only for what the school has and uses already: "
    "its plan, a report, a page of its website. Nobody should have to write anything for you."
)
DURING = (
    "You are there to observe and to ask. How anybody teaches is not a governor’s to judge, and no pupil is named in what you "
    "write. What worries you, tell the headteacher first."
)
AFTER = (
    "Keep to what was seen and said, so that somebody who was not there can follow it. Promise nothing in the board’s name: "
    "what is to be done becomes an action, with somebody who does it and a day."
)
CHECK = (
    "The headteacher checks facts, not opinions. Write down each correction as it came, with the day and who sent it; "
    "then put the text right."
)

ASKED_FOR = {
    "visit.purpose": "What is this visit to find out?",
    "visit.plan": "Which aim of the school’s own plan does it belong to?",
    "visit.agreed": "Who agreed to it, and when?",
    "visit.to_meet": "The Careers Leader, and who else?",
    "visit.papers": "What to read before you go, and where it is.",
    "visit.to_send": "What the school should know before you come.",
    "visit.met": "Posts of staff; of students only the year group.",
    "visit.seen": "Places, displays, papers: what you saw, as it was.",
    "visit.summary": "The visit in a few sentences, for the board.",
    "visit.learned": "What you know now that you did not know before.",
    "visit.strengths": "What the school does well.",
    "visit.open": "What you could not find out, or want to come back to.",
    "visit.corrections": "For example: 12 November, headteacher: it was Year 9, not Year 10.",
}
"""What to write at a place of `VISIT_PLACES`."""


def helps(reminder: str, visit: Visit, today: str) -> bool:
    """Tell whether a reminder is still of use: none after the release, `BEFORE` until the day ('YYYY-MM-DD') has passed."""
    if reminder != BEFORE:
        return visit.state != "released"
    return visit.state == "planned" or (visit.state == "draft" and not "" < visit.visit_date < today)
