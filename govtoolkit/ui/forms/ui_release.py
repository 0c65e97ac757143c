"""Compiled from ui/release.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.date_field import DateField
from govtoolkit.ui.widgets.told_lines import ToldLines

class Ui_ReleaseForm(object):
    def setupUi(self, ReleaseForm):
        if not ReleaseForm.objectName():
            ReleaseForm.setObjectName(u"ReleaseForm")
        ReleaseForm.resize(540, 520)
        self.column = QVBoxLayout(ReleaseForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(ReleaseForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.intro = QLabel(ReleaseForm)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"look", u"soft")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.scroll = QScrollArea(ReleaseForm)
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
        self.covers_part = QWidget(self.fields)
        self.covers_part.setObjectName(u"covers_part")
        self.covers_column = QVBoxLayout(self.covers_part)
        self.covers_column.setSpacing(4)
        self.covers_column.setObjectName(u"covers_column")
        self.covers_column.setContentsMargins(0, 0, 0, 0)
        self.covers_label = QLabel(self.covers_part)
        self.covers_label.setObjectName(u"covers_label")
        self.covers_label.setProperty(u"look", u"strong")
        self.covers_label.setTextFormat(Qt.TextFormat.PlainText)
        self.covers_label.setWordWrap(True)

        self.covers_column.addWidget(self.covers_label)

        self.covers = QLabel(self.covers_part)
        self.covers.setObjectName(u"covers")
        self.covers.setProperty(u"look", u"")
        self.covers.setTextFormat(Qt.TextFormat.PlainText)
        self.covers.setWordWrap(True)

        self.covers_column.addWidget(self.covers)


        self.fields_column.addWidget(self.covers_part)

        self.lacks_part = QWidget(self.fields)
        self.lacks_part.setObjectName(u"lacks_part")
        self.lacks_column = QVBoxLayout(self.lacks_part)
        self.lacks_column.setSpacing(4)
        self.lacks_column.setObjectName(u"lacks_column")
        self.lacks_column.setContentsMargins(0, 0, 0, 0)
        self.lacks_label = QLabel(self.lacks_part)
        self.lacks_label.setObjectName(u"lacks_label")
        self.lacks_label.setProperty(u"look", u"strong")
        self.lacks_label.setTextFormat(Qt.TextFormat.PlainText)
        self.lacks_label.setWordWrap(True)

        self.lacks_column.addWidget(self.lacks_label)

        self.lacks = ToldLines(self.lacks_part)
        self.lacks.setObjectName(u"lacks")

        self.lacks_column.addWidget(self.lacks)

        self.all_the_same = QLabel(self.lacks_part)
        self.all_the_same.setObjectName(u"all_the_same")
        self.all_the_same.setProperty(u"look", u"caption")
        self.all_the_same.setTextFormat(Qt.TextFormat.PlainText)
        self.all_the_same.setWordWrap(True)

        self.lacks_column.addWidget(self.all_the_same)


        self.fields_column.addWidget(self.lacks_part)

        self.day_part = QWidget(self.fields)
        self.day_part.setObjectName(u"day_part")
        self.day_column = QVBoxLayout(self.day_part)
        self.day_column.setSpacing(4)
        self.day_column.setObjectName(u"day_column")
        self.day_column.setContentsMargins(0, 0, 0, 0)
        self.day_label = QLabel(self.day_part)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setProperty(u"look", u"strong")
        self.day_label.setTextFormat(Qt.TextFormat.PlainText)
        self.day_label.setWordWrap(True)

        self.day_column.addWidget(self.day_label)

        self.day = DateField(self.day_part)
        self.day.setObjectName(u"day")

        self.day_column.addWidget(self.day)

        self.day_hint = QLabel(self.day_part)
        self.day_hint.setObjectName(u"day_hint")
        self.day_hint.setProperty(u"look", u"caption")
        self.day_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.day_hint.setWordWrap(True)

        self.day_column.addWidget(self.day_hint)


        self.fields_column.addWidget(self.day_part)

        self.fields_space = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_column.addItem(self.fields_space)

        self.scroll.setWidget(self.fields)

        self.column.addWidget(self.scroll)

        self.trouble = QLabel(ReleaseForm)
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

        self.cancel = QPushButton(ReleaseForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.accept_button = QPushButton(ReleaseForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"look", u"main")

        self.buttons.addWidget(self.accept_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.day_label.setBuddy(self.day)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.day, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.cancel)

        self.retranslateUi(ReleaseForm)

        self.accept_button.setDefault(True)


        QMetaObject.connectSlotsByName(ReleaseForm)
    # setupUi

    def retranslateUi(self, ReleaseForm):
        self.covers_label.setText(QCoreApplication.translate("ReleaseForm", u"What is given out", None))
        self.lacks_label.setText(QCoreApplication.translate("ReleaseForm", u"Not there yet", None))
        self.all_the_same.setText(QCoreApplication.translate("ReleaseForm", u"You can release it all the same.", None))
        self.day_label.setText(QCoreApplication.translate("ReleaseForm", u"&Day of the release", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("ReleaseForm", u"Day of the release: day, month and year", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("ReleaseForm", u"Not yet", None))
        self.accept_button.setText(QCoreApplication.translate("ReleaseForm", u"Release", None))
        pass
    # retranslateUi

