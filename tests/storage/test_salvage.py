"""What comes back of a file that came to harm: counted, kind of harm by kind, and never a byte of it changed."""

import sqlite3
import struct
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from time import monotonic

import pytest

from govtoolkit.errors import UserError
from govtoolkit.record.revisions import Purge, heads, standing
from govtoolkit.storage import connection as connections
from govtoolkit.storage import opener, store
from govtoolkit.storage import salvage as salvage_module
from govtoolkit.storage.failures import UnusableFileError
from govtoolkit.storage.pages import found_in
from govtoolkit.storage.salvage import salvage
from tests.storage.damage import LATER, PAGE, make, table_of_harm

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture(scope="module")
def states(tmp_path_factory):
    return make(tmp_path_factory.mktemp("harmed") / "school.db")


@pytest.fixture
def path(states, tmp_path):
    path = tmp_path / "school.db"
    path.write_bytes(states[0])
    return path


def history_in(path):
    with closing(opener.examine(path).connection) as copy:
        return store.read_history(copy)


def salvaged(path):
    before, started = path.read_bytes(), monotonic()
    found = salvage(path, author_uid="me", now=NOW)
    assert (path.read_bytes(), monotonic() - started < 5) == (before, True)
    return found


def stands(history, uid=None):
    """Return the texts of the notes that stand."""
    every = (standing(each) for key, each in heads(history.revisions.values()).items() if uid in (None, key))
    return sorted(each.entry.body for versions in every for each in versions if each.record_kind == "note")


def bodies(path):
    return stands(history_in(path))


KINDS = [
    # of the notes, in percent: how many come back on average, at the least, and as the only version that stands
    ("cut between pages", 25, 0, 0),
    ("cut inside a page", 25, 0, 0),
    ("one bit flipped", 100, 100, 98),
    ("20 bits flipped", 98, 85, 80),
    ("one page zeroed", 99, 90, 98),
    ("two pages swapped", 99, 90, 98),
    ("torn copy of one save", 96, 96, 95),
    ("a page too many or too few", 98, 90, 95),
    ("the list of tables lost", 100, 100, 100),
]


@pytest.mark.slow
@pytest.mark.parametrize(("harm", "on_average", "at_least", "alone"), KINDS)
def test_what_comes_back_is_counted(states, path, harm, on_average, at_least, alone):
    truth = bodies(path)
    back, single = [], []
    for data in table_of_harm(*states)[harm]:
        path.write_bytes(data)
        try:
            found = stands(salvaged(path).history)
        except UnusableFileError:
            found = []
        back.append(100 * sum(each in found for each in truth) / len(truth))
        single.append(back[-1] if len(found) <= len(truth) else back[-1] - 100 * (len(found) - len(truth)) / len(truth))
    mean = sum(back) / len(back), sum(single) / len(single)
    assert (mean[0] >= on_average, min(back) >= at_least, mean[1] >= alone) == (True, True, True), (mean, min(back))


def test_a_sound_file_comes_back_to_the_letter(path):
    found = salvaged(path)
    assert found.history == history_in(path)
    assert (found.restored, found.doubled, found.mended, found.older, found.lost, found.missing) == (
        (),
        (),
        (),
        (),
        0,
        0,
    )


def test_every_row_is_found_without_sqlite(path):
    with closing(sqlite3.connect(path)) as connection:
        rows = set(connection.execute("SELECT * FROM revision")) | set(connection.execute("SELECT * FROM note"))
    found = {each.values for each in found_in(path.read_bytes(), give_up=monotonic() + 60) if not each.is_index}
    assert rows <= found


