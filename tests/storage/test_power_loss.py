"""The power goes, at any moment: what was said to be saved is there, and the file is sound.

Our own statements run over a file system that remembers every write; each state that a power cut could have left of it is
opened. Kills of a process (test_kills.py) prove the order of our own code; this proves the settings of the disk as well.
"""

import random
import shutil
import sqlite3
from collections import Counter
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from govtoolkit.content.model import Toolkit
from govtoolkit.record.model import Mark, Note, Person, School, Visit
from govtoolkit.record.record import Record
from govtoolkit.record.revisions import History, Purge
from govtoolkit.storage import connection as connections
from govtoolkit.storage import opener, seal, store
from govtoolkit.storage.creation import create_file
from govtoolkit.storage.failures import UnusableFileError
from govtoolkit.storage.jottings import Jotting, JottingShelf
from tests.storage.disks import DiskConnection, SlowDisk
from tests.storage.powerloss import Acknowledged, Disk, Link, Recorder, SyncFailed, Unlink, states

NAME = "school.db"
CREATED = datetime(2026, 3, 2, 9, tzinfo=UTC)
LONG = "A long note of a long visit. " * 300
"""Does not go on one page of the file."""

A_FEW = 20
OUTSIDE = "taken for changed outside"

SQLITES_DEFAULT = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;"
NO_JOURNAL = "PRAGMA journal_mode = OFF;"
JOURNAL_IN_MEMORY = "PRAGMA journal_mode = MEMORY;"
NO_SYNC = "PRAGMA synchronous = OFF;"


class Story:
    """A governor's week at one file, written through a recorder; after each step somebody is told that it is saved.

    Args:
        prelude: what is set besides what we set.
        sync_fails: tells of each sync whether the disk refuses it; what is refused is tried again, as the writer does.

    Attributes:
        told: what the file holds after each step.
        closed: the steps after which it was closed properly.
    """

    def __init__(self, folder, prelude="", sync_fails=lambda: False):
        self.recorder, self.prelude = Recorder(folder, sync_fails), prelude
        self.path = folder / NAME
        self.told, self.closed = [], set()
        now, numbers = CREATED, count(1)
        self.record = Record(clock=lambda: now, new_uid=lambda: f"made-{next(numbers)}")
        self.connection = self.connect()
        self.told.append(self.contents())
        visit = Visit("v1", "2026-03-02", "Spring visit")
        self.write(Person("ann", "Ann"), School("Ysgol Y Garn"), visit)
        self.write(Note("v1", "b1", "ann", "We saw"))
        self.write(Note("v1", "b1", "ann", "We saw two lessons."))  # the same burst
        self.write(Note("v1", "b2", "ann", LONG))
        self.write(Mark("v1", "b1.i1", "ann"))
        self.close()
        self.connection = self.connect()
        now += timedelta(days=1)
        self.write(Note("v1", "b2", "ann", "Much shorter."))
        self.bring_in()
        self.write(Note("v1", "b3", "ann", LONG), Note("v1", "b4", "ann", LONG))
        self.remove(Note("v1", "b3", "ann", "").uid)
        self.write(Note("v1", "b3", "ann", "It is back."), replace_all=True)
        self.close()

    def connect(self):
        return DiskConnection(self.path, self.recorder.vfs_name, self.prelude)

    def write(self, *entries, replace_all=False):
        revisions = ()
        for entry in entries:
            seen = () if replace_all else self.record.seen(entry.uid)
            revisions += self.record.put(entry, author_uid="ann", seen=seen).revisions
        self.insist(lambda: store.append(self.connection, revisions))
        self.tell()

    def remove(self, uid):
        revisions = self.record.remove(uid, author_uid="ann", seen=self.record.seen(uid)).revisions
        self.insist(lambda: store.append(self.connection, revisions))
        self.tell()

    def bring_in(self):
        bob = Record(clock=lambda: CREATED)
        revisions = ()
        for entry in (Person("bob", "Bob"), Note("v1", "b1", "bob", LONG), Note("v1", "b5", "bob", "Erased.")):
            revisions += bob.put(entry, author_uid="bob", seen=()).revisions
        erased = Purge(revisions[-1].uid, "revision", "2026-03-02T10:00:00Z", "bob", "a pupil was named")
        self.without_failures(lambda: store.unite(self.connection, History.of(revisions, (erased,))))
        self.tell()

    def close(self):
        self.without_failures(lambda: seal.write(self.connection))
        connections.close(self.connection)
        self.tell()
        self.closed.add(len(self.told) - 1)

    def without_failures(self, work):
        """Do what nobody does again by itself: it is said to have failed, and a seal may be missing."""
        fails, self.recorder.sync_fails = self.recorder.sync_fails, lambda: False
        work()
        self.recorder.sync_fails = fails

    @staticmethod
    def insist(work):
        for _ in range(50):
            with suppress(sqlite3.Error):
                return work()
        raise AssertionError("the disk never took it")

    def contents(self):
        return store.read_history(self.connection)

    def tell(self):
        self.recorder.acknowledge(len(self.told))
        self.told.append(self.told[-1] if not self.connection.is_open else self.contents())


