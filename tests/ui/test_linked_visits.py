"""A visit that was made twice, shown as one: others' notes above mine, mine to write on, and nothing out of sight."""

import pytest
from pytestqt.qtbot import QtBot

from govtoolkit.app.jottings import Spot
from govtoolkit.record import links, rules
from govtoolkit.record.model import Mark, Note, Person, Visit
from govtoolkit.record.together import SAME_PERSON, SAME_VISIT
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.benchmark import BenchmarkPage
from govtoolkit.ui.pages.visits import VisitsPage
from govtoolkit.ui.widgets.note_card import NoteCard

BOB, ME_AT_HOME = Person("bob", "Bob Lee"), Person("home", "Me at home")


@pytest.fixture
def other(empty_desk: Desk) -> Visit:
    """Return a visit that was made on another computer, for the same day: Bob wrote on it, and so did I."""
    desk, session = empty_desk, empty_desk.session
    assert desk.visit is not None
    made = Visit("zz-other", desk.visit.visit_date, "Made twice")
    session.put("New visit", made)
    session.put("Add people", BOB, ME_AT_HOME)
    session.write_note(made, "b5", "What Bob saw.", seen=(), author=BOB)
    session.write_note(made, "b5", "What I saw.", seen=())
    session.write_note(made, "b6", "What I saw at home.", seen=(), author=ME_AT_HOME)
    session.put("tick", Mark(made.uid, "b5.i1", session.me.uid), Mark(made.uid, "b5.i2", "bob"))
    session.jot(Spot(made.uid, "b5"), "For me alone")
    return made


def _page(qtbot: QtBot, desk: Desk, key: str = "b5") -> BenchmarkPage:
    page = BenchmarkPage(desk, next(each for each in desk.toolkit.benchmark if each.key == key))
    qtbot.addWidget(page)
    page.resize(1030, 800)
    with qtbot.waitActive(page):
        page.show()
    qtbot.waitUntil(lambda: page._is_settled and page.is_whole)
    return page


def _link(desk: Desk, other: Visit) -> str:
    assert desk.visit is not None
    first = desk.visit.uid
    desk.session.put(links.LINK, links.link(SAME_VISIT, first, other.uid))
    return first


def _cards(page: BenchmarkPage) -> list[str]:
    return [card.text for card in page.table.notes.findChildren(NoteCard) if card.isVisible()]


def test_both_visits_are_read_on_one_page_and_i_write_on_where_i_wrote(
    empty_desk: Desk, other: Visit, qtbot: QtBot
) -> None:
    page = _page(qtbot, empty_desk)
    assert (_cards(page), page.table.notes.editor.text) == ([], "")
    _link(empty_desk, other)
    page.refresh()
    assert (_cards(page), page.table.notes.editor.text) == (["What Bob saw."], "What I saw.")
    page.table.notes.editor.setPlainText("What I saw, and more.")
    page.leave()
    note = empty_desk.record.find(Note, Note(other.uid, "b5", empty_desk.session.me.uid, "").uid)
    assert note is not None
    assert note.body == "What I saw, and more."
    assert len(rules.standing_notes(empty_desk.record)) == 3


def test_ticks_of_both_visits_show_and_mine_can_be_taken_off(empty_desk: Desk, other: Visit, qtbot: QtBot) -> None:
    _link(empty_desk, other)
    page = _page(qtbot, empty_desk)
    rows = page.table.rows
    assert rows["b5.i1"].box.isChecked()
    assert not rows["b5.i2"].box.isChecked()
    page._on_ticked("b5.i1", False)
    page.refresh()
    assert not rows["b5.i1"].box.isChecked()


def test_private_jottings_of_either_visit_stay_in_sight(empty_desk: Desk, other: Visit, qtbot: QtBot) -> None:
    _link(empty_desk, other)
    assert empty_desk.spot("b5") == Spot(other.uid, "b5")
    page = _page(qtbot, empty_desk)
    assert page._below is not None
    assert page._below.jotting.editor.text == "For me alone"


def test_i_am_one_person_once_i_said_so(empty_desk: Desk, other: Visit, qtbot: QtBot) -> None:
    _link(empty_desk, other)
    page = _page(qtbot, empty_desk, "b6")
    assert (_cards(page), page.table.notes.editor.text) == (["What I saw at home."], "")
    me = empty_desk.session.me
    empty_desk.session.put(links.LINK, links.link(SAME_PERSON, me.uid, ME_AT_HOME.uid))
    page.refresh()
    assert (_cards(page), page.table.notes.editor.text) == ([], "What I saw at home.")


def test_the_list_of_visits_has_one_of_them_and_the_other_again_without_the_link(
    empty_desk: Desk, other: Visit, qtbot: QtBot
) -> None:
    page = VisitsPage(empty_desk)
    qtbot.addWidget(page)
    assert len(page.cards) == 2
    empty_desk.choose_visit(other.uid)
    empty_desk.session.put(
        links.LINK, links.link(SAME_VISIT, rules.visits_newest_first(empty_desk.record)[1].uid, other.uid)
    )
    page.refresh()
    assert len(page.cards) == 1
    assert empty_desk.visit in rules.visits_newest_first(empty_desk.record)
    empty_desk.session.undo()
    page.refresh()
    assert len(page.cards) == 2
