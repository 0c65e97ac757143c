"""Every bad file is refused with a sentence, quickly, and stays byte for byte what it was."""

import os
import random
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import zipfile
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic

import pytest

import govtoolkit
from govtoolkit.app.reading import read
from govtoolkit.record.model import Note
from govtoolkit.storage import connection as connections
from govtoolkit.storage import opener, store
from govtoolkit.storage.failures import UnusableFileError

PAGE = 4096
LONGEST = 5.0


def contents_of(folder):
    """Return all that can be told of a folder from outside: names, bytes, times."""
    return {
        path: (path.read_bytes() if path.is_file() else b"", path.lstat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
    }


@contextmanager
def untouched(folder):
    """Assert that nothing in a folder changes, and that it does not take long."""
    before, started = contents_of(folder), monotonic()
    yield
    took = monotonic() - started
    assert contents_of(folder) == before
    assert took < LONGEST


def examined(path):
    """Return what a sound file holds, and what is said of it."""
    with untouched(path.parent):
        found = opener.examine(path)
        found.connection.close()
    return found


def refused(path, kind):
    """Return the error with which a file is refused; it must name the file."""
    with untouched(path.parent), pytest.raises(UnusableFileError) as caught:
        opener.examine(path)
    assert (caught.value.kind, f"“{path}”" in caught.value.text) == (kind, True), str(caught.value)
    assert caught.value.hint, "no way out"
    return caught.value


def notes_in(found):
    return sorted(each.content for each in found.contents.current if each.record_kind == "note")


# Sound files


def test_a_sound_file_is_read_whole(file):
    found = examined(file)
    assert (len(found.contents.current), found.changed_outside, found.read_only) == (6, (), "")


def test_a_file_is_read_through_a_link(file):
    link = file.with_name("link.db")
    link.symlink_to(file)
    assert len(examined(link).contents.current) == 6


@pytest.mark.parametrize("name", ["a b.db", "a#b?c.db", "ŵy 100%.db", "no ending", "school.db.db"])
def test_a_file_is_read_whatever_it_is_called(file, name):
    assert len(examined(file.rename(file.with_name(name))).contents.current) == 6


def test_a_file_with_bidirectional_text_is_read(file, revision, alter):
    words = "\u202eright to left\u202c שלום"
    alter(("UPDATE revision SET content = replace(content, 'What Ann saw. ', ?)", [words]))
    assert any(words in note for note in notes_in(examined(file)))


def test_a_vacuumed_file_is_sound(file, alter):
    alter("VACUUM")
    assert examined(file).changed_outside == ()


@pytest.mark.parametrize("size", [512, 1024, 65536])
def test_a_file_with_other_pages_is_sound(file, alter, size):
    alter(f"PRAGMA page_size = {size}", "VACUUM")
    assert examined(file).changed_outside == ()


# Not a monitoring file


def test_a_missing_file_is_not_made(file):
    missing = file.with_name("missing.db")
    assert "There is no file" in refused(missing, "missing").text


@pytest.mark.parametrize("name", ["nowhere/school.db", "school.db/school.db"])
def test_a_file_in_a_folder_that_is_not_there_is_missing(file, name):
    path = file.parent / name
    with untouched(file.parent), pytest.raises(UnusableFileError, match="There is no file") as caught:
        opener.examine(path)
    assert caught.value.kind == "missing"


def test_a_link_to_nothing_is_missing(file):
    link = file.with_name("link.db")
    link.symlink_to(file.with_name("gone.db"))
    refused(link, "missing")


def test_an_empty_file_is_said_to_be_empty(file):
    file.write_bytes(b"")
    assert "is empty" in refused(file, "not a database").text


def test_a_folder_is_said_to_be_a_folder(file):
    folder = file.with_name("folder.db")
    folder.mkdir()
    assert "is a folder" in refused(folder, "not a database").text


def test_a_pipe_is_not_waited_for(file):
    pipe = file.with_name("pipe.db")
    os.mkfifo(pipe)
    with pytest.raises(UnusableFileError, match="not an ordinary file"):
        opener.examine(pipe)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"Notes of the visit\n" * 100, "something else"),
        (b"SQLite format 4\x00" + b"x" * 1000, "something else"),
        (b"SQLite", "something else"),
        (b"\xff\xd8\xff\xe0 JFIF" * 100, "a photograph"),
        (b"\x89PNG\r\n\x1a\n" * 100, "a picture"),
        (b"%PDF-1.7\n" * 100, "a PDF"),
        (b"{\\rtf1 words}", "a text document"),
        (random.Random(1).randbytes(20_000), "something else"),
        (b"\x00" * 20_000, "something else"),
    ],
)
def test_a_file_of_another_kind_is_said_to_be_one(file, data, what):
    file.write_bytes(data)
    assert f"it is {what}" in refused(file, "not a database").text


