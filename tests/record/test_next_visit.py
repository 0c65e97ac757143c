"""A new visit from the last one."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from govtoolkit.record import actions, next_visit, questions
from govtoolkit.record.model import Action, KeyDate, Note, Question, Visit, VisitQuestion
from govtoolkit.record.record import Record
from govtoolkit.record.revisions import heads

SPRING = Visit("spring", "2026-03-12", "Spring visit", state="released", focus="5", released_on="2026-03-20")
AUTUMN = Visit("autumn", "2026-11-12", "Autumn visit", "meeting")


class Desk:
    def __init__(self):
        numbers = count(1)
        self.now = datetime(2026, 3, 12, 9, tzinfo=UTC)
        self.record = Record(clock=lambda: self.now, new_uid=lambda: f"r{next(numbers)}")

    def put(self, *entries):
        for entry in entries:
            self.now += timedelta(minutes=10)
            self.record.put(entry, author_uid="ann", seen=self.record.seen(entry.uid))


@pytest.fixture
def desk():
    made = Desk()
    made.put(SPRING, Question("own", "What of the bus?"))
    made.put(
        VisitQuestion("spring", "q.board.1", 1, asked=True),
        VisitQuestion("spring", "q.board.2", 2),
        VisitQuestion("spring", "own", 3, asked=True, still_open=True),
        Note("spring", "own", "ann", "Half an answer."),
        Action("a", "spring", "Write to the bus company"),
        Action("b", "spring", "Thank them", status="done"),
    )
    return made


def test_open_questions_come_forward_once_and_in_order(desk):
    visit, *chosen = next_visit.following(desk.record, AUTUMN, SPRING)
    assert (visit.state, visit.follows_uid, visit.title, visit.occasion) == (
        "planned", "spring", "Autumn visit", "meeting",
    )  # fmt: skip
    assert chosen == [VisitQuestion("autumn", "own", 1), VisitQuestion("autumn", "q.board.2", 2)]
    assert all(each.planned and not each.asked and not each.still_open for each in chosen)


def test_the_visit_before_is_left_byte_for_byte(desk):
    before = set(desk.record.current)
    desk.put(*next_visit.following(desk.record, AUTUMN, SPRING))
    assert before <= set(desk.record.current)


def test_open_actions_show_and_are_not_copied(desk):
    desk.put(*next_visit.following(desk.record, AUTUMN, SPRING))
    assert [each.uid for each in actions.carried_forward(desk.record, desk.record.find(Visit, "autumn"))] == ["a"]
    assert sum(1 for _ in desk.record.all(Action)) == 2


def test_a_question_that_stays_open_comes_forward_again_and_an_answered_one_does_not(desk):
    desk.put(*next_visit.following(desk.record, AUTUMN, SPRING))
    desk.put(Note("autumn", "q.board.2", "ann", "Yes."))
    summer = Visit("summer", "2027-06-01", "Summer visit")
    autumn = desk.record.find(Visit, "autumn")
    _, *chosen = next_visit.following(desk.record, summer, autumn)
    assert [each.question_key for each in chosen] == ["own"]
    assert questions.open_since(questions.askings(desk.record)["own"]) == SPRING


def test_what_a_later_visit_put_does_not_come_forward_from_an_earlier_one_again(desk):
    desk.put(*next_visit.following(desk.record, AUTUMN, SPRING))
    desk.put(Note("autumn", "q.board.2", "ann", "Yes."))
    assert next_visit.forward(desk.record, SPRING) == ["own"]


def test_a_question_that_was_deleted_does_not_come_forward(desk):
    desk.record.remove("own", author_uid="ann", seen=desk.record.seen("own"))
    assert next_visit.forward(desk.record, SPRING) == ["q.board.2"]


def test_two_copies_that_each_add_the_next_visit_have_every_question_once_on_each(desk):
    other = Record(tuple(desk.record.current), new_uid=iter(map(str, range(99))).__next__)
    for record, visit in ((desk.record, AUTUMN), (other, Visit("hers", "2026-11-19", "Her visit"))):
        for entry in next_visit.following(record, visit, SPRING):
            record.put(entry, author_uid="ann", seen=record.seen(entry.uid))
    desk.record.adopt(heads((*desk.record.current, *other.current)))
    for uid in ("autumn", "hers"):
        assert [each.question_key for each in questions.chosen(desk.record, uid)] == ["own", "q.board.2"]
    third = Visit("third", "2027-03-11", "Spring visit")
    for last in ("autumn", "hers"):
        _, *chosen = next_visit.following(desk.record, third, desk.record.find(Visit, last))
        assert [each.question_key for each in chosen] == ["own", "q.board.2"]


def test_the_visit_before_is_the_one_followed_or_else_the_one_before_by_date(desk):
    call = Visit("call", "2026-06-01", "A call", "call")
    desk.put(call, *next_visit.following(desk.record, AUTUMN, SPRING))
    assert next_visit.visit_before(desk.record, desk.record.find(Visit, "autumn")) == SPRING
    assert next_visit.visit_before(desk.record, call) == SPRING
    assert next_visit.visit_before(desk.record, SPRING) is None


def test_where_the_followed_visit_is_gone_the_one_before_by_date_is_meant(desk):
    lost = Visit("lost", "2026-10-01", "Lost", follows_uid="gone")
    desk.put(lost)
    assert next_visit.visit_before(desk.record, lost) == SPRING


@pytest.mark.parametrize(
    ("falls_on", "suggested"), [("", "2026-11-01"), ("2027-03-11", "2027-03-11"), ("2026-10-01", "2026-11-01")]
)
def test_the_boards_next_visit_is_suggested_where_it_is_ahead(desk, falls_on, suggested):
    if falls_on:
        desk.put(KeyDate("next visit", falls_on))
    assert next_visit.suggested_day(desk.record, "2026-11-01") == suggested


def test_the_boards_next_visit_is_not_suggested_a_second_time_once_a_visit_stands_on_that_day(desk):
    desk.put(KeyDate("next visit", "2027-03-11"), Visit("next", "2027-03-11", "The next visit"))
    assert next_visit.suggested_day(desk.record, "2026-11-01") == "2026-11-01"
