"""Compiled from ui/earlier_copies.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_EarlierCopiesForm(object):
    def setupUi(self, EarlierCopiesForm):
        if not EarlierCopiesForm.objectName():
            EarlierCopiesForm.setObjectName(u"EarlierCopiesForm")
        EarlierCopiesForm.resize(880, 620)
        self.column = QVBoxLayout(EarlierCopiesForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(EarlierCopiesForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.about = QLabel(EarlierCopiesForm)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"look", u"soft")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.column.addWidget(self.about)

        self.middle = QHBoxLayout()
        self.middle.setSpacing(16)
        self.middle.setObjectName(u"middle")
        self.copy = QWidget(EarlierCopiesForm)
        self.copy.setObjectName(u"copy")
        self.copy_column = QVBoxLayout(self.copy)
        self.copy_column.setSpacing(6)
        self.copy_column.setObjectName(u"copy_column")
        self.copy_column.setContentsMargins(0, 0, 0, 0)
        self.head = QLabel(self.copy)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"look", u"strong")
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.head.setWordWrap(True)

        self.copy_column.addWidget(self.head)

        self.holds = QLabel(self.copy)
        self.holds.setObjectName(u"holds")
        self.holds.setTextFormat(Qt.TextFormat.PlainText)
        self.holds.setWordWrap(True)
        self.holds.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.copy_column.addWidget(self.holds)

        self.differs = QLabel(self.copy)
        self.differs.setObjectName(u"differs")
        self.differs.setTextFormat(Qt.TextFormat.PlainText)
        self.differs.setWordWrap(True)
        self.differs.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.copy_column.addWidget(self.differs)

        self.copy_space = QSpacerItem(4, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.copy_column.addItem(self.copy_space)


        self.middle.addWidget(self.copy)


        self.column.addLayout(self.middle)

        self.room = QLabel(EarlierCopiesForm)
        self.room.setObjectName(u"room")
        self.room.setProperty(u"look", u"caption")
        self.room.setTextFormat(Qt.TextFormat.PlainText)
        self.room.setWordWrap(True)

        self.column.addWidget(self.room)

        self.done_row = QWidget(EarlierCopiesForm)
        self.done_row.setObjectName(u"done_row")
        self.done_column = QVBoxLayout(self.done_row)
        self.done_column.setSpacing(6)
        self.done_column.setObjectName(u"done_column")
        self.done_column.setContentsMargins(0, 0, 0, 0)
        self.done = QLabel(self.done_row)
        self.done.setObjectName(u"done")
        self.done.setTextFormat(Qt.TextFormat.PlainText)
        self.done.setWordWrap(True)
        self.done.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.done_column.addWidget(self.done)

        self.done_buttons = QHBoxLayout()
        self.done_buttons.setSpacing(8)
        self.done_buttons.setObjectName(u"done_buttons")
        self.open_button = QPushButton(self.done_row)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setAutoDefault(False)

        self.done_buttons.addWidget(self.open_button)

        self.done_folder_button = QPushButton(self.done_row)
        self.done_folder_button.setObjectName(u"done_folder_button")
        self.done_folder_button.setAutoDefault(False)

        self.done_buttons.addWidget(self.done_folder_button)

        self.done_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.done_buttons.addItem(self.done_space)


        self.done_column.addLayout(self.done_buttons)


        self.column.addWidget(self.done_row)

        self.trouble = QLabel(EarlierCopiesForm)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setProperty(u"look", u"danger")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.folder_button = QPushButton(EarlierCopiesForm)
        self.folder_button.setObjectName(u"folder_button")
        self.folder_button.setAutoDefault(False)

        self.buttons.addWidget(self.folder_button)

        self.button_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_space)

        self.close_button = QPushButton(EarlierCopiesForm)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)

        self.column.setStretch(2, 1)

        self.retranslateUi(EarlierCopiesForm)

        QMetaObject.connectSlotsByName(EarlierCopiesForm)
    # setupUi

    def retranslateUi(self, EarlierCopiesForm):
        EarlierCopiesForm.setWindowTitle(QCoreApplication.translate("EarlierCopiesForm", u"Earlier copies", None))
        self.title.setText(QCoreApplication.translate("EarlierCopiesForm", u"Earlier copies", None))
        self.open_button.setText(QCoreApplication.translate("EarlierCopiesForm", u"&Open it", None))
        self.done_folder_button.setText(QCoreApplication.translate("EarlierCopiesForm", u"Show &where it is", None))
        self.folder_button.setText(QCoreApplication.translate("EarlierCopiesForm", u"Show in &folder", None))
#if QT_CONFIG(accessibility)
        self.folder_button.setAccessibleName(QCoreApplication.translate("EarlierCopiesForm", u"Show the earlier copies in their folder", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("EarlierCopiesForm", u"Close", None))
    # retranslateUi

