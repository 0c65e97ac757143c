"""Copies to give away: private jottings and what was left out are in none; a marked one opens to be read first."""

import os
from datetime import UTC, datetime

import pytest

from govtoolkit.app.closed import Closed, ClosedFileError
from govtoolkit.app.copies import make_working_copy, save_copy
from govtoolkit.app.jottings import Spot
from govtoolkit.app.reading import create, read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Person, School, Visit

ANN = Person("ann", "Ann Price")
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def opened(path, **how):
    return Session(path, settings=Settings(path.parent / "config", path.parent / "data"), me=ANN, **how)


def write(session, body, place="b5"):
    visit = rules.choose_visit(session.record)
    session.write_note(visit, place, body, seen=session.record.seen(Note(visit.uid, place, ANN.uid, "").uid))
    session.record.end_burst()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "school.db"
    create(path, School("Clunmere School"), "Autumn visit", ANN, clock=lambda: NOW)
    with opened(path) as session:
        write(session, "EARLIER-WORDING")
        write(session, "STANDS-NOW")
    return path


def save(source, target, **how):
    return save_copy(source, target, **{"by": ANN.name, "clock": lambda: NOW, **how})


def test_a_copy_says_what_it_is_and_opens_to_be_read(file):
    target = file.with_name("clerk.db")
    saved = save(file, target, with_history=False)
    assert saved.copy_of == (
        "Copy of “school.db”, saved by Ann Price on 22 November 2026: all visits, without earlier wordings."
    )
    assert (saved.visits, saved.notes, saved.size, saved.left_out) == (1, 1, target.stat().st_size, "")
    before = target.read_bytes()
    with opened(target, may_be_read_only=True) as session:
        assert session.read_only.because is Closed.COPY
        assert saved.copy_of in session.read_only.text
        assert "make it your working copy" in session.read_only.hint
        with pytest.raises(ClosedFileError):
            write(session, "no")
    with pytest.raises(ClosedFileError, match=r"save-copy \S*clerk\.db FILE --to-work-in"):
        opened(target)
    assert target.read_bytes() == before


def test_the_name_of_the_file_is_told_with_what_of_it_can_be_kept(file):
    named = file.rename(file.with_name(os.fsdecode(b"sch\xe9ool.db")))
    saved = save(named, named.with_name("clerk.db"))
    assert saved.copy_of.startswith("Copy of “sch\ufffdool.db”, saved by Ann Price")
    assert read(saved.path).info["copy_of"] == saved.copy_of


def test_it_becomes_a_working_copy(file):
    target = file.with_name("clerk.db")
    save(file, target)
    make_working_copy(target)
    with opened(target) as session:
        write(session, "going on")
    assert read(target).info["copy_of"] == ""


def test_one_that_was_changed_outside_does_not(file, tmp_path):
    import sqlite3  # noqa: PLC0415 - as another program
    from contextlib import closing  # noqa: PLC0415

    target = file.with_name("clerk.db")
    save(file, target)
    with closing(sqlite3.connect(target)) as connection, connection:
        connection.execute("UPDATE note SET body = 'Changed by hand'")
    with pytest.raises(UserError, match="changed outside govtoolkit"):
        make_working_copy(target)
    mended = save(target, tmp_path / "mended.db")
    assert "what was changed there is left out" in mended.left_out
    assert b"Changed by hand" not in mended.path.read_bytes()
    assert read(mended.path).changed_outside == ()


def test_one_to_work_in_is_not_marked(file):
    target = file.with_name("mine.db")
    assert save(file, target, to_work_in=True).copy_of == ""
    with opened(target) as session:
        assert session.read_only is None


def test_of_an_open_file_all_goes_along_that_was_typed_and_no_private_jotting(file):
    target = file.with_name("clerk.db")
    with opened(file) as session:
        write(session, "JUST-TYPED", "b6")
        visit = rules.choose_visit(session.record)
        session.jot(Spot(visit.uid, "b5"), "PRIVATE-JOTTING")
        save(session, target, with_history=False)
        write(session, "goes on", "b7")
        session.save_now()
    data = target.read_bytes()
    assert b"JUST-TYPED" in data
    assert [word for word in (b"PRIVATE-JOTTING", b"EARLIER-WORDING") if word in data] == []
    assert read(file).seal == "right"


def test_of_an_open_file_that_is_only_read_too(file):
    save(file, file.with_name("clerk.db"))
    with opened(file.with_name("clerk.db"), may_be_read_only=True) as session:
        saved = save(session, file.with_name("again.db"), to_work_in=True)
    assert (saved.notes, read(saved.path).info["copy_of"]) == (1, "")


def test_chosen_visits_are_named_and_the_others_are_not_there(file):
    with opened(file) as session:
        session.put("New visit", Visit("v2", "2027-03-11", "SPRING-VISIT"))
        write(session, "SPRING-NOTE")
        spring = rules.choose_visit(session.record, "v2")
        autumn = rules.choose_visit(session.record, "2026-11-22")
        only = save(session, file.with_name("one.db"), visits=[autumn])
        both = save(session, file.with_name("two.db"), visits=[spring, autumn])
    assert "the visit of 22 November 2026, with" in only.copy_of
    assert "the visits of 22 November 2026 and of 11 March 2027, with" in both.copy_of
    assert (only.visits, both.visits) == (1, 2)
    data = only.path.read_bytes()
    assert [word for word in (b"SPRING-VISIT", b"SPRING-NOTE") if word in data] == []


@pytest.mark.parametrize("replace", [True, False])
def test_the_file_itself_is_never_the_target(file, replace):
    before = file.read_bytes()
    link = file.with_name("link.db")
    link.symlink_to(file)
    for target in (file, link):
        with pytest.raises(UserError, match="is the file itself"):
            save(file, target, replace=replace)
    assert file.read_bytes() == before
