import json
from pathlib import Path

import pytest

from govtoolkit.app.settings import Settings
from govtoolkit.record.model import SOMEBODY, Person


def settings_file(settings):
    return settings.config_folder / "settings.json"


def test_the_users_own_folders_are_used():
    settings = Settings.of_this_user()
    assert all(Path.home() in folder.parents for folder in (settings.config_folder, settings.data_folder))


def test_asking_for_the_folders_makes_none():
    Settings.of_this_user()
    assert not any(Path.home().iterdir())


def test_somebody_who_gave_no_name_is_a_governor(settings):
    assert settings.me().name == SOMEBODY


def test_the_same_person_writes_every_time(settings):
    assert settings.me() == settings.me()


def test_who_writes_is_kept_for_the_next_run(settings):
    me = settings.me()
    assert Settings(settings.config_folder, settings.data_folder).me() == me


def test_two_users_are_two_people(settings, tmp_path):
    assert settings.me().uid != Settings(tmp_path / "other", tmp_path / "other").me().uid


def test_a_name_that_was_given_is_used(settings):
    settings.config_folder.mkdir()
    settings_file(settings).write_text('{"person_uid": "ann", "person_name": "Ann"}')
    assert settings.me() == Person("ann", "Ann")


def test_other_settings_are_kept(settings):
    settings.config_folder.mkdir()
    settings_file(settings).write_text('{"zoom": 150}')
    settings.me()
    assert json.loads(settings_file(settings).read_text())["zoom"] == 150


@pytest.mark.parametrize("name", ["", None, 5, []])
def test_a_name_that_is_none_is_not_used(settings, name):
    settings.config_folder.mkdir()
    settings_file(settings).write_text(json.dumps({"person_uid": "ann", "person_name": name}))
    assert settings.me() == Person("ann", SOMEBODY)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"person_uid": 5}', b'{"person_uid": ""}']
)
def test_settings_that_cannot_be_read_do_not_stop_anybody(settings, content):
    settings.config_folder.mkdir()
    settings_file(settings).write_bytes(content)
    assert settings.me() == settings.me()


def test_settings_that_cannot_be_kept_do_not_stop_anybody(settings):
    settings.config_folder.write_text("a file in its place")
    assert settings.me().name == SOMEBODY


def test_nothing_is_left_beside_the_settings(settings):
    settings.me()
    assert [path.name for path in settings.config_folder.iterdir()] == ["settings.json"]


def test_two_first_runs_at_once_agree_on_who_writes(tmp_path):
    one, two = (Settings(tmp_path / "config", tmp_path / "data") for _ in range(2))
    assert one.text("person_uid") == two.text("person_uid") == ""  # both have read that there is nothing yet
    assert one.me() == two.me()
    assert Settings(tmp_path / "config", tmp_path / "data").me() == one.me()
