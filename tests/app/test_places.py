"""What is said about the folder that a file lies in."""

import tempfile
from pathlib import Path
from typing import NamedTuple

import psutil
import pytest

from govtoolkit.app.places import Place, is_attachment, place_of, warning


class Mount(NamedTuple):
    """A drive, as psutil has it."""

    mountpoint: str
    fstype: str
    opts: str


@pytest.fixture
def drives(monkeypatch):
    """Set the drives of the computer; none of the test's own folders is one for temporary files."""
    mounts = [Mount("/", "ext4", "rw")]
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_all: mounts)
    monkeypatch.setattr(tempfile, "tempdir", "/somewhere/else")
    monkeypatch.delenv("OneDrive", raising=False)
    return mounts


def test_an_ordinary_folder_has_nothing_special(drives, tmp_path):
    assert place_of(tmp_path / "school.db") is None


@pytest.mark.parametrize(
    ("folder", "client"),
    [
        ("OneDrive - Ysgol Y Garn/Governors", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (School)", "Dropbox"),
        ("Library/CloudStorage/OneDrive-School", "a cloud service"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("My Drive", "Google Drive"),
        ("Nextcloud/school", "Nextcloud"),
    ],
)
def test_a_folder_of_a_cloud_client_is_known_by_its_name(drives, tmp_path, folder, client):
    place = place_of(tmp_path / folder / "school.db")
    assert place == (Place.SYNCED, client)
    assert f"{client} copies to other computers" in warning(place)


def test_a_folder_of_a_cloud_client_is_known_by_its_sign(drives, tmp_path):
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    assert place_of(tmp_path / "shared" / "in" / "school.db") == (Place.SYNCED, "Syncthing")


def test_the_folder_that_windows_names_is_onedrive_s(drives, tmp_path, monkeypatch):
    monkeypatch.setenv("OneDrive", str(tmp_path / "Cloud"))
    assert place_of(tmp_path / "Cloud" / "school.db") == (Place.SYNCED, "OneDrive")


@pytest.mark.parametrize(
    ("kind", "options", "place"),
    [
        ("nfs4", "rw", Place.NETWORK),
        ("cifs", "rw", Place.NETWORK),
        ("fuse.sshfs", "rw", Place.NETWORK),
        ("NTFS", "rw,remote", Place.NETWORK),
        ("FAT32", "rw,removable", Place.REMOVABLE),
        ("ext4", "rw,fixed", None),
    ],
)
def test_a_drive_is_known_by_its_kind(drives, tmp_path, kind, options, place):
    drives.append(Mount(str(tmp_path), kind, options))
    found = place_of(tmp_path / "school.db")
    assert (found and found[0]) == place


def test_what_is_mounted_where_sticks_are_is_one(drives):
    drives.append(Mount("/media/ann/STICK", "vfat", "rw"))
    assert place_of(Path("/media/ann/STICK/school.db")) == (Place.REMOVABLE, "")


def test_a_temporary_folder_is_said_to_be_one(drives, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert place_of(tmp_path / "a" / "school.db") == (Place.TEMPORARY, "")


@pytest.mark.parametrize(
    "folder",
    [
        "AppData/Local/Microsoft/Windows/INetCache/Content.Outlook/X1",
        "Library/Containers/com.apple.mail/Data",
        "mozilla_ann0",
        "AppData/Local/Packages/microsoft.windowscommunicationsapps_8wekyb3d8bbwe/LocalState/Files/S0",
        "AppData/Local/Microsoft/Windows/Temporary Internet Files/OLK4",
        "Library/Mail Downloads",
        "AppData/Local/Packages/Microsoft.OutlookForWindows_8wekyb3d8bbwe/olkAttachments",
        "evolution-ann-A1",
        "thunderbird-ann",
    ],
)
def test_what_is_opened_from_a_message_is_said_to_be_so(drives, tmp_path, folder):
    assert place_of(tmp_path / folder / "school.db") == (Place.ATTACHMENT, "")
    assert is_attachment(tmp_path / folder / "school.db")
    assert not is_attachment(tmp_path / "school.db")
