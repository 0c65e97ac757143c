"""Compiled from ui/about.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_AboutForm(object):
    def setupUi(self, AboutForm):
        if not AboutForm.objectName():
            AboutForm.setObjectName(u"AboutForm")
        AboutForm.resize(640, 620)
        self.column = QVBoxLayout(AboutForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(AboutForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.purpose = QLabel(AboutForm)
        self.purpose.setObjectName(u"purpose")
        self.purpose.setTextFormat(Qt.TextFormat.PlainText)
        self.purpose.setWordWrap(True)
        self.purpose.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.purpose)

        self.version = QLabel(AboutForm)
        self.version.setObjectName(u"version")
        self.version.setProperty(u"look", u"soft")
        self.version.setTextFormat(Qt.TextFormat.PlainText)
        self.version.setWordWrap(True)
        self.version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.version)

        self.licence_column = QVBoxLayout()
        self.licence_column.setSpacing(6)
        self.licence_column.setObjectName(u"licence_column")
        self.licence_label = QLabel(AboutForm)
        self.licence_label.setObjectName(u"licence_label")
        self.licence_label.setProperty(u"look", u"strong")
        self.licence_label.setTextFormat(Qt.TextFormat.PlainText)
        self.licence_label.setWordWrap(True)

        self.licence_column.addWidget(self.licence_label)

        self.licences = QComboBox(AboutForm)
        self.licences.setObjectName(u"licences")

        self.licence_column.addWidget(self.licences)


        self.column.addLayout(self.licence_column)

        self.licence_text = QPlainTextEdit(AboutForm)
        self.licence_text.setObjectName(u"licence_text")
        self.licence_text.setReadOnly(True)
        self.licence_text.setTabChangesFocus(True)

        self.column.addWidget(self.licence_text)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.button_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_space)

        self.close_button = QPushButton(AboutForm)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.licence_label.setBuddy(self.licences)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.licences, self.licence_text)
        QWidget.setTabOrder(self.licence_text, self.close_button)

        self.retranslateUi(AboutForm)

        self.close_button.setDefault(True)


        QMetaObject.connectSlotsByName(AboutForm)
    # setupUi

    def retranslateUi(self, AboutForm):
        AboutForm.setWindowTitle(QCoreApplication.translate("AboutForm", u"About govtoolkit", None))
        self.title.setText(QCoreApplication.translate("AboutForm", u"govtoolkit", None))
        self.purpose.setText("")
        self.version.setText("")
        self.licence_label.setText(QCoreApplication.translate("AboutForm", u"&Licences", None))
#if QT_CONFIG(accessibility)
        self.licences.setAccessibleName(QCoreApplication.translate("AboutForm", u"Licences", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.licence_text.setAccessibleName(QCoreApplication.translate("AboutForm", u"Text of the licence", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("AboutForm", u"Close", None))
    # retranslateUi

