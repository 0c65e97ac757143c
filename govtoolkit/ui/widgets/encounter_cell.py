"""One encounter with a provider in the grid of a key phase, or the place where one is missing."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from govtoolkit.record.model import Encounter
from govtoolkit.ui.widgets.edit_tools import EditTools
from govtoolkit.ui.widgets.labels import wear
from govtoolkit.ui.widgets.prose import Prose, break_long_words
from govtoolkit.ui.wording import day


class EncounterCell(QFrame):
    """A cell.

    Signals:
        edit_wanted: this encounter should be changed (its uid).
        delete_wanted: this encounter should be deleted (its uid).

    Args:
        phase: what the key phase is called, for a screen reader.
    """

    edit_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, phase: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase = phase
        self._uid = ""
        self._which = Prose("", "caption")
        self._provider = Prose("", "strong")
        self._rest = Prose()
        self._byline = Prose("", "caption")
        self.tools = EditTools()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        for prose in (self._which, self._provider, self._rest, self._byline):
            column.addWidget(prose, 0, Prose.ALIGNED)
        column.addWidget(self.tools)
        column.addStretch(1)
        self.tools.edit_wanted.connect(self._on_edit_wanted)
        self.tools.delete_wanted.connect(self._on_delete_wanted)

    @property
    def text(self) -> str:
        """All that it says."""
        every = (self._which, self._provider, self._rest, self._byline)
        shown = (prose for prose in every if not prose.isHidden())
        return "\n".join(prose.text() for prose in shown)

    def show_encounter(self, which: str, encounter: Encounter | None, byline: str = "", *, may_write: bool) -> None:
        """Show an encounter, or that none is recorded here.

        Args:
            which: which of those due it is.
            byline: who wrote it down, and when.
        """
        self._uid = encounter.uid if encounter is not None else ""
        self._which.setText(which)
        self._provider.setVisible(encounter is not None)
        self._byline.setText(break_long_words(byline))
        self._byline.setVisible(bool(byline))
        self.tools.setVisible(encounter is not None and may_write)
        wear(self, "note" if encounter is not None else "blank")
        if encounter is None:
            self._rest.setText("Not recorded yet")
            self.setAccessibleName(f"{self._phase}, {which}: not recorded yet")
            return
        provider = encounter.provider or "A provider without a name"
        self._provider.setText(break_long_words(provider))
        self._rest.setText(
            "\n".join(part for part in (break_long_words(encounter.sort), day(encounter.held_on)) if part)
        )
        self.setAccessibleName(f"{self._phase}, {which}: {provider}")
        self.tools.name(f": {provider}, {day(encounter.held_on)}, {self._phase}, {which}")

    @Slot()
    def _on_edit_wanted(self) -> None:
        self.edit_wanted.emit(self._uid)

    @Slot()
    def _on_delete_wanted(self) -> None:
        self.delete_wanted.emit(self._uid)
