"""Every print tells the truth: all that it must say is on the paper, once, in its order, where it belongs, and nothing else is.

What must be on a sheet is told by an oracle that knows what people wrote and what sheets are for, and no sheet.
"""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from govtoolkit.app.jottings import Jottings, Spot
from govtoolkit.app.printouts import make_document, make_printout_of
from govtoolkit.app.settings import Settings
from govtoolkit.app.watching import NOBODY, call_directly
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.printing.document import Heading, Note, Paragraph
from govtoolkit.printing.options import PrintOptions
from govtoolkit.printing.pdf.pieces import Gap, Led, Row, Ruled, Stack
from govtoolkit.printing.sheets import SHEETS
from govtoolkit.printing.text import render_text
from govtoolkit.record import model
from tests.printing import reading
from tests.printing.faults import edges, overlaps, pages
from tests.printing.oracle import Oracle
from tests.printing.said import order_faults, squeezed
from tests.printing.truth import Heard, everything, secret_faults, told_faults, typed
from tests.printing.world import NAMES, World, choices, hides_names, worlds

JOTTED = "zq0j"


@pytest.fixture(autouse=True)
def _jotted(_users_folders):
    """Write a private jotting at a place of each visit, where this computer's user keeps them."""
    jottings = Jottings(Settings.of_this_user().data_folder, post=call_directly, watcher=NOBODY)
    for visit in ("visit-0", "visit-1", "visit-2"):
        jottings.write(Spot(visit, "b1"), f"{JOTTED} nobody reads this")
    jottings.close()


def print_of(sheet, world, options):
    document, chosen = make_document(sheet, world.record(), options)
    return document, chosen, make_printout_of(document, chosen, ".pdf").data


def faults_of(sheet, world, options, document, data):
    """Return everything in which a print is not what it should be."""
    oracle = Oracle(careers_toolkit(), world, options)
    told = oracle.told(sheet)
    pdf = reading.Opened(data)
    faults = [*pages(pdf), *edges(pdf), *overlaps(pdf), *told_faults(Heard(pdf.tree), told)]
    said = everything(pdf)
    may = [each.text for each in told] + oracle.may
    faults += secret_faults(said, may, (JOTTED, *world.words))
    if hides_names(sheet, options):
        faults += [f"{name} is named" for name in NAMES.values() if name.split()[1] in said]
    twin = squeezed(render_text(document))
    faults += [f"{each.text[:60]!r} is not in the text" for each in told if typed(each.text) not in twin]
    faults += [f"{fault} in the text" for fault in secret_faults(twin, may, (JOTTED, *world.words))]
    return faults + order_faults(document, pdf.tree.full_text)


