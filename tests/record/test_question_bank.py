from dataclasses import replace

import pytest

from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import Note, Question, Visit, VisitQuestion
from govtoolkit.record.question_bank import CHOSEN, NEVER_ASKED, OPEN, Filter, bank_at
from govtoolkit.record.questions import BOARD, OWN, PARTS, PROMPTS, STRATEGIC, added_up, bank, moved, settled
from govtoolkit.record.record import Record

FIRST = Visit("v1", "2025-11-20", "Autumn")
SECOND = Visit("v2", "2026-03-12", "Spring")
THIRD = Visit("v3", "2026-11-12", "Autumn again")
MINE = Question("mine", "Who pays for the coach?", 6, 1)

BOARD_1, BOARD_2, BOARD_3 = "q.board.1", "q.board.2", "q.board.3"


def record_of(*entries):
    record = Record()
    for entry in (FIRST, SECOND, THIRD, MINE, *entries):
        record.put(entry, author_uid="ann", seen=record.seen(entry.uid))
        record.end_burst()
    return record


def at(visit, *entries):
    return bank_at(careers_toolkit(), record_of(*entries), visit)


# The bank


def test_the_bank_has_four_parts():
    parts = [question.part for question in bank(careers_toolkit(), record_of())]
    assert [parts.count(part) for part in PARTS] == [4, 14, 23, 1]


def test_what_came_later_is_out_of_sight():
    asked = [VisitQuestion(visit.uid, BOARD_1, asked=True) for visit in (FIRST, SECOND, THIRD)]
    seen = at(SECOND, *asked)
    assert [each.visit for each in seen.before[BOARD_1]] == [FIRST]
    assert seen.here[BOARD_1].visit == SECOND
    assert at(FIRST, *asked[1:]).was_never_asked(BOARD_1)


def test_without_a_visit_every_question_is_there_and_none_was_asked():
    seen = at(None, VisitQuestion("v1", BOARD_1, asked=True))
    assert len(seen.every) == 42
    assert seen.was_never_asked(BOARD_1)


def test_an_answer_counts_as_asked():
    seen = at(
        THIRD, Note("v1", BOARD_1, "ann", "Yes"), Note("v3", BOARD_2, "ann", "No"), Note("v3", BOARD_3, "ann", " ")
    )
    assert not seen.was_never_asked(BOARD_1)
    assert seen.was_asked_here(BOARD_2)
    assert seen.was_never_asked(BOARD_3)


def test_a_question_is_open_since_the_first_visit_that_kept_it_so_without_a_break():
    kept = VisitQuestion("v1", BOARD_1, asked=True, still_open=True)
    again = VisitQuestion("v2", BOARD_1, asked=True, still_open=True)
    assert at(THIRD, kept, again).since(BOARD_1) == FIRST
    assert at(THIRD, kept, replace(again, still_open=False)).since(BOARD_1) is None
    assert at(THIRD, kept, again, VisitQuestion("v3", BOARD_1, asked=True)).since(BOARD_1) is None
    assert at(FIRST, kept, replace(again, still_open=False)).since(BOARD_1) == FIRST


def test_open_questions_are_listed_by_visit_the_newest_first():
    seen = at(
        THIRD,
        VisitQuestion("v1", BOARD_2, still_open=True),
        VisitQuestion("v1", BOARD_1, still_open=True),
        VisitQuestion("v2", "mine", still_open=True),
    )
    assert seen.open_by_visit() == [(SECOND, ["mine"]), (FIRST, [BOARD_1, BOARD_2])]


@pytest.mark.parametrize(
    ("wanted", "number"),
    [(Filter(), 42), (Filter(BOARD), 4), (Filter(STRATEGIC), 14), (Filter(PROMPTS), 23), (Filter(OWN), 1),
     (Filter(benchmark=6), 4), (Filter(OWN, 6), 1), (Filter(BOARD, 6), 0), (Filter(OWN, 5), 0)],
)  # fmt: skip
def test_a_filter_lets_through_what_fits_all_of_it(wanted, number):
    assert len(at(THIRD).wanted(wanted)) == number


def test_a_filter_by_what_became_of_questions():
    seen = at(
        THIRD,
        VisitQuestion("v1", BOARD_1, asked=True),
        VisitQuestion("v1", BOARD_2, still_open=True),
        VisitQuestion("v2", "mine", asked=True, still_open=True),
        VisitQuestion("v3", BOARD_3),
        VisitQuestion("v3", "q.board.4", planned=False, asked=True),
    )
    assert seen.wanted(Filter(state=CHOSEN)) == [BOARD_3]
    assert seen.wanted(Filter(state=OPEN)) == [BOARD_2, "mine"]
    assert seen.wanted(Filter(state="v2")) == ["mine"]
    assert seen.wanted(Filter(BOARD, state=NEVER_ASKED)) == [BOARD_2, BOARD_3]
    assert seen.wanted(Filter(BOARD, state="v2")) == []


# What is said of a question on a visit


def test_a_question_newly_chosen_comes_last():
    record = record_of(VisitQuestion("v3", BOARD_1, 4), VisitQuestion("v2", BOARD_2, 9))
    (after,) = settled(record, "v3", BOARD_3, planned=True).values()
    assert after == VisitQuestion("v3", BOARD_3, 5)


def test_what_is_not_named_stays_as_it_is():
    before = VisitQuestion("v3", BOARD_1, 4, asked=True)
    assert settled(record_of(before), "v3", BOARD_1, still_open=True) == {before.uid: replace(before, still_open=True)}
    assert settled(record_of(before), "v3", BOARD_1, planned=True) == {before.uid: before}


def test_a_question_asked_without_being_chosen_is_not_on_the_list():
    (after,) = settled(record_of(), "v3", BOARD_1, asked=True).values()
    assert (after.planned, after.asked) == (False, True)


def test_a_question_of_which_nothing_more_is_said_goes():
    before = VisitQuestion("v3", BOARD_1, 4)
    assert settled(record_of(before), "v3", BOARD_1, planned=False) == {before.uid: None}


def test_what_was_said_of_a_question_in_two_versions_or_on_visits_shown_as_one_adds_up():
    chosen = VisitQuestion("v3", BOARD_1, 2)
    kept_open = VisitQuestion("v3", BOARD_1, 7, planned=False, asked=True, still_open=True)
    assert added_up([chosen, kept_open]) == VisitQuestion("v3", BOARD_1, 2, asked=True, still_open=True)
    assert added_up([chosen]) == chosen


# Order


def order(*positions):
    return [VisitQuestion("v3", f"q{place}", position) for place, position in enumerate(positions)]


def test_two_neighbours_change_places():
    assert moved(order(1, 2, 5), 1, 1) == [VisitQuestion("v3", "q2", 2), VisitQuestion("v3", "q1", 5)]
    assert moved(order(1, 2, 5), 1, -1) == [VisitQuestion("v3", "q1", 1), VisitQuestion("v3", "q0", 2)]


def test_questions_with_one_position_are_numbered_anew():
    assert [(each.question_key, each.position) for each in moved(order(0, 0, 0), 2, -1)] == [
        ("q0", 1), ("q2", 2), ("q1", 3),
    ]  # fmt: skip


@pytest.mark.parametrize(("place", "steps"), [(0, -1), (2, 1), (3, -4), (7, 1)])
def test_there_is_no_way_beyond_the_ends(place, steps):
    assert moved(order(1, 2, 3), place, steps) == []
