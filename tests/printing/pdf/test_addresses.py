"""Addresses in the text: what becomes a link, and that it opens what it shows."""

import time
from io import BytesIO

import pikepdf
import pytest

from govtoolkit.printing.document import Item, Items, Note, Paragraph, Title
from govtoolkit.printing.options import Paper
from govtoolkit.printing.pdf.addresses import addresses
from tests.printing import reading
from tests.printing.pdf import samples


def found(text: str) -> list[str]:
    return [address.uri for address in addresses(text)]


def opened(data: bytes) -> list[tuple[str, str]]:
    """Return what each link says and what it opens."""
    with pikepdf.open(BytesIO(data)) as pdf:
        links = [link for page in pdf.pages for link in page.get("/Annots", ())]
        return [(str(link.Contents), str(link.A.URI)) for link in links]


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("See https://www.hill.sch.uk/careers.", "https://www.hill.sch.uk/careers"),
        ("(http://hill.example/a_(b)?c=d&e=%20#f)", "http://hill.example/a_(b)?c=d&e=%20#f"),
        ("at https://hill.example:8080, and", "https://hill.example:8080"),
        ("“https://hill.example/x”…", "https://hill.example/x"),
        ("Fred <fred.o-b@hill.sch.uk> said", "mailto:fred.o-b@hill.sch.uk"),
        ("to jo+careers@hill.example!", "mailto:jo+careers@hill.example"),
    ],
)
def test_addresses_of_pages_and_mail_boxes_are_found(text: str, uri: str) -> None:
    assert found(text) == [uri]


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1) file:///etc/passwd ftp://hill.example data:text/html,x",
        "javascript:https://hill.example",
        "http://bank.example@evil.example/",
        "https://hill.example/straße https://hïll.example https://hill.example/x漢",
        "https://localhost/ http:// https://. me@ @you me@localhost",
        "www.hill.example and hill.example/x",
        "x" + "@a.b" * 3,
        "https://hill.example/" + "x" * 2000,
    ],
)
def test_all_else_stays_plain_text(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("character", ["a", "a.", "@", "a@a.", "https://", "("])
def test_looking_for_addresses_takes_no_time(character: str) -> None:
    began = time.process_time()
    found(character * 20_000)
    assert time.process_time() - began < 1


TEXT = "Mrs Ali (m.ali@hill.example) sent https://hill.example/careers-plan-2026, which is the plan.\n\nNo more."


def test_a_link_is_an_element_of_its_own_in_the_order_of_the_text() -> None:
    data = samples.draw(samples.document(Title("Sheet"), Note(TEXT, "Jo"))).data
    addresses_of_text = ["m.ali@hill.example", "https://hill.example/careers-plan-2026"]
    assert opened(data) == list(
        zip(addresses_of_text, [f"mailto:{addresses_of_text[0]}", addresses_of_text[1]], strict=True)
    )
    paragraph = reading.tree(data).all("P")[1]
    assert [part.tag for part in paragraph.children] == ["Span", "Link", "Span", "Link", "Span"]
    assert [part.text for part in paragraph.all("Link")] == addresses_of_text
    assert "\n".join(each.text for each in reading.tree(data).all("P")[1:]) == TEXT.replace("\n\n", "\n")
    assert reading.ua_failures(data) == []
    assert reading.mark_faults(data) == []
    assert reading.qpdf_complaints(data) == ""


@pytest.mark.parametrize("size", [9.0, 24.0])
@pytest.mark.parametrize("paper", [Paper.A4, Paper.A3_LANDSCAPE])
def test_every_part_of_a_link_opens_the_whole_and_lies_over_its_words(size: float, paper: Paper) -> None:
    uri = "https://hill.example/" + "careers-education/information/" * 8
    text = f"{samples.prose(30)} {uri} {samples.prose(300)} jo@hill.example"
    data = samples.draw(
        samples.document(Items((Item("One", text, tick=False),)), Paragraph(text)), text_size=size, paper=paper
    )
    opens = {uri for _, uri in opened(data.data)}
    assert opens == {uri, "mailto:jo@hill.example"}
    assert "".join(reading.reading(data.data).split()).count("".join(text.split())) == 2
    with pikepdf.open(BytesIO(data.data)) as pdf:
        for page, read in zip(pdf.pages, reading.pages(data.data), strict=True):
            for link in page.get("/Annots", ()):
                left, bottom, right, top = (float(number) for number in link.Rect)
                inside = [
                    mark.text.strip() for mark in read.body
                    if mark.text.strip() and left - 1 <= mark.left < right and bottom - 1 < mark.bottom < top
                ]  # fmt: skip
                assert "".join(inside).rstrip("-") in str(link.Contents)
                assert right <= read.width - 35.9
    assert reading.ua_failures(data.data) == []


def test_an_address_among_letters_from_right_to_left_stays_plain_text() -> None:
    text = "דג סקרן https://hill.example שט בים"
    data = samples.draw(samples.document(Note(text))).data
    assert opened(data) == []
    assert reading.tree(data).all("P")[0].text == text
