"""Job 7 by keys alone: two governors wrote on one visit; both texts stand with their names, and what disagrees is settled."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from govtoolkit.app.copies import save_copy
from govtoolkit.record import links, rules
from govtoolkit.record.model import Note
from govtoolkit.ui import asking
from govtoolkit.ui.dialogs.bring_in import BringInDialog
from govtoolkit.ui.dialogs.combine import CombineDialog
from govtoolkit.ui.dialogs.dropped import DroppedDialog
from govtoolkit.ui.dialogs.two_versions import TwoVersionsDialog
from govtoolkit.ui.pages.benchmark import BenchmarkPage
from govtoolkit.ui.pages.visits import VisitsPage
from tests.ui.colleagues import make_two_versions, own_file
from tests.ui.hands import CONTROL, SHIFT, Hands, Step
from tests.ui.places import House


@pytest.fixture
def theirs(house: House) -> Path:
    """Return the copy in which Bob wrote; the other one is open in the window."""
    house.open_new()
    path = make_two_versions(house.desk)
    house.desk.session.save_now()
    house.settle()
    house.prompter.path = path
    return path


def _dialog() -> BringInDialog:
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, BringInDialog)
    return dialog


def _open_it(hands: Hands) -> tuple[Step, ...]:
    return (
        hands.press(Qt.Key.Key_B, CONTROL | SHIFT),
        hands.wait_for_dialog(BringInDialog),
        hands.wait_for(lambda: _dialog().may_bring_in or _dialog().is_done),
    )


def _texts(house: House) -> list[tuple[str, str]]:
    visit = house.desk.visit
    assert visit is not None
    return sorted((each.author, each.note.body) for each in rules.notes_by_place(house.desk.record, visit.uid)["b5"])


def test_two_governors_notes_come_together_by_keys_alone(house: House, theirs: Path, hands: Hands) -> None:
    before, me = theirs.read_bytes(), house.desk.session.me.name

    def at_the_places() -> bool:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, TwoVersionsDialog) and not dialog.isActiveWindow():
            dialog.activateWindow()  # as a window manager does
        return isinstance(dialog, TwoVersionsDialog) and dialog.isActiveWindow() and len(dialog.panes) == 2

    hands.do(
        *_open_it(hands),
        hands.press(Qt.Key.Key_Return),
        hands.wait_for(lambda: _dialog().is_done),
        hands.tab_to("Look at the two versions"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for(at_the_places),
        hands.tab_to("Put them together"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for_dialog(CombineDialog),
        hands.press(Qt.Key.Key_A, CONTROL),
        hands.write("Nine or eleven came."),
        hands.tab_to("Keep this"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for(at_the_places),
        hands.tab_to("Keep this one"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for(lambda: not list(house.desk.record.disagreements())),
        hands.tab_to("Close"),
        hands.press(Qt.Key.Key_Space),
        hands.come_back(house.window),
    )
    assert _texts(house) == sorted([("Bob Lee", "I counted eleven."), (me, "Nine or eleven came.")])
    assert theirs.read_bytes() == before
    hands.do(
        hands.press(Qt.Key.Key_Z, CONTROL),
        hands.press(Qt.Key.Key_Z, CONTROL),
        hands.wait_for(lambda: len(list(house.desk.record.disagreements())) == 2),
    )
    hands.do(
        hands.press(Qt.Key.Key_Y, CONTROL),
        hands.press(Qt.Key.Key_Y, CONTROL),
        hands.wait_for(lambda: not list(house.desk.record.disagreements())),
    )


def test_bringing_in_twice_changes_nothing(house: House, theirs: Path, hands: Hands) -> None:
    here = house.desk.session.path
    hands.do(
        *_open_it(hands),
        hands.press(Qt.Key.Key_Return),
        hands.wait_for(lambda: _dialog().is_done),
        hands.press(Qt.Key.Key_Escape),
        hands.come_back(house.window),
    )
    assert house.window._saved_line.text.startswith("✓ Saved")  # what comes in comes from the disk
    house.desk.session.save_now()
    stood, before = _texts(house), here.read_bytes()
    hands.do(
        *_open_it(hands),
        hands.wait_for(lambda: "Nothing new" in _dialog().ui.title.text()),
        hands.press(Qt.Key.Key_Return),
        hands.come_back(house.window),
    )
    house.desk.session.save_now()
    assert (_texts(house), here.read_bytes()) == (stood, before)


def test_cancelling_leaves_every_byte_as_it_was(house: House, theirs: Path, hands: Hands) -> None:
    here = house.desk.session.path
    before, theirs_before = here.read_bytes(), theirs.read_bytes()
    hands.do(*_open_it(hands), hands.press(Qt.Key.Key_Escape), hands.come_back(house.window))
    hands.do(
        hands.press(Qt.Key.Key_B, CONTROL | SHIFT),
        hands.wait_for_dialog(BringInDialog),
        hands.press(Qt.Key.Key_Escape),  # while it is still looking
        hands.come_back(house.window),
    )
    house.settle()
    house.desk.session.save_now()
    assert (here.read_bytes(), theirs.read_bytes()) == (before, theirs_before)


def test_the_places_are_reached_from_the_menu_and_from_the_note(house: House, theirs: Path, hands: Hands) -> None:
    hands.do(
        *_open_it(hands),
        hands.press(Qt.Key.Key_Return),
        hands.wait_for(lambda: _dialog().is_done),
        hands.press(Qt.Key.Key_Escape),
        hands.come_back(house.window),
        hands.press(Qt.Key.Key_T, CONTROL | SHIFT),
        hands.wait_for_dialog(TwoVersionsDialog),
        hands.press(Qt.Key.Key_Escape),
        hands.come_back(house.window),
        hands.press(Qt.Key.Key_5, CONTROL),
    )
    house.settle()
    page = house.window._pages.current
    assert isinstance(page, BenchmarkPage)
    button = page.table.notes.versions_button
    assert button is not None
    assert button.isVisible()
    shown: list[str] = []

    def look() -> bool:
        dialog = QApplication.activeWindow()
        if not isinstance(dialog, TwoVersionsDialog):
            return False
        shown.append(dialog.places.current)
        return True

    hands.do(
        hands.come_back(house.window),
        hands.press(Qt.Key.Key_M, CONTROL | SHIFT),
        hands.tab_to("Two versions stand here"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for(look),
        hands.press(Qt.Key.Key_Escape),
        hands.come_back(house.window),
    )
    visit = house.desk.visit
    assert visit is not None
    assert shown == [Note(visit.uid, "b5", house.desk.session.me.uid, "").uid]


# the constructor that PySide6 6.8 has is deprecated in 6.12
_DROPS = pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning")


def _drop(house: House, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys, action = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(50, 50), action, data, buttons, keys)
    QApplication.sendEvent(house.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(house.window, QDropEvent(QPointF(50, 50), action, data, buttons, keys))


@_DROPS
def test_a_file_dropped_beside_an_open_one_is_asked_about_and_brought_in(
    house: House, theirs: Path, hands: Hands
) -> None:
    _drop(house, theirs)
    hands.do(
        hands.wait_for_dialog(DroppedDialog),
        hands.press(Qt.Key.Key_Return),
        hands.wait_for_dialog(BringInDialog),
        hands.wait_for(lambda: _dialog().may_bring_in),
        hands.press(Qt.Key.Key_Return),
        hands.wait_for(lambda: _dialog().is_done),
        hands.press(Qt.Key.Key_Escape),
        hands.come_back(house.window),
    )
    assert len(_texts(house)) == 3


@_DROPS
def test_a_dropped_file_is_opened_instead_where_that_is_wanted_and_left_alone_by_cancel(
    house: House, theirs: Path, hands: Hands
) -> None:
    here = house.desk.session.path
    _drop(house, theirs)
    hands.do(hands.wait_for_dialog(DroppedDialog), hands.press(Qt.Key.Key_Escape), hands.come_back(house.window))
    house.settle()
    assert house.desk.session.path == here
    _drop(house, theirs)
    hands.do(
        hands.wait_for_dialog(DroppedDialog),
        hands.tab_to("Open it instead"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for(lambda: house.desk.is_taken and house.desk.session.path == theirs),
    )
    house.settle()


@_DROPS
def test_several_dropped_files_are_brought_in_together(
    house: House, theirs: Path, monkeypatch: pytest.MonkeyPatch, hands: Hands
) -> None:
    wanted: list[object] = []
    monkeypatch.setattr(asking, "ask_bring_in", lambda _parent, _desk, others: wanted.append(others))
    other = own_file(house.desk)
    _drop(house, theirs, other)

    def asks() -> bool:
        dialog = QApplication.activeWindow()
        return isinstance(dialog, DroppedDialog) and not dialog.ui.open_button.isVisible()

    hands.do(hands.wait_for(asks), hands.press(Qt.Key.Key_Return), hands.come_back(house.window))
    assert wanted == [[theirs, other]]


def test_nothing_is_brought_into_a_file_that_can_only_be_read(house: House, theirs: Path, tmp_path: Path) -> None:
    assert house.window.actions_by_name["bring_in"].isEnabled()
    copy = save_copy(house.desk.session, tmp_path / "For the clerk.db", by="Ann").path
    house.open(copy)
    assert house.desk.session.read_only is not None
    assert not house.window.actions_by_name["bring_in"].isEnabled()
    assert house.window.actions_by_name["two_versions"].isEnabled()


def test_visits_shown_as_one_are_taken_apart_again_on_the_page_visits(house: House, hands: Hands) -> None:
    house.open_new()
    desk = house.desk
    path = own_file(desk)
    house.prompter.path = path
    hands.do(
        *_open_it(hands),
        hands.press(Qt.Key.Key_Return),
        hands.wait_for(lambda: _dialog().is_done),
        hands.tab_to("Yes, the same"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for(lambda: len(rules.visits_newest_first(desk.record)) == 1),
        hands.press(Qt.Key.Key_Escape),
        hands.come_back(house.window),
    )
    house.window._navigation.choose("visits")
    house.settle()
    page = house.window._pages.current
    assert isinstance(page, VisitsPage)
    (card,) = page.cards
    assert card.twin.text == "Made twice, and shown as one: all that was written on either is here."
    hands.do(
        hands.tab_to("Show them apart"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for(lambda: len(page.cards) == 2),
    )
    assert desk.session.undo_stack.undo_name == links.UNLINK
    house.settle()
    assert sum("can be shown as one" in each.twin.text for each in page.cards) == 1
    hands.do(
        hands.tab_to("They are the same visit"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for(lambda: len(page.cards) == 1),
    )
    house.settle()
