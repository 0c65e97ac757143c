"""The main jobs by keys alone: from the start page to the PDF, without a mouse and without calling any verb."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu
from pytestqt.qtbot import QtBot

from govtoolkit.app.settings import Settings
from govtoolkit.ui.dialogs.new_file import NewFileDialog
from govtoolkit.ui.dialogs.print import PrintDialog
from govtoolkit.ui.widgets.sheet_picker import SheetPicker
from tests.printing import reading
from tests.ui.hands import ALT, CONTROL, SHIFT, Hands, Step, is_down, spoken
from tests.ui.places import House


def chosen_sheet() -> str:
    """Return the sheet that is chosen in the list that has the keyboard."""
    focused = QApplication.focusWidget()
    return focused.sheet if isinstance(focused, SheetPicker) else ""


def _saved_pdf(hands: Hands, house: House, path: Path) -> tuple[Step, ...]:
    """Return the steps that save what the print dialog shows."""

    def choose() -> bool:
        house.prompter.path = path
        return True

    return (choose, hands.press(Qt.Key.Key_S, CONTROL), hands.wait_for(path.exists))


def test_just_give_me_the_form(house: House, hands: Hands, tmp_path: Path) -> None:
    """Job 1: a blank toolkit from the start page, without naming a school."""
    path = tmp_path / "blank.pdf"
    hands.do(
        hands.tab_to("Print a blank toolkit"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for_dialog(PrintDialog),
        *_saved_pdf(hands, house, path),
        hands.press(Qt.Key.Key_Escape),
        hands.come_back(house.window),
    )
    data = path.read_bytes()
    text = reading.reading(data)
    assert len(reading.tree(data).all("Table")) >= 8
    for benchmark in house.desk.toolkit.benchmark:
        assert benchmark.title in text
        for item in (*benchmark.characteristic, *benchmark.indicator, *benchmark.information_source):
            assert item.text in text


def test_from_a_new_file_to_the_filled_pdf(house: House, hands: Hands, tmp_path: Path, settings: Settings) -> None:
    """Jobs 3 and 4: start a file, write about benchmark 5, tick, answer, save, print; every word is on paper."""
    typed = "Two employers came in May; forty pupils met them. "
    pasted = "“Très bien”, said Zoë – • the curly quotes, bullets and accents of somebody’s minutes. " * 40
    answer = "The Year 9 pupils asked for more."
    ticked: list[str] = []

    def tick() -> bool:
        box = QApplication.focusWidget()
        assert isinstance(box, QCheckBox)
        ticked.append(box.accessibleName())
        return hands.press(Qt.Key.Key_Space)() and box.isChecked()

    hands.do(
        hands.press(Qt.Key.Key_N, CONTROL),
        hands.wait_for_dialog(NewFileDialog),
        hands.tab_to("School"),
        hands.write("Ysgol Newydd"),
        hands.tab_to("Your name"),
        hands.write("Ann Price"),
        hands.press(Qt.Key.Key_Return),
        hands.wait_for(lambda: house.desk.is_taken),
        hands.come_back(house.window),
        hands.press(Qt.Key.Key_5, CONTROL),
        hands.tab_to("Looked at:"),
        tick,
        hands.press(Qt.Key.Key_Tab),
        hands.tab_to("Looked at:"),
        tick,
        hands.tab_to("Your notes on benchmark 5"),
        hands.write(typed),
        hands.paste(pasted),
        hands.tab_to("Your answer to:"),
        hands.write(answer),
        hands.press(Qt.Key.Key_S, CONTROL),
        hands.wait_for(lambda: "Everything is saved" in house.window._banner.text),
        hands.press(Qt.Key.Key_P, CONTROL),
        hands.wait_for_dialog(PrintDialog),
        *_saved_pdf(hands, house, tmp_path / "toolkit.pdf"),
        hands.press(Qt.Key.Key_H, ALT),
        hands.press(Qt.Key.Key_Q),  # the first letter of the sheet's name
        hands.wait_for(lambda: chosen_sheet() == "questions"),
        *_saved_pdf(hands, house, tmp_path / "questions.pdf"),
        hands.wait_for(lambda: not house.desk.runner.is_busy and not is_down(QApplication.focusWidget())),
        hands.press(Qt.Key.Key_Escape),
        hands.come_back(house.window),
    )
    assert len(set(ticked)) == 2
    toolkit = reading.reading((tmp_path / "toolkit.pdf").read_bytes())
    assert f"{typed}{pasted}".strip() in " ".join(toolkit.split())
    assert "Ysgol Newydd" in toolkit
    assert "Ann Price" in toolkit
    assert answer in " ".join(reading.reading((tmp_path / "questions.pdf").read_bytes()).split())
    assert settings.text("person_name") == "Ann Price"


def test_every_control_of_a_page_is_reached_by_tab(house: House, hands: Hands) -> None:
    house.open_sample()
    house.window._navigation.choose("b1")
    names: list[str] = []

    def note_down() -> bool:
        focused = QApplication.focusWidget()
        name = spoken(focused)
        if name in names:
            return True
        names.append(name)
        return hands.press(Qt.Key.Key_Tab)() and False

    hands.do(note_down)
    page = house.window._pages.current
    assert page is not None
    ticks = {box.accessibleName() for box in page.findChildren(QCheckBox)}
    assert ticks, names
    assert ticks <= set(names)
    assert any(name.startswith("Your notes on benchmark 1") for name in names)
    assert sum(name.startswith("Your answer to:") for name in names) >= 3
    assert "" not in names, names


@pytest.mark.parametrize("zoom", [100, 200])
def test_one_key_goes_to_my_notes_from_anywhere_on_a_benchmark(house: House, hands: Hands, zoom: int) -> None:
    house.window._appearance.set_zoom(zoom)
    house.open_sample()

    def notes_are_in_sight() -> bool:
        focused = QApplication.focusWidget()
        assert focused is not None
        return (
            spoken(focused).startswith("Your notes on benchmark 2")
            and focused.visibleRegion().boundingRect().height() == focused.height()
        )

    def scroll_away() -> bool:
        page = house.window._pages.current
        assert page is not None
        page.scroll_bar.setValue(page.scroll_bar.maximum())
        return page.notes_editor is not None and page.notes_editor.visibleRegion().isEmpty()

    hands.do(
        hands.press(Qt.Key.Key_2, CONTROL),
        hands.press(Qt.Key.Key_M, CONTROL | SHIFT),
        hands.wait_for(notes_are_in_sight),
        hands.tab_to("Your answer to:"),
        hands.press(Qt.Key.Key_Tab),
        hands.tab_to("Your answer to:"),
        scroll_away,
        hands.press(Qt.Key.Key_M, CONTROL | SHIFT),
        hands.wait_for(notes_are_in_sight),
        hands.write("Straight here."),
    )
    assert "Straight here." in house.window._pages.current.notes_editor.text  # type: ignore[union-attr]


def test_the_key_to_my_notes_is_not_offered_where_there_are_none(house: House) -> None:
    notes = house.window.actions_by_name["notes"]
    assert not notes.isEnabled()
    house.open_sample()
    for page, has_notes in (("b8", True), ("questions", False), ("b1", True), ("visits", False)):
        house.window._navigation.choose(page)
        assert notes.isEnabled() is has_notes


def test_one_key_goes_through_the_parts_of_the_window(house: House, hands: Hands) -> None:
    house.open_sample()
    house.window._navigation.choose("b1")
    house.window._banner.show_news("Something happened.")
    forward, back = hands.press(Qt.Key.Key_F6), hands.press(Qt.Key.Key_F6, SHIFT)

    def comes_to(name: str) -> Step:
        return hands.wait_for(lambda: spoken(QApplication.focusWidget()).startswith(name))

    parts = ("Autumn visit", "Close this message", "Looked at:", "Pages")
    hands.do(
        comes_to("Pages"),
        *(step for name in parts for step in (forward, comes_to(name))),
        *(step for name in reversed(parts[:-1]) for step in (back, comes_to(name))),
    )
    house.window._banner.hide()
    hands.do(
        forward,
        hands.tab_to("Your notes on benchmark 1"),
        forward,
        comes_to("Pages"),
        back,
        comes_to("Your notes on benchmark 1"),
    )


def test_where_a_page_is_shown_anew_its_part_begins_at_its_first_control(house: House, hands: Hands) -> None:
    house.open_sample()
    house.window._navigation.choose("b1")
    hands.do(
        hands.press(Qt.Key.Key_M, CONTROL | SHIFT),
        hands.press(Qt.Key.Key_F6),
        hands.press(Qt.Key.Key_3, CONTROL),
        hands.press(Qt.Key.Key_F6, SHIFT),
        hands.wait_for(lambda: spoken(QApplication.focusWidget()).startswith("Looked at:")),
    )
    first = next(iter(house.window._pages.current.table.rows.values()))  # type: ignore[union-attr]
    assert QApplication.focusWidget() is first.box


def test_on_the_start_page_the_key_for_the_next_part_stays_on_it(house: House, hands: Hands) -> None:
    hands.do(hands.press(Qt.Key.Key_F6), hands.press(Qt.Key.Key_F6, SHIFT))
    assert house.window._start.isAncestorOf(QApplication.focusWidget())


def test_no_letter_stands_for_two_lines_of_a_menu(house: House) -> None:
    for top in house.window.menuBar().actions():
        menu = top.menu()
        assert isinstance(menu, QMenu)
        letters = [each.text().lower().partition("&")[2][:1] for each in menu.actions() if each.text()]
        assert len(set(letters)) == len(letters), (top.text(), letters)


def test_the_menus_open_by_their_letters(house: House, hands: Hands, qtbot: QtBot) -> None:
    house.open_sample()
    for letter, first in (
        (Qt.Key.Key_F, "new"),
        (Qt.Key.Key_E, "undo"),
        (Qt.Key.Key_V, "larger"),
        (Qt.Key.Key_H, "help"),
    ):
        hands.do(
            hands.press(letter, ALT),
            hands.wait_for(QApplication.activePopupWidget),
        )
        menu = QApplication.activePopupWidget()
        assert menu is not None
        assert menu.actions()[0] is house.window.actions_by_name[first]
        hands.do(
            hands.press(Qt.Key.Key_Escape),
            hands.press(Qt.Key.Key_Escape),
            hands.wait_for(lambda: QApplication.activePopupWidget() is None),
        )
