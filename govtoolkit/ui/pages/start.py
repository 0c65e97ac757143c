"""The first page: what this is, the four things to begin with, and the files opened last."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from govtoolkit.app.recent import RecentFile, look_at
from govtoolkit.errors import UserError
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.icons import icon
from govtoolkit.ui.widgets.labels import card, label, take_out
from govtoolkit.ui.widgets.recent_row import RecentRow

_CHARACTERS = 84
"""Characters of body text that the column is wide."""
_NARROW = 62
"""Characters of room under which a button's explanation stands beneath it."""

_WHAT_IT_IS = (
    "Note what you learn about careers guidance at your school, benchmark by benchmark, in one file – and print it for the"
    " visit, or for the board."
)
# name, words, icon, explanation
_WAYS = (
    ("new", "&Start a monitoring file", "file-plus", "One file for your school. You will go on with it for years."),
    ("open", "&Open a file…", "folder-open", "Carry on with a file of yours, or read one that you were sent."),
    ("sample", "&Try the sample", "book-open", "The file of a made-up school, to try things in."),
    ("print", "&Print a blank toolkit…", "printer", "Paper to write on during a visit. You need no file for it."),
)


class StartPage(QScrollArea):
    """What is shown while no file is open.

    Signals:
        new_wanted: a new file is to be started.
        open_wanted: a file is to be chosen and opened.
        sample_wanted: the sample is to be opened.
        print_wanted: blank sheets are to be printed.
        file_wanted: this file is to be opened (its path).
    """

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    print_wanted = Signal()
    file_wanted = Signal(str)

    help_anchor = "start"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: dict[Path, RecentRow] = {}
        self.buttons = {name: _button(words) for name, words, _, _ in _WAYS}
        self._explanations = {name: label(words, "soft") for name, _, _, words in _WAYS}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._build()
        self._connect()
        self._arrange()

    def refresh(self) -> None:
        """List the files opened last, and look in the background which of them are there."""
        paths = self._desk.settings.recent_files
        for path in [path for path in self._rows if path not in paths]:
            row = self._rows.pop(path)
            take_out(self._recent_list, row)
        for place, path in enumerate(paths):
            row = self._rows.get(path) or self._new_row(path)
            self._recent_list.insertWidget(place, row)
        self._no_recent.setVisible(not paths)
        if paths:
            folder = self._desk.settings.data_folder
            self._desk.runner.run(lambda _progress: look_at(paths, folder), self._on_looked, self._on_not_looked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put explanations beside their buttons, or beneath them."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another text size and other colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange) and hasattr(self, "_grid"):
            self._arrange()
            self._draw_icons()

    def _build(self) -> None:
        content = QWidget()
        content.setObjectName("page")
        content.setMinimumSize(1, 1)  # the page is as high as its words need at its width, not at the least one
        self._column = QWidget()
        inside = QVBoxLayout(self._column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(16)
        inside.addWidget(label("Careers monitoring for governors", "title"))
        inside.addWidget(label(_WHAT_IT_IS))
        inside.addSpacing(4)
        inside.addWidget(self._ways_card())
        inside.addWidget(self._recent_card())
        inside.addWidget(label("You can also drop a monitoring file anywhere on this window.", "soft"))
        inside.addStretch(1)
        across = QHBoxLayout(content)
        across.setContentsMargins(24, 28, 24, 24)
        across.addStretch(1)
        across.addWidget(self._column, 0)
        across.addStretch(1)
        self.setWidget(content)

    def _ways_card(self) -> QFrame:
        frame, layout = card()
        frame.setObjectName("start_ways")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.addLayout(self._grid)
        self.buttons["new"].setProperty("look", "main")
        for name, button in self.buttons.items():
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.setAccessibleDescription(self._explanations[name].text())
        self._draw_icons()
        return frame

    def _recent_card(self) -> QFrame:
        frame, layout = card()
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(label("Your files", "section"))
        self._no_recent = label("None yet. The files that you open will be listed here.", "soft")
        layout.addWidget(self._no_recent)
        self._recent_list = QVBoxLayout()
        self._recent_list.setSpacing(8)
        layout.addLayout(self._recent_list)
        return frame

    def _connect(self) -> None:
        self.buttons["new"].clicked.connect(self.new_wanted)
        self.buttons["open"].clicked.connect(self.open_wanted)
        self.buttons["sample"].clicked.connect(self.sample_wanted)
        self.buttons["print"].clicked.connect(self.print_wanted)

    def _new_row(self, path: Path) -> RecentRow:
        row = self._rows[path] = RecentRow(path)
        row.chosen.connect(self.file_wanted)
        row.removed.connect(self._on_row_removed)
        row.copies_wanted.connect(self._desk.earlier_copies_wanted)
        return row

    def _arrange(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        width = min(letter * _CHARACTERS, self.viewport().width() - 48)
        self._column.setFixedWidth(max(width, 200))
        beneath = width < letter * _NARROW
        for place, name in enumerate(self.buttons):
            self._grid.addWidget(self.buttons[name], place * 2, 0, 1, 2 if beneath else 1)
            self._explanations[name].setContentsMargins(0, 0, 0, 12 if beneath else 0)
            if beneath:
                self._grid.addWidget(self._explanations[name], place * 2 + 1, 0, 1, 2)
            else:
                self._grid.addWidget(self._explanations[name], place * 2, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setVerticalSpacing(4 if beneath else 8)

    def _draw_icons(self) -> None:
        height = self.fontMetrics().height()
        for name, _, drawing, _ in _WAYS:
            role = QPalette.ColorRole.HighlightedText if name == "new" else QPalette.ColorRole.ButtonText
            self.buttons[name].setIcon(icon(drawing, role))
            self.buttons[name].setIconSize(QSize(height, height))

    @Slot(object)
    def _on_looked(self, files: tuple[RecentFile, ...]) -> None:
        for file in files:
            if file.path in self._rows:
                self._rows[file.path].show_state(file)

    @Slot(object)
    def _on_not_looked(self, _error: UserError) -> None:
        """Leave the files as they are listed: which of them are there shows when they are opened."""

    @Slot(str)
    def _on_row_removed(self, name: str) -> None:
        self._desk.settings.forget_recent(Path(name))
        self._desk.keep_settings(quietly=True)
        self.refresh()
        self.buttons["new"].setFocus()


def _button(words: str) -> QPushButton:
    button = QPushButton(f"\u2002{words}")  # a little room after the icon
    button.setAccessibleName(words.replace("&", ""))
    return button
