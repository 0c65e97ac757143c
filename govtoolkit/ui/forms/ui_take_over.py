"""Compiled from ui/take_over.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_TakeOverForm(object):
    def setupUi(self, TakeOverForm):
        if not TakeOverForm.objectName():
            TakeOverForm.setObjectName(u"TakeOverForm")
        TakeOverForm.resize(560, 400)
        self.column = QVBoxLayout(TakeOverForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(TakeOverForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.who = QLabel(TakeOverForm)
        self.who.setObjectName(u"who")
        self.who.setTextFormat(Qt.TextFormat.PlainText)
        self.who.setWordWrap(True)
        self.who.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.who)

        self.when = QLabel(TakeOverForm)
        self.when.setObjectName(u"when")
        self.when.setTextFormat(Qt.TextFormat.PlainText)
        self.when.setWordWrap(True)

        self.column.addWidget(self.when)

        self.kept = QLabel(TakeOverForm)
        self.kept.setObjectName(u"kept")
        self.kept.setProperty(u"look", u"soft")
        self.kept.setTextFormat(Qt.TextFormat.PlainText)
        self.kept.setWordWrap(True)

        self.column.addWidget(self.kept)

        self.ways_column = QVBoxLayout()
        self.ways_column.setSpacing(8)
        self.ways_column.setObjectName(u"ways_column")
        self.leave = QPushButton(TakeOverForm)
        self.leave.setObjectName(u"leave")
        self.leave.setProperty(u"look", u"main")

        self.ways_column.addWidget(self.leave)

        self.take = QPushButton(TakeOverForm)
        self.take.setObjectName(u"take")
        self.take.setAutoDefault(False)

        self.ways_column.addWidget(self.take)


        self.column.addLayout(self.ways_column)

        self.foot = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.foot)

        QWidget.setTabOrder(self.leave, self.take)

        self.retranslateUi(TakeOverForm)

        self.leave.setDefault(True)


        QMetaObject.connectSlotsByName(TakeOverForm)
    # setupUi

    def retranslateUi(self, TakeOverForm):
        TakeOverForm.setWindowTitle(QCoreApplication.translate("TakeOverForm", u"Take the file over", None))
        self.title.setText(QCoreApplication.translate("TakeOverForm", u"Take this file over?", None))
        self.who.setText("")
        self.when.setText(QCoreApplication.translate("TakeOverForm", u"Do it when you know that they have finished: when they have told you so, or when their computer was switched off while the file was open.", None))
        self.kept.setText(QCoreApplication.translate("TakeOverForm", u"Nothing is lost. If they write after all, their words come in beside yours, and where you both write at the same place both texts stand. That you took the file over is recorded in its history.", None))
        self.leave.setText(QCoreApplication.translate("TakeOverForm", u"&Only read it, as now", None))
        self.take.setText(QCoreApplication.translate("TakeOverForm", u"&Take it over and write", None))
    # retranslateUi

