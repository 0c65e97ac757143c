"""Every sheet, in every mode, is sound for those who listen to it, look at it or fill it in; and the tester is tested."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from govtoolkit.app.printouts import make_document, make_printout_of
from govtoolkit.printing.document import Contents, Document, Form, Heading, Item, Items, Note, RuledSpace
from govtoolkit.printing.options import Filling, Layout, PrintOptions
from govtoolkit.printing.sheets import SHEETS, Choice
from govtoolkit.printing.text import render_text
from tests.printing import reading
from tests.printing.faults import faults
from tests.printing.pdf import samples
from tests.printing.said import order_faults, squeezed, texts_of

USUAL: dict[str, Any] = {"today": "2026-11-22"}
ALL: dict[str, Any] = {"today": "2026-11-22", "codes": True, "earlier": True, "cover": True, "bylines": False}


def prints() -> Iterator[Any]:
    """Yield every way to print that is looked at: the sheet, what it is filled with, whether from a file, and the choices."""
    for name, sheet in SHEETS.items():
        for filling in sheet.fillings:
            for size in (10.0, 24.0):
                marks = [pytest.mark.slow] if size > 10 else []
                for word, chosen in (("usual", USUAL), ("all", ALL)):
                    options = PrintOptions(filling=filling, text_size=size, **chosen)
                    yield pytest.param(name, options, True, id=f"{name}-{filling}-{size:g}-{word}", marks=marks)
            if Choice.FILLABLE in sheet.choices and filling is not Filling.FILLED:
                for size, chosen in ((10.0, USUAL), (24.0, ALL)):
                    options = PrintOptions(filling=filling, text_size=size, fillable=True, **chosen)
                    marks = [pytest.mark.slow] if size > 10 else []
                    yield pytest.param(name, options, True, id=f"{name}-{filling}-{size:g}-form", marks=marks)
        if name == "toolkit":
            for filling in (Filling.FILLED, Filling.BLANK):
                for layout in (Layout.COLUMNS, Layout.ACROSS):
                    options = PrintOptions(filling=filling, layout=layout)
                    yield pytest.param(name, options, True, id=f"{name}-{filling}-{layout}")
        if not sheet.needs_file:
            yield pytest.param(name, PrintOptions(fillable=True), False, id=f"{name}-without-a-file")


@pytest.mark.parametrize(("sheet", "options", "has_file"), list(prints()))
def test_a_sheet_is_sound_and_is_heard_in_the_order_in_which_it_is_written(sample, sheet, options, has_file):
    document, chosen = make_document(sheet, sample if has_file else None, options, "2026-09-01T08:00:00Z")
    pdf = reading.Opened(make_printout_of(document, chosen, ".pdf").data)
    assert faults(pdf) == []
    assert order_faults(document, pdf.tree.full_text) == []
    twin, at = squeezed(render_text(document)), 0
    for text in map(squeezed, texts_of(document.blocks)):
        at = twin.find(text, at)
        assert at >= 0, f"{text[:60]!r} is not in its order in the text"


# The tester is tested: each fault that could be made is made in a file that has everything


@cache
def everything() -> tuple[Document, bytes]:
    """Return a form with every kind of block, links, and several pages, and its PDF."""
    sheet = samples.everything(blank=False)
    listed = [block for block in sheet.blocks if isinstance(block, Contents)]
    assert listed
    more = (
        Note("Write to head@school.example, or see https://example.org/careers for more."),
        Items((Item("A box to tick", tick=False, field="mark.b1.i1"),)),
        Heading(2, "To write on"),
        RuledSpace(4, "note.b1"),
        RuledSpace(4, "note.b2"),
    )
    document = replace(sheet, blocks=(*sheet.blocks, *more), form=Form("toolkit"))
    return document, samples.draw(document).data


def test_a_file_with_everything_in_it_has_no_fault():
    document, data = everything()
    pdf = reading.Opened(data)
    assert faults(pdf) == []
    assert order_faults(document, pdf.tree.full_text) == []
    assert len(pdf.pages) > 3


def elements(pdf: pikepdf.Pdf, tag: str) -> list[Any]:
    """Return the elements of a kind, in reading order."""

    def beneath(element: Any) -> Iterator[Any]:
        if element.get("/S") == tag:
            yield element
        kids = element.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
                yield from beneath(kid)

    return list(beneath(pdf.Root.StructTreeRoot.K))


def annotations(pdf: pikepdf.Pdf, kind: str) -> list[Any]:
    return [each for page in pdf.pages for each in page.get("/Annots", ()) if each.Subtype == kind]


def without(key: str) -> Callable[[pikepdf.Pdf], None]:
    def spoil(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[key]

    return spoil


def bare(tag: str, key: str) -> Callable[[pikepdf.Pdf], None]:
    """Take something from the first element of a kind."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        del elements(pdf, tag)[0][key]

    return spoil


