"""Every dialog by one function; a dialog's module is imported when it is first shown, and each is gone when it closes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.record.model import Action, Encounter, School, Visit
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.messages import Prompter

if TYPE_CHECKING:  # not on the way of the window's start
    from govtoolkit.app.gentle_check import Remark
    from govtoolkit.app.outside import OutsideChanges
    from govtoolkit.app.presets import Presets
    from govtoolkit.app.repair import Repair


@dataclass(frozen=True)
class NewFile:
    """What a person answered who starts a file."""

    path: Path
    school: School


class Dropped(Enum):
    """What is to become of files that were dropped on the window."""

    NOTHING = auto()
    BRING_IN = auto()
    OPEN = auto()


class Unsaved(Enum):
    """What is to become of a file that is to be closed and does not take its last words."""

    STAY = auto()
    OTHER_NAME = auto()
    CLOSE_ANYWAY = auto()


class Outside(Enum):
    """What is to become of what another program changed in a file."""

    TAKE_IN = auto()
    LEAVE_OUT = auto()
    LATER = auto()


def ask_take_over(parent: QWidget, who: str) -> bool:
    """Ask whether a file that somebody else seems to have open is to be taken over; `who` says who has it."""
    from govtoolkit.ui.dialogs.take_over import TakeOverDialog  # noqa: PLC0415

    return bool(TakeOverDialog(who, parent).exec())


def ask_outside(parent: QWidget, changes: "OutsideChanges") -> Outside:
    """Tell what another program changed in a file, and ask what is to become of it."""
    from govtoolkit.ui.dialogs.outside_changes import OutsideChangesDialog  # noqa: PLC0415

    dialog = OutsideChangesDialog(changes, parent)
    dialog.exec()
    return dialog.way


def ask_repair(parent: QWidget, repair: "Repair") -> bool:
    """Tell what can be read of a damaged file, and what cannot; return whether a copy of that is to be saved."""
    from govtoolkit.ui.dialogs.repair import RepairDialog  # noqa: PLC0415

    return bool(RepairDialog(repair, parent).exec())


def ask_unsaved(parent: QWidget, error: UserError, words: str, *, is_of_file: bool) -> Unsaved:
    """Ask what to do with words that cannot be saved.

    Args:
        words: what can be copied to paste it elsewhere.
        is_of_file: whether words of the file are among them, which a file of another name would take.
    """
    from govtoolkit.ui.dialogs.unsaved import UnsavedDialog  # noqa: PLC0415

    dialog = UnsavedDialog(error, words, parent)
    dialog.ui.other_name.setVisible(is_of_file)
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


def ask_next_visit(parent: QWidget, desk: Desk, last: Visit) -> None:
    """Ask for the date, title and kind of a visit that follows another one, add it, and show it."""
    from govtoolkit.ui.dialogs.visit import VisitDialog  # noqa: PLC0415

    VisitDialog(desk, None, parent, last=last).exec()


def ask_visit(parent: QWidget, desk: Desk, visit: Visit) -> None:
    """Ask for a visit's date, title and so on anew, and change them."""
    from govtoolkit.ui.dialogs.visit import VisitDialog  # noqa: PLC0415

    VisitDialog(desk, visit, parent).exec()


def ask_release(parent: QWidget, desk: Desk, visit: Visit) -> None:
    """Ask whether a visit is to be released to the clerk, and release it."""
    from govtoolkit.ui.dialogs.release import ReleaseDialog  # noqa: PLC0415

    ReleaseDialog(desk, visit, parent).exec()


def ask_correction(parent: QWidget, desk: Desk, visit: Visit, place: str) -> None:
    """Ask for the text and the reason of a correction at a place of a released visit, and write it."""
    from govtoolkit.ui.dialogs.correction import CorrectionDialog  # noqa: PLC0415

    CorrectionDialog(desk, visit, place, parent).exec()


