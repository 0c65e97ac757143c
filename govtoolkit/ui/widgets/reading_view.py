"""Shows one text to read: selectable, scrolled by the keyboard, in lines that are not too long."""

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QPalette, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from govtoolkit.ui.reading import Reading, plainly
from govtoolkit.ui.theme import SOFT
from govtoolkit.ui.widgets.prose import longest_line

_BULLET = "•\u00a0\u00a0"


class ReadingView(QTextBrowser):
    """A text with its headings, points and note; the words looked for are marked in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: Reading | None = None
        self._places: dict[str, int] = {}  # how far down each text was when it was left
        self._words = ""
        self.setOpenLinks(False)
        self.setProperty("look", "reading")
        self.setAccessibleName("Text")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setMinimumHeight(120)

    def read(self, reading: Reading) -> None:
        """Show a text from its beginning, or from where it was left; nothing happens when it is the one shown."""
        if reading != self._reading:
            if self._reading is not None:
                self._places[self._reading.key] = self.verticalScrollBar().value()
            self._reading = reading
            self._show()
            self.verticalScrollBar().setValue(self._places.get(reading.key, 0))

    def look_for(self, words: str) -> None:
        """Mark every place where one of these words stands."""
        if words != self._words:
            self._words = words
            self._mark_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short enough to read."""
        super().resizeEvent(event)
        self._limit_lines()

    def changeEvent(self, event: QEvent) -> None:
        """Show the text anew in other colours and sizes, at the same place."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_words"):
            place = self.verticalScrollBar().value()
            self._limit_lines()
            self._show()
            self.verticalScrollBar().setValue(place)

    def _limit_lines(self) -> None:
        around = self.fontMetrics().averageCharWidth() * 2
        longest = longest_line(self.fontMetrics()) + 2 * int(self.document().documentMargin())
        width = self.width() - self.verticalScrollBar().sizeHint().width() - 2 * around
        self.setViewportMargins(around, around // 2, around + max(0, width - longest), around // 2)

    def _show(self) -> None:
        if self._reading is None:
            return
        self.setAccessibleName(f"Text: {self._reading.title}")
        self.setHtml(_html(self._reading, self.fontMetrics().horizontalAdvance(_BULLET)))
        self._mark_words()

    def _mark_words(self) -> None:
        marked = QTextCharFormat()
        marked.setBackground(QGuiApplication.palette().color(QPalette.ColorRole.Highlight))
        marked.setForeground(QGuiApplication.palette().color(QPalette.ColorRole.HighlightedText))
        text = plainly(self.toPlainText())
        selections = []
        for word in set(plainly(self._words).split()):
            start = text.find(word)
            while start >= 0:
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.document())
                cursor.setPosition(start)
                cursor.setPosition(start + len(word), QTextCursor.MoveMode.KeepAnchor)
                selection.cursor = cursor
                selection.format = marked
                selections.append(selection)
                start = text.find(word, start + len(word))
        self.setExtraSelections(selections)


def _html(reading: Reading, indent: int) -> str:
    soft = QGuiApplication.palette().color(SOFT).name()
    parts = [
        f'<p style="color:{soft}; margin-bottom:0">{escape(reading.group)}</p>',
        f'<h2 style="margin-top:4px">{escape(reading.title)}</h2>',
        *(f'<p style="line-height:125%">{escape(each)}</p>' for each in reading.paragraphs),
    ]
    for point in reading.points:
        note = f'<br><span style="color:{soft}">{escape(point.note)}</span>' if point.note else ""
        hanging = f"margin:0 0 8px {2 * indent}px; text-indent:-{indent}px; line-height:125%"
        parts.append(f'<p style="{hanging}">{_BULLET}{escape(point.text)}{note}</p>')
    if reading.note:
        parts.append(f'<p style="line-height:125%"><b>Worth knowing.</b> {escape(reading.note)}</p>')
    parts.append(f'<p style="color:{soft}; margin-top:24px">From: {escape(reading.source)}</p>')
    return "".join(parts)
