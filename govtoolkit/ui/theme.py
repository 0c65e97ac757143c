"""Colours and sizes: three complete palettes of our own, and the one style sheet that is filled from them."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from govtoolkit import assets

ZOOMS = (100, 110, 125, 150, 175, 200)
"""Percent; the application font and every size that follows from it."""

_SMALLEST_BASE_POINTS = 10.0
_LARGE_POINTS = 15.0


class Appearance(StrEnum):
    """What a person may pick; SYSTEM follows the computer's own wish."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "high contrast"


@dataclass(frozen=True)
class Tokens:
    """The colours of one palette, as '#RRGGBB'; what each is for stands in the names.

    `control` is the edge of fields, buttons and ticks; `border` is decoration only; `faint` is a field's hint, and what cannot
    be used now; `name` finds the themed icons.
    """

    name: str
    window: str
    surface: str
    text: str
    soft: str
    faint: str
    border: str
    control: str
    accent: str
    accent_text: str
    accent_soft: str
    ok: str
    warn: str
    danger: str


LIGHT = Tokens(
    "light", "#F4F6F8", "#FFFFFF", "#1A2330", "#4B5768", "#4B5768", "#D3DAE2", "#7A8693", "#15608A", "#FFFFFF",
    "#E3F0F7", "#1C6E46", "#8A5200", "#A8261C",
)  # fmt: skip
DARK = Tokens(
    "dark", "#12171D", "#1B222B", "#E9EEF4", "#A9B5C3", "#A9B5C3", "#36414E", "#7B8896", "#74BDE6", "#0B1722",
    "#1D3646", "#74D0A0", "#E9B566", "#F2948C",
)  # fmt: skip
CONTRAST_LIGHT = Tokens(
    "contrast-light", "#FFFFFF", "#FFFFFF", "#000000", "#000000", "#555555", "#000000", "#000000", "#00317A", "#FFFFFF",
    "#FFFFFF", "#004D1A", "#5C3300", "#8A0000",
)  # fmt: skip
CONTRAST_DARK = Tokens(
    "contrast-dark", "#000000", "#000000", "#FFFFFF", "#FFFFFF", "#A6A6A6", "#FFFFFF", "#FFFFFF", "#FFE14D", "#000000",
    "#000000", "#7CFFB2", "#FFD27A", "#FFB3AD",
)  # fmt: skip
ALL_TOKENS = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)

SOFT = QPalette.ColorRole.LinkVisited
"""The role of a caption that a view draws itself; no link here is ever shown as one that was followed. (The role of a field's
hint is paler where contrast is high, as what cannot be used is.)"""


def choose_tokens(appearance: Appearance) -> Tokens:
    """Return the palette that a person picked, or the one that the computer wishes for."""
    hints = QGuiApplication.styleHints()
    is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if appearance is Appearance.CONTRAST:
        return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
    if appearance is Appearance.LIGHT:
        return LIGHT
    if appearance is Appearance.DARK:
        return DARK
    if _wants_contrast():
        return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
    return DARK if is_dark else LIGHT


def dress(application: QApplication, tokens: Tokens, zoom: int, base_points: float) -> None:
    """Give the whole application a palette, a text size and the style sheet.

    Args:
        zoom: percent of the text size, one of `ZOOMS`.
        base_points: the size of the system's own font.
    """
    points = max(base_points, _SMALLEST_BASE_POINTS) * zoom / 100
    font = application.font()
    font.setPointSizeF(points)
    application.setFont(font)
    application.setPalette(_palette(tokens))
    application.setStyleSheet(_style_sheet(tokens, points))


def icon_size(points: float) -> int:
    """Return the pixels of an icon beside text of this size."""
    return round(points * 1.7)


def arrow_room(points: float) -> int:
    """Return the pixels that the arrow of a drop-down list takes beside text of this size."""
    return round(points * 1.4) + 12


def _wants_contrast() -> bool:
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)  # since Qt 6.10
    if accessibility is None:
        return False
    preference = accessibility().contrastPreference()
    return bool(preference == Qt.ContrastPreference.HighContrast)


def _style_sheet(tokens: Tokens, points: float) -> str:
    ring = 2 * round(points * 0.85)
    is_stark = tokens.accent_soft == tokens.surface
    sizes = {
        "title": f"{points * 1.7:.1f}pt",
        "section": f"{points * 1.15:.1f}pt",
        "body": f"{points:.1f}pt",
        "caption": f"{max(points * 0.9, 9):.1f}pt",
        "icon": f"{icon_size(points)}px",
        # a page's row in the navigation: large letters bring room of their own, and all rows should stay in sight
        "row_padding": "3px" if points < _LARGE_POINTS else "0px",
        "arrow": f"{round(points * 1.4)}px",
        "arrow_room": f"{arrow_room(points)}px",
        # a drop-down list that one can also type in: as high as its sisters, with room for the field inside
        "typed": f"{round(points * 1.5) + 13}px",
        # where there are no soft fills and no soft text, what is chosen has an edge, and what cannot be used a broken one
        "chosen": tokens.text if is_stark else "transparent",
        "unusable": "dashed" if is_stark else "solid",
        "icons": assets.path("icons", "themed").as_posix(),
        # a radio button's ring: its corners are round only when given in pixels
        "ring": f"{ring - 2}px",
        "ring_corner": f"{ring // 2}px",
        "ring_whole": f"{ring}px",
    }
    return Template(assets.read_text("look", "window.qss")).substitute(asdict(tokens), **sizes)


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.window,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.faint,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.accent_text,
        role.Link: tokens.accent,
        SOFT: tokens.soft,
        role.Light: tokens.surface,
        role.Midlight: tokens.border,
        role.Mid: tokens.control,
        role.Dark: tokens.control,
        role.Shadow: tokens.border,
        role.Accent: tokens.accent,
    }
    palette = QPalette()
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.faint))
    return palette
