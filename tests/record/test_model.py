import json
import string
from dataclasses import fields, replace
from datetime import date

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from govtoolkit.errors import UserError
from govtoolkit.record import model
from govtoolkit.record.model import (
    KINDS,
    LONGEST_CONTENT,
    Action,
    Encounter,
    KeyDate,
    Link,
    Mark,
    Note,
    Person,
    School,
    SchoolResult,
    UnreadableRecordError,
    Visit,
    VisitQuestion,
    columns,
    decode,
    derived_uid,
    encode,
    is_date,
    storable_text,
)

KEY_LIKE = {
    "uid",
    "visit_uid",
    "author_uid",
    "follows_uid",
    "one_uid",
    "other_uid",
    "place",
    "question_key",
    "item_key",
}
KEYS = st.text(string.ascii_letters + string.digits + ".-", min_size=1)
ANY_TEXT = st.text(st.characters(exclude_categories=())) | st.sampled_from(["\x00", "\ud800", "a\r\nb\rc", '"{}\\'])


def values_of(column):
    """Return a strategy for what one column of a record may hold."""
    if column.one_of:
        return st.sampled_from(column.one_of)
    if column.is_date:
        return st.just("") | st.dates().map(date.isoformat)
    text = KEYS if column.attribute in KEY_LIKE else ANY_TEXT
    by_type = {str: text, int: st.integers(-(2**63), 2**63 - 1), bool: st.booleans(), type(None): st.none()}
    return st.one_of([by_type[each] for each in column.types])


def entries(kind):
    """Return a strategy for records of one kind."""
    given_fields = {column.attribute: values_of(column) for column in columns(kind)}
    if any(each.name == "uid" for each in fields(KINDS[kind])):
        given_fields["uid"] = st.uuids().map(str)
    return st.builds(KINDS[kind], **given_fields)


def as_stored(entry):
    """Return the record with its texts as they can be stored."""
    texts = {column.attribute: getattr(entry, column.attribute) for column in columns(entry.kind)}
    return replace(entry, **{name: storable_text(text) for name, text in texts.items() if isinstance(text, str)})


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(deadline=None, max_examples=40)
def test_every_kind_of_record_comes_back_as_it_was_stored(kind, data):
    entry = data.draw(entries(kind))
    assert decode(kind, entry.uid, encode(entry)) == as_stored(entry)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(deadline=None, max_examples=20)
def test_one_content_has_one_text(kind, data):
    entry = data.draw(entries(kind))
    assert encode(decode(kind, entry.uid, encode(entry))) == encode(entry)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(deadline=None, max_examples=20)
def test_what_is_stored_is_text_that_utf_8_has(kind, data):
    content = encode(data.draw(entries(kind)))
    assert "\x00" not in content.encode().decode()


# Texts


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("nul \x00 here", "nul \ufffd here"),
        ("half \ud83d a face, \ude00 and the rest", "half \ufffd a face, \ufffd and the rest"),
        ("\U0001f600 ŵ ł ї", "\U0001f600 ŵ ł ї"),
        ("\u202eright to left\u202c\x01\x1b", "\u202eright to left\u202c\x01\x1b"),
    ],
)
def test_a_text_is_stored_with_nothing_that_a_file_cannot_hold(text, stored):
    assert decode("note", Note("v", "b1", "ann", "").uid, encode(Note("v", "b1", "ann", text))).body == stored


def test_the_longest_content_is_taken():
    overhead = len(encode(Note("v", "b1", "ann", "")))
    note = Note("v", "b1", "ann", "x" * (LONGEST_CONTENT - overhead))
    assert len(encode(note)) == LONGEST_CONTENT


def test_a_longer_content_is_refused_with_the_way_out():
    overhead = len(encode(Note("v", "b1", "ann", "")))
    with pytest.raises(UserError, match=r"too long .* 4,000,001 characters.*Split it over several notes"):
        encode(Note("v", "b1", "ann", "x" * (LONGEST_CONTENT - overhead + 1)))


