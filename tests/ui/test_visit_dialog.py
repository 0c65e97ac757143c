"""The dialog for a visit's date, title, kind and people."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from govtoolkit.errors import UserError
from govtoolkit.record import questions, rules
from govtoolkit.record.model import KeyDate, Note, Person, Visit
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
    dialog.ui.start.setCurrentIndex(dialog.ui.start.findData(""))
    dialog.ui.date.setDate(QDate(2026, 2, 3))
    dialog.ui.occasion.setCurrentIndex(dialog.ui.occasion.findData("meeting"))
    dialog.ui.name.setText("Meeting with the Careers Leader")
    dialog.ui.met.setPlainText("Mr Okafor")
    with qtbot.waitSignal(desk.visit_chosen) as chosen:
        dialog.ui.accept_button.click()
    visit = desk.visit
    assert visit is not None
    assert chosen.args == [visit.uid]
    assert (visit.visit_date, visit.occasion, visit.title, visit.state) == (
        "2026-02-03", "meeting", "Meeting with the Careers Leader", "draft",
    )  # fmt: skip
    assert visit.follows_uid is None
    assert questions.chosen(desk.record, visit.uid) == []
    (met,) = rules.notes_by_place(desk.record, visit.uid)["visit.met"]
    assert met.note.body == "Mr Okafor"
    assert desk.session.undo_stack.undo_name == "New visit"
    desk.session.undo()
    assert desk.record.find(Visit, visit.uid) is None
    assert rules.notes_by_place(desk.record, visit.uid) == {}


def test_a_visit_whose_day_is_ahead_is_planned(desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(desk, None, qtbot)
    dialog.ui.start.setCurrentIndex(dialog.ui.start.findData(""))
    dialog.ui.date.setDate(QDate.currentDate().addDays(7))
    dialog.ui.accept_button.click()
    assert desk.visit is not None
    assert desk.visit.state == "planned"


def test_a_new_visit_follows_the_newest_one_unless_another_is_chosen(desk: Desk, qtbot: QtBot) -> None:
    last, before, *_ = _visits(desk)
    dialog = _dialog(desk, None, qtbot)
    assert dialog.ui.start.currentData() == last.uid
    wanted = questions.to_bring_forward(desk.record, last.uid)
    assert dialog.ui.start_hint.text().startswith(f"{len(wanted)} open question")
    news: list[str] = []
    desk.news.connect(news.append)
    with qtbot.waitSignal(desk.wanted) as page:
        dialog.ui.accept_button.click()
    assert page.args == ["visit", ""]
    visit = desk.visit
    assert visit is not None
    assert (visit.state, visit.follows_uid) == ("planned", last.uid)
    assert [each.question_key for each in questions.chosen(desk.record, visit.uid)] == wanted
    assert "come forward; 4 actions are still open." in news[-1]
    assert desk.session.undo_stack.undo_name == "New visit"
    desk.session.undo()
    assert desk.record.find(Visit, visit.uid) is None
    assert questions.chosen(desk.record, visit.uid) == []
    assert _dialog(desk, None, qtbot).ui.start.findData(before.uid) >= 0


def test_the_visit_to_start_from_can_be_given(desk: Desk, qtbot: QtBot) -> None:
    wanted = _visits(desk)[2]
    dialog = VisitDialog(desk, None, last=wanted)
    qtbot.addWidget(dialog)
    assert dialog.ui.start.currentData() == wanted.uid


def test_a_new_visit_is_dated_as_the_board_planned_or_else_today(desk: Desk, qtbot: QtBot) -> None:
    desk.session.put("Change date", KeyDate("next visit", "2099-03-11"))
    assert _dialog(desk, None, qtbot).ui.date.date() == QDate(2099, 3, 11)
    desk.session.remove("Delete date", "next visit")
    today = date.today().isoformat()  # noqa: DTZ011 - as the dialog does
    assert _dialog(desk, None, qtbot).ui.date.date().toString("yyyy-MM-dd") == today


def test_the_title_of_a_new_visit_follows_date_and_kind(desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(desk, None, qtbot)
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


def test_a_released_visit_is_corrected_with_a_reason_only(desk: Desk, qtbot: QtBot) -> None:
    released = next(visit for visit in _visits(desk) if visit.state == "released")
    dialog = _dialog(desk, released, qtbot)
    assert "was released" in dialog.ui.intro.text()
    assert "stays beside" not in dialog.ui.intro.text()  # the hint under the field says it
    assert "stays beside" in dialog.ui.reason_hint.text()
    dialog.ui.date.setDate(QDate(2026, 3, 13))
    dialog.ui.met.setPlainText("Mrs Smith")
    dialog.ui.accept_button.click()
    assert dialog.isVisible()
    assert "needs a reason" in dialog.ui.trouble.text()
    assert dialog.ui.reason.hasFocus()
    dialog.ui.reason.setText("It was the Friday")
    dialog.ui.accept_button.click()
    (version,) = desk.record.versions(released.uid)
    assert version.entry == replace(released, visit_date="2026-03-13")
    assert version.revision.reason == "It was the Friday"
    note = Note(released.uid, "visit.met", desk.session.me.uid, "Mrs Smith")
    assert [each.revision.reason for each in desk.record.versions(note.uid)] == ["It was the Friday"]
    assert desk.session.undo_stack.undo_name == "Correct visit"
    desk.session.undo()
    assert desk.record.find(Visit, released.uid) == released
    assert desk.record.find(Note, note.uid) is None


def test_the_reason_that_is_needed_is_asked_for_first(desk: Desk, qtbot: QtBot) -> None:
    released = next(visit for visit in _visits(desk) if visit.state == "released")
    dialog = _dialog(desk, released, qtbot)
    assert dialog.focusWidget() is dialog.ui.reason
    assert dialog.ui.reason_part.y() < dialog.ui.date.y()
    assert dialog.ui.fields_column.indexOf(dialog.ui.reason_part) == 0


def test_an_open_visit_asks_for_no_reason(desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(desk, _visits(desk)[0], qtbot)
    assert not dialog.ui.reason.isVisible()
    assert not dialog.ui.start.isVisible()


def test_in_a_file_that_can_only_be_read_a_visit_can_only_be_read(desk: Desk, qtbot: QtBot) -> None:
    desk.session.read_only = UserError("The file can only be read.", "Copy it.")
    dialog = _dialog(desk, _visits(desk)[0], qtbot)
    assert dialog.ui.intro.text() == "The file can only be read. Copy it."
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
    fields = (dialog.ui.start, dialog.ui.date, dialog.ui.occasion, dialog.ui.name, dialog.ui.met, dialog.ui.reason)
    assert {each.buddy() for each in labels} == set(fields)
    keys = [each.text()[each.text().index("&") + 1].lower() for each in labels]
    assert len(set(keys)) == len(fields)
    assert all(field.accessibleName() for field in fields)


def test_the_dialog_goes_when_it_closes(desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(desk, None, qtbot)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.ui.cancel.click()


def test_the_first_write_introduces_the_writer(desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(desk, None, qtbot)
    qtbot.keyClick(dialog.ui.name, Qt.Key.Key_Return)
    assert desk.record.find(Person, desk.session.me.uid) is not None
