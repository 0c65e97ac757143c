"""Where the help is read: lines of a length that is easy to read, and links that open nothing by themselves."""

import re

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

from govtoolkit.ui.help import HelpPage

CHARACTERS = 75
"""Characters of a line at the most."""


class HelpBrowser(QTextBrowser):
    """A text browser with a limit to the length of its lines; it loads nothing from anywhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: HelpPage | None = None
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(14)

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

    def _limit_lines(self) -> None:
        longest = self.fontMetrics().averageCharWidth() * CHARACTERS + 28
        spare = max(0, self.viewport().width() + self.viewportMargins().right() - longest)
        if spare != self.viewportMargins().right():
            self.setViewportMargins(0, 0, spare, 0)
