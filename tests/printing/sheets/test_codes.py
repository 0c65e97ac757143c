"""What each row on paper can be found by."""

from collections import Counter

from govtoolkit.printing.sheets.codes import Codes, code_of
from govtoolkit.record.model import VISIT_PLACES


def test_a_code_is_short_and_says_what_it_stands_for():
    keys = ("b5", "b5.i3", "b5.s1", "b1.c2", "q.board.1", "q.prompts-5.2", "visit.to_meet", "website.3")
    assert [code_of(key) for key in keys] == [
        "B5", "B5-I3", "B5-S1", "B1-C2", "Q-BOARD-1", "Q-PROMPTS-5-2", "VISIT-TO-MEET", "WEBSITE-3",
    ]  # fmt: skip


def test_no_two_things_that_can_be_written_about_have_the_same_code(toolkit, desk):
    own = [desk.question(f"uid-{number}", "Why?").uid for number in range(12)]
    codes = Codes(desk.record)
    keys = [*(wording.key for wording in toolkit.wordings), *VISIT_PLACES, *own]
    found = Counter(codes.of(key) for key in keys)
    assert len(keys) == len(set(keys)) > 150
    assert [code for code, times in found.items() if times > 1] == []


def test_our_own_questions_are_numbered_as_they_were_written(desk):
    desk.question("uid-b", "The first one?", position=9)
    desk.question("uid-a", "The second one?", benchmark=1, position=1)
    codes = Codes(desk.record)
    assert (codes.of("uid-b"), codes.of("uid-a")) == ("OWN-1", "OWN-2")


def test_a_question_keeps_its_number_when_another_is_deleted_or_changed(desk):
    gone = desk.question("uid-a", "The first one?")
    desk.question("uid-b", "The second one?")
    desk.remove(gone)
    desk.question("uid-b", "The second one, in other words?")
    desk.question("uid-c", "The third one?")
    codes = Codes(desk.record)
    assert (codes.of("uid-b"), codes.of("uid-c")) == ("OWN-2", "OWN-3")


def test_without_a_file_the_toolkit_has_its_codes():
    assert Codes(None).of("b2.s2") == "B2-S2"
