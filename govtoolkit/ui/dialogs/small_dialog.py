"""What every small dialog is: as wide as its words want, as high as that needs, never larger than the screen."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QPlainTextEdit, QScrollArea, QWidget

from govtoolkit.errors import UserError
from govtoolkit.ui.dialogs.keyed_dialog import KeyedDialog

CHARACTERS = 58
"""Characters that a line of a small dialog holds; its labels wrap there."""

_EDGES = 14
"""Pixels of frame and padding above and below the text of a box."""

_SCROLLED_AT_LEAST = 120
_BESIDE_THE_BAR = 8
"""Pixels between the fields and the scroll bar, where there is one; else they go as far as the buttons beneath."""


class SmallDialog(KeyedDialog):
    """A dialog whose form was made in Designer; where it would be too high for the screen, its part called `scroll` scrolls."""

    def __init__(self, parent: QWidget | None = None, *, characters: int = CHARACTERS) -> None:
        super().__init__(parent)
        self._characters = characters
        self._is_awaited = False
        self._is_watching = False
        self._lines: dict[QPlainTextEdit, tuple[int, int]] = {}

    def exec(self) -> int:
        """Show it and wait; it goes once the answer is out, or Qt might take it for a dialog that was thrown away."""
        self._is_awaited = True
        result = super().exec()
        self.deleteLater()  # what it was asked for can still be read where `exec` returns
        return result

    def done(self, result: int) -> None:
        """Close it, and let it go where nobody waits for its answer."""
        super().done(result)
        if not self._is_awaited:
            self.deleteLater()

    @Slot(object)
    def say_trouble(self, error: UserError | None) -> None:
        """Say what was refused, and the way out, in the label that the form calls `trouble`; None takes it back."""
        said = self.findChild(QLabel, "trouble")
        if said is not None:
            said.setText(str(error or ""))
            said.setAccessibleName(said.text())
            said.setVisible(error is not None)
            self.fit()

    def give_lines(self, box: QPlainTextEdit, lines: int, *, least: int = 0) -> None:
        """Make a box as high as some lines of its text are, at any text size.

        Args:
            least: the lines that it keeps on a small screen, where it scrolls; 0 for all of them.
        """
        self._lines[box] = (lines, least or lines)
        edges = 2 * int(box.document().documentMargin()) + _EDGES
        box.setMinimumHeight(box.fontMetrics().lineSpacing() * (least or lines) + edges)
        box.setMaximumHeight(box.fontMetrics().lineSpacing() * lines + edges)

    def lines_for(self, texts: Sequence[str]) -> int:
        """Return about how many lines texts take, one below the other, in a box as wide as the dialog."""
        return sum(1 + len(each) // self._characters for each in texts)

    def fit(self) -> None:
        """Take the size that the words need now; called when they have changed."""
        room = self.screen().availableGeometry().size()
        width = min(self.fontMetrics().averageCharWidth() * self._characters + 64, room.width() - 32)
        self._keep_words_whole(width)
        self.resize(width, min(self._height_for(width), room.height() - 48))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the right size when shown."""
        scroll = self.findChild(QScrollArea, "scroll")
        if scroll is not None and not self._is_watching:
            self._is_watching = True
            content, inner = scroll.widget(), _layout_within(scroll)
            if content is not None and inner is not None and inner.hasHeightForWidth():
                # else Qt takes the height of its words at their narrowest for the least that it needs, and scrolls
                content.setMinimumHeight(1)
            scroll.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
            cast("QApplication", QApplication.instance()).focusChanged.connect(self._on_focus_changed)
        self.fit()
        super().showEvent(event)
        QTimer.singleShot(0, self, self._settle_bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let no line be cut off, however narrow a person makes it."""
        super().resizeEvent(event)
        self._keep_words_whole(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        """Fit to another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_lines"):
            for box, (lines, least) in self._lines.items():
                self.give_lines(box, lines, least=least)
            if self.isVisible():
                self.fit()

    @Slot(int, int)
    def _on_range_changed(self, _least: int, most: int) -> None:
        inner = _layout_within(self.findChild(QScrollArea, "scroll"))
        if inner is not None:
            inner.setContentsMargins(0, 0, _BESIDE_THE_BAR if most else 0, 0)

    @Slot()  # without the two widgets of the signal: one of them may be on its way out
    def _on_focus_changed(self) -> None:
        if self.isVisible():
            QTimer.singleShot(0, self, self._show_focused)

    @Slot()
    def _show_focused(self) -> None:
        """Bring the field that has the keyboard into sight, all of it: Qt itself is content with the cursor's line."""
        scroll, focused = self.findChild(QScrollArea, "scroll"), cast("QWidget | None", self.focusWidget())
        content = scroll.widget() if scroll is not None else None
        if scroll is not None and content is not None and focused is not None and content.isAncestorOf(focused):
            top = focused.mapTo(content, QPoint(0, 0)).y()
            for y in (top + focused.height(), top):  # of what is too high for the room the top matters more
                scroll.ensureVisible(0, y, 0, 0)

    @Slot()
    def _settle_bar(self) -> None:
        """Take a bar away that is there only because its own width made the words longer."""
        scroll = self.findChild(QScrollArea, "scroll")
        inner = _layout_within(scroll)
        if scroll is None or inner is None:
            return
        inner.setContentsMargins(0, 0, 0, 0)
        if self._height_for(self.width()) > self.height():
            inner.setContentsMargins(0, 0, _BESIDE_THE_BAR, 0)
            return
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _keep_words_whole(self, width: int) -> None:
        room = self.screen().availableGeometry().height() - 48
        self.setMinimumHeight(min(self._height_for(width, scrolled=_SCROLLED_AT_LEAST), room))

    def _height_for(self, width: int, *, scrolled: int | None = None) -> int:
        """Return the height of all words at a width; `scrolled` is the height of the part that scrolls, None for all of it."""
        layout = self.layout()
        if layout is None:
            return self.sizeHint().height()
        scroll = self.findChild(QScrollArea, "scroll")
        inner = _layout_within(scroll)
        if inner is None:
            return _height(layout, width)
        margins = layout.contentsMargins()
        inside = _height(inner, width - margins.left() - margins.right())
        # in the form the part that scrolls takes what height it is given, and asks for none
        return _height(layout, width) + (inside if scrolled is None else min(scrolled, inside))


def _height(layout: QLayout, width: int) -> int:
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()


def _layout_within(scroll: QScrollArea | None) -> QLayout | None:
    content = scroll.widget() if scroll is not None else None
    return content.layout() if content is not None else None