def test_an_office_document_is_said_to_be_one(file):
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "words")
    assert "a zip archive or an office document" in refused(file, "not a database").text


def test_another_program_s_database_is_said_to_be_one(file, alter):
    file.unlink()
    alter("CREATE TABLE note (uid TEXT, body TEXT)", "INSERT INTO note VALUES ('n', 'words')")
    assert "another program" in refused(file, "another program").text


def test_a_file_of_a_newer_version_is_refused_with_the_way_out(file, alter):
    alter("PRAGMA user_version = 2")
    error = refused(file, "newer version")
    assert ("format 2" in error.text, "Install the newest govtoolkit" in error.hint) == (True, True)


@pytest.mark.parametrize("version", [0, -1])
def test_a_file_of_no_version_is_refused(file, alter, version):
    alter(f"PRAGMA user_version = {version}")
    with pytest.raises(UnusableFileError):
        opener.examine(file)


def test_a_file_that_is_far_too_large_is_refused_unread(file):
    with file.open("r+b") as opened:
        opened.truncate(opener.LARGEST_FILE + 1)
    started = monotonic()
    with pytest.raises(UnusableFileError, match="far larger") as caught:
        opener.examine(file)
    assert (caught.value.kind, monotonic() - started < 1) == ("too large", True)


# Another layout


@pytest.mark.parametrize(
    "statements",
    [
        ["CREATE TABLE extra (x)"],
        ["ALTER TABLE note ADD COLUMN extra TEXT"],
        ["ALTER TABLE note RENAME COLUMN body TO text"],
        ["DROP VIEW notes_readable"],
        ["CREATE VIEW extra AS SELECT 1"],
        ["CREATE INDEX extra ON note (body)"],
        ["CREATE TRIGGER t AFTER INSERT ON revision BEGIN DELETE FROM note; END"],
        ["CREATE TRIGGER t AFTER UPDATE ON revision WHEN 0 BEGIN SELECT 1; END"],
        ["CREATE VIRTUAL TABLE search USING fts5(body)"],
        ["DROP TABLE item", "CREATE VIEW item AS SELECT 'b1' AS key"],
        [
            "ALTER TABLE revision RENAME TO hidden",
            "CREATE VIEW revision AS SELECT * FROM hidden",
            "CREATE TRIGGER t INSTEAD OF INSERT ON revision BEGIN DELETE FROM hidden; END",
        ],
        [
            "DROP VIEW visit_summary",
            "CREATE VIEW visit_summary AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
        ],
        ["DROP VIEW actions_open", "CREATE VIEW actions_open AS SELECT zeroblob(1000000000) AS x"],
        ["DROP VIEW actions_open", "CREATE VIEW actions_open AS SELECT load_extension('x') AS x"],
        ["DROP TABLE _sqlite_migrations", "CREATE VIRTUAL TABLE _sqlite_migrations USING fts5(x)"],
        ["PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET sql = 'garbage' WHERE name = 'note'"],
        [
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'note'",
        ],
        ["PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET sql = CAST(x'43ff' AS TEXT) WHERE name = 'note'"],
        [
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'item') WHERE name = 'note'",
        ],
        ["PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET rootpage = 100000 WHERE name = 'note'"],
    ],
)
def test_a_file_with_another_layout_is_refused(file, alter, statements):
    alter(*statements)
    refused(file, "damaged")


