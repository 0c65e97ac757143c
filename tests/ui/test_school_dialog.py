"""The dialog for the school's details."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import School
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.school import SchoolDialog
from govtoolkit.ui.tasks import Runner
from tests.samples import copy_sample


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> SchoolDialog:
    made = SchoolDialog(desk)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def read_only_desk(
    tmp_path: Path, settings: Settings, runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    copy_sample(tmp_path / "sample.db")
    monkeypatch.setattr("os.access", lambda *_arguments: False)  # root may write everywhere
    made = Desk(careers_toolkit(), settings, runner)
    made.sit_down(Session(tmp_path / "sample.db", settings=settings, me=settings.me(), may_be_read_only=True))
    yield made
    made.session.close()


def _right(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), widget.rect().topRight()).x()


def test_the_fields_end_where_the_buttons_do_and_leave_room_for_a_scroll_bar(
    dialog: SchoolDialog, qtbot: QtBot
) -> None:
    assert _right(dialog.ui.name) == _right(dialog.ui.accept_button)
    dialog.resize(dialog.width(), 360)
    bar = dialog.ui.scroll.verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: _right(dialog.ui.name) == _right(bar) - bar.width() - 8)


def test_every_field_has_a_letter_that_leads_to_it(dialog: SchoolDialog) -> None:
    labels = [each for each in dialog.findChildren(QLabel) if each.buddy() is not None]
    assert len(labels) == 4
    assert [each.text() for each in labels if QKeySequence.mnemonic(each.text()).isEmpty()] == []


def test_it_shows_what_stands_in_the_file(dialog: SchoolDialog) -> None:
    assert dialog.ui.name.text() == "Clunmere School"
    assert dialog.ui.phase.text() == "Secondary, ages 11 to 18"
    assert dialog.ui.sixth_form.isChecked()


def test_changes_are_one_step_that_can_be_undone(dialog: SchoolDialog, desk: Desk) -> None:
    before = desk.record.school
    dialog.ui.name.setText(" Clunmere Academy ")
    dialog.ui.urn.setText("123456")
    dialog.ui.trust.setText("Vale Trust")
    dialog.ui.sixth_form.setChecked(False)
    dialog.ui.accept_button.click()
    assert desk.record.school == School("Clunmere Academy", "123456", "Secondary, ages 11 to 18", "Vale Trust")
    assert desk.session.undo_stack.undo_name == "Change school details"
    desk.session.undo()
    assert desk.record.school == before


def test_cancelling_changes_nothing(dialog: SchoolDialog, desk: Desk) -> None:
    dialog.ui.name.setText("Other")
    dialog.ui.cancel.click()
    assert desk.record.school is not None
    assert desk.record.school.name == "Clunmere School"


def test_keeping_what_stands_already_is_no_step(dialog: SchoolDialog, desk: Desk) -> None:
    dialog.ui.accept_button.click()
    assert desk.session.undo_stack.undo_name == ""


def test_a_file_that_can_only_be_read_says_why(read_only_desk: Desk, qtbot: QtBot) -> None:
    dialog = SchoolDialog(read_only_desk)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ui.name.isReadOnly()
    assert not dialog.ui.accept_button.isVisible()
    assert "can only be read" in dialog.ui.intro.text()
    assert dialog.ui.cancel.text() == "Close"
