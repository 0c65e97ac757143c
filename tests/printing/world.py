"""What people wrote, as plain lists, and the record that comes of it: what the oracle knows of a file, and all it knows.

Every text begins and ends with a word that is nowhere else, so that it can be told whether it is on a paper, and how often.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from hypothesis import strategies as st

from govtoolkit.content.loader import careers_toolkit
from govtoolkit.printing.options import Filling, Layout, Paper, PrintOptions, Room
from govtoolkit.printing.sheets import SHEETS, Choice
from govtoolkit.record.model import (
    ACTION_STATUSES,
    CHECK_STATES,
    VISIT_PLACES,
    Action,
    CheckLine,
    Encounter,
    KeyDate,
    Mark,
    Note,
    Person,
    Question,
    Visit,
    VisitQuestion,
)
from govtoolkit.record.record import Record
from tests.printing.conftest import Desk

TODAY = "2026-11-22"
NAMES = {"ann": "Ann zqann", "bob": "Bob zqbob"}
"""Who writes, in the order in which their notes stand."""
_DAYS = {"visit-0": "2026-03-12", "visit-1": "2026-11-12", "visit-2": "2027-02-01"}


@dataclass
class World:
    """What stands in a file.

    Fields:
        visits: from the first to the last.
        notes: those that stand, as they were written; of each place, visit and person the last wording.
        gone: words that were written and then replaced or deleted.
    """

    visits: list[Visit] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    chosen: list[VisitQuestion] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    looks: list[CheckLine] = field(default_factory=list)
    encounters: list[Encounter] = field(default_factory=list)
    dates: list[KeyDate] = field(default_factory=list)

    def record(self) -> Record:
        """Return the record of it, written as people would write it."""
        desk = Desk()
        for uid, name in NAMES.items():
            desk.put(Person(uid, name))
        desk.school("The zqschool")
        for visit in self.visits:
            desk.put(visit)
        for question in self.questions:
            desk.put(question)
        old = iter(self.gone)
        for note in self.notes:
            if before := next(old, ""):
                desk.note(note.place, before, by=note.author_uid, visit=note.visit_uid)
            desk.put(note, by=note.author_uid)
        for before in old:
            desk.remove(desk.note("b4", before, by="cyd", visit="visit-1"))
        for entry in (*self.chosen, *self.marks, *self.actions, *self.looks, *self.encounters, *self.dates):
            desk.put(entry)
        return desk.record

    @property
    def words(self) -> Iterator[str]:
        """The word that each text begins with."""
        texts = [note.body for note in self.notes] + self.gone + [each.wording for each in self.questions]
        texts += [mark.from_whom for mark in self.marks] + [look.evidence for look in self.looks]
        texts += [text for each in self.actions for text in (each.wording, each.owner, each.outcome)]
        texts += [each.provider for each in self.encounters] + [each.remark for each in self.dates]
        return (text.split()[0] for text in texts if text)


_FRAGMENTS = (
    "the careers plan", "<b>bold</b>", "&amp; <img src=x>", "a\n\nnew line", "Siân Llŷr-Hughes", "Żółkowski", "Їжак",
    "שלום (א) עולם", "اردو میں 2026", "漢字かな", "ਪੰਜਾਬੀ", "हिन्दी", "🎓 👩🏽‍🎓", "e\u0301", "\u202eabc\u202c",
    "x" * 90, "see https://example.org/a?b=c#d", "head@school.example", "\x07 bell", "A\u00a0B", "– “quoted”, it’s 97%",
    "  two  spaces ", "\ttab", "“Yes.” Then more. And more.",
)  # fmt: skip
_PLACES = (*VISIT_PLACES, *(f"b{number}" for number in range(1, 9)), "q.board.1", "q.board.4", "q.prompts-3.1", "own-1",
           "own-2", "gone-1")  # fmt: skip
_OTHERS = (("visit-1", "bob"), ("visit-0", "ann"), ("visit-0", "bob"), ("visit-2", "bob"))
_QUESTIONS = ("q.board.1", "q.board.2", "q.prompts-3.1", "q.prompts-5.2", "q.prompts-8.1")


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Draw what people may have written: several visits, two people, and something of everything beside the notes."""
    numbers = count(1)
    content = careers_toolkit()

    def text(most: int = 4) -> str:
        number = next(numbers)
        inside = draw(st.lists(st.sampled_from(_FRAGMENTS), max_size=most))
        return " ".join((f"zq{number}a", *inside, f"zq{number}z"))

    def some(what: st.SearchStrategy[object], most: int) -> list[object]:
        return draw(st.lists(what, max_size=most, unique=True))

    world = World([Visit(uid, day, f"Visit {uid}") for uid, day in _DAYS.items()])
    focus = sorted(some(st.integers(1, 8), 3))
    world.visits[1] = replace(
        world.visits[1], focus=", ".join(map(str, focus)), state=draw(st.sampled_from(("draft", "with head")))
    )
    world.questions = [
        Question(f"own-{n}", text(2), draw(st.sampled_from((None, 3, 5)))) for n in (1, 2) if draw(st.booleans())
    ]
    at_each = draw(st.lists(st.booleans(), min_size=len(_PLACES), max_size=len(_PLACES)))
    spots = [("visit-1", place, "ann") for place, is_there in zip(_PLACES, at_each, strict=True) if is_there]
    others = some(st.tuples(st.sampled_from(_OTHERS), st.sampled_from(_PLACES)), 8)
    spots += [(visit, place, author) for (visit, author), place in others]
    world.notes = [Note(visit, place, author, text(2)) for visit, place, author in spots]
    world.gone = [text(1) for _ in range(draw(st.integers(0, 3)))]
    known = (*_QUESTIONS, *(each.uid for each in world.questions))
    world.chosen = [
        VisitQuestion("visit-1", key, position, planned=draw(st.booleans()), asked=draw(st.booleans()))
        for position, key in enumerate(some(st.sampled_from(known), 4), start=1)
    ]
    for key, author in some(st.tuples(st.sampled_from(sorted(content.marked_items)), st.sampled_from(tuple(NAMES))), 6):
        seen = draw(st.booleans())
        world.marks.append(
            Mark("visit-1", key, author, seen, "2026-11-10" if seen else "", text(0), already_held=not seen)
        )
    for number in range(draw(st.integers(0, 7))):
        visit, benchmark = draw(st.sampled_from(tuple(_DAYS))), draw(st.sampled_from((None, 3, 6)))
        due = draw(st.sampled_from(("", f"2026-10-{number + 1:02}", f"2027-01-{number + 1:02}")))
        status = draw(st.sampled_from((*ACTION_STATUSES, "open")))
        world.actions.append(Action(f"action-{number}", visit, text(2), benchmark, text(0), due, status, text(1)))
    for number, key in enumerate(some(st.sampled_from((*content.check_items, "c.gone.1")), 4), start=1):
        world.looks.append(
            CheckLine(
                f"look-{number}", key, None, "ann", f"2026-11-{number:02}", draw(st.sampled_from(CHECK_STATES)), text(2)
            )
        )
    for number, phase in enumerate(some(st.sampled_from(content.encounter_phase), 3), start=1):
        year = draw(st.sampled_from(("2026-27", "2025-26")))
        day = f"{2026 if year == '2026-27' else 2025}-10-{number:02}"
        world.encounters.append(Encounter(f"encounter-{number}", phase.key, year, day, text(1)))
    for key in some(st.sampled_from(("website review", "next visit")), 2):
        world.dates.append(KeyDate(key, draw(st.sampled_from(("2026-09-01", "2027-03-01"))), text(1)))
    return world