def test_an_utf_16_file_is_refused(file):
    other = file.with_name("other.db")
    connection, source = sqlite3.connect(other, isolation_level=None), sqlite3.connect(file)
    connection.execute("PRAGMA encoding = 'UTF-16'")
    connection.executescript("\n".join(source.iterdump()))
    connection.execute("PRAGMA application_id = 0x476F7654")
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    source.close()
    refused(other, "damaged")


# Damage


@pytest.mark.parametrize("where", ["between pages", "inside pages"])
def test_a_file_that_was_cut_is_refused_wherever_it_was_cut(file, where):
    data = file.read_bytes()
    offset = 0 if where == "between pages" else 1000
    for end in range(offset or PAGE, len(data), PAGE):
        file.write_bytes(data[:end])
        with pytest.raises(UnusableFileError) as caught:
            opener.examine(file)
        assert caught.value.kind == "damaged"


@pytest.mark.parametrize("size", [16, 100, 511])
def test_the_mere_beginning_of_a_file_is_refused(file, size):
    file.write_bytes(file.read_bytes()[:size])
    refused(file, "damaged")


def test_a_file_that_goes_on_after_its_end_is_refused(file):
    file.write_bytes(file.read_bytes() + b"\x00" * PAGE)
    refused(file, "damaged")


def examine_or_refuse(path, data):
    """Write these bytes and look at them: refused or read, soon, and nothing changed; return what was read."""
    path.write_bytes(data)
    try:
        with untouched(path.parent):
            found = opener.examine(path)
            found.connection.close()
    except UnusableFileError:
        return None
    return found


@pytest.mark.slow
def test_no_page_can_be_emptied_unnoticed_but_one_that_holds_nothing(file):
    data = file.read_bytes()
    sound = notes_in(examined(file))
    for start in range(0, len(data), PAGE):
        found = examine_or_refuse(file, data[:start] + b"\x00" * PAGE + data[start + PAGE :])
        assert found is None or notes_in(found) == sound


@pytest.mark.slow
def test_no_two_pages_can_be_swapped_unnoticed(file):
    data = file.read_bytes()
    pages = [data[start : start + PAGE] for start in range(0, len(data), PAGE)]
    chance = random.Random(2)
    for _ in range(60):
        one, other = chance.sample(range(len(pages)), 2)
        swapped = list(pages)
        swapped[one], swapped[other] = pages[other], pages[one]
        found = examine_or_refuse(file, b"".join(swapped))
        # the pages of two long texts, each in one place only, are known by the other place
        assert pages[one] == pages[other] or found is None or found.changed_outside


@pytest.mark.parametrize("flips", [1, 20])
def test_flipped_bits_never_do_worse_than_a_refusal(file, flips):
    data, chance = file.read_bytes(), random.Random(flips)
    for _ in range(100):
        flipped = bytearray(data)
        for _ in range(flips):
            flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        examine_or_refuse(file, bytes(flipped))


def test_no_bit_of_the_header_does_worse_than_a_refusal(file):
    data = file.read_bytes()
    for position in range(100):
        flipped = bytearray(data)
        flipped[position] ^= 1 << (position % 8)
        examine_or_refuse(file, bytes(flipped))


# Rows that cannot be what they are


NOTE = "WHERE record_kind = 'note'"


