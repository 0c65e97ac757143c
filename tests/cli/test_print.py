"""`govtoolkit print`: what is asked for comes out, and no file that is there is lost."""

import json
import os

import pikepdf
import pytest

from govtoolkit.app.presets import Presets
from govtoolkit.app.print_wish import Asked, Wish
from govtoolkit.app.printouts import make_printout
from govtoolkit.app.reading import read
from govtoolkit.app.settings import Settings
from govtoolkit.printing.options import Filling, PrintOptions, Room
from govtoolkit.printing.sheets import SHEETS
from govtoolkit.record import rules
from govtoolkit.record.model import Visit


def printed(good, target, *arguments):
    """Print and return the lines of the text twin."""
    good("print", *arguments, "-o", target)
    text = target.read_text("utf-8")
    target.unlink()
    return text.splitlines()


@pytest.fixture
def out(tmp_path):
    (tmp_path / "out").mkdir()
    return tmp_path / "out" / "sheet.txt"


def test_a_pdf_says_how_many_pages_it_has(good, out, sample):
    target = out.with_suffix(".pdf")
    said = good("print", "toolkit", sample, "-o", target)
    pages = make_printout("toolkit", read(sample).record, PrintOptions(), ".pdf").pages
    assert said == f"Wrote {target} ({pages} pages).\n"
    assert target.read_bytes().startswith(b"%PDF-")


def test_json_says_what_was_written_and_what_could_not_be_drawn(good, run, out, file):
    target = out.with_suffix(".pdf")
    answer = json.loads(good("print", "questions", "--question", "q.board.1", "-o", target, "--json"))
    assert answer == {"file": str(target), "pages": 1, "missing": []}
    good("note", file, "--benchmark", "1", "--text", "\U000f0000")
    result = run("print", "toolkit", file, "-o", out.with_name("other.pdf"), "--json")
    assert json.loads(result.stdout)["missing"] == ["\U000f0000"]


def test_one_page_is_one_page(good, out):
    target = out.with_suffix(".pdf")
    assert good("print", "questions", "--question", "q.board.1", "-o", target) == f"Wrote {target} (1 page).\n"


def test_a_text_has_no_pages(good, out):
    assert good("print", "toolkit", "-o", out) == f"Wrote {out}.\n"


@pytest.mark.parametrize("ending", [".PDF", ".Txt"])
def test_the_ending_may_be_in_capitals(good, out, ending):
    good("print", "toolkit", "--benchmark", "1", "-o", out.with_suffix(ending))


@pytest.mark.parametrize("name", ["sheet", "sheet.doc", "sheet.pdf.bak", ".pdf"])
def test_any_other_ending_is_a_usage_error(misused, out, name):
    assert "must end in .pdf or .txt" in misused("print", "toolkit", "-o", out.with_name(name))
    assert not out.with_name(name).exists()


def test_a_target_must_be_named(misused):
    assert "-o" in misused("print", "toolkit")


@pytest.mark.parametrize("sheet", ["", "Toolkit", "board"])
def test_a_sheet_that_is_not_there_is_a_usage_error(misused, out, sheet):
    assert "There are: toolkit, questions, visit-form" in misused("print", sheet, "-o", out)


@pytest.mark.parametrize("sheet", ["toolkit", "questions"])
@pytest.mark.parametrize("ending", [".txt", ".pdf"])
def test_a_blank_sheet_needs_no_file(good, out, sheet, ending):
    good("print", sheet, "-o", out.with_suffix(ending))
    assert out.with_suffix(ending).stat().st_size > 10_000


@pytest.mark.parametrize("sheet", ["toolkit", "questions"])
def test_a_blank_sheet_of_a_file_holds_none_of_its_notes(good, out, sample, sheet):
    lines = printed(good, out, sheet, sample, "--blank")
    assert lines[0] == "Clunmere School · Autumn visit: each young person, and routes after 16, 12 November 2026"
    assert not [line for line in lines if line.startswith(("[S", "[M", "[x]"))]


def test_without_a_file_there_is_no_visit_to_choose(misused, out):
    assert "--visit" in misused("print", "toolkit", "--visit", "2026-11-12", "-o", out)


