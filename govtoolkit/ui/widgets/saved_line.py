"""The line that says whether all words are on the disk. It never says so before they are."""

from PySide6.QtCore import QObject, QTime, Slot
from PySide6.QtWidgets import QLabel

from govtoolkit.errors import UserError
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.labels import wear


class SavedLine(QObject):
    """Follows the desk's news of saving and says them in a label; "Not saved" stays until everything is."""

    def __init__(self, line: QLabel, desk: Desk) -> None:
        super().__init__(line)
        self._line = line
        self._desk = desk
        self._is_in_trouble = False
        desk.changed.connect(self._on_changed)
        desk.jotted.connect(self.say_saving)
        desk.saved.connect(self._on_saved)
        desk.not_saved.connect(self._on_not_saved)

    @property
    def text(self) -> str:
        """What it says now."""
        return self._line.text()

    def begin(self) -> None:
        """Say how a file stands that has just been opened."""
        self._is_in_trouble = False
        if self._desk.session.read_only is not None:
            self._say("Open for reading only", "warn")
        else:
            self._say("✓ All saved", "ok")

    @Slot()
    def say_saving(self) -> None:
        """Say that the last words are on their way."""
        if not self._is_in_trouble:
            self._say("Saving…", "soft")

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        self.say_saving()

    @Slot()
    def _on_saved(self) -> None:
        if not self._desk.session.has_unsaved:
            self._is_in_trouble = False
            if (
                not self._line.isEnabled()
            ):  # the file is being closed, and a copy of it kept: there is still something to do
                self.say_saving()
                return
            self._say(f"✓ Saved {QTime.currentTime().toString('HH:mm')}", "ok")

    @Slot(object)
    def _on_not_saved(self, error: UserError) -> None:
        self._is_in_trouble = True
        self._say("Not saved", "danger", str(error))

    def _say(self, text: str, look: str, reason: str = "") -> None:
        line = self._line
        line.setText(text)
        line.setToolTip(reason)
        line.setAccessibleName(text)
        line.setAccessibleDescription(reason)
        wear(line, look)
