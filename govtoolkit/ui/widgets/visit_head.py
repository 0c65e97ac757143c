"""The head of the visit's page: what the visit is called, when it was, what it follows, and what can be done with it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from govtoolkit.record.model import Visit
from govtoolkit.record.release import RELEASE
from govtoolkit.record.rules import Correction, correction_again
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.release_words import correction
from govtoolkit.ui.visit_words import KINDS, STATES
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_button import IconButton
from govtoolkit.ui.widgets.prose import Prose, break_long_words
from govtoolkit.ui.wording import day, in_one_line, visit_title


class VisitHead(QWidget):
    """Tells which visit the page is about.

    Attributes:
        edit_button: changes its date, title and so on.
        next_button: starts a visit that follows it.
        beside_button: shows the last visit beside it, while it is down.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        kicker = Prose("This visit", "kicker", self)
        self._title = Prose("", "title", self)
        self._facts = Prose("", "soft", self)
        self._follows = Prose("", "soft", self)
        self._corrected = Prose("", "caption", self)
        self._closed = Prose("", "warn", self)
        self.edit_button = IconButton("Edit…", "pencil", parent=self)
        self.next_button = IconButton("New visit from this one…", "plus", parent=self)
        self.beside_button = IconButton("Read the last visit beside this one", "book-open", parent=self, down="check")
        self.beside_button.setCheckable(True)
        buttons = FlowLayout()
        for button in (self.edit_button, self.next_button, self.beside_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for prose in (kicker, self._title, self._facts, self._follows, self._corrected, self._closed):
            column.addWidget(prose, 0, Prose.ALIGNED)
        column.addSpacing(6)
        column.addLayout(buttons)

    @property
    def facts(self) -> str:
        """What it says about the visit, below its title."""
        return self._facts.text()

    @property
    def corrected(self) -> str:
        """What it says about a correction of title, date or kind, '' where there was none."""
        return self._corrected.text()

    def refresh(self, visit: Visit) -> None:
        """Show what stands about a visit now."""
        read_only = self._desk.session.read_only
        self._title.setText(break_long_words(visit.title) or "A visit without a title")
        self._facts.setText(in_one_line(day(visit.visit_date), KINDS[visit.occasion], STATES[visit.state]))
        followed = self._desk.record.find(Visit, visit.follows_uid) if visit.follows_uid else None
        follows = in_one_line(f"Follows {followed.title}", day(followed.visit_date)) if followed else ""
        self._follows.setText(break_long_words(follows))
        self._corrected.setText(self._correction(visit))
        self._closed.setText(self._desk.why_read_only)
        for prose in (self._follows, self._corrected, self._closed):
            prose.setVisible(bool(prose.text()))
        is_released = visit.state == "released"
        self.edit_button.set_words("Correct title, date or people…" if is_released else "Edit…")
        spoken = "Correct title, date or people" if is_released else "Edit this visit"
        self.edit_button.setAccessibleName(f"{spoken}: {visit.title}")
        for button in (self.edit_button, self.next_button):
            button.setEnabled(read_only is None)
        self.next_button.setAccessibleName(f"New visit from this one: {visit.title}")
        self.next_button.setVisible(not is_released)  # the strip offers it as the next step

    def offer_last(self, last: Visit | None) -> None:
        """Offer to read a visit beside the one shown; None where there is none before it."""
        self.beside_button.setVisible(last is not None)
        self.beside_button.setToolTip(visit_title(last) if last else "")
        self.beside_button.setAccessibleDescription(visit_title(last) if last else "")

    def _correction(self, visit: Visit) -> str:
        versions = self._desk.record.versions(visit.uid)
        revision = versions[0].revision if versions else None
        if visit.state != "released" or revision is None or revision.reason in ("", RELEASE):
            return ""
        record = self._desk.record
        made = Correction(revision.reason, record.name_of(revision.author_uid), revision.written_at)
        return correction(made, correction_again(record, revision))
