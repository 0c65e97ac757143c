"""What the tests of the use cases share: the folders of this computer's user, and a disk that fails when it is told to."""

from pathlib import Path

import pytest

from govtoolkit.app.settings import Settings
from govtoolkit.storage import connection as connections
from tests.storage.disks import DiskConnection, FailingDisk


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "config", tmp_path / "data")


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> FailingDisk:
    """Return the disk that every connection is to, from now on."""
    disk = FailingDisk()
    monkeypatch.setattr(connections, "connect", lambda path, *, create=False: DiskConnection(path, disk.vfs_name))
    return disk
