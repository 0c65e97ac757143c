"""Ready-made choices in the print dialog: one pick sets everything, and one's own are kept under a name."""

import json

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from govtoolkit.app.presets import Presets
from govtoolkit.app.print_wish import Asked, Wish
from govtoolkit.printing.options import Filling, Layout, Room
from govtoolkit.record import rules
from govtoolkit.record.rules import focus_of
from govtoolkit.ui import asking
from govtoolkit.ui.dialogs.preset_name import PresetNameDialog
from govtoolkit.ui.dialogs.print import PrintDialog


@pytest.fixture
def dialog(desk, qtbot):
    return shown(desk, qtbot)


def shown(desk, qtbot: QtBot) -> PrintDialog:
    made = PrintDialog(desk, None)  # nothing is saved or printed here
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.resize(1280, 860)
    made.show()
    qtbot.waitUntil(lambda: not made.is_making)
    return made


def take(dialog: PrintDialog, name: str) -> None:
    """Choose by hand."""
    preset = dialog.ui.preset
    row = preset.findText(name)
    assert row >= 0
    preset.setCurrentIndex(row)
    preset.activated.emit(row)


def named(monkeypatch, name: str) -> None:
    monkeypatch.setattr(asking, "ask_preset_name", lambda _parent, _presets, _name="": name)


def test_nothing_is_ready_made_at_first(dialog):
    assert dialog.ui.preset.currentText() == "As chosen below"
    assert [dialog.ui.preset.itemText(row) for row in range(3)] == ["As chosen below", "Night before", "Large print"]
    assert not dialog.ui.rename_button.isVisible()
    assert not dialog.ui.delete_button.isVisible()


def test_the_night_before_prints_what_the_visit_is_about_with_wide_room_and_its_questions(dialog, desk, qtbot):
    take(dialog, "Night before")
    options = dialog.choices.options
    assert options.benchmarks == tuple(sorted(focus_of(desk.visit)))
    assert (options.filling, options.room, options.layout) == (Filling.BLANK, Room.WIDE, Layout.ACROSS)
    assert len(options.questions) > 2
    assert dialog.ui.preset_line.isVisible()
    assert dialog.ui.visit_questions.isChecked()
    assert dialog.is_making
    qtbot.waitUntil(lambda: not dialog.is_making)


def test_tab_comes_to_what_a_preset_chose_and_not_to_what_was_chosen_before(dialog, qtbot):
    take(dialog, "Night before")
    qtbot.waitActive(dialog)
    dialog.ui.sheet.setFocus()
    qtbot.keyClick(dialog.ui.sheet, Qt.Key.Key_Tab)
    assert dialog.ui.blank.hasFocus()
    dialog.ui.focus_benchmarks.setFocus()
    qtbot.keyClick(dialog.ui.focus_benchmarks, Qt.Key.Key_Tab)
    assert dialog.ui.visit_questions.hasFocus()


def test_large_print_leaves_the_rest(dialog):
    dialog.ui.sheet.choose("duties")
    take(dialog, "Large print")
    assert (dialog.choices.sheet, dialog.choices.options.text_size) == ("duties", 18.0)


def test_it_is_named_only_as_long_as_it_is_what_is_chosen(dialog, desk):
    take(dialog, "Night before")
    dialog.ui.text_size.setValue(12)
    assert dialog.ui.preset.currentText() == "Night before"  # which says nothing about the size
    dialog.ui.filled.click()
    assert dialog.ui.preset.currentText() == "As chosen below"
    assert not dialog.ui.preset_line.isVisible()
    take(dialog, "Night before")
    other = rules.visits_newest_first(desk.record)[1]
    dialog.ui.visit.setCurrentIndex(dialog.ui.visit.findData(other.uid))
    assert dialog.ui.preset.currentText() == "As chosen below"  # that one is about other benchmarks


