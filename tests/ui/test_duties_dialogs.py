"""The small dialogs of duties and access: an encounter, a date, percentages."""

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from govtoolkit.clock import system_clock
from govtoolkit.record.model import Encounter, KeyDate, SchoolResult
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.encounter import EncounterDialog
from govtoolkit.ui.dialogs.key_date import KeyDateDialog
from govtoolkit.ui.dialogs.results import ResultsDialog


def _shown(dialog: QDialog, qtbot: QtBot) -> None:
    qtbot.addWidget(dialog)
    dialog.show()


def _encounters(desk: Desk) -> dict[str, Encounter]:
    return {version.entry.uid: version.entry for version in desk.record.all(Encounter)}


def test_an_encounter_is_added_in_the_school_year_of_its_day(desk: Desk, qtbot: QtBot) -> None:
    before = _encounters(desk)
    dialog = EncounterDialog(desk, ("phase-2", "2025-26"))
    _shown(dialog, qtbot)
    dialog.ui.no_day.setChecked(False)
    dialog.ui.provider.setEditText("  Hopebrook   Training ")
    dialog.ui.sort.setEditText("Assembly")
    dialog.ui.date.setDate(QDate(2026, 9, 1))
    assert "school year 2026-27" in dialog.ui.date_hint.text()
    dialog.accept()
    (added,) = [each for uid, each in _encounters(desk).items() if uid not in before]
    assert (added.phase_key, added.school_year, added.held_on) == ("phase-2", "2026-27", "2026-09-01")
    assert (added.provider, added.sort) == ("Hopebrook Training", "Assembly")
    assert dialog.year == "2026-27"
    assert desk.session.undo_stack.undo_name == "Add encounter"


def test_an_encounter_without_a_day_counts_in_the_year_that_is_looked_at(desk: Desk, qtbot: QtBot) -> None:
    before = _encounters(desk)
    dialog = EncounterDialog(desk, ("phase-2", "2025-26"))
    _shown(dialog, qtbot)
    assert dialog.ui.no_day.isChecked(), "a year that is over is no day to guess"
    dialog.ui.provider.setEditText("Marchfield College")
    dialog.accept()
    (added,) = [each for uid, each in _encounters(desk).items() if uid not in before]
    assert (added.held_on, added.school_year) == ("", "2025-26")


def test_an_encounter_needs_a_provider_and_keeps_what_was_typed(desk: Desk, qtbot: QtBot) -> None:
    before = _encounters(desk)
    dialog = EncounterDialog(desk, ("phase-2", "2025-26"))
    _shown(dialog, qtbot)
    dialog.ui.sort.setEditText("Assembly")
    dialog.accept()
    assert dialog.isVisible()
    assert "provider" in dialog.ui.trouble.text()
    assert dialog.ui.sort.currentText() == "Assembly"
    assert _encounters(desk) == before


def test_an_encounter_is_changed_and_what_is_not_changed_writes_nothing(desk: Desk, qtbot: QtBot) -> None:
    encounter = next(each for each in _encounters(desk).values() if each.school_year == "2025-26")
    same = EncounterDialog(desk, encounter)
    _shown(same, qtbot)
    same.accept()
    assert desk.session.undo_stack.undo_name == ""
    dialog = EncounterDialog(desk, encounter)
    _shown(dialog, qtbot)
    assert dialog.ui.provider.currentText() == encounter.provider
    dialog.ui.provider.setEditText("Another College")
    dialog.accept()
    assert _encounters(desk)[encounter.uid].provider == "Another College"
    assert desk.session.undo_stack.undo_name == "Change encounter"


