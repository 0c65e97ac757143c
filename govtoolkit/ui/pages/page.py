"""What every page of an open file is: a scrolling column of cards that keeps itself current."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.first_paint import FirstPaint
from govtoolkit.ui.widgets.room import room_of
from govtoolkit.ui.widgets.tab_order import follow_layout

_READING_WIDTH = 1240
"""Pixels that a page's column takes at the most at 100 %."""
_POINTS_AT_100 = 10.0
_SIDE_MARGIN = 32
_MOMENT = 15
"""Milliseconds from the paint of a new page to the rest of it, in which keys are answered."""


class Page(QScrollArea):
    """A page; subclasses fill `self.column` and override what they need of the methods and `help_anchor`.

    A page that is not on screen waits with what changed: the window refreshes what it shows.

    Attributes:
        desk: all that the page may use.
        column: the layout that the page's parts stand in.
    """

    help_anchor = "start"
    """The page of resources/help/ that F1 opens here."""

    about_benchmark: int | None = None
    """The number of the benchmark that the page is about, None where it is about no single one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._to_come: list[Callable[[], None]] = []
        self._soon = QTimer(self, singleShot=True, interval=_MOMENT)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setObjectName("page")
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(_SIDE_MARGIN, 24, _SIDE_MARGIN, 32)
        self.column.setSpacing(16)
        self.setWidget(content)
        self._soon.timeout.connect(self.finish)
        self._first_paint = FirstPaint(content)
        # the moment begins when all of the page was painted: in a long paint it would be over already
        self._first_paint.seen.connect(self._on_seen, Qt.ConnectionType.QueuedConnection)
        desk.changed.connect(self._on_changed)
        desk.visit_chosen.connect(self._on_visit_chosen)
        desk.told.connect(self._on_told)

    @property
    def scroll_bar(self) -> QScrollBar:
        """What says how far down a person is: the page's own, or that of a part which scrolls by itself."""
        return self.verticalScrollBar()

    @property
    def notes_editor(self) -> QWidget | None:
        """Where a person writes their notes on what the page is about; None on a page that is not for notes."""
        return None

    @property
    def zoom(self) -> float:
        """How much larger text is than at 100 %, whoever made it so."""
        return QApplication.font().pointSizeF() * self.logicalDpiY() / 96 / _POINTS_AT_100

    def limit_width(self) -> None:
        """Make the column no wider than is good to read; a wider window leaves room at its right."""
        margins = self.column.contentsMargins()
        room = room_of(self) - _SIDE_MARGIN
        margins.setRight(max(_SIDE_MARGIN, room - int(_READING_WIDTH * self.zoom)))
        self.column.setContentsMargins(margins)

    def build_later(self, build: Callable[[], None]) -> None:
        """Build a part below the fold when the page has been painted, or before that when `finish` is called."""
        self._to_come.append(build)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is to be built any more."""
        return not self._to_come

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with what is still to be built, once it was seen again."""
        super().showEvent(event)
        if self._to_come:
            self._first_paint.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave what is still to be built: the page that is shown now comes first."""
        super().hideEvent(event)
        self._soon.stop()

    @Slot()
    def _on_seen(self) -> None:
        """Begin the moment, unless another page is shown by now."""
        if self.isVisible():
            self._soon.start()

    @Slot()
    def finish(self) -> None:
        """Build now what was to be built later."""
        self._soon.stop()
        if self._to_come and self.desk.is_taken:  # a page whose file was closed is on its way out
            builds, self._to_come = self._to_come, []
            for build in builds:
                build()
            self._order_tab_stops()
            # the page grows at once: until it has, everything on it would be squeezed into its old height, and be seen so
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - as Qt has it
        """Let Tab come to everything, from the top to the bottom, whatever came or moved since the last key."""
        self.finish()
        self._order_tab_stops()
        return super().focusNextPrevChild(next)

    def _order_tab_stops(self) -> None:
        content = self.widget()
        if content is not None:
            follow_layout(content)

    def refresh(self) -> None:
        """Show what stands in the record now; called when the page is shown, and while it is after any change."""

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst; called before another page is shown or the file closed."""

    def show_place(self, place: str) -> None:
        """Bring a place of this page into sight and put the focus there; a place that it does not know changes nothing."""

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        """Show what changed; a page that is not on screen waits until it is."""
        if self.isVisible():
            self.refresh()

    @Slot()
    def _on_told(self) -> None:
        """Say, or say no longer, why nothing can be written."""
        if self.isVisible():
            self.refresh()

    @Slot(str)
    def _on_visit_chosen(self, _visit_uid: str) -> None:
        self.leave()
        if self.isVisible():
            self.refresh()
