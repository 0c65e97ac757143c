"""Compiled from ui/print.ui by packaging/build_forms.py; never edited."""

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QButtonGroup, QCheckBox, QComboBox, QFormLayout, QFrame, QGridLayout, QGroupBox, QHBoxLayout, QLabel, QPushButton, QRadioButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from govtoolkit.ui.widgets.choice_field import ChoiceField
from govtoolkit.ui.widgets.number_field import NumberField
from govtoolkit.ui.widgets.sheet_picker import SheetPicker

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
        self.ready = QGroupBox(self.options_page)
        self.ready.setObjectName(u"ready")
        self.ready_column = QVBoxLayout(self.ready)
        self.ready_column.setSpacing(4)
        self.ready_column.setObjectName(u"ready_column")
        self.ready_column.setContentsMargins(0, 0, 0, 0)
        self.preset = ChoiceField(self.ready)
        self.preset.setObjectName(u"preset")
        self.preset.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.preset.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.preset.setMinimumContentsLength(14)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.preset.sizePolicy().hasHeightForWidth())
        self.preset.setSizePolicy(sizePolicy)

        self.ready_column.addWidget(self.preset)

        self.preset_line = QLabel(self.ready)
        self.preset_line.setObjectName(u"preset_line")
        self.preset_line.setTextFormat(Qt.TextFormat.PlainText)
        self.preset_line.setWordWrap(True)
        self.preset_line.setProperty(u"look", u"caption")

        self.ready_column.addWidget(self.preset_line)

        self.preset_buttons = QWidget(self.ready)
        self.preset_buttons.setObjectName(u"preset_buttons")
        self.keep_button = QPushButton(self.preset_buttons)
        self.keep_button.setObjectName(u"keep_button")
        self.keep_button.setAutoDefault(False)
        self.keep_button.setProperty(u"look", u"link")
        self.rename_button = QPushButton(self.preset_buttons)
        self.rename_button.setObjectName(u"rename_button")
        self.rename_button.setAutoDefault(False)
        self.rename_button.setProperty(u"look", u"link")
        self.delete_button = QPushButton(self.preset_buttons)
        self.delete_button.setObjectName(u"delete_button")
        self.delete_button.setAutoDefault(False)
        self.delete_button.setProperty(u"look", u"link")

        self.ready_column.addWidget(self.preset_buttons)


        self.options_column.addWidget(self.ready)

        self.what = QGroupBox(self.options_page)
        self.what.setObjectName(u"what")
        self.what_column = QVBoxLayout(self.what)
        self.what_column.setSpacing(4)
        self.what_column.setObjectName(u"what_column")
        self.what_column.setContentsMargins(0, 0, 0, 0)
        self.sheet_label = QLabel(self.what)
        self.sheet_label.setObjectName(u"sheet_label")
        self.sheet_label.setTextFormat(Qt.TextFormat.PlainText)
        self.sheet_label.setWordWrap(True)

        self.what_column.addWidget(self.sheet_label)

        self.sheet = SheetPicker(self.what)
        self.sheet.setObjectName(u"sheet")
        self.sheet.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sheet.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sheet.setMinimumContentsLength(14)
        sizePolicy.setHeightForWidth(self.sheet.sizePolicy().hasHeightForWidth())
        self.sheet.setSizePolicy(sizePolicy)

        self.what_column.addWidget(self.sheet)

        self.about = QLabel(self.what)
        self.about.setObjectName(u"about")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.about.setProperty(u"look", u"caption")

        self.what_column.addWidget(self.about)

        self.what_gap = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.what_column.addItem(self.what_gap)

        self.filled = QRadioButton(self.what)
        self.fillings = QButtonGroup(PrintDialog)
        self.fillings.setObjectName(u"fillings")
        self.fillings.addButton(self.filled)
        self.filled.setObjectName(u"filled")

        self.what_column.addWidget(self.filled)

        self.half = QRadioButton(self.what)
        self.fillings.addButton(self.half)
        self.half.setObjectName(u"half")

        self.what_column.addWidget(self.half)

        self.blank = QRadioButton(self.what)
        self.fillings.addButton(self.blank)
        self.blank.setObjectName(u"blank")

        self.what_column.addWidget(self.blank)

        self.no_file = QLabel(self.what)
        self.no_file.setObjectName(u"no_file")
        self.no_file.setTextFormat(Qt.TextFormat.PlainText)
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
        self.visit_label.setTextFormat(Qt.TextFormat.PlainText)
        self.visit_label.setWordWrap(True)

        self.which_column.addWidget(self.visit_label)

        self.visit = ChoiceField(self.which)
        self.visit.setObjectName(u"visit")
        self.visit.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.visit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.visit.setMinimumContentsLength(16)
        sizePolicy.setHeightForWidth(self.visit.sizePolicy().hasHeightForWidth())
        self.visit.setSizePolicy(sizePolicy)

        self.which_column.addWidget(self.visit)

        self.benchmarks_label = QLabel(self.which)
        self.benchmarks_label.setObjectName(u"benchmarks_label")
        self.benchmarks_label.setTextFormat(Qt.TextFormat.PlainText)
        self.benchmarks_label.setWordWrap(True)

        self.which_column.addWidget(self.benchmarks_label)

        self.visit_benchmarks = QCheckBox(self.which)
        self.visit_benchmarks.setObjectName(u"visit_benchmarks")

        self.which_column.addWidget(self.visit_benchmarks)

        self.benchmark_grid = QGridLayout()
        self.benchmark_grid.setSpacing(2)
        self.benchmark_grid.setObjectName(u"benchmark_grid")

        self.which_column.addLayout(self.benchmark_grid)

        self.benchmark_buttons = QWidget(self.which)
        self.benchmark_buttons.setObjectName(u"benchmark_buttons")
        self.all_benchmarks = QPushButton(self.benchmark_buttons)
        self.all_benchmarks.setObjectName(u"all_benchmarks")
        self.all_benchmarks.setAutoDefault(False)
        self.no_benchmarks = QPushButton(self.benchmark_buttons)
        self.no_benchmarks.setObjectName(u"no_benchmarks")
        self.no_benchmarks.setAutoDefault(False)
        self.focus_benchmarks = QPushButton(self.benchmark_buttons)
        self.focus_benchmarks.setObjectName(u"focus_benchmarks")
        self.focus_benchmarks.setAutoDefault(False)

        self.which_column.addWidget(self.benchmark_buttons)

        self.benchmarks_line = QLabel(self.which)
        self.benchmarks_line.setObjectName(u"benchmarks_line")
        self.benchmarks_line.setTextFormat(Qt.TextFormat.PlainText)
        self.benchmarks_line.setWordWrap(True)
        self.benchmarks_line.setProperty(u"look", u"caption")

        self.which_column.addWidget(self.benchmarks_line)

        self.which_gap = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.which_column.addItem(self.which_gap)

        self.questions_label = QLabel(self.which)
        self.questions_label.setObjectName(u"questions_label")
        self.questions_label.setTextFormat(Qt.TextFormat.PlainText)
        self.questions_label.setWordWrap(True)

        self.which_column.addWidget(self.questions_label)

        self.usual_questions = QRadioButton(self.which)
        self.extents = QButtonGroup(PrintDialog)
        self.extents.setObjectName(u"extents")
        self.extents.addButton(self.usual_questions)
        self.usual_questions.setObjectName(u"usual_questions")

        self.which_column.addWidget(self.usual_questions)

        self.benchmark_questions = QRadioButton(self.which)
        self.extents.addButton(self.benchmark_questions)
        self.benchmark_questions.setObjectName(u"benchmark_questions")

        self.which_column.addWidget(self.benchmark_questions)

        self.visit_questions = QRadioButton(self.which)
        self.extents.addButton(self.visit_questions)
        self.visit_questions.setObjectName(u"visit_questions")

        self.which_column.addWidget(self.visit_questions)

        self.picked_questions = QRadioButton(self.which)
        self.extents.addButton(self.picked_questions)
        self.picked_questions.setObjectName(u"picked_questions")

        self.which_column.addWidget(self.picked_questions)

        self.questions_buttons = QWidget(self.which)
        self.questions_buttons.setObjectName(u"questions_buttons")
        self.pick_button = QPushButton(self.questions_buttons)
        self.pick_button.setObjectName(u"pick_button")
        self.pick_button.setAutoDefault(False)

        self.which_column.addWidget(self.questions_buttons)

        self.questions_line = QLabel(self.which)
        self.questions_line.setObjectName(u"questions_line")
        self.questions_line.setTextFormat(Qt.TextFormat.PlainText)
        self.questions_line.setWordWrap(True)
        self.questions_line.setProperty(u"look", u"caption")

        self.which_column.addWidget(self.questions_line)


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
        self.room_label = QLabel(self.how)
        self.room_label.setObjectName(u"room_label")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.room_label.sizePolicy().hasHeightForWidth())
        self.room_label.setSizePolicy(sizePolicy1)

        self.how_rows.setWidget(0, QFormLayout.ItemRole.LabelRole, self.room_label)

        self.room = ChoiceField(self.how)
        self.room.setObjectName(u"room")
        self.room.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.room.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.room.setMinimumContentsLength(14)
        sizePolicy.setHeightForWidth(self.room.sizePolicy().hasHeightForWidth())
        self.room.setSizePolicy(sizePolicy)

        self.how_rows.setWidget(0, QFormLayout.ItemRole.FieldRole, self.room)

        self.lines_label = QLabel(self.how)
        self.lines_label.setObjectName(u"lines_label")
        sizePolicy1.setHeightForWidth(self.lines_label.sizePolicy().hasHeightForWidth())
        self.lines_label.setSizePolicy(sizePolicy1)

        self.how_rows.setWidget(1, QFormLayout.ItemRole.LabelRole, self.lines_label)

        self.lines = NumberField(self.how)
        self.lines.setObjectName(u"lines")
        self.lines.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        sizePolicy.setHeightForWidth(self.lines.sizePolicy().hasHeightForWidth())
        self.lines.setSizePolicy(sizePolicy)
        self.lines.setMinimum(1)

        self.how_rows.setWidget(1, QFormLayout.ItemRole.FieldRole, self.lines)

        self.layout_label = QLabel(self.how)
        self.layout_label.setObjectName(u"layout_label")
        sizePolicy1.setHeightForWidth(self.layout_label.sizePolicy().hasHeightForWidth())
        self.layout_label.setSizePolicy(sizePolicy1)

        self.how_rows.setWidget(2, QFormLayout.ItemRole.LabelRole, self.layout_label)

        self.layout_picker = ChoiceField(self.how)
        self.layout_picker.setObjectName(u"layout_picker")
        self.layout_picker.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.layout_picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layout_picker.setMinimumContentsLength(14)
        sizePolicy.setHeightForWidth(self.layout_picker.sizePolicy().hasHeightForWidth())
        self.layout_picker.setSizePolicy(sizePolicy)

        self.how_rows.setWidget(2, QFormLayout.ItemRole.FieldRole, self.layout_picker)

        self.paper_label = QLabel(self.how)
        self.paper_label.setObjectName(u"paper_label")
        sizePolicy1.setHeightForWidth(self.paper_label.sizePolicy().hasHeightForWidth())
        self.paper_label.setSizePolicy(sizePolicy1)

        self.how_rows.setWidget(3, QFormLayout.ItemRole.LabelRole, self.paper_label)

        self.paper = ChoiceField(self.how)
        self.paper.setObjectName(u"paper")
        self.paper.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.paper.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.paper.setMinimumContentsLength(14)
        sizePolicy.setHeightForWidth(self.paper.sizePolicy().hasHeightForWidth())
        self.paper.setSizePolicy(sizePolicy)

        self.how_rows.setWidget(3, QFormLayout.ItemRole.FieldRole, self.paper)

        self.text_size_label = QLabel(self.how)
        self.text_size_label.setObjectName(u"text_size_label")
        sizePolicy1.setHeightForWidth(self.text_size_label.sizePolicy().hasHeightForWidth())
        self.text_size_label.setSizePolicy(sizePolicy1)

        self.how_rows.setWidget(4, QFormLayout.ItemRole.LabelRole, self.text_size_label)

        self.text_size = NumberField(self.how)
        self.text_size.setObjectName(u"text_size")
        self.text_size.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        sizePolicy.setHeightForWidth(self.text_size.sizePolicy().hasHeightForWidth())
        self.text_size.setSizePolicy(sizePolicy)

        self.how_rows.setWidget(4, QFormLayout.ItemRole.FieldRole, self.text_size)


        self.options_column.addWidget(self.how)

        self.extras = QGroupBox(self.options_page)
        self.extras.setObjectName(u"extras")
        self.extras_column = QVBoxLayout(self.extras)
        self.extras_column.setSpacing(4)
        self.extras_column.setObjectName(u"extras_column")
        self.extras_column.setContentsMargins(0, 0, 0, 0)
        self.earlier = QCheckBox(self.extras)
        self.earlier.setObjectName(u"earlier")

        self.extras_column.addWidget(self.earlier)

        self.codes = QCheckBox(self.extras)
        self.codes.setObjectName(u"codes")

        self.extras_column.addWidget(self.codes)

        self.bylines = QCheckBox(self.extras)
        self.bylines.setObjectName(u"bylines")

        self.extras_column.addWidget(self.bylines)

        self.cover = QCheckBox(self.extras)
        self.cover.setObjectName(u"cover")

        self.extras_column.addWidget(self.cover)

        self.fillable = QCheckBox(self.extras)
        self.fillable.setObjectName(u"fillable")

        self.extras_column.addWidget(self.fillable)


        self.options_column.addWidget(self.extras)

        self.options_end = QSpacerItem(8, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.options_column.addItem(self.options_end)

        self.options_column.setStretch(5, 1)
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
        self.pages_line.setTextFormat(Qt.TextFormat.PlainText)
        self.pages_line.setWordWrap(True)
        sizePolicy3.setHeightForWidth(self.pages_line.sizePolicy().hasHeightForWidth())
        self.pages_line.setSizePolicy(sizePolicy3)

        self.foot_row.addWidget(self.pages_line)

        self.foot_buttons = QWidget(self.foot)
        self.foot_buttons.setObjectName(u"foot_buttons")
        self.stop_button = QPushButton(self.foot_buttons)
        self.stop_button.setObjectName(u"stop_button")
        self.stop_button.setAutoDefault(False)
        self.copy_button = QPushButton(self.foot_buttons)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setAutoDefault(False)
        self.print_button = QPushButton(self.foot_buttons)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setAutoDefault(False)
        self.save_button = QPushButton(self.foot_buttons)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"look", u"main")
        self.close_button = QPushButton(self.foot_buttons)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.foot_buttons)


        self.foot_column.addLayout(self.foot_row)


        self.column.addWidget(self.foot)

        self.column.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.sheet_label.setBuddy(self.sheet)
        self.visit_label.setBuddy(self.visit)
        self.room_label.setBuddy(self.room)
        self.lines_label.setBuddy(self.lines)
        self.layout_label.setBuddy(self.layout_picker)
        self.paper_label.setBuddy(self.paper)
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
        self.ready.setTitle(QCoreApplication.translate("PrintDialog", u"Ready-made choices", None))