def mute(kind: str, key: str) -> Callable[[pikepdf.Pdf], None]:
    """Take something from the first link, or the first field."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        del annotations(pdf, kind)[0][key]

    return spoil


def other(tag: str, instead: str) -> Callable[[pikepdf.Pdf], None]:
    """Call the elements of a kind something else, in the tree and where they are drawn."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        for element in elements(pdf, tag):
            element.S = pikepdf.Name(instead)
        for page in pdf.pages:
            page.Contents = pdf.make_stream(
                page.Contents.read_bytes().replace(f"{tag} <<".encode(), f"{instead} <<".encode())
            )

    return spoil


def drawn(old: str, new: str, page: int = 0) -> Callable[[pikepdf.Pdf], None]:
    """Change what is drawn on a page, once."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        content = pdf.pages[page].Contents.read_bytes()
        assert old.encode() in content
        pdf.pages[page].Contents = pdf.make_stream(content.replace(old.encode(), new.encode(), 1))

    return spoil


def drawn_first(what: str, page: int = 1) -> Callable[[pikepdf.Pdf], None]:
    """Draw something before everything else."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        pdf.pages[page].Contents = pdf.make_stream(what.encode() + b"\n" + pdf.pages[page].Contents.read_bytes())

    return spoil


def field_set(key: str, value: Any) -> Callable[[pikepdf.Pdf], None]:
    def spoil(pdf: pikepdf.Pdf) -> None:
        [field] = [each for each in annotations(pdf, "/Widget") if each.T == "note:b2"]
        field[key] = value

    return spoil


def swapped_marks(pdf: pikepdf.Pdf) -> None:
    content = pdf.pages[0].Contents.read_bytes()
    content = content.replace(b"<</MCID 1>>", b"<</MCID x>>").replace(b"<</MCID 2>>", b"<</MCID 1>>")
    pdf.pages[0].Contents = pdf.make_stream(content.replace(b"<</MCID x>>", b"<</MCID 2>>"))


def wrong_owner(pdf: pikepdf.Pdf) -> None:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[0], owners[1] = owners[1], owners[0]


def no_tabs(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1].Tabs


