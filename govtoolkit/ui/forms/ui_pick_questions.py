"""Compiled from ui/pick_questions.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QAbstractItemView, QHBoxLayout, QLabel, QListView, QPushButton, QSizePolicy, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.find_field import FindField

class Ui_PickQuestionsForm(object):
    def setupUi(self, PickQuestionsForm):
        if not PickQuestionsForm.objectName():
            PickQuestionsForm.setObjectName(u"PickQuestionsForm")
        PickQuestionsForm.resize(980, 640)
        self.column = QVBoxLayout(PickQuestionsForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.halves = QHBoxLayout()
        self.halves.setSpacing(20)
        self.halves.setObjectName(u"halves")
        self.bank_column = QVBoxLayout()
        self.bank_column.setSpacing(6)
        self.bank_column.setObjectName(u"bank_column")
        self.bank_label = QLabel(PickQuestionsForm)
        self.bank_label.setObjectName(u"bank_label")
        self.bank_label.setProperty(u"look", u"strong")
        self.bank_label.setWordWrap(True)

        self.bank_column.addWidget(self.bank_label)

        self.find = FindField(PickQuestionsForm)
        self.find.setObjectName(u"find")

        self.bank_column.addWidget(self.find)

        self.bank = QListView(PickQuestionsForm)
        self.bank.setObjectName(u"bank")
        self.bank.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.bank.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bank.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.bank.setResizeMode(QListView.ResizeMode.Adjust)
        self.bank.setMinimumSize(QSize(0, 56))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.bank.sizePolicy().hasHeightForWidth())
        self.bank.setSizePolicy(sizePolicy)

        self.bank_column.addWidget(self.bank)


        self.halves.addLayout(self.bank_column)

        self.picked_column = QVBoxLayout()
        self.picked_column.setSpacing(6)
        self.picked_column.setObjectName(u"picked_column")
        self.picked_label = QLabel(PickQuestionsForm)
        self.picked_label.setObjectName(u"picked_label")
        self.picked_label.setProperty(u"look", u"strong")
        self.picked_label.setWordWrap(True)

        self.picked_column.addWidget(self.picked_label)

        self.picked = QListView(PickQuestionsForm)
        self.picked.setObjectName(u"picked")
        self.picked.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.picked.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.picked.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.picked.setResizeMode(QListView.ResizeMode.Adjust)
        self.picked.setMinimumSize(QSize(0, 56))
        sizePolicy.setHeightForWidth(self.picked.sizePolicy().hasHeightForWidth())
        self.picked.setSizePolicy(sizePolicy)

        self.picked_column.addWidget(self.picked)

        self.order_buttons = QWidget(PickQuestionsForm)
        self.order_buttons.setObjectName(u"order_buttons")
        self.up_button = QPushButton(self.order_buttons)
        self.up_button.setObjectName(u"up_button")
        self.up_button.setAutoDefault(False)
        self.down_button = QPushButton(self.order_buttons)
        self.down_button.setObjectName(u"down_button")
        self.down_button.setAutoDefault(False)
        self.off_button = QPushButton(self.order_buttons)
        self.off_button.setObjectName(u"off_button")
        self.off_button.setAutoDefault(False)
        self.visit_button = QPushButton(self.order_buttons)
        self.visit_button.setObjectName(u"visit_button")
        self.visit_button.setAutoDefault(False)

        self.picked_column.addWidget(self.order_buttons)


        self.halves.addLayout(self.picked_column)

        self.halves.setStretch(0, 1)
        self.halves.setStretch(1, 1)

        self.column.addLayout(self.halves)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.count_line = QLabel(PickQuestionsForm)
        self.count_line.setObjectName(u"count_line")
        self.count_line.setProperty(u"look", u"soft")
        self.count_line.setWordWrap(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.count_line.sizePolicy().hasHeightForWidth())
        self.count_line.setSizePolicy(sizePolicy1)

        self.buttons.addWidget(self.count_line)

        self.cancel = QPushButton(PickQuestionsForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.accept_button = QPushButton(PickQuestionsForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"look", u"main")
        self.accept_button.setAutoDefault(False)

        self.buttons.addWidget(self.accept_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.bank_label.setBuddy(self.bank)
        self.picked_label.setBuddy(self.picked)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PickQuestionsForm)

        self.accept_button.setDefault(True)


        QMetaObject.connectSlotsByName(PickQuestionsForm)
    # setupUi

    def retranslateUi(self, PickQuestionsForm):
        PickQuestionsForm.setWindowTitle(QCoreApplication.translate("PickQuestionsForm", u"Pick questions", None))
        self.bank_label.setText(QCoreApplication.translate("PickQuestionsForm", u"&All questions", None))
#if QT_CONFIG(accessibility)
        self.find.setAccessibleName(QCoreApplication.translate("PickQuestionsForm", u"Find among the questions", None))
#endif // QT_CONFIG(accessibility)
        self.find.setPlaceholderText(QCoreApplication.translate("PickQuestionsForm", u"Find among the questions", None))
#if QT_CONFIG(accessibility)
        self.bank.setAccessibleName(QCoreApplication.translate("PickQuestionsForm", u"All questions; the space bar picks one", None))
#endif // QT_CONFIG(accessibility)
        self.picked_label.setText(QCoreApplication.translate("PickQuestionsForm", u"&In this order on paper", None))
#if QT_CONFIG(accessibility)
        self.picked.setAccessibleName(QCoreApplication.translate("PickQuestionsForm", u"The picked questions in their order; Alt and an arrow key move one", None))
#endif // QT_CONFIG(accessibility)
        self.up_button.setText(QCoreApplication.translate("PickQuestionsForm", u"&Up", None))
#if QT_CONFIG(accessibility)
        self.up_button.setAccessibleName(QCoreApplication.translate("PickQuestionsForm", u"Move the question up", None))
#endif // QT_CONFIG(accessibility)
        self.down_button.setText(QCoreApplication.translate("PickQuestionsForm", u"&Down", None))
#if QT_CONFIG(accessibility)
        self.down_button.setAccessibleName(QCoreApplication.translate("PickQuestionsForm", u"Move the question down", None))
#endif // QT_CONFIG(accessibility)
        self.off_button.setText(QCoreApplication.translate("PickQuestionsForm", u"&Take off", None))
#if QT_CONFIG(accessibility)
        self.off_button.setAccessibleName(QCoreApplication.translate("PickQuestionsForm", u"Take the question off the paper", None))
#endif // QT_CONFIG(accessibility)
        self.visit_button.setText(QCoreApplication.translate("PickQuestionsForm", u"Add those of the &visit", None))
#if QT_CONFIG(accessibility)
        self.visit_button.setAccessibleName(QCoreApplication.translate("PickQuestionsForm", u"Add the questions that are chosen for the visit", None))
#endif // QT_CONFIG(accessibility)
        self.count_line.setText("")
        self.cancel.setText(QCoreApplication.translate("PickQuestionsForm", u"Cancel", None))
        self.accept_button.setText(QCoreApplication.translate("PickQuestionsForm", u"Use these", None))
    # retranslateUi

