"""Earlier copies: kept when something changed, never a damaged one, thinned by counted days, and blank where it was erased."""

import json
import sqlite3
from datetime import UTC, date, datetime, timedelta

import pytest

from govtoolkit.errors import UserError
from govtoolkit.record.revisions import Purge
from govtoolkit.storage import backup as backups_module
from govtoolkit.storage import connection as connections
from govtoolkit.storage import opener, share, store
from govtoolkit.storage.backup import ALWAYS_KEPT, Backups, staying


class Clock:
    """A clock that is set by hand."""

    def __init__(self):
        self.now = datetime(2026, 11, 22, 9, tzinfo=UTC)

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def kept(tmp_path, clock):
    return Backups(tmp_path / "data", clock=clock)


def test_a_copy_is_kept_where_something_changed_and_only_there(kept, connection, file, revision):
    first = kept.make(connection, file)
    assert kept.make(connection, file) is None
    store.append(connection, [revision("r1")])
    second = kept.make(connection, file)
    assert kept.make(connection, file) is None
    assert [each.path for each in kept.of_file(file)] == [second, first]
    for each in kept.of_file(file):
        examined = opener.examine(each.path)
        examined.connection.close()
        assert (examined.seal, each.school, each.file) == ("right", "Ysgol Y Garn", file)


def test_the_file_is_not_touched(kept, connection, file):
    before = file.read_bytes()
    kept.make(connection, file)
    assert file.read_bytes() == before


def test_a_damaged_copy_is_never_kept_and_the_good_one_stays(kept, connection, file, revision, monkeypatch):
    good = kept.make(connection, file)
    store.append(connection, [revision("r1")])
    right = opener.examine

    def cut_short(path):
        path.write_bytes(path.read_bytes()[:-4096])
        return right(path)

    monkeypatch.setattr(share.opener, "examine", cut_short)
    with pytest.raises(UserError, match="not what was written"):
        kept.make(connection, file)
    monkeypatch.undo()
    assert [each.path for each in kept.of_file(file)] == [good]
    assert sorted(path.name for path in good.parent.iterdir()) == sorted([good.name, "about.json"])


def test_a_folder_that_takes_nothing_is_said(tmp_path, clock, connection, file):
    (tmp_path / "data").write_text("a file, not a folder")
    with pytest.raises(UserError, match="could not be written"):
        Backups(tmp_path / "data", clock=clock).make(connection, file)


def test_copies_are_found_by_path_and_where_the_file_was_moved(kept, connection, file, tmp_path):
    created = store.read_info(connection)["created_at"]
    made = kept.make(connection, file)
    assert [each.path for each in kept.of_file(file)] == [made]
    elsewhere = tmp_path / "elsewhere.db"
    assert kept.of_file(elsewhere, created) == ()  # the file itself is still in its place
    file.rename(elsewhere)
    assert [each.path for each in kept.of_file(elsewhere, created)] == [made]
    assert [each.path for each in kept.of_file(file)] == [made]
    elsewhere.rename(file)


def test_what_is_kept_about_a_file_may_be_lost(kept, connection, file):
    made = kept.make(connection, file)
    (made.parent / "about.json").write_text("not JSON")
    assert [each.path for each in kept.of_file(file)] == [made]
    (made.parent / "000009-nonsense.db").write_text("no copy of ours")
    assert len(kept.of_file(file)) == 1


def test_it_goes_on_counting_when_the_clock_goes_back(kept, connection, file, revision, clock):
    kept.make(connection, file)
    clock.now -= timedelta(days=900)
    store.append(connection, [revision("r1")])
    made = kept.make(connection, file)
    store.append(connection, [revision("r2")])
    newest = kept.make(connection, file)
    assert {each.path: each.number for each in kept.of_file(file)}[newest] == 3
    assert made.exists()
    assert kept.make(connection, file) is None


def days(*back):
    today = date(2026, 11, 22)
    return [today - timedelta(days=each) for each in back], today


def test_all_of_today_and_yesterday_stay():
    assert all(staying(*days(*[0] * 30, *[1] * 30)))


def test_then_one_a_day_one_a_week_and_one_a_month():
    every, today = days(*[each for day in range(900) for each in (day, day)])
    kept = [day for day, stays in zip(every, staying(every, today), strict=True) if stays]
    assert kept[:4] == [today, today, today - timedelta(1), today - timedelta(1)]
    assert kept[4:16] == [today - timedelta(each) for each in range(2, 14)]
    weeks, months = kept[16:26], kept[26:]
    assert len({day.isocalendar()[:2] for day in weeks}) == 10
    assert (len(months), len({(day.year, day.month) for day in months})) == (9, 9)
    assert kept == sorted(kept, reverse=True)


def test_a_clock_that_jumps_takes_none_of_the_counted_ones_away():
    every, today = days(*range(2, 14))
    assert all(staying(every, today + timedelta(days=3650)))


def test_the_newest_always_stay():
    every, today = days(*[400] * 5)
    assert staying(every, today) == [True, True, True, False, False]


