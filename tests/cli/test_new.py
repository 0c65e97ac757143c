"""`govtoolkit new`: a file is made whole, and nothing that is there is ever replaced."""

import json
import os

import pytest

from govtoolkit.app.reading import read
from govtoolkit.record import rules
from govtoolkit.record.model import SOMEBODY, Person


def people(path):
    return [version.entry.name for version in read(path).record.all(Person)]


def test_a_new_file_has_one_visit_dated_today_and_the_writer(good, tmp_path):
    path = tmp_path / "new.db"
    assert good("new", path) == f"Made the monitoring file {path}.\n"
    record = read(path).record
    [visit] = rules.visits_newest_first(record)
    assert visit.title == "Monitoring visit"
    assert people(path) == [SOMEBODY]


def test_json_names_the_file(good, tmp_path):
    assert json.loads(good("new", tmp_path / "new.db", "--json")) == {"file": str(tmp_path / "new.db")}


def test_a_new_file_takes_the_schools_and_the_writers_names(good, tmp_path):
    good("new", tmp_path / "new.db", "--school", " Ysgol Llŷr ", "--by", "Siân  Llŷr-Hughes ")
    assert read(tmp_path / "new.db").record.school.name == "Ysgol Llŷr"
    assert people(tmp_path / "new.db") == ["Siân Llŷr-Hughes"]


def test_the_writer_is_the_same_person_in_every_new_file(good, tmp_path):
    for name in ("one.db", "two.db"):
        good("new", tmp_path / name)
    one, two = ([v.entry.uid for v in read(tmp_path / name).record.all(Person)] for name in ("one.db", "two.db"))
    assert one == two


def test_a_name_of_nothing_but_spaces_is_no_name(good, tmp_path):
    good("new", tmp_path / "new.db", "--by", "  ")
    assert people(tmp_path / "new.db") == [SOMEBODY]


def test_the_sample_is_made(good, tmp_path):
    good("new", tmp_path / "new.db", "--sample")
    assert len(rules.visits_newest_first(read(tmp_path / "new.db").record)) == 4


@pytest.mark.parametrize("option", ["--school", "--by"])
def test_the_sample_takes_no_names(misused, tmp_path, option):
    assert "leave out" in misused("new", tmp_path / "new.db", "--sample", option, "x")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("sample", [[], ["--sample"]])
@pytest.mark.parametrize("content", [b"", b"mine"])
def test_a_file_that_is_there_is_never_replaced(refused, tmp_path, sample, content):
    path = tmp_path / "mine.db"
    path.write_bytes(content)
    assert f"“{path}” is there already." in refused("new", path, *sample)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_never_replaced(refused, tmp_path):
    (tmp_path / "folder").mkdir()
    refused("new", tmp_path / "folder")
    assert (tmp_path / "folder").is_dir()


def test_what_a_link_points_to_is_never_replaced(refused, tmp_path):
    (tmp_path / "mine.db").write_bytes(b"mine")
    (tmp_path / "link.db").symlink_to(tmp_path / "mine.db")
    refused("new", tmp_path / "link.db")
    assert (tmp_path / "mine.db").read_bytes() == b"mine"


def test_a_dangling_link_stays_and_leads_to_the_new_file(good, tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "link.db").symlink_to(tmp_path / "there" / "new.db")
    good("new", tmp_path / "link.db")
    assert (tmp_path / "link.db").is_symlink()
    assert people(tmp_path / "there" / "new.db") == [SOMEBODY]


def test_a_link_that_leads_nowhere_for_want_of_a_folder_is_refused_and_stays(refused, tmp_path):
    (tmp_path / "link.db").symlink_to(tmp_path / "nowhere" / "new.db")
    refused("new", tmp_path / "link.db")
    assert (tmp_path / "link.db").is_symlink()


def test_a_link_to_itself_is_refused(program, tmp_path):
    (tmp_path / "link.db").symlink_to("link.db")
    done = program("new", tmp_path / "link.db")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"Traceback" not in done.stderr


def test_a_folder_that_is_not_there_is_named(refused, tmp_path):
    assert "there is no folder" in refused("new", tmp_path / "nowhere" / "new.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["two words.db", "Ysgol Llŷr ŵ.db", "a#b.db", "a?b.db", "100%41.db", "%s.db", "“q”.db", "-.db"]
)
def test_a_file_may_have_any_name(good, tmp_path, name, monkeypatch):
    monkeypatch.chdir(tmp_path)
    good("new", "--", name)
    good("note", "--benchmark", "1", "--text", "word", "--", name)
    assert "word" in good("show", "--", name)
    assert os.listdir(tmp_path) == [name]  # noqa: PTH208 - the name as the system has it


def test_a_file_that_is_not_named_is_a_usage_error(misused):
    assert "Missing argument 'FILE'" in misused("new")