@pytest.mark.parametrize(
    "statements",
    [
        [f"UPDATE revision SET content = CAST(x'7b22ff227d' AS TEXT) {NOTE}"],
        ["UPDATE note SET body = CAST(x'ff' AS TEXT)"],
        ["UPDATE item SET wording = CAST(x'c328' AS TEXT) WHERE key = 'b1'"],
        ["UPDATE note SET body = 'nul' || char(0) || 'here'"],
        ["UPDATE file_info SET value = char(0) WHERE key = 'how_to_read'"],
        ["UPDATE revision SET reason = 'nul' || char(0)"],
        ["UPDATE revision SET content = replace(content, 'What', 'Wh' || char(0) || 'at')"],
        ["UPDATE note SET visit_uid = 'gone'"],
        ["DELETE FROM person"],
        ["UPDATE revision SET content = 'words'"],
        ["UPDATE revision SET content = '{}'"],
        ["UPDATE revision SET content = '[]'"],
        ["UPDATE revision SET content = '{\"a\":1}'"],
        [f"UPDATE revision SET content = replace(content, 'b1', 'b2') {NOTE}"],
        ["UPDATE revision SET content = replace(content, '2026-03-02', 'soon') WHERE record_kind = 'visit'"],
        ["UPDATE revision SET content = replace(content, 'draft', 'burnt') WHERE record_kind = 'visit'"],
        [f"UPDATE revision SET content = replace(content, 'What', 'nul \\u0000') {NOTE}"],
        [f"UPDATE revision SET content = replace(content, 'What', '\\ud83d') {NOTE}"],
        ["UPDATE revision SET written_at = 'yesterday'"],
        ["UPDATE revision SET written_at = ''"],
        ["UPDATE revision SET written_at = '2026-13-01T00:00:00Z'"],
        ["UPDATE revision SET record_kind = 'judgement'"],
        ["UPDATE revision SET record_kind = 'judgement', content = '{}', deleted = 1"],
        ["DELETE FROM file_info"],
        ["DELETE FROM file_info WHERE key = 'created_at'"],
        ["UPDATE file_info SET value = 'soon' WHERE key = 'created_at'"],
        ["UPDATE file_info SET value = 'a shopping list' WHERE key = 'format'"],
        ["INSERT INTO purged VALUES ('v1', 'visit', '', '', '')", "UPDATE revision SET content = 'words'"],
        ["INSERT INTO purged VALUES ('v1', 'visit', '', '', '')", "UPDATE revision SET content = '[]'"],
        ["PRAGMA ignore_check_constraints = ON", "UPDATE visit SET state = 'burnt'"],
        ["PRAGMA ignore_check_constraints = ON", "UPDATE revision SET deleted = 2"],
    ],
)
def test_a_row_that_cannot_be_is_refused(file, alter, statements):
    alter(*statements)
    refused(file, "damaged")


@pytest.mark.parametrize("content", ["[" * 200_000, '{"a":' * 200_000, "1" * 10_000])
def test_content_made_to_exhaust_the_reader_is_refused(file, alter, content):
    alter(("UPDATE revision SET content = ?", [content]))
    refused(file, "damaged")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revision SET content = 'words' WHERE uid = 'old'",
        "UPDATE revision SET content = '{}' WHERE uid = 'old'",
        "UPDATE revision SET content = replace(content, 'words', '\\ud83d') WHERE uid = 'old'",
        "UPDATE revision SET written_at = 'yesterday' WHERE uid = 'old'",
        "UPDATE revision SET record_kind = 'judgement' WHERE uid = 'old'",
    ],
)
def test_an_earlier_version_that_cannot_be_read_is_refused_as_well(file, alter, revision, statement):
    connection = connections.connect(file)
    store.append(connection, [revision("old", text="words"), revision("new", saw=["old"])])
    connections.close(connection)
    assert len(examined(file).contents.current) == 7
    alter(statement)
    refused(file, "damaged")


def test_content_made_to_exhaust_the_reader_of_an_erased_visit_is_refused(file, alter):
    alter("INSERT INTO purged VALUES ('v1', 'visit', '', '', '')", ("UPDATE revision SET content = ?", ["[" * 200_000]))
    refused(file, "damaged")


