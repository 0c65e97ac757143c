"""Some lines of a visit that are kept on another page, such as its questions, and the way to that page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.told_lines import ToldLines


class VisitList(QWidget):
    """A heading, lines of text to read, and a link.

    Signals:
        page_wanted: the page should be shown on which the lines are kept.

    Args:
        empty: what stands there while there is no line.
        link: the words of the link, '' for none.
    """

    page_wanted = Signal()

    def __init__(self, heading: str, *, empty: str, link: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = Prose(heading, "strong", self)
        self._none = Prose(empty, parent=self)
        self._lines = ToldLines(self)
        self._lines.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(title, 0, Prose.ALIGNED)
        column.addWidget(self._none, 0, Prose.ALIGNED)
        column.addWidget(self._lines)
        self.link = QPushButton(link, self)
        self.link.setProperty("look", "link")
        self.link.clicked.connect(self.page_wanted)
        column.addWidget(self.link, 0, Prose.ALIGNED)
        if not link:
            self.link.hide()
        column.addStretch(1)

    @property
    def text(self) -> str:
        """The lines, as they are shown."""
        return self._lines.text() or self._none.text()

    def say(self, *, empty: str, link: str) -> None:
        """Say something else where there is no line, and on the link."""
        self._none.setText(empty)
        self.link.setText(link)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these lines."""
        self._lines.show_lines(lines)
        self._lines.setVisible(bool(lines))
        self._none.setVisible(not lines)
