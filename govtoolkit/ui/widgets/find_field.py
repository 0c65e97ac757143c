"""What every field to find something in has in common."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

_QTS_OWN = "_q_qlineeditclearaction"


def name_inner_buttons(field: QLineEdit) -> None:
    """Give words to the small buttons inside a field: Qt shows them as pictures, and a screen reader as nothing."""
    for action in field.findChildren(QAction):
        if not action.text():
            action.setText("Clear the field" if action.objectName() == _QTS_OWN else field.accessibleName())