def test_old_copies_go_as_new_ones_come(kept, connection, file, revision, clock):
    for number in range(40):
        clock.now += timedelta(days=1)
        store.append(connection, [revision("r1", number + 1)])
        kept.make(connection, file)
    found = kept.of_file(file)
    assert 2 + 12 + 3 <= len(found) < 30
    assert [each.made_at for each in found] == sorted((each.made_at for each in found), reverse=True)


def test_together_they_take_no_more_than_so_much_and_the_newest_of_each_file_stay(
    kept, connection, file, revision, clock, monkeypatch
):
    for number in range(6):
        clock.now += timedelta(minutes=1)
        store.append(connection, [revision("r1", number + 1)])
        kept.make(connection, file)
    size = kept.of_file(file)[0].size
    monkeypatch.setattr(backups_module, "MOST_BYTES", int(size * 4.5))
    store.append(connection, [revision("r1", 9)])
    kept.make(connection, file)
    assert [each.number for each in kept.of_file(file)] == [7, 6, 5, 4]
    assert kept.size() <= size * 4.5
    monkeypatch.setattr(backups_module, "MOST_BYTES", 1)
    store.append(connection, [revision("r1", 10)])
    kept.make(connection, file)
    assert len(kept.of_file(file)) == ALWAYS_KEPT


def purge(uid, kind="revision"):
    return Purge(uid, kind, "2026-11-22T09:00:00Z", "ann", "asked for")


@pytest.fixture
def secret(kept, connection, file, revision):
    """Keep two copies that hold a secret."""
    store.append(connection, [revision("s1", text="SECRET-WORDS " * 200)])
    kept.make(connection, file)
    store.append(connection, [revision("s2", text="SECRET-MORE " * 200, saw=["s1"])])
    kept.make(connection, file)
    return store.read_info(connection)["created_at"]


def bytes_of(kept, file):
    return b"".join(each.path.read_bytes() for each in kept.of_file(file))


def test_what_is_erased_goes_from_every_copy_and_from_later_unions(kept, connection, file, secret):
    assert b"SECRET" in bytes_of(kept, file)
    assert kept.erase(secret, [purge("s1"), purge("s2")]) == 2
    found = kept.of_file(file)
    assert (len(found), b"SECRET" in bytes_of(kept, file)) == (2, False)
    for each in found:
        examined = opener.examine(each.path)
        assert (examined.seal, set(store.read_purged(examined.connection))) == ("right", {"s1", "s2"})
        examined.connection.close()
    before = [(each.path, each.path.stat().st_mtime_ns) for each in found]
    kept.erase(secret, [purge("s1"), purge("s2")])
    assert [(each.path, each.path.stat().st_mtime_ns) for each in kept.of_file(file)] == before


def test_a_copy_that_cannot_be_read_any_more_goes_with_what_is_erased(kept, file, secret):
    broken = kept.of_file(file)[1].path
    broken.write_bytes(broken.read_bytes()[:5000] + b"SECRET-WORDS")
    assert kept.erase(secret, [purge("s1"), purge("s2")]) == 1
    assert (broken.exists(), b"SECRET" in bytes_of(kept, file)) == (False, False)


def test_an_erasure_that_was_cut_short_or_came_from_a_colleague_is_made_up_for(kept, connection, file, secret):
    store.erase(connection, [purge("s1"), purge("s2")])
    assert b"SECRET" in bytes_of(kept, file)
    kept.make(connection, file)
    assert b"SECRET" not in bytes_of(kept, file)
    (about,) = kept.of_file(file)[0].path.parent.glob("about.json")
    assert json.loads(about.read_text())["erasures"] == 2


def test_copies_of_another_place_of_the_same_file_forget_it_too(kept, connection, file, tmp_path, secret):
    other = tmp_path / "other.db"
    kept.make(connection, other)
    store.erase(connection, [purge("s1"), purge("s2")])
    kept.make(connection, file)
    assert b"SECRET" not in bytes_of(kept, other)


@pytest.mark.parametrize("secure_delete", ["ON", "OFF"])
def test_nothing_of_what_is_erased_is_left_in_the_bytes_of_the_file(file, revision, secure_delete):
    connection = connections.connect(file)
    connection.execute(f"PRAGMA secure_delete = {secure_delete}")
    store.append(connection, [revision("s1", text="SECRET-WORDS " * 800)])
    store.append(connection, [revision("s2", text="SECRET-MORE " * 800, saw=["s1"])])
    united = store.erase(connection, [purge("s1"), purge("s2")])
    connections.close(connection)
    assert b"SECRET" not in file.read_bytes()
    assert {each.uid for each in united.changed} == {"s1", "s2"}
    assert b"asked for" in file.read_bytes()
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_an_erased_visit_leaves_nothing_in_the_bytes_of_the_file(file):
    connection = connections.connect(file)
    assert b"What Ann saw." in file.read_bytes()
    store.erase(connection, [purge("v1", "visit")])
    assert connection.execute("SELECT count(*) FROM note").fetchone() == (0,)
    connections.close(connection)
    data = file.read_bytes()
    assert [word for word in (b"What Ann saw.", b"What Bob saw.", b"Spring visit") if word in data] == []
    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")
