"""Compiled from ui/key_date.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.date_field import DateField

class Ui_KeyDateForm(object):
    def setupUi(self, KeyDateForm):
        if not KeyDateForm.objectName():
            KeyDateForm.setObjectName(u"KeyDateForm")
        KeyDateForm.resize(540, 520)
        self.column = QVBoxLayout(KeyDateForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(KeyDateForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.intro = QLabel(KeyDateForm)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"look", u"soft")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.scroll = QScrollArea(KeyDateForm)
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
        self.date_column = QVBoxLayout()
        self.date_column.setSpacing(4)
        self.date_column.setObjectName(u"date_column")
        self.date_label = QLabel(self.fields)
        self.date_label.setObjectName(u"date_label")
        self.date_label.setProperty(u"look", u"strong")
        self.date_label.setTextFormat(Qt.TextFormat.PlainText)
        self.date_label.setWordWrap(True)

        self.date_column.addWidget(self.date_label)

        self.date = DateField(self.fields)
        self.date.setObjectName(u"date")

        self.date_column.addWidget(self.date)

        self.date_hint = QLabel(self.fields)
        self.date_hint.setObjectName(u"date_hint")
        self.date_hint.setProperty(u"look", u"caption")
        self.date_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.date_hint.setWordWrap(True)

        self.date_column.addWidget(self.date_hint)


        self.fields_column.addLayout(self.date_column)

        self.remark_column = QVBoxLayout()
        self.remark_column.setSpacing(4)
        self.remark_column.setObjectName(u"remark_column")
        self.remark_label = QLabel(self.fields)
        self.remark_label.setObjectName(u"remark_label")
        self.remark_label.setProperty(u"look", u"strong")
        self.remark_label.setTextFormat(Qt.TextFormat.PlainText)
        self.remark_label.setWordWrap(True)

        self.remark_column.addWidget(self.remark_label)

        self.remark = QLineEdit(self.fields)
        self.remark.setObjectName(u"remark")
        self.remark.setMaxLength(500)

        self.remark_column.addWidget(self.remark)

        self.remark_hint = QLabel(self.fields)
        self.remark_hint.setObjectName(u"remark_hint")
        self.remark_hint.setProperty(u"look", u"caption")
        self.remark_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.remark_hint.setWordWrap(True)

        self.remark_column.addWidget(self.remark_hint)


        self.fields_column.addLayout(self.remark_column)

        self.fields_space = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_column.addItem(self.fields_space)

        self.scroll.setWidget(self.fields)

        self.column.addWidget(self.scroll)

        self.trouble = QLabel(KeyDateForm)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setProperty(u"look", u"danger")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.button_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_space)

        self.cancel = QPushButton(KeyDateForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.accept_button = QPushButton(KeyDateForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"look", u"main")

        self.buttons.addWidget(self.accept_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.date_label.setBuddy(self.date)
        self.remark_label.setBuddy(self.remark)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.date, self.remark)
        QWidget.setTabOrder(self.remark, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.cancel)

        self.retranslateUi(KeyDateForm)

        self.accept_button.setDefault(True)


        QMetaObject.connectSlotsByName(KeyDateForm)
    # setupUi

    def retranslateUi(self, KeyDateForm):
        KeyDateForm.setWindowTitle(QCoreApplication.translate("KeyDateForm", u"Date", None))
        self.title.setText(QCoreApplication.translate("KeyDateForm", u"Date", None))
        self.date_label.setText(QCoreApplication.translate("KeyDateForm", u"&Date", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("KeyDateForm", u"Date, day, month and year", None))
#endif // QT_CONFIG(accessibility)
        self.remark_label.setText(QCoreApplication.translate("KeyDateForm", u"&Remark", None))
#if QT_CONFIG(accessibility)
        self.remark.setAccessibleName(QCoreApplication.translate("KeyDateForm", u"Remark", None))
#endif // QT_CONFIG(accessibility)
        self.remark_hint.setText(QCoreApplication.translate("KeyDateForm", u"What to have ready, or where the date comes from. It may stay empty.", None))
        self.cancel.setText(QCoreApplication.translate("KeyDateForm", u"Cancel", None))
        self.accept_button.setText(QCoreApplication.translate("KeyDateForm", u"Keep", None))
    # retranslateUi

