"""The record as plain data holds every version that stands."""

import json
from itertools import count

import pytest

from govtoolkit.record.model import KINDS, Note, Person, School, Visit
from govtoolkit.record.plain import as_plain_data
from govtoolkit.record.record import Record


@pytest.fixture
def record():
    numbers = count(1)
    record = Record(new_uid=lambda: f"revision-{next(numbers)}")
    for entry in (Person("ann", "Ann"), Visit("visit-1", "2026-11-12", "Autumn visit"), School("Clunmere")):
        record.put(entry, author_uid="ann", seen=())
    return record


def test_every_kind_of_record_is_there_even_without_any(record):
    assert list(as_plain_data(record)) == list(KINDS)
    assert as_plain_data(record)["action"] == []


def test_a_version_says_what_who_when_and_how(record):
    [school] = as_plain_data(record)["school"]
    [version] = school["versions"]
    assert school["uid"] == "school"
    assert version["written_by"] == "Ann"
    assert version["author_uid"] == "ann"
    assert version["origin"] == "typed"
    assert version["written_at"].endswith("Z")
    assert version["content"]["name"] == "Clunmere"


def test_every_version_that_stands_is_there_the_one_shown_first_first(record):
    note = Note("visit-1", "b1", "ann", "mine")
    record.put(note, author_uid="ann", seen=())
    record.end_burst()
    record.put(Note("visit-1", "b1", "ann", "mine too"), author_uid="ann", seen=())
    [plain] = as_plain_data(record)["note"]
    shown = record.find(Note, note.uid)
    bodies = [version["content"]["body"] for version in plain["versions"]]
    assert bodies[0] == shown.body
    assert sorted(bodies) == ["mine", "mine too"]


def test_a_deleted_record_is_not_there(record):
    record.remove("visit-1", author_uid="ann", seen=record.seen("visit-1"))
    assert as_plain_data(record)["visit"] == []


def test_records_come_in_the_order_of_their_uids(record):
    for uid in ("c", "a", "b"):
        record.put(Person(uid, uid), author_uid="ann", seen=())
    assert [each["uid"] for each in as_plain_data(record)["person"]] == ["a", "ann", "b", "c"]


def test_it_is_all_plain_data(record):
    record.put(Note("visit-1", "b1", "ann", "ŵ “ż” \u2028 🎓"), author_uid="ann", seen=())
    plain = as_plain_data(record)
    assert json.loads(json.dumps(plain)) == plain
