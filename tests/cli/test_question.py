"""`govtoolkit question`: the bank is listed, added to, chosen from, and what became of a question is kept."""

import json

import pytest

from govtoolkit.app.reading import read
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record import questions, rules
from govtoolkit.record.model import Note, Question, Visit, VisitQuestion


def plain(good, *arguments, **options):
    return json.loads(good(*arguments, "--json", **options))


def keys(good, *arguments):
    return [each["key"] for each in plain(good, "question", "list", *arguments)]


def chosen(path, visit="aaaa1111-visit"):
    record = read(path).record
    return [each.question_key for each in questions.chosen(record, visit)]


def about(path, key, visit="aaaa1111-visit"):
    found = read(path).record.find(VisitQuestion, VisitQuestion(visit, key).uid)
    return found and (found.planned, found.asked, found.still_open)


def test_every_question_is_listed_with_its_key(good, file):
    assert keys(good, file) == [*careers_toolkit().questions, "own-question"]
    said = good("question", "list", file)
    assert "- q.board.1: " in said
    assert "Our own questions\n\n- own-ques: Why? (never asked)" in said


@pytest.mark.parametrize(
    ("options", "number"),
    [
        (["--source", "board"], 4),
        (["--source", "strategic"], 14),
        (["--source", "prompts"], 23),
        (["--source", "own"], 4),
        (["--benchmark", "6", "--source", "own"], 1),
        (["--open"], 1),
    ],
)
def test_the_list_can_be_narrowed(good, sample, options, number):
    assert len(keys(good, sample, *options)) == number


def test_never_asked_leaves_out_what_any_visit_put(good, sample):
    record = read(sample).record
    assert keys(good, sample, "--never-asked") == [
        each.key for each in questions.never_asked(questions.bank(careers_toolkit(), record), questions.askings(record))
    ]


def test_the_questions_of_a_visit_come_in_their_order_there(good, sample):
    wanted = ["q.prompts-5.1", "q.prompts-5.2", "q.prompts-6.1", "q.prompts-6.2"]
    assert keys(good, sample, "--visit", "2026-03-12")[:4] == wanted


def test_what_became_of_a_question_is_said_visit_by_visit(good, sample):
    [travel] = plain(good, "question", "list", sample, "--benchmark", "6", "--source", "own")
    assert [each["visit_date"] for each in travel["visits"]] == ["2026-11-12", "2026-03-12", "2025-11-20"]
    assert [each["still_open"] for each in travel["visits"]] == [False, True, True]
    assert (travel["never_asked"], travel["open_since"]) == (False, None)
    [border] = plain(good, "question", "list", sample, "--open")
    assert border["open_since"] == rules.choose_visit(read(sample).record, "2026-11-12").uid


def test_nothing_that_is_like_that_is_said(good, file):
    assert good("question", "list", file, "--open") == "No question is like that.\n"
    assert plain(good, "question", "list", file, "--open") == []


def test_a_source_that_is_none_is_a_usage_error(misused, file):
    assert "board, strategic, prompts, own" in misused("question", "list", file, "--source", "mine")


def test_a_question_of_our_own_is_added_last_and_keeps_its_words(good, file):
    added = plain(
        good, "question", "add", file, "--text", "Pwy sy’n talu? “Bus”", "--benchmark", "6", "--by", "Bob Nowak"
    )
    found = read(file).record.find(Question, added["uid"])
    assert (found.wording, found.benchmark, found.position) == ("Pwy sy’n talu? “Bus”", 6, 1)
    [version] = read(file).record.versions(added["uid"])
    assert version.revision.author_uid == "bob"


def test_a_question_can_come_from_standard_input(good, file):
    added = plain(good, "question", "add", file, "--text", "-", stdin="Llŷr?\r\nA pham?\n".encode())
    assert read(file).record.find(Question, added["uid"]).wording == "Llŷr?\nA pham?"


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_question_without_words_is_refused(refused, file, text):
    before = file.read_bytes()
    assert "needs words" in refused("question", "add", file, "--text", text)
    assert file.read_bytes() == before