def test_length_is_counted_in_bytes():
    with pytest.raises(UserError, match="too long"):
        encode(Note("v", "b1", "ann", "ŵ" * (LONGEST_CONTENT // 2)))


# What cannot be read


VISIT = json.loads(encode(Visit("v1", "2026-03-02", "Visit")))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "words",
        "{",
        '{"name":"Ann","role":""',
        "null",
        "[]",
        '"name"',
        "1",
        "1" * 5000,
        "[" * 100_000,
        '{"a":' * 100_000,
        "{}",
        '{"name":"Ann"}',
        '{"name":"Ann","role":"","age":"50"}',
        '{"name":"Ann","role":null}',
        '{"name":1,"role":""}',
        '{"name":true,"role":""}',
        '{"name":["Ann"],"role":""}',
        '{"name":{},"role":""}',
        '{"name":1.5,"role":""}',
        '{"name":NaN,"role":""}',
        '{"name":"nul \\u0000","role":""}',
        '{"name":"half \\ud83d","role":""}',
    ],
)
def test_what_encode_never_writes_is_not_read(content):
    with pytest.raises(UnreadableRecordError):
        decode("person", "ann", content)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("visit_date", "2 March 2026"),
        ("visit_date", "2026-02-30"),
        ("visit_date", "20260302"),
        ("visit_date", "2026-W10-1"),
        ("visit_date", None),
        ("checked_on", "yesterday"),
        ("released_on", "2026-3-2"),
        ("state", "burnt"),
        ("state", ""),
        ("kind", "party"),
        ("follows_uid", 7),
        ("title", None),
    ],
)
def test_a_field_of_a_visit_that_holds_something_impossible_is_named(field, value):
    with pytest.raises(UnreadableRecordError, match=f"visit.{field}"):
        decode("visit", "v1", json.dumps({**VISIT, field: value}))


@pytest.mark.parametrize(
    ("entry", "field", "value"),
    [
        (Action("a1", "v1", "Ask", due_on="2026-04-01"), "status", "forgotten"),
        (Action("a1", "v1", "Ask"), "benchmark", "3"),
        (Action("a1", "v1", "Ask"), "benchmark", True),
        (KeyDate("next visit", "2026-04-01"), "falls_on", "soon"),
        (KeyDate("next visit", "2026-04-01"), "key", "birthday"),
        (Link("l1", "same person", "p1", "p2"), "kind", "same school"),
        (School("Ysgol"), "has_sixth_form", 1),
        (SchoolResult(1, "2026-03-02", 80), "percent", "80"),
        (SchoolResult(1, "2026-03-02", 80), "percent", 80.5),
        (Mark("v1", "b1.i1", "ann"), "seen", "yes"),
        (Encounter("e1", "years-8-9", "2025-26", ""), "held_on", "2026"),
    ],
)
def test_an_impossible_value_of_any_kind_is_named(entry, field, value):
    content = json.dumps({**json.loads(encode(entry)), field: value})
    with pytest.raises(UnreadableRecordError, match=f"{entry.kind}.{field}"):
        decode(entry.kind, entry.uid, content)


def test_nobody_is_graded_and_no_record_is_about_a_pupil():
    assert set(KINDS) == {
        "person", "school", "visit", "note", "question", "visit_question", "mark", "check_line", "encounter", "action",
        "key_date", "school_result", "link",
    }  # fmt: skip
    names = {f"{kind}.{column.name}" for kind in KINDS for column in columns(kind)}
    grades = ("grade", "rating", "score", "judgement", "colour", "level", "stars", "pupil", "student", "child")
    assert [name for name in names if any(word in name.partition(".")[2] for word in grades)] == []
    assert {name for name in names if name.endswith(".name")} == {"person.name", "school.name"}


@pytest.mark.parametrize("kind", ["", "judgement", "Person", "revision"])
def test_an_unknown_kind_is_not_read(kind):
    with pytest.raises(UnreadableRecordError, match="not a kind of record"):
        decode(kind, "x", "{}")


