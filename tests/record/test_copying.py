"""What goes into a copy that is given away, and that such a copy brings nothing back that was answered."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from govtoolkit.record import copying
from govtoolkit.record.copying import part_of
from govtoolkit.record.model import Action, CheckLine, Link, Mark, Note, Person, Question, School, Visit
from govtoolkit.record.record import Record
from govtoolkit.record.release import release
from govtoolkit.record.revisions import History, Purge, Seen, heads, unite
from tests.record.copies import COPIES, QUIET, Copies, current_states

JUNE, JULY = Visit("june", "2026-06-01", "June visit"), Visit("july", "2026-07-01", "July visit")


class Book:
    """A record with everything that was ever written in it."""

    def __init__(self):
        numbers = itertools.count(1)
        self.record = Record(new_uid=lambda: f"r{next(numbers)}")
        self.history = History({}, {})

    def put(self, entry, by="ann", reason=""):
        self.keep(self.record.put(entry, author_uid=by, seen=self.record.seen(entry.uid), reason=reason))

    def remove(self, uid, by="ann", reason=""):
        self.keep(self.record.remove(uid, author_uid=by, seen=self.record.seen(uid), reason=reason))

    def keep(self, changes):
        self.record.end_burst()
        self.history = unite(self.history, History.of(changes.revisions))


@pytest.fixture
def book():
    """Return a book with two visits, of which Ann wrote on one and Bob on the other."""
    book = Book()
    for entry in (Person("ann", "Ann"), Person("bob", "Bob"), School("Clunmere"), Question("own", "Why?"), JUNE, JULY):
        book.put(entry)
    for text in ("first wording", "second wording", "June as it stands"):
        book.put(Note("june", "b1", "ann", text))
    book.put(Note("july", "b1", "bob", "July words"), by="bob")
    book.put(Mark("july", "b1.i1", "bob"), by="bob")
    book.put(CheckLine("on-july", "website.1", "july", "bob", "2026-07-01", "in place", "July evidence"), by="bob")
    book.put(CheckLine("on-none", "website.2", None, "ann", "2026-07-01", "in place", "At home"))
    return book


def texts(history):
    return "\n".join(each.content + each.reason for each in history.revisions.values())


def test_without_history_only_what_stands_goes_along(book):
    part = part_of(book.history, with_history=False)
    assert current_states(part) == current_states(book.history)
    assert len(part.revisions) == len(current_states(book.history))
    assert "first wording" not in texts(part)
    assert "June as it stands" in texts(part)


def test_with_history_and_all_visits_it_is_the_same(book):
    assert part_of(book.history, with_history=True) == book.history


def test_an_old_copy_brings_nothing_back_that_was_answered_long_ago(book):
    note = Note("june", "b1", "ann", "").uid
    first = next(each for each in book.history.revisions.values() if "first wording" in each.content)
    united = unite(part_of(book.history, with_history=False), History.of([first]))
    assert [each.entry.body for each in heads(united.revisions.values())[note]] == ["June as it stands"]


def test_a_deletion_goes_along_and_reaches_a_copy_that_has_the_note(book):
    before = book.history
    book.remove(Note("june", "b1", "ann", "").uid)
    united = unite(before, part_of(book.history, with_history=False))
    assert current_states(united) == current_states(book.history)


@pytest.mark.parametrize("with_history", [True, False])
def test_of_another_visit_nothing_goes_along(book, with_history):
    book.remove(Mark("july", "b1.i1", "bob").uid, by="bob", reason="July reason")
    for link in release(book.record, JULY, "2026-07-09"):
        book.put(link, reason="release")
    part = part_of(book.history, with_history=with_history, visits=["june"])
    told = texts(part)
    for word in ("July", "july", "b1.i1"):
        assert word not in told, word
    for word in ("June as it stands", "At home", "Clunmere", "Why?"):
        assert word in told, word
    assert ("first wording" in told) is with_history
    names = {each.entry.name for each in part.revisions.values() if each.record_kind == "person"}
    assert names == {"Ann"}


def test_a_release_of_a_chosen_visit_goes_along(book):
    for each in release(book.record, JUNE, "2026-06-09"):
        book.put(each, reason="release")
    part = part_of(book.history, with_history=False, visits=["june"])
    assert [each.entry.sort for each in part.revisions.values() if each.record_kind == "link"] == ["release"]


def test_visits_that_are_shown_as_one_go_along_together_and_people_too(book):
    book.put(Visit("june2", "2026-06-01", "June again"))
    book.put(Link("l1", "same visit", "june", "june2"))
    book.put(Person("ann2", "Ann Price"))
    book.put(Link("l2", "same person", "ann", "ann2"))
    book.put(Person("cai", "Cai"))
    book.put(Link("l3", "same person", "bob", "cai"))
    part = part_of(book.history, with_history=False, visits=["june2"])
    assert {each.record_uid for each in part.revisions.values() if each.record_kind in ("visit", "link", "person")} == {
        "june", "june2", "l1", "l2", "ann", "ann2",
    }  # fmt: skip
    assert "June as it stands" in texts(part)


def test_what_was_moved_to_another_visit_does_not_stand_again(book):
    book.put(Action("a", "june", "Agreed in June"))
    book.put(Action("a", "july", "Now of July"))
    part = part_of(book.history, with_history=True, visits=["june"])
    assert not [each for each in part.revisions.values() if each.record_uid == "a"]
    part = part_of(book.history, with_history=True, visits=["july"])
    assert "Agreed in June" not in texts(part)
    united = unite(part, book.history)
    assert current_states(united) == current_states(book.history)


def test_what_only_another_visit_answered_to_the_end_does_not_stand_again(book):
    typed = book.record.put(Action("a", "june", "Begun"), author_uid="ann", seen=()).revisions[0]
    begun = Seen(typed.uid, 1)
    book.history = unite(
        book.history, History.of([replace(typed, seq=2, content=typed.content.replace("Begun", "Begun, and more"))])
    )
    for uid, visit, saw in (("here", "june", begun), ("there", "july", Seen(typed.uid, 2))):
        other = Record(new_uid=lambda uid=uid: uid)
        change = other.put(Action("a", visit, f"Went on {uid}"), author_uid="ann", seen=(saw,))
        book.history = unite(book.history, History.of(change.revisions))
    part = part_of(book.history, with_history=True, visits=["june"])
    assert [each.entry.wording for each in heads(part.revisions.values())["a"]] == ["Went on here"]


def test_both_of_two_versions_go_along(book):
    other = Record([each for each in book.history.revisions.values() if "first wording" in each.content])
    changes = other.put(
        Note("june", "b1", "ann", "Other laptop"), author_uid="ann", seen=other.seen(Note("june", "b1", "ann", "").uid)
    )
    history = unite(book.history, History.of(changes.revisions))
    part = part_of(history, with_history=False)
    assert current_states(part) == current_states(history)
    assert len(heads(part.revisions.values())[Note("june", "b1", "ann", "").uid]) == 2


def test_what_was_erased_stays_erased_in_every_part(book):
    uid = next(each.uid for each in book.history.revisions.values() if "July words" in each.content)
    erased = unite(book.history, History({}, {uid: Purge(uid, "revision", "2026-08-01T09:00:00Z", "ann", "asked for")}))
    part = part_of(erased, with_history=False, visits=["june"])
    assert part.purged == erased.purged
    assert "July words" not in texts(unite(part, book.history))


class CopiesGivenAway(Copies):
    """The same people, who give away copies as the program makes them; what comes back must change nothing."""

    @rule(number=COPIES, with_history=st.booleans(), visits=st.sampled_from((None, ("v1",), ("v2",), ())))
    def a_copy_without_its_past_is_made(self, number, with_history, visits):
        part = part_of(self.copies[number].history, with_history=with_history, visits=visits)
        self.thin = [*self.thin, part][-3:]


def test_no_copy_that_comes_back_brings_an_answered_word_with_it():
    run_state_machine_as_test(CopiesGivenAway, settings=settings(QUIET, max_examples=60, stateful_step_count=25))


@pytest.mark.slow
def test_no_copy_that_comes_back_brings_an_answered_word_with_it_for_long():
    run_state_machine_as_test(CopiesGivenAway, settings=settings(QUIET, max_examples=400, stateful_step_count=25))


def test_a_part_that_forgets_ancestors_is_caught(book, monkeypatch):
    monkeypatch.setattr(copying, "_answering_all", lambda revision, _every, _kept: revision)
    with pytest.raises(AssertionError, match="assert"):
        test_an_old_copy_brings_nothing_back_that_was_answered_long_ago(book)
