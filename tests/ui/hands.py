"""Hands that press keys and do nothing else: for the tests of what can be done by keyboard alone."""

import time
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication, QIcon, QImage, QTextDocument, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier

_WITHIN = 60
"""Seconds for all steps of one job, on a machine that has other work."""

Step = Callable[[], bool]


class Hands:
    """Presses keys, one step after another, also while a dialog is waiting; a step is done when it returns True."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._steps: list[Step] = []
        self._stops = 0
        self._until = 0.0
        self._failure = ""
        self._is_at_work = False
        self._dialog: QWidget | None = None

    def do(self, *steps: Step) -> None:
        self._steps = list(steps)
        QTimer.singleShot(0, self._go_on)
        self._until = time.monotonic() + _WITHIN
        self._qtbot.waitUntil(self._is_done, timeout=2_000 * _WITHIN)
        assert not self._failure, self._failure

    def _is_done(self) -> bool:
        return not self._steps and not self._is_at_work

    def _give_up(self) -> None:
        """Close what waits for an answer, so that the test fails and does not hang."""
        window, focused = QApplication.activeWindow(), QApplication.focusWidget()
        self._failure = f"{len(self._steps)} steps are left, in {window!r}, at “{spoken(focused)}” {focused!r}"
        self._steps.clear()
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()

    def _go_on(self) -> None:
        if self._is_done():
            return
        self._again = QTimer(singleShot=True, interval=10)  # running before the keys: they may open a dialog
        self._again.timeout.connect(self._go_on)
        self._again.start()
        dialog = QApplication.activeModalWidget()
        if not self._steps or (self._is_at_work and dialog in (None, self._dialog)):
            return  # keys are being pressed, and Qt looks for events between them
        if time.monotonic() > self._until:
            self._give_up()
            return
        step = self._steps.pop(0)
        self._is_at_work, self._dialog = True, dialog
        is_done = step()
        self._is_at_work = False
        if not is_done:
            self._steps.insert(0, step)

    # Steps

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> Step:
        def step() -> bool:
            window = _with_the_keyboard()
            if window is not None:
                QTest.keyClick(window, key, modifier)
            return window is not None

        return step

    def write(self, text: str) -> Step:
        def step() -> bool:
            window = _with_the_keyboard()
            assert window is not None
            for sign in text:
                QTest.keyClick(window, sign)
            return True

        return step

    def paste(self, text: str) -> Step:
        def step() -> bool:
            QApplication.clipboard().setText(text)
            return self.press(Qt.Key.Key_V, CONTROL)()

        return step

    def tab_to(self, name: str) -> Step:
        """Press Tab until what has the focus is called so."""

        def step() -> bool:
            focused = QApplication.focusWidget()
            if spoken(focused).startswith(name):
                self._stops = 0
                return True
            self._stops += 1
            assert self._stops < 80, f"Tab does not come to “{name}”"
            return self.press(Qt.Key.Key_Tab)() and False

        return step

    def wait_for(self, look: Callable[[], object]) -> Step:
        return lambda: bool(look())

    def come_back(self, window: QWidget) -> Step:
        """Wait until the dialog has gone; then the window has the keyboard, as a window manager would see to."""

        def step() -> bool:
            if QApplication.activeModalWidget() is None:
                window.activateWindow()
            return window.isActiveWindow()

        return step

    def wait_for_dialog(self, kind: type[QDialog]) -> Step:
        return lambda: isinstance(QApplication.activeWindow(), kind)


def spoken(widget: QWidget | None) -> str:
    """Return what a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget) if widget is not None else None
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def drawn_lines(document: QTextDocument) -> list[str]:
    """Return the lines of a text as they are broken on the screen."""
    lines = []
    block = document.begin()
    while block.isValid():
        layout, text = block.layout(), block.text()
        drawn = map(layout.lineAt, range(layout.lineCount()))
        lines.extend(text[each.textStart() : each.textStart() + each.textLength()].rstrip() for each in drawn)
        block = block.next()
    return lines


def is_checked() -> bool:
    focused = QApplication.focusWidget()
    return isinstance(focused, QAbstractButton) and focused.isChecked()


def is_down(widget: QWidget | None) -> bool:
    """Tell whether a button is still shown as pressed by its letter; until it is not, Escape only lets it go."""
    return isinstance(widget, QAbstractButton) and widget.isDown()


def shown_icon(button: QAbstractButton) -> QImage:
    """Return the icon that a button shows as it stands now: down, or not."""
    state = QIcon.State.On if button.isChecked() else QIcon.State.Off
    return button.icon().pixmap(QSize(48, 48), QIcon.Mode.Normal, state).toImage()


def _with_the_keyboard() -> QWindow | None:
    active = QApplication.activeWindow()
    return QGuiApplication.focusWindow() or (active.windowHandle() if active is not None else None)
