"""`govtoolkit show`: everything that stands, as text or JSON, without changing a byte."""

import json

import pytest

from govtoolkit.app.reading import read
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.printing.sheets.whole_record import whole_record_sheet
from govtoolkit.printing.text import render_text
from govtoolkit.record.model import KINDS


def texts_in(value):
    """Yield every text of a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts_in(each)


def test_show_says_the_whole_record(good, sample):
    record = read(sample).record
    assert good("show", sample) == render_text(whole_record_sheet(careers_toolkit(), record))


def test_welsh_and_polish_names_come_out(good, sample):
    said = good("show", sample)
    assert "Siân Llŷr-Hughes" in said
    assert "Małgorzata Wiśniewska" in said


def test_json_has_every_kind_of_record_and_what_is_known_of_the_file(good, sample):
    answer = json.loads(good("show", sample, "--json"))
    assert list(answer) == ["file_info", "records", "after_release"]
    assert set(answer["records"]) == set(KINDS)
    assert answer["file_info"]["format_version"] == "1"


def test_json_tells_what_arrived_after_a_release_and_what_was_corrected(good, sample):
    later = json.loads(good("show", sample, "--json"))["after_release"]
    assert sorted((len(each["arrived"]), len(each["corrected"])) for each in later.values()) == [(0, 1), (1, 0)]
    assert not any(version["deleted"] for each in later.values() for version in each["arrived"] + each["corrected"])


def test_json_holds_every_text_that_stands(good, sample):
    said = set(texts_in(json.loads(good("show", sample, "--json"))))
    record = read(sample).record
    for revision in record.current:
        for version in record.versions(revision.record_uid):
            assert {value for value in vars(version.entry).values() if isinstance(value, str)} <= said


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_both_versions_of_a_note_are_said(good, two_versions, form):
    said = good("show", two_versions, *form)
    assert "one version" in said
    assert "another version" in said


@pytest.mark.parametrize("form", [[], ["--json"]])
@pytest.mark.parametrize("text", ["<b>&amp;</b>", "“Llŷr” – Żółkowski", "back\\slash", "漢字 한글 🎓"])
def test_any_text_is_said_as_it_was_typed(good, file, form, text):
    good("note", file, "--benchmark", "1", "--text", text)
    said = good("show", file, *form)
    assert text in (said if not form else set(texts_in(json.loads(said))))


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_showing_changes_no_byte_and_no_time_of_the_file(good, sample, form):
    before, time = sample.read_bytes(), sample.stat().st_mtime_ns
    good("show", sample, *form)
    assert (sample.read_bytes(), sample.stat().st_mtime_ns) == (before, time)
    assert list(sample.parent.iterdir()) == [sample]


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_file_changed_outside_is_shown_and_that_it_was_is_said_on_stderr(run, changed_outside, form):
    result = run("show", changed_outside, *form)
    assert result.exit_code == 0
    assert result.stderr == f"“{changed_outside}” was changed outside govtoolkit.\n"
    assert "Autumn visit" in result.stdout
    assert "Changed by hand" not in result.stdout


@pytest.mark.parametrize("form", [[], ["--json"]])
@pytest.mark.parametrize("content", [None, b"", b"not a database at all"])
def test_what_is_no_monitoring_file_is_refused(refused, tmp_path, form, content):
    path = tmp_path / "other.db"
    if content is not None:
        path.write_bytes(content)
    assert str(path) in refused("show", path, *form)
    assert path.exists() == (content is not None)


def test_a_folder_is_refused(refused, tmp_path):
    assert "is a folder" in refused("show", tmp_path)
