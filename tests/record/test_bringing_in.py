"""What another copy brings, told before anything is changed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record import coming_words, release
from govtoolkit.record.bringing_in import is_another_school, may_be_another_school, school_of, what_comes_in
from govtoolkit.record.model import Action, Mark, Note, Person, School, Visit
from govtoolkit.record.record import Record
from govtoolkit.record.revisions import History, Purge, heads, unite
from tests.record.copies import without_its_past

AUTUMN = Visit("v1", "2026-11-12", "Autumn visit")
ANN, BOB = Person("ann", "Ann Price"), Person("bob", "Bob Lee")


class Laptop:
    """One copy of a file."""

    numbers = count(1)

    def __init__(self, history=None):
        self.now = datetime(2026, 11, 12, 9, tzinfo=UTC)
        self.history = history or History({}, {})
        current = (each for some in heads(self.history.revisions.values()).values() for each in some)
        self.record = Record(current, clock=self.clock, new_uid=lambda: f"r{next(self.numbers):05d}")

    def clock(self):
        self.now += timedelta(minutes=1)
        return self.now

    def put(self, *entries, by="ann", reason=""):
        for entry in entries:
            seen = self.record.seen(entry.uid)
            self.keep(self.record.put(entry, author_uid=by, seen=seen, reason=reason))
        return self

    def remove(self, uid, *, by="ann"):
        self.keep(self.record.remove(uid, author_uid=by, seen=self.record.seen(uid)))
        return self

    def keep(self, changes):
        self.record.end_burst()
        self.history = unite(self.history, History.of(changes.revisions))

    def purge(self, uid, kind="revision"):
        purge = Purge(uid, kind, "2026-11-13T09:00:00Z", "ann", "")
        self.history = unite(self.history, History({}, {uid: purge}))
        return self

    def copy(self):
        return Laptop(self.history)


@pytest.fixture
def ann():
    laptop = Laptop().put(ANN, School("Clunmere School"), AUTUMN, Note("v1", "b5", "ann", "Ten employers came."))
    return laptop.put(BOB)


def told(mine, *theirs):
    return coming_words.what_came(what_comes_in(mine.history, *(each.history for each in theirs)))


def test_a_colleagues_notes_are_told_by_visit_and_author(ann):
    bob = ann.copy()
    bob.put(*(Note("v1", place, "bob", "Seen.") for place in ("b1", "b2", "visit.seen")), by="bob")
    bob.put(Mark("v1", "b5.i1", "bob"), Action("a1", "v1", "Ask"), by="bob")
    assert told(ann, bob) == [
        "1 new action on the visit of 12 November 2026 by Bob Lee.",
        "1 new tick on the visit of 12 November 2026 by Bob Lee.",
        "3 new notes by Bob Lee on the visit of 12 November 2026.",
    ]


def test_changes_and_deletions_are_told(ann):
    bob = ann.copy().put(Note("v1", "b5", "ann", "Eleven employers came.")).remove(BOB.uid)
    assert told(ann, bob) == [
        "The person: Bob Lee, deleted.",
        "1 note by Ann Price on the visit of 12 November 2026, changed.",
    ]


def test_a_new_visit_comes_with_what_is_on_it(ann):
    bob = ann.copy().put(Visit("v2", "2027-03-11", "Spring visit"), Note("v2", "b1", "bob", "Seen."), by="bob")
    assert told(ann, bob) == [
        "A new visit “Spring visit” of 11 March 2027 by Bob Lee.",
        "1 new note by Bob Lee on this new visit.",
    ]


def test_a_visit_that_both_renamed_has_one_name_in_all_lines(ann):
    bob = ann.copy().put(replace(AUTUMN, title="Visit with Bob"), Note("v1", "b1", "bob", "Seen."), by="bob")
    bob.put(replace(AUTUMN, visit_date="2026-11-13"), by="bob")
    ann.put(Visit("v2", "2026-11-12", "Another"), replace(AUTUMN, title="Autumn term visit"))
    coming = what_comes_in(ann.history, bob.history)
    stands = coming.record.find(Visit, "v1").title
    named = [each for each in coming_words.what_came(coming) if "“" in each]
    assert len(named) > 1
    assert all(f"“{stands}”" in each for each in named)


def test_what_is_here_already_is_nothing_new(ann):
    older = ann.copy()
    ann.put(Note("v1", "b6", "ann", "More."))
    assert what_comes_in(ann.history, older.history).nothing_new
    assert told(ann, older, ann) == [coming_words.NOTHING_NEW]


def test_earlier_wordings_alone_are_told_as_such(ann):
    full = ann.copy().put(Note("v1", "b5", "ann", "Eleven.")).put(Note("v1", "b5", "ann", "Twelve."))
    thin = Laptop(without_its_past(full.history))
    coming = what_comes_in(thin.history, full.history)
    assert (coming.arrivals, coming.nothing_new, coming.earlier) == ((), False, 1)
    assert coming_words.what_came(coming) == [coming_words.ONLY_EARLIER]


def test_a_copy_without_its_past_that_comes_back_is_nothing_new(ann):
    for text in ("Eleven.", "Twelve."):
        ann.put(Note("v1", "b5", "ann", text))
    thin = Laptop(without_its_past(ann.history))
    assert told(ann, thin) == [coming_words.NOTHING_NEW]


def test_a_copy_without_its_past_takes_the_place_of_what_it_answered(ann):
    old = ann.copy()
    for text in ("Eleven.", "Twelve."):
        ann.put(Note("v1", "b5", "ann", text))
    coming = what_comes_in(old.history, without_its_past(ann.history))
    assert coming.disagreements == ()
    assert [each.how for each in coming.arrivals] == ["changed"]


def test_two_people_who_change_one_note_disagree_and_both_texts_stand(ann):
    bob = ann.copy().put(Note("v1", "b5", "ann", "Eleven."), by="bob")
    ann.put(Note("v1", "b5", "ann", "Nine."))
    coming = what_comes_in(ann.history, bob.history)
    (two,) = coming.disagreements
    assert two.is_new
    assert sorted(each.entry.body for each in two.versions) == ["Eleven.", "Nine."]
    said = coming_words.where_two_stand(careers_toolkit(), two, coming.record)
    assert said == "Ann Price’s note at benchmark 5 on the visit of 12 November 2026"
    assert {coming_words.who_and_what(each, coming.record) for each in two.versions} == {
        "Ann Price, 12 November 2026: “Nine.”",
        "Bob Lee, 12 November 2026: “Eleven.”",
    }
    ann.history = unite(ann.history, bob.history)
    again = what_comes_in(ann.history, bob.history)
    assert (again.nothing_new, [each.is_new for each in again.disagreements]) == (True, [False])


def test_a_deletion_here_and_an_edit_there_leaves_the_edit(ann):
    bob = ann.copy().put(Note("v1", "b5", "ann", "Eleven."), by="bob")
    ann.remove(Note("v1", "b5", "ann", "").uid)
    coming = what_comes_in(ann.history, bob.history)
    assert [(each.how, each.entry.body) for each in coming.arrivals] == [("back", "Eleven.")]
    assert "deleted here and written on there" in coming_words.what_came(coming)[0]
    assert what_comes_in(bob.history, ann.history).arrivals == ()


def test_what_was_erased_for_good_goes_here_too_and_never_comes_back(ann):
    note = Note("v1", "b5", "ann", "")
    (head,) = heads(ann.history.revisions.values())[note.uid]
    bob = ann.copy()
    ann.purge(head.uid)
    assert told(bob, ann) == ["1 note by Ann Price on the visit of 12 November 2026, erased for good."]
    assert told(ann, bob) == [coming_words.NOTHING_NEW]
    for one, other in ((ann, bob), (bob, ann)):
        united = unite(one.history, other.history)
        assert "Ten employers" not in "".join(each.content for each in united.revisions.values())


def test_texts_for_a_released_visit_are_told_as_late(ann):
    bob = ann.copy().put(Note("v1", "b6", "bob", "All of Year 10 went."), by="bob")
    ann.put(*release.release(ann.record, AUTUMN, "2026-11-20"), reason=release.RELEASE)
    assert told(ann, bob) == ["1 new note by Bob Lee on the visit of 12 November 2026, arrived after its release."]


def test_two_who_started_a_file_each_for_one_school(ann):
    bob = Laptop().put(Person("b2", "Bob Lee"), School("Clunmere School"), Visit("v9", "2026-11-12", "My visit"))
    bob.put(Note("v9", "b5", "b2", "Six employers."))
    coming = what_comes_in(ann.history, bob.history)
    assert coming.disagreements == ()
    assert {frozenset((each.one.uid, each.other.uid)) for each in coming.offers} == {
        frozenset(("v1", "v9")),
        frozenset(("bob", "b2")),
    }
    assert [coming_words.offer_words(each, coming.record) for each in coming.offers] == [
        "Two visits have the date 12 November 2026: “Autumn visit” and “My visit”.",
        "Bob Lee is there twice.",
    ]


def test_two_visits_that_one_copy_always_had_side_by_side_are_not_offered(ann):
    bob = ann.copy().put(Visit("v2", "2026-11-12", "Afternoon"), by="bob")
    assert what_comes_in(ann.history, bob.history).offers == ()


def test_several_copies_are_told_at_once_and_the_order_does_not_matter(ann):
    bob = ann.copy().put(Note("v1", "b1", "bob", "One."), by="bob")
    cai = ann.copy().put(Person("cai", "Cai"), Note("v1", "b1", "cai", "Two."), by="cai")
    assert told(ann, bob, cai) == told(ann, cai, bob)
    assert len(told(ann, bob, cai)) == 3


@pytest.mark.parametrize(
    ("mine", "theirs", "may_be", "is_"),
    [
        (School("A School", "1"), School("B School", "2"), True, True),
        (School("A School", "1"), School("B School", "1"), False, False),
        (School("A School", "1"), School("B School"), True, False),
        (School("A School"), School("B School"), True, False),
        (School("A School", "1"), School("a  school", "2"), False, False),
        (School("A School", "1"), School("", "2"), False, False),
        (School("A School", "1"), None, False, False),
    ],
)
def test_another_school_is_told_by_name_and_number(mine, theirs, may_be, is_):
    assert (may_be_another_school(mine, theirs), is_another_school(mine, theirs)) == (may_be, is_)


def test_the_school_of_a_copy_is_found(ann):
    assert school_of(ann.history) == School("Clunmere School")
    assert school_of(History({}, {})) is None
