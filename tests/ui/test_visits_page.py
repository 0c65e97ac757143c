"""The list of visits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from govtoolkit.app import bringing_in
from govtoolkit.errors import UserError
from govtoolkit.record import release, rules
from govtoolkit.record.model import Action, CheckLine, Mark, Note, Visit, VisitQuestion
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.visits import VisitsPage
from govtoolkit.ui.theme import LIGHT, dress
from govtoolkit.ui.visit_words import what_goes_with_it
from govtoolkit.ui.widgets.visit_card import VisitCard
from tests.ui.colleagues import make_two_versions
from tests.ui.places import show_page


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> VisitsPage:
    return _page(desk, qtbot)


def _page(desk: Desk, qtbot: QtBot) -> VisitsPage:
    return show_page(VisitsPage(desk), qtbot)


def _press(button: QPushButton, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _of_visit(desk: Desk, uid: str) -> list[str]:
    kinds = (Note, Mark, VisitQuestion, Action)
    return [each.entry.uid for kind in kinds for each in desk.record.all(kind) if each.entry.visit_uid == uid]


def test_visits_stand_newest_first_with_what_they_hold(page: VisitsPage, desk: Desk) -> None:
    assert [card.uid for card in page.cards] == [visit.uid for visit in rules.visits_newest_first(desk.record)]
    card = page.cards[0]
    assert card._day.text() == "12 November 2026"
    assert card._kind.text() == "Visit to the school"
    assert card._state.text() == "Being written"
    assert card._notes.text() == "31 notes · 10 questions answered"
    assert card._benchmarks.text() == "Benchmarks with notes: 1, 2, 3, 4, 5, 6, 7"
    assert card._authors.text() == "Written by Małgorzata Wiśniewska and Siân Llŷr-Hughes"
    assert card._met.text().startswith("Met: Mr Żółkowski")


def test_the_visit_shown_is_marked_and_another_one_can_be_shown(page: VisitsPage, desk: Desk, qtbot: QtBot) -> None:
    first, second, *_ = page.cards
    assert first._badge.isVisible()
    assert not first.show_button.isVisible()
    with qtbot.waitSignal(desk.visit_chosen):
        _press(second.show_button, qtbot)
    assert desk.visit is not None
    assert desk.visit.uid == second.uid
    assert second._badge.isVisible()
    assert not first._badge.isVisible()
    assert page.cards[:2] == [first, second]


def test_a_visit_goes_with_all_that_belongs_to_it_and_undo_brings_all_of_it_back(
    page: VisitsPage, desk: Desk, qtbot: QtBot
) -> None:
    card = page.cards[0]
    before = {version.entry for kind in (Visit, Note, Mark, VisitQuestion, Action) for version in desk.record.all(kind)}
    looks = [each.entry.uid for each in desk.record.all(CheckLine)]
    assert _of_visit(desk, card.uid)
    with qtbot.waitSignal(desk.news) as news:
        _press(card.delete_button, qtbot)
    assert desk.record.find(Visit, card.uid) is None
    assert _of_visit(desk, card.uid) == []
    assert [each.entry.uid for each in desk.record.all(CheckLine)] == looks
    assert "was deleted with 31 notes, 35 ticks, 10 chosen questions and 3 actions. Edit" in news.args[0]
    assert "Edit > Undo brings them back" in news.args[0]
    assert desk.session.undo_stack.undo_name == "Delete visit"
    assert card.uid not in [each.uid for each in page.cards]
    desk.session.undo()
    after = {version.entry for kind in (Visit, Note, Mark, VisitQuestion, Action) for version in desk.record.all(kind)}
    assert after == before
    assert page.cards[0].uid == card.uid


def test_the_edit_menu_can_name_the_step_as_soon_as_it_hears_of_it(desk: Desk, page: VisitsPage, qtbot: QtBot) -> None:
    heard: list[str] = []
    desk.changed.connect(lambda _changes: heard.append(desk.session.undo_stack.undo_name))
    _press(page.cards[0].delete_button, qtbot)
    assert heard == ["Delete visit"]


def test_when_the_visit_shown_is_deleted_the_newest_one_is_shown(page: VisitsPage, desk: Desk, qtbot: QtBot) -> None:
    second = page.cards[1].uid
    _press(page.cards[0].delete_button, qtbot)
    assert desk.visit is not None
    assert desk.visit.uid == second
    assert page.cards[0]._badge.isVisible()


def test_the_keyboard_is_not_lost_with_a_deleted_visit(page: VisitsPage, qtbot: QtBot) -> None:
    page.cards[0].delete_button.setFocus()
    qtbot.keyClick(page.cards[0].delete_button, Qt.Key.Key_Space)
    assert page.new_button.hasFocus()


def _card_in_state(page: VisitsPage, desk: Desk, state: str) -> VisitCard:
    return next(card for card in page.cards if (visit := desk.record.find(Visit, card.uid)) and visit.state == state)


def test_a_released_visit_is_corrected_and_not_deleted_and_says_so(page: VisitsPage, desk: Desk, qtbot: QtBot) -> None:
    card = _card_in_state(page, desk, "released")
    assert not card.delete_button.isVisible()
    assert card.edit_button.text().strip() == "Correct title, date or people…"
    assert card.edit_button.accessibleName().startswith("Correct this visit")
    assert "corrected with a reason. It cannot be deleted; “Erase for good…” is only for" in card._closed.text()
    assert card._closed.isVisible()
    assert card._state.text() == "Released on 23 March 2026"
    with qtbot.waitSignal(desk.trouble) as trouble:
        card.delete_wanted.emit(card.uid)
    assert "was released and cannot be deleted" in trouble.args[0].text
    assert desk.record.find(Visit, card.uid) is not None


def test_a_card_tells_what_arrived_after_release_and_which_visit_it_follows(page: VisitsPage, desk: Desk) -> None:
    card = _card_in_state(page, desk, "released")
    assert card._arrived.text() == "1 text arrived after release"
    assert card._arrived.isVisible()
    follows = card._follows.text().replace("\u00a0", " ")
    assert follows == "Follows Autumn visit: the whole programme, and guidance · 20 November 2025"
    visit = desk.record.find(Visit, card.uid)
    assert visit is not None
    arrived = release.afterwards(desk.record, visit).arrived
    desk.session.put("Accept into visit", release.acceptance(visit, arrived))
    assert not card._arrived.isVisible()


def test_a_visit_with_the_headteacher_tells_when_it_was_checked(page: VisitsPage, desk: Desk) -> None:
    card = _card_in_state(page, desk, "with head")
    assert card._state.text() == "Checked by the headteacher on 13 November 2026, not released yet"


def test_a_file_without_a_visit_says_what_to_do(empty_desk: Desk, qtbot: QtBot) -> None:
    page = _page(empty_desk, qtbot)
    assert not page._empty.isVisible()
    assert page.cards[0]._notes.text() == "Nothing written yet"
    _press(page.cards[0].delete_button, qtbot)
    assert page.cards == []
    assert page._empty.isVisible()
    assert page.new_button.isEnabled()
    empty_desk.session.undo()
    assert not page._empty.isVisible()
    assert len(page.cards) == 1


def test_a_card_counts_the_notes_that_would_go_with_the_visit(page: VisitsPage, desk: Desk) -> None:
    assert desk.visit is not None
    bringing_in.bring_in(desk.session, bringing_in.look(desk.session, [make_two_versions(desk)]))
    assert [each.one_of for each in rules.standing_notes(desk.record, desk.visit.uid)].count(2) == 2
    page.refresh()
    notes = page.cards[0]._notes.text().split(" · ")[0]
    gone = what_goes_with_it(desk.record, rules.belongings(desk.record, desk.visit.uid))
    assert gone.startswith(f" with {notes}, ")


def test_cards_are_kept_when_something_is_written(page: VisitsPage, desk: Desk) -> None:
    cards = page.cards
    visit = desk.visit
    assert visit is not None
    desk.session.write_note(visit, "b8", "Spoke with the adviser.", seen=())
    assert page.cards == cards
    assert cards[0]._notes.text().startswith("32 notes")
    assert cards[0]._benchmarks.text().endswith("7, 8")


def test_the_buttons_open_the_dialog(
    page: VisitsPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(asking, "ask_new_visit", lambda _parent, _desk: asked.append("new"))
    monkeypatch.setattr(asking, "ask_visit", lambda _parent, _desk, visit: asked.append(visit.uid))
    monkeypatch.setattr(asking, "ask_next_visit", lambda _parent, _desk, last: asked.append(f"after {last.uid}"))
    _press(page.new_button, qtbot)
    _press(page.cards[0].edit_button, qtbot)
    _press(page.cards[1].next_button, qtbot)
    assert asked == ["new", page.cards[0].uid, f"after {page.cards[1].uid}"]


@pytest.mark.parametrize(("width", "zoom"), [(770, 100), (1072, 200), (692, 200)])
def test_nothing_scrolls_sideways(page: VisitsPage, qapp: QApplication, width: int, zoom: int) -> None:
    dress(qapp, LIGHT, zoom, 10.0)
    page.resize(width, 600)
    assert page.widget().width() <= page.viewport().width()
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()
            assert button.mapTo(page.widget(), button.rect().bottomRight()).x() < page.viewport().width()
            assert button.height() >= 24


def test_every_button_says_which_visit_it_is_for(page: VisitsPage) -> None:
    names = [button.accessibleName() for card in page.cards for button in card.findChildren(QPushButton)]
    assert len(set(names)) == len(names)


def test_a_file_that_can_only_be_read_says_so_and_offers_nothing_else(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.session, "read_only", UserError("The file can only be read.", "Copy it."))
    page = _page(desk, qtbot)
    assert page._why.text() == "The file can only be read. Copy it."
    assert not page.new_button.isEnabled()
    assert not page.cards[0].delete_button.isEnabled()
    assert page.cards[1].show_button.isEnabled()
