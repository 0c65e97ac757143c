"""One visit in the list of visits: what it was, what was written, and what can be done with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from govtoolkit.phrases import listed
from govtoolkit.record import questions
from govtoolkit.record.model import Visit
from govtoolkit.record.release import Afterwards
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.release_words import arrivals
from govtoolkit.ui.visit_words import KINDS, STATES, counted
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_button import IconButton
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.visit_twin import VisitTwin
from govtoolkit.ui.wording import day, in_one_line

CLOSED = (
    "A released visit is closed: it can be read, printed, and corrected with a reason. It cannot be deleted; “Erase for good…” "
    "is only for what must not be in the file at all."
)


@dataclass(frozen=True)
class VisitLines:
    """What the list says about a visit."""

    day: str
    kind: str
    title: str
    state: str
    notes: str
    benchmarks: str
    authors: str
    met: str
    follows: str = ""
    arrived: str = ""


def visit_lines(
    visit: Visit,
    places: Mapping[str, Sequence[StandingNote]],
    *,
    follows: Visit | None = None,
    after: Afterwards | None = None,
) -> VisitLines:
    """Return what to say about a visit whose notes stand at these places.

    Args:
        follows: the visit that it was started from.
        after: what came or changed after its release.
    """
    notes = [note for standing in places.values() for note in standing]
    numbers = [str(number) for number in range(1, 9) if f"b{number}" in places]
    count = len({note.note.uid for note in notes})
    answered = len(questions.answered(places))
    authors = sorted({note.author for note in notes}, key=str.casefold)
    met = "; ".join(" ".join(each.note.body.split()) for each in places.get("visit.met", ()))
    when = day(visit.visit_date)
    parts = [counted(count, "note", "notes") if notes else "Nothing written yet"]
    if answered:
        parts.append(f"{counted(answered, 'question', 'questions')} answered")
    return VisitLines(
        when[0].upper() + when[1:],
        KINDS[visit.occasion],
        visit.title or "A visit without a title",
        _state(visit),
        " · ".join(parts),
        f"Benchmarks with notes: {', '.join(numbers)}" if numbers else "",
        f"Written by {listed(authors)}" if notes else "",
        f"Met: {met}" if met else "",
        in_one_line(f"Follows {follows.title}", day(follows.visit_date)) if follows is not None else "",
        arrivals(after) if after is not None else "",
    )


def _state(visit: Visit) -> str:
    """Return the state of a visit, with the day it came to where that is known."""
    if visit.state == "released" and visit.released_on:
        return f"{STATES[visit.state]} on {day(visit.released_on)}"
    if visit.state == "with head" and visit.checked_on:
        return f"Checked by the headteacher on {day(visit.checked_on)}, not released yet"
    return STATES[visit.state]


class VisitCard(QFrame):
    """A card of the list.

    Signals:
        show_wanted: this visit should be shown (its uid).
        edit_wanted: its date, title and so on should be changed (its uid).
        next_wanted: a visit that follows it should be started (its uid).
        delete_wanted: it should be deleted (its uid).
        erase_wanted: it should be erased for good (its uid).
    """

    show_wanted = Signal(str)
    edit_wanted = Signal(str)
    next_wanted = Signal(str)
    delete_wanted = Signal(str)
    erase_wanted = Signal(str)

    def __init__(self, uid: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.uid = uid
        self.setProperty("look", "card")
        self._day = _short_label("kicker", self)
        self._kind = _short_label("kicker", self)
        self._badge = _short_label("badge", self)
        self._badge.setText("Shown now")
        self._title = Prose("", "section", self)
        self._state = Prose(parent=self)
        self._arrived = Prose("", "strong", self)
        self._notes = Prose(parent=self)
        self._benchmarks = Prose(parent=self)
        self._authors = Prose("", "soft", self)
        self._met = Prose("", "soft", self)
        self._follows = Prose("", "soft", self)
        self._closed = Prose(CLOSED, "soft", self)
        self.twin = VisitTwin(self)
        self.show_button = IconButton("Show this visit", "eye", parent=self)
        self.edit_button = IconButton("Edit…", "pencil", parent=self)
        self.next_button = IconButton("New visit from this one…", "plus", parent=self)
        self.delete_button = IconButton("Delete", "trash-2", parent=self)
        self.erase_button = IconButton("Erase for good…", "x", "quiet", self)
        self._build()
        self._connect()

    def tell(self, lines: VisitLines, *, is_shown: bool, is_closed: bool, may_change: bool) -> None:
        """Say what stands in the record now.

        Args:
            is_shown: it is the visit that the window is about.
            is_closed: it was released.
            may_change: the file can be written to.
        """
        self._day.setText(lines.day)
        self._kind.setText(lines.kind)
        self._title.setText(lines.title)
        self._state.setText(lines.state)
        self._notes.setText(lines.notes)
        for prose, text in (
            (self._benchmarks, lines.benchmarks),
            (self._authors, lines.authors),
            (self._met, lines.met),
            (self._follows, lines.follows),
            (self._arrived, lines.arrived),
        ):
            prose.setText(text)
            prose.setVisible(bool(text))
        self._badge.setVisible(is_shown)
        self._closed.setVisible(is_closed)
        has_focus = self.show_button.hasFocus()
        self.show_button.setVisible(not is_shown)
        self.edit_button.set_words("Correct title, date or people…" if is_closed else "Edit…")
        self.delete_button.setVisible(not is_closed)
        for button in (self.edit_button, self.next_button, self.delete_button, self.erase_button):
            button.setEnabled(may_change)
        if has_focus and is_shown:
            self.edit_button.setFocus()
        called = f"{lines.title}, {lines.day}"
        self.setAccessibleName(f"{called}{', shown now' if is_shown else ''}")
        self.show_button.setAccessibleName(f"Show this visit: {called}")
        self.edit_button.setAccessibleName(f"{'Correct' if is_closed else 'Edit'} this visit: {called}")
        self.next_button.setAccessibleName(f"New visit from this one: {called}")
        self.delete_button.setAccessibleName(f"Delete this visit: {called}")
        self.erase_button.setAccessibleName(f"Erase this visit for good: {called}")

    def _build(self) -> None:
        head = FlowLayout(gap=12)
        for short in (self._day, self._kind, self._badge):
            head.addWidget(short)
        buttons = FlowLayout()
        for button in (
            self.show_button, self.edit_button, self.next_button, self.delete_button, self.erase_button
        ):  # fmt: skip
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(4)
        column.addLayout(head)
        for prose in (
            self._title, self._state, self._arrived, self._notes, self._benchmarks, self._authors, self._met,
            self._follows, self._closed,
        ):  # fmt: skip
            column.addWidget(prose, 0, Prose.ALIGNED)
        column.addWidget(self.twin)
        column.addSpacing(6)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.show_button.clicked.connect(self._on_show_clicked)
        self.edit_button.clicked.connect(self._on_edit_clicked)
        self.next_button.clicked.connect(self._on_next_clicked)
        self.delete_button.clicked.connect(self._on_delete_clicked)
        self.erase_button.clicked.connect(self._on_erase_clicked)

    @Slot()
    def _on_show_clicked(self) -> None:
        self.show_wanted.emit(self.uid)

    @Slot()
    def _on_edit_clicked(self) -> None:
        self.edit_wanted.emit(self.uid)

    @Slot()
    def _on_next_clicked(self) -> None:
        self.next_wanted.emit(self.uid)

    @Slot()
    def _on_delete_clicked(self) -> None:
        self.delete_wanted.emit(self.uid)

    @Slot()
    def _on_erase_clicked(self) -> None:
        self.erase_wanted.emit(self.uid)


def _short_label(look: str, parent: QWidget) -> QLabel:
    """Return a label of a few words, which never wraps."""
    made = QLabel(parent)
    made.setProperty("look", look)
    return made
