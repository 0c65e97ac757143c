from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.record.model import VISIT_PLACES, CheckLine, Note, Person, Question, Visit
from govtoolkit.record.record import Record
from govtoolkit.record.rules import (
    choose_place,
    choose_visit,
    focus_of,
    known_places,
    looks_newest_first,
    notes_by_place,
    own_questions,
    person_called,
    require_open,
    standing_notes,
    visits_before,
    visits_newest_first,
)

AUTUMN = Visit("aaaa1111", "2025-11-04", "Autumn")
SPRING = Visit("aaaa2222", "2026-03-02", "Spring")
CALL = Visit("bbbb3333", "2026-03-02", "Call", "call")


class Desk:
    def __init__(self):
        numbers = count(1)
        self.now = datetime(2026, 3, 2, 9, tzinfo=UTC)
        self.record = Record(clock=lambda: self.now, new_uid=lambda: f"r{next(numbers)}")

    def put(self, *entries, seen=None, by="ann"):
        for entry in entries:
            self.now += timedelta(minutes=1)
            shown = self.record.seen(entry.uid) if seen is None else seen
            self.record.put(entry, author_uid=by, seen=shown)


@pytest.fixture
def desk():
    return Desk()


# Visits


def test_the_newest_visit_by_its_date_comes_first(desk):
    desk.put(SPRING, AUTUMN)
    assert visits_newest_first(desk.record) == [SPRING, AUTUMN]


def test_of_two_visits_of_one_day_the_one_made_last_comes_first(desk):
    desk.put(CALL, SPRING)
    assert visits_newest_first(desk.record) == [SPRING, CALL]


def test_a_visit_without_a_date_is_never_the_newest(desk):
    desk.put(AUTUMN, Visit("cccc", "", "Some day", state="planned"))
    assert choose_visit(desk.record) == AUTUMN


def test_the_visits_before_one_are_told_by_its_key_whatever_else_of_it_has_changed(desk):
    desk.put(AUTUMN, SPRING, CALL)
    assert visits_before(desk.record, CALL) == [SPRING, AUTUMN]
    assert visits_before(desk.record, replace(SPRING, title="Before it was renamed")) == [AUTUMN]
    assert visits_before(desk.record, Visit("gone", "2026-03-02", "Deleted")) == []


def test_without_a_name_the_newest_visit_is_meant(desk):
    desk.put(SPRING, AUTUMN)
    assert choose_visit(desk.record) == SPRING


@pytest.mark.parametrize("name", ["aaaa1111", "aaaa1", "2025-11-04"])
def test_a_visit_is_named_by_its_uid_or_the_start_of_it_or_its_date(desk, name):
    desk.put(SPRING, AUTUMN)
    assert choose_visit(desk.record, name) == AUTUMN


def test_a_whole_uid_names_its_visit_though_another_starts_alike(desk):
    longer = Visit("aaaa11112222", "2026-01-01", "Longer")
    desk.put(AUTUMN, longer)
    assert choose_visit(desk.record, "aaaa1111") == AUTUMN


@pytest.mark.parametrize("name", ["aaa", "Autumn", "2025", "zzzz9999"])
def test_a_name_that_no_visit_answers_to_is_refused_with_those_there_are(desk, name):
    desk.put(AUTUMN)
    with pytest.raises(UserError, match=f"No visit answers to “{name}”.*aaaa1111 .2025-11-04, Autumn"):
        choose_visit(desk.record, name)


@pytest.mark.parametrize("name", ["2026-03-02", "aaaa"])
def test_a_name_that_two_visits_answer_to_is_refused(desk, name):
    desk.put(AUTUMN, SPRING, CALL)
    with pytest.raises(UserError, match="More than one visit answers"):
        choose_visit(desk.record, name)


def test_a_file_without_a_visit_says_so(desk):
    with pytest.raises(UserError, match="no visit"):
        choose_visit(desk.record)


def test_a_deleted_visit_is_not_chosen(desk):
    desk.put(AUTUMN, SPRING)
    desk.record.remove(SPRING.uid, author_uid="ann", seen=desk.record.seen(SPRING.uid))
    assert choose_visit(desk.record) == AUTUMN


@pytest.mark.parametrize("state", ["planned", "draft", "with head"])
def test_a_visit_is_open_until_it_is_released(state):
    require_open(Visit("v", "2026-03-02", "Spring", state=state))


def test_a_released_visit_is_closed_with_the_way_out():
    with pytest.raises(UserError, match=r"“Spring” of 2 March 2026 was released.*Name another visit"):
        require_open(Visit("v", "2026-03-02", "Spring", state="released"))


# Notes