def test_questions_are_chosen_for_a_visit_in_the_order_in_which_they_are_named(good, file):
    said = good("question", "plan", file, "q.board.3", "board.1", "own-q", "q.board.3")
    assert said == f"Saved in {file}: 3 questions chosen for Autumn visit.\n"
    assert chosen(file) == ["q.board.3", "q.board.1", "own-question"]
    assert [each["position"] for each in plain(good, "question", "plan", file, "q.board.2")] == [1, 2, 3, 4]


def test_a_question_is_chosen_no_longer(good, file):
    good("question", "plan", file, "q.board.1", "q.board.2")
    good("question", "plan", file, "--off", "q.board.1")
    assert chosen(file) == ["q.board.2"]
    assert about(file, "q.board.1") is None


@pytest.mark.parametrize("key", ["q.board.9", "b1.i1", "own", "", "visit.summary"])
@pytest.mark.parametrize("command", [["plan", "q.board.1"], ["asked"]])
def test_a_question_that_is_not_there_is_refused_before_anything_is_written(refused, file, command, key):
    before = file.read_bytes()
    verb, *others = command
    line = refused("question", verb, file, *others, key)
    assert f"No question answers to “{key}”. See: govtoolkit question list {file}" in line
    assert file.read_bytes() == before


def test_a_question_that_was_asked_keeps_its_answer(good, file, bodies):
    said = good("question", "asked", file, "q.board.1", "--answer", "Mewn gair: ydy.", "--by", "Ann Price")
    assert said.startswith(f"Saved in {file}: ")
    assert said.endswith("(asked)\n")
    assert about(file, "q.board.1") == (False, True, False)
    assert bodies(file, "q.board.1") == ["Mewn gair: ydy."]


def test_an_answer_can_come_from_standard_input_and_replaces_the_last(good, file, bodies):
    good("question", "asked", file, "q.board.1", "--answer", "first")
    good("question", "asked", file, "q.board.1", "--answer", "-", stdin=b"ail\n")
    assert bodies(file, "q.board.1") == ["ail"]


def test_without_an_answer_the_one_that_is_there_stays(good, file, bodies):
    good("question", "asked", file, "q.board.1", "--answer", "first")
    good("question", "asked", file, "q.board.1", "--open")
    assert bodies(file, "q.board.1") == ["first"]


def test_a_question_is_kept_open_and_closed_again(good, file):
    good("question", "plan", file, "q.board.1")
    good("question", "asked", file, "q.board.1", "--open")
    assert about(file, "q.board.1") == (True, True, True)
    good("question", "asked", file, "q.board.1")
    assert about(file, "q.board.1") == (True, True, True)
    good("question", "asked", file, "q.board.1", "--closed")
    assert about(file, "q.board.1") == (True, True, False)


def test_a_question_was_not_asked_after_all(good, file):
    good("question", "asked", file, "q.board.1")
    assert plain(good, "question", "asked", file, "q.board.1", "--off")["asked"] is False
    assert about(file, "q.board.1") is None


def test_an_answer_to_what_was_not_asked_is_a_usage_error(misused, file):
    misused("question", "asked", file, "q.board.1", "--off", "--answer", "x")


@pytest.mark.parametrize("command", [["plan", "q.board.1"], ["asked", "q.board.1", "--answer", "x"]])
def test_a_released_visit_takes_a_change_only_with_a_reason_that_stays(good, refused, make, tmp_path, command):
    path = make(tmp_path / "f.db", Visit("v-1", "2026-01-01", "Released visit", state="released"))
    before = path.read_bytes()
    verb, *rest = command
    assert "was released" in refused("question", verb, path, *rest)
    assert path.read_bytes() == before
    good("question", verb, path, *rest, "--reason", "It had been left out.")
    record = read(path).record
    written = [*record.all(VisitQuestion), *record.all(Note)]
    assert {version.revision.reason for version in written} == {"It had been left out."}
