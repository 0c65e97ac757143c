"""Commands on files that may not be written in, or that something else takes the place of: one sentence and the way out."""

import shutil

import pytest

from govtoolkit.app.session import Session
from govtoolkit.storage.lock import FileLock, Holder


def test_a_file_in_a_mail_programs_folder_takes_no_note(refused, file, tmp_path):
    attached = tmp_path / "Content.Outlook" / "QX1" / "school.db"
    attached.parent.mkdir(parents=True)
    shutil.copyfile(file, attached)
    before = attached.read_bytes()
    said = refused("note", attached, "--benchmark", "5", "--text", "words")
    assert "straight from an e-mail" in said
    assert said.endswith("Save it in a folder of your own first.\n")
    assert attached.read_bytes() == before


def test_it_can_be_read_there(good, file, tmp_path):
    attached = tmp_path / "Content.Outlook" / "school.db"
    attached.parent.mkdir()
    shutil.copyfile(file, attached)
    assert "Ann Price" in good("show", attached)


def test_a_file_that_somebody_else_has_open_takes_no_note_and_says_who_has_it(refused, file):
    lock = FileLock(file, Holder("Ann Smith", "ann", "LAPTOP-7", "2026-11-22T14:05:00Z", "1"))
    lock.take()
    said = refused("note", file, "--benchmark", "5", "--text", "words")
    lock.release()
    assert "Ann Smith has had it open on LAPTOP-7" in said
    assert said.endswith(
        f"Wait until it is closed there, or write in a copy of it: govtoolkit save-copy {file} FILE --to-work-in\n"
    )


def test_a_file_that_was_changed_outside_takes_no_note_and_says_where_to_decide(refused, changed_outside):
    said = refused("note", changed_outside, "--benchmark", "5", "--text", "words")
    assert said.endswith(f"take in what was changed or leave it out: govtoolkit {changed_outside}\n")


@pytest.mark.parametrize("way", ["in its place", "over it"])
def test_a_file_that_becomes_something_else_meanwhile_is_one_sentence(refused, file, tmp_path, monkeypatch, way):
    write = Session.write_note

    def write_late(session, *arguments, **options):
        if way == "over it":
            file.write_bytes(b"Dear governors " * 1000)
        else:
            (tmp_path / "letter").write_bytes(b"Dear governors " * 1000)
            (tmp_path / "letter").replace(file)
        return write(session, *arguments, **options)

    monkeypatch.setattr(Session, "write_note", write_late)
    said = refused("note", file, "--benchmark", "5", "--text", "words")
    assert "was replaced while it was open" in said
    assert "Your words are kept in" in said
    assert file.read_bytes().startswith(b"Dear governors")
