"""The ready-made choices of the print dialog: those that come with the program, and a person's own."""

from PySide6.QtCore import QObject, Qt, Signal, Slot

from govtoolkit.app.presets import Preset, Presets
from govtoolkit.app.print_wish import to_json
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.print_choices import PrintChoices
from govtoolkit.ui.forms.ui_print import Ui_PrintDialog
from govtoolkit.ui.messages import Banner, WayOut
from govtoolkit.ui.widgets.flow import FlowLayout

_NONE = "As chosen below"


class PrintPresets(QObject):
    """Offers what is ready made, and keeps what was chosen under a name.

    Signals:
        chosen: something ready made is to be printed now.
    """

    chosen = Signal()

    def __init__(
        self, ui: Ui_PrintDialog, desk: Desk, choices: PrintChoices, banner: Banner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._desk = desk
        self._choices = choices
        self._banner = banner
        self._presets = Presets(desk.settings)
        self._shown: Preset | None = None
        flow = FlowLayout(ui.preset_buttons)
        for button in (ui.keep_button, ui.rename_button, ui.delete_button):
            flow.addWidget(button)
        self._fill()
        ui.preset.activated.connect(self._on_activated)
        ui.keep_button.clicked.connect(self._on_keep_wanted)
        ui.rename_button.clicked.connect(self._on_rename_wanted)
        ui.delete_button.clicked.connect(self._on_delete_wanted)

    def follow_choices(self) -> None:
        """Name what is ready made only as long as it is what is chosen."""
        preset, wish = self._shown, self._choices.wish
        if preset is not None and to_json(preset.applied(wish, self._choices.visit)) != to_json(wish):
            self._show(None)

    def _fill(self) -> None:
        ui, shown = self._ui, self._shown
        ui.preset.clear()
        ui.preset.addItem(_NONE, "")
        for each in self._presets.all():
            ui.preset.addItem(each.name, each.name)
            if each.about:
                ui.preset.setItemData(ui.preset.count() - 1, each.about, Qt.ItemDataRole.ToolTipRole)
        self._show(shown)

    def _show(self, preset: Preset | None) -> None:
        ui = self._ui
        self._shown = preset
        ui.preset.setCurrentIndex(max(0, ui.preset.findData(preset.name)) if preset else 0)
        ui.preset_line.setText(preset.about if preset else "")
        ui.preset_line.setVisible(bool(preset and preset.about))
        is_own = preset is not None and preset.is_own
        ui.rename_button.setVisible(is_own)
        ui.delete_button.setVisible(is_own)

    @Slot(int)
    def _on_activated(self, _row: int) -> None:
        name = str(self._ui.preset.currentData())
        preset = next((each for each in self._presets.all() if each.name == name), None)
        if preset is not None:
            self._choices.show_wish(preset.applied(self._choices.wish, self._choices.visit))
        self._show(preset)
        if preset is not None:
            self.chosen.emit()

    @Slot()
    def _on_keep_wanted(self) -> None:
        name = asking.ask_preset_name(self._ui.keep_button.window(), self._presets)
        if name:
            self._shown = self._presets.keep(name, self._choices.wish)
            self._changed(f"Kept as “{name}”. You find it under “Ready-made choices” from now on.")

    @Slot()
    def _on_rename_wanted(self) -> None:
        if self._shown is not None:
            name = asking.ask_preset_name(self._ui.rename_button.window(), self._presets, self._shown.name)
            if name:
                self._shown = self._presets.rename(self._shown.name, name)
                self._changed(f"It is called “{name}” now.")

    @Slot()
    def _on_delete_wanted(self) -> None:
        gone = self._shown
        if gone is None:
            return

        def bring_back() -> None:
            self._presets.bring_back(gone)
            self._shown = gone
            self._changed(f"“{gone.name}” is back.")

        self._ui.preset.setFocus()
        self._presets.forget(gone.name)
        self._shown = None
        self._changed(f"“{gone.name}” was deleted.", WayOut("Bring it back", bring_back, stays=True))

    def _changed(self, news: str, *ways: WayOut) -> None:
        self._fill()
        self._banner.show_news(news, ways)
        self._desk.keep_settings()