@pytest.fixture(scope="module")
def start(tmp_path_factory):
    """Make a file in which nothing but its school stands, and hardly any wording: each state is opened."""
    path = tmp_path_factory.mktemp("start") / NAME
    bare = Toolkit(**dict.fromkeys(Toolkit.__dataclass_fields__, ()) | {"key": "bare", "edition": "1"})
    create_file(path, bare, (), CREATED)
    return path


@pytest.fixture
def story(start, tmp_path):
    """Return a function that writes a story in a folder of its own."""

    def story(prelude="", sync_fails=lambda: False):
        folder = tmp_path / "written"
        folder.mkdir()
        shutil.copyfile(start, folder / NAME)
        return Story(folder, prelude, sync_fails)

    return story


@pytest.fixture
def aftermath(tmp_path):
    """Return a function that opens the states which a power cut could have left of a story, and counts what was found.

    It opens them all, or as many as it takes to find something (`until`) a few times.
    """

    def aftermath(story, until="", **how):
        folder, known, counts = tmp_path / "left", {}, Counter()
        folder.mkdir()
        for state in states(story.recorder, random.Random(4), **how):
            key = tuple(sorted(state.files.items()))
            if key not in known:
                known[key] = found_in(folder, state.files)
            counts["states"] += 1
            counts[verdict(story, state, known[key])] += 1
            if counts[until] == A_FEW:
                break
        counts["different states"] = len(known)
        return counts

    return aftermath


def found_in(folder, files):
    """Return the history, the seal and what another program seems to have changed; None where the file is damaged."""
    for path in folder.iterdir():
        path.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    try:
        found = opener.examine(folder / NAME)
    except UnusableFileError:
        return None
    with closing(found.connection):
        return store.read_history(found.connection), found.seal, found.changed_outside


def verdict(story, state, found):
    """Tell what a power cut did to somebody who had been told that all up to a step is saved."""
    if found is None:
        return "damaged"
    history, seal_found, changed_outside = found
    begun = state.acknowledged + (0 if state.is_idle else 1)
    if seal_found == "wrong" or changed_outside:
        return OUTSIDE
    if history not in story.told[state.acknowledged : begun + 1]:
        return "lost or mixed"
    if state.is_idle and state.acknowledged in story.closed and seal_found != "right":
        return "seal lost"
    return "as it was told"


def test_no_word_that_was_said_to_be_saved_is_lost_in_three_thousand_power_cuts(story, aftermath):
    counts = aftermath(story())
    assert counts["states"] >= 3_000
    assert counts["different states"] > 300
    assert counts["as it was told"] == counts["states"], counts