def test_chosen_benchmarks_come_in_their_order_and_once(good, out):
    lines = printed(good, out, "toolkit", "--benchmark", "5", "--benchmark", "2", "--benchmark", "5")
    assert [line.split(":")[0] for line in lines if line.startswith("Benchmark ")] == ["Benchmark 5", "Benchmark 2"]


def test_all_eight_benchmarks_may_come_in_an_order_of_ones_own(good, out):
    named = [part for number in range(8, 0, -1) for part in ("--benchmark", number)]
    lines = printed(good, out, "toolkit", *named)
    assert [line[10] for line in lines if line.startswith("Benchmark ")] == list("87654321")


def test_chosen_questions_come_in_their_order_and_once(good, out):
    chosen = [part for key in ("q.board.2", "q.board.1", "q.board.2") for part in ("--question", key)]
    lines = printed(good, out, "questions", *chosen)
    assert [line.split(" ")[1] for line in lines if line[:2] in ("1.", "2.", "3.")] == ["How", "Does"]


@pytest.mark.parametrize("number", ["0", "9", "x"])
def test_a_benchmark_that_is_not_there_is_a_usage_error(misused, out, number):
    misused("print", "toolkit", "--benchmark", number, "-o", out)


def test_a_question_that_is_not_there_is_refused(refused, out):
    assert "q.nowhere" in refused("print", "questions", "--question", "q.nowhere", "-o", out)
    assert not out.exists()


def test_a_visit_is_named_by_its_date(good, out, sample):
    assert "Date:       12 March 2026" in printed(good, out, "toolkit", sample, "--visit", "2026-03-12")


def test_a_visit_that_is_not_there_is_refused(refused, out, sample):
    assert "No visit answers to “2020-01-01”" in refused("print", "toolkit", sample, "--visit", "2020-01-01", "-o", out)
    assert not out.exists()


def test_a_released_visit_is_printed(good, out, make, tmp_path):
    path = make(tmp_path / "f.db", Visit("v-1", "2026-01-01", "Released visit", state="released"))
    assert "Released visit" in printed(good, out, "toolkit", path)[0]


@pytest.mark.parametrize("lines", [1, 60])
def test_the_ruled_lines_can_be_chosen(good, out, lines):
    text = printed(good, out, "toolkit", "--benchmark", "1", "--lines", lines)
    assert len([line for line in text if line == "_" * 60]) == lines


@pytest.mark.parametrize(
    "option",
    [
        ("--lines", "0"),
        ("--lines", "61"),
        ("--lines", "2.5"),
        ("--lines", "plenty"),
        ("--text-size", "8.9"),
        ("--text-size", "25"),
        ("--text-size", "big"),
        ("--paper", "a5"),
        ("--layout", "rows"),
        ("--filling", "empty"),
    ],
)
def test_a_choice_out_of_range_is_a_usage_error(misused, out, option):
    misused("print", "toolkit", *option, "-o", out)
    assert not out.exists()


@pytest.mark.parametrize("size", ["8", "25", "large"])
def test_a_text_size_out_of_range_is_refused_in_plain_words(misused, out, size):
    assert f"'{size}' is not a size from 9 to 24 points." in misused("print", "toolkit", "--text-size", size, "-o", out)


def test_a_text_size_that_is_no_number_is_refused(refused, out):
    assert "from 9 to 24" in refused("print", "toolkit", "--text-size", "nan", "-o", out)


@pytest.mark.parametrize(
    ("paper", "box"),
    [
        ("a4", [0, 0, 595, 842]), ("a4-landscape", [0, 0, 842, 595]), ("a3-landscape", [0, 0, 1191, 842]),
        ("letter", [0, 0, 612, 792]),
    ],
)  # fmt: skip
def test_the_paper_lies_as_it_was_chosen(good, out, paper, box):
    target = out.with_suffix(".pdf")
    good("print", "toolkit", "--benchmark", "1", "--paper", paper, "-o", target)
    with pikepdf.open(target) as pdf:
        assert [[round(float(side)) for side in page.MediaBox] for page in pdf.pages] == [box] * len(pdf.pages)


def test_the_help_lists_every_sheet_with_what_it_is_for(good):
    said = good("print", "--help")
    for name, sheet in SHEETS.items():
        assert f"{name:<16} {sheet.about}" in said


