"""The content is whole, and every key a record can point at stays."""

from pathlib import Path

import pytest

from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import VISIT_PLACES

# benchmark -> characteristics, indicators, information sources
TABLES = {
    1: (2, 5, 3),
    2: (2, 3, 2),
    3: (4, 4, 3),
    4: (1, 5, 3),
    5: (1, 5, 4),
    6: (1, 3, 4),
    7: (1, 5, 4),
    8: (1, 4, 4),
}
QUESTIONS = {
    "board": 4,
    "strategic-legal": 3,
    "strategic-oversight": 5,
    "strategic-leadership": 3,
    "strategic-quality": 3,
    "prompts-1": 3,
    "prompts-2": 3,
    "prompts-3": 3,
    "prompts-4": 3,
    "prompts-5": 2,
    "prompts-6": 3,
    "prompts-7": 3,
    "prompts-8": 3,
}
CHECKLISTS = {
    "school-duties": 4,
    "board-responsibilities": 5,
    "board-ensures": 3,
    "board-does": 2,
    "careers-leader-duties": 4,
    "website": 4,
    "access-statement": 4,
    "impartiality": 3,
    "link-governor": 9,
    "conditions-for-success": 5,
    "leadership-review": 2,
    "careers-leader-self-check": 2,
}
# pages to read and their points; those without points are prose
PAGES = {
    "about-the-toolkit": 3,
    "what-careers-is": 3,
    "how-to-monitor": 0,
    "trusts": 0,
    "statutory-guidance": 0,
    "strategic-plan": 0,
    "careers-leader": 0,
    "provider-access": 0,
    "website": 0,
    "impartial-guidance": 0,
    "destinations": 0,
    "link-governor": 0,
    "ofsted": 0,
    "school-improvement": 0,
    "impact-system": 3,
    "using-questions": 0,
    "tools": 4,
    "working-together": 0,
    "support": 9,
}


@pytest.fixture(scope="module")
def toolkit():
    return careers_toolkit()


def test_each_table_has_the_items_of_the_source(toolkit):
    counted = {
        b.number: (len(b.characteristic), len(b.indicator), len(b.information_source)) for b in toolkit.benchmark
    }
    assert counted == TABLES


def test_the_eight_tables_have_13_characteristics_34_indicators_and_27_sources():
    assert [sum(column) for column in zip(*TABLES.values(), strict=True)] == [13, 34, 27]


def test_each_set_has_the_questions_of_the_source(toolkit):
    assert {group.key: len(group.question) for group in toolkit.question_set} == QUESTIONS


def test_two_board_questions_have_a_follow_up_each(toolkit):
    [board] = [group for group in toolkit.question_set if group.key == "board"]
    assert sorted(len(question.follow_up) for question in board.question) == [0, 0, 1, 1]


def test_the_prompts_are_about_their_own_benchmark_and_no_other_set_is(toolkit):
    for group in toolkit.question_set:
        is_prompt = group.key.startswith("prompts-")
        assert group.benchmark == (int(group.key.removeprefix("prompts-")) if is_prompt else None)


def test_only_the_prompts_of_benchmark_5_have_a_reading_tip(toolkit):
    assert [group.key for group in toolkit.question_set if group.tip] == ["prompts-5"]


def test_there_are_twelve_checklists_with_the_lines_of_the_source(toolkit):
    assert {checklist.key: len(checklist.item) for checklist in toolkit.checklist} == CHECKLISTS
    assert len(CHECKLISTS) == 12


def test_there_are_three_encounter_phases_of_two_encounters(toolkit):
    assert [phase.encounters for phase in toolkit.encounter_phase] == [2, 2, 2]


def test_the_reference_has_4_roles_8_terms_10_resources_and_5_changes(toolkit):
    counted = [len(group) for group in (toolkit.role, toolkit.term, toolkit.resource, toolkit.change)]
    assert counted == [4, 8, 10, 5]


def test_the_terms_have_ten_points(toolkit):
    assert sum(len(term.points) for term in toolkit.term) == 10


def test_there_are_nineteen_pages_to_read_with_the_points_of_the_source(toolkit):
    assert len(toolkit.page) == 19
    assert {page.key for page in toolkit.page} == set(PAGES)
    assert {page.key: len(page.points) for page in toolkit.page if PAGES[page.key]} == {
        k: n for k, n in PAGES.items() if n
    }


def test_destinations_carry_a_note_that_three_years_are_no_longer_expected(toolkit):
    asking = [
        item
        for benchmark in toolkit.benchmark
        for item in (*benchmark.indicator, *benchmark.information_source)
        if "three years" in item.text
    ]
    assert asking
    assert all(item.note for item in asking)


def test_resources_have_no_addresses_because_the_sources_give_none(toolkit):
    for resource in toolkit.resource:
        assert "http" not in resource.text
        assert "www." not in resource.text


def test_the_marked_items_are_all_indicators_and_information_sources(toolkit):
    assert len(toolkit.marked_items) == 34 + 27
    assert all(key.split(".")[1][0] in "is" for key in toolkit.marked_items)


def test_the_check_items_are_all_lines_of_all_checklists(toolkit):
    assert len(toolkit.check_items) == sum(CHECKLISTS.values())


def test_the_questions_are_found_by_their_keys_in_the_order_of_the_sets(toolkit):
    assert len(toolkit.questions) == 4 + 14 + 23
    assert list(toolkit.questions)[:4] == ["q.board.1", "q.board.2", "q.board.3", "q.board.4"]
    assert all(question.key == key for key, question in toolkit.questions.items())


def test_the_wording_of_a_question_has_its_follow_ups(toolkit):
    [wording] = [each for each in toolkit.wordings if each.key == "q.board.1"]
    question = toolkit.questions["q.board.1"]
    assert wording.wording == f"{question.text} {question.follow_up[0]}"


def test_wordings_are_numbered_in_reading_order_without_a_gap(toolkit):
    assert [wording.position for wording in toolkit.wordings] == list(range(1, len(toolkit.wordings) + 1))


def test_no_key_ever_vanishes_or_changes_its_kind(toolkit, is_golden):
    # A key that vanishes or changes its meaning orphans the notes, marks and looks of every file: add, never rename.
    lines = [f"{wording.key}\t{wording.kind}\t{wording.benchmark or ''}" for wording in toolkit.wordings]
    lines += [f"{place}\tplace\t" for place in VISIT_PLACES]
    golden = Path(__file__).parents[1] / "golden" / "keys.txt"
    assert set(golden.read_text("utf-8").splitlines()) <= set(lines)  # renewing the text does not get round this
    is_golden("keys.txt", "\n".join(lines) + "\n")


def test_no_key_looks_like_a_place_of_the_visit_or_a_uid(toolkit):
    keys = {wording.key for wording in toolkit.wordings}
    assert not keys & set(VISIT_PLACES)
    assert not [key for key in keys if key.count("-") == 4 and len(key) == 36]
