"""Numbered lines, or lines after a dot: where one goes on in the next row, it goes on beside its number and not under it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from govtoolkit.ui.widgets.prose import Prose, break_long_words
from govtoolkit.ui.wording import whole_dates


class ToldLines(QWidget):
    """Lines to read; of each, what stands before the first two spaces is its number or dot ("1.  Are there …?")."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self._rows: list[tuple[QLabel, Prose]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def text(self) -> str:
        """Return all lines, with plain spaces."""
        return "\n".join(self._lines).replace("\u00a0", " ")

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these lines; the rows of the ones before are used again."""
        self._lines = tuple(lines)
        while len(self._rows) < len(lines):
            self._add_row()
        for (mark, words), line in zip(self._rows, lines, strict=False):
            before, _, after = line.partition("  ")
            mark.setText(before)
            words.setText(break_long_words(whole_dates(after)))
        for number, row in enumerate(self._rows):
            for part in row:
                part.setVisible(number < len(lines))

    def _add_row(self) -> None:
        row = (QLabel(self), Prose(parent=self))
        row[0].setTextFormat(Qt.TextFormat.PlainText)
        for column, part in enumerate(row):
            self._grid.addWidget(part, len(self._rows), column, Prose.ALIGNED)
        self._rows.append(row)
