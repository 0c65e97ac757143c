"""The pages of the open file, one at a time: built when first shown, let go of with the file."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget
from shiboken6 import delete

from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages import build_page, load_page
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.regions import go_to
from govtoolkit.ui.widgets.navigation import PAGES

if TYPE_CHECKING:
    from govtoolkit.ui.pages.start import StartPage

_A_WHILE = 300
"""Milliseconds after the first page of a file in which nothing else is loaded."""
_A_BREATH = 30
"""Milliseconds for keys and clicks between loading one page and the next."""


class PageStack:
    """Shows the start page, or a page of the open file; which one, and how far down, is kept in the settings."""

    def __init__(self, stack: QStackedWidget, desk: Desk) -> None:
        self._stack = stack
        self._desk = desk
        self._pages: dict[str, Page] = {}
        self._is_fresh = True  # no page of the file was shown yet

    @property
    def current(self) -> Page | None:
        """The page of the file that is shown, None at the start page."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    @property
    def help_anchor(self) -> str:
        """The page of the help that belongs to what is shown."""
        return self.current.help_anchor if self.current is not None else Page.help_anchor

    @property
    def benchmark(self) -> int | None:
        """The number of the benchmark that the page shown is about, None where it is about no single one."""
        return self.current.about_benchmark if self.current is not None else None

    def remembered(self, path: Path) -> str:
        """Return the page that was shown last in a file, or '' where another file was open since."""
        settings = self._desk.settings
        return settings.text("page") if settings.text("page_file") == str(path) else ""

    @property
    def has_notes(self) -> bool:
        """Whether the page that is shown has one place for a person's notes."""
        return self.current is not None and self.current.notes_editor is not None

    def go_to_notes(self) -> None:
        """Put the keyboard into that place."""
        if self.current is not None and self.current.notes_editor is not None:
            go_to(self.current.notes_editor)

    def show_start(self, start: "StartPage") -> None:
        """Show the start page."""
        if self._stack.indexOf(start) < 0:
            self._stack.addWidget(start)
        start.refresh()
        self._stack.setCurrentWidget(start)

    def show_between(self, page: Page) -> None:
        """Show a page that is none of the file's own, and keep what was typed in the one before."""
        self.leave()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def show(self, name: str) -> None:
        """Show a page by its name, and keep what was typed in the one before."""
        self.leave()
        page = self._pages.get(name)
        is_first, self._is_fresh = self._is_fresh, False
        if page is None:
            page = build_page(name, self._desk, self._stack)
            self._pages[name] = page
            self._stack.addWidget(page)
        else:  # a new one shows what stands
            page.refresh()
        self._stack.setCurrentWidget(page)
        if is_first:
            QTimer.singleShot(_A_WHILE, self._stack, partial(self._load_ahead, PAGES))
        if is_first and name == self.remembered(self._desk.session.path):
            self._scroll_to(page, self._desk.settings.number("scroll", 0))
        self._desk.settings.put("page", name)
        self._desk.settings.put("page_file", str(self._desk.session.path))

    def show_place(self, place: str) -> None:
        """Bring a place of the page that is shown into sight."""
        if self.current is not None and place:
            self.current.show_place(place)

    def leave(self) -> None:
        """Take what was typed into the record."""
        if self.current is not None:
            self.current.leave()

    def remember(self) -> None:
        """Keep how far down the page is."""
        if self.current in self._pages.values() and self.current is not None:
            self._desk.settings.put("scroll", self.current.scroll_bar.value())

    def forget_hidden(self) -> None:
        """Let go of the pages that are not shown: dressing them anew takes longer than building them when wanted."""
        for name, page in list(self._pages.items()):
            if page is not self.current:
                del self._pages[name]
                self._stack.removeWidget(page)
                delete(page)

    def clear(self) -> None:
        """Let go of the pages: their file is closed."""
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages.clear()
        self._is_fresh = True

    def _load_ahead(self, names: Sequence[str]) -> None:
        """Load what the pages are made of, one after the other: who chooses one waits for its parts alone."""
        first, *rest = names
        load_page(first)
        if rest:
            QTimer.singleShot(_A_BREATH, self._stack, partial(self._load_ahead, rest))

    @staticmethod
    def _scroll_to(page: Page, place: int) -> None:
        if place:
            page.finish()
            QTimer.singleShot(0, page, lambda: page.scroll_bar.setValue(place))
