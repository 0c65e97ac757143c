"""Compiled from ui/erase.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_EraseForm(object):
    def setupUi(self, EraseForm):
        if not EraseForm.objectName():
            EraseForm.setObjectName(u"EraseForm")
        EraseForm.resize(560, 560)
        self.column = QVBoxLayout(EraseForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(EraseForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.about = QLabel(EraseForm)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"look", u"soft")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.column.addWidget(self.about)

        self.scroll = QScrollArea(EraseForm)
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
        self.fields_column.setSpacing(16)
        self.fields_column.setObjectName(u"fields_column")
        self.fields_column.setContentsMargins(0, 0, 8, 0)
        self.gone_part = QWidget(self.fields)
        self.gone_part.setObjectName(u"gone_part")
        self.gone_column = QVBoxLayout(self.gone_part)
        self.gone_column.setSpacing(4)
        self.gone_column.setObjectName(u"gone_column")
        self.gone_column.setContentsMargins(0, 0, 0, 0)
        self.gone_label = QLabel(self.gone_part)
        self.gone_label.setObjectName(u"gone_label")
        self.gone_label.setProperty(u"look", u"strong")
        self.gone_label.setTextFormat(Qt.TextFormat.PlainText)
        self.gone_label.setWordWrap(True)

        self.gone_column.addWidget(self.gone_label)

        self.gone = QLabel(self.gone_part)
        self.gone.setObjectName(u"gone")
        self.gone.setTextFormat(Qt.TextFormat.PlainText)
        self.gone.setWordWrap(True)

        self.gone_column.addWidget(self.gone)


        self.fields_column.addWidget(self.gone_part)

        self.stays_part = QWidget(self.fields)
        self.stays_part.setObjectName(u"stays_part")
        self.stays_column = QVBoxLayout(self.stays_part)
        self.stays_column.setSpacing(4)
        self.stays_column.setObjectName(u"stays_column")
        self.stays_column.setContentsMargins(0, 0, 0, 0)
        self.stays_label = QLabel(self.stays_part)
        self.stays_label.setObjectName(u"stays_label")
        self.stays_label.setProperty(u"look", u"strong")
        self.stays_label.setTextFormat(Qt.TextFormat.PlainText)
        self.stays_label.setWordWrap(True)

        self.stays_column.addWidget(self.stays_label)

        self.stays = QLabel(self.stays_part)
        self.stays.setObjectName(u"stays")
        self.stays.setTextFormat(Qt.TextFormat.PlainText)
        self.stays.setWordWrap(True)

        self.stays_column.addWidget(self.stays)


        self.fields_column.addWidget(self.stays_part)

        self.reason_part = QWidget(self.fields)
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
        self.reason.setMaxLength(300)

        self.reason_column.addWidget(self.reason)

        self.reason_hint = QLabel(self.reason_part)
        self.reason_hint.setObjectName(u"reason_hint")
        self.reason_hint.setProperty(u"look", u"caption")
        self.reason_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_hint.setWordWrap(True)

        self.reason_column.addWidget(self.reason_hint)


        self.fields_column.addWidget(self.reason_part)

        self.sure_part = QWidget(self.fields)
        self.sure_part.setObjectName(u"sure_part")
        self.sure_column = QVBoxLayout(self.sure_part)
        self.sure_column.setSpacing(4)
        self.sure_column.setObjectName(u"sure_column")
        self.sure_column.setContentsMargins(0, 0, 0, 0)
        self.sure = QLabel(self.sure_part)
        self.sure.setObjectName(u"sure")
        self.sure.setProperty(u"look", u"strong")
        self.sure.setTextFormat(Qt.TextFormat.PlainText)
        self.sure.setWordWrap(True)

        self.sure_column.addWidget(self.sure)

        self.sure_reason = QLabel(self.sure_part)
        self.sure_reason.setObjectName(u"sure_reason")
        self.sure_reason.setTextFormat(Qt.TextFormat.PlainText)
        self.sure_reason.setWordWrap(True)

        self.sure_column.addWidget(self.sure_reason)


        self.fields_column.addWidget(self.sure_part)

        self.fields_space = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_column.addItem(self.fields_space)

        self.scroll.setWidget(self.fields)

        self.column.addWidget(self.scroll)

        self.trouble = QLabel(EraseForm)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setProperty(u"look", u"danger")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.back_button = QPushButton(EraseForm)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)

        self.buttons.addWidget(self.back_button)

        self.button_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_space)

        self.cancel = QPushButton(EraseForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.go_on = QPushButton(EraseForm)
        self.go_on.setObjectName(u"go_on")
        self.go_on.setAutoDefault(False)

        self.buttons.addWidget(self.go_on)

        self.erase_button = QPushButton(EraseForm)
        self.erase_button.setObjectName(u"erase_button")
        self.erase_button.setAutoDefault(False)

        self.buttons.addWidget(self.erase_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.reason, self.go_on)
        QWidget.setTabOrder(self.go_on, self.cancel)
        QWidget.setTabOrder(self.cancel, self.back_button)
        QWidget.setTabOrder(self.back_button, self.erase_button)

        self.retranslateUi(EraseForm)

        QMetaObject.connectSlotsByName(EraseForm)
    # setupUi

    def retranslateUi(self, EraseForm):
        EraseForm.setWindowTitle(QCoreApplication.translate("EraseForm", u"Erase for good", None))
        self.gone_label.setText(QCoreApplication.translate("EraseForm", u"What will be gone", None))
        self.stays_label.setText(QCoreApplication.translate("EraseForm", u"What this cannot reach", None))
        self.reason_label.setText(QCoreApplication.translate("EraseForm", u"&Why it is erased", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("EraseForm", u"Why it is erased", None))
#endif // QT_CONFIG(accessibility)
        self.reason_hint.setText(QCoreApplication.translate("EraseForm", u"The reason stays in the file, with your name and the day. Do not put into it what you are erasing.", None))
        self.back_button.setText(QCoreApplication.translate("EraseForm", u"&Back", None))
        self.cancel.setText(QCoreApplication.translate("EraseForm", u"Leave it as it is", None))
#if QT_CONFIG(accessibility)
        self.cancel.setAccessibleName(QCoreApplication.translate("EraseForm", u"Leave it as it is", None))
#endif // QT_CONFIG(accessibility)
        self.go_on.setText(QCoreApplication.translate("EraseForm", u"Go on\u2026", None))
        self.erase_button.setText(QCoreApplication.translate("EraseForm", u"Erase for good", None))
    # retranslateUi

