"""The page of the actions: its groups, and what can be done with each action."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from govtoolkit.clock import system_clock
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Action, Visit
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.actions import ActionsPage
from govtoolkit.ui.theme import LIGHT, dress
from govtoolkit.ui.widgets.action_card import ActionCard
from govtoolkit.ui.widgets.action_filter import ANY, EARLIER, SHOWN_VISIT
from govtoolkit.ui.widgets.action_list import SHOWN
from govtoolkit.ui.widgets.action_outcome import ActionOutcome
from tests.ui.places import show_page


def _page(desk: Desk, qtbot: QtBot) -> ActionsPage:
    return show_page(ActionsPage(desk), qtbot)


def _day(days: int) -> str:
    """Return the day that is so many days from today."""
    return (system_clock().date() + timedelta(days=days)).isoformat()


@pytest.fixture
def late(empty_desk: Desk) -> Action:
    return _put(empty_desk, "late", due_on=_day(-12), owner="Mr Pryce")


@pytest.fixture
def soon(empty_desk: Desk) -> Action:
    return _put(empty_desk, "soon", due_on=_day(30), benchmark=5)


def _put(desk: Desk, uid: str, **more: object) -> Action:
    assert desk.visit is not None
    visit_uid = str(more.pop("visit_uid", desk.visit.uid))
    action = Action(uid, visit_uid, f"Do what is {uid}", **more)  # type: ignore[arg-type]
    desk.session.put("Add action", action)
    return action


def _standing(desk: Desk, uid: str) -> Action:
    found = desk.record.find(Action, uid)
    assert found is not None
    return found


def _press(button: QPushButton, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _uids(page: ActionsPage) -> dict[str, list[str]]:
    return {key: [card.uid for card in cards] for key, cards in page.cards.items()}


def _buttons(card: ActionCard) -> list[str]:
    return [each.text().strip() for each in card._all_buttons() if each.isVisible()]


def _release(desk: Desk) -> None:
    assert desk.visit is not None
    desk.session.put("Release", replace(desk.visit, state="released", released_on=_day(0)))


# What is shown


def test_actions_stand_as_overdue_open_and_closed_and_lateness_is_told_in_words(
    empty_desk: Desk, late: Action, soon: Action, qtbot: QtBot
) -> None:
    done = _put(empty_desk, "done", status="done", outcome="It works.")
    page = _page(empty_desk, qtbot)
    assert _uids(page) == {"overdue": ["late"], "open": ["soon"], "closed": ["done"]}
    assert page.card(late.uid)._late.text() == "Overdue by 12 days"
    assert not page.card(soon.uid)._late.isVisible()
    assert page.card(late.uid)._who.text().startswith("Mr Pryce · by ")
    assert page.card(soon.uid)._about.text() == "Benchmark 5: Encounters with employers and employees"
    assert page.card(done.uid)._came_of_it.text() == "Done: It works."


def test_a_file_without_actions_says_what_to_do(empty_desk: Desk, qtbot: QtBot) -> None:
    page = _page(empty_desk, qtbot)
    assert page._empty.isVisible()
    assert not page.filter.isVisible()
    assert page.add_button.isEnabled()


def test_a_long_list_of_closed_actions_is_folded_until_it_is_wanted(empty_desk: Desk, qtbot: QtBot) -> None:
    for number in range(SHOWN + 3):
        _put(empty_desk, f"done {number}", status="done")
    page = _page(empty_desk, qtbot)
    assert len(page.cards["closed"]) == SHOWN
    _press(page._lists["closed"]._more, qtbot)
    assert len(page.cards["closed"]) == SHOWN + 3


def test_only_the_actions_of_some_visits_or_of_one_benchmark_are_shown(
    empty_desk: Desk, late: Action, soon: Action, qtbot: QtBot
) -> None:
    later = Visit("later", _day(1), "Later visit")
    empty_desk.session.put("New visit", later)
    empty_desk.choose_visit("later")
    _put(empty_desk, "new")
    _put(empty_desk, "old and done", visit_uid=late.visit_uid, status="done")
    page = _page(empty_desk, qtbot)

    def shown_with(which: str, benchmark: int | None) -> list[str]:
        page.filter.choose(which, benchmark)
        page.filter.chosen.emit()
        return [uid for uids in _uids(page).values() for uid in uids]

    assert shown_with(SHOWN_VISIT, None) == ["new"]
    assert shown_with(EARLIER, None) == ["late", "soon"]
    assert shown_with(ANY, 5) == ["soon"]
    assert shown_with(ANY, 0) == ["late", "new", "old and done"]
    assert shown_with(ANY, 8) == []
    assert page._none_here.isVisible()


def test_an_action_is_brought_into_sight_whatever_the_filter_lets_through(
    empty_desk: Desk, late: Action, soon: Action, qtbot: QtBot
) -> None:
    page = _page(empty_desk, qtbot)
    page.filter.choose(ANY, 8)
    page.refresh()
    page.show_place("no such action")
    assert _uids(page)["open"] == []
    page.show_place(soon.uid)
    assert page.card(soon.uid).done_button.hasFocus()
    assert page.filter.benchmark is None


# Done and dropped


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_what_came_of_it_is_asked_in_place_and_every_word_is_kept(
    status: str, empty_desk: Desk, late: Action, soon: Action, qtbot: QtBot
) -> None:
    page = _page(empty_desk, qtbot)
    card = page.card(late.uid)
    _press(card.done_button if status == "done" else card.drop_button, qtbot)
    assert _standing(empty_desk, late.uid).status == status
    assert _uids(page)["overdue"] == [late.uid], "it stays where it is while one writes"
    assert card.outcome.editor.hasFocus()
    qtbot.keyClicks(card.outcome.editor, "We saw it.")
    qtbot.waitUntil(lambda: _standing(empty_desk, late.uid).outcome == "We saw it.")
    _press(card.outcome.finish_button, qtbot)
    assert _uids(page)["closed"] == [late.uid]
    assert page.card(soon.uid).done_button.hasFocus()


@pytest.mark.parametrize("is_scrolled", [False, True])
def test_all_of_the_question_what_came_of_it_comes_into_sight(
    is_scrolled: bool, empty_desk: Desk, late: Action, soon: Action, qapp: QApplication, qtbot: QtBot
) -> None:
    dress(qapp, LIGHT, 200, 10.0)
    page = _page(empty_desk, qtbot)
    page.resize(680, 390)
    card = page.card(soon.uid)
    for _ in range(5):  # until all of it has its place
        qapp.processEvents()
    if is_scrolled:
        page.ensureWidgetVisible(card.done_button, 0, 0)
    card.done_button.click()
    for part in (card.outcome.editor, card.outcome.finish_button):
        qtbot.waitUntil(lambda part=part: part.visibleRegion().boundingRect().size() == part.size())
    assert card.outcome.editor.hasFocus()
    assert page.card(late.uid).isVisible()


def test_an_outcome_may_stay_empty(empty_desk: Desk, late: Action, qtbot: QtBot) -> None:
    page = _page(empty_desk, qtbot)
    _press(page.card(late.uid).done_button, qtbot)
    with qtbot.waitSignal(empty_desk.news) as news:
        _press(page.card(late.uid).outcome.finish_button, qtbot)
    assert "Done" in news.args[0]
    assert _standing(empty_desk, late.uid) == replace(late, status="done")
    assert page.add_button.hasFocus()


def test_words_typed_at_the_last_moment_are_kept_when_the_page_is_left(
    empty_desk: Desk, late: Action, qtbot: QtBot
) -> None:
    page = _page(empty_desk, qtbot)
    _press(page.card(late.uid).done_button, qtbot)
    qtbot.keyClicks(page.card(late.uid).outcome.editor, "Almost lost")
    page.leave()
    page.refresh()
    assert _standing(empty_desk, late.uid).outcome == "Almost lost"
    assert _uids(page)["closed"] == [late.uid]


def test_leaving_takes_the_last_words_and_the_next_ones_are_a_step_of_their_own(
    empty_desk: Desk, late: Action, qtbot: QtBot
) -> None:
    outcome = ActionOutcome(empty_desk, late.uid)
    qtbot.addWidget(outcome)
    outcome.show_action(late)
    outcome.editor.setPlainText("We saw it")
    outcome.leave()
    assert _standing(empty_desk, late.uid).outcome == "We saw it"
    outcome.editor.setPlainText("We saw it twice")
    outcome.leave()
    empty_desk.session.undo()
    assert _standing(empty_desk, late.uid).outcome == "We saw it"


def test_typing_goes_on_when_something_else_changes(empty_desk: Desk, late: Action, qtbot: QtBot) -> None:
    page = _page(empty_desk, qtbot)
    _press(page.card(late.uid).done_button, qtbot)
    editor = page.card(late.uid).outcome.editor
    qtbot.keyClicks(editor, "Half a ")
    _put(empty_desk, "another", due_on=_day(-30))
    assert editor.hasFocus()
    qtbot.keyClicks(editor, "sentence")
    page.leave()
    assert _standing(empty_desk, late.uid).outcome == "Half a sentence"


def test_undo_takes_back_the_words_and_then_the_tick(empty_desk: Desk, late: Action, qtbot: QtBot) -> None:
    page = _page(empty_desk, qtbot)
    _press(page.card(late.uid).done_button, qtbot)
    qtbot.keyClicks(page.card(late.uid).outcome.editor, "Done so")
    page.leave()
    assert empty_desk.session.undo_stack.undo_name == "Outcome of action"
    empty_desk.session.undo()
    assert _standing(empty_desk, late.uid) == replace(late, status="done")
    assert empty_desk.session.undo_stack.undo_name == "Mark action as done"
    empty_desk.session.undo()
    assert _standing(empty_desk, late.uid) == late
    assert _uids(page)["overdue"] == [late.uid]


def test_undo_while_one_writes_brings_the_card_back_as_it_was(empty_desk: Desk, late: Action, qtbot: QtBot) -> None:
    page = _page(empty_desk, qtbot)
    _press(page.card(late.uid).done_button, qtbot)
    empty_desk.session.undo()
    assert not page.card(late.uid).is_finishing
    assert _buttons(page.card(late.uid)) == ["Done", "Dropped", "Edit…", "Delete"]


def test_undo_while_one_writes_leaves_the_keyboard_at_the_same_action(
    empty_desk: Desk, late: Action, soon: Action, qtbot: QtBot
) -> None:
    page = _page(empty_desk, qtbot)
    _press(page.card(late.uid).done_button, qtbot)
    assert page.card(late.uid).outcome.editor.hasFocus()
    empty_desk.session.undo()
    assert page.card(late.uid).done_button.hasFocus()


def test_a_closed_action_can_be_opened_again_and_keeps_its_outcome(empty_desk: Desk, qtbot: QtBot) -> None:
    done = _put(empty_desk, "done", status="done", outcome="It seemed to work.")
    page = _page(empty_desk, qtbot)
    assert _buttons(page.card(done.uid)) == ["Open again", "Edit…", "Delete"]
    _press(page.card(done.uid).open_button, qtbot)
    assert _standing(empty_desk, done.uid) == replace(done, status="open")
    assert _uids(page)["open"] == [done.uid]
    assert page.card(done.uid).done_button.hasFocus()


# Delete, edit, add, and where it comes from


def test_a_deleted_action_is_gone_and_undo_brings_it_back(empty_desk: Desk, late: Action, qtbot: QtBot) -> None:
    page = _page(empty_desk, qtbot)
    with qtbot.waitSignal(empty_desk.news) as news:
        _press(page.card(late.uid).delete_button, qtbot)
    assert "Undo" in news.args[0]
    assert empty_desk.record.find(Action, late.uid) is None
    assert _uids(page)["overdue"] == []
    assert page.add_button.hasFocus()
    assert empty_desk.session.undo_stack.undo_name == "Delete action"
    empty_desk.session.undo()
    assert _uids(page)["overdue"] == [late.uid]


def test_an_action_of_a_released_visit_can_be_done_but_not_deleted(
    empty_desk: Desk, late: Action, qtbot: QtBot
) -> None:
    _release(empty_desk)
    page = _page(empty_desk, qtbot)
    card = page.card(late.uid)
    assert _buttons(card) == ["Done", "Dropped", "Edit…"]
    assert card._kept.isVisible()
    _press(card.done_button, qtbot)
    qtbot.keyClicks(card.outcome.editor, "Seen")
    page.leave()
    assert _standing(empty_desk, late.uid) == replace(late, status="done", outcome="Seen")


def test_edit_and_add_ask_and_the_new_action_is_shown(
    empty_desk: Desk, late: Action, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(asking, "ask_action", lambda _parent, _desk, action: asked.append(action))

    def add(_parent: object, desk: Desk, benchmark: int | None) -> str:
        return _put(desk, "added", benchmark=benchmark).uid

    monkeypatch.setattr(asking, "ask_new_action", add)
    page = _page(empty_desk, qtbot)
    _press(page.card(late.uid).edit_button, qtbot)
    assert asked == [late]
    _press(page.add_button, qtbot)
    assert page.card("added").done_button.hasFocus()


def test_an_action_leads_to_the_visit_that_it_was_agreed_on(desk: Desk, qtbot: QtBot) -> None:
    page = _page(desk, qtbot)
    action = next(
        each.entry for each in desk.record.all(Action) if desk.visit and each.entry.visit_uid != desk.visit.uid
    )
    with qtbot.waitSignal(desk.wanted) as wanted:
        _press(page.card(action.uid).visit_button, qtbot)
    assert wanted.args == ["visit", ""]
    assert desk.visit is not None
    assert desk.visit.uid == action.visit_uid


# Where nothing can be written


def test_a_file_that_can_only_be_read_closes_every_control_and_says_why(
    empty_desk: Desk, late: Action, qtbot: QtBot
) -> None:
    empty_desk.session.read_only = UserError("This file can only be read.", "Copy it.")
    page = _page(empty_desk, qtbot)
    assert page._why.text() == "This file can only be read. Copy it."
    assert not page.add_button.isEnabled()
    assert not any(each.isEnabled() for each in page.card(late.uid)._all_buttons())


def test_a_file_without_a_visit_says_that_one_is_needed(empty_desk: Desk, qtbot: QtBot) -> None:
    for visit in rules.visits_newest_first(empty_desk.record):
        empty_desk.session.remove("Delete visit", visit.uid)
    page = _page(empty_desk, qtbot)
    assert "New visit" in page._why.text()
    assert page._closed.isVisible()
    assert not page.add_button.isEnabled()


def test_the_visit_of_an_action_is_named_by_its_day_first(empty_desk: Desk, late: Action, qtbot: QtBot) -> None:
    assert empty_desk.visit is not None
    visit = replace(empty_desk.visit, visit_date="2026-11-12", title="Autumn visit")
    empty_desk.session.put("Edit visit", visit)
    page = _page(empty_desk, qtbot)
    assert page.card(late.uid).visit_button.words == "Agreed on 12\u00a0November\u00a02026: Autumn visit"


def test_only_the_first_cards_are_there_when_the_page_is_first_seen_and_the_rest_in_a_moment(
    empty_desk: Desk, qtbot: QtBot
) -> None:
    for number in range(5):
        _put(empty_desk, f"open-{number}", due_on=_day(number + 1))
    _put(empty_desk, "closed", status="done")
    page = ActionsPage(empty_desk)
    qtbot.addWidget(page)
    assert [each.uid for each in page.findChildren(ActionCard)] == ["open-0", "open-1", "open-2"]
    assert not any(
        each.text().startswith("Show all") and not each.isHidden() for each in page.findChildren(QPushButton)
    )
    page.show()
    qtbot.waitUntil(lambda: len(page.findChildren(ActionCard)) == 6)
    assert [each.uid for each in page.cards["open"]] == [f"open-{number}" for number in range(5)]
    assert [each.uid for each in page.cards["closed"]] == ["closed"]


def test_tab_and_a_wanted_action_come_to_what_is_below_before_it_was_built(empty_desk: Desk, qtbot: QtBot) -> None:
    for number in range(5):
        _put(empty_desk, f"open-{number}", due_on=_day(number + 1))
    for come in (
        lambda page: page.focusNextPrevChild(True),
        lambda page: page.show_place("open-4"),
        lambda page: page.card("open-4"),
        lambda page: page.cards,
    ):
        page = ActionsPage(empty_desk)
        qtbot.addWidget(page)
        assert not page.is_whole
        come(page)
        assert page.is_whole


@pytest.mark.usefixtures("late", "soon")
def test_what_came_of_it_is_asked_between_the_visit_and_the_buttons(empty_desk: Desk, qtbot: QtBot) -> None:
    page = _page(empty_desk, qtbot)
    card = page.card("late")
    assert not card.findChildren(ActionOutcome)
    _press(card.done_button, qtbot)
    order = list(card.children())
    assert order.index(card.visit_button) < order.index(card.outcome) < order.index(card.done_button.parentWidget())
    card.visit_button.setFocus()
    for stop in (card.outcome.editor, card.outcome.finish_button):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert stop.hasFocus()


def test_tab_goes_down_the_cards_to_the_button_below_them_also_to_one_that_came_between(
    empty_desk: Desk, qtbot: QtBot
) -> None:
    _put(empty_desk, "first", due_on=_day(1))
    _put(empty_desk, "last", due_on=_day(9))
    for number in range(SHOWN + 1):
        _put(empty_desk, f"closed-{number}", status="done")
    page = _page(empty_desk, qtbot)
    _put(empty_desk, "between", due_on=_day(5))
    page.card("first").delete_button.setFocus()
    qtbot.keyClick(page.card("first").delete_button, Qt.Key.Key_Tab)
    assert page.card("between").isAncestorOf(QApplication.focusWidget())
    below = page.cards["closed"][-1].delete_button
    below.setFocus()
    qtbot.keyClick(below, Qt.Key.Key_Tab)
    assert QApplication.focusWidget().accessibleName().startswith("Show all")
    order = [each.accessibleName() for each in page._lists["open"].children() if isinstance(each, ActionCard)]
    assert order == [f"Action: Do what is {uid}" for uid in ("first", "between", "last")]
    read = page._lists["closed"].children()
    assert read.index(page.cards["closed"][-1]) < read.index(QApplication.focusWidget())
