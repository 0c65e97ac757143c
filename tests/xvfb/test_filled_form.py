"""A form goes out, is filled in by another program, and comes back in the real window, by keys alone."""

import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

from govtoolkit.app.reading import read
from govtoolkit.record import rules
from govtoolkit.record.model import Mark
from tests.xvfb.display import Display, wait_for
from tests.xvfb.test_jobs import look

pytestmark = pytest.mark.slow

TEXT = "Dwy ferch – i’r ysbyty.\n\nZażółć gęślą jaźń; Їжак."


@pytest.fixture
def form(display: Display, file: Path) -> Path:
    """A blank visit form of the sample as the command line prints it, filled in by pypdf."""
    path = file.with_name("form.pdf")
    command = ["print", "visit-form", str(file), "--blank", "--fillable", "-o", str(path)]
    subprocess.run(
        [sys.executable, "-m", "govtoolkit", *command], env=display.environment, check=True, capture_output=True
    )
    writer = pypdf.PdfWriter(clone_from=path)
    fields = writer.get_fields() or {}
    tick = next(name for name in fields if name.startswith("mark:b3:i"))
    values: dict[str, str | list[str] | tuple[str, str, float]] = {
        "note:visit:learned": TEXT, "note:visit:corrections": TEXT, tick: "/Yes", "head:governor": "Cai Rees",
        "action:1:what": "Ask the hospital again", "action:1:when": "12 March 2027",
    }  # fmt: skip
    writer.update_page_form_field_values(None, {name: text for name, text in values.items() if name in fields})
    writer.write(path)
    return path


@pytest.mark.filterwarnings("ignore")  # of pypdf, on letters that its own pictures of a field have no font for
def test_a_filled_form_comes_in_under_the_name_that_it_gives(display: Display, file: Path, form: Path) -> None:
    before = form.read_bytes()
    program = display.start_program(str(file))
    wait_for(lambda: display.is_at("Pages"), "the window")
    display.press("alt+f", "i")
    wait_for(lambda: display.is_at("File name:"), "the field for the name")
    display.press("ctrl+a")
    display.type(str(form))
    display.press("Return")
    wait_for(lambda: display.is_at("Bring in"), "what is on the form")
    assert display.hears("What I learned")
    assert display.hears("Cai Rees (new in this file)")
    look(display, "filled-form")
    display.press("Return")
    wait_for(lambda: display.hears("Brought in: "), "what came in")
    look(display, "form-brought-in")
    display.press("ctrl+s")
    wait_for(lambda: display.hears("Everything is saved in"), "the sentence that it is saved")
    display.end_program(program)
    assert display.complaints() == []
    assert form.read_bytes() == before
    record = read(file).record
    notes = rules.notes_by_place(record, rules.choose_visit(record).uid)["visit.learned"]
    assert ("Cai Rees", TEXT) in {(each.author, each.note.body) for each in notes}
    assert "Cai Rees" in {record.name_of(each.entry.author_uid) for each in record.all(Mark)}
