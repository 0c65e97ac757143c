"""The readable tables say what the current revisions say, whatever happens to a file."""

import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import (
    KINDS,
    Action,
    CheckLine,
    Encounter,
    KeyDate,
    Link,
    Mark,
    Note,
    Person,
    Question,
    School,
    SchoolResult,
    Visit,
    VisitQuestion,
)
from govtoolkit.record.record import Record
from govtoolkit.record.revisions import heads, unite
from govtoolkit.storage import connection as connections
from govtoolkit.storage import readable, store
from govtoolkit.storage.creation import create_file

VISITS, PEOPLE = st.sampled_from(("v1", "v2")), st.sampled_from(("ann", "bob"))
TEXTS = st.sampled_from(("", "one", "two", "ŵ 'quoted' \"text\"", "a\nb"))
DATES = st.sampled_from(("", "2026-03-02"))
ENTRIES = st.one_of(
    st.builds(Person, PEOPLE, TEXTS),
    st.builds(School, TEXTS, has_sixth_form=st.booleans()),
    st.builds(Visit, VISITS, DATES, TEXTS, follows_uid=st.none() | VISITS),
    st.builds(Note, VISITS, st.just("b1"), PEOPLE, TEXTS),
    st.builds(Question, st.just("q1"), TEXTS, st.none() | st.just(3)),
    st.builds(VisitQuestion, VISITS, st.just("q1"), asked=st.booleans()),
    st.builds(Mark, VISITS, st.just("b1.i1"), PEOPLE, st.booleans(), DATES),
    st.builds(CheckLine, st.just("c1"), st.just("x"), st.none() | VISITS, PEOPLE, DATES, st.just("in place"), TEXTS),
    st.builds(Encounter, st.just("e1"), TEXTS, TEXTS, DATES),
    st.builds(Action, st.just("a1"), VISITS, TEXTS, due_on=DATES),
    st.builds(KeyDate, st.just("next visit"), DATES, TEXTS),
    st.builds(SchoolResult, st.just(3), st.just("2026-03-02"), st.integers(0, 100)),
    st.builds(Link, st.just("l1"), st.just("same person"), st.just("ann"), st.just("bob")),
)


class File:
    """A monitoring file, and a record in memory that types into it."""

    def __init__(self, path, clock, new_uid):
        self.connection = connections.connect(path)
        self.clock, self.new_uid = clock, new_uid
        self.is_checked = False
        self.adopt()

    def adopt(self):
        self.record = Record(store.read_contents(self.connection).current, clock=self.clock, new_uid=self.new_uid)

    def append(self, revisions):
        store.append(self.connection, revisions)
        self.is_checked = False

    def tables(self):
        return {kind: sorted(self.connection.execute(f"SELECT * FROM {kind}").fetchall(), key=str) for kind in KINDS}


