"""The page of one benchmark: reading, ticking, writing; nothing typed is lost, and everything is named."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.app.reading import read
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Mark, Note, Person, Question, Visit
from govtoolkit.record.record import random_uid
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.benchmark import BenchmarkPage
from govtoolkit.ui.theme import ALL_TOKENS, LIGHT, dress
from govtoolkit.ui.widgets.answer_box import AnswerBox
from govtoolkit.ui.widgets.note_card import NoteCard
from govtoolkit.ui.widgets.prose import Prose

ANN = Person("ann", "Ann Smith")


def _page(qtbot: QtBot, desk: Desk, key: str = "b5", width: int = 1030) -> BenchmarkPage:
    page = BenchmarkPage(desk, next(each for each in desk.toolkit.benchmark if each.key == key))
    qtbot.addWidget(page)
    page.resize(width, 800)
    with qtbot.waitActive(page):
        page.show()
    qtbot.waitUntil(lambda: page._is_settled and page.is_whole)  # active may be sooner than that
    return page


def _words(parent: QWidget) -> list[str]:
    return [each.text() for each in parent.findChildren(QLabel) if each.isVisible()]


def _visit(desk: Desk) -> Visit:
    visit = desk.visit
    assert visit is not None
    return visit


def _mine(desk: Desk, place: str, visit: Visit | None = None) -> str | None:
    note = desk.record.find(Note, Note((visit or _visit(desk)).uid, place, desk.session.me.uid, "").uid)
    return note.body if note else None


def _write(desk: Desk, body: str, place: str = "b5", author: Person | None = None) -> None:
    """Write as if on another computer: without having seen what stands there."""
    author = author or desk.session.me
    desk.session.leave(Note(_visit(desk).uid, place, author.uid, "").uid)
    desk.session.write_note(_visit(desk), place, body, seen=(), author=author)
    desk.session.leave(Note(_visit(desk).uid, place, author.uid, "").uid)


def _cards(page: BenchmarkPage) -> list[str]:
    return [card.text for card in page.table.notes.findChildren(NoteCard) if card.isVisible()]


def _button(parent: QWidget, words: str) -> QPushButton:
    return next(each for each in parent.findChildren(QPushButton) if each.text() == words and each.isVisible())


# Reading


@pytest.mark.parametrize("number", range(1, 9))
def test_every_line_of_the_toolkit_stands_under_its_heading(desk: Desk, qtbot: QtBot, number: int) -> None:
    page = _page(qtbot, desk, f"b{number}")
    words = _words(page)
    benchmark = desk.toolkit.benchmark[number - 1]
    items = (*benchmark.characteristic, *benchmark.indicator, *benchmark.information_source)
    headings = ("Characteristics", "Indicators of success", "Information sources", "Monitoring notes")
    for wanted in (
        f"Benchmark {number}", benchmark.title, benchmark.summary, *headings, *(item.text for item in items),
        *(item.note for item in items if item.note), "Questions for this benchmark", "Earlier visits",
    ):  # fmt: skip
        assert wanted in words


def test_other_peoples_notes_stand_above_mine_with_name_and_day(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk, "b4")
    card = page.table.notes.findChildren(NoteCard)[0]
    assert card.accessibleName() == "Note: Małgorzata Wiśniewska\u00a0· 12\u00a0November\u00a02026"
    assert card.mapTo(page, card.rect().bottomLeft()).y() < page.table.notes.editor.mapTo(page, QPoint()).y()
    assert page.table.notes.editor.text == ""


def test_a_long_note_is_folded_and_can_be_shown_whole(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk, "b3")
    card = page.table.notes.findChildren(NoteCard)[0]
    assert card.text not in _words(card)
    qtbot.mouseClick(_button(card, "Show the whole note"), Qt.MouseButton.LeftButton)
    assert card.text in _words(card)
    page.refresh()
    assert card.text in _words(card)
    qtbot.mouseClick(_button(card, "Show less"), Qt.MouseButton.LeftButton)
    assert card.text not in _words(card)


def test_earlier_visits_show_their_notes_the_newest_first(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    names = [card.accessibleName().replace("\u00a0", " ") for card in page.earlier.findChildren(NoteCard)]
    assert [name.split(" · ")[1] for name in names] == ["12 March 2026", "12 March 2026", "20 November 2025"]
    assert [name.split(" · ")[2] for name in names[:2]] == ["Małgorzata Wiśniewska", "Siân Llŷr-Hughes"]
    desk.choose_visit(rules.choose_visit(desk.record, "2026-03-12").uid)
    assert len([card for card in page.earlier.findChildren(NoteCard) if card.isVisible()]) == 1


def test_only_two_earlier_visits_are_shown_until_more_are_wanted(empty_desk: Desk, qtbot: QtBot) -> None:
    first = _visit(empty_desk)
    for number in range(4):
        visit = Visit(random_uid(), f"2020-01-0{number + 1}", f"Visit {number}")
        empty_desk.session.put("New visit", visit)
        empty_desk.session.write_note(visit, "b5", f"note {number}", seen=())
    empty_desk.choose_visit(first.uid)
    page = _page(qtbot, empty_desk)

    def shown() -> list[str]:
        return [card.text for card in page.earlier.findChildren(NoteCard) if card.isVisible()]

    assert shown() == ["note 3", "note 2"]
    qtbot.mouseClick(_button(page.earlier, "Show 2 more visits"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown() == ["note 3", "note 2", "note 1", "note 0"])
    qtbot.mouseClick(_button(page.earlier, "Show fewer visits"), Qt.MouseButton.LeftButton)
    assert shown() == ["note 3", "note 2"]


def test_a_new_file_says_what_to_do(empty_desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, empty_desk)
    assert "Write your notes here" in page.table.notes.editor.placeholderText()
    assert any(words.startswith("Nothing was noted here before.") for words in _words(page.earlier))


# Writing


def test_a_typed_note_reaches_the_disk(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    page.table.notes.editor.setFocus()
    with qtbot.waitSignal(desk.saved):
        qtbot.keyClicks(page.table.notes.editor, "Six pupils named two employers.")
    page.leave()
    desk.session.save_now()
    notes = rules.notes_by_place(read(desk.session.path).record, _visit(desk).uid)["b5"]
    assert "Six pupils named two employers." in [each.note.body for each in notes]


def test_what_was_typed_stays_with_the_visit_it_was_typed_in(desk: Desk, qtbot: QtBot) -> None:
    old = Visit(random_uid(), "2026-01-05", "Winter visit")
    desk.session.put("New visit", old)
    desk.session.write_note(old, "b5", "in January", seen=())
    new = _visit(desk)
    page = _page(qtbot, desk)
    editor = page.table.notes.editor
    editor.setFocus()
    qtbot.keyClicks(editor, "in November")
    assert editor.has_untaken_text
    desk.choose_visit(old.uid)
    assert (_mine(desk, "b5", new), editor.text) == ("in November", "in January")
    qtbot.keyClicks(editor, "Early ")
    desk.choose_visit(new.uid)
    assert (_mine(desk, "b5", old), editor.text) == ("Early in January", "in November")


def test_what_was_typed_stays_with_the_person_who_typed_it(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    me = desk.session.me
    page.table.notes.editor.setFocus()
    qtbot.keyClicks(page.table.notes.editor, "by me")
    desk.session.me = ANN
    page.refresh()
    assert _mine(desk, "b5") is None
    assert page.table.notes.editor.text == ""
    assert "by me" in _cards(page)
    desk.session.me = me
    page.refresh()
    assert page.table.notes.editor.text == "by me"


def test_a_note_typed_in_one_place_appears_wherever_else_it_is_shown(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    elsewhere = AnswerBox(desk, "q.prompts-5.1", "How do leaders know?")
    qtbot.addWidget(elsewhere)
    elsewhere.refresh()
    desk.changed.connect(lambda _changes: elsewhere.refresh())
    box = page.questions.boxes[0]
    qtbot.keyClicks(box.editor, "From the registers.")
    box.editor.take()
    assert elsewhere.editor.text == "From the registers."
    qtbot.keyClicks(elsewhere.editor, "Yes. ")
    elsewhere.editor.take()
    assert box.editor.text == "Yes. From the registers."


def test_a_page_that_is_hidden_catches_up_when_it_is_shown(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    page.hide()
    _write(desk, "meanwhile")
    assert page.table.notes.editor.text == ""
    page.refresh()
    page.show()
    assert page.table.notes.editor.text == "meanwhile"


def test_a_refresh_leaves_words_focus_cursor_and_scroll_alone(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    editor = page.questions.boxes[1].editor
    editor.setFocus()
    qtbot.keyClicks(editor, "half a wor")
    page.verticalScrollBar().setValue(300)
    _write(desk, "from elsewhere", editor.accessibleName() and page.questions.boxes[1].place, ANN)
    desk.session.put("tick", Mark(_visit(desk).uid, "b5.i1", desk.session.me.uid))
    QApplication.processEvents()
    assert (editor.text, editor.hasFocus(), editor.textCursor().position()) == ("half a wor", True, 10)
    assert page.verticalScrollBar().value() == 300
    assert "from elsewhere" in _words(page.questions)


def test_undo_takes_typing_back_on_screen(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    editor = page.table.notes.editor
    qtbot.keyClicks(editor, "abc")
    page.leave()
    assert desk.session.undo_stack.undo_name == "typing"
    desk.session.undo()
    assert editor.text == ""
    desk.session.redo()
    assert editor.text == "abc"


def test_a_blank_line_at_the_end_does_not_move_the_cursor(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    editor = page.table.notes.editor
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    editor.take()
    qtbot.keyClicks(editor, "x")
    assert editor.text == "\nx"


# Two versions of my own


def test_another_version_of_mine_stands_beside_the_one_i_type_on(desk: Desk, qtbot: QtBot) -> None:
    _write(desk, "at home")
    _write(desk, "on the train")
    page = _page(qtbot, desk)
    editor = page.table.notes.editor
    shown, other = editor.text, next(text for text in ("at home", "on the train") if text != editor.text)
    assert other in _cards(page)
    editor.setFocus()
    for keys in ("1", "2"):
        qtbot.keyClicks(editor, keys)
        page.leave()
        assert other in _cards(page)
    assert editor.text == f"{shown}12"
    standing = [each.note.body for each in rules.notes_by_place(desk.record, _visit(desk).uid)["b5"]]
    assert {f"{shown}12", other} <= set(standing)


def test_another_version_can_be_added_to_my_notes(desk: Desk, qtbot: QtBot) -> None:
    _write(desk, "at home")
    _write(desk, "on the train")
    page = _page(qtbot, desk)
    shown = page.table.notes.editor.text
    other = next(text for text in ("at home", "on the train") if text != shown)
    qtbot.mouseClick(_button(page.table.notes, "Add this to my notes"), Qt.MouseButton.LeftButton)
    assert page.table.notes.editor.text == _mine(desk, "b5") == f"{shown}\n\n{other}"
    assert other not in _cards(page)
    assert len(desk.record.versions(page.table.notes.note_uid)) == 1


def test_a_version_that_came_while_i_typed_is_not_overwritten(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    qtbot.keyClicks(page.table.notes.editor, "typed here")
    _write(desk, "typed there")
    page.leave()
    assert page.table.notes.editor.text == "typed here"
    assert "typed there" in _cards(page)


# Ticks


def test_a_tick_is_kept_as_my_mark_and_can_be_taken_back(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    row = page.table.rows["b5.i1"]
    uid = Mark(_visit(desk).uid, "b5.i1", desk.session.me.uid).uid
    qtbot.keyClick(row.box, Qt.Key.Key_Space)
    mark = desk.record.find(Mark, uid)
    assert mark is not None
    assert (mark.seen, len(mark.seen_on), desk.session.undo_stack.undo_name) == (True, 10, "tick")
    qtbot.keyClick(row.box, Qt.Key.Key_Space)
    mark = desk.record.find(Mark, uid)
    assert mark is not None
    assert (mark.seen, desk.session.undo_stack.undo_name) == (False, "untick")
    desk.session.undo()
    assert row.box.isChecked()
    desk.session.undo()
    assert not row.box.isChecked()


def test_a_click_on_the_text_ticks_as_well(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    row = page.table.rows["b5.s3"]
    qtbot.mouseClick(row.findChildren(Prose)[0], Qt.MouseButton.LeftButton)
    assert row.box.isChecked()


def test_other_peoples_ticks_are_told_in_words(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk, "b3")
    row = page.table.rows["b3.i2"]
    assert row.others == "Looked at by Małgorzata Wiśniewska and Siân Llŷr-Hughes"
    assert row.box.accessibleDescription() == row.others
    assert not row.box.isChecked()
    assert page.table.rows["b3.s1"].others == (
        "Seen by Siân Llŷr-Hughes on 12 November 2026, from Mr Żółkowski; the school already has it"
    )


# Closed visits


def test_a_released_visit_is_read_and_says_why(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    desk.choose_visit(rules.choose_visit(desk.record, "2026-03-12").uid)
    assert any("was released" in words for words in _words(page))
    assert all(place.editor.isReadOnly() for place in (page.table.notes, *page.questions.boxes))
    assert not any(row.box.isEnabled() for row in page.table.rows.values())
    desk.choose_visit(rules.visits_newest_first(desk.record)[0].uid)
    assert not any("was released" in words for words in _words(page))
    assert not page.table.notes.editor.isReadOnly()


def test_a_file_that_can_only_be_read_says_why(desk: Desk, qtbot: QtBot) -> None:
    desk.session.read_only = UserError("The file is on a disk that cannot be written to.", "Copy it.")
    page = _page(qtbot, desk)
    assert "The file is on a disk that cannot be written to. Copy it." in _words(page)
    assert page.table.notes.editor.isReadOnly()


def test_a_file_without_a_visit_says_what_to_do(empty_desk: Desk, qtbot: QtBot) -> None:
    empty_desk.session.remove("Delete visit", _visit(empty_desk).uid)
    page = _page(qtbot, empty_desk)
    assert any("New visit" in words for words in _words(page))
    assert page.table.notes.editor.isReadOnly()


def test_words_that_are_refused_stay_and_come_back_with_their_visit(desk: Desk, qtbot: QtBot) -> None:
    new, old = rules.visits_newest_first(desk.record)[:2]
    page = _page(qtbot, desk)
    editor = page.table.notes.editor
    editor.setFocus()
    qtbot.keyClicks(editor, "just too late")
    desk.session.put("Release", replace(new, state="released"))
    with qtbot.waitSignal(desk.trouble):
        page.leave()
    assert editor.text == "just too late"
    desk.choose_visit(old.uid)
    assert editor.text == ""
    desk.choose_visit(new.uid)
    assert editor.text == "just too late"
    desk.session.put("Open again", new, reason="released too early")
    page.leave()
    assert _mine(desk, "b5", new) == "just too late"


# Questions


def test_an_own_question_and_a_tip_are_called_as_on_the_page_of_questions(desk: Desk, qtbot: QtBot) -> None:
    tip = next(each.tip for each in desk.toolkit.question_set if each.benchmark == 5)
    assert {"Our own question", f"To read: {tip}"} <= set(_words(_page(qtbot, desk, "b5")))


def test_own_questions_come_and_go_without_disturbing_the_others(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    before = page.questions.boxes
    before[0].editor.setFocus()
    mine = Question(random_uid(), "Who pays for the coach?", 5, 9)
    desk.session.put("Add question", mine, Question(random_uid(), "Elsewhere?", 6))
    assert [box.question for box in page.questions.boxes[len(before) :]] == ["Who pays for the coach?"]
    assert page.questions.boxes[: len(before)] == before
    assert before[0].editor.hasFocus()
    desk.session.put("Edit question", replace(mine, wording="Who pays for the bus?"))
    assert page.questions.boxes[-1].question == "Who pays for the bus?"
    assert page.questions.boxes[-1].editor.accessibleName() == "Your answer to: Who pays for the bus?"
    qtbot.keyClicks(page.questions.boxes[-1].editor, "The school.")
    desk.session.remove("Delete question", mine.uid)
    assert page.questions.boxes == before
    assert _mine(desk, mine.uid) == "The school."


def test_more_questions_are_one_press_away(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    with qtbot.waitSignal(desk.wanted) as wanted:
        qtbot.mouseClick(_button(page, "See or add questions"), Qt.MouseButton.LeftButton)
    assert wanted.args == ["questions", "b5"]


# Room and comfort


@pytest.mark.parametrize(("width", "zoom", "stacked"), [(1030, 100, False), (770, 100, True), (1030, 200, True)])
def test_columns_stack_where_there_is_little_room(
    desk: Desk, qtbot: QtBot, qapp: QApplication, width: int, zoom: int, stacked: bool
) -> None:
    dress(qapp, LIGHT, zoom, 10.0)
    assert _page(qtbot, desk, width=width).table.is_stacked is stacked


@pytest.mark.parametrize("zoom", [100, 125, 150, 200])
@pytest.mark.parametrize("width", [500, 770, 1030, 1900])
def test_nothing_is_clipped_and_nothing_scrolls_sideways(
    desk: Desk, qtbot: QtBot, qapp: QApplication, width: int, zoom: int
) -> None:
    _write(desk, f"https://example.org/{'x' * 300}", author=ANN)
    page = _page(qtbot, desk, width=width)
    dress(qapp, LIGHT, zoom, 10.0)
    page.resize(width, 801)

    def is_whole() -> None:
        assert page.widget().width() <= page.viewport().width()
        for words in page.findChildren(QLabel):
            if words.isVisible():
                assert words.height() >= words.heightForWidth(words.width()), words.text()
                assert words.width() >= min(words.minimumSizeHint().width(), words.sizeHint().width()), words.text()
        for button in page.findChildren(QAbstractButton):
            if button.isVisible():
                assert button.height() >= max(24, button.sizeHint().height())

    qtbot.waitUntil(is_whole)


def test_the_notes_column_is_the_widest(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk, width=1250)
    assert 0.33 < page.table.notes.width() / page.table.width() < 0.4


def test_lines_of_running_text_are_no_longer_than_is_good_to_read(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk, width=1900)
    shown = [words for words in page.findChildren(Prose) if words.isVisible() and words.property("look") != "title"]
    assert max(words.width() for words in shown) <= page.fontMetrics().averageCharWidth() * 75


@pytest.mark.parametrize("tokens", ALL_TOKENS, ids=lambda tokens: tokens.name)
def test_a_change_of_colours_and_size_under_way_keeps_what_is_typed(desk: Desk, qtbot: QtBot, tokens: object) -> None:
    page = _page(qtbot, desk)
    editor = page.table.notes.editor
    editor.setFocus()
    qtbot.keyClicks(editor, "half a wor")
    dress(QApplication.instance(), tokens, 175, 10.0)  # type: ignore[arg-type]
    QApplication.processEvents()
    assert (editor.text, editor.hasFocus(), page.table.is_stacked) == ("half a wor", True, True)
    assert editor.verticalScrollBar().maximum() == 0


def test_larger_text_keeps_what_is_worked_at_in_sight(desk: Desk, qtbot: QtBot, qapp: QApplication) -> None:
    page = _page(qtbot, desk)
    page.questions.boxes[-1].editor.setFocus()
    page.ensureWidgetVisible(page.questions.boxes[-1].editor)
    for zoom in (200, 100, 150):
        dress(qapp, LIGHT, zoom, 10.0)
        _wait_until_settled(page, qtbot)
        assert not page.questions.boxes[-1].editor.visibleRegion().isEmpty()


def test_larger_text_keeps_about_the_same_part_of_the_page(desk: Desk, qtbot: QtBot, qapp: QApplication) -> None:
    page = _page(qtbot, desk)
    page.table.notes.editor.setFocus()
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum())
    dress(qapp, LIGHT, 200, 10.0)
    _wait_until_settled(page, qtbot)
    assert bar.maximum() > 2000
    assert bar.value() > 0.9 * bar.maximum()


def _wait_until_settled(page: BenchmarkPage, qtbot: QtBot) -> None:
    QApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: not page._settling.isActive())


# For everyone


def test_every_control_is_named_for_a_screen_reader(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    editor = page.table.notes.editor
    assert editor.accessibleName() == "Your notes on benchmark 5, Encounters with employers and employees"
    roles = (QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.EditableText)
    controls = [each for each in _walk(QAccessible.queryAccessibleInterface(page)) if each.role() in roles]
    assert len(controls) > 10
    names = [each.text(QAccessible.Text.Name) for each in controls]
    assert all(names)
    assert len(set(names)) == len(names)


def test_the_page_is_worked_by_keyboard_alone(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    next(iter(page.table.rows.values())).box.setFocus()
    seen: list[QWidget] = []
    while (focused := QApplication.focusWidget()) not in seen and focused is not None:
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    rows = [row.box for row in page.table.rows.values()]
    editors = [page.table.notes.editor, *(box.editor for box in page.questions.boxes)]
    assert [each for each in seen if each in rows or each in editors] == [*rows, *editors]
    assert all(button in seen for button in page.findChildren(QPushButton) if button.isVisible())


def _walk(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield top
    for place in range(top.childCount()):
        if (child := top.child(place)) is not None and not child.state().invisible:
            yield from _walk(child)


def test_tab_and_a_wanted_place_come_to_what_is_below_before_it_was_built(desk: Desk, qtbot: QtBot) -> None:
    for come in (
        lambda page: page.focusNextPrevChild(True),
        lambda page: page.show_place(page.desk.toolkit.question_set[-1].question[0].key),
        lambda page: page.questions,
    ):
        page = BenchmarkPage(desk, desk.toolkit.benchmark[0])
        qtbot.addWidget(page)
        assert not page.is_whole
        come(page)
        assert page.is_whole


def test_tab_comes_from_my_notes_to_their_earlier_wordings_though_these_came_last(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    editor = page.table.notes.editor
    editor.setFocus()
    for words in ("One. ", "Two. "):
        qtbot.keyClicks(editor, words)
        page.leave()
    assert page.table.notes.earlier_button is not None
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert page.table.notes.earlier_button.hasFocus()


def test_the_page_is_read_from_the_top_each_column_after_its_heading(desk: Desk, qtbot: QtBot) -> None:
    page = _page(qtbot, desk)
    benchmark = desk.toolkit.benchmark[4]
    read = [each.text() for each in page.findChildren(Prose)]
    top_down = [
        "Benchmark 5", benchmark.title, benchmark.summary,
        "Characteristics", benchmark.characteristic[0].text, "Indicators of success", benchmark.indicator[0].text,
        "Information sources", benchmark.information_source[0].text, "Monitoring notes",
    ]  # fmt: skip
    assert [each for each in read if each in top_down] == top_down
