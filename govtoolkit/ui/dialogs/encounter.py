"""An encounter of a key phase with a provider: for a new one, and to change one."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.clock import todays_date
from govtoolkit.errors import UserError
from govtoolkit.record.duties import school_year
from govtoolkit.record.model import Encounter
from govtoolkit.record.record import random_uid
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_encounter import Ui_EncounterForm

ADD, EDIT = "Add encounter", "Change encounter"
"""What these steps are called in the Edit menu."""

_SORTS = (
    "Assembly",
    "Workshop",
    "Talk with apprentices",
    "Careers fair with providers",
    "Taster day",
    "Visit to the provider",
    "Evening for students and parents",
)


class EncounterDialog(SmallDialog):
    """Adds an encounter, or changes one.

    Attributes:
        year: the school year in which it is counted, once it is kept; '' before.

    Args:
        encounter: the one to change; for a new one its key phase and the school year that is looked at.
    """

    help_anchor = "duties"

    def __init__(self, desk: Desk, encounter: Encounter | tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.year = ""
        self._is_new = not isinstance(encounter, Encounter)
        today = todays_date()
        if isinstance(encounter, Encounter):
            self._encounter = encounter
        else:
            phase_key, year = encounter
            held_on = today if year == school_year(today) else ""
            self._encounter = Encounter(random_uid(), phase_key, year, held_on)
        self.ui = Ui_EncounterForm()
        self.ui.setupUi(self)
        title = "Add an encounter" if self._is_new else "Change an encounter"
        self.setWindowTitle(title)
        self.ui.title.setText(title)
        self.ui.intro.setText(
            "One meeting of a whole phase with a provider: enough to find it again in the school’s calendar."
        )
        self.ui.accept_button.setText("Add" if self._is_new else "Keep")
        self.ui.trouble.hide()
        self._fill(today)
        self._connect()
        self._say_year()

    def accept(self) -> None:
        """Keep the encounter; what is refused is said here, and nothing typed is lost."""
        provider = " ".join(self.ui.provider.currentText().split())
        if not provider:
            self.say_trouble(UserError("Who was met? Type the provider’s name.", "A college or a training firm."))
            self.ui.provider.setFocus()
            return
        encounter = replace(
            self._encounter,
            phase_key=str(self.ui.phase.currentData()),
            school_year=self._year(),
            held_on=self._held_on(),
            provider=provider,
            sort=" ".join(self.ui.sort.currentText().split()),
        )
        step = ADD if self._is_new else EDIT
        standing = self._desk.record.find(Encounter, encounter.uid)
        if encounter == standing or self._desk.try_to(lambda: self._desk.session.put(step, encounter)):
            self.year = encounter.school_year
            super().accept()

    def _connect(self) -> None:
        self.ui.date.dateChanged.connect(self._say_year)
        self.ui.no_day.toggled.connect(self._on_no_day_toggled)
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self._desk.trouble.connect(self.say_trouble)

    def _fill(self, today: str) -> None:
        known = [version.entry for version in self._desk.record.all(Encounter)]
        for field, words, chosen in (
            (self.ui.provider, _sorted(each.provider for each in known), self._encounter.provider),
            (self.ui.sort, [*_SORTS, *_sorted({each.sort for each in known} - {*_SORTS})], self._encounter.sort),
        ):
            field.setCompleter(None)  # type: ignore[arg-type]  # it would finish words otherwise than they were meant
            field.addItems(words)
            field.setCurrentIndex(-1)
            field.setEditText(chosen)
        for phase in self._desk.toolkit.encounter_phase:
            self.ui.phase.addItem(f"{phase.title}: {phase.years}", phase.key)
        self.ui.phase.setCurrentIndex(self.ui.phase.findData(self._encounter.phase_key))
        self.ui.date.show_day(self._encounter.held_on or today)
        self.ui.no_day.setChecked(not self._encounter.held_on)
        self.ui.date.setEnabled(bool(self._encounter.held_on))

    def _held_on(self) -> str:
        return "" if self.ui.no_day.isChecked() else self.ui.date.day

    def _year(self) -> str:
        held_on = self._held_on()
        return school_year(held_on) if held_on else self._encounter.school_year

    @Slot()
    def _say_year(self) -> None:
        day = "" if self.ui.no_day.isChecked() else f"{self.ui.date.words()}. "
        self.ui.date_hint.setText(f"{day}It counts in the school year {self._year()}.")

    @Slot(bool)
    def _on_no_day_toggled(self, checked: bool) -> None:  # noqa: FBT001 - as the signal sends it
        self.ui.date.setEnabled(not checked)
        self._say_year()


def _sorted(words: Iterable[str]) -> list[str]:
    return sorted({each for each in words if each}, key=str.casefold)
