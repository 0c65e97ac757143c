"""The dialog of an action."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Action
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.action import ActionDialog


def _dialog(desk: Desk, qtbot: QtBot, action: Action | None = None, benchmark: int | None = None) -> ActionDialog:
    made = ActionDialog(desk, action, benchmark=benchmark)
    qtbot.addWidget(made)
    made.show()
    return made


def _actions(desk: Desk) -> set[Action]:
    return {each.entry for each in desk.record.all(Action)}


@pytest.fixture
def dropped(desk: Desk) -> Action:
    return next(each for each in _actions(desk) if each.status == "dropped")


def test_a_new_action_belongs_to_the_visit_shown_and_is_told(desk: Desk, qtbot: QtBot) -> None:
    before = _actions(desk)
    dialog = _dialog(desk, qtbot, benchmark=6)
    dialog.ui.wording.setPlainText("  Ask three\nemployers ")
    dialog.ui.owner.setText(" Mr Pryce ")
    with qtbot.waitSignal(desk.news) as news:
        qtbot.mouseClick(dialog.ui.accept_button, Qt.MouseButton.LeftButton)
    (made,) = _actions(desk) - before
    assert desk.visit is not None
    assert made == Action(made.uid, desk.visit.uid, "Ask three employers", 6, "Mr Pryce")
    assert dialog.action_uid == made.uid
    assert "Ask three employers" in news.args[0]
    assert desk.session.undo_stack.undo_name == "Add action"
    desk.session.undo()
    assert _actions(desk) == before


def test_a_day_is_kept_only_where_one_was_agreed(desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(desk, qtbot)
    assert not dialog.ui.due.isEnabled()
    dialog.ui.wording.setPlainText("Ask")
    dialog.ui.has_day.click()
    dialog.ui.due.setDate(QDate(2027, 1, 15))
    assert dialog.ui.due_hint.text() == "Friday 15 January 2027"
    dialog.accept()
    made = desk.record.find(Action, dialog.action_uid)
    assert made is not None
    assert made.due_on == "2027-01-15"
    again = _dialog(desk, qtbot, made)
    again.ui.has_day.click()
    again.accept()
    assert desk.record.find(Action, made.uid) == replace(made, due_on="")


def test_an_action_without_words_is_not_added_and_nothing_typed_is_lost(desk: Desk, qtbot: QtBot) -> None:
    before = _actions(desk)
    dialog = _dialog(desk, qtbot)
    dialog.ui.owner.setText("Mr Pryce")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.ui.trouble.text() == "The action needs a few words. Say what is to be done."
    assert dialog.ui.owner.text() == "Mr Pryce"
    assert _actions(desk) == before


def test_an_action_is_shown_and_changed_with_its_outcome(desk: Desk, dropped: Action, qtbot: QtBot) -> None:
    dialog = _dialog(desk, qtbot, dropped)
    assert dialog.ui.wording.toPlainText() == dropped.wording
    assert dialog.ui.outcome.toPlainText() == dropped.outcome
    assert dialog.ui.benchmark.currentData() == dropped.benchmark
    assert dialog.ui.visit.currentData() == dropped.visit_uid
    dialog.ui.outcome.setPlainText("Nobody needed it.")
    dialog.ui.benchmark.setCurrentIndex(0)
    other = next(each for each in rules.visits_newest_first(desk.record) if each.uid != dropped.visit_uid)
    dialog.ui.visit.setCurrentIndex(dialog.ui.visit.findData(other.uid))
    dialog.accept()
    expected = replace(dropped, outcome="Nobody needed it.", benchmark=None, visit_uid=other.uid)
    assert desk.record.find(Action, dropped.uid) == expected
    assert desk.session.undo_stack.undo_name == "Edit action"


def test_an_open_action_is_not_asked_for_its_outcome(desk: Desk, qtbot: QtBot) -> None:
    assert not _dialog(desk, qtbot).ui.outcome_box.isVisible()


def test_nothing_is_written_where_nothing_was_changed(desk: Desk, dropped: Action, qtbot: QtBot) -> None:
    _dialog(desk, qtbot, dropped).accept()
    assert desk.session.undo_stack.undo_name == ""


def test_an_action_of_a_visit_that_is_gone_keeps_it(desk: Desk, dropped: Action, qtbot: QtBot) -> None:
    lost = replace(dropped, visit_uid="gone")
    desk.session.put("put", lost)
    dialog = _dialog(desk, qtbot, lost)
    dialog.ui.owner.setText("Somebody else")
    dialog.accept()
    assert desk.record.find(Action, lost.uid) == replace(lost, owner="Somebody else")


def test_a_file_that_can_only_be_read_shows_the_action_and_says_why(desk: Desk, dropped: Action, qtbot: QtBot) -> None:
    desk.session.read_only = UserError("This file can only be read.", "Copy it.")
    dialog = _dialog(desk, qtbot, dropped)
    assert dialog.ui.intro.text() == "This file can only be read. Copy it."
    assert not dialog.ui.accept_button.isVisible()
    assert dialog.ui.wording.isReadOnly()
    assert not dialog.ui.visit.isEnabled()
