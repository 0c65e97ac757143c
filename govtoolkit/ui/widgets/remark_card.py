"""One sentence that the gentle check points at: where it stands, why, and what could stand there instead."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from govtoolkit.app.gentle_check import Remark
from govtoolkit.ui.widgets.prose import Prose, break_long_words

_LONGEST = 400
"""Characters of a sentence that are shown."""


class RemarkCard(QFrame):
    """A sentence with its reason, and the way to it.

    Signals:
        place_wanted: it should be shown where it stands (`Remark`).

    Args:
        where: what its place is called ("Benchmark 5: …, Jo Smith").
    """

    place_wanted = Signal(object)

    def __init__(self, remark: Remark, where: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.remark = remark
        rule, sentence = remark.point.rule, remark.point.sentence
        shown = sentence if len(sentence) <= _LONGEST else f"{sentence[:_LONGEST].rstrip()} …"
        self.show_button = QPushButton("Show me")
        self.show_button.setAutoDefault(False)
        self.show_button.setAccessibleName(f"Show me: “{shown}”, {where}")
        self.show_button.setAccessibleDescription(f"{rule.kind}. {rule.reason} {rule.instead}")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(6)
        for text, look in (
            (where, "caption"),
            (f"“{break_long_words(shown)}”", "strong"),
            (f"{rule.kind}. {rule.reason}", ""),
            (rule.instead, "soft"),
        ):
            column.addWidget(Prose(text, look), 0, Prose.ALIGNED)
        column.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_button.clicked.connect(self._on_show_clicked)

    @Slot()
    def _on_show_clicked(self) -> None:
        self.place_wanted.emit(self.remark)
