"""Where the help is read: lines of a length that is easy to read, and links that open nothing by themselves."""

import re

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from govtoolkit.ui.help import HelpPage
from govtoolkit.ui.widgets.prose import longest_line

_MARGIN = 14
_AFTER_BULLET = "\u2002"


class HelpBrowser(QTextBrowser):
    """A text browser with a limit to the length of its lines; it loads nothing from anywhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: HelpPage | None = None
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(_MARGIN)

    def show_page(self, page: HelpPage) -> None:
        """Show a page of the help from its beginning."""
        self._page = page
        self.setAccessibleName(f"Help: {page.title}")
        self._show()

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing: the help is its own words only."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short."""
        super().resizeEvent(event)
        self._limit_lines()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the lines short at another text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange) and self._page is not None:
            place = self.verticalScrollBar().value()
            self._limit_lines()
            self._show()
            self.verticalScrollBar().setValue(place)

    def _show(self) -> None:
        if self._page is not None:  # headings one step down: a first heading is twice the size of the text
            self.setMarkdown(re.sub(r"^(#+) ", r"#\1 ", self._page.markdown, flags=re.MULTILINE))
            self._part_from_bullets()

    def _part_from_bullets(self) -> None:
        """Put a space between what Qt draws before each line of a list and its words, on which it nearly stands."""
        wide = self.fontMetrics().horizontalAdvance(_AFTER_BULLET)
        block = self.document().begin()
        while block.isValid():
            if block.textList() is not None:
                cursor = QTextCursor(block)
                hanging = block.blockFormat()
                hanging.setTextIndent(-wide)
                cursor.setBlockFormat(hanging)
                cursor.insertText(_AFTER_BULLET)
            block = block.next()

    def _limit_lines(self) -> None:
        longest = longest_line(self.fontMetrics()) + 2 * _MARGIN
        spare = max(0, self.viewport().width() + self.viewportMargins().right() - longest)
        if spare != self.viewportMargins().right():
            self.setViewportMargins(0, 0, spare, 0)
            # Qt does not lay the text out again when it is not on screen yet, and the lines would be cut off
            self.document().setTextWidth(self.viewport().width())
