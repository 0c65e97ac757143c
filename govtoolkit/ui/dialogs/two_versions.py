"""Every place where two or more versions stand: beside each other, to keep both, to choose one, or to put them together."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Entry, Link, Note, Visit
from govtoolkit.record.record import Version
from govtoolkit.record.revisions import Seen
from govtoolkit.record.wordings import Piece
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.combine import CombineDialog
from govtoolkit.ui.dialogs.folding_dialog import FoldingDialog
from govtoolkit.ui.forms.ui_two_versions import Ui_TwoVersionsForm
from govtoolkit.ui.history_words import ORIGINS
from govtoolkit.ui.tasks import Task
from govtoolkit.ui.version_words import about, fields, heads, pieces
from govtoolkit.ui.visit_words import counted
from govtoolkit.ui.widgets.chooser import Choice, Chooser
from govtoolkit.ui.widgets.labels import empty, say
from govtoolkit.ui.widgets.tab_order import follow_layout
from govtoolkit.ui.widgets.version_pane import VersionPane
from govtoolkit.ui.wording import whole_dates

_CHARACTERS, _LINES = 124, 36
_NARROW_CHARACTERS = 96
_INTRO = (
    "Two people changed the same thing and did not know of each other, or one person did in two copies. Nothing is lost: "
    "every version is kept until you choose, and Edit > Undo takes a choice back."
)
_NOTHING = "No place in this file has two versions."
_DONE = "All done: no place has two versions any more."
_MARKED = "What only one version says is underlined."
_RELEASED_VISIT = (
    "This visit was released, and its details stay as they were given to the clerk. What somebody changed without knowing "
    "of that is on the page This visit, under “arrived after release”."
)


class TwoVersionsDialog(FoldingDialog):
    """Shows the places one after the other; each choice is one step that can be undone.

    Attributes:
        places: the places to choose from.
        panes: the versions of the place that is shown, the one that is shown elsewhere first.

    Args:
        record_uid: the record to show first, '' for the first one.
    """

    help_anchor = "bring_in"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, record_uid: str = "") -> None:
        super().__init__(parent)
        self._desk = desk
        self._seen: tuple[Seen, ...] = ()
        self._shown = ""
        self._standing: dict[str, tuple[Version[Entry], ...]] = {}
        self._comparing: Task | None = None
        self.panes: list[VersionPane] = []
        self.ui = Ui_TwoVersionsForm()
        self.ui.setupUi(self)
        self.places = Chooser("Places with two versions")
        self.ui.middle.insertWidget(0, self.places)
        self.ui.middle.setStretchFactor(self.ui.place, 1)
        self.ui.about.setText(_INTRO)
        self.ui.versions.setAccessibleName("The versions")
        for each in (self.ui.said, self.ui.trouble):
            each.hide()
        self._connect()
        self.fold_from(
            _NARROW_CHARACTERS,
            self.places,
            (self.ui.middle, self.ui.panes_row),
            (self.ui.title, self.ui.about),
            characters=_CHARACTERS,
            lines=_LINES,
        )
        self._fill(record_uid)
        if self.ui.close_button.isVisibleTo(self) and not self._standing:
            self.ui.close_button.setFocus()
        else:
            self.places.take_focus()

    def done(self, result: int) -> None:
        """Close it, and forget what is still being compared."""
        if self._comparing is not None:
            self._comparing.cancel()
        super().done(result)

    def _connect(self) -> None:
        self.places.chosen.connect(self._on_place_chosen)
        self.ui.both_button.clicked.connect(self._on_both_clicked)
        self.ui.together_button.clicked.connect(self._on_together_clicked)
        self.ui.close_button.clicked.connect(self.reject)
        self._desk.changed.connect(self._on_changed)
        self._desk.trouble.connect(self._on_trouble)

    def has_folded(self) -> None:
        """Say no more than once what is shown."""
        self._say_head_once()

    def _say_head_once(self) -> None:
        """Leave the head out where the field right above it says the same."""
        margins = self.ui.column.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        self.ui.head.setVisible(not (self.places.is_folded and self.places.shows_all(room)))

    # Showing

    def _fill(self, wanted: str = "") -> None:
        """List the places as they stand now, and show one: the one wanted, the one shown, or what took its place."""
        keys = list(self._standing)
        before = keys.index(self._shown) if self._shown in keys else 0
        record, toolkit = self._desk.record, self._desk.toolkit
        found = [(about(toolkit, record, each[0].entry), each) for each in record.disagreements()]
        found.sort(key=lambda each: (not isinstance(each[1][0].entry, Note), each[0].casefold(), each[1][0].entry.uid))
        self._standing = {versions[0].entry.uid: versions for _, versions in found}
        self.places.set_choices([Choice(versions[0].entry.uid, whole_dates(words)) for words, versions in found])
        self.places.setVisible(bool(found))
        self.ui.place.setVisible(bool(found))
        self.ui.title.setText(
            "Two versions" if not found else f"There are two versions in {counted(len(found), 'place', 'places')}"
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
        self._say_head_once()
        self._show_versions(versions)

    def _show_versions(self, versions: tuple[Version[Entry], ...]) -> None:
        empty(self.ui.panes_row)
        record, toolkit = self._desk.record, self._desk.toolkit
        self.panes = []
        for place, (version, whose) in enumerate(zip(versions, heads(record, versions), strict=True), start=1):
            number = f"{place} of {len(versions)}"
            origin = ORIGINS.get(version.revision.origin, "")
            pane = VersionPane(version, whose, f"It was {origin}." if origin else "", number)
            pane.wanted.connect(self._on_version_wanted)
            self.ui.panes_row.addWidget(pane, 1)
            self.panes.append(pane)
        why = self._why_closed(versions[0].entry) if versions else ""
        say(self.ui.hint, why or f"{_MARKED} {self._why_not_together(versions[0].entry) if versions else ''}".strip())
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
            said = [fields(toolkit, record, each.entry) for each in versions]  # here, where the record may be read
            self._comparing = self._desk.runner.run(
                lambda _progress: [pieces(each, said[1 if place == 0 else 0]) for place, each in enumerate(said)],
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
        say(self.ui.said, said)
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
        versions = self._standing[self._shown]
        whose = heads(self._desk.record, versions)[versions.index(version)]
        self._settle(version.entry, f"This version stands now: {whose}. Edit > Undo takes that back.")

    @Slot()
    def _on_both_clicked(self) -> None:
        """Leave it as it is, and go on to the next place."""
        keys = list(self._standing)
        place = keys.index(self._shown) + 1
        self.ui.trouble.hide()
        say(self.ui.said, "Both stay, as they are. You can come back to them: Edit > Two versions.")
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
        say(self.ui.trouble, str(error))
        self.ui.trouble.setAccessibleName(self.ui.trouble.text())