def no_title(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = ""


def ownerless(tag: str) -> Callable[[pikepdf.Pdf], None]:
    """Let no element own a link or a field any more."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        element = elements(pdf, tag)[0]
        element.K = pikepdf.Array([kid for kid in element.K if not isinstance(kid, pikepdf.Dictionary)])

    return spoil


def no_meanings(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[1].Resources.Font.values():
        if "/ToUnicode" in font:
            del font.ToUnicode


def one_meaning_less(pdf: pikepdf.Pdf) -> None:
    font = pdf.pages[1].Resources.Font["/F1+0"]
    lines = font.ToUnicode.read_bytes().split(b"\n")
    [entry] = [line for line in lines if line.endswith(b"<0065>")]
    font.ToUnicode = pdf.make_stream(b"\n".join(line for line in lines if line is not entry))


def private_meaning(pdf: pikepdf.Pdf) -> None:
    font = pdf.pages[1].Resources.Font["/F1+0"]
    font.ToUnicode = pdf.make_stream(font.ToUnicode.read_bytes().replace(b"<0065>", b"<E065>"))


def not_embedded(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[1].Resources.Font.values():
        if "/FontDescriptor" in font:
            del font.FontDescriptor.FontFile2


def short_outline(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as found:
        del found.root[-1]


def field_over_words(pdf: pikepdf.Pdf) -> None:
    page = next(page for page in pdf.pages if "/Annots" in page)
    found = reading.Opened(everything()[1]).pages[page.index]
    mark = next(mark for mark in found.marks if mark.text.strip())
    widget = next(iter(annotations(pdf, "/Widget")))
    widget.Rect = pikepdf.Array([mark.left, mark.bottom, mark.right, mark.top])


def words_over_words(pdf: pikepdf.Pdf) -> None:
    content = pdf.pages[1].Contents.read_bytes()
    places = re.findall(rb"1 0 0 1 \S+ \S+ Tm", content)
    assert places[3] != places[5]
    pdf.pages[1].Contents = pdf.make_stream(content.replace(places[5], places[3], 1))


FAULTS = {
    "no language": (without("/Lang"), "has no /Lang"),
    "not marked": (without("/MarkInfo"), "has no /MarkInfo"),
    "no tree": (without("/StructTreeRoot"), "has no /StructTreeRoot"),
    "no metadata": (without("/Metadata"), "has no /Metadata"),
    "no outline": (without("/Outlines"), "has no /Outlines"),
    "title not shown": (without("/ViewerPreferences"), "does not show its title"),
    "no title": (no_title, "does not show its title"),
    "figure without words": (bare("/Figure", "/Alt"), "a figure has no words"),
    "heading cell without scope": (bare("/TH", "/A"), "whether it is that of a row or a column"),
    "heading of a column is a cell": (other("/TH", "/TD"), "does not say what its columns are"),
    "skipped level": (other("/H2", "/H4"), "is of level 4, after level 1"),
    "two titles": (other("/H2", "/H1"), "of the first level"),
    "entry outside a list": (other("/LI", "/P"), "L holds P"),
    "label outside an entry": (other("/LI", "/Div"), "LBody stands in Div"),
    "text without a tag": (drawn("/P <</MCID", "/P <</MCXX", 1), "belongs to no element"),
    "header without a tag": (drawn("/Artifact <</Type /Pagination>> BDC", "/Span <<>> BDC", 1), "belongs to no element"),
    "wrong number of a mark": (drawn("<</MCID 1>>", "<</MCID 7>>"), "against"),
    "swapped marks": (swapped_marks, "against"),
    "wrong owner": (wrong_owner, "owned by"),
    "no order of tabs": (no_tabs, "tab key"),
    "field without words": (mute("/Widget", "/TU"), "does not say what it is for"),
    "field without a name": (mute("/Widget", "/T"), "fields have no name"),
    "field of no element": (ownerless("/Form"), "a field belongs to no element"),
    "field without a parent": (mute("/Widget", "/StructParent"), "owned by None"),
    "field for a few letters": (field_set("/MaxLen", 100), "does not take every text"),
    "field for one line": (field_set("/Ff", 0), "takes one line only"),
    "field called as another": (field_set("/T", "note:b1"), "one that others have"),
    "field off the page": (field_set("/Rect", pikepdf.Array([10, 10, 5000, 20])), "is not on the page"),
    "field over words": (field_over_words, "hides"),
    "link without words": (mute("/Link", "/Contents"), "does not say where it leads"),
    "link to nowhere": (mute("/Link", "/Dest"), "leads nowhere"),
    "link of no element": (ownerless("/Link"), "elements that own"),
    "letters without meaning": (no_meanings, "stands for no character"),
    "a letter without meaning": (one_meaning_less, "stands for no character"),
    "a letter with a private meaning": (private_meaning, "for a private one"),
    "font not embedded": (not_embedded, "font"),
    "short outline": (short_outline, "every heading of the first level"),
    "header read aloud": (drawn("/Artifact <</Type /Pagination>> BDC", "/P <</MCID 0>> BDC", 1), "outside the text"),
    "words off the paper": (drawn("1 0 0 1 36.00", "1 0 0 1 -4.00", 1), "off the paper"),
    "words over words": (words_over_words, "over each other"),
    "pale words": (drawn("0.102 0.137 0.188 rg", "0.8 0.8 0.8 rg", 1), "too pale"),
    "unseen words": (drawn("BT", "BT 3 Tr", 1), "nobody sees"),
    "clipped words": (drawn_first("0 0 100 100 re W n"), "clipped"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_the_tester_notices(fault):
    spoil, said = FAULTS[fault]
    spoilt = BytesIO()
    with pikepdf.open(BytesIO(everything()[1])) as pdf:
        spoil(pdf)
        pdf.save(spoilt)
    found = faults(reading.Opened(spoilt.getvalue()))
    assert [each for each in found if said in each], found


def test_the_tester_notices_a_file_that_is_cut_off():
    assert reading.qpdf_complaints(everything()[1][:-900]) != ""


def test_the_tester_notices_what_is_not_said_said_twice_said_besides_or_in_another_order():
    document, data = everything()
    heard = reading.Opened(data).tree.full_text
    first, last = "Every school should have one.", "Last words"
    assert heard.count(first) == heard.count(last) == 1
    assert order_faults(document, heard) == []
    for wrong in (
        heard.replace(last, ""),
        heard.replace(last, f"{last} {last}"),
        heard.replace(last, f"{last} and more"),
        heard.replace(first, "").replace(last, f"{last} {first}"),
    ):
        assert order_faults(document, wrong) != []
