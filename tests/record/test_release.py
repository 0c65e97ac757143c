"""A visit on its way to the clerk: what a release covers, what it lacks, and what came or changed afterwards."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from govtoolkit.record import late, reasons, release, rules
from govtoolkit.record.model import Mark, Note, Person, Visit, VisitQuestion
from govtoolkit.record.record import Record, random_uid
from govtoolkit.record.revisions import History, heads

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

    def remove(self, *uids, reason=""):
        for uid in uids:
            self.now += timedelta(minutes=10)
            self.record.remove(uid, author_uid=self.made_by, seen=self.record.seen(uid), reason=reason)

    def take_in(self, other):
        """Bring in what another copy has, as it is read from the two files."""
        self.record = united(self, other)

    @property
    def visit(self):
        return self.record.find(Visit, "v")

    @property
    def after(self):
        return release.afterwards(self.record, self.visit)


def everything(copy):
    """Yield every revision of a copy that is known to it."""
    yield from copy.record.current
    for uid in copy.record.uids_with_earlier:
        yield from copy.record.earlier(uid)


def united(one, other):
    """Return the record of a file that two copies came together in, read anew: it knows no more of history than it needs."""
    history = History.of((*everything(one), *everything(other)))
    current = heads(history.revisions.values())
    standing = [revision for revisions in current.values() for revision in revisions]
    return Record(standing, earlier=release.earlier_of(history, current), clock=lambda: one.now, new_uid=random_uid)


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


# What is deleted or changed by somebody who does not know of the release


GIVEN_OUT = (
    Note("v", "b5", "ann", "Ten employers came."),
    Mark("v", "b5.i1", "ann"),
    VisitQuestion("v", "q.board.1", 1),
)


def told(copy):
    """Return what arrived that is a deletion, with who did it."""
    return [(each.entry, each.revision.author_uid) for each in copy.after.arrived if late.is_deletion(each)]


@pytest.mark.parametrize("entry", GIVEN_OUT)
def test_what_a_colleague_deleted_without_knowing_is_told_as_it_was_given_out_until_it_is_accepted(ann, bob, entry):
    ann.release()
    bob.remove(entry.uid)
    ann.take_in(bob)
    assert ann.record.versions(entry.uid) == ()
    assert told(ann) == [(entry, "bob")]
    ann.put(release.acceptance(ann.visit, ann.after.arrived))
    assert ann.after == release.Afterwards()


def test_a_text_that_was_changed_before_it_was_deleted_is_told_as_it_was_given_out(ann, bob):
    ann.release()
    bob.put(Note("v", "b5", "ann", "Ten, perhaps."))
    bob.remove(GIVEN_OUT[0].uid)
    ann.take_in(bob)
    assert told(ann) == [(GIVEN_OUT[0], "bob")]


def test_a_note_that_was_emptied_is_told_like_one_that_was_deleted(ann, bob):
    ann.release()
    bob.put(Note("v", "b5", "ann", " "))
    ann.take_in(bob)
    assert told(ann) == [(GIVEN_OUT[0], "bob")]
    assert len([each for each in ann.after.arrived if isinstance(each.entry, Note)]) == 2, (
        "the emptied one is told once"
    )


def test_a_visit_deleted_with_all_that_was_written_on_it_stays_and_each_deletion_is_told(ann, bob):
    ann.release()
    bob.remove("v", *rules.belongings(bob.record, "v"))
    ann.take_in(bob)
    assert ann.visit.state == "released"
    assert [entry for entry, _who in told(ann)] == list(GIVEN_OUT)


def test_what_was_deleted_before_the_release_or_never_given_out_is_not_told(ann, bob):
    ann.remove(GIVEN_OUT[1].uid)
    ann.release()
    bob.remove(Note("v", "b5", "bob", "").uid, Mark("v", "b5.i2", "bob").uid)
    ann.take_in(bob)
    assert ann.after == release.Afterwards()


def test_a_deletion_beside_a_text_that_still_stands_is_not_told(ann, bob):
    ann.put(Note("v", "b5", "ann", "Eleven employers came."))
    ann.release()
    bob.remove(GIVEN_OUT[0].uid)
    ann.take_in(bob)
    assert [version.entry.body for version in ann.record.versions(GIVEN_OUT[0].uid)] == ["Eleven employers came."]
    assert told(ann) == []


def test_what_was_brought_back_is_as_it_was_given_out_and_says_so(ann, bob):
    ann.release()
    bob.remove(GIVEN_OUT[0].uid)
    ann.take_in(bob)
    ann.put(GIVEN_OUT[0], reason=reasons.BROUGHT_BACK)
    assert told(ann) == []
    (version,) = ann.after.corrected
    assert (version.entry, version.revision.reason) == (GIVEN_OUT[0], "brought back")


def test_where_bringing_back_is_undone_the_deletion_is_told_again_and_as_the_colleagues(ann, bob):
    ann.release()
    bob.remove(GIVEN_OUT[0].uid)
    ann.take_in(bob)
    ann.put(GIVEN_OUT[0], reason=reasons.BROUGHT_BACK)
    ann.remove(GIVEN_OUT[0].uid, reason=reasons.taken_back(reasons.BROUGHT_BACK))
    assert told(ann) == [(GIVEN_OUT[0], "bob")]


def test_a_deletion_with_a_reason_is_a_correction(ann):
    ann.release()
    ann.remove(GIVEN_OUT[0].uid, reason="It was another visit")
    assert ann.after.arrived == ()
    (version,) = ann.after.corrected
    assert (version.entry, late.is_deletion(version)) == (GIVEN_OUT[0], True)


def test_details_of_the_visit_that_a_colleague_changed_have_arrived_and_nothing_else_differs(ann, bob):
    ann.put(replace(VISIT, focus="5, 6"))
    bob.put(replace(VISIT, visit_date="2026-11-13"))
    ann.release()
    ann.take_in(bob)
    (version,) = (each for each in ann.after.arrived if isinstance(each.entry, Visit))
    assert version.revision.author_uid == "bob"
    assert late.changed_details(ann.record, version) == {"visit_date": "2026-11-13"}, "the focus was not his to change"
    accepted = release.taken_over(ann.record, ann.visit, (version,))
    assert accepted == replace(ann.visit, visit_date="2026-11-13")
    ann.put(release.acceptance(ann.visit, (version,)))
    assert not [each for each in ann.after.arrived if isinstance(each.entry, Visit)], (
        "it is settled, and as it was released"
    )
    assert ann.visit.visit_date == "2026-11-12"


def test_a_colleague_who_only_moved_the_visit_on_has_changed_none_of_its_details(ann, bob):
    bob.put(replace(VISIT, state="with head"))
    ann.release()
    ann.take_in(bob)
    assert not [each for each in ann.after.arrived if isinstance(each.entry, Visit)]


def test_another_version_of_the_visit_that_stood_at_the_release_does_not_arrive_later(ann, bob):
    bob.put(replace(VISIT, visit_date="2026-11-13"))
    ann.put(replace(VISIT, title="A better title"))
    ann.take_in(bob)
    assert len(ann.record.versions("v")) == 2
    shown = ann.record.versions("v")[0].revision.seen
    released, covering = release.release(ann.record, ann.visit, "2026-11-20")
    ann.record.put(released, author_uid="ann", seen=(shown,), reason=release.RELEASE)
    ann.put(covering)
    assert len(ann.record.versions("v")) == 2
    assert ann.after == release.Afterwards()


def test_what_arrived_is_the_same_whoever_brings_in_whom(ann, bob):
    bob.put(replace(VISIT, title="Another title"))
    bob.remove(*(entry.uid for entry in GIVEN_OUT))
    ann.release()
    here, there = united(ann, bob), united(bob, ann)
    assert set(here.current) == set(there.current)
    after = [release.afterwards_by_visit(record)["v"] for record in (here, there)]
    assert after[0] == after[1]
    assert len(after[0].arrived) == 6


def test_when_the_second_correction_is_taken_back_the_reason_of_the_first_stands_again(ann):
    ann.release()
    uid = GIVEN_OUT[0].uid
    for body, reason in (
        ("Eleven.", "Miscounted"), ("Twelve.", "Counted again"), ("Eleven.", reasons.taken_back("Counted again")),
    ):  # fmt: skip
        ann.put(Note("v", "b5", "ann", body), reason=reason)
    (note,) = (each for each in rules.standing_notes(ann.record) if each.note.uid == uid)
    assert note.again is not None
    assert (note.again.reason, note.again.who) == ("Miscounted", "Ann")
    ann.put(GIVEN_OUT[0], reason=reasons.taken_back("Miscounted"))
    (note,) = (each for each in rules.standing_notes(ann.record) if each.note.uid == uid)
    assert note.again is None, "what was given out had no reason"
