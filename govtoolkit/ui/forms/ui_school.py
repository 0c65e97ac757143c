"""Compiled from ui/school.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_SchoolForm(object):
    def setupUi(self, SchoolForm):
        if not SchoolForm.objectName():
            SchoolForm.setObjectName(u"SchoolForm")
        SchoolForm.resize(540, 590)
        self.column = QVBoxLayout(SchoolForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(SchoolForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.intro = QLabel(SchoolForm)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"look", u"soft")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.scroll = QScrollArea(SchoolForm)
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


        self.fields_column.addLayout(self.name_column)

        self.phase_column = QVBoxLayout()
        self.phase_column.setSpacing(4)
        self.phase_column.setObjectName(u"phase_column")
        self.phase_label = QLabel(self.fields)
        self.phase_label.setObjectName(u"phase_label")
        self.phase_label.setProperty(u"look", u"strong")
        self.phase_label.setTextFormat(Qt.TextFormat.PlainText)
        self.phase_label.setWordWrap(True)

        self.phase_column.addWidget(self.phase_label)

        self.phase = QLineEdit(self.fields)
        self.phase.setObjectName(u"phase")
        self.phase.setMaxLength(200)

        self.phase_column.addWidget(self.phase)

        self.phase_hint = QLabel(self.fields)
        self.phase_hint.setObjectName(u"phase_hint")
        self.phase_hint.setProperty(u"look", u"caption")
        self.phase_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.phase_hint.setWordWrap(True)

        self.phase_column.addWidget(self.phase_hint)


        self.fields_column.addLayout(self.phase_column)

        self.urn_column = QVBoxLayout()
        self.urn_column.setSpacing(4)
        self.urn_column.setObjectName(u"urn_column")
        self.urn_label = QLabel(self.fields)
        self.urn_label.setObjectName(u"urn_label")
        self.urn_label.setProperty(u"look", u"strong")
        self.urn_label.setTextFormat(Qt.TextFormat.PlainText)
        self.urn_label.setWordWrap(True)

        self.urn_column.addWidget(self.urn_label)

        self.urn = QLineEdit(self.fields)
        self.urn.setObjectName(u"urn")
        self.urn.setMaxLength(200)

        self.urn_column.addWidget(self.urn)

        self.urn_hint = QLabel(self.fields)
        self.urn_hint.setObjectName(u"urn_hint")
        self.urn_hint.setProperty(u"look", u"caption")
        self.urn_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.urn_hint.setWordWrap(True)

        self.urn_column.addWidget(self.urn_hint)


        self.fields_column.addLayout(self.urn_column)

        self.trust_column = QVBoxLayout()
        self.trust_column.setSpacing(4)
        self.trust_column.setObjectName(u"trust_column")
        self.trust_label = QLabel(self.fields)
        self.trust_label.setObjectName(u"trust_label")
        self.trust_label.setProperty(u"look", u"strong")
        self.trust_label.setTextFormat(Qt.TextFormat.PlainText)
        self.trust_label.setWordWrap(True)

        self.trust_column.addWidget(self.trust_label)

        self.trust = QLineEdit(self.fields)
        self.trust.setObjectName(u"trust")
        self.trust.setMaxLength(200)

        self.trust_column.addWidget(self.trust)

        self.trust_hint = QLabel(self.fields)
        self.trust_hint.setObjectName(u"trust_hint")
        self.trust_hint.setProperty(u"look", u"caption")
        self.trust_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.trust_hint.setWordWrap(True)

        self.trust_column.addWidget(self.trust_hint)


        self.fields_column.addLayout(self.trust_column)

        self.sixth_form = QCheckBox(self.fields)
        self.sixth_form.setObjectName(u"sixth_form")

        self.fields_column.addWidget(self.sixth_form)

        self.fields_foot = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_column.addItem(self.fields_foot)

        self.scroll.setWidget(self.fields)

        self.column.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.button_space = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_space)

        self.cancel = QPushButton(SchoolForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.accept_button = QPushButton(SchoolForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"look", u"main")

        self.buttons.addWidget(self.accept_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.phase_label.setBuddy(self.phase)
        self.urn_label.setBuddy(self.urn)
        self.trust_label.setBuddy(self.trust)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.phase)
        QWidget.setTabOrder(self.phase, self.urn)
        QWidget.setTabOrder(self.urn, self.trust)
        QWidget.setTabOrder(self.trust, self.sixth_form)
        QWidget.setTabOrder(self.sixth_form, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.cancel)

        self.retranslateUi(SchoolForm)

        self.accept_button.setDefault(True)


        QMetaObject.connectSlotsByName(SchoolForm)
    # setupUi

    def retranslateUi(self, SchoolForm):
        SchoolForm.setWindowTitle(QCoreApplication.translate("SchoolForm", u"School details", None))
        self.title.setText(QCoreApplication.translate("SchoolForm", u"School details", None))
        self.intro.setText("")
        self.name_label.setText(QCoreApplication.translate("SchoolForm", u"School\u2019s &name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("SchoolForm", u"School\u2019s name", None))
#endif // QT_CONFIG(accessibility)
        self.phase_label.setText(QCoreApplication.translate("SchoolForm", u"&Kind of school", None))
#if QT_CONFIG(accessibility)
        self.phase.setAccessibleName(QCoreApplication.translate("SchoolForm", u"Kind of school", None))
#endif // QT_CONFIG(accessibility)
        self.phase_hint.setText(QCoreApplication.translate("SchoolForm", u"For example: secondary, ages 11 to 16.", None))
        self.urn_label.setText(QCoreApplication.translate("SchoolForm", u"&Unique reference number (URN)", None))
#if QT_CONFIG(accessibility)
        self.urn.setAccessibleName(QCoreApplication.translate("SchoolForm", u"Unique reference number, URN", None))
#endif // QT_CONFIG(accessibility)
        self.urn_hint.setText(QCoreApplication.translate("SchoolForm", u"The six figures by which official lists know the school.", None))
        self.trust_label.setText(QCoreApplication.translate("SchoolForm", u"Academy &trust", None))
#if QT_CONFIG(accessibility)
        self.trust.setAccessibleName(QCoreApplication.translate("SchoolForm", u"Academy trust", None))
#endif // QT_CONFIG(accessibility)
        self.trust_hint.setText(QCoreApplication.translate("SchoolForm", u"Leave it empty where there is none.", None))
        self.sixth_form.setText(QCoreApplication.translate("SchoolForm", u"The school has a sixth form", None))
        self.cancel.setText(QCoreApplication.translate("SchoolForm", u"Cancel", None))
        self.accept_button.setText(QCoreApplication.translate("SchoolForm", u"Keep", None))
    # retranslateUi