class TwoFiles(RuleBasedStateMachine):
    """Two copies of one file are written to, and take in each other."""

    template: Path

    @initialize()
    def two_copies(self):
        self.folder = tempfile.TemporaryDirectory()
        self.now, numbers = datetime(2026, 3, 2, 9, tzinfo=UTC), count(1)
        self.files = []
        for name in ("one.db", "other.db"):
            path = Path(self.folder.name, name)
            shutil.copyfile(self.template, path)
            self.files.append(File(path, lambda: self.now, lambda: f"r{next(numbers)}"))

    @rule(
        number=st.integers(0, 1),
        entries=st.lists(ENTRIES, min_size=1, max_size=4),
        sees=st.booleans(),
        seconds=st.sampled_from((1, 400)),
    )
    def records_are_written(self, number, entries, sees, seconds):
        self.now += timedelta(seconds=seconds)
        file, revisions = self.files[number], []
        for entry in entries:
            seen = file.record.seen(entry.uid) if sees else ()
            revisions += file.record.put(entry, author_uid="ann", seen=seen).revisions
        file.append(revisions)

    @rule(number=st.integers(0, 1), entry=ENTRIES)
    def a_record_is_deleted(self, number, entry):
        file = self.files[number]
        seen = file.record.seen(entry.uid)
        file.append(file.record.remove(entry.uid, author_uid="bob", seen=seen).revisions)

    @rule(number=st.integers(0, 1), uid=st.sampled_from(("v1", "v2", "ann", "bob")))
    def a_visit_or_a_person_is_deleted(self, number, uid):
        file = self.files[number]
        file.append(file.record.remove(uid, author_uid="bob", seen=file.record.seen(uid)).revisions)

    @rule(number=st.integers(0, 1))
    def the_other_is_taken_in(self, number):
        file, other = self.files[number], self.files[1 - number]
        mine, theirs = store.read_history(file.connection), store.read_history(other.connection)
        file.append(tuple(theirs.revisions.values()))
        file.adopt()
        assert store.read_history(file.connection) == unite(mine, theirs)

    @invariant()
    def the_file_says_one_thing(self):
        for file in getattr(self, "files", ()):
            if not file.is_checked:
                file.is_checked = True
                self.check_the_view_agrees_with_the_record(file)
                self.check_the_readable_tables_agree_with_the_view(file)
                self.check_a_rebuild_changes_nothing(file)
                assert file.connection.execute("PRAGMA foreign_key_check").fetchall() == []

    def check_the_view_agrees_with_the_record(self, file):
        history = store.read_history(file.connection).revisions.values()
        current = {revision.uid for each in heads(history).values() for revision in each}
        in_view = {uid for (uid,) in file.connection.execute("SELECT uid FROM current_version")}
        assert in_view == current == {revision.uid for revision in file.record.current}

    def check_the_readable_tables_agree_with_the_view(self, file):
        assert list(readable.differences(file.connection, store.read_contents(file.connection).current)) == []

    def check_a_rebuild_changes_nothing(self, file):
        before = file.tables()
        file.connection.execute("BEGIN")
        readable.rebuild(file.connection)
        after = file.tables()
        file.connection.execute("ROLLBACK")
        assert after == before

    def teardown(self):
        for file in getattr(self, "files", ()):
            connections.close(file.connection)
        if hasattr(self, "folder"):
            self.folder.cleanup()


def run(template, **sizes):
    class Machine(TwoFiles):
        pass

    Machine.template = template
    checks = list(HealthCheck)
    run_state_machine_as_test(Machine, settings=settings(deadline=None, suppress_health_check=checks, **sizes))


@pytest.fixture(scope="module")
def empty_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    create_file(path, careers_toolkit(), (), datetime(2026, 3, 2, 9, tzinfo=UTC))
    return path


def test_the_readable_tables_follow_any_history(empty_file):
    run(empty_file, max_examples=15, stateful_step_count=15)


@pytest.mark.slow
def test_the_readable_tables_follow_any_history_for_long(empty_file):
    run(empty_file, max_examples=100, stateful_step_count=25)


def test_readable_tables_that_are_not_refreshed_are_noticed(empty_file, monkeypatch):
    monkeypatch.setattr(readable, "refresh", lambda _connection, _records: None)
    with pytest.raises(AssertionError):
        run(empty_file, max_examples=20, stateful_step_count=5, derandomize=True, database=None)


# One at a time


def rows(connection, table):
    return connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()


def test_a_note_of_a_deleted_visit_stays_readable(connection, revision):
    visit = Visit("v1", "2026-03-02", "Spring visit")
    store.append(connection, [revision("x", entry=visit, saw=["made-4"], deleted=True)])
    about = connection.execute("SELECT visit, written_by FROM notes_readable ORDER BY written_by").fetchall()
    assert about == [("A visit that was deleted", "Ann"), ("A visit that was deleted", "Bob")]


def test_a_note_of_a_deleted_person_stays_readable(connection, revision):
    store.append(connection, [revision("x", entry=Person("bob", "Bob"), saw=["made-2"], deleted=True)])
    written_by = connection.execute("SELECT written_by FROM notes_readable ORDER BY 1").fetchall()
    assert written_by == [("A governor",), ("Ann",)]