def test_a_blob_in_a_column_of_text_is_refused(file, alter):
    marker = "4444444444444444"
    alter(("UPDATE revision SET reason = ? WHERE uid = 'made-1'", [marker]))
    data = file.read_bytes()
    # in a row's header a text of n bytes is 2n + 13 and a blob 2n + 12; before `reason` stands 'typed', after it a plain 0
    as_text, as_blob = (bytes([2 * len("typed") + 13, 2 * len(marker) + kind, 8]) for kind in (13, 12))
    assert data.count(as_text) == 1
    file.write_bytes(data.replace(as_text, as_blob))
    with closing(sqlite3.connect(file)) as plain:
        assert plain.execute("SELECT typeof(reason) FROM revision WHERE uid = 'made-1'").fetchone() == ("blob",)
    refused(file, "damaged")


def test_a_value_that_is_far_too_large_is_refused(file, alter):
    alter("UPDATE item SET wording = hex(zeroblob(10000000)) WHERE key = 'b1'")
    refused(file, "damaged")


MEMORY = """
import resource, sys
from pathlib import Path
from govtoolkit.errors import UserError
from govtoolkit.storage import opener
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    opener.examine(Path(sys.argv[1]))
except UserError as error:
    print(error.kind, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_a_huge_value_takes_no_more_memory_than_its_file_and_one_copy_of_it(file, alter, python):
    alter("UPDATE item SET wording = replace(hex(zeroblob(40000000)), '00', 'x') WHERE key = 'b1'")
    kind, kilobytes = python(MEMORY, file).split()
    assert (kind, int(kilobytes) * 1024 < 3 * file.stat().st_size) == ("damaged", True), kilobytes


def test_a_check_that_takes_too_long_is_given_up_and_that_is_said(file, monkeypatch):
    monkeypatch.setattr(opener, "LONGEST_CHECK", -1.0)
    monkeypatch.setattr(opener, "_STEPS_BETWEEN_LOOKS_AT_THE_CLOCK", 100)
    assert refused(file, "damaged").text == f"“{file}” is damaged: checking it took too long."


def test_a_tree_that_leads_back_to_itself_is_refused(file):
    with closing(sqlite3.connect(file)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'item'").fetchone()
    data = bytearray(file.read_bytes())
    start = (root - 1) * PAGE
    assert data[start] == 5  # an inner page: its last child is at offset 8
    data[start + 8 : start + 12] = struct.pack(">I", root)
    file.write_bytes(data)
    refused(file, "damaged")


def test_a_complaint_does_not_repeat_what_a_governor_wrote(file, alter):
    alter("UPDATE revision SET content = replace(content, '\"place\"', '\"plaice\"') WHERE record_kind = 'note'")
    assert "What Ann saw" not in str(refused(file, "damaged"))


# Edited with another program


@pytest.mark.parametrize(
    ("edit", "table"),
    [
        ("UPDATE person SET name = 'Edited' WHERE uid = 'ann'", "person"),
        ("UPDATE school SET name = 'Edited'", "school"),
        ("UPDATE visit SET title = 'Edited'", "visit"),
        ("UPDATE note SET body = 'Edited' WHERE author_uid = 'ann'", "note"),
        ("DELETE FROM note WHERE author_uid = 'ann'", "note"),
        ("INSERT INTO question VALUES ('q', NULL, 0, 'Who?')", "question"),
        ("INSERT INTO visit_question VALUES ('q', 'v1', 'q.board.1', 0, 1, 0, 0)", "visit_question"),
        ("INSERT INTO mark VALUES ('m', 'v1', 'b1.i1', 'ann', 1, '', '', 0)", "mark"),
        ("INSERT INTO check_line VALUES ('c', 'x', NULL, 'ann', '', 'in place', '')", "check_line"),
        ("INSERT INTO encounter VALUES ('e', 'x', '2025-26', '', '', '')", "encounter"),
        ("INSERT INTO action VALUES ('a', 'v1', NULL, 'Ask', '', '', 'open', '')", "action"),
        ("INSERT INTO key_date VALUES ('next visit', '2026-05-01', '')", "key_date"),
        ("INSERT INTO school_result VALUES ('s', 1, '2026-05-01', 80, '')", "school_result"),
        ("INSERT INTO link VALUES ('l', 'same person', 'ann', 'bob')", "link"),
    ],
)
def test_an_edit_from_outside_is_named_by_its_table(file, alter, edit, table):
    alter(edit)
    (difference,) = examined(file).changed_outside
    assert f" {table}: " in difference


def test_the_text_of_an_edited_file_is_still_that_of_its_history(file, alter):
    before = notes_in(examined(file))
    alter("UPDATE note SET body = 'Edited'")
    assert notes_in(examined(file)) == before


# What a crash or another program left beside it

CRASH = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE revision SET content = replace(content, 'saw', 'SAW')")
connection.execute("UPDATE note SET body = replace(body, 'saw', 'SAW')")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def crashed(file):
    """Return `file` with a hot journal beside it: a process was killed half-way through a transaction."""
    done = subprocess.run([sys.executable, "-c", CRASH, file], check=False)
    assert done.returncode == -signal.SIGKILL
    assert file.with_name("school.db-journal").stat().st_size > 0
    return file


def test_a_file_whose_writer_was_killed_is_read_as_it_was_before(crashed, template):
    torn = crashed.read_bytes() != template.read_bytes()
    found = examined(crashed)
    assert (torn, notes_in(found), found.changed_outside) == (True, notes_in(examined(template)), ())


def test_a_file_whose_writer_was_killed_is_read_right_through_a_link(crashed, template, tmp_path):
    link = tmp_path / "link.db"
    link.symlink_to(crashed)
    found = opener.examine(link)
    found.connection.close()
    assert notes_in(found) == notes_in(examined(template))


def test_a_file_that_lost_its_hot_journal_is_not_taken_for_sound(crashed):
    crashed.with_name("school.db-journal").unlink()
    found = examine_or_refuse(crashed, crashed.read_bytes())
    assert found is None or found.changed_outside


def test_a_stale_journal_of_another_file_is_not_believed_unchecked(crashed, template, tmp_path):
    journal = crashed.with_name("school.db-journal").read_bytes()
    other = tmp_path / "stale" / "school.db"
    other.parent.mkdir()
    shutil.copyfile(template, other)
    other.with_name("school.db-journal").write_bytes(journal)
    assert notes_in(examined(other)) == notes_in(examined(template))


@pytest.mark.parametrize("junk", [b"x", b"\x00" * 5000, bytes.fromhex("d9d505f920a163d7") + b"\xff" * 5000])
def test_junk_in_place_of_a_journal_does_no_harm(file, junk):
    file.with_name("school.db-journal").write_bytes(junk)
    examine_or_refuse(file, file.read_bytes())


@pytest.fixture
def with_log(file, tmp_path):
    """Return a copy of `file` that another program switched to a write-ahead log and changed, with its log beside it."""
    working = tmp_path / "working.db"
    shutil.copyfile(file, working)
    connection = sqlite3.connect(working, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.execute("UPDATE note SET body = 'in the log' WHERE author_uid = 'ann'")
    shutil.copyfile(working, file)
    shutil.copyfile(f"{working}-wal", f"{file}-wal")
    connection.close()
    return file


def test_what_stands_in_a_write_ahead_log_is_read_with_its_file(with_log):
    _, difference = examined(with_log).changed_outside
    assert difference.startswith("a row was changed in note")


def test_a_file_that_lost_its_write_ahead_log_is_read_as_it_stands_and_says_what_may_be_missing(with_log, template):
    Path(f"{with_log}-wal").unlink()
    without = examined(with_log)
    assert notes_in(without) == notes_in(examined(template))
    assert without.changed_outside == (
        "another program keeps its last changes beside it, and without that second file they are missing",
    )


def test_a_log_beside_a_file_that_was_not_switched_is_read_as_sqlite_will_read_it(with_log, template):
    shutil.copyfile(template, with_log)
    (difference,) = examined(with_log).changed_outside
    assert difference.startswith("a row was changed in note")


# While somebody writes

WRITER = """
import sys
from pathlib import Path
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.record.model import Note, Person, Visit
file = Path(sys.argv[1])
with Session(file, settings=Settings(file.parent, file.parent), me=Person("ann", "Ann")) as session:
    visit = session.record.find(Visit, "v1")
    uid = Note("v1", "b5", "ann", "").uid
    print("ready", flush=True)
    number = 0
    while True:
        number += 1
        session.write_note(visit, "b5", f"{number} " * 60_000, seen=session.record.seen(uid))
        session.save_now()
