"""A visit on its way to the clerk: what a release covers, what it lacks, and what came or changed afterwards."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from govtoolkit.record import release, rules
from govtoolkit.record.model import Mark, Note, Person, Visit, VisitQuestion
from govtoolkit.record.record import Record
from govtoolkit.record.revisions import heads

VISIT = Visit("v", "2026-11-12", "Autumn visit")


class Copy:
    """A record, with a hand that writes in it."""

    def __init__(self, made_by, current=()):
        numbers = count(1)
        self.now = datetime(2026, 11, 12, 9, tzinfo=UTC)
        self.made_by = made_by
        self.record = Record(current, clock=lambda: self.now, new_uid=lambda: f"{made_by}-{next(numbers)}")

    def put(self, *entries, reason=""):
        for entry in entries:
            self.now += timedelta(minutes=10)
            seen = self.record.seen(entry.uid)
            self.record.put(entry, author_uid=self.made_by, seen=seen, reason=reason)

    def release(self):
        self.put(*release.release(self.record, self.visit, "2026-11-20"), reason=release.RELEASE)

    def take_in(self, other):
        self.record.adopt(heads((*self.record.current, *other.record.current)))

    @property
    def visit(self):
        return self.record.find(Visit, "v")

    @property
    def after(self):
        return release.afterwards(self.record, self.visit)


@pytest.fixture
def ann():
    made = Copy("ann")
    made.put(Person("ann", "Ann"), Person("bob", "Bob"), VISIT, Note("v", "b5", "ann", "Ten employers came."))
    made.put(Mark("v", "b5.i1", "ann"), VisitQuestion("v", "q.board.1", 1))
    return made


@pytest.fixture
def bob(ann):
    """Return the copy of a colleague who wrote on without knowing of the release."""
    made = Copy("bob", ann.record.current)
    made.now += timedelta(days=1)
    made.put(Note("v", "b5", "bob", "One of them came late."), Mark("v", "b5.i2", "bob"))
    return made


def test_a_release_covers_what_stands_then(ann):
    ann.release()
    assert (ann.visit.state, ann.visit.released_on) == ("released", "2026-11-20")
    covered = release.covered(ann.record, "v")
    for kind in (Note, Mark, VisitQuestion):
        for version in ann.record.all(kind):
            assert version.revision.seen in covered
    assert ann.after == release.Afterwards()
    assert release.released_by(ann.record, "v") == "ann"


def test_a_visit_that_was_never_released_has_nothing_afterwards(ann, bob):
    ann.take_in(bob)
    assert ann.after == release.Afterwards()
    assert release.released_by(ann.record, "v") == ""


def test_what_comes_from_a_colleague_later_has_arrived_until_it_is_accepted(ann, bob):
    ann.release()
    ann.take_in(bob)
    assert [version.entry for version in ann.after.arrived] == [
        Note("v", "b5", "bob", "One of them came late."),
        Mark("v", "b5.i2", "bob"),
    ]
    ann.put(release.acceptance(ann.visit, ann.after.arrived[:1]))
    assert [version.entry.kind for version in ann.after.arrived] == ["mark"]
    ann.put(release.acceptance(ann.visit, ann.after.arrived))
    assert ann.after == release.Afterwards()


def test_a_later_text_of_somebody_whose_note_was_given_out_has_arrived_too(ann, bob):
    bob.put(Note("v", "b5", "ann", "Eleven employers came."))
    ann.release()
    ann.take_in(bob)
    assert Note("v", "b5", "ann", "Eleven employers came.") in [version.entry for version in ann.after.arrived]


def test_two_releases_of_one_visit_add_up(ann, bob):
    ann.release()
    bob.release()
    ann.take_in(bob)
    assert ann.after == release.Afterwards()


def test_a_correction_is_no_arrival_and_stays_visible(ann):
    ann.release()
    corrected = Note("v", "b5", "ann", "Eleven employers came.")
    ann.put(corrected, reason="Miscounted")
    (version,) = ann.after.corrected
    assert (version.entry, version.revision.reason) == (corrected, "Miscounted")
    assert ann.after.arrived == ()


def test_a_visit_of_which_nobody_knows_what_was_given_out_has_no_arrivals(ann):
    ann.put(replace(VISIT, state="released"), reason="by another program")
    assert ann.after.arrived == ()


def test_each_visit_has_its_own_afterwards(ann, bob):
    other = Visit("w", "2026-03-12", "Spring visit")
    ann.put(other, Note("w", "b1", "ann", "A plan."))
    ann.put(*release.release(ann.record, other, "2026-03-20"), reason=release.RELEASE)
    ann.release()
    ann.take_in(bob)
    assert set(release.afterwards_by_visit(ann.record)) == {"v"}


def test_a_standing_note_tells_whether_it_is_late_or_corrected_and_by_whom(ann, bob):
    ann.release()
    ann.put(Note("v", "b5", "ann", "Eleven employers came."), reason="Miscounted")
    ann.take_in(bob)
    mine, late = rules.notes_by_place(ann.record, "v")["b5"]
    assert (mine.author, mine.reason, mine.corrected_by, mine.is_late) == ("Ann", "Miscounted", "Ann", False)
    assert (late.author, late.reason, late.corrected_by, late.is_late) == ("Bob", "", "", True)


def test_a_visit_that_a_colleague_changed_without_knowing_of_its_release_stays_released(ann, bob):
    bob.put(replace(VISIT, focus="5"))
    ann.release()
    for copy, other in ((ann, bob), (bob, ann)):
        copy.take_in(other)
        assert copy.visit.state == "released"
        assert len(copy.record.versions("v")) == 2
        assert rules.frozen_visit(copy.record, Note("v", "b1", "bob", "")) == copy.visit


def test_a_release_that_was_taken_back_leaves_the_visit_open(ann):
    ann.release()
    ann.put(VISIT, reason=release.RELEASE)
    assert ann.visit.state == "draft"


def test_a_correction_of_the_visits_own_details_stays_visible(ann):
    ann.release()
    assert ann.after.corrected == ()
    ann.put(replace(ann.visit, visit_date="2026-11-13"), reason="It was the Friday")
    (version,) = ann.after.corrected
    assert (version.entry, version.revision.reason) == (ann.visit, "It was the Friday")
