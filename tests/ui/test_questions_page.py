"""The page of questions: the visit's own list, and the bank with its filters."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Question, Visit, VisitQuestion
from govtoolkit.record.question_bank import CHOSEN, NEVER_ASKED, OPEN, Filter
from govtoolkit.record.questions import BOARD, OWN, PROMPTS, STRATEGIC, chosen
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.questions import ALL, FOR_THIS_VISIT, QuestionsPage
from govtoolkit.ui.question_words import PARTS
from govtoolkit.ui.theme import LIGHT, dress
from govtoolkit.ui.widgets.answer_box import AnswerBox
from govtoolkit.ui.widgets.own_question import OwnQuestion
from govtoolkit.ui.widgets.own_questions import OwnQuestions
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.question_bank import QuestionBank
from govtoolkit.ui.widgets.question_filters import QuestionFilters
from tests.ui.places import show_page


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> QuestionsPage:
    return _page(desk, qtbot)


@pytest.fixture
def empty_page(empty_desk: Desk, qtbot: QtBot) -> QuestionsPage:
    return _page(empty_desk, qtbot)


def _page(desk: Desk, qtbot: QtBot) -> QuestionsPage:
    return show_page(QuestionsPage(desk), qtbot)


def _ask_for(page: QuestionsPage, qtbot: QtBot, wanted: Filter) -> None:
    """Set the filters as a person does, and wait for the questions."""
    page.tabs.setCurrentIndex(ALL)
    page.filters.ask_for(wanted)
    page.filters.filtered.emit()
    qtbot.waitUntil(lambda: page.bank.is_whole)


def _shown(page: QuestionsPage) -> list[str]:
    return [box.place for box in page.bank.boxes if box.isVisible()]


def _box(page: QuestionsPage, key: str) -> AnswerBox:
    box = page.view.box_of(key)
    assert box is not None
    return box


def _order(desk: Desk) -> list[str]:
    assert desk.visit is not None
    return [each.question_key for each in chosen(desk.record, desk.visit.uid)]


def _choice(desk: Desk, key: str) -> VisitQuestion | None:
    assert desk.visit is not None
    return desk.record.find(VisitQuestion, VisitQuestion(desk.visit.uid, key).uid)


def _own(page: QuestionsPage, qtbot: QtBot, benchmark: int = 0) -> OwnQuestions:
    _ask_for(page, qtbot, Filter(OWN, benchmark))
    return page.bank.own


def _wordings(desk: Desk) -> list[str]:
    return [each.wording for each in rules.own_questions(desk.record)]


def _standing(desk: Desk, uid: str) -> Question:
    found = desk.record.find(Question, uid)
    assert found is not None
    return found


Add = Callable[[str], OwnQuestion]


@pytest.fixture
def add(empty_page: QuestionsPage, qtbot: QtBot) -> Add:
    """Return a way to add a question, all of which are about no benchmark."""

    def adding(wording: str) -> OwnQuestion:
        own = _own(empty_page, qtbot)
        own.add_button.click()
        row = own.rows[-1]
        QTest.keyClicks(row.form.editor, wording)
        row.form.done_button.click()
        return row

    return adding


# The bank and its filters


def test_every_question_of_the_bank_is_shown_once_and_counted(page: QuestionsPage, desk: Desk, qtbot: QtBot) -> None:
    _ask_for(page, qtbot, Filter())
    own = [each.uid for each in rules.own_questions(desk.record)]
    assert _shown(page) == [*desk.toolkit.questions, *own]
    assert len(desk.toolkit.questions) == 41
    assert page.filters.count == f"All {41 + len(own)} questions are shown."
    assert page.tabs.tabText(ALL) == f"All questions ({41 + len(own)})"


def test_a_page_is_there_before_all_its_questions_are_built(page: QuestionsPage, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(ALL)
    assert 0 < len(page.bank.boxes) < 10
    qtbot.waitUntil(lambda: len(page.bank.boxes) == 45)


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        (Filter(BOARD), 4),
        (Filter(STRATEGIC), 14),
        (Filter(PROMPTS), 23),
        (Filter(OWN), 4),
        (Filter(benchmark=5), 3),
        (Filter(PROMPTS, 5), 2),
        (Filter(OWN, 5), 1),
        (Filter(BOARD, 5), 0),
    ],
)
def test_filters_by_source_and_benchmark_add_up(page: QuestionsPage, qtbot: QtBot, wanted: Filter, number: int) -> None:
    _ask_for(page, qtbot, wanted)
    assert len(_shown(page)) == number
    words = f"{number} of 45 questions are shown." if number else "No question fits all of these."
    assert page.filters.count.startswith(words)


def test_filters_tell_what_was_never_asked_is_open_or_chosen(
    empty_page: QuestionsPage, empty_desk: Desk, qtbot: QtBot
) -> None:
    old = empty_desk.visit
    assert old is not None
    empty_desk.session.put(
        "New visit",
        replace(old, visit_date="2025-11-20"),
        VisitQuestion(old.uid, "q.board.1", asked=True),
        VisitQuestion(old.uid, "q.board.2", asked=True, still_open=True),
    )
    new = Visit("new", "2026-03-12", "Spring visit", follows_uid=old.uid)
    empty_desk.session.put("New visit", new, VisitQuestion("new", "q.board.3"))
    empty_desk.choose_visit("new")
    _ask_for(empty_page, qtbot, Filter(BOARD, 0, NEVER_ASKED))
    assert _shown(empty_page) == ["q.board.3", "q.board.4"]
    for state in (OPEN, old.uid):
        _ask_for(empty_page, qtbot, Filter("", 0, state))
        assert _shown(empty_page) == ["q.board.2"]
    assert empty_page.filters._state.currentText() == "Open since 20 November 2025 (1)"
    _ask_for(empty_page, qtbot, Filter("", 0, CHOSEN))
    assert _shown(empty_page) == ["q.board.3"]


def test_the_longest_name_of_a_benchmark_is_shown_in_full_where_there_is_room(
    page: QuestionsPage, qtbot: QtBot
) -> None:
    field = page.filters._benchmark
    page.resize(1030, 700)
    _ask_for(page, qtbot, Filter("", 2))
    room = field.width() - field._around()
    assert room >= max(field.fontMetrics().horizontalAdvance(field.itemText(row)) for row in range(field.count()))
    page.resize(500, 700)
    qtbot.waitUntil(lambda: field.minimumContentsLength() < 40)
    assert page.horizontalScrollBar().maximum() == 0


def test_a_question_stays_where_it_is_until_others_are_asked_for(page: QuestionsPage, qtbot: QtBot) -> None:
    _ask_for(page, qtbot, Filter(state=NEVER_ASKED))
    before = _shown(page)
    box = _box(page, before[0])
    qtbot.keyClicks(box.editor, "Now it is answered.")
    box.marks.asked_box.click()
    page.refresh()
    assert _shown(page) == before
    _ask_for(page, qtbot, Filter(state=NEVER_ASKED))
    assert _shown(page) == before[1:]


def test_filters_and_the_view_are_remembered_and_can_be_cleared(page: QuestionsPage, desk: Desk, qtbot: QtBot) -> None:
    _ask_for(page, qtbot, Filter(PROMPTS, 3, NEVER_ASKED))
    again = _page(desk, qtbot)
    assert again.tabs.currentIndex() == ALL
    assert again.filters.filter == Filter(PROMPTS, 3, NEVER_ASKED)
    again.filters.clear_button.click()
    qtbot.waitUntil(lambda: again.bank.is_whole)
    assert len(_shown(again)) == 45
    assert not again.filters.clear_button.isVisible()


def test_a_set_is_shown_with_intro_source_and_tip_and_only_where_a_question_of_it_is(
    page: QuestionsPage, qtbot: QtBot
) -> None:
    _ask_for(page, qtbot, Filter(PROMPTS, 5))
    texts = [each.text() for each in page.bank.findChildren(Prose) if each.isVisible()]
    assert any(text.startswith("To read: Encourage the school") for text in texts)
    assert any(text.startswith("From: Careers education") for text in texts)
    assert not any(text.startswith("Benchmark 4") for text in texts)


def test_a_question_is_shown_whatever_the_filters_let_through(page: QuestionsPage, desk: Desk, qtbot: QtBot) -> None:
    _ask_for(page, qtbot, Filter(BOARD))
    page.show_place("q.prompts-8.3")
    box = _box(page, "q.prompts-8.3")
    assert box.editor.hasFocus()
    qtbot.waitUntil(lambda: not box.editor.visibleRegion().isEmpty())
    page.show_place(_order(desk)[-1])
    assert page.tabs.currentIndex() == FOR_THIS_VISIT
    assert _box(page, _order(desk)[-1]).editor.hasFocus()


def test_a_benchmark_is_shown_by_its_questions(page: QuestionsPage, qtbot: QtBot) -> None:
    page.show_place("b5")
    assert (page.tabs.currentIndex(), page.filters.filter) == (ALL, Filter(benchmark=5))


def test_what_is_out_of_sight_waits_when_the_page_is_shown_again(page: QuestionsPage, qtbot: QtBot) -> None:
    _ask_for(page, qtbot, Filter())
    page.hide()
    page.refresh()
    page.show()
    assert 0 < len(_shown(page)) < 10
    qtbot.waitUntil(lambda: len(_shown(page)) == 45)


# Choosing, asking, keeping open


def test_one_press_chooses_marks_asked_and_keeps_open(page: QuestionsPage, desk: Desk, qtbot: QtBot) -> None:
    _ask_for(page, qtbot, Filter(PROMPTS, 8))
    key = next(key for key in _shown(page) if _choice(desk, key) is None)
    marks = _box(page, key).marks
    last = max(each.position for each in chosen(desk.record, desk.visit.uid))  # type: ignore[union-attr]
    for box in (marks.choose_box, marks.asked_box, marks.open_box):
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Space)
    assert _choice(desk, key) == VisitQuestion(desk.visit.uid, key, last + 1, asked=True, still_open=True)  # type: ignore[union-attr]
    assert page.tabs.tabText(FOR_THIS_VISIT) == f"For this visit ({len(_order(desk))})"
    for name in ("Keep question open", "Mark question asked", "Choose question"):
        assert desk.session.undo_stack.undo_name == name
        desk.session.undo()
    assert _choice(desk, key) is None
    assert not any(box.isChecked() for box in (marks.choose_box, marks.asked_box, marks.open_box))


def test_a_question_of_which_nothing_more_is_said_leaves_nothing_behind(
    empty_page: QuestionsPage, empty_desk: Desk, qtbot: QtBot
) -> None:
    _ask_for(empty_page, qtbot, Filter(BOARD))
    marks = _box(empty_page, "q.board.2").marks
    marks.choose_box.click()
    marks.asked_box.click()
    marks.choose_box.click()
    choice = _choice(empty_desk, "q.board.2")
    assert choice is not None
    assert (choice.planned, choice.asked) == (False, True)
    marks.asked_box.click()
    assert _choice(empty_desk, "q.board.2") is None


def test_an_answer_marks_nothing_and_counts_as_asked(empty_page: QuestionsPage, empty_desk: Desk, qtbot: QtBot) -> None:
    _ask_for(empty_page, qtbot, Filter(BOARD))
    box = _box(empty_page, "q.board.2")
    assert box.marks.line == "Never asked yet"
    qtbot.keyClicks(box.editor, "Yes.")
    box.editor.take()
    assert _choice(empty_desk, "q.board.2") is None
    qtbot.waitUntil(lambda: "counts as asked" in box.marks.line)
    box.marks.asked_box.click()
    assert box.marks.line == "Asked for the first time"


def test_what_became_of_a_question_before_stands_in_one_line(
    empty_page: QuestionsPage, empty_desk: Desk, qtbot: QtBot
) -> None:
    first = empty_desk.visit
    assert first is not None
    visits = [
        replace(first, visit_date="2025-11-20"),
        Visit("two", "2026-03-12", "Spring"),
        Visit("three", "2026-11-12", "Now"),
    ]
    empty_desk.session.put(
        "Visits",
        *visits,
        VisitQuestion(first.uid, "q.board.1", still_open=True),
        VisitQuestion("two", "q.board.1", asked=True, still_open=True),
        VisitQuestion("two", "q.board.2"),
        VisitQuestion("three", "q.board.3", asked=True, still_open=True),
    )
    empty_desk.choose_visit("three")
    _ask_for(empty_page, qtbot, Filter(BOARD))
    said = [_box(empty_page, f"q.board.{number}").marks.line for number in (1, 2, 3, 4)]
    assert "12\u00a0March\u00a02026" in said[0]
    assert [line.replace("\u00a0", " ") for line in said] == [
        "Asked on 12 March 2026, kept open since 20 November 2025",
        "Chosen for 12 March 2026, not asked yet",
        "Asked for the first time",
        "Never asked yet",
    ]
    empty_desk.choose_visit("two")  # what comes later is out of sight
    assert _box(empty_page, "q.board.3").marks.line == "Never asked yet"


def test_a_question_that_comes_forward_says_why(empty_page: QuestionsPage, empty_desk: Desk, qtbot: QtBot) -> None:
    first = empty_desk.visit
    assert first is not None
    empty_desk.session.put(
        "Visits",
        replace(first, visit_date="2025-11-20"),
        Visit("two", "2026-03-12", "Spring"),
        Visit("three", "2026-11-12", "Now"),
        VisitQuestion(first.uid, "q.board.1", asked=True),
        VisitQuestion("two", "q.board.1"),
        VisitQuestion("two", "q.board.2", asked=True, still_open=True),
    )
    empty_desk.choose_visit("three")
    _ask_for(empty_page, qtbot, Filter(BOARD))
    said = [_box(empty_page, f"q.board.{number}").marks.line.replace("\u00a0", " ") for number in (1, 2)]
    assert said == [
        "Asked on 20 November 2025, chosen for 12 March 2026 and not asked",
        "Asked on 12 March 2026 and kept open",
    ]


# The list of the visit


def test_the_list_has_the_chosen_questions_in_their_order(page: QuestionsPage, desk: Desk, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(FOR_THIS_VISIT)
    qtbot.waitUntil(lambda: page.visit_list.is_whole)
    assert [row.box.place for row in page.visit_list.rows] == _order(desk)
    assert not page.filters.isVisible()
    tops = [row.mapTo(page.widget(), row.rect().topLeft()).y() for row in page.visit_list.rows]
    assert tops == sorted(set(tops))


def test_questions_that_a_filter_showed_first_stand_in_their_places_among_all(
    page: QuestionsPage, desk: Desk, qtbot: QtBot
) -> None:
    every = [question.key for group in desk.toolkit.question_set for question in group.question]
    for wanted in (Filter(state=CHOSEN), Filter()):
        _ask_for(page, qtbot, wanted)
        qtbot.waitUntil(lambda: page.bank.is_whole)
    QApplication.processEvents()
    boxes = [page.bank.box_of(key) for key in every]
    tops = [box.mapTo(page.widget(), box.rect().topLeft()).y() for box in boxes if box is not None]
    assert tops == sorted(set(tops))
    assert len(tops) == len(every)


def test_questions_move_with_buttons_and_keys_and_keep_the_focus(page: QuestionsPage, desk: Desk, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(FOR_THIS_VISIT)
    qtbot.waitUntil(lambda: page.visit_list.is_whole)
    before = _order(desk)
    row = page.visit_list.rows[1]
    row.box.editor.setFocus()
    qtbot.keyClicks(row.box.editor, "half a wor")
    qtbot.keyClick(row.box.editor, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _order(desk) == [before[1], before[0], *before[2:]]
    assert page.visit_list.rows[0] is row
    qtbot.waitUntil(lambda: row.y() < page.visit_list.rows[1].y())
    assert row.box.editor.hasFocus()
    assert row.box.editor.text == "half a wor"
    row.down_button.setFocus()
    row.down_button.click()
    assert _order(desk) == before
    assert row.down_button.hasFocus()
    row.up_button.click()
    assert not row.up_button.isEnabled()
    assert desk.session.undo_stack.undo_name == "Move question"
    qtbot.keyClick(row.down_button, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _order(desk)[0] == before[1]  # it is the first: there is no way up


def test_a_question_that_moves_stays_in_sight_with_what_has_the_keyboard(page: QuestionsPage, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(FOR_THIS_VISIT)
    qtbot.waitUntil(lambda: page.visit_list.is_whole)
    button = page.visit_list.rows[0].down_button
    button.setFocus()
    for _ in range(3):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: button.visibleRegion().boundingRect() == button.rect())
    assert page.verticalScrollBar().value() > 0
    assert button.hasFocus()


def test_tab_goes_through_the_list_as_it_is_shown_after_a_move(page: QuestionsPage, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(FOR_THIS_VISIT)
    qtbot.waitUntil(lambda: page.visit_list.is_whole)
    page.visit_list.rows[2].up_button.click()
    qtbot.waitUntil(lambda: all(row.isVisible() for row in page.visit_list.rows))
    editors: list[QWidget] = []
    page.tabs.setFocus()
    for _ in range(200):
        focused = QApplication.focusWidget()
        if focused in [row.box.editor for row in page.visit_list.rows] and focused not in editors:
            editors.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert editors == [row.box.editor for row in page.visit_list.rows]


def test_tab_goes_on_from_a_question_that_was_just_added(page: QuestionsPage, qtbot: QtBot) -> None:
    page.add_button.click()
    qtbot.waitUntil(lambda: page.bank.is_whole)
    own = page.bank.own
    row = next(row for row in own.rows if row.is_edited)
    qtbot.waitUntil(row.isVisible)
    row.form.done_button.setFocus()
    qtbot.keyClick(row.form.done_button, Qt.Key.Key_Tab)
    assert own.add_button.hasFocus()
    qtbot.keyClick(own.add_button, Qt.Key.Key_Backtab)
    assert row.form.done_button.hasFocus()
    qtbot.keyClicks(row.form.editor, "Who pays for the bus?")
    row.leave()
    below = own.rows[own.rows.index(row) + 1]  # about no single benchmark, it stands before those that are
    row.form.done_button.setFocus()
    qtbot.keyClick(row.form.done_button, Qt.Key.Key_Tab)
    assert below.isAncestorOf(QApplication.focusWidget())


def test_a_question_taken_off_the_list_comes_back_with_undo(page: QuestionsPage, desk: Desk, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(FOR_THIS_VISIT)
    qtbot.waitUntil(lambda: page.visit_list.is_whole)
    before = _order(desk)
    row = page.visit_list.rows[1]
    row.remove_button.setFocus()
    with qtbot.waitSignal(desk.news) as news:
        row.remove_button.click()
    assert "was taken off the list" in news.args[0]
    assert _order(desk) == [before[0], *before[2:]]
    assert page.visit_list.rows[1].remove_button.hasFocus()
    desk.session.undo()
    qtbot.waitUntil(lambda: page.visit_list.is_whole)
    assert [each.box.place for each in page.visit_list.rows] == before


def test_an_empty_list_says_what_to_do_and_leads_there(empty_page: QuestionsPage, qtbot: QtBot) -> None:
    empty_page.tabs.setCurrentIndex(FOR_THIS_VISIT)
    assert "tick “Ask on this visit”" in empty_page.visit_list._intro.text()
    empty_page.visit_list.choose_button.click()
    assert empty_page.tabs.currentIndex() == ALL


def test_a_new_file_begins_with_all_questions_and_a_prepared_visit_with_its_list(
    page: QuestionsPage, empty_page: QuestionsPage
) -> None:
    assert page.tabs.currentIndex() == FOR_THIS_VISIT
    assert empty_page.tabs.currentIndex() == ALL


def test_a_question_that_is_gone_can_be_taken_off_the_list(empty_page: QuestionsPage, empty_desk: Desk) -> None:
    assert empty_desk.visit is not None
    empty_desk.session.put("Choose question", VisitQuestion(empty_desk.visit.uid, "gone"))
    empty_page.tabs.setCurrentIndex(FOR_THIS_VISIT)
    (row,) = empty_page.visit_list.rows
    assert row.box.question == "A question that is not there any more"
    row.remove_button.click()
    assert _order(empty_desk) == []


def test_a_released_visit_can_be_read_and_nothing_in_it_pressed(page: QuestionsPage, desk: Desk, qtbot: QtBot) -> None:
    released = next(visit for visit in rules.visits_newest_first(desk.record) if visit.state == "released")
    desk.choose_visit(released.uid)
    for tab in (FOR_THIS_VISIT, ALL):
        page.tabs.setCurrentIndex(tab)
        qtbot.waitUntil(lambda: page.view.is_whole)
        marks = [box.marks for box in page.view.boxes if box.isVisible()]
        assert marks
        assert not any(box.isEnabled() for each in marks for box in (each.choose_box, each.asked_box, each.open_box))
    assert not any(row.remove_button.isEnabled() for row in page.visit_list.rows)
    assert page._why_closed.isVisible()
    assert "was released" in page._why_closed.text()


# Answers


def test_what_is_typed_is_an_answer_of_the_visit_shown(page: QuestionsPage, desk: Desk, qtbot: QtBot) -> None:
    _ask_for(page, qtbot, Filter(BOARD))
    box = _box(page, "q.board.4")
    qtbot.keyClicks(box.editor, "Ask the two parent governors.")
    qtbot.waitUntil(lambda: desk.record.find(Note, box.note_uid) is not None)
    assert desk.visit is not None
    answers = rules.notes_by_place(desk.record, desk.visit.uid)["q.board.4"]
    assert [each.note.body for each in answers] == ["Ask the two parent governors."]


def test_words_that_were_typed_last_are_taken_when_another_view_or_filter_is_chosen(
    page: QuestionsPage, desk: Desk, qtbot: QtBot
) -> None:
    _ask_for(page, qtbot, Filter(BOARD))
    box = _box(page, "q.board.4")
    qtbot.keyClicks(box.editor, "Yes")
    page.tabs.setCurrentIndex(FOR_THIS_VISIT)
    assert desk.record.find(Note, box.note_uid) is not None
    page.tabs.setCurrentIndex(ALL)
    qtbot.keyClicks(box.editor, " and no")
    _ask_for(page, qtbot, Filter(STRATEGIC))
    note = desk.record.find(Note, box.note_uid)
    assert note is not None
    assert sorted(note.body) == sorted("Yes and no")


# One name for one thing


def test_a_part_of_the_bank_and_its_card_have_the_same_name(page: QuestionsPage, desk: Desk, qtbot: QtBot) -> None:
    board = next(each for each in desk.toolkit.question_set if each.key == BOARD)
    assert PARTS[BOARD] == board.title
    own = _own(page, qtbot)
    assert PARTS[OWN] in [each.text() for each in page.bank.findChildren(Prose)]
    assert own.add_button.words == page.add_button.words


# Our own questions


def test_own_questions_stand_under_their_benchmark_as_well(page: QuestionsPage, desk: Desk, qtbot: QtBot) -> None:
    assert [row.box.question for row in _own(page, qtbot).rows] == _wordings(desk)
    assert [row.question.benchmark for row in _own(page, qtbot, 3).rows] == [3]
    assert _own(page, qtbot, 8).rows == []
    assert page.bank.own._empty.isVisible()


def test_a_question_of_our_own_can_be_written_from_anywhere(page: QuestionsPage, desk: Desk, qtbot: QtBot) -> None:
    _ask_for(page, qtbot, Filter(BOARD, 7, NEVER_ASKED))
    page.tabs.setCurrentIndex(FOR_THIS_VISIT)
    page.add_button.click()
    row = next(row for row in page.bank.own.rows if row.is_edited)
    assert row.form.editor.hasFocus()
    QTest.keyClicks(row.form.editor, "Which colleges?")
    row.form.done_button.click()
    assert row in page.bank.own.rows
    assert _standing(desk, row.question.uid).benchmark == 7


def test_the_form_for_a_question_of_our_own_is_in_sight_as_a_whole(page: QuestionsPage, qtbot: QtBot) -> None:
    page.add_button.click()
    row = next(row for row in page.bank.own.rows if row.is_edited)
    qtbot.waitUntil(lambda: row.form.visibleRegion().boundingRect() == row.form.rect())
    page.verticalScrollBar().setValue(0)
    page.add_button.click()  # it waits for its first word
    qtbot.waitUntil(lambda: row.form.visibleRegion().boundingRect() == row.form.rect())


def test_a_question_is_in_the_file_from_its_first_word_on(
    empty_page: QuestionsPage, empty_desk: Desk, qtbot: QtBot
) -> None:
    own = _own(empty_page, qtbot)
    assert own._empty.isVisible()
    own.add_button.click()
    (row,) = own.rows
    assert row.form.editor.hasFocus()
    qtbot.keyClicks(row.form.editor, "Who pays ")
    qtbot.waitUntil(lambda: _wordings(empty_desk) == ["Who pays"])
    assert row.form.editor.text == "Who pays "  # the space after a word stays while it is typed
    qtbot.keyClicks(row.form.editor, "for the bus?")
    row.form.done_button.click()
    assert _wordings(empty_desk) == ["Who pays for the bus?"]
    assert own.rows == [row]
    assert not row.is_edited
    assert row.box.question == "Who pays for the bus?"
    assert row.edit_button.hasFocus()
    assert empty_desk.session.undo_stack.undo_name == "Add question"
    empty_desk.session.undo()
    assert _wordings(empty_desk) == []
    assert own.rows == []


def test_an_empty_row_goes_when_it_is_done(empty_page: QuestionsPage, empty_desk: Desk, qtbot: QtBot) -> None:
    own = _own(empty_page, qtbot)
    own.add_button.click()
    own.add_button.click()
    assert len(own.rows) == 1
    own.rows[0].form.done_button.click()
    assert own.rows == []
    assert own.add_button.hasFocus()
    assert empty_desk.session.undo_stack.undo_name == ""


def test_words_of_a_new_question_are_taken_when_the_page_is_left(
    empty_page: QuestionsPage, empty_desk: Desk, qtbot: QtBot
) -> None:
    own = _own(empty_page, qtbot)
    own.add_button.click()
    QTest.keyClicks(own.rows[0].form.editor, "Half a question")
    empty_page.leave()
    assert _wordings(empty_desk) == ["Half a question"]
    assert own.rows[0].is_edited


def test_a_question_added_under_a_benchmark_is_about_it(
    empty_page: QuestionsPage, empty_desk: Desk, qtbot: QtBot
) -> None:
    own = _own(empty_page, qtbot, 6)
    own.add_button.click()
    QTest.keyClicks(own.rows[0].form.editor, "Which firms?")
    own.rows[0].form.done_button.click()
    assert [each.benchmark for each in rules.own_questions(empty_desk.record)] == [6]


def test_a_question_that_is_given_another_benchmark_stays_until_others_are_asked_for(
    empty_page: QuestionsPage, empty_desk: Desk, qtbot: QtBot
) -> None:
    own = _own(empty_page, qtbot, 6)
    own.add_button.click()
    (row,) = own.rows
    field = row.form.benchmark
    field.setCurrentIndex(field.findData(2))
    field.activated.emit(field.currentIndex())
    QTest.keyClicks(row.form.editor, "Which figures?")
    row.form.editor.take()
    assert own.rows == [row]
    row.form.done_button.click()
    assert own.rows == [row]
    assert [each.question.wording for each in _own(empty_page, qtbot, 2).rows] == ["Which figures?"]
    assert _own(empty_page, qtbot, 6).rows == []


def test_editing_changes_the_wording_in_place_and_keeps_the_answers(
    page: QuestionsPage, desk: Desk, qtbot: QtBot
) -> None:
    own = _own(page, qtbot)
    row = own.rows[0]
    uid = row.question.uid
    row.edit_button.click()
    row.form.editor.selectAll()
    QTest.keyClicks(row.form.editor, "What could go?")
    QTest.keyClick(row.form.editor, Qt.Key.Key_Escape)
    assert _standing(desk, uid).wording == "What could go?"
    assert row.box.question == "What could go?"
    assert own.rows[0] is row
    assert desk.visit is not None
    assert uid in rules.notes_by_place(desk.record, desk.visit.uid)
    assert desk.session.undo_stack.undo_name == "Edit question"


def test_a_wording_that_is_emptied_keeps_its_last_words(page: QuestionsPage, desk: Desk, qtbot: QtBot) -> None:
    row = _own(page, qtbot).rows[0]
    before = row.question.wording
    row.edit_button.click()
    row.form.editor.selectAll()
    QTest.keyClick(row.form.editor, Qt.Key.Key_Delete)
    row.form.done_button.click()
    assert _standing(desk, row.question.uid).wording == before
    row.edit_button.click()
    assert row.form.editor.text == before


def test_typing_a_wording_is_one_step_and_keeps_the_others_out_of_it(add: Add, empty_desk: Desk) -> None:
    add("One?")
    add("Two?")
    empty_desk.session.undo()
    assert _wordings(empty_desk) == ["One?"]
    empty_desk.session.undo()
    assert _wordings(empty_desk) == []
    empty_desk.session.redo()
    assert _wordings(empty_desk) == ["One?"]


def test_questions_move_up_and_down_among_their_own(
    add: Add, empty_page: QuestionsPage, empty_desk: Desk, qtbot: QtBot
) -> None:
    for wording in ("One?", "Two?", "Three?"):
        add(wording)
    own = _own(empty_page, qtbot)
    assert [row.up_button.isEnabled() for row in own.rows] == [False, True, True]
    assert [row.down_button.isEnabled() for row in own.rows] == [True, True, False]
    third = own.rows[2]
    third.up_button.setFocus()
    third.up_button.click()
    assert _wordings(empty_desk) == ["One?", "Three?", "Two?"]
    assert own.rows[1] is third
    third.up_button.click()
    assert _wordings(empty_desk) == ["Three?", "One?", "Two?"]
    assert third.down_button.hasFocus()  # it is the first now: there is no way up
    assert empty_desk.session.undo_stack.undo_name == "Move question"
    empty_desk.session.undo()
    assert _wordings(empty_desk) == ["One?", "Three?", "Two?"]


def test_questions_on_different_benchmarks_do_not_change_places(page: QuestionsPage, qtbot: QtBot) -> None:
    assert not any(button.isEnabled() for row in _own(page, qtbot).rows for button in (row.up_button, row.down_button))


def test_a_deleted_question_comes_back_with_undo_and_its_answers_stay(
    page: QuestionsPage, desk: Desk, qtbot: QtBot
) -> None:
    own = _own(page, qtbot)
    row = own.rows[0]
    uid = row.question.uid
    with qtbot.waitSignal(desk.news) as news:
        row.delete_button.click()
    assert "was deleted. Edit > Undo brings it back" in news.args[0]
    assert uid not in [each.question.uid for each in own.rows]
    assert own.rows[0].delete_button.hasFocus()
    assert desk.visit is not None
    assert uid in rules.notes_by_place(desk.record, desk.visit.uid)
    assert desk.session.undo_stack.undo_name == "Delete question"
    desk.session.undo()
    assert own.rows[0].question.uid == uid


def test_rows_and_what_is_typed_in_them_survive_a_change_elsewhere(
    page: QuestionsPage, desk: Desk, qtbot: QtBot
) -> None:
    own = _own(page, qtbot)
    rows = own.rows
    rows[1].edit_button.click()
    rows[1].form.editor.selectAll()
    QTest.keyClicks(rows[1].form.editor, "Not yet ta")
    desk.session.put("Edit question", _standing(desk, rows[0].question.uid))
    visit = desk.visit
    assert visit is not None
    desk.session.write_note(visit, "b8", "Elsewhere", seen=())
    assert own.rows == rows
    assert rows[1].form.editor.text == "Not yet ta"
    assert rows[1].form.editor.hasFocus()


@pytest.mark.parametrize(("width", "zoom"), [(1030, 100), (770, 100), (1072, 200), (692, 200)])
def test_nothing_scrolls_sideways_or_is_cut_off(
    page: QuestionsPage, qapp: QApplication, qtbot: QtBot, width: int, zoom: int
) -> None:
    page.resize(width, 600)
    dress(qapp, LIGHT, zoom, 10.0)
    for tab in (FOR_THIS_VISIT, ALL):
        page.tabs.setCurrentIndex(tab)
        qtbot.waitUntil(lambda: page.view.is_whole)
        qapp.processEvents()
        assert page.widget().width() <= page.viewport().width()
        for button in page.findChildren(QAbstractButton):
            if button.isVisible() and not button.parent().inherits("QTabBar"):
                assert button.width() >= button.sizeHint().width()
                assert button.mapTo(page.widget(), button.rect().bottomRight()).x() < page.viewport().width()


def test_every_control_is_named(page: QuestionsPage, qtbot: QtBot) -> None:
    _own(page, qtbot).rows[0].edit_button.click()
    names = [each.accessibleName() for each in page.bank.findChildren(QCheckBox) if each.isVisible()]
    assert names
    assert all(names)
    assert len(set(names)) == len(names)
    names = [row.edit_button.accessibleName() for row in page.bank.own.rows]
    assert len(set(names)) == len(names)
    assert page.bank.own.rows[0].form.editor.accessibleName()


def test_a_file_that_can_only_be_read_says_so_and_offers_nothing_else(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.session, "read_only", UserError("The file can only be read.", "Copy it."))
    page = _page(desk, qtbot)
    row = _own(page, qtbot).rows[0]
    assert page._why_closed.text() == "The file can only be read. Copy it."
    for button in (page.add_button, page.bank.own.add_button, row.edit_button, row.delete_button):
        assert not button.isEnabled()
    assert not row.box.marks.choose_box.isEnabled()
    assert row.box.editor.isReadOnly()


def test_without_a_visit_the_page_says_what_to_do(empty_desk: Desk, qtbot: QtBot) -> None:
    page = _page(empty_desk, qtbot)
    assert empty_desk.visit is not None
    empty_desk.session.remove("Delete visit", empty_desk.visit.uid)
    _ask_for(page, qtbot, Filter(BOARD))
    box = _box(page, "q.board.1")
    assert box.editor.isReadOnly()
    assert not box.marks.choose_box.isEnabled()
    assert box.marks.line == "Never asked yet"
    assert "New visit" in page._why_closed.text()


def test_all_questions_are_made_when_they_are_first_wanted_and_stand_before_the_others(
    desk: Desk, qtbot: QtBot
) -> None:
    page = show_page(QuestionsPage(desk), qtbot)
    assert not page.findChildren(QuestionFilters)
    assert not page.findChildren(QuestionBank)
    page.tabs.setCurrentIndex(ALL)
    assert page.filters.isVisible()
    assert page.bank.isVisible()
    order = page.widget().children()
    assert order.index(page.filters) < order.index(page.visit_list) < order.index(page.bank)
    page.add_button.setFocus()
    qtbot.keyClick(page.add_button, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.filters._part