def test_notes_stand_by_the_names_of_their_authors(desk):
    desk.put(Person("p1", "zoe"), Person("p2", "Ann"), Note("v", "b1", "p1", "of Zoe"), Note("v", "b1", "p2", "of Ann"))
    assert [note.note.body for note in standing_notes(desk.record)] == ["of Ann", "of Zoe"]


@pytest.mark.parametrize("body", ["", "  \n\t"])
def test_an_empty_note_does_not_stand(desk, body):
    desk.put(Note("v", "b1", "p1", body))
    assert standing_notes(desk.record) == []


def test_both_versions_of_a_note_stand_and_know_it(desk):
    desk.put(Note("v", "b1", "p1", "one"))
    desk.put(Note("v", "b1", "p1", "other"), seen=(), by="bob")
    assert [(note.note.body, note.one_of) for note in standing_notes(desk.record)] == [("one", 2), ("other", 2)]


def test_an_empty_version_beside_a_text_is_no_second_version(desk):
    desk.put(Note("v", "b1", "p1", "one"))
    desk.put(Note("v", "b1", "p1", ""), seen=(), by="bob")
    assert [(note.note.body, note.one_of) for note in standing_notes(desk.record)] == [("one", 1)]


def test_notes_are_found_by_the_place_in_their_visit(desk):
    desk.put(Note("v", "b1", "p1", "one"), Note("v", "b2", "p1", "two"), Note("w", "b1", "p1", "elsewhere"))
    places = notes_by_place(desk.record, "v")
    assert {place: [note.note.body for note in notes] for place, notes in places.items()} == {
        "b1": ["one"],
        "b2": ["two"],
    }


# Questions, marks, looks


def test_own_questions_come_by_benchmark_and_position_those_without_one_first(desk):
    wanted = [Question("q3", "any", None, 9), Question("q2", "first of 1", 1, 1), Question("q1", "second of 1", 1, 2)]
    desk.put(*reversed(wanted))
    assert own_questions(desk.record) == wanted


def test_own_questions_of_one_position_come_in_the_order_they_were_made(desk):
    desk.put(Question("q9", "first"), Question("q1", "second"))
    assert [question.wording for question in own_questions(desk.record)] == ["first", "second"]


def test_the_focus_is_read_however_it_was_written():
    assert focus_of(Visit("v", "", "", focus="5, 6,8")) == {5, 6, 8}
    assert focus_of(Visit("v", "", "", focus="")) == frozenset()


@pytest.mark.parametrize("name", ["SIÂN LLŶR", "Sia\u0302n lly\u0302r"])
def test_neither_case_nor_the_way_an_accent_is_written_makes_another_person(desk, name):
    desk.put(Person("p2", "Siân Llŷr"), Person("p1", "siân llŷr"), Person("p0", "Sian Llyr"))
    assert person_called(desk.record, name) == Person("p1", "siân llŷr")
    assert person_called(desk.record, "Nobody") is None


def test_the_newest_look_at_a_line_comes_first(desk):
    old = CheckLine("c1", "website.1", None, "p1", "2025-01-01", "in place")
    new = CheckLine("c2", "website.1", None, "p1", "2026-01-01", "not in place")
    later_that_day = CheckLine("c0", "website.1", None, "p1", "2026-01-01", "in place")
    desk.put(new, old, later_that_day)
    assert looks_newest_first(desk.record) == [later_that_day, new, old]


# Places


def test_every_place_is_known_once(desk):
    places = list(known_places(careers_toolkit(), desk.record))
    assert len(places) == len(set(places))


def test_notes_can_stand_at_visit_places_benchmarks_questions_and_own_questions(desk):
    desk.put(Question("own-1", "Who?"))
    places = set(known_places(careers_toolkit(), desk.record))
    assert {*VISIT_PLACES, *(f"b{number}" for number in range(1, 9)), *careers_toolkit().questions, "own-1"} == places


@pytest.mark.parametrize(
    ("name", "place"), [("b5", "b5"), ("q.board.1", "q.board.1"), ("board.1", "q.board.1"), ("visit.summary",) * 2]
)
def test_a_place_is_named_by_its_key_a_question_also_without_its_letter(desk, name, place):
    assert choose_place(careers_toolkit(), desk.record, name) == place


@pytest.mark.parametrize("name", ["", "b9", "B1", "q.q.board.1", "summary"])
def test_an_unknown_place_is_refused_with_those_there_are(desk, name):
    with pytest.raises(UserError, match=f"no place called “{name}”.*b1 to b8.*visit.purpose"):
        choose_place(careers_toolkit(), desk.record, name)


def test_a_deleted_question_is_no_place_any_more(desk):
    desk.put(Question("own-1", "Who?"))
    desk.record.remove("own-1", author_uid="ann", seen=desk.record.seen("own-1"))
    with pytest.raises(UserError):
        choose_place(careers_toolkit(), desk.record, "own-1")
