import sqlite3

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from govtoolkit.record.model import LONGEST_CONTENT, Note
from govtoolkit.record.revisions import ERASED, Seen, heads
from govtoolkit.storage import connection as connections
from govtoolkit.storage import opener, store


def stored(connection, uid="r1"):
    return store.read_history(connection).revisions.get(uid)


def everything(connection):
    return list(connection.iterdump())


# Appending


def test_a_revision_comes_back_as_it_was_stored(connection, revision):
    wanted = revision("r1", 3, saw=[("made-1", 2), ("made-2", 1)])
    store.append(connection, [wanted])
    assert stored(connection) == wanted


def test_what_was_appended_is_on_the_disk_for_everybody(connection, revision, file):
    store.append(connection, [revision("r1")])
    other = sqlite3.connect(file)
    assert other.execute("SELECT seq FROM revision WHERE uid = 'r1'").fetchone() == (1,)
    other.close()


def test_appending_is_all_or_nothing(connection, revision):
    before = everything(connection)
    connection.execute("CREATE TEMP TRIGGER refuse BEFORE INSERT ON revision WHEN NEW.uid = 'r2'"
                       " BEGIN SELECT raise(ABORT, 'refused'); END")  # fmt: skip
    with pytest.raises(sqlite3.IntegrityError, match="refused"):
        store.append(connection, [revision("r1"), revision("r2")])
    assert (everything(connection), connection.in_transaction) == (before, False)


def test_a_failure_in_the_readable_tables_takes_the_revision_with_it(connection, revision):
    before = everything(connection)
    connection.execute("CREATE TEMP TRIGGER refuse BEFORE INSERT ON note BEGIN SELECT raise(ABORT, 'refused'); END")
    with pytest.raises(sqlite3.IntegrityError, match="refused"):
        store.append(connection, [revision("r1")])
    assert everything(connection) == before


def test_the_same_revision_twice_is_stored_once(connection, revision):
    store.append(connection, [revision("r1")])
    before = everything(connection)
    store.append(connection, [revision("r1")])
    assert everything(connection) == before


def test_nothing_to_append_changes_nothing(connection):
    before = everything(connection)
    store.append(connection, [])
    assert everything(connection) == before


def test_a_later_state_takes_the_place_of_an_earlier(connection, revision):
    store.append(connection, [revision("r1", 1)])
    store.append(connection, [revision("r1", 2, at="2026-03-02T10:05:00Z")])
    assert stored(connection) == revision("r1", 2, at="2026-03-02T10:05:00Z")


def test_an_earlier_state_never_takes_the_place_of_a_later(connection, revision):
    store.append(connection, [revision("r1", 5)])
    store.append(connection, [revision("r1", 4)])
    assert stored(connection) == revision("r1", 5)


def test_an_earlier_state_does_not_touch_the_readable_table(connection, revision):
    store.append(connection, [revision("r1", 5)])
    store.append(connection, [revision("r1", 4)])
    assert connection.execute("SELECT body FROM note WHERE place = 'b5'").fetchone() == ("r1 5",)


def test_the_furthest_state_seen_of_a_parent_stays(connection, revision):
    store.append(connection, [revision("r2", saw=[("r1", 3)])])
    store.append(connection, [revision("r2", saw=[("r1", 2)])])
    assert stored(connection, "r2").parents == (Seen("r1", 3),)


def test_parents_are_seen_with_the_state_they_were_in(connection, revision):
    store.append(connection, [revision("r1", 3), revision("r2", saw=[("r1", 2)])])
    current = {each.uid for each in store.read_contents(connection).current}
    assert {"r1", "r2"} <= current


# Erased for good


def purge(connection, uid, kind="revision"):
    connection.execute("INSERT INTO purged VALUES (?, ?, '2026-03-03T09:00:00Z', 'ann', '')", (uid, kind))


def test_an_erased_revision_stays_blank_whatever_comes_in(connection, revision):
    purge(connection, "r1")
    store.append(connection, [revision("r1", 9)])
    (row,) = connection.execute("SELECT content, author_uid, written_at, deleted, seq FROM revision WHERE uid = 'r1'")
    assert row == (ERASED, "", "", 1, 0)


def test_what_belongs_to_an_erased_visit_stays_blank_whatever_comes_in(connection, revision):
    purge(connection, "v1", "visit")
    store.append(connection, [revision("r1", 9)])
    assert connection.execute("SELECT content FROM revision WHERE uid = 'r1'").fetchone() == (ERASED,)


def test_an_erased_text_is_not_in_the_readable_table(connection, revision):
    purge(connection, "r1")
    store.append(connection, [revision("r1", 9)])
    assert connection.execute("SELECT count(*) FROM note WHERE place = 'b5'").fetchone() == (0,)


def test_other_revisions_are_spared(connection, revision):
    purge(connection, "r1")
    store.append(connection, [revision("r1"), revision("r2", saw=["r1"])])
    assert stored(connection, "r2") == revision("r2", saw=["r1"])


