"""What a person wishes to print: what there is to choose about each sheet, and what it comes to in a file."""

from dataclasses import replace

import pytest

from govtoolkit.app.print_wish import (
    NONE_CHOSEN,
    NONE_LEFT,
    NONE_PICKED,
    Asked,
    Wish,
    changed,
    from_json,
    said_of_gone,
    settle,
    to_json,
)
from govtoolkit.app.printouts import make_document
from govtoolkit.app.reading import read
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.printing.options import Filling, Layout, Paper, Room
from govtoolkit.printing.sheets import SHEETS, Choice
from govtoolkit.record import questions, rules
from tests.samples import copy_sample

TOOLKIT = careers_toolkit()
ALL_EIGHT = tuple(range(1, 9))
EVERYTHING = Wish(
    "toolkit", asked=Asked.PICKED, picked=("q.board.2", "q.board.1"), benchmarks=(5, 6), filling=Filling.HALF,
    room=Room.WIDE, lines=7, paper=Paper.A3, text_size=14.0, layout=Layout.ACROSS,
    earlier=True, codes=True, bylines=False, cover=True, fillable=True,
)  # fmt: skip


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    copy_sample(path)
    return read(path).record


@pytest.fixture(scope="module")
def visit(record):
    return rules.visits_newest_first(record)[0]


@pytest.mark.parametrize("sheet", SHEETS)
def test_what_is_usual_can_be_printed_and_changes_nothing_about_the_sheet(sheet, record, visit):
    settled = settle(Wish.usual(sheet), TOOLKIT, record, visit)
    assert settled.problem == ""
    assert settled.options.paper is SHEETS[sheet].paper
    assert settled.options.filling is SHEETS[sheet].fillings[0]
    assert (settled.options.benchmarks, settled.options.questions, settled.gone) == ((), (), 0)


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_choice_that_a_sheet_does_not_offer_does_not_reach_it(sheet, record, visit):
    usual = settle(Wish.usual(sheet), TOOLKIT, record, visit).options
    options = settle(replace(EVERYTHING, sheet=sheet), TOOLKIT, record, visit).options
    for choice in set(Choice) - SHEETS[sheet].choices - {Choice.VISIT}:
        assert getattr(options, choice.value) == getattr(usual, choice.value), choice
    if Choice.LINES not in SHEETS[sheet].choices:
        assert options.room is Room.USUAL
    assert options.filling in SHEETS[sheet].fillings
    make_document(sheet, record, options)


def test_every_choice_that_is_offered_reaches_the_sheet(record, visit):
    options = settle(EVERYTHING, TOOLKIT, record, visit, today="2026-11-22").options
    assert options.visit_uid == visit.uid
    for name in ("filling", "benchmarks", "room", "lines", "paper", "text_size", "layout"):
        assert getattr(options, name) == getattr(EVERYTHING, name)
    assert (options.earlier, options.codes, options.bylines, options.cover, options.fillable) == (
        True, True, False, True, True,
    )  # fmt: skip
    assert (options.questions, options.today) == (("q.board.2", "q.board.1"), "2026-11-22")


def test_room_is_there_only_where_one_writes_and_names_only_where_somebody_wrote():
    assert not Wish("toolkit", filling=Filling.FILLED).offers(Choice.LINES)
    assert not Wish("toolkit", filling=Filling.FILLED).offers(Choice.FILLABLE)
    assert not Wish("toolkit", filling=Filling.BLANK).offers(Choice.BYLINES)
    assert not Wish("toolkit", filling=Filling.BLANK).offers(Choice.EARLIER)
    assert all(Wish("toolkit", filling=Filling.HALF).offers(choice) for choice in Choice)


def test_without_a_file_a_sheet_is_blank():
    assert settle(Wish("toolkit", filling=Filling.FILLED), TOOLKIT, None, None).options.filling is Filling.BLANK


def test_all_eight_benchmarks_are_the_whole_toolkit_but_all_questions_about_benchmarks(record, visit):
    assert settle(Wish("toolkit", benchmarks=ALL_EIGHT), TOOLKIT, record, visit).options.benchmarks == ()
    about = Wish("questions", benchmarks=(), asked=Asked.BENCHMARKS)
    assert settle(about, TOOLKIT, record, visit).options.benchmarks == ALL_EIGHT


@pytest.mark.parametrize("sheet", ["visit-form", "before-you-come"])
def test_a_sheet_of_a_visit_is_about_its_benchmarks_unless_others_are_named(sheet, record, visit):
    assert settle(Wish.usual(sheet), TOOLKIT, record, visit).options.benchmarks == ()
    all_of_them = replace(Wish.usual(sheet), benchmarks=ALL_EIGHT)
    assert settle(all_of_them, TOOLKIT, record, visit).options.benchmarks == ALL_EIGHT


def test_questions_of_the_visit_come_in_their_order_there(record, visit):
    chosen = tuple(each.question_key for each in questions.chosen(record, visit.uid))
    assert len(chosen) > 2
    assert settle(Wish("questions", asked=Asked.VISIT), TOOLKIT, record, visit).options.questions == chosen


def test_picked_questions_come_in_the_order_in_which_they_were_picked_and_once(record, visit):
    own = rules.own_questions(record)[0].uid
    wish = Wish("questions", asked=Asked.PICKED, picked=(own, "q.board.2", own, "q.board.1"))
    assert settle(wish, TOOLKIT, record, visit).options.questions == (own, "q.board.2", "q.board.1")


def test_a_question_that_is_gone_is_left_out_and_counted(record, visit):
    wish = Wish("questions", asked=Asked.PICKED, picked=("gone", "q.board.2", "gone too"))
    settled = settle(wish, TOOLKIT, record, visit)
    assert (settled.options.questions, settled.gone, settled.problem) == (("q.board.2",), 2, "")
    assert said_of_gone(settled.gone).startswith("2 of the questions that were picked are not in this file")
    assert settle(wish, TOOLKIT, None, None).gone == 2


@pytest.mark.parametrize(
    ("asked", "picked", "problem"),
    [(Asked.PICKED, (), NONE_PICKED), (Asked.PICKED, ("gone",), NONE_LEFT), (Asked.VISIT, (), NONE_CHOSEN)],
)
def test_a_question_sheet_without_a_question_is_not_printed_but_other_sheets_are(asked, picked, problem):
    wish = Wish("questions", asked=asked, picked=picked)
    assert settle(wish, TOOLKIT, None, None).problem == problem
    assert settle(replace(wish, sheet="toolkit"), TOOLKIT, None, None).problem == ""


def test_a_wish_comes_back_from_its_text_as_it_was():
    assert from_json(to_json(EVERYTHING), Wish.usual("questions")) == EVERYTHING


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "7", '{"sheet": 7}', '{"unknown": 1}'])
def test_a_text_that_makes_no_sense_changes_nothing(text):
    assert from_json(text, EVERYTHING) == EVERYTHING


@pytest.mark.parametrize(
    "value",
    [
        {"benchmarks": [0]}, {"benchmarks": ["5"]}, {"benchmarks": 5}, {"benchmarks": [True]}, {"lines": 61}, {"lines": "3"},
        {"text_size": 8}, {"text_size": True}, {"paper": "a5"}, {"filling": "full"}, {"picked": [1]}, {"cover": "yes"},
        {"room": None}, {"asked": "nobody"}, {"layout": 1}, {"sheet": "gone"},
    ],
)  # fmt: skip
def test_a_value_that_makes_no_sense_is_left_out_and_the_others_count(value):
    assert changed(EVERYTHING, {**value, "fillable": False}) == replace(EVERYTHING, fillable=False)
