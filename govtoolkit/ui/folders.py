"""Folders: where a person keeps documents, and what the computer itself shows of a folder or a file."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from govtoolkit.errors import UserError


def documents_folder() -> Path:
    """Return the user's Documents folder."""
    name = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(name) if name else Path.home()


def show_folder(folder: Path) -> None:
    """Show a folder in the system's file manager.

    Raises:
        UserError: there is none that does.
    """
    open_outside(folder, "The folder cannot be shown here.")


def open_outside(path: Path, trouble: str) -> None:
    """Open a file or a folder with the program that the computer has for it.

    Raises:
        UserError: it has none; `trouble` says so.
    """
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute()))):
        raise UserError(trouble, f"It is “{path}”.")
