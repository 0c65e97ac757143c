"""What a person wrote comes out word for word, whatever it is."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govtoolkit.printing.document import BenchmarkTable, Bullets, Column, Item, Items, Note, Paragraph, printable
from govtoolkit.printing.options import Layout, Paper
from govtoolkit.printing.pdf.fonts import typeface
from govtoolkit.printing.pdf.notetext import NoteText
from govtoolkit.printing.pdf.style import Styles
from govtoolkit.printing.pdf.tagging import Node
from tests.printing import reading
from tests.printing.pdf import samples


def words_read(data: bytes) -> list[str]:
    return reading.reading(data).split()


@pytest.mark.parametrize("layout", [Layout.COLUMNS, Layout.ACROSS])
def test_a_note_of_20000_words_is_there_in_order(layout: Layout) -> None:
    text = samples.numbered(20_000)
    pdf = samples.draw(samples.document(samples.table(Note(text))), layout=layout)
    expected = text.split()
    read = [word for word in words_read(pdf.data) if word[0] == "w" and word[1:].isdigit()]
    assert read == expected
    copied = [word for word in reading.plain_text(pdf.data, "-raw").split() if word[0] == "w" and word[1:].isdigit()]
    assert copied == expected


def test_time_grows_with_the_length_of_a_note_and_no_faster() -> None:
    def took(words: int) -> float:
        sheet = samples.document(samples.table(Note(samples.numbered(words))))
        return samples.least_time(lambda: samples.draw(sheet, layout=Layout.COLUMNS))

    assert took(20_000) < 6 * took(5_000)


def text_of(*lines_of_each: int) -> NoteText:
    """Return a text of so many lines in each of its paragraphs, in a width of two words."""
    text = "\n".join("\n".join([" ".join(["word word"] * lines)] if lines else [""]) for lines in lines_of_each)
    style = Styles(10).body
    laid = NoteText.of(text, typeface(bold=False).width("word word ") * 10, style, Node("Div"), paragraphs=True)
    assert len(laid.lines) == sum(max(lines, 1) for lines in lines_of_each)
    return laid


def lonely(laid: NoteText, room: int) -> bool:
    """Tell whether a break, with room for so many lines, leaves one line of a paragraph alone."""
    head, tail = laid.split(room * laid.style.leading)
    if not isinstance(head, NoteText) or not isinstance(tail, NoteText):
        return False
    before, after = list(head.lines[: head.stop]), list(tail.lines[tail.start :])
    torn = after[0].paragraph
    if before[-1].paragraph != torn:
        return False
    return 1 in (sum(line.paragraph == torn for line in side) for side in (before, after))


@pytest.mark.parametrize("lines", [(9,), (20,), (3, 3, 3, 3), (4, 0, 4, 0, 5), (2, 2, 2, 2, 2, 2), (7, 0, 1, 0, 8)])
def test_no_line_of_a_paragraph_stands_alone_on_its_page_where_that_can_be_had(lines: tuple[int, ...]) -> None:
    laid = text_of(*lines)
    assert not any(lonely(laid, room) for room in range(4, len(laid.lines)))


@pytest.mark.parametrize("lines", [(9,), (3,), (2,), (1, 1, 1), (4, 0, 4)])
def test_where_there_is_room_for_a_line_a_text_is_begun(lines: tuple[int, ...]) -> None:
    laid = text_of(*lines)
    for room in range(1, len(laid.lines)):
        head, _ = laid.split(room * laid.style.leading)
        assert head is not None
        assert 0 < head.height <= room * laid.style.leading + 1e-6


def test_a_page_does_not_begin_with_an_empty_line() -> None:
    laid = text_of(4, 0, 0, 4)
    for room in (4, 5):
        head, tail = laid.split(room * laid.style.leading)
        assert isinstance(tail, NoteText)
        assert tail.lines[tail.start].text
        assert head is not None
        assert tail.height == 4 * laid.style.leading


@pytest.mark.parametrize(
    ("character", "letters"),
    [("x", 200_000), *((character, 20_000) for character in ("字", "ב", "ع", "क", "\u0301", "👍", "\u200b", "-"))],
)
def test_a_word_without_end_is_broken_quickly_and_stays_inside(character: str, letters: int) -> None:
    """What would be quadratic took minutes for 200,000 letters, and would take seconds for as many as these."""
    word = character * letters
    began = time.process_time()
    pdf = samples.draw(samples.document(Note(word)))
    assert time.process_time() - began < 8
    assert "".join(words_read(pdf.data)) == word
    pages = reading.pages(pdf.data)
    assert all(mark.right < page.width - 35 for page in (pages[0], pages[-1]) for mark in page.marks)


@pytest.mark.parametrize(
    "text",
    [
        '<img src="/etc/hostname"/> and <a href="javascript:x">y</a>',
        "Fred <fred@school.uk> said: 5 < 6 & 7 > 3 &amp; </para><para>",
        "a <b>bold, <font color='white'>white</font> <!-- --> <![CDATA[..]]> <seq/>",
        r"\(back\slash) (parentheses ) ( 50% \n {braces} /F1 Tf ET Q",
    ],
)
def test_nothing_is_markup(text: str) -> None:
    sheet = samples.document(samples.table(Note(text, byline=text)), Paragraph(text))
    pdf = samples.draw(sheet)
    assert reading.reading(pdf.data).count(text) == 3
    assert " ".join(reading.plain_text(pdf.data, "-raw").split()).count(" ".join(text.split())) >= 1


def test_line_ends_and_indents_of_a_note_are_kept() -> None:
    pdf = samples.draw(samples.document(Note("One\r\nTwo\n\n    indented\u2028Four\x0bFive")))
    paragraphs = reading.tree(pdf.data).all("P")
    assert [paragraph.text for paragraph in paragraphs] == ["One", "Two", "    indented", "Four", "Five"]
    marks = {mark.text.strip(): mark for mark in reading.pages(pdf.data)[0].body}
    assert marks["Two"].bottom - marks["indented"].bottom == pytest.approx(2 * 14, abs=0.1)


@pytest.mark.parametrize("paper", [Paper.A3_LANDSCAPE, Paper.A4_LANDSCAPE])
def test_lines_are_no_longer_than_can_be_followed(paper: Paper) -> None:
    text = samples.prose(200)
    sheet = samples.document(Paragraph(text), Note(text), Items((Item(text, tick=True),)), Bullets((text,)))
    widths = [
        mark.right - mark.left for page in reading.pages(samples.draw(sheet, paper=paper).data) for mark in page.body
    ]
    assert 600 < max(widths) <= 780


def test_words_do_not_grow_together_where_lines_end() -> None:
    text = " ".join(["apprenticeships"] * 60)
    pdf = samples.draw(samples.document(Note(text)))
    assert words_read(pdf.data) == text.split()
    assert reading.plain_text(pdf.data).split().count("apprenticeships") == 60


@pytest.mark.parametrize("language", samples.LANGUAGES)
@pytest.mark.parametrize("text_size", [10.0, 18.0])
def test_every_language_is_there_to_the_letter(language: str, text_size: float) -> None:
    text = " ".join([samples.LANGUAGES[language]] * 6)
    pdf = samples.draw(samples.document(samples.table(Note(text))), text_size=text_size, layout=Layout.COLUMNS)
    assert pdf.missing == ()
    assert "".join(text.split()) in "".join(words_read(pdf.data))
    assert reading.ua_failures(pdf.data) == []


def test_hebrew_and_urdu_stand_at_the_right_in_their_own_order() -> None:
    pdf = samples.draw(samples.document(Note("דג (2026) סקרן")))
    mark, *more = (mark for mark in reading.pages(pdf.data)[0].body if mark.text.strip())
    line = "".join(part.text for part in (mark, *more))
    assert line.replace(" ", "") == "ןרקס(2026)גד"
    assert max(part.right for part in (mark, *more)) == pytest.approx(595.28 - 36, abs=0.1)
    assert reading.tree(pdf.data).all("P")[0].text == "דג (2026) סקרן"


def test_a_character_no_font_has_is_drawn_as_a_box_reported_and_kept() -> None:
    pdf = samples.draw(samples.document(Note("Khmer ខ្មែរ and Thai ไทย")))
    assert pdf.missing == tuple(sorted(set("ខ្មែរไทย")))
    assert reading.tree(pdf.data).all("P")[0].text == "Khmer ខ្មែរ and Thai ไทย"
    assert "□" in "".join(mark.text for mark in reading.pages(pdf.data)[0].marks)


@pytest.mark.parametrize(
    "flags", ["🇦🇦", "🇬🇧 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f", "👨‍👩‍👧‍👦🇺🇦👍🏿"]
)
def test_emoji_of_several_characters_are_drawn_as_one_and_read_as_typed(flags: str) -> None:
    pdf = samples.draw(samples.document(Note(flags)))
    assert reading.ua_failures(pdf.data) == []
    assert reading.tree(pdf.data).all("P")[0].text == flags


def test_unprintable_characters_leave_a_trace() -> None:
    pdf = samples.draw(samples.document(Note("a\x00b\ud800c\ufffed")))
    assert reading.tree(pdf.data).all("P")[0].text == "a\ufffdb\ufffdc\ufffdd"
    assert pdf.missing == ()


_LETTERS = st.one_of(
    st.characters(),
    st.characters(categories=["Lo", "Mn", "Cf", "So", "Zs"]),
    st.sampled_from("\u202e\u2066\u200f\u200d\ufe0f\u00ad\u0301\u0651لاאב漢한🏽👍\u2028 \t\n-/"),
)
_TEXTS = st.text(_LETTERS, max_size=120)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    first=_TEXTS, second=_TEXTS, item=_TEXTS, size=st.sampled_from([9.0, 12.0, 18.0]), layout=st.sampled_from(Layout)
)
def test_every_word_is_there_in_order(first: str, second: str, item: str, size: float, layout: Layout) -> None:
    """Read by the structure tree: ActualText is what counts where a line is not drawn as typed."""
    columns = (Column("Characteristics", (Item(item, item, True, item),)),)
    sheet = samples.document(BenchmarkTable("b1", columns, "Notes", (Note(first, second), Note(second))))
    pdf = samples.draw(sheet, text_size=size, layout=layout, paper=Paper.A4)
    read = "".join(words_read(pdf.data))
    for text in (first, second, item):
        assert "".join(printable(text).split()) in read
    paragraphs = [element.text.split() for element in reading.tree(pdf.data).all("P")]
    lines = [line.split() for text in (item, item, item, second, first, second) for line in printable(text).split("\n")]
    assert [words for words in paragraphs if words] == [words for words in lines if words]
    assert reading.mark_faults(pdf.data) == []
    assert reading.ua_failures(pdf.data) == []
    for page in reading.pages(pdf.data):
        assert all(mark.left >= 36 - 0.01 and mark.right <= page.width - 36 + 0.02 for mark in page.marks)
