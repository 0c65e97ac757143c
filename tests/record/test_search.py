"""Search: what is found, folded how, in which order, and what of it is shown."""

import pytest

from govtoolkit.app.reading import read
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import Action, CheckLine, Encounter, Note, Person, Question, Visit
from govtoolkit.record.record import Record
from govtoolkit.record.search import (
    ACTIONS,
    DUTIES,
    NOTES,
    QUESTIONS,
    TOOLKIT,
    VISITS,
    Index,
    Passage,
    first_word,
    fold,
    passages_of,
)
from tests.samples import copy_sample

NOTHING = Index()


@pytest.fixture(scope="module")
def toolkit():
    return careers_toolkit()


@pytest.fixture
def record():
    made = Record()
    for entry in (
        Person("ann", "Ann"),
        Visit("old", "2025-11-20", "Autumn visit"),
        Visit("new", "2026-03-12", "Spring visit"),
        Note("old", "b5", "ann", "Ten employers came; Mr Żółkowski’s list names them."),
        Note("new", "b5", "ann", "Employers: eleven."),
        Note("new", "visit.summary", "ann", "The employers are the strength."),
        Note("new", "q.board.1", "ann", "The board asks the employers."),
        Action("act", "new", "Write to two employers", owner="Careers Leader", outcome="Both came"),
        Question("own", "Who pays the bus to an employer?", 6),
        CheckLine("look", "website.1", "new", "ann", "2026-03-12", "in place", "The employers’ page says so."),
        Encounter("enc", "phase-1", "2025-26", "2026-02-02", "Coleg Cambria", "Workshop"),
    ):
        made.put(entry, author_uid="ann", seen=())
    return made


@pytest.fixture
def index(toolkit, record):
    return indexed(toolkit, record)


def indexed(toolkit, record, before=NOTHING):
    """Return the index that comes after another one once a record has changed."""
    return before.with_passages([*passages_of(toolkit, record)])


def group_of(found, name):
    return next((each for each in found if each.group == name), None)


def places(found, name):
    return [(hit.passage.page, hit.passage.place) for hit in group_of(found, name).hits]


def test_everything_that_was_written_is_found(index):
    found = index.find("employer")
    assert {each.group for each in found} >= {NOTES, ACTIONS, QUESTIONS, DUTIES, TOOLKIT}


def test_notes_come_by_visit_newest_first_and_then_in_reading_order(index):
    assert places(index.find("employers", None), NOTES) == [
        ("visit", "visit.summary"),
        ("b5", "b5"),
        ("questions", "q.board.1"),
        ("b5", "b5"),
    ]
    assert [hit.passage.visit.uid for hit in group_of(index.find("employers"), NOTES).hits] == [
        "new",
        "new",
        "new",
        "old",
    ]


@pytest.mark.parametrize("query", ["zolkowski", "ŻÓŁKOWSKI", "Zółkowski's", "zolkowski’s list"])
def test_case_accents_and_quotes_do_not_matter(index, query):
    (hit,) = group_of(index.find(query), NOTES).hits
    assert "Żółkowski" in hit.snippet[slice(*hit.marks[0])]


def test_every_word_must_be_there_in_any_order(index):
    assert group_of(index.find("came employers"), NOTES).total == 1
    assert group_of(index.find("came nobody"), NOTES) is None


def test_a_query_without_a_word_finds_nothing(index):
    assert index.find("  ") == ()


def test_an_action_is_found_by_who_and_by_what_became_of_it(index):
    for query in ("careers leader", "both came"):
        assert places(index.find(query), ACTIONS) == [("actions", "act")]


def test_places_lead_to_where_the_text_stands(index):
    assert places(index.find("who pays the bus"), QUESTIONS) == [("questions", "own")]
    assert places(index.find("page says so"), DUTIES) == [("duties", "look")]
    assert places(index.find("cambria"), DUTIES) == [("duties", "enc")]
    assert places(index.find("spring visit"), VISITS) == [("visit", "")]


def test_every_text_of_the_toolkit_is_found_by_its_own_words(toolkit, index):
    for benchmark in toolkit.benchmark:
        for item in (*benchmark.characteristic, *benchmark.indicator, *benchmark.information_source):
            assert (benchmark.key, item.key) in places(index.find(item.text, None), TOOLKIT)
    for item in toolkit.check_items.values():
        assert ("duties", item.key) in places(index.find(item.text, None), TOOLKIT)
    for question in toolkit.questions.values():
        assert ("questions", question.key) in places(index.find(question.text, None), QUESTIONS)


