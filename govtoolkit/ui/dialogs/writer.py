"""Ask whose name the notes carry."""

from PySide6.QtWidgets import QWidget

from govtoolkit.record.model import SOMEBODY, Person
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_writer import Ui_WriterForm

STEP = "Change name"
"""What the change is called in the Edit menu."""


class WriterDialog(SmallDialog):
    """Changes one's own name and role: in the settings, and in the open file where it can be written."""

    help_anchor = "start"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._may_write = desk.is_taken and desk.session.read_only is None
        self.ui = Ui_WriterForm()
        self.ui.setupUi(self)
        self.ui.intro.setText(self._why())
        known = self._known()
        self.ui.name.setText(
            desk.settings.text("person_name") or (known.name if known and known.name != SOMEBODY else "")
        )
        self.ui.role.setText(desk.settings.text("person_role") or (known.role if known else ""))
        self.ui.name.selectAll()
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)

    def accept(self) -> None:
        """Keep the name and the role."""
        settings = self._desk.settings
        settings.put("person_name", self.ui.name.text().strip())
        settings.put("person_role", self.ui.role.text().strip())
        me = settings.me()
        self._desk.keep_settings()
        if self._desk.is_taken:
            self._desk.session.me = me
        # who has not written in this file yet is put into it with the first words
        if self._may_write and self._known() not in (None, me):
            self._desk.try_to(lambda: self._desk.session.put(STEP, me))
        super().accept()

    def _known(self) -> Person | None:
        """Return who I am in the open file."""
        if not self._desk.is_taken:
            return None
        return self._desk.record.find(Person, self._desk.session.me.uid)

    def _why(self) -> str:
        if self._desk.is_taken and not self._may_write:
            return "This file can only be read here. The name is kept for the other files that you write in."
        if self._desk.is_taken:
            return "Your name stands beside your notes, on the screen and on paper. Notes by other people keep theirs."
        return "Your name will stand beside your notes, in every file that you write in."
