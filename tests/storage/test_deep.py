"""A long look at a file; what it finds in harmed files is told in the tests of the command `check --deep`."""

from contextlib import closing

from govtoolkit.storage import deep, opener


def faults(file):
    with closing(opener.examine(file).connection) as copy:
        return list(deep.faults(copy))


def test_a_file_that_only_we_wrote_has_no_faults(file):
    assert faults(file) == []


def test_a_view_that_shows_other_versions_than_we_do_is_a_fault(file, monkeypatch):
    monkeypatch.setattr(deep, "heads", lambda revisions: {each.uid: (each,) for each in [*revisions][1:]})
    assert "what other programs see as its newest versions is not what govtoolkit shows" in [
        each.words for each in faults(file)
    ]