"""


def test_a_file_that_is_being_written_is_read_as_it_was_at_one_moment(file):
    root = Path(govtoolkit.__file__).parent.parent
    with subprocess.Popen([sys.executable, "-c", WRITER, file], cwd=root, stdout=subprocess.PIPE) as writer:
        try:
            writer.stdout.readline()
            readings, end = [], monotonic() + 4
            while monotonic() < end:
                readings.append(read(file))
        finally:
            writer.kill()
    numbers = [
        set(version.entry.body.split())
        for each in readings
        for version in each.record.all(Note)
        if version.entry.place == "b5"
    ]
    assert {each.changed_outside for each in readings} == {()}
    assert len({frozenset(each) for each in numbers}) > 1
    assert all(len(each) == 1 for each in numbers)


def test_what_another_program_wrote_while_it_was_read_is_read_again(file, alter, monkeypatch):
    read_bytes, reads = Path.read_bytes, []

    def meanwhile(path):
        data = read_bytes(path)
        reads.append(path)
        if len(reads) == 1:
            alter("UPDATE person SET name = 'Edited' WHERE uid = 'ann'")
        return data

    monkeypatch.setattr(Path, "read_bytes", meanwhile)
    found = opener.examine(file)
    found.connection.close()
    assert (len(reads), len(found.changed_outside)) == (2, 1)


# Places that do not let us


LOOK = """
import sys; from pathlib import Path
from govtoolkit.app.reading import read
from govtoolkit.app.session import Session; from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError; from govtoolkit.record.model import Note, Person; from govtoolkit.storage import opener
{nobody}
file = Path(sys.argv[1])
try:
    reading = read(file)
    print("read", len(list(reading.record.all(Note))), reading.read_only)
    Session(file, settings=Settings(Path("nowhere"), Path("nowhere")), me=Person("ann", "Ann"))
