"""Compiled from ui/new_file.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_NewFileForm(object):
    def setupUi(self, NewFileForm):
        if not NewFileForm.objectName():
            NewFileForm.setObjectName(u"NewFileForm")
        NewFileForm.resize(560, 480)
        self.column = QVBoxLayout(NewFileForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(NewFileForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.scroll = QScrollArea(NewFileForm)
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
        self.fields_column.setContentsMargins(0, 0, 0, 0)
        self.intro = QLabel(self.fields)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"look", u"soft")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.fields_column.addWidget(self.intro)

        self.school_column = QVBoxLayout()
        self.school_column.setSpacing(4)
        self.school_column.setObjectName(u"school_column")
        self.school_label = QLabel(self.fields)
        self.school_label.setObjectName(u"school_label")
        self.school_label.setProperty(u"look", u"strong")
        self.school_label.setTextFormat(Qt.TextFormat.PlainText)
        self.school_label.setWordWrap(True)

        self.school_column.addWidget(self.school_label)

        self.school = QLineEdit(self.fields)
        self.school.setObjectName(u"school")
        self.school.setMaxLength(200)

        self.school_column.addWidget(self.school)

        self.school_hint = QLabel(self.fields)
        self.school_hint.setObjectName(u"school_hint")
        self.school_hint.setProperty(u"look", u"caption")
        self.school_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.school_hint.setWordWrap(True)

        self.school_column.addWidget(self.school_hint)

        self.sixth_form = QCheckBox(self.fields)
        self.sixth_form.setObjectName(u"sixth_form")

        self.school_column.addWidget(self.sixth_form)


        self.fields_column.addLayout(self.school_column)

        self.person_column = QVBoxLayout()
        self.person_column.setSpacing(4)
        self.person_column.setObjectName(u"person_column")
        self.person_label = QLabel(self.fields)
        self.person_label.setObjectName(u"person_label")
        self.person_label.setProperty(u"look", u"strong")
        self.person_label.setTextFormat(Qt.TextFormat.PlainText)
        self.person_label.setWordWrap(True)

        self.person_column.addWidget(self.person_label)

        self.person = QLineEdit(self.fields)
        self.person.setObjectName(u"person")
        self.person.setMaxLength(200)

        self.person_column.addWidget(self.person)

        self.person_hint = QLabel(self.fields)
        self.person_hint.setObjectName(u"person_hint")
        self.person_hint.setProperty(u"look", u"caption")
        self.person_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.person_hint.setWordWrap(True)

        self.person_column.addWidget(self.person_hint)


        self.fields_column.addLayout(self.person_column)

        self.place_column = QVBoxLayout()
        self.place_column.setSpacing(4)
        self.place_column.setObjectName(u"place_column")
        self.place_label = QLabel(self.fields)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"look", u"strong")
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)
        self.place_label.setWordWrap(True)

        self.place_column.addWidget(self.place_label)

        self.place = QLabel(self.fields)
        self.place.setObjectName(u"place")
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setWordWrap(True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.place_column.addWidget(self.place)

        self.place_row = QHBoxLayout()
        self.place_row.setSpacing(8)
        self.place_row.setObjectName(u"place_row")
        self.choose = QPushButton(self.fields)
        self.choose.setObjectName(u"choose")
        self.choose.setAutoDefault(False)

        self.place_row.addWidget(self.choose)

        self.place_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.place_row.addItem(self.place_space)


        self.place_column.addLayout(self.place_row)


        self.fields_column.addLayout(self.place_column)

        self.fields_foot = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_column.addItem(self.fields_foot)

        self.scroll.setWidget(self.fields)

        self.column.addWidget(self.scroll)

        self.trouble = QLabel(NewFileForm)
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

        self.cancel = QPushButton(NewFileForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.start = QPushButton(NewFileForm)
        self.start.setObjectName(u"start")
        self.start.setProperty(u"look", u"main")

        self.buttons.addWidget(self.start)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.school_label.setBuddy(self.school)
        self.person_label.setBuddy(self.person)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.school, self.sixth_form)
        QWidget.setTabOrder(self.sixth_form, self.person)
        QWidget.setTabOrder(self.person, self.choose)
        QWidget.setTabOrder(self.choose, self.start)
        QWidget.setTabOrder(self.start, self.cancel)

        self.retranslateUi(NewFileForm)

        self.start.setDefault(True)


        QMetaObject.connectSlotsByName(NewFileForm)
    # setupUi

    def retranslateUi(self, NewFileForm):
        NewFileForm.setWindowTitle(QCoreApplication.translate("NewFileForm", u"Start a monitoring file", None))
        self.title.setText(QCoreApplication.translate("NewFileForm", u"Start a monitoring file", None))
        self.intro.setText(QCoreApplication.translate("NewFileForm", u"One file holds one school, with all its visits and all its years.", None))
        self.school_label.setText(QCoreApplication.translate("NewFileForm", u"&School", None))
#if QT_CONFIG(accessibility)
        self.school.setAccessibleName(QCoreApplication.translate("NewFileForm", u"School", None))
#endif // QT_CONFIG(accessibility)
        self.school_hint.setText(QCoreApplication.translate("NewFileForm", u"You may leave this empty and fill it in later.", None))
        self.sixth_form.setText(QCoreApplication.translate("NewFileForm", u"The school has a sixth &form", None))
#if QT_CONFIG(accessibility)
        self.sixth_form.setAccessibleName(QCoreApplication.translate("NewFileForm", u"The school has a sixth form", None))
#endif // QT_CONFIG(accessibility)
        self.person_label.setText(QCoreApplication.translate("NewFileForm", u"&Your name", None))
#if QT_CONFIG(accessibility)
        self.person.setAccessibleName(QCoreApplication.translate("NewFileForm", u"Your name", None))
#endif // QT_CONFIG(accessibility)
        self.person_hint.setText(QCoreApplication.translate("NewFileForm", u"It stands beside your notes. You may leave it empty.", None))
        self.place_label.setText(QCoreApplication.translate("NewFileForm", u"Where the file will be kept", None))
        self.place.setText("")
        self.choose.setText(QCoreApplication.translate("NewFileForm", u"&Choose another place\u2026", None))
#if QT_CONFIG(accessibility)
        self.choose.setAccessibleName(QCoreApplication.translate("NewFileForm", u"Choose another place for the file", None))
#endif // QT_CONFIG(accessibility)
        self.trouble.setText("")
        self.cancel.setText(QCoreApplication.translate("NewFileForm", u"Cancel", None))
        self.start.setText(QCoreApplication.translate("NewFileForm", u"Start", None))
    # retranslateUi

