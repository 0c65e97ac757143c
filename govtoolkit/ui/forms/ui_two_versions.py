"""Compiled from ui/two_versions.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_TwoVersionsForm(object):
    def setupUi(self, TwoVersionsForm):
        if not TwoVersionsForm.objectName():
            TwoVersionsForm.setObjectName(u"TwoVersionsForm")
        TwoVersionsForm.resize(960, 680)
        self.column = QVBoxLayout(TwoVersionsForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(TwoVersionsForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.about = QLabel(TwoVersionsForm)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"look", u"soft")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.column.addWidget(self.about)

        self.middle = QHBoxLayout()
        self.middle.setSpacing(16)
        self.middle.setObjectName(u"middle")
        self.place = QWidget(TwoVersionsForm)
        self.place.setObjectName(u"place")
        self.place_column = QVBoxLayout(self.place)
        self.place_column.setSpacing(6)
        self.place_column.setObjectName(u"place_column")
        self.place_column.setContentsMargins(0, 0, 0, 0)
        self.head = QLabel(self.place)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"look", u"strong")
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.head.setWordWrap(True)

        self.place_column.addWidget(self.head)

        self.hint = QLabel(self.place)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"look", u"caption")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.place_column.addWidget(self.hint)

        self.versions = QScrollArea(self.place)
        self.versions.setObjectName(u"versions")
        self.versions.setFrameShape(QFrame.Shape.NoFrame)
        self.versions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.versions.setWidgetResizable(True)
        self.versions.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.versions.setMinimumSize(QSize(0, 120))
        self.panes = QWidget()
        self.panes.setObjectName(u"panes")
        self.panes_row = QHBoxLayout(self.panes)
        self.panes_row.setSpacing(12)
        self.panes_row.setObjectName(u"panes_row")
        self.panes_row.setContentsMargins(0, 0, 0, 0)
        self.versions.setWidget(self.panes)

        self.place_column.addWidget(self.versions)

        self.place_column.setStretch(2, 1)

        self.middle.addWidget(self.place)


        self.column.addLayout(self.middle)

        self.reason_part = QWidget(TwoVersionsForm)
        self.reason_part.setObjectName(u"reason_part")
        self.reason_column = QVBoxLayout(self.reason_part)
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_column.setContentsMargins(0, 0, 0, 0)
        self.reason_label = QLabel(self.reason_part)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setProperty(u"look", u"strong")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setWordWrap(True)

        self.reason_column.addWidget(self.reason_label)

        self.reason = QLineEdit(self.reason_part)
        self.reason.setObjectName(u"reason")
        self.reason.setMaxLength(500)

        self.reason_column.addWidget(self.reason)


        self.column.addWidget(self.reason_part)

        self.said = QLabel(TwoVersionsForm)
        self.said.setObjectName(u"said")
        self.said.setProperty(u"look", u"ok")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)

        self.column.addWidget(self.said)

        self.trouble = QLabel(TwoVersionsForm)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setProperty(u"look", u"danger")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.both_button = QPushButton(TwoVersionsForm)
        self.both_button.setObjectName(u"both_button")
        self.both_button.setAutoDefault(False)

        self.buttons.addWidget(self.both_button)

        self.together_button = QPushButton(TwoVersionsForm)
        self.together_button.setObjectName(u"together_button")
        self.together_button.setAutoDefault(False)

        self.buttons.addWidget(self.together_button)

        self.button_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_space)

        self.close_button = QPushButton(TwoVersionsForm)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)

        self.column.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TwoVersionsForm)

        QMetaObject.connectSlotsByName(TwoVersionsForm)
    # setupUi

    def retranslateUi(self, TwoVersionsForm):
        TwoVersionsForm.setWindowTitle(QCoreApplication.translate("TwoVersionsForm", u"Two versions", None))
        self.title.setText(QCoreApplication.translate("TwoVersionsForm", u"Two versions", None))
        self.reason_label.setText(QCoreApplication.translate("TwoVersionsForm", u"&Reason, which stays beside it: this visit was released", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("TwoVersionsForm", u"Reason: this visit was released", None))
#endif // QT_CONFIG(accessibility)
        self.both_button.setText(QCoreApplication.translate("TwoVersionsForm", u"Keep &both", None))
        self.together_button.setText(QCoreApplication.translate("TwoVersionsForm", u"&Put them together\u2026", None))
        self.close_button.setText(QCoreApplication.translate("TwoVersionsForm", u"Close", None))
    # retranslateUi

