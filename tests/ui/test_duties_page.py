"""Duties and access: the checklists, the encounters, the board's dates, what the school reports."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from govtoolkit.app import calendar
from govtoolkit.clock import system_clock
from govtoolkit.errors import UserError
from govtoolkit.printing.sheets import SHEETS
from govtoolkit.record import rules
from govtoolkit.record.duties import looks_by_item, school_year
from govtoolkit.record.model import CheckLine, Encounter, KeyDate, School, SchoolResult
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.duty_words import from_today
from govtoolkit.ui.pages.duties import DutiesPage
from govtoolkit.ui.widgets.check_row import CheckRow
from govtoolkit.ui.widgets.checklist_view import ChecklistView
from govtoolkit.ui.widgets.encounters_view import EncountersView
from govtoolkit.ui.widgets.key_dates_view import KeyDatesView
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.results_view import ResultsView
from govtoolkit.ui.wording import day
from tests.ui.places import House, show_page

LINE = "website.4"


def _today() -> str:
    return system_clock().date().isoformat()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> DutiesPage:
    return _page(desk, qtbot)


def _page(desk: Desk, qtbot: QtBot) -> DutiesPage:
    return show_page(DutiesPage(desk), qtbot)


def _row(page: DutiesPage, key: str = LINE) -> CheckRow:
    page.show_place(key)
    assert isinstance(page.view, ChecklistView)
    return next(row for row in page.view.rows if row.key == key)


def _press(button: QPushButton, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _looks(desk: Desk, key: str = LINE) -> list[CheckLine]:
    return looks_by_item(desk.record).get(key, [])


# The checklists


def test_where_we_stand_is_said_in_words(page: DutiesPage, empty_desk: Desk, qtbot: QtBot) -> None:
    texts = [label.text() for label in page.view.findChildren(type(page._title))]
    assert any(text.startswith("47 lines: ") and text.endswith(" not looked at yet.") for text in texts)
    new = _page(empty_desk, qtbot)
    assert "47 lines: none looked at yet." in [label.text() for label in new.view.findChildren(type(page._title))]
    assert any(text.endswith("0\u00a0of\u00a04\u00a0looked\u00a0at") for text in _titles(new))


def test_where_we_stand_says_how_to_have_it_on_paper(page: DutiesPage) -> None:
    texts = [label.text() for label in page.view.findChildren(Prose)]
    assert sum(f"choose the sheet “{SHEETS['duties'].title}”" in text for text in texts) == 1


def test_where_we_stand_says_which_phase_is_left_out_of_the_count(empty_desk: Desk, qtbot: QtBot) -> None:
    empty_desk.session.put("Change school", School("Hazel School"))
    page = _page(empty_desk, qtbot)
    texts = [label.text() for label in page.view.findChildren(type(page._title))]
    counted = next(text for text in texts if ": none of the 4 encounters due are recorded." in text)
    assert counted.endswith("Third key phase: does not apply")


def _titles(page: DutiesPage) -> list[str]:
    return [choice.title for choice in page.chooser._choices]


def test_all_twelve_lists_are_there_with_every_line(page: DutiesPage, desk: Desk) -> None:
    for checklist in desk.toolkit.checklist:
        page.show_place(checklist.key)
        assert isinstance(page.view, ChecklistView)
        assert [row.key for row in page.view.rows] == [item.key for item in checklist.item]
    assert len(desk.toolkit.checklist) == 12


def test_a_line_nobody_looked_at_says_so_and_nothing_is_stored(empty_desk: Desk, qtbot: QtBot) -> None:
    page = _page(empty_desk, qtbot)
    row = _row(page)
    assert row._nobody.isVisible()
    assert row.choice.state == ""
    assert row.editor is None
    assert list(empty_desk.record.all(CheckLine)) == []


def test_one_press_is_a_look_of_today_with_the_visit_shown(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    row = _row(page)
    before = _looks(desk)
    _press(row.choice.buttons["in place"], qtbot)
    look, *earlier = _looks(desk)
    assert earlier == before
    assert desk.visit is not None
    assert (look.state, look.checked_on, look.visit_uid) == ("in place", _today(), desk.visit.uid)
    assert look.author_uid == desk.session.me.uid
    assert row.editor is not None
    assert row.editor.date.date().toString("yyyy-MM-dd") == _today()
    assert row.earlier_button.text() == f"Earlier looks ({len(before)})"


def test_the_same_line_again_on_the_same_day_is_the_same_look_and_one_step(
    page: DutiesPage, desk: Desk, qtbot: QtBot
) -> None:
    row, before = _row(page), _looks(desk)
    row.choice.take_focus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(page.focusWidget(), key)
    look, *earlier = _looks(desk)
    assert (look.state, earlier) == ("could not tell", before)
    desk.session.undo()
    assert _looks(desk) == before
    assert row.choice.state == ""
    desk.session.redo()
    assert row.choice.state == "could not tell"


def test_a_look_that_is_undone_leaves_the_keyboard_at_its_own_line(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    row = _row(page, "website.1")
    _press(row.choice.buttons["in place"], qtbot)
    assert row.editor is not None
    row.editor.date.setFocus()
    desk.session.undo()
    assert row.editor is None
    assert row.choice.has_keyboard


def test_tab_stops_once_at_the_states_of_a_line(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    row = _row(page)

    def stops() -> list[str]:
        buttons = row.choice.buttons.items()
        return [state for state, button in buttons if button.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops() == ["in place"]
    row.choice.take_focus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert stops() == ["not in place"]
    assert row.choice.state == "", "nothing is chosen by going past it"
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert stops() == ["not in place"]
    assert _looks(desk)[0].state == "not in place"
    desk.session.undo()
    assert stops() == ["in place"]


def _tab(page: DutiesPage, qtbot: QtBot) -> str:
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    return page.focusWidget().accessibleName()


def test_tab_goes_down_the_page_whatever_was_made_first(page: DutiesPage, qtbot: QtBot) -> None:
    row = _row(page)
    _press(row.earlier_button, qtbot)
    row.choice.take_focus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert _tab(page, qtbot).startswith("Evidence: The website states")
    assert _tab(page, qtbot).startswith("Day of this look")
    assert _tab(page, qtbot).startswith("Day of this look"), "the month"
    assert _tab(page, qtbot).startswith("Day of this look"), "the year"
    assert _tab(page, qtbot).startswith("Delete this look")
    assert _tab(page, qtbot).startswith("Hide earlier looks (2)")
    view = _encounters(page, "2026-27")
    view.year.setFocus()
    stops = [_tab(page, qtbot) for _ in range(6)]
    assert [stop.split(":")[0] for stop in stops] == [
        "Change", "Delete", "Add an encounter", "Change", "Delete", "Change",
    ]  # fmt: skip


def test_a_later_day_makes_a_new_look_and_keeps_the_old_one(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    _press(_row(page).choice.buttons["in place"], qtbot)
    tomorrow = (system_clock() + timedelta(days=1)).date().isoformat()
    row = _row(page)
    row.refresh(_looks(desk), tomorrow)
    assert row.editor is None
    assert row.choice.state == ""
    before = _looks(desk)
    _press(row.choice.buttons["not in place"], qtbot)
    assert len(_looks(desk)) == len(before) + 1


def test_evidence_is_kept_while_it_is_typed_and_is_a_step_of_its_own(
    page: DutiesPage, desk: Desk, qtbot: QtBot
) -> None:
    row = _row(page)
    row.choice.take_focus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert row.editor is not None
    row.editor.editor.setFocus()
    QTest.keyClicks(row.editor.editor, "At the foot of the page. ")
    qtbot.waitUntil(lambda: _looks(desk)[0].evidence == "At the foot of the page. ")
    assert row.editor.editor.text == "At the foot of the page. "
    assert desk.session.undo_stack.undo_name == "Write evidence"
    row.leave()
    desk.session.undo()
    assert (_looks(desk)[0].state, _looks(desk)[0].evidence) == ("in place", "")
    assert row.editor.editor.text == ""
    desk.session.undo()
    assert row.editor is None


def test_evidence_that_was_typed_a_moment_ago_is_kept_when_the_page_is_left(
    page: DutiesPage, desk: Desk, qtbot: QtBot
) -> None:
    row = _row(page)
    _press(row.choice.buttons["in place"], qtbot)
    assert row.editor is not None
    row.editor.editor.setPlainText("Just now")
    page.leave()
    assert _looks(desk)[0].evidence == "Just now"


def test_another_list_takes_what_was_typed_along(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    row = _row(page)
    _press(row.choice.buttons["in place"], qtbot)
    assert row.editor is not None
    row.editor.editor.setPlainText("Just now")
    page.chooser.choose("dates")
    assert _looks(desk)[0].evidence == "Just now"


def test_focus_and_text_stay_when_something_else_changes(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    row = _row(page)
    _press(row.choice.buttons["in place"], qtbot)
    assert row.editor is not None
    editor = row.editor.editor
    editor.setFocus()
    editor.setPlainText("Half a sen")
    desk.session.put("Set date", KeyDate("next visit", "2027-05-01"))
    assert editor.hasFocus()
    assert editor.text == "Half a sen"


def test_the_day_of_a_look_can_be_another_one(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    row = _row(page)
    _press(row.choice.buttons["in place"], qtbot)
    look = _looks(desk)[0]
    assert row.editor is not None
    row.editor.date.setDate(QDate(2026, 1, 8))
    assert desk.record.find(CheckLine, look.uid) == replace(look, checked_on="2026-01-08")
    assert row.editor is not None, "it is still the look in hand: it was written today"
    assert row.editor.look_uid == look.uid


def test_undo_works_while_the_day_has_the_keyboard(house: House, qtbot: QtBot) -> None:
    house.open_sample()
    house.window.activateWindow()
    house.desk.go("duties", LINE)
    page = house.window._pages.current
    assert isinstance(page, DutiesPage)
    row, before = _row(page), _looks(house.desk)
    _press(row.choice.buttons["in place"], qtbot)
    assert row.editor is not None
    row.editor.date.setFocus()
    qtbot.waitUntil(row.editor.date.hasFocus)
    QTest.keyClick(house.window.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _looks(house.desk) == before)


def test_earlier_looks_are_shown_newest_first_with_who_and_when(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    row = _row(page)
    assert row.cards[0].text.startswith("In place\nSiân Llŷr-Hughes\u00a0· 11\u00a0March\u00a02026")
    assert row.earlier_button.text() == "Earlier looks (1)"
    _press(row.earlier_button, qtbot)
    assert [card.text.splitlines()[0] for card in row.cards] == ["In place", "Not in place"]
    assert "No date for the next review" in row.cards[1].text


def test_a_look_of_mine_from_another_day_can_be_changed_and_deleted(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    mine = CheckLine("mine", "school-duties.1", None, desk.session.me.uid, "2026-11-14", "in place", "Plan seen")
    desk.session.put("Look", mine)
    row = _row(page, "school-duties.1")
    row.refresh(_looks(desk, row.key), (system_clock() + timedelta(days=1)).date().isoformat())
    card = row.cards[0]
    assert card.tools.isVisible()
    _press(card.tools.edit_button, qtbot)
    assert row.editor is not None
    assert row.editor.editor.text == "Plan seen"
    row.editor.editor.setPlainText("Plan and policy seen")
    _press(row.editor.done_button, qtbot)
    assert desk.record.find(CheckLine, "mine") == replace(mine, evidence="Plan and policy seen")


def test_a_look_is_deleted_and_comes_back(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    row, before = _row(page), _looks(desk)
    _press(row.choice.buttons["in place"], qtbot)
    assert row.editor is not None
    row.editor.editor.setPlainText("Wrong school")
    _press(row.editor.delete_button, qtbot)
    assert _looks(desk) == before
    assert desk.session.undo_stack.undo_name == "Delete look"
    assert row.choice.has_keyboard
    desk.session.undo()
    assert _looks(desk)[0].evidence == "Wrong school"


def test_a_colleagues_look_is_read_not_changed(page: DutiesPage) -> None:
    assert not _row(page).cards[0].tools.isVisible()


def test_only_lines_not_looked_at_yet(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_place("link-governor")
    view = page.view
    assert isinstance(view, ChecklistView)
    left = [row for row in view.rows if not _looks(desk, row.key)]
    assert 0 < len(left) < len(view.rows)
    view.only_left.click()
    assert [row for row in view.rows if row.isVisible()] == left
    _press(left[0].choice.buttons["in place"], qtbot)
    assert left[0].isVisible(), "it stays while its evidence is being written"
    page.chooser.choose("dates")
    page.chooser.choose("link-governor")
    assert not left[0].isVisible()
    page.show_place("website")
    assert isinstance(page.view, ChecklistView)
    assert page.view._done.isVisible()
    page.view.next_button.click()
    assert page.chooser.current != "website"
    page.show_place(LINE)
    assert _row(page).isVisible(), "a place that was asked for is shown"


def test_a_look_in_a_released_visit_stands_for_itself(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    released = next(visit for visit in rules.visits_newest_first(desk.record) if visit.state == "released")
    desk.choose_visit(released.uid)
    _press(_row(page).choice.buttons["in place"], qtbot)
    assert _looks(desk)[0].visit_uid is None


def test_a_file_that_can_only_be_read_says_so_and_is_closed(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.session, "read_only", UserError("The file can only be read.", "Copy it."))
    page = _page(desk, qtbot)
    assert page._why.text() == "The file can only be read. Copy it."
    assert not _row(page).choice.isVisible()
    assert _row(page).cards
    for part in ("encounters", "dates", "results"):
        page.show_place(part)
        pressed = [each for each in page.view.findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
        assert {each.text().strip() for each in pressed} <= {"Save for a calendar…"}


def test_a_place_is_brought_into_sight_with_the_focus(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    row = _row(page, "link-governor.9")
    assert row.choice.has_keyboard
    qtbot.waitUntil(lambda: not row.visibleRegion().isEmpty())
    newest, oldest = _looks(desk)
    page.show_place(oldest.uid)
    assert page.chooser.current == "website"
    assert len(_row(page).cards) == 2, "a look that is folded away is unfolded"
    page.show_place(newest.uid)
    assert _row(page).choice.has_keyboard
    page.show_place("phase-2")
    assert page.chooser.current == "encounters"
    page.show_place("next visit")
    assert isinstance(page.view, KeyDatesView)
    assert page.view.rows["next visit"].tools.edit_button.hasFocus()
    page.show_place("nowhere")
    assert page.chooser.current == "dates"


# Encounters


def _encounters(page: DutiesPage, year: str = "") -> EncountersView:
    page.show_place("encounters")
    assert isinstance(page.view, EncountersView)
    if year:
        page.view._choose_year(year)
    return page.view


def test_the_grid_shows_what_is_due_and_what_is_beyond(page: DutiesPage) -> None:
    view = _encounters(page, "2025-26")
    assert view._summary.text() == "6 of the 6 encounters due are recorded, and 1 more."
    second = view.cards["phase-2"]
    assert [cell.text.splitlines()[0] for cell in second.cells] == [
        "First of 2 due", "Second of 2 due", "Beyond those due, number 3",
    ]  # fmt: skip
    assert "Teasel & Ash Land Skills" in second.cells[0].text
    _encounters(page, "2026-27")
    assert view.cards["phase-3"].cells[0].text == "First of 2 due\nNot recorded yet"


def test_an_encounter_says_with_whom_what_it_was_when_and_who_wrote_it_down(empty_desk: Desk, qtbot: QtBot) -> None:
    page = _page(empty_desk, qtbot)
    empty_desk.session.put("Add", Encounter("e", "phase-2", "2025-26", "2026-02-03", "Coleg Cambria", "Workshop"))
    cell = _encounters(page, "2025-26").cards["phase-2"].cells[0]
    assert cell.text.replace("\u00a0", " ").splitlines() == [
        "First of 2 due",
        "Coleg Cambria",
        "Workshop",
        "3 February 2026",
        f"Written down by A governor · {day(_today())}",
    ]
    empty_desk.session.remove("Delete", "e")
    assert cell.text == "First of 2 due\nNot recorded yet"


def test_a_long_name_of_who_wrote_an_encounter_down_is_broken_where_it_has_spaces(
    empty_desk: Desk, qtbot: QtBot
) -> None:
    page = _page(empty_desk, qtbot)
    name = "Dr Maximiliana Featherstone-Cholmondeley, vice chair of the governors"
    empty_desk.session.put("Name", replace(empty_desk.session.me, name=name))
    empty_desk.session.put("Add", Encounter("e", "phase-2", "2025-26", "2026-02-03", "Coleg Cambria", "Workshop"))
    byline = _encounters(page, "2025-26").cards["phase-2"].cells[0]._byline
    assert name in byline.text().replace("\u200b", "")
    assert byline.minimumSizeHint().width() < byline.fontMetrics().horizontalAdvance(name) / 2


def test_each_phase_says_what_the_school_must_do_and_by_whom_that_is_said(page: DutiesPage, desk: Desk) -> None:
    view = _encounters(page)
    duties = ("every student must attend", "every student must attend", "may choose whether to attend")
    for phase, words in zip(desk.toolkit.encounter_phase, duties, strict=True):
        said = [each.text() for each in view.cards[phase.key].findChildren(Prose)]
        (duty,) = (each for each in said if each.startswith(phase.duty))
        assert words in duty
        assert "From: " in duty


def test_this_school_year_is_shown_first_and_the_newest_stands_first(page: DutiesPage) -> None:
    view = _encounters(page)
    assert view.year.currentText() == school_year(_today())
    years = [view.year.itemText(row) for row in range(view.year.count())]
    assert years == sorted(years, reverse=True)


def test_an_encounter_is_deleted_and_comes_back(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    cell = _encounters(page, "2025-26").cards["phase-1"].cells[0]
    before = {version.entry for version in desk.record.all(Encounter)}
    _press(cell.tools.delete_button, qtbot)
    assert len(list(desk.record.all(Encounter))) == len(before) - 1
    assert desk.session.undo_stack.undo_name == "Delete encounter"
    desk.session.undo()
    assert {version.entry for version in desk.record.all(Encounter)} == before


def test_a_phase_can_be_said_not_to_apply_and_to_apply_after_all(empty_desk: Desk, qtbot: QtBot) -> None:
    page = _page(empty_desk, qtbot)
    card = _encounters(page).cards["phase-1"]
    _press(card.exclude_button, qtbot)
    assert card._not_here.text().startswith("Does not apply: A governor, ")
    assert card.cells == []
    assert not card.add_button.isVisible()
    assert card.include_button.hasFocus()
    _press(card.include_button, qtbot)
    assert len(card.cells) == 2
    assert empty_desk.session.undo_stack.undo_name == "Phase does apply"
    empty_desk.session.undo()
    assert card.cells == []


def test_a_school_without_a_sixth_form_says_so_and_where_to_change_it(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page(empty_desk, qtbot)
    card = _encounters(page).cards["phase-3"]
    assert (
        card._not_here.text() == "Does not apply: the school’s details name no sixth form. If it has one, say so there."
    )
    asked: list[str] = []
    monkeypatch.setattr(asking, "ask_school", lambda _parent, _desk: asked.append("school"))
    _press(card.school_button, qtbot)
    assert asked == ["school"]
    empty_desk.session.put("School", School("Ysgol Newydd", has_sixth_form=True))
    assert len(card.cells) == 2


# Dates


def _dates(page: DutiesPage) -> KeyDatesView:
    page.show_place("dates")
    assert isinstance(page.view, KeyDatesView)
    return page.view


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-21", "today"),
        ("2026-11-22", "tomorrow"),
        ("2026-11-26", "in 5 days"),
        ("2026-12-12", "in 3 weeks"),
        ("2027-03-21", "in 4 months"),
        ("2029-11-21", "in 3 years"),
        ("2026-11-20", "was due yesterday"),
        ("2026-11-16", "was due 5 days ago"),
        ("2026-10-31", "was due 3 weeks ago"),
    ],
)
def test_how_far_a_day_is_in_words(day: str, words: str) -> None:
    assert from_today(day, "2026-11-21") == words


def test_each_date_that_the_board_lives_by_has_its_row(page: DutiesPage) -> None:
    titles = [row.findChildren(Prose)[0].text() for row in _dates(page).rows.values()]
    assert titles == [
        "Next review of the website information",
        "Sign-off of the provider access policy",
        "Next visit",
        "Next board meeting",
    ]


def test_a_date_that_has_passed_says_so(page: DutiesPage, desk: Desk) -> None:
    view = _dates(page)
    past = (datetime.now(UTC).date() - timedelta(days=5)).isoformat()
    desk.session.put("Set date", KeyDate("next visit", past, "By train"))
    assert view.rows["next visit"].text.endswith("Was due 5 days ago\nBy train")


def test_a_date_is_cleared_and_comes_back(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    row = _dates(page).rows["next visit"]
    before = desk.record.find(KeyDate, "next visit")
    _press(row.tools.delete_button, qtbot)
    assert row.text == "No date yet"
    assert row.tools.edit_button.hasFocus()
    assert row.tools.edit_button.text().strip() == "Set a date…"
    desk.session.undo()
    assert desk.record.find(KeyDate, "next visit") == before


def test_the_dates_are_saved_for_a_calendar(house: House, tmp_path: Path, qtbot: QtBot) -> None:
    house.open_sample()
    house.prompter.path = tmp_path / "dates"
    with qtbot.waitSignal(house.desk.news) as news:
        house.desk.calendar_wanted.emit()
    assert (tmp_path / "dates.ics").read_bytes() == calendar.calendar_file(calendar.events(house.desk.record))
    assert "4 dates are saved" in news.args[0]
    (tmp_path / "dates.ics").write_text("mine")
    with qtbot.waitSignal(house.desk.trouble) as trouble:  # nobody was asked about a name with this ending
        house.desk.calendar_wanted.emit()
    assert "is there already" in trouble.args[0].text
    assert (tmp_path / "dates.ics").read_text() == "mine"


def test_without_a_date_there_is_nothing_to_save(house: House, tmp_path: Path, qtbot: QtBot) -> None:
    house.open_new()
    house.prompter.path = tmp_path / "dates.ics"
    with qtbot.waitSignal(house.desk.trouble) as trouble:
        house.desk.calendar_wanted.emit()
    assert trouble.args[0].text == "No date is set yet."
    assert not (tmp_path / "dates.ics").exists()


# What the school reports


def _results(page: DutiesPage) -> ResultsView:
    page.show_place("results")
    assert isinstance(page.view, ResultsView)
    return page.view


def test_percentages_stand_by_their_day_and_say_that_the_school_reports_them(page: DutiesPage) -> None:
    cards = _results(page).cards
    assert [card.as_of for card in cards] == ["2026-10-16", "2026-02-27", "2025-10-17"]
    assert cards[1].text.startswith("Reported by the school: Mr Żółkowski, by e-mail after the visit")
    assert "Benchmark 3: 55%" in cards[1].text


def test_percentages_of_a_day_are_deleted_in_one_step_and_come_back(page: DutiesPage, desk: Desk, qtbot: QtBot) -> None:
    view = _results(page)
    before = {version.entry for version in desk.record.all(SchoolResult)}
    _press(view.cards[0].tools.delete_button, qtbot)
    assert len(list(desk.record.all(SchoolResult))) == len(before) - 8
    desk.session.undo()
    assert {version.entry for version in desk.record.all(SchoolResult)} == before
    assert [card.as_of for card in view.cards] == ["2026-10-16", "2026-02-27", "2025-10-17"]


def test_without_percentages_the_page_says_what_to_do(empty_desk: Desk, qtbot: QtBot) -> None:
    assert _results(_page(empty_desk, qtbot))._empty.isVisible()
