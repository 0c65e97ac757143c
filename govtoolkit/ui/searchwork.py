"""Search: the field in the bar, what is found as one types, and the way there and back."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pagestack import PageStack
from govtoolkit.ui.regions import go_to
from govtoolkit.ui.widgets.navigation import Navigation

if TYPE_CHECKING:  # what only a search needs is not on the way of the window's start
    from govtoolkit.record.search import Passage
    from govtoolkit.ui.finder import Finder
    from govtoolkit.ui.pages.search import SearchPage


class SearchWork(QObject):
    """Keeps the field and the page of what was found together; what was found takes the place of the page shown.

    Args:
        field: where words are typed.
    """

    def __init__(
        self, field: QLineEdit, pages: PageStack, navigation: Navigation, desk: Desk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._field = field
        self._pages = pages
        self._navigation = navigation
        self._desk = desk
        self._finder: Finder | None = None
        self._page: SearchPage | None = None
        self._whole: frozenset[str] = frozenset()
        self._came_from = ""
        field.textChanged.connect(self._on_typed)
        field.installEventFilter(self)

    @Slot()
    def begin(self) -> None:
        """Put the keyboard into the field, on the words that were looked for last; what they found is shown again."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        if self._field.text().strip():
            self._show()

    def clear(self) -> None:
        """Forget what was looked for: another file is open, or none."""
        self._clear_field()
        if self._finder is not None:
            self._finder.forget()

    @property
    def is_shown(self) -> bool:
        """Whether what was found is on the screen."""
        return self._page is not None and self._pages.current is self._page

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Make ready when the keyboard comes; Down goes to the list, Enter to its hit, Esc back."""
        if event.type() == QEvent.Type.FocusIn:
            self._needed_finder().prepare()
            self._needed_page()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down) and self._field.text().strip():
            if not self.is_shown:
                self._show()
            elif self._page is not None and event.key() == Qt.Key.Key_Down:
                self._page.take_focus()
            elif self._page is not None:
                self._page.list.open_current()
            return True
        return False

    # What happens

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._whole = frozenset()
        if text.strip():
            self._show()
        elif self.is_shown and self._page is not None:
            self._page.show_invitation()

    @Slot()
    def _on_renewed(self) -> None:
        if self.is_shown and self._page is not None and self._field.text().strip():
            self._page.show_found(self._needed_finder().find(self._field.text(), self._whole), self._whole)

    @Slot(object)
    def _on_passage_wanted(self, passage: "Passage") -> None:
        if passage.visit is not None:
            self._desk.choose_visit(passage.visit.uid)
        self._desk.go(passage.page, passage.place)
        self._keep_keyboard_on_page()
        # once the page has put everything in its place
        QTimer.singleShot(0, self, partial(self._show_words, passage.text, self._field.text()))

    @Slot(str)
    def _on_rest_wanted(self, group: str) -> None:
        self._whole |= {group}
        self._show()

    @Slot()
    def _go_back(self) -> None:
        """Show the page that was shown before, with the keyboard where it was on it."""
        self._whole = frozenset()
        self._clear_field()
        if self.is_shown:
            self._navigation.choose(self._came_from)
        self._keep_keyboard_on_page()

    # Showing

    def _show(self) -> None:
        page = self._needed_page()
        if not self.is_shown:
            self._came_from = self._navigation.current or self._came_from
            self._pages.show_between(page)
            self._navigation.rest()
        page.show_found(self._needed_finder().find(self._field.text(), self._whole), self._whole)

    def _clear_field(self) -> None:
        with QSignalBlocker(self._field):
            self._field.clear()

    def _show_words(self, text: str, query: str) -> None:
        """Bring the very words into sight: in my own note by the cursor, in somebody else's by showing the whole of it."""
        from govtoolkit.record.search import first_word  # noqa: PLC0415
        from govtoolkit.ui.widgets.note_card import NoteCard  # noqa: PLC0415
        from govtoolkit.ui.widgets.note_editor import NoteEditor  # noqa: PLC0415

        page, now = self._pages.current, self._field.window().focusWidget()
        if isinstance(now, NoteEditor) and now.text == text:
            now.go_to(first_word(text, query))
        elif page is not None:
            for card in page.findChildren(NoteCard):
                if card.text == text and card.isVisible():
                    card.unfold()
                    QTimer.singleShot(0, card, partial(go_to, card))
                    return

    def _keep_keyboard_on_page(self) -> None:
        """Put the keyboard where it was on the page that is shown, unless it is somewhere there already."""
        page = self._pages.current
        window = self._field.window()
        now: QWidget | None = window.focusWidget()
        if page is not None and (now is None or not page.isAncestorOf(now)):
            before: QWidget | None = page.focusWidget()
            is_there = before is not None and before.isVisible() and before.isEnabled()
            (before if before is not None and is_there else self._navigation.view).setFocus()

    def _needed_finder(self) -> "Finder":
        if self._finder is None:
            from govtoolkit.ui.finder import Finder  # noqa: PLC0415

            self._finder = Finder(self._desk, self)
            self._finder.renewed.connect(self._on_renewed)
        return self._finder

    def _needed_page(self) -> "SearchPage":
        if self._page is None:
            from govtoolkit.ui.pages.search import SearchPage  # noqa: PLC0415

            self._page = SearchPage(self._desk, self._field.window())
            self._page.passage_wanted.connect(self._on_passage_wanted)
            self._page.rest_wanted.connect(self._on_rest_wanted)
            self._page.left.connect(self._go_back)
            self._page.field_wanted.connect(self.begin)
        return self._page
