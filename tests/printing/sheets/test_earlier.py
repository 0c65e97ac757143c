"""Notes of earlier visits, at the places where they were written."""

import pytest

from govtoolkit.printing.document import Heading, Note
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets import SHEETS, Choice
from govtoolkit.printing.text import render_text
from govtoolkit.record.model import Visit

SHEETS_WITH_IT = [name for name, sheet in SHEETS.items() if Choice.EARLIER in sheet.choices]


@pytest.fixture
def sheet(toolkit, desk):
    def build(name="toolkit", **options):
        return SHEETS[name].build(toolkit, desk.record, PrintOptions(**{"earlier": True, **options}))

    return build


@pytest.fixture
def visits(desk):
    """Put a visit before the one that is printed, one before that, and one after it."""
    for uid, day in (("visit-0", "2026-03-02"), ("visit-00", "2025-11-03"), ("visit-2", "2027-03-02")):
        desk.put(Visit(uid, day, f"Visit of {day[:4]}"))
    return ("visit-0", "visit-00", "visit-2")


def told_at(document, heading):
    """Return the notes beneath 'Earlier visits' under a heading that begins so."""
    blocks = list(document.blocks)
    begin = next(i for i, each in enumerate(blocks) if isinstance(each, Heading) and each.text.startswith(heading))
    found = []
    is_earlier = False
    for block in blocks[begin + 1 :]:
        if isinstance(block, Heading):
            if is_earlier or block.level < 3:
                break
            is_earlier = block.text == "Earlier visits"
        elif is_earlier and isinstance(block, Note):
            found.append(block)
    return found


def test_they_stand_under_their_own_place_the_newest_visit_first(sheet, desk, visits):
    for uid in visits[:2]:
        desk.note("b3", f"b3 of {uid}", visit=uid, by="bob")
        desk.note("q.board.1", f"answer of {uid}", visit=uid)
    document = sheet(visit_uid="visit-1")
    assert told_at(document, "Benchmark 3") == [
        Note("b3 of visit-0", "2 March 2026, Visit of 2026: Bob Nowak"),
        Note("b3 of visit-00", "3 November 2025, Visit of 2025: Bob Nowak"),
    ]
    assert told_at(document, "Benchmark 4") == []
    assert [note.body for note in told_at(document, "1. ")] == ["answer of visit-0", "answer of visit-00"]


@pytest.mark.parametrize("name", SHEETS_WITH_IT)
@pytest.mark.parametrize("filling", Filling)
def test_every_sheet_that_offers_them_has_each_of_them_once_and_none_of_a_later_visit(
    sheet, desk, visits, name, filling
):
    desk.question("own-1", "Why?", benchmark=2)
    for uid in visits:
        for place in ("b2", "q.prompts-2.1", "own-1"):
            desk.note(place, f"<{place} of {uid}>", visit=uid)
    options = {"visit_uid": "visit-1", "benchmarks": (2,), "filling": filling}
    if name == "visit-form":
        options["questions"] = ("q.prompts-2.1", "own-1")
    text = render_text(sheet(name, **options))
    places = ("b2",) if name == "toolkit" else ("q.prompts-2.1", "own-1") if name == "questions" else ()
    for place in places or ("b2", "q.prompts-2.1", "own-1"):
        assert [text.count(f"<{place} of {uid}>") for uid in visits] == [1, 1, 0]


@pytest.mark.parametrize("name", SHEETS_WITH_IT)
def test_they_are_left_out_where_nobody_asked_for_them(sheet, desk, visits, name):
    desk.note("b2", "before", visit="visit-0")
    text = render_text(sheet(name, earlier=False, visit_uid="visit-1"))
    assert "Earlier visits" not in text
    assert "before\n" not in text


def test_deleted_and_emptied_ones_are_gone(sheet, desk, visits):
    desk.remove(desk.note("b1", "deleted", visit="visit-0"))
    desk.note("b1", "emptied", visit="visit-00")
    desk.note("b1", "  ", visit="visit-00")
    text = render_text(sheet(visit_uid="visit-1"))
    assert "Earlier visits" not in text
    assert "deleted" not in text


@pytest.mark.parametrize("name", ["toolkit", "visit-form"])
def test_those_of_the_visit_itself_are_not_earlier(sheet, desk, visits, name):
    desk.note("visit.summary", "now", visit="visit-1")
    desk.note("visit.summary", "then", visit="visit-0")
    document = sheet(name, visit_uid="visit-1")
    assert [note.body for note in told_at(document, "Summary")] == ["then"]


def test_without_names_they_keep_the_visit_they_are_of(sheet, desk, visits):
    desk.note("b3", "word", visit="visit-0")
    assert told_at(sheet(visit_uid="visit-1", bylines=False), "Benchmark 3") == [
        Note("word", "2 March 2026, Visit of 2026")
    ]


def test_a_visit_without_a_date_says_so(sheet, desk):
    desk.put(Visit("visit-0", "", "Some call"))
    desk.note("b3", "word", visit="visit-0")
    [note] = told_at(sheet(visit_uid="visit-1"), "Benchmark 3")
    assert note.byline == "No date, Some call: Ann Price"
