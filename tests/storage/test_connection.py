import sqlite3

import pytest

from govtoolkit.storage import connection as connections


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("trusted_schema", 0),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("journal_mode", "truncate"),
        ("synchronous", 3),
        ("cell_size_check", 1),
        ("temp_store", 2),
        ("fullfsync", 1),
    ],
)
def test_every_connection_is_set_for_safety(connection, pragma, value):
    assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_the_file_is_not_mapped_into_memory(connection):
    assert connection.execute("PRAGMA mmap_size").fetchone() in ((0,), None)


def test_statements_commit_by_themselves(connection):
    connection.execute("DELETE FROM item")
    assert not connection.in_transaction


def test_a_missing_file_is_not_made(tmp_path):
    with pytest.raises(sqlite3.OperationalError):
        connections.connect(tmp_path / "missing.db")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_file_is_made_when_asked(tmp_path):
    connections.close(connections.connect(tmp_path / "new.db", create=True))
    assert [path.name for path in tmp_path.iterdir()] == ["new.db"]


def test_a_file_that_is_no_database_is_refused(tmp_path):
    (tmp_path / "text.db").write_text("words " * 200)
    with pytest.raises(sqlite3.DatabaseError):
        connections.connect(tmp_path / "text.db")


@pytest.mark.parametrize("name", ["a b.db", "a#b.db", "a?mode=memory.db", "100%.db", "a%20b.db", "ŵy.db", "a'b;.db"])
def test_a_file_is_found_whatever_it_is_called(file, name):
    other = file.rename(file.with_name(name))
    connection = connections.connect(other)
    assert connection.execute("SELECT count(*) FROM note").fetchone() == (2,)
    connections.close(connection)


def test_nothing_stands_beside_a_file_that_was_closed(file):
    connection = connections.connect(file)
    connection.execute("DELETE FROM item")
    stood_beside = file.with_name("school.db-journal").exists()
    connections.close(connection)
    assert (stood_beside, [path.name for path in file.parent.iterdir()]) == (True, ["school.db"])


def test_connecting_and_closing_changes_no_byte(file):
    before = (file.read_bytes(), file.stat().st_mtime_ns)
    connections.close(connections.connect(file))
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before


def test_a_file_that_another_program_writes_to_is_still_connected_to(file):
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    connections.close(connections.connect(file))
    other.close()
