"""One window for one file: whoever opens a file that a window on this computer has, is shown that window."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, Qt, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QMainWindow

_ANSWER_WITHIN = 500  # milliseconds


def ask_to_come_forward(path: Path) -> bool:
    """Ask whoever has this file open on this computer to show its window; return whether somebody answered."""
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
        if name:
            door = _door(Path(name))
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
