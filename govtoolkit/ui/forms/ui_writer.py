"""Compiled from ui/writer.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_WriterForm(object):
    def setupUi(self, WriterForm):
        if not WriterForm.objectName():
            WriterForm.setObjectName(u"WriterForm")
        WriterForm.resize(480, 340)
        self.column = QVBoxLayout(WriterForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(WriterForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.intro = QLabel(WriterForm)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"look", u"soft")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(WriterForm)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"look", u"strong")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setWordWrap(True)

        self.name_column.addWidget(self.name_label)

        self.name = QLineEdit(WriterForm)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(200)

        self.name_column.addWidget(self.name)


        self.column.addLayout(self.name_column)

        self.role_column = QVBoxLayout()
        self.role_column.setSpacing(4)
        self.role_column.setObjectName(u"role_column")
        self.role_label = QLabel(WriterForm)
        self.role_label.setObjectName(u"role_label")
        self.role_label.setProperty(u"look", u"strong")
        self.role_label.setTextFormat(Qt.TextFormat.PlainText)
        self.role_label.setWordWrap(True)

        self.role_column.addWidget(self.role_label)

        self.role = QLineEdit(WriterForm)
        self.role.setObjectName(u"role")
        self.role.setMaxLength(200)

        self.role_column.addWidget(self.role)

        self.role_hint = QLabel(WriterForm)
        self.role_hint.setObjectName(u"role_hint")
        self.role_hint.setProperty(u"look", u"caption")
        self.role_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.role_hint.setWordWrap(True)

        self.role_column.addWidget(self.role_hint)


        self.column.addLayout(self.role_column)

        self.foot = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.foot)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.button_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_space)

        self.cancel = QPushButton(WriterForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.accept_button = QPushButton(WriterForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"look", u"main")

        self.buttons.addWidget(self.accept_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.role_label.setBuddy(self.role)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.role)
        QWidget.setTabOrder(self.role, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.cancel)

        self.retranslateUi(WriterForm)

        self.accept_button.setDefault(True)


        QMetaObject.connectSlotsByName(WriterForm)
    # setupUi

    def retranslateUi(self, WriterForm):
        WriterForm.setWindowTitle(QCoreApplication.translate("WriterForm", u"Writing as", None))
        self.title.setText(QCoreApplication.translate("WriterForm", u"Who is writing?", None))
        self.intro.setText("")
        self.name_label.setText(QCoreApplication.translate("WriterForm", u"Your &name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("WriterForm", u"Your name", None))
#endif // QT_CONFIG(accessibility)
        self.role_label.setText(QCoreApplication.translate("WriterForm", u"Your &role", None))
#if QT_CONFIG(accessibility)
        self.role.setAccessibleName(QCoreApplication.translate("WriterForm", u"Your role", None))
#endif // QT_CONFIG(accessibility)
        self.role_hint.setText(QCoreApplication.translate("WriterForm", u"For example: careers link governor. You may leave it empty.", None))
        self.cancel.setText(QCoreApplication.translate("WriterForm", u"Cancel", None))
        self.accept_button.setText(QCoreApplication.translate("WriterForm", u"Keep", None))
    # retranslateUi

