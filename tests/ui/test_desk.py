"""What the desk does for every page: here, keeping the settings beside the window."""

import pytest
from pytestqt.qtbot import QtBot

from govtoolkit.errors import UserError
from govtoolkit.ui.desk import Desk


def _refuse(_settings: object) -> None:
    raise UserError("The settings cannot be kept.", "Make some room on the disk.")


@pytest.mark.parametrize("quietly", [False, True])
def test_settings_that_cannot_be_kept_are_told_to_whoever_asked(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, quietly: bool
) -> None:
    told: list[str] = []
    desk.trouble.connect(lambda error: told.append(error.text))
    monkeypatch.setattr(type(desk.settings), "save", _refuse)
    desk.keep_settings(quietly=quietly)
    qtbot.waitUntil(lambda: not desk.runner.is_busy)
    assert told == ([] if quietly else ["The settings cannot be kept."])
