"""The overview: what it shows, where it leads, and what a screen reader hears of its pictures."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from govtoolkit.clock import system_clock
from govtoolkit.record import rules
from govtoolkit.record.duties import school_year
from govtoolkit.record.model import Encounter, KeyDate, Mark, Note, School, SchoolResult, Visit
from govtoolkit.record.question_bank import NEVER_ASKED
from govtoolkit.record.questions import askings, bank, never_asked
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.overview import OverviewPage
from govtoolkit.ui.theme import ALL_TOKENS, DARK, LIGHT, Tokens, dress
from govtoolkit.ui.widgets.figure_band import FigureBand
from govtoolkit.ui.widgets.link_lines import LinkLines
from govtoolkit.ui.widgets.overview_card import OverviewCard
from govtoolkit.ui.widgets.picture_table import PictureTable
from govtoolkit.ui.wording import day
from tests.ui.places import House, show_page


def _page(desk: Desk, qtbot: QtBot, width: int = 1030) -> OverviewPage:
    made = show_page(OverviewPage(desk), qtbot, width)
    QApplication.processEvents()
    return made


def test_what_stands_under_the_picture_comes_after_it(desk: Desk, qtbot: QtBot) -> None:
    made = OverviewPage(desk)
    qtbot.addWidget(made)
    assert [each.accessibleName() for each in made.findChildren(OverviewCard)] == ["What to do first"]
    made.finish()
    assert made.open_actions.lines.buttons != []


def test_nothing_is_arranged_for_another_size_than_that_of_the_page(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folds: list[bool] = []
    monkeypatch.setattr(FigureBand, "fold", lambda _self, *, folded: folds.append(folded))
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    stack.resize(1030, 700)
    stack.show()
    stack.setCurrentIndex(stack.addWidget(OverviewPage(desk, stack)))
    assert set(folds) == {False}


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> OverviewPage:
    return _page(desk, qtbot)


def _words(lines: LinkLines) -> list[str]:
    return [button.words for button in lines.buttons]


def _spoken(table: PictureTable, row: int, column: int) -> str:
    return str(table.model().index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))


def _column_of_shown(page: OverviewPage) -> int:
    model = page.grid.table.model()
    return next(n for n in range(1, model.columnCount()) if page.grid._model.is_shown(n))


def _many_visits(desk: Desk, number: int) -> None:
    desk.session.put(
        "add", *(Visit(f"v{n}", f"20{10 + n // 12}-{n % 12 + 1:02}-05", f"Visit {n}") for n in range(number))
    )


# The picture


def test_each_benchmark_is_a_row_and_each_visit_a_column_with_the_newest_at_the_right(
    page: OverviewPage, desk: Desk
) -> None:
    model = page.grid.table.model()
    visits = rules.visits_newest_first(desk.record)[::-1]
    assert (model.rowCount(), model.columnCount()) == (8, len(visits) + 1)
    assert [page.grid._model.visit_uid(n + 1) for n in range(len(visits))] == [each.uid for each in visits]


def test_a_cell_says_what_was_looked_at_as_a_sentence(page: OverviewPage, desk: Desk) -> None:
    shown = _column_of_shown(page)
    assert desk.visit is not None
    start = f"Benchmark 3, {desk.visit.title} · 12 November 2026: in focus, "
    assert _spoken(page.grid.table, 2, shown).startswith(start)
    assert "of 4 indicators looked at" in _spoken(page.grid.table, 2, shown)
    assert _spoken(page.grid.table, 7, shown).endswith("nothing yet")
    assert _spoken(page.grid.table, 2, 0) == "Benchmark 3: Addressing the needs of each pupil"


def test_a_cell_counts_notes_indicators_and_sources(empty_desk: Desk, qtbot: QtBot) -> None:
    visit = empty_desk.visit
    assert visit is not None
    notes = (Note(visit.uid, "b5", who, "Seen.") for who in ("ann", "bob"))
    empty_desk.session.put("write", *notes, Mark(visit.uid, "b5.i1", "ann"), Mark(visit.uid, "b5.s2", "bob"))
    page = _page(empty_desk, qtbot)
    said = _spoken(page.grid.table, 4, _column_of_shown(page))
    assert said.endswith(": 2 notes, 1 of 5 indicators looked at, 1 of 4 sources seen")


def test_a_screen_reader_finds_a_table_with_named_cells(page: OverviewPage) -> None:
    found = QAccessible.queryAccessibleInterface(page.grid.table)
    assert found is not None
    assert found.role() == QAccessible.Role.Table
    assert found.text(QAccessible.Text.Name) == "Benchmarks by visits"
    cells = [found.child(place) for place in range(found.childCount())]
    names = [each.text(QAccessible.Text.Name) for each in cells if each.role() == QAccessible.Role.Cell]
    assert len(names) == 8 * page.grid.table.model().columnCount()
    assert sum(name.startswith("Benchmark 3, ") for name in names) == page.grid.table.model().columnCount() - 1


def test_both_tables_are_models_as_qt_wants_them(page: OverviewPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.grid.table.model())
    qtmodeltester.check(page.results.table.model())


def test_a_cell_leads_to_its_benchmark_in_its_visit_by_mouse(page: OverviewPage, desk: Desk, qtbot: QtBot) -> None:
    table = page.grid.table
    place = table.visualRect(table.model().index(4, 1)).center()
    with qtbot.waitSignal(desk.wanted) as wanted:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == ["b5", ""]
    assert desk.visit == rules.visits_newest_first(desk.record)[-1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_arrow_keys_go_from_cell_to_cell_and_enter_leads_there(
    page: OverviewPage, desk: Desk, qtbot: QtBot, key: Qt.Key
) -> None:
    table = page.grid.table
    table.setFocus()
    assert (table.currentIndex().row(), table.currentIndex().column()) == (0, table.model().columnCount() - 1)
    for step in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(table, step)
    there = page.grid._model.visit_uid(table.currentIndex().column())
    with qtbot.waitSignal(desk.wanted) as wanted:
        qtbot.keyClick(table, key)
    assert wanted.args == ["b3", ""]
    assert desk.visit is not None
    assert desk.visit.uid == there


def test_tab_goes_on_to_what_stands_after_the_picture(page: OverviewPage, qtbot: QtBot) -> None:
    page.grid.table.setFocus()
    qtbot.keyClick(page.grid.table, Qt.Key.Key_Tab)
    assert page.words_button.hasFocus()


def test_the_name_of_a_benchmark_leads_to_it_in_the_visit_shown(page: OverviewPage, desk: Desk, qtbot: QtBot) -> None:
    before = desk.visit
    with qtbot.waitSignal(desk.wanted) as wanted:
        page.grid.table.wanted.emit(6, 0)
    assert wanted.args == ["b7", ""]
    assert desk.visit == before


def test_visits_that_there_is_no_room_for_wait_behind_a_button(empty_desk: Desk, qtbot: QtBot) -> None:
    _many_visits(empty_desk, 60)
    page = _page(empty_desk, qtbot)
    newest = page.grid.in_picture
    assert 2 <= len(newest) < 20
    assert newest[-1].visit.uid == rules.visits_newest_first(empty_desk.record)[0].uid
    assert not page.grid.later_button.isVisible()
    qtbot.mouseClick(page.grid.earlier_button, Qt.MouseButton.LeftButton)
    assert page.grid.in_picture[-1].visit.visit_date < newest[0].visit.visit_date
    for _ in range(60):
        if page.grid.earlier_button.isVisible():
            qtbot.mouseClick(page.grid.earlier_button, Qt.MouseButton.LeftButton)
    assert page.grid.in_picture[0].visit.uid == rules.visits_newest_first(empty_desk.record)[-1].uid
    assert page.grid.later_button.isVisible()
    assert len(page.grid.in_picture) == len(newest)


def test_the_visit_shown_is_in_the_picture_however_old_it_is(empty_desk: Desk, qtbot: QtBot) -> None:
    _many_visits(empty_desk, 60)
    page = _page(empty_desk, qtbot)
    empty_desk.choose_visit("v20")
    assert "v20" in [each.visit.uid for each in page.grid.in_picture]


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("width", [560, 1030])
def test_all_of_the_picture_is_on_the_page_at_any_text_size(
    empty_desk: Desk, qapp: QApplication, qtbot: QtBot, zoom: int, width: int
) -> None:
    dress(qapp, LIGHT, zoom, 10.0)
    _many_visits(empty_desk, 60)
    empty_desk.session.put("write", SchoolResult(1, "2026-01-01", 50))
    page = _page(empty_desk, qtbot, width)
    for table in (page.grid.table, page.results.table):
        model = table.model()
        last = table.visualRect(model.index(model.rowCount() - 1, model.columnCount() - 1))
        assert table.viewport().rect().contains(last)
    assert len(page.grid.in_picture) >= 1


def _picture(page: OverviewPage, row: int, column: int) -> QImage:
    table = page.grid.table
    return table.viewport().grab(table.visualRect(table.model().index(row, column))).toImage()


def _has(image: QImage, colour: str) -> bool:
    wanted = QColor(colour).rgb()
    return any(image.pixel(QPoint(x, y)) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("tokens", ALL_TOKENS, ids=lambda tokens: tokens.name)
def test_the_picture_is_drawn_in_the_colours_of_the_palette(
    desk: Desk, qapp: QApplication, qtbot: QtBot, tokens: Tokens
) -> None:
    dress(qapp, tokens, 100, 10.0)
    page = _page(desk, qtbot)
    shown = _column_of_shown(page)
    page.words_button.setFocus()
    assert _has(_picture(page, 2, shown), tokens.accent)
    assert not _has(_picture(page, 7, shown), tokens.accent), "nothing was looked at there"


def test_notes_indicators_sources_and_the_focus_are_drawn_each_in_its_own_way(empty_desk: Desk, qtbot: QtBot) -> None:
    visit = empty_desk.visit
    assert visit is not None
    empty_desk.session.put("write", Mark(visit.uid, "b1.i1", "ann"))
    page = _page(empty_desk, qtbot)
    page.words_button.setFocus()
    pictures = [_picture(page, 4, _column_of_shown(page))]
    for entry in (
        Mark(visit.uid, "b5.s1", "ann"),
        Mark(visit.uid, "b5.i1", "ann"),
        Note(visit.uid, "b5", "ann", "Seen."),
        replace(visit, focus="5"),
    ):
        empty_desk.session.put("write", entry)
        pictures.append(_picture(page, 4, _column_of_shown(page)))
    assert all(one != other for number, one in enumerate(pictures) for other in pictures[:number])


@pytest.mark.parametrize("name", ["grid", "results"])
def test_the_pictures_are_drawn_anew_for_a_finer_screen(page: OverviewPage, name: str) -> None:
    """What was drawn once and stretched has as many pixels between two colours, in parts of all, as it had before."""
    table = getattr(page, name).table
    page.words_button.setFocus()
    place = table.visualRect(table.model().index(2, table.model().columnCount() - 1))

    def blurred(ratio: int) -> float:
        image = QImage(place.size() * ratio, QImage.Format.Format_RGB32)
        image.fill(LIGHT.surface)
        image.setDevicePixelRatio(ratio)
        table.viewport().render(image, QPoint(), QRegion(place))
        drawn = Counter(image.pixel(x, y) for x in range(image.width()) for y in range(image.height()))
        plain = (LIGHT.window, LIGHT.surface, LIGHT.text, LIGHT.soft, LIGHT.border, LIGHT.control, LIGHT.accent)
        return 1 - sum(drawn[QColor(colour).rgb()] for colour in plain) / drawn.total()

    assert blurred(4) < blurred(1) / 2


def test_a_ring_is_drawn_around_the_cell_where_the_keyboard_is_and_around_no_other(page: OverviewPage) -> None:
    table, shown = page.grid.table, _column_of_shown(page)
    table.setFocus()
    table.go_to(7, shown)
    assert _has(_picture(page, 7, shown), LIGHT.accent)
    table.go_to(6, shown)
    assert not _has(_picture(page, 7, shown), LIGHT.accent)
    table.go_to(7, shown)
    page.words_button.setFocus()
    assert not _has(_picture(page, 7, shown), LIGHT.accent)


def test_the_percentages_have_the_ring_as_well(page: OverviewPage) -> None:
    table = page.results.table

    def drawn(row: int) -> QImage:
        return table.viewport().grab(table.visualRect(table.model().index(row, 0))).toImage()

    page.words_button.setFocus()
    table.go_to(1, 0)
    first, second = drawn(0), drawn(1)
    table.setFocus()
    assert drawn(0) == first
    assert drawn(1) != second


def test_a_change_of_colours_is_followed(page: OverviewPage, qapp: QApplication) -> None:
    dress(qapp, DARK, 100, 10.0)
    QApplication.processEvents()
    page.words_button.setFocus()
    assert _has(_picture(page, 2, _column_of_shown(page)), DARK.accent)


def test_the_same_stands_in_words_where_it_is_wanted(page: OverviewPage, qtbot: QtBot) -> None:
    assert not page._in_words.isVisible()
    qtbot.mouseClick(page.words_button, Qt.MouseButton.LeftButton)
    assert page._in_words.isVisible()
    first = page._in_words.text().split("\n\n")[0]
    assert "In focus: 3, 7. Notes on 1, 2, 3, 4, 5, 6, 7." in first
    assert "of 34 indicators looked at" in first


# The cards


def test_figures_lead_to_their_pages(page: OverviewPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.band.buttons[0].accessibleName() == "7 of 8 benchmarks have notes in this visit"
    pages = []
    for button in page.band.buttons:
        with qtbot.waitSignal(desk.wanted) as wanted:
            button.setFocus()
            qtbot.keyClick(button, Qt.Key.Key_Space)
        pages.append(wanted.args[0])
    assert pages[:4] == ["visit", "actions", "questions", "duties"]


def test_what_the_visit_lacks_leads_to_its_place(page: OverviewPage, desk: Desk, qtbot: QtBot) -> None:
    assert desk.visit is not None
    desk.session.put("focus", replace(desk.visit, focus="3, 8"))
    words = _words(page.gaps.lines)
    assert "Notes on benchmark 8: Personal guidance" in words
    with qtbot.waitSignal(desk.wanted) as wanted:
        page.gaps.lines.buttons[words.index("Notes on benchmark 8: Personal guidance")].click()
    assert wanted.args == ["b8", "b8"]
    desk.session.write_note(desk.visit, "b8", "By telephone.", seen=())
    assert "Notes on benchmark 8: Personal guidance" not in _words(page.gaps.lines)


def test_what_is_left_to_prepare_or_to_check_leads_to_where_it_is_done(empty_desk: Desk, qtbot: QtBot) -> None:
    visit = empty_desk.visit
    assert visit is not None
    lacks = {
        "planned": {
            "The purpose of the visit": ["visit", "visit.purpose"],
            "With whom it was agreed": ["visit", "visit.agreed"],
            "Whom to meet": ["visit", "visit.to_meet"],
            "Which benchmarks it is about": ["visit", "visit.focus"],
            "Questions to take along": ["questions", ""],
        },
        "with head": {
            "The purpose of the visit": ["visit", "visit.purpose"],
            "Who was met": ["visit", "visit.met"],
            "What was seen": ["visit", "visit.seen"],
            "The summary": ["visit", "visit.summary"],
            "Which benchmarks it is about": ["visit", "visit.focus"],
            "The headteacher’s check of the facts": ["visit", "visit.corrections"],
        },
    }
    empty_desk.session.put("write", Note(visit.uid, "visit.papers", "ann", "The plan."))
    page = _page(empty_desk, qtbot)
    for state, expected in lacks.items():
        empty_desk.session.put("write", replace(visit, state=state))
        found = {}
        for button in page.gaps.lines.buttons:
            with qtbot.waitSignal(empty_desk.wanted) as wanted:
                button.click()
            found[button.words] = wanted.args
        assert found == expected


def test_a_released_visit_lacks_nothing_and_says_when_it_was_released(desk: Desk, qtbot: QtBot) -> None:
    desk.choose_visit(next(each.uid for each in rules.visits_newest_first(desk.record) if each.state == "released"))
    page = _page(desk, qtbot)
    assert page.gaps.lines.buttons == []
    assert page.gaps._none.text().startswith("It was released on ")


def test_overdue_actions_are_told_in_words_and_lead_to_themselves(page: OverviewPage, desk: Desk, qtbot: QtBot) -> None:
    button = page.open_actions.lines.buttons[0]
    assert button.words.startswith("Overdue by ")
    with qtbot.waitSignal(desk.wanted) as wanted:
        button.click()
    assert wanted.args[0] == "actions"
    assert wanted.args[1]


def test_percentages_are_labelled_as_the_schools_own(page: OverviewPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.results.accessibleName() == "Percentages reported by the school"
    said = _spoken(page.results.table, 0, 0)
    assert said.startswith("Benchmark 1, A stable careers programme: 64% on 17 October 2025, ")
    assert said.endswith("reported by the school")
    with qtbot.waitSignal(desk.wanted) as wanted:
        page.results.table.wanted.emit(0, 0)
    assert wanted.args == ["duties", "results"]


def test_percentages_are_drawn_over_time(empty_desk: Desk, qtbot: QtBot) -> None:
    days = ("2025-01-01", "2025-07-01", "2026-01-01")
    empty_desk.session.put("write", *(SchoolResult(1, each, 20 * number) for number, each in enumerate(days, 1)))
    page = _page(empty_desk, qtbot)
    page.words_button.setFocus()
    table = page.results.table

    def drawn() -> QImage:
        return table.viewport().grab(table.visualRect(table.model().index(0, 0))).toImage()

    def inked(image: QImage) -> int:
        """Return in how many columns of dots there is something of the line."""
        ink = QColor(LIGHT.accent).rgb()
        return sum(any(image.pixel(x, y) == ink for y in range(image.height())) for x in range(image.width()))

    before = drawn()
    assert inked(before) > before.width() / 4
    empty_desk.session.put("write", SchoolResult(1, days[1], 80))
    assert drawn() != before
    empty_desk.session.remove("delete", *(SchoolResult(1, each, 0).uid for each in days[:2]))
    assert 0 < inked(drawn()) < 12  # one day is a point


def test_without_percentages_nothing_is_drawn(empty_desk: Desk, qtbot: QtBot) -> None:
    page = _page(empty_desk, qtbot)
    assert not page.results.isVisible()
    empty_desk.session.put("write", SchoolResult(2, "2026-01-01", 50))
    assert page.results.isVisible()
    assert "nothing reported yet" in _spoken(page.results.table, 0, 0)


def test_dates_say_how_far_they_are_and_what_has_passed(empty_desk: Desk, qtbot: QtBot) -> None:
    today = system_clock().date()
    past, ahead = today - timedelta(days=5), today + timedelta(days=10)
    review = KeyDate("website review", past.isoformat(), "By the clerk")
    empty_desk.session.put("write", review, KeyDate("next board meeting", ahead.isoformat()))
    page = _page(empty_desk, qtbot)
    first, second = (each.replace("\u00a0", " ").split("\n") for each in _words(page.dates.lines))
    assert first == [
        "Was due 5 days ago",
        "Next review of the website information",
        f"{day(past.isoformat())} · By the clerk",
    ]
    assert second == ["Next board meeting", f"{day(ahead.isoformat())} · in 10 days"]
    assert page.band.buttons[-1].accessibleName() == "In 10 days: next board meeting"
    with qtbot.waitSignal(empty_desk.wanted) as wanted:
        page.band.buttons[-1].click()
    assert wanted.args == ["duties", "dates"]


def test_access_is_told_phase_by_phase(empty_desk: Desk, qtbot: QtBot) -> None:
    today = system_clock().date().isoformat()
    held = (Encounter(f"e{number}", "phase-1", school_year(today), today) for number in range(3))
    empty_desk.session.put("write", School("Hazel School"), *held)
    page = _page(empty_desk, qtbot)
    lines, *phases = _words(page.duties.lines)
    year = school_year(today)
    assert lines == "47 lines: none looked at yet"
    assert [each.partition(": ")[2] for each in phases] == [
        f"2 of 2 encounters with providers, and 1 more in {year}",
        f"0 of 2 encounters with providers in {year}",
        "does not apply",
    ]


def test_the_questions_never_asked_are_one_press_away(page: OverviewPage, desk: Desk, qtbot: QtBot) -> None:
    number = len(never_asked(bank(desk.toolkit, desk.record), askings(desk.record)))
    line = page.questions.lines.buttons[-1]
    assert line.words == f"Choose among {number} that were never asked"
    with qtbot.waitSignal(desk.wanted) as wanted:
        line.click()
    assert wanted.args == ["questions", NEVER_ASKED]


def test_every_line_leads_to_its_page_and_the_keyboard_to_its_place(house: House, qtbot: QtBot) -> None:
    house.open_sample()
    desk, window = house.desk, house.window
    assert desk.visit is not None
    ahead = Visit("ahead", (system_clock().date() + timedelta(days=30)).isoformat(), "Next visit", state="planned")
    desk.session.put("write", ahead, replace(desk.visit, focus="8"))
    leads = {
        "gaps": {"b8", "questions"},
        "open_actions": {"actions"},
        "questions": {"questions"},
        "dates": {"duties", "visits"},
        "duties": {"duties"},
    }
    for card, pages in leads.items():
        seen = set()
        number = 0
        while True:
            desk.go("overview")
            house.settle()
            page = window._pages.current
            assert isinstance(page, OverviewPage)
            page.finish()
            buttons = getattr(page, card).lines.buttons
            if number == len(buttons):
                break
            words = buttons[number].words
            buttons[number].setFocus()
            qtbot.keyClick(buttons[number], Qt.Key.Key_Space)
            house.settle()
            seen.add(window._navigation.current)
            there, focused = window._pages.current, window.focusWidget()
            assert there is not None
            assert focused is not None
            assert there.isAncestorOf(focused), f"the keyboard is not on the page after “{words}”"
            number += 1
        assert seen == pages, card


def test_tab_goes_down_the_page_whatever_was_made_first(page: OverviewPage, qtbot: QtBot) -> None:
    top_down = [
        page.band.buttons[0],
        page.band.buttons[-1],
        page.grid.table,
        page.words_button,
        page.gaps.lines.buttons[0],
        page.questions.lines.buttons[0],
        page.dates.lines.buttons[0],
        page.results.table,
    ]
    reached = []
    top_down[0].setFocus()
    while (focused := QApplication.focusWidget()) not in reached:
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert [each for each in reached if each in top_down] == top_down
    first = page.widget().nextInFocusChain()
    while first.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.NoFocus or not first.isVisible():
        first = first.nextInFocusChain()
    assert first is top_down[0]


# A new file, and changes


def test_a_new_file_invites_and_the_picture_comes_with_the_first_words(empty_desk: Desk, qtbot: QtBot) -> None:
    page = _page(empty_desk, qtbot)
    assert page.invitation.isVisible()
    assert not page.grid.isVisible()
    assert not page.band.isVisible()
    with qtbot.waitSignal(empty_desk.wanted) as wanted:
        page.invitation.lines.buttons[0].click()
    assert wanted.args == ["visit", "visit.purpose"]
    assert empty_desk.visit is not None
    empty_desk.session.write_note(empty_desk.visit, "b1", "Seen.", seen=())
    assert not page.invitation.isVisible()
    assert page.grid.isVisible()


def test_a_file_without_a_visit_invites_to_start_one(empty_desk: Desk, qtbot: QtBot) -> None:
    assert empty_desk.visit is not None
    empty_desk.session.remove("Delete visit", empty_desk.visit.uid)
    empty_desk.settle_visit()
    page = _page(empty_desk, qtbot)
    lines = page.invitation.lines.buttons
    assert [line.words.split("\n")[0] for line in lines] == [
        "Start a visit",
        "Look at the duties and at provider access",
    ]
    with qtbot.waitSignal(empty_desk.wanted) as wanted:
        lines[0].click()
    assert wanted.args == ["visit", ""]


def test_a_change_keeps_the_focus_where_it_is(page: OverviewPage, desk: Desk) -> None:
    line = page.open_actions.lines.buttons[1]
    line.setFocus()
    assert desk.visit is not None
    desk.session.put("write", Note(desk.visit.uid, "b8", "somebody", "Seen."))
    assert line.hasFocus()
    page.grid.table.setFocus()
    page.grid.table.go_to(3, 2)
    desk.session.put("write", Note(desk.visit.uid, "b8", "somebody else", "Seen."))
    assert (page.grid.table.currentIndex().row(), page.grid.table.currentIndex().column()) == (3, 2)


def test_a_page_that_is_not_on_screen_waits(page: OverviewPage, desk: Desk) -> None:
    page.hide()
    before = page.band.buttons[0].words
    assert desk.visit is not None
    desk.session.put("write", Note(desk.visit.uid, "b8", "somebody", "Seen."))
    assert page.band.buttons[0].words == before
    page.refresh()
    assert page.band.buttons[0].words != before
