"""One place of the visit on its page: its heading, what is written there, and beside it the same place of the last visit."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from govtoolkit.record.model import VISIT_PLACES
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.release_words import note_head
from govtoolkit.ui.widgets.note_editor import NoteEditor
from govtoolkit.ui.widgets.note_stack import NoteStack
from govtoolkit.ui.widgets.notes_panel import NotesPanel
from govtoolkit.ui.widgets.prose import Prose


class VisitField(QWidget):
    """A place that is about the visit itself.

    Attributes:
        place: one of `VISIT_PLACES`.

    Args:
        invitation: what the empty editor says.
        lines: the height of the empty editor.
    """

    def __init__(self, desk: Desk, place: str, parent: QWidget | None = None, *, invitation: str, lines: int) -> None:
        super().__init__(parent)
        self.place = place
        heading = VISIT_PLACES[place]
        title = Prose(heading, "strong", self)
        self._panel = NotesPanel(
            desk, place, name=f"{heading}: your note", mine="Your note", invitation=invitation, lines=lines, parent=self
        )
        mine = QVBoxLayout()
        mine.setSpacing(4)
        mine.addWidget(title, 0, Prose.ALIGNED)
        mine.addWidget(self._panel)
        mine.addStretch(1)
        self._beside: _Beside | None = None
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(16)
        self._halves.addLayout(mine, 1)

    @property
    def editor(self) -> NoteEditor:
        """Where I write."""
        return self._panel.editor

    @property
    def stop(self) -> QWidget:
        """Where the keyboard goes when somebody comes here."""
        return self._panel.stop

    @property
    def note_uid(self) -> str:
        """The key of my note here in the visit on screen, '' without a visit."""
        return self._panel.note_uid

    @property
    def last_texts(self) -> tuple[str, ...]:
        """The texts of the last visit that stand beside mine."""
        return self._beside.texts if self._beside is not None and not self._beside.isHidden() else ()

    def refresh(self, notes: Sequence[StandingNote]) -> None:
        """Show what stands here in the visit shown."""
        self._panel.refresh(notes)

    def refresh_mine(self) -> None:
        """Show what stands of my own here; enough where nothing else has changed."""
        self._panel.refresh_mine()

    def show_last(self, title: str, notes: Sequence[StandingNote]) -> None:
        """Show what stands at this place in the last visit; without its title nothing of it."""
        if title and self._beside is None:
            self._beside = _Beside()
            self._halves.addWidget(self._beside, 1)
        if self._beside is not None:
            self._beside.setVisible(bool(title))
            self._beside.show_notes(title, notes)

    def arrange(self, *, stacked: bool) -> None:
        """Put the last visit below mine, or beside it."""
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self._halves.setSpacing(8 if stacked else 24)

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst."""
        self._panel.leave()


class _Beside(QWidget):
    """A place of the last visit, to read; made when somebody first wants to."""

    def __init__(self) -> None:
        super().__init__()
        self._head = Prose("Last visit", "soft")  # its title stands once, above all places
        self._none = Prose("Nothing was written here.", "soft")
        self._stack = NoteStack()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head, 0, Prose.ALIGNED)
        column.addWidget(self._none, 0, Prose.ALIGNED)
        column.addWidget(self._stack)
        column.addStretch(1)

    @property
    def texts(self) -> tuple[str, ...]:
        """The notes, from the top."""
        return tuple(card.text for card in self._stack.cards)

    def show_notes(self, title: str, notes: Sequence[StandingNote]) -> None:
        """Show what stands at the place in a visit."""
        self._head.setToolTip(title)
        self.setAccessibleName(f"Last visit: {title}")
        self._none.setVisible(not notes)
        self._stack.show_notes([(note_head(each), each.note.body) for each in notes])
