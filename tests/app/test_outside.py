"""A file that was edited with another program: told in sentences, taken in or left out, and never a word lost."""

import sqlite3
from contextlib import closing

import pytest

from govtoolkit.app import backups, outside
from govtoolkit.app.reading import read
from govtoolkit.app.session import Session
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.record.model import Action, CheckLine, KeyDate, Note, Person, School, Visit, encode
from govtoolkit.record.record import Record
from govtoolkit.record.revisions import Purge, Revision
from govtoolkit.storage import connection as connections
from govtoolkit.storage import opener, store
from govtoolkit.storage.backup import Backups
from govtoolkit.storage.creation import create_file
from govtoolkit.storage.failures import UnusableFileError

ANN, CLERK = Person("ann", "Ann Price"), Person("clerk", "Cal Clerk")
NOTE = Note("v1", "b5", "ann", "We saw two employers. " * 9)
VISIT = "visit of 12 November 2026"
NO_SENSE = "A line of the table “school_result” makes no sense as it is, and is left out"
AT_B5, AT_B6 = (f"Ann Price’s note at benchmark {number} on the visit of 12 November 2026" for number in (5, 6))


@pytest.fixture
def file(tmp_path):
    record, path = Record(), tmp_path / "files" / "school.db"
    path.parent.mkdir()
    entries = (
        ANN, School("Clunmere School"), Visit("v1", "2026-11-12", "Autumn visit"), NOTE,
        Note("v1", "b6", "ann", "All well."), Action("act", "v1", "Ask about employers"), KeyDate("next visit", "2027-01-05"),
    )  # fmt: skip
    made = [each for entry in entries for each in record.put(entry, author_uid="ann", seen=()).revisions]
    create_file(path, careers_toolkit(), made, record._clock())
    return path


def edit(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def history(path):
    with closing(opener.examine(path).connection) as copy:
        return store.read_history(copy)


def stands(path, uid):
    return [each.entry for each in read(path).record.versions(uid)]


def test_nothing_is_told_of_a_file_that_only_we_wrote(file):
    assert outside.look(file) == outside.OutsideChanges(file, (), (), can_be_left_out=True)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (
            "UPDATE note SET body = replace(body, 'two', 'three') WHERE place = 'b5'",
            f"{AT_B5} was changed: “two” became “three”, in 9 places.",
        ),
        (
            "UPDATE note SET body = body || ' And so on.' WHERE place = 'b6'",
            f"{AT_B6} was changed: “well.” became “well. And so on.”.",
        ),
        (
            "DELETE FROM note WHERE place = 'b6'",
            f"{AT_B6} was taken away: “All well.”.",
        ),
        (
            "UPDATE visit SET title = 'Spring visit'",
            "The visit of 12 November 2026 was changed: its title was “Autumn visit” and is now “Spring visit”.",
        ),
        (
            "INSERT INTO action VALUES ('a2', 'v1', 5, 'Write to them', '', '', 'open', '')",
            "An action on the visit of 12 November 2026 was added: “Write to them”.",
        ),
        (
            "INSERT INTO note VALUES ('x', 'v1', 'b1', 'ann', 'Typed elsewhere', '2026-11-13T00:00:00Z')",
            "Ann Price’s note at benchmark 1 on the visit of 12 November 2026 was added: “Typed elsewhere”.",
        ),
        (
            "INSERT INTO school_result VALUES ('r', 1, 'x', 9, '')",
            f"{NO_SENSE}: benchmark: 1; date: x; percentage: 9.",
        ),
        (
            "UPDATE note SET updated_at = '2020-01-01T00:00:00Z' WHERE place = 'b6'",
            f"{AT_B6}: only the time beside it was changed, which is left out.",
        ),
        (
            "UPDATE school SET has_sixth_form = 1",
            "The description of the school was changed: its sixth form was no and is now yes.",
        ),
        (
            "UPDATE action SET benchmark = 5",
            "An action on the visit of 12 November 2026 was changed: its benchmark was empty and is now “5”.",
        ),
        (
            "UPDATE action SET owner = 'school'",
            "An action on the visit of 12 November 2026 was changed: its owner was empty and is now “school”.",
        ),
        (
            "UPDATE visit SET follows_uid = 'v1'",
            f"The {VISIT} was changed: its visit before it was empty and is now the {VISIT}.",
        ),
        (
            "UPDATE key_date SET falls_on = '2027-02-01'",
            "The date “next visit” was changed: its date was “2027-01-05” and is now “2027-02-01”.",
        ),
    ],
)
def test_an_edit_is_told_in_a_sentence(file, statement, words):
    edit(file, statement)
    assert outside.look(file).said == (words,)


