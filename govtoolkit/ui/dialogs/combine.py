"""Put several versions of one record together: the texts in one box, and of all else that differs one is chosen."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from govtoolkit.errors import UserError
from govtoolkit.record.model import Entry
from govtoolkit.record.record import Version
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_combine import Ui_CombineForm
from govtoolkit.ui.version_words import Field, about, fields, fields_that_differ, together
from govtoolkit.ui.widgets.elided_combo import ElidedCombo
from govtoolkit.ui.widgets.labels import label
from govtoolkit.ui.widgets.prose_box import ProseBox
from govtoolkit.ui.widgets.tab_order import follow_layout

_CHARACTERS = 84
_LINES, _FEW_LINES = 12, 5
_INTRO = (
    "Both texts are here, one below the other, each under a line that says whose it is. Write what is to stand; take away "
    "what is said twice. The versions as they were stay among the earlier wordings."
)
_CHOICES = "Where one thing can be true only, choose which."


class CombineDialog(SmallDialog):
    """Asks for what is to stand instead of several versions.

    Attributes:
        boxes: the texts to be put together, by the field's name.
        choices: what is to be chosen, by the field's name.

    Args:
        versions: all that stand, the one that is shown elsewhere first.
    """

    help_anchor = "bring_in"

    def __init__(self, desk: Desk, versions: tuple[Version[Entry], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent, characters=_CHARACTERS)
        self._versions = versions
        self._desk = desk
        self.boxes: dict[str, ProseBox] = {}
        self.choices: dict[str, ElidedCombo] = {}
        self.ui = Ui_CombineForm()
        self.ui.setupUi(self)
        self._build()
        self._before = {name: box.toPlainText() for name, box in self.boxes.items()}
        self.ui.trouble.hide()
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        follow_layout(self)
        next(iter((*self.boxes.values(), *self.choices.values()))).setFocus()

    @property
    def entry(self) -> Entry:
        """What is to stand."""
        values: dict[str, Any] = {name: box.toPlainText().strip() for name, box in self.boxes.items()}
        values |= {name: choice.currentData() for name, choice in self.choices.items()}
        return replace(self._versions[0].entry, **values)

    def accept(self) -> None:
        """Take it, unless a text is empty that may not be."""
        empty = [
            name for name, box in self.boxes.items() if name in ("body", "wording") and not box.toPlainText().strip()
        ]
        if empty:
            self.say_trouble(UserError("There is no text left.", "Write what is to stand, or press Cancel."))
            self.boxes[empty[0]].setFocus()
            return
        super().accept()

    def _build(self) -> None:
        toolkit, record = self._desk.toolkit, self._desk.record
        differing = fields_that_differ(self._versions)
        shown = [each for each in fields(toolkit, record, self._versions[0].entry) if each.name in differing]
        for field in shown:
            name = field.label or about(toolkit, record, self._versions[0].entry)
            if field.is_prose:
                self._add_text(field, name, lines=_LINES if len(shown) == 1 else _FEW_LINES)
            else:
                self._add_choice(field, name)
        self.ui.fields_column.addStretch(1)
        self.ui.intro.setText(
            " ".join(part for part in (_INTRO if self.boxes else "", _CHOICES if self.choices else "") if part)
        )

    def _add_text(self, field: Field, name: str, *, lines: int) -> None:
        box = ProseBox()
        box.setTabChangesFocus(True)
        box.setAccessibleName(name)
        box.setPlainText(together(self._desk.record, self._versions, field.name))
        self.boxes[field.name] = box
        self._add(box, name)
        self.give_lines(box, lines)

    def _add_choice(self, field: Field, name: str) -> None:
        choice = ElidedCombo()
        choice.setAccessibleName(name)
        choice.make_room_for(20)
        found = dict.fromkeys(getattr(each.entry, field.name) for each in self._versions)
        for version in self._versions:
            value = getattr(version.entry, field.name)
            if value in found:
                del found[value]
                words = next(
                    f.words
                    for f in fields(self._desk.toolkit, self._desk.record, version.entry)
                    if f.name == field.name
                )
                choice.addItem(f"{words} ({self._desk.record.name_of(version.revision.author_uid)})", value)
        self.choices[field.name] = choice
        self._add(choice, name)

    def _add(self, widget: QWidget, name: str) -> None:
        title: QLabel = label(name, "strong")
        title.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        title.setBuddy(widget)
        self.ui.fields_column.addWidget(title)
        self.ui.fields_column.addWidget(widget)
