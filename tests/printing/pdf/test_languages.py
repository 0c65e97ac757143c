"""Any language a school may write in: drawn with the right glyphs in the right order, and read back to the letter."""

import io
import re
import unicodedata

import pypdf
import pytest
import uharfbuzz

from govtoolkit import assets
from govtoolkit.printing.document import Bullets, Heading, Item, Items, Note, Paragraph
from govtoolkit.printing.pdf.clusters import clusters
from govtoolkit.printing.pdf.fonts import font
from govtoolkit.printing.pdf.render import Pdf
from tests.printing import reading
from tests.printing.pdf import samples

INDIC = {
    "Hindi": ("NotoSans-Regular.ttf", "क्षत्रिय"),
    "Punjabi": ("NotoSansGurmukhi-Regular.ttf", "ਪੜ੍ਹਾਈ"),
    "Bengali": ("NotoSansBengali-Regular.ttf", "শিক্ষার্থীরা"),
    "Tamil": ("NotoSansTamil-Regular.ttf", "க்ஷேத்ரம்"),
    "Gujarati": ("NotoSansGujarati-Regular.ttf", "વિદ્યાર્થીઓને"),
}
STEERING = re.compile("[\u202a-\u202e]")


@pytest.fixture(scope="module")
def page() -> Pdf:
    return samples.draw(samples.every_language())


def marks(*blocks: Note | Paragraph | Bullets | Items | Heading) -> list[reading.Mark]:
    """Return what is drawn of blocks, but for head and foot."""
    return reading.pages(samples.draw(samples.document(*blocks)).data)[0].body


def shaped(file: str, text: str) -> tuple[list[int], list[float]]:
    """Return what HarfBuzz itself makes of a text: its glyphs, and where each begins, in ems."""
    face = uharfbuzz.Face(assets.read_bytes("fonts", file))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(face), buffer)
    starts, x = [], 0.0
    for position in buffer.glyph_positions:
        starts.append((x + position.x_offset) / face.upem)
        x += position.x_advance
    return [info.codepoint for info in buffer.glyph_infos], starts


def test_a_page_in_every_language_reads_to_the_letter(page: Pdf) -> None:
    tree = reading.tree(page.data)
    texts = list(samples.LANGUAGES.values())
    assert [element.text for element in tree.all("P")] == texts
    assert [element.text for element in tree.all("LBody")] == texts
    headings = [f"{name}: {text.split()[0]}" for name, text in samples.LANGUAGES.items()]
    assert [element.text for element in tree.walk() if element.tag in ("H2", "H3")] == headings
    assert page.missing == ()
    assert reading.ua_failures(page.data) == []


def test_what_runs_from_left_to_right_is_copied_out_as_typed(page: Pdf) -> None:
    copied = "".join(reading.plain_text(page.data, "-raw").split())
    for name, text in samples.LANGUAGES.items():
        if name not in samples.RIGHT_TO_LEFT:
            assert copied.count("".join(text.split())) >= 2, name


@pytest.mark.parametrize("language", samples.RIGHT_TO_LEFT)
def test_of_what_runs_from_right_to_left_every_letter_is_copied_out(language: str) -> None:
    """Poppler puts the letters of each stretch in its own order; which letters there are, it has from us."""
    text = samples.LANGUAGES[language]
    copied = STEERING.sub("", reading.plain_text(samples.draw(samples.document(Note(text))).data, "-raw"))
    around = STEERING.sub("", reading.plain_text(samples.draw(samples.document(Note(""))).data, "-raw"))
    assert sorted("".join(copied.split())) == sorted("".join((around + text).split()))


@pytest.mark.parametrize("language", ["Polish", "Vietnamese", "Ukrainian", "Greek", "Armenian", "Georgian", "Chinese"])
def test_a_reader_that_knows_nothing_of_shaping_copies_out_what_needs_none(language: str) -> None:
    text = samples.LANGUAGES[language]
    pdf = pypdf.PdfReader(io.BytesIO(samples.draw(samples.document(Note(text))).data))
    assert "".join(text.split()) in "".join(pdf.pages[0].extract_text().split())


def test_a_reader_that_knows_nothing_of_shaping_gets_letters_for_every_glyph(page: Pdf) -> None:
    said = "".join(each.extract_text() for each in pypdf.PdfReader(io.BytesIO(page.data)).pages)
    assert [f"{ord(each):04X}" for each in said if unicodedata.category(each) == "Co"] == []


def test_what_a_conjunct_stands_for_is_copied_out_even_so() -> None:
    pdf = samples.draw(samples.document(Note("क्ष ક્ષ ஸ்ரீ")))
    said = pypdf.PdfReader(io.BytesIO(pdf.data)).pages[0].extract_text()
    assert all(word in said.replace("\u200b", "") for word in ("क्ष", "ક્ષ", "ஸ்ரீ"))


@pytest.mark.parametrize("language", INDIC)
def test_letters_of_indic_scripts_join_as_harfbuzz_says(language: str) -> None:
    file, word = INDIC[language]
    face = font(file).face
    glyphs, starts = shaped(file, word)
    assert glyphs != [face.charToGlyph[ord(character)] for character in word]
    assert [face.charToGlyph[ord(glyph.character)] for glyph in font(file).shape(word, rtl=False)] == glyphs
    drawn = marks(Note(word))
    inked = [start for start, glyph in zip(starts, glyphs, strict=True) if face.hmetrics[glyph][0]]
    assert [(mark.left - 36) / 10 for mark in drawn] == pytest.approx(inked, abs=0.01)


