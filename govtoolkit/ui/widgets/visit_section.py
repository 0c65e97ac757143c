"""One part of the visit's page, such as "Before the visit": a heading, a reminder, and the places in one column or two."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QVBoxLayout, QWidget

from govtoolkit.record.model import Visit
from govtoolkit.record.reminders import helps
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.visit_field import VisitField


class VisitSection(QFrame):
    """A card of places; what is added below stands below them, side by side where there is room.

    Attributes:
        fields: the places, in order.
    """

    def __init__(self, title: str, reminder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: tuple[VisitField, ...] = ()
        self._columns = 0
        self.setProperty("look", "card")
        self.setAccessibleName(title)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(18)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(14)
        heading = QVBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(Prose(title, "section", self), 0, Prose.ALIGNED)
        self._reminder = Prose(reminder, "soft", self)
        heading.addWidget(self._reminder, 0, Prose.ALIGNED)
        column.addLayout(heading)
        column.addLayout(self._grid)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(24)
        column.addLayout(self._below)

    def add_fields(self, fields: Sequence[VisitField]) -> None:
        """Put in the places, which were made for this card."""
        self.fields = tuple(fields)
        self.arrange(columns=1, stacked=False)

    def add_below(self, *parts: QWidget) -> None:
        """Put in what stands below the places, made for this card as well."""
        for part in parts:
            self._below.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
            part.show()

    def remind(self, visit: Visit, today: str) -> None:
        """Show the reminder, or leave it out where there is nothing to keep in mind any more."""
        self._reminder.setVisible(helps(self._reminder.text(), visit, today))

    def arrange(self, *, columns: int, stacked: bool) -> None:
        """Put the places into one column or two; `stacked` as for `VisitField.arrange`."""
        for field in self.fields:
            field.arrange(stacked=stacked)
        direction = QBoxLayout.Direction
        self._below.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        if columns == self._columns:
            return
        self._columns = columns
        for number, field in enumerate(self.fields):
            self._grid.removeWidget(field)
            self._grid.addWidget(field, number // columns, number % columns, Qt.AlignmentFlag.AlignTop)
        for number in range(2):
            self._grid.setColumnStretch(number, int(number < columns))