def alter(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_note_whose_history_is_gone_comes_back_from_its_readable_copy(path):
    before = bodies(path)
    alter(path, f"DELETE FROM revision WHERE record_uid = '{LATER.uid}'")
    found = salvaged(path)
    (restored,) = found.restored
    assert (restored.record_uid, restored.author_uid, restored.origin, restored.reason) == (
        LATER.uid, "ann", "restored", "its history could not be read: this is the readable copy of it",
    )  # fmt: skip
    assert stands(found.history) == before


def test_a_note_whose_last_wording_is_gone_comes_back_from_its_readable_copy_alone(path):
    before = stands(history_in(path), LATER.uid)
    alter(path, f"DELETE FROM revision WHERE content LIKE '%{before[0][:6]}%'")
    assert stands(salvaged(path).history, LATER.uid) == before


def test_a_note_whose_last_wording_is_nowhere_stands_as_it_was_before_and_is_told(path):
    (last,) = stands(history_in(path), LATER.uid)
    alter(
        path, f"DELETE FROM revision WHERE content LIKE '%{last[:6]}%'", f"DELETE FROM note WHERE uid = '{LATER.uid}'"
    )
    found = salvaged(path)
    assert [each.record_uid for each in found.older] == [LATER.uid]
    assert stands(found.history, LATER.uid) == [last.replace("2-4-3", "2-4-2").replace("said 8 " * 120, "said 8 " * 80)]


def test_where_history_and_readable_copy_differ_both_are_kept(path):
    (last,) = stands(history_in(path), LATER.uid)
    alter(path, f"UPDATE note SET body = 'Another wording' WHERE uid = '{LATER.uid}'")
    found = salvaged(path)
    assert stands(found.history, LATER.uid) == sorted([last, "Another wording"])
    assert [each.record_uid for each in found.doubled] == [LATER.uid]


def test_letters_that_are_none_are_marked_and_the_words_around_them_come_back(path):
    alter(path, f"UPDATE revision SET content = CAST(replace(content, '2-4-3', CAST(x'ff' AS TEXT)) AS TEXT)"
          f" WHERE record_uid = '{LATER.uid}'", f"DELETE FROM note WHERE uid = '{LATER.uid}'")  # fmt: skip
    found = salvaged(path)
    assert [each.record_uid for each in found.mended] == [LATER.uid]
    assert stands(found.history, LATER.uid)[0].startswith("\ufffd said 8 said 8")


def test_what_answers_what_comes_back_from_the_indexes(path):
    before = history_in(path)
    alter(path, "PRAGMA writable_schema = ON", "CREATE TABLE other (x)")
    data = path.read_bytes()
    with closing(sqlite3.connect(path)) as connection:
        try:
            pages = [page for (page,) in connection.execute(
                "SELECT pageno FROM dbstat WHERE name = 'revision_parent' AND pagetype = 'leaf'")]  # fmt: skip
        except sqlite3.OperationalError:
            pytest.skip("this SQLite does not tell which pages a table has")
    for page in pages:
        data = data[: (page - 1) * PAGE] + bytes(PAGE) + data[page * PAGE :]
    path.write_bytes(data)
    assert salvaged(path).history == before


def test_what_was_erased_for_good_does_not_come_back(path):
    with closing(connections.connect(path)) as connection:
        store.unite(
            connection, type(history_in(path))({}, {"v2": Purge("v2", "visit", "2026-11-01T00:00:00Z", "ann", "")})
        )
    assert b"2-4-3" not in path.read_bytes()
    alter(path, f"INSERT INTO note SELECT '{LATER.uid}', 'v2', 'b4', author_uid, '2-4-3', updated_at FROM note LIMIT 1")
    found = salvaged(path)
    assert ([each for each in stands(found.history) if each.startswith("2-")], found.restored) == ([], ())


def test_what_a_deleted_row_left_in_an_emptied_page_does_not_come_back(path):
    alter(path, "PRAGMA secure_delete = OFF", "DELETE FROM note", "DELETE FROM revision WHERE record_kind = 'note'")
    assert b"2-4-3" in path.read_bytes()
    assert stands(salvaged(path).history) == []


@pytest.mark.parametrize("data", [b"", b"Nothing of the kind" * 500, b"\x0d" * 20_000, bytes(20_000)])
def test_a_file_with_nothing_of_ours_in_it_says_so(path, data):
    path.write_bytes(data)
    with pytest.raises(UserError, match="Nothing can be read"):
        salvaged(path)


def test_a_missing_file_is_said_to_be_missing(path):
    path.unlink()
    with pytest.raises(UserError, match="There is no file"):
        salvage(path, author_uid="me", now=NOW)


def test_another_program_s_file_brings_nothing(path):
    path.unlink()
    alter(path, "CREATE TABLE note (uid, body)", "INSERT INTO note VALUES ('a', 'b')")
    with pytest.raises(UserError, match="Nothing can be read"):
        salvaged(path)


def varint(number):
    parts = [number >> shift & 127 for shift in (21, 14, 7, 0)]
    return bytes([*(part | 128 for part in parts[:-1]), parts[-1]])


def test_rows_that_were_made_to_share_their_bytes_do_not_exhaust_the_reader(path):
    pages, cells = 300, 1500
    length = 489 + (pages - 4) * (PAGE - 4)
    chain = b"".join(struct.pack(">I", number + 1) + b"x" * (PAGE - 4) for number in range(3, pages))
    row = bytes([5]) + varint(2 * (length - 5) + 13) + b"x" * 484  # one long text
    cell = varint(length) + b"\x01" + row + struct.pack(">I", 3)
    leaf = b"\x0d\0\0" + struct.pack(">H", cells) + b"\0\0\0" + struct.pack(">H", 3500) * cells
    page = leaf.ljust(3500, b"\0") + cell
    path.write_bytes(path.read_bytes()[:PAGE] + page.ljust(PAGE, b"\0") + chain)
    rows = list(found_in(path.read_bytes(), give_up=monotonic() + 60))
    assert 1 <= sum(each.values == ("x" * (length - 5),) for each in rows) <= 2


def test_what_only_stands_in_for_a_deleted_visit_does_not_come_back_as_one(path):
    with closing(connections.connect(path)) as connection:
        (visit,) = (each for each in store.read_revisions(connection) if each.record_uid == "v2")
        gone = replace(visit, uid="gone", deleted=True, content="{}", parents=(visit.seen,))
        store.append(connection, [gone])
    assert salvaged(path).history == history_in(path)


def test_a_search_that_takes_too_long_ends_with_what_was_found(path):
    data = path.read_bytes()
    assert len(list(found_in(data, give_up=monotonic()))) < 10 < len(list(found_in(data, give_up=monotonic() + 60)))


def test_a_repair_searches_no_longer_than_it_says(path, monkeypatch):
    whole = salvaged(path)
    monkeypatch.setattr(salvage_module, "LONGEST_SEARCH", -1.0)
    with suppress(UnusableFileError):  # not even one row
        assert len(salvaged(path).history.revisions) < len(whole.history.revisions) // 2