@pytest.mark.parametrize("word", ["المدرسة", "کیریئر", "لا"])
def test_arabic_letters_join_as_harfbuzz_says(word: str) -> None:
    file = "NotoSansArabic-Regular.ttf"
    face = font(file).face
    glyphs, _ = shaped(file, word)
    assert glyphs[::-1] != [face.charToGlyph[ord(character)] for character in word]
    assert [face.charToGlyph[ord(glyph.character)] for glyph in font(file).shape(word, rtl=True)] == glyphs


@pytest.mark.parametrize(
    "picture",
    ["👍🏽", "👩🏽‍🎓", "👨‍👩‍👧‍👦", "👩‍❤️‍👨", "👩‍⚕️", "👨🏿‍✈️", "🏳️‍🌈", "🇬🇧", "1️⃣", "#️⃣", "❤️", "✏️",
     "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"],
)  # fmt: skip
def test_an_emoji_of_several_characters_is_one_picture(picture: str) -> None:
    emoji, after = marks(Note(f"{picture}\u200bx"))
    assert after.text == "x"
    assert emoji.right - emoji.left == pytest.approx(12.7, abs=0.1)
    assert after.left == pytest.approx(emoji.right, abs=0.1)


def test_two_flags_side_by_side_are_two() -> None:
    assert len(marks(Note("🇬🇧🇵🇱"))) == 2
    assert list(clusters("🇬🇧🇵🇱")) == ["🇬🇧", "🇵🇱"]


def test_letters_typed_in_parts_are_drawn_whole() -> None:
    for typed, whole in (("\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"), ("か\u3099", "が"), ("w\u0302", "ŵ")):
        pdf = samples.draw(samples.document(Note(typed)))
        assert pdf.missing == ()
        assert "".join(mark.text for mark in reading.pages(pdf.data)[0].body) == whole
        assert reading.tree(pdf.data).all("P")[0].text == typed


@pytest.mark.parametrize("language", samples.WITHOUT_FONT)
def test_a_script_without_a_font_is_boxes_one_for_each_letter_and_reads_as_typed(language: str) -> None:
    text = samples.WITHOUT_FONT[language]
    pdf = samples.draw(samples.document(Note(f"School: {text}.")))
    seen = {character for character in text if character not in " \u200d"}
    assert pdf.missing == tuple(sorted(seen))
    assert reading.tree(pdf.data).all("P")[0].text == f"School: {text}."
    assert f"School: {text}." in " ".join(reading.plain_text(pdf.data, "-raw").split())
    drawn = "".join(mark.text for mark in reading.pages(pdf.data)[0].body)
    letters = [cluster for cluster in clusters(text) if cluster != " "]
    assert drawn.count("□") == len(letters)
    assert reading.ua_failures(pdf.data) == []


def test_a_line_of_two_directions_is_ordered_by_its_paragraph_not_by_itself() -> None:
    """A number at the start of a line follows Arabic letters, so it stands at the right of the letters after it."""
    drawn = [mark for mark in marks(Note("x " * 64 + "لا 2026 لا")) if mark.text.strip()]
    second = [mark for mark in drawn if mark.bottom < drawn[0].bottom - 1]
    assert len(drawn) - 1 > len(second) == 3
    assert second[-1].text == "2026"
    assert second == sorted(second, key=lambda mark: mark.left)


def test_names_numbers_and_brackets_keep_their_places_in_urdu() -> None:
    drawn = [mark for mark in marks(Note("(لا) 2026 Mrs O’Connor (Year 8)")) if mark.text.strip()]
    line = " ".join("".join(mark.text for mark in sorted(drawn, key=lambda mark: mark.left)).split())
    assert line.startswith("Mrs O’Connor (Year 8)2026(")
    assert line.endswith(")")


def test_the_bullet_of_what_runs_from_right_to_left_is_at_its_right() -> None:
    for block in (Bullets(("לא",)), Items((Item("לא"),))):
        bullet, *text = marks(block)
        assert bullet.text == "•"
        assert all(mark.right < bullet.left for mark in text)
        assert bullet.right == pytest.approx(max(mark.right for mark in text), abs=14)


def test_a_heading_is_bold_in_scripts_there_are_no_bold_letters_of() -> None:
    def outlined(text: str) -> bool:
        data = samples.draw(samples.document(Heading(1, text), Note(text))).data
        content = pypdf.PdfReader(io.BytesIO(data)).pages[0].get_contents()
        assert content is not None
        operators = content.get_data().split()
        for number, operator in enumerate(operators):
            if operator == b"Tr":
                begun = number - operators[:number][::-1].index(b"BT") - 1
                assert operators[begun - 7] == b"q", "the line goes on round what is drawn next"
        return b"Tr" in operators

    assert [outlined(text) for text in ("学校", "مدرسة", "School", "विद्या", "🎓")] == [True, True, False, False, False]


@pytest.mark.parametrize("language", ["Arabic", "Hindi", "Chinese"])
def test_time_grows_with_the_length_in_any_script_and_no_faster(language: str) -> None:
    def took(words: int) -> float:
        some = samples.LANGUAGES[language].split() if language != "Chinese" else samples.LANGUAGES[language]
        text = " ".join(f"{some[number % len(some)]}{number % 300}" for number in range(words))
        return samples.least_time(lambda: samples.draw(samples.document(Note(text))), tries=2)

    assert took(6_000) < 6 * took(1_500)
