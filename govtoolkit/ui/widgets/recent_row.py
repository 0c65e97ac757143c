"""One of the files opened last, on the start page."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from govtoolkit.app.recent import RecentFile, folder_in_words
from govtoolkit.ui.widgets.elided_button import ElidedButton
from govtoolkit.ui.widgets.labels import breakable, label
from govtoolkit.ui.wording import day


class RecentRow(QWidget):
    """The file's name to press, its folder, when it changed; one that is gone can be taken off the list.

    Where earlier copies of a file that is gone are kept, they are offered.

    Signals:
        chosen: the file is to be opened (its path).
        removed: it is to be taken off the list (its path).
        copies_wanted: its earlier copies are to be shown (its path).
    """

    chosen = Signal(str)
    removed = Signal(str)
    copies_wanted = Signal(str)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._open = ElidedButton(self, path.stem)
        self._open.setProperty("look", "link")
        self._open.setToolTip(str(path))
        self._where = label("", "caption")
        self._where.setIndent(3)
        self._remove = QPushButton("Remove")
        self._remove.setToolTip("Take it off this list; nothing else is touched")
        self._copies = QPushButton("Earlier copies…")
        for button in (self._remove, self._copies):
            button.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._open)
        words.addWidget(self._where)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addLayout(words, 1)
        across.addWidget(self._copies)
        across.addWidget(self._remove)
        self._open.clicked.connect(self._on_open_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._copies.clicked.connect(self._on_copies_clicked)
        self._say("")

    def show_state(self, file: RecentFile) -> None:
        """Say when the file changed, or that it is gone."""
        is_there = file.changed_on is not None
        self._say(f"changed {day(file.changed_on.isoformat())}" if file.changed_on else "not there any more")
        self._open.setEnabled(is_there)
        self._remove.setVisible(not is_there)
        self._copies.setVisible(file.has_copies)

    def _say(self, state: str) -> None:
        words = " · ".join(part for part in (folder_in_words(self.path), state) if part)
        self._where.setText(breakable(words))
        self._where.setAccessibleName(words)
        self._open.setAccessibleName(f"Open {self.path.stem}, {words}")
        self._remove.setAccessibleName(f"Take off this list: {self.path.stem}, {folder_in_words(self.path)}")
        self._copies.setAccessibleName(f"Earlier copies of {self.path.stem}, {folder_in_words(self.path)}")

    @Slot()
    def _on_open_clicked(self) -> None:
        self.chosen.emit(str(self.path))

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.removed.emit(str(self.path))

    @Slot()
    def _on_copies_clicked(self) -> None:
        self.copies_wanted.emit(str(self.path))