def test_choices_are_kept_under_a_name_and_found_in_the_next_dialog(dialog, desk, qtbot, monkeypatch, settings, runner):
    dialog.ui.sheet.choose("questions")
    dialog.ui.blank.click()
    dialog.ui.cover.click()
    kept = dialog.choices.wish
    named(monkeypatch, "For the board")
    dialog.ui.keep_button.click()
    assert dialog.ui.preset.currentText() == "For the board"
    assert "Kept as “For the board”" in dialog.banner.text
    assert dialog.ui.rename_button.isVisible()
    qtbot.waitUntil(lambda: not runner.is_busy)
    (text,) = json.loads(settings._path.read_text("utf-8"))["print_presets"]
    assert json.loads(text)["name"] == "For the board"
    dialog.ui.sheet.choose("toolkit")
    other = shown(desk, qtbot)
    take(other, "For the board")
    assert other.choices.wish == kept


def test_nothing_is_kept_where_nobody_gives_a_name(dialog, monkeypatch):
    named(monkeypatch, "")
    dialog.ui.keep_button.click()
    assert dialog.ui.preset.count() == 3
    assert dialog.banner.text == ""


def test_ones_own_is_renamed(dialog, monkeypatch, settings):
    named(monkeypatch, "Mine")
    dialog.ui.keep_button.click()
    named(monkeypatch, "Yours")
    dialog.ui.rename_button.click()
    assert dialog.ui.preset.currentText() == "Yours"
    assert dialog.ui.preset.findText("Mine") < 0
    assert [each.name for each in Presets(settings).all()][2:] == ["Yours"]


def test_ones_own_is_deleted_and_can_be_brought_back(dialog, monkeypatch, settings):
    named(monkeypatch, "Mine")
    dialog.ui.keep_button.click()
    dialog.ui.delete_button.click()
    assert dialog.ui.preset.findText("Mine") < 0
    assert not dialog.ui.delete_button.isVisible()
    (way,) = dialog.banner.ways
    assert way.text() == "Bring it back"
    way.click()
    assert dialog.ui.preset.currentText() == "Mine"
    assert [each.name for each in Presets(settings).all()][2:] == ["Mine"]


def test_one_whose_question_is_gone_says_so_and_prints_the_rest(dialog, settings, qtbot, desk):
    Presets(settings).keep("Old", Wish("questions", asked=Asked.PICKED, picked=("gone", "q.board.1")))
    other = shown(desk, qtbot)
    take(other, "Old")
    assert "One of the questions that were picked is not in this file" in other.ui.questions_line.text()
    assert other.choices.options.questions == ("q.board.1",)
    qtbot.waitUntil(lambda: not other.is_making)
    assert other.preview.page_count == 1


def test_a_name_that_cannot_be_is_refused_with_a_reason(qtbot, settings):
    presets = Presets(settings)
    presets.keep("Mine", Wish())
    made = PresetNameDialog(presets)
    qtbot.addWidget(made)
    made.show()
    made.ui.accept_button.click()
    assert (made.isVisible(), made.ui.trouble.text()) == (True, "Give it a name.")
    qtbot.keyClicks(made.ui.name, "Night before")
    assert not made.ui.trouble.isVisible()  # nobody is told off for half a name
    made.ui.accept_button.click()
    assert "comes with the program" in made.ui.trouble.text()
    made.ui.name.setText("mine")
    assert (made.ui.accept_button.text(), made.ui.trouble.isVisible()) == ("Replace", False)
    qtbot.keyClick(made.ui.name, Qt.Key.Key_Return)
    assert (made.isVisible(), made.name) == (False, "mine")


def test_the_same_name_again_renames_nothing(qtbot, settings):
    presets = Presets(settings)
    presets.keep("Mine", Wish())
    made = PresetNameDialog(presets, "Mine")
    qtbot.addWidget(made)
    made.show()
    made.ui.accept_button.click()
    assert made.result() == 0
    assert presets.has("Mine")
