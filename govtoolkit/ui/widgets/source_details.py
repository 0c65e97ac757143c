"""What is known of an information source besides that it was seen: that the school has it anyway, when, and from whom."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from govtoolkit.content.model import Item
from govtoolkit.record.marks import own_marks
from govtoolkit.record.model import Mark
from govtoolkit.record.revisions import Seen
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.mark_words import DATE, HELD, TICK, TYPING, UNTICK, seen_by_me
from govtoolkit.ui.regions import follow_move
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.tab_order import follow_layout
from govtoolkit.ui.wording import whole_dates

if TYPE_CHECKING:
    from govtoolkit.ui.widgets.source_form import SourceForm


class SourceDetails(QWidget):
    """The lines under a source: a tick of their own, and the date and the person, which open to be changed.

    What is typed belongs to the visit and the person that were on screen when it was typed.

    Attributes:
        held_box: says that the school already has it.
        details_button: opens and closes the fields; there where I saw the source.
    """

    def __init__(self, desk: Desk, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._item = item
        self._mark: Mark | None = None
        self._seen: tuple[Seen, ...] = ()
        self._form: SourceForm | None = None
        self.held_box = QCheckBox(self)
        self.held_box.setProperty("look", "tick")
        self.held_box.setAccessibleName(f"{HELD}: {item.text}")
        self._held = Prose(HELD, "caption", self)
        self._summary = Prose("", "caption", self)
        self.details_button = QPushButton("Details", self)
        self.details_button.setProperty("look", "link")
        self.details_button.setCheckable(True)
        held = QHBoxLayout()
        held.setSpacing(6)
        held.addWidget(self.held_box)
        held.addWidget(self._held, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(held)
        self._column.addWidget(self._summary, 0, Prose.ALIGNED)
        self._column.addWidget(self.details_button, 0, Prose.ALIGNED)
        self._connect()

    def _connect(self) -> None:
        self.held_box.clicked.connect(self._on_held_clicked)
        self._held.clicked.connect(self.held_box.click)
        self.details_button.toggled.connect(self._on_details_toggled)

    @property
    def summary(self) -> str:
        """When I saw it and from whom, as it is shown; '' where I did not."""
        return self._summary.text().replace("\u00a0", " ")

    @property
    def form(self) -> "SourceForm | None":
        """The fields, None before they were first opened."""
        return self._form

    @property
    def mark_uid(self) -> str:
        """The key of my mark here in the visit on screen, '' without a visit."""
        return self._mark.uid if self._mark else ""

    def show_mark(self) -> None:
        """Show what stands of my own in the visit that the desk shows."""
        visit = self._desk.visit
        me = self._desk.session.me.uid
        mark = own_marks(self._desk.record, visit.uid, self._item.key, me)[0] if visit else None
        if mark is None or mark.uid != self.mark_uid:
            self.fold()
        self._mark = mark
        seen = self._mark is not None and self._mark.seen
        may_write = self._desk.may_write
        self.held_box.setChecked(self._mark is not None and self._mark.already_held)
        self.held_box.setEnabled(may_write)
        self._summary.setText(whole_dates(seen_by_me(self._mark)) if self._mark is not None and seen else "")
        self._summary.setVisible(seen and not self.details_button.isChecked())
        self.details_button.setVisible(seen and may_write)
        self.details_button.setAccessibleName(f"When and from whom: {self._item.text}")
        if self._form is not None:
            is_open = self.details_button.isChecked() and seen and may_write
            if not is_open and self._form.has_keyboard:
                self.held_box.setFocus()  # or hiding what was undone would send the keyboard to the next source
            self._form.setVisible(is_open)
            self._show_in_form()

    def fold(self) -> None:
        """Close the fields."""
        self.details_button.setChecked(False)

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst."""
        if self._form is not None:
            self._form.from_whom.take()
        if self._mark is not None:
            self._desk.session.leave(self._mark.uid)

    def _show_in_form(self) -> None:
        if self._form is None or self._mark is None or self._form.from_whom.has_untaken_text:
            return
        self._seen = self._desk.record.seen(self._mark.uid)
        self._form.show_mark(self._mark)

    def _make_form(self) -> "SourceForm":
        # loaded when it is first wanted: its calendar is much to load
        from govtoolkit.ui.widgets.source_form import SourceForm  # noqa: PLC0415

        form = SourceForm(self._item, self)
        self._column.insertWidget(self._column.indexOf(self.details_button), form)
        follow_layout(self)
        form.date_changed.connect(self._on_date_changed)
        form.from_whom.typed.connect(self._on_typed)
        form.left.connect(self._on_left)
        return form

    @Slot(bool)
    def _on_held_clicked(self, ticked: bool) -> None:  # noqa: FBT001 - as the signal sends it
        if self._mark is not None:
            mark, session = replace(self._standing(self._mark), already_held=ticked), self._desk.session
            if not self._desk.try_to(lambda: session.put(TICK if ticked else UNTICK, mark)):
                self.show_mark()

    @Slot(bool)
    def _on_details_toggled(self, opened: bool) -> None:  # noqa: FBT001 - as the signal sends it
        self.details_button.setText("Done" if opened else "Details")
        if opened and self._form is None:
            self._form = self._make_form()
        self._summary.setVisible(bool(self._summary.text()) and not opened)
        if self._form is not None:
            self._form.setVisible(opened)
            if opened:
                self._show_in_form()
                self._form.from_whom.setFocus()
                follow_move(self)
            else:
                self.leave()

    @Slot(str)
    def _on_date_changed(self, day: str) -> None:
        if self._mark is not None:
            self._write(DATE, replace(self._standing(self._mark), seen_on=day))

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        if self._mark is None or self._form is None:
            return
        if not self._write(TYPING, replace(self._standing(self._mark), from_whom=self._form.words)):
            self._form.from_whom.put_back()

    @Slot()
    def _on_left(self) -> None:
        if self._mark is not None:
            self._desk.session.leave(self._mark.uid)

    def _write(self, step: str, mark: Mark) -> bool:
        session, seen = self._desk.session, self._seen
        is_done = self._desk.try_to(lambda: session.type_into(step, mark, seen=seen))
        if is_done:
            self._seen = self._desk.record.seen(mark.uid)
        return is_done

    def _standing(self, shown: Mark) -> Mark:
        return self._desk.record.find(Mark, shown.uid) or shown
