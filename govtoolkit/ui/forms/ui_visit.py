"""Compiled from ui/visit.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.choice_field import ChoiceField
from govtoolkit.ui.widgets.date_field import DateField
from govtoolkit.ui.widgets.prose_box import ProseBox

class Ui_VisitForm(object):
    def setupUi(self, VisitForm):
        if not VisitForm.objectName():
            VisitForm.setObjectName(u"VisitForm")
        VisitForm.resize(540, 590)
        self.column = QVBoxLayout(VisitForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(VisitForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.intro = QLabel(VisitForm)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"look", u"soft")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.scroll = QScrollArea(VisitForm)
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
        self.fields_column.setSpacing(12)
        self.fields_column.setObjectName(u"fields_column")
        self.fields_column.setContentsMargins(0, 0, 0, 0)
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

        self.start_part = QWidget(self.fields)
        self.start_part.setObjectName(u"start_part")
        self.start_column = QVBoxLayout(self.start_part)
        self.start_column.setSpacing(4)
        self.start_column.setObjectName(u"start_column")
        self.start_column.setContentsMargins(0, 0, 0, 0)
        self.start_label = QLabel(self.start_part)
        self.start_label.setObjectName(u"start_label")
        self.start_label.setProperty(u"look", u"strong")
        self.start_label.setTextFormat(Qt.TextFormat.PlainText)
        self.start_label.setWordWrap(True)

        self.start_column.addWidget(self.start_label)

        self.start = ChoiceField(self.start_part)
        self.start.setObjectName(u"start")
        self.start.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.start.setMinimumContentsLength(20)

        self.start_column.addWidget(self.start)

        self.start_hint = QLabel(self.start_part)
        self.start_hint.setObjectName(u"start_hint")
        self.start_hint.setProperty(u"look", u"caption")
        self.start_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.start_hint.setWordWrap(True)

        self.start_column.addWidget(self.start_hint)


        self.fields_column.addWidget(self.start_part)

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

        self.occasion_column = QVBoxLayout()
        self.occasion_column.setSpacing(4)
        self.occasion_column.setObjectName(u"occasion_column")
        self.occasion_label = QLabel(self.fields)
        self.occasion_label.setObjectName(u"occasion_label")
        self.occasion_label.setProperty(u"look", u"strong")
        self.occasion_label.setTextFormat(Qt.TextFormat.PlainText)
        self.occasion_label.setWordWrap(True)

        self.occasion_column.addWidget(self.occasion_label)

        self.occasion = ChoiceField(self.fields)
        self.occasion.setObjectName(u"occasion")

        self.occasion_column.addWidget(self.occasion)


        self.fields_column.addLayout(self.occasion_column)

        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(self.fields)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"look", u"strong")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setWordWrap(True)

        self.name_column.addWidget(self.name_label)

        self.name = QLineEdit(self.fields)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(200)

        self.name_column.addWidget(self.name)

        self.name_hint = QLabel(self.fields)
        self.name_hint.setObjectName(u"name_hint")
        self.name_hint.setProperty(u"look", u"caption")
        self.name_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.name_hint.setWordWrap(True)

        self.name_column.addWidget(self.name_hint)


        self.fields_column.addLayout(self.name_column)

        self.met_column = QVBoxLayout()
        self.met_column.setSpacing(4)
        self.met_column.setObjectName(u"met_column")
        self.met_label = QLabel(self.fields)
        self.met_label.setObjectName(u"met_label")
        self.met_label.setProperty(u"look", u"strong")
        self.met_label.setTextFormat(Qt.TextFormat.PlainText)
        self.met_label.setWordWrap(True)

        self.met_column.addWidget(self.met_label)

        self.met = ProseBox(self.fields)
        self.met.setObjectName(u"met")
        self.met.setTabChangesFocus(True)

        self.met_column.addWidget(self.met)

        self.met_hint = QLabel(self.fields)
        self.met_hint.setObjectName(u"met_hint")
        self.met_hint.setProperty(u"look", u"caption")
        self.met_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.met_hint.setWordWrap(True)

        self.met_column.addWidget(self.met_hint)


        self.fields_column.addLayout(self.met_column)

        self.fields_space = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_column.addItem(self.fields_space)

        self.scroll.setWidget(self.fields)

        self.column.addWidget(self.scroll)

        self.trouble = QLabel(VisitForm)
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

        self.cancel = QPushButton(VisitForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.accept_button = QPushButton(VisitForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"look", u"main")

        self.buttons.addWidget(self.accept_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
        self.start_label.setBuddy(self.start)
        self.date_label.setBuddy(self.date)
        self.occasion_label.setBuddy(self.occasion)
        self.name_label.setBuddy(self.name)
        self.met_label.setBuddy(self.met)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.reason, self.start)
        QWidget.setTabOrder(self.start, self.date)
        QWidget.setTabOrder(self.date, self.occasion)
        QWidget.setTabOrder(self.occasion, self.name)
        QWidget.setTabOrder(self.name, self.met)
        QWidget.setTabOrder(self.met, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.cancel)

        self.retranslateUi(VisitForm)

        self.accept_button.setDefault(True)


        QMetaObject.connectSlotsByName(VisitForm)
    # setupUi

    def retranslateUi(self, VisitForm):
        VisitForm.setWindowTitle(QCoreApplication.translate("VisitForm", u"Visit", None))
        self.title.setText(QCoreApplication.translate("VisitForm", u"Visit", None))
        self.intro.setText("")
        self.reason_label.setText(QCoreApplication.translate("VisitForm", u"&Reason for the correction", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("VisitForm", u"Reason for the correction", None))
#endif // QT_CONFIG(accessibility)
        self.reason_hint.setText(QCoreApplication.translate("VisitForm", u"It stays beside what was corrected, with your name and the date.", None))
        self.start_label.setText(QCoreApplication.translate("VisitForm", u"&Start from", None))
#if QT_CONFIG(accessibility)
        self.start.setAccessibleName(QCoreApplication.translate("VisitForm", u"Start from", None))
#endif // QT_CONFIG(accessibility)
        self.date_label.setText(QCoreApplication.translate("VisitForm", u"&Date", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("VisitForm", u"Date, day, month and year", None))
#endif // QT_CONFIG(accessibility)
        self.occasion_label.setText(QCoreApplication.translate("VisitForm", u"&Kind", None))
#if QT_CONFIG(accessibility)
        self.occasion.setAccessibleName(QCoreApplication.translate("VisitForm", u"Kind of visit", None))
#endif // QT_CONFIG(accessibility)
        self.name_label.setText(QCoreApplication.translate("VisitForm", u"&Title", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("VisitForm", u"Title", None))
#endif // QT_CONFIG(accessibility)
        self.met_label.setText(QCoreApplication.translate("VisitForm", u"Who was &met", None))
#if QT_CONFIG(accessibility)
        self.met.setAccessibleName(QCoreApplication.translate("VisitForm", u"Who was met", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("VisitForm", u"Cancel", None))
        self.accept_button.setText(QCoreApplication.translate("VisitForm", u"Keep", None))
    # retranslateUi

