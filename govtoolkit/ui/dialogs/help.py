"""The help: a list of pages, and the one that is read; it stays open beside the window."""

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QListWidgetItem, QWidget

from govtoolkit.ui.dialogs.keyed_dialog import KeyedDialog
from govtoolkit.ui.forms.ui_help import Ui_HelpForm
from govtoolkit.ui.help import help_pages
from govtoolkit.ui.widgets.help_browser import HelpBrowser

_ANCHOR = Qt.ItemDataRole.UserRole


class HelpDialog(KeyedDialog):
    """Shows the help at one of its pages; gone when it is closed."""

    def __init__(self, anchor: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pages = {page.anchor: page for page in help_pages()}
        self.ui = Ui_HelpForm()
        self.ui.setupUi(self)
        self.browser = HelpBrowser()
        self.ui.middle.addWidget(self.browser)
        for page in self._pages.values():
            item = QListWidgetItem(page.title)
            item.setData(_ANCHOR, page.anchor)
            self.ui.pages.addItem(item)
        self._connect()
        self._take_size()
        self.show_page(anchor)
        self.ui.pages.setFocus()

    @property
    def anchor(self) -> str:
        """The page that is read."""
        item = self.ui.pages.currentItem()
        return str(item.data(_ANCHOR)) if self.ui.pages.currentRow() >= 0 else ""

    def show_page(self, anchor: str) -> None:
        """Show a page; an unknown one shows the first."""
        anchors = list(self._pages)
        row = anchors.index(anchor) if anchor in anchors else 0
        self.ui.pages.item(row).setHidden(False)
        self.ui.pages.setCurrentRow(row)

    def _connect(self) -> None:
        self.ui.pages.currentItemChanged.connect(self._on_page_changed)
        self.ui.find.textChanged.connect(self._on_find_changed)
        self.ui.find.returnPressed.connect(self._on_find_again)
        self.ui.close_button.clicked.connect(self.close)
        self.browser.anchorClicked.connect(self._on_link_clicked)

    def _take_size(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        room = self.screen().availableGeometry().size()
        self.resize(min(letter * 110, room.width() - 32), min(letter * 88, room.height() - 48))
        narrow = self.width() < letter * 80
        self.ui.middle.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        self.ui.middle.setStretchFactor(1, 1)
        listed = self.ui.pages.sizeHintForColumn(0) + 28
        self.ui.middle.setSizes([letter * 16, letter * 60] if narrow else [listed, self.width() - listed])

    @Slot()
    def _on_page_changed(self) -> None:
        if not self.anchor:
            return
        page = self._pages[self.anchor]
        self.browser.show_page(page)
        self._mark_found()

    @Slot(str)
    def _on_find_changed(self, text: str) -> None:
        """List only the pages that hold the words, and go to the first of them."""
        wanted = text.strip().casefold()
        found = [wanted in page.markdown.replace("*", "").casefold() for page in self._pages.values()]
        for row, holds in enumerate(found):
            self.ui.pages.item(row).setHidden(bool(wanted) and not holds)
        if True in found and not found[self.ui.pages.currentRow()]:
            self.ui.pages.setCurrentRow(found.index(True))
        else:
            self._mark_found()

    @Slot()
    def _on_find_again(self) -> None:
        """Go to where the words stand next on this page, from its end to its beginning."""
        wanted = self.ui.find.text().strip()
        if wanted and not self.browser.find(wanted):
            self._mark_found()

    @Slot(QUrl)
    def _on_link_clicked(self, link: QUrl) -> None:
        """Follow a link to another page of the help; nothing else is ever opened."""
        anchor = link.path().removesuffix(".md")
        if not link.scheme() and not link.host() and anchor in self._pages:
            self.show_page(anchor)

    def _mark_found(self) -> None:
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)
        wanted = self.ui.find.text().strip()
        if wanted:
            self.browser.find(wanted)
