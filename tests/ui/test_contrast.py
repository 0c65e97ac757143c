"""Every pair of colours that the style sheet and the palettes bring together can be told apart, by the rules of WCAG 2."""

import re
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QPalette

from govtoolkit import assets
from govtoolkit.ui.theme import ALL_TOKENS, SOFT, Tokens, _palette, _style_sheet

_TEXT, _SHAPE = 4.5, 3.0

TEXTS = (
    # what is read, on what
    ("text", "window"),
    ("text", "surface"),
    ("text", "accent_soft"),  # a row that is selected or under the pointer, a badge, the news
    ("soft", "window"),
    ("soft", "surface"),  # captions
    ("faint", "window"),
    ("faint", "surface"),  # placeholders, and what cannot be pressed now
    ("accent", "window"),  # a link on the page
    ("accent", "surface"),  # a link in a card
    ("accent_text", "accent"),  # the main button, selected text, a line of a menu
    ("ok", "window"),
    ("ok", "surface"),
    ("warn", "window"),
    ("warn", "surface"),
    ("danger", "window"),
    ("danger", "surface"),
)

SHAPES = (
    # edges of what can be used, icons, signs and the ring around what has the focus, on what
    ("control", "surface"),
    ("control", "window"),
    ("control", "accent_soft"),  # a button under the pointer
    ("accent", "surface"),
    ("accent", "window"),
    ("accent", "accent_soft"),
    ("accent_text", "accent"),  # a tick, and the ring inside the main button
    ("text", "surface"),
    ("text", "window"),
    ("danger", "surface"),
)

GROUNDS = ("window", "surface", "accent_soft", "accent")


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, '#RRGGBB', by WCAG 2."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _of(tokens: Tokens, name: str) -> str:
    return str(getattr(tokens, name))


def _rules() -> list[tuple[str, str]]:
    """Return the selector and the body of every rule of the style sheet."""
    sheet = re.sub(r"/\*.*?\*/", "", assets.read_text("look", "window.qss"), flags=re.DOTALL)
    return [(selector.strip(), body) for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)]


def _value(body: str, name: str) -> str:
    """Return the token that a rule gives to a property of exactly this name, '' where it gives none."""
    found = re.search(rf"(?<![\w-]){name}:[^;]*?\$(\w+)", body)
    return found[1] if found else ""


def test_the_ratio_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("tokens", ALL_TOKENS, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("needed", "pairs"), [(_TEXT, TEXTS), (_SHAPE, SHAPES)], ids=["text", "shapes"])
def test_each_pair_can_be_told_apart(tokens: Tokens, needed: float, pairs: tuple[tuple[str, str], ...]) -> None:
    ratios = {(front, ground): contrast(_of(tokens, front), _of(tokens, ground)) for front, ground in pairs}
    assert {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < needed} == {}


def test_high_contrast_is_at_least_seven_to_one() -> None:
    for tokens in ALL_TOKENS[2:]:
        assert [pair for pair in TEXTS if contrast(_of(tokens, pair[0]), _of(tokens, pair[1])) < 7] == []


def test_hints_and_what_cannot_be_used_do_not_look_like_written_text() -> None:
    for tokens in ALL_TOKENS:
        assert contrast(tokens.faint, tokens.text) > 1.7, tokens.name
        palette = _palette(tokens)
        assert palette.color(QPalette.ColorRole.PlaceholderText) == QColor(tokens.faint)
        assert palette.color(SOFT) == QColor(tokens.soft)
        assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText) == QColor(tokens.faint)
    for selector, body in _rules():
        if ":disabled" in selector:
            assert _value(body, "color") in ("", "faint"), selector
        assert _value(body, "placeholder-text-color") in ("", "faint"), selector


def test_the_pairs_are_all_that_the_style_sheet_brings_together() -> None:
    for selector, body in _rules():
        front, ground = _value(body, "color"), _value(body, "background") or _value(body, "background-color")
        if front and ground:
            assert (front, ground) in TEXTS, selector
        elif front:
            assert any(front == each for each, _ in TEXTS), selector
        elif ground and not re.search("handle|chunk|rule|separator", selector):  # nothing is written on these
            assert ground in GROUNDS, selector
        selected = _value(body, "selection-color"), _value(body, "selection-background-color")
        assert selected in {("", ""), *TEXTS}, selector


def test_what_shows_that_something_can_be_used_is_never_a_hairline() -> None:
    """`border` is decoration only: no field, tick or button that works has it as its edge, and no text is written on it."""
    usable = re.compile(r"QLineEdit|QPlainTextEdit|QComboBox|QSpinBox|QDateEdit|QPushButton|QToolButton|::indicator")
    for selector, body in _rules():
        if usable.search(selector) and ":disabled" not in selector:
            assert "border" not in re.findall(r"\$(\w+)", body), selector
        assert _value(body, "background") != "border" or not _value(body, "color"), selector


def test_the_focus_can_be_told_from_its_absence() -> None:
    """Around what has the focus stands a ring that is seen against what lies around it, and against the thing itself."""
    for selector, body in _rules():
        if ":focus" not in selector:
            continue
        ring = _value(body, "border") or _value(body, "border-color") or _value(body, "border-bottom-color")
        ring = _value(body, "outline") or ring
        if not ring:
            continue
        if 'look="main"' in selector:  # the ring has the button's own colour: the gap between them tells it
            assert re.search(r"border:\s*\d+px double", body), selector
            assert "background-clip: padding" in body, selector
        for tokens in ALL_TOKENS:
            for ground in ("surface", "window"):
                assert contrast(_of(tokens, ring), _of(tokens, ground)) >= _SHAPE, f"{selector} in {tokens.name}"


def test_the_style_sheet_names_no_colour_of_its_own() -> None:
    for selector, body in _rules():
        assert (
            re.findall(r"#[0-9A-Fa-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|hsv|palette|qlineargradient)\s*\(", body) == []
        ), selector
        for name, value in re.findall(r"([\w-]*(?:color|background|border[\w-]*|outline)):\s*([^;]+)", body):
            words = [word for word in re.findall(r"(?<![$\w-])[a-z]+", value) if QColor.isValidColorName(word)]
            assert [word for word in words if word != "transparent"] == [], f"{selector} {name}"


@pytest.mark.parametrize("tokens", ALL_TOKENS, ids=lambda tokens: tokens.name)
def test_the_style_sheet_is_filled_from_the_tokens_alone(tokens: Tokens) -> None:
    """Each colour of the filled sheet is one of the palette's own."""
    named = set(re.findall(r"#[0-9A-Fa-f]{6}\b", _style_sheet(tokens, 10.0)))
    assert named <= {_of(tokens, each.name) for each in fields(Tokens)}


@pytest.mark.parametrize("tokens", ALL_TOKENS, ids=lambda tokens: tokens.name)
def test_the_palette_can_be_read_where_no_style_sheet_reaches(tokens: Tokens) -> None:
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = _palette(tokens)
    pairs = (
        (role.WindowText, role.Window), (role.Text, role.Base), (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button), (role.PlaceholderText, role.Base), (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase), (role.Link, role.Base), (role.LinkVisited, role.Base),
        (role.BrightText, role.Window),
    )  # fmt: skip
    for state in (group.Active, group.Inactive, group.Disabled):
        for front, ground in pairs:
            ratio = contrast(palette.color(state, front).name(), palette.color(state, ground).name())
            assert ratio >= _TEXT, (state.name, front.name, ground.name)
