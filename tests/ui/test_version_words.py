"""How several versions of any kind of record are told."""

import pytest

from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import (
    KINDS,
    Action,
    CheckLine,
    Encounter,
    Entry,
    KeyDate,
    Link,
    Mark,
    Note,
    Person,
    Question,
    School,
    SchoolResult,
    Visit,
    VisitQuestion,
)
from govtoolkit.record.record import Record
from govtoolkit.ui.version_words import about, fields

ANN = Person("ann", "Ann", "Link governor")
VISIT = Visit("v", "2026-11-12", "Autumn visit", focus="5", follows_uid="before")
BEFORE = Visit("before", "2026-03-12", "Spring visit", occasion="call", state="released", released_on="2026-03-20")

TOLD: list[tuple[Entry, str, str]] = [
    (ANN, "The person Ann", "Name: Ann; Role: Link governor"),
    (
        School("Ysgol", "100001", has_sixth_form=True),
        "The description of the school",
        "Name: Ysgol; Unique reference number (URN): 100001; Kind of school: none; Academy trust: none; Has a sixth form: yes",
    ),
    (
        VISIT,
        "The visit of 12 November 2026",
        (
            "Date: 12 November 2026; Title: Autumn visit; Kind: Visit to the school; State: Being written;"
            " Benchmarks in focus: 5; Follows: Spring visit · 12 March 2026; Checked by the headteacher: none; Released: none"
        ),
    ),
    (
        Note("v", "b5", "ann", "Two employers."),
        "Ann’s note at benchmark 5 on the visit of 12 November 2026",
        ": Two employers.",
    ),
    (
        Question("q", "Who pays?", 6, 2),
        "The question “Who pays?”",
        "Wording: Who pays?; Benchmark: 6; Place in the list: 2",
    ),
    (
        VisitQuestion("v", "q", 3, asked=True),
        "The chosen question “Who pays?” on the visit of 12 November 2026",
        "Chosen for the visit: yes; Asked: yes; Still open: no; Place in the list: 3",
    ),
    (
        Mark("v", "gone.i1", "ann", seen_on="2026-11-12", from_whom="the office"),
        "Ann’s tick at “gone.i1” on the visit of 12 November 2026",
        "Ticked: yes; Seen on: 12 November 2026; From whom: the office; The school already has it: no",
    ),
    (
        CheckLine("c", "gone.1", "v", "ann", "2026-11-13", "could not tell", "Nobody knew."),
        "Ann’s look at “gone.1”",
        "Found: Could not tell; Looked at on: 13 November 2026; Evidence: Nobody knew.",
    ),
    (
        Encounter("e", "phase-1", "2026-27", "2026-11-04", "A college", "workshop"),
        "The encounter with A college of 4 November 2026",
        (
            "Provider: A college; Date: 4 November 2026; What it was: workshop;"
            " For which students: First key phase, Year 8 or 9; School year: 2026-27"
        ),
    ),
    (
        Action("a", "v", "Ask again", 5, "Ben", "2027-01-15", "dropped", "Not needed."),
        "The action “Ask again”",
        (
            "What: Ask again; Who: Ben; By when: 15 January 2027; Benchmark: 5; State: Dropped; What came of it: Not needed.;"
            " Agreed on: Autumn visit · 12 November 2026"
        ),
    ),
    (
        KeyDate("next visit", "2027-03-11", "By bus"),
        "The date “Next visit”",
        "Day: 11 March 2027; Remark: By bus",
    ),
    (
        SchoolResult(3, "2026-07-01", 45, "the action plan"),
        "The percentage reported for benchmark 3 on 1 July 2026",
        "Percentage: 45%; Reported in: the action plan",
    ),
    (
        Link("l", "release", "before", "one two three"),
        "The list of what was given out of Spring visit · 12 March 2026",
        "What was given out: 3 entries",
    ),
]


@pytest.fixture
def record() -> Record:
    record = Record()
    for entry in (ANN, BEFORE, VISIT, Question("q", "Who pays?", 6, 2)):
        record.put(entry, author_uid="ann", seen=())
    return record


def test_every_kind_is_here() -> None:
    assert {entry.kind for entry, _, _ in TOLD} == KINDS.keys()


@pytest.mark.parametrize(("entry", "what", "said"), TOLD, ids=lambda each: getattr(each, "kind", ""))
def test_it_is_told_what_it_is_and_what_it_says_in_words(record: Record, entry: Entry, what: str, said: str) -> None:
    toolkit = careers_toolkit()
    words = about(toolkit, record, entry).replace("\u00a0", " ")
    assert words == what
    told = "; ".join(f"{each.label}: {each.words}" for each in fields(toolkit, record, entry))
    assert told.replace("\u00a0", " ") == said


def test_what_the_toolkit_has_is_called_by_its_own_words(record: Record) -> None:
    toolkit = careers_toolkit()
    item = next(iter(toolkit.marked_items.values()))
    line = toolkit.checklist[0].item[0]
    assert item.text[:20] in about(toolkit, record, Mark("v", item.key, "ann"))
    assert line.text[:20] in about(toolkit, record, CheckLine("c", line.key, None, "ann", "2026-11-13", "in place"))
