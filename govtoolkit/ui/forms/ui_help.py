"""Compiled from ui/help.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QVBoxLayout, QWidget)

class Ui_HelpForm(object):
    def setupUi(self, HelpForm):
        if not HelpForm.objectName():
            HelpForm.setObjectName(u"HelpForm")
        HelpForm.resize(860, 640)
        self.column = QVBoxLayout(HelpForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.find_row = QHBoxLayout()
        self.find_row.setSpacing(10)
        self.find_row.setObjectName(u"find_row")
        self.find_label = QLabel(HelpForm)
        self.find_label.setObjectName(u"find_label")
        self.find_label.setProperty(u"look", u"soft")
        self.find_label.setTextFormat(Qt.TextFormat.PlainText)

        self.find_row.addWidget(self.find_label)

        self.find = QLineEdit(HelpForm)
        self.find.setObjectName(u"find")
        self.find.setMaxLength(200)

        self.find_row.addWidget(self.find)


        self.column.addLayout(self.find_row)

        self.middle = QSplitter(HelpForm)
        self.middle.setObjectName(u"middle")
        self.middle.setOrientation(Qt.Orientation.Horizontal)
        self.middle.setChildrenCollapsible(False)
        self.pages = QListWidget(self.middle)
        self.pages.setObjectName(u"pages")
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.middle.addWidget(self.pages)

        self.column.addWidget(self.middle)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.button_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_space)

        self.close_button = QPushButton(HelpForm)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.find_label.setBuddy(self.find)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.find, self.pages)
        QWidget.setTabOrder(self.pages, self.close_button)

        self.retranslateUi(HelpForm)

        QMetaObject.connectSlotsByName(HelpForm)
    # setupUi

    def retranslateUi(self, HelpForm):
        HelpForm.setWindowTitle(QCoreApplication.translate("HelpForm", u"Help \u2013 govtoolkit", None))
        self.find_label.setText(QCoreApplication.translate("HelpForm", u"&Find in the help", None))
#if QT_CONFIG(accessibility)
        self.find.setAccessibleName(QCoreApplication.translate("HelpForm", u"Find in the help", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("HelpForm", u"Help pages", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("HelpForm", u"Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("HelpForm", u"Close the help", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

