"""The drawn row of squares that says how many lines of a list were looked at."""

import pytest
from PySide6.QtGui import QFont, QImage
from pytestqt.qtbot import QtBot

from govtoolkit.ui.widgets.count_strip import CountStrip


@pytest.mark.parametrize("points", [10, 15, 20])
@pytest.mark.parametrize(("lines", "width"), [(4, 400), (47, 630), (47, 960)])
def test_no_square_is_higher_than_wide_and_looks_like_a_missing_letter(
    qtbot: QtBot, points: int, lines: int, width: int
) -> None:
    strip = CountStrip()
    qtbot.addWidget(strip)
    strip.setFont(QFont(strip.font().family(), points))
    strip.show_count(lines, lines)
    strip.resize(width, strip.sizeHint().height())
    picture = strip.grab().toImage()
    across = _drawn(picture, [(x, picture.height() // 2) for x in range(width // lines)])
    down = _drawn(picture, [(width // lines // 3, y) for y in range(picture.height())])
    assert across >= down >= 5


def _drawn(picture: QImage, places: list[tuple[int, int]]) -> int:
    """Return how many of some dots are drawn on."""
    ground = picture.pixelColor(picture.width() - 1, 0)
    return sum(picture.pixelColor(x, y) != ground for x, y in places)