def test_a_disk_that_refuses_every_third_sync_loses_nothing_in_a_power_cut_either(story, aftermath):
    """What a refused sync was of may never reach the disk: only what the next try writes anew counts."""
    chance = random.Random(6)
    told = story(sync_fails=lambda: chance.random() < 1 / 3)
    assert sum(isinstance(each, SyncFailed) for each in told.recorder.events) > 10
    counts = aftermath(told, tries=1)
    assert counts["as it was told"] == counts["states"], counts


def test_what_is_stored_again_is_put_to_the_disk_again(start, tmp_path):
    """Whoever tries again may have failed at the very last sync: the same words are in the file, and not for certain."""
    path, disk = tmp_path / NAME, SlowDisk(0)
    shutil.copyfile(start, path)
    revisions = Record(clock=lambda: CREATED).put(Person("ann", "Ann"), author_uid="ann", seen=()).revisions
    jotting = Jotting("j1", "v1", "b5", 1, "2026-03-02T10:00:00Z", "words", ())
    shelf = JottingShelf(tmp_path / "jottings.db")
    shelf.connect().close()
    for file, append in (
        (path, lambda connection: store.append(connection, revisions)),
        (shelf.path, lambda connection: shelf.append(connection, (jotting,))),
    ):
        with closing(DiskConnection(file, disk.vfs_name)) as connection:
            append(connection)
            before = disk.syncs
            append(connection)
            assert (file.name, disk.syncs - before) == (file.name, 4)


def test_a_file_that_survived_a_power_cut_is_gone_on_with(story, tmp_path):
    """Open every fiftieth state for writing, as the next run of the program does; the seal is right after that."""
    told, folder = story(), tmp_path / "on"
    folder.mkdir()
    tried = 0
    for number, state in enumerate(states(told.recorder, random.Random(5))):
        if number % 50:
            continue
        for path in folder.iterdir():
            path.unlink()
        for name, data in state.files.items():
            (folder / name).write_bytes(data)
        connection = connections.connect(folder / NAME)
        store.append(
            connection, told.record.remark(Person("ann", "Ann"), author_uid="ann", reason=f"{number}").revisions
        )
        seal.write(connection)
        connections.close(connection)
        assert found_in_place(folder) == ("right", ())
        tried += 1
    assert tried > 50


def found_in_place(folder):
    assert [path.name for path in folder.iterdir()] == [NAME]
    found = opener.examine(folder / NAME)
    found.connection.close()
    return found.seal, found.changed_outside


# Whether this would find anything


def test_sqlites_own_settings_are_caught_losing_what_was_said_to_be_saved(story, aftermath):
    counts = aftermath(story(SQLITES_DEFAULT), until="lost or mixed")
    assert (counts["lost or mixed"], counts["damaged"]) == (A_FEW, 0)


@pytest.mark.parametrize("prelude", [NO_JOURNAL, JOURNAL_IN_MEMORY, NO_SYNC])
def test_settings_that_damage_files_are_caught(story, aftermath, prelude):
    assert aftermath(story(prelude), until="damaged")["damaged"] == A_FEW


def test_a_seal_that_stays_on_while_words_are_written_is_caught(story, aftermath, monkeypatch):
    monkeypatch.setattr(seal, "remove", lambda _connection: None)
    assert aftermath(story(), until=OUTSIDE)[OUTSIDE] == A_FEW


def test_a_program_that_says_saved_before_the_commit_is_caught(story, aftermath):
    told = story()
    events = told.recorder.events
    for place in [place for place, each in enumerate(events) if isinstance(each, Acknowledged)]:
        events.insert(place - 3, events.pop(place))
    assert aftermath(told, until="lost or mixed")["lost or mixed"] == A_FEW


def test_a_name_taken_away_late_takes_no_newer_file_of_that_name_with_it():
    disk = Disk({1: bytearray(b"old"), 2: bytearray(b"new")}, {"journal": 1})
    for event in (Link("journal", 2), Unlink("journal", 1)):
        disk.apply(event)
    assert disk.contents() == {"journal": b"new"}
