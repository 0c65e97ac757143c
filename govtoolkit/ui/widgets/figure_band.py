"""A band of figures to press: how much there is of something, in words beside the number."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.wrapped_button import WrappedButton

_CHARACTERS = 20
"""Characters in a line of the words below a figure."""


@dataclass(frozen=True)
class Figure:
    """One figure.

    Fields:
        key: what it leads to.
        number: as it is shown large.
        what: what it counts.
    """

    key: str
    number: str
    what: str


class FigureBand(QWidget):
    """The figures in a row that goes on in the next line.

    Signals:
        wanted: a figure was pressed (its key).
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: list[Figure] = []
        self._is_folded = False
        self.buttons: list[WrappedButton] = []
        self._row = FlowLayout(self, gap=12)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these; the buttons of the ones before are used again, so that the focus stays."""
        self._figures = list(figures)
        while len(self.buttons) < len(figures):
            button = WrappedButton("figure", self)
            button.clicked.connect(partial(self._on_clicked, len(self.buttons)))
            self.buttons.append(button)
            self._row.addWidget(button)
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(figures))
        self.setVisible(bool(figures))
        self._say()

    def fold(self, *, folded: bool) -> None:
        """Say each in one line, where there is little room; or show the numbers large again."""
        if folded != self._is_folded:
            self._is_folded = folded
            self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_row"):
            self._level()

    def _say(self) -> None:
        for button, each in zip(self.buttons, self._figures, strict=False):
            between = ": " if each.what[:1].isupper() else " "  # "In 3 weeks: next board meeting"
            in_words = f"{each.number}{between}{each.what[:1].lower()}{each.what[1:]}"
            parts = ((in_words, ""),) if self._is_folded else ((each.number, "title"), (each.what, ""))
            button.set_characters(0 if self._is_folded else _CHARACTERS)
            button.show_lines(*parts, spoken=in_words)
        self._level()

    def _level(self) -> None:
        """Give all of them the height of the highest."""
        for button in self.buttons:
            button.set_least_height(0)
        shown = self.buttons[: len(self._figures)]
        height = max((button.sizeHint().height() for button in shown), default=0)
        for button in shown:
            button.set_least_height(0 if self._is_folded else height)

    def _on_clicked(self, place: int, *_checked: object) -> None:
        self.wanted.emit(self._figures[place].key)
