"""What a look at a line found: four round buttons, of which none is filled while nobody looked."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton, QWidget

from govtoolkit.ui.duty_words import STATES
from govtoolkit.ui.widgets.flow import FlowLayout


class StateChoice(QWidget):
    """Chooses a state by one click, by Space, or by the arrow keys.

    Signals:
        chosen: a state was chosen by hand (one of `CHECK_STATES`).
        left: the keyboard went elsewhere.

    Args:
        about: the text of the line, for a screen reader.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        row = FlowLayout(self, gap=16)
        for state, words in STATES.items():
            button = self.buttons[state] = QRadioButton(words)
            button.setAccessibleName(f"{words}: {about}")
            button.installEventFilter(self)
            self._group.addButton(button)
            row.addWidget(button)
        self._stop_at_first()
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def state(self) -> str:
        """The state that is chosen, '' for none."""
        return next((state for state, button in self.buttons.items() if button.isChecked()), "")

    @property
    def has_keyboard(self) -> bool:
        """Whether one of the buttons has the focus."""
        return any(button.hasFocus() for button in self.buttons.values())

    def show_state(self, state: str) -> None:
        """Fill the button of a state, none of them for ''."""
        if state == self.state:
            return
        if state:
            self.buttons[state].setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self.buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)
        self._stop_at_first()

    def take_focus(self) -> None:
        """Put the keyboard to the state that is chosen, or to the first."""
        self.buttons[self.state or next(iter(self.buttons))].setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the keyboard goes to anything but another one of these buttons."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            focused = self.window().focusWidget()
            if focused is watched or focused not in self.buttons.values():
                self.left.emit()
        return super().eventFilter(watched, event)

    def _stop_at_first(self) -> None:
        """Let Tab stop once at buttons of which none is filled; Qt sees to it only where one is."""
        first, *others = self.buttons.values()
        first.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for button in others:
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(next(state for state, each in self.buttons.items() if each is button))
