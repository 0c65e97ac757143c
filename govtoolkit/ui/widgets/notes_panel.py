"""All that is written at one place of the visit shown: other people's notes, other versions of mine, and my editor."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from govtoolkit.record import rules
from govtoolkit.record.model import Note, Person, Visit, storable_text
from govtoolkit.record.record import Version
from govtoolkit.record.revisions import Seen
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.labels import label
from govtoolkit.ui.widgets.note_editor import SMALLEST_LINES, NoteEditor
from govtoolkit.ui.widgets.note_stack import NoteStack
from govtoolkit.ui.wording import in_one_line, written_on

_TAKE_IN = "Add this to my notes"


class NotesPanel(QWidget):
    """Keeps what I write at one place, and shows what stands there beside it.

    What is typed belongs to the visit and the person that were on screen when it was typed, whatever is shown by then.

    Attributes:
        place: where the notes stand: a benchmark or a question.
        editor: where I write.

    Args:
        name: what a screen reader calls my editor.
        mine: what stands above my editor where others' notes are there to tell it from ("Your notes").
        invitation: what the empty editor says.
        lines: the height of the empty editor.
    """

    def __init__(
        self,
        desk: Desk,
        place: str,
        *,
        name: str,
        mine: str,
        invitation: str,
        lines: int = SMALLEST_LINES,
    ) -> None:
        super().__init__()
        self.place = place
        self._desk = desk
        self._invitation = invitation
        self._visit: Visit | None = None
        self._author: Person | None = None
        self._shown: Seen | None = None  # the revision whose text is in the editor
        self._seen: tuple[Seen, ...] = ()  # all that a new text answers
        self._refused: dict[str, str] = {}  # words that could not be taken, by the note they belong to
        self.editor = NoteEditor(name, lines=lines)
        self._mine_label = label(mine, "strong")
        self._others = NoteStack()
        self._versions = NoteStack(_TAKE_IN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._others)
        column.addWidget(self._versions)
        column.addWidget(self._mine_label)
        column.addWidget(self.editor)
        self._connect()

    def _connect(self) -> None:
        self.editor.typed.connect(self._on_typed)
        self.editor.left.connect(self._on_left)
        self._versions.wanted.connect(self._on_version_wanted)

    @property
    def note_uid(self) -> str:
        """The key of my note here in the visit on screen, '' without a visit."""
        return Note(self._visit.uid, self.place, self._author.uid, "").uid if self._visit and self._author else ""

    def refresh(self, notes: Sequence[StandingNote] | None = None) -> None:
        """Show what stands here in the visit that the desk shows.

        Args:
            notes: the texts that stand at this place in that visit, where the caller has them at hand.
        """
        visit, me = self._desk.visit, self._desk.session.me
        self._turn_to(visit, me)
        if notes is None:
            notes = rules.notes_by_place(self._desk.record, visit.uid).get(self.place, ()) if visit else ()
        others = [each for each in notes if each.note.author_uid != me.uid]
        self._others.show_notes(
            [(in_one_line(each.author, written_on(each.written_at)), each.note.body) for each in others]
        )
        self._mine_label.setVisible(bool(others))
        self.refresh_mine()

    def refresh_mine(self) -> None:
        """Show what stands of my own here; enough where nothing else has changed."""
        versions = self._my_versions()
        if not self.editor.has_untaken_text:
            version = self._version_to_show(versions)
            self._shown = version.revision.seen if version else None
            hidden = {each.revision.uid for each in versions if each is not version}
            self._seen = tuple(seen for seen in self._desk.record.seen(self.note_uid) if seen.uid not in hidden)
            self.editor.show_text(version.entry.body if version else "")
        beside = [each for each in versions if not self._is_shown(each) and each.entry.body.strip()]
        self._versions.show_notes(
            [
                (in_one_line("You, another version", written_on(each.revision.written_at)), each.entry.body)
                for each in beside
            ]
        )
        self._versions.set_offered(offered=not self.editor.isReadOnly())

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst."""
        self.editor.take()
        self._on_left()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        visit, author = self._visit, self._author
        if visit is None or author is None:
            return
        visit = self._desk.record.find(Visit, visit.uid) or visit
        session = self._desk.session
        if not self._desk.try_to(lambda: session.write_note(visit, self.place, text, seen=self._seen, author=author)):
            self.editor.put_back()
        self.refresh_mine()

    @Slot()
    def _on_left(self) -> None:
        if self.note_uid:
            self._desk.session.leave(self.note_uid)

    @Slot(str)
    def _on_version_wanted(self, text: str) -> None:
        """Add another version of mine below what is in the editor; from then on there is only one."""
        self.editor.take()
        visit, author = self._visit, self._author
        if visit is None or author is None or self.editor.has_untaken_text:
            return
        joined = f"{self.editor.text.rstrip()}\n\n{text}".lstrip("\n")
        versions = [each for each in self._my_versions() if self._is_shown(each) or each.entry.body == text]
        seen = (*self._seen, *(each.revision.seen for each in versions if each.revision.seen not in self._seen))
        session = self._desk.session
        self._desk.try_to(lambda: session.write_note(visit, self.place, joined, seen=seen, author=author))
        session.leave(self.note_uid)
        self._shown = None
        self.refresh_mine()
        self.editor.setFocus()

    def _turn_to(self, visit: Visit | None, author: Person) -> None:
        """Turn to another visit or another author; what was typed stays with those it was typed for."""
        before = self.note_uid
        after = Note(visit.uid, self.place, author.uid, "").uid if visit else ""
        if before != after:
            self.leave()
            if self.editor.has_untaken_text:
                self._refused[before] = self.editor.text
        self._visit, self._author = visit, author
        if before != after:
            self._shown = None
            self.editor.show_text("")
            refused = self._refused.pop(after, "")
            if refused:
                self.refresh_mine()
                self.editor.setPlainText(refused)
        self._say_whether_open()

    def _say_whether_open(self) -> None:
        may_write = self._desk.may_write
        self.editor.setReadOnly(not may_write)
        self.editor.setPlaceholderText(self._invitation if may_write else "You wrote nothing here.")
        self.editor.setAccessibleDescription("" if may_write else self._desk.why_closed)

    def _my_versions(self) -> list[Version[Note]]:
        return [
            Version(each.entry, each.revision)
            for each in self._desk.record.versions(self.note_uid)
            if isinstance(each.entry, Note)
        ]

    def _version_to_show(self, versions: Sequence[Version[Note]]) -> Version[Note] | None:
        """Return the version that is in the editor already, however they are ordered; otherwise the first one."""
        here = storable_text(self.editor.text)
        return (
            next((each for each in versions if self._is_shown(each)), None)
            or next((each for each in versions if each.entry.body == here), None)
            or next((each for each in versions if each.entry.body.strip()), None)
            or next(iter(versions), None)
        )

    def _is_shown(self, version: Version[Note]) -> bool:
        return self._shown is not None and version.revision.uid == self._shown.uid
