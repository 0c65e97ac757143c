from govtoolkit.record.revisions import Seen
from govtoolkit.storage import rows


def test_a_row_has_a_value_for_every_column(revision):
    assert len(rows.row_of(revision())) == len(rows.COLUMNS.split(", "))


def test_a_revision_comes_back_from_its_row_and_its_parents(revision):
    wanted = revision("r3", 2, saw=[("r2", 1), ("r1", 4)])
    assert rows.revision_of(rows.row_of(wanted), [Seen("r2", 1), Seen("r1", 4)]) == wanted


def test_a_deletion_comes_back_as_one(revision):
    assert rows.revision_of(rows.row_of(revision(deleted=True))).deleted is True
