"""The pages of a PDF to look at: by page, larger and smaller, and what is found in them."""

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QSize, Qt, Slot
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from govtoolkit.ui.forms.ui_pdf_preview import Ui_PdfPreview
from govtoolkit.ui.icons import icon
from govtoolkit.ui.widgets.pdf_finder import PdfFinder

ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
_ICONS = {
    "previous_page": "arrow-up", "next_page": "arrow-down", "smaller": "zoom-out", "larger": "zoom-in",
    "previous_hit": "chevron-up", "next_hit": "chevron-down",
}  # fmt: skip
_SOUGHT, _LEAST_SOUGHT = 18, 6
"""Characters of room for the words to look for, and what they make do with."""


class PdfPreview(QWidget):
    """Shows a PDF that is given as bytes; the place and the size stay when the next one is the like of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PdfPreview()
        self.ui.setupUi(self)
        self._document: QPdfDocument | None = None
        self._is_whole = True
        self._places: tuple[tuple[int, int, int], ...] = ()
        self.view = QPdfView(self)
        self.view.setProperty("look", "preview")
        self.view.setAccessibleName("The pages as they will be printed")
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.ui.stack.addWidget(self.view)
        self.finder = PdfFinder(self.ui, self.view, self)
        self.ui.bar_grid.setColumnStretch(2, 1)
        self._connect()
        self._dress()
        self.show_message("")

    def _connect(self) -> None:
        ui = self.ui
        pages = self.view.pageNavigator()
        ui.previous_page.clicked.connect(self.show_previous_page)
        ui.next_page.clicked.connect(self.show_next_page)
        ui.smaller.clicked.connect(self.zoom_out)
        ui.larger.clicked.connect(self.zoom_in)
        ui.fit.clicked.connect(self.fit_width)
        pages.currentPageChanged.connect(self._on_page_changed)
        for keys, verb in (
            ("Ctrl+PgUp", self.show_previous_page), ("Ctrl+PgDown", self.show_next_page), ("Ctrl+-", self.zoom_out),
            ("Ctrl++", self.zoom_in), ("Ctrl+=", self.zoom_in), ("Ctrl+0", self.fit_width), ("Ctrl+F", self.finder.begin),
            ("F3", self.finder.show_next), ("Shift+F3", self.finder.show_previous),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WindowShortcut).activated.connect(verb)

    # Pages

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount() if self._document is not None else 0

    @property
    def page(self) -> int:
        """Which page is shown, from 1; 0 when there is none."""
        return self.view.pageNavigator().currentPage() + 1 if self.page_count else 0

    def show_message(self, text: str) -> None:
        """Say something in the place of the pages."""
        self.ui.message.setText(text)
        self.ui.message.setAccessibleName(text)
        self.ui.stack.setCurrentWidget(self.ui.message_page)
        self.ui.bar.setEnabled(False)
        self.ui.page_line.setText("No page")

    def show_pdf(self, data: bytes, *, is_whole: bool = True) -> None:
        """Show the pages of a PDF; where it is not whole, the others are on their way."""
        document = QPdfDocument(self)
        buffer = QBuffer(document)  # keeps the bytes as long as the document wants them
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        if document.status() is not QPdfDocument.Status.Ready:
            document.deleteLater()
            self.show_message("The pages cannot be shown here. They can be saved and printed all the same.")
            return
        before, self._document = self._document, document
        page, height = max(self.page - 1, 0), self.view.verticalScrollBar().value()
        alike = before is not None and before.pagePointSize(0) == document.pagePointSize(0)
        self._is_whole = is_whole
        self.view.setDocument(document)
        self.ui.stack.setCurrentWidget(self.view)
        self.ui.bar.setEnabled(True)
        if alike and page < document.pageCount():
            self.view.verticalScrollBar().setValue(height)
        else:
            self._go_to(min(page, document.pageCount() - 1))
        if before is not None:
            before.close()
            before.deleteLater()
        self._show_place()
        self._show_zoom()
        self.finder.search_in(document)

    @Slot()
    def show_previous_page(self) -> None:
        """Show the page before."""
        self._go_to(self.page - 2)

    @Slot()
    def show_next_page(self) -> None:
        """Show the page after."""
        self._go_to(self.page)

    def _go_to(self, page: int) -> None:
        if 0 <= page < self.page_count:
            self.view.pageNavigator().jump(page, self.rect().topLeft(), 0)
            self._show_place()

    @Slot(int)
    def _on_page_changed(self, _page: int) -> None:
        self._show_place()

    def _show_place(self) -> None:
        place = f"Page {self.page} of {self.page_count}" if self._is_whole else f"Page {self.page}"
        self.ui.page_line.setText(place)
        self.ui.previous_page.setEnabled(self.page > 1)
        self.ui.next_page.setEnabled(self.page < self.page_count)
        if QAccessible.isActive() and self._document is not None:
            words = self._document.getAllText(max(self.page - 1, 0)).text()
            self.view.setAccessibleDescription(f"{place}. {words}")

    # Size

    @property
    def zoom(self) -> float:
        """How large the pages are shown; 1.0 is the size of the paper."""
        if self.view.zoomMode() is QPdfView.ZoomMode.Custom:
            return self.view.zoomFactor()
        margins = self.view.documentMargins()
        room = self.view.viewport().width() - margins.left() - margins.right()
        width = self._document.pagePointSize(0).width() if self._document is not None and self.page_count else 0.0
        return room / (width * QGuiApplication.primaryScreen().logicalDotsPerInch() / 72) if width else 1.0

    @Slot()
    def zoom_in(self) -> None:
        """Show the pages one step larger."""
        self._set_zoom(next((each for each in ZOOMS if each > self.zoom * 1.02), ZOOMS[-1]))

    @Slot()
    def zoom_out(self) -> None:
        """Show the pages one step smaller."""
        self._set_zoom(next((each for each in reversed(ZOOMS) if each < self.zoom * 0.98), ZOOMS[0]))

    @Slot()
    def fit_width(self) -> None:
        """Show the pages as wide as there is room."""
        page = self.page - 1
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._go_to(page)
        self._show_zoom()

    def _set_zoom(self, zoom: float) -> None:
        page = self.page - 1
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(zoom)
        self._go_to(page)
        self._show_zoom()

    def _show_zoom(self) -> None:
        text = f"{self.zoom * 100:.0f}%"
        self.ui.zoom_line.setText(text)
        self.ui.zoom_line.setAccessibleName(f"Pages shown at {text}")
        self.ui.fit.setChecked(self.view.zoomMode() is QPdfView.ZoomMode.FitToWidth)

    @property
    def hits(self) -> int:
        """How many places were found by the search."""
        return self.finder.count

    # Looks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the search with Escape before it closes anything."""
        if event.key() == Qt.Key.Key_Escape and self.ui.search.hasFocus() and self.ui.search.text():
            self.ui.search.clear()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Return the room under which a page cannot be recognised."""
        line = self.fontMetrics().lineSpacing()
        return QSize(11 * line, 9 * line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the bar for the room there is."""
        super().resizeEvent(event)
        self._arrange()
        self._show_zoom()

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours and sizes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "finder"):
            self._dress()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "finder"):
            self._arrange()

    def _arrange(self) -> None:
        """Put the three groups of the bar beside each other, in two rows or in three."""
        ui, grid = self.ui, self.ui.bar_grid
        room = self.width() - grid.contentsMargins().left() - grid.contentsMargins().right()
        gap = grid.horizontalSpacing()
        tools = (ui.page_tools, ui.zoom_tools, ui.search_tools)
        side = max(16, ui.page_line.fontMetrics().ascent())
        for name in (*_ICONS, "fit"):
            getattr(ui, name).setIconSize(QSize(side, side))
        hits = ui.found_line.fontMetrics().horizontalAdvance("000 of 000") + 2 * ui.next_hit.sizeHint().width() + gap
        letter = ui.search.fontMetrics().averageCharWidth()
        ui.search.setMinimumWidth(max(_LEAST_SOUGHT * letter, min(_SOUGHT * letter, room - hits)))
        widths = [each.sizeHint().width() for each in tools]
        if sum(widths) + hits + 2 * gap <= room:
            places = ((0, 0, 1), (0, 1, 1), (0, 2, 1))
        elif widths[0] + widths[1] + gap <= room:
            places = ((0, 0, 1), (0, 1, 1), (1, 0, 3))
        else:
            places = ((0, 0, 3), (1, 0, 3), (2, 0, 3))
        if places == self._places:
            return
        self._places = places
        for each, (row, column, span) in zip(tools, places, strict=True):
            grid.removeWidget(each)
            grid.addWidget(each, row, column, 1, span)

    def _dress(self) -> None:
        for name, drawing in _ICONS.items():
            getattr(self.ui, name).setIcon(icon(drawing))
        self.ui.fit.setIcon(icon("move-horizontal", down="check"))  # colour alone would not tell that it is down
        ground = QGuiApplication.palette()
        is_dark = ground.color(QPalette.ColorRole.Window).lightness() < 128
        colours = self.view.palette()
        role = QPalette.ColorRole.Window if is_dark else QPalette.ColorRole.Midlight
        colours.setColor(QPalette.ColorRole.Dark, ground.color(role))  # what is behind the pages
        self.view.setPalette(colours)
