"""A short list whose lines lead somewhere: what it is, what to know beside it, and a warning in words where there is one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from govtoolkit.ui.widgets.labels import take_out
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.wrapped_button import WrappedButton


@dataclass(frozen=True)
class LinkLine:
    """One line of the list.

    Fields:
        key: what it leads to.
        remark: what stands below the words, smaller; '' for nothing.
        warning: what stands above them, in bold; '' for nothing.
    """

    key: str
    words: str
    remark: str = ""
    warning: str = ""


class LinkLines(QWidget):
    """Lines to press, one below the other; nothing at all where there are none.

    Signals:
        wanted: a line was pressed (its key).
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[LinkLine] = []
        self.buttons: list[WrappedButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_lines(self, lines: Sequence[LinkLine]) -> None:
        """Show these lines; the buttons of the ones before are used again, so that the focus stays."""
        self._lines = list(lines)
        while len(self.buttons) < len(lines):
            button = WrappedButton("line", self)
            button.clicked.connect(partial(self._on_clicked, len(self.buttons)))
            self.buttons.append(button)
            self._column.addWidget(button, 0, Prose.ALIGNED)
            button.show()  # at once: a page that is on screen is laid out before Qt would show it
        for gone in self.buttons[len(lines) :]:
            take_out(self._column, gone)
        del self.buttons[len(lines) :]
        for button, line in zip(self.buttons, lines, strict=True):
            button.show_lines((line.warning, "warn"), (line.words, "link"), (line.remark, "caption"))
        self.setVisible(bool(lines))

    def _on_clicked(self, place: int, *_checked: object) -> None:
        self.wanted.emit(self._lines[place].key)
