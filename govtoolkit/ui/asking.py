"""Every dialog by one function; a dialog's module is imported when it is first shown, and each is gone when it closes."""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from PySide6.QtWidgets import QWidget

from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record.model import School, Visit
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.messages import Prompter


@dataclass(frozen=True)
class NewFile:
    """What a person answered who starts a file."""

    path: Path
    school: School


class Way(Enum):
    """What is to become of a file that is to be closed and does not take its last words."""

    STAY = auto()
    OTHER_NAME = auto()
    CLOSE_ANYWAY = auto()


def ask_unsaved(parent: QWidget, error: UserError, words: str) -> Way:
    """Ask what to do with words that cannot be saved; `words` are what can be copied to paste them elsewhere."""
    from govtoolkit.ui.dialogs.unsaved import UnsavedDialog  # noqa: PLC0415

    dialog = UnsavedDialog(error, words, parent)
    dialog.exec()
    return dialog.way


def ask_new_file(parent: QWidget, settings: Settings, folder: Path, prompter: Prompter) -> NewFile | None:
    """Ask for the school, the person's own name (kept in the settings) and the place of a new file."""
    from govtoolkit.ui.dialogs.new_file import NewFileDialog  # noqa: PLC0415

    dialog = NewFileDialog(settings, folder, prompter, parent)
    return NewFile(dialog.path, dialog.school) if dialog.exec() else None


def ask_name(parent: QWidget, name: str) -> str:
    """Ask for another name for the file, without its folder and its ending; '' leaves it."""
    from govtoolkit.ui.dialogs.rename import RenameDialog  # noqa: PLC0415

    dialog = RenameDialog(name, parent)
    return dialog.name if dialog.exec() else ""


def ask_new_visit(parent: QWidget, desk: Desk) -> None:
    """Ask for a visit's date, title and kind, add it, and show it."""
    from govtoolkit.ui.dialogs.visit import VisitDialog  # noqa: PLC0415

    VisitDialog(desk, None, parent).exec()


def ask_visit(parent: QWidget, desk: Desk, visit: Visit) -> None:
    """Ask for a visit's date, title and so on anew, and change them."""
    from govtoolkit.ui.dialogs.visit import VisitDialog  # noqa: PLC0415

    VisitDialog(desk, visit, parent).exec()


def ask_writer(parent: QWidget, desk: Desk) -> None:
    """Ask whose name the notes carry; changes the person in the open file and in the settings."""
    from govtoolkit.ui.dialogs.writer import WriterDialog  # noqa: PLC0415

    WriterDialog(desk, parent).exec()


def ask_school(parent: QWidget, desk: Desk) -> None:
    """Ask for the school's details and change them."""
    from govtoolkit.ui.dialogs.school import SchoolDialog  # noqa: PLC0415

    SchoolDialog(desk, parent).exec()


def show_print(parent: QWidget, desk: Desk, prompter: Prompter) -> None:
    """Show the print dialog; without an open file it prints blank sheets."""
    from govtoolkit.ui.dialogs.print import PrintDialog  # noqa: PLC0415

    PrintDialog(desk, prompter, parent).exec()


def show_help(parent: QWidget, anchor: str) -> None:
    """Show a page of the help: the name of a file in resources/help/ without its ending."""
    from govtoolkit.ui.dialogs.help import HelpDialog  # noqa: PLC0415

    dialog = parent.findChild(HelpDialog)
    if dialog is None:
        dialog = HelpDialog(anchor, parent)
    else:
        dialog.show_page(anchor)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


def show_about(parent: QWidget) -> None:
    """Show what this program is, its version and its licences."""
    from govtoolkit.ui.dialogs.about import AboutDialog  # noqa: PLC0415

    AboutDialog(parent).exec()
