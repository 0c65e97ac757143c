"""Compiled from ui/history.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.elided_combo import ElidedCombo
from govtoolkit.ui.widgets.marked_text import MarkedText

class Ui_HistoryForm(object):
    def setupUi(self, HistoryForm):
        if not HistoryForm.objectName():
            HistoryForm.setObjectName(u"HistoryForm")
        HistoryForm.resize(880, 640)
        self.column = QVBoxLayout(HistoryForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(HistoryForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.about = QLabel(HistoryForm)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"look", u"soft")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.column.addWidget(self.about)

        self.whose_part = QWidget(HistoryForm)
        self.whose_part.setObjectName(u"whose_part")
        self.whose_row = QHBoxLayout(self.whose_part)
        self.whose_row.setSpacing(10)
        self.whose_row.setObjectName(u"whose_row")
        self.whose_row.setContentsMargins(0, 0, 0, 0)
        self.whose_label = QLabel(self.whose_part)
        self.whose_label.setObjectName(u"whose_label")
        self.whose_label.setProperty(u"look", u"soft")
        self.whose_label.setTextFormat(Qt.TextFormat.PlainText)

        self.whose_row.addWidget(self.whose_label)

        self.whose = ElidedCombo(self.whose_part)
        self.whose.setObjectName(u"whose")
        self.whose.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.whose.setMinimumContentsLength(14)

        self.whose_row.addWidget(self.whose)

        self.whose_row.setStretch(1, 1)

        self.column.addWidget(self.whose_part)

        self.middle = QHBoxLayout()
        self.middle.setSpacing(16)
        self.middle.setObjectName(u"middle")
        self.wording = QWidget(HistoryForm)
        self.wording.setObjectName(u"wording")
        self.wording_column = QVBoxLayout(self.wording)
        self.wording_column.setSpacing(6)
        self.wording_column.setObjectName(u"wording_column")
        self.wording_column.setContentsMargins(0, 0, 0, 0)
        self.head = QLabel(self.wording)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"look", u"strong")
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.head.setWordWrap(True)

        self.wording_column.addWidget(self.head)

        self.marked = QCheckBox(self.wording)
        self.marked.setObjectName(u"marked")
        self.marked.setChecked(True)

        self.wording_column.addWidget(self.marked)

        self.changed = QLabel(self.wording)
        self.changed.setObjectName(u"changed")
        self.changed.setProperty(u"look", u"caption")
        self.changed.setTextFormat(Qt.TextFormat.PlainText)
        self.changed.setWordWrap(True)

        self.wording_column.addWidget(self.changed)

        self.text = MarkedText(self.wording)
        self.text.setObjectName(u"text")
        self.text.setMinimumSize(QSize(0, 80))

        self.wording_column.addWidget(self.text)

        self.wording_column.setStretch(3, 1)

        self.middle.addWidget(self.wording)


        self.column.addLayout(self.middle)

        self.closed = QLabel(HistoryForm)
        self.closed.setObjectName(u"closed")
        self.closed.setProperty(u"look", u"soft")
        self.closed.setTextFormat(Qt.TextFormat.PlainText)
        self.closed.setWordWrap(True)

        self.column.addWidget(self.closed)

        self.trouble = QLabel(HistoryForm)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setProperty(u"look", u"danger")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.copy_button = QPushButton(HistoryForm)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setAutoDefault(False)

        self.buttons.addWidget(self.copy_button)

        self.erase_button = QPushButton(HistoryForm)
        self.erase_button.setObjectName(u"erase_button")
        self.erase_button.setProperty(u"look", u"quiet")
        self.erase_button.setAutoDefault(False)

        self.buttons.addWidget(self.erase_button)

        self.button_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_space)

        self.close_button = QPushButton(HistoryForm)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.buttons.addWidget(self.close_button)

        self.back_button = QPushButton(HistoryForm)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setProperty(u"look", u"main")
        self.back_button.setAutoDefault(False)

        self.buttons.addWidget(self.back_button)


        self.column.addLayout(self.buttons)

        self.column.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.whose_label.setBuddy(self.whose)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HistoryForm)

        QMetaObject.connectSlotsByName(HistoryForm)
    # setupUi

    def retranslateUi(self, HistoryForm):
        HistoryForm.setWindowTitle(QCoreApplication.translate("HistoryForm", u"Earlier wordings", None))
        self.title.setText(QCoreApplication.translate("HistoryForm", u"Earlier wordings", None))
        self.whose_label.setText(QCoreApplication.translate("HistoryForm", u"Note &by", None))
#if QT_CONFIG(accessibility)
        self.whose.setAccessibleName(QCoreApplication.translate("HistoryForm", u"Whose note", None))
#endif // QT_CONFIG(accessibility)
        self.marked.setText(QCoreApplication.translate("HistoryForm", u"&Mark what changed", None))
        self.copy_button.setText(QCoreApplication.translate("HistoryForm", u"&Copy", None))
#if QT_CONFIG(accessibility)
        self.copy_button.setAccessibleName(QCoreApplication.translate("HistoryForm", u"Copy this wording", None))
#endif // QT_CONFIG(accessibility)
        self.erase_button.setText(QCoreApplication.translate("HistoryForm", u"&Erase this text for good\u2026", None))
        self.close_button.setText(QCoreApplication.translate("HistoryForm", u"Close", None))
        self.back_button.setText(QCoreApplication.translate("HistoryForm", u"Bring this back", None))
    # retranslateUi