@pytest.mark.parametrize(
    "entry",
    [Note("v1", "b1", "ann", "words"), Mark("v1", "b1.i1", "ann"), VisitQuestion("v1", "q.board.1"), School("Y")],
)
def test_a_record_under_a_key_that_is_not_its_own_is_not_read(entry):
    with pytest.raises(UnreadableRecordError, match="key does not follow"):
        decode(entry.kind, "another key", encode(entry))


def test_a_complaint_does_not_repeat_what_a_governor_wrote():
    with pytest.raises(UnreadableRecordError) as caught:
        decode("note", "x", encode(Note("v1", "b1", "ann", "a private word")))
    assert "private" not in str(caught.value)


# Keys


def test_two_people_at_one_place_have_notes_of_their_own():
    assert Note("v1", "b1", "ann", "").uid != Note("v1", "b1", "bob", "").uid


def test_a_note_keeps_its_key_whatever_it_says():
    assert Note("v1", "b1", "ann", "one").uid == Note("v1", "b1", "ann", "two").uid


@pytest.mark.parametrize(
    ("entry", "uid"),
    [
        (Note("v1", "b1", "ann", ""), "34aa97b2-db1a-5fd8-8481-ac5fdb08e634"),
        (Mark("v1", "b1.i1", "ann"), "cd585996-b258-5cb0-b3ac-fda412b21fbd"),
        (VisitQuestion("v1", "q.board.1"), "c093f382-ce29-55f9-8f01-36425c068a4c"),
        (SchoolResult(3, "2026-03-02", 50), "c1c6b53b-e80e-5094-ae32-93276692a089"),
    ],
)
def test_a_derived_key_never_changes(entry, uid):
    assert entry.uid == uid


def test_parts_of_a_key_do_not_run_into_each_other():
    assert derived_uid("a", "bc") != derived_uid("ab", "c")


def test_there_is_one_school():
    assert School("One").uid == School("Other").uid == "school"


def test_every_kind_has_a_name_of_its_own_and_a_model():
    assert {kind: entry.kind for kind, entry in KINDS.items()} == {kind: kind for kind in KINDS}


def test_no_record_holds_its_key_twice():
    assert not any(column.attribute == "uid" for kind in KINDS for column in columns(kind))


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("2026-03-02", True),
        ("2024-02-29", True),
        ("2026-02-29", False),
        ("2026-3-2", False),
        ("20260302", False),
        ("2026-W10-1", False),
        (" 2026-03-02", False),
        ("٢٠٢٦-٠٣-٠٢", False),
        ("", False),
    ],
)
def test_a_date_is_a_day_of_the_calendar(text, is_one):
    assert is_date(text) == is_one


def test_person_names_may_be_anything():
    assert decode("person", "p", encode(Person("p", "Siân Łukasz Ґ"))).name == "Siân Łukasz Ґ"


def test_the_places_of_a_visit_have_headings():
    assert all(place.startswith("visit.") and heading for place, heading in model.VISIT_PLACES.items())


@pytest.mark.parametrize("content", [' {"name":"Ann","role":""}', '{"role": "", "name": "Ann"}\n'])
def test_json_that_another_program_wrote_with_spaces_is_read(content):
    assert decode("person", "ann", content) == Person("ann", "Ann")


@pytest.mark.parametrize(
    "content", ['{"name":"Ann","role":""}{}', '{"name":"Ann","role":""},', '"name"', "1", "null", '["name","role"]']
)
def test_json_that_is_more_or_something_else_is_not_read(content):
    with pytest.raises(UnreadableRecordError):
        decode("person", "ann", content)


def test_a_record_without_a_known_uid_has_the_one_that_follows_from_it():
    note = Note("v1", "b1", "ann", "words")
    assert decode("note", None, encode(note)) == note
    with pytest.raises(UnreadableRecordError):
        decode("person", None, encode(Person("ann", "Ann")))
