"""Compiled from ui/results.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.date_field import DateField

class Ui_ResultsForm(object):
    def setupUi(self, ResultsForm):
        if not ResultsForm.objectName():
            ResultsForm.setObjectName(u"ResultsForm")
        ResultsForm.resize(540, 520)
        self.column = QVBoxLayout(ResultsForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(ResultsForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.intro = QLabel(ResultsForm)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"look", u"soft")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.scroll = QScrollArea(ResultsForm)
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

        self.source_column = QVBoxLayout()
        self.source_column.setSpacing(4)
        self.source_column.setObjectName(u"source_column")
        self.source_label = QLabel(self.fields)
        self.source_label.setObjectName(u"source_label")
        self.source_label.setProperty(u"look", u"strong")
        self.source_label.setTextFormat(Qt.TextFormat.PlainText)
        self.source_label.setWordWrap(True)

        self.source_column.addWidget(self.source_label)

        self.source = QLineEdit(self.fields)
        self.source.setObjectName(u"source")
        self.source.setMaxLength(500)

        self.source_column.addWidget(self.source)

        self.source_hint = QLabel(self.fields)
        self.source_hint.setObjectName(u"source_hint")
        self.source_hint.setProperty(u"look", u"caption")
        self.source_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.source_hint.setWordWrap(True)

        self.source_column.addWidget(self.source_hint)


        self.fields_column.addLayout(self.source_column)

        self.figures_column = QVBoxLayout()
        self.figures_column.setSpacing(4)
        self.figures_column.setObjectName(u"figures_column")
        self.figures_label = QLabel(self.fields)
        self.figures_label.setObjectName(u"figures_label")
        self.figures_label.setProperty(u"look", u"strong")
        self.figures_label.setTextFormat(Qt.TextFormat.PlainText)
        self.figures_label.setWordWrap(True)

        self.figures_column.addWidget(self.figures_label)

        self.figures_hint = QLabel(self.fields)
        self.figures_hint.setObjectName(u"figures_hint")
        self.figures_hint.setProperty(u"look", u"caption")
        self.figures_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.figures_hint.setWordWrap(True)

        self.figures_column.addWidget(self.figures_hint)


        self.fields_column.addLayout(self.figures_column)

        self.fields_space = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_column.addItem(self.fields_space)

        self.scroll.setWidget(self.fields)

        self.column.addWidget(self.scroll)

        self.trouble = QLabel(ResultsForm)
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

        self.cancel = QPushButton(ResultsForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.accept_button = QPushButton(ResultsForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"look", u"main")

        self.buttons.addWidget(self.accept_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.date_label.setBuddy(self.date)
        self.source_label.setBuddy(self.source)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.date, self.source)
        QWidget.setTabOrder(self.source, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.cancel)

        self.retranslateUi(ResultsForm)

        self.accept_button.setDefault(True)


        QMetaObject.connectSlotsByName(ResultsForm)
    # setupUi

    def retranslateUi(self, ResultsForm):
        ResultsForm.setWindowTitle(QCoreApplication.translate("ResultsForm", u"Percentages", None))
        self.title.setText(QCoreApplication.translate("ResultsForm", u"Percentages", None))
        self.date_label.setText(QCoreApplication.translate("ResultsForm", u"&Date", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("ResultsForm", u"Date, day, month and year", None))
#endif // QT_CONFIG(accessibility)
        self.source_label.setText(QCoreApplication.translate("ResultsForm", u"Reported &in", None))
#if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("ResultsForm", u"Reported in", None))
#endif // QT_CONFIG(accessibility)
        self.source_hint.setText(QCoreApplication.translate("ResultsForm", u"The report, letter or e-mail in which the school says so.", None))
        self.figures_label.setText(QCoreApplication.translate("ResultsForm", u"Percentages", None))
        self.figures_hint.setText(QCoreApplication.translate("ResultsForm", u"Leave empty what was not reported.", None))
        self.cancel.setText(QCoreApplication.translate("ResultsForm", u"Cancel", None))
        self.accept_button.setText(QCoreApplication.translate("ResultsForm", u"Keep", None))
    # retranslateUi

