"""The gentle check: the sentences that a governor may want to look at again, with the reason; it never stands in the way."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.app.gentle_check import Remark
from govtoolkit.record.model import Action, CheckLine, Question
from govtoolkit.record.place_names import place_name
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_gentle_check import Ui_GentleCheckForm
from govtoolkit.ui.place_words import place_page
from govtoolkit.ui.widgets.remark_card import RemarkCard
from govtoolkit.ui.wording import in_one_line, visit_title

MOST = 60
"""Sentences that are listed; whoever has more looks again after these."""

_CHARACTERS = 78
_FOUND = (
    "The check looks for words that may point to one pupil, judge a lesson or a person, or promise something. "
    "It can be wrong, it stops nothing, and it changes nothing: you know what you meant."
)
_NOTHING = (
    "No sentence seems to point to one pupil, judge a lesson or a person, or promise something. "
    "The check can miss things, so read once more what you give away."
)


class GentleCheckDialog(SmallDialog):
    """Lists sentences; “Show me” closes it.

    Attributes:
        wanted: the one that is to be shown where it stands; None where it was simply closed.

    Args:
        remarks: the sentences.
        of: what was looked through ("Autumn visit · 12 November 2026").
    """

    help_anchor = "gentle_check"

    def __init__(self, desk: Desk, remarks: tuple[Remark, ...], of: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, characters=_CHARACTERS)
        self._desk = desk
        self.wanted: Remark | None = None
        self.ui = Ui_GentleCheckForm()
        self.ui.setupUi(self)
        self.ui.title.setText(title_for(len(remarks)) if remarks else "Nothing to look at again")
        rest = len(remarks) - MOST
        more = f" These are the first {MOST}; {rest} more come after them." if rest > 0 else ""
        self.ui.intro.setText(
            f"Looked through: {of}. {_FOUND}{more}" if remarks else f"Looked through: {of}. {_NOTHING}"
        )
        self.cards = [RemarkCard(remark, self._where(remark)) for remark in remarks[:MOST]]
        for card in self.cards:
            self.ui.rows_column.addWidget(card)
            card.place_wanted.connect(self._on_place_wanted)
        self.ui.rows_column.addStretch(1)
        self.ui.scroll.setVisible(bool(remarks))
        self.ui.close_button.clicked.connect(self.reject)
        (self.cards[0].show_button if self.cards else self.ui.close_button).setFocus()
        for card, after in zip(self.cards, self.cards[1:], strict=False):
            QWidget.setTabOrder(card.show_button, after.show_button)

    def _where(self, remark: Remark) -> str:
        writing, record, toolkit, shown = remark.writing, self._desk.record, self._desk.toolkit, self._desk.visit
        on = writing.visit
        elsewhere = visit_title(on) if on is not None and (shown is None or on.uid != shown.uid) else ""
        if writing.kind == Action.kind:
            return (
                in_one_line("An action", elsewhere) if elsewhere else "An action of this visit" if on else "An action"
            )
        if writing.kind == CheckLine.kind:
            about = next((each.wording for each in toolkit.wordings if each.key == writing.place), "A duty")
            return f"Duties and access: {about}"
        if writing.kind == Question.kind:
            return "A question of your own"
        name = place_name(toolkit, record, writing.place)
        return in_one_line(*filter(None, (name, writing.author, elsewhere)))

    @Slot(object)
    def _on_place_wanted(self, remark: Remark) -> None:
        self.wanted = remark
        self.accept()


def title_for(number: int) -> str:
    """Return how many sentences there are to look at."""
    return "1 sentence you may want to look at" if number == 1 else f"{number} sentences you may want to look at"


def button_for(number: int) -> str:
    """Return what stands on a button that shows so many sentences."""
    return "Sho&w it" if number == 1 else "Sho&w them"


def show_where_it_stands(desk: Desk, remark: Remark) -> None:
    """Show a sentence on its page, once the dialogs are closed."""
    writing = remark.writing

    def go() -> None:
        if writing.visit is not None:
            desk.choose_visit(writing.visit.uid)
        if writing.kind == Action.kind:
            desk.go("actions", writing.place)
        elif writing.kind == CheckLine.kind:
            desk.go("duties", writing.place)
        else:
            desk.go(place_page(desk.toolkit, writing.place), writing.place)

    QTimer.singleShot(0, desk, go)
