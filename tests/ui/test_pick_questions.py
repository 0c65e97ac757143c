"""Picking questions for the paper: by ticks, in an order of one's own, by mouse or by keys alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton

from govtoolkit.record import questions, rules
from govtoolkit.ui import asking
from govtoolkit.ui.dialogs.pick_questions import PickQuestionsDialog
from govtoolkit.ui.dialogs.print import PrintDialog
from govtoolkit.ui.theme import LIGHT, dress
from govtoolkit.ui.widgets.line_delegate import REMARK
from govtoolkit.ui.widgets.question_ticks import KEY

PICKED = ("q.board.2", "q.prompts-5.1", "q.board.1")
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def show(desk, qtbot):
    def show(picked=PICKED, visit=None):
        dialog = PickQuestionsDialog(desk, visit or desk.visit, picked)
        qtbot.addWidget(dialog)
        dialog.resize(1000, 700)
        dialog.show()
        qtbot.waitActive(dialog)
        return dialog

    return show


def line_of(dialog, key):
    model = dialog.ui.bank.model()
    return next(model.item(row) for row in range(model.rowCount()) if model.item(row).data(KEY) == key)


def ticked(dialog):
    model = dialog.ui.bank.model()
    lines = [model.item(row) for row in range(model.rowCount())]
    return {line.data(KEY) for line in lines if line.data(KEY) and line.checkState() is Qt.CheckState.Checked}


def order_on_screen(dialog):
    model = dialog.ui.picked.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_every_question_is_there_once_ones_own_first(show, desk):
    dialog = show()
    model = dialog.ui.bank.model()
    keys = [model.item(row).data(KEY) for row in range(model.rowCount()) if model.item(row).data(KEY)]
    own = [each.uid for each in rules.own_questions(desk.record)]
    assert keys[: len(own)] == own
    assert sorted(keys) == sorted((*desk.toolkit.questions, *own))


def test_what_was_picked_before_is_ticked_and_in_its_order_with_where_it_comes_from(show):
    dialog = show()
    assert dialog.picked == PICKED
    assert ticked(dialog) == set(PICKED)
    assert [line[:3] for line in order_on_screen(dialog)] == ["1. ", "2. ", "3. "]
    model = dialog.ui.picked.model()
    assert [model.index(row, 0).data(REMARK) for row in range(2)] == ["The board’s questions", "Benchmark 5"]


def test_a_tick_puts_a_question_at_the_end_and_its_absence_takes_it_off(show):
    dialog = show()
    line_of(dialog, "q.board.3").setCheckState(Qt.CheckState.Checked)
    assert dialog.picked == (*PICKED, "q.board.3")
    line_of(dialog, "q.prompts-5.1").setCheckState(Qt.CheckState.Unchecked)
    assert dialog.picked == ("q.board.2", "q.board.1", "q.board.3")


def test_a_click_anywhere_in_a_line_ticks_it_once(show, qtbot):
    dialog = show(())
    index = dialog.ui.bank.model().indexFromItem(line_of(dialog, "q.board.1"))
    dialog.ui.bank.scrollTo(index)
    place = dialog.ui.bank.visualRect(index)
    qtbot.mouseClick(dialog.ui.bank.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(120, 12))
    assert dialog.picked == ("q.board.1",)
    qtbot.mouseClick(dialog.ui.bank.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(20, 12))
    assert dialog.picked == ()


def test_buttons_move_a_question_and_rest_where_there_is_nowhere_to_go(show):
    dialog = show()
    ui = dialog.ui
    assert (ui.up_button.isEnabled(), ui.down_button.isEnabled()) == (False, True)
    ui.down_button.click()
    assert dialog.picked == ("q.prompts-5.1", "q.board.2", "q.board.1")
    ui.down_button.click()
    assert dialog.picked == ("q.prompts-5.1", "q.board.1", "q.board.2")
    assert (ui.up_button.isEnabled(), ui.down_button.isEnabled()) == (True, False)
    ui.up_button.click()
    ui.off_button.click()
    assert dialog.picked == ("q.prompts-5.1", "q.board.1")
    assert ticked(dialog) == set(dialog.picked)


def test_everything_is_done_by_keys_alone(show, qtbot):
    dialog = show(("q.board.1",))
    ui = dialog.ui
    qtbot.waitUntil(ui.find.hasFocus)
    qtbot.keyClicks(ui.find, "APPRENTICESHIPS")
    rows = [row for row in range(ui.bank.model().rowCount()) if not ui.bank.isRowHidden(row)]
    assert 1 < len(rows) < 12
    qtbot.keyClick(ui.find, Qt.Key.Key_Tab)
    assert ui.bank.hasFocus()
    qtbot.keyClick(ui.bank, Qt.Key.Key_Space)
    added = dialog.picked[-1]
    assert len(dialog.picked) == 2
    assert "apprenticeships" in line_of(dialog, added).text()
    qtbot.keyClick(ui.bank, Qt.Key.Key_Tab)
    assert ui.picked.hasFocus()
    qtbot.keyClick(ui.picked, Qt.Key.Key_Up, ALT)
    assert dialog.picked == (added, "q.board.1")
    qtbot.keyClick(ui.picked, Qt.Key.Key_Down, ALT)
    assert dialog.picked == ("q.board.1", added)
    qtbot.keyClick(ui.picked, Qt.Key.Key_Delete)
    assert dialog.picked == ("q.board.1",)
    qtbot.keyClick(ui.picked, Qt.Key.Key_Return)
    assert dialog.result() == 1


def test_headings_without_a_question_are_hidden_in_a_search(show):
    dialog = show()
    dialog.ui.find.setText("nothing like it")
    model = dialog.ui.bank.model()
    assert all(dialog.ui.bank.isRowHidden(row) for row in range(model.rowCount()))
    dialog.ui.find.setText("")
    assert not any(dialog.ui.bank.isRowHidden(row) for row in range(model.rowCount()))


def test_those_of_the_visit_are_added_in_their_order_at_the_end(show, desk):
    dialog = show(("q.board.2",))
    chosen = [each.question_key for each in questions.chosen(desk.record, desk.visit.uid)]
    dialog.ui.visit_button.click()
    assert list(dialog.picked) == ["q.board.2", *(key for key in chosen if key != "q.board.2")]
    assert not dialog.ui.visit_button.isEnabled()


def test_without_a_question_there_is_nothing_to_use(show):
    dialog = show(())
    assert not dialog.ui.accept_button.isEnabled()
    assert dialog.ui.count_line.text() == "None is picked yet"


def test_a_question_that_is_gone_is_left_out(show):
    assert show(("gone", "q.board.1")).picked == ("q.board.1",)


def test_what_is_picked_is_printed_in_its_order(desk, qtbot, monkeypatch):
    dialog = PrintDialog(desk, None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.sheet.choose("questions")
    dialog.ui.picked_questions.click()
    assert "No question is picked yet" in dialog.preview.ui.message.text()
    asked = []

    def pick(_parent, _desk, visit, picked):
        asked.append((visit, picked))
        return PICKED

    monkeypatch.setattr(asking, "ask_questions", pick)
    dialog.ui.pick_button.click()
    assert asked == [(desk.visit, ())]
    assert dialog.choices.options.questions == PICKED
    assert dialog.ui.questions_line.text() == "3 questions are picked."
    qtbot.waitUntil(lambda: not dialog.is_making)
    assert dialog.preview.page_count > 0


@pytest.mark.parametrize(("width", "height", "zoom"), [(1000, 700, 100), (846, 658, 200), (500, 640, 100)])
def test_nothing_is_cut_off_and_both_lists_are_in_sight(show, qapp, width, height, zoom, qtbot):
    dress(qapp, LIGHT, zoom, 10.0)
    dialog = show()
    dialog.resize(width, height)
    ui = dialog.ui
    qtbot.waitUntil(lambda: ui.bank.viewport().height() > 40 and ui.picked.viewport().height() > 40)
    assert ui.find.height() >= ui.find.sizeHint().height()
    for button in dialog.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
            assert button.mapTo(dialog, QPoint(button.width(), button.height())).x() <= width
    widths = {view: view.viewport().width() for view in (ui.bank, ui.picked)}
    for view, room in widths.items():
        model = view.model()
        assert all(view.visualRect(model.index(row, 0)).width() <= room for row in range(model.rowCount()))
