"""The gentle check at work: what is looked through, and what of it goes on paper."""

import pytest

from govtoolkit.app.gentle_check import (
    Writing,
    look_through,
    on_paper,
    writings_for_paper,
    writings_given_away,
    writings_of,
)
from govtoolkit.app.jottings import Spot
from govtoolkit.app.printouts import make_document
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.errors import CancelledError
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.record import rules
from govtoolkit.record.model import Action, CheckLine, Person, Question, Visit, VisitQuestion
from tests.samples import copy_sample

DULL = "The lesson was dull."
ANN = Person("ann", "Ann")
VISIT = Visit("v1", "2026-03-02", "Spring visit")


@pytest.fixture
def session(tmp_path):
    copy_sample(tmp_path / "sample.db")
    with Session(tmp_path / "sample.db", settings=Settings(tmp_path, tmp_path / "data"), me=ANN) as opened:
        yield opened


@pytest.fixture
def visit(session):
    return rules.visits_newest_first(session.record)[0]


def write(session, visit, place, text):
    session.write_note(visit, place, text, seen=())


def found(session, visit):
    return {(each.writing.kind, each.writing.place) for each in look_through(writings_of(session.record, visit))}


def test_notes_answers_actions_and_evidence_of_the_visit_are_looked_through(session, visit):
    for place in ("b5", "q.board.1", "visit.summary"):
        write(session, visit, place, DULL)
    session.put("New action", Action("a1", visit.uid, "We will pay for the coach."))
    session.put("Check", CheckLine("c1", "c.x.1", visit.uid, ANN.uid, "2026-11-12", "in place", DULL))
    places = {("note", place) for place in ("b5", "q.board.1", "visit.summary")}
    assert found(session, visit) >= places | {("action", "a1"), ("check_line", "c.x.1")}


def test_other_visits_and_private_jottings_are_not(session, visit):
    before = found(session, visit)
    other = rules.visits_newest_first(session.record)[1]
    session.jot(Spot(visit.uid, "b8"), DULL)
    session.put("New action", Action("a1", other.uid, "We will pay for the coach."))
    assert found(session, visit) == before


def test_a_question_of_our_own_is_looked_through_with_the_visit_that_it_is_chosen_for(session, visit):
    session.put("New question", Question("q1", "Why did a student called Tom leave?"))
    assert ("question", "q1") not in found(session, visit)
    session.put("Choose question", VisitQuestion(visit.uid, "q1", 99))
    assert ("question", "q1") in found(session, visit)


def test_all_that_goes_along_with_a_copy_is_looked_through_and_nothing_else(session, visit):
    other = rules.visits_newest_first(session.record)[1]
    session.put(
        "Write",
        CheckLine("c1", "website.1", None, ANN.uid, "2026-11-12", "in place", DULL),
        CheckLine("c2", "website.2", other.uid, ANN.uid, "2026-11-12", "in place", DULL),
        Action("a2", other.uid, "We will pay for the coach."),
        Question("q1", "Why did a student called Tom leave?"),
    )
    write(session, visit, "b8", DULL)

    def going(visits=None):
        found = look_through(writings_given_away(session.record, visits))
        return {each.writing.place for each in found} & {"website.1", "website.2", "a2", "q1", "b8"}

    assert going() == {"website.1", "website.2", "a2", "q1", "b8"}
    assert going([visit]) == {"website.1", "q1", "b8"}
    assert going([other]) == {"website.1", "website.2", "a2", "q1"}
    of = {each.writing.place: each.writing.visit for each in look_through(writings_given_away(session.record))}
    assert [of[place] for place in ("website.1", "website.2", "a2", "q1", "b8")] == [None, other, other, None, visit]


def test_a_remark_says_the_sentence_who_wrote_it_and_why(session, visit):
    write(session, visit, "b5", f"Three teachers were met. {DULL}")
    (remark,) = (each for each in look_through(writings_of(session.record, visit)) if each.writing.author == "Ann")
    assert (remark.point.sentence, remark.writing.place, remark.writing.visit) == (DULL, "b5", visit)
    assert remark.point.rule.reason


def test_only_what_is_printed_is_looked_through(session, visit):
    write(session, visit, "b5", DULL)
    write(session, visit, "b6", "The lesson was boring.\n\nIt was long.")
    writings = writings_of(session.record, visit)

    def printed(**options):
        document, _ = make_document("toolkit", session.record, PrintOptions(visit_uid=visit.uid, **options))
        return {
            each.writing.place for each in look_through(on_paper(document, writings)) if each.writing.author == "Ann"
        }

    assert printed() == {"b5", "b6"}
    assert printed(benchmarks=(6,)) == {"b6"}
    assert printed(filling=Filling.BLANK) == set()


def test_what_a_sheet_holds_of_other_visits_and_of_none_is_looked_through(session, visit):
    other = rules.visits_before(session.record, visit)[0]
    session.put(
        "Write",
        CheckLine("c1", "website.1", None, ANN.uid, "2026-11-12", "in place", DULL),
        Action("a2", other.uid, "We will pay for the coach."),
    )
    earlier = next(each for each in rules.visits_before(session.record, visit) if each.state != "released")
    write(session, earlier, "b5", "The lesson was boring.")

    def printed(sheet, visit=visit, **options):
        document, _ = make_document(sheet, session.record, PrintOptions(visit_uid=visit and visit.uid, **options))
        writings = writings_for_paper(session.record, visit, **options)
        return {each.writing.place for each in look_through(on_paper(document, writings))} & {"website.1", "a2", "b5"}

    assert printed("duties") == printed("duties", None) == {"website.1"}
    assert printed("actions") == {"a2"}
    assert printed("toolkit") == set()
    assert printed("toolkit", earlier=True) == {"b5"}


def test_it_can_be_stopped_between_two_passages():
    def stop(step):
        raise CancelledError(step)

    with pytest.raises(CancelledError):
        look_through([Writing(DULL, "note", "b5", VISIT)], stop)


def test_the_whole_sample_gives_few_points(session):
    visits = rules.visits_newest_first(session.record)
    assert sum(len(look_through(writings_of(session.record, each))) for each in visits) <= 4
