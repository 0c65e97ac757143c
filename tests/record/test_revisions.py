from itertools import permutations

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from govtoolkit.record.revisions import (
    ERASED,
    History,
    Purge,
    Revision,
    Seen,
    heads,
    in_order_of_display,
    standing,
    unite,
)


def revision(uid, seq=1, *, saw=(), text=None, record="note", at="2026-03-02T09:00:00Z", deleted=False, visit="v1"):
    """Return a revision of a note; `saw` names its parents: 'r1' or 'r1:3' for the third state of r1."""
    parents = (each.partition(":") for each in saw)
    return Revision(
        uid=uid,
        record_kind="note",
        record_uid=record,
        seq=seq,
        author_uid="ann",
        written_at=at,
        origin="typed",
        reason="",
        deleted=deleted,
        content=ERASED if deleted else f'{{"body":"{text or f"{uid} {seq}"}","visit_uid":"{visit}"}}',
        parents=tuple(sorted(Seen(parent, int(state or 1)) for parent, _, state in parents)),
    )


def uids(revisions):
    return [each.uid for each in revisions]


def purge(uid, kind="revision", at="2026-03-03T09:00:00Z"):
    return Purge(uid, kind, at, "ann", "asked for")


# What is current


def test_a_revision_that_nobody_answered_is_current():
    assert heads([revision("r1")]) == {"note": (revision("r1"),)}


def test_an_answer_takes_the_place_of_what_its_writer_saw():
    assert uids(heads([revision("r1"), revision("r2", saw=["r1"])])["note"]) == ["r2"]


def test_the_rest_of_a_burst_stands_beside_an_answer_to_its_beginning():
    assert sorted(uids(heads([revision("r1", 3), revision("r2", saw=["r1:2"])])["note"])) == ["r1", "r2"]


def test_an_answer_to_a_later_state_than_the_file_has_answers_the_earlier_too():
    assert uids(heads([revision("r1", 2), revision("r2", saw=["r1:3"])])["note"]) == ["r2"]


def test_the_furthest_of_several_answers_counts():
    answers = [revision("r2", saw=["r1:1"]), revision("r3", saw=["r1:3"]), revision("r4", saw=["r1:2"])]
    assert "r1" not in uids(heads([revision("r1", 3), *answers])["note"])


def test_one_answer_to_two_versions_settles_them():
    settled = [revision("r1"), revision("r2"), revision("r3", saw=["r1", "r2"])]
    assert uids(heads(settled)["note"]) == ["r3"]


def test_the_clock_does_not_decide_what_is_current():
    early_answer = revision("r2", saw=["r1"], at="1999-01-01T00:00:00Z")
    assert uids(heads([revision("r1"), early_answer])["note"]) == ["r2"]


def test_each_record_has_its_own_current_revisions():
    current = heads([revision("r1", record="one"), revision("r2", record="two")])
    assert {uid: uids(each) for uid, each in current.items()} == {"one": ["r1"], "two": ["r2"]}


# What is shown, and what stands


def test_the_version_written_last_is_shown_first():
    versions = [revision("r1", at="2026-03-01T09:00:00Z"), revision("r2", at="2026-03-02T09:00:00Z")]
    assert uids(in_order_of_display(versions)) == ["r2", "r1"]


def test_a_text_is_shown_before_a_later_deletion():
    versions = [revision("r2", deleted=True, at="2026-03-09T09:00:00Z"), revision("r1")]
    assert uids(in_order_of_display(versions)) == ["r1", "r2"]


def test_versions_of_one_time_are_shown_in_one_order_everywhere():
    versions = [revision("r1"), revision("r2"), revision("r3")]
    assert {tuple(uids(in_order_of_display(each))) for each in permutations(versions)} == {("r3", "r2", "r1")}


def test_the_same_text_stands_once():
    assert uids(standing([revision("r1", text="same"), revision("r2", text="same")])) == ["r2"]


def test_a_deleted_version_does_not_stand():
    assert uids(standing([revision("r1"), revision("r2", deleted=True)])) == ["r1"]


# The union


def test_a_union_holds_what_either_held():
    union = unite(History.of([revision("r1")]), History.of([revision("r2")]))
    assert sorted(union.revisions) == ["r1", "r2"]


@pytest.mark.parametrize("swapped", [False, True])
def test_the_state_typed_last_stands_in_a_union(swapped):
    early, late = History.of([revision("r1", 2)]), History.of([revision("r1", 5)])
    union = unite(late, early) if swapped else unite(early, late)
    assert union.revisions["r1"] == revision("r1", 5)


@pytest.mark.parametrize("swapped", [False, True])
def test_the_clock_does_not_decide_which_state_was_typed_last(swapped):
    early = History.of([revision("r1", 2, at="2026-03-02T09:00:00Z")])
    late = History.of([revision("r1", 5, at="1999-01-01T00:00:00Z")])
    union = unite(late, early) if swapped else unite(early, late)
    assert union.revisions["r1"].seq == 5


def test_a_union_keeps_the_furthest_state_of_every_parent():
    one = History.of([revision("r2", saw=["r1:3"])])
    other = History.of([revision("r2", saw=["r1:2", "r0:1"])])
    assert unite(one, other).revisions["r2"].parents == (Seen("r0", 1), Seen("r1", 3))


