"""The same visit made twice, the same person with two uids: shown as one once somebody says so, and apart again without it."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from govtoolkit.content.loader import careers_toolkit
from govtoolkit.printing.sheets.whole_record import whole_record_sheet
from govtoolkit.printing.text import render_text
from govtoolkit.record import actions, links, overview, questions, release, rules
from govtoolkit.record.marks import marks_by_item, own_marks
from govtoolkit.record.model import Action, Mark, Note, Person, Visit, VisitQuestion
from govtoolkit.record.record import Record
from govtoolkit.record.together import SAME_PERSON, SAME_VISIT

A, B = Visit("visit-a", "2026-11-12", "Autumn visit"), Visit("visit-b", "2026-11-12", "Visit in November")
ANN, BOB, ANN_AT_HOME = Person("ann", "Ann Price"), Person("bob", "Bob Lee"), Person("home", "ann  price")
TOOLKIT = careers_toolkit()


class File:
    """A record, and a pen."""

    def __init__(self):
        self.now = datetime(2026, 11, 12, 9, tzinfo=UTC)
        numbers = count(1)
        self.record = Record(clock=self.clock, new_uid=lambda: f"r{next(numbers):03d}")

    def clock(self):
        self.now += timedelta(minutes=1)
        return self.now

    def put(self, *entries, by="ann"):
        for entry in entries:
            self.record.put(entry, author_uid=by, seen=self.record.seen(entry.uid))
            self.record.end_burst()

    def link(self, sort, one, other):
        link = links.link(sort, one.uid, other.uid)
        self.put(link)
        return link

    def apart(self, link):
        self.record.remove(link.uid, author_uid="ann", seen=self.record.seen(link.uid))


@pytest.fixture
def file():
    made = File()
    made.put(
        A, B, ANN, BOB, ANN_AT_HOME,
        Note(A.uid, "b5", "ann", "What Ann wrote."),
        Note(B.uid, "b5", "bob", "What Bob wrote."),
        Mark(A.uid, "b5.i1", "ann"),
        Mark(B.uid, "b5.i1", "bob"),
        Mark(B.uid, "b5.s1", "bob"),
        VisitQuestion(A.uid, "q.board.1", 1),
        VisitQuestion(B.uid, "q.board.2", 1),
        VisitQuestion(B.uid, "q.board.1", 2, asked=True),
        Action("act-1", A.uid, "Ask"),
        Action("act-2", B.uid, "Ask again"),
    )  # fmt: skip
    return made


def texts(record, visit):
    return sorted(each.note.body for each in rules.standing_notes(record, visit.uid))


def test_visits_of_one_date_and_people_of_one_name_are_offered_and_nothing_is_done(file):
    found = links.offers(file.record)
    assert [(each.sort, each.one, each.other) for each in found] == [
        (SAME_VISIT, A, B),
        (SAME_PERSON, ANN, ANN_AT_HOME),
    ]
    assert rules.visits_newest_first(file.record) == [B, A]


def test_visits_without_a_date_and_people_without_a_name_are_not_offered():
    file = File()
    file.put(Visit("v1", "", "A visit"), Visit("v2", "", "A visit"), Person("p1", ""), Person("p2", ""))
    assert links.offers(file.record) == ()


def test_what_is_linked_is_not_offered_again(file):
    for offer in links.offers(file.record):
        file.put(offer.link)
    assert links.offers(file.record) == ()


def test_whoever_links_the_same_two_makes_the_same_link():
    assert links.link(SAME_VISIT, "a", "b") == links.link(SAME_VISIT, "b", "a")


def test_linked_visits_are_one_visit_with_all_that_is_in_both(file):
    file.link(SAME_VISIT, A, B)
    record = file.record
    assert rules.visits_newest_first(record) == [A]
    for visit in (A, B):
        assert texts(record, visit) == ["What Ann wrote.", "What Bob wrote."]
        assert {key: len(marks) for key, marks in marks_by_item(record, visit.uid).items()} == {"b5.i1": 2, "b5.s1": 1}
        assert [each.uid for each in actions.actions_of_visit(record, visit.uid)] == ["act-1", "act-2"]
        assert [each.question_key for each in questions.chosen(record, visit.uid)] == ["q.board.1", "q.board.2"]
    assert questions.chosen(record, A.uid)[0].asked
    assert {each.note.visit_uid for each in rules.standing_notes(record, A.uid)} == {A.uid, B.uid}


def test_linked_visits_are_counted_once(file):
    file.link(SAME_VISIT, A, B)
    seen = overview.look_over(TOOLKIT, file.record, A, "2026-11-20")
    (column,) = seen.columns
    looked = column.looked[4]
    assert (column.visit, looked.notes, looked.indicators, looked.sources) == (A, 2, 1, 1)
    (asking,) = questions.askings(file.record)["q.board.1"]
    assert asking.visit == A


def test_without_the_link_all_is_as_it_was(file):
    before = render_text(whole_record_sheet(TOOLKIT, file.record))
    visits, people = file.link(SAME_VISIT, A, B), file.link(SAME_PERSON, ANN, ANN_AT_HOME)
    assert render_text(whole_record_sheet(TOOLKIT, file.record)) != before
    for each in (visits, people):
        file.apart(each)
    assert render_text(whole_record_sheet(TOOLKIT, file.record)) == before
    assert rules.visits_newest_first(file.record) == [B, A]


def test_what_is_shown_says_every_text_once(file):
    file.link(SAME_VISIT, A, B)
    file.link(SAME_PERSON, ANN, ANN_AT_HOME)
    shown = render_text(whole_record_sheet(TOOLKIT, file.record))
    for text in ("What Ann wrote.", "What Bob wrote.", "Ask again"):
        assert shown.count(text) == 1
    assert shown.lower().count("- ann price") == 1
    assert "same visit: " in shown


def test_either_visit_can_be_named(file):
    file.link(SAME_VISIT, A, B)
    assert {rules.choose_visit(file.record, name) for name in ("visit-a", "visit-b", "2026-11-12")} == {A}


def test_a_link_to_what_is_gone_joins_nothing(file):
    file.link(SAME_VISIT, A, B)
    file.record.remove(A.uid, author_uid="ann", seen=file.record.seen(A.uid))
    assert rules.visits_newest_first(file.record) == [B]
    assert texts(file.record, B) == ["What Bob wrote."]


def test_three_visits_are_one_by_two_links(file):
    third = Visit("visit-c", "2026-11-12", "Again")
    file.put(third)
    file.link(SAME_VISIT, B, third)
    file.link(SAME_VISIT, A, B)
    assert file.record.shown_with(third.uid) == ("visit-a", "visit-b", "visit-c")
    assert len(list(links.links_of(file.record, A.uid))) == 2


def test_a_released_visit_is_the_one_that_is_shown_and_what_comes_with_the_other_is_late(file):
    file.put(*release.release(file.record, B, "2026-11-20"), by="bob")
    file.link(SAME_VISIT, A, B)
    (shown,) = rules.visits_newest_first(file.record)
    assert shown.uid == B.uid
    late = {each.note.body for each in rules.standing_notes(file.record, B.uid) if each.is_late}
    assert late == {"What Ann wrote."}
    assert rules.frozen_visit(file.record, Note(A.uid, "b1", "ann", "")) == shown


def test_all_goes_with_a_linked_visit(file):
    file.link(SAME_VISIT, A, B)
    gone = rules.belongings(file.record, A.uid)
    assert {B.uid, "act-1", "act-2", Note(B.uid, "b5", "bob", "").uid} <= {*gone}
    assert A.uid not in gone


def test_a_person_writes_on_in_the_note_that_they_have(file):
    file.link(SAME_VISIT, A, B)
    assert rules.own_note(file.record, A.uid, "b5", "bob").visit_uid == B.uid
    assert rules.own_note(file.record, A.uid, "b6", "bob") == Note(A.uid, "b6", "bob", "")
    assert rules.own_note(file.record, B.uid, "b5", "home").author_uid == "home"
    file.link(SAME_PERSON, ANN, ANN_AT_HOME)
    assert rules.own_note(file.record, B.uid, "b5", "home").body == "What Ann wrote."


def test_a_question_that_is_taken_off_a_linked_visit_is_off_both(file):
    file.link(SAME_VISIT, A, B)
    wanted = questions.settled(file.record, A.uid, "q.board.1", planned=False, asked=False)
    assert wanted == {VisitQuestion(visit.uid, "q.board.1").uid: None for visit in (A, B)}
    kept = questions.settled(file.record, A.uid, "q.board.2", planned=False, still_open=True)
    assert {(each.visit_uid, each.planned, each.still_open) for each in kept.values() if each} == {
        (A.uid, False, True),
        (B.uid, False, True),
    }


def test_linked_people_are_called_one_name_and_found_by_either(file):
    file.link(SAME_PERSON, ANN, ANN_AT_HOME)
    assert file.record.name_of("home") == "Ann Price"
    assert rules.person_called(file.record, "ANN PRICE") == ANN
    file.put(Mark(A.uid, "b1.i1", "home"))
    assert own_marks(file.record, A.uid, "b1.i1", "ann") == [Mark(A.uid, "b1.i1", "home")]
    assert [each.seen for each in own_marks(file.record, A.uid, "b1.i2", "ann")] == [False]


@pytest.mark.parametrize("seen_by", ["ann", "home"])
def test_of_two_marks_of_one_person_the_one_that_says_something_comes_first(file, seen_by):
    file.link(SAME_PERSON, ANN, ANN_AT_HOME)
    file.put(*(Mark(A.uid, "b1.i1", person, seen=person == seen_by) for person in ("ann", "home")))
    for whoever in ("ann", "home"):
        first, second = own_marks(file.record, A.uid, "b1.i1", whoever)
        assert (first.seen, first.author_uid, second.seen) == (True, seen_by, False)


def test_open_actions_of_linked_visits_come_forward_once(file):
    file.put(Visit("later", "2027-03-11", "Spring visit"))
    before = actions.carried_forward(file.record, file.record.find(Visit, "later"))
    file.link(SAME_VISIT, A, B)
    assert actions.carried_forward(file.record, file.record.find(Visit, "later")) == before
    assert len(before) == 2
