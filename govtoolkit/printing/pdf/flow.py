"""Filling pages: what goes where, when a page ends, and what must stay together.

ReportLab's own flow and tables (platypus) are not used: they take half as long again to import as all else of it, know
nothing of white pages, and cannot rule a cell as far as its row goes.
"""

from govtoolkit.errors import BugError
from govtoolkit.printing.pdf.blocks import Bookmark
from govtoolkit.printing.pdf.furniture import Furniture
from govtoolkit.printing.pdf.pieces import SLACK, Piece
from govtoolkit.printing.pdf.style import MARGIN
from govtoolkit.printing.pdf.tagging import TaggedCanvas
from govtoolkit.progress import Progress

_WELL_USED = 0.45
"""A page is left early only when no more than this part of its height is free: a little less than half."""
_HALF_USED = 0.5
"""The same where nothing at all of what a heading leads to would stand under it."""


class EnoughPagesError(Exception):
    """As many pages are there as were asked for."""


class Flow:
    """Pours pieces onto pages from top to bottom.

    A piece `with_next` stands on the page on which the next one begins. Where the next could begin there with less
    room than it would like, a page is left early only when it is well used, so none but the last before a break stay
    half white. No more than `most` pages are begun, where it is not 0: the next one raises `EnoughPagesError`.
    """

    def __init__(
        self,
        canvas: TaggedCanvas,
        page_size: tuple[float, float],
        furniture: Furniture,
        progress: Progress,
        *,
        most: int = 0,
    ) -> None:
        self._most = most
        self._canvas = canvas
        self._furniture = furniture
        self._progress = progress
        self._width, self._page_height = page_size
        self._held: list[tuple[float, Piece]] = []
        self.pages = 0
        self._y = 0.0
        self._heading = self._going_on = ""
        self._fresh = True
        self._open = False

    @property
    def width(self) -> float:
        """How wide a piece may be."""
        return self._width - 2 * MARGIN

    @property
    def depth(self) -> float:
        """The room on an empty page."""
        return self._furniture.top - self._furniture.bottom

    def add(self, piece: Piece, *, gap: float = 0.0, with_next: bool = False) -> None:
        """Put a piece under the one before, at a distance that is dropped at the top of a page."""
        self._held.append((gap, piece))
        if not with_next:
            self._release()

    def break_page(self) -> None:
        """Go on at the top of a new page."""
        self._release()
        if not self._fresh:
            self._close_page()

    def finish(self) -> None:
        """Draw what is still held and end the last page; an empty document has one page."""
        self._release()
        if not self._open and not self.pages:
            self._open_page()
        if self._open:
            self._close_page()
        self._furniture.draw_numbers(self._canvas, self.pages)

    def leave_off(self) -> None:
        """End with the pages that there are; nobody knows how many more there would be."""
        self._furniture.draw_numbers(self._canvas, self.pages, is_all=False)

    def _release(self) -> None:
        if not self._held:
            return
        if not self._open:
            self._open_page()
        *first, (gap, last) = self._held
        before = sum(space + piece.height for space, piece in first) + gap
        if not self._fresh and before + last.least > self._room() + SLACK:
            stands_alone = bool(first) and last.split(self._room() - before)[0] is None
            if self._y < (_HALF_USED if stands_alone else _WELL_USED) * self._page_height:
                self._turn_page()
        for space, piece in self._held:
            self._pour(space, piece)
        self._held.clear()

    def _pour(self, gap: float, piece: Piece) -> None:
        if not self._fresh:
            self._y -= min(gap, self._room())
        rest: Piece | None = piece
        while rest is not None:
            part, rest = rest.split(self._room())
            if rest is not None and rest.height <= SLACK:
                rest = None
            if part is not None:
                self._follow(part)
                part.draw(self._canvas, MARGIN, self._y, part.height)
                self._y -= part.height
                self._fresh = self._fresh and not part.height
            elif self._fresh and rest is not None:
                raise BugError(f"A {type(piece).__name__} does not fit on an empty page.")
            if rest is not None:
                self._turn_page()

    def _follow(self, piece: Piece) -> None:
        """Keep under which heading the pages are; one that begins a page goes on from nothing."""
        if isinstance(piece, Bookmark):
            self._heading = piece.title
            self._going_on = "" if self._fresh else self._going_on

    def _room(self) -> float:
        return self._y - self._furniture.bottom

    def _turn_page(self) -> None:
        self._close_page()
        self._open_page()

    def _open_page(self) -> None:
        if self._most and self.pages == self._most:
            raise EnoughPagesError
        self.pages += 1
        self._progress(f"Page {self.pages}")
        self._going_on = self._heading
        self._y, self._fresh, self._open = self._furniture.top, True, True

    def _close_page(self) -> None:
        self._furniture.draw(self._canvas, self.pages, self._going_on)
        self._canvas.showPage()
        self._fresh, self._open = True, False
