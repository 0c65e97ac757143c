"""Files of older versions: each opens, a copy of it is kept first, and what it becomes has the schema of a new file."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from govtoolkit.record.model import Note
from govtoolkit.storage import connection as connections
from govtoolkit.storage import migrating, opener, schema, store

VERSION_1 = Path(__file__).parents[1] / "data" / "version-1.db"


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "version-1.db"
    shutil.copyfile(VERSION_1, path)
    return path


def notes(path):
    found = opener.examine(path)
    found.connection.close()
    return sorted(
        each.entry.body for each in found.contents.current if each.record_kind == Note.kind and not each.deleted
    )


def test_a_file_of_version_1_opens(old):
    found = opener.examine(old)
    found.connection.close()
    assert (found.version, found.seal, found.changed_outside) == (1, "right", ())
    assert notes(old) == ["What Ann saw.", "What Siân saw: ½ a morning, “all of it”."]


def test_there_is_a_file_of_every_version():
    assert {path.name for path in VERSION_1.parent.glob("version-*.db")} == {
        f"version-{number}.db" for number in schema.MIGRATIONS
    }


def test_bringing_a_file_of_this_version_up_to_date_changes_nothing(old):
    before = old.read_bytes()
    migrating.bring_file_up_to_date(old, lambda _connection: None)
    assert old.read_bytes() == before


@pytest.fixture
def version_2(monkeypatch):
    """Let there be a second version, which has a table more and a view that says more."""
    script = """
CREATE TABLE remark (uid TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL) STRICT;
DROP VIEW actions_open;
CREATE VIEW actions_open AS SELECT a.wording AS action FROM action a WHERE a.status = 'open';
"""
    monkeypatch.setattr(schema, "MIGRATIONS", {**schema.MIGRATIONS, 2: script})
    monkeypatch.setattr(schema, "FORMAT_VERSION", 2)
    schema.expected_objects.cache_clear()
    yield
    monkeypatch.undo()
    schema.expected_objects.cache_clear()


@pytest.mark.usefixtures("version_2")
def test_an_older_file_becomes_one_of_this_version_and_keeps_every_word(old):
    before = notes(old)
    told = []
    migrating.bring_file_up_to_date(old, lambda connection: told.append(migrating.version_of(connection)))
    found = opener.examine(old)
    with closing(found.connection) as connection, closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        schema.create(new)
        assert schema.objects(connection) == schema.objects(new)
        assert (found.version, found.contents.info["format_version"]) == (2, "2")
        assert store.read_history(connection).revisions
    assert (told, notes(old)) == ([1], before)
    assert [path.name for path in old.parent.iterdir()] == [old.name]


@pytest.mark.usefixtures("version_2")
def test_a_migration_that_fails_leaves_every_byte(old, monkeypatch):
    before = old.read_bytes()
    monkeypatch.setitem(schema.MIGRATIONS, 2, schema.MIGRATIONS[2] + "INSERT INTO nowhere VALUES (1);\n")
    connection = connections.connect(old)
    with pytest.raises(sqlite3.OperationalError):
        migrating.bring_up_to_date(connection)
    connections.close(connection)
    assert old.read_bytes() == before


@pytest.mark.usefixtures("version_2")
def test_what_a_migration_leaves_must_be_what_a_new_file_has(old, monkeypatch):
    before = old.read_bytes()
    schema.expected_objects(2)
    monkeypatch.setitem(schema.MIGRATIONS, 2, "CREATE TABLE remark (uid TEXT);\n")
    connection = connections.connect(old)
    with pytest.raises(sqlite3.DatabaseError, match="not what a new file has"):
        migrating.bring_up_to_date(connection)
    connections.close(connection)
    assert old.read_bytes() == before
