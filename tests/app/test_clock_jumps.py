"""The computer's clock is wrong, jumps, or is put right in the middle of a sentence: no word depends on it."""

import random
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest

from govtoolkit.app.reading import create, read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.record import wordings
from govtoolkit.record.model import Note, Person, School, Visit
from govtoolkit.record.revisions import History, heads, unite

ANN = Person("ann", "Ann")
MONDAY = datetime(2026, 3, 2, 10, tzinfo=UTC)
SUMMER = timezone(timedelta(hours=1))

# what the clock says from one text to the next
JUMPS = {
    "back by a year": [timedelta(days=-365)] * 3,
    "forward by ten years, and right again": [timedelta(days=3650), timedelta(days=-3650), timedelta(seconds=1)],
    "back by a second": [timedelta(seconds=-1)] * 3,
    "over midnight and back": [timedelta(hours=13, minutes=59, seconds=59), timedelta(seconds=1), timedelta(hours=-14)],
    "standing still": [timedelta(0)] * 3,
    "before computers": [timedelta(days=-365 * 200), timedelta(days=1), timedelta(days=365 * 200)],
}


class Computer:
    """A computer whose clock anybody may set; somebody writes at one place of a file."""

    def __init__(self, path, folder):
        self.now = MONDAY
        self.session = Session(path, settings=Settings(folder, folder), me=ANN, clock=lambda: self.now)

    def write(self, body, place="b5"):
        visit = next(self.session.record.all(Visit)).entry
        uid = Note(visit.uid, place, "ann", "").uid
        self.session.write_note(visit, place, body, seen=self.session.record.seen(uid))
        return uid

    def shown(self, uid):
        return [version.entry.body for version in self.session.record.versions(uid)]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "school.db"
    create(path, School("Ysgol"), "Visit", ANN, clock=lambda: MONDAY)
    return path


@pytest.fixture
def computer(file, tmp_path):
    computer = Computer(file, tmp_path / "data")
    yield computer
    computer.session.close()


def history_of(session, uid):
    session.save_now()
    return [each for each in session.history()[0].revisions.values() if each.record_uid == uid]


def in_order(revisions):
    """Return revisions from the first to the last by who answered whom, which no clock tells."""
    by_parent = {next((seen.uid for seen in each.parents), ""): each for each in revisions}
    ordered, parent = [], ""
    while parent in by_parent:
        ordered.append(by_parent[parent])
        parent = ordered[-1].uid
    return ordered


@pytest.mark.parametrize("jumps", JUMPS.values(), ids=JUMPS)
def test_what_was_written_last_stands_alone_whatever_the_clock_says(computer, file, jumps):
    uid = computer.write("text 0")
    for number, jump in enumerate(jumps, start=1):
        computer.session.leave(uid)
        computer.now += jump
        computer.write(f"text {number}")
        assert computer.shown(uid) == [f"text {number}"]
    computer.session.close()
    assert [each.entry.body for each in read(file).record.versions(uid)] == [f"text {len(jumps)}"]


@pytest.mark.parametrize("jumps", JUMPS.values(), ids=JUMPS)
def test_every_step_is_in_the_history_and_each_answers_the_one_before(computer, jumps):
    uid = computer.write("text 0")
    for number, jump in enumerate(jumps, start=1):
        computer.session.leave(uid)
        computer.now += jump
        computer.write(f"text {number}")
    ordered = in_order(history_of(computer.session, uid))
    assert [each.entry.body for each in ordered] == [f"text {number}" for number in range(len(jumps) + 1)]


