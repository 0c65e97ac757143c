"""All questions there are, under the headings of their sets, each with a tick: what a list of them shows."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from govtoolkit.record.questions import BankQuestion

KEY = Qt.ItemDataRole.UserRole


class QuestionTicks(QStandardItemModel):
    """Holds a line for each question, which can be ticked; headings can be read only.

    Args:
        groups: the questions by their headings, in order.
    """

    def __init__(self, groups: Mapping[str, Iterable[BankQuestion]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, int] = {}  # not the lines: the model has to be the last that holds one
        for heading, every in groups.items():
            self.appendRow(_heading(heading))
            for question in every:
                line = QStandardItem(question.wording)
                line.setData(question.key, KEY)
                line.setData(f"{question.wording}, {heading}", Qt.ItemDataRole.AccessibleTextRole)
                line.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
                )
                line.setCheckState(Qt.CheckState.Unchecked)
                self._rows[question.key] = self.rowCount()
                self.appendRow(line)

    def tick(self, keys: Iterable[str]) -> None:
        """Tick these and no others."""
        wanted = set(keys)
        for key, row in self._rows.items():
            line = self.item(row)
            state = Qt.CheckState.Checked if key in wanted else Qt.CheckState.Unchecked
            if line.checkState() is not state:
                line.setCheckState(state)

    def hidden_rows(self, words: str) -> set[int]:
        """Return the rows that have nothing of what is looked for: all words must stand in a question or in its heading."""
        sought = words.casefold().split()
        hidden, heading, heading_row, is_empty = set(), "", -1, False
        for row in range(self.rowCount()):
            line = self.item(row)
            if line.data(KEY) is None:
                if is_empty:
                    hidden.add(heading_row)
                heading, heading_row, is_empty = line.text(), row, True
                continue
            text = f"{heading} {line.text()}".casefold()
            if all(word in text for word in sought):
                is_empty = False
            else:
                hidden.add(row)
        if is_empty:
            hidden.add(heading_row)
        return hidden


def _heading(text: str) -> QStandardItem:
    line = QStandardItem(text)
    line.setFlags(Qt.ItemFlag.NoItemFlags)  # arrow keys pass it by
    font = line.font()
    font.setBold(True)
    line.setFont(font)
    return line
