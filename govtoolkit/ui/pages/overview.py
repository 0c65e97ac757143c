"""The first page of an open file: a picture of the monitoring, and what is to be done next."""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from govtoolkit.clock import todays_date
from govtoolkit.record.overview import look_over
from govtoolkit.ui import asking
from govtoolkit.ui import overview_words as words
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.visit_words import STATES
from govtoolkit.ui.widgets.figure_band import FigureBand
from govtoolkit.ui.widgets.labels import card
from govtoolkit.ui.widgets.link_lines import LinkLine, LinkLines
from govtoolkit.ui.widgets.overview_card import OverviewCard
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.room import room_of
from govtoolkit.ui.widgets.visit_grid import VisitGrid
from govtoolkit.ui.wording import day, in_one_line

_NARROW_CHARACTERS = 105
"""Characters of room under which the cards stand one below the other."""

_INVITATION = (
    "Nothing is written in this file yet. As soon as something is, this page shows at a glance which benchmarks were looked at "
    "on which visit, what was promised, and what comes next. Begin where you like:"
)
_BEGINNINGS = (
    LinkLine(words.key_of("visit", "visit.purpose"), "Say what the visit is for", "And whom you will meet"),
    LinkLine(
        words.key_of("questions"), "Choose questions to take along", "The board’s, the toolkit’s prompts, and your own"
    ),
    LinkLine(
        words.key_of("b1", "b1"), "Write about a benchmark", "Each of the eight has its page, with room for notes"
    ),
    LinkLine(words.key_of("duties"), "Look at the duties and at provider access", "Line by line, in your own time"),
)
_FIRST_VISIT = LinkLine(words.key_of("visit"), "Start a visit", "Notes, ticks and answers belong to a visit")
_NO_GAPS = "Nothing that its readers would miss."


