"""Job 8, "next term", by keys alone: a new visit from the last one, and the two side by side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from govtoolkit.record import questions, rules
from govtoolkit.record.model import Action, Visit
from govtoolkit.record.record import Record
from govtoolkit.ui.dialogs.release import ReleaseDialog
from govtoolkit.ui.dialogs.visit import VisitDialog
from govtoolkit.ui.pages.benchmark import BenchmarkPage
from govtoolkit.ui.pages.visit import VisitPage
from tests.ui.hands import ALT, CONTROL, Hands
from tests.ui.places import House

_SHIFT = Qt.KeyboardModifier.ShiftModifier


def _page(house: House) -> VisitPage:
    page = house.window._pages.current
    assert isinstance(page, VisitPage)
    return page


def _all_of(record: Record) -> dict[str, str]:
    """Return the content of every current revision by its uid."""
    return {revision.uid: revision.content for revision in record.current}


def test_next_term(house: House, hands: Hands) -> None:
    house.open_sample()
    record = house.desk.record
    last = rules.choose_visit(record)
    before, open_actions = _all_of(record), [each.entry for each in record.all(Action) if each.entry.status == "open"]
    wanted = questions.to_bring_forward(record, last.uid)
    assert wanted
    assert open_actions

    def starts_from_the_last() -> bool:
        focused = QApplication.focusWidget()
        return isinstance(focused, QComboBox) and focused.currentData() == last.uid

    hands.do(
        hands.press(Qt.Key.Key_N, CONTROL | _SHIFT),
        hands.wait_for_dialog(VisitDialog),
        hands.wait_for(starts_from_the_last),
        hands.press(Qt.Key.Key_Return),
        hands.wait_for(lambda: house.desk.visit is not None and house.desk.visit.uid != last.uid),
        hands.come_back(house.window),
        hands.wait_for(lambda: isinstance(house.window._pages.current, VisitPage)),
    )
    visit = house.desk.visit
    assert visit is not None
    assert (visit.state, visit.follows_uid) == ("planned", last.uid)
    assert [each.question_key for each in questions.chosen(record, visit.uid)] == wanted
    counted = f"{len(wanted)} open questions come forward; {len(open_actions)} actions are still open."
    assert counted in house.window._banner.text
    assert "Overdue by" in _page(house).to_do.text

    page = _page(house)
    hands.do(
        hands.tab_to("Read the last visit beside this one"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for(lambda: page.last is not None and page.last.isVisible()),
        hands.press(Qt.Key.Key_B, ALT),
        hands.tab_to("Purpose of the visit: your note"),
        hands.write("To see what became of it."),
        hands.press(Qt.Key.Key_Tab),
    )
    on_purpose = [each.note.body for each in rules.notes_by_place(record, last.uid)["visit.purpose"]]
    assert list(page.fields["visit.purpose"].last_texts) == on_purpose
    on_benchmark_3 = [each.note.body for each in rules.notes_by_place(record, last.uid)["b3"]]
    assert page.last is not None
    assert set(on_benchmark_3) <= {card.text for card in page.last.notes.cards}
    noted = rules.notes_by_place(record, visit.uid)["visit.purpose"]
    assert [each.note.body for each in noted] == ["To see what became of it."]

    hands.do(
        hands.press(Qt.Key.Key_3, CONTROL),
        hands.wait_for(lambda: isinstance(house.window._pages.current, BenchmarkPage)),
    )
    after = _all_of(record)
    assert {uid: after[uid] for uid in before} == before  # nothing that stood was touched
    assert record.find(Visit, last.uid) == last


def test_a_visit_is_brought_to_the_clerk(house: House, hands: Hands) -> None:
    house.open_sample()
    house.desk.go("visit")

    def is_in(state: str) -> bool:
        return house.desk.visit is not None and house.desk.visit.state == state

    hands.do(
        hands.tab_to("Give it to the headteacher"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for(lambda: is_in("with head")),
        hands.press(Qt.Key.Key_K, ALT),
        hands.wait_for(_page(house).fields["visit.corrections"].editor.hasFocus),
        hands.write("It was Year 9."),
        hands.tab_to("The facts are checked"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for(lambda: _page(house).strip.main_button.text() == "Release to the clerk…"),
        hands.press(Qt.Key.Key_Space),
        hands.wait_for_dialog(ReleaseDialog),
        hands.press(Qt.Key.Key_Return),
        hands.wait_for(lambda: is_in("released")),
        hands.come_back(house.window),
        hands.press(Qt.Key.Key_Z, CONTROL),
        hands.wait_for(lambda: is_in("with head")),
    )
    visit = house.desk.visit
    assert visit is not None
    corrections = rules.notes_by_place(house.desk.record, visit.uid)["visit.corrections"]
    assert [each.note.body for each in corrections] == ["It was Year 9."]
