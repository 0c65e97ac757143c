"""The earlier copies of one file: found where it is open, damaged or gone, and made a file again beside it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from govtoolkit.app import backups
from govtoolkit.app.reading import create, read
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Person, School

ANN = Person("ann", "Ann Price")
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "config", tmp_path / "data")


@pytest.fixture
def file(tmp_path: Path, settings: Settings) -> Path:
    path = tmp_path / "docs" / "school.db"
    path.parent.mkdir()
    create(path, School("Clunmere School"), "Autumn visit", ANN, clock=lambda: NOW)
    for body in ("One.", "Two."):
        with Session(path, settings=settings, me=ANN) as session:
            write(session, body)
    return path


def write(session: Session, body: str) -> None:
    visit = rules.choose_visit(session.record)
    uid = Note(visit.uid, "b5", ANN.uid, "").uid
    session.write_note(visit, "b5", body, seen=session.record.seen(uid))


def test_a_file_that_is_open_is_compared_with_what_stands_in_it(file: Path, settings: Settings) -> None:
    with Session(file, settings=settings, me=ANN) as session:
        session.save_now()
        kept = backups.look_for(file, settings.data_folder, session)
        assert kept.now is not None
        assert [each.note.body for each in rules.standing_notes(kept.now)] == ["Two."]
    assert len(kept.copies) == 2
    assert kept.all_bytes == sum(each.size for each in kept.copies)


def test_a_file_that_is_open_is_not_opened_a_second_time(
    file: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By whatever name it is asked for: closing it again would take its locks away."""
    link = file.with_name("link.db")
    link.symlink_to(file)
    with Session(file, settings=settings, me=ANN) as session:
        monkeypatch.setattr(backups, "read", lambda _path: pytest.fail("it was opened"))
        assert backups.look_for(link, settings.data_folder, session).now is not None


def test_a_file_that_is_damaged_or_gone_has_its_copies_all_the_same(file: Path, settings: Settings) -> None:
    assert backups.look_for(file, settings.data_folder).now is not None
    file.write_bytes(b"damaged")
    kept = backups.look_for(file, settings.data_folder)
    assert (len(kept.copies), kept.now) == (2, None)
    file.unlink()
    assert len(backups.look_for(file, settings.data_folder).copies) == 2
    assert backups.has_any(file, settings.data_folder)
    assert not backups.has_any(file.with_name("other.db"), settings.data_folder)


def test_one_goes_beside_the_file_under_a_name_that_is_free(file: Path, settings: Settings, tmp_path: Path) -> None:
    _, first = backups.look_for(file, settings.data_folder).copies
    before = file.read_bytes()
    made = [backups.restore_beside(first, file, tmp_path) for _ in range(2)]
    assert made[0].parent == file.parent
    assert made[0].name.startswith("school - as of ")
    assert made[1].stem == f"{made[0].stem} 2"
    assert [[each.note.body for each in rules.standing_notes(read(path).record)] for path in made] == [["One."]] * 2
    assert file.read_bytes() == before


def test_where_the_folder_is_gone_it_goes_elsewhere(file: Path, settings: Settings, tmp_path: Path) -> None:
    newest, _ = backups.look_for(file, settings.data_folder).copies
    file.unlink()
    file.parent.rmdir()
    assert backups.restore_beside(newest, file, tmp_path / "Documents").parent == tmp_path / "Documents"


def test_one_that_was_damaged_is_not_restored(file: Path, settings: Settings, tmp_path: Path) -> None:
    newest, _ = backups.look_for(file, settings.data_folder).copies
    newest.path.write_bytes(newest.path.read_bytes()[:8192])
    with pytest.raises(UserError):
        backups.restore_beside(newest, file, tmp_path)
    assert [each.name for each in file.parent.iterdir()] == [file.name]
