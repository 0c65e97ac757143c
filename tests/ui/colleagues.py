"""Copies of an open file in which colleagues wrote, and files that they started themselves: for the tests of bringing in."""

from dataclasses import replace
from pathlib import Path

from govtoolkit.app.elsewhere import in_memory, write_under_another_name
from govtoolkit.app.reading import create
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Person, School, Visit
from govtoolkit.ui.desk import Desk

BOB, CAI = Person("bob", "Bob Lee"), Person("cai", "Cai Rees")


def session_of(path: Path, me: Person) -> Session:
    """Open a file on somebody's own computer."""
    return Session(path, settings=Settings(path.parent / me.uid, path.parent / f"{me.uid} data"), me=me)


def write(session: Session, visit: Visit, place: str, body: str) -> None:
    """Write what whoever has the file open thinks of a place."""
    note = rules.own_note(session.record, visit.uid, place, session.me.uid)
    session.write_note(visit, place, body, seen=session.record.seen(note.uid))


def copy_of(desk: Desk, name: str = "From Bob.db") -> Path:
    """Return a copy of the open file as it stands, as it was sent to a colleague."""
    path = desk.session.path.with_name(name)
    desk.session.save_now()
    write_under_another_name(desk.session, path, in_memory(desk.session))
    return path


def make_two_versions(desk: Desk, place: str = "b5") -> Path:
    """Write at a place in the open file, and other words in a copy of it as the same person; return that copy.

    Bob renamed the visit there, and wrote at the place as well.
    """
    visit = desk.visit
    assert visit is not None
    write(desk.session, visit, place, "Some employers came in October.")
    desk.session.leave(Note(visit.uid, place, desk.session.me.uid, "").uid)
    path = copy_of(desk)
    with session_of(path, desk.session.me) as theirs:
        write(theirs, visit, place, "Eleven employers came in October and November.")
    with session_of(path, BOB) as theirs:
        write(theirs, visit, place, "I counted eleven.")
        theirs.put("Edit visit", replace(visit, title="Visit with Bob"))
    write(desk.session, visit, place, "Nine employers came in October.")
    desk.session.leave(Note(visit.uid, place, desk.session.me.uid, "").uid)
    desk.session.put("Edit visit", replace(visit, title="Autumn term visit"))
    return path


def own_file(desk: Desk, *, school: School | None = None, name: str = "From Cai.db") -> Path:
    """Return a file that Cai started for the same school, or another one, with a visit of the same day."""
    here, visit = desk.record.school, desk.visit
    assert here is not None
    assert visit is not None
    path = desk.session.path.with_name(name)
    create(path, school or here, "Visit with Mr Pugh", CAI)
    with session_of(path, CAI) as theirs:
        (own,) = rules.visits_newest_first(theirs.record)
        theirs.put("Edit visit", replace(own, visit_date=visit.visit_date))
        write(theirs, own, "b6", "The dairy came.")
    return path
