"""A form that was filled in beside what stands in the file: nothing is lost or written twice, one step takes it back."""

from dataclasses import replace

import pytest

from govtoolkit.app.filled_form import FilledForm
from govtoolkit.app.form_bringing_in import STEP, author_of, bring_in, compare, visit_of
from govtoolkit.app.form_found import Becomes, Keep, holds, together
from govtoolkit.app.form_words import by_and_on, came_in
from govtoolkit.app.reading import create
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.printing.document import Form
from govtoolkit.record import release, rules
from govtoolkit.record.model import (
    Action,
    CheckLine,
    Encounter,
    Link,
    Mark,
    Note,
    Person,
    Question,
    School,
    Visit,
    VisitQuestion,
)
from govtoolkit.record.questions import chosen

ANN, BOB = Person("ann", "Ann Price"), Person("bob", "Bob Nowak")
TODAY = "2026-11-22"


@pytest.fixture
def session(tmp_path):
    create(tmp_path / "visit.db", School("Clunmere School"), "Autumn visit", ANN)
    with Session(tmp_path / "visit.db", settings=Settings(tmp_path / "c", tmp_path / "d"), me=ANN) as opened:
        yield opened


@pytest.fixture
def visit(session):
    return rules.choose_visit(session.record)


def coming(session, author=ANN, visit=None, date="", **form):
    own = visit or rules.choose_visit(session.record)
    filled = FilledForm(Form("visit-form", session.created_at, own.uid, date), **form)
    return look(session, filled, author, own)


def look(session, form, author, visit):
    return compare(careers_toolkit(), session.record, form, author, visit, file=session.created_at, today=TODAY)


def write(session, place, body, author=ANN):
    visit = rules.choose_visit(session.record)
    note = rules.own_note(session.record, visit.uid, place, author.uid)
    session.write_note(visit, place, body, seen=session.record.seen(note.uid), author=author)


def bodies(session, place):
    notes = rules.notes_by_place(session.record, rules.choose_visit(session.record).uid).get(place, [])
    return sorted((each.author, each.note.body) for each in notes)


def every(session, kind):
    return [version.entry for version in session.record.all(kind)]


def everything(session):
    return {revision.record_uid: revision.content for revision in session.record.current if not revision.deleted}


FULL = {
    "texts": {"b5": "Nine came.\n\nTwo will.", "q.board.1": "Each term.", "visit.summary": "Good."},
    "ticks": frozenset({"mark.b5.i1", "mark.b5.s1", "focus.b5", "focus.b3", "check.website.1.in-place"}),
    "checks": {"website.1": "Seen at home."},
    "actions": {"1.what": "Ask again", "1.who": "Ann", "1.when": "12/3/2027", "2.what": "Read it", "2.when": "soon"},
    "encounters": {"phase-1.1": "Clun\nCollege"},
    "questions": {"1.wording": "Who pays?", "1.answer": "The school.", "2.wording": "And then?"},
}


def test_all_that_is_on_a_form_comes_in_as_what_it_is(session, visit):
    bring_in(session, coming(session, **FULL))
    assert bodies(session, "b5") == [("Ann Price", "Nine came.\n\nTwo will.")]
    assert bodies(session, "q.board.1") == [("Ann Price", "Each term.")]
    assert {each.item_key for each in every(session, Mark) if each.seen} == {"b5.i1", "b5.s1"}
    assert rules.choose_visit(session.record).focus == "3, 5"
    [look_taken] = every(session, CheckLine)
    assert (look_taken.item_key, look_taken.state, look_taken.evidence, look_taken.checked_on) == (
        "website.1", "in place", "Seen at home.", TODAY,
    )  # fmt: skip
    assert {(each.wording, each.owner, each.due_on, each.visit_uid) for each in every(session, Action)} == {
        ("Ask again", "Ann", "2027-03-12", visit.uid),
        ("Read it (soon)", "", "", visit.uid),
    }
    [encounter] = every(session, Encounter)
    assert (encounter.phase_key, encounter.provider, encounter.held_on, encounter.school_year) == (
        "phase-1", "Clun College", "", "2026-27",
    )  # fmt: skip


