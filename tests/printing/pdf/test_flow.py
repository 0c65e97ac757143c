"""Pages: none left white, no heading left alone."""

import random

import pytest

from govtoolkit.printing.document import (
    Bar,
    BenchmarkTable,
    Block,
    Bullets,
    Chart,
    Column,
    Contents,
    Cover,
    Heading,
    Item,
    Items,
    KeyValues,
    Note,
    PageBreak,
    Paragraph,
    RuledSpace,
    Table,
    Title,
)
from govtoolkit.printing.options import Layout, Paper
from tests.printing import reading
from tests.printing.pdf import samples


def chance_blocks(seed: int) -> list[Block]:
    chance = random.Random(seed)
    blocks: list[Block] = [Title("A sheet of all sorts")]
    for number in range(14):
        blocks += [
            Heading(chance.randint(1, 3), f"Heading {number} {samples.prose(chance.choice([3, 12, 25]), number)}"),
            Paragraph(samples.prose(chance.choice([5, 40, 120]), number), soft=chance.random() < 0.5),
        ]
        kind = chance.randrange(9)
        if kind < 2:
            size = chance.randint(1, 8)
            words = chance.choice([0, 30, 200, 900])
            blocks.append(samples.table(Note(samples.prose(words, number)) if words else RuledSpace(9, "f"), size=size))
        elif kind == 2:
            blocks.append(RuledSpace(chance.randint(1, 40), "f"))
        elif kind == 3:
            blocks.append(Bullets(tuple(samples.prose(chance.randint(1, 60), i) for i in range(chance.randint(1, 12)))))
        elif kind == 4:
            blocks.append(KeyValues((("Date", ""), ("Who", samples.prose(chance.randint(1, 60))))))
        elif kind == 5:
            blocks.append(Items(samples.items(chance.randint(1, 12), ticks=True, codes="B1-I")))
        elif kind == 6:
            blocks.append(samples.plain_table(blank=chance.random() < 0.5))
        elif kind == 7:
            blocks.append(samples.chart())
        else:
            blocks.append(Note(samples.prose(chance.choice([20, 300]), number), "Jo Smith"))
    return blocks


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("text_size", [9.0, 12.0, 18.0, 24.0])
def test_no_page_but_the_last_is_left_white(seed: int, text_size: float) -> None:
    papers = list(Paper)
    for number, layout in enumerate(Layout):
        paper = papers[(seed + 2 * number) % len(papers)]
        pdf = samples.draw(samples.document(*chance_blocks(seed)), text_size=text_size, paper=paper, layout=layout)
        *pages, _last = reading.pages(pdf.data)
        assert [number for number, page in enumerate(pages, start=1) if page.white] == []


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("text_size", [9.0, 18.0])
def test_no_heading_stands_at_the_foot_of_a_page(seed: int, text_size: float) -> None:
    pdf = samples.draw(samples.document(*chance_blocks(seed)), text_size=text_size)
    *pages, _last = reading.pages(pdf.data)
    for page in pages:
        lowest = min(page.body, key=lambda mark: (mark.bottom, -len(mark.text)))
        texts = [mark for mark in page.body if mark.text.strip() and mark.bottom < lowest.bottom + 3]
        assert not any(mark.text.startswith("Heading ") for mark in texts)


def test_a_page_break_begins_a_page_and_two_are_one() -> None:
    pdf = samples.draw(samples.document(Note("One"), PageBreak(), PageBreak(), Note("Two"), PageBreak()))
    assert pdf.pages == 2


def test_a_heading_before_a_page_break_is_not_lost() -> None:
    pdf = samples.draw(samples.document(Heading(1, "Alone"), PageBreak(), Note("Two")))
    assert pdf.pages == 2
    assert "Alone" in reading.plain_text(pdf.data, "-l", "1")


def test_a_table_begins_under_its_heading_where_there_is_room() -> None:
    sheet = samples.document(RuledSpace(15, "f"), Heading(1, "Benchmark 1"), samples.table(RuledSpace(30, "b1")))
    text = reading.plain_text(samples.draw(sheet).data, "-l", "1")
    assert "Benchmark 1" in text
    assert "Characteristics" in text


def test_what_leads_to_a_table_goes_with_it() -> None:
    sheet = samples.document(
        RuledSpace(27, "f"), Heading(1, "Benchmark 1"), Paragraph("What it is about."), samples.table(Note("Well"))
    )
    assert "Benchmark 1" not in reading.plain_text(samples.draw(sheet).data, "-l", "1")


def test_headings_with_a_line_each_stay_with_their_own_line() -> None:
    blocks: list[Block] = []
    for number in range(60):
        blocks += [Heading(2, f"{number}. {samples.prose(30, number)}"), Paragraph(f"No answer {number}.", soft=True)]
    pdf = samples.draw(samples.document(Heading(1, "Questions"), *blocks))
    assert pdf.pages > 2
    for number in range(1, pdf.pages + 1):
        page = reading.plain_text(pdf.data, "-f", str(number), "-l", str(number))
        lines = [line for line in page.splitlines() if line]
        assert any(line.startswith("No answer") for line in lines[-3:])


@pytest.mark.parametrize("size", [10.0, 18.0])
def test_a_value_of_many_pages_is_all_there(size: float) -> None:
    value = samples.numbered(4000).replace("\n", " ")
    pdf = samples.draw(samples.document(KeyValues((("Title", value), ("Empty", "")))), text_size=size)
    assert value.split() == [word for word in reading.reading(pdf.data).split() if word.startswith("w")]


LONG = "x" * 3000
AWKWARD: dict[str, Block] = {
    "an empty list": Items(()),
    "no bullets": Bullets(()),
    "empty contents": Contents(()),
    "an empty list in a table": Table(("One", "Two"), (1, 1), (((Items(()),), ()),)),
    "an empty cell above": Table(("One", "Two"), (1, 1), (((), (Note("y" * 4000), RuledSpace(40, "f"), Items(()))),)),
    "long headings": Table((LONG, "Two"), (1, 1), (((Paragraph("One"),), (Paragraph("Two"),)),)),
    "long headings of a benchmark": BenchmarkTable("b1", (Column(LONG, (Item("One"),)),), LONG, (Note("Two"),)),
    "long labels": Chart("Chart", tuple(Bar(LONG, 1, 2, LONG) for _ in range(9)), "Nine bars"),
    "a long byline": Note("One", LONG),
    "a long name": Cover(LONG, LONG, ((LONG, LONG),)),
}


@pytest.mark.parametrize("size", [9.0, 24.0])
@pytest.mark.parametrize("kind", AWKWARD)
def test_whatever_stands_first_on_a_page_is_drawn(kind: str, size: float) -> None:
    sheet = samples.document(AWKWARD[kind], PageBreak(), AWKWARD[kind], Paragraph("After"))
    pdf = samples.draw(sheet, text_size=size, paper=Paper.LETTER_LANDSCAPE)
    assert "After" in reading.plain_text(pdf.data)
    assert reading.mark_faults(pdf.data) == []
