"""A box for what is nobody else's business: a private jotting at one place of the visit shown."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from govtoolkit.app.jottings import Spot
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.icon_label import IconLabel
from govtoolkit.ui.widgets.note_editor import NoteEditor
from govtoolkit.ui.widgets.prose import Prose

PRIVATE = "Private: stays on this computer, never in the monitoring file, never printed, never shared."
TAKE_ALONG = "On another computer it is there only if you take it along: File > Save my private jottings."
_INVITATION = "Write for yourself here"
_NO_VISIT = "There is no visit to write in. Press “New visit…” first."
_LINES = 3


class JottingBox(QFrame):
    """Keeps what I jot down at one place; it can be written in even where the file or the visit is closed to notes.

    What is typed belongs to the visit that was on screen when it was typed, whatever is shown by then.

    Attributes:
        editor: where I write.

    Args:
        place: as of a note; `app.jottings.VISIT` for the visit itself.
        about: what it is about, for a screen reader ("benchmark 5").
        is_one_of_many: whether the page has more of these, which need not say again how to take them along.
    """

    def __init__(
        self, desk: Desk, place: str, about: str, parent: QWidget | None = None, *, is_one_of_many: bool = False
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = place
        self._spot: Spot | None = None
        self._refused: dict[Spot, str] = {}  # words that could not be taken, by where they belong
        self.setProperty("look", "private")
        self._sign = IconLabel("lock", self)
        self._title = Prose("Private jotting", "strong", self)
        hints = [(PRIVATE, "soft"), (TAKE_ALONG, "caption")][: 1 if is_one_of_many else 2]
        self._hints = [Prose(words, look, self) for words, look in hints]
        self._trouble = Prose("", "warn", self)
        self._trouble.hide()
        self.editor = NoteEditor("", self, lines=_LINES)
        self._build()
        self._connect()
        self.say_about(about)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1, Prose.ALIGNED)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(6)
        column.addLayout(head)
        for hint in self._hints:
            column.addWidget(hint, 0, Prose.ALIGNED)
        column.addWidget(self._trouble, 0, Prose.ALIGNED)
        column.addWidget(self.editor)

    def _connect(self) -> None:
        self.editor.typed.connect(self._on_typed)
        self.editor.left.connect(self._on_left)
        self._desk.jotted.connect(self._on_jotted)

    def say_about(self, about: str) -> None:
        """Say to a screen reader what it is about; for a question whose wording was changed."""
        self.editor.setAccessibleName(f"Private jotting, {about}")
        self.editor.setAccessibleDescription(PRIVATE)

    def refresh(self) -> None:
        """Show what stands here in the visit that the desk shows."""
        jottings = self._desk.session.jottings
        self._turn_to(self._desk.spot(self._place))
        trouble = jottings.trouble
        self._trouble.setText(str(trouble) if trouble else "")
        self._trouble.setVisible(trouble is not None)
        self.editor.setReadOnly(trouble is not None or self._spot is None)
        self.editor.setPlaceholderText(_INVITATION if self._spot else _NO_VISIT)
        if not self.editor.has_untaken_text:
            self.editor.show_text(jottings.text(self._spot) if self._spot and trouble is None else "")

    def leave(self) -> None:
        """Take what was typed, and end its burst."""
        self.editor.take()
        self._on_left()

    def _turn_to(self, spot: Spot | None) -> None:
        """Turn to another visit; what was typed stays with the one that it was typed for."""
        if spot == self._spot:
            return
        self.leave()
        if self.editor.has_untaken_text and self._spot is not None:
            self._refused[self._spot] = self.editor.text
        self._spot = spot
        self.editor.show_text("")
        refused = self._refused.pop(spot, "") if spot else ""
        if spot and refused:
            self.editor.show_text(self._desk.session.jottings.text(spot))
            self.editor.setPlainText(refused)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        spot = self._spot
        if spot is not None and not self._desk.try_to(lambda: self._desk.session.jot(spot, text)):
            self.editor.put_back()

    @Slot()
    def _on_left(self) -> None:
        if self._spot is not None:
            self._desk.session.jottings.leave(self._spot)

    @Slot()
    def _on_jotted(self) -> None:
        """Show what a step taken back has left here; a box that is out of sight waits until it is shown."""
        if self.isVisible():
            self.refresh()
