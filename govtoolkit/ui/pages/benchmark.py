"""The page of one benchmark: the toolkit's table, the questions about it, and what was noted there before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from govtoolkit.clock import todays_date
from govtoolkit.content.model import Benchmark
from govtoolkit.record import rules
from govtoolkit.record.changes import Changes
from govtoolkit.record.marks import marks_of_visit, own_marks
from govtoolkit.record.model import Mark, Visit, VisitQuestion
from govtoolkit.record.question_bank import BankAtVisit, bank_at
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.mark_words import TICK, UNTICK
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.widgets.answer_box import AnswerBox
from govtoolkit.ui.widgets.benchmark_actions import BenchmarkActions
from govtoolkit.ui.widgets.benchmark_questions import BenchmarkQuestions
from govtoolkit.ui.widgets.benchmark_table import BenchmarkTable
from govtoolkit.ui.widgets.earlier_notes import EarlierNotes
from govtoolkit.ui.widgets.jotting_box import JottingBox
from govtoolkit.ui.widgets.notes_panel import NotesPanel
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.room import room_of

NARROW = 900
"""Pixels of the page at 100 % under which the columns stand one below the other."""

_AROUND = 80
"""Pixels above and below a place that is brought into sight."""
_SETTLING = 150
"""Milliseconds in which a page that was laid out anew has found its places."""


@dataclass(frozen=True)
class _Below:
    """What stands below the toolkit's table."""

    questions: BenchmarkQuestions
    earlier: EarlierNotes
    promises: BenchmarkActions
    jotting: JottingBox


