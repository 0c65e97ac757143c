"""The visit that is shown: before, during and after it, its way to the clerk, and the last visit beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from govtoolkit.app.jottings import VISIT
from govtoolkit.clock import todays_date
from govtoolkit.record import next_visit, release, reminders, rules
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import VISIT_PLACES, Visit
from govtoolkit.record.rules import StandingNote, focus_of
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.visit_lines import action_lines, question_lines
from govtoolkit.ui.widgets.arrivals_card import ArrivalsCard
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.focus_ticks import FocusTicks
from govtoolkit.ui.widgets.icon_button import IconButton
from govtoolkit.ui.widgets.jotting_box import JottingBox
from govtoolkit.ui.widgets.labels import card, label
from govtoolkit.ui.widgets.last_visit import LastVisit
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.room import room_of
from govtoolkit.ui.widgets.tab_order import follow_layout
from govtoolkit.ui.widgets.visit_field import VisitField
from govtoolkit.ui.widgets.visit_head import VisitHead
from govtoolkit.ui.widgets.visit_list import VisitList
from govtoolkit.ui.widgets.visit_section import VisitSection
from govtoolkit.ui.widgets.visit_sections import make_field
from govtoolkit.ui.widgets.visit_strip import VisitStrip
from govtoolkit.ui.wording import visit_title

FOCUS_STEP = "Change focus"
"""What ticking a benchmark is called in the Edit menu."""

_NARROW_CHARACTERS, _MOST_CHARACTERS = 110, 170
_NONE = (
    "A visit is one occasion of monitoring: a visit to the school, a meeting, a call, or an evening with its reports. "
    "Press “New visit…” and give it a date; then there is a place to prepare it."
)
_PARTS = {
    "before": ("&Before", "visit.purpose"),
    "during": ("&During", "visit.met"),
    "after": ("&After", "visit.summary"),
    "check": ("Headteacher’s chec&k", "visit.corrections"),
}
"""The parts of the page: the words of the button that goes there, and the place where it puts the keyboard."""


_NO_QUESTION = "None yet. Choose some on the page Questions; they stand here and on the sheet you can send."
_CHOOSE = "Choose and order questions"
_NOTHING_TO_DO = "Nothing is to be done yet, and nothing is left from earlier visits."
_FIRST = ("purpose", "plan", "agreed", "to_meet", "papers", "to_send")
"""The places before the visit."""


@dataclass(frozen=True)
class _Below:
    """What stands below the places to write in before the visit, other places apart."""

    focus: FocusTicks
    questions: VisitList
    to_do: VisitList
    jotting: JottingBox


class VisitPage(Page):
    """This visit; what stands below the places of "Before the visit" is built when those have been seen."""

    help_anchor = "visit"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._writing = ("", "")
        self.setAccessibleName("This visit")
        content = self.widget()
        self.head = VisitHead(desk, content)
        self.strip = VisitStrip(desk, content)
        self.arrivals = ArrivalsCard(desk, content)
        self.last: LastVisit | None = None
        self._title = Prose("This visit", "title", content)  # the head has the title of the visit
        self._empty, empty_column = card(parent=content)
        empty_column.addWidget(Prose("No visit yet", "section", self._empty), 0, Prose.ALIGNED)
        empty_column.addWidget(Prose(_NONE, parent=self._empty), 0, Prose.ALIGNED)
        self.new_button = IconButton("New visit…", "plus", "main", self._empty)
        self.new_button.setAccessibleName("New visit: add one to the file")
        empty_column.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._parts = QWidget(content)
        self.part_buttons: dict[str, QPushButton] = {}
        self._fields: dict[str, VisitField] = {}
        self._sections: dict[str, VisitSection] = {}
        self._add_section("before", "Before the visit", reminders.BEFORE, *_FIRST)
        self._below: _Below | None = None
        self._lower = QVBoxLayout()
        self._build()
        self._connect()
        self.refresh()
        self.build_later(self._build_below)

    @property
    def fields(self) -> Mapping[str, VisitField]:
        """The places by their keys, all built by now."""
        self.finish()
        return self._fields

    @property
    def sections(self) -> Mapping[str, VisitSection]:
        """The parts of the page by their names, all built by now."""
        self.finish()
        return self._sections

    @property
    def focus(self) -> FocusTicks:
        """The benchmarks in focus, built by now."""
        return self._whole_below().focus

    @property
    def questions(self) -> VisitList:
        """The questions chosen for the visit, built by now."""
        return self._whole_below().questions

    @property
    def to_do(self) -> VisitList:
        """The actions, built by now."""
        return self._whole_below().to_do

    @property
    def jotting(self) -> JottingBox:
        """Where I jot down what is not for the file, built by now."""
        return self._whole_below().jotting

    def refresh(self) -> None:
        """Show what stands in the visit shown."""
        visit = self.desk.visit
        writing = (visit.uid if visit else "", self.desk.session.me.uid)
        if writing != self._writing:  # what was typed goes to its own visit and person before anything is read
            self._writing = writing
            self.leave()
        self._title.setVisible(visit is None)
        self._empty.setVisible(visit is None)
        self.new_button.setEnabled(self.desk.session.read_only is None)
        for part in (self.head, self._parts, *self._sections.values()):
            part.setVisible(visit is not None)
        self.strip.refresh()
        if self._below is not None:
            self._below.jotting.setVisible(visit is not None)
            self._below.jotting.refresh()
        if visit is None:
            self.arrivals.hide()
            if self.last is not None:
                self.last.hide()
            return
        notes = rules.notes_by_place(self.desk.record, visit.uid)
        self.head.refresh(visit)
        self.arrivals.refresh(visit, release.afterwards(self.desk.record, visit))
        for place, field in self._fields.items():
            field.refresh(notes.get(place, ()))
        if self._below is not None:
            self._show_lists(self._below, visit, notes)
        for section in self._sections.values():
            section.remind(visit, todays_date())
        is_checked = visit.state in ("with head", "released") or "visit.corrections" in notes
        if "check" in self._sections:
            self._sections["check"].setVisible(is_checked)
        self.part_buttons["check"].setVisible(is_checked)
        self._show_last(visit)

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst."""
        for field in self._fields.values():
            field.leave()
        if self._below is not None:
            self._below.jotting.leave()

    def show_place(self, place: str) -> None:
        """Put the keyboard into a place of the visit ('visit.summary'), or at its focus, its state or what arrived."""
        wanted: QWidget | None = None
        if place in VISIT_PLACES:
            wanted = self.fields[place].stop
        elif place == "visit.focus":
            wanted = self.focus.rows[0].box
        elif place == "visit.state":
            wanted = self.strip.main_button
        elif place == "visit.arrived" and self.arrivals.cards:
            wanted = self.arrivals
        if wanted is not None:
            wanted.setFocus()
            QTimer.singleShot(0, wanted, lambda: self.ensureWidgetVisible(wanted, 0, 80))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack what stands side by side where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Stack them as well where larger text leaves little room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_lower"):
            self._arrange()

    # Building

    def _add_section(self, key: str, title: str, reminder: str, *names: str) -> VisitSection:
        """Make a part of the page and the places of these names in it."""
        section = self._sections[key] = VisitSection(title, reminder, self.widget())
        made = {place: make_field(self.desk, place, section) for place in (f"visit.{name}" for name in names)}
        section.add_fields(tuple(made.values()))
        self._fields |= made
        return section

    def _build_below(self) -> None:
        before = self._sections["before"]
        focus = FocusTicks(self.desk.toolkit.benchmark, before)
        questions = VisitList("Questions chosen for this visit", empty=_NO_QUESTION, link=_CHOOSE, parent=before)
        before.add_below(focus, questions)
        during = self._add_section("during", "During the visit", reminders.DURING, "met", "seen")
        after = self._add_section(
            "after", "After the visit", reminders.AFTER, "summary", "learned", "strengths", "open"
        )
        to_do = VisitList("Actions", empty=_NOTHING_TO_DO, link="Go to the actions", parent=after)
        after.add_below(to_do)
        check = self._add_section("check", "The headteacher’s check", reminders.CHECK, "corrections")
        jotting = JottingBox(self.desk, VISIT, "this visit", self.widget())
        for part in (during, after, check, jotting):
            self._lower.addWidget(part)
        questions.page_wanted.connect(self._on_questions_wanted)
        focus.ticked.connect(self._on_focus_ticked)
        focus.page_wanted.connect(self.desk.go)
        to_do.page_wanted.connect(self._on_actions_wanted)
        self._below = _Below(focus, questions, to_do, jotting)
        self.refresh()
        self._arrange()

    def _whole_below(self) -> _Below:
        self.finish()
        if self._below is None:
            raise RuntimeError("the page is being built")
        return self._below

    def _build(self) -> None:
        parts = FlowLayout(self._parts)
        parts.addWidget(label("Go\u00a0to", "soft", parent=self._parts))
        for name, (words, _place) in _PARTS.items():
            button = self.part_buttons[name] = QPushButton(words, self._parts)
            button.setProperty("look", "quiet")
            parts.addWidget(button)
        for part in (
            self.head,
            self.strip,
            self.arrivals,
            self._title,
            self._empty,
            self._parts,
            *self._sections.values(),
        ):
            self.column.addWidget(part)
        self._lower.setSpacing(self.column.spacing())
        self.column.addLayout(self._lower)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self._on_new_clicked)
        self.head.edit_button.clicked.connect(self._on_edit_clicked)
        self.head.next_button.clicked.connect(self._on_next_wanted)
        self.head.beside_button.toggled.connect(self._on_beside_toggled)
        self.strip.next_wanted.connect(self._on_next_wanted)
        for name, button in self.part_buttons.items():
            button.setObjectName(name)
            button.clicked.connect(self._on_part_clicked)

    # Showing

    def _show_lists(self, below: _Below, visit: Visit, notes: Mapping[str, Sequence[StandingNote]]) -> None:
        record, today = self.desk.record, todays_date()
        if self.desk.may_write:
            below.questions.say(empty=_NO_QUESTION, link=_CHOOSE)
        else:
            below.questions.say(empty="No question is chosen for this visit.", link="Go to the questions")
        below.questions.show_lines(question_lines(self.desk.toolkit, record, visit, notes))
        below.to_do.show_lines(action_lines(record, visit, today))
        below.focus.show_benchmarks(focus_of(visit), notes, may_write=self.desk.may_write)

    def _show_last(self, visit: Visit) -> None:
        """Show the last visit beside this one where that is wanted, or nothing of it."""
        last = next_visit.visit_before(self.desk.record, visit)
        self.head.offer_last(last)
        beside = last if self.head.beside_button.isChecked() else None
        there = rules.notes_by_place(self.desk.record, beside.uid) if beside is not None else {}
        for place, field in self._fields.items():
            field.show_last(visit_title(beside) if beside is not None else "", there.get(place, ()))
        if beside is not None:
            if self.last is None:  # made when somebody first wants to read it
                self.last = LastVisit(self.desk)
                self.column.insertWidget(self.column.indexOf(self._parts), self.last)
            self.last.show_visit(beside, there)
        if self.last is not None:
            self.last.setVisible(beside is not None)
        self._arrange()
        content = self.widget()
        if content is not None:  # what came to a place is reached there, not at the end
            follow_layout(content)

    def _arrange(self) -> None:
        character = self.fontMetrics().averageCharWidth()
        width = room_of(self)
        is_narrow = width < character * _NARROW_CHARACTERS
        is_beside = self.last is not None and not self.last.isHidden()
        margins = self.column.contentsMargins()
        margins.setRight(max(margins.left(), width - margins.left() - character * _MOST_CHARACTERS))
        self.column.setContentsMargins(margins)
        for section in self._sections.values():
            section.arrange(columns=1 if is_narrow or is_beside else min(2, len(section.fields)), stacked=is_narrow)
        if self.last is not None:
            self.last.arrange(stacked=is_narrow)
        for field in self._fields.values():
            field.editor.fit()
        if self._below is not None:
            self._below.jotting.editor.fit()

    # What happens

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        """Show what changed; a page that is not on screen waits until it is (the window refreshes what it shows)."""
        if not self.isVisible():
            return
        mine = {field.note_uid: field for field in self._fields.values()}
        if isinstance(changes, Changes) and changes.record_uids <= mine.keys() and self.desk.may_write:
            for uid in changes.record_uids:  # somebody is typing here: no more than that place is different
                mine[uid].refresh_mine()
        else:
            self.refresh()

    @Slot()
    def _on_part_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.show_place(_PARTS[sender.objectName()][1])

    @Slot(int, bool)
    def _on_focus_ticked(self, number: int, ticked: bool) -> None:  # noqa: FBT001 - as the signal sends it
        visit = self.desk.visit
        if visit is None:
            return
        focus = focus_of(visit) | {number} if ticked else focus_of(visit) - {number}
        changed = replace(visit, focus=", ".join(map(str, sorted(focus))))
        if not self.desk.try_to(lambda: self.desk.session.put(FOCUS_STEP, changed)):
            self.refresh()

    @Slot(bool)
    def _on_beside_toggled(self, _checked: bool) -> None:  # noqa: FBT001 - as the signal sends it
        visit = self.desk.visit
        if visit is not None:
            self._show_last(visit)

    @Slot()
    def _on_new_clicked(self) -> None:
        asking.ask_new_visit(self.window(), self.desk)

    @Slot()
    def _on_next_wanted(self) -> None:
        if self.desk.visit is not None:
            self.leave()
            asking.ask_next_visit(self.window(), self.desk, self.desk.visit)

    @Slot()
    def _on_edit_clicked(self) -> None:
        if self.desk.visit is not None:
            self.leave()
            asking.ask_visit(self.window(), self.desk, self.desk.visit)

    @Slot()
    def _on_questions_wanted(self) -> None:
        self.desk.go("questions")

    @Slot()
    def _on_actions_wanted(self) -> None:
        self.desk.go("actions")
