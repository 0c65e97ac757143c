"""Job 7 in the real window, by keys alone: a colleague's notes come in through the system's own file dialog."""

import shutil
from pathlib import Path

import pytest

from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Person
from tests.xvfb.display import Display, wait_for
from tests.xvfb.test_jobs import look

pytestmark = pytest.mark.slow

BOB = Person("bob", "Bob Lee")


def _write(path: Path, me: Person, place: str, body: str) -> None:
    """Write on the newest visit, as the one who has that note, or as `me`."""
    with Session(path, settings=Settings(path.parent / "c", path.parent / "d"), me=me) as session:
        visit = rules.choose_visit(session.record)
        note = rules.own_note(session.record, visit.uid, place, me.uid)
        session.write_note(visit, place, body, seen=session.record.seen(note.uid))


@pytest.fixture
def theirs(file: Path) -> Path:
    """Return a copy in which Bob wrote about benchmark 6; a note on benchmark 5 was changed in both."""
    with Session(file, settings=Settings(file.parent / "c", file.parent / "d"), me=BOB) as session:
        visit = rules.choose_visit(session.record)
        notes = (each.entry for each in session.record.all(Note))
        author = next(each.author_uid for each in notes if (each.visit_uid, each.place) == (visit.uid, "b5"))
        writer = session.record.find(Person, author)
    assert writer is not None
    path = file.with_name("From Bob.db")
    shutil.copy(file, path)
    _write(file, writer, "b5", "Nine employers came.")
    _write(path, writer, "b5", "Eleven employers came.")
    _write(path, BOB, "b6", "The hospital takes six next year.")
    return path


def test_a_colleagues_notes_come_in_and_one_of_two_versions_is_kept(display: Display, file: Path, theirs: Path) -> None:
    before = theirs.read_bytes()
    program = display.start_program(str(file))
    wait_for(lambda: display.is_at("Pages"), "the window")
    display.press("ctrl+shift+b")
    wait_for(lambda: display.is_at("File name:"), "the field for the name")
    display.press("ctrl+a")
    display.type(str(theirs))
    display.press("Return")
    wait_for(lambda: display.is_at("Bring in"), "what would come in")
    assert display.hears("1 new note by Bob Lee")
    look(display, "bring-in")
    display.press("Return")
    wait_for(lambda: display.hears("There are two versions in 1 place"), "what came in")
    look(display, "brought-in")
    display.tab_to("Look at the two versions")
    display.press("space")
    wait_for(lambda: display.windows("Two versions"), "the two versions")
    wait_for(lambda: display.hears("Keep this one: version 2 of 2"), "both of them")
    look(display, "two-versions")
    display.tab_to("Keep this one: version 1 of 2")
    display.press("space")
    wait_for(lambda: display.hears("All done"), "that nothing is left to settle")
    look(display, "settled")
    display.press("Escape")
    wait_for(lambda: not display.windows("Two versions"), "the window")
    display.end_program(program)
    assert display.complaints() == []
    assert theirs.read_bytes() == before
