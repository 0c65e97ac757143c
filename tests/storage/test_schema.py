import re
import sqlite3
from pathlib import Path

import pytest

from govtoolkit.record.model import KINDS, columns
from govtoolkit.storage import schema

PROPOSED = Path(__file__).parents[3] / "shared" / "schema-v1.sql"


def words(sql):
    """Return a statement without comments and with single spaces."""
    plain = re.sub(r"\s+", " ", re.sub(r"--[^\n]*", " ", sql)).strip().rstrip(";")
    return re.sub(r"\s*([(),])\s*", r"\1", plain)


@pytest.fixture
def new():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    yield connection
    connection.close()


def test_a_new_file_has_what_the_opener_expects(new):
    assert schema.objects(new) == schema.expected_objects()


def test_a_new_file_says_what_it_is_in_its_header(new):
    told = (new.execute("PRAGMA application_id").fetchone()[0], new.execute("PRAGMA user_version").fetchone()[0])
    assert told == (int.from_bytes(b"GovT"), 1)


def test_laying_out_a_file_twice_changes_nothing(new):
    before = list(new.iterdump())
    schema.create(new)
    assert list(new.iterdump()) == before


def test_the_tables_have_the_columns_of_the_records(new):
    for kind in KINDS:
        key, *others = (row[1] for row in new.execute(f"PRAGMA table_info({kind})"))
        wanted = {column.name for column in columns(kind)} - {"key"} | ({"updated_at"} if kind == "note" else set())
        assert (key in ("uid", "key"), set(others)) == (True, wanted), kind


def test_every_table_is_strict(new):
    plain = new.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict")
    assert {name for (name,) in plain} <= {"_sqlite_migrations", "sqlite_schema"}


def test_there_is_nothing_that_works_by_itself(new):
    assert new.execute("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'").fetchone() == (0,)


@pytest.mark.skipif(not PROPOSED.exists(), reason="the proposed schema, ../shared/schema-v1.sql, is not at hand")
def test_the_schema_is_the_proposed_one():
    statements, statement = [], ""
    for line in PROPOSED.read_text("utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            statements.append(words(statement))
            statement = ""
    ours = {words(sql) for _kind, _name, sql in schema.expected_objects() if sql}
    assert ours == set(statements)


@pytest.mark.parametrize(
    "change",
    [
        "CREATE TABLE extra (x)",
        "ALTER TABLE note ADD COLUMN extra TEXT",
        "CREATE TRIGGER t AFTER UPDATE ON revision BEGIN DELETE FROM note; END",
        "CREATE TRIGGER t AFTER UPDATE ON _sqlite_migrations BEGIN DELETE FROM note; END",
        "CREATE VIEW v AS SELECT 1",
        "DROP VIEW notes_readable",
        "CREATE INDEX extra ON note (body)",
        "DROP INDEX note_by_place",
    ],
)
def test_any_other_layout_is_noticed(new, change):
    new.execute(change)
    assert schema.objects(new) != schema.expected_objects()


def test_the_table_of_migrations_may_say_what_sqlite_utils_likes(new):
    new.execute("DROP TABLE _sqlite_migrations")
    new.execute("CREATE TABLE _sqlite_migrations (anything)")
    assert schema.objects(new) == schema.expected_objects()


def test_a_view_in_place_of_the_table_of_migrations_is_noticed(new):
    new.execute("DROP TABLE _sqlite_migrations")
    new.execute("CREATE VIEW _sqlite_migrations AS SELECT 1")
    assert schema.objects(new) != schema.expected_objects()
