"""A repaired copy of a damaged file, and what is said of it."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from govtoolkit.app import repair
from govtoolkit.app.reading import read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Person, School, Visit
from govtoolkit.record.record import Record
from govtoolkit.storage.creation import create_file
from govtoolkit.storage.failures import UnusableFileError

ANN = Person("ann", "Ann Price")
CREATED = datetime(2026, 11, 12, tzinfo=UTC)
AT_B5 = "Ann Price’s note at benchmark 5 on the visit of 12 November 2026"


@pytest.fixture
def file(tmp_path):
    record, path = Record(clock=lambda: CREATED), tmp_path / "school.db"
    entries = [ANN, School("Clunmere School"), Visit("v1", "2026-11-12", "Autumn visit")]
    entries += [Note("v1", f"b{number}", "ann", f"At {number}. " * 30) for number in range(1, 9)]
    made = [each for entry in entries for each in record.put(entry, author_uid="ann", seen=()).revisions]
    create_file(path, careers_toolkit(), made, CREATED)
    return path


def harm(path, *statements):
    """Do something to a file after which it is refused."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in (*statements, "CREATE TABLE not_ours (x)"):
            connection.execute(statement)
    with pytest.raises(UnusableFileError, match="is damaged"):
        read(path)


def test_a_repaired_copy_is_sound_and_holds_every_note_and_the_damaged_file_stays_as_it_was(file, tmp_path):
    before = read(file)
    harm(file)
    damaged = file.read_bytes()
    found = repair.look(file, ANN)
    repair.save(found, tmp_path / "repaired.db")
    after = read(tmp_path / "repaired.db")
    assert (after.seal, after.info["created_at"], set(after.record.current)) == (
        "right", "2026-11-12T00:00:00Z", set(before.record.current),
    )  # fmt: skip
    assert (found.said, found.notes) == (("Every word in it could be read.",), 8)
    assert file.read_bytes() == damaged


def test_a_repaired_copy_can_be_written_in(file, tmp_path):
    harm(file)
    path = tmp_path / "repaired.db"
    repair.save(repair.look(file, ANN), path)
    with Session(path, settings=Settings(tmp_path, tmp_path), me=ANN) as session:
        session.write_note(rules.choose_visit(session.record), "b1", "More", seen=())
    assert "More" in {each.note.body for each in rules.standing_notes(read(path).record)}


@pytest.mark.parametrize(
    ("statements", "said"),
    [
        (
            ["DELETE FROM revision WHERE content LIKE '%At 5%'"],
            [f"{AT_B5}: the history could not be read; its words come from the readable copy in the file."],
        ),
        (
            ["DELETE FROM revision WHERE content LIKE '%At 5%'", "DELETE FROM note WHERE place = 'b5'"],
            ["One wording, an earlier one or one that stood, could not be read anywhere."],
        ),
        (
            ["UPDATE note SET body = 'Something else' WHERE place = 'b5'"],
            [f"{AT_B5}: the file holds two different wordings; both are kept."],
        ),
        (
            [
                "UPDATE revision SET content = CAST(replace(content, 'At 5', CAST(x'ff' AS TEXT)) AS TEXT)",
                "DELETE FROM note WHERE place = 'b5'",
            ],
            [f"{AT_B5}: some letters could not be read; “\ufffd” stands for them."],
        ),
    ],
)
def test_what_could_not_be_read_is_said_in_sentences(file, statements, said):
    harm(file, *statements)
    assert list(repair.look(file, ANN).said) == said


def test_of_a_file_that_ends_too_soon_it_is_said_how_much_is_missing(file):
    data = file.read_bytes()
    file.write_bytes(data[: len(data) * 3 // 4])
    assert repair.look(file, ANN).said[0].startswith("About 25% of the file is missing at its end")


def test_very_many_sentences_are_cut_short(file, monkeypatch):
    harm(file, "UPDATE note SET body = 'Something else' || place")
    assert len(repair.look(file, ANN).said) == 8
    monkeypatch.setattr(repair, "_MOST_NAMED", 3)
    assert repair.look(file, ANN).said[3] == "5 more: the file holds two different wordings; both are kept."


def test_the_suggested_name_is_free(file):
    harm(file)
    found = repair.look(file, ANN)
    assert found.suggested.name == "school (repaired).db"
    repair.save(found, found.suggested)
    assert found.suggested.name == "school (repaired) 2.db"


def test_a_repaired_copy_never_replaces_a_file(file):
    harm(file)
    with pytest.raises(UserError, match="is there already"):
        repair.save(repair.look(file, ANN), file)
