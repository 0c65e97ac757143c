"""`govtoolkit date`: the dates that the board lives by, also for a calendar."""

import json

import pytest

from govtoolkit.app.reading import read
from govtoolkit.record.model import KEY_DATES, KeyDate


def dates(path):
    return {version.entry.key: version.entry for version in read(path).record.all(KeyDate)}


@pytest.mark.parametrize("key", KEY_DATES)
@pytest.mark.parametrize("typed", [str, lambda key: key.replace(" ", "-")])
def test_every_date_can_be_set(good, file, key, typed):
    good("date", file, typed(key), "2026-12-09")
    assert dates(file) == {key: KeyDate(key, "2026-12-09")}


def test_a_remark_stands_beside_a_date_and_can_be_changed_alone(good, file):
    good("date", file, "next-visit", "2027-03-11", "--remark", "Ymweliad  y gwanwyn")
    good("date", file, "next-visit", "2027-03-12")
    assert dates(file)["next visit"] == KeyDate("next visit", "2027-03-12", "Ymweliad y gwanwyn")
    good("date", file, "next-visit", "--remark", "")
    assert dates(file)["next visit"] == KeyDate("next visit", "2027-03-12")


def test_a_date_is_taken_away(good, file):
    good("date", file, "next-visit", "2027-03-11")
    assert good("date", file, "next-visit", "clear") == "- Next visit: not set\n"
    assert dates(file) == {}
    good("date", file, "next-visit", "clear")


def test_all_dates_are_listed_whether_they_are_set_or_not(good, file):
    good("date", file, "next-visit", "2027-03-11", "--remark", "Spring")
    assert good("date", file).splitlines() == [
        "- Next review of the website information: not set",
        "- Sign-off of the provider access policy: not set",
        "- Next visit: 11 March 2027 – Spring",
        "- Next board meeting: not set",
    ]
    listed = json.loads(good("date", file, "--json"))
    assert [(each["key"], each["falls_on"]) for each in listed] == [
        (key, "2027-03-11" if key == "next visit" else "") for key in KEY_DATES
    ]


def test_one_date_is_said_alone(good, sample):
    assert json.loads(good("date", sample, "next-visit", "--json"))["falls_on"] == "2027-03-11"


def test_the_dates_go_into_a_calendar_file(good, refused, sample, tmp_path):
    target = tmp_path / "dates.ics"
    assert good("date", sample, "--ics", target).endswith(f"\nWrote {target}.\n")
    content = target.read_bytes()
    assert content.count(b"BEGIN:VEVENT") == len(KEY_DATES)
    assert "is there already" in refused("date", sample, "--ics", target)
    target.write_bytes(b"mine")
    good("date", sample, "--ics", target, "--force")
    assert target.read_bytes() == content


def test_a_date_is_not_set_where_the_calendar_file_cannot_be_written(refused, sample, tmp_path):
    target, before = tmp_path / "dates.ics", sample.read_bytes()
    target.write_bytes(b"mine")
    assert "is there already" in refused("date", sample, "next-visit", "2028-01-01", "--ics", target)
    assert sample.read_bytes() == before


def test_a_calendar_without_a_date_is_refused(refused, file, tmp_path):
    assert "No date is set" in refused("date", file, "--ics", tmp_path / "dates.ics")
    assert not (tmp_path / "dates.ics").exists()


def test_the_monitoring_file_is_never_taken_for_the_calendar(refused, sample):
    linked = sample.with_suffix(".ics")
    linked.hardlink_to(sample)
    before = sample.read_bytes()
    assert "is the monitoring file itself" in refused("date", sample, "--ics", linked, "--force")
    assert sample.read_bytes() == before


def test_a_remark_on_no_date_is_refused(refused, file):
    before = file.read_bytes()
    assert "has no date to remark on" in refused("date", file, "next-visit", "--remark", "x")
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "wrong",
    [
        ["birthday", "2026-12-09"],
        ["next-visit", "soon"],
        ["next-visit", "2026-02-30"],
        ["--remark", "x"],
        ["next-visit", "clear", "--remark", "x"],
        ["--ics", "dates.txt"],
    ],
)
def test_what_cannot_be_meant_is_a_usage_error(misused, file, wrong):
    before = file.read_bytes()
    misused("date", file, *wrong)
    assert file.read_bytes() == before
