"""How questions are called on screen: what they belong to, and what became of them on the visits before."""

from govtoolkit.content.model import QuestionSet
from govtoolkit.phrases import listed
from govtoolkit.record import questions
from govtoolkit.record.question_bank import BankAtVisit
from govtoolkit.ui.wording import day, unbroken

PARTS = {
    questions.BOARD: "The board’s questions",
    questions.STRATEGIC: "Strategic questions",
    questions.PROMPTS: "Prompts for a benchmark",
    questions.OWN: "Our own questions",
}
"""The parts of the bank, in order."""

CHOOSE, TAKE_OFF = "Choose question", "Take question off the visit"
ASK, NOT_ASKED = "Mark question asked", "Mark question not asked"
KEEP_OPEN, CLOSE = "Keep question open", "Close question"
ADD, EDIT, MOVE, DELETE = "Add question", "Edit question", "Move question", "Delete question"
"""What the steps are called in the Edit menu."""

_TOLD_BY_DAY = 2


def set_title(question_set: QuestionSet) -> str:
    """Return what to call a set above its questions."""
    if question_set.benchmark is None:
        return question_set.title
    return f"Benchmark {question_set.benchmark}: {question_set.title}"


def origin(question: questions.BankQuestion) -> str:
    """Return what a question is about and whose it is, in a few words, for where it stands among others."""
    if question.part == questions.OWN:
        return f"Our own question on benchmark {question.benchmark}" if question.benchmark else "Our own question"
    return f"Benchmark {question.benchmark}" if question.benchmark else PARTS[question.part]


def became_of(bank: BankAtVisit, key: str, *, is_asked: bool) -> str:
    """Return what became of a question on earlier visits: 'Asked on 12 March 2026, kept open since 20 November 2025'.

    One that the last visit was to put and did not says so: that is why it comes forward.

    Args:
        is_asked: whether it was asked on the visit shown.
    """
    before = bank.before.get(key, ())
    asked = [each.visit for each in before if questions.was_asked(each)]
    chosen = [each.visit for each in before if each.chosen.planned]
    if len(asked) > _TOLD_BY_DAY:
        words = f"Asked on {len(asked)} earlier visits, last on {unbroken(day(asked[0].visit_date))}"
    elif asked:
        words = f"Asked on {listed([unbroken(day(visit.visit_date)) for visit in asked])}"
    elif chosen:
        words = f"Chosen for {unbroken(day(chosen[0].visit_date))}, not asked yet"
    else:
        words = "Asked for the first time" if is_asked else "Never asked yet"
    if asked and before[0].chosen.planned and not questions.was_asked(before[0]):
        words = f"{words}, chosen for {unbroken(day(chosen[0].visit_date))} and not asked"
    since = questions.open_since(before)
    if since is None:
        return words
    return (
        f"{words} and kept open" if asked == [since] else f"{words}, kept open since {unbroken(day(since.visit_date))}"
    )
