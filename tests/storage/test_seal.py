"""The seal: what it covers, when it is written, and that the first write takes it away."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from govtoolkit.storage import opener, seal, store
from govtoolkit.storage.rescue import Rescue
from govtoolkit.storage.shelf import MonitoringShelf


def seal_of(path):
    found = opener.examine(path)
    found.connection.close()
    return found.seal


@pytest.fixture
def shelf(file, tmp_path):
    return MonitoringShelf(file, Rescue(tmp_path / "data", file))


def test_a_new_file_is_sealed(file):
    assert seal_of(file) == "right"


def test_the_first_write_takes_the_seal_away_and_a_clean_close_puts_it_back(file, shelf, revision):
    connection = shelf.connect()
    shelf.append(connection, [revision("r1", 1)])
    assert connection.execute("SELECT value FROM file_info WHERE key = 'content_seal'").fetchone() == ("",)
    shelf.close(connection)
    assert seal_of(file) == "right"


def test_a_file_whose_program_went_without_closing_it_has_no_seal(file, shelf, revision):
    connection = shelf.connect()
    shelf.append(connection, [revision("r1", 1)])
    connection.close()
    assert seal_of(file) == "missing"


def test_a_write_that_fails_leaves_the_seal(file, connection, revision):
    with pytest.raises(sqlite3.IntegrityError), store.writing(connection):
        connection.execute("INSERT INTO purged VALUES ('x', 'neither', '', '', '')")
    assert seal_of(file) == "right"


def test_opening_and_closing_changes_no_byte_of_a_sealed_file(file, shelf):
    before = file.read_bytes()
    shelf.close(shelf.connect())
    assert file.read_bytes() == before


def test_every_value_of_every_table_is_covered(file, template):
    """Change one value after the other, as another program would; each change must break the seal."""
    with closing(sqlite3.connect(template)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        every = [
            (table, column[1])
            for table in tables
            for column in connection.execute(f"PRAGMA table_info({table})").fetchall()
            if connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        ]
    tried = set()
    for table, column in every:
        shutil.copyfile(template, file)
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            kind = connection.execute(f'SELECT typeof("{column}") FROM "{table}" LIMIT 1').fetchone()[0]
            new = f'"{column}" + 7' if kind == "integer" else f"coalesce(\"{column}\", '') || 'x'"
            if kind == "null":
                new = "7" if column == "benchmark" else "'x'"
            where = f'rowid = (SELECT min(rowid) FROM "{table}")'
            connection.execute(f'UPDATE "{table}" SET "{column}" = {new} WHERE {where}')
            assert seal.look_at(connection) != "right", (table, column)
        tried.add(table)
    assert {"file_info", "item", "revision", "person", "school", "visit", "note", "_sqlite_migrations"} <= tried


@pytest.mark.parametrize("table", ["revision", "revision_parent", "note", "file_info", "item"])
def test_a_row_that_was_taken_away_breaks_the_seal(file, alter, table, revision, shelf):
    connection = shelf.connect()
    shelf.append(connection, [revision("r1", 1), revision("r2", 1, saw=["r1"])])
    shelf.close(connection)
    alter("PRAGMA foreign_keys = OFF", f"DELETE FROM {table} WHERE rowid = (SELECT max(rowid) FROM {table})")
    with closing(sqlite3.connect(file)) as connection:
        assert seal.look_at(connection) != "right"


def test_values_that_read_alike_side_by_side_are_told_apart(file):
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        sums = set()
        for kind, benchmark, wording in (
            ("a", 1, "bc"), ("ab", 1, "c"), ("", 1, "abc"), ("abc", 1, ""), ("abc", None, ""), ("abc", 0, ""),
        ):  # fmt: skip
            connection.execute(
                "UPDATE item SET kind = ?, benchmark = ?, wording = ? WHERE rowid = 1", (kind, benchmark, wording)
            )
            sums.add(seal.sum_of(connection))
    assert len(sums) == 6


def test_an_edit_of_the_history_itself_is_noticed(file, alter):
    alter("UPDATE revision SET content = replace(content, 'Ann saw', 'Ann did not see')")
    found = opener.examine(file)
    found.connection.close()
    assert (found.seal, bool(found.changed_outside)) == ("wrong", True)


def test_a_vacuumed_file_keeps_its_seal(file, alter):
    alter("VACUUM")
    assert seal_of(file) == "right"
