"""A drop-down field that does not change when somebody scrolls the page over it."""

from PySide6.QtGui import QWheelEvent

from govtoolkit.ui.widgets.elided_combo import ElidedCombo


class ChoiceField(ElidedCombo):
    """A combo box that leaves the wheel to the page unless it has the focus."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the choices, unless the person is at work here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