except UserError as error:
    print(type(error).__name__, getattr(error, "kind", ""), error.text)
"""


@pytest.fixture
def look(python, become_nobody):
    """Return a function that looks at a file as somebody without rights, and returns the lines it says."""

    def look(file, *, nobody=True):
        with untouched(file.parent):
            return python(LOOK.format(nobody=become_nobody if nobody else ""), file).splitlines()

    return look


def test_a_file_that_may_not_be_read_is_refused_with_a_sentence(open_folder, template, look):
    file = Path(shutil.copyfile(template, open_folder / "school.db"))
    file.chmod(0o000)
    if os.geteuid() != 0:
        pytest.skip("needs root, to look at the file again afterwards")
    assert look(file) == [f"UnusableFileError no permission You may not read “{file}”."]


def test_a_file_in_a_folder_that_may_not_be_entered_is_refused_with_a_sentence(open_folder, template, look):
    if os.geteuid() != 0:
        pytest.skip("needs root, to look at the file again afterwards")
    folder = open_folder / "closed"
    folder.mkdir(mode=0o700)
    file = Path(shutil.copyfile(template, folder / "school.db"))
    assert look(file) == [f"UnusableFileError no permission You may not read “{file}”."]


@pytest.mark.parametrize(
    ("folder_mode", "file_mode", "what"), [(0o777, 0o444, "the file"), (0o555, 0o666, "its folder")]
)
def test_a_file_that_cannot_be_written_is_read_only(open_folder, template, look, folder_mode, file_mode, what):
    folder = open_folder / "shared"
    folder.mkdir()
    file = Path(shutil.copyfile(template, folder / "school.db"))
    file.chmod(file_mode)
    folder.chmod(folder_mode)
    why = f"“{file}” can only be read here: {what} does not allow changes."
    said = look(file)
    folder.chmod(0o755)
    assert said == [f"read 2 {why}", f"ClosedFileError  {why}"]


def test_a_file_whose_writer_was_killed_is_read_where_nothing_can_be_written(open_folder, crashed, look):
    folder = open_folder / "shared"
    shutil.copytree(crashed.parent, folder)
    folder.chmod(0o555)
    said = look(folder / "school.db")
    folder.chmod(0o755)
    assert said[0].startswith("read 2 “")


@pytest.fixture
def read_only_disk(tmp_path, template):
    """Return a monitoring file on a disk that is mounted to be read only."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("needs root, to mount a disk")
    if subprocess.run(["mount", "-t", "tmpfs", "none", disk], check=False, capture_output=True).returncode:
        pytest.skip("root may not mount here")
    try:
        shutil.copyfile(template, disk / "school.db")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True, capture_output=True)
        yield disk / "school.db"
    finally:
        subprocess.run(["umount", disk], check=True, capture_output=True)