class OverviewPage(Page):
    """A band of figures, the pictures, and cards of what comes next."""

    help_anchor = "overview"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        content = self.widget()
        self._kicker = Prose("", "kicker", content)
        self._title = Prose("Overview", "title", content)
        self.versions = LinkLines(content)
        self.band = FigureBand(content)
        self.invitation = OverviewCard("What to do first", parent=content, intro=_INVITATION)
        self._picture_card, self._picture_column = card(parent=content)
        self._picture_title = Prose("Which benchmarks were looked at, visit by visit", "section", self._picture_card)
        self.grid = VisitGrid(desk.toolkit.benchmark, self._picture_card)
        self.words_button = QPushButton("The same in words", self._picture_card)
        self._in_words = Prose(parent=self._picture_card)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards_below: tuple[OverviewCard, ...] = ()
        self._build()
        self._connect()
        self.build_later(self._show_below)  # under the picture, mostly out of sight
        self.refresh()

    def refresh(self) -> None:
        """Show what stands in the file now."""
        desk = self.desk
        today = todays_date()
        visit = desk.visit
        found = look_over(desk.toolkit, desk.record, visit, today)
        shown = visit.uid if visit else ""
        school = desk.record.school
        about = " · ".join(filter(None, (school.name if school else "", visit.title if visit else "")))
        state = (day(visit.visit_date), STATES[visit.state]) if visit else ("No visit yet",)
        self._kicker.setText(in_one_line(*filter(None, (about, *state))))
        self.band.show_figures([] if found.is_new else list(words.figures(found, shown, today)))
        self._show_invitation(is_new=found.is_new)
        self.versions.show_lines(words.version_lines(sum(1 for _ in desk.record.disagreements())))
        self.grid.show_visits(found.columns, shown)
        self._say_in_words()
        self._found, self._today = found, today
        if self.is_whole:
            self._show_below()

    def _show_below(self) -> None:
        """Show what stands under the picture; it is made when that is first to be seen."""
        if not self._cards_below:
            self._build_below()
        found, today, visit = self._found, self._today, self.desk.visit
        for part in self._cards_below:
            part.setVisible(not found.is_new)
        self.results.show_results(found.results)
        self.results.setVisible(bool(found.results))
        gaps = words.gap_lines(self.desk.toolkit, found.gaps) if found.gaps else []
        released = f"It was released on {day(visit.released_on)}." if visit and visit.state == "released" else _NO_GAPS
        self.gaps.show_lines(gaps, released)
        self.open_actions.show_lines(words.action_lines(found.actions, today))
        self.dates.show_lines(words.date_lines(found.dates, today))
        self.questions.show_lines(words.question_lines(found.open_questions, len(found.never_asked)))
        self.duties.show_lines(words.duty_lines(found))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack what stands side by side where there is little room."""
        super().resizeEvent(event)
        if self.isVisible():
            self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Do so before it is first seen; what it was given before that is not its size yet."""
        super().showEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.isVisible():
            self._arrange()

    def _build(self) -> None:
        heading = QVBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(self._kicker, 0, Prose.ALIGNED)
        heading.addWidget(self._title, 0, Prose.ALIGNED)
        self.words_button.setProperty("look", "link")
        self.words_button.setCheckable(True)
        self._in_words.hide()
        self._picture_column.addWidget(self._picture_title, 0, Prose.ALIGNED)
        self._picture_column.addWidget(self.grid)
        self._picture_column.addWidget(self.words_button, 0, Prose.ALIGNED)
        self._picture_column.addWidget(self._in_words, 0, Prose.ALIGNED)
        self._cards.setSpacing(16)
        self.column.addLayout(heading)
        self.column.addWidget(self.versions)
        self.column.addWidget(self.band)
        self.column.addWidget(self.invitation)
        self.column.addWidget(self._picture_card)
        self.column.addLayout(self._cards)
        self.column.addStretch(1)

    def _build_below(self) -> None:
        from govtoolkit.ui.widgets.results_picture import ResultsPicture  # noqa: PLC0415 - not on the way of a start

        content = self.widget()
        self.gaps = OverviewCard("What this visit still lacks", _NO_GAPS, content)
        self.open_actions = OverviewCard("Actions", "No action is open.", content)
        self.questions = OverviewCard("Questions", "No question is open, and every one was asked.", content)
        no_dates = "No date is set. Dates of the board are on the page Duties and access."
        self.dates = OverviewCard("Dates ahead", no_dates, content)
        self.duties = OverviewCard("Duties and access", parent=content)
        self.results = ResultsPicture(self.desk.toolkit.benchmark, content)
        self._cards_below = (self.gaps, self.open_actions, self.questions, self.dates, self.duties)
        for parts in (self._cards_below[:3], self._cards_below[3:]):
            half = QVBoxLayout()
            half.setSpacing(16)
            for part in parts:
                half.addWidget(part)
                part.wanted.connect(self._on_wanted)
            half.addStretch(1)
            self._cards.addLayout(half, 1)
        self.column.insertWidget(self.column.count() - 1, self.results)
        self.results.wanted.connect(self._on_results_wanted)

    def _connect(self) -> None:
        self.invitation.wanted.connect(self._on_wanted)
        self.band.wanted.connect(self._on_wanted)
        self.versions.wanted.connect(self._on_versions_wanted)
        self.grid.visit_wanted.connect(self._on_visit_wanted)
        self.grid.turned.connect(self._say_in_words)
        self.words_button.toggled.connect(self._on_words_toggled)

    def _show_invitation(self, *, is_new: bool) -> None:
        beginnings = _BEGINNINGS if self.desk.visit else (_FIRST_VISIT, _BEGINNINGS[-1])
        self.invitation.show_lines(beginnings if is_new else ())
        self.invitation.setVisible(is_new)
        self._picture_card.setVisible(not is_new)

    @Slot()
    def _say_in_words(self) -> None:
        if not self.words_button.isChecked():
            return
        said = (words.column_words(self.desk.toolkit, each) for each in reversed(self.grid.in_picture))
        self._in_words.setText("\n\n".join(said))

    @Slot(bool)
    def _on_words_toggled(self, wanted: bool) -> None:  # noqa: FBT001 - as the signal sends it
        self._say_in_words()
        self._in_words.setVisible(wanted)

    @Slot(str)
    def _on_wanted(self, key: str) -> None:
        self.desk.go(*words.page_and_place(key))

    @Slot(str)
    def _on_versions_wanted(self, _key: str) -> None:
        asking.show_two_versions(self.window(), self.desk)

    @Slot(str, str)
    def _on_visit_wanted(self, benchmark: str, visit_uid: str) -> None:
        if visit_uid:
            self.desk.choose_visit(visit_uid)
        self.desk.go(benchmark)

    @Slot()
    def _on_results_wanted(self) -> None:
        self.desk.go("duties", "results")

    def _arrange(self) -> None:
        self.limit_width()
        direction = QBoxLayout.Direction
        stacked = room_of(self) < self.fontMetrics().averageCharWidth() * _NARROW_CHARACTERS
        self.band.fold(folded=stacked)
        self._cards.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
