"""Compiled from ui/gentle_check.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_GentleCheckForm(object):
    def setupUi(self, GentleCheckForm):
        if not GentleCheckForm.objectName():
            GentleCheckForm.setObjectName(u"GentleCheckForm")
        GentleCheckForm.resize(640, 560)
        self.column = QVBoxLayout(GentleCheckForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(GentleCheckForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.intro = QLabel(GentleCheckForm)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"look", u"soft")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.scroll = QScrollArea(GentleCheckForm)
        self.scroll.setObjectName(u"scroll")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.scroll.sizePolicy().hasHeightForWidth())
        self.scroll.setSizePolicy(sizePolicy)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows = QWidget()
        self.rows.setObjectName(u"rows")
        self.rows_column = QVBoxLayout(self.rows)
        self.rows_column.setSpacing(12)
        self.rows_column.setObjectName(u"rows_column")
        self.rows_column.setContentsMargins(0, 0, 8, 0)
        self.scroll.setWidget(self.rows)

        self.column.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.button_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_space)

        self.close_button = QPushButton(GentleCheckForm)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(GentleCheckForm)

        self.close_button.setDefault(True)


        QMetaObject.connectSlotsByName(GentleCheckForm)
    # setupUi

    def retranslateUi(self, GentleCheckForm):
        GentleCheckForm.setWindowTitle(QCoreApplication.translate("GentleCheckForm", u"Gentle check", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("GentleCheckForm", u"Sentences", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("GentleCheckForm", u"Close", None))
    # retranslateUi

