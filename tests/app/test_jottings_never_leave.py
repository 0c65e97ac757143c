"""No word of a private jotting is in the monitoring file, its copies, its rescue files, or anything printed, shown or found.

Each way is tried with a note as well, whose words must be found there: a search that finds nothing anywhere proves nothing.
"""

import shutil

import pytest
from click.testing import CliRunner

from govtoolkit.app.backups import restore
from govtoolkit.app.copies import save_copy
from govtoolkit.app.elsewhere import in_memory, write_under_another_name
from govtoolkit.app.jottings import VISIT, Spot
from govtoolkit.app.printouts import make_printout
from govtoolkit.app.reading import read
from govtoolkit.app.session import Session
from govtoolkit.cli.commands import commands
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets import SHEETS
from govtoolkit.printing.sheets.whole_record import whole_record_sheet
from govtoolkit.printing.text import render_text
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Person
from govtoolkit.record.search import Index, passages_of
from govtoolkit.storage import connection as connections
from govtoolkit.storage.backup import Backups
from tests.printing.reading import plain_text
from tests.samples import copy_sample

ANN = Person("ann", "Ann")
JOTTED, NOTED = "Quagglewort", "Plimsoldry"
WITHOUT_NOTES = ("before-you-come", "duties", "actions")
PLACES = ("b1", "b5", "q.board.1", VISIT, "visit.summary")


@pytest.fixture
def folder(tmp_path):
    """Return a folder with the sample in it."""
    (tmp_path / "files").mkdir()
    copy_sample(tmp_path / "files" / "sample.db")
    return tmp_path / "files"


def write(session):
    """Write the one word into notes and the other into jottings, at the same places, again and again."""
    visit = next(each for each in rules.visits_newest_first(session.record) if each.state != "released")
    for number in range(4):
        for place in PLACES:
            session.jot(Spot(visit.uid, place), f"{JOTTED} {number} " * 50)
            if place != VISIT:
                uid = Note(visit.uid, place, ANN.uid, "").uid
                session.write_note(visit, place, f"{NOTED} {number} " * 50, seen=session.record.seen(uid))
                session.leave(uid)
        session.save_now()
    session.undo()
    return visit


@pytest.fixture
def visit(folder, settings):
    with Session(folder / "sample.db", settings=settings, me=ANN) as session:
        return write(session)


def holds(data):
    """Return whether the note's word is in some bytes, and the jotting's: in whatever way SQLite or JSON keep text."""
    found = [word.encode(code) in data for word in (NOTED, JOTTED) for code in ("utf-8", "utf-16-le")]
    return (any(found[:2]), any(found[2:]))


@pytest.mark.parametrize("secure_delete", ["ON", "OFF"])
def test_not_in_the_bytes_of_the_file_nor_beside_it_while_it_is_written_and_when_it_is_closed(
    folder, settings, monkeypatch, secure_delete
):
    prelude = connections._PRELUDE.replace("secure_delete = ON", f"secure_delete = {secure_delete}")
    monkeypatch.setattr(connections, "_PRELUDE", prelude)
    with Session(folder / "sample.db", settings=settings, me=ANN) as session:
        write(session)
        assert holds(b"".join(path.read_bytes() for path in folder.iterdir())) == (True, False)
    (path,) = folder.iterdir()
    assert holds(path.read_bytes()) == (True, False)
    assert holds((settings.data_folder / "private-jottings.db").read_bytes()) == (False, True)


def test_not_in_a_copy_nor_in_a_file_of_another_name(folder, settings, tmp_path):
    with Session(folder / "sample.db", settings=settings, me=ANN) as session:
        write(session)
        write_under_another_name(session, tmp_path / "other.db", in_memory(session))
    shutil.copyfile(folder / "sample.db", tmp_path / "copy.db")
    for name in ("other.db", "copy.db"):
        assert holds((tmp_path / name).read_bytes()) == (True, False)