def test_what_was_moved_to_another_visit_or_person_says_which_where_two_have_one_title_and_one_has_no_name(tmp_path):
    look_at_it = CheckLine("c", "website.1", "v1", "ann", "2026-11-12", "in place")
    visits = (Visit("v1", "2026-11-12", "Autumn visit"), Visit("v2", "2025-11-13", "Autumn visit"))
    record, path = Record(), tmp_path / "school.db"
    entries = (ANN, Person("bob", ""), School("Clunmere School"), *visits, look_at_it)
    made = [each for entry in entries for each in record.put(entry, author_uid="ann", seen=()).revisions]
    create_file(path, careers_toolkit(), made, record._clock())
    edit(path, "UPDATE check_line SET visit_uid = 'v2', author_uid = 'bob', item_key = 'website.2'")
    (said,) = outside.look(path).said
    assert said == (
        f"A look at a checklist on the {VISIT} was changed: its line was “website.1” and is now “website.2”;"
        f" its visit was the {VISIT} and is now the visit of 13 November 2025;"
        " its author was “Ann Price” and is now “A governor”."
    )


def test_of_many_edits_of_one_text_the_first_are_told_and_the_rest_counted(file):
    words = NOTE.body.replace("two", "{}").format(*range(5), *["two"] * 4)
    edit(file, f"UPDATE note SET body = '{words}' WHERE place = 'b5'")
    told = "“two” became “0”; “two” became “1”; “two” became “2”; and in 2 more places"
    assert outside.look(file).said == (f"{AT_B5} was changed: {told}.",)


def test_an_edit_that_is_taken_in_stands_and_what_stood_before_is_in_the_history(file, settings):
    before = history(file)
    (old,) = (each for each in before.revisions.values() if each.content == encode(NOTE))
    edit(file, "UPDATE note SET body = 'Three employers.' WHERE place = 'b5'")
    outside.take_in(file, settings, CLERK)
    (new,) = (
        each
        for uid, each in history(file).revisions.items()
        if uid not in before.revisions and each.record_uid == NOTE.uid
    )
    assert (new.origin, new.reason, new.author_uid, new.parents) == (
        "outside edit", "changed with another program", "clerk", (old.seen,),
    )  # fmt: skip
    assert [each.body for each in stands(file, NOTE.uid)] == ["Three employers."]
    assert history(file).revisions[old.uid] == old


@pytest.mark.parametrize("way", [outside.take_in, outside.leave_out])
def test_either_way_the_file_is_sealed_and_can_be_written_in_again(file, settings, way):
    edit(file, "UPDATE note SET body = 'Three employers.' WHERE place = 'b5'", "DELETE FROM action")
    way(file, settings, CLERK)
    found = read(file)
    assert (found.seal, found.changed_outside, outside.look(file).said) == ("right", (), ())
    with Session(file, settings=settings, me=ANN) as session:
        assert session.read_only is None


def test_whoever_takes_edits_in_is_in_the_file_by_name(file, settings):
    edit(file, "DELETE FROM action")
    outside.take_in(file, settings, CLERK)
    assert read(file).record.name_of("clerk") == "Cal Clerk"


def test_a_row_that_was_added_becomes_a_record_and_one_that_was_taken_away_is_deleted(file, settings):
    edit(
        file,
        "DELETE FROM action",
        "INSERT INTO note VALUES ('x', 'v1', 'b1', 'ann', 'Typed elsewhere', '2026-11-13T00:00:00Z')",
        "INSERT INTO encounter VALUES ('e', 'key', '2026-27', '', 'A college', '')",
    )
    outside.take_in(file, settings, CLERK)
    assert stands(file, "act") == []
    (gone,) = (each for each in history(file).revisions.values() if each.deleted)
    assert (gone.record_uid, gone.origin, gone.reason, gone.author_uid) == ("act", outside.ORIGIN, outside.WHY, "clerk")
    assert [each.body for each in stands(file, Note("v1", "b1", "ann", "").uid)] == ["Typed elsewhere"]
    assert [each.provider for each in stands(file, "e")] == ["A college"]


