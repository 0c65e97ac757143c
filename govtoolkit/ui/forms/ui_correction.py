"""Compiled from ui/correction.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.prose_box import ProseBox

class Ui_CorrectionForm(object):
    def setupUi(self, CorrectionForm):
        if not CorrectionForm.objectName():
            CorrectionForm.setObjectName(u"CorrectionForm")
        CorrectionForm.resize(540, 520)
        self.column = QVBoxLayout(CorrectionForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(CorrectionForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.intro = QLabel(CorrectionForm)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"look", u"soft")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.scroll = QScrollArea(CorrectionForm)
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
        self.text_part = QWidget(self.fields)
        self.text_part.setObjectName(u"text_part")
        self.text_column = QVBoxLayout(self.text_part)
        self.text_column.setSpacing(4)
        self.text_column.setObjectName(u"text_column")
        self.text_column.setContentsMargins(0, 0, 0, 0)
        self.text_label = QLabel(self.text_part)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setProperty(u"look", u"strong")
        self.text_label.setTextFormat(Qt.TextFormat.PlainText)
        self.text_label.setWordWrap(True)

        self.text_column.addWidget(self.text_label)

        self.text = ProseBox(self.text_part)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)

        self.text_column.addWidget(self.text)


        self.fields_column.addWidget(self.text_part)

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

        self.fields_space = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_column.addItem(self.fields_space)

        self.scroll.setWidget(self.fields)

        self.column.addWidget(self.scroll)

        self.trouble = QLabel(CorrectionForm)
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

        self.cancel = QPushButton(CorrectionForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.accept_button = QPushButton(CorrectionForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"look", u"main")

        self.buttons.addWidget(self.accept_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.text_label.setBuddy(self.text)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.text, self.reason)
        QWidget.setTabOrder(self.reason, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.cancel)

        self.retranslateUi(CorrectionForm)

        self.accept_button.setDefault(True)


        QMetaObject.connectSlotsByName(CorrectionForm)
    # setupUi

    def retranslateUi(self, CorrectionForm):
        self.text_label.setText(QCoreApplication.translate("CorrectionForm", u"&Text", None))
        self.reason_label.setText(QCoreApplication.translate("CorrectionForm", u"&Reason", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("CorrectionForm", u"Reason for the correction", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("CorrectionForm", u"Cancel", None))
        self.accept_button.setText(QCoreApplication.translate("CorrectionForm", u"Keep correction", None))
        pass
    # retranslateUi

