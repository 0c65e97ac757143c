"""The dialog that asks who writes."""

from pytestqt.qtbot import QtBot

from govtoolkit.app.settings import Settings
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import Person
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.writer import WriterDialog
from govtoolkit.ui.tasks import Runner


def _answer(desk: Desk, qtbot: QtBot, name: str, role: str = "") -> None:
    dialog = WriterDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.name.setText(name)
    dialog.ui.role.setText(role)
    with qtbot.waitSignal(desk.runner.idle):
        dialog.ui.accept_button.click()


def test_a_name_goes_into_the_settings_and_the_file(empty_desk: Desk, settings: Settings, qtbot: QtBot) -> None:
    uid = empty_desk.session.me.uid
    _answer(empty_desk, qtbot, " Margaret Ashworth ", "Careers link governor")
    assert settings.me() == Person(uid, "Margaret Ashworth", "Careers link governor")
    assert empty_desk.record.find(Person, uid) == settings.me()
    assert empty_desk.session.undo_stack.undo_name == "Change name"
    kept = Settings(settings._path.parent, settings.data_folder)
    assert kept.text("person_name") == "Margaret Ashworth"


def test_what_is_written_next_carries_the_new_name(empty_desk: Desk, qtbot: QtBot) -> None:
    _answer(empty_desk, qtbot, "Margaret")
    visit = empty_desk.visit
    assert visit is not None
    empty_desk.session.write_note(visit, "b1", "Seen.", seen=())
    assert empty_desk.record.name_of(empty_desk.session.me.uid) == "Margaret"


def test_who_has_not_written_yet_is_not_put_into_the_file(desk: Desk, qtbot: QtBot) -> None:
    people = sorted(version.entry.name for version in desk.record.all(Person))
    _answer(desk, qtbot, "Margaret")
    assert sorted(version.entry.name for version in desk.record.all(Person)) == people
    assert desk.session.me.name == "Margaret"


def test_the_dialog_shows_what_was_kept(empty_desk: Desk, qtbot: QtBot) -> None:
    _answer(empty_desk, qtbot, "Margaret", "Clerk")
    dialog = WriterDialog(empty_desk)
    qtbot.addWidget(dialog)
    assert (dialog.ui.name.text(), dialog.ui.role.text()) == ("Margaret", "Clerk")


def test_cancelling_keeps_the_old_name(empty_desk: Desk, settings: Settings, qtbot: QtBot) -> None:
    dialog = WriterDialog(empty_desk)
    qtbot.addWidget(dialog)
    dialog.ui.name.setText("Margaret")
    dialog.ui.cancel.click()
    assert settings.text("person_name") == ""
    assert empty_desk.session.me.name == "A governor"


def test_it_works_without_an_open_file(settings: Settings, runner: Runner, qtbot: QtBot) -> None:
    desk = Desk(careers_toolkit(), settings, runner)
    dialog = WriterDialog(desk)
    qtbot.addWidget(dialog)
    assert "in every file" in dialog.ui.intro.text()
    _answer(desk, qtbot, "Margaret")
    assert settings.me().name == "Margaret"


def test_the_same_name_again_is_no_step(empty_desk: Desk, qtbot: QtBot) -> None:
    _answer(empty_desk, qtbot, "Margaret")
    _answer(empty_desk, qtbot, "Margaret")
    empty_desk.session.undo()
    assert empty_desk.session.undo_stack.undo_name == ""
