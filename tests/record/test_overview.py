"""The facts of the overview: what each visit looked at, what it lacks, and what comes next."""

from datetime import UTC, datetime, timedelta

import pytest

from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import (
    Action,
    CheckLine,
    Encounter,
    Entry,
    KeyDate,
    Mark,
    Note,
    Person,
    School,
    SchoolResult,
    Visit,
    VisitQuestion,
)
from govtoolkit.record.overview import Gaps, Looked, Overview, gaps_for_release, look_over
from govtoolkit.record.record import Record

TOOLKIT = careers_toolkit()
AUTUMN = Visit("autumn", "2025-11-04", "Autumn", state="released", released_on="2025-11-20")
SPRING = Visit("spring", "2026-03-02", "Spring", focus="5, 6")
TODAY = "2026-03-14"
FIFTH = TOOLKIT.benchmark[4]


def _record(*entries: Entry) -> Record:
    moments = (datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(minutes=number) for number in range(1000))
    record = Record(clock=lambda: next(moments))
    for entry in entries:
        record.put(entry, author_uid="ann", seen=record.seen(entry.uid))
        record.end_burst()
    return record


def _overview(*entries: Entry, shown: Visit | None = None) -> Overview:
    return look_over(TOOLKIT, _record(*entries), shown, TODAY)


def _gaps(visit: Visit, *entries: Entry) -> Gaps:
    found = _overview(visit, *entries, shown=visit).gaps
    assert found is not None
    return found


# What was looked at


def test_the_newest_visit_stands_last() -> None:
    assert [each.visit for each in _overview(SPRING, AUTUMN).columns] == [AUTUMN, SPRING]


def test_a_visit_knows_its_notes_indicators_and_sources_by_benchmark() -> None:
    columns = _overview(
        AUTUMN,
        SPRING,
        Note("spring", "b5", "ann", "Seen."),
        Note("spring", "b5", "bob", "Seen as well."),
        Note("spring", "b6", "ann", "  \n"),
        Mark("spring", FIFTH.indicator[0].key, "ann"),
        Mark("spring", FIFTH.indicator[1].key, "ann"),
        Mark("spring", FIFTH.information_source[0].key, "bob"),
    ).columns
    assert columns[1].looked[4] == Looked(notes=2, indicators=2, sources=1, in_focus=True)
    assert columns[1].looked[5] == Looked(in_focus=True)
    assert columns[1].looked[0] == Looked()
    assert not any(each.anything for each in columns[0].looked)


def test_what_two_people_looked_at_is_one_and_what_was_unticked_is_none() -> None:
    first, second = FIFTH.indicator[:2]
    looked = (
        _overview(
            SPRING,
            Mark("spring", first.key, "ann"),
            Mark("spring", first.key, "bob"),
            Mark("spring", second.key, "ann", seen=False),
        )
        .columns[0]
        .looked[4]
    )
    assert looked.indicators == 1


# What a visit lacks


def test_a_draft_lacks_what_its_readers_would_miss() -> None:
    question = TOOLKIT.question_set[0].question[0]
    gaps = _gaps(
        SPRING,
        Note("spring", "visit.met", "ann", "Mr Żółkowski"),
        Note("spring", "b5", "ann", "Seen."),
        VisitQuestion("spring", question.key),
    )
    assert gaps.places == ("visit.purpose", "visit.seen", "visit.summary")
    assert gaps.unnoted == (6,)
    assert [each.key for each in gaps.unasked] == [question.key]
    assert not gaps.focus
    assert not gaps.check


@pytest.mark.parametrize("asked", [True, False])
def test_a_question_that_was_asked_or_answered_is_not_lacking(asked: bool) -> None:
    key = TOOLKIT.question_set[0].question[0].key
    answer = () if asked else (Note("spring", key, "ann", "They said so."),)
    assert _gaps(SPRING, VisitQuestion("spring", key, asked=asked), *answer).unasked == ()


def test_only_this_visit_tells_whether_a_question_is_lacking_on_it() -> None:
    key = TOOLKIT.question_set[0].question[0].key
    before, here = (VisitQuestion(uid, key, asked=True) for uid in ("autumn", "spring"))
    assert _gaps(SPRING, AUTUMN, before, here).unasked == ()
    assert [each.key for each in _gaps(SPRING, AUTUMN, before, VisitQuestion("spring", key)).unasked] == [key]


