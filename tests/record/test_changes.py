from govtoolkit.record.changes import Changes
from govtoolkit.record.model import Person
from govtoolkit.record.record import Record


def put(uid):
    return Record().put(Person(uid, "Ann"), author_uid="ann", seen=())


def test_no_change_is_false():
    assert not Changes()


def test_a_change_is_true():
    assert put("ann")


def test_changes_are_added_in_the_order_to_store_them():
    both = put("ann") + put("bob")
    assert [revision.record_uid for revision in both.revisions] == ["ann", "bob"]


def test_changes_name_the_records_that_look_different():
    assert (put("ann") + put("bob") + put("ann")).record_uids == {"ann", "bob"}