def test_a_file_on_a_disk_that_can_only_be_read_is_read_only(read_only_disk, look):
    why = f"“{read_only_disk}” can only be read here: the file does not allow changes."
    assert look(read_only_disk, nobody=False) == [f"read 2 {why}", f"ClosedFileError  {why}"]


def test_what_was_examined_is_a_private_copy(file, template):
    found = opener.examine(file)
    found.connection.execute("DELETE FROM note")
    found.connection.close()
    assert file.read_bytes() == template.read_bytes()


def test_a_file_is_not_kept_open(file):
    found = opener.examine(file)
    connection = connections.connect(file)
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("ROLLBACK")
    connections.close(connection)
    found.connection.close()
    assert (len(found.contents.current), found.contents.info["format_version"]) == (6, "1")


# The words of each complaint


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda data: data[:-PAGE], "part of it is missing"),
        (lambda data: data + bytes(PAGE), "there is more in it than belongs there"),
        (lambda data: data[:100], "its end is missing"),
    ],
)
def test_a_damaged_file_says_what_is_wrong_and_the_three_ways_out(file, spoil, says):
    file.write_bytes(spoil(file.read_bytes()))
    error = refused(file, "damaged")
    assert says in error.text
    assert all(way in error.hint for way in ("an earlier copy", "ask whoever sent it", "save a repaired copy"))


def test_every_refusal_names_a_way_out(file, alter):
    folder = file.with_name("folder.db")
    folder.mkdir()
    spoilt = {"empty.db": b"", "text.db": b"words" * 200, "cut.db": file.read_bytes()[:5000]}
    for name, data in spoilt.items():
        file.with_name(name).write_bytes(data)
    for path in (folder, file.with_name("missing.db"), *map(file.with_name, spoilt)):
        with pytest.raises(UnusableFileError) as caught:
            opener.examine(path)
        assert caught.value.hint, path


def test_no_complaint_has_words_that_only_a_programmer_knows(file, alter):
    alter("UPDATE revision SET content = '[]'")
    assert refused(file, "damaged").text == f"“{file}” is damaged: one of its entries cannot be read."
