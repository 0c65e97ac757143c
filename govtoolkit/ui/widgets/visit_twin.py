"""What a card of a visit says of its twin: that two are shown as one, or that another one of the same day may be the same."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from govtoolkit.record.model import Visit
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.wording import day

_TOGETHER = "Made {times}, and shown as one: all that was written on either is here."
_MAY_BE = "“{title}” has the same date. If both were made for the same visit, they can be shown as one."


class VisitTwin(QWidget):
    """Hidden where there is nothing to say.

    Signals:
        apart_wanted: what is shown as one should be shown apart.
        same_wanted: another visit is the same (its uid).
    """

    apart_wanted = Signal()
    same_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._other_uid = ""
        self._said = Prose("", "soft", self)
        self.apart_button = QPushButton("Show them apart", self)
        self.same_button = QPushButton("They are the same visit", self)
        buttons = FlowLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._said, 0, Prose.ALIGNED)
        for button in (self.apart_button, self.same_button):
            button.setProperty("look", "link")
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.apart_button.clicked.connect(self.apart_wanted)
        self.same_button.clicked.connect(self._on_same_clicked)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, '' where it is hidden."""
        return "" if self.isHidden() else self._said.text()

    def tell(self, visit: Visit, together: int, others: Sequence[Visit], *, may_change: bool) -> None:
        """Say what there is.

        Args:
            together: how many visits are shown as this one.
            others: visits that may be the same.
        """
        self._other_uid = others[0].uid if others else ""
        is_one = together > 1
        if is_one:
            times = "twice" if together == 2 else f"{together} times"
            self._said.setText(_TOGETHER.format(times=times))
        elif others:
            self._said.setText(_MAY_BE.format(title=others[0].title or "A visit without a title"))
        called = f"{visit.title}, {day(visit.visit_date)}"
        self.apart_button.setAccessibleName(f"Show them apart: {called}")
        self.same_button.setAccessibleName(f"They are the same visit: {called}")
        self.apart_button.setVisible(is_one and may_change)
        self.same_button.setVisible(bool(others) and not is_one and may_change)
        self.setVisible(is_one or (bool(others) and may_change))

    @Slot()
    def _on_same_clicked(self) -> None:
        self.same_wanted.emit(self._other_uid)
