"""The boxes for private jottings, on their pages and in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from govtoolkit.app.jottings import VISIT, Spot
from govtoolkit.app.settings import Settings
from govtoolkit.record import rules
from govtoolkit.record.model import Visit
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.benchmark import BenchmarkPage
from govtoolkit.ui.pages.questions import QuestionsPage
from govtoolkit.ui.pages.visit import VisitPage
from govtoolkit.ui.tasks import Runner
from govtoolkit.ui.widgets.jotting_box import JottingBox
from govtoolkit.ui.widgets.jotting_fold import JottingFold
from tests.ui.places import open_house


def _shown(desk: Desk) -> Visit:
    visit = desk.visit
    assert visit is not None
    return visit


def _show_in_state(desk: Desk, state: str) -> Visit:
    visit = next(each for each in rules.visits_newest_first(desk.record) if each.state == state)
    desk.choose_visit(visit.uid)
    return visit


def _text(desk: Desk, place: str = "b5") -> str:
    return desk.session.jottings.text(Spot(_shown(desk).uid, place))


@pytest.fixture
def box(desk: Desk, qtbot: QtBot) -> JottingBox:
    made = JottingBox(desk, "b5", "benchmark 5")
    qtbot.addWidget(made)
    made.refresh()
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.editor.setFocus()
    return made


def test_what_is_typed_is_taken_within_a_moment_and_saved(box: JottingBox, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.saved):
        qtbot.keyClicks(box.editor, "ask again")
    assert _text(desk) == "ask again"
    assert not desk.session.has_unsaved
    assert desk.session.undo_stack.undo_name == "private jotting"


def test_leaving_takes_it_at_once_and_ends_the_step(box: JottingBox, desk: Desk, qtbot: QtBot) -> None:
    for words in ("one", " two"):
        qtbot.keyClicks(box.editor, words)
        box.leave()
    desk.session.undo()
    assert (_text(desk), box.editor.text) == ("one", "one")


def test_nothing_goes_into_the_record(box: JottingBox, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.changed):
        qtbot.keyClicks(box.editor, "mine alone")
        box.leave()


def test_what_was_typed_stays_with_its_visit(box: JottingBox, desk: Desk, qtbot: QtBot) -> None:
    first = _shown(desk)
    qtbot.keyClicks(box.editor, "here")
    other = next(each for each in rules.visits_newest_first(desk.record) if each.uid != first.uid)
    desk.choose_visit(other.uid)
    box.refresh()
    assert (box.editor.text, _text(desk)) == ("", "")
    desk.choose_visit(first.uid)
    box.refresh()
    assert box.editor.text == "here"


def test_a_released_visit_keeps_nobody_from_it(box: JottingBox, desk: Desk, qtbot: QtBot) -> None:
    _show_in_state(desk, "released")
    box.refresh()
    assert not box.editor.isReadOnly()
    qtbot.keyClicks(box.editor, "mine")
    box.leave()
    assert _text(desk) == "mine"


def test_a_file_without_a_visit_says_what_to_do_first(empty_desk: Desk, qtbot: QtBot) -> None:
    empty_desk.session.remove("Delete visit", _shown(empty_desk).uid)
    box = JottingBox(empty_desk, "b5", "benchmark 5")
    qtbot.addWidget(box)
    box.refresh()
    assert (box.editor.isReadOnly(), "New visit" in box.editor.placeholderText()) == (True, True)


def test_jottings_that_cannot_be_read_are_said_in_the_box(empty_desk: Desk, settings: Settings, qtbot: QtBot) -> None:
    settings.data_folder.mkdir(exist_ok=True)
    (settings.data_folder / "private-jottings.db").write_bytes(b"not a database" * 500)
    box = JottingBox(empty_desk, "b5", "benchmark 5")
    qtbot.addWidget(box)
    box.refresh()
    assert "cannot be read" in box._trouble.text()
    assert (box.editor.isReadOnly(), box._trouble.isHidden()) == (True, False)


def test_the_box_says_that_it_is_private_and_what_it_is_about(box: JottingBox) -> None:
    assert box.editor.accessibleName() == "Private jotting, benchmark 5"
    said = " ".join(hint.text() for hint in box._hints)
    for words in ("stays on this computer", "never in the monitoring file", "never printed", "never shared", "Save my"):
        assert words in said


# Below a question


@pytest.fixture
def fold(desk: Desk, qtbot: QtBot) -> JottingFold:
    made = JottingFold(desk, "q.board.1")
    qtbot.addWidget(made)
    made.say_about("What is good?")
    made.refresh()
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_a_question_has_a_button_until_somebody_wants_the_box(fold: JottingFold, qtbot: QtBot) -> None:
    assert (fold.box, fold.add_button.accessibleName()) == (None, "Add a private jotting: What is good?")
    qtbot.mouseClick(fold.add_button, Qt.MouseButton.LeftButton)
    assert fold.box is not None
    assert (fold.box.isVisible(), fold.add_button.isVisible(), fold.box.editor.hasFocus()) == (True, False, True)
    assert fold.box.editor.accessibleName() == "Private jotting, What is good?"


def test_the_box_is_there_where_something_stands_and_only_there(fold: JottingFold, desk: Desk, qtbot: QtBot) -> None:
    desk.session.jot(Spot(_shown(desk).uid, "q.board.1"), "words")
    assert fold.box is not None
    assert (fold.box.editor.text, fold.box.isVisible(), fold.add_button.isHidden()) == ("words", True, True)
    _show_in_state(desk, "released")
    fold.refresh()
    assert (fold.box.isHidden(), fold.add_button.isHidden()) == (True, False)


def test_undoing_the_first_words_leaves_a_box_that_was_opened_by_hand(
    fold: JottingFold, desk: Desk, qtbot: QtBot
) -> None:
    fold.add_button.click()
    assert fold.box is not None
    qtbot.keyClicks(fold.box.editor, "words")
    fold.leave()
    desk.session.undo()
    assert (fold.box.editor.text, fold.box.isVisible()) == ("", True)


# On the pages


def test_each_page_keeps_its_own_jotting(desk: Desk, qtbot: QtBot) -> None:
    visit_page = VisitPage(desk)
    benchmark_page = BenchmarkPage(desk, desk.toolkit.benchmark[4])
    for page, place in ((visit_page, VISIT), (benchmark_page, "b5")):
        qtbot.addWidget(page)
        page.show()
        page.jotting.editor.setPlainText(f"about {place}")
        page.leave()
        assert _text(desk, place) == f"about {place}"


def test_what_was_typed_last_below_a_question_is_kept_when_its_page_is_left(desk: Desk, qtbot: QtBot) -> None:
    benchmark_page, questions_page = BenchmarkPage(desk, desk.toolkit.benchmark[4]), QuestionsPage(desk)
    questions_page.show_place("q.board.4")
    on_questions = questions_page.view.box_of("q.board.4")
    assert on_questions is not None
    for page, box in ((benchmark_page, benchmark_page.questions.boxes[0]), (questions_page, on_questions)):
        qtbot.addWidget(page)
        page.show()
        box.jotting.add_button.click()
        assert box.jotting.box is not None
        box.jotting.box.editor.setPlainText(f"about {box.place}")
        page.leave()
        assert _text(desk, box.place) == f"about {box.place}"


def test_a_question_has_the_same_jotting_wherever_it_is_shown(desk: Desk, qtbot: QtBot) -> None:
    page = BenchmarkPage(desk, desk.toolkit.benchmark[4])
    qtbot.addWidget(page)
    box = page.questions.boxes[0]
    desk.session.jot(Spot(_shown(desk).uid, box.place), "words")
    page.refresh()
    assert box.jotting.box is not None
    assert box.jotting.box.editor.text == "words"


# In the window


def test_the_window_undoes_it_saves_it_to_a_file_and_loads_it(
    qapp: QApplication, settings: Settings, runner: Runner, tmp_path: Path, qtbot: QtBot
) -> None:
    with open_house(qapp, settings, runner, tmp_path, qtbot) as house:
        house.open_sample()
        window, actions = house.window, house.window.actions_by_name
        house.window._navigation.choose("b5")
        page = house.window._pages.current
        assert isinstance(page, BenchmarkPage)
        actions["save_jottings"].trigger()
        assert "no private jotting" in window._banner.text
        page.jotting.editor.setPlainText("take me along")
        house.prompter.path = tmp_path / "mine"
        actions["save_jottings"].trigger()
        house.settle()
        assert "1 private jotting is saved" in window._banner.text
        assert (tmp_path / "mine.jottings").exists()
        assert actions["undo"].text() == "&Undo private jotting"
        actions["undo"].trigger()
        assert page.jotting.editor.text == ""
        house.prompter.path = tmp_path / "mine.jottings"
        actions["load_jottings"].trigger()
        house.settle()
        assert "1 private jotting came in" in window._banner.text
        assert page.jotting.editor.text == "take me along"
        actions["load_jottings"].trigger()
        house.settle()
        assert "nothing was changed" in window._banner.text
        assert actions["undo"].text() == "&Undo Load private jottings"


def test_a_monitoring_file_is_refused_where_jottings_are_wanted(
    qapp: QApplication, settings: Settings, runner: Runner, tmp_path: Path, qtbot: QtBot
) -> None:
    with open_house(qapp, settings, runner, tmp_path, qtbot) as house:
        house.prompter.path = house.open_sample()
        house.window.actions_by_name["load_jottings"].trigger()
        house.settle()
        assert "not a file of private jottings" in house.window._banner.text


def test_not_saved_is_said_of_a_jotting_as_of_a_note(
    qapp: QApplication,
    settings: Settings,
    runner: Runner,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("govtoolkit.storage.writer.RETRY", 0.2)
    with open_house(qapp, settings, runner, tmp_path, qtbot) as house:
        house.open_sample()
        jottings, spot = house.desk.session.jottings, Spot(_shown(house.desk).uid, "b5")
        house.desk.session.jot(spot, "before")
        jottings.save_now()
        pages = "PRAGMA max_page_count"
        jottings._opened_writer().run(lambda each: each.execute(f"{pages} = 1").fetchall()).result()
        house.desk.session.jot(spot, "words " * 20_000)
        qtbot.waitUntil(lambda: house.window._saved_line.text == "Not saved")
        jottings._opened_writer().look(lambda each: each.execute(f"{pages} = 100000").fetchall()).result()
        qtbot.waitUntil(lambda: house.window._saved_line.text.startswith("✓ Saved"))
        assert house.window._not_saved.text == ""