def test_an_edit_of_one_of_two_versions_leaves_the_other_standing(file, settings):
    with closing(connections.connect(file)) as connection:
        content = encode(Note("v1", "b5", "ann", "Bob’s copy said this."))
        other = Revision("r2", "note", NOTE.uid, 1, "ann", "2020-01-01T00:00:00Z", "typed", "", False, content, ())
        store.append(connection, [other])
    edit(file, "UPDATE note SET body = 'Three employers.' WHERE place = 'b5'")
    outside.take_in(file, settings, CLERK)
    assert sorted(each.body for each in stands(file, NOTE.uid)) == ["Bob’s copy said this.", "Three employers."]


def test_an_edit_that_is_left_out_leaves_the_file_as_it_was(file, settings):
    before = history(file)
    with closing(sqlite3.connect(file)) as connection:
        tables = list(connection.iterdump())
    edit(
        file,
        "UPDATE note SET body = 'Three employers.' WHERE place = 'b5'",
        "DELETE FROM action",
        "UPDATE person SET name = ''",
    )
    outside.leave_out(file, settings, CLERK)
    assert history(file) == before
    with closing(sqlite3.connect(file)) as connection:
        assert sorted(connection.iterdump()) == sorted(tables)


@pytest.mark.parametrize(
    ("way", "kept"),
    [(outside.take_in, NOTE.body), (outside.leave_out, "Three employers.")],
    ids=["taken in", "left out"],
)
def test_the_file_as_the_other_way_leaves_it_is_among_the_earlier_copies(file, settings, tmp_path, way, kept):
    with closing(opener.examine(file).connection) as copy:
        Backups(settings.data_folder).make(copy, file)
    edit(file, "UPDATE note SET body = 'Three employers.' WHERE place = 'b5'")
    way(file, settings, CLERK)
    newest = Backups(settings.data_folder).of_file(file)[0]
    backups.restore(newest, tmp_path / "restored.db")
    assert [each.body for each in stands(tmp_path / "restored.db", NOTE.uid)] == [kept]


def test_what_another_program_left_out_of_a_row_is_put_back_where_it_cannot_be_an_entry(file, settings):
    edit(file, "UPDATE visit SET visit_date = 'soon'", "UPDATE note SET body = 'Three employers.' WHERE place = 'b5'")
    changes = outside.take_in(file, settings, CLERK)
    assert [each.is_taken_in for each in changes.edits] == [False, True]
    assert [each.visit_date for each in stands(file, "v1")] == ["2026-11-12"]
    assert read(file).seal == "right"


def test_an_altered_history_can_only_be_accepted_as_it_stands(file, settings):
    edit(file, "UPDATE revision SET reason = 'altered' WHERE record_uid = 'v1'")
    assert outside.look(file).can_be_left_out is False
    with pytest.raises(UserError, match="cannot be left out"):
        outside.leave_out(file, settings, CLERK)
    outside.take_in(file, settings, CLERK)
    assert (read(file).seal, outside.look(file).said) == ("right", ())


def test_a_change_of_the_layout_is_refused_as_ever(file, settings):
    edit(file, "CREATE TABLE extra (x)")
    with pytest.raises(UnusableFileError):
        outside.take_in(file, settings, CLERK)


def test_nothing_is_changed_while_somebody_else_has_the_file_open(file, settings, tmp_path):
    edit(file, "DELETE FROM action")
    before = file.read_bytes()
    lock = file.with_name(".~lock.school.db#")
    lock.write_text(
        '{"name": "Bob", "user": "bob", "machine": "LAPTOP-7", "since": "2026-11-22T14:05:00Z", "run": "1"}', "utf-8"
    )
    with pytest.raises(UserError, match="has had it open on LAPTOP-7"):
        outside.take_in(file, settings, CLERK)
    assert (file.read_bytes(), lock.exists()) == (before, True)


def test_a_note_that_was_erased_for_good_stays_erased_when_its_row_is_put_back(file, settings):
    with closing(connections.connect(file)) as connection, store.writing(connection):
        store.write_purged(connection, [Purge("v1", "visit", "2026-11-20T00:00:00Z", "ann", "asked to")])
    edit(file, "INSERT INTO note VALUES ('x', 'v1', 'b1', 'ann', 'Typed elsewhere', '2026-11-13T00:00:00Z')")
    outside.take_in(file, settings, CLERK)
    assert b"Typed elsewhere" not in file.read_bytes()