#if QT_CONFIG(accessibility)
        self.preset.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Ready-made choices", None))
#endif // QT_CONFIG(accessibility)
        self.preset_line.setText("")
        self.keep_button.setText(QCoreApplication.translate("PrintDialog", u"Keep these choices\u2026", None))
#if QT_CONFIG(accessibility)
        self.keep_button.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Keep these choices under a name", None))
#endif // QT_CONFIG(accessibility)
        self.rename_button.setText(QCoreApplication.translate("PrintDialog", u"Rename\u2026", None))
#if QT_CONFIG(accessibility)
        self.rename_button.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Rename the ready-made choices", None))
#endif // QT_CONFIG(accessibility)
        self.delete_button.setText(QCoreApplication.translate("PrintDialog", u"Delete", None))
#if QT_CONFIG(accessibility)
        self.delete_button.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Delete the ready-made choices", None))
#endif // QT_CONFIG(accessibility)
        self.what.setTitle(QCoreApplication.translate("PrintDialog", u"What", None))
        self.sheet_label.setText(QCoreApplication.translate("PrintDialog", u"S&heet", None))
#if QT_CONFIG(accessibility)
        self.sheet.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Sheet", None))
#endif // QT_CONFIG(accessibility)
        self.about.setText("")
        self.filled.setText(QCoreApplication.translate("PrintDialog", u"&Filled in with notes", None))
        self.half.setText(QCoreApplication.translate("PrintDialog", u"Notes, and roo&m to write", None))
        self.blank.setText(QCoreApplication.translate("PrintDialog", u"&Blank, to write on", None))
        self.no_file.setText(QCoreApplication.translate("PrintDialog", u"Your notes can be printed once a monitoring file with a visit is open.", None))
        self.which.setTitle(QCoreApplication.translate("PrintDialog", u"Which", None))
        self.visit_label.setText(QCoreApplication.translate("PrintDialog", u"&Visit", None))