@st.composite
def choices(draw: st.DrawFn, sheet: str, world: World) -> PrintOptions:
    """Draw what may be chosen about a print of a sheet."""
    known = (*_QUESTIONS, *(each.uid for each in world.questions))
    some_benchmarks = st.lists(st.integers(1, 8), min_size=1, max_size=3, unique=True).map(tuple)
    some_questions = st.lists(st.sampled_from(known), min_size=1, max_size=3, unique=True).map(tuple)
    return PrintOptions(
        benchmarks=draw(st.one_of(st.just(()), some_benchmarks)),
        questions=draw(st.one_of(st.just(()), st.just(()), some_questions)),
        visit_uid=draw(st.sampled_from(("visit-1", "visit-1", "visit-0", "visit-2", None))),
        filling=draw(st.sampled_from((SHEETS[sheet].fillings[0], *SHEETS[sheet].fillings))),
        lines=draw(st.sampled_from((None, 1, 5))),
        paper=draw(st.sampled_from((None, *Paper))),
        text_size=draw(st.sampled_from((9.0, 10.0, 10.0, 13.0, 18.0, 24.0))),
        layout=draw(st.sampled_from(Layout)),
        earlier=draw(st.booleans()),
        codes=draw(st.booleans()),
        bylines=draw(st.booleans()),
        cover=draw(st.booleans()),
        fillable=draw(st.booleans()),
        room=draw(st.sampled_from(Room)),
        today=draw(st.sampled_from(("", TODAY))),
    )


def hides_names(sheet: str, options: PrintOptions) -> bool:
    """Tell whether nobody who wrote is to be named."""
    named_by_nothing = options.filling is Filling.BLANK and not options.earlier
    return (Choice.BYLINES in SHEETS[sheet].choices and not options.bylines) or named_by_nothing
