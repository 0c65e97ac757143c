"""The details of the school that a monitoring file is about."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from govtoolkit.record.model import School
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_school import Ui_SchoolForm

STEP = "Change school details"
"""What the change is called in the Edit menu."""


class SchoolDialog(SmallDialog):
    """Shows the school's details, and changes them where the file can be written."""

    help_anchor = "start"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ui = Ui_SchoolForm()
        self.ui.setupUi(self)
        school = desk.record.school or School("")
        self.ui.name.setText(school.name)
        self.ui.phase.setText(school.phase)
        self.ui.urn.setText(school.urn)
        self.ui.trust.setText(school.trust)
        self.ui.sixth_form.setChecked(school.has_sixth_form)
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self._say_what_can_be_done()

    def accept(self) -> None:
        """Keep the details; a refusal leaves the dialog with what was typed."""
        known = self._desk.record.school or School("")
        school = replace(
            known,
            name=self.ui.name.text().strip(),
            phase=self.ui.phase.text().strip(),
            urn=self.ui.urn.text().strip(),
            trust=self.ui.trust.text().strip(),
            has_sixth_form=self.ui.sixth_form.isChecked(),
        )
        if school == known or self._desk.try_to(lambda: self._desk.session.put(STEP, school)):
            super().accept()

    def _say_what_can_be_done(self) -> None:
        read_only = self._desk.session.read_only
        if read_only is None:
            self.ui.intro.setText("The name will be on the pages you print. The rest may stay empty.")
            return
        self.ui.intro.setText(f"These details can be read here, but not changed. {read_only.text}")
        for field in (self.ui.name, self.ui.phase, self.ui.urn, self.ui.trust):
            field.setReadOnly(True)
        self.ui.sixth_form.setEnabled(False)
        self.ui.accept_button.hide()
        self.ui.cancel.setText("Close")
