"""One key phase in one school year: what is due, what took place, and whether the school has such students at all."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from govtoolkit.content.model import EncounterPhase
from govtoolkit.record.duties import PhaseYear
from govtoolkit.record.model import Encounter
from govtoolkit.ui.regions import holds_keyboard
from govtoolkit.ui.visit_words import counted
from govtoolkit.ui.widgets.encounter_cell import EncounterCell
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_button import IconButton
from govtoolkit.ui.widgets.prose import Prose

_ORDER = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")
_NARROW_CHARACTERS = 62
"""Characters of room under which the cells stand one below the other."""


class PhaseCard(QFrame):
    """A card with a cell for each encounter that is due, and for each beyond.

    Signals:
        add_wanted: an encounter took place in this phase (its key).
        edit_wanted: an encounter should be changed (its uid).
        delete_wanted: an encounter should be deleted (its uid).
        excluded: the school has no students in this phase (its key).
        included: it has them after all (its key).
        school_wanted: the school's details should be shown, for they say so.
    """

    add_wanted = Signal(str)
    edit_wanted = Signal(str)
    delete_wanted = Signal(str)
    excluded = Signal(str)
    included = Signal(str)
    school_wanted = Signal()

    def __init__(self, phase: EncounterPhase, source: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.key = phase.key
        self._title = f"{phase.title}: {phase.years}"
        self._count = Prose("", "strong")
        self._not_here = Prose()
        self.cells: list[EncounterCell] = []
        self._due = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beyond = QVBoxLayout()
        for layout in (self._due, self._beyond):
            layout.setSpacing(12)
        self.add_button = IconButton("Add an encounter…", "plus")
        self.exclude_button = QPushButton("This phase does not apply here")
        self.include_button = QPushButton("It does apply here")
        self.school_button = QPushButton("School details…")
        tools = FlowLayout()
        for button in (self.add_button, self.exclude_button, self.include_button, self.school_button):
            button.setAccessibleName(f"{button.text().strip().rstrip('…')}: {self._title}")
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(10)
        for text, look in ((self._title, "section"), (f"{phase.duty} {source}", "soft")):
            column.addWidget(Prose(text, look), 0, Prose.ALIGNED)
        column.addWidget(self._count, 0, Prose.ALIGNED)
        column.addWidget(self._not_here, 0, Prose.ALIGNED)
        column.addLayout(self._due)
        column.addLayout(self._beyond)
        column.addLayout(tools)
        self._connect()

    def show_phase(self, shown: PhaseYear, said_by: str, bylines: Mapping[str, str], *, may_write: bool) -> None:
        """Show a phase in a year.

        Args:
            said_by: who said that it does not apply, and when; '' where nobody did.
            bylines: who wrote each encounter down, and when, by its uid.
        """
        applies = shown.applies
        self._count.setVisible(applies)
        self._count.setText(_counted(shown))
        self._not_here.setVisible(not applies)
        self._not_here.setText(
            f"Does not apply: {said_by} said so."
            if said_by
            else "Does not apply: the school’s details name no sixth form. If it has one, say so there."
        )
        self._show_cells(shown, bylines, may_write=may_write)
        self.add_button.setVisible(applies and may_write)
        self.exclude_button.setVisible(applies and may_write and not shown.held)
        self.include_button.setVisible(not applies and may_write and bool(said_by))
        self.school_button.setVisible(not applies and not said_by)

    def take_focus(self) -> None:
        """Put the keyboard to the first button that can be pressed."""
        buttons = (self.add_button, self.include_button, self.school_button)
        next((each for each in buttons if not each.isHidden()), self.add_button).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the cells where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "school_button"):
            self._arrange()

    def _show_cells(self, shown: PhaseYear, bylines: Mapping[str, str], *, may_write: bool) -> None:
        held: list[Encounter | None] = [*shown.held] if shown.applies else []
        if shown.applies:
            held += [None] * (shown.due - len(held))
        while len(self.cells) > len(held):
            gone = self.cells.pop()
            if holds_keyboard(gone):
                self.take_focus()
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        while len(self.cells) < len(held):
            made = EncounterCell(self._title)
            made.edit_wanted.connect(self.edit_wanted)
            made.delete_wanted.connect(self.delete_wanted)
            if len(self.cells) < shown.due:
                self._due.addWidget(made, 1)
            else:
                self._beyond.addWidget(made)
            self.cells.append(made)
        for place, (cell, encounter) in enumerate(zip(self.cells, held, strict=True)):
            which = (
                f"{_ORDER[place]} of {shown.due} due"
                if place < min(shown.due, len(_ORDER))
                else f"Beyond those due, number {place + 1}"
            )
            byline = bylines.get(encounter.uid, "") if encounter is not None else ""
            cell.show_encounter(which, encounter, byline, may_write=may_write)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._on_add_clicked)
        self.exclude_button.clicked.connect(self._on_exclude_clicked)
        self.include_button.clicked.connect(self._on_include_clicked)
        self.school_button.clicked.connect(self.school_wanted)

    def _arrange(self) -> None:
        narrow = self.width() < self.fontMetrics().averageCharWidth() * _NARROW_CHARACTERS
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._due.direction() != direction:
            self._due.setDirection(direction)

    @Slot()
    def _on_add_clicked(self) -> None:
        self.add_wanted.emit(self.key)

    @Slot()
    def _on_exclude_clicked(self) -> None:
        self.excluded.emit(self.key)

    @Slot()
    def _on_include_clicked(self) -> None:
        self.included.emit(self.key)


def _counted(shown: PhaseYear) -> str:
    """Return '1 of 2 recorded', '2 of 2 recorded, and 1 more'."""
    recorded = min(len(shown.held), shown.due)
    more = f", and {counted(shown.beyond, 'more', 'more')}" if shown.beyond else ""
    return f"{recorded} of {shown.due} recorded{more}"
