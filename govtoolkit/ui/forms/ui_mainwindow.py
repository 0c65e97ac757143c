"""Compiled from ui/mainwindow.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout, QLabel, QListView, QListWidget, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QToolButton, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.elided_button import ElidedButton
from govtoolkit.ui.widgets.elided_combo import ElidedCombo
from govtoolkit.ui.widgets.find_field import FindField

class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1280, 860)
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.across = QHBoxLayout(self.central)
        self.across.setSpacing(0)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.side = QFrame(self.central)
        self.side.setObjectName(u"side")
        self.side.setProperty(u"look", u"side")
        self.side_column = QVBoxLayout(self.side)
        self.side_column.setSpacing(4)
        self.side_column.setObjectName(u"side_column")
        self.side_column.setContentsMargins(10, 10, 10, 8)
        self.school_name = QLabel(self.side)
        self.school_name.setObjectName(u"school_name")
        self.school_name.setProperty(u"look", u"section")
        self.school_name.setWordWrap(True)
        self.school_name.setIndent(8)

        self.side_column.addWidget(self.school_name)

        self.toolkit_name = QLabel(self.side)
        self.toolkit_name.setObjectName(u"toolkit_name")
        self.toolkit_name.setProperty(u"look", u"caption")
        self.toolkit_name.setWordWrap(True)
        self.toolkit_name.setIndent(8)

        self.side_column.addWidget(self.toolkit_name)

        self.names_gap = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.side_column.addItem(self.names_gap)

        self.navigation = QListWidget(self.side)
        self.navigation.setObjectName(u"navigation")
        self.navigation.setProperty(u"look", u"navigation")
        self.navigation.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.navigation.setResizeMode(QListView.ResizeMode.Adjust)
        self.navigation.setWordWrap(True)

        self.side_column.addWidget(self.navigation)

        self.pages_gap = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.side_column.addItem(self.pages_gap)

        self.saved_line = QLabel(self.side)
        self.saved_line.setObjectName(u"saved_line")
        self.saved_line.setProperty(u"look", u"ok")
        self.saved_line.setWordWrap(True)
        self.saved_line.setIndent(8)

        self.side_column.addWidget(self.saved_line)

        self.why_row = QHBoxLayout()
        self.why_row.setObjectName(u"why_row")
        self.why_row.setContentsMargins(5, 0, 0, 0)
        self.why_button = QPushButton(self.side)
        self.why_button.setObjectName(u"why_button")
        self.why_button.setProperty(u"look", u"link")
        self.why_button.setVisible(False)

        self.why_row.addWidget(self.why_button)


        self.side_column.addLayout(self.why_row)

        self.file_button = QToolButton(self.side)
        self.file_button.setObjectName(u"file_button")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.file_button.sizePolicy().hasHeightForWidth())
        self.file_button.setSizePolicy(sizePolicy)
        self.file_button.setProperty(u"look", u"quiet")
        self.file_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.file_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.side_column.addWidget(self.file_button)


        self.across.addWidget(self.side)

        self.main_column = QVBoxLayout()
        self.main_column.setSpacing(0)
        self.main_column.setObjectName(u"main_column")
        self.bar = QFrame(self.central)
        self.bar.setObjectName(u"bar")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.bar.sizePolicy().hasHeightForWidth())
        self.bar.setSizePolicy(sizePolicy1)
        self.bar.setProperty(u"look", u"bar")
        self.bar_row = QHBoxLayout(self.bar)
        self.bar_row.setSpacing(8)
        self.bar_row.setObjectName(u"bar_row")
        self.bar_row.setContentsMargins(24, 10, 24, 10)
        self.visit_row = QHBoxLayout()
        self.visit_row.setSpacing(8)
        self.visit_row.setObjectName(u"visit_row")
        self.visit_label = QLabel(self.bar)
        self.visit_label.setObjectName(u"visit_label")
        self.visit_label.setProperty(u"look", u"soft")

        self.visit_row.addWidget(self.visit_label)

        self.visit_picker = ElidedCombo(self.bar)
        self.visit_picker.setObjectName(u"visit_picker")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.visit_picker.sizePolicy().hasHeightForWidth())
        self.visit_picker.setSizePolicy(sizePolicy2)
        self.visit_picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.visit_picker.setMinimumContentsLength(14)

        self.visit_row.addWidget(self.visit_picker)

        self.new_visit_button = QPushButton(self.bar)
        self.new_visit_button.setObjectName(u"new_visit_button")

        self.visit_row.addWidget(self.new_visit_button)


        self.bar_row.addLayout(self.visit_row)

        self.work_row = QHBoxLayout()
        self.work_row.setSpacing(8)
        self.work_row.setObjectName(u"work_row")
        self.find_field = FindField(self.bar)
        self.find_field.setObjectName(u"find_field")
        self.find_field.setMaxLength(200)

        self.work_row.addWidget(self.find_field)

        self.writer_button = ElidedButton(self.bar)
        self.writer_button.setObjectName(u"writer_button")
        self.writer_button.setProperty(u"look", u"quiet")

        self.work_row.addWidget(self.writer_button)

        self.save_copy_button = ElidedButton(self.bar)
        self.save_copy_button.setObjectName(u"save_copy_button")

        self.work_row.addWidget(self.save_copy_button)

        self.print_button = QPushButton(self.bar)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setProperty(u"look", u"main")

        self.work_row.addWidget(self.print_button)


        self.bar_row.addLayout(self.work_row)

        self.bar_row.setStretch(0, 1)

        self.main_column.addWidget(self.bar)

        self.banner_place = QVBoxLayout()
        self.banner_place.setSpacing(8)
        self.banner_place.setObjectName(u"banner_place")
        self.banner_place.setContentsMargins(24, 8, 24, 0)

        self.main_column.addLayout(self.banner_place)

        self.stack = QStackedWidget(self.central)
        self.stack.setObjectName(u"stack")

        self.main_column.addWidget(self.stack)


        self.across.addLayout(self.main_column)

        MainWindow.setCentralWidget(self.central)
#if QT_CONFIG(shortcut)
        self.visit_label.setBuddy(self.visit_picker)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MainWindow)

        QMetaObject.connectSlotsByName(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        MainWindow.setWindowTitle(QCoreApplication.translate("MainWindow", u"govtoolkit", None))
#if QT_CONFIG(accessibility)
        self.navigation.setAccessibleName(QCoreApplication.translate("MainWindow", u"Pages", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.saved_line.setAccessibleName(QCoreApplication.translate("MainWindow", u"Saving", None))
#endif // QT_CONFIG(accessibility)
        self.why_button.setText(QCoreApplication.translate("MainWindow", u"What now?", None))
#if QT_CONFIG(accessibility)
        self.why_button.setAccessibleName(QCoreApplication.translate("MainWindow", u"Open for reading only: what now?", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.file_button.setAccessibleName(QCoreApplication.translate("MainWindow", u"The monitoring file", None))
#endif // QT_CONFIG(accessibility)
        self.visit_label.setText(QCoreApplication.translate("MainWindow", u"V&isit", None))
#if QT_CONFIG(accessibility)
        self.visit_picker.setAccessibleName(QCoreApplication.translate("MainWindow", u"Visit", None))
#endif // QT_CONFIG(accessibility)
        self.visit_picker.setPlaceholderText(QCoreApplication.translate("MainWindow", u"No visit yet", None))
        self.new_visit_button.setText(QCoreApplication.translate("MainWindow", u"New visit\u2026", None))
#if QT_CONFIG(accessibility)
        self.find_field.setAccessibleName(QCoreApplication.translate("MainWindow", u"Find in this file and in the toolkit", None))
#endif // QT_CONFIG(accessibility)
        self.find_field.setPlaceholderText(QCoreApplication.translate("MainWindow", u"Find", None))
#if QT_CONFIG(tooltip)
        self.find_field.setToolTip(QCoreApplication.translate("MainWindow", u"Find words in notes, answers, actions and the toolkit (Ctrl+F)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(tooltip)
        self.writer_button.setToolTip(QCoreApplication.translate("MainWindow", u"Whose name your notes carry", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(tooltip)
        self.save_copy_button.setToolTip(QCoreApplication.translate("MainWindow", u"One file for the clerk, to send as it is (Ctrl+Shift+S)", None))
#endif // QT_CONFIG(tooltip)
        self.print_button.setText(QCoreApplication.translate("MainWindow", u"Print\u2026", None))
    # retranslateUi