def test_words_that_were_used_before_are_offered_and_never_forced(desk: Desk, qtbot: QtBot) -> None:
    dialog = EncounterDialog(desk, ("phase-2", "2026-27"))
    _shown(dialog, qtbot)
    offered = [dialog.ui.provider.itemText(row) for row in range(dialog.ui.provider.count())]
    assert offered == sorted(set(offered), key=str.casefold)
    assert "Marchfield College" in offered
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    dialog.ui.provider.setFocus()
    qtbot.keyClicks(dialog.ui.provider.lineEdit(), "March")
    dialog.ui.date.setFocus()
    assert dialog.ui.provider.currentText() == "March"


def test_a_date_is_set_and_changed(empty_desk: Desk, qtbot: QtBot) -> None:
    dialog = KeyDateDialog(empty_desk, "next visit")
    _shown(dialog, qtbot)
    assert dialog.windowTitle() == "Next visit"
    today = system_clock().date()
    assert dialog.ui.date.date() == QDate(today.year, today.month, today.day)
    assert dialog.ui.date_hint.text().endswith(", today")
    dialog.ui.date.setDate(QDate(2027, 3, 11))
    dialog.ui.remark.setText(" By train ")
    dialog.accept()
    assert empty_desk.record.find(KeyDate, "next visit") == KeyDate("next visit", "2027-03-11", "By train")
    again = KeyDateDialog(empty_desk, "next visit")
    _shown(again, qtbot)
    assert again.ui.date.date() == QDate(2027, 3, 11)
    assert again.ui.remark.text() == "By train"


def _results(desk: Desk, as_of: str) -> dict[int, SchoolResult]:
    entries = (version.entry for version in desk.record.all(SchoolResult))
    return {each.benchmark: each for each in entries if each.as_of == as_of}


def test_percentages_are_added_in_one_step_and_empty_ones_are_left_out(desk: Desk, qtbot: QtBot) -> None:
    dialog = ResultsDialog(desk)
    _shown(dialog, qtbot)
    dialog.ui.date.setDate(QDate(2026, 6, 1))
    dialog.ui.source.setText("Newsletter")
    for number, keys in ((1, "100"), (4, "0")):
        dialog.fields[number].setFocus()
        dialog.fields[number].selectAll()
        qtbot.keyClicks(dialog.fields[number], keys)
    dialog.accept()
    assert _results(desk, "2026-06-01") == {
        1: SchoolResult(1, "2026-06-01", 100, "Newsletter"),
        4: SchoolResult(4, "2026-06-01", 0, "Newsletter"),
    }
    desk.session.undo()
    assert _results(desk, "2026-06-01") == {}


def test_percentages_move_to_another_day_and_emptied_ones_go(desk: Desk, qtbot: QtBot) -> None:
    before = _results(desk, "2026-10-16")
    dialog = ResultsDialog(desk, "2026-10-16")
    _shown(dialog, qtbot)
    assert {number: field.percent for number, field in dialog.fields.items()} == {
        number: each.percent for number, each in before.items()
    }
    dialog.fields[8].setFocus()
    dialog.fields[8].lineEdit().clear()
    dialog.ui.date.setDate(QDate(2026, 10, 17))
    dialog.accept()
    assert _results(desk, "2026-10-16") == {}
    moved = _results(desk, "2026-10-17")
    assert {number: each.percent for number, each in moved.items()} == {
        number: each.percent for number, each in before.items() if number != 8
    }
    assert desk.session.undo_stack.undo_name == "Change percentages"
    desk.session.undo()
    assert _results(desk, "2026-10-16") == before


@pytest.mark.parametrize(("day", "words"), [(None, "No percentage"), (QDate(2026, 10, 16), "already")])
def test_nothing_is_overwritten_or_kept_empty(desk: Desk, qtbot: QtBot, day: QDate | None, words: str) -> None:
    before = _results(desk, "2026-10-16")
    dialog = ResultsDialog(desk)
    _shown(dialog, qtbot)
    if day is not None:
        dialog.ui.date.setDate(day)
        dialog.fields[1].show_percent(5)
    dialog.accept()
    assert dialog.isVisible()
    assert words in dialog.ui.trouble.text()
    assert _results(desk, "2026-10-16") == before
