"""All that is written at one place of the visit shown: other people's notes, other versions of mine, and my editor."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from govtoolkit.record import rules
from govtoolkit.record.late import is_gone_from
from govtoolkit.record.model import Note, Person, Visit, storable_text
from govtoolkit.record.record import Version
from govtoolkit.record.revisions import Seen
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.release_words import note_head
from govtoolkit.ui.widgets.after_release import AfterRelease
from govtoolkit.ui.widgets.labels import label
from govtoolkit.ui.widgets.note_editor import SMALLEST_LINES, NoteEditor
from govtoolkit.ui.widgets.note_stack import NoteStack
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.wording import in_one_line, written_on

_TAKE_IN = "Add this to my notes"
_VERSIONS = "Two versions stand here…"
_NOBODY = "Nothing was written here."
_GONE = "What stood here was deleted or taken back."


class NotesPanel(QWidget):
    """Keeps what I write at one place, and shows what stands there beside it.

    What is typed belongs to the visit and the person that were on screen when it was typed, whatever is shown by then.

    Attributes:
        place: where the notes stand: a benchmark or a question.
        editor: where I write.
        earlier_button: leads to the earlier wordings, where there are any; None until there are.
        versions_button: leads to the versions beside each other, where two stand; None until they do.

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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.place = place
        self._desk = desk
        self._invitation = invitation
        self._visit: Visit | None = None
        self._author: Person | None = None
        self._note_uid = ""
        self._shown: Seen | None = None  # the revision whose text is in the editor
        self._seen: tuple[Seen, ...] = ()  # all that a new text answers
        self._others_wrote = False
        self._others_differ = ""  # a note of somebody else of which several versions stand
        self._others_rewrote = False
        self._refused: dict[str, str] = {}  # words that could not be taken, by the note they belong to
        self._others = NoteStack(parent=self)
        self._versions = NoteStack(_TAKE_IN, self)
        self._mine_label = label(mine, "strong", parent=self)
        self.editor = NoteEditor(name, self, lines=lines)
        self._after_release: AfterRelease | None = None
        self._nothing: Prose | None = None
        self.earlier_button: QPushButton | None = None
        self.versions_button: QPushButton | None = None
        column = self._column = QVBoxLayout(self)
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
        return self._note_uid

    @property
    def stop(self) -> QWidget:
        """Where the keyboard goes when somebody comes here: my editor, or what there is to read where nobody can write."""
        if not self.editor.isHidden():
            return self.editor
        if self._others.cards:
            return self._others.cards[0]
        return self._nothing if self._nothing is not None and not self._nothing.isHidden() else self.editor

    @property
    def has_text(self) -> bool:
        """Whether anything stands here in the visit on screen, whoever wrote it."""
        return self._others_wrote or any(each.entry.body.strip() for each in self._my_versions())

    def refresh(self, notes: Sequence[StandingNote] | None = None) -> None:
        """Show what stands here in the visit that the desk shows.

        Args:
            notes: the texts that stand at this place in that visit, where the caller has them at hand.
        """
        visit, me = self._desk.visit, self._desk.session.me
        self._turn_to(visit, me)
        if notes is None:
            notes = rules.notes_by_place(self._desk.record, visit.uid).get(self.place, ()) if visit else ()
        # a note of mine on a visit that is linked with this one, beside the one I write in, is read like another's
        others = [each for each in notes if each.note.uid != self._note_uid and not each.is_late]
        self._others.show_notes([(note_head(each), each.note.body) for each in others])
        self._others_wrote = bool(others)
        self._others_differ = next((each.note.uid for each in others if each.one_of > 1), "")
        self._others_rewrote = any(
            self._was_rewritten(each.note.uid) for each in notes if each.note.uid != self._note_uid
        )
        self._mine_label.setVisible(bool(others))
        self._show_after_release(notes)
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
        self._offer_versions()
        self._offer_history()

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst."""
        self.editor.take()
        self._on_left()

    @Slot()
    def show_history(self) -> None:
        """Show the earlier wordings of what stands here, mine and others'."""
        self.leave()
        if self._visit is not None:
            asking.show_history(self.window(), self._desk, self._visit, self.place)

    @Slot()
    def show_versions(self) -> None:
        """Show the versions of a note here beside each other, of mine first."""
        uid = self._note_with_versions()
        self.leave()
        asking.show_two_versions(self.window(), self._desk, uid)

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
        after = rules.own_note(self._desk.record, visit.uid, self.place, author.uid).uid if visit else ""
        if before != after:
            self.leave()
            if self.editor.has_untaken_text:
                self._refused[before] = self.editor.text
        self._visit, self._author, self._note_uid = visit, author, after
        if before != after:
            self._shown = None
            self.editor.show_text("")
            refused = self._refused.pop(after, "")
            if refused:
                self.refresh_mine()
                self.editor.setPlainText(refused)
        self._say_whether_open()

    def _show_after_release(self, notes: Sequence[StandingNote]) -> None:
        """Offer what can be done with a released visit; what is needed for that is made when one is first shown."""
        is_released = self._visit is not None and self._visit.state == "released"
        if is_released and self._after_release is None:
            self._after_release = AfterRelease(self._desk, self.place, self.editor.accessibleName())
            self._column.addWidget(self._after_release)
        # where nothing can be written and nothing of mine is to be read, there is nothing to show
        wrote = self.editor.has_untaken_text or any(each.entry.body.strip() for each in self._my_versions())
        self.editor.setVisible(wrote or self._desk.may_write or self._visit is None)
        if self.editor.isHidden():
            self._mine_label.hide()
        self._say_nothing(is_empty=self.editor.isHidden() and not notes)
        if self._after_release is not None:
            self._after_release.setVisible(is_released)
            if self._visit is not None and self._author is not None and is_released:
                self._after_release.refresh(self._visit, self._author, notes)

    def _say_nothing(self, *, is_empty: bool) -> None:
        """Say that nobody wrote here, where nobody can either; what says so is made when it is first needed."""
        if is_empty and self._nothing is None:
            self._nothing = Prose("", "soft")
            self._column.insertWidget(self._column.indexOf(self.editor), self._nothing, 0, Prose.ALIGNED)
        if self._nothing is not None:
            self._nothing.setVisible(is_empty)
            if is_empty and self._visit is not None:
                is_gone = is_gone_from(self._desk.record, self._visit.uid, self.place)
                self._nothing.setText(_GONE if is_gone else _NOBODY)

    def _note_with_versions(self) -> str:
        return self._note_uid if len(self._my_versions()) > 1 else self._others_differ

    def _offer_versions(self) -> None:
        """Lead to two versions where they stand here; the button is made when it is first needed."""
        is_wanted = bool(self._note_with_versions())
        if is_wanted and self.versions_button is None:
            self.versions_button = QPushButton(_VERSIONS)
            self.versions_button.setProperty("look", "link")
            self.versions_button.clicked.connect(self.show_versions)
            self._column.insertWidget(self._column.indexOf(self.editor) + 1, self.versions_button, 0, Prose.ALIGNED)
            QWidget.setTabOrder(self.editor, self.versions_button)
        if self.versions_button is not None:
            self.versions_button.setAccessibleName(f"{_VERSIONS} {self.editor.accessibleName()}")
            self.versions_button.setVisible(is_wanted)

    def _offer_history(self) -> None:
        """Lead to the earlier wordings where there are any; the button is made when it is first needed."""
        has_history = self._others_rewrote or self._was_rewritten(self.note_uid)
        if has_history and self.earlier_button is None:
            self.earlier_button = QPushButton("Earlier wordings…")
            self.earlier_button.setProperty("look", "link")
            self.earlier_button.clicked.connect(self.show_history)
            self._column.insertWidget(self._column.indexOf(self.editor) + 1, self.earlier_button, 0, Prose.ALIGNED)
        if self.earlier_button is not None:
            self.earlier_button.setAccessibleName(f"Earlier wordings: {self.editor.accessibleName()}")
            self.earlier_button.setVisible(has_history)

    def _was_rewritten(self, note_uid: str) -> bool:
        """Tell whether the file has more than what stands of a note: it answers something, or it was deleted."""
        versions = self._desk.record.versions(note_uid)
        return any(each.revision.parents for each in versions) or bool(
            not versions and self._desk.record.seen(note_uid)
        )

    def _say_whether_open(self) -> None:
        may_write = self._desk.may_write
        self.editor.setReadOnly(not may_write)
        self.editor.setPlaceholderText(self._invitation if may_write else "")
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