@pytest.mark.parametrize("with_history", [True, False])
@pytest.mark.parametrize("part", [True, False])
def test_not_in_a_copy_for_the_clerk(folder, settings, tmp_path, with_history, part):
    with Session(folder / "sample.db", settings=settings, me=ANN) as session:
        visit = write(session)
        visits = [visit] if part else None
        save_copy(session, tmp_path / "clerk.db", by=ANN.name, with_history=with_history, visits=visits)
    assert holds((tmp_path / "clerk.db").read_bytes()) == (True, False)


def test_not_in_an_earlier_copy(folder, visit, settings, tmp_path):
    (kept, *_) = Backups(settings.data_folder).of_file(folder / "sample.db")
    restore(kept, tmp_path / "earlier.db")
    assert holds((tmp_path / "earlier.db").read_bytes()) == (True, False)
    beside = [each for each in settings.data_folder.rglob("*") if each.is_file() and "jottings" not in each.name]
    assert kept.path in beside
    assert [each.name for each in beside if holds(each.read_bytes())[1]] == []


def test_not_in_the_rescue_file_of_the_monitoring_file(folder, settings):
    session = Session(folder / "sample.db", settings=settings, me=ANN)
    session._writer.run(lambda each: each.execute("PRAGMA max_page_count = 1")).result()
    session.jottings._opened_writer().run(lambda each: each.execute("PRAGMA max_page_count = 1")).result()
    visit = next(each for each in rules.visits_newest_first(session.record) if each.state != "released")
    session.jot(Spot(visit.uid, "b5"), f"{JOTTED} " * 9_000)
    session.write_note(visit, "b5", f"{NOTED} " * 9_000, seen=())
    with pytest.raises(UserError, match="disk is full"):
        session.close()
    kept = {path.name: holds(path.read_bytes()) for path in settings.data_folder.glob("rescued-*")}
    assert sorted(kept.values()) == [(False, True), (True, False)]
    assert all(jotted == name.startswith("rescued-private-jottings-") for name, (_, jotted) in kept.items())


@pytest.mark.parametrize("sheet", SHEETS)
def test_not_on_any_sheet_on_paper_or_as_text(folder, visit, sheet):
    record = read(folder / "sample.db").record
    options = PrintOptions(visit_uid=visit.uid)
    pdf = make_printout(sheet, record, options, ".pdf").data
    for words in (plain_text(pdf).encode(), make_printout(sheet, record, options, ".txt").data):
        assert holds(words) == (sheet not in WITHOUT_NOTES, False)
    assert not holds(pdf)[1]


@pytest.mark.parametrize("sheet", [name for name, each in SHEETS.items() if Filling.HALF in each.fillings])
def test_not_on_any_form_to_write_on_that_goes_on_from_what_is_there(folder, visit, sheet):
    record = read(folder / "sample.db").record
    options = PrintOptions(visit_uid=visit.uid, filling=Filling.HALF, fillable=True, earlier=True, codes=True)
    pdf = make_printout(sheet, record, options, ".pdf").data
    assert holds(plain_text(pdf).encode()) == (sheet not in WITHOUT_NOTES, False)
    assert not holds(pdf)[1]


def test_not_in_what_is_shown_or_found(folder, visit):
    record = read(folder / "sample.db").record
    assert holds(render_text(whole_record_sheet(careers_toolkit(), record)).encode()) == (True, False)
    index = Index().with_passages((*passages_of(careers_toolkit(), record),))
    assert [bool(index.find(word)) for word in (NOTED, JOTTED)] == [True, False]


@pytest.mark.parametrize("arguments", [["show"], ["show", "--json"]])
def test_not_on_the_command_line(folder, visit, arguments):
    done = CliRunner().invoke(
        commands, [*arguments[:1], str(folder / "sample.db"), *arguments[1:]], prog_name="govtoolkit"
    )
    assert holds(done.output.encode()) == (True, False)
