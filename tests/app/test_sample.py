"""The sample is the same every time, believable, and holds every kind of record."""

import tomllib
from collections import Counter

import pytest

from govtoolkit import assets
from govtoolkit.app.reading import read
from govtoolkit.app.sample import create_sample
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.record import actions, duties, questions, release, rules
from govtoolkit.record.marks import marks_by_item
from govtoolkit.record.model import (
    ACTION_STATUSES,
    CHECK_STATES,
    KEY_DATES,
    KINDS,
    VISIT_PLACES,
    Action,
    CheckLine,
    Encounter,
    KeyDate,
    Mark,
    Note,
    Person,
    VisitQuestion,
)
from govtoolkit.record.plain import as_plain_data


@pytest.fixture(scope="module")
def reading(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    create_sample(path)
    return read(path)


@pytest.fixture(scope="module")
def record(reading):
    return reading.record


@pytest.fixture(scope="module")
def newest(record):
    return rules.visits_newest_first(record)[0]


def test_two_samples_hold_the_same_revisions(record, tmp_path):
    create_sample(tmp_path / "again.db")
    again = read(tmp_path / "again.db").record
    assert sorted(again.current, key=lambda each: each.uid) == sorted(record.current, key=lambda each: each.uid)
    assert as_plain_data(again) == as_plain_data(record)


def test_it_was_made_when_its_first_entry_was_written(reading, record):
    assert reading.info["created_at"] == min(revision.written_at for revision in record.current)


def test_it_is_sound_and_was_not_changed_outside(reading):
    assert reading.changed_outside == ()
    assert reading.read_only == ""


def test_a_file_that_is_there_is_never_replaced(tmp_path):
    (tmp_path / "mine.db").write_bytes(b"mine")
    with pytest.raises(UserError, match="is there already"):
        create_sample(tmp_path / "mine.db")
    assert (tmp_path / "mine.db").read_bytes() == b"mine"


def test_every_row_of_the_data_is_in_the_file(tmp_path):
    rows = Counter()
    for path in assets.path("sample").glob("*.toml"):
        rows.update({kind: len(entries) for kind, entries in tomllib.loads(path.read_text("utf-8")).items()})
    create_sample(tmp_path / "sample.db")
    with Session(tmp_path / "sample.db", settings=Settings(tmp_path, tmp_path), me=Person("me", "Me")) as opened:
        history, _ = opened.history()
    assert rows == Counter(revision.record_kind for revision in history.revisions.values())


def test_no_two_rows_of_the_data_share_a_key():
    keys = Counter()
    for path in assets.path("sample").glob("*.toml"):
        for kind, entries in tomllib.loads(path.read_text("utf-8")).items():
            keys.update(entry["key"] for entry in entries if "key" in entry and kind != "key_date")
    assert [key for key, times in keys.items() if times > 1] == []


def test_it_holds_every_kind_of_record(record):
    assert {revision.record_kind for revision in record.current} == set(KINDS)


def test_nothing_in_it_is_disputed(record):
    assert list(record.disagreements()) == []


def test_two_people_write_in_it_one_with_a_welsh_and_one_with_a_polish_name(record):
    names = sorted(version.entry.name for version in record.all(Person))
    assert names == ["Małgorzata Wiśniewska", "Siân Llŷr-Hughes"]


def test_it_has_four_visits_over_a_year_in_the_states_that_a_visit_goes_through(record):
    visits = rules.visits_newest_first(record)
    assert [visit.visit_date for visit in visits] == ["2026-11-12", "2026-07-07", "2026-03-12", "2025-11-20"]
    assert [visit.state for visit in visits] == ["draft", "with head", "released", "released"]
    assert visits[0].follows_uid == visits[2].uid


def test_a_release_covers_all_that_stood_when_the_visit_was_given_out(record):
    for visit in rules.visits_newest_first(record)[2:]:
        later = release.afterwards(record, visit)
        assert len(release.covered(record, visit.uid)) > 50
        assert len(later.arrived + later.corrected) == 1


def test_a_text_of_a_colleague_arrived_after_one_release(record):
    [late] = release.afterwards(record, rules.choose_visit(record, "2026-03-12")).arrived
    assert isinstance(late.entry, Note)
    assert (late.entry.place, record.name_of(late.entry.author_uid)) == ("b6", "Małgorzata Wiśniewska")


def test_a_figure_was_corrected_with_a_reason_after_another_release(record):
    [corrected] = release.afterwards(record, rules.choose_visit(record, "2025-11-20")).corrected
    assert isinstance(corrected.entry, Note)
    assert (corrected.entry.place, corrected.revision.author_uid) == ("b8", corrected.entry.author_uid)
    assert "96% of Year 11" in corrected.entry.body
    assert "96%, not 97%" in corrected.revision.reason


def test_the_headteacher_has_checked_the_facts_of_one_visit_and_put_something_right(record):
    [visit] = [visit for visit in rules.visits_newest_first(record) if visit.state == "with head"]
    assert visit.checked_on
    assert "visit.corrections" in rules.notes_by_place(record, visit.uid)


def test_questions_were_planned_asked_kept_open_and_left_over(record, newest):
    every = questions.askings(record)
    border, travel = (
        each.uid for each in rules.own_questions(record) if "bus" in each.wording or "Welsh" in each.wording
    )
    assert [each.chosen.still_open for each in every[travel]] == [False, True, True]
    assert questions.open_since(every[border]) == newest
    assert questions.to_bring_forward(record, newest.uid) == [border, "q.board.4"]
    assert questions.never_asked(questions.bank(careers_toolkit(), record), questions.askings(record))


def test_an_action_is_overdue_on_the_day_of_the_newest_visit(record, newest):
    overdue = [each for each in actions.standing_actions(record) if actions.is_overdue(each, newest.visit_date)]
    assert len(overdue) == 1


def test_one_key_phase_has_more_encounters_than_are_due_and_one_has_none_yet(record):
    grids = {year: duties.encounter_grid(careers_toolkit(), record, year) for year in ("2025-26", "2026-27")}
    assert [row.beyond for row in grids["2025-26"]] == [0, 1, 0]
    assert [len(row.held) for row in grids["2026-27"]] == [1, 2, 0]


def test_every_date_that_the_board_lives_by_is_set(record):
    assert {version.entry.key for version in record.all(KeyDate)} == set(KEY_DATES)


def test_some_sources_were_held_by_the_school_already_and_say_from_whom_they_came(record, newest):
    marks = [mark for marks in marks_by_item(record, newest.uid).values() for mark in marks]
    assert {mark.already_held for mark in marks if mark.from_whom} == {True, False}


def test_everything_refers_to_what_is_there(record):
    toolkit = careers_toolkit()
    wordings = {wording.key for wording in toolkit.wordings}
    own = {question.uid for question in rules.own_questions(record)}
    places = set(rules.known_places(toolkit, record))
    assert {version.entry.place for version in record.all(Note)} <= places
    assert {version.entry.item_key for version in record.all(Mark)} <= set(toolkit.marked_items)
    assert {version.entry.item_key for version in record.all(CheckLine)} <= set(toolkit.check_items)
    assert {version.entry.phase_key for version in record.all(Encounter)} <= wordings
    assert {version.entry.question_key for version in record.all(VisitQuestion)} <= set(toolkit.questions) | own


def test_both_people_have_a_note_at_two_benchmarks_of_the_newest_visit(record, newest):
    by_place = rules.notes_by_place(record, newest.uid)
    assert len([place for place, notes in by_place.items() if place.startswith("b") and len(notes) == 2]) == 2


def test_one_benchmark_of_the_newest_visit_has_no_note_yet(record, newest):
    written = rules.notes_by_place(record, newest.uid)
    assert len([number for number in range(1, 9) if f"b{number}" not in written]) == 1


def test_notes_are_of_every_length(record, newest):
    lengths = sorted(len(note.note.body.split()) for note in rules.standing_notes(record))
    longest = [len(n.note.body.split()) for ns in rules.notes_by_place(record, newest.uid).values() for n in ns]
    assert lengths[0] < 10
    assert len([length for length in longest if length >= 300]) >= 2


def test_every_place_about_a_visit_is_used(record):
    used = {version.entry.place for version in record.all(Note)} & set(VISIT_PLACES)
    assert len(used) == len(VISIT_PLACES)


def test_every_state_of_a_check_line_and_of_an_action_occurs(record):
    assert {version.entry.state for version in record.all(CheckLine)} == set(CHECK_STATES)
    assert {version.entry.status for version in record.all(Action)} == set(ACTION_STATUSES)


def test_one_line_of_a_checklist_was_looked_at_twice(record):
    looks = Counter(version.entry.item_key for version in record.all(CheckLine))
    assert looks.most_common(1)[0][1] >= 2


def test_the_school_reports_on_three_dates_for_all_eight_benchmarks(record):
    found = duties.results_by_benchmark(record)
    assert set(found) == set(range(1, 9))
    assert {len(results) for results in found.values()} == {3}


def test_welsh_and_polish_letters_occur_in_the_notes(record):
    bodies = "".join(note.note.body for note in rules.standing_notes(record))
    assert set("ŷżłę") <= set(bodies)


def test_characters_that_could_be_markup_occur_in_the_notes(record):
    bodies = "".join(note.note.body for note in rules.standing_notes(record))
    assert set("<>&%“”‘’@") <= set(bodies)
