"""`govtoolkit bring-in-form`: never asks, loses nothing, says what came in and what did not."""

import json

import pytest

from govtoolkit.app.reading import read
from govtoolkit.printing.document import Form
from govtoolkit.record.model import Action, Mark, Note, Person
from tests.filled_forms import print_form, write_form

VISIT = "aaaa1111-visit"
TEXTS = {"note.b5": "Nine came.\n\nTwo will.", "note.gone-question": "All of\nmy words.", "action.1.what": "Ask again"}


@pytest.fixture
def form(tmp_path):
    return write_form(tmp_path / "form.pdf", Form("visit-form", "", VISIT), TEXTS, ["mark.b5.i1"])


def names(record):
    return {each.entry.name for each in record.all(Person)}


def test_it_says_what_came_in_and_what_did_not(good, file, form, bodies):
    said = " ".join(good("bring-in-form", file, form, "--by", "bob NOWAK").split())
    assert f"Brought into {file}, written by Bob Nowak on the visit of 12 November 2026:" in said
    assert "Benchmark 5: Encounters with employers and employees: “Nine came. Two will.” (new)" in said
    assert "Not brought in; these are all the words:" in said
    assert "All of my words." in said
    assert bodies(file, "b5") == [TEXTS["note.b5"]]
    record = read(file).record
    assert {each.entry.author_uid for kind in (Note, Mark) for each in record.all(kind)} == {"bob"}
    assert [each.entry.wording for each in record.all(Action)] == ["Ask again"]
    good("check", file)


def test_the_second_time_nothing_is_new_and_no_byte_changes(good, file, tmp_path):
    form = write_form(tmp_path / "form.pdf", Form("visit-form", "", VISIT), {"note.b5": "Nine."})
    good("bring-in-form", file, form, "--by", "Bob Nowak")
    before = file.read_bytes()
    said = good("bring-in-form", file, form, "--by", "Bob Nowak")
    assert said.startswith("Nothing new")
    assert "“Nine.” (here already)" in " ".join(said.split())
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("keep", "stands", "said"),
    [
        ("both", "Mine.\n\nNine.", "beneath what stood there"),
        ("form", "Nine.", "in place of what stood there"),
        ("mine", "Mine.", "left out"),
    ],
)
def test_what_stands_where_the_same_person_wrote_can_be_said(good, file, tmp_path, bodies, keep, stands, said):
    form = write_form(tmp_path / "form.pdf", Form("visit-form", "", VISIT), {"note.b5": "Nine."})
    good("note", file, "--benchmark=5", "--text=Mine.", "--by=Bob Nowak")
    assert said in " ".join(good("bring-in-form", file, form, "--by=Bob Nowak", "--keep", keep).split())
    assert bodies(file, "b5") == [stands]


def test_who_filled_it_in_is_whom_the_form_names(good, file, tmp_path):
    texts = {"note.b5": "Nine.", "head.governor": "Bob  nowak"}
    form = write_form(tmp_path / "form.pdf", Form("visit-form", "", VISIT), texts)
    assert "written by Bob Nowak" in " ".join(good("bring-in-form", file, form).split())


def test_a_name_that_the_file_does_not_know_is_not_guessed_at(good, refused, file, tmp_path):
    texts = {"note.b5": "Nine.", "head.governor": "Cai Ŵyn"}
    form = write_form(tmp_path / "form.pdf", Form("visit-form", "", VISIT), texts)
    before = file.read_bytes()
    assert "filled in by “Cai Ŵyn”" in refused("bring-in-form", file, form)
    assert file.read_bytes() == before
    good("bring-in-form", file, form, "--by", "Cai Ŵyn")
    assert "Cai Ŵyn" in names(read(file).record)


def test_a_form_of_another_file_wants_to_be_told_its_visit(good, refused, file, tmp_path, bodies):
    form = write_form(tmp_path / "form.pdf", Form("visit-form", "2020-01-01T00:00:00Z", "other"), {"note.b5": "Nine."})
    before = file.read_bytes()
    said = refused("bring-in-form", file, form)
    assert "does not belong to a visit of this file" in said
    assert f"{VISIT} (2026-11-12, Autumn visit)" in said
    assert file.read_bytes() == before
    assert "from another monitoring file" in good("bring-in-form", file, form, "--visit", "2026-11-12")
    assert bodies(file, "b5") == ["Nine."]


def test_a_released_visit_is_corrected_with_a_reason_only(good, refused, file, form):
    good("visit", "state", file, "released")
    before = file.read_bytes()
    assert "or correct this one with --reason." in refused("bring-in-form", file, form)
    assert file.read_bytes() == before
    good("bring-in-form", file, form, "--reason", "It lay in the car.")
    assert "It lay in the car." in good("show", file)


def test_a_released_visit_that_keeps_what_stands_there_needs_no_reason(good, refused, file, tmp_path):
    form = write_form(tmp_path / "form.pdf", Form("visit-form", "", VISIT), {"note.b5": "Nine."})
    good("note", file, "--benchmark=5", "--text=Mine.", "--by=Bob Nowak")
    good("visit", "state", file, "released")
    before = file.read_bytes()
    assert "--reason" in refused("bring-in-form", file, form, "--by=Bob Nowak")
    assert "left out" in good("bring-in-form", file, form, "--by=Bob Nowak", "--keep=mine")
    assert file.read_bytes() == before


def test_a_reason_for_a_visit_that_is_open_is_refused_and_nothing_changes(refused, file, form):
    before = file.read_bytes()
    assert "is not released. Leave out --reason." in refused("bring-in-form", file, form, "--reason", "Late.")
    assert file.read_bytes() == before


def test_other_programs_are_answered(good, file, form):
    answer = json.loads(good("bring-in-form", file, form, "--by=Bob Nowak", "--json"))
    became = {each["field"]: each["became"] for each in answer["found"]}
    assert became == {
        "note.b5": "new",
        "note.gone-question": "not brought in",
        "mark.b5.i1": "new",
        "action.1": "new",
    }
    assert (answer["written_by"], answer["visit_uid"], answer["nothing_new"]) == ("Bob Nowak", VISIT, False)


def test_a_form_that_nobody_filled_in_says_so(good, file, tmp_path):
    form = print_form(tmp_path / "form.pdf", "duties", None, "", {})
    before = file.read_bytes()
    assert good("bring-in-form", file, form) == "Nobody has filled in anything on this form.\n"
    assert file.read_bytes() == before


@pytest.mark.parametrize("content", [None, b"", b"Dear governors", b"%PDF-1.7 and no more"])
def test_what_is_no_form_is_refused_and_nothing_changes(refused, file, tmp_path, content):
    path = tmp_path / "letter.pdf"
    if content is not None:
        path.write_bytes(content)
    before = file.read_bytes()
    assert "“letter.pdf”" in refused("bring-in-form", file, path)
    assert file.read_bytes() == before


def test_a_file_changed_outside_takes_nothing(refused, changed_outside, form):
    before = changed_outside.read_bytes()
    assert "was changed outside govtoolkit" in refused("bring-in-form", changed_outside, form)
    assert changed_outside.read_bytes() == before


def test_without_a_form_it_is_a_usage_error(misused, file):
    assert "FORM" in misused("bring-in-form", file)
