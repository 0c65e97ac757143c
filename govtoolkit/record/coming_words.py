"""What comes in with another copy of a file, in sentences: the same on screen and from the command line."""

from collections import Counter
from collections.abc import Container, Iterator

from govtoolkit.clock import long_date
from govtoolkit.content.model import Toolkit
from govtoolkit.phrases import counted, in_short
from govtoolkit.record.bringing_in import Arrival, Coming, Disagreement
from govtoolkit.record.links import Offer
from govtoolkit.record.model import VISIT_PLACES, Entry, KeyDate, Link, Note, Person, Question, School, Visit
from govtoolkit.record.record import Record, Version
from govtoolkit.record.release import RELEASE
from govtoolkit.record.together import SAME_VISIT

NOTHING_NEW = "Nothing new: all that is in there is here already."
ONLY_EARLIER = "Nothing looks different: only earlier wordings came in."

_FIRST_WORDS = 80

_NAMES = {
    "person": ("person", "people"),
    "school": ("description of the school", "descriptions of the school"),
    "visit": ("visit", "visits"),
    "note": ("note", "notes"),
    "question": ("question of our own", "questions of our own"),
    "visit_question": ("chosen question", "chosen questions"),
    "mark": ("tick", "ticks"),
    "check_line": ("look at a checklist", "looks at checklists"),
    "encounter": ("encounter with a provider", "encounters with providers"),
    "action": ("action", "actions"),
    "key_date": ("date to keep in mind", "dates to keep in mind"),
    "school_result": ("percentage that the school reports", "percentages that the school reports"),
    "link": ("link", "links"),
}
_GIVEN_OUT = ("list of what was given out", "lists of what was given out")
_DONE = {"changed": " changed", "deleted": " deleted", "erased": " erased for good"}


def what_came(coming: Coming) -> list[str]:
    """Return what comes in as sentences, a line each, by visit and by author."""
    if coming.nothing_new:
        return [NOTHING_NEW]
    if not coming.arrivals:
        return [ONLY_EARLIER]
    new = {each.entry.uid for each in coming.arrivals if isinstance(each.entry, Visit) and each.how == "new"}
    told = ((each.visit.uid if each.visit else "", *_of_one_sort(each, coming.record, new)) for each in coming.arrivals)
    return [f"{_counted(number, sort)}{rest}." for (_visit, sort, rest), number in Counter(told).items()]


def where_two_stand(toolkit: Toolkit, disagreement: Disagreement, record: Record) -> str:
    """Return of what more than one version stands ("Bob Lee’s note at benchmark 5 on the visit of 12 November 2026")."""
    return what_it_is(toolkit, disagreement.versions[0].entry, record)


def what_it_is(toolkit: Toolkit, entry: Entry, record: Record) -> str:
    """Return what to call a record ("Bob Lee’s note at benchmark 5 on the visit of 12 November 2026")."""
    visit = record.find(Visit, record.shown_as(getattr(entry, "visit_uid", None) or ""))
    on = f" on {visit_words(visit, record)}" if visit else ""
    match entry:
        case Note():
            return f"{record.name_of(entry.author_uid)}’s note at {place_words(toolkit, record, entry.place)}{on}"
        case Visit():
            return visit_words(entry, record)
        case School():
            return "the description of the school"
        case Person():
            return f"the person {record.name_of(entry.uid)}"
        case KeyDate():
            return f"the date “{entry.key}”"
        case _:
            name = _NAMES[entry.kind][0]
            return f"{'an' if name[0] in 'aeiou' else 'a'} {name}{on}"


def who_and_what(version: Version[Entry], record: Record) -> str:
    """Return who wrote a version, when, and how it begins."""
    revision = version.revision
    head = f"{record.name_of(revision.author_uid)}, {long_date(revision.written_at[:10])}"
    words = in_short(_text_of(version.entry), _FIRST_WORDS)
    return f"{head}: “{words}”" if words else head


