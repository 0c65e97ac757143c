"""Search in the window: what is found as one types, the way there by the keyboard, and the way back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.app.jottings import Spot
from govtoolkit.record.model import Action, CheckLine, Note, Person, Visit
from govtoolkit.record.search import MOST, NOTES, PRIVATE, Found, Hit, Passage
from govtoolkit.ui.found_words import GROUP_TITLES, NOTHING, FoundLine, lines
from govtoolkit.ui.pages.search import SearchPage
from govtoolkit.ui.theme import SOFT
from govtoolkit.ui.widgets.found_delegate import _parts
from govtoolkit.ui.widgets.found_list import FoundList
from govtoolkit.ui.widgets.found_model import FoundModel
from govtoolkit.ui.widgets.note_card import NoteCard
from govtoolkit.ui.widgets.note_editor import NoteEditor
from tests.ui.places import House


@pytest.fixture
def house(house: House) -> House:
    """A window with the sample open in it."""
    house.open_sample()
    return house


def _find(house: House, words: str, qtbot: QtBot) -> SearchPage:
    """Press Ctrl+F and type."""
    qtbot.keyClick(house.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert house.window.ui.find_field.hasFocus()
    if words.isascii():
        qtbot.keyClicks(house.window.ui.find_field, words)
    else:  # Qt's test keyboard has no other letters
        house.window.ui.find_field.insert(words)
    house.settle()
    page = house.window._pages.current
    assert isinstance(page, SearchPage)
    return page


def _hits(page: SearchPage) -> list[Passage]:
    return [line.passage for line in page.list.lines if line.passage is not None]


def _headings(page: SearchPage) -> list[str]:
    return [line.head for line in page.list.lines if line.is_heading]


def _press(key: Qt.Key, qtbot: QtBot) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def test_what_is_typed_is_found_in_groups_with_counts_notes_first(house: House, qtbot: QtBot) -> None:
    page = _find(house, "employer", qtbot)
    headings = _headings(page)
    assert headings[0].startswith(f"{GROUP_TITLES[NOTES]}: ")
    assert len(headings) > 3
    assert sum(int(each.rsplit(": ", 1)[1]) for each in headings) == int(page.said.split()[2])


def test_case_and_accents_do_not_matter_and_the_words_are_marked(house: House, qtbot: QtBot) -> None:
    page = _find(house, "ZOLKOWSKI", qtbot)
    first = next(line for line in page.list.lines if line.passage is not None)
    assert next(first.text[start:end] for start, end in first.marks) == "Żółkowski"


def test_the_place_of_a_hit_is_drawn_as_a_caption_and_not_as_a_hint(house: House, qtbot: QtBot) -> None:
    """Where contrast is high, a hint is paler than what is to be read."""
    page = _find(house, "employer", qtbot)
    first = next(line for line in page.list.lines if line.passage is not None)
    assert next(_parts(first))[1] == SOFT


def test_every_letter_narrows_what_is_found(house: House, qtbot: QtBot) -> None:
    counts = []
    page = _find(house, "e", qtbot)
    for letter in "mployers":
        qtbot.keyClicks(house.window.ui.find_field, letter)
        counts.append(int(page.said.split()[2]))
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] > 0


def test_nothing_found_says_what_to_do(house: House, qtbot: QtBot) -> None:
    page = _find(house, "xylophone", qtbot)
    assert page.said == NOTHING
    assert not page.list.isVisible()


def test_down_goes_into_the_list_enter_to_the_place_and_its_visit(house: House, qtbot: QtBot) -> None:
    page = _find(house, "Prys-Owen professional register", qtbot)
    wanted = _hits(page)[0]
    assert wanted.visit is not None
    assert house.desk.visit != wanted.visit
    _press(Qt.Key.Key_Down, qtbot)
    assert page.list.hasFocus()
    _press(Qt.Key.Key_Return, qtbot)
    house.settle()
    assert house.desk.visit is not None
    assert house.desk.visit.uid == wanted.visit.uid
    assert house.window._navigation.current == wanted.page
    focused = house.window.focusWidget()
    assert focused is not None
    assert house.window._pages.current is not None
    assert house.window._pages.current.isAncestorOf(focused)


LONG = "A line about nothing much.\n" * 60


def test_in_a_long_note_of_mine_the_cursor_stands_before_the_words(house: House, qtbot: QtBot) -> None:
    visit = house.desk.visit
    assert visit is not None
    text = f"🙂 {LONG}Żółty marzipan tower.\n{LONG}"
    session = house.desk.session
    session.write_note(visit, "b7", text, seen=session.record.seen(Note(visit.uid, "b7", session.me.uid, "").uid))
    _find(house, "zolty", qtbot)
    _press(Qt.Key.Key_Return, qtbot)
    house.settle()
    editor = house.window.focusWidget()
    assert isinstance(editor, NoteEditor)
    assert editor.textCursor().block().text() == "Żółty marzipan tower."
    assert editor.textCursor().positionInBlock() == 0
    assert not editor.textCursor().hasSelection()  # or the next key would take the word away
    assert editor.rect().contains(editor.cursorRect())


def test_a_colleagues_long_note_is_shown_whole(house: House, qtbot: QtBot) -> None:
    visit = house.desk.visit
    assert visit is not None
    text = f"{LONG}The marzipan tower."
    house.desk.session.write_note(visit, "b7", text, seen=(), author=Person("ben", "Ben Other"))
    _find(house, "marzipan", qtbot)
    _press(Qt.Key.Key_Return, qtbot)
    house.settle()
    page = house.window._pages.current
    assert page is not None
    card = next(each for each in page.findChildren(NoteCard) if each.text == text)
    assert any("marzipan" in label.text() for label in card.findChildren(QLabel))
    focused = house.window.focusWidget()
    assert focused is not None
    assert card.isAncestorOf(focused)


def test_enter_in_the_field_goes_to_the_first_hit(house: House, qtbot: QtBot) -> None:
    page = _find(house, "destinations", qtbot)
    first = _hits(page)[0]
    _press(Qt.Key.Key_Return, qtbot)
    house.settle()
    assert house.window._navigation.current == first.page


def test_escape_goes_back_to_the_page_and_to_the_very_control(house: House, qtbot: QtBot) -> None:
    house.window._navigation.choose("b3")
    house.settle()
    page = house.window._pages.current
    assert page is not None
    editor = page.notes_editor
    assert isinstance(editor, QPlainTextEdit)
    editor.setFocus()
    for from_list in (False, True):
        _find(house, "employers", qtbot)
        assert house.window._navigation.current == ""
        if from_list:
            _press(Qt.Key.Key_Down, qtbot)
        _press(Qt.Key.Key_Escape, qtbot)
        assert house.window._pages.current is page
        assert house.window._navigation.current == "b3"
        assert editor.hasFocus()
        assert house.window.ui.find_field.text() == ""


def test_up_from_the_first_hit_goes_back_to_the_field(house: House, qtbot: QtBot) -> None:
    _find(house, "employers", qtbot)
    _press(Qt.Key.Key_Down, qtbot)
    _press(Qt.Key.Key_Down, qtbot)
    _press(Qt.Key.Key_Up, qtbot)
    assert not house.window.ui.find_field.hasFocus()
    _press(Qt.Key.Key_Up, qtbot)
    assert house.window.ui.find_field.hasFocus()


def test_the_rest_of_a_group_is_shown_when_it_is_wanted(house: House, qtbot: QtBot) -> None:
    page = _find(house, "the", qtbot)
    more = next(line for line in page.list.lines if line.group == NOTES)
    row = page.list.lines.index(more)
    page.list.setCurrentIndex(page.list.model().index(row, 0))
    page.list.setFocus()
    _press(Qt.Key.Key_Return, qtbot)
    notes = [each for each in _hits(page) if each.group == NOTES]
    assert len(notes) == int(_headings(page)[0].rsplit(": ", 1)[1]) > MOST
    assert page.list.currentIndex().row() == row
    assert page.list.lines[row].passage == notes[MOST]
    assert page.list.hasFocus()


def test_the_words_are_still_there_when_one_comes_back(house: House, qtbot: QtBot) -> None:
    page = _find(house, "employers", qtbot)
    shown = page.list.lines
    _press(Qt.Key.Key_Return, qtbot)
    house.settle()
    qtbot.keyClick(house.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert house.window._pages.current is page
    assert page.list.lines == shown
    assert house.window.ui.find_field.selectedText() == "employers"


def test_what_has_just_been_written_is_found(house: House, qtbot: QtBot) -> None:
    _find(house, "marzipan", qtbot)
    _press(Qt.Key.Key_Escape, qtbot)
    house.window._navigation.choose("b7")
    page = house.window._pages.current
    assert page is not None
    editor = page.notes_editor
    assert isinstance(editor, QPlainTextEdit)
    editor.setFocus()
    qtbot.keyClicks(editor, "Marzipan tower")
    found = _find(house, "marzipan", qtbot)
    assert [each.place for each in _hits(found)] == ["b7"]


def test_a_private_jotting_is_found_and_said_to_be_private(house: House, qtbot: QtBot) -> None:
    visit = house.desk.visit
    assert visit is not None
    house.desk.session.jot(Spot(visit.uid, "b5"), "For me alone: marzipan.")
    page = _find(house, "marzipan", qtbot)
    assert _headings(page) == [f"{GROUP_TITLES[PRIVATE]}: 1"]
    assert [(each.page, each.place) for each in _hits(page)] == [("b5", "b5")]


def test_an_emptied_field_says_what_can_be_looked_for(house: House, qtbot: QtBot) -> None:
    page = _find(house, "employers", qtbot)
    house.window.ui.find_field.selectAll()
    _press(Qt.Key.Key_Delete, qtbot)
    assert "Type a word" in page.said
    assert page.list.lines == ()


def test_another_page_can_be_chosen_while_hits_are_shown(house: House, qtbot: QtBot) -> None:
    house.window._navigation.choose("b3")
    _find(house, "employers", qtbot)
    qtbot.keyClick(house.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert house.window._navigation.current == "b3"
    assert not isinstance(house.window._pages.current, SearchPage)


def test_the_page_that_is_remembered_is_the_one_before_the_search(house: House, qtbot: QtBot) -> None:
    house.window._navigation.choose("b3")
    _find(house, "employers", qtbot)
    assert house.window._pages.remembered(house.window._desk.session.path) == "b3"


def test_another_file_begins_without_the_words_of_the_one_before(house: House, qtbot: QtBot) -> None:
    _find(house, "Żółkowski", qtbot)
    house.open_new()
    assert house.window.ui.find_field.text() == ""
    page = _find(house, "Żółkowski", qtbot)
    assert page.said == NOTHING


def test_hits_survive_larger_text_and_the_way_back_does_as_well(house: House, qtbot: QtBot) -> None:
    house.window._navigation.choose("b3")
    page = _find(house, "employers", qtbot)
    house.window._appearance.set_zoom(150)
    house.settle()
    assert house.window._pages.current is page
    _press(Qt.Key.Key_Escape, qtbot)
    assert house.window._navigation.current == "b3"


def test_the_page_behind_a_search_is_not_taken_for_the_first_one_of_the_file_after_larger_text(
    house: House, qtbot: QtBot
) -> None:
    house.window._navigation.choose("b3")
    house.desk.settings.put("scroll", 400)  # how far down somebody was the last time that the file was closed
    _find(house, "employers", qtbot)
    house.window._appearance.set_zoom(150)
    house.settle()
    _press(Qt.Key.Key_Escape, qtbot)
    house.settle()
    page = house.window._pages.current
    assert page is not None
    assert page.scroll_bar.value() == 0
    assert page.scroll_bar.maximum() > 400


@pytest.mark.parametrize("kind", ["action", "look", "characteristic", "reading", "question", "indicator"])
def test_every_kind_of_hit_leads_to_its_place(house: House, qtbot: QtBot, kind: str) -> None:
    toolkit, record = house.desk.toolkit, house.desk.record
    words, place, page = {
        "action": lambda: next((each.entry.wording, each.entry.uid, "actions") for each in record.all(Action)),
        "look": lambda: next(
            (each.entry.evidence, each.entry.uid, "duties") for each in record.all(CheckLine) if each.entry.evidence
        ),
        "characteristic": lambda: (
            toolkit.benchmark[3].characteristic[0].text,
            toolkit.benchmark[3].characteristic[0].key,
            "b4",
        ),
        "reading": lambda: (toolkit.page[4].text.split("\n")[0], toolkit.page[4].key, "reference"),
        "question": lambda: (toolkit.questions["q.board.2"].text, "q.board.2", "questions"),
        "indicator": lambda: (toolkit.benchmark[6].indicator[1].text, "b7.i2", "b7"),
    }[kind]()
    found = _find(house, words[:150], qtbot)
    row = next(
        number
        for number, line in enumerate(found.list.lines)
        if line.passage is not None and line.passage.place == place
    )
    found.list.setCurrentIndex(found.list.model().index(row, 0))
    found.list.open_current()
    house.settle()
    assert house.window._navigation.current == page
    shown = house.window._pages.current
    focused = house.window.focusWidget()
    assert shown is not None
    assert focused is not None
    assert shown.isAncestorOf(focused)


def test_the_earlier_wordings_of_the_note_with_the_keyboard_are_in_the_menu(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []
    monkeypatch.setattr(
        "govtoolkit.ui.asking.show_history",
        lambda _parent, _desk, visit, place: asked.append((visit.uid, place)),
    )
    house.window._navigation.choose("b5")
    house.settle()
    page = house.window._pages.current
    assert page is not None
    assert page.notes_editor is not None
    page.notes_editor.setFocus()
    house.window.actions_by_name["history"].trigger()
    visit = house.desk.visit
    assert isinstance(visit, Visit)
    assert asked == [(visit.uid, "b5")]
    house.window._navigation.choose("actions")
    house.window.ui.navigation.setFocus()
    house.window.actions_by_name["history"].trigger()
    assert len(asked) == 1
    assert "Click into a note" in house.window._banner.text


def test_the_model_keeps_the_rules_of_models() -> None:
    model = FoundModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setUseFetchMore(False)  # it would fetch in the midst of a reset, which no view does
    passage = Passage(NOTES, "Words", "b5", "b5", "b5")
    model.show_lines([FoundLine("Notes: 1"), FoundLine("Benchmark 5", "Words", ((0, 5),), passage)], 1)
    assert model.rowCount() == 1
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 2
    assert not model.canFetchMore(QModelIndex())
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    model.show_lines([], 0)
    assert tester.model() is model


def _many_lines() -> list[FoundLine]:
    passage = Passage(NOTES, "Words", "b5", "b5", "b5")
    return [FoundLine("Notes and answers: 60"), *(FoundLine(f"Visit {n}", "Words", (), passage) for n in range(60))]


@pytest.fixture
def found(qtbot: QtBot) -> Iterator[FoundList]:
    """A list below a field that has the keyboard."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(QLineEdit())
    made = FoundList()
    column.addWidget(made)
    page.resize(500, 400)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield made
    page.close()


