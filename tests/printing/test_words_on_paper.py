"""Every word that was typed is on the paper, in order, under its own benchmark or question: read back from the real PDF.

White space is left out of the comparison (lines break where they must); every other character counts.
"""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govtoolkit.app.printouts import make_printout
from govtoolkit.printing.document import printable
from govtoolkit.printing.options import Layout, Paper, PrintOptions
from govtoolkit.record.model import storable_text
from tests.printing import reading
from tests.printing.conftest import Desk
from tests.printing.said import squeezed
from tests.printing.truth import typed

_FRAGMENTS = (
    "<img src=x onerror=alert(1)>", "<b>", "</para>", "<br/>", "&", "&amp;", "&#x41;", "<!--", "]]>", "<font color=red>",
    "Siân", "Llŷr-Hughes", "ŵy", "Małgorzata", "Żółkowski", "Їжак", "Ελλάδα", "שלום", "עולם", "اردو", "السلام", "عليكم",
    "漢字", "かな", "한국어", "ਪੰਜਾਬੀ", "বাংলা", "தமிழ்", "ગુજરાતી", "हिन्दी", "🎓", "👩🏽‍🎓", "🇬🇧", "e\u0301", "a\u0308\u0323",
    "\u202eabc\u202c", "\u2067שלום\u2069", "\u200fא", "\u200d", "\u00ad", "\ufeff", "\x00", "\x07", "\x1b[31m", "\x85",
    "\ue000", "\U00012000", "\U0010ffff", "\ufffe", "ﬁ", "A\u00a0B",
    "-", "–", "“quoted”", "it’s", "(a)", "א(b)ג", "12:30", "97%",
)  # fmt: skip
_words = st.one_of(
    st.sampled_from(_FRAGMENTS), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
)
_gaps = st.sampled_from((" ", " ", " ", "\n", "\n\n", "\t", "  "))
_bodies = st.lists(st.tuples(_words, _gaps), min_size=1, max_size=40).map(lambda each: "".join(w + g for w, g in each))
_PLACES = ("b1", "b2", "b5", "b8", "q.board.1", "q.board.4")


def sections(pdf):
    """Return the text of a PDF in reading order, by the heading it stands under, without white space."""
    heading, found = "", {}
    for element in reading.tree(pdf.data).walk():
        if re.fullmatch("H[1-6]", element.tag) and element.text != "Monitoring notes":
            heading = element.text
        elif element.text:
            found[heading] = found.get(heading, "") + squeezed(element.text)
    return found


def under(found, heading):
    [text] = [text for each, text in found.items() if each.startswith(heading)]
    return text


def heading_of(place, toolkit):
    if place.startswith("b"):
        return f"Benchmark {place[1:]}: "
    number = place.rpartition(".")[2]
    return f"{number}. {toolkit.questions[place].text}"


def check_paper(record, bodies, toolkit, options):
    """Print the toolkit and look for each body (a place may have several, in order) under its own heading."""
    pdf = make_printout("toolkit", record, options, ".pdf")
    found = sections(pdf)
    for place, texts in bodies.items():
        section = under(found, heading_of(place, toolkit))
        at = 0
        for text in texts:
            at = section.find(typed(text), at)
            assert at >= 0, f"{text!r} is not in its order under {place}"
            at += len(typed(text))
    return pdf


def check_twin(record, bodies, options):
    text = make_printout("toolkit", record, options, ".txt").data.decode("utf-8")
    at = 0
    for place in sorted(bodies, key=_PLACES.index):
        for body in bodies[place]:
            at = text.find(printable(storable_text(body)).rstrip(), at)
            assert at >= 0, f"{body!r} is not in its order in the text"


@pytest.mark.slow
@given(
    bodies=st.dictionaries(st.sampled_from(_PLACES), st.lists(_bodies, min_size=1, max_size=2), min_size=1, max_size=4),
    paper=st.sampled_from(Paper),
    layout=st.sampled_from(Layout),
    size=st.sampled_from([9.0, 10.0, 18.0]),
)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_every_character_of_random_notes_is_on_the_paper(toolkit, bodies, paper, layout, size):
    desk = Desk()
    for place, texts in bodies.items():
        for text, person in zip(texts, ("ann", "bob"), strict=False):
            desk.note(place, text, by=person)
    kept = {place: [text for text in texts if storable_text(text).strip()] for place, texts in bodies.items()}
    options = PrintOptions(paper=paper, layout=layout, text_size=size)
    check_paper(desk.record, kept, toolkit, options)
    check_twin(desk.record, kept, options)


