"""A union in a real file: the same as in memory, all or nothing, and not a byte where nothing is new."""

import itertools
import shutil
import sqlite3
from contextlib import closing

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from govtoolkit.record import revisions
from govtoolkit.record.model import Note, Person, Visit
from govtoolkit.record.revisions import History, Purge, heads
from govtoolkit.storage import connection as connections
from govtoolkit.storage import opener, readable, schema, seal, store
from tests.record.copies import QUIET, Copies


def in_memory(history):
    """Return a connection to a file in memory that holds a history."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    store.unite(connection, history)
    return connection


def current_in_sql(connection):
    return {(row[0], row[1]) for row in connection.execute("SELECT uid, seq FROM current_version")}


def current_of(history):
    current = itertools.chain.from_iterable(heads(history.revisions.values()).values())
    return {(each.uid, each.seq) for each in current}


class CopiesInFiles(Copies):
    """The same people; in the end their copies are brought together in files too."""

    def teardown(self):
        super().teardown()
        one, two, three = (copy.history for copy in self.copies)
        whole = revisions.unite(revisions.unite(one, two), three)
        for order in ((one, two, three, *self.thin), (three, one, *self.backups, two)):
            with closing(in_memory(History({}, {}))) as connection:
                for each in order:
                    before = store.read_history(connection)
                    united = store.unite(connection, each)
                    assert store.read_history(connection) == revisions.unite(before, each), "the file differs"
                    every = heads(store.read_history(connection).revisions.values())
                    assert all(every[uid] == there for uid, there in united.current.items()), "the answer differs"
                assert current_in_sql(connection) == current_of(whole), "the view differs"
                contents = store.read_contents(connection)
                assert list(readable.differences(connection, contents.current)) == [], "the readable tables differ"
                changes = connection.total_changes
                store.unite(connection, whole)
                assert connection.total_changes == changes, "a second union writes something"


@pytest.mark.slow
def test_a_union_in_a_file_is_the_union_in_memory_whatever_three_people_do():
    run_state_machine_as_test(CopiesInFiles, settings=settings(QUIET, max_examples=40, stateful_step_count=25))


def test_what_comes_in_stands_in_the_readable_tables(connection, revision):
    entry = Note("v1", "b2", "cai", "What Cai saw.")
    cai = revision("r2", entry=Person("cai", "Cai"))
    united = store.unite(connection, History.of([revision("r1", entry=entry), cai]))
    assert {each.uid for each in united.changed} == {"r1", "r2"}
    found = connection.execute(
        "SELECT written_by, note FROM notes_readable WHERE about LIKE '%' AND written_by = 'Cai'"
    )
    assert found.fetchall() == [("Cai", "What Cai saw.")]


def test_a_union_is_all_or_nothing(connection, revision):
    before = list(connection.iterdump())
    connection.execute("CREATE TEMP TRIGGER refuse BEFORE INSERT ON note BEGIN SELECT raise(ABORT, 'refused'); END")
    with pytest.raises(sqlite3.IntegrityError, match="refused"):
        store.unite(connection, History.of([revision("r1"), revision("r2", entry=Person("cai", "Cai"))]))
    assert (list(connection.iterdump()), connection.in_transaction) == (before, False)


def test_where_nothing_is_new_not_a_byte_is_written(file):
    with closing(opener.examine(file).connection) as copy:
        theirs = store.read_history(copy)
    before = file.read_bytes()
    connection = connections.connect(file)
    united = store.unite(connection, theirs)
    connections.close(connection)
    assert (united.changed, united.current, file.read_bytes()) == ((), {}, before)


def test_the_seal_goes_with_what_comes_in_and_stays_where_nothing_does(connection, revision):
    seal.write(connection)
    store.unite(connection, History({}, {}))
    assert seal.look_at(connection) == "right"
    store.unite(connection, History.of([revision("r1")]))
    assert seal.look_at(connection) == "missing"


@pytest.mark.parametrize("erased_here_first", [True, False])
def test_what_was_erased_for_good_stays_blank_in_either_order(connection, revision, erased_here_first):
    text, purge = (
        revision("r1", text="Ann's secret"),
        Purge("r1", "revision", "2026-03-03T09:00:00Z", "ann", "asked for"),
    )
    comings = [History.of([text]), History({}, {"r1": purge})]
    for each in reversed(comings) if erased_here_first else comings:
        store.unite(connection, each)
    assert "secret" not in "\n".join(connection.iterdump())
    assert store.read_history(connection).purged == {"r1": purge}


def test_an_erased_visit_takes_what_comes_in_of_it_along(connection, revision):
    visit = revision("r1", entry=Visit("v9", "2026-05-01", "Secret visit"))
    note = revision("r2", entry=Note("v9", "b1", "ann", "Secret note"))
    store.unite(connection, History({}, {"v9": Purge("v9", "visit", "2026-03-03T09:00:00Z", "ann", "")}))
    store.unite(connection, History.of([note, visit]))
    assert "Secret note" not in "\n".join(connection.iterdump())


def test_a_visit_that_is_deleted_there_keeps_a_row_for_the_note_that_stands_here(connection, revision):
    gone = revision("r1", entry=Visit("v1", "2026-03-02", "Spring visit"), saw=["made-4"], deleted=True)
    store.unite(connection, History.of([gone]))
    assert connection.execute("SELECT title FROM visit").fetchall() == [("A visit that was deleted",)]
    assert list(readable.differences(connection, store.read_contents(connection).current)) == []


def test_the_other_file_is_not_needed_once_it_was_read(file, tmp_path):
    other = tmp_path / "other.db"
    shutil.copy(file, other)
    with closing(opener.examine(other).connection) as copy:
        theirs = store.read_history(copy)
    other.unlink()
    connection = connections.connect(file)
    assert store.unite(connection, theirs).changed == ()
    connections.close(connection)


def test_what_a_copy_without_its_past_answers_comes_along(connection, revision):
    first, last = revision("r1"), revision("r3", saw=["r2"])
    store.unite(connection, History.of([first, last]))
    assert len(store.read_contents(connection).current) == len(current_of(store.read_history(connection)))
    united = store.unite(connection, History.of([revision("r3", saw=["r1", "r2"])]))
    assert [each.uid for each in united.current[first.record_uid]] == ["r3"]
    assert ("r1", 1) not in current_in_sql(connection)
