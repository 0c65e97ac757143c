"""Icons in the colours of the palette, from resources/icons/ (Lucide)."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QIcon, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from govtoolkit import assets
from govtoolkit.ui import theme

_SMALLEST, _LARGEST = 16, 48  # pixels: in menus, and on screens of double density


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText, *, down: str = "") -> QIcon:
    """Return an icon in a colour of the application's palette as it is now.

    Args:
        down: the name of another drawing for a button that stays down, '' for the same.
    """
    colour = QGuiApplication.palette().color(role).name()
    drawn = QIcon()
    for picture in _pictures(name, colour, _sizes()):
        drawn.addPixmap(QPixmap.fromImage(picture))
    if down:
        for picture in _pictures(down, colour, _sizes()):
            drawn.addPixmap(QPixmap.fromImage(picture), state=QIcon.State.On)
    if (
        role == QPalette.ColorRole.HighlightedText
    ):  # a main button that cannot be pressed has not its own ground any more
        faint = QGuiApplication.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText).name()
        for picture in _pictures(name, faint, _sizes()):
            drawn.addPixmap(QPixmap.fromImage(picture), QIcon.Mode.Disabled)
    return drawn


@lru_cache(maxsize=256)  # the same few stand on every row of a list, and are drawn anew whenever a row is dressed
def _pictures(name: str, colour: str, sizes: tuple[int, ...]) -> tuple[QImage, ...]:
    drawing = assets.read_text("icons", f"{name}.svg").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    pictures = []
    for size in sizes:
        picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        pictures.append(picture)
    return tuple(pictures)


def _sizes() -> tuple[int, ...]:
    """Return the sizes at which icons are shown, for one that is drawn at its own size is sharp."""
    font = QGuiApplication.font()
    return tuple(sorted({_SMALLEST, theme.icon_size(font.pointSizeF()), QFontMetrics(font).height(), _LARGEST}))