def test_a_question_that_was_written_down_is_chosen_and_its_answer_stands_under_it(session, visit):
    bring_in(session, coming(session, **FULL))
    own = {each.wording: each for each in rules.own_questions(session.record)}
    assert list(own) == ["Who pays?", "And then?"]
    assert [(each.question_key, each.asked) for each in chosen(session.record, visit.uid)] == [
        (own["Who pays?"].uid, True),
        (own["And then?"].uid, False),
    ]
    assert bodies(session, own["Who pays?"].uid) == [("Ann Price", "The school.")]


def test_a_question_that_the_file_has_is_not_asked_twice(session, visit):
    session.put("New question", Question("mine", "who  pays?", None, 1))
    bring_in(session, coming(session, questions={"1.wording": "Who pays?", "1.answer": "The school."}))
    assert [each.uid for each in every(session, Question)] == ["mine"]
    assert bodies(session, "mine") == [("Ann Price", "The school.")]


@pytest.mark.parametrize("sheet", [FULL, {"texts": {"b1": "x\n"}}])
def test_doing_it_twice_changes_nothing(session, sheet):
    bring_in(session, coming(session, **sheet))
    before = everything(session)
    again = coming(session, **sheet)
    assert again.nothing_new
    assert not bring_in(session, again)
    assert everything(session) == before


def test_doing_it_twice_on_another_day_changes_nothing(session, visit):
    bring_in(session, coming(session, **FULL))
    filled = FilledForm(Form("visit-form", session.created_at, visit.uid), **FULL)
    later = compare(careers_toolkit(), session.record, filled, ANN, visit, file=session.created_at, today="2026-12-24")
    assert later.nothing_new


def test_what_was_changed_after_it_came_in_does_not_come_again(session):
    sheet = {"actions": {"1.what": "Ask again"}}
    bring_in(session, coming(session, **sheet))
    [action] = every(session, Action)
    session.put("Edit action", replace(action, wording="Ask once more", status="done"))
    assert coming(session, **sheet).nothing_new


def test_one_step_takes_all_of_it_back_and_brings_it_again(session):
    before = everything(session)
    bring_in(session, coming(session, BOB, **FULL))
    after = everything(session)
    assert session.undo_stack.undo_name == STEP
    session.undo()
    assert everything(session) == before
    assert session.undo_stack.undo_name != STEP
    session.redo()
    assert everything(session) == after


def test_each_record_is_written_by_who_filled_it_in(session):
    known = {revision.seen for revision in session.record.current}
    bring_in(session, coming(session, BOB, **FULL))
    assert {each.author_uid for each in session.record.current if each.seen not in known} == {"bob"}
    assert {each.author_uid for each in (*every(session, Note), *every(session, Mark), *every(session, CheckLine))} == {
        "bob"
    }
    assert session.record.find(Person, "bob") == BOB


def test_another_persons_note_is_another_note_and_stands_beside(session):
    write(session, "b5", "Mine.")
    bring_in(session, coming(session, BOB, texts={"b5": "His."}))
    assert bodies(session, "b5") == [("Ann Price", "Mine."), ("Bob Nowak", "His.")]


@pytest.mark.parametrize(
    ("keep", "stands"),
    [(Keep.BOTH, "Mine.\n\nThe form’s."), (Keep.FORM, "The form’s."), (Keep.MINE, "Mine.")],
)
def test_where_the_same_person_has_a_note_it_is_asked_what_is_to_stand(session, keep, stands):
    write(session, "b5", "Mine.")
    found = coming(session, texts={"b5": "The form’s."})
    assert [each.becomes for each in found.found] == [Becomes.ASKED]
    bring_in(session, found, choices={"note.b5": keep})
    assert bodies(session, "b5") == [("Ann Price", stands)]


def test_both_are_kept_by_default_and_the_earlier_wording_stays_in_the_history(session):
    write(session, "b5", "Mine.")
    bring_in(session, coming(session, texts={"b5": "The form’s."}))
    assert bodies(session, "b5") == [("Ann Price", "Mine.\n\nThe form’s.")]
    assert '"body":"Mine."' in "".join(each.content for each in session.every_version().revisions.values())


