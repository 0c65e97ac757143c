"""Compiled from ui/save_copy.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QRadioButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_SaveCopyForm(object):
    def setupUi(self, SaveCopyForm):
        if not SaveCopyForm.objectName():
            SaveCopyForm.setObjectName(u"SaveCopyForm")
        SaveCopyForm.resize(560, 600)
        self.column = QVBoxLayout(SaveCopyForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(SaveCopyForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.intro = QLabel(SaveCopyForm)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"look", u"soft")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.scroll = QScrollArea(SaveCopyForm)
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
        self.visits_part = QWidget(self.fields)
        self.visits_part.setObjectName(u"visits_part")
        self.visits_column = QVBoxLayout(self.visits_part)
        self.visits_column.setSpacing(4)
        self.visits_column.setObjectName(u"visits_column")
        self.visits_column.setContentsMargins(0, 0, 0, 0)
        self.visits_label = QLabel(self.visits_part)
        self.visits_label.setObjectName(u"visits_label")
        self.visits_label.setProperty(u"look", u"strong")
        self.visits_label.setTextFormat(Qt.TextFormat.PlainText)
        self.visits_label.setWordWrap(True)

        self.visits_column.addWidget(self.visits_label)

        self.all_visits = QRadioButton(self.visits_part)
        self.all_visits.setObjectName(u"all_visits")
        self.all_visits.setChecked(True)

        self.visits_column.addWidget(self.all_visits)

        self.some_visits = QRadioButton(self.visits_part)
        self.some_visits.setObjectName(u"some_visits")

        self.visits_column.addWidget(self.some_visits)

        self.ticks_part = QWidget(self.visits_part)
        self.ticks_part.setObjectName(u"ticks_part")
        self.ticks_column = QVBoxLayout(self.ticks_part)
        self.ticks_column.setSpacing(4)
        self.ticks_column.setObjectName(u"ticks_column")
        self.ticks_column.setContentsMargins(24, 0, 0, 0)

        self.visits_column.addWidget(self.ticks_part)


        self.fields_column.addWidget(self.visits_part)

        self.wordings_part = QWidget(self.fields)
        self.wordings_part.setObjectName(u"wordings_part")
        self.wordings_column = QVBoxLayout(self.wordings_part)
        self.wordings_column.setSpacing(4)
        self.wordings_column.setObjectName(u"wordings_column")
        self.wordings_column.setContentsMargins(0, 0, 0, 0)
        self.wordings = QCheckBox(self.wordings_part)
        self.wordings.setObjectName(u"wordings")

        self.wordings_column.addWidget(self.wordings)

        self.wordings_hint = QLabel(self.wordings_part)
        self.wordings_hint.setObjectName(u"wordings_hint")
        self.wordings_hint.setProperty(u"look", u"caption")
        self.wordings_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.wordings_hint.setWordWrap(True)

        self.wordings_column.addWidget(self.wordings_hint)


        self.fields_column.addWidget(self.wordings_part)

        self.place_part = QWidget(self.fields)
        self.place_part.setObjectName(u"place_part")
        self.place_column = QVBoxLayout(self.place_part)
        self.place_column.setSpacing(4)
        self.place_column.setObjectName(u"place_column")
        self.place_column.setContentsMargins(0, 0, 0, 0)
        self.place_label = QLabel(self.place_part)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"look", u"strong")
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)
        self.place_label.setWordWrap(True)

        self.place_column.addWidget(self.place_label)

        self.place = QLabel(self.place_part)
        self.place.setObjectName(u"place")
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setWordWrap(True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.place_column.addWidget(self.place)

        self.choose_row = QHBoxLayout()
        self.choose_row.setSpacing(8)
        self.choose_row.setObjectName(u"choose_row")
        self.choose = QPushButton(self.place_part)
        self.choose.setObjectName(u"choose")
        self.choose.setAutoDefault(False)

        self.choose_row.addWidget(self.choose)

        self.choose_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choose_row.addItem(self.choose_space)


        self.place_column.addLayout(self.choose_row)


        self.fields_column.addWidget(self.place_part)

        self.check_row = QWidget(self.fields)
        self.check_row.setObjectName(u"check_row")
        self.check_row1 = QHBoxLayout(self.check_row)
        self.check_row1.setSpacing(8)
        self.check_row1.setObjectName(u"check_row1")
        self.check_row1.setContentsMargins(0, 0, 0, 0)
        self.check_line = QLabel(self.check_row)
        self.check_line.setObjectName(u"check_line")
        self.check_line.setProperty(u"look", u"soft")
        self.check_line.setTextFormat(Qt.TextFormat.PlainText)
        self.check_line.setWordWrap(True)

        self.check_row1.addWidget(self.check_line)

        self.check_button = QPushButton(self.check_row)
        self.check_button.setObjectName(u"check_button")
        self.check_button.setAutoDefault(False)

        self.check_row1.addWidget(self.check_button)

        self.check_row1.setStretch(0, 1)

        self.fields_column.addWidget(self.check_row)

        self.done_part = QWidget(self.fields)
        self.done_part.setObjectName(u"done_part")
        self.done_column = QVBoxLayout(self.done_part)
        self.done_column.setSpacing(4)
        self.done_column.setObjectName(u"done_column")
        self.done_column.setContentsMargins(0, 0, 0, 0)
        self.done = QLabel(self.done_part)
        self.done.setObjectName(u"done")
        self.done.setTextFormat(Qt.TextFormat.PlainText)
        self.done.setWordWrap(True)
        self.done.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.done_column.addWidget(self.done)

        self.done_place = QLabel(self.done_part)
        self.done_place.setObjectName(u"done_place")
        self.done_place.setProperty(u"look", u"caption")
        self.done_place.setTextFormat(Qt.TextFormat.PlainText)
        self.done_place.setWordWrap(True)
        self.done_place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.done_column.addWidget(self.done_place)


        self.fields_column.addWidget(self.done_part)

        self.fields_space = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_column.addItem(self.fields_space)

        self.scroll.setWidget(self.fields)

        self.column.addWidget(self.scroll)

        self.trouble = QLabel(SaveCopyForm)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setProperty(u"look", u"danger")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.folder_button = QPushButton(SaveCopyForm)
        self.folder_button.setObjectName(u"folder_button")
        self.folder_button.setAutoDefault(False)

        self.buttons.addWidget(self.folder_button)

        self.button_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_space)

        self.cancel = QPushButton(SaveCopyForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.accept_button = QPushButton(SaveCopyForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"look", u"main")

        self.buttons.addWidget(self.accept_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(SaveCopyForm)

        self.accept_button.setDefault(True)


        QMetaObject.connectSlotsByName(SaveCopyForm)
    # setupUi

    def retranslateUi(self, SaveCopyForm):
        SaveCopyForm.setWindowTitle(QCoreApplication.translate("SaveCopyForm", u"Save a copy for the clerk", None))
        self.title.setText(QCoreApplication.translate("SaveCopyForm", u"Save a copy for the clerk", None))
        self.intro.setText(QCoreApplication.translate("SaveCopyForm", u"One file with all that the clerk needs, to send as it is. It opens for reading first, so that nobody changes it by accident. Your private jottings are never in it.", None))
        self.visits_label.setText(QCoreApplication.translate("SaveCopyForm", u"Which visits", None))
        self.all_visits.setText(QCoreApplication.translate("SaveCopyForm", u"&All visits", None))
        self.some_visits.setText(QCoreApplication.translate("SaveCopyForm", u"&Only the visits ticked here", None))
        self.wordings.setText(QCoreApplication.translate("SaveCopyForm", u"&With earlier wordings", None))
        self.place_label.setText(QCoreApplication.translate("SaveCopyForm", u"Where the copy will be", None))
        self.choose.setText(QCoreApplication.translate("SaveCopyForm", u"&Choose another place\u2026", None))
#if QT_CONFIG(accessibility)
        self.choose.setAccessibleName(QCoreApplication.translate("SaveCopyForm", u"Choose another place for the copy", None))
#endif // QT_CONFIG(accessibility)
        self.check_button.setText(QCoreApplication.translate("SaveCopyForm", u"Sho&w them", None))
        self.folder_button.setText(QCoreApplication.translate("SaveCopyForm", u"Show in &folder", None))
        self.cancel.setText(QCoreApplication.translate("SaveCopyForm", u"Cancel", None))
        self.accept_button.setText(QCoreApplication.translate("SaveCopyForm", u"Save the copy", None))
    # retranslateUi

