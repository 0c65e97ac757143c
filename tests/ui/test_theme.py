"""The palettes: which is chosen, and that each has all its drawings."""

import re

import pytest
from PySide6.QtCore import Qt

from govtoolkit import assets
from govtoolkit.ui import theme
from govtoolkit.ui.theme import (
    ALL_TOKENS,
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    Appearance,
    Tokens,
    choose_tokens,
)

SYSTEMS = {
    # whether the computer is dark, whether it wishes for high contrast: what stands on the screen
    (False, False): LIGHT,
    (True, False): DARK,
    (False, True): CONTRAST_LIGHT,
    (True, True): CONTRAST_DARK,
}


class System:
    """A computer's own wishes."""

    def __init__(self, *, is_dark: bool) -> None:
        self._is_dark = is_dark

    def styleHints(self) -> "System":  # noqa: N802 - Qt's name
        return self

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
        return Qt.ColorScheme.Dark if self._is_dark else Qt.ColorScheme.Light


@pytest.mark.parametrize(("is_dark", "wants_contrast"), SYSTEMS)
def test_the_computers_own_wishes_are_followed(
    is_dark: bool,
    wants_contrast: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(theme, "QGuiApplication", System(is_dark=is_dark))
    monkeypatch.setattr(theme, "_wants_contrast", lambda: wants_contrast)
    assert choose_tokens(Appearance.SYSTEM) is SYSTEMS[is_dark, wants_contrast]
    assert choose_tokens(Appearance.CONTRAST) is SYSTEMS[is_dark, True]
    assert (choose_tokens(Appearance.LIGHT), choose_tokens(Appearance.DARK)) == (LIGHT, DARK)


@pytest.mark.parametrize("tokens", ALL_TOKENS, ids=lambda tokens: tokens.name)
def test_every_drawing_of_the_style_sheet_is_there_in_the_colours_of_the_palette(tokens: Tokens) -> None:
    drawings = set(re.findall(r"\$name-([\w-]+)\.svg", assets.read_text("look", "window.qss")))
    assert {"tick", "dot", "chevron-down"} <= drawings
    for each in drawings:
        drawn = assets.read_text("icons", "themed", f"{tokens.name}-{each}.svg")
        colours = set(re.findall(r"#[0-9A-Fa-f]{6}", drawn))
        assert colours
        assert colours <= {tokens.text, tokens.accent, tokens.accent_text}