@pytest.mark.parametrize("jumps", JUMPS.values(), ids=JUMPS)
def test_the_list_of_wordings_begins_with_what_stands_and_leaves_none_out(computer, jumps):
    uid = computer.write("text 0")
    for number, jump in enumerate(jumps, start=1):
        computer.session.leave(uid)
        computer.now += jump
        computer.write(f"text {number}")
    listed = wordings.wordings(History.of(history_of(computer.session, uid)), uid, str)
    assert (listed[0].body, listed[0].stands) == (f"text {len(jumps)}", True)
    assert {each.body for each in listed} == {f"text {number}" for number in range(len(jumps) + 1)}
    times = [each.written_at for each in listed[1:]]
    assert times == sorted(times, reverse=True)


@pytest.mark.parametrize("jump", [jumps[0] for jumps in JUMPS.values()], ids=JUMPS)
def test_a_jump_in_the_middle_of_a_word_loses_none_of_it(computer, file, jump):
    uid = computer.write("the careers lea")
    computer.now += jump
    computer.write("the careers leader")
    assert computer.shown(uid) == ["the careers leader"]
    # gone on with, or a step of its own: never two texts
    assert len(history_of(computer.session, uid)) == (1 if timedelta(0) <= jump <= timedelta(minutes=5) else 2)
    computer.session.close()
    assert [each.entry.body for each in read(file).record.versions(uid)] == ["the careers leader"]


def test_midnight_in_the_users_own_time_ends_a_burst_and_loses_nothing(computer):
    computer.now = datetime(2026, 6, 1, 23, 59, 59, tzinfo=SUMMER)
    uid = computer.write("before midn")
    computer.now += timedelta(seconds=2)
    computer.write("before midnight")
    assert [each.entry.body for each in in_order(history_of(computer.session, uid))] == [
        "before midn",
        "before midnight",
    ]


def test_a_clock_that_runs_wild_for_a_thousand_keys_loses_none(computer, file):
    """Each key comes at some moment within ten years: what stands is what was typed, and the history leads to it."""
    chance, typed = random.Random(1), ""
    for number in range(1_000):
        computer.now = MONDAY + timedelta(seconds=chance.uniform(-1.5e8, 1.5e8))
        typed += "abcdefghij"[number % 10]
        uid = computer.write(typed)
    assert computer.shown(uid) == [typed]
    texts = [each.entry.body for each in in_order(history_of(computer.session, uid))]
    assert len(texts) == len(history_of(computer.session, uid))
    assert all(later.startswith(earlier) for earlier, later in pairwise(texts))
    computer.session.close()
    assert [each.entry.body for each in read(file).record.versions(uid)] == [typed]


def test_two_computers_whose_clocks_differ_by_a_year_lose_neither_text(file, tmp_path):
    """Ann goes on at home, where the clock is a year behind: what she wrote there stands, and both unions agree."""
    at_school, at_home = Computer(file, tmp_path / "school"), tmp_path / "home.db"
    uid = at_school.write("what we saw")
    at_school.session.close()
    at_home.write_bytes(file.read_bytes())
    home = Computer(at_home, tmp_path / "home")
    home.now -= timedelta(days=365)
    home.write("what we saw, and later more")
    home.session.save_now()
    theirs = home.session.history()[0]
    home.session.close()
    at_school = Computer(file, tmp_path / "school")
    mine = at_school.session.history()[0]
    at_school.session.whole.adopt(at_school.session.whole.unite(theirs))
    assert at_school.shown(uid) == ["what we saw, and later more"]
    assert unite(mine, theirs) == unite(theirs, mine)
    at_school.session.close()


def test_times_from_the_future_do_not_keep_words_off_the_screen(file, tmp_path):
    """Ann's clock was ten years ahead when she wrote; put right, she goes on, and both her texts are in the history."""
    ann = Computer(file, tmp_path / "anns")
    ann.now += timedelta(days=3650)
    uid = ann.write("from the future")
    ann.session.close()
    again = Computer(file, tmp_path / "anns")
    again.write("from now")
    assert again.shown(uid) == ["from now"]
    history = History.of(history_of(again.session, uid))
    assert [each.entry.body for each in heads(history.revisions.values())[uid]] == ["from now"]
    again.session.close()