# Erasing for good


def test_an_erased_revision_keeps_nothing_of_what_was_written():
    blank = History.of([revision("r1", 4, saw=["r0"])], [purge("r1")]).revisions["r1"]
    kept = (blank.content, blank.author_uid, blank.written_at, blank.reason, blank.deleted)
    assert kept == (ERASED, "", "", "", True)


def test_an_erased_revision_still_answers_what_it_answered():
    history = History.of([revision("r1"), revision("r2", saw=["r1"])], [purge("r2")])
    assert uids(heads(history.revisions.values())["note"]) == ["r2"]


def test_an_answer_to_an_early_state_of_an_erased_revision_is_the_only_one_current():
    history = History.of([revision("r1", 4), revision("r2", saw=["r1:1"])], [purge("r1")])
    assert uids(heads(history.revisions.values())["note"]) == ["r2"]


@pytest.mark.parametrize("swapped", [False, True])
def test_erased_text_does_not_return_from_another_copy(swapped):
    erased, copy = History.of([revision("r1")], [purge("r1")]), History.of([revision("r1", 7)])
    union = unite(copy, erased) if swapped else unite(erased, copy)
    assert union.revisions["r1"].content == ERASED


def test_an_erased_visit_takes_everything_that_belongs_to_it():
    history = History.of([revision("r1", visit="v1"), revision("r2", visit="v2")], [purge("v1", "visit")])
    assert [history.revisions[uid].content == ERASED for uid in ("r1", "r2")] == [True, False]


def test_an_erased_visit_is_erased_itself():
    visit = Revision("r1", "visit", "v1", 1, "ann", "2026-03-02T09:00:00Z", "typed", "", False, '{"title":"x"}', ())
    assert History.of([visit], [purge("v1", "visit")]).revisions["r1"].content == ERASED


def test_text_written_into_an_erased_visit_elsewhere_is_erased_in_the_union():
    union = unite(History.of([], [purge("v1", "visit")]), History.of([revision("r9", 3, visit="v1")]))
    assert union.revisions["r9"].content == ERASED


@pytest.mark.parametrize("swapped", [False, True])
def test_of_two_erasures_of_one_thing_the_first_is_kept(swapped):
    first, second = purge("r1", at="2026-03-03T09:00:00Z"), purge("r1", at="2026-03-04T09:00:00Z")
    one, other = History.of([], [first]), History.of([], [second])
    assert (unite(other, one) if swapped else unite(one, other)).purged == {"r1": first}


# Any histories: what a revision is about (its visit, whether it is a deletion) never changes while it is typed on,
# because `Record` makes a new revision for that; all else may.

UIDS = ("r1", "r2", "r3")
STATES = st.fixed_dictionaries({uid: st.none() | st.integers(1, 4) for uid in UIDS})
PARENTS = st.fixed_dictionaries(
    {uid: st.dictionaries(st.sampled_from(UIDS), st.integers(1, 4), max_size=2) for uid in UIDS}
)
PURGES = st.lists(st.sampled_from([purge("r1"), purge("r2", at="2026-03-05T09:00:00Z"), purge("v2", "visit")]))


@st.composite
def three_histories(draw):
    """Three copies that have got any far in the same revisions, and have erased any of them."""
    parents, visits = draw(PARENTS), draw(st.fixed_dictionaries({uid: st.sampled_from(["v1", "v2"]) for uid in UIDS}))
    deletions = draw(st.sets(st.sampled_from(UIDS)))
    copies = []
    for _ in range(3):
        states = draw(STATES)
        copies.append(
            History.of(
                [
                    revision(
                        uid,
                        seq,
                        saw=[f"{parent}:{state}" for parent, state in parents[uid].items() if parent != uid],
                        visit=visits[uid],
                        deleted=uid in deletions,
                    )
                    for uid, seq in states.items()
                    if seq is not None
                ],
                draw(PURGES),
            )
        )
    return copies


@given(three_histories())
@settings(deadline=None, max_examples=150)
def test_the_order_of_unions_does_not_matter(copies):
    one, two, three = copies
    whole = unite(unite(one, two), three)
    assert all(unite(unite(a, b), c) == whole for a, b, c in permutations(copies))


@given(three_histories())
@settings(deadline=None, max_examples=150)
def test_the_grouping_of_unions_does_not_matter(copies):
    one, two, three = copies
    assert unite(one, unite(two, three)) == unite(unite(one, two), three)


@given(three_histories())
@settings(deadline=None, max_examples=150)
def test_a_second_union_changes_nothing(copies):
    one, two, _three = copies
    union = unite(one, two)
    assert [unite(union, each) for each in (union, one, two)] == [union] * 3


@given(three_histories())
@settings(deadline=None, max_examples=150)
def test_nothing_erased_stands_in_any_union(copies):
    one, two, three = copies
    union = unite(unite(one, two), three)
    erased = [each for each in union.revisions.values() if each.uid in union.purged]
    assert all(each.content == ERASED for each in erased)
    assert "v2" not in union.purged or not any('"v2"' in each.content for each in union.revisions.values())
