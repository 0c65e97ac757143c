"""Compiled from ui/dropped.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QLabel, QPushButton, QVBoxLayout)

class Ui_DroppedForm(object):
    def setupUi(self, DroppedForm):
        if not DroppedForm.objectName():
            DroppedForm.setObjectName(u"DroppedForm")
        DroppedForm.resize(480, 220)
        self.column = QVBoxLayout(DroppedForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(DroppedForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.intro = QLabel(DroppedForm)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"look", u"soft")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.bring_button = QPushButton(DroppedForm)
        self.bring_button.setObjectName(u"bring_button")
        self.bring_button.setProperty(u"look", u"main")

        self.column.addWidget(self.bring_button)

        self.open_button = QPushButton(DroppedForm)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setAutoDefault(False)

        self.column.addWidget(self.open_button)

        self.cancel = QPushButton(DroppedForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.column.addWidget(self.cancel)


        self.retranslateUi(DroppedForm)

        self.bring_button.setDefault(True)


        QMetaObject.connectSlotsByName(DroppedForm)
    # setupUi

    def retranslateUi(self, DroppedForm):
        DroppedForm.setWindowTitle(QCoreApplication.translate("DroppedForm", u"A file was dropped here", None))
        self.bring_button.setText(QCoreApplication.translate("DroppedForm", u"&Bring in its notes\u2026", None))
        self.open_button.setText(QCoreApplication.translate("DroppedForm", u"&Open it instead", None))
        self.cancel.setText(QCoreApplication.translate("DroppedForm", u"Cancel", None))
    # retranslateUi

