"""Icons in the colours of the palette, from resources/icons/ (Lucide)."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from govtoolkit import assets
from govtoolkit.ui import theme

_SMALLEST, _LARGEST = 16, 48  # pixels: in menus, and on screens of double density


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """Return an icon in a colour of the application's palette as it is now."""
    colour = QGuiApplication.palette().color(role).name()
    drawing = assets.read_text("icons", f"{name}.svg").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    drawn = QIcon()
    for size in _sizes():
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        drawn.addPixmap(picture)
    return drawn


def _sizes() -> list[int]:
    """Return the sizes at which icons are shown, for one that is drawn at its own size is sharp."""
    font = QGuiApplication.font()
    return sorted({_SMALLEST, theme.icon_size(font.pointSizeF()), QFontMetrics(font).height(), _LARGEST})