class BenchmarkPage(Page):
    """One benchmark in the visit shown; what stands below the table is built when that has been seen."""

    help_anchor = "benchmark"

    def __init__(self, desk: Desk, benchmark: Benchmark, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._benchmark = benchmark
        self.about_benchmark = benchmark.number
        self._writing = ("", "")
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING)
        self._worked_at: QWidget | None = None
        self._share = 0.0
        self._zoom = 0.0
        self._is_settled = False  # on screen, and every part in the place that it got then
        self.setAccessibleName(f"Benchmark {benchmark.number}, {benchmark.title}")
        self._closed = QFrame(self.widget())
        self._closed.setProperty("look", "news")
        self._why_closed = Prose(parent=self._closed)
        self.table = BenchmarkTable(desk, benchmark, self.widget())
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bottom = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._below: _Below | None = None
        self._build()
        self._connect()
        self.refresh()
        self.build_later(self._build_below)

    @property
    def questions(self) -> BenchmarkQuestions:
        """The questions about this benchmark, built by now."""
        return self._whole_below().questions

    @property
    def earlier(self) -> EarlierNotes:
        """What was noted here before, built by now."""
        return self._whole_below().earlier

    @property
    def promises(self) -> BenchmarkActions:
        """The actions tied to this benchmark, built by now."""
        return self._whole_below().promises

    @property
    def jotting(self) -> JottingBox:
        """Where I jot down what is not for the file, built by now."""
        return self._whole_below().jotting

    def _build(self) -> None:
        heading = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        heading.setSpacing(4)
        for text, look in (
            (f"Benchmark {self._benchmark.number}", "kicker"),
            (self._benchmark.title, "title"),
            (self._benchmark.summary, "soft"),
        ):
            part = Prose(text, look, self.widget())
            part.stackUnder(self._closed)  # to be read before the table, as it is seen
            heading.addWidget(part, 0, Prose.ALIGNED)
        heading.insertSpacing(2, 6)
        closed = QHBoxLayout(self._closed)
        closed.setContentsMargins(12, 8, 12, 8)
        closed.addWidget(self._why_closed, 1, Prose.ALIGNED)
        self._lower.setSpacing(16)
        self._bottom.setSpacing(16)
        self.column.addLayout(heading)
        self.column.addWidget(self._closed)
        self.column.addWidget(self.table)
        self.column.addLayout(self._lower)
        self.column.addLayout(self._bottom)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._settling.timeout.connect(self._go_to_place)  # an editor that grew may have scrolled to its cursor
        self.table.ticked.connect(self._on_ticked)

    def _build_below(self) -> None:
        content, benchmark = self.widget(), self._benchmark
        below = _Below(
            BenchmarkQuestions(self.desk, benchmark, content),
            EarlierNotes(content),
            BenchmarkActions(self.desk, benchmark, content),
            JottingBox(self.desk, benchmark.key, f"benchmark {benchmark.number}", content),
        )
        below.questions.more_wanted.connect(self._on_more_questions_wanted)
        self._lower.addWidget(below.questions, 3, Qt.AlignmentFlag.AlignTop)
        self._lower.addWidget(below.earlier, 2, Qt.AlignmentFlag.AlignTop)
        self._bottom.addWidget(below.promises)
        self._bottom.addWidget(below.jotting)
        self._below = below
        notes = rules.standing_notes(self.desk.record)
        self._refresh_below(below, notes, self._here(notes))
        for part in (below.questions, below.earlier, below.promises, below.jotting):
            part.show()
        self._fit()

    def _whole_below(self) -> _Below:
        self.finish()
        if self._below is None:
            raise RuntimeError("the page is being built")
        return self._below

    def refresh(self) -> None:
        """Show what stands at this benchmark in the visit shown."""
        record, visit = self.desk.record, self.desk.visit
        writing = (visit.uid if visit else "", self.desk.session.me.uid)
        if writing != self._writing:  # what was typed goes to its own visit and person before anything is read
            self._writing = writing
            self.leave()
        # those of other visits stand below; for a page that has been opened just now, those of this one are enough
        notes = rules.standing_notes(record, None if self._below is not None or visit is None else visit.uid)
        here = self._here(notes)
        self._closed.setVisible(bool(self.desk.why_closed_here))
        self._why_closed.setText(self.desk.why_closed_here)
        self.table.refresh(here.get(self._benchmark.key, ()), self._marks())
        if self._below is not None:
            self._refresh_below(self._below, notes, here)

    def _here(self, notes: Sequence[StandingNote]) -> dict[str, list[StandingNote]]:
        """Return the notes of the visit shown, by their places."""
        visit = self.desk.visit
        here: dict[str, list[StandingNote]] = {}
        for each in notes:
            if visit is not None and each.visit_uid == visit.uid:
                here.setdefault(each.note.place, []).append(each)
        return here

    def _refresh_below(
        self, below: _Below, notes: Sequence[StandingNote], here: Mapping[str, Sequence[StandingNote]]
    ) -> None:
        own = [each for each in rules.own_questions(self.desk.record) if each.benchmark == self._benchmark.number]
        below.questions.refresh(own, here, self._bank())
        below.promises.refresh()
        below.jotting.refresh()
        below.earlier.show_visits(self._earlier([each for each in notes if each.note.place == self._benchmark.key]))

    @property
    def notes_editor(self) -> QWidget:
        """The box under "Monitoring notes"."""
        return self.table.notes.editor

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst."""
        self.table.leave()
        if self._below is not None:
            self._below.jotting.leave()
            for box in self._below.questions.boxes:
                box.leave()

    def show_place(self, place: str) -> None:
        """Show a characteristic, a tick, a question or, by the benchmark's own key, the notes; put the focus there."""
        ticks = {key: row.box for key, row in self.table.rows.items()}
        known = {self._benchmark.key: self.table.notes.stop, **self.table.readings, **ticks}
        wanted: QWidget | None = known.get(place) or next(
            (box.stop for box in self.questions.boxes if box.place == place), None
        )
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, wanted, lambda: self.ensureWidgetVisible(wanted, 0, _AROUND))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack what stands side by side where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Stack them so before it is first seen, and remember that there is a place to keep from now on."""
        super().showEvent(event)
        self._arrange()
        QTimer.singleShot(0, self, self._on_settled)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget the place: the page starts anew when it is shown again."""
        super().hideEvent(event)
        self._is_settled = False
        self._settling.stop()
        if not event.spontaneous():
            self.table.fold()

    @Slot()
    def _on_settled(self) -> None:
        self._is_settled = self.isVisible()

    def changeEvent(self, event: QEvent) -> None:
        """Stack them as well where larger text leaves little room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.isVisible():
            self._arrange()

    def _arrange(self) -> None:
        zoom = self.zoom
        stacked = room_of(self) < NARROW * zoom
        if (zoom, stacked) != (self._zoom, self.table.is_stacked):
            self._keep_place()
            self._zoom = zoom
            self.table.arrange(stacked=stacked)
        self.limit_width()
        direction = QBoxLayout.Direction
        self._lower.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self._fit()

    def _fit(self) -> None:
        for place in self._places():
            place.editor.fit()
        if self._below is not None:
            self._below.jotting.editor.fit()

    def _keep_place(self) -> None:
        """Keep what is worked at in sight, or else about the same part of the page, while everything finds its new place."""
        if not self._is_settled:
            return
        if self._settling.isActive():
            self._settling.start()
            return
        bar = self.verticalScrollBar()
        focused = cast("QWidget | None", self.focusWidget())
        self._worked_at = focused if focused is not None and _shows_cursor(focused) else None
        self._share = bar.value() / max(1, bar.maximum())
        self._settling.start()

    @Slot()
    def _on_range_changed(self) -> None:
        if self._settling.isActive():
            self._settling.start()  # on a slow computer there may be more to come
            self._go_to_place()

    @Slot()
    def _go_to_place(self) -> None:
        if self._worked_at is not None:
            self.ensureWidgetVisible(self._worked_at)
        else:
            self.verticalScrollBar().setValue(round(self._share * self.verticalScrollBar().maximum()))

    def _places(self) -> tuple[NotesPanel | AnswerBox, ...]:
        return (self.table.notes, *(self._below.questions.boxes if self._below is not None else ()))

    def _marks(self) -> dict[str, list[Mark]]:
        visit = self.desk.visit
        return marks_of_visit(self.desk.toolkit, self.desk.record, visit.uid) if visit else {}

    def _bank(self) -> BankAtVisit:
        return bank_at(self.desk.toolkit, self.desk.record, self.desk.visit)

    def _earlier(self, notes: list[StandingNote]) -> list[tuple[Visit, list[StandingNote]]]:
        """Return these notes by the visits before the one shown, the newest first."""
        visits = rules.visits_newest_first(self.desk.record)
        shown = self.desk.visit
        before = visits[visits.index(shown) + 1 :] if shown in visits else visits
        found = ((visit, [each for each in notes if each.visit_uid == visit.uid]) for visit in before)
        return [(visit, there) for visit, there in found if there]

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        """Show what changed; a page that is not on screen waits until it is (the window refreshes what it shows)."""
        if not self.isVisible():
            return
        mine = {place.note_uid: place for place in self._places()}
        if (
            isinstance(changes, Changes) and changes.record_uids <= mine.keys()
        ):  # somebody is typing here: no more than that place is different
            for uid in changes.record_uids:
                mine[uid].refresh_mine()
        elif isinstance(changes, Changes) and {each.record_kind for each in changes.revisions} == {Mark.kind}:
            self.table.refresh_marks(self._marks())
        elif isinstance(changes, Changes) and {each.record_kind for each in changes.revisions} == {VisitQuestion.kind}:
            if self._below is not None:
                self._below.questions.refresh_marks(self._bank())
        else:
            self.refresh()

    @Slot(str, bool)
    def _on_ticked(self, item_key: str, ticked: bool) -> None:  # noqa: FBT001 - as the signal sends it
        visit, session = self.desk.visit, self.desk.session
        if visit is None:
            return
        mine, today = own_marks(self.desk.record, visit.uid, item_key, session.me.uid), todays_date()
        if ticked:
            marks = [replace(mine[0], seen=True, seen_on=today)]
        else:
            marks = [replace(each, seen=False) for each in mine if each.seen]
        if not self.desk.try_to(lambda: session.put(TICK if ticked else UNTICK, *marks)):
            self.refresh()

    @Slot()
    def _on_more_questions_wanted(self) -> None:
        self.desk.go("questions", self._benchmark.key)


def _shows_cursor(widget: QWidget) -> bool:
    """Tell whether the place in a widget where a person is at work is in sight."""
    cursor = QRectF(widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).toAlignedRect()
    return widget.visibleRegion().intersects(cursor)
