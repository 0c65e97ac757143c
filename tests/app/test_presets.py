"""Ready-made choices about a print: two that come with the program, and a person's own."""

import json

import pytest

from govtoolkit.app.presets import LONGEST_NAME, OURS, Presets
from govtoolkit.app.print_wish import Asked, Wish
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.printing.options import Filling, Layout, Paper, Room
from govtoolkit.record.model import Visit

MINE = Wish("questions", filling=Filling.BLANK, asked=Asked.PICKED, picked=("q.board.2", "q.board.1"), text_size=14.0)


@pytest.fixture
def presets(settings):
    return Presets(settings)


def names(presets):
    return [each.name for each in presets.all()]


def test_two_come_with_the_program(presets):
    assert names(presets) == ["Night before", "Large print"]


def test_the_night_before_is_about_what_the_visit_is_about_with_wide_ruled_space(presets):
    visit = Visit("v", "2026-11-26", "Visit", focus="7, 3")
    wish = presets.named("Night before").applied(Wish.usual("visit-form"), visit)
    assert (wish.sheet, wish.filling, wish.benchmarks) == ("toolkit", Filling.BLANK, (3, 7))
    assert (wish.room, wish.asked, wish.layout, wish.paper) == (
        Room.WIDE, Asked.VISIT, Layout.ACROSS, Paper.A4,
    )  # fmt: skip


def test_another_sheet_begins_as_it_usually_is_but_for_the_text_size(presets):
    before = Wish("visit-form", codes=True, paper=Paper.A3, text_size=14.0)
    wish = presets.named("Night before").applied(before, None)
    assert (wish.codes, wish.text_size) == (False, 14.0)
    assert presets.named("Night before").applied(Wish(codes=True), None).codes


@pytest.mark.parametrize("visit", [None, Visit("v", "2026-11-26", "Visit")])
def test_the_night_before_is_about_employers_and_workplaces_where_nothing_else_is_known(presets, visit):
    assert presets.named("Night before").applied(Wish(), visit).benchmarks == (5, 6)


def test_large_print_changes_the_text_size_and_nothing_else(presets):
    assert presets.named("Large print").applied(MINE, None) == Wish(**{**MINE.__dict__, "text_size": 18.0})


def test_ones_own_are_kept_whole_under_a_name_and_found_after_the_next_start(presets, settings):
    presets.keep("  Before   the board ", MINE)
    settings.save()
    again = Presets(Settings(settings.config_folder, settings.data_folder))
    assert names(again) == ["Night before", "Large print", "Before the board"]
    found = again.named("before THE board")
    assert found.is_own
    assert found.applied(Wish(), None) == MINE


def test_keeping_under_the_same_name_replaces_what_was_kept(presets):
    presets.keep("Mine", MINE)
    presets.keep("mine", Wish("duties"))
    assert names(presets)[2:] == ["mine"]
    assert presets.named("Mine").sheet == "duties"


def test_ones_own_stand_by_their_names(presets):
    for name in ("Zebra", "ärger", "apple"):
        presets.keep(name, MINE)
    assert names(presets)[2:] == ["apple", "Zebra", "ärger"]


def test_a_preset_is_renamed_and_keeps_its_choices(presets):
    presets.keep("Mine", MINE)
    presets.rename("Mine", "Yours")
    assert names(presets)[2:] == ["Yours"]
    assert presets.named("Yours").applied(Wish(), None) == MINE


def test_a_preset_may_be_renamed_to_another_way_of_writing_its_name(presets):
    presets.keep("mine", MINE)
    presets.rename("mine", "MINE")
    assert names(presets)[2:] == ["MINE"]


def test_a_deleted_preset_is_gone_until_it_is_brought_back(presets):
    kept = presets.keep("Mine", MINE)
    presets.forget("Mine")
    assert names(presets)[2:] == []
    presets.bring_back(kept)
    assert presets.named("Mine").applied(Wish(), None) == MINE


@pytest.mark.parametrize("name", ["", "   ", "night BEFORE", "x" * (LONGEST_NAME + 1)])
def test_a_name_that_cannot_be_is_refused_with_a_sentence(presets, name):
    assert presets.trouble_with(name).endswith((".", "letters."))
    with pytest.raises(UserError):
        presets.keep(name, MINE)
    assert names(presets) == [each.name for each in OURS]


def test_no_preset_takes_the_name_of_another_one(presets):
    presets.keep("Mine", MINE)
    presets.keep("Yours", Wish("duties"))
    with pytest.raises(UserError, match="Other choices are called “yours” already"):
        presets.rename("Mine", "yours")
    assert names(presets)[2:] == ["Mine", "Yours"]


def test_one_that_is_not_there_is_refused_with_those_that_are(presets):
    with pytest.raises(UserError, match="There is no preset “Mine”") as refused:
        presets.named("Mine")
    assert refused.value.hint == "There are: Night before; Large print."


@pytest.mark.parametrize(
    "kept",
    ["nonsense", ["nonsense"], ["[]"], ['{"name": 7, "values": {}}'], ['{"name": "x", "values": []}'], [7]],
)
def test_settings_that_make_no_sense_stand_in_nobodys_way(presets, settings, kept):
    settings._values["print_presets"] = kept
    assert names(presets) == ["Night before", "Large print"]


def test_a_sheet_that_is_gone_from_the_program_leaves_the_rest_of_the_choices(presets, settings):
    values = {"sheet": "a sheet of long ago", "text_size": 20}
    settings.put("print_presets", [json.dumps({"name": "Old", "values": values})])
    preset = presets.named("Old")
    assert (preset.sheet, preset.applied(MINE, None).text_size, preset.applied(MINE, None).sheet) == (
        "",
        20.0,
        "questions",
    )
