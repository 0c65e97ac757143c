"""Files that are dropped on the window."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Lets local files be dropped on a window.

    Signals:
        dropped: files were dropped (a list of their paths); whoever dragged them waits for nothing any more.
    """

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Take what is dragged over the window where it is local files, and the files when they are dropped."""
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop) or not isinstance(event, QDropEvent):
            return False
        urls = event.mimeData().urls()
        if urls and all(url.isLocalFile() for url in urls):
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                paths = [Path(url.toLocalFile()) for url in urls]
                QTimer.singleShot(0, self, partial(self.dropped.emit, paths))
        return True
