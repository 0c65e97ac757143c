"""The actions at the foot of a benchmark's page."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from govtoolkit.clock import system_clock
from govtoolkit.errors import UserError
from govtoolkit.record.model import Action
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.benchmark_actions import BenchmarkActions


@pytest.fixture
def card(empty_desk: Desk, qtbot: QtBot) -> BenchmarkActions:
    made = BenchmarkActions(empty_desk, empty_desk.toolkit.benchmark[5])
    qtbot.addWidget(made)
    made.refresh()
    made.show()
    return made


def _put(desk: Desk, uid: str, **more: object) -> None:
    assert desk.visit is not None
    desk.session.put("Add action", Action(uid, desk.visit.uid, f"Do {uid}", **more))  # type: ignore[arg-type]


def test_the_actions_about_this_benchmark_stand_there_and_no_others(empty_desk: Desk, card: BenchmarkActions) -> None:
    assert card._none.isVisible()
    yesterday = (system_clock().date() - timedelta(days=1)).isoformat()
    _put(empty_desk, "open", benchmark=6)
    _put(empty_desk, "late", benchmark=6, due_on=yesterday, owner="Mr Pryce")
    _put(empty_desk, "done", benchmark=6, status="done")
    _put(empty_desk, "other", benchmark=5)
    _put(empty_desk, "general")
    card.refresh()
    words = [button.words.split("\n") for button in card.lines.buttons]
    assert [each[0] for each in words] == ["Overdue by 1 day", "Do open"]
    assert card.closed_button.text() == "1 action done or dropped"
    assert not card._none.isVisible()


def test_an_action_leads_to_its_place_on_the_page_of_actions(
    empty_desk: Desk, card: BenchmarkActions, qtbot: QtBot
) -> None:
    _put(empty_desk, "open", benchmark=6)
    card.refresh()
    with qtbot.waitSignal(empty_desk.wanted) as wanted:
        qtbot.mouseClick(card.lines.buttons[0], Qt.MouseButton.LeftButton)
    assert wanted.args == ["actions", "open"]


def test_a_new_action_is_about_this_benchmark(
    empty_desk: Desk, card: BenchmarkActions, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int | None] = []
    monkeypatch.setattr(asking, "ask_new_action", lambda _parent, _desk, benchmark: asked.append(benchmark))
    qtbot.mouseClick(card.add_button, Qt.MouseButton.LeftButton)
    assert asked == [6]


def test_nothing_can_be_added_to_a_file_that_can_only_be_read(empty_desk: Desk, card: BenchmarkActions) -> None:
    assert card.add_button.isEnabled()
    empty_desk.session.read_only = UserError("This file can only be read.")
    card.refresh()
    assert not card.add_button.isEnabled()
