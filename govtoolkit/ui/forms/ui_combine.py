"""Compiled from ui/combine.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_CombineForm(object):
    def setupUi(self, CombineForm):
        if not CombineForm.objectName():
            CombineForm.setObjectName(u"CombineForm")
        CombineForm.resize(700, 560)
        self.column = QVBoxLayout(CombineForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(CombineForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.intro = QLabel(CombineForm)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"look", u"soft")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.scroll = QScrollArea(CombineForm)
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
        self.fields = QWidget()
        self.fields.setObjectName(u"fields")
        self.fields_column = QVBoxLayout(self.fields)
        self.fields_column.setSpacing(14)
        self.fields_column.setObjectName(u"fields_column")
        self.fields_column.setContentsMargins(0, 0, 8, 0)
        self.scroll.setWidget(self.fields)

        self.column.addWidget(self.scroll)

        self.trouble = QLabel(CombineForm)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setProperty(u"look", u"danger")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.button_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_space)

        self.cancel = QPushButton(CombineForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.accept_button = QPushButton(CombineForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"look", u"main")
        self.accept_button.setAutoDefault(False)

        self.buttons.addWidget(self.accept_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(CombineForm)

        QMetaObject.connectSlotsByName(CombineForm)
    # setupUi

    def retranslateUi(self, CombineForm):
        CombineForm.setWindowTitle(QCoreApplication.translate("CombineForm", u"Put them together", None))
        self.title.setText(QCoreApplication.translate("CombineForm", u"Put them together", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("CombineForm", u"What the versions say", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("CombineForm", u"Cancel", None))
        self.accept_button.setText(QCoreApplication.translate("CombineForm", u"&Keep this", None))
    # retranslateUi

