"""A form of ours is filled in by two programs that know nothing of us, and everything comes back."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdf
import pytest

from govtoolkit.app.filled_form import read_form
from govtoolkit.app.form_bringing_in import compare
from govtoolkit.app.form_found import Becomes
from govtoolkit.app.printouts import make_document, make_printout_of
from govtoolkit.app.reading import read
from govtoolkit.app.sample import create_sample
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.printing.document import Document, Form, Heading, RuledSpace
from govtoolkit.printing.options import Filling, Layout, Paper, PrintOptions
from govtoolkit.printing.pdf.render import render
from govtoolkit.printing.sheets import SHEETS, Choice
from govtoolkit.record import rules
from govtoolkit.record.model import Person, encode
from tests.printing import reading

TYPED = {
    "note:b3": "Zażółć gęślą jaźń\nЇжак\n\nاردو میں\n漢字 🎓",
    "note:b5": "word " * 19_999 + "end",
    "note:q:board:1": "(a) \\ b) <c> &amp; ŵ",
}
FILLABLE = [name for name, sheet in SHEETS.items() if Choice.FILLABLE in sheet.choices]


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    create_sample(path)
    return read(path).record


def printed(sheet, record, **options):
    document, chosen = make_document(sheet, record, PrintOptions(fillable=True, **options), "2026-11-12T10:00:00Z")
    return make_printout_of(document, chosen, ".pdf").data


@pytest.fixture(scope="module")
def form(record, tmp_path_factory):
    path = tmp_path_factory.mktemp("form") / "form.pdf"
    path.write_bytes(printed("toolkit", record, filling=Filling.BLANK))
    return path


def fill_with_pypdf(path, texts, boxes, target):
    writer = pypdf.PdfWriter(clone_from=path)
    writer.update_page_form_field_values(None, {**texts, **dict.fromkeys(boxes, "/Yes")}, auto_regenerate=True)
    writer.write(target)


def fill_with_pikepdf(path, texts, boxes, target):
    with pikepdf.open(path) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            name = str(field.T)
            if name in texts:
                field.V = pikepdf.String(texts[name])
            elif name in boxes:
                field.V = field.AS = pikepdf.Name.Yes
        pdf.save(target)


@pytest.mark.parametrize("fill", [fill_with_pypdf, fill_with_pikepdf])
@pytest.mark.filterwarnings("ignore")  # of pypdf, on letters that its own pictures of a field have no font for
def test_what_another_program_fills_in_comes_back_as_it_was_typed(form, tmp_path, record, fill):
    target = tmp_path / "filled.pdf"
    fill(form, TYPED, ["mark:b5:i3", "mark:b1:s2"], target)
    read_back = read_form(target)
    assert dict(read_back.texts) == {name.removeprefix("note:").replace(":", "."): text for name, text in TYPED.items()}
    assert read_back.ticks == {"mark.b5.i3", "mark.b1.s2"}
    newest = make_document("toolkit", record, PrintOptions(fillable=True, filling=Filling.BLANK))[0].form.visit
    assert (read_back.about.sheet, read_back.about.file, read_back.about.visit) == (
        "toolkit",
        "2026-11-12T10:00:00Z",
        newest,
    )


def test_a_form_that_nobody_filled_in_says_nothing(form):
    read_back = read_form(form)
    assert (dict(read_back.texts), read_back.ticks, dict(read_back.head)) == ({}, frozenset(), {})


def test_ticks_that_are_printed_on_a_half_filled_form_are_nobodys_new_ones(record, tmp_path):
    path = tmp_path / "form.pdf"
    path.write_bytes(printed("visit-form", record, filling=Filling.HALF))
    read_back = read_form(path)
    assert {name.partition(".")[0] for name in read_back.given} == {"mark", "focus"}
    assert read_back.ticks == read_back.given
    assert read_back.says_nothing


@pytest.mark.parametrize("sheet", FILLABLE)
@pytest.mark.parametrize("has_file", [True, False])
def test_every_room_to_write_in_is_a_field_and_no_two_have_one_name(sheet, has_file, record):
    if SHEETS[sheet].needs_file and not has_file:
        pytest.skip("is made from a file only")
    data = printed(sheet, record if has_file else None, filling=Filling.BLANK)
    with pikepdf.open(BytesIO(data)) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        names = [str(field.T) for field in fields]
        assert len(set(names)) == len(names)
        assert all("." not in name for name in names)
        visible = [field for field in fields if "/Rect" in field]
        assert len(visible) == len(fields) - 1
        assert all(str(field.TU).strip() for field in visible)
        assert all("/MaxLen" not in field for field in fields)
        notes = [field for field in visible if str(field.T).startswith("note:")]
        assert all(int(field.Ff) & 1 << 12 for field in notes)
        assert all(page.get("/Tabs") == "/S" for page in pdf.pages)
    assert reading.ua_failures(data) == []
    assert reading.qpdf_complaints(data) == ""


def test_a_filled_sheet_and_one_that_was_not_asked_for_have_no_fields(record):
    for options in ({"filling": Filling.FILLED}, {"filling": Filling.BLANK, "fillable": False}):
        document, _ = make_document("toolkit", record, replace(PrintOptions(fillable=True), **options))
        assert document.form is None


def test_room_that_goes_on_over_pages_is_as_many_fields_as_pages():
    document = Document("A form", (), "", (Heading(1, "Here"), RuledSpace(60, "note.b1")), form=Form("toolkit"))
    data = render(document, paper=Paper.A4, text_size=10, layout=Layout.BEST).data
    with pikepdf.open(BytesIO(data)) as pdf:
        names = [str(field.T) for field in pdf.Root.AcroForm.Fields][1:]
        assert names == ["note:b1", "note:b1~2"]
    assert reading.ua_failures(data) == []


@pytest.mark.parametrize("sheet", FILLABLE)
@pytest.mark.parametrize("filling", [Filling.BLANK, Filling.HALF])
def test_whatever_is_written_anywhere_on_a_form_has_a_place_to_come_to(sheet, filling, record, tmp_path):
    """Every field of every form is filled in, of the boxes that exclude each other one."""
    path = tmp_path / "form.pdf"
    path.write_bytes(printed(sheet, record, filling=filling))
    written = {}
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for number, field in enumerate(pdf.Root.AcroForm.Fields):
            name = str(field.T)
            if field.FT == "/Tx" and "/Rect" in field and not name.startswith("head:"):
                written[name] = f"written {number} here"
                field.V = pikepdf.String(written[name])
            elif name.endswith(":in-place") or (name.startswith("mark:") and field.V == "/Off"):
                field.V = pikepdf.Name.Yes
                written[name] = ""
        pdf.save(path)
    assert written
    writer, visit = Person("new", "Cai Rees"), rules.choose_visit(record)
    found = compare(
        careers_toolkit(), record, read_form(path), writer, visit, file="2026-11-12T10:00:00Z", today="2026-11-22"
    )
    told = "\n".join(each.text for each in found.found)
    assert [text for text in written.values() if text not in told] == []
    brought = "\n".join(encode(entry) for entry in found.wanted().values())
    assert [text for text in written.values() if text not in brought] == []
    assert found.of(Becomes.LEFT) == ()
