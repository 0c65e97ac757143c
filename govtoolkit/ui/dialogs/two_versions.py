"""Every place where two or more versions stand: beside each other, to keep both, to choose one, or to put them together."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Entry, Link, Note, Visit
from govtoolkit.record.record import Version
from govtoolkit.record.revisions import Seen
from govtoolkit.record.wordings import Piece
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.combine import CombineDialog
from govtoolkit.ui.dialogs.keyed_dialog import KeyedDialog
from govtoolkit.ui.forms.ui_two_versions import Ui_TwoVersionsForm
from govtoolkit.ui.history_words import ORIGINS
from govtoolkit.ui.tasks import Task
from govtoolkit.ui.version_words import about, head, pieces
from govtoolkit.ui.visit_words import counted
from govtoolkit.ui.widgets.chooser import Choice, Chooser
from govtoolkit.ui.widgets.labels import empty
from govtoolkit.ui.widgets.tab_order import follow_layout
from govtoolkit.ui.widgets.version_pane import VersionPane

_CHARACTERS, _LINES = 124, 36
_NARROW_CHARACTERS = 96
_INTRO = (
    "Two people changed the same thing and did not know of each other, or one person did in two copies. Nothing is lost: "
    "every version stands until you choose, and Edit > Undo takes a choice back."
)
_NOTHING = "There is no place in this file where two versions stand."
_DONE = "All done: there is no place left where two versions stand."
_MARKED = "Words that only one version has are underlined."
_RELEASED_VISIT = (
    "This visit was released, and its details stay as they were given to the clerk. What somebody changed without knowing "
    "of that is on the page This visit, under “arrived after release”."
)


class TwoVersionsDialog(KeyedDialog):
    """Shows the places one after the other; each choice is one step that can be undone.

    Attributes:
        places: the places to choose from.
        panes: the versions of the place that is shown, the one that is shown elsewhere first.

    Args:
        record_uid: the record to show first, '' for the first one.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, record_uid: str = "") -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, on=True)
        self._desk = desk
        self._seen: tuple[Seen, ...] = ()
        self._shown = ""
        self._standing: dict[str, tuple[Version[Entry], ...]] = {}
        self._comparing: Task | None = None
        self.panes: list[VersionPane] = []
        self.ui = Ui_TwoVersionsForm()
        self.ui.setupUi(self)
        self.places = Chooser("Places where two versions stand")
        self.ui.middle.insertWidget(0, self.places)
        self.ui.middle.setStretchFactor(self.ui.place, 1)
        self.ui.about.setText(_INTRO)
        self.ui.versions.setAccessibleName("The versions")
        for each in (self.ui.said, self.ui.trouble):
            each.hide()
        self._connect()
        self._take_size()
        self._fill(record_uid)
        if self.ui.close_button.isVisibleTo(self) and not self._standing:
            self.ui.close_button.setFocus()
        else:
            self.places.take_focus()

    def exec(self) -> int:
        """Show it and wait; it goes once it is closed."""
        result = super().exec()
        self.deleteLater()
        return result

    def done(self, result: int) -> None:
        """Close it, and forget what is still being compared."""
        if self._comparing is not None:
            self._comparing.cancel()
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one below the other where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "places"):
            self._fold()

    def _connect(self) -> None:
        self.places.chosen.connect(self._on_place_chosen)
        self.ui.both_button.clicked.connect(self._on_both_clicked)
        self.ui.together_button.clicked.connect(self._on_together_clicked)
        self.ui.close_button.clicked.connect(self.reject)
        self._desk.changed.connect(self._on_changed)
        self._desk.trouble.connect(self._on_trouble)
        QShortcut(QKeySequence("F1"), self).activated.connect(self._help)

    def _take_size(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        room = self.screen().availableGeometry().size()
        height = self.fontMetrics().lineSpacing() * _LINES
        self.resize(min(letter * _CHARACTERS, room.width() - 32), min(height, room.height() - 48))

    def _fold(self) -> None:
        narrow = self.width() < self.fontMetrics().averageCharWidth() * _NARROW_CHARACTERS
        self.places.fold(narrow)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self.ui.middle.setDirection(down if narrow else across)
        self.ui.panes_row.setDirection(down if narrow else across)
        for each in (self.ui.title, self.ui.about):
            each.setVisible(not narrow)

    # Showing

    def _fill(self, wanted: str = "") -> None:
        """List the places as they stand now, and show one: the one wanted, the one shown, or what took its place."""
        keys = list(self._standing)
        before = keys.index(self._shown) if self._shown in keys else 0
        record, toolkit = self._desk.record, self._desk.toolkit
        found = [(about(toolkit, record, each[0].entry), each) for each in record.disagreements()]
        found.sort(key=lambda each: (not isinstance(each[1][0].entry, Note), each[0].casefold(), each[1][0].entry.uid))
        self._standing = {versions[0].entry.uid: versions for _, versions in found}
        self.places.set_choices([Choice(versions[0].entry.uid, words) for words, versions in found])
        self.places.setVisible(bool(found))
        self.ui.place.setVisible(bool(found))
        self.ui.title.setText(
            "Two versions" if not found else f"Two versions stand in {counted(len(found), 'place', 'places')}"
        )
        if not found:
            self._shown = ""
            self.ui.about.setText(_DONE if keys else _NOTHING)
            self.ui.about.show()
            self._show_versions(())
            return
        keys = list(self._standing)
        chosen = next((each for each in (wanted, self._shown) if each in keys), keys[min(before, len(keys) - 1)])
        if self.places.current == chosen:
            self._show(chosen)
        else:
            self.places.choose(chosen)

    def _show(self, record_uid: str) -> None:
        self._shown = record_uid
        self._seen = self._desk.record.seen(record_uid)
        versions = self._standing[record_uid]
        entry = versions[0].entry
        self.ui.head.setText(about(self._desk.toolkit, self._desk.record, entry))
        self._show_versions(versions)

    def _show_versions(self, versions: tuple[Version[Entry], ...]) -> None:
        empty(self.ui.panes_row)
        record, toolkit = self._desk.record, self._desk.toolkit
        self.panes = []
        for place, version in enumerate(versions, start=1):
            number = f"{place} of {len(versions)}"
            origin = ORIGINS.get(version.revision.origin, "")
            pane = VersionPane(version, head(record, version), f"It was {origin}." if origin else "", number)
            pane.wanted.connect(self._on_version_wanted)
            self.ui.panes_row.addWidget(pane, 1)
            self.panes.append(pane)
        why = self._why_closed(versions[0].entry) if versions else ""
        _say(self.ui.hint, why or f"{_MARKED} {self._why_not_together(versions[0].entry) if versions else ''}".strip())
        frozen = bool(versions) and not why and rules.frozen_visit(record, versions[0].entry) is not None
        self.ui.reason_part.setVisible(frozen)
        for button in (self.ui.both_button, self.ui.together_button):
            button.setVisible(bool(versions))
        for pane in self.panes:
            pane.button.setEnabled(not why)
        self.ui.together_button.setEnabled(bool(versions) and not why and not self._why_not_together(versions[0].entry))
        follow_layout(self)
        if self._comparing is not None:
            self._comparing.cancel()
        if versions:
            self._comparing = self._desk.runner.run(
                lambda _progress: [
                    pieces(toolkit, record, each.entry, versions[1 if place == 0 else 0].entry)
                    for place, each in enumerate(versions)
                ],
                self._on_compared,
                self._on_trouble,
            )

    def _why_closed(self, entry: Entry) -> str:
        """Return why nothing can be chosen here; '' where it can."""
        session = self._desk.session
        if session.read_only is not None:
            return str(session.read_only)
        if isinstance(entry, Visit) and rules.frozen_visit(self._desk.record, entry) is not None:
            return _RELEASED_VISIT
        return ""

    def _why_not_together(self, entry: Entry) -> str:
        """Return why I may only choose one: of somebody else's note, and of a list that the program made; '' where I may."""
        record = self._desk.record
        if isinstance(entry, Note) and record.shown_as(entry.author_uid) != record.shown_as(self._desk.session.me.uid):
            return f"Only {record.name_of(entry.author_uid)} can put them together; you can keep one, or keep both."
        return "Keep one of them, or keep both." if isinstance(entry, Link) else ""

    # Choosing

    def _reason(self) -> str | None:
        """Return the reason that is needed for a released visit, '' where none is; None where it is missing."""
        if self.ui.reason_part.isHidden():
            return ""
        reason = self.ui.reason.text().strip()
        if not reason:
            self._on_trouble(
                UserError(
                    "This visit was released: a choice needs a reason.", "A few words will do: “The date was wrong”."
                )
            )
            self.ui.reason.setFocus()
            return None
        return reason

    def _settle(self, entry: Entry, said: str) -> None:
        reason = self._reason()
        if reason is None:
            return
        session, seen = self._desk.session, self._seen
        self.ui.trouble.hide()
        _say(self.ui.said, said)
        if self._desk.try_to(lambda: session.settle(entry, seen=seen, reason=reason)):
            self.ui.reason.clear()
            (self.places.take_focus if self._standing else self.ui.close_button.setFocus)()
        else:
            self.ui.said.hide()

    # What happens

    def _on_compared(self, marked: list[list[Piece]]) -> None:
        for pane, found in zip(self.panes, marked, strict=True):
            pane.show_pieces(found)

    @Slot(str)
    def _on_place_chosen(self, record_uid: str) -> None:
        if record_uid in self._standing:
            self._show(record_uid)

    @Slot(object)
    def _on_version_wanted(self, version: Version[Entry]) -> None:
        whose = head(self._desk.record, version)
        self._settle(version.entry, f"This version stands now: {whose}. Edit > Undo takes that back.")

    @Slot()
    def _on_both_clicked(self) -> None:
        """Leave it as it is, and go on to the next place."""
        keys = list(self._standing)
        place = keys.index(self._shown) + 1
        self.ui.trouble.hide()
        _say(self.ui.said, "Both stay, as they are. You can come back to them: Edit > Two versions.")
        if place < len(keys):
            self.places.choose(keys[place])
        else:
            self.ui.close_button.setFocus()

    @Slot()
    def _on_together_clicked(self) -> None:
        if self._reason() is None:
            return
        dialog = CombineDialog(self._desk, self._standing[self._shown], self)
        if dialog.exec():
            self._settle(dialog.entry, "What you put together stands now. Edit > Undo takes that back.")

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        if self._desk.is_taken:
            self._fill()

    @Slot(object)
    def _on_trouble(self, error: UserError) -> None:
        _say(self.ui.trouble, str(error))
        self.ui.trouble.setAccessibleName(self.ui.trouble.text())

    @Slot()
    def _help(self) -> None:
        asking.show_help(self, "bring_in")


def _say(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))