@pytest.mark.parametrize("body", ["One.\nTwo.", "Before.\nOne.  \nTwo.\nAfter."])
def test_a_text_that_stands_there_already_changes_nothing(session, body):
    write(session, "b5", body)
    assert coming(session, texts={"b5": "One.\nTwo.\n"}).nothing_new


def test_a_word_within_another_one_is_no_text_that_stands_there():
    assert not holds("Nobody knows.", "No")
    assert not holds("No\nway", "way No")
    assert together("Nobody knows.", "No") == "Nobody knows.\n\nNo"


def test_a_text_that_goes_on_from_what_stands_there_takes_its_place():
    assert together("One.", "One.\nTwo.") == "One.\nTwo."


def test_a_second_version_of_a_note_goes_on_standing(session, visit):
    uid = Note(visit.uid, "b5", "ann", "").uid
    for body in ("One.", "Other."):
        session.record.end_burst()
        session.write_note(visit, "b5", body, seen=())
    bring_in(session, coming(session, texts={"b5": "The form’s."}))
    shown, other = sorted((v.entry.body for v in session.record.versions(uid)), key=len, reverse=True)
    assert "The form’s." in shown
    assert other in ("One.", "Other.")


def test_a_tick_that_the_form_was_printed_with_is_nobodys(session):
    given = frozenset({"mark.b5.i1", "mark.b5.i2"})
    found = coming(session, BOB, ticks=frozenset({"mark.b5.i1", "mark.b5.i3"}), given=given)
    bring_in(session, found)
    assert {each.item_key for each in every(session, Mark)} == {"b5.i3"}
    [taken] = found.of(Becomes.LEFT)
    assert (taken.field, taken.text) == ("mark.b5.i2", "Tick taken away")


def test_a_tick_that_this_person_has_already_stays_and_another_persons_does_not_count(session, visit):
    session.put("tick", Mark(visit.uid, "b5.i1", "ann", seen_on="2026-11-01"))
    assert coming(session, ticks=frozenset({"mark.b5.i1"})).nothing_new
    bring_in(session, coming(session, BOB, ticks=frozenset({"mark.b5.i1"}), head={"date": "14 November 2026"}))
    assert {(each.author_uid, each.seen_on) for each in every(session, Mark)} == {
        ("ann", "2026-11-01"),
        ("bob", "2026-11-14"),
    }


def test_another_choice_of_benchmarks_is_told_and_not_applied(session, visit):
    session.put("Edit visit", replace(visit, focus="5, 6"))
    found = coming(session, ticks=frozenset({"focus.b3"}))
    [told] = found.of(Becomes.LEFT)
    assert "The visit has 5, 6 here." in told.why
    assert found.nothing_new
    assert coming(session, ticks=frozenset({"focus.b5", "focus.b6"})).of(Becomes.THERE)
    both = frozenset({"focus.b3"})
    assert coming(session, ticks=both, given=both).found == ()


@pytest.mark.parametrize(
    ("ticks", "why"),
    [
        ((), "No box is ticked"),
        (("check.website.1.in-place", "check.website.1.could-not-tell"), "More than one box is ticked"),
    ],
)
def test_a_line_of_a_checklist_that_does_not_say_one_thing_is_shown_whole(session, ticks, why):
    [left] = coming(session, ticks=frozenset(ticks), checks={"website.1": "Seen at home."}).found
    assert left.becomes is Becomes.LEFT
    assert left.why.startswith(why)
    assert "Seen at home." in left.text


def test_an_encounter_that_stands_in_the_file_in_other_letters_is_there_already(session):
    session.put("Encounter", Encounter("e1", "phase-1", "2026-27", "", "CLUN college"))
    [found] = coming(session, encounters={"phase-1.1": "Clun\nCollege"}).found
    assert found.becomes is Becomes.THERE


