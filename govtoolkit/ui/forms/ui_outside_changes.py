"""Compiled from ui/outside_changes.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.whole_lines import WholeLines

class Ui_OutsideChangesForm(object):
    def setupUi(self, OutsideChangesForm):
        if not OutsideChangesForm.objectName():
            OutsideChangesForm.setObjectName(u"OutsideChangesForm")
        OutsideChangesForm.resize(560, 400)
        self.column = QVBoxLayout(OutsideChangesForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(OutsideChangesForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.about = QLabel(OutsideChangesForm)
        self.about.setObjectName(u"about")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.about)

        self.list = WholeLines(OutsideChangesForm)
        self.list.setObjectName(u"list")
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.list)

        self.kept = QLabel(OutsideChangesForm)
        self.kept.setObjectName(u"kept")
        self.kept.setProperty(u"look", u"soft")
        self.kept.setTextFormat(Qt.TextFormat.PlainText)
        self.kept.setWordWrap(True)

        self.column.addWidget(self.kept)

        self.ways_column = QVBoxLayout()
        self.ways_column.setSpacing(8)
        self.ways_column.setObjectName(u"ways_column")
        self.later = QPushButton(OutsideChangesForm)
        self.later.setObjectName(u"later")
        self.later.setProperty(u"look", u"main")

        self.ways_column.addWidget(self.later)

        self.take_in = QPushButton(OutsideChangesForm)
        self.take_in.setObjectName(u"take_in")
        self.take_in.setAutoDefault(False)

        self.ways_column.addWidget(self.take_in)

        self.leave_out = QPushButton(OutsideChangesForm)
        self.leave_out.setObjectName(u"leave_out")
        self.leave_out.setAutoDefault(False)

        self.ways_column.addWidget(self.leave_out)


        self.column.addLayout(self.ways_column)

        self.foot = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.foot)

        QWidget.setTabOrder(self.list, self.later)
        QWidget.setTabOrder(self.later, self.take_in)
        QWidget.setTabOrder(self.take_in, self.leave_out)

        self.retranslateUi(OutsideChangesForm)

        self.later.setDefault(True)


        QMetaObject.connectSlotsByName(OutsideChangesForm)
    # setupUi

    def retranslateUi(self, OutsideChangesForm):
        OutsideChangesForm.setWindowTitle(QCoreApplication.translate("OutsideChangesForm", u"Changed outside govtoolkit", None))
        self.title.setText(QCoreApplication.translate("OutsideChangesForm", u"What was changed", None))
        self.about.setText("")
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("OutsideChangesForm", u"What was changed", None))
#endif // QT_CONFIG(accessibility)
        self.kept.setText(QCoreApplication.translate("OutsideChangesForm", u"Nothing is lost: what you do not choose is kept as an earlier copy of this file.", None))
        self.later.setText(QCoreApplication.translate("OutsideChangesForm", u"&Decide later: only read it for now", None))
        self.take_in.setText(QCoreApplication.translate("OutsideChangesForm", u"&Take the changes in, under my name", None))
        self.leave_out.setText(QCoreApplication.translate("OutsideChangesForm", u"&Leave them out", None))
    # retranslateUi

