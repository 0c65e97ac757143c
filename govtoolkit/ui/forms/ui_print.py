"""Compiled from ui/print.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QButtonGroup, QComboBox, QFormLayout, QFrame, QGridLayout, QGroupBox, QHBoxLayout, QLabel, QPushButton, QRadioButton, QScrollArea, QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.elided_combo import ElidedCombo

class Ui_PrintDialog(object):
    def setupUi(self, PrintDialog):
        if not PrintDialog.objectName():
            PrintDialog.setObjectName(u"PrintDialog")
        PrintDialog.resize(1180, 800)
        self.column = QVBoxLayout(PrintDialog)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.halves = QHBoxLayout()
        self.halves.setSpacing(0)
        self.halves.setObjectName(u"halves")
        self.options_area = QScrollArea(PrintDialog)
        self.options_area.setObjectName(u"options_area")
        self.options_area.setProperty(u"look", u"side")
        self.options_area.setWidgetResizable(True)
        self.options_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.options_area.setFrameShape(QFrame.Shape.NoFrame)
        self.options_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.options_page = QWidget()
        self.options_page.setObjectName(u"options_page")
        self.options_column = QVBoxLayout(self.options_page)
        self.options_column.setSpacing(10)
        self.options_column.setObjectName(u"options_column")
        self.options_column.setContentsMargins(20, 12, 20, 16)
        self.what = QGroupBox(self.options_page)
        self.what.setObjectName(u"what")
        self.what_column = QVBoxLayout(self.what)
        self.what_column.setSpacing(4)
        self.what_column.setObjectName(u"what_column")
        self.what_column.setContentsMargins(0, 0, 0, 0)
        self.toolkit = QRadioButton(self.what)
        self.sheets = QButtonGroup(PrintDialog)
        self.sheets.setObjectName(u"sheets")
        self.sheets.addButton(self.toolkit)
        self.toolkit.setObjectName(u"toolkit")

        self.what_column.addWidget(self.toolkit)

        self.questions = QRadioButton(self.what)
        self.sheets.addButton(self.questions)
        self.questions.setObjectName(u"questions")

        self.what_column.addWidget(self.questions)

        self.what_gap = QSpacerItem(8, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.what_column.addItem(self.what_gap)

        self.filled = QRadioButton(self.what)
        self.fillings = QButtonGroup(PrintDialog)
        self.fillings.setObjectName(u"fillings")
        self.fillings.addButton(self.filled)
        self.filled.setObjectName(u"filled")

        self.what_column.addWidget(self.filled)

        self.blank = QRadioButton(self.what)
        self.fillings.addButton(self.blank)
        self.blank.setObjectName(u"blank")

        self.what_column.addWidget(self.blank)

        self.no_file = QLabel(self.what)
        self.no_file.setObjectName(u"no_file")
        self.no_file.setWordWrap(True)
        self.no_file.setProperty(u"look", u"caption")

        self.what_column.addWidget(self.no_file)


        self.options_column.addWidget(self.what)

        self.which = QGroupBox(self.options_page)
        self.which.setObjectName(u"which")
        self.which_column = QVBoxLayout(self.which)
        self.which_column.setSpacing(4)
        self.which_column.setObjectName(u"which_column")
        self.which_column.setContentsMargins(0, 0, 0, 0)
        self.visit_label = QLabel(self.which)
        self.visit_label.setObjectName(u"visit_label")

        self.which_column.addWidget(self.visit_label)

        self.visit = ElidedCombo(self.which)
        self.visit.setObjectName(u"visit")
        self.visit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.visit.setMinimumContentsLength(16)

        self.which_column.addWidget(self.visit)

        self.all_questions = QRadioButton(self.which)
        self.extents = QButtonGroup(PrintDialog)
        self.extents.setObjectName(u"extents")
        self.extents.addButton(self.all_questions)
        self.all_questions.setObjectName(u"all_questions")

        self.which_column.addWidget(self.all_questions)

        self.some_questions = QRadioButton(self.which)
        self.extents.addButton(self.some_questions)
        self.some_questions.setObjectName(u"some_questions")

        self.which_column.addWidget(self.some_questions)

        self.benchmarks_label = QLabel(self.which)
        self.benchmarks_label.setObjectName(u"benchmarks_label")
        self.benchmarks_label.setWordWrap(True)

        self.which_column.addWidget(self.benchmarks_label)

        self.benchmark_grid = QGridLayout()
        self.benchmark_grid.setSpacing(2)
        self.benchmark_grid.setObjectName(u"benchmark_grid")

        self.which_column.addLayout(self.benchmark_grid)

        self.benchmark_buttons = QHBoxLayout()
        self.benchmark_buttons.setSpacing(8)
        self.benchmark_buttons.setObjectName(u"benchmark_buttons")
        self.all_benchmarks = QPushButton(self.which)
        self.all_benchmarks.setObjectName(u"all_benchmarks")
        self.all_benchmarks.setAutoDefault(False)

        self.benchmark_buttons.addWidget(self.all_benchmarks)

        self.no_benchmarks = QPushButton(self.which)
        self.no_benchmarks.setObjectName(u"no_benchmarks")
        self.no_benchmarks.setAutoDefault(False)

        self.benchmark_buttons.addWidget(self.no_benchmarks)

        self.buttons_gap = QSpacerItem(0, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.benchmark_buttons.addItem(self.buttons_gap)


        self.which_column.addLayout(self.benchmark_buttons)

        self.benchmarks_line = QLabel(self.which)
        self.benchmarks_line.setObjectName(u"benchmarks_line")
        self.benchmarks_line.setWordWrap(True)
        self.benchmarks_line.setProperty(u"look", u"caption")

        self.which_column.addWidget(self.benchmarks_line)


        self.options_column.addWidget(self.which)

        self.how = QGroupBox(self.options_page)
        self.how.setObjectName(u"how")
        self.how_rows = QFormLayout(self.how)
        self.how_rows.setObjectName(u"how_rows")
        self.how_rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.how_rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.how_rows.setHorizontalSpacing(10)
        self.how_rows.setVerticalSpacing(8)
        self.how_rows.setContentsMargins(0, 0, 0, 0)
        self.layout_label = QLabel(self.how)
        self.layout_label.setObjectName(u"layout_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.layout_label.sizePolicy().hasHeightForWidth())
        self.layout_label.setSizePolicy(sizePolicy)

        self.how_rows.setWidget(0, QFormLayout.ItemRole.LabelRole, self.layout_label)

        self.layout_picker = ElidedCombo(self.how)
        self.layout_picker.setObjectName(u"layout_picker")
        self.layout_picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layout_picker.setMinimumContentsLength(15)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.layout_picker.sizePolicy().hasHeightForWidth())
        self.layout_picker.setSizePolicy(sizePolicy1)

        self.how_rows.setWidget(0, QFormLayout.ItemRole.FieldRole, self.layout_picker)

        self.lines_label = QLabel(self.how)
        self.lines_label.setObjectName(u"lines_label")
        sizePolicy.setHeightForWidth(self.lines_label.sizePolicy().hasHeightForWidth())
        self.lines_label.setSizePolicy(sizePolicy)

        self.how_rows.setWidget(1, QFormLayout.ItemRole.LabelRole, self.lines_label)

        self.lines = QSpinBox(self.how)
        self.lines.setObjectName(u"lines")
        sizePolicy1.setHeightForWidth(self.lines.sizePolicy().hasHeightForWidth())
        self.lines.setSizePolicy(sizePolicy1)
        self.lines.setMinimum(0)

        self.how_rows.setWidget(1, QFormLayout.ItemRole.FieldRole, self.lines)

        self.text_size_label = QLabel(self.how)
        self.text_size_label.setObjectName(u"text_size_label")
        sizePolicy.setHeightForWidth(self.text_size_label.sizePolicy().hasHeightForWidth())
        self.text_size_label.setSizePolicy(sizePolicy)

        self.how_rows.setWidget(2, QFormLayout.ItemRole.LabelRole, self.text_size_label)

        self.text_size = QSpinBox(self.how)
        self.text_size.setObjectName(u"text_size")
        sizePolicy1.setHeightForWidth(self.text_size.sizePolicy().hasHeightForWidth())
        self.text_size.setSizePolicy(sizePolicy1)

        self.how_rows.setWidget(2, QFormLayout.ItemRole.FieldRole, self.text_size)


        self.options_column.addWidget(self.how)

        self.paper = QGroupBox(self.options_page)
        self.paper.setObjectName(u"paper")
        self.paper_column = QVBoxLayout(self.paper)
        self.paper_column.setSpacing(4)
        self.paper_column.setObjectName(u"paper_column")
        self.paper_column.setContentsMargins(0, 0, 0, 0)
        self.portrait = QRadioButton(self.paper)
        self.papers = QButtonGroup(PrintDialog)
        self.papers.setObjectName(u"papers")
        self.papers.addButton(self.portrait)
        self.portrait.setObjectName(u"portrait")

        self.paper_column.addWidget(self.portrait)

        self.landscape = QRadioButton(self.paper)
        self.papers.addButton(self.landscape)
        self.landscape.setObjectName(u"landscape")

        self.paper_column.addWidget(self.landscape)


        self.options_column.addWidget(self.paper)

        self.options_end = QSpacerItem(8, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.options_column.addItem(self.options_end)

        self.options_column.setStretch(4, 1)
        self.options_area.setWidget(self.options_page)

        self.halves.addWidget(self.options_area)

        self.preview_place = QWidget(PrintDialog)
        self.preview_place.setObjectName(u"preview_place")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.preview_place.sizePolicy().hasHeightForWidth())
        self.preview_place.setSizePolicy(sizePolicy2)
        self.preview_column = QVBoxLayout(self.preview_place)
        self.preview_column.setSpacing(0)
        self.preview_column.setObjectName(u"preview_column")
        self.preview_column.setContentsMargins(0, 0, 0, 0)

        self.halves.addWidget(self.preview_place)


        self.column.addLayout(self.halves)

        self.foot = QFrame(PrintDialog)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"look", u"foot")
        self.foot_column = QVBoxLayout(self.foot)
        self.foot_column.setSpacing(8)
        self.foot_column.setObjectName(u"foot_column")
        self.foot_column.setContentsMargins(20, 10, 20, 10)
        self.banner_place = QVBoxLayout()
        self.banner_place.setObjectName(u"banner_place")
        self.banner_place.setContentsMargins(0, 0, 0, 0)

        self.foot_column.addLayout(self.banner_place)

        self.missing_line = QLabel(self.foot)
        self.missing_line.setObjectName(u"missing_line")
        self.missing_line.setWordWrap(True)
        self.missing_line.setProperty(u"look", u"warn")

        self.foot_column.addWidget(self.missing_line)

        self.check_row = QFrame(self.foot)
        self.check_row.setObjectName(u"check_row")
        self.check_layout = QHBoxLayout(self.check_row)
        self.check_layout.setSpacing(8)
        self.check_layout.setObjectName(u"check_layout")
        self.check_layout.setContentsMargins(0, 0, 0, 0)
        self.check_line = QLabel(self.check_row)
        self.check_line.setObjectName(u"check_line")
        self.check_line.setProperty(u"look", u"soft")

        self.check_layout.addWidget(self.check_line)

        self.check_button = QPushButton(self.check_row)
        self.check_button.setObjectName(u"check_button")
        self.check_button.setProperty(u"look", u"link")
        self.check_button.setAutoDefault(False)

        self.check_layout.addWidget(self.check_button)

        self.check_gap = QSpacerItem(4, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.check_layout.addItem(self.check_gap)


        self.foot_column.addWidget(self.check_row)

        self.saved_row = QFrame(self.foot)
        self.saved_row.setObjectName(u"saved_row")
        self.saved_row.setProperty(u"look", u"news")
        self.saved_layout = QHBoxLayout(self.saved_row)
        self.saved_layout.setSpacing(8)
        self.saved_layout.setObjectName(u"saved_layout")
        self.saved_layout.setContentsMargins(12, 6, 12, 6)
        self.saved_line = QLabel(self.saved_row)
        self.saved_line.setObjectName(u"saved_line")
        self.saved_line.setWordWrap(True)
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy3.setHorizontalStretch(0)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.saved_line.sizePolicy().hasHeightForWidth())
        self.saved_line.setSizePolicy(sizePolicy3)

        self.saved_layout.addWidget(self.saved_line)

        self.open_button = QPushButton(self.saved_row)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setAutoDefault(False)

        self.saved_layout.addWidget(self.open_button)

        self.folder_button = QPushButton(self.saved_row)
        self.folder_button.setObjectName(u"folder_button")
        self.folder_button.setAutoDefault(False)

        self.saved_layout.addWidget(self.folder_button)


        self.foot_column.addWidget(self.saved_row)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.pages_line = QLabel(self.foot)
        self.pages_line.setObjectName(u"pages_line")
        self.pages_line.setWordWrap(True)
        sizePolicy3.setHeightForWidth(self.pages_line.sizePolicy().hasHeightForWidth())
        self.pages_line.setSizePolicy(sizePolicy3)

        self.foot_row.addWidget(self.pages_line)

        self.stop_button = QPushButton(self.foot)
        self.stop_button.setObjectName(u"stop_button")
        self.stop_button.setAutoDefault(False)

        self.foot_row.addWidget(self.stop_button)

        self.print_button = QPushButton(self.foot)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setAutoDefault(False)

        self.foot_row.addWidget(self.print_button)

        self.save_button = QPushButton(self.foot)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"look", u"main")

        self.foot_row.addWidget(self.save_button)

        self.close_button = QPushButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)


        self.foot_column.addLayout(self.foot_row)


        self.column.addWidget(self.foot)

        self.column.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.visit_label.setBuddy(self.visit)
        self.layout_label.setBuddy(self.layout_picker)
        self.lines_label.setBuddy(self.lines)
        self.text_size_label.setBuddy(self.text_size)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PrintDialog)

        QMetaObject.connectSlotsByName(PrintDialog)
    # setupUi

    def retranslateUi(self, PrintDialog):
        PrintDialog.setWindowTitle(QCoreApplication.translate("PrintDialog", u"Print", None))
#if QT_CONFIG(accessibility)
        self.options_area.setAccessibleName(QCoreApplication.translate("PrintDialog", u"What to print", None))
#endif // QT_CONFIG(accessibility)
        self.what.setTitle(QCoreApplication.translate("PrintDialog", u"What", None))
        self.toolkit.setText(QCoreApplication.translate("PrintDialog", u"&Toolkit", None))
        self.questions.setText(QCoreApplication.translate("PrintDialog", u"&Question sheet", None))
        self.filled.setText(QCoreApplication.translate("PrintDialog", u"&Filled in with notes", None))
        self.blank.setText(QCoreApplication.translate("PrintDialog", u"&Blank, to write on", None))
        self.no_file.setText(QCoreApplication.translate("PrintDialog", u"Your notes can be printed once a monitoring file with a visit is open.", None))
        self.which.setTitle(QCoreApplication.translate("PrintDialog", u"Which", None))
        self.visit_label.setText(QCoreApplication.translate("PrintDialog", u"&Visit", None))
#if QT_CONFIG(accessibility)
        self.visit.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Visit", None))
#endif // QT_CONFIG(accessibility)
        self.all_questions.setText(QCoreApplication.translate("PrintDialog", u"All q&uestions", None))
        self.some_questions.setText(QCoreApplication.translate("PrintDialog", u"By benc&hmark", None))
        self.benchmarks_label.setText(QCoreApplication.translate("PrintDialog", u"Benchmarks", None))
        self.all_benchmarks.setText(QCoreApplication.translate("PrintDialog", u"A&ll", None))
#if QT_CONFIG(accessibility)
        self.all_benchmarks.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Tick all benchmarks", None))
#endif // QT_CONFIG(accessibility)
        self.no_benchmarks.setText(QCoreApplication.translate("PrintDialog", u"N&one", None))
#if QT_CONFIG(accessibility)
        self.no_benchmarks.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Tick no benchmark", None))
#endif // QT_CONFIG(accessibility)
        self.benchmarks_line.setText("")
        self.how.setTitle(QCoreApplication.translate("PrintDialog", u"How", None))
        self.layout_label.setText(QCoreApplication.translate("PrintDialog", u"&Notes stand", None))
#if QT_CONFIG(accessibility)
        self.layout_picker.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Where the notes stand", None))
#endif // QT_CONFIG(accessibility)
        self.lines_label.setText(QCoreApplication.translate("PrintDialog", u"L&ines", None))
#if QT_CONFIG(accessibility)
        self.lines.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Lines to write on in each space", None))
#endif // QT_CONFIG(accessibility)
        self.lines.setSpecialValueText(QCoreApplication.translate("PrintDialog", u"As usual", None))
        self.lines.setSuffix(QCoreApplication.translate("PrintDialog", u" lines", None))
        self.text_size_label.setText(QCoreApplication.translate("PrintDialog", u"Text si&ze", None))
#if QT_CONFIG(accessibility)
        self.text_size.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Text size in points", None))
#endif // QT_CONFIG(accessibility)
        self.text_size.setSuffix(QCoreApplication.translate("PrintDialog", u" points", None))
        self.paper.setTitle(QCoreApplication.translate("PrintDialog", u"Paper", None))
        self.portrait.setText(QCoreApplication.translate("PrintDialog", u"A4 up&right (portrait)", None))
        self.landscape.setText(QCoreApplication.translate("PrintDialog", u"A4 si&deways (landscape)", None))
        self.missing_line.setText("")
        self.check_line.setText("")
        self.check_button.setText(QCoreApplication.translate("PrintDialog", u"Sho&w them", None))
#if QT_CONFIG(accessibility)
        self.check_button.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Show the sentences you may want to look at", None))
#endif // QT_CONFIG(accessibility)
        self.saved_line.setText("")
        self.open_button.setText(QCoreApplication.translate("PrintDialog", u"Open", None))
#if QT_CONFIG(accessibility)
        self.open_button.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Open the saved PDF", None))
#endif // QT_CONFIG(accessibility)
        self.folder_button.setText(QCoreApplication.translate("PrintDialog", u"Show in folder", None))
#if QT_CONFIG(accessibility)
        self.folder_button.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Show the saved PDF in its folder", None))
#endif // QT_CONFIG(accessibility)
        self.pages_line.setText("")
        self.stop_button.setText(QCoreApplication.translate("PrintDialog", u"Stop", None))
#if QT_CONFIG(accessibility)
        self.stop_button.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Stop making the pages", None))
#endif // QT_CONFIG(accessibility)
        self.print_button.setText(QCoreApplication.translate("PrintDialog", u"&Print\u2026", None))
        self.save_button.setText(QCoreApplication.translate("PrintDialog", u"&Save PDF\u2026", None))
        self.close_button.setText(QCoreApplication.translate("PrintDialog", u"&Close", None))
    # retranslateUi