def show_history(parent: QWidget, desk: Desk, visit: Visit, place: str) -> None:
    """Show the earlier wordings of what stands at a place of a visit; one of mine can be brought back."""
    from govtoolkit.ui.dialogs.history import HistoryDialog  # noqa: PLC0415

    HistoryDialog(desk, visit, place, parent).exec()


def ask_erase_text(parent: QWidget, desk: Desk, visit: Visit, place: str, person_uid: str) -> bool:
    """Ask whether what somebody wrote at a place is to be erased for good, and erase it; return whether it is to be."""
    from govtoolkit.ui.erasework import erase_text  # noqa: PLC0415

    return erase_text(parent, desk, visit, place, person_uid)


def ask_erase_visit(parent: QWidget, desk: Desk, visit: Visit) -> None:
    """Ask whether a visit is to be erased for good with all that was written on it, and erase it."""
    from govtoolkit.ui.erasework import erase_visit  # noqa: PLC0415

    erase_visit(parent, desk, visit)


def ask_bring_in(parent: QWidget, desk: Desk, others: Sequence[Path]) -> bool:
    """Bring in what is in other files, once it was told; return whether two versions are to be looked at now."""
    from govtoolkit.ui.dialogs.bring_in import BringInDialog  # noqa: PLC0415

    dialog = BringInDialog(desk, others, parent)
    dialog.exec()
    return dialog.wants_versions


def ask_bring_in_form(parent: QWidget, desk: Desk, path: Path) -> None:
    """Show what is on a form that was filled in, and bring it in where that is wanted."""
    from govtoolkit.ui.dialogs.filled_form import FilledFormDialog  # noqa: PLC0415

    FilledFormDialog(desk, path, parent).exec()


def show_two_versions(parent: QWidget, desk: Desk, record_uid: str = "") -> None:
    """Show the places where two versions stand, at first those of one record."""
    from govtoolkit.ui.dialogs.two_versions import TwoVersionsDialog  # noqa: PLC0415

    TwoVersionsDialog(desk, parent, record_uid=record_uid).exec()


def ask_dropped(parent: QWidget, paths: Sequence[Path], here: Path) -> Dropped:
    """Ask what is to become of files that were dropped while another one is open."""
    from govtoolkit.ui.dialogs.dropped import DroppedDialog  # noqa: PLC0415

    dialog = DroppedDialog(paths, here, parent)
    if not dialog.exec():
        return Dropped.NOTHING
    return Dropped.OPEN if dialog.opens else Dropped.BRING_IN


def ask_new_action(parent: QWidget, desk: Desk, benchmark: int | None = None) -> str:
    """Ask what is to be done, by whom and by when, and add it to the visit shown; return its uid, '' where none was added."""
    from govtoolkit.ui.dialogs.action import ActionDialog  # noqa: PLC0415

    dialog = ActionDialog(desk, None, parent, benchmark=benchmark)
    dialog.exec()
    return dialog.action_uid


def ask_action(parent: QWidget, desk: Desk, action: Action) -> None:
    """Ask for an action's words anew, and change them."""
    from govtoolkit.ui.dialogs.action import ActionDialog  # noqa: PLC0415

    ActionDialog(desk, action, parent).exec()


def ask_new_encounter(parent: QWidget, desk: Desk, phase_key: str, year: str) -> str:
    """Ask for an encounter of a key phase, in a school year unless its day says otherwise, and add it.

    Return the school year that it counts in, '' where none was added.
    """
    from govtoolkit.ui.dialogs.encounter import EncounterDialog  # noqa: PLC0415

    dialog = EncounterDialog(desk, (phase_key, year), parent)
    dialog.exec()
    return dialog.year


def ask_encounter(parent: QWidget, desk: Desk, encounter: Encounter) -> str:
    """Ask for an encounter's day, provider and kind anew, and change them; return as `ask_new_encounter`."""
    from govtoolkit.ui.dialogs.encounter import EncounterDialog  # noqa: PLC0415

    dialog = EncounterDialog(desk, encounter, parent)
    dialog.exec()
    return dialog.year


