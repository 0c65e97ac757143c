"""Where the board stands with its duties: every list, the encounters and the dates, in one line each."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from govtoolkit.record.duties import KEY_DATE_TITLES, encounter_grid, results_by_day, school_year, tally
from govtoolkit.record.model import KeyDate
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.duty_words import by_state, encounters_in_words, from_today, of_all
from govtoolkit.ui.widgets.count_strip import CountStrip
from govtoolkit.ui.widgets.duty_view import DutyView, Standing
from govtoolkit.ui.widgets.labels import card, rule
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.wording import day, unbroken

_INTRO = (
    "What the board should know about the school’s duties, line by line. Only what somebody looked at counts as known; "
    "each look says what was found, on what evidence, by whom and when. To have it all on paper for the meeting, "
    "press “Print…” and choose the sheet “Duties and access”."
)


class DutiesGlance(DutyView):
    """A row for each part of the page, with the way there.

    Signals:
        part_wanted: a part of the page should be shown (its key).
    """

    part_wanted = Signal(str)

    def __init__(self, desk: Desk, parts: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.rows: dict[str, _GlanceRow] = {}
        head, head_column = card(parent=self.widget())
        head_column.addWidget(Prose("Where we stand", "section", head), 0, Prose.ALIGNED)
        head_column.addWidget(Prose(_INTRO, "soft", head), 0, Prose.ALIGNED)
        self._count = Prose("", "strong", head)
        self._strip = CountStrip(head)
        head_column.addWidget(self._count, 0, Prose.ALIGNED)
        head_column.addWidget(self._strip)
        body, body_column = card(parent=self.widget())
        body_column.setSpacing(12)
        lists = {each.key for each in desk.toolkit.checklist}
        for key, title in parts.items():
            if self.rows:
                body_column.addWidget(rule(body))
            row = self.rows[key] = _GlanceRow(title, body, has_strip=key in lists)
            row.button.clicked.connect(self._on_row_clicked)
            body_column.addWidget(row)
        self.column.addWidget(head)
        self.column.addWidget(body)
        self.column.addStretch(1)

    def refresh(self, standing: Standing) -> None:
        """Say where each part stands now."""
        toolkit, record = self.desk.toolkit, self.desk.record
        whole = tally(toolkit.check_items.values(), standing.looks)
        self._count.setText(f"{of_all(whole)}.")
        self._strip.show_count(whole.looked_at, whole.lines)
        for checklist in toolkit.checklist:
            count = tally(checklist.item, standing.looks)
            self.rows[checklist.key].show_words(by_state(count), count.looked_at, count.lines)
        year = school_year(standing.today)
        grid = encounter_grid(toolkit, record, year)
        apart = "".join(f"\n{phase.phase.title}: does not apply" for phase in grid if not phase.applies)
        held = encounters_in_words(grid)
        self.rows["encounters"].show_words(f"School year {year}: {held[:1].lower()}{held[1:]}{apart}")
        dates = [(key, record.find(KeyDate, key)) for key in KEY_DATE_TITLES]
        said = [
            f"{KEY_DATE_TITLES[key]}: {day(date.falls_on)}, {unbroken(from_today(date.falls_on, standing.today))}"
            if date is not None and date.falls_on
            else f"{KEY_DATE_TITLES[key]}: no date yet"
            for key, date in dates
        ]
        self.rows["dates"].show_words("\n".join(said))
        days = results_by_day(record)
        self.rows["results"].show_words(f"Last: {day(next(iter(days)))}" if days else "No percentages written down yet")

    def show_place(self, _place: str) -> None:
        """Show the top."""
        next(iter(self.rows.values())).button.setFocus()
        self.verticalScrollBar().setValue(0)

    @Slot()
    def _on_row_clicked(self) -> None:
        self.part_wanted.emit(next(key for key, row in self.rows.items() if row.button is self.sender()))


class _GlanceRow(QWidget):
    """A title, a strip for a checklist, what is known in words, and the button that leads there."""

    def __init__(self, title: str, parent: QWidget, *, has_strip: bool) -> None:
        super().__init__(parent)
        heading = Prose(title, "strong", self)
        self._strip = CountStrip(self)
        self._words = Prose("", "soft", self)
        self.button = QPushButton("Show", self)
        self.button.setAccessibleName(f"Show: {title}")
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(heading, 0, Prose.ALIGNED)
        texts.addWidget(self._strip)
        texts.addWidget(self._words, 0, Prose.ALIGNED)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(texts, 1)
        self._strip.setVisible(has_strip)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)

    def show_words(self, words: str, done: int = 0, of_all: int = 0) -> None:
        self._words.setText(words)
        self._strip.show_count(done, of_all)