def test_a_look_of_the_same_person_by_another_name_is_there_already(session):
    look = CheckLine("c1", "website.1", None, BOB.uid, TODAY, "in place")
    session.put("Check", BOB, look, Link("l1", "same person", ANN.uid, BOB.uid))
    [found] = coming(session, ticks=frozenset({"check.website.1.in-place"})).found
    assert found.becomes is Becomes.THERE


def test_the_day_on_the_form_is_the_day_of_a_look_and_a_later_form_is_a_new_look(session):
    ticks = frozenset({"check.website.1.in-place"})
    for day in ("2026-03-01", "2027-03-01", "2027-03-01"):
        bring_in(session, coming(session, ticks=ticks, date=day))
    assert sorted(each.checked_on for each in every(session, CheckLine)) == ["2026-03-01", "2027-03-01"]


@pytest.mark.parametrize(
    "form",
    [
        {"texts": {"gone-question": "All my words."}},
        {"checks": {"gone.1": "All my words."}, "ticks": frozenset({"check.gone.1.in-place"})},
        {"actions": {"1.who": "All my words."}},
        {"encounters": {"gone.1": "All my words."}},
        {"questions": {"1.answer": "All my words."}},
        {"rest": {"later.thing": "All my words."}},
    ],
)
def test_what_has_no_place_is_listed_with_all_its_words(session, form):
    [left] = coming(session, **form).found
    assert left.becomes is Becomes.LEFT
    assert "All my words." in left.text
    assert left.why


def test_boxes_that_no_form_has_are_listed(session):
    found = coming(session, ticks=frozenset({"later.x", "mark.b9.i1"}))
    assert [each.becomes for each in found.found] == [Becomes.LEFT] * 2


@pytest.mark.parametrize("sheet", [FULL, {"texts": {"b1": "x" * 100_000}}])
def test_no_word_of_a_form_is_neither_there_nor_told(session, sheet):
    found = coming(session, **sheet)
    told = "\n".join(each.text for each in found.found)
    for part in ("texts", "checks", "actions", "encounters", "questions"):
        for text in sheet.get(part, {}).values():
            assert text in told


def test_the_form_finds_its_visit_and_one_that_is_shown_as_the_same(session, visit):
    other = Visit("other", visit.visit_date, "The same visit")
    session.put("New visit", other)
    session.put("Link", Link("link", "same visit", visit.uid, other.uid))
    shown = rules.choose_visit(session.record)
    for uid in (visit.uid, "other"):
        assert visit_of(FilledForm(Form("toolkit", "", uid)), session.record) == shown
    assert visit_of(FilledForm(Form("toolkit", "", "unknown")), session.record) is None


@pytest.mark.parametrize(
    ("file", "uid", "said"),
    [
        ("2020-01-01T00:00:00Z", "unknown", "This form was printed from another monitoring file."),
        ("", "", "This form was printed without a file"),
        (None, "unknown", "The visit that this form was printed for is no longer in this file."),
    ],
)
def test_a_form_of_no_visit_here_says_so_and_writes_nothing_until_one_is_chosen(session, visit, file, uid, said):
    form = FilledForm(Form("visit-form", session.created_at if file is None else file, uid), **FULL)
    found = look(session, form, ANN, None)
    assert found.needs_visit
    assert found.remarks[0].startswith(said)
    assert not [entry for entry in found.wanted().values() if hasattr(entry, "visit_uid") and entry.visit_uid]
    assert not look(session, form, ANN, visit).needs_visit


def test_a_form_about_the_school_needs_no_visit(session):
    form = FilledForm(Form("duties", session.created_at), ticks=frozenset({"check.website.1.in-place"}))
    found = look(session, form, ANN, None)
    assert not found.needs_visit
    bring_in(session, found)
    assert [each.visit_uid for each in every(session, CheckLine)] == [None]


def test_what_the_top_of_the_form_says_is_told_where_it_does_not_fit(session):
    head = {"school": "Elsewhere", "visit": "Some visit", "date": "next week", "governor": "Cai", "later": "more"}
    said = " ".join(coming(session, head=head).remarks)
    assert all(f"“{text}”" in said for text in head.values())
    fits = {"school": "clunmere  school", "visit": "Autumn visit", "governor": "Ann Price"}
    assert coming(session, head=fits).remarks == ()
    assert "The form has the date 1 January 2020" in coming(session, head={"date": "1/1/2020"}).remarks[0]


