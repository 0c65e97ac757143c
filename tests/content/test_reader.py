"""Every complaint about the content names file and key, and all of them are made at once."""

import shutil
from pathlib import Path

import pytest

from govtoolkit import assets
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.content.reader import ContentError, load_toolkit


class Folder:
    """A copy of the shipped content, to be spoilt."""

    def __init__(self, path: Path) -> None:
        self.path = path
        shutil.copytree(assets.path("content", "careers"), path)

    def change(self, file: str, old: str, new: str) -> None:
        text = (self.path / file).read_text("utf-8")
        assert old in text
        (self.path / file).write_text(text.replace(old, new, 1), "utf-8")

    def add(self, file: str, text: str) -> None:
        with (self.path / file).open("a", encoding="utf-8") as content:
            content.write(text)

    def complaints(self) -> list[str]:
        with pytest.raises(ContentError) as caught:
            load_toolkit(self.path)
        return str(caught.value).splitlines()


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path / "careers")


def test_a_copy_in_another_folder_is_the_same_toolkit(folder):
    assert load_toolkit(folder.path) == careers_toolkit()


def test_broken_toml_is_named_with_its_file_and_line(folder):
    folder.add("questions.toml", "\n[[question_set\n")
    [complaint] = [each for each in folder.complaints() if "question_set" not in each]
    assert complaint.startswith("questions.toml: ")
    assert "line" in complaint


def test_a_file_that_is_not_utf_8_is_named(folder):
    (folder.path / "extra.toml").write_bytes(b'a = "\xff"')
    assert folder.complaints()[0].startswith("extra.toml: 'utf-8' codec can't decode")


def test_a_missing_field_is_named_with_file_and_key(folder):
    folder.change("toolkit.toml", 'title = "A stable careers programme (', '# title = "')
    assert folder.complaints() == ["toolkit.toml: b1: title is missing"]


def test_a_missing_key_is_named_with_file_and_place(folder):
    folder.change("questions.toml", 'key = "q.board.2"', "")
    assert folder.complaints() == ["questions.toml: board.question[1]: key is missing"]


def test_a_missing_group_is_named(folder):
    (folder.path / "questions.toml").unlink()
    assert folder.complaints() == ["toolkit.toml: careers: question_set is missing"]


def test_an_unknown_field_is_named(folder):
    folder.change("toolkit.toml", 'key = "b1.i2"', 'key = "b1.i2"\ncolour = "red"')
    assert folder.complaints() == ["toolkit.toml: b1.i2: colour is not a field of Item"]


def test_an_unknown_group_is_named(folder):
    folder.add("reference.toml", '\n[[poem]]\nkey = "x"\n')
    assert folder.complaints() == ["reference.toml: poem is not a group of the toolkit"]


@pytest.mark.parametrize("value", ["[]", "[1, 2]", '["text"]', "[{}]"])
def test_an_unknown_group_of_any_form_is_a_complaint_and_no_crash(folder, value):
    (folder.path / "zoo.toml").write_text(f"poem = {value}\n")
    assert folder.complaints() == ["zoo.toml: poem is not a group of the toolkit"]


@pytest.mark.parametrize("value", ["5", '"text"', "{ key = 1 }"])
def test_a_group_that_is_no_list_of_tables_is_named(folder, value):
    (folder.path / "zoo.toml").write_text(f"poem = {value}\n")
    assert folder.complaints() == ["zoo.toml: poem is neither [toolkit] nor a list of tables"]


def test_a_known_group_that_is_an_empty_list_is_named_with_its_file(folder):
    text = (folder.path / "questions.toml").read_text("utf-8")
    (folder.path / "questions.toml").write_text("question_set = []\n")
    assert text
    [complaint] = folder.complaints()
    assert "question_set is not a list with something in it" in complaint


@pytest.mark.parametrize("row", ["1", '"text"', "[]"])
def test_a_row_that_is_no_table_is_named_with_its_place(folder, row):
    (folder.path / "questions.toml").write_text(f"question_set = [{row}]\n")
    assert folder.complaints() == ["questions.toml: question_set[0] is not a table"]


@pytest.mark.parametrize("text", ['""', '"  "', "5", "true", "[]"])
def test_an_empty_or_mistyped_text_is_named(folder, text):
    folder.change("questions.toml", 'key = "board"\ntitle = "The board’s questions"', f'key = "board"\ntitle = {text}')
    assert folder.complaints() == ["questions.toml: board.title is empty or not a text"]


@pytest.mark.parametrize("number", ['"1"', "1.5", "true"])
def test_a_number_that_is_none_is_named(folder, number):
    folder.change("toolkit.toml", "number = 1", f"number = {number}")
    assert folder.complaints() == ["toolkit.toml: b1.number is not a whole number"]


@pytest.mark.parametrize("value", ["[]", '"text"', "5"])
def test_a_list_that_is_empty_or_none_is_named(folder, value):
    folder.change(
        "questions.toml", 'follow_up = ["What evidence is there to show that it does?"]', f"follow_up = {value}"
    )
    assert folder.complaints() == ["questions.toml: q.board.1.follow_up is not a list with something in it"]