def offer_words(offer: Offer, record: Record) -> str:
    """Return what may be the same, as a sentence; whether it is, only a person can say."""
    one, other = offer.one, offer.other
    if offer.sort == SAME_VISIT and isinstance(one, Visit) and isinstance(other, Visit):
        titles = f"both called “{one.title}”" if one.title == other.title else f"“{one.title}” and “{other.title}”"
        return f"Two visits have the date {long_date(one.visit_date)}: {titles}."
    return f"{record.name_of(one.uid)} is there twice."


def visit_words(visit: Visit, record: Record) -> str:
    """Return what to call a visit: by its date, and by its title where the date alone does not tell it from others."""
    alone = sum(each.entry.visit_date == visit.visit_date for each in record.all(Visit)) == 1
    dated = f" of {long_date(visit.visit_date)}" if visit.visit_date else ""
    return f"the visit{dated}" if alone and dated else f"the visit “{visit.title}”{dated}"


def place_words(toolkit: Toolkit, record: Record, place: str) -> str:
    """Return what to call a place of a visit."""
    number = next((each.number for each in toolkit.benchmark if each.key == place), None)
    if number is not None:
        return f"benchmark {number}"
    question = record.find(Question, place)
    wording = question.wording if question else toolkit.questions[place].text if place in toolkit.questions else ""
    return f"“{VISIT_PLACES.get(place) or wording or place}”"


def kind_words(number: int, kind: str) -> str:
    """Return how many there are of a kind of record ("3 notes")."""
    return counted(number, *_NAMES[kind])


def _of_one_sort(arrival: Arrival, record: Record, new_visits: Container[str]) -> tuple[tuple[str, str, str], str]:
    """Return what is counted together: the words for one and for more of it, and what is said after them."""
    entry = arrival.entry
    if isinstance(entry, Visit):
        shown = record.find(Visit, entry.uid) or entry  # in the other lines it has the name that stands now
        one = f"{'A new' if arrival.how == 'new' else 'The'} visit “{shown.title}”"
        dated = f" of {long_date(shown.visit_date)}" if shown.visit_date else ""
        return ("", f"{one}{dated}", ""), f"{_was(arrival)}{_by(arrival, record)}"
    if isinstance(entry, Person):
        name = entry.name or record.name_of(entry.uid)
        return ("", f"{'A new person' if arrival.how == 'new' else 'The person'}: {name}", ""), _was(arrival)
    if isinstance(entry, School):
        return ("", "The description of the school", ""), f"{_was(arrival)}{_by(arrival, record)}"
    one, more = _GIVEN_OUT if isinstance(entry, Link) and entry.sort == RELEASE else _NAMES[entry.kind]
    new = "new " if arrival.how == "new" else ""
    late = ", arrived after its release" if arrival.is_late else ""
    on = ""
    if arrival.visit is not None:  # what comes with a new visit is said right after it
        on = " on this new visit" if arrival.visit.uid in new_visits else f" on {visit_words(arrival.visit, record)}"
    return ("each", f"{new}{one}", f"{new}{more}"), "".join(_around(arrival, record, on, late))


def _around(arrival: Arrival, record: Record, on: str, late: str) -> Iterator[str]:
    """Yield whose it is, what became of it, where, and that it came late."""
    if isinstance(arrival.entry, Note):
        yield f" by {record.name_of(arrival.entry.author_uid)}"
        yield on + _was(
            arrival, by="" if arrival.author_uid in ("", arrival.entry.author_uid) else _by(arrival, record)
        )
    else:
        yield on + _was(arrival) + _by(arrival, record)
    yield late


def _was(arrival: Arrival, by: str = "") -> str:
    if arrival.how == "back":
        return f", deleted here and written on there{by}"
    return f"{',' if arrival.how in _DONE else ''}{_DONE.get(arrival.how, '')}{by}"


def _by(arrival: Arrival, record: Record) -> str:
    return f" by {record.name_of(arrival.author_uid)}" if arrival.author_uid else ""


def _counted(number: int, sort: tuple[str, str, str]) -> str:
    each, one, more = sort
    return counted(number, one, more) if each else one


def _text_of(entry: Entry) -> str:
    """Return the words of a record that tell one version of it from another."""
    for name in ("body", "wording", "title", "name", "evidence", "falls_on"):
        text = getattr(entry, name, "")
        if text:
            return str(text)
    return ""
