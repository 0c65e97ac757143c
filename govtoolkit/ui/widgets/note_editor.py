"""Where a governor types: a plain text box that grows with its text up to a cap, and never lets go of a word."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSignalBlocker, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from govtoolkit.record.model import storable_text
from govtoolkit.ui.widgets.prose_box import ProseBox

SMALLEST_LINES, LARGEST_LINES = 4, 22
TAKE_EVERY = 200
"""Milliseconds from a key to the record at the most; with the writer's throttle it is on the disk within a second."""

_MOST_OF_WINDOW = 0.6  # of its height, so that the page around a long note stays in sight
_EDGES = 12  # pixels of padding and border in the style sheet, above and below together, focused or not
_STAYS_HERE = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class NoteEditor(ProseBox):
    """A plain text editor for one note.

    Signals:
        typed: the text that stands now; throttled, so that somebody who never pauses is heard as well.
        left: the focus went elsewhere in the window, after `typed` was sent.

    Args:
        name: what a screen reader calls it.
        lines: its height while there is little text.
    """

    typed = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, lines: int = SMALLEST_LINES) -> None:
        super().__init__(parent)
        self._smallest = lines
        self._given = ""  # the text as the record has it, as far as the editor knows
        self._standing = ""  # the text that stood here then: whatever differs from it was typed
        self._is_refused = False
        self._is_composing = False
        self._timer = QTimer(self, singleShot=True, interval=TAKE_EVERY)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._connect()
        self.fit()

    def _connect(self) -> None:
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._show_cursor)
        self._timer.timeout.connect(self.take)

    @property
    def text(self) -> str:
        """The text as it was typed: `toPlainText` would turn no-break spaces into spaces."""
        return self.document().toRawText().replace("\u2029", "\n")

    @property
    def has_untaken_text(self) -> bool:
        """Whether something was typed that is not in the record yet."""
        return self._timer.isActive() or self._is_composing or self._is_refused

    def show_text(self, text: str) -> None:
        """Show a text that was not typed here; the cursor stays where it was, and the editor's own undo begins anew.

        Nothing happens when it is the text that stands here already.
        """
        if text == self._given and not self.has_untaken_text:
            return
        self._timer.stop()
        self._is_refused = False
        self._given = text
        if storable_text(self.text) != text:
            place = self.textCursor().position()
            with QSignalBlocker(self):
                self.setPlainText(text)
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
            self.fit()
        self._standing = self.text

    def go_to(self, place: int) -> None:
        """Put the cursor before a letter of the text, counted as Python does, and bring it into sight."""
        self.put_cursor(len(self.text[:place].encode("utf-16-le", "surrogatepass")) // 2)
        self.centerCursor()

    @Slot()
    def take(self) -> None:
        """Send what was typed now."""
        self._timer.stop()
        text = self.text
        if text != self._standing or self._is_refused:
            self._is_refused = False
            self._standing = self._given = text
            self.typed.emit(text)

    def put_back(self) -> None:
        """Take note that what was sent was refused: it stays untaken, and is sent again at the next occasion."""
        self._is_refused = True

    def fit(self) -> None:
        """Take the height that the text needs, between the smallest and the largest."""
        height = self._wanted_height()
        if (height, height) != (self.minimumHeight(), self.maximumHeight()):
            self.setFixedHeight(height)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return a height for the text between the smallest and the largest."""
        return QSize(super().sizeHint().width(), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same height: the editor is never squeezed."""
        return QSize(120, self._wanted_height())

    # Events

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window where nothing was typed that the editor itself could take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            for keys, possible in (
                (QKeySequence.StandardKey.Undo, document.isUndoAvailable()),
                (QKeySequence.StandardKey.Redo, document.isRedoAvailable()),
            ):
                if event.matches(keys) and not possible:
                    event.ignore()
                    return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Send what was typed before the focus goes."""
        super().focusOutEvent(event)
        self._is_composing = False
        self.take()
        if event.reason() not in _STAYS_HERE:
            self.left.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text; a file that is dropped here is left to the window, which opens it."""
        return not any(url.isLocalFile() for url in source.urls()) and super().canInsertFromMimeData(source)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember that letters are being put together: nothing may replace the text meanwhile."""
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the note, unless the person is at work in the note."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
        if self.hasFocus():  # it grew under the typing hands
            QTimer.singleShot(0, self, self._show_cursor)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the height to the window that it is in now."""
        super().showEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the height to a new text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_timer"):
            self.fit()

    @Slot()
    def _on_text_changed(self) -> None:
        self.fit()
        if not self._timer.isActive():  # throttled, never debounced
            self._timer.start()

    @Slot()
    def _show_cursor(self) -> None:
        """Scroll the page so that the line that is typed in stays in sight."""
        if not self.hasFocus():
            return
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        content = around.widget() if around is not None else None
        if around is not None and content is not None:
            line = self.cursorRect()
            place = self.viewport().mapTo(content, QPoint(0, line.center().y()))
            around.ensureVisible(around.horizontalScrollBar().value(), place.y(), 0, 2 * line.height())

    def _wanted_height(self) -> int:
        line = self.fontMetrics().lineSpacing()
        margin = int(self.document().documentMargin())
        least = self._smallest * line + margin  # Qt counts it as well in the height of the first block
        most = LARGEST_LINES * line
        if self.isVisible():
            most = min(most, int(self.window().height() * _MOST_OF_WINDOW))
        needed = 0.0
        block = self.document().begin()
        while block.isValid() and needed < most:
            needed += self.blockBoundingRect(block).height()  # of the very lines: some scripts are taller
            block = block.next()
        return max(least, min(int(needed + 0.5), most)) + 2 * margin + _EDGES
