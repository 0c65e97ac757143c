"""The structure tree, and that the checks of these tests would notice a broken one."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from govtoolkit.printing.document import Bullets, Heading, KeyValues, Note, Paragraph, Title
from tests.printing import reading
from tests.printing.pdf import samples


def test_blocks_become_the_elements_that_fit_them() -> None:
    sheet = samples.document(
        Title("Sheet", "of paper"),
        KeyValues((("School", "Riverside"), ("Date", ""))),
        Heading(1, "One"),
        Paragraph("Words"),
        Bullets(("a", "b")),
        Note("line\n\nline", "Jo"),
    )
    tree = reading.tree(samples.draw(sheet).data)
    assert tree.shape == ("Document(H1 P L(LI(Lbl LBody) LI(Lbl)) Sect(H2 P L(LI(Lbl LBody) LI(Lbl LBody)) P P P))")


def test_a_paragraph_over_many_pages_is_one_element() -> None:
    text = samples.numbered(3000).replace("\n", " ")
    [paragraph] = reading.tree(samples.draw(samples.document(Note(text))).data).all("P")
    assert paragraph.text.split() == text.split()


@pytest.fixture(scope="module")
def sound() -> bytes:
    return samples.draw(samples.everything(blank=False)).data


def _without(key: str) -> Callable[[pikepdf.Pdf], None]:
    def spoil(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[key]

    return spoil


def _untag(pdf: pikepdf.Pdf) -> None:
    content = pdf.pages[0].Contents.read_bytes()
    pdf.pages[0].Contents = pdf.make_stream(content.replace(b"/P <</MCID", b"/P <</MCXX", 1))


def _skip_level(pdf: pikepdf.Pdf) -> None:
    for element in pdf.Root.StructTreeRoot.K.K:
        if element.S == "/H1":
            element.S = pikepdf.Name.H5


def _no_scope(pdf: pikepdf.Pdf) -> None:
    for element in pdf.objects:
        if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/TH":
            del element.A


def _no_words(kind: str, key: str) -> Callable[[pikepdf.Pdf], None]:
    def spoil(pdf: pikepdf.Pdf) -> None:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary) and key in each and kind in (each.get("/S"), each.get("/Subtype")):
                del each[key]

    return spoil


def _spoilt(data: bytes, spoil: Callable[[pikepdf.Pdf], None]) -> bytes:
    spoilt = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        spoil(pdf)
        pdf.save(spoilt)
    return spoilt.getvalue()


@pytest.mark.parametrize(
    "spoil",
    [
        _without("/Lang"),
        _without("/MarkInfo"),
        _without("/Metadata"),
        _without("/ViewerPreferences"),
        _skip_level,
        _no_scope,
        _no_words("/Figure", "/Alt"),
        _no_words("/Link", "/Contents"),
    ],
)
def test_the_validator_would_notice(sound: bytes, spoil: Callable[[pikepdf.Pdf], None]) -> None:
    assert reading.ua_failures(_spoilt(sound, lambda _: None)) == []
    assert reading.ua_failures(_spoilt(sound, spoil)) != []


def _swap_links(pdf: pikepdf.Pdf) -> None:
    one, other, *_ = (link for page in pdf.pages for link in page.get("/Annots", ()))
    one.StructParent, other.StructParent = other.StructParent, one.StructParent


def _forget_link(pdf: pikepdf.Pdf) -> None:
    link = next(link for page in pdf.pages for link in page.get("/Annots", ()))
    del link.StructParent


def _steal_link(pdf: pikepdf.Pdf) -> None:
    page = next(page for page in pdf.pages if "/Annots" in page)
    del page.Annots


@pytest.mark.parametrize("spoil", [_untag, _swap_links, _forget_link, _steal_link], ids=lambda each: each.__name__)
def test_the_check_of_marks_would_notice(sound: bytes, spoil: Callable[[pikepdf.Pdf], None]) -> None:
    assert reading.mark_faults(_spoilt(sound, lambda _: None)) == []
    assert reading.mark_faults(_spoilt(sound, spoil)) != []


def test_characters_beyond_the_first_plane_are_read_back() -> None:
    text = "Well 👍🎓 𠀋"
    pdf = samples.draw(samples.document(Note(text)))
    assert "👍🎓" in reading.plain_text(pdf.data)


def test_more_than_255_characters_of_one_font_are_read_back() -> None:
    text = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 900))
    pdf = samples.draw(samples.document(Note(text)))
    assert "".join(reading.plain_text(pdf.data, "-raw").split()).count(text) == 1
    assert reading.ua_failures(pdf.data) == []
