"""The day on which the headteacher checked the facts of a visit."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from govtoolkit.ui.widgets.date_field import DateField


class CheckedDay(QWidget):
    """A field for the day, with the words before it.

    Attributes:
        field: where the day stands.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = QLabel("Checked on", self)
        words.setProperty("look", "strong")
        self.field = DateField(self)
        self.field.setAccessibleName("Day on which the facts were checked: day, month and year")
        words.setBuddy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(words)
        row.addWidget(self.field)
        row.addStretch(1)
