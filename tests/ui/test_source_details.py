"""What is said of the information sources on a benchmark's page besides that they were seen, and how much was looked at."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from govtoolkit.clock import system_clock
from govtoolkit.record import rules
from govtoolkit.record.model import Mark, Person, Visit, VisitQuestion
from govtoolkit.record.record import random_uid
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.benchmark import BenchmarkPage
from govtoolkit.ui.widgets.source_details import SourceDetails
from govtoolkit.ui.wording import day

ANN = Person("ann", "Ann Smith")


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> BenchmarkPage:
    """The page of benchmark 5, where nothing is marked in the visit shown."""
    made = BenchmarkPage(desk, desk.toolkit.benchmark[4])
    qtbot.addWidget(made)
    made.resize(1030, 800)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def details(page: BenchmarkPage) -> SourceDetails:
    """Those of the first source, which I have seen."""
    page.table.rows["b5.s1"].box.click()
    return page.table.details["b5.s1"]


def _visit(desk: Desk) -> Visit:
    assert desk.visit is not None
    return desk.visit


def _mark(desk: Desk, details: SourceDetails) -> Mark:
    mark = desk.record.find(Mark, details.mark_uid)
    assert mark is not None
    return mark


def _words(page: BenchmarkPage) -> list[str]:
    return [each.text() for each in page.table.findChildren(QLabel) if each.isVisible()]


def _today() -> str:
    return day(system_clock().date().isoformat())


def test_how_many_were_looked_at_is_said_whoever_looked(empty_desk: Desk, qtbot: QtBot) -> None:
    page = BenchmarkPage(empty_desk, empty_desk.toolkit.benchmark[4])
    qtbot.addWidget(page)
    page.show()
    assert "0 of 5 looked at" in _words(page)
    page.table.rows["b5.i1"].box.click()
    visit = _visit(empty_desk)
    empty_desk.session.put("tick", Mark(visit.uid, "b5.i1", ANN.uid), Mark(visit.uid, "b5.i2", ANN.uid))
    assert "2 of 5 looked at" in _words(page)
    assert "0 of 4 seen" in _words(page)


def test_one_press_says_that_the_school_already_has_a_source(page: BenchmarkPage, desk: Desk, qtbot: QtBot) -> None:
    details = page.table.details["b5.s1"]
    details.held_box.setFocus()
    qtbot.keyClick(details.held_box, Qt.Key.Key_Space)
    assert (_mark(desk, details).already_held, _mark(desk, details).seen) == (True, False)
    assert not page.table.rows["b5.s1"].box.isChecked()
    desk.session.undo()
    assert not details.held_box.isChecked()


def test_a_source_is_seen_today_unless_another_day_is_given(
    page: BenchmarkPage, details: SourceDetails, desk: Desk, qtbot: QtBot
) -> None:
    assert details.summary == f"Seen on {_today()}"
    details.details_button.click()
    assert details.form is not None
    details.form.seen_on.setFocus()
    details.form.seen_on.lineEdit().selectAll()
    qtbot.keyClicks(details.form.seen_on, "4/3/2026")
    assert _mark(desk, details).seen_on == "2026-03-04"
    assert details.summary == "Seen on 4 March 2026"
    page.leave()
    assert desk.session.undo_stack.undo_name == "change of date"
    desk.session.undo()
    assert details.summary == f"Seen on {_today()}"


def test_from_whom_is_kept_while_it_is_typed_and_the_space_after_a_word_stays(
    page: BenchmarkPage, details: SourceDetails, desk: Desk, qtbot: QtBot
) -> None:
    details.details_button.click()
    assert details.form is not None
    editor = details.form.from_whom
    assert editor.hasFocus()
    qtbot.keyClicks(editor, "Ms ")
    qtbot.waitUntil(lambda: "from Ms" in details.summary)
    assert editor.text == "Ms "
    qtbot.keyClicks(editor, "Okafor")
    desk.session.put("tick", Mark(_visit(desk).uid, "b5.s1", ANN.uid))  # what comes from elsewhere disturbs nothing
    assert (editor.text, editor.hasFocus()) == ("Ms Okafor", True)
    details.details_button.click()
    assert (_mark(desk, details).from_whom, _mark(desk, details).seen) == ("Ms Okafor", True)
    assert not details.form.isVisible()


def test_all_of_the_fields_come_into_sight_when_they_open(
    page: BenchmarkPage, details: SourceDetails, qtbot: QtBot
) -> None:
    button = details.details_button
    page.resize(680, 420)
    page.finish()
    qtbot.waitUntil(lambda: details.width() > 400)  # the columns stand below each other now
    page.ensureWidgetVisible(button, 0, 4)
    qtbot.waitUntil(lambda: button.visibleRegion().boundingRect().size() == button.size())
    button.click()
    assert details.form is not None
    form = details.form
    qtbot.waitUntil(lambda: form.visibleRegion().boundingRect().size() == form.size())
    qtbot.waitUntil(lambda: details.visibleRegion().boundingRect().size() == details.size())
    assert form.from_whom.hasFocus()


def test_typing_from_whom_is_one_step_that_can_be_taken_back(
    page: BenchmarkPage, details: SourceDetails, desk: Desk, qtbot: QtBot
) -> None:
    details.details_button.click()
    assert details.form is not None
    for words in ("Ms ", "Okafor"):
        qtbot.keyClicks(details.form.from_whom, words)
        details.form.from_whom.take()
    page.leave()
    desk.session.undo()
    assert (details.summary, details.form.words) == (f"Seen on {_today()}", "")
    desk.session.redo()
    assert details.form.words == "Ms Okafor"


def test_a_tick_that_is_undone_leaves_the_keyboard_at_its_own_source(
    page: BenchmarkPage, desk: Desk, details: SourceDetails
) -> None:
    details.details_button.click()
    assert details.form is not None
    assert details.form.from_whom.hasFocus()
    desk.session.undo()
    assert not details.form.isVisible()
    assert details.held_box.hasFocus()


def test_from_whom_belongs_to_the_visit_in_which_it_was_typed(page: BenchmarkPage, desk: Desk, qtbot: QtBot) -> None:
    old = Visit(random_uid(), "2026-01-05", "Winter visit")
    desk.session.put("New visit", old, Mark(old.uid, "b5.s1", desk.session.me.uid, seen_on="2026-01-05"))
    page.table.rows["b5.s1"].box.click()
    details = page.table.details["b5.s1"]
    details.details_button.click()
    assert details.form is not None
    qtbot.keyClicks(details.form.from_whom, "Ms Okafor")
    uid = details.mark_uid
    desk.choose_visit(old.uid)
    mark = desk.record.find(Mark, uid)
    assert mark is not None
    assert mark.from_whom == "Ms Okafor"
    assert details.summary == "Seen on 5 January 2026"
    assert not details.form.isVisible()
    details.details_button.click()
    assert details.form.words == ""


def test_unticking_a_source_keeps_what_else_was_said(page: BenchmarkPage, details: SourceDetails) -> None:
    details.held_box.click()
    page.table.rows["b5.s1"].box.click()
    assert details.held_box.isChecked()
    assert not details.details_button.isVisible()


def test_the_fields_of_a_source_come_next_after_its_ticks(
    page: BenchmarkPage, details: SourceDetails, qtbot: QtBot
) -> None:
    details.details_button.click()
    details.held_box.setFocus()
    assert details.form is not None
    met = []
    while (focused := QApplication.focusWidget()) is not None and focused is not page.table.rows["b5.s2"].box:
        met += [focused] if focused not in met else []  # Tab goes through the parts of a date as well
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert met == [details.held_box, details.form.seen_on, details.form.from_whom, details.details_button]


def test_what_was_opened_is_closed_when_the_page_is_shown_again(page: BenchmarkPage, details: SourceDetails) -> None:
    details.details_button.click()
    page.hide()
    page.show()
    assert details.form is not None
    assert not details.form.isVisible()
    assert details.details_button.text() == "Details"


def test_what_a_colleague_said_of_a_source_stands_below_it(page: BenchmarkPage, desk: Desk) -> None:
    uid = _visit(desk).uid
    desk.session.put("tick", ANN, Mark(uid, "b5.s1", ANN.uid, seen=True, seen_on="2026-11-12", from_whom="Ms Okafor"))
    assert page.table.rows["b5.s1"].others == "Seen by Ann Smith on 12 November 2026, from Ms Okafor"
    desk.session.put("tick", Mark(uid, "b5.s1", ANN.uid, seen=False, already_held=True))
    assert page.table.rows["b5.s1"].others == "Ann Smith: the school already has it"
    assert page.table.rows["b5.s1"].box.accessibleDescription() == page.table.rows["b5.s1"].others


def test_nothing_can_be_pressed_in_a_released_visit(page: BenchmarkPage, details: SourceDetails, desk: Desk) -> None:
    desk.choose_visit(next(each.uid for each in rules.visits_newest_first(desk.record) if each.state == "released"))
    assert not any(each.held_box.isEnabled() for each in page.table.details.values())
    assert not any(each.details_button.isVisible() for each in page.table.details.values())


@pytest.mark.parametrize("place", ["b5", "b5.i2", "b5.s3", "q.prompts-5.2"])
def test_a_place_is_shown_and_has_the_focus(page: BenchmarkPage, qtbot: QtBot, place: str) -> None:
    page.show_place(place)
    boxes = {box.place: box.editor for box in page.questions.boxes}
    ticks = {key: row.box for key, row in page.table.rows.items()}
    wanted = {"b5": page.table.notes.editor, **boxes, **ticks}[place]
    assert wanted.hasFocus()
    qtbot.waitUntil(lambda: not wanted.visibleRegion().isEmpty())


def test_a_place_that_is_not_known_changes_nothing(page: BenchmarkPage) -> None:
    page.table.notes.editor.setFocus()
    page.show_place("b7.i1")
    assert page.table.notes.editor.hasFocus()


def test_a_question_is_chosen_asked_and_kept_open_beside_its_answer(
    page: BenchmarkPage, desk: Desk, qtbot: QtBot
) -> None:
    box = page.questions.boxes[1]
    box.editor.setFocus()
    qtbot.keyClicks(box.editor, "half a wor")
    for tick in (box.marks.choose_box, box.marks.asked_box, box.marks.open_box):
        before = tick.isChecked()
        tick.click()
        assert tick.isChecked() is not before
    choice = desk.record.find(VisitQuestion, VisitQuestion(_visit(desk).uid, box.place).uid)
    assert choice is not None
    assert (choice.planned, choice.asked, choice.still_open) == tuple(
        tick.isChecked() for tick in (box.marks.choose_box, box.marks.asked_box, box.marks.open_box)
    )
    assert box.editor.text == "half a wor"
