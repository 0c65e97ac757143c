"""Compiled from ui/preset_name.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_PresetNameForm(object):
    def setupUi(self, PresetNameForm):
        if not PresetNameForm.objectName():
            PresetNameForm.setObjectName(u"PresetNameForm")
        PresetNameForm.resize(460, 240)
        self.column = QVBoxLayout(PresetNameForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(PresetNameForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(PresetNameForm)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"look", u"strong")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setWordWrap(True)

        self.name_column.addWidget(self.name_label)

        self.name = QLineEdit(PresetNameForm)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(60)

        self.name_column.addWidget(self.name)

        self.name_hint = QLabel(PresetNameForm)
        self.name_hint.setObjectName(u"name_hint")
        self.name_hint.setProperty(u"look", u"caption")
        self.name_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.name_hint.setWordWrap(True)

        self.name_column.addWidget(self.name_hint)


        self.column.addLayout(self.name_column)

        self.trouble = QLabel(PresetNameForm)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setProperty(u"look", u"danger")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.foot = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.foot)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.button_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_space)

        self.cancel = QPushButton(PresetNameForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.accept_button = QPushButton(PresetNameForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"look", u"main")

        self.buttons.addWidget(self.accept_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.cancel)

        self.retranslateUi(PresetNameForm)

        self.accept_button.setDefault(True)


        QMetaObject.connectSlotsByName(PresetNameForm)
    # setupUi

    def retranslateUi(self, PresetNameForm):
        PresetNameForm.setWindowTitle(QCoreApplication.translate("PresetNameForm", u"Keep these choices", None))
        self.title.setText(QCoreApplication.translate("PresetNameForm", u"Keep these choices", None))
        self.name_label.setText(QCoreApplication.translate("PresetNameForm", u"&Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("PresetNameForm", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.name_hint.setText("")
        self.trouble.setText("")
        self.cancel.setText(QCoreApplication.translate("PresetNameForm", u"Cancel", None))
        self.accept_button.setText(QCoreApplication.translate("PresetNameForm", u"Keep", None))
    # retranslateUi

