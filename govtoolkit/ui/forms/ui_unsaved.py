"""Compiled from ui/unsaved.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_UnsavedForm(object):
    def setupUi(self, UnsavedForm):
        if not UnsavedForm.objectName():
            UnsavedForm.setObjectName(u"UnsavedForm")
        UnsavedForm.resize(560, 400)
        self.column = QVBoxLayout(UnsavedForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(UnsavedForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.reason = QLabel(UnsavedForm)
        self.reason.setObjectName(u"reason")
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.reason)

        self.kept = QLabel(UnsavedForm)
        self.kept.setObjectName(u"kept")
        self.kept.setProperty(u"look", u"soft")
        self.kept.setTextFormat(Qt.TextFormat.PlainText)
        self.kept.setWordWrap(True)

        self.column.addWidget(self.kept)

        self.ways = QLabel(UnsavedForm)
        self.ways.setObjectName(u"ways")
        self.ways.setProperty(u"look", u"strong")
        self.ways.setTextFormat(Qt.TextFormat.PlainText)
        self.ways.setWordWrap(True)

        self.column.addWidget(self.ways)

        self.ways_column = QVBoxLayout()
        self.ways_column.setSpacing(8)
        self.ways_column.setObjectName(u"ways_column")
        self.stay = QPushButton(UnsavedForm)
        self.stay.setObjectName(u"stay")
        self.stay.setProperty(u"look", u"main")

        self.ways_column.addWidget(self.stay)

        self.other_name = QPushButton(UnsavedForm)
        self.other_name.setObjectName(u"other_name")
        self.other_name.setAutoDefault(False)

        self.ways_column.addWidget(self.other_name)

        self.copy = QPushButton(UnsavedForm)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.ways_column.addWidget(self.copy)

        self.copied = QLabel(UnsavedForm)
        self.copied.setObjectName(u"copied")
        self.copied.setProperty(u"look", u"ok")
        self.copied.setTextFormat(Qt.TextFormat.PlainText)
        self.copied.setWordWrap(True)

        self.ways_column.addWidget(self.copied)

        self.close_anyway = QPushButton(UnsavedForm)
        self.close_anyway.setObjectName(u"close_anyway")
        self.close_anyway.setAutoDefault(False)

        self.ways_column.addWidget(self.close_anyway)


        self.column.addLayout(self.ways_column)

        self.foot = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.foot)

        QWidget.setTabOrder(self.stay, self.other_name)
        QWidget.setTabOrder(self.other_name, self.copy)
        QWidget.setTabOrder(self.copy, self.close_anyway)

        self.retranslateUi(UnsavedForm)

        self.stay.setDefault(True)


        QMetaObject.connectSlotsByName(UnsavedForm)
    # setupUi

    def retranslateUi(self, UnsavedForm):
        UnsavedForm.setWindowTitle(QCoreApplication.translate("UnsavedForm", u"Words are not saved", None))
        self.title.setText(QCoreApplication.translate("UnsavedForm", u"Some words are not saved yet", None))
        self.reason.setText("")
        self.kept.setText("")
        self.ways.setText(QCoreApplication.translate("UnsavedForm", u"What do you want to do?", None))
        self.stay.setText(QCoreApplication.translate("UnsavedForm", u"&Go on working in this file", None))
        self.other_name.setText(QCoreApplication.translate("UnsavedForm", u"&Save the file under another name\u2026", None))
        self.copy.setText(QCoreApplication.translate("UnsavedForm", u"&Copy the words, to paste them elsewhere", None))
        self.copied.setText(QCoreApplication.translate("UnsavedForm", u"The words are copied. Paste them into a letter or a message.", None))
        self.close_anyway.setText(QCoreApplication.translate("UnsavedForm", u"Close the file &all the same", None))
    # retranslateUi

