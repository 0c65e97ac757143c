"""Zoom and colours of the whole application: what a person picked, remembered."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from govtoolkit.app.settings import Settings
from govtoolkit.ui.theme import ZOOMS, Appearance, Tokens, choose_tokens, dress


class AppearanceKeeper(QObject):
    """Dresses the application, and dresses it anew when the person or the system wishes.

    Signals:
        changing: zoom or colours are about to be different: what need not be dressed anew can go.
        changed: zoom or colours are different now.
    """

    changing = Signal()
    changed = Signal()

    def __init__(self, application: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._settings = settings
        self._base_points = application.font().pointSizeF()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        accessibility = getattr(hints, "accessibility", None)  # since Qt 6.10
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        self._dress()

    @property
    def zoom(self) -> int:
        """The text size in percent."""
        zoom = self._settings.number("zoom", 100)
        return min(ZOOMS, key=lambda each: abs(each - zoom))

    @property
    def appearance(self) -> Appearance:
        """What the person picked."""
        kept = self._settings.text("appearance")
        return Appearance(kept) if kept in list(Appearance) else Appearance.SYSTEM

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return choose_tokens(self.appearance)

    def set_zoom(self, zoom: int) -> None:
        """Set the text size in percent, one of `ZOOMS`."""
        self._settings.put("zoom", zoom)
        self._dress()

    def zoom_by(self, steps: int) -> None:
        """Make the text larger or smaller by steps."""
        place = max(0, min(len(ZOOMS) - 1, ZOOMS.index(self.zoom) + steps))
        self.set_zoom(ZOOMS[place])

    def set_appearance(self, appearance: Appearance) -> None:
        """Pick the colours."""
        self._settings.put("appearance", str(appearance))
        self._dress()

    @Slot()
    def _on_system_changed(self) -> None:
        if self.appearance in (Appearance.SYSTEM, Appearance.CONTRAST):
            self._dress()

    def _dress(self) -> None:
        self.changing.emit()
        dress(self._application, self.tokens, self.zoom, self._base_points)
        self.changed.emit()
