from govtoolkit.record.differences import THE_SAME, what_differs
from govtoolkit.record.model import Action, Note, Person, Visit
from govtoolkit.record.record import Record


def record(*entries):
    made = Record()
    for entry in entries:
        made.put(entry, author_uid="ann", seen=made.seen(entry.uid))
    return made


VISIT, NOTE = Visit("v1", "2026-06-01", "Visit"), Note("v1", "b1", "ann", "What Ann saw")


def test_what_is_missing_and_what_was_there_once_and_what_reads_otherwise_are_counted():
    then = record(VISIT, NOTE, Note("v1", "b2", "ann", "Gone since"))
    now = record(
        Visit("v1", "2026-06-01", "Another title"),
        Note("v1", "b1", "ann", "Otherwise"),
        *(Note("v1", place, "ann", "New") for place in ("b3", "b4")),
        Action("a", "v1", "New"),
    )
    assert what_differs(then, now) == (
        "2 notes fewer", "1 note more", "1 note different", "1 visit different", "1 action fewer",
    )  # fmt: skip


def test_nothing_that_can_be_seen_is_said_to_differ_where_nothing_does():
    assert what_differs(record(VISIT, NOTE), record(NOTE, VISIT, Note("v1", "b5", "ann", " "))) == (THE_SAME,)


def test_people_count_as_well():
    assert what_differs(record(VISIT), record(VISIT, Person("ann", "Ann"))) == ("1 person fewer",)
