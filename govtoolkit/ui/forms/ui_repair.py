"""Compiled from ui/repair.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.whole_lines import WholeLines

class Ui_RepairForm(object):
    def setupUi(self, RepairForm):
        if not RepairForm.objectName():
            RepairForm.setObjectName(u"RepairForm")
        RepairForm.resize(560, 400)
        self.column = QVBoxLayout(RepairForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(RepairForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.found = QLabel(RepairForm)
        self.found.setObjectName(u"found")
        self.found.setTextFormat(Qt.TextFormat.PlainText)
        self.found.setWordWrap(True)
        self.found.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.found)

        self.list_label = QLabel(RepairForm)
        self.list_label.setObjectName(u"list_label")
        self.list_label.setProperty(u"look", u"strong")
        self.list_label.setTextFormat(Qt.TextFormat.PlainText)
        self.list_label.setWordWrap(True)

        self.column.addWidget(self.list_label)

        self.list = WholeLines(RepairForm)
        self.list.setObjectName(u"list")
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.list)

        self.ways_column = QVBoxLayout()
        self.ways_column.setSpacing(8)
        self.ways_column.setObjectName(u"ways_column")
        self.save = QPushButton(RepairForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"look", u"main")

        self.ways_column.addWidget(self.save)

        self.copy = QPushButton(RepairForm)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.ways_column.addWidget(self.copy)

        self.copied = QLabel(RepairForm)
        self.copied.setObjectName(u"copied")
        self.copied.setProperty(u"look", u"ok")
        self.copied.setTextFormat(Qt.TextFormat.PlainText)
        self.copied.setWordWrap(True)

        self.ways_column.addWidget(self.copied)

        self.leave = QPushButton(RepairForm)
        self.leave.setObjectName(u"leave")
        self.leave.setAutoDefault(False)

        self.ways_column.addWidget(self.leave)


        self.column.addLayout(self.ways_column)

        self.foot = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.foot)

        QWidget.setTabOrder(self.list, self.save)
        QWidget.setTabOrder(self.save, self.copy)
        QWidget.setTabOrder(self.copy, self.leave)

        self.retranslateUi(RepairForm)

        self.save.setDefault(True)


        QMetaObject.connectSlotsByName(RepairForm)
    # setupUi

    def retranslateUi(self, RepairForm):
        RepairForm.setWindowTitle(QCoreApplication.translate("RepairForm", u"A damaged file", None))
        self.title.setText(QCoreApplication.translate("RepairForm", u"What can still be read", None))
        self.found.setText("")
        self.list_label.setText(QCoreApplication.translate("RepairForm", u"What is not as it was:", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("RepairForm", u"What is not as it was", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("RepairForm", u"&Save a repaired copy\u2026", None))
        self.copy.setText(QCoreApplication.translate("RepairForm", u"&Copy this list", None))
        self.copied.setText(QCoreApplication.translate("RepairForm", u"The list is copied. Paste it into a letter or a message.", None))
        self.leave.setText(QCoreApplication.translate("RepairForm", u"&Leave it", None))
    # retranslateUi