def test_a_planned_visit_lacks_what_it_is_prepared_with_and_no_notes_yet() -> None:
    planned = Visit("next", "2026-06-01", "Summer", state="planned", focus="3")
    gaps = _gaps(planned, VisitQuestion("next", "q.board.1"))
    assert gaps.places == ("visit.purpose", "visit.agreed", "visit.to_meet")
    assert (gaps.unnoted, gaps.unasked, gaps.questions) == ((), (), False)
    assert _gaps(Visit("next", "2026-06-01", "Summer", state="planned")).questions


def test_a_visit_with_the_headteacher_lacks_the_check_until_its_date_is_there() -> None:
    assert _gaps(Visit("v", "2026-03-02", "Spring", state="with head")).check
    assert not _gaps(Visit("v", "2026-03-02", "Spring", state="with head", checked_on="2026-03-10")).check


@pytest.mark.parametrize("state", ["planned", "draft", "with head"])
def test_whatever_its_state_a_visit_to_be_released_lacks_what_its_readers_would_miss(state: str) -> None:
    visit = Visit("v", "2026-03-02", "Spring", state=state, focus="5, 6")
    question = VisitQuestion("v", TOOLKIT.question_set[0].question[0].key)
    written = (Note("v", "visit.summary", "ann", "All well."), Note("v", "b5", "ann", "Seen."))
    elsewhere = (AUTUMN, Note("autumn", "b6", "ann", "Seen."), Note("autumn", "visit.met", "ann", "The head."))
    gaps = gaps_for_release(TOOLKIT, _record(visit, question, *written, *elsewhere), visit)
    assert gaps.places == ("visit.purpose", "visit.met", "visit.seen")
    assert (gaps.unnoted, gaps.check, len(gaps.unasked)) == ((6,), True, 1)


def test_a_released_visit_lacks_nothing() -> None:
    assert not _gaps(AUTUMN).anything
    assert _gaps(SPRING).anything


# What comes next


def test_dates_ahead_are_the_boards_own_and_planned_visits_by_day() -> None:
    meeting, review = KeyDate("next board meeting", "2026-05-01"), KeyDate("website review", "2026-01-10")
    soon = Visit("soon", "2026-04-01", "Easter", state="planned")
    past = Visit("past", "2026-01-01", "Winter", state="planned")
    dates = _overview(meeting, soon, review, past, SPRING, KeyDate("next visit", "")).dates
    assert [each.known_as for each in dates] == [review, soon, meeting]


def test_questions_are_never_asked_or_open_since_a_visit() -> None:
    keys = [each.key for each in TOOLKIT.question_set[0].question]
    found = _overview(
        AUTUMN,
        SPRING,
        VisitQuestion("autumn", keys[0], asked=True, still_open=True),
        VisitQuestion("spring", keys[0], asked=True, still_open=True),
        VisitQuestion("spring", keys[1], asked=True),
        VisitQuestion("spring", keys[2]),
    )
    assert [(each.question.key, each.since) for each in found.open_questions] == [(keys[0], AUTUMN)]
    never = {each.key for each in found.never_asked}
    assert keys[2] in never
    assert not never & set(keys[:2])


def test_duties_and_this_school_years_encounters_are_counted() -> None:
    line, phase = next(iter(TOOLKIT.check_items)), TOOLKIT.encounter_phase[0]
    found = _overview(
        CheckLine("look", line, None, "ann", "2026-03-01", "could not tell"),
        CheckLine("look again", line, None, "ann", "2026-03-02", "in place"),
        Encounter("now", phase.key, "2025-26", "2026-02-01"),
        Encounter("then", phase.key, "2024-25", "2025-02-01"),
    )
    assert (found.lines.looked_at, found.lines.lines) == (1, len(TOOLKIT.check_items))
    assert [len(each.held) for each in found.phases] == [1, 0, 0]


# A new file


def test_a_file_with_one_visit_and_nothing_in_it_is_new() -> None:
    assert _overview(School("A school"), Person("ann", "Ann"), Visit("v", TODAY, "Visit")).is_new
    assert _overview().is_new


@pytest.mark.parametrize(
    "entry",
    [
        Note("v", "visit.purpose", "ann", "To see."),
        Mark("v", FIFTH.indicator[0].key, "ann"),
        VisitQuestion("v", "q.board.1"),
        Action("a", "v", "Do it"),
        KeyDate("next visit", "2026-05-01"),
        SchoolResult(1, "2026-01-01", 50),
        Visit("v", TODAY, "Visit", focus="1"),
        Visit("another", TODAY, "Visit"),
    ],
    ids=lambda entry: entry.kind,
)
def test_a_file_is_not_new_once_anything_is_in_it(entry: Entry) -> None:
    assert not _overview(Visit("v", TODAY, "Visit"), entry).is_new
