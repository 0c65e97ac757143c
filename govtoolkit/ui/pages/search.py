"""What was found: stands in place of a page while somebody is looking for words."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from govtoolkit.record.search import Found
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.found_words import ASK, KEY_BACK, KEYS, WAIT, FoundLine, how_many, lines
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.widgets.found_list import FoundList
from govtoolkit.ui.widgets.prose import Prose


class SearchPage(Page):
    """A count and a list in groups.

    Signals:
        passage_wanted: a hit was chosen (`Passage`).
        rest_wanted: all hits of a group are wanted (its name).
        left: somebody is done with looking, and wants to be where they were.
        field_wanted: the keyboard is wanted in the field again.
    """

    help_anchor = "search"

    passage_wanted = Signal(object)
    rest_wanted = Signal(str)
    left = Signal()
    field_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setAccessibleName("Search")
        self._said = Prose("", "section")
        self._keys = Prose("", "caption")
        self.list = FoundList()
        policy = self.list.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that the words above stay at the top
        self.list.setSizePolicy(policy)
        self.column.addWidget(self._said, 0, Prose.ALIGNED)
        self.column.addWidget(self._keys, 0, Prose.ALIGNED)
        self.column.addWidget(self.list, 1)
        self.list.opened.connect(self._on_opened)
        self.list.left.connect(self.left)
        self.list.passed_top.connect(self.field_wanted)

    @property
    def scroll_bar(self) -> QScrollBar:
        """The list's own."""
        return self.list.verticalScrollBar()

    @property
    def said(self) -> str:
        """What stands above the list."""
        return self._said.text()

    def show_found(self, found: Sequence[Found] | None, whole: Collection[str] = ()) -> None:
        """Show what was found, None while nothing can be found yet; of the groups in `whole` all hits are there."""
        row = self.list.currentIndex().row() if whole else -1
        shown = list(lines(found or (), whole))
        self._show_lines(shown, row)
        self._say(WAIT if found is None else how_many(found))

    def show_invitation(self) -> None:
        """Say what can be looked for."""
        self._show_lines((), -1)
        self._say(ASK)

    def take_focus(self) -> None:
        """Put the keyboard into the list, where there is anything in it."""
        if self.list.lines:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lines(self, shown: Sequence[FoundLine], row: int) -> None:
        self.list.show_lines(shown, row)
        self.list.setVisible(bool(shown))
        self._keys.setText(KEYS if shown else KEY_BACK)

    def _say(self, words: str) -> None:
        if words != self._said.text():
            self._said.setText(words)
            if QAccessible.isActive() and words != WAIT:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @Slot(object)
    def _on_opened(self, line: FoundLine) -> None:
        if line.group:
            self.rest_wanted.emit(line.group)
        else:
            self.passage_wanted.emit(line.passage)
