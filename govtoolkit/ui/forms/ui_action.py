"""Compiled from ui/action.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.choice_field import ChoiceField
from govtoolkit.ui.widgets.date_field import DateField
from govtoolkit.ui.widgets.prose_box import ProseBox

class Ui_ActionForm(object):
    def setupUi(self, ActionForm):
        if not ActionForm.objectName():
            ActionForm.setObjectName(u"ActionForm")
        ActionForm.resize(540, 590)
        self.column = QVBoxLayout(ActionForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(ActionForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"look", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.intro = QLabel(ActionForm)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"look", u"soft")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.column.addWidget(self.intro)

        self.scroll = QScrollArea(ActionForm)
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
        self.wording_column = QVBoxLayout()
        self.wording_column.setSpacing(4)
        self.wording_column.setObjectName(u"wording_column")
        self.wording_label = QLabel(self.fields)
        self.wording_label.setObjectName(u"wording_label")
        self.wording_label.setProperty(u"look", u"strong")
        self.wording_label.setTextFormat(Qt.TextFormat.PlainText)
        self.wording_label.setWordWrap(True)

        self.wording_column.addWidget(self.wording_label)

        self.wording = ProseBox(self.fields)
        self.wording.setObjectName(u"wording")
        self.wording.setTabChangesFocus(True)

        self.wording_column.addWidget(self.wording)


        self.fields_column.addLayout(self.wording_column)

        self.owner_column = QVBoxLayout()
        self.owner_column.setSpacing(4)
        self.owner_column.setObjectName(u"owner_column")
        self.owner_label = QLabel(self.fields)
        self.owner_label.setObjectName(u"owner_label")
        self.owner_label.setProperty(u"look", u"strong")
        self.owner_label.setTextFormat(Qt.TextFormat.PlainText)
        self.owner_label.setWordWrap(True)

        self.owner_column.addWidget(self.owner_label)

        self.owner = QLineEdit(self.fields)
        self.owner.setObjectName(u"owner")
        self.owner.setMaxLength(200)

        self.owner_column.addWidget(self.owner)

        self.owner_hint = QLabel(self.fields)
        self.owner_hint.setObjectName(u"owner_hint")
        self.owner_hint.setProperty(u"look", u"caption")
        self.owner_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.owner_hint.setWordWrap(True)

        self.owner_column.addWidget(self.owner_hint)


        self.fields_column.addLayout(self.owner_column)

        self.due_column = QVBoxLayout()
        self.due_column.setSpacing(4)
        self.due_column.setObjectName(u"due_column")
        self.has_day = QCheckBox(self.fields)
        self.has_day.setObjectName(u"has_day")

        self.due_column.addWidget(self.has_day)

        self.due = DateField(self.fields)
        self.due.setObjectName(u"due")

        self.due_column.addWidget(self.due)

        self.due_hint = QLabel(self.fields)
        self.due_hint.setObjectName(u"due_hint")
        self.due_hint.setProperty(u"look", u"caption")
        self.due_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.due_hint.setWordWrap(True)

        self.due_column.addWidget(self.due_hint)


        self.fields_column.addLayout(self.due_column)

        self.benchmark_column = QVBoxLayout()
        self.benchmark_column.setSpacing(4)
        self.benchmark_column.setObjectName(u"benchmark_column")
        self.benchmark_label = QLabel(self.fields)
        self.benchmark_label.setObjectName(u"benchmark_label")
        self.benchmark_label.setProperty(u"look", u"strong")
        self.benchmark_label.setTextFormat(Qt.TextFormat.PlainText)
        self.benchmark_label.setWordWrap(True)

        self.benchmark_column.addWidget(self.benchmark_label)

        self.benchmark = ChoiceField(self.fields)
        self.benchmark.setObjectName(u"benchmark")

        self.benchmark_column.addWidget(self.benchmark)


        self.fields_column.addLayout(self.benchmark_column)

        self.visit_column = QVBoxLayout()
        self.visit_column.setSpacing(4)
        self.visit_column.setObjectName(u"visit_column")
        self.visit_label = QLabel(self.fields)
        self.visit_label.setObjectName(u"visit_label")
        self.visit_label.setProperty(u"look", u"strong")
        self.visit_label.setTextFormat(Qt.TextFormat.PlainText)
        self.visit_label.setWordWrap(True)

        self.visit_column.addWidget(self.visit_label)

        self.visit = ChoiceField(self.fields)
        self.visit.setObjectName(u"visit")

        self.visit_column.addWidget(self.visit)


        self.fields_column.addLayout(self.visit_column)

        self.outcome_box = QWidget(self.fields)
        self.outcome_box.setObjectName(u"outcome_box")
        self.outcome_column = QVBoxLayout(self.outcome_box)
        self.outcome_column.setSpacing(4)
        self.outcome_column.setObjectName(u"outcome_column")
        self.outcome_column.setContentsMargins(0, 0, 0, 0)
        self.outcome_label = QLabel(self.outcome_box)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setProperty(u"look", u"strong")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)

        self.outcome_column.addWidget(self.outcome_label)

        self.outcome = ProseBox(self.outcome_box)
        self.outcome.setObjectName(u"outcome")
        self.outcome.setTabChangesFocus(True)

        self.outcome_column.addWidget(self.outcome)


        self.fields_column.addWidget(self.outcome_box)

        self.fields_space = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_column.addItem(self.fields_space)

        self.scroll.setWidget(self.fields)

        self.column.addWidget(self.scroll)

        self.trouble = QLabel(ActionForm)
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

        self.cancel = QPushButton(ActionForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.accept_button = QPushButton(ActionForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"look", u"main")

        self.buttons.addWidget(self.accept_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.wording_label.setBuddy(self.wording)
        self.owner_label.setBuddy(self.owner)
        self.benchmark_label.setBuddy(self.benchmark)
        self.visit_label.setBuddy(self.visit)
        self.outcome_label.setBuddy(self.outcome)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.wording, self.owner)
        QWidget.setTabOrder(self.owner, self.has_day)
        QWidget.setTabOrder(self.has_day, self.due)
        QWidget.setTabOrder(self.due, self.benchmark)
        QWidget.setTabOrder(self.benchmark, self.visit)
        QWidget.setTabOrder(self.visit, self.outcome)
        QWidget.setTabOrder(self.outcome, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.cancel)

        self.retranslateUi(ActionForm)

        self.accept_button.setDefault(True)


        QMetaObject.connectSlotsByName(ActionForm)
    # setupUi

    def retranslateUi(self, ActionForm):
        ActionForm.setWindowTitle(QCoreApplication.translate("ActionForm", u"Action", None))
        self.title.setText(QCoreApplication.translate("ActionForm", u"Action", None))
        self.intro.setText("")
        self.wording_label.setText(QCoreApplication.translate("ActionForm", u"&What is to be done", None))
#if QT_CONFIG(accessibility)
        self.wording.setAccessibleName(QCoreApplication.translate("ActionForm", u"What is to be done", None))
#endif // QT_CONFIG(accessibility)
        self.owner_label.setText(QCoreApplication.translate("ActionForm", u"W&ho does it", None))
#if QT_CONFIG(accessibility)
        self.owner.setAccessibleName(QCoreApplication.translate("ActionForm", u"Who does it", None))
#endif // QT_CONFIG(accessibility)
        self.owner_hint.setText(QCoreApplication.translate("ActionForm", u"A name or a post, for example: the Careers Leader. It can be filled in later.", None))
#if QT_CONFIG(accessibility)
        self.has_day.setAccessibleName(QCoreApplication.translate("ActionForm", u"By a date that was agreed", None))
#endif // QT_CONFIG(accessibility)
        self.has_day.setText(QCoreApplication.translate("ActionForm", u"By a &date that was agreed", None))
#if QT_CONFIG(accessibility)
        self.due.setAccessibleName(QCoreApplication.translate("ActionForm", u"Due on, day, month and year", None))
#endif // QT_CONFIG(accessibility)
        self.benchmark_label.setText(QCoreApplication.translate("ActionForm", u"Which &benchmark it is about", None))
#if QT_CONFIG(accessibility)
        self.benchmark.setAccessibleName(QCoreApplication.translate("ActionForm", u"Benchmark that the action is about", None))
#endif // QT_CONFIG(accessibility)
        self.visit_label.setText(QCoreApplication.translate("ActionForm", u"Agreed &on", None))
#if QT_CONFIG(accessibility)
        self.visit.setAccessibleName(QCoreApplication.translate("ActionForm", u"Visit that the action was agreed on", None))
#endif // QT_CONFIG(accessibility)
        self.outcome_label.setText(QCoreApplication.translate("ActionForm", u"What &came of it", None))
#if QT_CONFIG(accessibility)
        self.outcome.setAccessibleName(QCoreApplication.translate("ActionForm", u"What came of it", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("ActionForm", u"Cancel", None))
        self.accept_button.setText(QCoreApplication.translate("ActionForm", u"Keep", None))
    # retranslateUi