@pytest.mark.parametrize(("flag", "words"), [("--blank", False), ("--half-filled", True), ("--filling=filled", True)])
def test_a_sheet_is_filled_as_it_was_chosen(good, out, sample, flag, words):
    lines = printed(good, out, "toolkit", sample, "--benchmark", "3", flag)
    has_room = any(line == "_" * 60 for line in lines)
    assert ("[Siân Llŷr-Hughes, " in "\n".join(lines), has_room) == (words, flag != "--filling=filled")


def test_a_form_to_fill_in_on_a_screen_knows_its_file_and_its_visit(good, out, sample):
    target = out.with_suffix(".pdf")
    good("print", "visit-form", sample, "--blank", "--fillable", "--visit", "2026-03-12", "-o", target)
    reading = read(sample)
    visit = rules.choose_visit(reading.record, "2026-03-12")
    with pikepdf.open(target) as pdf:
        about = next(str(field.V) for field in pdf.Root.AcroForm.Fields if str(field.T) == "govtoolkit")
    assert reading.info["created_at"] in about
    assert visit.uid in about


def test_two_fillings_at_once_are_a_usage_error(misused, out, sample):
    assert "either blank or half-filled" in misused("print", "toolkit", sample, "--blank", "--half-filled", "-o", out)


def test_earlier_notes_codes_names_and_a_cover_can_be_chosen(good, out, sample):
    usual = "\n".join(printed(good, out, "toolkit", sample, "--benchmark", "5"))
    chosen = "\n".join(
        printed(good, out, "toolkit", sample, "--benchmark", "5", "--earlier", "--codes", "--no-names", "--cover")
    )
    assert ("Earlier visits" in usual, "Earlier visits" in chosen) == (False, True)
    assert ("B5-I3" in usual, "B5-I3" in chosen) == (False, True)
    assert ("Siân Llŷr-Hughes" in usual, "Siân Llŷr-Hughes" in chosen) == (True, False)


def test_questions_follow_the_tables_of_the_toolkit_in_the_order_in_which_they_are_named(good, out, sample):
    lines = printed(
        good, out, "toolkit", sample, "--benchmark", "5", "--question", "q.prompts-5.2", "--question", "q.board.1"
    )
    text = "\n".join(lines)
    assert text.index("Benchmark 5:") < text.index("\n1. How does the school know") < text.index("\n2. Does the school")
    assert [line[:2] for line in lines if line[:2] in ("1.", "2.", "3.")] == ["1.", "2."]
    assert len([line for line in lines if line.startswith("From: ")]) == 2


@pytest.mark.parametrize(("word", "lines"), [("narrow", 8), ("wide", 32)])
def test_room_to_write_can_be_named_in_a_word(good, out, word, lines):
    text = printed(good, out, "toolkit", "--benchmark", "1", "--lines", word)
    assert len([line for line in text if line == "_" * 60]) == lines


@pytest.mark.parametrize(
    ("sheet", "choice"),
    [
        ("questions", "--layout=across"), ("duties", "--benchmark=3"), ("actions", "--cover"), ("duties", "--visit=x"),
        ("visit-report", "--fillable"), ("board-page", "--earlier"), ("actions", "--no-names"),
        ("visit-report", "--blank"), ("handbook", "--question=q.board.1"), ("duties", "--codes"),
    ],
)  # fmt: skip
def test_a_choice_that_a_sheet_does_not_offer_is_refused_in_one_sentence(misused, out, sample, sheet, choice):
    said = misused("print", sheet, sample, choice, "-o", out)
    assert f"The sheet `{sheet}`" in said
    assert not out.exists()


@pytest.mark.parametrize("sheet", [name for name, sheet in SHEETS.items() if sheet.needs_file])
def test_a_sheet_about_a_visit_is_refused_without_a_file(refused, out, sheet):
    assert "is made from a monitoring file" in refused("print", sheet, "-o", out)


@pytest.fixture
def kept(monkeypatch, tmp_path):
    """Return the settings of somebody who keeps choices."""
    settings = Settings(tmp_path / "config", tmp_path / "data")
    monkeypatch.setattr(Settings, "of_this_user", classmethod(lambda _cls: settings))
    return settings


def test_a_preset_names_the_sheet_and_the_file_may_follow(good, out, sample, kept):
    lines = printed(good, out, "--preset", "Night before", sample)
    assert [line.split(":")[0] for line in lines if line.startswith("Benchmark ")] == ["Benchmark 3", "Benchmark 7"]
    assert len([line for line in lines if line == "_" * 60]) > 2 * 32
    assert [line for line in lines if line.startswith("From: ")]