#if QT_CONFIG(accessibility)
        self.visit.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Visit", None))
#endif // QT_CONFIG(accessibility)
        self.benchmarks_label.setText(QCoreApplication.translate("PrintDialog", u"Benchmarks", None))
        self.visit_benchmarks.setText(QCoreApplication.translate("PrintDialog", u"Those of the visit", None))
        self.all_benchmarks.setText(QCoreApplication.translate("PrintDialog", u"A&ll", None))
#if QT_CONFIG(accessibility)
        self.all_benchmarks.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Tick all benchmarks", None))
#endif // QT_CONFIG(accessibility)
        self.no_benchmarks.setText(QCoreApplication.translate("PrintDialog", u"N&one", None))
#if QT_CONFIG(accessibility)
        self.no_benchmarks.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Tick no benchmark", None))
#endif // QT_CONFIG(accessibility)
        self.focus_benchmarks.setText(QCoreApplication.translate("PrintDialog", u"Of this visit", None))
#if QT_CONFIG(accessibility)
        self.focus_benchmarks.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Tick the benchmarks that the visit is about", None))
#endif // QT_CONFIG(accessibility)
        self.benchmarks_line.setText("")
        self.questions_label.setText(QCoreApplication.translate("PrintDialog", u"Questions", None))
        self.usual_questions.setText(QCoreApplication.translate("PrintDialog", u"All q&uestions", None))
        self.benchmark_questions.setText(QCoreApplication.translate("PrintDialog", u"By benchmar&k", None))
        self.visit_questions.setText(QCoreApplication.translate("PrintDialog", u"Chosen for the visi&t", None))
        self.picked_questions.setText(QCoreApplication.translate("PrintDialog", u"P&icked by hand", None))
        self.pick_button.setText(QCoreApplication.translate("PrintDialog", u"Pick &questions\u2026", None))
