"""Reading a form that was filled in: every value as it was typed, and a refusal in one sentence for anything else."""

import json
import zlib

import pikepdf
import pytest

from govtoolkit.app import filled_form
from govtoolkit.app.filled_form import read_form
from govtoolkit.errors import UserError
from govtoolkit.printing.document import Form
from govtoolkit.printing.form_fields import FORM_FIELD, field_name, form_value, place_of

ABOUT = Form("visit-form", "2026-11-12T10:00:00Z", "visit-1", "2026-11-12")
TEXTS = {
    "Polish": "Zażółć gęślą jaźń",
    "Ukrainian": "Їжак і ґава",
    "Urdu": "اردو میں لکھا ہوا",
    "Chinese": "漢字かな交じり",
    "emoji": "🎓 👩🏽‍🎓 🇬🇧",
    "lines": "one\ntwo\n\nthree",
    "long": "word " * 20_000 + "end",
    "brackets": "(a) \\ b) <c> &amp;",
}


def text_field(pdf, name, value=None, **more):
    entries = {"/FT": pikepdf.Name.Tx, "/T": pikepdf.String(name), **more}
    if value is not None:
        entries["/V"] = pikepdf.String(value)
    return pdf.make_indirect(pikepdf.Dictionary(entries))


def box(pdf, name, state):
    return pdf.make_indirect(
        pikepdf.Dictionary({"/FT": pikepdf.Name.Btn, "/T": pikepdf.String(name), "/V": pikepdf.Name(state)})
    )