def test_a_preset_without_a_file_is_about_benchmarks_5_and_6(good, out, kept):
    lines = printed(good, out, "--preset", "night BEFORE")
    assert [line.split(":")[0] for line in lines if line.startswith("Benchmark ")] == ["Benchmark 5", "Benchmark 6"]


def test_what_is_said_beside_a_preset_stands(good, out, kept):
    Presets(kept).keep("Mine", Wish("questions", asked=Asked.PICKED, picked=("q.board.2", "q.board.1"), codes=True))
    lines = printed(good, out, "--preset", "Mine", "--question", "q.board.3")
    assert [line.split(" ")[1] for line in lines if line[:2] in ("1.", "2.")] == ["Which"]


@pytest.mark.parametrize(("said", "lines"), [("wide", 32), ("5", 5)])
@pytest.mark.parametrize("own", [{"lines": 7}, {"room": Room.NARROW}])
def test_room_that_is_said_beside_a_preset_takes_the_place_of_its_own(good, out, kept, own, said, lines):
    Presets(kept).keep("Mine", Wish("toolkit", filling=Filling.BLANK, benchmarks=(1,), **own))
    text = printed(good, out, "--preset", "Mine", "--lines", said)
    assert len([line for line in text if line == "_" * 60]) == lines


def test_a_preset_whose_question_is_gone_says_so_and_prints_the_rest(run, out, sample, kept):
    Presets(kept).keep("Mine", Wish("questions", asked=Asked.PICKED, picked=("gone", "q.board.1")))
    result = run("print", "--preset", "Mine", sample, "-o", out)
    assert result.exit_code == 0
    assert "One of the questions that were picked is not in this file; the rest is printed." in result.stderr
    assert "1. Does the school" in out.read_text("utf-8")


def test_a_preset_that_is_not_there_is_refused_with_those_that_are(refused, out, kept):
    assert "Night before; Large print" in refused("print", "toolkit", "--preset", "Nothing", "-o", out)


def test_a_preset_for_any_sheet_asks_for_one(misused, out, kept):
    assert "Name a sheet" in misused("print", "--preset", "Large print", "-o", out)


def test_larger_text_takes_more_pages(good, out, sample):
    target = out.with_suffix(".pdf")
    small = good("print", "questions", sample, "--text-size", "9", "-o", target)
    large = good("print", "questions", sample, "--text-size", "18", "--force", "-o", target)
    assert int(small.split("(")[1].split()[0]) < int(large.split("(")[1].split()[0])


def test_the_layout_of_a_table_can_be_chosen(good, out, sample):
    target = out.with_suffix(".pdf")
    found = set()
    for layout in ("columns", "across"):
        good("print", "toolkit", sample, "--layout", layout, "--force", "-o", target)
        found.add(target.read_bytes())
    assert len(found) == 2


def test_the_same_print_is_the_same_to_the_byte(good, out, sample):
    one, other = out.with_name("one.pdf"), out.with_name("other.pdf")
    for target in (one, other):
        good("print", "questions", sample, "-o", target)
    assert one.read_bytes() == other.read_bytes()


def test_characters_that_no_font_has_are_named_on_stderr(run, out, file):
    run("note", file, "--benchmark", "1", "--text", "a \U00012000 b")
    result = run("print", "toolkit", file, "-o", out.with_suffix(".pdf"))
    assert result.exit_code == 0
    assert result.stderr == "These characters cannot be printed and stand as a box: \U00012000 (U+12000)\n"


def test_a_file_changed_outside_is_printed_and_the_change_is_said_on_stderr(run, out, changed_outside):
    result = run("print", "toolkit", changed_outside, "-o", out)
    assert result.exit_code == 0
    assert f"“{changed_outside}” was changed outside govtoolkit.\n" in result.stderr
    assert "Autumn visit" in out.read_text("utf-8")


def test_printing_changes_no_byte_and_no_time_of_the_file(good, out, sample):
    before, time = sample.read_bytes(), sample.stat().st_mtime_ns
    good("print", "toolkit", sample, "-o", out.with_suffix(".pdf"))
    assert (sample.read_bytes(), sample.stat().st_mtime_ns) == (before, time)
    assert [path.name for path in sample.parent.iterdir() if path != out.parent] == [sample.name]