def ask_key_date(parent: QWidget, desk: Desk, key: str) -> None:
    """Ask for one of the dates that the board lives by (of `KEY_DATES`), and keep it."""
    from govtoolkit.ui.dialogs.key_date import KeyDateDialog  # noqa: PLC0415

    KeyDateDialog(desk, key, parent).exec()


def ask_results(parent: QWidget, desk: Desk, as_of: str = "") -> None:
    """Ask for the percentages that the school reports: new ones, or those of a day anew."""
    from govtoolkit.ui.dialogs.results import ResultsDialog  # noqa: PLC0415

    ResultsDialog(desk, as_of, parent).exec()


def ask_writer(parent: QWidget, desk: Desk) -> None:
    """Ask whose name the notes carry; changes the person in the open file and in the settings."""
    from govtoolkit.ui.dialogs.writer import WriterDialog  # noqa: PLC0415

    WriterDialog(desk, parent).exec()


def ask_school(parent: QWidget, desk: Desk) -> None:
    """Ask for the school's details and change them."""
    from govtoolkit.ui.dialogs.school import SchoolDialog  # noqa: PLC0415

    SchoolDialog(desk, parent).exec()


def show_save_copy(parent: QWidget, desk: Desk, prompter: Prompter) -> None:
    """Ask what goes into a copy for the clerk, and save it."""
    from govtoolkit.ui.dialogs.save_copy import SaveCopyDialog  # noqa: PLC0415

    SaveCopyDialog(desk, prompter, parent).exec()


def show_earlier_copies(parent: QWidget, desk: Desk, path: Path, prompter: Prompter) -> Path | None:
    """Show the earlier copies of a file, open or not, sound or not; return one that was restored and is to be opened."""
    from govtoolkit.ui.dialogs.earlier_copies import EarlierCopiesDialog  # noqa: PLC0415

    dialog = EarlierCopiesDialog(desk, path, prompter, parent)
    dialog.exec()
    return dialog.wanted


def show_print(parent: QWidget, desk: Desk, prompter: Prompter) -> None:
    """Show the print dialog; without an open file it prints blank sheets."""
    from govtoolkit.ui.dialogs.print import PrintDialog  # noqa: PLC0415

    PrintDialog(desk, prompter, parent).exec()


def ask_questions(parent: QWidget, desk: Desk, visit: Visit | None, picked: tuple[str, ...]) -> tuple[str, ...] | None:
    """Ask which questions are to be printed and in which order; None leaves them as they were `picked`."""
    from govtoolkit.ui.dialogs.pick_questions import PickQuestionsDialog  # noqa: PLC0415

    dialog = PickQuestionsDialog(desk, visit, picked, parent)
    return dialog.picked if dialog.exec() else None


def ask_preset_name(parent: QWidget, presets: "Presets", name: str = "") -> str:
    """Ask for the name of ready-made choices, or for another one instead of `name`; '' leaves it."""
    from govtoolkit.ui.dialogs.preset_name import PresetNameDialog  # noqa: PLC0415

    dialog = PresetNameDialog(presets, name, parent)
    return dialog.name if dialog.exec() else ""


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


def show_remarks(parent: QWidget, desk: Desk, remarks: "tuple[Remark, ...]", of: str) -> "Remark | None":
    """Show sentences that one may want to look at again; return the one that is to be shown where it stands."""
    from govtoolkit.ui.dialogs.gentle_check import GentleCheckDialog  # noqa: PLC0415

    dialog = GentleCheckDialog(desk, remarks, of, parent)
    dialog.exec()
    return dialog.wanted


def show_about(parent: QWidget) -> None:
    """Show what this program is, its version and its licences."""
    from govtoolkit.ui.dialogs.about import AboutDialog  # noqa: PLC0415

    AboutDialog(parent).exec()