def test_a_stand_in_goes_with_the_last_thing_that_referred_to_it(connection, revision):
    note = revision("n", entry=Note("v9", "b1", "ann", "words"))
    store.append(connection, [note])
    had_one = "v9" in {row[0] for row in rows(connection, "visit")}
    store.append(connection, [revision("x", entry=Note("v9", "b1", "ann", ""), saw=["n"], deleted=True)])
    assert (had_one, "v9" in {row[0] for row in rows(connection, "visit")}) == (True, False)


def test_the_true_visit_takes_the_place_of_its_stand_in(connection, revision):
    store.append(connection, [revision("n", entry=Note("v9", "b1", "ann", "words"))])
    store.append(connection, [revision("v", entry=Visit("v9", "2026-05-01", "Summer"))])
    assert connection.execute("SELECT title FROM visit WHERE uid = 'v9'").fetchone() == ("Summer",)


def test_a_note_that_comes_before_its_visit_and_author_is_taken(connection, revision):
    late = [
        revision("n", entry=Note("v9", "b1", "zoe", "words")),
        revision("v", entry=Visit("v9", "2026-05-01", "Summer")),
    ]
    store.append(connection, [*late, revision("z", entry=Person("zoe", "Zoe"))])
    found = connection.execute("SELECT visit, written_by FROM notes_readable WHERE note = 'words'").fetchall()
    assert found == [("Summer", "Zoe")]


def test_of_two_versions_the_one_shown_first_is_in_the_readable_table(connection, revision):
    store.append(connection, [revision("r1", text="early", at="2026-03-02T10:00:00Z")])
    store.append(connection, [revision("r2", text="late", at="2026-03-02T11:00:00Z")])
    assert connection.execute("SELECT body, updated_at FROM note WHERE place = 'b5'").fetchall() == [
        ("late", "2026-03-02T11:00:00Z")
    ]


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        ("UPDATE note SET body = 'edited' WHERE author_uid = 'bob'", "a row was changed in note: "),
        ("UPDATE note SET updated_at = '' WHERE author_uid = 'bob'", "a row was changed in note: "),
        ("DELETE FROM note WHERE author_uid = 'bob'", "a row was taken from note: "),
        ("INSERT INTO person VALUES ('zoe', 'Zoe', '')", "a row was added to person: zoe"),
        ("UPDATE school SET name = 'Other'", "a row was changed in school: school"),
    ],
)
def test_an_edit_from_outside_is_named(connection, edit, said):
    connection.execute(edit)
    (difference,) = readable.differences(connection, store.read_contents(connection).current)
    assert difference.startswith(said)


def test_a_rebuild_undoes_edits_from_outside(connection):
    connection.execute("UPDATE note SET body = 'edited'")
    connection.execute("INSERT INTO person VALUES ('zoe', 'Zoe', '')")
    with store.writing(connection):
        readable.rebuild(connection)
    assert list(readable.differences(connection, store.read_contents(connection).current)) == []


def test_the_views_show_the_file_in_plain_words(connection, revision):
    action = Action("a1", "v1", "Ask for the plan", 3, "Head", "2026-05-01")
    done = Action("a2", "v1", "Done already", status="done")
    marks = [
        revision("m", entry=Mark("v1", "b1.i1", "ann")),
        revision("n", entry=Mark("v1", "b1.i2", "ann", seen=False)),
    ]
    store.append(connection, [revision("x", entry=action), revision("y", entry=done), *marks])
    assert rows(connection, "actions_open") == [("2026-05-01", "Ask for the plan", "Head", 3, "Spring visit")]
    assert rows(connection, "visit_summary") == [("v1", "2026-03-02", "Spring visit", "draft", 2, 1, 1)]
    about = {row[2] for row in rows(connection, "notes_readable")}
    assert about == {connection.execute("SELECT wording FROM item WHERE key = 'b1'").fetchone()[0]}
