"""`govtoolkit note`: what was said to be saved is in the file, and no other word of it is gone."""

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict, replace

import pytest

from govtoolkit.app.reading import read
from govtoolkit.record import rules
from govtoolkit.record.model import SOMEBODY, VISIT_PLACES, Note, Person, Visit
from govtoolkit.storage import connection as connections


def authors(path, place):
    record = read(path).record
    return sorted(record.name_of(v.entry.author_uid) for v in record.all(Note) if v.entry.place == place)


def history_of_notes(path):
    """Return the stored contents of all revisions of notes, in the order of writing."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT content FROM revision WHERE record_kind = 'note' ORDER BY rowid")
        return [content for (content,) in rows]


def test_a_note_is_in_the_file_when_the_command_ends(good, file, bodies):
    said = good("note", file, "--benchmark", "5", "--text", "Three firms came.")
    assert said == f"Saved in {file}: b5, Autumn visit, 12 November 2026.\n"
    assert bodies(file, "b5") == ["Three firms came."]


def test_nothing_stands_beside_the_file_afterwards(good, file):
    good("note", file, "--benchmark", "5", "--text", "word")
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("number", range(1, 9))
def test_every_benchmark_takes_a_note(good, file, bodies, number):
    good("note", file, "--benchmark", number, "--text", "word")
    assert bodies(file, f"b{number}") == ["word"]


@pytest.mark.parametrize("place", VISIT_PLACES)
def test_every_place_of_the_visit_takes_a_note(good, file, bodies, place):
    good("note", file, "--place", place, "--text", "word")
    assert bodies(file, place) == ["word"]


@pytest.mark.parametrize(
    ("option", "name", "place"),
    [
        ("--question", "q.board.1", "q.board.1"),
        ("--question", "board.1", "q.board.1"),
        ("--question", "own-question", "own-question"),
        ("--place", "b3", "b3"),
        ("--place", "q.prompts-5.2", "q.prompts-5.2"),
    ],
)
def test_a_question_or_place_is_named_by_its_key(good, file, bodies, option, name, place):
    good("note", file, option, name, "--text", "word")
    assert bodies(file, place) == ["word"]


@pytest.mark.parametrize(
    "chosen",
    [
        [],
        ["--benchmark", "1", "--place", "b1"],
        ["--benchmark", "1", "--question", "q.board.1"],
        ["--question", "q.board.1", "--place", "b1"],
        ["--benchmark", "1", "--question", "q.board.1", "--place", "b1"],
    ],
)
def test_one_place_and_no_other_must_be_named(misused, file, chosen):
    before = file.read_bytes()
    assert "one of --benchmark, --question or --place" in misused("note", file, *chosen, "--text", "word")
    assert file.read_bytes() == before


@pytest.mark.parametrize("number", ["0", "9", "-1", "five", ""])
def test_a_benchmark_is_a_number_from_1_to_8(misused, file, number):
    misused("note", file, "--benchmark", number, "--text", "word")


def test_a_text_must_be_given(misused, file):
    assert "--text" in misused("note", file, "--benchmark", "1")


@pytest.mark.parametrize("place", ["b9", "b0", "b1.i1", "visit", "visit.secret", "q.board.9", "", " b1"])
def test_a_place_that_is_not_there_is_refused_and_places_are_named(refused, file, place):
    before = file.read_bytes()
    said = refused("note", file, "--place", place, "--text", "word")
    assert f"“{place}”" in said
    assert "visit.summary" in said
    assert file.read_bytes() == before


def test_a_note_replaces_what_this_person_wrote_there(good, file, bodies):
    for text in ("first", "second"):
        good("note", file, "--benchmark", "1", "--text", text)
    assert bodies(file, "b1") == ["second"]


def test_what_was_replaced_is_still_in_the_history(good, file):
    for text in ("first", "second"):
        good("note", file, "--benchmark", "1", "--text", text)
    assert ["first" in content for content in history_of_notes(file)] == [True, False]


def test_added_text_stands_on_a_line_of_its_own_beneath(good, file, bodies):
    for text in ("first", "second"):
        good("note", file, "--benchmark", "1", "--append", "--text", text)
    assert bodies(file, "b1") == ["first\nsecond"]


@pytest.mark.parametrize("before", [None, ""])
def test_what_is_added_to_nothing_stands_alone(good, file, bodies, before):
    if before is not None:
        good("note", file, "--benchmark", "1", "--text", before)
    good("note", file, "--benchmark", "1", "--append", "--text", "word")
    assert bodies(file, "b1") == ["word"]


def test_adding_nothing_changes_nothing(good, file, bodies):
    good("note", file, "--benchmark", "1", "--text", "word")
    good("note", file, "--benchmark", "1", "--append", "--text", "")
    assert bodies(file, "b1") == ["word"]


def test_text_is_added_to_this_persons_own_note_only(good, file, bodies):
    good("note", file, "--benchmark", "1", "--by", "Ann Price", "--text", "Ann")
    good("note", file, "--benchmark", "1", "--by", "Bob Nowak", "--append", "--text", "Bob")
    assert bodies(file, "b1") == ["Ann", "Bob"]


def test_text_is_added_to_one_of_two_versions_and_the_other_still_stands(good, two_versions, bodies):
    good("note", two_versions, "--benchmark", "1", "--by", "Ann Price", "--append", "--text", "more")
    one, other = bodies(two_versions, "b1")
    assert {one.removesuffix("\nmore"), other.removesuffix("\nmore")} == {"one version", "another version"}
    assert (one + other).count("more") == 1


def test_two_versions_can_be_replaced_by_one_text(good, two_versions, bodies):
    good("note", two_versions, "--benchmark", "1", "--by", "Ann Price", "--text", "settled")
    assert bodies(two_versions, "b1") == ["settled"]


def test_without_a_name_a_governor_writes(good, file):
    good("note", file, "--benchmark", "1", "--text", "word")
    assert authors(file, "b1") == [SOMEBODY]


@pytest.mark.parametrize("name", ["Ann Price", "ann price", " Ann  Price "])
def test_a_person_of_the_file_is_found_by_name(good, file, name):
    good("note", file, "--benchmark", "1", "--by", name, "--text", "word")
    assert authors(file, "b1") == ["Ann Price"]
    assert len(list(read(file).record.all(Person))) == 2


def test_a_new_person_is_added_once(good, file):
    for text in ("first", "second"):
        good("note", file, "--benchmark", "1", "--by", "Siân Llŷr-Hughes", "--text", text)
    assert authors(file, "b1") == ["Siân Llŷr-Hughes"]


def test_notes_of_two_people_at_one_place_both_stand(good, file, bodies):
    good("note", file, "--benchmark", "1", "--by", "Ann Price", "--text", "mine")
    good("note", file, "--benchmark", "1", "--by", "Bob Nowak", "--text", "yours")
    assert bodies(file, "b1") == ["mine", "yours"]


def test_text_can_come_from_standard_input(good, file, bodies):
    good("note", file, "--benchmark", "1", "--text", "-", stdin="Llŷr\n\n  – Żółkowski\n".encode())
    assert bodies(file, "b1") == ["Llŷr\n\n  – Żółkowski"]


def test_a_byte_order_mark_is_no_part_of_the_text(good, file, bodies):
    good("note", file, "--benchmark", "1", "--text", "-", stdin="Llŷr".encode("utf-8-sig"))
    assert bodies(file, "b1") == ["Llŷr"]


def test_line_ends_of_windows_are_line_ends(good, file, bodies):
    good("note", file, "--benchmark", "1", "--text", "-", stdin=b"one\r\ntwo\r\n")
    assert bodies(file, "b1") == ["one\ntwo"]


@pytest.mark.parametrize("stdin", [b"caf\xe9", "Llŷr".encode("utf-16"), b"\xff"])
def test_what_is_not_utf_8_is_refused_and_nothing_is_written(refused, file, stdin):
    before = file.read_bytes()
    assert "not UTF-8" in refused("note", file, "--benchmark", "1", "--text", "-", stdin=stdin)
    assert file.read_bytes() == before


def test_an_empty_text_empties_the_note_and_keeps_it_in_the_history(good, file, bodies):
    good("note", file, "--benchmark", "1", "--text", "first")
    good("note", file, "--benchmark", "1", "--text", "-", stdin=b"")
    assert bodies(file, "b1") == [""]
    assert history_of_notes(file)[0].count("first") == 1


def test_twenty_thousand_words_are_kept_to_the_last(good, file, bodies):
    text = " ".join(f"word{n}" for n in range(20_000))
    good("note", file, "--benchmark", "1", "--text", "-", stdin=text.encode())
    assert bodies(file, "b1") == [text]


def test_a_text_too_long_for_one_place_is_refused(refused, file):
    before = file.read_bytes()
    assert "too long" in refused("note", file, "--benchmark", "1", "--text", "-", stdin=b"x" * 4_000_001)
    assert file.read_bytes() == before


def test_without_a_name_the_newest_visit_is_meant(good, make, tmp_path, bodies):
    path = make(tmp_path / "f.db", Visit("v-old", "2025-01-01", "Old"), Visit("v-new", "2026-01-01", "New"))
    assert "New, 1 January 2026" in good("note", path, "--benchmark", "1", "--text", "word")
    [note] = [version.entry for version in read(path).record.all(Note)]
    assert note.visit_uid == "v-new"


@pytest.mark.parametrize("name", ["1234-older", "1234", "2025-01-01"])
def test_a_visit_is_named_by_its_id_its_start_or_its_date(good, make, tmp_path, name):
    path = make(tmp_path / "f.db", Visit("1234-older", "2025-01-01", "Old"), Visit("5678-newer", "2026-01-01", "New"))
    assert "Old, 1 January 2025" in good("note", path, "--visit", name, "--benchmark", "1", "--text", "word")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("2025-01-01", "More than one visit answers"),
        ("1234-", "More than one visit answers"),
        ("123", "No visit answers"),
        ("2024-01-01", "No visit answers"),
        ("", "No visit answers"),
    ],
)
def test_a_name_that_means_no_visit_or_two_is_refused_and_the_visits_are_named(refused, make, tmp_path, name, said):
    path = make(tmp_path / "f.db", Visit("1234-one", "2025-01-01", "One"), Visit("1234-two", "2025-01-01", "Two"))
    line = refused("note", path, "--visit", name, "--benchmark", "1", "--text", "word")
    assert f"{said} to “{name}”." in line
    assert "1234-one (2025-01-01, One)" in line


def test_a_released_visit_is_refused_with_a_hint(refused, make, tmp_path):
    path = make(tmp_path / "f.db", Visit("v-1", "2026-01-01", "Released visit", state="released"))
    before = path.read_bytes()
    line = refused("note", path, "--benchmark", "1", "--text", "word")
    assert "was released" in line
    assert line.endswith(
        " Name another visit with --visit, add one with govtoolkit visit add, or correct this one with --reason.\n"
    )
    assert path.read_bytes() == before


def test_a_released_visit_is_corrected_with_a_reason_that_stays_beside_it(good, make, tmp_path):
    path = make(tmp_path / "f.db", Visit("v-1", "2026-01-01", "Released visit", state="released"))
    good("note", path, "--benchmark", "1", "--text", "put right", "--reason", "The figure was wrong.")
    [version] = read(path).record.all(Note)
    assert (version.entry.body, version.revision.reason) == ("put right", "The figure was wrong.")


def test_a_visit_that_is_open_needs_no_reason(refused, file):
    before = file.read_bytes()
    line = refused("note", file, "--benchmark", "1", "--text", "word", "--reason", "The figure was wrong.")
    assert "is not released. Leave out --reason." in line
    assert file.read_bytes() == before


def test_json_is_the_note_as_it_stands(good, file):
    answer = json.loads(good("note", file, "--benchmark", "5", "--by", "Ann Price", "--text", "Llŷr", "--json"))
    note = Note("aaaa1111-visit", "b5", "ann", "Llŷr")
    assert answer == {"uid": note.uid, **asdict(note)}


def test_an_older_visit_that_is_open_takes_a_note_where_it_is_named(good, make, tmp_path):
    released = Visit("v-newer", "2026-01-01", "Released visit", state="released")
    path = make(tmp_path / "f.db", released, replace(released, uid="v-older", visit_date="2025-01-01", state="draft"))
    good("note", path, "--visit", "2025-01-01", "--benchmark", "1", "--text", "word")


def test_a_visit_without_date_or_title_takes_a_note(good, make, tmp_path):
    path = make(tmp_path / "f.db", Visit("v-1", "", ""))
    assert good("note", path, "--benchmark", "1", "--text", "word") == f"Saved in {path}: b1.\n"


def test_a_file_without_a_visit_is_refused(refused, make, tmp_path):
    path = make(tmp_path / "f.db", Person("ann", "Ann"))
    assert "no visit" in refused("note", path, "--benchmark", "1", "--text", "word")


@pytest.mark.parametrize("content", [None, b"", b"not a database at all", b"PK\x03\x04 and more"])
def test_what_is_no_monitoring_file_is_refused_and_never_made(refused, tmp_path, content):
    path = tmp_path / "other.db"
    if content is not None:
        path.write_bytes(content)
    assert str(path) in refused("note", path, "--benchmark", "1", "--text", "word")
    assert (path.read_bytes() if path.exists() else None) == content


def test_a_file_changed_outside_takes_no_note(refused, changed_outside):
    before = changed_outside.read_bytes()
    assert "was changed outside govtoolkit" in refused("note", changed_outside, "--benchmark", "1", "--text", "word")
    assert changed_outside.read_bytes() == before


def test_a_file_that_is_busy_for_good_is_refused_and_the_words_come_back_later(run, good, file, bodies, monkeypatch):
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.1)
    busy = sqlite3.connect(file, isolation_level=None)
    busy.execute("BEGIN IMMEDIATE")
    result = run("note", file, "--benchmark", "1", "--text", "kept words")
    busy.execute("ROLLBACK")
    busy.close()
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "Your words are kept" in result.stderr
    later = run("note", file, "--benchmark", "2", "--text", "later words")
    assert later.exit_code == 0
    assert "What could not be saved earlier is back in the file: 2 changes." in later.stderr
    assert (bodies(file, "b1"), bodies(file, "b2")) == (["kept words"], ["later words"])


@pytest.mark.parametrize(
    "text", ["<img src=x onerror=y>", "&amp; & <b>", "'; DROP TABLE note; --", "%s %(x)d {y}", "\\n", "🎓ŵ漢"]
)
def test_any_text_stands_as_it_was_typed(good, file, bodies, text):
    good("note", file, "--benchmark", "1", "--text", text)
    assert bodies(file, "b1") == [text]


def test_a_text_may_start_with_a_hyphen(good, file, bodies):
    good("note", file, "--benchmark", "1", "--text=--append")
    assert bodies(file, "b1") == ["--append"]


def test_the_samples_newest_visit_takes_a_note(good, sample):
    good("note", sample, "--benchmark", "4", "--by", "małgorzata wiśniewska", "--text", "word")
    record = read(sample).record
    newest = rules.visits_newest_first(record)[0]
    assert "Małgorzata Wiśniewska" in {note.author for note in rules.notes_by_place(record, newest.uid)["b4"]}
