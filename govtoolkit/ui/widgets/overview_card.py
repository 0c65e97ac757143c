"""One card of the overview: a heading and lines that lead to their places."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from govtoolkit.ui.widgets.link_lines import LinkLine, LinkLines
from govtoolkit.ui.widgets.prose import Prose


class OverviewCard(QFrame):
    """A card of lines.

    Signals:
        wanted: a line was pressed (its key).

    Args:
        none: what it says where there are no lines.
        intro: what it says above them.
    """

    wanted = Signal(str)

    def __init__(self, title: str, none: str = "", parent: QWidget | None = None, *, intro: str = "") -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAccessibleName(title)
        self._title = Prose(title, "section", self)
        self._intro = Prose(intro, parent=self)
        self._none = Prose(none, "soft", self)
        self.lines = LinkLines(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(6)
        column.addWidget(self._title, 0, Prose.ALIGNED)
        column.addWidget(self._intro, 0, Prose.ALIGNED)
        column.addWidget(self._none, 0, Prose.ALIGNED)
        column.addWidget(self.lines)
        self._intro.setVisible(bool(intro))
        self.lines.wanted.connect(self.wanted)

    def show_lines(self, lines: Sequence[LinkLine], none: str = "") -> None:
        """Show these lines; `none` replaces what is said where there are none."""
        if none:
            self._none.setText(none)
        self._none.setVisible(not lines)
        self.lines.show_lines(lines)