@pytest.mark.slow
@pytest.mark.parametrize("sheet", SHEETS)
@given(data=st.data())
@settings(
    deadline=None,
    max_examples=10,
    phases=(Phase.reuse, Phase.generate, Phase.shrink),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_a_print_says_all_that_it_must_once_in_order_where_it_belongs_and_nothing_else(sheet, data):
    world = data.draw(worlds(), "world")
    options = data.draw(choices(sheet, world), "options")
    document, _, printed = print_of(sheet, world, options)
    assert faults_of(sheet, world, options, document, printed) == []


# Much of everything


def numbered(words, name):
    """Return so many words that are all different, a hundred to a paragraph."""
    return "\n".join(" ".join(f"{name}{n}" for n in range(start, start + 100)) for start in range(0, words, 100))


VISIT = model.Visit("visit-1", "2026-11-12", "Autumn visit")


def a_long_note():
    bodies = {"b1": "zq1a before zq1z", "b2": f"zq2a {numbered(100_000, 'w')} zq2z", "b3": "zq3a after zq3z"}
    return "toolkit", World([VISIT], [model.Note("visit-1", place, "ann", body) for place, body in bodies.items()])


def many_questions():
    asked = [model.Question(f"own-{n}", f"zq{n}a why is that? zq{n}z", n % 8 + 1, n) for n in range(500)]
    answers = [
        model.Note("visit-1", each.uid, "bob", f"zq5{each.position:03}a so zq5{each.position:03}z") for each in asked
    ]
    return "questions", World([VISIT], answers[::5], questions=asked)


def many_visits():
    days = [f"20{n // 6 + 16}-{2 * (n % 6) + 1:02}-15" for n in range(60)]
    visits = [model.Visit(f"visit-{n}", day, f"Visit {n}") for n, day in enumerate(days)]
    notes = [
        model.Note(visit.uid, place, who, f"zq{n}{number}1a {place} on {visit.title} zq{n}{number}1z")
        for n, visit in enumerate(visits)
        for number, (place, who) in enumerate((("b1", "ann"), ("b1", "bob"), ("visit.open", "bob")))
    ]
    return "toolkit", World(visits, notes)


@pytest.mark.slow
@pytest.mark.parametrize("much", [a_long_note, many_questions, many_visits])
def test_much_of_everything_is_on_the_paper_to_the_last_word(much):
    sheet, world = much()
    options = PrintOptions(earlier=True)
    document, _, printed = print_of(sheet, world, options)
    assert faults_of(sheet, world, options, document, printed) == []


@pytest.mark.parametrize("pitch", [22.68, 23.8, 34.0, 40.8])
def test_room_to_write_goes_on_over_pages_however_it_adds_up(pitch):
    for lines in range(1, 13):
        room = [Led(Ruled(100.0, 33.6, 1), Stack.of([Ruled(100.0, pitch, lines)])), Gap(12.0)]
        rest = Row([(0.0, Stack.of([*room, *room, *room, *room[:1]]))], 9.0)
        while rest is not None:
            part, rest = rest.split(469.28)
            assert part is not None, f"{lines} lines do not fit on an empty page"


SPRING = model.Visit("visit-0", "2026-03-12", "Spring visit")
ONCE_WRONG = {
    "earlier answers stand beneath their question, however deep that is": (
        "handbook",
        World([SPRING, VISIT], [model.Note("visit-0", "q.prompts-3.1", "ann", "zq1a so zq1z")]),
        PrintOptions(visit_uid="visit-1", earlier=True),
    ),
    "nobody is named who looked at a line that is gone": (
        "duties",
        World(
            [VISIT], looks=[model.CheckLine("look-1", "gone.1", None, "ann", "2026-11-01", "in place", "zq1a so zq1z")]
        ),
        PrintOptions(bylines=False),
    ),
    "answers to questions that nobody chose are in the order of the questions": (
        "visit-form",
        World(
            [VISIT],
            [model.Note("visit-1", f"own-{n}", "ann", f"zq{n}a so zq{n}z") for n in (3, 1, 4, 2)],
            questions=[model.Question(f"own-{n}", f"zq{n}1a why? zq{n}1z") for n in (1, 2, 3, 4)],
        ),
        PrintOptions(),
    ),
}


@pytest.mark.parametrize("case", ONCE_WRONG)
def test_what_was_wrong_once_is_right(case):
    sheet, world, options = ONCE_WRONG[case]
    document, _, printed = print_of(sheet, world, options)
    assert faults_of(sheet, world, options, document, printed) == []


# The tester is tested: each lie that a print could tell is told


def three_answers():
    bodies = [("visit-1", "q.board.1", "ann"), ("visit-1", "q.board.2", "ann"), ("visit-1", "q.board.2", "bob")]
    notes = [model.Note(*spot, f"zq{n}a an answer zq{n}z") for n, spot in enumerate(bodies, start=1)]
    another = model.Note("visit-0", "q.board.1", "ann", "zq8a on another visit zq8z")
    world = World([model.Visit("visit-0", "2026-03-12", "Spring visit"), VISIT], [*notes, another], ["zq9a gone zq9z"])
    return world, PrintOptions(visit_uid="visit-1", questions=("q.board.1", "q.board.2"), bylines=False)


def drop(blocks, notes):
    blocks.remove(notes[0])


def tell_twice(blocks, notes):
    blocks.insert(blocks.index(notes[0]), notes[0])


def cut(blocks, notes):
    blocks[blocks.index(notes[0])] = notes[0]._replace(body=notes[0].body[:-1])


def tell_beneath_another_heading(blocks, notes):
    blocks.remove(notes[0])
    place = next(
        place for place, block in enumerate(blocks) if isinstance(block, Heading) and block.text.startswith("2.")
    )
    blocks.insert(place + 1, notes[0])


def tell_in_another_order(blocks, notes):
    one, other = blocks.index(notes[1]), blocks.index(notes[2])
    blocks[one], blocks[other] = notes[2], notes[1]


def drop_a_question(blocks, _notes):
    blocks.remove(next(block for block in blocks if isinstance(block, Heading) and block.text.startswith("2.")))


def besides(text):
    def tell(blocks, _notes):
        blocks.append(Paragraph(text))

    return tell


LIES = {
    "a note is missing": (drop, "is not there"),
    "a note is there twice": (tell_twice, "is there 2 times"),
    "a note is cut off": (cut, "is not there"),
    "a note stands beneath another question": (tell_beneath_another_heading, "is not in its order beneath"),
    "two notes stand in another order": (tell_in_another_order, "is not in its order beneath"),
    "a question is missing": (drop_a_question, "is not there"),
    "a note of another visit is there": (besides("zq8a on another visit zq8z"), "zq8a is there"),
    "a wording that was replaced is there": (besides("zq9a gone zq9z"), "zq9a is there"),
    "a jotting is there": (besides(JOTTED), f"{JOTTED} is there"),
    "somebody is named": (besides(NAMES["ann"]), f"{NAMES['ann']} is named"),
}


def told(world, options, document):
    _, chosen, _ = print_of("questions", world, options)
    return faults_of("questions", world, options, document, make_printout_of(document, chosen, ".pdf").data)


def test_a_true_print_has_no_fault():
    world, options = three_answers()
    assert told(world, options, print_of("questions", world, options)[0]) == []


@pytest.mark.parametrize("lie", LIES)
def test_the_tester_notices(lie):
    tell, said = LIES[lie]
    world, options = three_answers()
    document = print_of("questions", world, options)[0]
    blocks = list(document.blocks)
    notes = [block for block in blocks if isinstance(block, Note)]
    assert len(notes) == 3
    tell(blocks, notes)
    found = told(world, options, replace(document, blocks=tuple(blocks)))
    assert [each for each in found if said in each], found
