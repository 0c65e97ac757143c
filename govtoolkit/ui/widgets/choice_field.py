"""A drop-down field that does not change when somebody scrolls the page over it."""

from collections.abc import Iterable

from PySide6.QtGui import QWheelEvent

from govtoolkit.content.model import Benchmark
from govtoolkit.ui.widgets.elided_combo import ElidedCombo


class ChoiceField(ElidedCombo):
    """A combo box that leaves the wheel to the page unless it has the focus."""

    def add_benchmarks(self, benchmarks: Iterable[Benchmark]) -> None:
        """Offer benchmarks by their numbers."""
        for each in benchmarks:
            self.addItem(f"{each.number}  {each.short_title}", each.number)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the choices, unless the person is at work here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
