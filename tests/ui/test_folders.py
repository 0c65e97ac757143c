"""Folders that the system's own file manager is to show, and what is said where it does not."""

from pathlib import Path

import pytest

from govtoolkit.errors import UserError
from govtoolkit.ui import folders
from tests.ui.places import House


@pytest.fixture
def no_file_manager(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer on which nothing shows folders."""
    monkeypatch.setattr(folders.QDesktopServices, "openUrl", lambda _url: False)


@pytest.mark.usefixtures("no_file_manager")
def test_a_folder_that_cannot_be_shown_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be shown") as told:
        folders.show_folder(tmp_path)
    assert str(tmp_path) in told.value.hint


@pytest.mark.usefixtures("no_file_manager")
def test_the_window_says_where_the_file_is_when_its_folder_cannot_be_shown(house: House) -> None:
    file = house.open_sample()
    house.window.actions_by_name["folder"].trigger()
    assert str(file.parent) in house.window._banner.text
