"""The earlier wordings of a note, and how one differs from the next."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtoolkit.record.model import Note
from govtoolkit.record.record import Record
from govtoolkit.record.revisions import History, Purge
from govtoolkit.record.wordings import ADDED, REMOVED, SAME, Piece, differences, has_words, wording_before, wordings

NOTE = Note("v", "b5", "ann", "")


class Typing:
    """A record whose clock goes on an hour with each change, and all that it ever made."""

    def __init__(self):
        self.now = datetime(2026, 3, 2, 9, tzinfo=UTC)
        self.record = Record(clock=lambda: self.now)
        self.made = {}

    def write(self, body, **how):
        self.now += timedelta(hours=1)
        seen = how.pop("seen", self.record.seen(NOTE.uid))
        changes = self.record.put(Note("v", "b5", "ann", body), author_uid="ann", seen=seen, **how)
        self.made |= {each.uid: each for each in changes.revisions}

    def delete(self):
        self.now += timedelta(hours=1)
        changes = self.record.remove(NOTE.uid, author_uid="ann", seen=self.record.seen(NOTE.uid))
        self.made |= {each.uid: each for each in changes.revisions}

    def wordings(self, purged=()):
        return wordings(History.of(self.made.values(), purged), NOTE.uid, {"ann": "Ann"}.__getitem__)


def test_wordings_come_newest_first_with_who_and_when():
    typing = Typing()
    typing.write("One.")
    typing.write("Two.")
    assert [(each.body, each.author, each.written_at, each.stands) for each in typing.wordings()] == [
        ("Two.", "Ann", "2026-03-02T11:00:00Z", True),
        ("One.", "Ann", "2026-03-02T10:00:00Z", False),
    ]


def test_of_two_of_one_second_the_one_that_answers_the_other_is_newer():
    typing = Typing()
    bodies = [f"Wording {number}." for number in range(9)]
    for body in bodies:
        typing.now -= timedelta(hours=1)
        typing.write(body, reason="each a step of its own")
    assert [each.body for each in typing.wordings()] == bodies[::-1]


def test_a_circle_of_answers_which_no_program_of_ours_writes_is_listed_all_the_same():
    typing = Typing()
    typing.write("One.")
    typing.write("Two.")
    one, two = typing.made.values()
    typing.made[one.uid] = replace(one, parents=(two.seen,))
    assert {each.body for each in typing.wordings()} == {"One.", "Two."}


def test_a_wording_comes_from_the_one_that_its_writer_had_on_screen():
    typing = Typing()
    typing.write("One.")
    first = typing.record.seen(NOTE.uid)
    typing.write("Two.")
    typing.record.end_burst()
    typing.write("Beside it.", seen=first)
    every = {each.body: each for each in typing.wordings()}
    before = {body: wording_before(list(every.values()), each) for body, each in every.items()}
    assert before == {"One.": None, "Two.": every["One."], "Beside it.": every["One."]}


def test_a_correction_keeps_its_reason():
    typing = Typing()
    typing.write("One.")
    typing.write("Two.", reason="Miscounted")
    assert [each.reason for each in typing.wordings()] == ["Miscounted", ""]


def test_a_deletion_is_a_step_without_words():
    typing = Typing()
    typing.write("One.")
    typing.delete()
    assert [(each.body, each.deleted) for each in typing.wordings()] == [("", True), ("One.", False)]


def test_what_stands_comes_first_even_where_something_newer_was_answered():
    typing = Typing()
    typing.write("One.")
    first = typing.record.seen(NOTE.uid)
    typing.write("Two.")
    typing.record.end_burst()
    typing.write("Beside it.", seen=first)
    typing.write("Three.", seen=tuple(each for each in typing.record.seen(NOTE.uid) if each.uid in typing.made)[:1])
    standing = [each.stands for each in typing.wordings()]
    assert standing == sorted(standing, reverse=True)
    assert sum(standing) == 2


def test_what_was_erased_for_good_is_not_there():
    typing = Typing()
    typing.write("One.")
    typing.write("Two.")
    erased = next(uid for uid, each in typing.made.items() if "One." in each.content)
    left = typing.wordings([Purge(erased, "revision", "2026-04-01T00:00:00Z", "ann", "asked")])
    assert [each.body for each in left] == ["Two."]


def test_notes_of_other_places_are_not_there():
    typing = Typing()
    typing.write("One.")
    assert wordings(History.of(typing.made.values()), "another", str) == []


def test_a_changed_word_is_removed_and_added():
    assert differences("Ten employers came.", "Eleven employers came.") == [
        Piece(REMOVED, "Ten "),
        Piece(ADDED, "Eleven "),
        Piece(SAME, "employers came."),
    ]


def test_a_word_that_both_texts_have_is_the_same_whatever_stands_beside_it():
    before, after = "They came in October, three of them.", "“They came in October and November: three of them.”"
    assert differences(before, after) == [
        Piece(ADDED, "“"),
        Piece(SAME, "They came in October"),
        Piece(REMOVED, ","),
        Piece(SAME, " "),
        Piece(ADDED, "and November: "),
        Piece(SAME, "three of them."),
        Piece(ADDED, "”"),
    ]


def test_where_whole_words_are_wanted_the_punctuation_beside_them_counts():
    assert differences("All well.", "All well!", whole_words=True) == [
        Piece(SAME, "All "),
        Piece(REMOVED, "well."),
        Piece(ADDED, "well!"),
    ]


def test_a_line_that_ends_elsewhere_changes_no_word():
    assert differences("One.\n\nTwo.", "One. Two.") == [
        Piece(SAME, "One."),
        Piece(REMOVED, "\n\n"),
        Piece(ADDED, " "),
        Piece(SAME, "Two."),
    ]


@pytest.mark.parametrize(
    ("text", "has"), [(" – “…”\n", False), ("", False), ("a,", True), ("£", True), ("\u0926", True)]
)
def test_punctuation_is_no_word(text, has):
    assert has_words(text) is has


def test_equal_texts_are_one_piece():
    assert differences("The same.", "The same.") == [Piece(SAME, "The same.")]


@pytest.mark.parametrize(("before", "after", "kind"), [("", "New.", ADDED), ("Old.", "", REMOVED)])
def test_beside_nothing_everything_is_new_or_gone(before, after, kind):
    assert differences(before, after) == [Piece(kind, before or after)]


WORDS = st.lists(
    st.sampled_from(["bus ", "bus, ", "(bus) ", "the ", "college. ", "\n", " ", "–", "went", "Siân! "]), max_size=30
).map("".join)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_the_pieces_are_both_texts_to_the_letter(before, after):
    pieces = differences(before, after)
    assert "".join(each.text for each in pieces if each.kind != REMOVED) == after
    assert "".join(each.text for each in pieces if each.kind != ADDED) == before
    assert all(each.text for each in pieces)
    assert all(one.kind != other.kind for one, other in pairwise(pieces))


def test_a_long_text_that_changed_in_many_places_is_compared_sentence_by_sentence():
    sentences = [f"Employer {number} came on a day of its own." for number in range(3000)]
    changed = [each.replace("came", "went") if number % 500 == 7 else each for number, each in enumerate(sentences)]
    pieces = differences(" ".join(sentences), " ".join(changed))
    added = [each.text for each in pieces if each.kind == ADDED]
    assert added[1:-1] == [f"{changed[number]} " for number in range(507, 2507, 500)]
    assert ("went" in added[0], "went" in added[-1], len(added)) == (True, True, 6)
