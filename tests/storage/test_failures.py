import sqlite3
from pathlib import Path

import pytest

from govtoolkit.errors import UserError
from govtoolkit.storage.failures import READONLY_DBMOVED, DamagedFileError, UnusableFileError, explain


def error(code, text="what SQLite says"):
    failure = sqlite3.OperationalError(text)
    failure.sqlite_errorcode = code
    return failure


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (READONLY_DBMOVED, "moved, renamed or replaced"),
        (sqlite3.SQLITE_READONLY, "can only be read"),
        (sqlite3.SQLITE_CANTOPEN, "can only be read"),
        (sqlite3.SQLITE_FULL, "the disk is full"),
        (sqlite3.SQLITE_BUSY, "another program is using it"),
        (sqlite3.SQLITE_LOCKED, "another program is using it"),
        (sqlite3.SQLITE_IOERR_WRITE, "the disk did not take it"),
        (sqlite3.SQLITE_CORRUPT, "is damaged"),
        (sqlite3.SQLITE_NOTADB, "is damaged"),
        (sqlite3.SQLITE_ERROR, "what SQLite says"),
    ],
)
def test_every_failure_has_a_sentence_that_names_the_file_and_a_way_out(code, says):
    said = explain(error(code), Path("school.db"))
    assert ("“school.db”" in said.text, says in said.text, bool(said.hint)) == (True, True, True)


def test_a_failure_without_a_code_has_a_sentence_too():
    assert "closed" in explain(sqlite3.ProgrammingError("Cannot operate on a closed database."), Path("a.db")).text


def test_the_code_of_a_moved_file_is_sqlites_own():
    assert READONLY_DBMOVED == sqlite3.SQLITE_READONLY_DBMOVED


def test_a_damaged_file_is_told_from_others_by_its_kind():
    assert DamagedFileError(Path("school.db"), "its end is missing").kind == "damaged"


def test_a_file_that_cannot_be_used_is_something_a_person_can_put_right():
    assert isinstance(UnusableFileError("missing", "text"), UserError)