def test_as_one_types_only_what_is_in_sight_is_laid_out_and_the_rest_comes_in_a_moment(
    found: FoundList, qtbot: QtBot
) -> None:
    found.show_lines(_many_lines())
    model = found.model()
    assert model.rowCount() < len(found.lines) == 61
    last, first_unseen = (found.visualRect(model.index(model.rowCount() - n, 0)) for n in (2, 1))
    assert last.top() <= found.maximumViewportSize().height() < first_unseen.top()
    qtbot.waitUntil(lambda: model.rowCount() == len(found.lines))


def test_each_line_is_as_high_as_its_own_words_whatever_stood_there_before(found: FoundList, qtbot: QtBot) -> None:
    short = [FoundLine("Notes"), FoundLine("Here", "One word.", group=NOTES)]
    long = [FoundLine("Notes"), FoundLine("Here", "Many words that do not stop. " * 30, group=NOTES)]
    heights = []
    for lines_now in (short, long, short):
        found.show_lines(lines_now)
        found.viewport().repaint()
        heights.append(found.visualRect(found.model().index(1, 0)).height())
    assert heights[0] == heights[2] < heights[1] / 3


def test_all_lines_are_there_for_somebody_who_goes_through_them(found: FoundList, qtbot: QtBot) -> None:
    found.show_lines(_many_lines())
    assert found.model().rowCount() < len(found.lines)
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_End)
    assert found.currentIndex().row() == 60


def test_a_note_of_another_alphabet_is_marked_at_its_letters(house: House, qtbot: QtBot) -> None:
    visit = house.desk.visit
    assert visit is not None
    session = house.desk.session
    session.write_note(
        visit, "b7", "🙂🙂 Łódź called", seen=session.record.seen(Note(visit.uid, "b7", session.me.uid, "").uid)
    )
    page = _find(house, "lodz", qtbot)
    line = next(each for each in page.list.lines if each.passage is not None)
    (start, end), *_ = line.marks
    assert line.text[start:end] == "Łódź"


def test_the_dots_of_a_snippet_stay_on_the_line_of_the_word_beside_them() -> None:
    passage = Passage(NOTES, "Words", "Benchmark 1", "b1", "b1", author="Siân Llŷr-Hughes")
    [_, line] = lines([Found(NOTES, (Hit(passage, "… a word or two …", ((2, 3),)),), 1)])
    assert line.text == "…\u00a0a word or two\u00a0…"
    assert line.marks == ((2, 3),)
    assert line.head.endswith("Siân\u00a0Llŷr\u2011Hughes")