@pytest.mark.parametrize(("name", "author"), [("", ANN), ("ann price", ANN), (" Bob  NOWAK", BOB), ("Cai", None)])
def test_who_filled_it_in_is_whom_the_form_names(session, name, author):
    session.put("person", BOB)
    assert author_of(FilledForm(Form("toolkit"), head={"governor": name}), session.record, ANN) == author


def test_i_am_known_by_my_name_before_i_have_written_in_the_file(session):
    me = Person("new", "Cai Rees")
    assert author_of(FilledForm(Form("toolkit"), head={"governor": "cai rees"}), session.record, me) == me


def test_a_released_visit_takes_a_correction_with_a_reason_and_nothing_without(session, visit):
    session.put("Release visit", *release.release(session.record, visit, TODAY), reason=release.RELEASE)
    found = coming(session, texts={"b5": "Late."})
    assert found.is_correction()
    with pytest.raises(UserError, match="was released"):
        bring_in(session, found)
    assert bodies(session, "b5") == []
    bring_in(session, found, reason="It lay in the car.")
    [note] = rules.notes_by_place(session.record, visit.uid)["b5"]
    assert (note.note.body, note.reason) == ("Late.", "It lay in the car.")


def test_a_reason_stands_only_beside_a_correction(session):
    bring_in(session, coming(session, texts={"b5": "In time."}), reason="None was needed.")
    assert {each.reason for each in session.record.current} == {""}


def test_a_released_visit_that_keeps_what_stands_there_needs_no_reason(session, visit):
    write(session, "b5", "Mine.")
    session.put("Release visit", *release.release(session.record, visit, TODAY), reason=release.RELEASE)
    found = coming(session, texts={"b5": "The form's."}, actions={"1.what": "Ask again"})
    (asked,) = found.of(Becomes.ASKED)
    assert [found.is_correction(keep) for keep in Keep] == [True, False, True]
    assert not found.is_correction(choices={asked.field: Keep.MINE})
    bring_in(session, found, choices={asked.field: Keep.MINE}, reason="None was needed.")
    assert bodies(session, "b5") == [("Ann Price", "Mine.")]
    (action,) = session.record.all(Action)
    assert (action.entry.wording, action.revision.reason) == ("Ask again", "")


def test_actions_of_a_released_visit_need_no_reason(session, visit):
    session.put("Release visit", *release.release(session.record, visit, TODAY), reason=release.RELEASE)
    found = coming(session, actions={"1.what": "Ask again"}, ticks=frozenset({"check.website.1.in-place"}))
    assert not found.is_correction()
    bring_in(session, found)
    assert [each.wording for each in every(session, Action)] == ["Ask again"]
    assert [each.visit_uid for each in every(session, CheckLine)] == [None]


def test_a_text_too_long_to_keep_changes_nothing(session):
    before = everything(session)
    with pytest.raises(UserError, match="too long"):
        bring_in(session, coming(session, texts={"b4": "x", "b5": "x" * 4_000_001}))
    assert everything(session) == before


def test_what_was_left_out_by_choice_is_not_said_to_have_come_in(session):
    write(session, "b5", "Mine.")
    found = coming(session, texts={"b4": "New.", "b5": "Other."})
    assert (came_in(found, {}), came_in(found, {"note.b5": Keep.MINE})) == ("2 notes", "1 note")


def test_it_is_said_what_came_in(session, visit):
    found = coming(session, BOB, **FULL)
    assert came_in(found, {}) == (
        "4 notes, 2 questions of our own, the benchmarks in focus, 2 ticks, 2 actions, 1 look at a checklist and "
        "1 encounter with a provider"
    )
    assert by_and_on(found, session.record).startswith(" by Bob Nowak on the visit")
    assert len(every(session, VisitQuestion)) == 0
