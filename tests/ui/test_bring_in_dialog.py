"""Bringing in a colleague's notes in the window: told first, all or nothing, and the other file stays as it is."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from govtoolkit.app import bringing_in
from govtoolkit.cli.commands import commands
from govtoolkit.errors import UserError
from govtoolkit.record import links, release, rules
from govtoolkit.record.model import Note, School, Visit
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.bring_in import BringInDialog
from govtoolkit.ui.widgets.prose import Prose
from tests.ui.colleagues import copy_of, make_two_versions, own_file, session_of, write


def _looked(desk: Desk, qtbot: QtBot, *others: Path) -> BringInDialog:
    made = BringInDialog(desk, others)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not made.ui.intro.text().startswith("Looking"))
    return made


def _brought(desk: Desk, qtbot: QtBot, *others: Path) -> BringInDialog:
    made = _looked(desk, qtbot, *others)
    made.ui.accept_button.click()
    qtbot.waitUntil(lambda: made.is_done)
    return made


def _lines(dialog: BringInDialog) -> list[str]:
    return [each.text() for each in dialog.ui.fields.findChildren(Prose) if each.isVisible()]


def _texts(desk: Desk, place: str) -> list[tuple[str, str]]:
    assert desk.visit is not None
    notes = rules.notes_by_place(desk.record, desk.visit.uid).get(place, [])
    return sorted((each.author, each.note.body) for each in notes)


def _wordings(desk: Desk, place: str) -> list[str]:
    every = desk.session.every_version().revisions.values()
    notes = [each.entry for each in every if each.record_kind == Note.kind and not each.deleted]
    return sorted(each.body for each in notes if isinstance(each, Note) and each.place == place)


def test_what_would_come_in_is_told_and_nothing_is_changed_by_cancelling(empty_desk: Desk, qtbot: QtBot) -> None:
    theirs = make_two_versions(empty_desk)
    empty_desk.session.save_now()
    here = empty_desk.session.path
    before, theirs_before, stood = here.read_bytes(), theirs.read_bytes(), _texts(empty_desk, "b5")
    dialog = _looked(empty_desk, qtbot, theirs)
    assert dialog.ui.title.text() == "Bring in “From Bob.db”?"
    said = "\n".join(_lines(dialog))
    assert "A new person: Bob Lee." in said
    assert "1 new note by Bob Lee on the visit" in said
    assert "Two versions, both of which are kept" in said
    assert dialog.ui.accept_button.hasFocus() or dialog.ui.accept_button.isDefault()
    dialog.ui.cancel.click()
    empty_desk.session.save_now()
    assert (here.read_bytes(), theirs.read_bytes(), _texts(empty_desk, "b5")) == (before, theirs_before, stood)


def test_the_command_says_what_comes_in_with_the_same_words(empty_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    theirs = make_two_versions(empty_desk)
    empty_desk.session.save_now()
    copy = tmp_path / "copy.db"
    copy.write_bytes(empty_desk.session.path.read_bytes())
    lines = _lines(_looked(empty_desk, qtbot, theirs))
    said = json.loads(CliRunner().invoke(commands, ["bring-in", str(copy), str(theirs), "--json"]).stdout)["said"]
    first = lines.index("What comes in") + 1
    assert [each.replace("\u00a0", " ") for each in lines[first : first + len(said)]] == said


def test_that_the_files_stay_as_they_are_is_said_of_one_and_of_many(
    empty_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    theirs = make_two_versions(empty_desk)
    assert _looked(empty_desk, qtbot, theirs).ui.intro.text().endswith("The file that it comes from stays as it is.")
    again = tmp_path / "From Bob again.db"
    again.write_bytes(theirs.read_bytes())
    dialog = _looked(empty_desk, qtbot, theirs, again)
    assert dialog.ui.intro.text().endswith("The files that it comes from stay as they are.")


def test_a_part_stands_further_off_from_the_one_before_than_from_its_own_lines(empty_desk: Desk, qtbot: QtBot) -> None:
    dialog = _looked(empty_desk, qtbot, make_two_versions(empty_desk))
    rows = dialog.ui.rows_column
    places = [item.geometry() for item in map(rows.itemAt, range(rows.count())) if item is not None and item.widget()]
    came, heading, versions = places[1:4]
    assert heading.top() - came.bottom() > versions.top() - heading.bottom()


def test_all_of_it_comes_in_both_versions_stand_and_the_other_file_stays_as_it_was(
    empty_desk: Desk, qtbot: QtBot
) -> None:
    theirs = make_two_versions(empty_desk)
    before = theirs.read_bytes()
    with qtbot.waitSignal(empty_desk.changed):
        dialog = _brought(empty_desk, qtbot, theirs)
    me = empty_desk.session.me.name
    assert _texts(empty_desk, "b5") == sorted(
        [
            ("Bob Lee", "I counted eleven."),
            (me, "Nine employers came in October."),
            (me, "Eleven employers came in October and November."),
        ]
    )
    assert theirs.read_bytes() == before
    assert dialog.ui.title.text() == "Brought in"
    assert "There are two versions in 2 places" in _lines(dialog)
    assert "A new person: Bob Lee." in _lines(dialog)[_lines(dialog).index("What came in") :]
    assert dialog.ui.look_button.isVisible()
    QTest.keyClick(dialog.ui.look_button, Qt.Key.Key_Return)  # it has the keyboard; “Close” is the main button by now
    assert dialog.wants_versions


def test_what_was_typed_before_is_a_step_of_its_own(empty_desk: Desk, qtbot: QtBot) -> None:
    theirs, visit, session = make_two_versions(empty_desk), empty_desk.visit, empty_desk.session
    assert visit is not None
    write(session, visit, "b7", "Before.")
    _brought(empty_desk, qtbot, theirs)
    write(session, visit, "b7", "Before, and after.")
    assert _wordings(empty_desk, "b7") == ["Before, and after.", "Before."]


def test_an_earlier_copy_is_kept_first(empty_desk: Desk, qtbot: QtBot) -> None:
    theirs = make_two_versions(empty_desk)
    dialog = _brought(empty_desk, qtbot, theirs)
    assert dialog.ui.intro.text().startswith("An earlier copy of your file was kept first")
    assert list(empty_desk.session.data_folder.rglob("*.db"))


def test_that_no_earlier_copy_could_be_kept_is_said(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise UserError("The disk is full.", "Make room.")

    theirs = make_two_versions(empty_desk)
    monkeypatch.setattr(empty_desk.session.backups, "make", refuse)
    assert "copy of it could be kept. The disk is full." in _brought(empty_desk, qtbot, theirs).ui.intro.text()


def test_nothing_new_leaves_only_to_close(empty_desk: Desk, qtbot: QtBot) -> None:
    theirs = copy_of(empty_desk)
    dialog = _looked(empty_desk, qtbot, theirs)
    assert dialog.ui.title.text() == "Nothing new in “From Bob.db”"
    assert not dialog.ui.accept_button.isVisible()
    assert dialog.ui.cancel.text() == "Close"


def test_what_is_no_monitoring_file_is_refused_with_the_reason(empty_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    minutes = tmp_path / "minutes.db"
    minutes.write_text("Minutes of the board", "utf-8")
    dialog = _looked(empty_desk, qtbot, minutes)
    assert "is not a monitoring file" in dialog.ui.trouble.text()
    assert not dialog.ui.accept_button.isVisible()


def test_another_school_is_asked_about_before_anything_comes_in(empty_desk: Desk, qtbot: QtBot) -> None:
    empty_desk.session.put("School", School("Ysgol Newydd", "111111"))
    theirs = own_file(empty_desk, school=School("Clunmere School", "222222"))
    dialog = _looked(empty_desk, qtbot, theirs)
    assert any("is about Clunmere School (URN 222222)" in each for each in _lines(dialog))
    assert not dialog.ui.accept_button.isEnabled()
    dialog.accept()
    assert not dialog.is_done
    dialog.findChildren(QCheckBox)[0].click()
    assert dialog.ui.accept_button.isEnabled()


def test_where_only_the_names_of_the_schools_differ_it_is_said_and_left_to_the_reader(
    empty_desk: Desk, qtbot: QtBot
) -> None:
    empty_desk.session.put("School", School("Ysgol Newydd"))
    dialog = _looked(empty_desk, qtbot, own_file(empty_desk, school=School("Clunmere School")))
    assert "If that is another school, press Cancel." in "\n".join(_lines(dialog))
    assert dialog.ui.accept_button.isEnabled()


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_a_visit_that_both_made_is_asked_about_and_shown_as_one_only_on_a_yes(
    empty_desk: Desk, qtbot: QtBot, answer: str
) -> None:
    dialog = _brought(empty_desk, qtbot, own_file(empty_desk))
    (offer,) = dialog.offers
    assert "Two visits have the date" in offer.accessibleName()
    (offer.yes_button if answer == "yes" else offer.no_button).click()
    assert not offer.yes_button.isVisible()
    assert len(rules.visits_newest_first(empty_desk.record)) == (1 if answer == "yes" else 2)
    assert len(list(empty_desk.record.all(Visit))) == 2
    if answer == "yes":
        assert empty_desk.session.undo_stack.undo_name == links.LINK


def test_a_text_for_a_released_visit_is_told_as_arrived_after_it(empty_desk: Desk, qtbot: QtBot) -> None:
    theirs = make_two_versions(empty_desk)
    assert empty_desk.visit is not None
    covering = release.release(empty_desk.record, empty_desk.visit, "2026-11-20")
    empty_desk.session.put("Release visit", *covering, reason=release.RELEASE)
    assert any("arrived after its release" in each for each in _lines(_looked(empty_desk, qtbot, theirs)))


def test_where_the_file_does_not_take_it_nothing_came_in_and_it_can_be_tried_again(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    theirs, again = make_two_versions(empty_desk), tmp_path / "From Bob again.db"
    again.write_bytes(theirs.read_bytes())
    dialog = _looked(empty_desk, qtbot, theirs, again)
    untouched = dialog.ui.intro.text()
    with monkeypatch.context() as broken:
        broken.setattr(
            empty_desk.session.whole,
            "unite",
            lambda _theirs: (_ for _ in ()).throw(UserError("The disk is full.", "Make room.")),
        )
        dialog.ui.accept_button.click()
        qtbot.waitUntil(dialog.ui.trouble.isVisible)
    assert dialog.ui.trouble.text() == "The disk is full. Make room."
    assert len(_texts(empty_desk, "b5")) == 1
    assert dialog.ui.intro.text() == untouched
    dialog.ui.accept_button.click()
    qtbot.waitUntil(lambda: dialog.is_done)
    assert len(_texts(empty_desk, "b5")) == 3


def test_what_is_typed_while_the_file_takes_it_in_stays(empty_desk: Desk) -> None:
    """The union is made on the writer's thread; the record is told later, when more may have been typed."""
    desk, session = empty_desk, empty_desk.session
    theirs = make_two_versions(desk)
    visit = desk.visit
    assert visit is not None
    united = bringing_in.take_in(session, bringing_in.look(session, [theirs]))
    write(session, visit, "b5", "Nine employers came, and I am still writing.")
    session.whole.adopt(united)
    standing = [each.entry.body for each in desk.record.versions(Note(visit.uid, "b5", session.me.uid, "").uid)]  # type: ignore[union-attr]
    assert sorted(standing) == [
        "Eleven employers came in October and November.",
        "Nine employers came, and I am still writing.",
    ]
    session.save_now()
    with session_of(copy_of(desk, "again.db"), session.me) as again:
        assert sorted(each.note.body for each in rules.notes_by_place(again.record, visit.uid)["b5"]) == sorted(
            [*standing, "I counted eleven."]
        )
