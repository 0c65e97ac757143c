"""Compiled from ui/filled_form.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.choice_field import ChoiceField

class Ui_FilledFormForm(object):
    def setupUi(self, FilledFormForm):
        if not FilledFormForm.objectName():
            FilledFormForm.setObjectName(u"FilledFormForm")
        FilledFormForm.resize(620, 560)
        self.column = QVBoxLayout(FilledFormForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(FilledFormForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.intro = QLabel(FilledFormForm)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"look", u"soft")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.scroll = QScrollArea(FilledFormForm)
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
        self.writer_part = QWidget(self.fields)
        self.writer_part.setObjectName(u"writer_part")
        self.writer_column = QVBoxLayout(self.writer_part)
        self.writer_column.setSpacing(4)
        self.writer_column.setObjectName(u"writer_column")
        self.writer_column.setContentsMargins(0, 0, 0, 0)
        self.writer_label = QLabel(self.writer_part)
        self.writer_label.setObjectName(u"writer_label")
        self.writer_label.setProperty(u"look", u"strong")
        self.writer_label.setTextFormat(Qt.TextFormat.PlainText)
        self.writer_label.setWordWrap(True)

        self.writer_column.addWidget(self.writer_label)

        self.writer = ChoiceField(self.writer_part)
        self.writer.setObjectName(u"writer")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.writer.sizePolicy().hasHeightForWidth())
        self.writer.setSizePolicy(sizePolicy1)

        self.writer_column.addWidget(self.writer)

        self.name = QLineEdit(self.writer_part)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(200)

        self.writer_column.addWidget(self.name)

        self.writer_hint = QLabel(self.writer_part)
        self.writer_hint.setObjectName(u"writer_hint")
        self.writer_hint.setProperty(u"look", u"caption")
        self.writer_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.writer_hint.setWordWrap(True)

        self.writer_column.addWidget(self.writer_hint)


        self.fields_column.addWidget(self.writer_part)

        self.visit_part = QWidget(self.fields)
        self.visit_part.setObjectName(u"visit_part")
        self.visit_column = QVBoxLayout(self.visit_part)
        self.visit_column.setSpacing(4)
        self.visit_column.setObjectName(u"visit_column")
        self.visit_column.setContentsMargins(0, 0, 0, 0)
        self.visit_label = QLabel(self.visit_part)
        self.visit_label.setObjectName(u"visit_label")
        self.visit_label.setProperty(u"look", u"strong")
        self.visit_label.setTextFormat(Qt.TextFormat.PlainText)
        self.visit_label.setWordWrap(True)

        self.visit_column.addWidget(self.visit_label)

        self.visit = ChoiceField(self.visit_part)
        self.visit.setObjectName(u"visit")
        sizePolicy1.setHeightForWidth(self.visit.sizePolicy().hasHeightForWidth())
        self.visit.setSizePolicy(sizePolicy1)

        self.visit_column.addWidget(self.visit)


        self.fields_column.addWidget(self.visit_part)

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
        self.reason.setMaxLength(500)

        self.reason_column.addWidget(self.reason)

        self.reason_hint = QLabel(self.reason_part)
        self.reason_hint.setObjectName(u"reason_hint")
        self.reason_hint.setProperty(u"look", u"caption")
        self.reason_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_hint.setWordWrap(True)

        self.reason_column.addWidget(self.reason_hint)


        self.fields_column.addWidget(self.reason_part)

        self.rows_column = QVBoxLayout()
        self.rows_column.setSpacing(8)
        self.rows_column.setObjectName(u"rows_column")

        self.fields_column.addLayout(self.rows_column)

        self.fields_space = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_column.addItem(self.fields_space)

        self.scroll.setWidget(self.fields)

        self.column.addWidget(self.scroll)

        self.trouble = QLabel(FilledFormForm)
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

        self.cancel = QPushButton(FilledFormForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.accept_button = QPushButton(FilledFormForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"look", u"main")

        self.buttons.addWidget(self.accept_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.writer_label.setBuddy(self.writer)
        self.visit_label.setBuddy(self.visit)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FilledFormForm)

        self.accept_button.setDefault(True)


        QMetaObject.connectSlotsByName(FilledFormForm)
    # setupUi

    def retranslateUi(self, FilledFormForm):
        FilledFormForm.setWindowTitle(QCoreApplication.translate("FilledFormForm", u"Bring in a filled form", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("FilledFormForm", u"What is on the form", None))
#endif // QT_CONFIG(accessibility)
        self.writer_label.setText(QCoreApplication.translate("FilledFormForm", u"&Filled in by", None))
#if QT_CONFIG(accessibility)
        self.writer.setAccessibleName(QCoreApplication.translate("FilledFormForm", u"Filled in by", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("FilledFormForm", u"Name of who filled it in", None))
#endif // QT_CONFIG(accessibility)
        self.writer_hint.setText(QCoreApplication.translate("FilledFormForm", u"This name stands beside what comes in.", None))
        self.visit_label.setText(QCoreApplication.translate("FilledFormForm", u"&Visit that it belongs to", None))
#if QT_CONFIG(accessibility)
        self.visit.setAccessibleName(QCoreApplication.translate("FilledFormForm", u"Visit that it belongs to", None))
#endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("FilledFormForm", u"&Reason for the correction", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("FilledFormForm", u"Reason for the correction", None))
#endif // QT_CONFIG(accessibility)
        self.reason_hint.setText(QCoreApplication.translate("FilledFormForm", u"The visit was released. What comes in is a correction, and the reason stays beside it.", None))
        self.cancel.setText(QCoreApplication.translate("FilledFormForm", u"Cancel", None))
        self.accept_button.setText(QCoreApplication.translate("FilledFormForm", u"&Bring in", None))
    # retranslateUi

