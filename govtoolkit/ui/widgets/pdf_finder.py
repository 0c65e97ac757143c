"""Finding words in the pages of a preview: the field, the count, from place to place."""

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Slot
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView

from govtoolkit.ui.forms.ui_pdf_preview import Ui_PdfPreview

_SEARCH_AFTER = 250  # milliseconds after the last letter
_PAGES_AT_ONCE = 20  # that are searched between two turns of the event loop; one page takes under two milliseconds


class PdfFinder(QObject):
    """Searches while a person types, shows all that was found, and goes from one place to the next."""

    def __init__(self, ui: Ui_PdfPreview, view: QPdfView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._view = view
        self._pages = 0
        self._searched = 0
        self._hit = -1
        self._hits = QPdfSearchModel(self)
        view.setSearchModel(self._hits)
        self._soon = QTimer(self, singleShot=True, interval=_SEARCH_AFTER)
        self._more = QTimer(self, interval=0)
        self._connect()
        self._show_found()

    def _connect(self) -> None:
        ui = self._ui
        ui.search.textChanged.connect(self._on_text_changed)
        ui.search.returnPressed.connect(self.show_next)
        ui.previous_hit.clicked.connect(self.show_previous)
        ui.next_hit.clicked.connect(self.show_next)
        self._soon.timeout.connect(self._search)
        self._more.timeout.connect(self._search_more)

    @property
    def count(self) -> int:
        """How many places were found so far."""
        return self._hits.rowCount(QModelIndex())

    def search_in(self, document: QPdfDocument) -> None:
        """Search other pages from now on, for the same words."""
        self._pages = document.pageCount()
        self._hits.setDocument(document)
        self._search()

    @Slot()
    def begin(self) -> None:
        """Go to the search field."""
        self._ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ui.search.selectAll()

    @Slot()
    def show_next(self) -> None:
        """Show the next place found; after the last one the first."""
        self._show_hit(self._hit + 1)

    @Slot()
    def show_previous(self) -> None:
        """Show the place found before; before the first one the last."""
        self._show_hit(max(self._hit, 0) - 1)

    def _show_hit(self, hit: int) -> None:
        if self._hits.searchString() != self._ui.search.text():
            self._search()
        if not self.count:
            return
        self._hit = hit % self.count
        self._view.setCurrentSearchResultIndex(self._hit)
        self._view.pageNavigator().jump(self._hits.resultAtIndex(self._hit))
        self._show_found()

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        self._soon.start()

    @Slot()
    def _search(self) -> None:
        """Search from the first page on; the model's own way takes a tenth of a second for each page."""
        self._soon.stop()
        self._hit = -1
        self._searched = 0
        self._hits.setSearchString(self._ui.search.text())
        self._more.start()
        self._search_more()

    @Slot()
    def _search_more(self) -> None:
        last = min(self._searched + _PAGES_AT_ONCE, self._pages)
        for page in range(self._searched, last if self._hits.searchString() else 0):
            self._hits.resultsOnPage(page)
        self._searched = last
        if last == self._pages:
            self._more.stop()
        self._show_found()

    def _show_found(self) -> None:
        ui = self._ui
        is_wanted = bool(self._hits.searchString())
        if not is_wanted:
            text = ""
        elif self.count:
            text = f"{self._hit + 1} of {self.count}" if self._hit >= 0 else f"{self.count} found"
        else:
            text = "Looking…" if self._more.isActive() else "Not found"
        ui.found_line.setText(text)
        for widget in (ui.found_line, ui.previous_hit, ui.next_hit):
            widget.setVisible(is_wanted)
        ui.previous_hit.setEnabled(self.count > 0)
        ui.next_hit.setEnabled(self.count > 0)
