"""The reference pages: all there is to read in the toolkit, with a field to find a word in it."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QScrollBar, QVBoxLayout, QWidget

from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.reading import readings
from govtoolkit.ui.widgets.chooser import Choice, Chooser
from govtoolkit.ui.widgets.find_field import FindField
from govtoolkit.ui.widgets.labels import label
from govtoolkit.ui.widgets.reading_view import ReadingView

_LAST_READ = "reference_read"
_NARROW_CHARACTERS = 110


class ReferencePage(Page):
    """All texts in a list in groups; the one that is chosen stands beside it, or under it where there is little room."""

    help_anchor = "reference"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._readings = {reading.key: reading for reading in readings(desk.toolkit)}
        self._find = FindField(name="Find in the reference pages")
        self._found = QLabel()
        self._found.setProperty("look", "caption")
        self._found.setWordWrap(True)
        self._chooser = Chooser("Reference pages")
        self._view = ReadingView()
        self._build()
        self._connect()
        self._filter("")
        kept = desk.settings.text(_LAST_READ)
        self._chooser.choose(kept if kept in self._readings else next(iter(self._readings)))

    @property
    def scroll_bar(self) -> QScrollBar:
        """That of the text."""
        return self._view.verticalScrollBar()

    def refresh(self) -> None:
        """Nothing to do: no governor changes these pages."""

    def show_place(self, place: str) -> None:
        """Show a text by its key in the toolkit, whatever the list is narrowed to, and put the keyboard into it."""
        key = next((each for each in (place, f"page.{place}", f"checklist.{place}") if each in self._readings), None)
        if key is None:
            return
        if key not in self._chooser.keys:
            self._find.clear()
        self._chooser.choose(key)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list above the text where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_view"):
            self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the field: Down goes to the list."""
        if event.key() == Qt.Key.Key_Down and self._find.hasFocus() and not self._chooser.isHidden():
            self._chooser.take_focus()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self._title = label("Reference", "title")
        left = QWidget()
        choosing = QVBoxLayout(left)
        choosing.setContentsMargins(0, 0, 0, 0)
        choosing.setSpacing(8)
        for widget in (self._find, self._found):
            choosing.addWidget(widget)
        choosing.addWidget(self._chooser, 1)
        self._left = left
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(16)
        self._halves.addWidget(left)
        self._halves.addWidget(self._view, 1)
        self.column.addWidget(self._title)
        self.column.addLayout(self._halves, 1)

    def _connect(self) -> None:
        self._find.textChanged.connect(self._filter)
        self._find.returnPressed.connect(self._view.setFocus)
        self._chooser.chosen.connect(self._read)

    @Slot(str)
    def _filter(self, words: str) -> None:
        found = [reading for reading in self._readings.values() if reading.matches(words)]
        self._chooser.set_choices(
            [Choice(reading.key, reading.title, reading.group) for reading in found],
            empty="Choose…",
        )
        self._chooser.setVisible(bool(found))
        self._found.setText(_count(len(found)) if words.strip() else "")
        self._found.setVisible(bool(words.strip()))
        self._view.look_for(words)
        if found and not self._chooser.current and words.strip():
            self._chooser.choose(found[0].key)

    @Slot(str)
    def _read(self, key: str) -> None:
        self._view.read(self._readings[key])
        self.desk.settings.put(_LAST_READ, key)

    def _fold(self) -> None:
        folded = self.width() < self.fontMetrics().averageCharWidth() * _NARROW_CHARACTERS
        self._chooser.fold(folded)
        policy = self._chooser.sizePolicy()
        policy.setRetainSizeWhenHidden(not folded)  # the text beside stays where it is when there is nothing to choose
        self._chooser.setSizePolicy(policy)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(down if folded else across)
        self._title.setVisible(not folded)


def _count(found: int) -> str:
    if not found:
        return "Nothing found. Try a shorter word, or only one."
    return "Found in 1 text." if found == 1 else f"Found in {found} texts."
