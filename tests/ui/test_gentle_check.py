"""The gentle check in the window: the quiet line before print, the list, and the way to a sentence."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from govtoolkit.app.gentle_check import Remark, Writing, look_through, writings_of
from govtoolkit.app.settings import Settings
from govtoolkit.printing.document import Document
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.record import rules
from govtoolkit.record.model import Action, CheckLine, Note, Question, Visit
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs import gentle_check
from govtoolkit.ui.dialogs.gentle_check import GentleCheckDialog
from govtoolkit.ui.dialogs.print import PrintDialog
from govtoolkit.ui.dialogs.print_check import PrintCheck
from govtoolkit.ui.pages.actions import ActionsPage
from govtoolkit.ui.pages.benchmark import BenchmarkPage
from govtoolkit.ui.pages.questions import QuestionsPage
from govtoolkit.ui.widgets.prose import Prose
from tests.ui.places import House

DULL = "The lesson was dull."


def _visit(desk: Desk) -> Visit:
    visit = desk.visit
    assert visit is not None
    return visit


def _write(desk: Desk, place: str, text: str) -> None:
    desk.session.write_note(_visit(desk), place, text, seen=())


# The list


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> Iterator[GentleCheckDialog]:
    _write(desk, "b5", f"Three people were met. {DULL}")
    desk.session.put("New action", Action("a1", _visit(desk).uid, "We will pay for the coach."))
    writings = [each for each in writings_of(desk.record, _visit(desk)) if DULL in each.text or "pay" in each.text]
    made = GentleCheckDialog(desk, look_through(writings), "Autumn visit")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


def test_each_sentence_stands_there_with_its_place_its_reason_and_better_words(dialog: GentleCheckDialog) -> None:
    assert dialog.ui.title.text() == "2 sentences you may want to look at"
    card = dialog.cards[0]
    said = " ".join(each.text() for each in card.findChildren(Prose))
    for words in ("Benchmark 5", DULL, card.remark.point.rule.reason, card.remark.point.rule.instead):
        assert words in said.replace("\u00a0", " ")


def test_it_says_that_it_can_be_wrong_and_stops_nothing(dialog: GentleCheckDialog) -> None:
    assert "can be wrong" in dialog.ui.intro.text()
    assert "stops nothing" in dialog.ui.intro.text()


def test_the_keyboard_is_at_the_first_sentence_and_enter_shows_it(dialog: GentleCheckDialog, qtbot: QtBot) -> None:
    assert dialog.cards[0].show_button.hasFocus()
    qtbot.keyClick(dialog.cards[0].show_button, Qt.Key.Key_Space)
    assert dialog.wanted == dialog.cards[0].remark


def test_closing_wants_nothing(dialog: GentleCheckDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert (dialog.wanted, dialog.isVisible()) == (None, False)


def test_without_a_sentence_it_says_so_and_that_it_can_miss_things(desk: Desk, qtbot: QtBot) -> None:
    made = GentleCheckDialog(desk, (), "Autumn visit")
    qtbot.addWidget(made)
    assert (made.ui.title.text(), made.ui.scroll.isHidden()) == ("Nothing to look at again", True)
    assert "can miss things" in made.ui.intro.text()


def test_a_very_long_list_says_how_many_more_there_are(desk: Desk, qtbot: QtBot) -> None:
    many = look_through([Writing(f"{DULL} " * (gentle_check.MOST + 5), "note", "b5", _visit(desk), "Jo")])
    made = GentleCheckDialog(desk, many, "Autumn visit")
    qtbot.addWidget(made)
    assert len(made.cards) == gentle_check.MOST
    assert "5 more" in made.ui.intro.text()


# The window


@pytest.fixture
def house(house: House) -> House:
    """A window with the sample open in it."""
    house.open_sample()
    return house


def test_on_wish_the_visit_shown_is_looked_through_with_what_was_typed_last(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.window._navigation.choose("b5")
    page = house.window._pages.current
    assert isinstance(page, BenchmarkPage)
    page.table.notes.editor.setPlainText(DULL)
    listed: list[tuple[Remark, ...]] = []

    def choose(_parent: object, _desk: Desk, remarks: tuple[Remark, ...], of: str) -> Remark:
        listed.append(remarks)
        assert "2026" in of
        return next(each for each in remarks if each.point.sentence == DULL)

    monkeypatch.setattr(asking, "show_remarks", choose)
    house.window._navigation.choose("visits")
    house.window.actions_by_name["gentle_check"].trigger()
    house.settle()
    assert [each.point.sentence for each in listed[0]].count(DULL) == 1
    assert house.window._pages.current is page
    assert page.table.notes.editor.hasFocus()


def test_an_action_is_shown_on_its_page(house: House) -> None:
    action = Action("a1", _visit(house.desk).uid, "We will pay for the coach.")
    house.desk.session.put("New action", action)
    (remark,) = look_through([Writing(action.wording, Action.kind, action.uid, _visit(house.desk))])
    gentle_check.show_where_it_stands(house.desk, remark)
    house.settle()
    assert isinstance(house.window._pages.current, ActionsPage)


def test_a_question_of_our_own_is_shown_and_the_visit_stays(house: House) -> None:
    before = _visit(house.desk)
    question = Question("q1", "Why did a student called Tom leave?")
    house.desk.session.put("New question", question)
    (remark,) = look_through([Writing(question.wording, Question.kind, question.uid, None)])
    gentle_check.show_where_it_stands(house.desk, remark)
    house.settle()
    assert isinstance(house.window._pages.current, QuestionsPage)
    assert house.desk.visit == before


def test_a_sentence_of_another_visit_says_of_which(desk: Desk, qtbot: QtBot) -> None:
    other = rules.visits_newest_first(desk.record)[1]
    writings = [
        Writing(DULL, kind, place, visit, "Jo")
        for visit in (other, _visit(desk))
        for kind, place in ((Note.kind, "b5"), (Action.kind, "a1"))
    ]
    made = GentleCheckDialog(desk, look_through(writings), "all visits")
    qtbot.addWidget(made)
    said = [card.findChildren(Prose)[0].text().replace("\u00a0", " ") for card in made.cards]
    assert [other.title in each for each in said] == [True, True, False, False]
    assert said[1].startswith("An action · ")
    assert said[3] == "An action of this visit"


# Before print


def test_the_duties_of_a_file_without_a_visit_are_looked_through_as_well(
    empty_desk: Desk, settings: Settings, qtbot: QtBot
) -> None:
    empty_desk.session.remove("Delete visit", _visit(empty_desk).uid)
    empty_desk.settle_visit()
    me = empty_desk.session.me.uid
    empty_desk.session.put("Look", CheckLine("c1", "website.1", None, me, "2026-11-12", "in place", DULL))
    settings.put("print_sheet", "duties")
    made = PrintDialog(empty_desk, None)  # type: ignore[arg-type] - nothing is saved or printed here
    qtbot.addWidget(made)
    made.show()
    made.ui.filled.click()
    qtbot.waitUntil(lambda: not made.is_making and not empty_desk.runner.is_busy)
    assert made.ui.check_line.text() == "1 sentence you may want to look at"


@pytest.fixture
def print_dialog(desk: Desk, settings: Settings, qtbot: QtBot) -> Iterator[PrintDialog]:
    _write(desk, "b5", f"{DULL} We will pay for the coach.")
    settings.put("print_sheet", "toolkit")
    made = PrintDialog(desk, None)  # type: ignore[arg-type] - nothing is saved or printed here
    made.show()
    qtbot.waitUntil(lambda: not made.is_making and not desk.runner.is_busy)
    yield made
    if isValid(made):
        made.close()
    qtbot.waitUntil(lambda: not desk.runner.is_busy)


def test_a_quiet_line_says_how_many_sentences_of_the_print_there_are(print_dialog: PrintDialog) -> None:
    assert print_dialog.ui.check_row.isVisible()
    assert print_dialog.ui.check_line.text() == "2 sentences you may want to look at"
    assert print_dialog.ui.save_button.isEnabled()
    assert print_dialog.ui.print_button.isEnabled()


def test_a_blank_sheet_and_one_without_them_have_no_such_line(
    print_dialog: PrintDialog, desk: Desk, qtbot: QtBot
) -> None:
    print_dialog.ui.blank.click()
    qtbot.waitUntil(lambda: not print_dialog.is_making and not desk.runner.is_busy)
    assert not print_dialog.ui.check_row.isVisible()
    print_dialog.ui.filled.click()
    qtbot.waitUntil(print_dialog.ui.check_row.isVisible)
    print_dialog.choices.benchmarks.ticks[5].click()
    qtbot.waitUntil(lambda: not print_dialog.is_making and not desk.runner.is_busy)
    assert not print_dialog.ui.check_row.isVisible()


def test_what_is_printed_of_earlier_visits_is_looked_through_as_well(
    print_dialog: PrintDialog, desk: Desk, qtbot: QtBot
) -> None:
    earlier = next(each for each in rules.visits_before(desk.record, _visit(desk)) if each.state != "released")
    desk.session.write_note(earlier, "b6", "The lesson was boring.", seen=())
    print_dialog.ui.earlier.click()
    qtbot.waitUntil(lambda: not print_dialog.is_making and not desk.runner.is_busy)
    assert print_dialog.ui.check_line.text() == "3 sentences you may want to look at"


def test_a_blank_sheet_is_not_looked_through_at_all(
    print_dialog: PrintDialog, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[object] = []
    monkeypatch.setattr(desk.runner, "run", lambda *work: looked.append(work))
    for blank in (True, False):
        draft = (Document("A sheet", (), "", ()), PrintOptions(filling=Filling.BLANK if blank else Filling.FILLED))
        check = PrintCheck(print_dialog.ui, desk, lambda draft=draft: draft, print_dialog)
        check.draft()
        check.look()
        assert len(looked) == int(not blank)


def test_showing_a_sentence_closes_the_print_and_goes_there(
    print_dialog: PrintDialog, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "show_remarks", lambda _parent, _desk, remarks, _of: remarks[0])
    with qtbot.waitSignal(desk.wanted) as wanted:
        print_dialog.ui.check_button.click()
    assert wanted.args == ["b5", "b5"]
    assert not isValid(print_dialog)  # it is gone when it is closed


def test_closing_the_list_stays_in_the_print(print_dialog: PrintDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "show_remarks", lambda *_: None)
    print_dialog.ui.check_button.click()
    assert print_dialog.isVisible()
