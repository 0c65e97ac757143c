"""Compiled from ui/pdf_preview.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QStackedWidget, QToolButton, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.find_field import FindField

class Ui_PdfPreview(object):
    def setupUi(self, PdfPreview):
        if not PdfPreview.objectName():
            PdfPreview.setObjectName(u"PdfPreview")
        self.column = QVBoxLayout(PdfPreview)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.bar = QFrame(PdfPreview)
        self.bar.setObjectName(u"bar")
        self.bar.setProperty(u"look", u"bar")
        self.bar_grid = QGridLayout(self.bar)
        self.bar_grid.setObjectName(u"bar_grid")
        self.bar_grid.setHorizontalSpacing(20)
        self.bar_grid.setVerticalSpacing(6)
        self.bar_grid.setContentsMargins(16, 8, 16, 8)
        self.page_tools = QWidget(self.bar)
        self.page_tools.setObjectName(u"page_tools")
        self.page_row = QHBoxLayout(self.page_tools)
        self.page_row.setSpacing(6)
        self.page_row.setObjectName(u"page_row")
        self.page_row.setContentsMargins(0, 0, 0, 0)
        self.previous_page = QToolButton(self.page_tools)
        self.previous_page.setObjectName(u"previous_page")

        self.page_row.addWidget(self.previous_page)

        self.page_line = QLabel(self.page_tools)
        self.page_line.setObjectName(u"page_line")

        self.page_row.addWidget(self.page_line)

        self.next_page = QToolButton(self.page_tools)
        self.next_page.setObjectName(u"next_page")

        self.page_row.addWidget(self.next_page)

        self.page_gap = QSpacerItem(0, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.page_row.addItem(self.page_gap)


        self.bar_grid.addWidget(self.page_tools, 0, 0, 1, 1)

        self.zoom_tools = QWidget(self.bar)
        self.zoom_tools.setObjectName(u"zoom_tools")
        self.zoom_row = QHBoxLayout(self.zoom_tools)
        self.zoom_row.setSpacing(6)
        self.zoom_row.setObjectName(u"zoom_row")
        self.zoom_row.setContentsMargins(0, 0, 0, 0)
        self.smaller = QToolButton(self.zoom_tools)
        self.smaller.setObjectName(u"smaller")

        self.zoom_row.addWidget(self.smaller)

        self.zoom_line = QLabel(self.zoom_tools)
        self.zoom_line.setObjectName(u"zoom_line")

        self.zoom_row.addWidget(self.zoom_line)

        self.larger = QToolButton(self.zoom_tools)
        self.larger.setObjectName(u"larger")

        self.zoom_row.addWidget(self.larger)

        self.fit = QToolButton(self.zoom_tools)
        self.fit.setObjectName(u"fit")
        self.fit.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fit.setCheckable(True)
        self.fit.setChecked(True)

        self.zoom_row.addWidget(self.fit)

        self.zoom_gap = QSpacerItem(0, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.zoom_row.addItem(self.zoom_gap)


        self.bar_grid.addWidget(self.zoom_tools, 0, 1, 1, 1)

        self.search_tools = QWidget(self.bar)
        self.search_tools.setObjectName(u"search_tools")
        self.search_row = QHBoxLayout(self.search_tools)
        self.search_row.setSpacing(6)
        self.search_row.setObjectName(u"search_row")
        self.search_row.setContentsMargins(0, 0, 0, 0)
        self.search = FindField(self.search_tools)
        self.search.setObjectName(u"search")

        self.search_row.addWidget(self.search)

        self.found_line = QLabel(self.search_tools)
        self.found_line.setObjectName(u"found_line")
        self.found_line.setProperty(u"look", u"soft")

        self.search_row.addWidget(self.found_line)

        self.previous_hit = QToolButton(self.search_tools)
        self.previous_hit.setObjectName(u"previous_hit")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.previous_hit.sizePolicy().hasHeightForWidth())
        self.previous_hit.setSizePolicy(sizePolicy)

        self.search_row.addWidget(self.previous_hit)

        self.next_hit = QToolButton(self.search_tools)
        self.next_hit.setObjectName(u"next_hit")
        sizePolicy.setHeightForWidth(self.next_hit.sizePolicy().hasHeightForWidth())
        self.next_hit.setSizePolicy(sizePolicy)

        self.search_row.addWidget(self.next_hit)


        self.bar_grid.addWidget(self.search_tools, 0, 2, 1, 1)


        self.column.addWidget(self.bar)

        self.stack = QStackedWidget(PdfPreview)
        self.stack.setObjectName(u"stack")
        self.message_page = QWidget()
        self.message_page.setObjectName(u"message_page")
        self.message_column = QVBoxLayout(self.message_page)
        self.message_column.setObjectName(u"message_column")
        self.message_column.setContentsMargins(32, 32, 32, 32)
        self.message = QLabel(self.message_page)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setProperty(u"look", u"soft")
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.message_column.addWidget(self.message)

        self.stack.addWidget(self.message_page)

        self.column.addWidget(self.stack)

        self.column.setStretch(1, 1)

        self.retranslateUi(PdfPreview)

        QMetaObject.connectSlotsByName(PdfPreview)
    # setupUi

    def retranslateUi(self, PdfPreview):
#if QT_CONFIG(tooltip)
        self.previous_page.setToolTip(QCoreApplication.translate("PdfPreview", u"Previous page", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previous_page.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Previous page", None))
#endif // QT_CONFIG(accessibility)
        self.page_line.setText(QCoreApplication.translate("PdfPreview", u"Page 1 of 1", None))
#if QT_CONFIG(tooltip)
        self.next_page.setToolTip(QCoreApplication.translate("PdfPreview", u"Next page", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.next_page.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Next page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.smaller.setToolTip(QCoreApplication.translate("PdfPreview", u"Show the pages smaller", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.smaller.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Show the pages smaller", None))
#endif // QT_CONFIG(accessibility)
        self.zoom_line.setText(QCoreApplication.translate("PdfPreview", u"100%", None))
#if QT_CONFIG(accessibility)
        self.zoom_line.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Size of the pages shown", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.larger.setToolTip(QCoreApplication.translate("PdfPreview", u"Show the pages larger", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.larger.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Show the pages larger", None))
#endif // QT_CONFIG(accessibility)
        self.fit.setText(QCoreApplication.translate("PdfPreview", u"Fit width", None))
#if QT_CONFIG(accessibility)
        self.fit.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Fit the pages to the width", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.fit.setToolTip(QCoreApplication.translate("PdfPreview", u"Show the pages as wide as there is room", None))
#endif // QT_CONFIG(tooltip)
        self.search.setPlaceholderText(QCoreApplication.translate("PdfPreview", u"Find in the pages", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Find in the pages", None))
#endif // QT_CONFIG(accessibility)
        self.found_line.setText("")
#if QT_CONFIG(tooltip)
        self.previous_hit.setToolTip(QCoreApplication.translate("PdfPreview", u"Previous place found", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previous_hit.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Previous place found", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.next_hit.setToolTip(QCoreApplication.translate("PdfPreview", u"Next place found", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.next_hit.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Next place found", None))
#endif // QT_CONFIG(accessibility)
        self.message.setText("")
        pass
    # retranslateUi

