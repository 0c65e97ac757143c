"""The page of questions."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Question
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.questions import QuestionsPage
from govtoolkit.ui.question_groups import question_groups
from govtoolkit.ui.theme import LIGHT, dress
from govtoolkit.ui.widgets.answer_box import AnswerBox
from govtoolkit.ui.widgets.own_question import OwnQuestion
from govtoolkit.ui.widgets.own_questions import OwnQuestions


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> QuestionsPage:
    return _page(desk, qtbot)


@pytest.fixture
def empty_page(empty_desk: Desk, qtbot: QtBot) -> QuestionsPage:
    return _page(empty_desk, qtbot)


def _page(desk: Desk, qtbot: QtBot) -> QuestionsPage:
    made = QuestionsPage(desk)
    qtbot.addWidget(made)
    made.resize(1030, 780)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _own(page: QuestionsPage, group: str = "own") -> OwnQuestions:
    page.chooser.choose(group)
    assert page.view is not None
    assert page.view.own is not None
    return page.view.own


def _boxes(page: QuestionsPage) -> list[AnswerBox]:
    assert page.view is not None
    return page.view.boxes


def _wordings(desk: Desk) -> list[str]:
    return [each.wording for each in rules.own_questions(desk.record)]


def _standing(desk: Desk, uid: str) -> Question:
    found = desk.record.find(Question, uid)
    assert found is not None
    return found


Add = Callable[[str], OwnQuestion]


@pytest.fixture
def add(empty_page: QuestionsPage, empty_desk: Desk) -> Add:
    """Return a way to add a question, all of which are about no benchmark."""

    def adding(wording: str) -> OwnQuestion:
        own = _own(empty_page)
        own.add_button.click()
        row = own.rows[-1]
        QTest.keyClicks(row.form.editor, wording)
        row.form.done_button.click()
        return row

    return adding


def test_every_published_question_stands_in_one_group(desk: Desk) -> None:
    keys = [
        question.key for group in question_groups(desk.toolkit) for each in group.sets for question in each.question
    ]
    assert sorted(keys) == sorted(desk.toolkit.questions)
    assert len(keys) == 41


def test_only_the_group_that_is_shown_is_built(page: QuestionsPage) -> None:
    assert len(page.findChildren(AnswerBox)) == 4
    page.chooser.choose("b5")
    assert len(page._views) == 2
    assert len([box for box in page.findChildren(AnswerBox) if box.isVisible()]) == 3


def test_a_group_shows_its_sets_with_intro_source_and_tip(page: QuestionsPage, desk: Desk) -> None:
    page.chooser.choose("strategic")
    assert page.view is not None
    texts = [each.text() for each in page.view.findChildren(type(page._title))]
    for title in ("Strategic oversight", "Leadership of careers", "Quality assurance"):
        assert title in texts
    page.chooser.choose("b5")
    texts = [each.text() for each in page.view.findChildren(type(page._title))]
    assert any(text.startswith("To read: Encourage the school") for text in texts)
    assert any(text.startswith("From: Careers education") for text in texts)


def test_what_is_typed_is_an_answer_of_the_visit_shown(page: QuestionsPage, desk: Desk, qtbot: QtBot) -> None:
    box = _boxes(page)[3]
    qtbot.keyClicks(box.editor, "Ask the two parent governors.")
    qtbot.waitUntil(lambda: desk.record.find(Note, box.note_uid) is not None)
    assert desk.visit is not None
    answers = rules.notes_by_place(desk.record, desk.visit.uid)["q.board.4"]
    assert [each.note.body for each in answers] == ["Ask the two parent governors."]
    assert "4 answered" in page.chooser._choices[0].title.replace("\u00a0", " ")


def test_words_that_were_typed_last_are_taken_when_another_group_is_chosen(
    page: QuestionsPage, desk: Desk, qtbot: QtBot
) -> None:
    box = _boxes(page)[0]
    qtbot.keyClicks(box.editor, "Yes")
    page.chooser.choose("b1")
    note = desk.record.find(Note, box.note_uid)
    assert note is not None
    assert note.body == "Yes"


def test_another_visit_shows_its_own_answers_and_why_they_are_closed(page: QuestionsPage, desk: Desk) -> None:
    released = next(visit for visit in rules.visits_newest_first(desk.record) if visit.state == "released")
    desk.choose_visit(released.uid)
    assert _boxes(page)[0].editor.isReadOnly()
    assert page.view is not None
    assert page.view._why.isVisible()
    assert "was released" in page.view._why.text()


def test_the_group_shown_last_is_shown_again(page: QuestionsPage, desk: Desk, qtbot: QtBot) -> None:
    page.chooser.choose("b3")
    assert _page(desk, qtbot).chooser.current == "b3"


def test_own_questions_stand_under_their_benchmark_as_well(page: QuestionsPage, desk: Desk) -> None:
    assert [row.box.question for row in _own(page).rows] == _wordings(desk)
    assert [row.question.benchmark for row in _own(page, "b3").rows] == [3]
    assert _own(page, "b8").rows == []
    assert _own(page, "b8")._empty.isVisible()


def test_a_question_is_in_the_file_from_its_first_word_on(
    empty_page: QuestionsPage, empty_desk: Desk, qtbot: QtBot
) -> None:
    own = _own(empty_page)
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


def test_an_empty_row_goes_when_it_is_done(empty_page: QuestionsPage, empty_desk: Desk) -> None:
    own = _own(empty_page)
    own.add_button.click()
    own.add_button.click()
    assert len(own.rows) == 1
    own.rows[0].form.done_button.click()
    assert own.rows == []
    assert own.add_button.hasFocus()
    assert empty_desk.session.undo_stack.undo_name == ""


def test_words_of_a_new_question_are_taken_when_the_page_is_left(empty_page: QuestionsPage, empty_desk: Desk) -> None:
    own = _own(empty_page)
    own.add_button.click()
    QTest.keyClicks(own.rows[0].form.editor, "Half a question")
    empty_page.leave()
    assert _wordings(empty_desk) == ["Half a question"]
    assert own.rows[0].is_edited


def test_a_question_added_under_a_benchmark_is_about_it(empty_page: QuestionsPage, empty_desk: Desk) -> None:
    own = _own(empty_page, "b6")
    own.add_button.click()
    QTest.keyClicks(own.rows[0].form.editor, "Which firms?")
    own.rows[0].form.done_button.click()
    assert [each.benchmark for each in rules.own_questions(empty_desk.record)] == [6]


def test_a_question_that_is_given_another_benchmark_stays_until_it_is_done(
    empty_page: QuestionsPage, empty_desk: Desk
) -> None:
    own = _own(empty_page, "b6")
    own.add_button.click()
    (row,) = own.rows
    field = row.form.benchmark
    field.setCurrentIndex(field.findData(2))
    field.activated.emit(field.currentIndex())
    QTest.keyClicks(row.form.editor, "Which figures?")
    row.form.editor.take()
    assert own.rows == [row]
    row.form.done_button.click()
    assert own.rows == []
    assert [each.question.wording for each in _own(empty_page, "b2").rows] == ["Which figures?"]


def test_editing_changes_the_wording_in_place_and_keeps_the_answers(page: QuestionsPage, desk: Desk) -> None:
    own = _own(page)
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


def test_a_wording_that_is_emptied_keeps_its_last_words(page: QuestionsPage, desk: Desk) -> None:
    row = _own(page).rows[0]
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


def test_questions_move_up_and_down_among_their_own(add: Add, empty_page: QuestionsPage, empty_desk: Desk) -> None:
    for wording in ("One?", "Two?", "Three?"):
        add(wording)
    own = _own(empty_page)
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


def test_a_question_alone_on_its_benchmark_offers_no_way_to_move(page: QuestionsPage) -> None:
    for row in _own(page).rows:
        assert not row.up_button.isVisible()
        assert not row.down_button.isVisible()
        assert row.edit_button.isVisible()


@pytest.mark.parametrize("width", [1030, 560])
def test_the_cards_go_down_to_the_edge_and_end_where_the_list_does(page: QuestionsPage, width: int) -> None:
    page.resize(width, 600)
    QTest.qWait(0)
    view = page.view
    assert view is not None
    assert view.verticalScrollBar().maximum() > 0
    assert view.mapTo(page, view.rect().bottomLeft()).y() == page.rect().bottom()
    card = view.boxes[0].parentWidget()
    right = card.mapTo(page, card.rect().topRight()).x()
    assert right == page.rect().right() - 32
    if page.chooser.is_folded:
        field = page.chooser.findChildren(QComboBox)[0]
        assert field.mapTo(page, field.rect().topRight()).x() == right


def test_questions_on_different_benchmarks_do_not_change_places(page: QuestionsPage) -> None:
    assert not any(button.isEnabled() for row in _own(page).rows for button in (row.up_button, row.down_button))


def test_a_deleted_question_comes_back_with_undo_and_its_answers_stay(
    page: QuestionsPage, desk: Desk, qtbot: QtBot
) -> None:
    own = _own(page)
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


def test_rows_and_what_is_typed_in_them_survive_a_change_elsewhere(page: QuestionsPage, desk: Desk) -> None:
    own = _own(page)
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
def test_nothing_scrolls_sideways_or_is_cut_off(page: QuestionsPage, qapp: QApplication, width: int, zoom: int) -> None:
    page.resize(width, 600)
    for group in ("strategic", "b6", "own"):
        page.chooser.choose(group)
    dress(qapp, LIGHT, zoom, 10.0)
    for group, view in page._views.items():
        page.chooser.choose(group)
        qapp.processEvents()
        assert page.chooser.is_folded == (width != 1030)
        assert page.widget().width() <= page.viewport().width()
        assert view.widget().width() <= view.viewport().width()
        for button in view.findChildren(QPushButton):
            if button.isVisible():
                assert button.width() >= button.sizeHint().width()
                assert button.mapTo(view.widget(), button.rect().bottomRight()).x() < view.viewport().width()


def test_every_control_is_named(page: QuestionsPage) -> None:
    _own(page).rows[0].edit_button.click()
    assert page.view is not None
    for button in page.view.findChildren(QPushButton):
        if button.isVisible():
            assert button.accessibleName() or button.text()
    names = [row.edit_button.accessibleName() for row in _own(page).rows]
    assert len(set(names)) == len(names)
    assert _own(page).rows[0].form.editor.accessibleName()


def test_a_file_that_can_only_be_read_says_so_and_offers_nothing_else(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.session, "read_only", UserError("The file can only be read.", "Copy it."))
    page = _page(desk, qtbot)
    own = _own(page)
    assert page.view is not None
    assert page.view._why.text() == "The file can only be read. Copy it."
    assert not own.add_button.isEnabled()
    assert not own.rows[0].edit_button.isEnabled()
    assert not own.rows[0].delete_button.isEnabled()
    assert own.rows[0].box.editor.isReadOnly()


def test_without_a_visit_the_page_says_what_to_do(empty_desk: Desk, qtbot: QtBot) -> None:
    page = _page(empty_desk, qtbot)
    assert empty_desk.visit is not None
    empty_desk.session.remove("Delete visit", empty_desk.visit.uid)
    assert _boxes(page)[0].editor.isReadOnly()
    assert page.view is not None
    assert "New visit" in page.view._why.text()
