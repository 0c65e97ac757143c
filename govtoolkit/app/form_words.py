"""What comes in with a form, in sentences: the same on screen and from the command line."""

from collections import Counter
from collections.abc import Iterable, Mapping

from govtoolkit.app.form_found import Becomes, FormComing, Found, Keep
from govtoolkit.phrases import listed
from govtoolkit.record.coming_words import kind_words, visit_words
from govtoolkit.record.model import Visit
from govtoolkit.record.record import Record

NOTHING_NEW = "Nothing new: all that is on the form is here already."
NOTHING_FILLED_IN = "Nobody has filled in anything on this form."

_FOCUS = "the benchmarks in focus"


def came_in(coming: FormComing, choices: Mapping[str, Keep]) -> str:
    """Return what came in, counted: '3 notes, 2 ticks and 1 action'; '' where nothing did."""
    return _counted(each for each in coming.found if each.wanted(choices.get(each.field, Keep.BOTH)))


def on_it(coming: FormComing) -> str:
    """Return what is on a form that may come in, counted in the same way."""
    return _counted(each for each in coming.found if each.becomes in (Becomes.NEW, Becomes.ASKED))


def _counted(found: Iterable[Found]) -> str:
    counts = Counter(each.kind for each in found)
    parts = [_FOCUS if kind == Visit.kind else kind_words(number, kind) for kind, number in counts.items()]
    return listed(parts)


def by_and_on(coming: FormComing, record: Record) -> str:
    """Return who filled it in, and the visit that it came to: ' by Bob Lee on the visit of 12 November 2026'."""
    name = coming.author.name or record.name_of(coming.author.uid)
    return f" by {name}" + (f" on {visit_words(coming.visit, record)}" if coming.visit else "")


def what_became(found: Found, keep: Keep) -> str:
    """Return what became of one thing that was found, as the end of a line."""
    if found.becomes is Becomes.ASKED:
        return {
            Keep.BOTH: "beneath what stood there",
            Keep.FORM: "in place of what stood there",
            Keep.MINE: "left out, for another text stands there",
        }[keep]
    return {Becomes.NEW: "new", Becomes.THERE: "here already", Becomes.LEFT: "not brought in"}[found.becomes]
