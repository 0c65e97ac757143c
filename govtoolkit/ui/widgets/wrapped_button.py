"""A button whose words may take several lines: a figure to press, or a line of a list that leads somewhere."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from govtoolkit.ui.widgets.labels import take_out
from govtoolkit.ui.widgets.prose import Prose


class WrappedButton(QPushButton):
    """A button that holds lines of text, each in its own look of the style sheet; put it into layouts with `Prose.ALIGNED`.

    Qt's own buttons do not wrap; at 200 % half of a sentence would be gone.
    """

    def __init__(self, look: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._characters = 0
        self.setProperty("look", look)
        self._column = QVBoxLayout(self)
        before = (
            10 if look == "figure" else 3
        )  # as other links: what leads somewhere begins where the text above it does
        self._column.setContentsMargins(before, 5, 6 if look == "link" else 10, 5)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._lines: list[Prose] = []
        self._least_height = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_lines(self, *lines: tuple[str, str], spoken: str = "") -> None:
        """Show lines of text, each with its look; empty ones are left out.

        Args:
            spoken: what a screen reader says instead of the lines one after the other.
        """
        lines = tuple((text, look) for text, look in lines if text)
        if [look for _, look in lines] != [line.property("look") or "" for line in self._lines]:
            self._make([look for _, look in lines])
        for prose, (text, _) in zip(self._lines, lines, strict=True):
            prose.setText(text)
        self.setAccessibleName(spoken or ", ".join(text for text, _ in lines))
        self.updateGeometry()

    def set_characters(self, characters: int) -> None:
        """Make no line longer than so many characters, 0 for as long as is good to read."""
        self._characters = characters
        self.updateGeometry()

    def set_least_height(self, height: int) -> None:
        """Be no lower than its neighbours; the style sheet has the last word on a widget's own least height."""
        self._least_height = height
        self.updateGeometry()

    @property
    def words(self) -> str:
        """The lines as they are read, one below the other."""
        return "\n".join(line.text() for line in self._lines)

    def hasHeightForWidth(self) -> bool:
        """Need more height where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return max(0, self._column.totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        """Wish for the width of the text, unless that is more than is good to read."""
        width = self._column.totalSizeHint().width()
        wanted = max((line.fontMetrics().horizontalAdvance(line.text()) + 2 for line in self._lines), default=0)
        if self._characters:
            wanted = min(wanted, self.fontMetrics().averageCharWidth() * self._characters)
        margins = self._column.contentsMargins()
        width = max(min(width, wanted + margins.left() + margins.right()), self.minimumSizeHint().width())
        return QSize(width, max(self.heightForWidth(width), self._least_height))

    def minimumSizeHint(self) -> QSize:
        """Take no less than the longest word needs."""
        words = [(line, word) for line in self._lines for word in line.text().split()]
        longest = max((line.fontMetrics().horizontalAdvance(word) for line, word in words), default=24)
        margins = self._column.contentsMargins()
        return QSize(longest + margins.left() + margins.right() + 2, self._column.totalMinimumSize().height())

    def _make(self, looks: list[str]) -> None:
        for line in self._lines:
            take_out(self._column, line)
        self._lines = [Prose("", look, self) for look in looks]
        for place, line in enumerate(self._lines):
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._column.insertWidget(place, line, 0, Prose.ALIGNED)  # as wide as its height was measured for
            line.show()  # at once: it is measured before Qt would show it in a page that is on screen
