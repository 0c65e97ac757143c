"""The page of the visit that is shown."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.errors import UserError
from govtoolkit.record import next_visit, release, rules
from govtoolkit.record.model import VISIT_PLACES, Action, Mark, Note, Person, Visit, VisitQuestion
from govtoolkit.record.reminders import AFTER, BEFORE, CHECK, DURING
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.visit import VisitPage
from govtoolkit.ui.theme import LIGHT, dress
from govtoolkit.ui.widgets.note_card import NoteCard
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.wording import day, in_one_line
from tests.ui.hands import shown_icon
from tests.ui.places import show_page


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> VisitPage:
    return _page(desk, qtbot)


def _page(desk: Desk, qtbot: QtBot) -> VisitPage:
    return show_page(VisitPage(desk), qtbot)


def _shown(desk: Desk) -> Visit:
    visit = desk.visit
    assert visit is not None
    return visit


def _show_in_state(desk: Desk, state: str) -> Visit:
    visit = next(each for each in rules.visits_newest_first(desk.record) if each.state == state)
    desk.choose_visit(visit.uid)
    return visit


def _press(button: QPushButton, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


# What stands there


def test_every_place_of_a_visit_has_its_editor(page: VisitPage) -> None:
    assert set(page.fields) == set(VISIT_PLACES)
    names = [field.editor.accessibleName() for field in page.fields.values()]
    assert len(set(names)) == len(VISIT_PLACES)


def test_each_place_stands_in_its_part_before_during_or_after_the_visit(page: VisitPage) -> None:
    parts = {
        "before": ["purpose", "plan", "agreed", "to_meet", "papers", "to_send"],
        "during": ["met", "seen"],
        "after": ["summary", "learned", "strengths", "open"],
        "check": ["corrections"],
    }
    for part, names in parts.items():
        there = [place for place, field in page.fields.items() if page.sections[part].isAncestorOf(field)]
        assert there == [f"visit.{name}" for name in names]
    assert page.sections["before"].isAncestorOf(page.focus)
    assert page.sections["before"].isAncestorOf(page.questions)


def test_the_head_tells_title_date_kind_state_and_what_the_visit_follows(page: VisitPage) -> None:
    assert page.head._title.text() == "Autumn visit: each young person, and routes after 16"
    facts = page.head.facts.replace("\u00a0", " ")
    assert facts == "12 November 2026 · Visit to the school · Being written"
    assert (
        page.head._follows.text().replace("\u00a0", " ")
        == "Follows Spring visit: employers and workplaces · 12 March 2026"
    )


def test_two_people_write_at_one_place_and_never_collide(page: VisitPage, desk: Desk, qtbot: QtBot) -> None:
    visit, field = _shown(desk), page.fields["visit.summary"]
    theirs = rules.notes_by_place(desk.record, visit.uid)["visit.summary"]
    assert [card.text for card in field.findChildren(NoteCard) if card.isVisible()] == [
        each.note.body for each in theirs
    ]
    field.editor.setFocus()
    qtbot.keyClicks(field.editor, "My own view.")
    page.leave()
    texts = [each.note.body for each in rules.notes_by_place(desk.record, visit.uid)["visit.summary"]]
    assert sorted(texts) == sorted([*(each.note.body for each in theirs), "My own view."])


def test_typing_keeps_the_focus_and_the_cursor(page: VisitPage, desk: Desk, qtbot: QtBot) -> None:
    editor = page.fields["visit.met"].editor
    editor.setFocus()
    with qtbot.waitSignal(desk.changed):
        qtbot.keyClicks(editor, "The Careers Leader")
    assert editor.hasFocus()
    qtbot.keyClicks(editor, " and a student")
    page.leave()
    note = desk.record.find(Note, page.fields["visit.met"].note_uid)
    assert note is not None
    assert note.body == "The Careers Leader and a student"


def test_what_is_typed_goes_to_the_visit_it_was_typed_for(page: VisitPage, desk: Desk, qtbot: QtBot) -> None:
    visit, editor = _shown(desk), page.fields["visit.purpose"].editor
    qtbot.keyClicks(editor, "To see the tutors.")
    desk.choose_visit(rules.visits_newest_first(desk.record)[1].uid)
    note = desk.record.find(Note, Note(visit.uid, "visit.purpose", desk.session.me.uid, "").uid)
    assert note is not None
    assert note.body == "To see the tutors."
    assert editor.text == ""


def test_a_benchmark_is_put_into_focus_by_a_tick_and_undone(page: VisitPage, desk: Desk, qtbot: QtBot) -> None:
    assert [row.benchmark.number for row in page.focus.rows if row.box.isChecked()] == [3, 7]
    page.focus.rows[4].box.click()
    assert _shown(desk).focus == "3, 5, 7"
    page.focus.rows[2].box.click()
    assert _shown(desk).focus == "5, 7"
    assert desk.session.undo_stack.undo_name == "Change focus"
    desk.session.undo()
    desk.session.undo()
    assert _shown(desk).focus == "3, 7"
    assert page.focus.rows[2].box.isChecked()


def test_the_benchmarks_tell_their_notes_and_lead_to_their_pages(page: VisitPage, desk: Desk, qtbot: QtBot) -> None:
    words = [row.page_button.text() for row in page.focus.rows]
    assert words == ["1 note", "1 note", "2 notes", "1 note", "1 note", "1 note", "2 notes", "No notes"]
    with qtbot.waitSignal(desk.wanted) as wanted:
        _press(page.focus.rows[2].page_button, qtbot)
    assert wanted.args[0] == "b3"


def test_each_benchmark_in_focus_stands_level_with_its_box_and_the_way_to_its_notes(page: VisitPage) -> None:
    for row in page.focus.rows:
        words = row._title.y() + row._title.fontMetrics().lineSpacing() / 2  # they begin at the top of their label
        for beside in (row.box, row.page_button):
            assert abs(beside.y() + beside.height() / 2 - words) <= 1


def test_the_questions_and_the_actions_of_the_visit_are_told(page: VisitPage) -> None:
    questions = page.questions.text.splitlines()
    assert len(questions) == 11
    assert questions[6].startswith("7.  What do students who live on the Welsh side")
    assert questions[6].endswith("(answered, kept open)")
    assert questions[10].startswith("•  Also answered: ")  # one that nobody chose
    answered = [line for line in questions if "answered" in line]
    assert len(answered) == 10  # as the list of visits says
    assert "From an earlier visit: Replace the form for placement hosts" in page.to_do.text
    assert "Overdue by" in page.to_do.text


def test_a_place_can_be_gone_to(page: VisitPage) -> None:
    page.show_place("visit.strengths")
    assert page.fields["visit.strengths"].editor.hasFocus()
    page.show_place("visit.focus")
    assert page.focus.rows[0].box.hasFocus()
    page.show_place("b5")
    assert page.focus.rows[0].box.hasFocus()


def test_the_parts_of_the_page_are_reached_by_their_letters(page: VisitPage, qtbot: QtBot) -> None:
    for key, place in (
        (Qt.Key.Key_D, "visit.met"),
        (Qt.Key.Key_A, "visit.summary"),
        (Qt.Key.Key_B, "visit.purpose"),
    ):
        qtbot.keyClick(page, key, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(page.fields[place].editor.hasFocus)


def test_tab_goes_down_the_page_as_it_is_read(page: VisitPage, desk: Desk) -> None:
    _show_in_state(desk, "released")
    met = page.fields["visit.met"]._panel._after_release
    summary = page.fields["visit.summary"]._panel._after_release
    assert met is not None
    assert summary is not None
    wanted = [
        page.head.edit_button,
        page.strip.main_button,
        page.part_buttons["before"],
        page.focus.rows[0].page_button,
        met.correct_button,
        summary.correct_button,
    ]
    found: list[QWidget] = []
    widget = page.head.edit_button.previousInFocusChain()
    for _ in range(600):
        widget = widget.nextInFocusChain()
        if widget in wanted and widget not in found:
            found.append(widget)
    assert found == wanted


def test_a_governor_is_reminded_in_place(page: VisitPage) -> None:
    words = " ".join(
        label.text() for section in page.sections.values() for label in section.findChildren(type(page.head._title))
    )
    for reminder in ("observe and to ask", "no pupil is named", "what the school has and uses already"):
        assert reminder in words


# On its way to the clerk


def test_the_states_follow_one_another_by_the_main_button(empty_desk: Desk, qtbot: QtBot) -> None:
    desk, page = empty_desk, _page(empty_desk, qtbot)
    desk.session.put("Back to planned", replace(_shown(desk), state="planned"))
    seen = []
    for _ in range(3):
        seen.append((_shown(desk).state, page.strip.main_button.text()))
        _press(page.strip.main_button, qtbot)
    assert seen == [
        ("planned", "Begin to write"),
        ("draft", "Give it to the headteacher"),
        ("with head", "The facts are checked"),
    ]
    assert page.strip.main_button.text() == "Release to the clerk…"
    assert _shown(desk).checked_on == page.strip.checked_on.date().toString("yyyy-MM-dd")
    assert "The headteacher checked the facts on" in page.strip.sentence


def test_each_step_is_taken_back_by_undo(page: VisitPage, desk: Desk, qtbot: QtBot) -> None:
    before = _shown(desk)
    _press(page.strip.main_button, qtbot)
    assert desk.session.undo_stack.undo_name == "Give to headteacher"
    assert _shown(desk).state == "with head"
    desk.session.undo()
    assert _shown(desk) == before
    assert page.strip.main_button.text() == "Give it to the headteacher"


def test_a_check_can_be_dated_and_taken_back(page: VisitPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.strip.checked_on is None  # its calendar would hold up every page that needs none
    _press(page.strip.main_button, qtbot)
    assert page.strip.checked_on.isVisible()
    page.strip.checked_on.setFocus()
    page.strip.checked_on.setCurrentSection(page.strip.checked_on.Section.YearSection)
    qtbot.keyClick(page.strip.checked_on, Qt.Key.Key_Tab)
    assert page.strip.main_button.hasFocus()
    page.strip.checked_on.setDate(page.strip.checked_on.date().addDays(-2))
    wanted = page.strip.checked_on.date().toString("yyyy-MM-dd")
    _press(page.strip.main_button, qtbot)
    assert _shown(desk).checked_on == wanted
    assert not page.strip.checked_on.isVisible()
    button = next(each for each in page.strip.other_buttons if each.text() == "Not checked yet")
    _press(button, qtbot)
    assert _shown(desk).checked_on == ""
    assert page.strip.checked_on.isVisible()


def test_the_keyboard_stays_on_the_strip_when_its_buttons_change(page: VisitPage, desk: Desk, qtbot: QtBot) -> None:
    button = next(each for each in page.strip.other_buttons if each.text() == "Back to planned")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert _shown(desk).state == "planned"
    assert page.strip.main_button.hasFocus()


def test_the_headteachers_corrections_have_a_place_from_the_check_on(page: VisitPage, qtbot: QtBot) -> None:
    assert not page.sections["check"].isVisible()
    _press(page.strip.main_button, qtbot)
    assert page.sections["check"].isVisible()
    assert page.part_buttons["check"].isVisible()


def test_the_strip_tells_the_state_to_a_screen_reader(page: VisitPage) -> None:
    assert page.strip._steps["draft"].accessibleName() == "Being written: the visit is here now"
    assert page.strip._steps["released"].accessibleName() == "Released"


# Released


def test_a_released_visit_is_frozen_and_tells_by_whom_and_what_can_be_done(page: VisitPage, desk: Desk) -> None:
    _show_in_state(desk, "released")
    assert page.strip.sentence.startswith("Released to the clerk on 23 March 2026 by Siân Llŷr-Hughes.")
    assert all(field.editor.isReadOnly() for field in page.fields.values())
    assert not any(row.box.isEnabled() for row in page.focus.rows)
    buttons = [each for each in page.findChildren(QPushButton) if each.isVisible() and "correction" in each.text()]
    assert len(buttons) == len(VISIT_PLACES)
    assert len({each.accessibleName() for each in buttons}) == len(VISIT_PLACES)


def test_questions_are_to_be_chosen_only_while_the_visit_is_open(page: VisitPage, desk: Desk) -> None:
    assert page.questions.link.text() == "Choose and order questions"
    _show_in_state(desk, "released")
    assert page.questions.link.text() == "Go to the questions"


def test_a_correction_of_mine_is_offered_and_told(page: VisitPage, desk: Desk, qtbot: QtBot) -> None:
    visit = _show_in_state(desk, "released")
    field = page.fields["visit.summary"]
    assert not field.editor.isVisible()
    desk.session.write_note(visit, "visit.summary", "It was Year 9.", seen=(), reason="The head wrote")
    after = field._panel._after_release
    assert after is not None
    assert field.editor.isVisible()
    assert field.editor.text == "It was Year 9."
    assert after.correct_button.text() == "Correct this text…"
    assert after.correction.startswith("Corrected on ")
    assert after.correction.endswith("by A governor: The head wrote")


def test_the_correction_of_somebody_else_stands_above_their_text(page: VisitPage, desk: Desk) -> None:
    desk.choose_visit(rules.choose_visit(desk.record, "2025-11-20").uid)
    (corrected,) = release.afterwards(desk.record, _shown(desk)).corrected
    assert isinstance(corrected.entry, Note)
    heads = [note for note in rules.standing_notes(desk.record, _shown(desk).uid) if note.reason]
    assert [(note.reason, note.corrected_by) for note in heads] == [
        (corrected.revision.reason, desk.record.name_of(corrected.revision.author_uid))
    ]


def test_what_arrived_is_told_with_its_place_and_accepted(page: VisitPage, desk: Desk, qtbot: QtBot) -> None:
    visit = _show_in_state(desk, "released")
    assert page.arrivals.isVisible()
    assert page.arrivals.title == "1 text arrived after release"
    (card,) = page.arrivals.cards
    assert card.text.startswith("Sorry, this is late")
    head = card._head.text().replace("\u00a0", " ")
    assert head == "Benchmark 6: Experiences of workplaces · Małgorzata Wiśniewska · 25 March 2026"
    _press(next(each for each in card.findChildren(QPushButton) if each.isVisible()), qtbot)
    assert not page.arrivals.isVisible()
    assert release.afterwards(desk.record, visit).arrived == ()
    assert desk.session.undo_stack.undo_name == "Accept into visit"
    desk.session.undo()
    assert page.arrivals.isVisible()


def test_a_late_text_is_marked_where_it_stands_and_accepted_there(page: VisitPage, desk: Desk, qtbot: QtBot) -> None:
    visit = _show_in_state(desk, "released")
    colleague = next(
        version.entry for version in desk.record.all(Person) if version.entry.name.startswith("Małgorzata")
    )
    late = Note(visit.uid, "visit.summary", colleague.uid, "I saw it differently.")
    desk.record.put(late, author_uid=colleague.uid, seen=())
    page.refresh()
    after = page.fields["visit.summary"]._panel._after_release
    assert after is not None
    (card,) = after.late.cards
    assert "arrived after release" in card._head.text().replace("\u00a0", " ")
    assert page.arrivals.title == "2 texts arrived after release"
    _press(next(each for each in card.findChildren(QPushButton) if each.isVisible()), qtbot)
    assert after.late.cards == ()
    assert page.arrivals.title == "1 text arrived after release"
    others = [card.text for card in page.fields["visit.summary"]._panel._others.cards]
    assert "I saw it differently." in others


def test_all_that_arrived_is_accepted_at_once(page: VisitPage, desk: Desk, qtbot: QtBot) -> None:
    visit = _show_in_state(desk, "released")
    desk.record.put(Note(visit.uid, "visit.seen", "bob", "The library."), author_uid="bob", seen=())
    page.refresh()
    _press(page.arrivals.all_button, qtbot)
    assert release.afterwards(desk.record, visit).arrived == ()
    assert not page.arrivals.isVisible()


def test_a_corrected_title_or_date_is_told(page: VisitPage, desk: Desk) -> None:
    visit = _show_in_state(desk, "released")
    assert page.head.corrected == ""
    desk.session.put("Correct visit", replace(visit, visit_date="2026-03-13"), reason="It was the Friday")
    assert page.head.corrected.startswith("Corrected on ")
    assert page.head.corrected.endswith("by A governor: It was the Friday")


def _delete_there(desk: Desk, *uids: str) -> None:
    """Delete as somebody does who has not heard of the release, and bring that in."""
    for uid in uids:
        desk.record.remove(uid, author_uid="bob", seen=desk.record.seen(uid))
    desk.record.put(Person("bob", "Bob Nowak"), author_uid="bob", seen=desk.record.seen("bob"))


def _buttons_of(card: NoteCard) -> list[str]:
    return [
        each.text() for each in card.findChildren(QPushButton) if not each.isHidden() and "whole" not in each.text()
    ]


def _press_in(card: NoteCard, words: str, qtbot: QtBot) -> None:
    button = next(each for each in card.findChildren(QPushButton) if each.text() == words)
    qtbot.waitUntil(button.isVisible)
    _press(button, qtbot)


def test_what_was_deleted_after_release_is_read_there_and_brought_back_with_one_press(
    page: VisitPage, desk: Desk, qtbot: QtBot
) -> None:
    visit = _show_in_state(desk, "released")
    (given,) = (each for each in rules.notes_by_place(desk.record, visit.uid)["visit.summary"] if not each.is_late)
    _delete_there(desk, given.note.uid)
    page.refresh()
    assert page.arrivals.title == "1 text and 1 deletion arrived after release"
    card = page.arrivals.cards[-1]
    assert card.text == given.note.body
    head = card._head.text().replace("\u00a0", " ")
    assert head.startswith(f"Summary · {given.author}\nThis was in the released visit. Bob Nowak deleted it on ")
    assert _buttons_of(card) == ["Accept the deletion", "Bring it back"]
    field = page.fields["visit.summary"]
    assert isinstance(field.stop, Prose)
    assert field.stop.text() == "What stood here was deleted or taken back."
    _press_in(card, "Bring it back", qtbot)
    assert page.arrivals.title == "1 text arrived after release"
    assert rules.notes_by_place(desk.record, visit.uid)["visit.summary"][0].note == given.note
    assert field.findChildren(NoteCard)[0]._head.text().splitlines()[1].startswith("Brought back on ")
    desk.session.undo()
    assert page.arrivals.title == "1 text and 1 deletion arrived after release"
    _press_in(page.arrivals.cards[-1], "Accept the deletion", qtbot)
    assert page.arrivals.title == "1 text arrived after release"
    assert "visit.summary" not in rules.notes_by_place(desk.record, visit.uid)


def test_all_that_was_deleted_comes_back_at_once(page: VisitPage, desk: Desk, qtbot: QtBot) -> None:
    visit = _show_in_state(desk, "released")
    before = {version.entry for kind in (Note, Mark, VisitQuestion) for version in desk.record.all(kind)}
    _delete_there(
        desk, *(uid for uid in rules.belongings(desk.record, visit.uid) if desk.record.find(Action, uid) is None)
    )
    page.refresh()
    assert page.arrivals.title == "64 deletions arrived after release"
    _press(page.arrivals.all_back_button, qtbot)
    assert page.arrivals.title == ""
    after = {version.entry for kind in (Note, Mark, VisitQuestion) for version in desk.record.all(kind)}
    assert {entry for entry in before - after if not isinstance(entry, Note)} == set()


@pytest.mark.parametrize(
    ("words", "day"), [("Accept into this visit", "2026-03-13"), ("Leave it as released", "2026-03-12")]
)
def test_a_date_that_was_changed_after_release_is_accepted_or_left(
    page: VisitPage, desk: Desk, qtbot: QtBot, words: str, day: str
) -> None:
    visit = _show_in_state(desk, "released")
    (before,) = (each for each in desk.record.revisions(visit.uid))
    theirs = replace(visit, visit_date="2026-03-13", state="draft", released_on="")
    desk.record.put(theirs, author_uid=next(desk.record.all(Person)).entry.uid, seen=before.parents)
    page.refresh()
    assert page.arrivals.title == "1 text and 1 change to the visit’s details arrived after release"
    card = page.arrivals.cards[-1]
    assert card.text == "Date: 13 March 2026 (released: 12 March 2026)"
    assert _buttons_of(card) == ["Accept into this visit", "Leave it as released"]
    _press_in(card, words, qtbot)
    assert page.arrivals.title == "1 text arrived after release"
    assert _shown(desk) == replace(visit, visit_date=day)
    assert page.head.corrected.endswith("had changed it before the release was known") == (day == "2026-03-13")
    desk.session.undo()
    assert _shown(desk) == visit
    assert page.arrivals.title == "1 text and 1 change to the visit’s details arrived after release"


def test_an_empty_place_of_a_closed_visit_says_that_nobody_wrote_there(page: VisitPage, desk: Desk) -> None:
    _show_in_state(desk, "released")
    field = page.fields["visit.corrections"]
    assert isinstance(field.stop, Prose)
    assert (field.stop.text(), field.stop.isVisible()) == ("Nothing was written here.", True)
    page.part_buttons["check"].click()
    assert field.stop.hasFocus()
    _show_in_state(desk, "draft")
    assert field.stop is field.editor
    assert field._panel._nothing is not None
    assert not field._panel._nothing.isVisible()


def test_the_reason_of_a_correction_stands_again_when_a_later_one_is_taken_back(page: VisitPage, desk: Desk) -> None:
    visit = _show_in_state(desk, "released")
    uid = Note(visit.uid, "visit.summary", desk.session.me.uid, "").uid
    for body, reason in (("It was Year 9.", "The head wrote"), ("It was Year 8.", "The head wrote again")):
        desk.session.write_note(visit, "visit.summary", body, seen=desk.record.seen(uid), reason=reason)
    desk.session.undo()
    page.refresh()
    after = page.fields["visit.summary"]._panel._after_release
    assert after is not None
    first, second = after.correction.splitlines()
    assert first.startswith("Corrected on ")
    assert first.endswith("by A governor: The head wrote")
    assert second.startswith("Correction taken back on ")
    assert second.endswith(": The head wrote again")


# What a governor keeps in mind


def _reminders(page: VisitPage) -> list[str]:
    said = [each.text() for each in page.findChildren(Prose) if each.isVisible()]
    return [each for each in (BEFORE, DURING, AFTER, CHECK) if each in said]


def test_a_reminder_stands_there_as_long_as_it_is_of_use(page: VisitPage, desk: Desk) -> None:
    visit = _shown(desk)
    page.finish()
    desk.session.put("Back to planned", replace(visit, state="planned"))
    assert _reminders(page) == [BEFORE, DURING, AFTER]
    desk.session.put("Give to headteacher", replace(visit, state="with head"))
    assert _reminders(page) == [DURING, AFTER, CHECK]
    _show_in_state(desk, "released")
    page.refresh()
    assert _reminders(page) == []


# The last visit beside it


def test_the_last_visit_is_read_beside_this_one(page: VisitPage, desk: Desk, qtbot: QtBot) -> None:
    last = next_visit.visit_before(desk.record, _shown(desk))
    assert last is not None
    _press(page.head.beside_button, qtbot)
    there = rules.notes_by_place(desk.record, last.uid)
    for place, field in page.fields.items():
        assert list(field.last_texts) == [each.note.body for each in there.get(place, ())]
    assert page.last is not None
    assert page.last.isVisible()
    said = [each.text() for each in page.findChildren(Prose) if each.isVisible()]
    assert said.count(in_one_line(last.title, day(last.visit_date))) == 1
    assert said.count("Last visit") == sum(field.isVisible() for field in page.fields.values())
    assert len(page.last.questions.text.splitlines()) == 8
    assert "Overdue by" in page.last.to_do.text
    noted = [each.note.body for benchmark in range(1, 9) for each in there.get(f"b{benchmark}", ())]
    assert [card.text for card in page.last.notes.cards] == noted
    mine, theirs = page.fields["visit.summary"].editor, page.fields["visit.summary"]._beside
    assert theirs is not None
    assert theirs.mapTo(page, theirs.rect().topLeft()).x() > mine.mapTo(page, mine.rect().topRight()).x()
    _press(page.head.beside_button, qtbot)
    assert not page.last.isVisible()
    assert page.fields["visit.summary"].last_texts == ()


def test_it_stands_below_where_there_is_little_room(page: VisitPage, qtbot: QtBot) -> None:
    page.resize(640, 700)
    _press(page.head.beside_button, qtbot)
    mine, theirs = page.fields["visit.summary"].editor, page.fields["visit.summary"]._beside
    assert theirs is not None
    qtbot.waitUntil(
        lambda: theirs.mapTo(page, theirs.rect().topLeft()).y() > mine.mapTo(page, mine.rect().bottomLeft()).y()
    )


def test_that_the_last_visit_stands_beside_this_one_is_told_by_more_than_a_colour(
    page: VisitPage, qtbot: QtBot
) -> None:
    button = page.head.beside_button
    before = shown_icon(button)
    _press(button, qtbot)
    assert shown_icon(button) != before
    _press(button, qtbot)
    assert shown_icon(button) == before


def test_there_is_nothing_to_read_beside_the_first_visit(empty_desk: Desk, qtbot: QtBot) -> None:
    assert not _page(empty_desk, qtbot).head.beside_button.isVisible()


# Where nothing can be written


def test_a_file_that_can_only_be_read_says_so_and_closes_its_buttons(desk: Desk, qtbot: QtBot) -> None:
    desk.session.read_only = UserError("The file can only be read.", "Copy it.")
    page = _page(desk, qtbot)
    assert page.head._closed.text() == "The file can only be read. Copy it."
    for button in (page.strip.main_button, page.head.edit_button, page.head.next_button):
        assert not button.isEnabled()
    assert page.head.beside_button.isEnabled()
    _show_in_state(desk, "released")
    assert page.strip.sentence.endswith("It is frozen now.")
    assert not [each for each in page.findChildren(QPushButton) if each.isVisible() and "Accept" in each.text()]
    assert not [each for each in page.findChildren(QPushButton) if each.isVisible() and "correct" in each.text()]


def test_a_file_without_a_visit_says_what_to_do(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page(empty_desk, qtbot)
    empty_desk.session.remove("Delete visit", _shown(empty_desk).uid)
    empty_desk.settle_visit()
    page.refresh()
    asked: list[str] = []
    monkeypatch.setattr(asking, "ask_new_visit", lambda _parent, _desk: asked.append("new"))
    assert page._empty.isVisible()
    assert page._title.isVisible()
    assert not page.strip.isVisible()
    _press(page.new_button, qtbot)
    assert asked == ["new"]
    empty_desk.session.undo()
    assert not page._empty.isVisible()
    assert not page._title.isVisible()


@pytest.mark.parametrize("open_dialog", ["next", "edit", "release"])
def test_the_buttons_open_their_dialogs(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, open_dialog: str
) -> None:
    page, visit = _page(desk, qtbot), _shown(desk)
    asked: list[tuple[str, str]] = []

    def note(name: str) -> Callable[[object, object, Visit], None]:
        return lambda _parent, _desk, about: asked.append((name, about.uid))

    for name in ("ask_next_visit", "ask_visit", "ask_release"):
        monkeypatch.setattr(asking, name, note(name))
    button = {
        "next": page.head.next_button, "edit": page.head.edit_button, "release": page.strip.other_buttons[0],
    }[open_dialog]  # fmt: skip
    _press(button, qtbot)
    name = {"next": "ask_next_visit", "edit": "ask_visit", "release": "ask_release"}[open_dialog]
    assert asked == [(name, visit.uid)]


@pytest.mark.parametrize(("width", "zoom"), [(770, 100), (1072, 200), (692, 200)])
@pytest.mark.parametrize("beside", [False, True])
def test_nothing_scrolls_sideways(
    page: VisitPage, qapp: QApplication, qtbot: QtBot, width: int, zoom: int, *, beside: bool
) -> None:
    dress(qapp, LIGHT, zoom, 10.0)
    page.head.beside_button.setChecked(beside)
    page.resize(width, 600)
    qtbot.waitUntil(lambda: page.widget().width() <= page.viewport().width())


def test_a_page_that_is_not_on_screen_waits(page: VisitPage, desk: Desk, tmp_path: Path) -> None:
    page.hide()
    desk.session.put("Edit visit", replace(_shown(desk), title="Another title"))
    assert page.head._title.text() != "Another title"
    page.refresh()
    assert page.head._title.text() == "Another title"


def test_the_lists_and_the_places_below_are_built_before_anybody_comes_to_them(desk: Desk, qtbot: QtBot) -> None:
    for come in (
        lambda page: page.focusNextPrevChild(True),
        lambda page: page.show_place("visit.focus"),
        lambda page: page.show_place("visit.corrections"),
        lambda page: page.questions,
        lambda page: page.focus,
        lambda page: page.to_do,
        lambda page: page.jotting,
    ):
        page = VisitPage(desk)
        qtbot.addWidget(page)
        assert not page.is_whole
        come(page)
        assert page.is_whole


def test_the_steps_are_as_wide_after_the_text_size_was_changed_to_and_fro(
    desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    page = _page(desk, qtbot)
    steps = [each for each in page.strip.children() if isinstance(each, QLabel) and each.accessibleName()]
    before = [each.sizeHint() for each in steps]
    for zoom in (125, 100):
        dress(qapp, LIGHT, zoom, 10.0)
    assert [each.sizeHint() for each in steps] == before
