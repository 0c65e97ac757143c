"""Job 9, "are we legal?", by keys alone: the duties, the website, the access statement and the six encounters."""

from pathlib import Path

from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from govtoolkit.clock import system_clock
from govtoolkit.record.duties import encounter_grid, looks_by_item, school_year
from govtoolkit.record.model import CheckLine, Encounter, KeyDate, SchoolResult
from govtoolkit.ui.dialogs.encounter import EncounterDialog
from govtoolkit.ui.dialogs.key_date import KeyDateDialog
from govtoolkit.ui.dialogs.results import ResultsDialog
from govtoolkit.ui.pages.duties import DutiesPage
from govtoolkit.ui.widgets.prose import Prose
from tests.ui.hands import CONTROL, Hands, Step, spoken
from tests.ui.places import House

_SHIFT = Qt.KeyboardModifier.ShiftModifier


def _page(house: House) -> DutiesPage:
    page = house.window._pages.current
    assert isinstance(page, DutiesPage)
    return page


def _open_duties(house: House, hands: Hands) -> tuple[Step, ...]:
    """Return the steps from the list of pages to this one."""

    def up() -> bool:
        if isinstance(house.window._pages.current, DutiesPage):
            return True
        return hands.press(Qt.Key.Key_Up)() and False

    return (hands.wait_for(house.window.ui.navigation.hasFocus), hands.press(Qt.Key.Key_End), up)


def _choose(house: House, hands: Hands, part: str) -> tuple[Step, ...]:
    """Return the steps to a part of the page, from wherever the keyboard is."""

    def back_to_the_list() -> bool:
        if spoken(QApplication.focusWidget()) == "Parts of duties and access":
            return True
        return hands.press(Qt.Key.Key_Backtab, _SHIFT)() and False

    def up_or_down() -> bool:
        chooser = _page(house).chooser
        if chooser.current == part:
            return True
        keys = chooser.keys
        below = keys.index(chooser.current) < keys.index(part)
        return hands.press(Qt.Key.Key_Down if below else Qt.Key.Key_Up)() and False

    return (back_to_the_list, up_or_down)


def _said(page: DutiesPage) -> str:
    return "\n".join(prose.text() for prose in page.view.findChildren(Prose) if prose.isVisible())


def test_one_page_says_what_is_known_and_invents_nothing(house: House, hands: Hands) -> None:
    """5 + 4 duties, 4 + 4 + 3 checks, six encounters, and honestly what nobody has looked at."""
    house.open_new()
    hands.do(*_open_duties(house, hands))
    page = _page(house)
    assert page.chooser.current == "glance"
    said = _said(page)
    assert "47 lines: none looked at yet." in said
    for title, lines in (
        ("What schools must do", 4),
        ("Statutory responsibilities the board should check", 5),
        ("Careers programme on the website", 4),
        ("Provider access policy statement", 4),
        ("Independent and impartial guidance", 3),
    ):
        assert f"{title}\n{lines} lines: {lines} not looked at yet" in said
    assert "none of the 6 encounters due are recorded." in said
    assert "in place" not in said


def test_are_we_legal(house: House, hands: Hands, tmp_path: Path) -> None:
    """Look at lines, record an encounter, a date and percentages, and take the dates into a calendar."""
    house.open_sample()
    desk = house.desk
    today = system_clock().date().isoformat()
    year = school_year(today)
    left = [item.key for item in desk.toolkit.check_items.values() if item.key not in looks_by_item(desk.record)]
    wanted = "board-responsibilities.5"
    assert wanted in left
    before = sum(len(phase.held) for phase in encounter_grid(desk.toolkit, desk.record, year))

    def calendar_goes_here() -> bool:
        house.prompter.path = tmp_path / "dates.ics"
        return True

    line = desk.toolkit.check_items[wanted].text
    hands.do(
        *_open_duties(house, hands),
        hands.tab_to("Parts of duties and access"),
        *_choose(house, hands, "board-responsibilities"),
        hands.tab_to("Only lines not looked at yet"),
        hands.press(Qt.Key.Key_Space),
        hands.tab_to(f"In place: {line}"),
        hands.press(Qt.Key.Key_Space),
        hands.press(Qt.Key.Key_Right),
        hands.press(Qt.Key.Key_Right),
        hands.tab_to(f"Evidence: {line}"),
        hands.write("Asked at the board meeting."),
        hands.tab_to(f"Day of this look, day, month and year: {line}"),
        hands.wait_for(lambda: looks_by_item(desk.record)[wanted][0].evidence == "Asked at the board meeting."),
        *_choose(house, hands, "encounters"),
        hands.tab_to("Add an encounter: First key phase"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for_dialog(EncounterDialog),
        hands.tab_to("Provider"),
        hands.write("Hopebrook Training"),
        hands.tab_to("What it was"),
        hands.write("Workshop"),
        hands.press(Qt.Key.Key_Return),
        hands.come_back(house.window),
        *_choose(house, hands, "dates"),
        hands.tab_to("Change: Next board meeting"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for_dialog(KeyDateDialog),
        hands.tab_to("Date, day, month and year"),
        hands.write("4/3/2027"),
        hands.press(Qt.Key.Key_Return),
        hands.come_back(house.window),
        hands.tab_to("Save for a calendar…"),
        calendar_goes_here,
        hands.press(Qt.Key.Key_Space),
        hands.wait_for((tmp_path / "dates.ics").exists),
        *_choose(house, hands, "results"),
        hands.tab_to("Add percentages…"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for_dialog(ResultsDialog),
        hands.tab_to("Percentage for benchmark 8"),
        hands.write("91"),
        hands.press(Qt.Key.Key_Return),
        hands.come_back(house.window),
        *_choose(house, hands, "glance"),
        hands.press(Qt.Key.Key_S, CONTROL),
        hands.wait_for(lambda: "Everything is saved" in house.window._banner.text),
    )
    look, *_ = looks_by_item(desk.record)[wanted]
    assert (look.state, look.checked_on, look.author_uid) == ("could not tell", today, desk.session.me.uid)
    phases = encounter_grid(desk.toolkit, desk.record, year)
    assert sum(len(phase.held) for phase in phases) == before + 1
    added = [each.entry for each in desk.record.all(Encounter) if each.entry.held_on == today]
    assert [(each.provider, each.sort, each.phase_key) for each in added] == [
        ("Hopebrook Training", "Workshop", "phase-1")
    ]
    board = desk.record.find(KeyDate, "next board meeting")
    assert board is not None
    assert board.falls_on == "2027-03-04"
    assert len(Calendar.from_ical((tmp_path / "dates.ics").read_bytes()).walk("VEVENT")) == 4
    assert desk.record.find(SchoolResult, SchoolResult(8, today, 91).uid) == SchoolResult(8, today, 91)
    said = _said(_page(house))
    assert f"47 lines: {47 - len(left) + 1} looked at, {len(left) - 1} not looked at yet." in said
    assert all(isinstance(each.entry, CheckLine) for each in desk.record.all(CheckLine))
