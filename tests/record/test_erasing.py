import pytest

from govtoolkit.record import erasing
from govtoolkit.record.model import Action, Mark, Note, Visit
from govtoolkit.record.revisions import ERASED, History, heads, unite
from tests.record.test_copying import Book

ABOUT = ("2026-08-01T09:00:00Z", "ann", "asked for")


@pytest.fixture
def book():
    book = Book()
    for entry in (Visit("v1", "2026-06-01", "Secret visit"), Visit("v2", "2026-07-01", "Other visit")):
        book.put(entry)
    for text in ("Secret one", "Secret two"):
        book.put(Note("v1", "b1", "ann", text))
    book.put(Note("v2", "b1", "ann", "Stays"))
    return book


def erased(history, purges):
    return unite(history, History({}, {each.uid: each for each in purges}))


def contents(history):
    return "\n".join(each.content + each.reason for each in history.revisions.values())


def test_a_note_is_erased_in_every_version(book):
    purges = erasing.purges_of_record(book.history, Note("v1", "b1", "ann", "").uid, *ABOUT)
    after = erased(book.history, purges)
    assert "Secret one" not in contents(after)
    assert "Secret two" not in contents(after)
    assert ("Stays" in contents(after), "Secret visit" in contents(after)) == (True, True)
    assert {(each.kind, each.reason, each.purged_by) for each in purges} == {("revision", "asked for", "ann")}
    assert erasing.purges_of_record(after, Note("v1", "b1", "ann", "").uid, *ABOUT) == ()


def test_a_visit_is_erased_with_all_that_was_written_on_it_and_said_of_its_deletions(book):
    book.put(Action("a", "v1", "Secret action"))
    book.put(Mark("v1", "b1.i1", "ann", from_whom="Secret office"))
    book.remove(Note("v1", "b1", "ann", "").uid, reason="Secret reason")
    after = erased(book.history, erasing.purges_of_visits(book.history, ["v1"], *ABOUT))
    assert "Secret" not in contents(after)
    standing = [each for some in heads(after.revisions.values()).values() for each in some if each.content != ERASED]
    assert {each.record_uid for each in standing} == {"v2", Note("v2", "b1", "ann", "").uid}
