"""Compiled from ui/encounter.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.choice_field import ChoiceField
from govtoolkit.ui.widgets.date_field import DateField

class Ui_EncounterForm(object):
    def setupUi(self, EncounterForm):
        if not EncounterForm.objectName():
            EncounterForm.setObjectName(u"EncounterForm")
        EncounterForm.resize(540, 520)
        self.column = QVBoxLayout(EncounterForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(EncounterForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.intro = QLabel(EncounterForm)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"look", u"soft")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.scroll = QScrollArea(EncounterForm)
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
        self.provider_column = QVBoxLayout()
        self.provider_column.setSpacing(4)
        self.provider_column.setObjectName(u"provider_column")
        self.provider_label = QLabel(self.fields)
        self.provider_label.setObjectName(u"provider_label")
        self.provider_label.setProperty(u"look", u"strong")
        self.provider_label.setTextFormat(Qt.TextFormat.PlainText)
        self.provider_label.setWordWrap(True)

        self.provider_column.addWidget(self.provider_label)

        self.provider = ChoiceField(self.fields)
        self.provider.setObjectName(u"provider")
        self.provider.setEditable(True)
        self.provider.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.provider.setMinimumContentsLength(12)
        self.provider.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.provider_column.addWidget(self.provider)


        self.fields_column.addLayout(self.provider_column)

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

        self.no_day = QCheckBox(self.fields)
        self.no_day.setObjectName(u"no_day")

        self.date_column.addWidget(self.no_day)

        self.date_hint = QLabel(self.fields)
        self.date_hint.setObjectName(u"date_hint")
        self.date_hint.setProperty(u"look", u"caption")
        self.date_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.date_hint.setWordWrap(True)

        self.date_column.addWidget(self.date_hint)


        self.fields_column.addLayout(self.date_column)

        self.sort_column = QVBoxLayout()
        self.sort_column.setSpacing(4)
        self.sort_column.setObjectName(u"sort_column")
        self.sort_label = QLabel(self.fields)
        self.sort_label.setObjectName(u"sort_label")
        self.sort_label.setProperty(u"look", u"strong")
        self.sort_label.setTextFormat(Qt.TextFormat.PlainText)
        self.sort_label.setWordWrap(True)

        self.sort_column.addWidget(self.sort_label)

        self.sort = ChoiceField(self.fields)
        self.sort.setObjectName(u"sort")
        self.sort.setEditable(True)
        self.sort.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.sort.setMinimumContentsLength(12)
        self.sort.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.sort_column.addWidget(self.sort)

        self.sort_hint = QLabel(self.fields)
        self.sort_hint.setObjectName(u"sort_hint")
        self.sort_hint.setProperty(u"look", u"caption")
        self.sort_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.sort_hint.setWordWrap(True)

        self.sort_column.addWidget(self.sort_hint)


        self.fields_column.addLayout(self.sort_column)

        self.phase_column = QVBoxLayout()
        self.phase_column.setSpacing(4)
        self.phase_column.setObjectName(u"phase_column")
        self.phase_label = QLabel(self.fields)
        self.phase_label.setObjectName(u"phase_label")
        self.phase_label.setProperty(u"look", u"strong")
        self.phase_label.setTextFormat(Qt.TextFormat.PlainText)
        self.phase_label.setWordWrap(True)

        self.phase_column.addWidget(self.phase_label)

        self.phase = ChoiceField(self.fields)
        self.phase.setObjectName(u"phase")
        self.phase.setMinimumContentsLength(12)
        self.phase.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.phase_column.addWidget(self.phase)


        self.fields_column.addLayout(self.phase_column)

        self.fields_space = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_column.addItem(self.fields_space)

        self.scroll.setWidget(self.fields)

        self.column.addWidget(self.scroll)

        self.trouble = QLabel(EncounterForm)
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

        self.cancel = QPushButton(EncounterForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.accept_button = QPushButton(EncounterForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"look", u"main")

        self.buttons.addWidget(self.accept_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.provider_label.setBuddy(self.provider)
        self.date_label.setBuddy(self.date)
        self.sort_label.setBuddy(self.sort)
        self.phase_label.setBuddy(self.phase)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.provider, self.date)
        QWidget.setTabOrder(self.date, self.no_day)
        QWidget.setTabOrder(self.no_day, self.sort)
        QWidget.setTabOrder(self.sort, self.phase)
        QWidget.setTabOrder(self.phase, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.cancel)

        self.retranslateUi(EncounterForm)

        self.accept_button.setDefault(True)


        QMetaObject.connectSlotsByName(EncounterForm)
    # setupUi

    def retranslateUi(self, EncounterForm):
        EncounterForm.setWindowTitle(QCoreApplication.translate("EncounterForm", u"Encounter", None))
        self.title.setText(QCoreApplication.translate("EncounterForm", u"Encounter", None))
        self.provider_label.setText(QCoreApplication.translate("EncounterForm", u"&Provider", None))
#if QT_CONFIG(accessibility)
        self.provider.setAccessibleName(QCoreApplication.translate("EncounterForm", u"Provider", None))
#endif // QT_CONFIG(accessibility)
        self.date_label.setText(QCoreApplication.translate("EncounterForm", u"&Date", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("EncounterForm", u"Date, day, month and year", None))
#endif // QT_CONFIG(accessibility)
        self.no_day.setText(QCoreApplication.translate("EncounterForm", u"The day is not &known", None))
        self.sort_label.setText(QCoreApplication.translate("EncounterForm", u"&What it was", None))
#if QT_CONFIG(accessibility)
        self.sort.setAccessibleName(QCoreApplication.translate("EncounterForm", u"What it was", None))
#endif // QT_CONFIG(accessibility)
        self.sort_hint.setText(QCoreApplication.translate("EncounterForm", u"In your own words, or one from the list. Never write down who came.", None))
        self.phase_label.setText(QCoreApplication.translate("EncounterForm", u"&For which students", None))
#if QT_CONFIG(accessibility)
        self.phase.setAccessibleName(QCoreApplication.translate("EncounterForm", u"For which students", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("EncounterForm", u"Cancel", None))
        self.accept_button.setText(QCoreApplication.translate("EncounterForm", u"Keep", None))
    # retranslateUi