def test_both_of_two_versions_are_found(toolkit, index, record):
    note = Note("new", "b5", "ann", "Employers: twelve.")
    record.put(note, author_uid="ann", seen=())
    index = indexed(toolkit, record, index)
    assert {hit.snippet for hit in group_of(index.find("employers:"), NOTES).hits} == {
        "Employers: eleven.",
        "Employers: twelve.",
    }


def test_what_changed_is_found_as_it_is_now(toolkit, index, record):
    record.put(
        Note("old", "b5", "ann", "Nobody came."), author_uid="ann", seen=record.seen(Note("old", "b5", "ann", "").uid)
    )
    index = indexed(toolkit, record, index)
    assert index.find("zolkowski") == ()
    assert group_of(index.find("nobody came"), NOTES).total == 1


def test_what_was_deleted_is_not_found(toolkit, index, record):
    record.remove("act", author_uid="ann", seen=record.seen("act"))
    index = indexed(toolkit, record, index)
    assert group_of(index.find("write to two"), ACTIONS) is None


def test_only_the_first_hits_are_shown_and_all_are_counted(index):
    found = group_of(index.find("employers", 2), NOTES)
    assert (len(found.hits), found.total) == (2, 4)


@pytest.mark.parametrize("query", ["employers came", "zolkowski’s list", "em  e", "the 1", "board asks"])
def test_letter_by_letter_there_and_back_the_same_is_found_as_at_once(toolkit, record, index, query):
    whole = range(1, len(query) + 1)
    for typed in (*(query[:end] for end in whole), *(query[:end] for end in reversed(whole)), "the", query[:-1], query):
        assert index.find(typed) == indexed(toolkit, record).find(typed)


def test_of_a_group_that_is_wanted_whole_all_are_returned_and_of_the_others_the_first(index):
    found = {each.group: each for each in index.find("employers", 1, {NOTES})}
    assert len(found[NOTES].hits) == found[NOTES].total == 4
    assert len(found[TOOLKIT].hits) == 1 < found[TOOLKIT].total


def test_an_index_of_other_passages_leaves_the_first_as_it_was(index):
    other = index.with_passages([Passage(NOTES, "Marzipan.", "", "b5", "b5")])
    assert group_of(other.find("marzipan"), NOTES).total == 1
    assert index.find("marzipan") == ()
    assert other.find("employers") == ()


def snippet_of(toolkit, text, query):
    record = Record()
    record.put(Visit("v", "2026-01-01", "V"), author_uid="a", seen=())
    record.put(Note("v", "b1", "a", text), author_uid="a", seen=())
    (hit,) = group_of(indexed(toolkit, record).find(query), NOTES).hits
    return hit


@pytest.mark.parametrize("before", [0, 3, 20, 400, 20_000])
def test_a_snippet_is_short_and_shows_the_word_wherever_it_stands(toolkit, before):
    hit = snippet_of(
        toolkit, "words of a note\n" * before + "the marzipan tower" + " and more of them" * 400, "marzipan"
    )
    assert len(hit.snippet) < 260
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["marzipan"]
    assert hit.snippet.startswith("… ") == (before > 20) or before == 20
    assert hit.snippet.endswith(" …")


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Cafe\u0301 here", "cafe", "Cafe\u0301"),
        ("ﬁne work", "fi", "ﬁ"),
        ("Straße", "strasse", "Straße"),
        ("co-operation – agreed", "-", "-"),
        ("A (very) odd [word]", "(very)", "(very)"),
    ],
)
def test_marks_are_on_whole_letters_of_the_text_as_it_was_written(toolkit, text, query, marked):
    hit = snippet_of(toolkit, text, query)
    assert hit.snippet[slice(*hit.marks[0])] == marked


def test_the_first_of_the_words_is_found_in_a_whole_text():
    assert first_word("One tower.\nŻółty marzipan.", "marzipan zolty") == 11
    assert first_word("One tower.", "nothing") == first_word("One tower.", " ") == 0


def test_folding_leaves_no_accent_and_no_case():
    assert fold("ŁÓDŹ Ŵyn Æsop “it’s” x–y") == 'lodz wyn aesop "it\'s" x-y'


def test_the_whole_sample_can_be_found(toolkit, tmp_path):
    path = tmp_path / "sample.db"
    copy_sample(path)
    assert group_of(indexed(toolkit, read(path).record).find("Żółkowski"), NOTES).total > 5
