"""Copies of the open file that a cloud client left beside it."""

import shutil
from datetime import UTC, datetime

import pytest

from govtoolkit.app.beside import copies_with_news
from govtoolkit.app.reading import create
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.record.model import Person, School, Visit
from govtoolkit.storage import opener, store
from govtoolkit.storage.failures import UnusableFileError

ANN, BOB = Person("ann", "Ann"), Person("bob", "Bob")


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "School.db"
    create(path, School("Ysgol"), "Visit", ANN)
    return path


@pytest.fixture
def session(file, tmp_path):
    with Session(file, settings=Settings(tmp_path / "ann", tmp_path / "ann"), me=ANN) as made:
        yield made


def write_as_bob(path, tmp_path):
    with Session(path, settings=Settings(tmp_path / "bob", tmp_path / "bob"), me=BOB) as session:
        visit = next(session.record.all(Visit)).entry
        session.write_note(visit, "b1", "Bob's words", seen=())


def copied(file, name, tmp_path):
    copy = file.with_name(name)
    shutil.copyfile(file, copy)
    write_as_bob(copy, tmp_path)
    return copy


@pytest.mark.parametrize(
    "name",
    [
        "School (Ann's conflicted copy 2026-11-20).db", "School-LAPTOP7.db", "School (1).db", "school-laptop7.DB",
        "School.sync-conflict-20261120-120000-ABCDEFG.db",
    ],
)  # fmt: skip
def test_a_copy_with_something_new_is_found_by_the_names_that_cloud_clients_give(file, tmp_path, name):
    copy = copied(file, name, tmp_path)
    with Session(file, settings=Settings(tmp_path / "ann", tmp_path / "ann"), me=ANN) as session:
        assert copies_with_news(session, set()) == (copy,)


def test_each_file_beside_it_is_read_and_checked_once_and_the_open_one_is_asked_once(file, tmp_path, monkeypatch):
    copies = [copied(file, name, tmp_path) for name in ("School (1).db", "School (2).db")]
    with Session(file, settings=Settings(tmp_path / "ann", tmp_path / "ann"), me=ANN) as session:
        read, histories = [], []
        examine, history = opener.examine, store.read_history
        monkeypatch.setattr(opener, "examine", lambda path: read.append(path) or examine(path))
        monkeypatch.setattr(store, "read_history", lambda connection: histories.append(1) or history(connection))
        assert copies_with_news(session, set()) == tuple(copies)
    assert read == copies
    assert len(histories) == len(copies) + 1


def test_a_copy_in_which_nothing_is_new_is_not_offered(file, session, tmp_path):
    session.save_now()
    shutil.copyfile(file, tmp_path / "School (1).db")
    assert copies_with_news(session, set()) == ()


def test_the_file_of_another_school_with_such_a_name_is_left_alone(session, tmp_path):
    later = lambda: datetime(2027, 1, 1, tzinfo=UTC)  # noqa: E731
    create(tmp_path / "School of music.db", School("Music"), "Visit", BOB, clock=later)
    assert copies_with_news(session, set()) == ()


def test_a_copy_that_was_written_on_is_found_from_the_copy_as_well(file, tmp_path):
    copy = file.with_name("School (1).db")
    shutil.copyfile(file, copy)
    write_as_bob(file, tmp_path)
    with Session(copy, settings=Settings(tmp_path / "ann", tmp_path / "ann"), me=ANN) as session:
        assert copies_with_news(session, set()) == (file,)


def test_what_cannot_be_read_and_files_of_other_kinds_are_passed_over(session, tmp_path):
    (tmp_path / "School (2).db").write_text("Dear governors")
    (tmp_path / "School.pdf").write_text("paper")
    (tmp_path / "School (3).db").mkdir()
    assert copies_with_news(session, set()) == ()


def test_another_name_of_the_open_file_is_never_read(file, session, tmp_path, monkeypatch):
    (tmp_path / "School (1).db").hardlink_to(file)
    monkeypatch.setattr(opener, "examine", lambda _path: pytest.fail("the open file was read"))
    assert copies_with_news(session, set()) == ()


def test_a_copy_is_looked_at_again_once_it_has_changed_and_not_before(file, tmp_path):
    copy, looked_at = copied(file, "School (1).db", tmp_path), set()
    with Session(file, settings=Settings(tmp_path / "ann", tmp_path / "ann"), me=ANN) as session:
        assert copies_with_news(session, looked_at) == (copy,)
        assert copies_with_news(session, looked_at) == ()
        with Session(copy, settings=Settings(tmp_path / "bob", tmp_path / "bob"), me=BOB) as theirs:
            theirs.put("Visit", Visit("another", "2026-12-01", "Another visit"))
        assert copies_with_news(session, looked_at) == (copy,)


def test_a_copy_that_could_not_be_read_just_now_is_looked_at_again_and_a_damaged_one_is_not(
    file, tmp_path, monkeypatch
):
    copy, looked_at, read = copied(file, "School (1).db", tmp_path), set(), []
    (tmp_path / "School (2).db").write_text("Dear governors")

    def refuse(path):
        raise UnusableFileError("no permission", f"You may not read “{path}”.")

    with Session(file, settings=Settings(tmp_path / "ann", tmp_path / "ann"), me=ANN) as session:
        with monkeypatch.context() as patched:
            patched.setattr(opener, "read_bytes", lambda path: refuse(path) if path == copy else path.read_bytes())
            assert copies_with_news(session, looked_at) == ()
        examine = opener.examine
        monkeypatch.setattr(opener, "examine", lambda path: read.append(path) or examine(path))
        assert copies_with_news(session, looked_at) == (copy,)
    assert read == [copy]


def test_one_that_is_gone_hides_no_other(file, tmp_path):
    (tmp_path / "School (0).db").symlink_to(tmp_path / "gone.db")
    copy = copied(file, "School (1).db", tmp_path)
    with Session(file, settings=Settings(tmp_path / "ann", tmp_path / "ann"), me=ANN) as session:
        assert copies_with_news(session, set()) == (copy,)
