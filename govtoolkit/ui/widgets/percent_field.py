"""A field for a whole percentage, which may be empty: nothing was reported."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

_NONE = -1


class PercentField(QSpinBox):
    """0 to 100, or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(_NONE, 100)
        self.setSuffix("%")
        self.setSpecialValueText(" ")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setValue(_NONE)

    @property
    def percent(self) -> int | None:
        """The percentage, None where there is none."""
        return self.value() if self.value() != _NONE else None

    def show_percent(self, percent: int | None) -> None:
        """Show a percentage, or nothing."""
        self.setValue(_NONE if percent is None else percent)

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Take an emptied field for nothing reported."""
        if not text.replace("%", "").strip():
            return QValidator.State.Acceptable, text, place
        return super().validate(text, place)

    def valueFromText(self, text: str) -> int:
        """Return the figure that stands there, or that there is none."""
        figures = text.replace("%", "").strip()
        return int(figures) if figures.isdecimal() else _NONE

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what is around, unless the person is at work here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
