"""No word is lost whatever three people do with their copies (`copies.py`); the mutants prove that the machine notices."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from govtoolkit.record import record as record_module
from govtoolkit.record import revisions
from govtoolkit.record.record import BURST_PAUSE, Record
from govtoolkit.record.revisions import History, Revision, Seen
from tests.record import copies
from tests.record.copies import QUIET, Copies


def test_no_word_is_lost_whatever_three_people_do():
    run_state_machine_as_test(Copies, settings=settings(QUIET, max_examples=60, stateful_step_count=25))


@pytest.mark.slow
def test_no_word_is_lost_whatever_three_people_do_for_long():
    run_state_machine_as_test(Copies, settings=settings(QUIET, max_examples=400, stateful_step_count=25))


# Mutants: each breaks one promise of the record or of the union, and the machine must notice it.


HUNT = settings(
    QUIET,
    max_examples=3000,
    stateful_step_count=25,
    derandomize=True,
    phases=[Phase.generate],
    report_multiple_bugs=False,
)


def caught(machine, complaint):
    """Run the machine, which must fail with this complaint."""
    with pytest.raises(AssertionError, match=complaint):
        run_state_machine_as_test(machine, settings=HUNT)


class WriterPicksParents(Copies):
    """The writer's thread says what the parents are: what is current in the file when it stores."""

    @staticmethod
    def stored(history, revision):
        current = revisions.heads(history.revisions.values()).get(revision.record_uid, ())
        if revision.seq > 1:
            return revision
        return replace(revision, parents=tuple(sorted(each.seen for each in current)))


def test_a_writer_that_picks_the_parents_is_caught():
    caught(WriterPicksParents, "lost")


def test_parents_without_seq_are_caught(monkeypatch):
    monkeypatch.setattr(Revision, "seen", property(lambda revision: Seen(revision.uid, 10**9)))
    caught(Copies, "lost")


def test_a_union_in_which_the_last_file_wins_is_caught(monkeypatch):
    def last_file_wins(one, other):
        return History.of({**one.revisions, **other.revisions}.values(), {**one.purged, **other.purged}.values())

    monkeypatch.setattr(revisions, "unite", last_file_wins)
    caught(Copies, "order of unions matters")


def test_a_clock_that_decides_what_is_current_is_caught(monkeypatch):
    def newest_by_the_clock(every):
        by_record = {}
        for revision in every:
            by_record.setdefault(revision.record_uid, []).append(revision)
        return {
            uid: (max(each, key=lambda revision: (revision.written_at, revision.uid)),)
            for uid, each in by_record.items()
        }

    monkeypatch.setattr(revisions, "heads", newest_by_the_clock)
    monkeypatch.setattr(record_module, "heads", newest_by_the_clock)
    caught(Copies, "lost|answered")


def test_a_union_that_does_not_erase_again_is_caught(monkeypatch):
    right = revisions.unite

    def not_erased_again(one, other):
        union = right(History(one.revisions, {}), History(other.revisions, {}))
        return History(union.revisions, right(History({}, one.purged), History({}, other.purged)).purged)

    monkeypatch.setattr(revisions, "unite", not_erased_again)
    caught(Copies, "erased text came back|union")


def test_a_burst_that_goes_on_although_something_else_was_seen_is_caught(monkeypatch):
    def goes_on(burst, author_uid, seen, now):
        return author_uid == burst.author_uid and timedelta(0) <= now - burst.last_key_at <= BURST_PAUSE

    monkeypatch.setattr(Record, "_goes_on", staticmethod(goes_on))
    caught(Copies, "lost|answered")


def test_a_clock_that_decides_which_state_of_a_revision_stands_is_caught(monkeypatch):
    def by_the_clock(one, other):
        later = max(one, other, key=lambda each: (each.written_at, each.content))
        return replace(later, parents=tuple(sorted({*one.parents, *other.parents})))

    monkeypatch.setattr(revisions, "_latest", by_the_clock)
    caught(Copies, "lost|answered|memory")


# What the machine comes to rarely is told to it step by step.


def settled_twice():
    """Ann writes on two laptops; what stands twice is settled."""
    machine = Copies()
    machine.type(0, 0, "note", "ann")
    machine.type(1, 0, "note", "ann")
    machine.notes_are_brought_in(0, 1)
    machine.somebody_settles_what_stands_twice(0, 0, "note", "bob")
    machine.teardown()


def edited_after_a_release():
    """Ann releases a visit; Bob, who does not know of that, gives it another title later."""
    machine = Copies()
    machine.type(0, 0, "visit", "ann")
    machine.notes_are_brought_in(1, 0)
    machine.the_visit_is_released(0, really=True)
    machine.now += timedelta(days=1)
    machine.type(1, 0, "visit", "bob", looks_first=True)
    machine.teardown()


def back_without_its_past():
    """Bob has an old copy; Ann writes on, and sends him the newest without its past."""
    machine = Copies()
    machine.type(0, 0, "note", "ann")
    machine.notes_are_brought_in(1, 0)
    for _ in range(2):
        machine.a_burst_ends(0)
        machine.type(0, 0, "note", "ann", looks_first=True)
    machine.a_copy_without_its_past_is_made(0)
    machine.copies_without_their_past_come_back(1)
    machine.teardown()


@pytest.mark.parametrize("tale", [settled_twice, edited_after_a_release, back_without_its_past])
def test_the_tales_are_true_of_the_right_algorithm(tale):
    tale()


def test_a_resolution_that_answers_only_one_version_is_caught(monkeypatch):
    right = Record.put

    def answers_one(self, entry, *, seen, **how):
        return right(self, entry, seen=seen[:1] if how.get("origin") == "resolution" else seen, **how)

    monkeypatch.setattr(Record, "put", answers_one)
    with pytest.raises(AssertionError, match="without an answer to all"):
        settled_twice()


def test_a_release_that_a_later_edit_undoes_is_caught(monkeypatch):
    monkeypatch.setattr(
        revisions, "_display_order", lambda revision: (not revision.deleted, revision.written_at, revision.uid)
    )
    with pytest.raises(AssertionError, match="a release was undone"):
        edited_after_a_release()


@pytest.mark.parametrize("parents", ["none", "the last ones only"])
def test_a_copy_without_its_past_that_forgets_what_that_answered_is_caught(monkeypatch, parents):
    def forgets(history):
        current = [each for some in revisions.heads(history.revisions.values()).values() for each in some]
        kept = [replace(each, parents=()) for each in current] if parents == "none" else current
        return History.of(kept, history.purged.values())

    monkeypatch.setattr(copies, "without_its_past", forgets)
    with pytest.raises(AssertionError, match="answered, yet it stands in a copy"):
        back_without_its_past()
