import json

import pytest

from govtoolkit.errors import UserError
from govtoolkit.storage.rescue import Rescue, discard

CREATED = "2026-03-02T09:00:00Z"


@pytest.fixture
def rescue(tmp_path):
    return Rescue(tmp_path / "data", tmp_path / "school.db")


def everything(kept):
    return [revision for revisions in kept.values() for revision in revisions]


def test_nothing_was_kept_before(rescue):
    assert rescue.kept(CREATED) == {}


def test_looking_for_kept_words_makes_no_folder(rescue):
    rescue.kept(CREATED)
    assert not rescue.folder.exists()


def test_kept_words_come_back_as_they_were(rescue, revision):
    words = [revision("r1", 3, text='ŵ "quoted"\nnext \U0001f600', saw=[("r0", 2)]), revision("r2", deleted=True)]
    path = rescue.keep(words, CREATED)
    assert rescue.kept(CREATED) == {path: tuple(words)}


def test_the_words_can_be_found_in_the_rescue_file_by_a_person(rescue, revision):
    path = rescue.keep([revision("r1", text="plain words")], CREATED)
    assert "plain words" in path.read_text()


def test_kept_words_take_the_place_of_those_kept_before(rescue, revision):
    rescue.keep([revision("r1")], CREATED)
    rescue.keep([revision("r2")], CREATED)
    assert everything(rescue.kept(CREATED)) == [revision("r2")]


def test_two_runs_keep_their_words_apart(rescue, revision):
    other = Rescue(rescue.folder, rescue.file)
    rescue.keep([revision("r1")], CREATED)
    other.keep([revision("r2")], CREATED)
    assert sorted(each.uid for each in everything(rescue.kept(CREATED))) == ["r1", "r2"]


def test_a_run_that_saved_forgets_its_own_words_only(rescue, revision):
    other = Rescue(rescue.folder, rescue.file)
    rescue.keep([revision("r1")], CREATED)
    discard(other.keep([revision("r2")], CREATED))
    assert everything(rescue.kept(CREATED)) == [revision("r1")]


def test_words_that_came_back_are_forgotten(rescue, revision):
    discard(rescue.keep([revision("r1")], CREATED))
    assert list(rescue.folder.iterdir()) == []


def test_there_may_be_nothing_to_forget(tmp_path):
    discard(tmp_path / "never made.json")
    assert list(tmp_path.iterdir()) == []


def test_words_come_back_by_whichever_path_the_file_is_opened(rescue, revision, tmp_path, monkeypatch):
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.db").symlink_to(rescue.file)
    rescue.keep([revision("r1")], CREATED)
    monkeypatch.chdir(tmp_path)
    paths = [tmp_path / "folder" / ".." / "school.db", tmp_path / "link.db"]
    relative = [type(rescue.file)("school.db"), type(rescue.file)("folder/../school.db")]
    found = [everything(Rescue(rescue.folder, path).kept(CREATED)) for path in (*paths, *relative)]
    assert found == [[revision("r1")]] * 4


def test_words_wait_for_the_file_while_only_a_copy_of_it_is_opened(rescue, revision, tmp_path):
    rescue.file.write_bytes(b"still in its place")
    rescue.keep([revision("r1")], CREATED)
    assert Rescue(rescue.folder, tmp_path / "copy.db").kept(CREATED) == {}
    assert everything(rescue.kept(CREATED)) == [revision("r1")]


def test_words_follow_a_file_that_was_renamed(rescue, revision, tmp_path):
    rescue.keep([revision("r1")], CREATED)
    assert everything(Rescue(rescue.folder, tmp_path / "renamed.db").kept(CREATED)) == [revision("r1")]


def test_words_of_another_file_of_this_name_wait_for_that_file(rescue, revision):
    path = rescue.keep([revision("r1")], "2020-01-01T00:00:00Z")
    assert rescue.kept(CREATED) == {}
    assert path.exists()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _content: "",
        lambda _content: "{",
        lambda _content: "[]",
        lambda _content: "null",
        lambda content: json.dumps({**content, "revisions": None}),
        lambda content: json.dumps({**content, "revisions": [{}]}),
        lambda content: json.dumps({**content, "revisions": [[]]}),
        lambda content: json.dumps({**content, "revisions": ["words"]}),
        lambda content: json.dumps({"revisions": content["revisions"]}),
        lambda content: json.dumps({**content, "revisions": [{**content["revisions"][0], "extra": 1}]}),
        lambda content: json.dumps({**content, "revisions": [{**content["revisions"][0], "content": "words"}]}),
        lambda content: json.dumps({**content, "revisions": [{**content["revisions"][0], "content": None}]}),
        lambda content: json.dumps({**content, "revisions": [{**content["revisions"][0], "record_kind": "x"}]}),
        lambda content: json.dumps({**content, "revisions": [{**content["revisions"][0], "parents": [1]}]}),
    ],
)
def test_a_rescue_file_that_cannot_be_read_is_kept_and_named(rescue, revision, spoil):
    path = rescue.keep([revision("r1")], CREATED)
    spoilt = spoil(json.loads(path.read_text()))
    path.write_text(spoilt)
    with pytest.raises(
        UserError, match=r"which cannot be read by govtoolkit any more\. It is a text file: open it, and copy"
    ):
        rescue.kept(CREATED)
    assert path.read_text() == spoilt


def test_a_folder_that_cannot_be_made_is_said(rescue, revision):
    rescue.folder.write_text("a file in its place")
    with pytest.raises(UserError, match="could not be made"):
        rescue.keep([revision("r1")], CREATED)