def test_an_erased_text_leaves_the_bytes_of_the_file(file, revision):
    connection = connections.connect(file)
    store.append(connection, [revision("r1", text="quite unmistakable words")])
    was_there = b"quite unmistakable words" in file.read_bytes()
    purge(connection, "r1")
    store.append(connection, [revision("r1", 9, text="quite unmistakable words")])
    connections.close(connection)
    assert (was_there, b"quite unmistakable words" in file.read_bytes()) == (True, False)


# Reading


def test_the_contents_are_the_current_revisions(connection, revision):
    store.append(connection, [revision("r1"), revision("r2", saw=["r1"])])
    contents = store.read_contents(connection)
    wanted = heads(store.read_history(connection).revisions.values())
    assert sorted(each.uid for each in contents.current) == sorted(
        each.uid for many in wanted.values() for each in many
    )


def test_current_revisions_know_their_parents(connection, revision):
    store.append(connection, [revision("r1"), revision("r2", saw=["r1"])])
    (current,) = (each for each in store.read_contents(connection).current if each.uid == "r2")
    assert current.parents == (Seen("r1", 1),)


def test_contents_that_still_stand_are_not_read_again(connection, revision):
    store.append(connection, [revision("r1")])
    contents = store.read_contents(connection)
    assert store.read_if_changed(connection, contents) is contents


@pytest.mark.parametrize("later", [{"uid": "r1", "seq": 2}, {"uid": "r2", "saw": ["r1"]}])
def test_contents_are_read_again_after_any_write(connection, revision, later):
    store.append(connection, [revision("r1")])
    contents = store.read_contents(connection)
    store.append(connection, [revision(**later)])
    assert store.read_if_changed(connection, contents) == store.read_contents(connection) != contents


def test_the_contents_know_when_each_record_was_first_written(connection, revision):
    store.append(connection, [revision("r1"), revision("r2", saw=["r1"], at="2026-04-01T10:00:00Z")])
    assert store.read_contents(connection).first_written[revision("r1").record_uid] == "2026-03-02T10:00:00Z"


# What a file can hold


@given(text=st.text(st.characters(exclude_categories=())))
@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_comes_back_from_the_disk(connection, revision, text):
    number = connection.execute("SELECT count(*) FROM revision").fetchone()[0]
    wanted = revision(f"u{number}", text=text)
    store.append(connection, [wanted])
    assert stored(connection, f"u{number}") == wanted


@pytest.mark.parametrize("letter", ["x", '"', "ŵ", "\U0001f600"])
def test_a_file_with_the_longest_content_opens_again(file, revision, letter):
    overhead = len(revision(text="").content)
    cost = len(revision(text=letter).content.encode()) - overhead
    longest = revision(text=letter * ((LONGEST_CONTENT - overhead) // cost))
    connection = connections.connect(file)
    store.append(connection, [longest])
    connections.close(connection)
    examined = opener.examine(file)
    examined.connection.close()
    assert (longest in examined.contents.current, examined.changed_outside) == (True, ())


# Transactions


def test_a_transaction_that_fails_leaves_no_transaction_open(connection):
    def delete_and_fail():
        with store.writing(connection):
            connection.execute("DELETE FROM note")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        delete_and_fail()
    assert (connection.in_transaction, connection.execute("SELECT count(*) FROM note").fetchone()) == (False, (2,))


def test_a_commit_that_a_reader_holds_up_waits_for_the_reader(connection, file, revision):
    connection.execute("PRAGMA busy_timeout = 50")
    reader = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM revision").fetchall()
    waits = iter(range(3))

    def let_go(_statement):
        if _statement == "COMMIT" and next(waits, None) is None and reader.in_transaction:
            reader.execute("COMMIT")

    connection.set_trace_callback(let_go)
    store.append(connection, [revision("r1")])
    connection.set_trace_callback(None)
    reader.close()
    assert stored(connection) == revision("r1")


def test_a_reader_that_never_lets_go_leaves_the_file_as_it_was(connection, file, revision):
    connection.execute("PRAGMA busy_timeout = 10")
    reader = sqlite3.connect(file, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM revision").fetchall()
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        store.append(connection, [revision("r1")])
    reader.close()
    assert (stored(connection), connection.in_transaction) == (None, False)


def test_information_about_the_file_is_replaced_key_by_key(connection):
    with store.writing(connection):
        store.write_info(connection, {"content_seal": "x", "new": "y"})
    info = store.read_contents(connection).info
    assert (info["content_seal"], info["new"], info["format_version"]) == ("x", "y", "1")


def test_a_note_needs_no_visit_or_author_to_be_stored(connection, revision):
    store.append(connection, [revision("r1", entry=Note("v9", "b1", "nobody", "words"))])
    assert connection.execute("SELECT body FROM note WHERE visit_uid = 'v9'").fetchone() == ("words",)
