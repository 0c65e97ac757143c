"""The dialog that releases a visit to the clerk."""

from dataclasses import replace

from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from govtoolkit.errors import UserError
from govtoolkit.record import release, rules
from govtoolkit.record.model import Note, Visit, VisitQuestion
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.release import ReleaseDialog


def _dialog(desk: Desk, qtbot: QtBot) -> ReleaseDialog:
    assert desk.visit is not None
    made = ReleaseDialog(desk, desk.visit)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_what_is_covered_and_by_whom(desk: Desk, qtbot: QtBot) -> None:
    assert desk.visit is not None
    notes = len(rules.standing_notes(desk.record, desk.visit.uid))
    dialog = _dialog(desk, qtbot)
    covers = dialog.ui.covers.text()
    assert covers.startswith(f"{notes} notes, ")
    assert "10 chosen questions" in covers
    assert covers.endswith("The notes are by Małgorzata Wiśniewska and Siân Llŷr-Hughes.")


def test_what_is_not_there_yet_is_told_and_blocks_nothing(empty_desk: Desk, qtbot: QtBot) -> None:
    desk = empty_desk
    assert desk.visit is not None
    desk.session.put("Choose question", VisitQuestion(desk.visit.uid, "q.board.1", 1))
    dialog = _dialog(desk, qtbot)
    for line in (
        "The purpose of the visit",
        "The summary",
        "Who was met",
        "The headteacher’s check of the facts",
        "Not asked yet: ",
    ):
        assert line in dialog.ui.lacks.text()
    dialog.ui.accept_button.click()
    assert desk.visit.state == "released"


def test_where_nothing_is_lacking_nothing_is_said(empty_desk: Desk, qtbot: QtBot) -> None:
    desk = empty_desk
    assert desk.visit is not None
    me = desk.session.me.uid
    places = ("visit.purpose", "visit.met", "visit.seen", "visit.summary", "b5")
    desk.session.put("x", *(Note(desk.visit.uid, place, me, "Words") for place in places))
    desk.session.put("Record the check", replace(desk.visit, focus="5", checked_on="2026-11-19"))
    dialog = _dialog(desk, qtbot)
    assert not dialog.ui.lacks_part.isVisible()


def test_releasing_freezes_the_visit_and_undo_opens_it_again(desk: Desk, qtbot: QtBot) -> None:
    before = desk.visit
    assert before is not None
    dialog = _dialog(desk, qtbot)
    dialog.ui.day.setDate(QDate(2026, 11, 30))
    assert dialog.ui.day_hint.text() == "Monday 30 November 2026"
    with qtbot.waitSignal(desk.news) as news:
        dialog.ui.accept_button.click()
    visit = desk.record.find(Visit, before.uid)
    assert visit is not None
    assert (visit.state, visit.released_on) == ("released", "2026-11-30")
    assert "Edit > Undo" in news.args[0]
    assert not desk.may_write
    assert release.covered(desk.record, visit.uid)
    assert release.afterwards(desk.record, visit) == release.Afterwards()
    assert desk.session.undo_stack.undo_name == "Release visit"
    desk.session.undo()
    assert desk.record.find(Visit, before.uid) == before
    assert release.covered(desk.record, before.uid) == frozenset()
    assert desk.may_write


def test_not_yet_releases_nothing(desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(desk, qtbot)
    dialog.ui.cancel.click()
    assert desk.visit is not None
    assert desk.visit.state == "draft"


def test_what_the_file_refuses_is_said_in_the_dialog(desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(desk, qtbot)
    desk.trouble.emit(UserError("It cannot be written.", "Try again."))
    assert dialog.ui.trouble.isVisible()
    assert dialog.ui.trouble.text() == "It cannot be written. Try again."
