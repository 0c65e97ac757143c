"""The shipped files are found from wherever the program runs."""

import sys
from pathlib import Path

import pytest

from govtoolkit import assets
from govtoolkit.errors import BugError


@pytest.fixture(autouse=True)
def _look_again() -> None:
    assets._root.cache_clear()


def test_files_of_the_source_tree_are_found() -> None:
    assert assets.path("fonts", "NotoSans-Regular.ttf").is_file()
    assert assets.read_text("fonts", "README.md").startswith("# Fonts")
    assert assets.read_bytes("fonts", "DejaVuSans.ttf")[:4] == b"\x00\x01\x00\x00"


def test_a_frozen_bundle_brings_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "govtoolkit" / "resources").mkdir(parents=True)
    (tmp_path / "govtoolkit" / "resources" / "here.txt").write_text("ŵ", encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert assets.read_text("here.txt") == "ŵ"
    assets._root.cache_clear()


def test_what_was_not_shipped_is_a_bug_with_a_name() -> None:
    with pytest.raises(BugError, match=r"fonts/Missing\.ttf"):
        assets.path("fonts", "Missing.ttf")
