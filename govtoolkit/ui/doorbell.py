"""One window for one file: whoever opens a file that a window on this computer has, is shown that window."""

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QDir, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:  # loaded when somebody may be behind a door, or a door of our own is to be opened: not by every start
    from PySide6.QtNetwork import QLocalServer

_ANSWER_WITHIN = 500  # milliseconds
_AFTER_THE_PAGE = 100
"""Milliseconds in which the page of the file is painted first."""


def ask_to_come_forward(path: Path) -> bool:
    """Ask whoever has this file open on this computer to show its window; return whether somebody answered."""
    if os.name == "posix" and not Path(QDir.tempPath(), _door(path)).exists():  # where Qt keeps such a door
        return False
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

    socket = QLocalSocket()
    socket.connectToServer(_door(path))
    if not socket.waitForConnected(_ANSWER_WITHIN):
        return False
    socket.write(QByteArray(b"show"))
    socket.waitForBytesWritten(_ANSWER_WITHIN)
    socket.disconnectFromServer()
    return True


class Doorbell(QObject):
    """Shows the window when its file is opened a second time."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._name = ""
        self._server: QLocalServer | None = None

    def close(self) -> None:
        """Answer no more."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    @Slot(str)
    def answer_for(self, name: str) -> None:
        """Answer for another file (its path), for none when it is ''."""
        self.close()
        self._name = name
        if name:
            QTimer.singleShot(_AFTER_THE_PAGE, self, self._open_door)

    @Slot()
    def _open_door(self) -> None:
        if self._server is not None or not self._name:
            return
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415

        door = _door(Path(self._name))
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(door)  # one that a crash left behind: a living one would have answered
        self._server.newConnection.connect(self._on_rung)
        self._server.listen(door)

    @Slot()
    def _on_rung(self) -> None:
        if self._server is not None:
            self._server.nextPendingConnection().close()
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()


def _door(path: Path) -> str:
    """Return the name under which the window of a file can be reached."""
    return "govtoolkit-" + hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:20]
