"""Earlier copies in the life of a file: when they are kept, what they say, and how one becomes a file again."""

import shutil
from pathlib import Path

import pytest

from govtoolkit.app import backups as earlier
from govtoolkit.app.bringing_in import bring_in, look
from govtoolkit.app.closed import Closed
from govtoolkit.app.copies import make_working_copy
from govtoolkit.app.reading import create, read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Person, School
from govtoolkit.storage import connection as connections
from govtoolkit.storage import schema, seal, store
from govtoolkit.storage.backup import Backups

ANN = Person("ann", "Ann Price")


@pytest.fixture
def kept(tmp_path):
    return Backups(tmp_path / "data")


@pytest.fixture
def opened(tmp_path):
    return lambda path, **how: Session(path, settings=Settings(tmp_path / "config", tmp_path / "data"), me=ANN, **how)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "files" / "school.db"
    path.parent.mkdir()
    create(path, School("Clunmere School"), "Autumn visit", ANN)
    return path


def write(session, body, place="b5"):
    visit = rules.choose_visit(session.record)
    session.write_note(visit, place, body, seen=session.record.seen(Note(visit.uid, place, ANN.uid, "").uid))


def test_one_is_kept_at_close_where_something_changed(file, opened, kept):
    with opened(file) as session:
        write(session, "words")
        assert kept.of_file(file) == ()
    (first,) = kept.of_file(file)
    with opened(file):
        pass
    assert kept.of_file(file) == (first,)
    with opened(file) as session:
        write(session, "more", "b6")
    assert len(kept.of_file(file)) == 2
    assert read(first.path).seal == read(file).seal == "right"
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_one_is_kept_before_notes_are_brought_in(file, opened, kept):
    theirs = file.with_name("theirs.db")
    shutil.copy(file, theirs)
    with opened(theirs) as session:
        write(session, "theirs", "b6")
    with opened(file) as session:
        write(session, "mine")
        bring_in(session, look(session, [theirs]))
        (before,) = kept.of_file(file)
        bring_in(session, look(session, [theirs]))
        assert kept.of_file(file) == (before,)
    held = earlier.look_at(before, read(file).record)
    assert (held.visits, held.notes, held.differs, held.trouble) == (1, 1, ("1 note fewer",), "")


def test_where_none_can_be_kept_all_is_saved_and_it_is_said_once(file, opened, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "backups").write_text("a file, not a folder")
    with opened(file) as session:
        write(session, "words")
    assert "All is saved, but no earlier copy" in session.backup_trouble.text
    assert "save a copy of your file somewhere else" in session.backup_trouble.hint
    assert [each.note.body for each in rules.standing_notes(read(file).record)] == ["words"]
    assert read(file).seal == "right"


def test_one_becomes_a_file_again_and_the_file_stays_as_it_is(file, opened, kept):
    for body in ("first", "second"):
        with opened(file) as session:
            write(session, body)
    before = file.read_bytes()
    target = file.with_name("earlier.db")
    newest, oldest = kept.of_file(file)
    assert earlier.look_at(oldest, read(file).record).differs == ("1 note different",)
    assert earlier.look_at(newest, read(file).record).differs == ("the same as now",)
    earlier.restore(oldest, target)
    with opened(target) as session:
        assert [each.note.body for each in rules.standing_notes(session.record)] == ["first"]
    with pytest.raises(UserError, match="is there already"):
        earlier.restore(oldest, file)
    assert file.read_bytes() == before


def test_one_that_was_damaged_since_is_said_to_be_and_becomes_nothing(file, opened, kept):
    with opened(file) as session:
        write(session, "What Ann saw")
    (backup,) = kept.of_file(file)
    backup.path.write_bytes(backup.path.read_bytes().replace(b"What Ann saw", b"What Ann sXw"))
    with pytest.raises(UserError, match="changed or damaged"):
        earlier.restore(backup, file.with_name("earlier.db"))
    backup.path.write_bytes(backup.path.read_bytes()[:-4096])
    assert "is damaged" in earlier.look_at(backup, None).trouble
    with pytest.raises(UserError, match="is damaged"):
        earlier.restore(backup, file.with_name("earlier.db"))
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.fixture
def version_2(monkeypatch):
    script = "CREATE TABLE remark (uid TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL) STRICT;\n"
    monkeypatch.setattr(schema, "MIGRATIONS", {**schema.MIGRATIONS, 2: script})
    monkeypatch.setattr(schema, "FORMAT_VERSION", 2)
    schema.expected_objects.cache_clear()
    yield
    monkeypatch.undo()
    schema.expected_objects.cache_clear()


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "files" / "old.db"
    path.parent.mkdir()
    shutil.copyfile(Path(__file__).parents[1] / "data" / "version-1.db", path)
    return path


@pytest.mark.usefixtures("version_2")
def test_a_file_of_an_older_version_is_copied_and_then_brought_up_to_date(old, opened, kept):
    with opened(old) as session:
        assert session.read_only is None
        (before,) = kept.of_file(old)
        write(session, "words")
    assert read(old).info["format_version"] == "2"
    assert read(before.path).info["format_version"] == "1"
    assert len(kept.of_file(old)) == 2


@pytest.mark.usefixtures("version_2")
@pytest.mark.parametrize("what", ["the migration", "the copy"])
def test_a_file_that_cannot_be_brought_up_to_date_stays_as_it_was_and_is_read(old, opened, tmp_path, monkeypatch, what):
    before = old.read_bytes()
    if what == "the copy":
        (tmp_path / "data").write_text("a file, not a folder")
    else:
        monkeypatch.setitem(schema.MIGRATIONS, 2, schema.MIGRATIONS[2] + "INSERT INTO nowhere VALUES (1);\n")
    with opened(old, may_be_read_only=True) as session:
        assert session.read_only.because is Closed.OLD
        assert len(rules.standing_notes(session.record)) == 2
    with pytest.raises(UserError, match="of an older version and could not be brought up to date"):
        opened(old)
    assert old.read_bytes() == before
    assert [path.name for path in old.parent.iterdir()] == [old.name]


@pytest.mark.usefixtures("version_2")
def test_a_copy_that_an_older_version_made_is_read_as_it_is_and_becomes_the_working_copy(old, opened):
    connection = connections.connect(old)
    with store.writing(connection):
        store.write_info(connection, {"copy_of": "Copy of “school.db”."})
    seal.write(connection)
    connections.close(connection)
    before = old.read_bytes()
    with opened(old, may_be_read_only=True) as session:
        assert session.read_only.because is Closed.COPY
        assert len(rules.standing_notes(session.record)) == 2
    assert old.read_bytes() == before
    make_working_copy(old)
    with opened(old) as session:
        write(session, "words")
    assert read(old).info["format_version"] == "2"


def test_what_a_killed_program_left_beside_the_file_is_swept_a_day_later(file, opened):
    import os  # noqa: PLC0415

    old, new = file.with_name(".govtoolkit-0123456789ab.db"), file.with_name(".govtoolkit-0123456789ac.db")
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (1, 1))
    with opened(file):
        pass
    assert (old.exists(), new.exists()) == (False, True)