def test_an_empty_text_in_a_list_is_named_with_its_number(folder):
    folder.change(
        "questions.toml", 'follow_up = ["What evidence is there to show that it does?"]', 'follow_up = ["Why?", ""]'
    )
    assert folder.complaints() == ["questions.toml: q.board.1.follow_up[1] is empty or not a text"]


def test_a_key_used_twice_is_named_with_both_files(folder):
    folder.change("questions.toml", 'key = "q.board.2"', 'key = "q.board.1"')
    complaints = folder.complaints()
    assert "questions.toml: q.board.1 is used twice (first in questions.toml)" in complaints


def test_a_key_used_twice_in_two_files_is_named_with_both(folder):
    folder.add("reference.toml", '\n[[source]]\nkey = "guide"\ntitle = "T"\npublisher = "P"\nyear = 2025\n')
    [complaint] = folder.complaints()
    assert complaint in (
        "toolkit.toml: guide is used twice (first in reference.toml)",
        "reference.toml: guide is used twice (first in toolkit.toml)",
    )


def test_a_source_that_is_not_listed_is_named(folder):
    folder.change("questions.toml", 'source = "toolkit"', 'source = "hearsay"')
    assert folder.complaints() == ["questions.toml: board: source 'hearsay' is not a listed source"]


def test_a_source_of_a_summary_that_is_not_listed_is_named(folder):
    folder.change("toolkit.toml", 'summary_source = "guide"', 'summary_source = "hearsay"')
    assert folder.complaints() == ["toolkit.toml: b1: summary_source 'hearsay' is not a listed source"]


def test_a_benchmark_out_of_order_is_named(folder):
    folder.change("toolkit.toml", "number = 2", "number = 3")
    assert "toolkit.toml: b2: number 3 stands where b2 should" in folder.complaints()


def test_a_benchmark_with_the_key_of_another_is_named(folder):
    folder.change("toolkit.toml", 'key = "b2"', 'key = "b9"')
    assert folder.complaints() == ["toolkit.toml: b9: number 2 stands where b2 should"]


@pytest.mark.parametrize("number", [0, 9, -1])
def test_questions_about_a_benchmark_that_is_not_there_are_named(folder, number):
    folder.change("questions.toml", "benchmark = 5", f"benchmark = {number}")
    assert folder.complaints() == [f"questions.toml: prompts-5: there is no benchmark {number}"]


def test_no_toolkit_table_is_named_with_the_folder(folder):
    folder.change("toolkit.toml", "[toolkit]", "[[page]]")
    assert "careers: there is no [toolkit]" in folder.complaints()


def test_an_empty_folder_has_no_toolkit(tmp_path):
    with pytest.raises(ContentError, match=r"there is no \[toolkit\]"):
        load_toolkit(tmp_path)


def test_a_second_toolkit_table_is_named_and_does_not_win(folder):
    (folder.path / "zoo.toml").write_text('[toolkit]\nkey = "x"\nedition = "x"\ntitle = "x"\nintro = "x"\n')
    assert folder.complaints() == ["zoo.toml: [toolkit] is there twice (first in toolkit.toml)"]


def test_two_things_that_share_a_place_are_named_with_their_files(folder):
    folder.change("questions.toml", 'key = "q.board.2"', 'key = "b1"')
    assert folder.complaints() == ["questions.toml, toolkit.toml: b1 names 2 things that a note could stand at"]


def test_a_page_and_a_checklist_may_share_a_name():
    toolkit = careers_toolkit()
    assert {"website", "link-governor"} <= {page.key for page in toolkit.page} & {
        each.key for each in toolkit.checklist
    }


def test_several_complaints_are_all_made_at_once(folder):
    folder.change("toolkit.toml", 'key = "b1.i2"', 'key = "b1.i2"\ncolour = "red"')
    folder.change("questions.toml", 'key = "board"\ntitle = "The board’s questions"', 'key = "board"\ntitle = ""')
    folder.change("checklists.toml", 'title = "What schools must do"', "")
    assert sorted(folder.complaints()) == [
        "checklists.toml: school-duties: title is missing",
        "questions.toml: board.title is empty or not a text",
        "toolkit.toml: b1.i2: colour is not a field of Item",
    ]


def test_a_broken_file_does_not_hide_the_complaints_about_the_others(folder):
    folder.add("reference.toml", "\n[[page\n")
    folder.change("toolkit.toml", 'key = "b1.i2"', 'key = "b1.i2"\ncolour = "red"')
    complaints = folder.complaints()
    assert complaints[0].startswith("reference.toml: ")
    assert "toolkit.toml: b1.i2: colour is not a field of Item" in complaints


def test_complaints_come_in_the_same_order_every_time(folder):
    folder.change("toolkit.toml", 'key = "b1.i2"', 'key = "b1.i2"\nsize = "1"\ncolour = "red"\nshape = "2"')
    assert folder.complaints() == [
        f"toolkit.toml: b1.i2: {name} is not a field of Item" for name in ("colour", "shape", "size")
    ]


def test_white_space_around_a_text_is_dropped(folder):
    folder.change("questions.toml", 'title = "The board’s questions"', 'title = "  The board’s questions\\n"')
    assert load_toolkit(folder.path) == careers_toolkit()