@pytest.mark.parametrize("content", [None, b"", b"not a database at all"])
@pytest.mark.parametrize("force", [[], ["--force"]])
def test_what_is_no_monitoring_file_is_refused_and_the_target_stands(refused, out, tmp_path, content, force):
    path = tmp_path / "other.db"
    if content is not None:
        path.write_bytes(content)
    if force:
        out.write_bytes(b"mine")
    assert str(path) in refused("print", "toolkit", path, *force, "-o", out)
    assert (out.read_bytes() if out.exists() else None) == (b"mine" if force else None)


@pytest.mark.parametrize("ending", [".txt", ".pdf"])
def test_a_target_that_is_there_stands_without_force(refused, out, ending):
    target = out.with_suffix(ending)
    target.write_bytes(b"mine")
    assert "replace it with --force" in refused("print", "toolkit", "-o", target)
    assert target.read_bytes() == b"mine"


def test_a_target_that_is_there_is_replaced_with_force(good, out):
    out.write_bytes(b"mine")
    good("print", "toolkit", "--force", "-o", out)
    assert out.read_bytes().startswith(b"Careers monitoring toolkit")
    assert list(out.parent.iterdir()) == [out]


def test_a_print_that_is_refused_leaves_the_target_even_with_force(refused, out, sample):
    out.write_bytes(b"mine")
    refused("print", "toolkit", sample, "--visit", "2020-01-01", "--force", "-o", out)
    assert out.read_bytes() == b"mine"


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_folder_in_the_targets_place_stands(refused, out, force):
    out.mkdir()
    said = refused("print", "toolkit", *force, "-o", out)
    assert said.endswith("could not be written: a folder has that name. Choose another name.\n")
    assert out.is_dir()
    assert list(out.parent.iterdir()) == [out]


def test_a_dash_says_the_sheet_as_text(good, out, sample, tmp_path, monkeypatch):
    monkeypatch.chdir(out.parent)
    said = good("print", "board-page", sample, "-o", "-")
    good("print", "board-page", sample, "-o", out.with_suffix(".txt"))
    assert (said if isinstance(said, str) else said.stdout) == out.with_suffix(".txt").read_text("utf-8")
    assert not (out.parent / "-").exists()


def test_a_dash_gives_no_answer_in_json(misused):
    assert "name one with --output" in misused("print", "toolkit", "--json", "-o", "-")


def test_a_folder_that_is_not_there_is_named(refused, tmp_path):
    assert "there is no folder" in refused("print", "toolkit", "-o", tmp_path / "nowhere" / "sheet.pdf")


def _symbolic(target, file):
    target.symlink_to(file)


def _hard(target, file):
    os.link(file, target)


@pytest.mark.parametrize("link", [_symbolic, _hard])
@pytest.mark.parametrize("force", [[], ["--force"]])
def test_the_monitoring_file_is_never_the_target_by_a_link(refused, out, sample, link, force):
    link(out, sample)
    before = sample.read_bytes()
    assert "is the monitoring file itself" in refused("print", "toolkit", sample, *force, "-o", out)
    assert out.read_bytes() == sample.read_bytes() == before


@pytest.mark.parametrize("force", [[], ["--force"]])
@pytest.mark.parametrize("target", ["monitoring.txt", "./monitoring.txt", "out/../monitoring.txt"])
def test_the_monitoring_file_is_never_the_target_under_its_own_name(refused, out, sample, force, target, monkeypatch):
    file = sample.rename(sample.with_name("monitoring.txt"))
    before = file.read_bytes()
    monkeypatch.chdir(file.parent)
    assert "is the monitoring file itself" in refused("print", "toolkit", file, *force, "-o", target)
    assert file.read_bytes() == before


@pytest.mark.parametrize("name", ["two words", "Ysgol Llŷr ŵ", "a#b", "a?b", "100%41", "%s", "“q”"])
def test_a_target_may_have_any_name(good, out, name):
    for ending in (".txt", ".pdf"):
        good("print", "toolkit", "--benchmark", "1", "-o", out.with_name(name + ending))
    assert sorted(os.listdir(out.parent)) == [f"{name}.pdf", f"{name}.txt"]  # noqa: PTH208 - the name as the system has it