#if QT_CONFIG(accessibility)
        self.pick_button.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Pick questions and put them in order", None))
#endif // QT_CONFIG(accessibility)
        self.questions_line.setText("")
        self.how.setTitle(QCoreApplication.translate("PrintDialog", u"How", None))
        self.room_label.setText(QCoreApplication.translate("PrintDialog", u"&Ruled space", None))
#if QT_CONFIG(accessibility)
        self.room.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Ruled space to write in", None))
#endif // QT_CONFIG(accessibility)
        self.lines_label.setText(QCoreApplication.translate("PrintDialog", u"Lines", None))
#if QT_CONFIG(accessibility)
        self.lines.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Lines to write on in each space", None))
#endif // QT_CONFIG(accessibility)
        self.lines.setSuffix(QCoreApplication.translate("PrintDialog", u" lines", None))
        self.layout_label.setText(QCoreApplication.translate("PrintDialog", u"&Notes stand", None))
#if QT_CONFIG(accessibility)
        self.layout_picker.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Where the notes stand", None))
#endif // QT_CONFIG(accessibility)
        self.paper_label.setText(QCoreApplication.translate("PrintDialog", u"Pap&er", None))
#if QT_CONFIG(accessibility)
        self.paper.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Paper", None))
#endif // QT_CONFIG(accessibility)
        self.text_size_label.setText(QCoreApplication.translate("PrintDialog", u"Text si&ze", None))
