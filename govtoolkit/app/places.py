"""Where a monitoring file lies: in a folder that is emptied, that a cloud client copies, on a network or on a stick.

What is known of cloud clients and mail programs are the names that they give their folders; there is no list of them.
"""

import os
import tempfile
from enum import Enum
from pathlib import Path, PurePath


class Place(Enum):
    """What is special about a folder; the value is the one plain warning."""

    ATTACHMENT = "This file was opened straight from an e-mail: it lies in the mail program’s own folder."
    TEMPORARY = "This file lies in a folder for temporary files, which the computer empties without asking."
    SYNCED = (
        "This file lies in a folder that {what} copies to other computers. Open it on one computer at a time, and wait until"
        " it is copied before you shut yours down. If two copies appear, bring one into the other: nothing is lost."
    )
    NETWORK = (
        "This file lies on a network drive. If the connection breaks, your words are kept on this computer until the file"
        " is opened again."
    )
    REMOVABLE = (
        "This file lies on a memory stick or another drive that can be pulled out. Close the file before you pull it out,"
        " and keep a copy on the computer."
    )


_MAIL_FOLDERS = (
    "content.outlook", "inetcache", "temporary internet files", "olkattachments", "mail downloads", "com.apple.mail",
    "microsoft.windowscommunicationsapps_8wekyb3d8bbwe", "mozilla_", "evolution-", "thunderbird-",
)  # fmt: skip
_CLOUD_FOLDERS = {
    "onedrive": "OneDrive", "dropbox": "Dropbox", "google drive": "Google Drive", "googledrive": "Google Drive",
    "my drive": "Google Drive", "icloud": "iCloud", "mobile documents": "iCloud", "cloudstorage": "a cloud service",
    "nextcloud": "Nextcloud", "owncloud": "ownCloud", "box sync": "Box", "pclouddrive": "pCloud", "megasync": "MEGA",
    "syncthing": "Syncthing", "sharepoint": "SharePoint",
}  # fmt: skip
_CLOUD_SIGNS = {".stfolder": "Syncthing", ".dropbox": "Dropbox", ".dropbox.cache": "Dropbox"}
_NETWORK_KINDS = ("nfs", "cifs", "smb", "afp", "webdav", "davfs", "sshfs", "9p", "ncpfs")
_STICK_FOLDERS = ("/media/", "/run/media/", "/Volumes/")


def place_of(path: Path) -> tuple[Place, str] | None:
    """Return what is special about where a file lies, and who copies it ('' where nobody is known to); None for nothing.

    It asks the computer for its drives: not on the way of a key.
    """
    real = Path(os.path.realpath(path))
    folders = [part.casefold() for part in real.parent.parts]
    if any(folder.startswith(_MAIL_FOLDERS) for folder in folders):
        return Place.ATTACHMENT, ""
    if real.is_relative_to(os.path.realpath(tempfile.gettempdir())):
        return Place.TEMPORARY, ""
    client = _cloud_client(real, folders)
    if client:
        return Place.SYNCED, client
    drive = _drive_of(real)
    return (drive, "") if drive else None


def warning(place: tuple[Place, str]) -> str:
    """Return the one plain warning about a place."""
    kind, what = place
    return kind.value.format(what=what)


def is_attachment(path: Path) -> bool:
    """Tell whether a file lies where mail programs put what is opened from a message; asks no drive."""
    folders = PurePath(os.path.realpath(path)).parent.parts
    return any(folder.casefold().startswith(_MAIL_FOLDERS) for folder in folders)


def _cloud_client(real: Path, folders: list[str]) -> str:
    for folder in folders:
        for start, client in _CLOUD_FOLDERS.items():
            if folder.startswith(start):
                return client
    for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        root = os.environ.get(name)
        if root and real.is_relative_to(os.path.realpath(root)):
            return "OneDrive"
    for parent in real.parents:
        for sign, client in _CLOUD_SIGNS.items():
            if (parent / sign).exists() and parent != Path.home():
                return client
    return ""


def _drive_of(real: Path) -> Place | None:
    if str(real).startswith("\\\\"):
        return Place.NETWORK
    import psutil  # noqa: PLC0415 - not on the way of a start

    mounts = [each for each in psutil.disk_partitions(all=True) if real.is_relative_to(each.mountpoint)]
    mount = max(mounts, key=lambda each: len(each.mountpoint), default=None)
    if mount is None:
        return None
    kind, options = mount.fstype.casefold().removeprefix("fuse."), mount.opts.casefold().split(",")
    if kind.startswith(_NETWORK_KINDS) or "remote" in options:
        return Place.NETWORK
    if "removable" in options or f"{mount.mountpoint}/".startswith(_STICK_FOLDERS):
        return Place.REMOVABLE
    return None