@pytest.mark.slow
@given(wording=_bodies, answer=_bodies)
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_every_character_of_a_random_answer_is_under_its_own_question(wording, answer):
    desk = Desk()
    desk.question("own-1", f"Before {wording} after?")
    desk.question("own-2", "The question after it?")
    desk.note("own-1", f"Start {answer} end")
    pdf = make_printout("questions", desk.record, PrintOptions(questions=("own-1", "own-2")), ".pdf")
    headings = [element.text for element in reading.tree(pdf.data).walk() if element.tag in ("H1", "H2", "H3")]
    assert squeezed(headings[-2]) == typed(f"1. Before {wording} after?")
    assert typed(f"Start {answer} end") in sections(pdf)[headings[-2]]
    assert "Start" not in sections(pdf)[headings[-1]]


@pytest.mark.parametrize("fragment", _FRAGMENTS)
def test_a_note_of_this_kind_is_on_the_paper_to_the_last_character(desk, toolkit, fragment):
    body = f"before {fragment} after {fragment}{fragment}\n{fragment}"
    desk.note("b1", body)
    check_paper(desk.record, {"b1": [body]}, toolkit, PrintOptions(benchmarks=(1, 2)))


@pytest.mark.parametrize("layout", Layout)
def test_notes_stand_under_their_own_benchmark_and_under_no_other(desk, toolkit, layout):
    for number in range(1, 9):
        desk.note(f"b{number}", f"mark-of-{number} & <i>more</i>")
    found = sections(make_printout("toolkit", desk.record, PrintOptions(layout=layout), ".pdf"))
    for number in range(1, 9):
        marks = re.findall(r"mark-of-(\d)", under(found, f"Benchmark {number}: "))
        assert marks == [str(number)]


@pytest.mark.parametrize("layout", Layout)
def test_twenty_thousand_words_are_on_the_paper_in_order(desk, toolkit, layout):
    text = " ".join(f"word{number}" for number in range(20_000))
    desk.note("b2", text)
    desk.note("b3", "what follows")
    options = PrintOptions(benchmarks=(2, 3), layout=layout)
    pdf = check_paper(desk.record, {"b2": [text], "b3": ["what follows"]}, toolkit, options)
    check_twin_of = make_printout("toolkit", desk.record, options, ".txt").data.decode()
    assert text in check_twin_of
    assert pdf.missing == ()


@pytest.mark.parametrize("layout", Layout)
def test_a_word_of_200_000_characters_is_on_the_paper_to_the_last(desk, toolkit, layout):
    text = "".join(f"{number:05}x" for number in range(34_000))[:200_000]
    desk.note("b1", f"before {text} after")
    check_paper(desk.record, {"b1": [f"before {text} after"]}, toolkit, PrintOptions(benchmarks=(1,), layout=layout))


@pytest.mark.parametrize(("sheet", "paper"), [(s, p) for s in ("toolkit", "questions") for p in Paper])
def test_the_filled_sample_has_no_white_page(sample, sheet, paper):
    pdf = make_printout(sheet, sample, PrintOptions(paper=paper), ".pdf")
    found = reading.pages(pdf.data)
    assert len(found) == pdf.pages > 3
    # only the last page of a section may be one, and a filled sheet is one section
    assert [number for number, page in enumerate(found[:-1], start=1) if page.white] == []


@pytest.mark.parametrize(("sheet", "paper"), [(s, p) for s in ("toolkit", "questions") for p in Paper])
def test_every_page_of_the_sample_has_its_head_and_its_number(sample, sheet, paper):
    pdf = make_printout(sheet, sample, PrintOptions(paper=paper), ".pdf")
    for page in reading.pages(pdf.data):
        around = " ".join(page.texts["Pagination"].split())
        for part in ("Clunmere School", "12 November 2026", "Małgorzata Wiśniewska", "Siân Llŷr-Hughes"):
            assert part in around
    numbered = re.findall(r"Page (\d+) of (\d+)", reading.plain_text(pdf.data, "-layout"))
    assert numbered == [(str(number), str(pdf.pages)) for number in range(1, pdf.pages + 1)]


def test_the_heading_row_stands_on_every_page_of_a_long_table(desk):
    desk.note("b2", " ".join(f"word{number}" for number in range(4_000)))
    options = PrintOptions(benchmarks=(2,), layout=Layout.COLUMNS)
    pages = reading.pages(make_printout("toolkit", desk.record, options, ".pdf").data)
    assert len(pages) > 3
    for page in pages[1:-1]:
        drawn = "".join(mark.text for mark in page.body)
        assert drawn.startswith("Characteristics"), drawn[:80]
        assert "Monitoring notes" in drawn


def test_every_item_of_the_toolkit_is_on_a_blank_sheet_in_order(toolkit):
    text = squeezed(reading.reading(make_printout("toolkit", None, PrintOptions(), ".pdf").data))
    at = 0
    for benchmark in toolkit.benchmark:
        for item in (*benchmark.characteristic, *benchmark.indicator, *benchmark.information_source):
            at = text.find(squeezed(item.text), at)
            assert at >= 0, f"{item.key} is not in its order"
            at += len(squeezed(item.text))