def form(path, make, *, about=ABOUT, **save):
    """Write a form with our own field and those that `make` returns for a PDF."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    fields = [] if about is None else [text_field(pdf, FORM_FIELD, form_value(about))]
    pdf.Root.AcroForm = pdf.make_indirect(pikepdf.Dictionary(Fields=pikepdf.Array([*fields, *make(pdf)])))
    pdf.save(path, **save)
    return path


@pytest.fixture
def path(tmp_path):
    return tmp_path / "form.pdf"


def refused(path):
    with pytest.raises(UserError) as caught:
        read_form(path)
    assert caught.value.hint
    return caught.value.text


def test_every_text_comes_back_as_it_was_typed(path):
    read = read_form(form(path, lambda pdf: [text_field(pdf, field_name(f"note.{n}"), t) for n, t in TEXTS.items()]))
    assert dict(read.texts) == TEXTS


def test_what_the_form_is_about_comes_back(path):
    read = read_form(form(path, lambda pdf: []))
    assert read.about == ABOUT
    assert (dict(read.texts), read.ticks) == ({}, frozenset())


def test_boxes_heads_checks_and_actions_are_told_apart(path):
    read = read_form(
        form(
            path,
            lambda pdf: [
                box(pdf, field_name("mark.b5.i3"), "/Yes"),
                box(pdf, field_name("mark.b5.i4"), "/Off"),
                box(pdf, field_name("check.website.1.in-place"), "/On"),
                text_field(pdf, field_name("check.website.1"), "Seen."),
                text_field(pdf, field_name("head.governor"), "Ann Price"),
                text_field(pdf, field_name("action.1.what"), "Do it."),
                text_field(pdf, "somebody-elses", "thing"),
            ],
        )
    )
    assert read.ticks == {"mark.b5.i3", "check.website.1.in-place"}
    assert (dict(read.checks), dict(read.head)) == ({"website.1": "Seen."}, {"governor": "Ann Price"})
    assert dict(read.actions) == {"1.what": "Do it."}


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_are_those_of_the_record(path, end):
    read = read_form(form(path, lambda pdf: [text_field(pdf, "note:b1", f"one{end}two")]))
    assert read.texts["b1"] == "one\ntwo"


def test_a_space_that_goes_on_over_pages_is_one_text_in_order(path):
    numbers = (10, 2, 1)
    read = read_form(form(path, lambda pdf: [text_field(pdf, field_name("note.b1", n), f"part {n}") for n in numbers]))
    assert read.texts["b1"] == "part 1\npart 2\npart 10"


def test_fields_inside_a_field_are_found_by_their_whole_name(path):
    def make(pdf):
        kid = text_field(pdf, "b1", "inside")
        return [pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String("note"), Kids=pikepdf.Array([kid])))]

    assert dict(read_form(form(path, make)).texts) == {"b1": "inside"}


def test_empty_fields_are_nothing(path):
    assert read_form(form(path, lambda pdf: [text_field(pdf, "note:b1", " \n ")])).texts == {}


def test_a_text_in_a_stream_is_read(path):
    def make(pdf):
        field = text_field(pdf, "note:b1")
        field.V = pdf.make_stream(b"streamed")
        return [field]

    assert read_form(form(path, make)).texts["b1"] == "streamed"


def test_places_survive_their_way_into_a_name_and_back():
    for field in ("note.b5", "note.q.prompts-5.1", "mark.b5.i3", "check.website.1.not-in-place"):
        for part in (1, 2, 12):
            assert place_of(field_name(field, part)) == (field, part)
        assert "." not in field_name(field)


def test_encounters_questions_and_what_no_form_has_are_told_apart(path):
    values = {
        "encounter.phase-1.2": "Clun College",
        "question.1.wording": "Why?",
        "question.1.answer": "So.",
        "later.thing": "x",
    }
    read = read_form(form(path, lambda pdf: [text_field(pdf, field_name(name), text) for name, text in values.items()]))
    assert dict(read.encounters) == {"phase-1.2": "Clun College"}
    assert dict(read.questions) == {"1.wording": "Why?", "1.answer": "So."}
    assert dict(read.rest) == {"later.thing": "x"}
    assert not read.says_nothing


def test_a_box_that_was_ticked_when_the_form_was_made_is_told_apart(path):
    def make(pdf):
        boxes = [
            box(pdf, field_name(f"mark.b5.i{n}"), state) for n, state in enumerate(("/Yes", "/Yes", "/Off"), start=1)
        ]
        boxes[0].DV = boxes[2].DV = pikepdf.Name.Yes
        return boxes

    read = read_form(form(path, make))
    assert read.ticks == {"mark.b5.i1", "mark.b5.i2"}
    assert read.given == {"mark.b5.i1", "mark.b5.i3"}
    assert not read.says_nothing


@pytest.mark.parametrize("text", ["/ not seen", "/Yes", "/Off"])
def test_a_text_that_begins_with_a_stroke_is_a_text(path, text):
    read = read_form(form(path, lambda pdf: [text_field(pdf, "note:b1", text)]))
    assert (dict(read.texts), read.ticks) == ({"b1": text}, frozenset())


def test_a_form_of_somebody_else_is_refused(path):
    assert "was not printed by govtoolkit" in refused(
        form(path, lambda pdf: [text_field(pdf, "name", "x")], about=None)
    )


@pytest.mark.parametrize("said", ["", "[]", "{}", '{"sheet": 3}', "[" * 100_000])
def test_a_field_of_our_name_with_something_else_in_it_is_refused(path, said):
    written = form(path, lambda pdf: [text_field(pdf, FORM_FIELD, said)], about=None)
    assert "was not printed by govtoolkit" in refused(written)


def test_a_form_that_was_flattened_is_refused(path):
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(path)
    assert refused(path) == "“form.pdf” has no fields that were filled in."


def test_no_pdf_is_refused(path):
    path.write_bytes(b"SQLite format 3\x00" * 100)
    assert refused(path) == "“form.pdf” is not a PDF file."


def test_a_folder_is_refused(tmp_path):
    assert refused(tmp_path) == f"“{tmp_path}” is a folder."


def test_a_file_that_is_not_there_is_refused(path):
    assert refused(path) == "“form.pdf” cannot be read."


def test_a_name_that_no_disk_takes_is_refused(tmp_path):
    assert refused(tmp_path / f"{'x' * 300}.pdf").endswith("x.pdf” cannot be read.")


def test_a_damaged_pdf_is_refused(path):
    form(path, lambda pdf: [text_field(pdf, "note:b1", "x")])
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 3])
    assert refused(path) in (
        "“form.pdf” is damaged and cannot be read as a PDF.",
        "“form.pdf” has no fields that were filled in.",
    )


def test_an_encrypted_pdf_is_refused(path):
    encryption = pikepdf.Encryption(owner="one", user="two")
    assert refused(form(path, lambda pdf: [], encryption=encryption)) == "“form.pdf” is locked with a password."


@pytest.mark.parametrize("where", ["names", "open", "page", "field"])
def test_a_pdf_with_a_script_is_refused(path, where):
    def make(pdf):
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        field = text_field(pdf, "note:b1", "x")
        if where == "names":
            pdf.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=pikepdf.Array(["a", script])))
        elif where == "open":
            pdf.Root.OpenAction = script
        elif where == "page":
            pdf.Root.AA = pikepdf.Dictionary(WC=script)
        else:
            field.AA = pikepdf.Dictionary(K=script)
        return [field]

    assert refused(form(path, make)) == "“form.pdf” has a script or a program in it, which no form of ours has."


def test_a_pdf_that_starts_a_program_is_refused(path):
    def make(pdf):
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("calc.exe"))
        return []

    assert "has a script or a program in it" in refused(form(path, make))


def test_fields_that_stand_inside_each_other_without_end_are_refused(path):
    def make(pdf):
        deepest = text_field(pdf, "x", "y")
        for _ in range(40):
            deepest = pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String("a"), Kids=pikepdf.Array([deepest])))
        return [deepest]

    assert refused(form(path, make)) == "“form.pdf” is larger than any form of ours."


def test_a_field_inside_itself_ends(path):
    def make(pdf):
        field = text_field(pdf, "note:b1", "x")
        field.Kids = pikepdf.Array([field])
        return [field]

    assert read_form(form(path, make)).texts == {"b1": "x"}


def test_more_fields_than_any_form_has_are_refused(path):
    assert "is larger than any form of ours" in refused(
        form(path, lambda pdf: [text_field(pdf, f"note:b{n}", "x") for n in range(6_000)])
    )


def test_more_text_than_any_form_has_is_refused(path):
    assert "is larger than any form of ours" in refused(
        form(path, lambda pdf: [text_field(pdf, f"note:b{n}", "x" * 1_000_000) for n in range(5)])
    )


def test_a_larger_file_than_any_form_is_refused_unread(path):
    with path.open("wb") as file:
        file.truncate(21_000_000)
    assert refused(path) == "“form.pdf” is larger than any form of ours."


def test_a_stream_that_unpacks_without_end_is_refused(path):
    def make(pdf):
        field = text_field(pdf, "note:b1")
        packed = zlib.compress(zlib.compress(b"\0" * 100_000_000))
        filters = pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode])
        field.V = pdf.make_stream(packed, Filter=filters)
        return [field]

    assert refused(form(path, make)) in (
        "“form.pdf” is damaged and cannot be read as a PDF.", "“form.pdf” is larger than any form of ours.",
    )  # fmt: skip


def test_reading_that_takes_too_long_is_given_up(path, monkeypatch):
    form(path, lambda pdf: [])
    monkeypatch.setattr(filled_form, "PATIENCE", 0.001)
    assert "is damaged" in refused(path)


def test_what_the_form_says_of_itself_is_plain_json():
    assert json.loads(form_value(ABOUT)) == {
        "sheet": "visit-form",
        "file": ABOUT.file,
        "visit": "visit-1",
        "date": "2026-11-12",
    }