#if QT_CONFIG(accessibility)
        self.text_size.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Text size in points", None))
#endif // QT_CONFIG(accessibility)
        self.text_size.setSuffix(QCoreApplication.translate("PrintDialog", u" points", None))
        self.extras.setTitle(QCoreApplication.translate("PrintDialog", u"With", None))
        self.earlier.setText(QCoreApplication.translate("PrintDialog", u"Notes of earlier visits", None))
        self.codes.setText(QCoreApplication.translate("PrintDialog", u"Row codes, such as B5-I3", None))
        self.bylines.setText(QCoreApplication.translate("PrintDialog", u"Who wrote it, and when", None))
        self.cover.setText(QCoreApplication.translate("PrintDialog", u"A cover page", None))
        self.fillable.setText(QCoreApplication.translate("PrintDialog", u"To fill in on a screen", None))
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
        self.stop_button.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Stop", None))
#endif // QT_CONFIG(accessibility)
        self.copy_button.setText(QCoreApplication.translate("PrintDialog", u"Copy as text", None))
#if QT_CONFIG(accessibility)
        self.copy_button.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Copy all of it as text", None))
#endif // QT_CONFIG(accessibility)
        self.print_button.setText(QCoreApplication.translate("PrintDialog", u"&Print\u2026", None))
        self.save_button.setText(QCoreApplication.translate("PrintDialog", u"&Save PDF\u2026", None))
        self.close_button.setText(QCoreApplication.translate("PrintDialog", u"&Close", None))
    # retranslateUi

