"""The dialog for a visit's date, title, kind and people."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from govtoolkit.record import rules
from govtoolkit.record.model import Note, Person, Visit
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.visit import VisitDialog


def _dialog(desk: Desk, visit: Visit | None, qtbot: QtBot) -> VisitDialog:
    made = VisitDialog(desk, visit)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _visits(desk: Desk) -> list[Visit]:
    return rules.visits_newest_first(desk.record)


def test_a_new_visit_is_added_and_shown(desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(desk, None, qtbot)
    dialog.ui.date.setDate(QDate(2027, 2, 3))
    dialog.ui.occasion.setCurrentIndex(dialog.ui.occasion.findData("meeting"))
    dialog.ui.name.setText("Meeting with the Careers Leader")
    dialog.ui.met.setPlainText("Mr Okafor")
    with qtbot.waitSignal(desk.visit_chosen) as chosen:
        dialog.ui.accept_button.click()
    visit = desk.visit
    assert visit is not None
    assert chosen.args == [visit.uid]
    assert (visit.visit_date, visit.occasion, visit.title, visit.state) == (
        "2027-02-03", "meeting", "Meeting with the Careers Leader", "draft",
    )  # fmt: skip
    (met,) = rules.notes_by_place(desk.record, visit.uid)["visit.met"]
    assert met.note.body == "Mr Okafor"
    assert desk.session.undo_stack.undo_name == "New visit"
    desk.session.undo()
    assert desk.record.find(Visit, visit.uid) is None
    assert rules.notes_by_place(desk.record, visit.uid) == {}


def test_a_new_visit_is_dated_today_and_its_title_follows_date_and_kind(desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(desk, None, qtbot)
    assert dialog.ui.date.date().toString("yyyy-MM-dd") == date.today().isoformat()  # noqa: DTZ011 - as the dialog does
    dialog.ui.date.setDate(QDate(2027, 2, 3))
    assert dialog.ui.name.text() == "Spring visit"
    dialog.ui.occasion.setCurrentIndex(dialog.ui.occasion.findData("call"))
    assert dialog.ui.name.text() == "Spring call"
    assert dialog.ui.date_hint.text() == "Wednesday 3 February 2027"
    dialog.ui.name.setText("My own words")
    dialog.ui.date.setDate(QDate(2027, 10, 3))
    assert dialog.ui.name.text() == "My own words"


@pytest.mark.parametrize("way", ["by Tab", "all of it marked"])
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("04/03/2027", "2027-03-04"),
        ("4/3/2027", "2027-03-04"),
        ("4.3.2027", "2027-03-04"),
        ("04032027", "2027-03-04"),
        ("31/12/2026", "2026-12-31"),
        ("31-03-2027", "2027-03-31"),
        ("29 02 2028", "2028-02-29"),
    ],
)
def test_the_date_is_typed_as_people_write_it(desk: Desk, qtbot: QtBot, way: str, typed: str, meant: str) -> None:
    dialog = _dialog(desk, None, qtbot)
    field = dialog.ui.date
    field.setDate(QDate(2026, 11, 21))
    field.setFocus(Qt.FocusReason.TabFocusReason)
    if way == "all of it marked":
        field.selectAll()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.date().toString("yyyy-MM-dd") == meant
    assert not field.hasFocus()


def test_editing_keeps_the_visit_and_its_notes(desk: Desk, qtbot: QtBot) -> None:
    before = _visits(desk)[0]
    notes = len(rules.notes_by_place(desk.record, before.uid))
    dialog = _dialog(desk, before, qtbot)
    assert dialog.ui.name.text() == before.title
    assert dialog.ui.met.toPlainText() == ""
    assert "Siân Llŷr-Hughes wrote: Mr Żółkowski" in dialog.ui.met_hint.text()
    dialog.ui.name.setText("Autumn visit, second part")
    dialog.ui.accept_button.click()
    after = desk.record.find(Visit, before.uid)
    assert after is not None
    assert after.title == "Autumn visit, second part"
    assert (after.visit_date, after.focus, after.follows_uid) == (before.visit_date, before.focus, before.follows_uid)
    assert len(rules.notes_by_place(desk.record, before.uid)) == notes
    assert desk.session.undo_stack.undo_name == "Edit visit"
    desk.session.undo()
    assert desk.record.find(Visit, before.uid) == before


def test_who_was_met_can_be_changed_and_taken_back_in_one_step_with_the_rest(desk: Desk, qtbot: QtBot) -> None:
    visit = _visits(desk)[0]
    me = desk.session.me.uid
    desk.session.write_note(visit, "visit.met", "Mrs Smith", seen=())
    dialog = _dialog(desk, visit, qtbot)
    assert dialog.ui.met.toPlainText() == "Mrs Smith"
    dialog.ui.met.setPlainText("Mrs Smith and the clerk")
    dialog.ui.date.setDate(QDate(2026, 11, 13))
    dialog.ui.accept_button.click()
    uid = Note(visit.uid, "visit.met", me, "").uid
    note = desk.record.find(Note, uid)
    assert note is not None
    assert note.body == "Mrs Smith and the clerk"
    desk.session.undo()
    note = desk.record.find(Note, uid)
    assert note is not None
    assert note.body == "Mrs Smith"
    again = desk.record.find(Visit, visit.uid)
    assert again is not None
    assert again.visit_date == visit.visit_date


def test_nothing_changed_makes_no_step(desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(desk, _visits(desk)[0], qtbot)
    dialog.ui.accept_button.click()
    assert desk.session.undo_stack.undo_name == ""
    assert dialog.isHidden()


def test_a_visit_without_a_title_is_not_kept_and_the_dialog_says_why(desk: Desk, qtbot: QtBot) -> None:
    count = len(_visits(desk))
    dialog = _dialog(desk, None, qtbot)
    dialog.ui.name.setText("  ")
    dialog.ui.accept_button.click()
    assert dialog.isVisible()
    assert "needs a title" in dialog.ui.trouble.text()
    assert len(_visits(desk)) == count


def test_a_visit_without_a_date_stays_so_until_one_is_given(desk: Desk, qtbot: QtBot) -> None:
    desk.session.put("New visit", Visit("undated", "", "Some time"))
    visit = desk.record.find(Visit, "undated")
    assert visit is not None
    dialog = _dialog(desk, visit, qtbot)
    dialog.ui.name.setText("Some time soon")
    dialog.ui.accept_button.click()
    kept = desk.record.find(Visit, "undated")
    assert kept is not None
    assert (kept.visit_date, kept.title) == ("", "Some time soon")


def test_cancel_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    count = len(_visits(desk))
    dialog = _dialog(desk, None, qtbot)
    dialog.ui.name.setText("Not this one")
    dialog.ui.cancel.click()
    assert len(_visits(desk)) == count


def test_a_released_visit_can_only_be_read(desk: Desk, qtbot: QtBot) -> None:
    released = next(visit for visit in _visits(desk) if visit.state == "released")
    dialog = _dialog(desk, released, qtbot)
    assert "was released" in dialog.ui.intro.text()
    assert not dialog.ui.accept_button.isVisible()
    assert dialog.ui.name.isReadOnly()
    assert dialog.ui.date.isReadOnly()


def test_what_the_file_refuses_is_said_in_the_dialog(desk: Desk, qtbot: QtBot) -> None:
    visit = _visits(desk)[0]
    dialog = _dialog(desk, visit, qtbot)
    desk.session.put("Release", replace(visit, state="released"))
    dialog.ui.met.setPlainText("Mr Okafor")
    dialog.ui.accept_button.click()
    assert dialog.isVisible()
    assert "was released" in dialog.ui.trouble.text()
    assert dialog.ui.met.toPlainText() == "Mr Okafor"


def test_every_field_has_a_label_and_a_key(desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(desk, None, qtbot)
    labels = [each for each in dialog.findChildren(QLabel) if each.buddy() is not None]
    fields = (dialog.ui.date, dialog.ui.occasion, dialog.ui.name, dialog.ui.met)
    assert {each.buddy() for each in labels} == set(fields)
    keys = [each.text()[each.text().index("&") + 1].lower() for each in labels]
    assert len(set(keys)) == 4
    assert all(field.accessibleName() for field in fields)


def test_the_dialog_goes_when_it_closes(desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(desk, None, qtbot)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.ui.cancel.click()


def test_the_first_write_introduces_the_writer(desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(desk, None, qtbot)
    qtbot.keyClick(dialog.ui.name, Qt.Key.Key_Return)
    assert desk.record.find(Person, desk.session.me.uid) is not None
