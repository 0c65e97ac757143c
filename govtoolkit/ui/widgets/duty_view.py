"""What every part of the page about duties is: a scrolling column of cards that shows what stands, and is left in one piece."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from govtoolkit.clock import todays_date
from govtoolkit.record.duties import looks_by_item
from govtoolkit.record.model import CheckLine
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.tab_order import follow_layout

EDGE = 32
"""Pixels from the cards to the edges of the window; the page leaves them to this column, so that it is not cut before."""


@dataclass(frozen=True)
class Standing:
    """What the parts of the page ask for together: computed once for each showing.

    Fields:
        looks: the looks at each line of the checklists, by its key, the newest first.
        today: the day, as 'YYYY-MM-DD'.
    """

    looks: dict[str, list[CheckLine]]
    today: str


def what_stands(desk: Desk) -> Standing:
    """Return what the parts of the page show now."""
    return Standing(looks_by_item(desk.record), todays_date())


class DutyView(QScrollArea):
    """A part of the page; subclasses fill `column` and override what they need.

    Attributes:
        desk: all that it may use.
        column: the layout that its cards stand in.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = content = QWidget(self)
        content.setObjectName("page")
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, EDGE, EDGE)
        self.column.setSpacing(16)
        self.setWidget(content)
        self._parts = 0
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    @property
    def may_write(self) -> bool:
        """Whether duties can be written about: they go on when a visit is released, and stop where the file is only read."""
        return self.desk.session.read_only is None

    def begin(self) -> None:
        """Take note that the view is going to be shown."""

    def refresh(self, standing: Standing) -> None:
        """Show what stands now."""

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst."""

    def show_place(self, place: str) -> None:
        """Bring a place of the view into sight and put the focus there; one that it does not know is its top."""

    @Slot(int, int)
    def _on_range_changed(self, _least: int, most: int) -> None:
        """Let the cards end at the same place with a scroll bar and without."""
        bar = self.verticalScrollBar().sizeHint().width() if most else 0
        self.column.setContentsMargins(0, 0, EDGE - bar, EDGE)

    def order_tab_stops(self) -> None:
        """Let Tab go from the top to the bottom where parts were made, or let go of, since the last time."""
        parts = len(self._content.findChildren(QWidget))
        if parts != self._parts:
            self._parts = parts
            follow_layout(self._content)

    def bring(self, part: QWidget) -> None:
        """Scroll so that a part of the view begins at the top, once everything has found its place."""
        QTimer.singleShot(0, part, partial(self._scroll_to, part))

    def _scroll_to(self, part: QWidget) -> None:
        self.verticalScrollBar().setValue(part.mapTo(self._content, QPoint()).y())
