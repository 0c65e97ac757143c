"""One visit that can be ticked in a list of visits."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from govtoolkit.record.model import Visit
from govtoolkit.ui.widgets.ticked_words import TickedWords
from govtoolkit.ui.wording import day, in_one_line, visit_title


class VisitTick(TickedWords):
    """A box and the visit it is for.

    Signals:
        toggled: it was ticked or unticked.
    """

    toggled = Signal()

    def __init__(self, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(in_one_line(visit.title, day(visit.visit_date)), visit_title(visit), parent)
        self.visit = visit
        self.box.toggled.connect(self.toggled)
