"""One line of a checklist: what the newest look at it found, a place for a new look, and the looks before."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from govtoolkit.content.model import Item
from govtoolkit.record.duties import NOT_LOOKED_AT, look_in_hand
from govtoolkit.record.model import CheckLine, Visit
from govtoolkit.record.record import random_uid
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.labels import rule, take_out
from govtoolkit.ui.widgets.look_card import LookCard
from govtoolkit.ui.widgets.look_editor import LookEditor
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.state_choice import StateChoice
from govtoolkit.ui.wording import day, in_one_line

LOOK, DELETE = "Look at a line", "Delete look"
"""What these steps are called in the Edit menu."""


class CheckRow(QWidget):
    """A line; its editor and its cards are made when they are first needed.

    Signals:
        looked: somebody looked at the line here (its key).
        unfolded: it shows more, or less, than it did.
    """

    looked = Signal(str)
    unfolded = Signal()

    def __init__(self, desk: Desk, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = item.key
        self._desk = desk
        self._about = item.text
        self._looks: Sequence[CheckLine] = ()
        self._today = ""
        self._taken_up = ""  # an earlier look of mine that is being changed
        self._shows_earlier = False
        self._folded: Sequence[CheckLine] = ()
        self._editor: LookEditor | None = None
        self._newest: LookCard | None = None
        self._earlier: list[LookCard] = []
        self._nobody = Prose(NOT_LOOKED_AT.capitalize(), "soft")
        self._prompt = Prose("", "caption")
        self.choice = StateChoice(item.text)
        self.earlier_button = QPushButton()
        self.earlier_button.setProperty("look", "link")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._rule = rule()
        self._column.addWidget(self._rule)
        self._column.addWidget(Prose(item.text), 0, Prose.ALIGNED)
        if item.note:
            self._column.addWidget(Prose(item.note, "caption"), 0, Prose.ALIGNED)
        self._column.addWidget(self._nobody, 0, Prose.ALIGNED)
        self._column.addWidget(self._prompt, 0, Prose.ALIGNED)
        self._column.addWidget(self.choice)
        self._column.addWidget(self.earlier_button, 0, Prose.ALIGNED)
        self.choice.chosen.connect(self._on_chosen)
        self.choice.left.connect(self._on_choice_left)
        self.earlier_button.clicked.connect(self._on_earlier_clicked)

    @property
    def editor(self) -> LookEditor | None:
        """Where the look in hand is written, None while there is none."""
        return self._editor if self._editor is not None and not self._editor.isHidden() else None

    @property
    def cards(self) -> tuple[LookCard, ...]:
        """The looks that are shown to read, the newest first."""
        newest = (self._newest,) if self._newest is not None and not self._newest.isHidden() else ()
        return (*newest, *self._earlier)

    def refresh(self, looks: Sequence[CheckLine], today: str) -> None:
        """Show the looks at this line, the newest first."""
        self._looks, self._today = looks, today
        may_write = self._desk.session.read_only is None
        in_hand = self._in_hand() if may_write else None
        others = [look for look in looks if in_hand is None or look.uid != in_hand.uid]
        standing = others[0] if in_hand is None and others else None
        earlier = others[1:] if standing is not None else others
        self._nobody.setVisible(not looks)
        self._show_standing(standing, may_write=may_write)
        self._show_prompt(in_hand, may_write=may_write)
        self.choice.setVisible(may_write)
        self.choice.show_state(in_hand.state if in_hand is not None else "")
        self._show_editor(in_hand)
        self._show_earlier(earlier, may_write=may_write)

    def part_from_above(self, *, parted: bool) -> None:
        """Draw a line above, where another line of the list stands there."""
        self._rule.setVisible(parted)

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst."""
        if self._editor is not None:
            self._editor.leave()

    def unfold_to(self, look: CheckLine) -> None:
        """Show a look, folded away or not."""
        if look in self._folded:
            self._on_earlier_clicked()

    def take_focus(self) -> None:
        """Put the keyboard to where the line is looked at."""
        if self.choice.isVisibleTo(self):
            self.choice.take_focus()

    def _in_hand(self) -> CheckLine | None:
        """Return the look that is gone on with: the one taken up again, or mine of today."""
        taken_up = next((look for look in self._looks if look.uid == self._taken_up), None)
        if taken_up is None:
            self._taken_up = ""
        return taken_up or look_in_hand(self._desk.record, self._looks, self._desk.session.me.uid, self._today)

    def _show_prompt(self, in_hand: CheckLine | None, *, may_write: bool) -> None:
        words = ""
        if in_hand is not None:
            words = f"Your look of {day(in_hand.checked_on)}{self._at_visit(in_hand)}"
        elif self._looks and may_write:
            words = "Look again now:"
        self._prompt.setText(words)
        self._prompt.setVisible(bool(words))

    def _show_standing(self, look: CheckLine | None, *, may_write: bool) -> None:
        if look is not None:
            if self._newest is None:
                self._newest = self._made_card()
                self._column.insertWidget(self._column.indexOf(self._nobody), self._newest)
            self._show_card(self._newest, look, may_write=may_write)
        if self._newest is not None:
            self._newest.setVisible(look is not None)

    def _show_editor(self, in_hand: CheckLine | None) -> None:
        if in_hand is not None:
            if self._editor is None:
                self._editor = LookEditor(self._desk, self._about)
                self._editor.delete_wanted.connect(self._on_delete_wanted)
                self._editor.finished.connect(self._on_finished)
                self._column.insertWidget(self._column.indexOf(self.choice) + 1, self._editor)
            self._editor.show_look(in_hand, self._today, may_be_done=in_hand.uid == self._taken_up)
        elif self._editor is not None and self._editor.has_keyboard:
            self.choice.take_focus()  # or hiding what was undone would send the keyboard to the next line
        if self._editor is not None:
            self._editor.setVisible(in_hand is not None)

    def _show_earlier(self, looks: Sequence[CheckLine], *, may_write: bool) -> None:
        shown = looks if self._shows_earlier else ()
        self._folded = () if self._shows_earlier else looks
        while len(self._earlier) > len(shown):
            gone = self._earlier.pop()
            take_out(self._column, gone)
        while len(self._earlier) < len(shown):
            made = self._made_card()
            self._earlier.append(made)
            self._column.addWidget(made)
        for made, look in zip(self._earlier, shown, strict=True):
            self._show_card(made, look, may_write=may_write)
        words = f"{'Hide earlier' if self._shows_earlier else 'Earlier'} looks ({len(looks)})"
        self.earlier_button.setText(words)
        self.earlier_button.setAccessibleName(f"{words}: {self._about}")
        self.earlier_button.setVisible(bool(looks))

    def _made_card(self) -> LookCard:
        made = LookCard(self._about)
        made.edit_wanted.connect(self._on_edit_wanted)
        made.delete_wanted.connect(self._on_delete_wanted)
        return made

    def _show_card(self, shown: LookCard, look: CheckLine, *, may_write: bool) -> None:
        author = self._desk.record.name_of(look.author_uid)
        byline = in_one_line(author, day(look.checked_on)) + self._at_visit(look)
        shown.show_look(look, byline, may_change=may_write and look.author_uid == self._desk.session.me.uid)

    def _at_visit(self, look: CheckLine) -> str:
        visit = self._desk.record.find(Visit, look.visit_uid) if look.visit_uid else None
        return f", with the visit “{visit.title}”" if visit is not None else ""

    @Slot(str)
    def _on_chosen(self, state: str) -> None:
        """Go on with the look in hand, or begin one; it belongs to the visit shown unless that was given out already."""
        look = self._in_hand()
        visit = self._desk.visit
        if look is None:
            visit_uid = visit.uid if visit is not None and visit.state != "released" else None
            look = CheckLine(random_uid(), self.key, visit_uid, self._desk.session.me.uid, self._today, state)
        changed = replace(look, state=state)
        session, seen = self._desk.session, self._desk.record.seen(look.uid)
        self.looked.emit(self.key)
        if not self._desk.try_to(lambda: session.type_into(LOOK, changed, seen=seen)):
            self.refresh(self._looks, self._today)
        if not self.choice.has_keyboard:  # it was pressed where a press does not bring the keyboard along
            self._on_choice_left()

    @Slot()
    def _on_choice_left(self) -> None:
        """End the step once the arrow keys have come to rest: the evidence is a step of its own."""
        in_hand = self._in_hand()
        if in_hand is not None:
            self._desk.session.leave(in_hand.uid)

    @Slot()
    def _on_earlier_clicked(self) -> None:
        self._shows_earlier = not self._shows_earlier
        self.refresh(self._looks, self._today)
        self.unfolded.emit()

    @Slot(str)
    def _on_edit_wanted(self, uid: str) -> None:
        self.leave()
        self._taken_up = uid
        self.refresh(self._looks, self._today)
        self.unfolded.emit()
        if self._editor is not None:
            self._editor.editor.setFocus()

    @Slot(str)
    def _on_finished(self, _uid: str) -> None:
        self._taken_up = ""
        self.refresh(self._looks, self._today)
        self.take_focus()

    @Slot(str)
    def _on_delete_wanted(self, uid: str) -> None:
        self.leave()
        if self._desk.try_to(lambda: self._desk.session.remove(DELETE, uid)):
            self.take_focus()
            self._desk.news.emit("The look was deleted. Edit > Undo brings it back.")
